"""Schools, towns and their heads as only Taiwan calls them; many bear the name of a place of the mainland."""

from archive.ingest.documents import Document, Evidence, Finding, FoundPlace, Text
from archive.ingest.extract import regions
from archive.ingest.extract.folding import fold, is_traditional
from archive.ingest.extract.publishers import site_names
from archive.ingest.gazetteer import Gazetteer
from archive.ingest.languages.zh_regions import TAIWAN_HEADS, TAIWAN_SCHOOLS
from archive.ingest.patterns import compiled
from archive.ingest.spans import Passage

_SCHOOLS, _HEADS = compiled(TAIWAN_SCHOOLS), compiled(TAIWAN_HEADS)
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
    for passage, rule in (*lines, *((passage, "salutation") for passage in opening)):
        if found := _HEADS.search(fold(passage.text)):
            return _taiwan(Evidence.of(passage, rule, "inferred", regions.INFERRED, *found.span()), gazetteer)
    return None


def _is_traditional(stated: list[tuple[Passage, str]]) -> bool:
    return is_traditional("".join(passage.text for passage, _ in stated))


def _taiwan(evidence: Evidence, gazetteer: Gazetteer) -> Finding:
    path = gazetteer.path(regions.TAIWAN)
    return Finding(FoundPlace(regions.TAIWAN, path[-1], path), (evidence,))
