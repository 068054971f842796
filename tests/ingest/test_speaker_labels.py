import doctest

from archive.ingest import kinds, speaker_labels
from archive.ingest.documents import Line
from archive.ingest.spans import Passage
from tests.ingest.texts import CLOSING, OPENING, SECOND, body, head, lifted, page_of


def told(*texts, above=()):
    spoken, labels = speaker_labels.without([Line(Passage(text)) for text in texts], above)
    return [line.text for line in spoken], [line.text for line in labels]


def test_it_takes_off_the_label_that_stands_above_the_text_too():
    above = ("Transcript: Mayor Ines Marlow Delivers Remarks",)
    assert told("Mayor Ines Marlow: All right!", "Go swim.", above=above) == (
        ["All right!", "Go swim."],
        ["Mayor Ines Marlow:"],
    )


def test_it_keeps_whom_a_speaker_addresses():
    lines = ["Mr. Speaker: I rise to support the bill.", "Madam President: thank you."]
    assert told(*lines) == (lines, [])


def test_it_keeps_a_lead_of_a_paragraph():
    lines = ["Water: we replaced the lines.", "Work: we did not wait."]
    assert told(*lines, above=("Remarks on water",)) == (lines, [])


def test_it_does_what_its_examples_say():
    assert doctest.testmod(speaker_labels).failed == 0


def test_a_member_s_seat_and_party_make_a_label():
    line = "Mrs. Ada Marlow (Holderness) (Con): I am grateful to you."
    assert told(line, "I have one request.")[0] == ["I am grateful to you.", "I have one request."]


def test_the_labels_of_two_members_stay():
    lines = ["Mrs. Ada Marlow (Holderness) (Con): Will he come?", "Mr. Ben Rowe (Skipsea) (Lab): He will."]
    assert told(*lines) == (lines, [])


def test_who_is_called_up_in_a_chamber_is_no_part_of_what_he_says():
    assert told("水務局局長：主席，渠已經修好。", "多謝主席。") == (
        ["主席，渠已經修好。", "多謝主席。"],
        ["水務局局長"],
    )


def test_the_labels_of_several_who_are_called_up_stay():
    lines = ["水務局局長：主席，渠已經修好。", "李大河議員：主席，我想問一句。"]
    assert told(*lines) == (lines, [])


def test_who_was_called_up_stands_above_the_text_and_is_his_office():
    lines = ("縣議會會議 2013年2月27日", f"水務局局長：主席，{OPENING}", SECOND, CLOSING)
    page = lifted(page_of(lines))
    assert head(page)[-1] == "水務局局長" and body(page)[0] == f"主席，{OPENING}"
    assert kinds.judge(page).kind == "speech"


def test_who_greets_is_named_before_his_words_as_he_is_above_them():
    above = ("泵站11月3日启用,副县长李大河出席。", "以下为致辞实录:")
    lines = ["李大河:尊敬的各位来宾,大家好!", "同志们:渠修好了。"]
    assert told(*lines, above=above) == (["尊敬的各位来宾,大家好!", lines[1]], ["李大河"])
    assert told(*lines, above=("以下为致辞实录:",)) == (lines, [])
    talk = [*lines, "王平:我也说一句。"]
    assert told(*talk, above=above) == (talk, [])
