"""The place of a booklet whose title names it, for a speech in it whose own words leave the place open."""

from __future__ import annotations

from archive.ingest.documents import Document, Evidence
from archive.ingest.extract.sightings import sightings
from archive.ingest.gazetteer import Gazetteer

INFERRED = 0.6


def booklet_of(document: Document, gazetteer: Gazetteer) -> tuple[str, Evidence] | None:
    """Return (code, evidence) of the one unit that the title of the booklet begins with; None if none does.

    A guest may speak in it too: the text must name the unit, and no other as its own.

    >>> from archive.ingest import gazetteer
    >>> booklet_of(Document(()), gazetteer.load()) is None
    True
    """
    for fact in document.facts("booklet"):
        named = sightings(fact.passage, gazetteer)
        units = {unit for one in named for unit in one.units}
        if len(units) == 1 and not fact.passage.text[: named[0].mention.start].strip("《“"):
            return units.pop(), named[0].evidence("collection-title", "inferred", INFERRED)
    return None
