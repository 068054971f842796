"""Hong Kong, Macao and Taiwan, told by what only they have: their bodies, their clock, their calendar."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import product
from pathlib import Path

from archive.ingest.documents import Document, Evidence, Finding, FoundPlace, Text
from archive.ingest.extract.folding import fold, is_traditional
from archive.ingest.extract.numerals import number
from archive.ingest.extract.publishers import site_names
from archive.ingest.extract.region_marks import marked
from archive.ingest.extract.sightings import Sighting
from archive.ingest.gazetteer import Gazetteer
from archive.ingest.languages.scripts import language_of
from archive.ingest.languages.zh_regions import (
    ADDRESS,
    BARE_DAY,
    BODIES,
    CHIEF,
    CHIEF_AWAY,
    CHIEFS_REGIONS,
    CLOCK,
    GOVERNMENTS,
    LABELLED_DAY,
    MAINLAND_BODIES,
    NAMES,
    NATIONAL_DAY,
    OFFICE,
    OFFICES,
    OWN_DAY,
    OWN_SOCIETY,
    PRESS_NOTE,
    REPUBLIC_DAY,
    REPUBLIC_YEAR,
    SCHOOL_FEASTS,
    SCHOOL_HEADS,
    SCHOOL_YEAR,
    SOCIETY,
    TAIWAN_BODIES,
    TAIWAN_COUNTIES,
)
from archive.ingest.patterns import compiled
from archive.ingest.spans import Passage

DISTRICTS = Path(__file__).parent.parent / "tables" / "taiwan_districts.tsv"
HONG_KONG, MACAO, TAIWAN = "810000", "820000", "710000"
STATED, CORROBORATED, INFERRED = 0.95, 0.85, 0.6
# The 39th year of the Republic is 1950: earlier ones are years of the mainland too.
FIRST_YEAR = 39
LONGEST_LINE, LONGEST_OPENING = 80, 200

_BODIES = {
    code: compiled("|".join((f"(?:{'|'.join(bodies)}){OFFICE}", *OFFICES.get(code, ()))))
    for code, bodies in BODIES.items()
}
_NAMES = {code: compiled("|".join(names)) for code, names in NAMES.items()}
_CLOCK, _NATIONAL_DAY = compiled(CLOCK), compiled(NATIONAL_DAY)
_CHIEF, _CHIEF_AWAY = compiled(CHIEF), compiled(CHIEF_AWAY)
_CHIEFS_REGIONS = {code: compiled(words) for code, words in CHIEFS_REGIONS.items()}
_REPUBLIC_DAY, _BARE_DAY = compiled(REPUBLIC_DAY), compiled(BARE_DAY)
_REPUBLIC_YEAR = compiled(REPUBLIC_YEAR)
_SOCIETY = compiled(SOCIETY)
_SCHOOL_HEADS = {code: compiled(words) for code, words in SCHOOL_HEADS.items()}
_SCHOOL_FEASTS, _LABELLED_DAY = compiled(SCHOOL_FEASTS), compiled(LABELLED_DAY)
_GOVERNMENTS = {code: compiled(words) for code, words in GOVERNMENTS.items()}
_TAIWAN_BODIES = compiled(TAIWAN_BODIES)
_OWN_DAY = compiled(OWN_DAY)
_MAINLAND_BODIES = compiled(MAINLAND_BODIES)
_OWN_SOCIETY, _ADDRESS = compiled(OWN_SOCIETY), compiled(ADDRESS)
_PRESS_NOTE, _SCHOOL_YEAR = compiled(PRESS_NOTE), compiled(SCHOOL_YEAR)


def named(document: Document, title: str, gazetteer: Gazetteer) -> Finding | None:
    """Return the region whose office stands in title or title block, as a FoundPlace; None if none does.

    It goes before names of places: 濠江 in the name of Macao's dragon boat race is no district of Shantou,
    and 大嶼山東涌 is not in 山東. Without an office a place there in the title block infers it, on pages in
    traditional characters.
    """
    for passage, rule in stated_in(document, title):
        folded = fold(passage.text)
        for code, bodies in _BODIES.items():
            if found := bodies.search(folded):
                path = gazetteer.path(code)
                evidence = Evidence.of(passage, rule, "stated", STATED, found.start(), found.end())
                return Finding(FoundPlace(code, path[-1], path), (evidence,))
    lines = [line.passage for line in document.head if len(line.text) <= LONGEST_LINE]
    if is_traditional(title + "".join(passage.text for passage in lines)):
        for passage, (code, names) in product(lines, _NAMES.items()):
            if found := names.search(fold(passage.text)):
                path = gazetteer.path(code)
                evidence = Evidence.of(passage, "head", "inferred", INFERRED, found.start(), found.end())
                return Finding(FoundPlace(code, path[-1], path), (evidence,))
    return None


def by_calendar(document: Document, text: Text, title: str, gazetteer: Gazetteer) -> Finding | None:
    """Return Taiwan as a FoundPlace where a page counts its own days by the Republic; None if it does not.

    The day it was spoken or put up is told in a year of three digits, on a page in traditional characters. A
    name that a place of the mainland bears too (竹山, 中山) is then that of the one there. A speech of the
    mainland that such a page holds (縣委書記, 人民政府 where it begins) is of no place there.
    """
    lines = [line.passage.text for line in document.head]
    if not is_traditional(title + "".join(lines)):
        return None
    if is_of_mainland(title, lines, text):
        return None
    for name in ("date", "posted"):
        for fact in document.facts(name):
            if fact.passage and (found := _OWN_DAY.match(fold(fact.passage.text))):
                path = gazetteer.path(TAIWAN)
                evidence = Evidence.of(fact.passage, "head", "stated", STATED, *found.span())
                return Finding(FoundPlace(TAIWAN, path[-1], path), (evidence,))
    return None


def is_none_of_taiwan(place: FoundPlace, title: str) -> bool:
    """Return whether a place can be none there: a city, a province, a county of a name that none there has.

    >>> place = FoundPlace("420323", "竹山县", ("湖北省", "十堰市", "竹山县"))
    >>> is_none_of_taiwan(place, "竹山縣縣長致詞"), is_none_of_taiwan(place, "竹山茶會致詞")
    (True, False)
    """
    if (place.code or "")[4:] == "00":
        return not any(place.name.rstrip("市") + kind in fold(title) for kind in "镇乡")  # 潮州鎮鎮長
    return place.name.endswith("县") and place.name not in TAIWAN_COUNTIES and place.name in fold(title)


def is_of_mainland(title: str, lines: Iterable[str], text: Text) -> bool:
    """Tell whether title, lines or opening name a body that only the mainland has."""
    opening = [title, *lines, *(passage.text[:LONGEST_OPENING] for passage in text.paragraphs[:4])]
    return any(_MAINLAND_BODIES.search(fold(words)) for words in opening)


def stated_in(document: Document, title: str) -> list[tuple[Passage, str]]:
    """Return the title and the short lines of the title block, each with the rule it is read by."""
    head = [line.passage for line in document.head if len(line.text) <= LONGEST_LINE]
    return [(_printed(title, head), "title"), *((passage, "head") for passage in head)]


def find(
    document: Document, text: Text, title: str, body: Iterable[Sighting], gazetteer: Gazetteer
) -> Finding | None:
    """Return the region that a page is from as a FoundPlace, with the words that show it; None if none does.

    A day in years of the Republic from 1950 on states it. The line of a press release with the hour by the
    clock of Hong Kong infers it, and so does the head of a school there, at a feast of schools. Of a bare
    year (九十五年八月五日), a day behind a label (日期:99年6月12日), a local body (鎮公所), a district
    (北屯區) and another name of Taiwan two are needed, on pages in traditional characters; else names that
    only one region has (`region_marks`).

    >>> from archive.ingest import gazetteer
    >>> from archive.ingest.documents import Document, Text
    >>> named(Document(()), "保安局副局長在結業會操致辭", gazetteer.load()).value.code
    '810000'
    >>> find(Document(()), Text((), ()), "在全市保安工作会议上的讲话", (), gazetteer.load()) is None
    True
    """
    found = _region(document, text, title, body)
    if not found:
        return None
    code, evidence = found
    path = gazetteer.path(code)
    return Finding(FoundPlace(code, path[-1], path), evidence)


def _region(
    document: Document, text: Text, title: str, body: Iterable[Sighting]
) -> tuple[str, tuple[Evidence, ...]] | None:
    head = [line.passage for line in document.head if len(line.text) <= LONGEST_LINE]
    sites = [fact.passage or Passage(fact.value) for fact in document.facts("source_site")]
    lines = [*_short_lines(document), *sites]
    folded = [(passage, fold(passage.text)) for passage in lines]
    for passage, words in folded:
        if "民国" in words and _first_year(_REPUBLIC_DAY.match(words)):
            return TAIWAN, (Evidence.of(passage, "head", "stated", STATED),)
    for passage, words in folded:
        if ("香港时间" in words or "HKT" in words) and _CLOCK.search(words):
            return HONG_KONG, (Evidence.of(passage, "portal", "inferred", INFERRED),)
    for passage, words in folded:
        if "(只有" in words and (note := _PRESS_NOTE.search(words)):
            return HONG_KONG, (Evidence.of(passage, "portal", "inferred", INFERRED, *note.span()),)
    said = (_printed(title, head), *head, *text.paragraphs[:4])
    for passage in (*said, *(line.passage for line in document.head)):
        if day := _national_day(fold(passage.text)):
            return TAIWAN, (Evidence.of(passage, "head", "inferred", INFERRED, *day.span()),)
    if at := _of_chief(said[: 1 + len(head)], text):
        return at
    if is_traditional("".join(passage.text for passage in said)):
        for passage in said:
            if year := _SCHOOL_YEAR.search(fold(passage.text)):
                return TAIWAN, (Evidence.of(passage, "head", "inferred", INFERRED, *year.span()),)
    if _SCHOOL_FEASTS.search(fold(title)):
        for passage, (code, heads) in product([_printed(title, head), *head], _SCHOOL_HEADS.items()):
            if school := heads.search(fold(passage.text)):
                return code, (Evidence.of(passage, "head", "inferred", INFERRED, *school.span()),)
    for passage in site_names(document):
        words = fold(passage.text)
        if (society := _SOCIETY.match(words)) and is_traditional(
            "".join(p.text for p in text.paragraphs[:3])
        ):
            code = HONG_KONG if society["of"] == "香港" else MACAO
            return code, (Evidence.of(passage, "portal", "inferred", INFERRED),)
    named = [
        (passage, words)
        for passage, words in folded
        if words.startswith(("香港", "澳门", "总统府", "中华民国总"))
    ]
    for (passage, words), (code, government) in product(named, _GOVERNMENTS.items()):
        if government.match(words):
            return code, (Evidence.of(passage, "portal", "inferred", INFERRED),)
    if at := _addressed(text, lines, body):
        return at
    marks = _marks_of_taiwan(head, title, text, lines, body)
    return (TAIWAN, marks) if len(marks) >= 2 else marked(text, [Passage(title), *lines])


def _national_day(folded: str) -> re.Match | None:
    """Return where a year of the Republic is told whose day of founding is kept, None if it is too early."""
    found = _NATIONAL_DAY.search(folded) if "国庆" in folded else None
    early = found and (number(found["year"] or found["year2"]) or 0) < FIRST_YEAR
    return None if early else found


def _of_chief(lines: Iterable[Passage], text: Text) -> tuple[str, tuple[Evidence, ...]] | None:
    """Return the region whose chief executive the title block names, told by its name in the opening.

    An opening that names both, or tells of a journey, says nothing.
    """
    if not any(_CHIEF.search(fold(passage.text)) for passage in lines):
        return None
    hits = {}
    for passage in text.paragraphs[:6]:
        folded = fold(passage.text)
        if _CHIEF_AWAY.search(folded):
            return None
        for code, words in _CHIEFS_REGIONS.items():
            if code not in hits and (found := words.search(folded)):
                hits[code] = passage, found
    if len(hits) != 1:
        return None
    ((code, (passage, found)),) = hits.items()
    return code, (Evidence.of(passage, "body-names", "inferred", INFERRED, *found.span()),)


def _addressed(
    text: Text, lines: Iterable[Passage], body: Iterable[Sighting]
) -> tuple[str, tuple[Evidence, ...]] | None:
    """Return the region in whose streets a body lies that speaks of itself: 本會, and 地址:澳門提督馬路.

    A page in traditional characters that tells of no place elsewhere; a paper's address is of no body that
    speaks.
    """
    opening = text.paragraphs[:4]
    own = any(_OWN_SOCIETY.search(fold(passage.text)) for passage in opening)
    if not own or not is_traditional("".join(passage.text for passage in opening)):
        return None
    for passage in lines:
        if found := _ADDRESS.match(fold(passage.text)):
            code = HONG_KONG if found["of"] == "香港" else MACAO
            if any(one.role == "own" and one.units and one.units != (code,) for one in body):
                return None
            return code, (Evidence.of(passage, "portal", "inferred", INFERRED, *found.span()),)
    return None


def _marks_of_taiwan(
    head: list[Passage], title: str, text: Text, lines: list[Passage], body: Iterable[Sighting]
) -> tuple[Evidence, ...]:
    """Return one piece of evidence for each kind of mark, none on pages in simplified characters."""
    said = [_printed(title, head), *head, *text.paragraphs]
    if not language_of("".join(passage.text for passage in said)).endswith("Hant"):
        return ()
    if is_of_mainland(title, (passage.text for passage in head), text):
        return ()
    marks = []
    for pattern, rule, passages in (
        (_BARE_DAY, "head", head),
        (_LABELLED_DAY, "head", lines),
        (_REPUBLIC_YEAR, "body-names", said),
        (_TAIWAN_BODIES, "body-names", [*said, *lines]),
        (_districts(), "body-names", said),
    ):
        hits = ((passage, _first_year(pattern.search(fold(passage.text)))) for passage in passages)
        passage, found = next(((passage, hit) for passage, hit in hits if hit), (None, None))
        if passage and found:
            mark = Evidence.of(passage, rule, "corroborated", CORROBORATED, found.start(), found.end())
            # One day is one mark, with its label or without.
            if not any(mark.quote in one.quote or one.quote in mark.quote for one in marks):
                marks.append(mark)
    named = next((one for one in body if one.role == "own" and one.units == (TAIWAN,)), None)
    if named:
        marks.append(named.evidence("body-names", "corroborated", CORROBORATED))
    return tuple(marks)


@cache
def _districts(table: Path = DISTRICTS) -> re.Pattern:
    lines = table.read_text(encoding="utf-8").splitlines()
    return compiled("|".join(re.escape(line) for line in lines if line and not line.startswith("#")))


def _first_year(found: re.Match | None) -> re.Match | None:
    """Return the match, None if the year that it tells is one in which the mainland had the era too."""
    if found and "year" in found.re.groupindex and (number(found["year"]) or 0) < FIRST_YEAR:
        return None
    return found


def _short_lines(document: Document) -> Iterator[Passage]:
    """Yield the short lines of the pages, furniture and title block as well: no prose is so short."""
    for page in document.pages:
        for line in page.page.lines:
            if not line.hidden and len(line.text) <= LONGEST_LINE:
                yield line.passage.strip()


def _printed(words: str, passages: list[Passage]) -> Passage:
    for passage in passages:
        at = passage.text.find(words)
        if words and at >= 0:
            return passage.part(at, at + len(words))
    return Passage(words)
