"""The place of a speech in English: whose office the title block names, or whose site the page is of."""

import re
from collections.abc import Iterator

from archive.ingest.documents import Document, Evidence, Finding, FoundPlace
from archive.ingest.gazetteer import Gazetteer
from archive.ingest.languages.en_cities import ENGLISH_CITIES
from archive.ingest.languages.en_places import (
    CITIES_AWAY,
    CITY_AND_CODE,
    CITY_AND_DAY,
    CITY_OFFICES,
    COUNTRY_MARKS,
    COUNTRY_OFFICES,
    DAY_AND_CITY,
    ENGLISH_NAMES,
    ENGLISH_ONLY,
    HELD_AWAY,
    HONG_KONG_OFFICES,
    HONG_KONG_PRESS,
    HONG_KONG_TIME,
    HONG_KONG_WORDS,
    OTHER_NAMES,
    REGIONS,
    RELEASED_BY,
    RELEASED_OFFICES,
    STATE,
    TOWN_AND_STATE,
    TOWN_OF_STATE,
)
from archive.ingest.spans import Passage

STATED, INFERRED = 0.95, 0.6
LONGEST_LINE, LONGEST_OFFICE, LONGEST_ADDRESS = 60, 120, 200


def find(document: Document, title: str, event: str | None, gazetteer: Gazetteer) -> Finding:
    """Return the place that an English page's title block states: a country's office, Hong Kong, Macao, or a
    city of China whose mayor speaks.

    Value FoundPlace, whose code is None outside China; None with rule "unknown" where nothing states it. A
    country that is merely named may be the guest, the subject or the host, and is not read.

    >>> from archive.ingest import gazetteer
    >>> find(Document(()), "Remarks in Omaha, Nebraska", None, gazetteer.load()).value.name
    '美国'
    """
    if venue := _venue(document, gazetteer):
        return venue
    found = _told(document, title, event, gazetteer)
    if found.value and found.value.code in ("810000", "820000"):
        return _away([Passage(title), *(line.passage for line in document.head)], gazetteer) or found
    return found


def _away(lines: list[Passage], gazetteer: Gazetteer) -> Finding | None:
    """Return where title or lead say that an officer of a region spoke: at a gala dinner in Sydney today."""
    for passage in lines:
        if held := HELD_AWAY.search(passage.text):
            whose = CITIES_AWAY[held["city"]]
            code, name = (whose, "") if whose.isdigit() else (None, gazetteer.countries[whose])
            path = gazetteer.path(code) if code else (name,)
            evidence = Evidence.of(passage, "venue", "stated", STATED, *held.span("city"))
            return Finding(FoundPlace(code, path[-1], path), (evidence,))
    return None


def _venue(document: Document, gazetteer: Gazetteer) -> Finding | None:
    """Return the place that ends what a card's label says: Venue: Marlow Hotel, Singapore; None if none does.

    Georgia is a state as well as a country, and behind a town of its own name there is another country.
    """
    for fact in document.facts("venue"):
        last = fact.value.rpartition(",")[2].strip(" .()")
        name = gazetteer.countries.get(OTHER_NAMES.get(last, last)) if not STATE.fullmatch(last) else None
        name = name or (gazetteer.countries["United States"] if STATE.fullmatch(last) else None)
        whose = "" if name else REGIONS.get(last) or CITIES_AWAY.get(last, "")
        if last == "Georgia" or not (name or whose) or not fact.passage:
            continue
        code = whose if whose.isdigit() else None
        path = gazetteer.path(code) if code else (name or gazetteer.countries[whose],)
        at = fact.passage.text.rindex(last)
        evidence = Evidence.of(fact.passage, "venue", "stated", STATED, at, at + len(last))
        return Finding(FoundPlace(code, path[-1], path), (evidence,))
    return None


def _told(document: Document, title: str, event: str | None, gazetteer: Gazetteer) -> Finding:
    lines = [Passage(title), Passage(event or ""), *(line.passage for line in document.head)]
    lines += [fact.passage or Passage(fact.value) for fact in document.facts("office")]
    # Whose office it is comes before whom it was in honour of: US Secretary of Commerce.
    for passage in lines:
        if found := HONG_KONG_OFFICES.search(passage.text):
            return _in_china("810000", passage, found, gazetteer)
    for passage in lines:
        for pattern, code in ENGLISH_NAMES:
            if found := pattern.search(passage.text):
                return _in_china(code, passage, found, gazetteer)
        if found := TOWN_AND_STATE.search(passage.text):
            name = gazetteer.countries["United States"]
            evidence = Evidence.of(passage, "head", "stated", STATED, found.start(), found.end())
            return Finding(FoundPlace(None, name, (name,)), (evidence,))
        for pattern, country in COUNTRY_MARKS:
            if found := pattern.search(passage.text):
                name = gazetteer.countries[country]
                evidence = Evidence.of(passage, "head", "stated", STATED, found.start(), found.end())
                return Finding(FoundPlace(None, name, (name,)), (evidence,))
        if (found := COUNTRY_OFFICES.search(passage.text)) and (
            name := _country(found["country"], gazetteer)
        ):
            evidence = Evidence.of(passage, "office", "stated", STATED, found.start(), found.end())
            return Finding(FoundPlace(None, name, (name,)), (evidence,))
    for passage in (line.passage for line in document.head if "of" in line.text):
        found = CITY_OFFICES.search(passage.text) if len(passage.text) <= LONGEST_OFFICE else None
        if found:
            return _in_china(ENGLISH_CITIES[found["city"] or found["city2"]], passage, found, gazetteer)
    furniture = list(_furniture(document))
    released = next((one for one in lines if RELEASED_OFFICES.search(one.text)), None)
    if released and any(ENGLISH_ONLY.search(one.text) for one in (*lines, *furniture)):
        found, path = RELEASED_OFFICES.search(released.text), gazetteer.path("810000")
        evidence = Evidence.of(released, "office", "inferred", INFERRED, found.start(), found.end())
        return Finding(FoundPlace("810000", path[-1], path), (evidence,))
    by = next((one for one in lines if RELEASED_BY.search(one.text)), None)
    if found := by and RELEASED_BY.search(by.text):
        pressed = any(HONG_KONG_PRESS.search(one.text) for one in furniture)
        if pressed or any("Hong Kong" in page.page.text for page in document.pages):
            path = gazetteer.path("810000")
            evidence = Evidence.of(by, "office", "inferred", INFERRED, found.start(), found.end())
            return Finding(FoundPlace("810000", path[-1], path), (evidence,))
    if named := next((one for one in lines if HONG_KONG_WORDS.search(one.text)), None):
        return _in_china("810000", named, HONG_KONG_WORDS.search(named.text), gazetteer)
    issued = next((one for one in furniture if HONG_KONG_TIME.search(one.text)), None)
    if issued and any("Hong Kong" in page.page.text for page in document.pages):
        # Its press office tells the hour in its own time; the speech may have been given for it elsewhere.
        found, path = HONG_KONG_TIME.search(issued.text), gazetteer.path("810000")
        evidence = Evidence.of(issued, "portal", "inferred", INFERRED, found.start(), found.end())
        return Finding(FoundPlace("810000", path[-1], path), (evidence,))
    for passage in (line.passage for line in document.head if "20" in line.text or "19" in line.text):
        where = passage.text.strip()
        if found := CITY_AND_DAY.fullmatch(where) or DAY_AND_CITY.fullmatch(where):
            return _at(passage, found["city"], "dateline", "stated", gazetteer)
    if address := _own_address(document):
        return _at(address[0], address[1], "portal", "inferred", gazetteer)
    for passage in furniture:
        if found := TOWN_OF_STATE.search(passage.text):
            name = gazetteer.countries["United States"]
            evidence = Evidence.of(passage, "portal", "inferred", INFERRED, found.start(), found.end())
            return Finding(FoundPlace(None, name, (name,)), (evidence,))
    return Finding(None, (Evidence("", "", "unknown", "inferred", 0.0),))


def _own_address(document: Document) -> tuple[Passage, str] | None:
    """Return the line, and the city in it, in which the body whose page it is says where it sits."""
    sites = tuple({fact.value.lower() for fact in document.facts("source_site")})
    for page in document.pages:
        for line in page.page.lines:
            here = "China" in line.text and not line.hidden and len(line.text) <= LONGEST_ADDRESS
            own = here and sites and line.text.strip().lower().startswith(sites)
            if own and (found := CITY_AND_CODE.search(line.text)):
                return line.passage, found["city"]
    return None


def _at(passage: Passage, city: str, rule: str, grade: str, gazetteer: Gazetteer) -> Finding:
    path = gazetteer.path(code := ENGLISH_CITIES[city])
    at, trust = passage.text.rindex(city), STATED if grade == "stated" else INFERRED
    evidence = Evidence.of(passage, rule, grade, trust, at, at + len(city))
    return Finding(FoundPlace(code, path[-1], path), (evidence,))


def _in_china(code: str, passage: Passage, found: re.Match, gazetteer: Gazetteer) -> Finding:
    path = gazetteer.path(code)
    evidence = Evidence.of(passage, "head", "stated", STATED, found.start(), found.end())
    return Finding(FoundPlace(code, path[-1], path), (evidence,))


def _furniture(document: Document) -> Iterator[Passage]:
    """Yield the short lines of the pages that prose is not set in."""
    for page in document.pages:
        for line in page.page.lines:
            if not line.hidden and len(line.text) <= LONGEST_LINE:
                yield line.passage.strip()


def _country(words: str, gazetteer: Gazetteer) -> str | None:
    """Return the name that the table has for the country that these words begin with."""
    parts = words.split()
    for size in range(len(parts), 0, -1):
        name = " ".join(parts[:size])
        if found := gazetteer.countries.get(OTHER_NAMES.get(name, name)):
            return found
    return None
