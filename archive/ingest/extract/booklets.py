"""The place of a booklet whose title names it, for a speech in it whose own words leave the place open."""

from __future__ import annotations

from archive.ingest.documents import Document, Evidence
from archive.ingest.extract.sightings import Sighting, sightings
from archive.ingest.gazetteer import Gazetteer
from archive.ingest.languages.scripts import simplified
from archive.ingest.patterns import compiled

INFERRED = 0.6
_OWN_NAME = compiled(r"^[《“]?[^—,，。]{2,12}[—-]{1,3}")
_OF_LEADERS = compiled(
    r"(?:[县市区州盟旗省]?委|人民政府|政府|[县市]府|党政)*(?:主要)?领导(?:同志|干部)?(?:重要)?讲话"
)


def booklet_of(document: Document, body: list[Sighting], gazetteer: Gazetteer) -> tuple[str, Evidence] | None:
    """Return (code, evidence) of the one unit that the title of the booklet begins with; None if none does.

    A guest may speak in it too: the text must name the unit (``body`` are the places in it), unless the title
    says that the speeches are those of the unit's leaders. A name of its own may stand before a dash.

    >>> from archive.ingest import gazetteer
    >>> booklet_of(Document(()), [], gazetteer.load()) is None
    True
    """
    for fact in document.facts("booklet"):
        named = sightings(fact.passage, gazetteer)
        units = {unit for one in named for unit in one.units}
        if len(units) != 1:
            continue
        mention, unit = named[0].mention, units.pop()
        before, after = fact.passage.text[: mention.start], simplified(fact.passage.text[mention.end :])
        opens = not _OWN_NAME.sub("", before).strip("《“")
        if opens and (_OF_LEADERS.match(after) or any(unit in one.units for one in body)):
            return unit, named[0].evidence("collection-title", "inferred", INFERRED)
    return None
