"""Names that Taiwan, Hong Kong and Macao share with places of the mainland: of schools, towns, clubs."""

from archive.ingest.documents import Document, Evidence, Finding, FoundPlace, Text
from archive.ingest.extract import regions
from archive.ingest.extract.folding import fold, is_traditional
from archive.ingest.extract.publishers import site_names
from archive.ingest.gazetteer import Gazetteer
from archive.ingest.languages.zh_regions import (
    FOUNDED_ELSEWHERE,
    TAIWAN_HEADS,
    TAIWAN_SCHOOLS,
    TAIWAN_WARDS,
)
from archive.ingest.patterns import compiled
from archive.ingest.spans import Passage

_SCHOOLS, _HEADS, _WARDS = compiled(TAIWAN_SCHOOLS), compiled(TAIWAN_HEADS), compiled(TAIWAN_WARDS)
_FOUNDED = compiled(FOUNDED_ELSEWHERE)
_ADDRESSED = 2  # paragraphs that may greet the heads of wards


def by_school(document: Document, text: Text, title: str, gazetteer: Gazetteer) -> Finding | None:
    """Return Taiwan as a FoundPlace where title or title block name a school as only Taiwan does; else None.

    On a page in traditional characters 蘭州國中 and 國立中山高中 lie there, not in 兰州 and 中山.
    """
    stated = regions.stated_in(document, title)
    if not _is_traditional(stated) or regions.is_of_mainland(title, (), text):
        return None
    for passage, rule in stated:
        if found := _SCHOOLS.search(fold(passage.text)):
            return _taiwan(Evidence.of(passage, rule, "stated", regions.STATED, *found.span()), gazetteer)
    return None


def settled(
    document: Document, text: Text, title: str, stated: Finding | None, gazetteer: Gazetteer
) -> Finding | None:
    """Return what a title or title block states, but for what bears a place's name elsewhere.

    A county or less may bear the name of a place of Taiwan; cities and provinces share none. On a page in
    traditional characters a club or school of those who came from a place tells nothing of it: 順德聯誼總會.
    """
    place = stated.value if stated else None
    if place and regions.is_none_of_taiwan(place, title):
        return None if _is_founder(place, title) else stated
    own = regions.by_calendar(document, text, title, gazetteer)
    own = own or by_head(document, text, title, place, gazetteer)
    return own or (None if place and _is_founder(place, title) else stated)


def _is_founder(place: FoundPlace, title: str) -> bool:
    folded, name = fold(title), place.name.rstrip("省市县区")
    at = folded.find(name) if is_traditional(title) else -1
    return at >= 0 and _FOUNDED.match(folded, at + len(name)) is not None


def by_head(
    document: Document, text: Text, title: str, place: FoundPlace | None, gazetteer: Gazetteer
) -> Finding | None:
    """Return Taiwan as a FoundPlace where a page is of a town's head or office there; else None.

    On a page in traditional characters 龍潭區區長 and 龍潭區公所 are none of 吉林市, but where the city or
    the province is named too. ``place``: what else was found in the same words.
    """
    stated = regions.stated_in(document, title)
    if not _is_traditional(stated) or regions.is_of_mainland(title, (), text):
        return None
    opening = text.paragraphs[:_ADDRESSED]
    said = fold("".join(passage.text for passage in (*(one for one, _ in stated), *text.paragraphs)))
    if place and any(unit.rstrip("省市") in said for unit in place.path[:-1]):
        return None
    lines = [*stated, *((passage, "portal") for passage in site_names(document))]
    told = [(passage, rule, _HEADS) for passage, rule in lines]
    for passage, rule, heads in (*told, *((passage, "salutation", _WARDS) for passage in opening)):
        if found := heads.search(fold(passage.text)):
            return _taiwan(Evidence.of(passage, rule, "inferred", regions.INFERRED, *found.span()), gazetteer)
    return None


def _is_traditional(stated: list[tuple[Passage, str]]) -> bool:
    return is_traditional("".join(passage.text for passage, _ in stated))


def _taiwan(evidence: Evidence, gazetteer: Gazetteer) -> Finding:
    path = gazetteer.path(regions.TAIWAN)
    return Finding(FoundPlace(regions.TAIWAN, path[-1], path), (evidence,))
