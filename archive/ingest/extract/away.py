"""Where an officer of Hong Kong, Macao or Taiwan speaks who is told to be elsewhere: 在東京出席論壇."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

from archive.ingest.documents import Document, Evidence, Finding, FoundPlace
from archive.ingest.extract.folding import fold
from archive.ingest.gazetteer import Gazetteer
from archive.ingest.languages.zh import CITIES_ABROAD
from archive.ingest.languages.zh_regions import CITIES_VISITED, WHERE_HELD
from archive.ingest.patterns import compiled
from archive.ingest.spans import Passage

STATED = 0.95
LONGEST_LINE = 240  # characters of a press office's sentence over the text

_HELD = compiled(WHERE_HELD)
_ABROAD = CITIES_ABROAD.union(CITIES_VISITED.split())


def held(document: Document, title: str, gazetteer: Gazetteer) -> Finding | None:
    """Return where title or lead say that an officer of a region spoke, None where they name no such place.

    Value FoundPlace, with code None abroad. A hall or a quarter (在灣仔舉行, 在東區出席) is none: a place
    counts as elsewhere if it is abroad, a province or a city of the mainland, or named with its province.

    >>> from archive.ingest import gazetteer
    >>> from archive.ingest.documents import Document
    >>> named = gazetteer.load()
    >>> found = held(Document(()), "行政長官在東京出席論壇致辭", named)
    >>> found.value.code, found.value.name
    (None, '东京')
    >>> held(Document(()), "局長在山東濟南舉行的開幕式致辭", named).value.name
    '济南市'
    >>> held(Document(()), "局長在東區舉行的開幕式致辭", named) is None
    True
    """
    for passage in (Passage(title), *_lines(document)):
        folded = fold(passage.text)
        for found in _HELD.finditer(folded):
            if place := _elsewhere(found["where"], gazetteer):
                evidence = Evidence.of(passage, "venue", "stated", STATED, *found.span("where"))
                return Finding(place, (evidence,))
    return None


def _lines(document: Document) -> Iterable[Passage]:
    return (line.passage for line in document.head if len(line.text) <= LONGEST_LINE)


def _elsewhere(where: str, gazetteer: Gazetteer) -> FoundPlace | None:
    if where in _ABROAD or where in gazetteer.countries.values():
        return FoundPlace(None, where, (where,))
    named = gazetteer.mentions(where)
    if not named or named[0].start or named[-1].end != len(where) or len(named[-1].units) != 1:
        return None
    if any(one.end != two.start for one, two in pairwise(named)):
        return None
    code = named[-1].units[0]
    line = gazetteer.lineage(code)
    chained = len(named) > 1 and all(set(one.units) & set(line) for one in named[:-1])
    if code in ("810000", "820000", "710000") or not (code.endswith("00") or chained):
        return None
    path = gazetteer.path(code)
    return FoundPlace(code, path[-1], path)
