"""The unit below the city that a speaker lists between his province and himself: 省、贵阳市、我市."""

from __future__ import annotations

from collections.abc import Iterable

from archive.ingest.documents import Evidence
from archive.ingest.extract.sightings import Sighting
from archive.ingest.gazetteer import Gazetteer, simplified
from archive.ingest.patterns import compiled

INFERRED = 0.6
REACH = 16  # characters before and behind a city's name
_BODIES = "(?:委|政府|委[、和]?(?:市)?政府|纪委|人大|政协)?"
_JOINT = "(?:[、,，和及与]|以及)"
_PROVINCE_BEFORE = compiled(rf"(?:省|自治区){_BODIES}{_JOINT}$")
_OWN_AFTER = compiled(rf"{_BODIES}{_JOINT}我(?P<kind>[市县区旗])")


def listed_above(named: Iterable[Sighting], gazetteer: Gazetteer) -> tuple[str, tuple[Evidence, ...]] | None:
    """Return (code, evidence) of the one unit of the speaker's kind below the city listed with it; else None.

    ``named``: the places that the text names. Where the city has several such units, one that is named may be
    a neighbour, and the speaker's own have a name that is a word (樟树): none is taken.

    >>> from archive.ingest import gazetteer
    >>> from archive.ingest.extract.sightings import sightings
    >>> from archive.ingest.spans import Passage
    >>> known = gazetteer.load()
    >>> said = sightings(Passage("传达中央和省、贵阳市、我市全会精神。"), known)
    >>> listed_above(said, known)[0], listed_above(sightings(Passage("杭州市、我市签了约。"), known), known)
    ('520181', None)
    """
    for one in named:
        text, mention = one.passage.text, one.mention
        if mention.how != "full" or len(one.units) != 1 or not one.units[0].endswith("00"):
            continue
        before = simplified(text[max(0, mention.start - REACH) : mention.start])
        after = _OWN_AFTER.match(simplified(text[mention.end : mention.end + REACH]))
        if not after or not _PROVINCE_BEFORE.search(before) or not mention.name.endswith("市"):
            continue
        below = {
            code
            for code, unit in gazetteer.current.items()
            if gazetteer.parent(code) == one.units[0] and unit.name.endswith(after["kind"])
        }
        if len(below) == 1:
            return below.pop(), (one.evidence("body-names", "inferred", INFERRED),)
    return None
