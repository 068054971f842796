from archive.ingest import fingerprints
from tests.ingest.texts import CLOSING, OPENING, SECOND

WHOLE = OPENING + SECOND + CLOSING
OTHER = "各位同学,又一届毕业生就要离开校园。四年里你们读过的书、走过的路,都会留在这里的梧桐树下。" * 2


def test_damage_by_a_site_changes_little():
    mine = fingerprints.shingles(WHOLE)
    spaced = " ".join(WHOLE)
    traditional = WHOLE.replace("动员", "動員").replace("水利", "水利")
    assert fingerprints.containment(mine, fingerprints.shingles(spaced)) == 1.0
    assert fingerprints.containment(mine, fingerprints.shingles(traditional)) == 1.0


def test_a_part_is_contained_in_the_whole():
    part = fingerprints.shingles(WHOLE[: len(WHOLE) // 2])
    assert fingerprints.containment(part, fingerprints.shingles(WHOLE)) == 1.0


def test_two_speeches_are_not_contained_in_each_other():
    share = fingerprints.containment(fingerprints.shingles(WHOLE), fingerprints.shingles(OTHER))
    assert share < 0.1


def test_a_text_too_short_to_tell_is_contained_in_nothing():
    assert fingerprints.containment(fingerprints.shingles("谢谢大家!"), fingerprints.shingles(WHOLE)) == 0.0
