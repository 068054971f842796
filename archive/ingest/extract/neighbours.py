"""The unit that others named beside it tell: its own counties, or the prefecture that it lies in."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import pairwise

from archive.ingest.documents import Evidence
from archive.ingest.extract.held_up import is_model, praised, sentence
from archive.ingest.extract.sightings import Sighting
from archive.ingest.extract.votes import TOWNSHIP_LEVELS, fits
from archive.ingest.gazetteer import Gazetteer, simplified
from archive.ingest.languages.zh_place_witnesses import (
    ABOVE_TOWN,
    BESIDE_DISTRICTS,
    HONOURED,
    HONOURED_ELSEWHERE,
    UNITS_BELOW,
    WORK_OF_DISTRICTS,
)
from archive.ingest.patterns import compiled
from archive.ingest.spans import Passage

INFERRED, MOST_QUOTES = 0.6, 12
COUNTY_LEVELS, PROVINCES = ("县", "区", "旗"), ("省", "自治区")

_AT_WORK, _BESIDE = compiled(WORK_OF_DISTRICTS), compiled(BESIDE_DISTRICTS)
_HONOURED, _OPENS = compiled(HONOURED), compiled(r"(?:^|[，。；：！？,;:!?\s])$")
_ELSEWHERE, _ABOVE_TOWN = compiled(HONOURED_ELSEWHERE), compiled(ABOVE_TOWN)
_UNITS_BELOW, _SPIRIT = compiled(UNITS_BELOW), compiled("精神|[人民]")


def counties_beside(
    paragraphs: Iterable[Passage], body: Iterable[Sighting], level: str | None, gazetteer: Gazetteer
) -> tuple[str, tuple[Evidence, ...]] | None:
    """Return (code, evidence) of the prefecture that 全市 is where a text that tells of its counties (各区县)
    names two of them side by side and nothing elsewhere; None if it does not.

    峨眉山市 is a county too where 夹江县 stands beside it. What is held up as a model is another's.
    """
    if level != "市":
        return None
    named = [
        one
        for one in body
        if one.role == "own" and one.mention.how != "township" and not praised(one, gazetteer)
    ]
    units = {one.units for one in named}
    counties = {unit for found in units for unit in found}
    if len(units) < 2 or len(counties) != len(units) or any(one.claimed for one in named):
        return None
    if len({unit[:4] for unit in counties}) != 1 or any(unit.endswith("00") for unit in counties):
        return None
    above = gazetteer.parent(min(counties))
    if not fits(above, level, gazetteer) or above.endswith("0000"):
        return None
    below = any(_UNITS_BELOW.search(simplified(passage.text)) for passage in paragraphs)
    if not below and not _districts_at_work(named, gazetteer):
        return None
    return above, tuple(one.evidence("body-names", "inferred", INFERRED) for one in named)[:MOST_QUOTES]


def _districts_at_work(named: Sequence[Sighting], gazetteer: Gazetteer) -> bool:
    """Whether a district and another, or a county, are told of at their work: 茅箭区、张湾区投入力度大.

    A city that is a county itself has none, and what its speaker has to do with those of the city above is
    told of otherwise (张湾区对口帮扶我市).
    """
    for before, here in pairwise(named):
        if before.passage is not here.passage or before.units == here.units:
            continue
        if not any(simplified(one.mention.name).endswith("区") for one in (before, here)):
            continue
        text = simplified(here.passage.text)
        beside = text[before.mention.end : here.mention.start] in ("、", "和", "与", "及", "以及")
        if beside and _AT_WORK.match(text, here.mention.end) and not _BESIDE.search(sentence(here)):
            return True
    return False


def below_its_own(code: str, level: str, body: Iterable[Sighting], gazetteer: Gazetteer) -> bool:
    """Whether nothing but a county and the prefecture that it lies in is named: 顺庆 beside 南充市.

    A county's speaker names the one above him, and hardly a neighbour without another of its counties.
    """
    if level not in COUNTY_LEVELS or code.endswith("00"):
        return False
    named = {unit for one in body if one.role not in ("byword", "listed") for unit in one.units}
    above = gazetteer.parent(code)
    return not above.endswith("0000") and above in named and named <= set(gazetteer.lineage(code))


def left_unmasked(body: Iterable[Sighting], level: str | None, gazetteer: Gazetteer) -> Sighting | None:
    """Return where a text whose names were masked still tells of its own place: 创建“平安平湖” beside ××县.

    It must be told of as one's own, or be what a clause says to be honoured (平湖县被评为先进县), be of the
    speaker's level, and be the only county or city named but for the one that it lies in.
    """
    named = [
        one
        for one in body
        if one.role not in ("byword", "listed") and not all(unit.endswith("0000") for unit in one.units)
    ]
    claimed = [
        replace(one, units=tuple(unit for unit in one.units if fits(unit, level, gazetteer)))
        for one in named
        if level
        and ((one.role == "own" and (one.claimed or _is_honoured(one, gazetteer))) or _is_above(one, level))
    ]
    if not claimed or len(claimed[0].units) != 1:
        return None
    line = set(gazetteer.lineage(claimed[0].units[0]))
    return claimed[0] if all(line & set(one.units) for one in named) else None


def above_town(
    body: Iterable[Sighting], level: str | None, gazetteer: Gazetteer
) -> tuple[str, tuple[Evidence, ...]] | None:
    """Return (code, evidence) of the one county whose strategy or orders a town's speech follows.

    >>> from archive.ingest import gazetteer
    >>> from archive.ingest.extract.sightings import sightings
    >>> known = gazetteer.load()
    >>> above_town(sightings(Passage("今年是我镇实施汝州市“西扩”战略的一年。"), known), "镇", known)[0]
    '410482'
    """
    counties = [
        one
        for one in body
        if one.mention.how != "township"
        and one.role not in ("byword", "listed", "chain")
        and any(not unit.endswith("00") for unit in one.units)
    ]
    if not any(_is_above(one, level) for one in counties):
        return None
    units = {one.units for one in counties}
    if len(units) != 1 or len(only := units.pop()) != 1 or any(praised(one, gazetteer) for one in counties):
        return None
    return only[0], tuple(one.evidence("body-names", "inferred", INFERRED) for one in counties)[:MOST_QUOTES]


def _is_above(sighting: Sighting, level: str | None) -> bool:
    """Whether a town's speaker names a county or a city as that whose orders are followed."""
    text, mention = simplified(sighting.passage.text), sighting.mention
    return (
        level in TOWNSHIP_LEVELS
        and sighting.role in ("own", "above")
        and mention.how == "full"
        and _ABOVE_TOWN.match(text, mention.end) is not None
    )


def _is_honoured(sighting: Sighting, gazetteer: Gazetteer) -> bool:
    """Whether a place is the subject of an honour, and its sentence tells of no other's example."""
    text, mention = simplified(sighting.passage.text), sighting.mention
    opens = _OPENS.search(text[max(0, mention.start - 1) : mention.start])
    honoured = mention.how == "full" and opens and _HONOURED.match(text, mention.end)
    elsewhere = is_model(sighting, gazetteer) or _ELSEWHERE.search(simplified(sentence(sighting)))
    return bool(honoured) and not elsewhere


def named_as_province(
    body: Iterable[Sighting], level: str | None, gazetteer: Gazetteer
) -> tuple[str, tuple[Evidence, ...]] | None:
    """Return (code, evidence) of the one province that a province's speech names, twice and for no model.

    新时期江苏精神 is the own one's too; counties that are named must lie in it.
    """
    if level not in PROVINCES:
        return None
    body = list(body)
    named = [one for one in body if all(unit.endswith("0000") for unit in one.units) and one.units]
    spirit = [one for one in named if one.role == "own" or _SPIRIT.match(one.passage.text, one.mention.end)]
    code = named[0].units[0] if named else ""
    if len(spirit) < 2 or len(spirit) < len(named) or not any(one.role == "own" for one in named):
        return None
    inside = all(any(unit[:2] == code[:2] for unit in one.units) for one in body if one.units)
    if not inside or any(praised(one, gazetteer) for one in named) or not fits(code, level, gazetteer):
        return None
    return code, tuple(one.evidence("body-names", "inferred", INFERRED) for one in spirit)
