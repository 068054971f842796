"""The place of a school, an enterprise or a village whose own page a speech stands on."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import zip_longest

from archive.ingest.documents import Document, Evidence, Text
from archive.ingest.extract.bare_townships import bare_townships
from archive.ingest.extract.own_bodies import kinds_of_speaker
from archive.ingest.extract.publishers import furniture, is_firms_own, running_heads, site_names
from archive.ingest.extract.sightings import Sighting, sightings
from archive.ingest.gazetteer import Gazetteer, simplified
from archive.ingest.gazetteer.names import stem
from archive.ingest.languages.zh_place_witnesses import (
    LOCAL_OCCASION,
    NATION_WIDE,
    REPOSTED,
    SELLERS_OF_TEXTS,
)
from archive.ingest.languages.zh_publishers import (
    ADDRESS,
    BODY_OF_LINE,
    BODY_OF_MEETING,
    COLLEGE,
    GRASSROOTS,
    IMPRINT,
    ORGANISATIONS,
    OTHERS_TOO,
    OWN_ADDRESS,
    PUBLISHED_BY,
)
from archive.ingest.patterns import compiled
from archive.ingest.spans import Passage

INFERRED = 0.6
LONGEST_ADDRESS = 120  # characters of the line that an address stands in, between telephone and name

_ADDRESS, _GRASSROOTS = compiled(ADDRESS), compiled(GRASSROOTS)
_BODY_OF_LINE, _OWN_ADDRESS = compiled(BODY_OF_LINE), compiled(OWN_ADDRESS)
_BODY_OF_MEETING = compiled(BODY_OF_MEETING)
_LOCAL_OCCASION = compiled(LOCAL_OCCASION)
_ORGANISATIONS, _BEFORE = compiled(ORGANISATIONS), compiled(PUBLISHED_BY)
_IMPRINT, _COLLEGE = compiled(IMPRINT), compiled(COLLEGE)
_AS_SITE = compiled("(?:官方|门户|新闻|信息|政务)?(?:网站?|官微|公众号)$")
_SHORTEST_BODY = 4  # characters, with the kind of its place: 市文联
_NATION_WIDE = compiled(NATION_WIDE)
_REPOSTED = compiled(REPOSTED)
_SELLERS = compiled(SELLERS_OF_TEXTS)
_NAMED_AS = compiled(PUBLISHED_BY.removesuffix("$"))
_PIECES = compiled(r"[-_—–|·:：>»/\s]+")


def host(
    document: Document, text: Text, occasion: str, gazetteer: Gazetteer
) -> tuple[str, tuple[Evidence, ...]] | None:
    """Return (code, evidence) of the place where the body sits whose own page this is; None if none shows.

    It is a body whose site, or the head of whose pages, bears the full name of its place (沅江市第一中学), or
    whose name begins with a place and whose address, in the furniture, lies there too (洪湖金荷纺织集团,
    地址:湖北省洪湖市新堤), or whose address lies where a township is that the text names, or a village's or a
    quarter's committee named with its city. Where the head of a school or a works speaks, a line of furniture
    that is its kind of body's name tells as a site's does (库尔勒市第十一中学), also a short one in the name
    of its account (格尔木河西医院) or a college's (盘锦石油职业学院), and its site that bears no place's name
    has its address. A site that collects speeches has an address as well, but no place's school or works for
    a name.

    >>> from archive.ingest import gazetteer
    >>> host(Document(()), Text((), ()), "", gazetteer.load()) is None
    True
    """
    found: dict[str, tuple[Evidence, ...]] = {}
    named_by: set[str] = set()  # of those, the places that a body's own name bears
    lines = list(furniture(document))
    wide = list(furniture(document, LONGEST_ADDRESS))
    addresses = list(_addresses(wide))
    townships = bare_townships(text.paragraphs, gazetteer) if addresses else {}
    names = (*site_names(document), *running_heads(document))
    organisations = [name for name in names if _ORGANISATIONS.search(simplified(name.text))]
    kinds = kinds_of_speaker(document, occasion)
    taken_over = "\n".join(line.text for line in lines if _REPOSTED.search(line.text))
    own_sites = [one for one in organisations if _is_called(one, kinds) and one.text not in taken_over]
    sellers = any(_SELLERS.search(simplified(name.text)) for name in own_sites)
    own_lines = [line for line in (*_titles(document), *lines) if kinds and _is_called(line, kinds)]
    named_in_lines, authors = _bodies_of_lines(lines, kinds)
    own_lines += named_in_lines
    at_home = bool(kinds) and any(_OWN_ADDRESS.search(line.text) for line in wide if "址" in line.text)
    at_home = at_home and not any(_SELLERS.search(simplified(name.text)) for name in names)
    imprints = [line for line in wide if kinds and _IMPRINT.match(line.text)]
    found |= _by_imprints(imprints, kinds, gazetteer)
    for address in addresses:
        in_address = sightings(address, gazetteer)
        deepest = _chained(in_address, 0)
        named = townships.get(deepest.units[0], {}) if deepest else {}
        if deepest and (told := [*named.values()] or list(_own_town(deepest, in_address, text))):
            found[deepest.units[0]] = (deepest.evidence("portal", "inferred", INFERRED), *told)
        if deepest and (own_sites or own_lines or at_home) and not sellers:
            site = (*own_sites, *own_lines, address)[0]
            found[deepest.units[0]] = (
                Evidence.of(site, "portal", "inferred", INFERRED),
                deepest.evidence("portal", "inferred", INFERRED),
            )
        for site in organisations if deepest else ():
            if deepest and _begins_with(site, deepest.units[0], gazetteer):
                of = _city_of(site, deepest.units[0], gazetteer)
                named_by |= {of} - {deepest.units[0]}
                found[of] = (
                    Evidence.of(site, "portal", "inferred", INFERRED),
                    deepest.evidence("portal", "inferred", INFERRED),
                )
    for site in (*organisations, *own_lines):
        start = found_by.end() if (found_by := _NAMED_AS.match(simplified(site.text))) else 0
        named = sightings(site, gazetteer)
        branch = named and _NATION_WIDE.fullmatch(simplified(site.text), start, named[-1].mention.start)
        if branch:
            named, start = named[-1:], named[-1].mention.start
        short = branch or site in own_sites or site in authors or _is_college(site, named)
        deepest = _chained(named, start) or (_short(named, start) if short else None)
        if deepest:
            found.setdefault(deepest.units[0], (deepest.evidence("portal", "inferred", INFERRED),))
            named_by.add(deepest.units[0])
    for line in lines:
        text = simplified(line.text)
        if _GRASSROOTS.search(text) and (named := sightings(line, gazetteer)):
            deepest = _chained(named, named[0].mention.start)
            before = text[: named[0].mention.start]
            if deepest and _BEFORE.search(before) and _GRASSROOTS.match(text, _end_of_city(named)):
                found[deepest.units[0]] = (Evidence.of(line, "portal", "inferred", INFERRED),)
    # 春江市第六人民医院, 地址:某区 of that city: it is the city's.
    around = [code for code in found if all(code in gazetteer.lineage(other) for other in found)]
    if len(found) == 2 and around and around[0] in named_by:
        return around[0], found[around[0]]
    return next(iter(found.items())) if len(found) == 1 else None


def whose_officer(document: Document, gazetteer: Gazetteer) -> tuple[str, tuple[Evidence, ...]] | None:
    """Return (code, evidence) of the place of the body whose own page names its officer as the speaker.

    拉萨市慈善总会's page has the speech of 市慈善总会会长.
    """
    heads = [simplified(line.text) for line in document.head if len(line.text) <= LONGEST_ADDRESS]
    found: dict[str, tuple[Evidence, ...]] = {}
    for site in site_names(document):
        named = sightings(site, gazetteer)
        deepest = _chained(named, 0)
        if not deepest:
            continue
        name = simplified(site.text)[deepest.mention.end - 1 :]  # from the kind of its place on: 市慈善总会
        body = _AS_SITE.sub("", name)
        if len(body) >= _SHORTEST_BODY and any(body in head for head in heads):
            found[deepest.units[0]] = (deepest.evidence("portal", "inferred", INFERRED),)
    return next(iter(found.items())) if len(found) == 1 else None


def published_at_home(
    occasion: str, body: Iterable[Sighting], portal: Iterable[Sighting], gazetteer: Gazetteer
) -> tuple[str, tuple[Evidence, ...]] | None:
    """Return (code, evidence) of the county on whose own site a quarter's or a school's occasion is told.

    江岸区's government puts out what is said when a house there gets its lift. Other occasions are passed
    on from elsewhere too, and a place that the text names besides leaves it open. ``portal``: the places
    whose sites put the pages out.
    """
    portal = [one for one in portal if one.units]
    lines = [gazetteer.lineage(one.units[0]) for one in portal]
    deepest = max(lines, key=len, default=())
    if not deepest or gazetteer.has_counties(deepest[-1]) or not _LOCAL_OCCASION.search(simplified(occasion)):
        return None
    named = {unit for one in body for unit in one.units}
    if named - set(deepest) or any(line != deepest[: len(line)] for line in lines):
        return None
    own = [one for one in portal if one.units[0] == deepest[-1]]
    return deepest[-1], tuple(one.evidence("portal", "inferred", INFERRED) for one in own[:1])


def _own_town(deepest: Sighting, in_address: list[Sighting], text: Text) -> Iterator[Evidence]:
    """Yield where the text names the town of the address: 地址:钟祥市胡集镇, 胡集这块地方."""
    for one in in_address:
        if one.mention.how != "township" or one.mention.start != deepest.mention.end:
            continue
        name = stem(simplified(one.mention.name))
        for paragraph in text.paragraphs if len(name) > 1 else ():
            if (at := simplified(paragraph.text).find(name)) >= 0:
                yield Evidence.of(paragraph, "body-names", "inferred", INFERRED, at, at + len(name))
                return


def _by_imprints(
    lines: Iterable[Passage], kinds: Sequence[re.Pattern], gazetteer: Gazetteer
) -> dict[str, tuple[Evidence, ...]]:
    """Return code -> evidence of the bodies that lines of imprint name: Copyright 歙县紫阳中学 制作维护."""
    found = {}
    for line in lines:
        words = simplified(line.text)
        before = _NAMED_AS.match(words)
        deepest = _chained(sightings(line, gazetteer), before.end() if before else 0)
        if deepest and any(kind.match(words, deepest.mention.end) for kind in kinds):
            found[deepest.units[0]] = (deepest.evidence("portal", "inferred", INFERRED),)
    return found


def _titles(document: Document) -> Iterator[Passage]:
    """Yield the pieces of the pages' titles: 库尔勒市第十一中学 of 库尔勒市第十一中学 学校新闻."""
    for page in document.pages:
        for fact in page.page.facts:
            if fact.name == "page_title":
                yield from (Passage(piece) for piece in _PIECES.split(fact.value) if len(piece) > 3)


def _bodies_of_lines(
    lines: Iterable[Passage], kinds: Sequence[re.Pattern]
) -> tuple[list[Passage], list[Passage]]:
    """Return the bodies of the speaker's kind that lines name, and those that they name as the author's."""
    found, authors = [], []
    for line in lines if kinds else ():
        body = _BODY_OF_LINE.search(line.text)
        if not body and (met := _BODY_OF_MEETING.match(line.text)):
            authors += (
                [line.part(*met.span("body"))] if any(kind.search(met["body"]) for kind in kinds) else []
            )
            found += authors[-1:] if authors else []
        if body and not _REPOSTED.search(line.text) and any(kind.search(body["body"]) for kind in kinds):
            found.append(line.part(*body.span("body")))
            authors += found[-1:] if body["label"] or body["office"] else []
    return found, authors


def _is_called(name: Passage, kinds: Sequence[re.Pattern]) -> bool:
    """Tell whether a body is of the kind whose head speaks: 赣北理工学院新闻网, and a 校长 does."""
    text = simplified(name.text)
    return bool(_ORGANISATIONS.search(text)) and any(kind.search(text) for kind in kinds)


def _short(named: list[Sighting], start: int) -> Sighting | None:
    """Return the short name of one county or city that a body's name begins with: 格尔木河西医院."""
    first = named[0] if named and named[0].mention.start == start else None
    told = first and first.mention.how == "short" and len(first.units) == 1
    return first if first and told and not first.units[0].endswith("0000") else None


def _is_college(name: Passage, named: list[Sighting]) -> bool:
    """Tell whether a name is a college's that begins with its city's: 盘锦石油职业学院."""
    city = named and len(named[0].units) == 1 and named[0].units[0].endswith("00")
    return bool(city) and named[0].mention.name not in OTHERS_TOO and bool(_COLLEGE.search(name.text))


def _addresses(lines: Iterable[Passage]) -> Iterator[Passage]:
    for line in lines:
        if found := _ADDRESS.search(line.text):
            yield line.part(found.start("place"), found.end("place"))


def _chained(named: list[Sighting], start: int) -> Sighting | None:
    """Return the last of the names that adjoin from ``start`` on, the first full, townships left out.

    Before the full name of what lies in it the first may be short.
    """
    last = None
    for one, below in zip_longest(named, named[1:]):
        in_short = one.mention.how == "short" and one.chained and not is_firms_own(one)
        whole = one.mention.how in ("full", "former") or in_short
        # 新疆石河子市: a province without its kind before what lies in it, by its full name.
        whole = whole or (one.role == "chain" and below is not None and below.mention.how == "full")
        if one.mention.start != start or not whole:
            break
        last, start = one, one.mention.end
    return last if last and len(last.units) == 1 else None


def _end_of_city(named: list[Sighting]) -> int:
    end = named[0].mention.start
    for one in named:
        if one.mention.start != end or one.mention.how not in ("full", "former"):
            break
        end = one.mention.end
    return end


def _city_of(site: Passage, unit: str, gazetteer: Gazetteer) -> str:
    """Return the city that a body is named for where its address is in a district of it; else the unit."""
    line = gazetteer.lineage(unit)
    if len(line) < 3 or not gazetteer.current[unit].name.endswith("区"):
        return unit
    text = simplified(site.text)
    province, city = (gazetteer.unit(above) for above in line[:2])
    rest = next(
        (text[len(name) :] for name in (province.name, province.short) if text.startswith(name)), text
    )
    return line[1] if rest.startswith(city.short) else unit


def _begins_with(site: Passage, unit: str, gazetteer: Gazetteer) -> bool:
    text = simplified(site.text)
    return any(
        text.startswith(name)
        for above in gazetteer.lineage(unit)
        if (current := gazetteer.unit(above))
        for name in (current.name, current.short)
        if name
    )
