"""The place that a page's foot tells of the body that made the site: its number, address or own name."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import pairwise

from archive.ingest.extract.sightings import Sighting, sightings
from archive.ingest.extract.votes import fits
from archive.ingest.gazetteer import Gazetteer, Mention, simplified
from archive.ingest.gazetteer.names import kind
from archive.ingest.languages.zh_publishers import (
    ADDRESS,
    BUILDERS,
    GOVERNMENT_HOUSE,
    GREETING,
    GREETING_ENDS,
    IMPRINT_LABEL,
    NAMELESS_MAKER,
    PUBLISHED_BY,
    SITE_NUMBER,
    TRADERS,
)
from archive.ingest.patterns import compiled
from archive.ingest.spans import Passage

_BEFORE, _LABEL = compiled(PUBLISHED_BY), compiled(IMPRINT_LABEL)
_ADDRESS, _HOUSE = compiled(ADDRESS), compiled(GOVERNMENT_HOUSE)
_NUMBER, _MAKER = compiled(SITE_NUMBER), compiled(NAMELESS_MAKER)
_TRADERS, _BUILDERS = compiled(TRADERS), compiled(BUILDERS)
COUNTIES = ("县", "自治县", "旗", "自治旗")
_GREETING, _GREETING_ENDS = compiled(GREETING), compiled(GREETING_ENDS)
LONGEST_NAME = 8  # characters of the name of a place's site that stands as a line
_REACH = 48  # characters before a body's name that may be its label


def is_labelled(words: str, start: int) -> bool:
    """Tell whether what goes before ``start`` in a line of imprint makes what follows the site's maker.

    >>> [is_labelled("网站主办单位:石泉县委组织部", 7), is_labelled("昨日到石泉县委组织部", 3)]
    [True, False]
    """
    return bool(_BEFORE.search(words[:start]) or _LABEL.search(words[max(0, start - _REACH) : start]))


def numbered(lines: Iterable[Passage], gazetteer: Gazetteer) -> Iterator[Sighting]:
    """Yield the places of the numbers that governments' sites bear: 网站标识码:6109220001 is 石泉县's.

    >>> from archive.ingest import gazetteer
    >>> next(numbered([Passage("网站标识码:6109220001")], gazetteer.load())).units
    ('610922',)
    """
    for line in lines:
        if "标识码" in line.text and (found := _NUMBER.search(line.text)):
            code = found["code"]
            if code in gazetteer.current:
                start, end = found.span("code")
                yield Sighting(line, Mention(start, end, code, (code,), "full"), (code,), "own", start, end)


def greeted(lines: Iterable[Passage], gazetteer: Gazetteer) -> Iterator[Sighting]:
    """Yield the places whose site greets its readers by its name (欢迎访问石泉县人民政府门户网站), or stands
    over its pages as 中国石泉.

    >>> from archive.ingest import gazetteer
    >>> known = gazetteer.load()
    >>> [one.units for text in ("欢迎访问石泉县人民政府门户网站!", "中国石泉")
    ...     for one in greeted([Passage(text)], known)]
    [('610922',), ('610922',)]
    """
    for line in lines:
        text = simplified(line.text)
        whole = text.strip().startswith("中国") and len(text) <= LONGEST_NAME
        if not whole and "欢迎" not in text[:8]:
            continue
        for one in sightings(line, gazetteer)[:1]:
            before, end = text[: one.mention.start], one.mention.end
            named = whole and before.strip(" ·.") == "中国" and not text[end:].strip()
            site = not whole and _GREETING.match(before) and _GREETING_ENDS.match(text, end)
            if len(one.units) == 1 and (named or site):
                yield replace(one, role="own")


def addressed(lines: Iterable[Passage], sites: Iterable[Passage], gazetteer: Gazetteer) -> Iterator[Sighting]:
    """Yield the places whose government's house the site's address is (地址:石泉县人民政府大楼三楼), or that
    lie in the address of a local body that says of no place whose it is (主办:县政府办公室).

    Whoever else puts texts up has an address as well, in a city as a rule: one in a county's town counts
    where no line and none of the ``sites``' names tells of a firm or of a collection of texts.
    """
    lines = list(lines)
    trade = any(_TRADERS.search(simplified(site.text)) for site in sites) or any(
        _TRADERS.search(line.text) and not _BUILDERS.search(line.text) for line in lines
    )
    levels = {
        found["level"]
        for line in lines
        if "办" in line.text or "版权" in line.text or "网站" in line.text or "主管" in line.text
        for found in _MAKER.finditer(simplified(line.text))
    }
    for line in lines:
        found = _ADDRESS.search(line.text) if "址" in line.text else None
        if not found:
            continue
        place = line.part(found.start("place"), found.end("place"))
        deepest = _adjoining(sightings(place, gazetteer))
        if not deepest or len(deepest.units) != 1:
            continue
        rest = simplified(place.text)[deepest.mention.end :]
        own = len(levels) == 1 and fits(deepest.units[0], next(iter(levels)), gazetteer)
        county = kind(gazetteer.current[deepest.units[0]].name) in COUNTIES
        if own or _HOUSE.match(rest) or (county and not trade):
            yield deepest


def _adjoining(named: list[Sighting]) -> Sighting | None:
    """Return the last of the names that an address begins with, the first of them full, towns left out."""
    named = [one for one in named if one.mention.how != "township"]
    if not named or named[0].mention.start or named[0].mention.how not in ("full", "former"):
        return None
    last = named[0]
    for before, here in pairwise(named):
        if before.mention.end != here.mention.start:
            break
        last = here
    return last
