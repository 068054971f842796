"""The place that the names in a body point to by their votes, with the source's own portal as a witness."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from archive.ingest.documents import Evidence, Finding, FoundPlace, Text
from archive.ingest.extract import word_siblings
from archive.ingest.extract.held_up import sentence
from archive.ingest.extract.landscapes import gainsaid
from archive.ingest.extract.lone_units import told_in_passing
from archive.ingest.extract.sightings import Sighting, by_role, enumerated_townships
from archive.ingest.extract.votes import (
    MARGIN,
    SPECIAL_REGION,
    SPECIAL_REGIONS,
    Tally,
    fits,
    named_as,
    tally,
    winner,
)
from archive.ingest.gazetteer import Gazetteer, simplified
from archive.ingest.gazetteer.names import stem
from archive.ingest.languages.zh_place_witnesses import AFFLICTED, TOLD_OF_ELSEWHERE
from archive.ingest.patterns import compiled

CORROBORATED, INFERRED, OPEN = 0.85, 0.6, 0.2
# Votes that a portal of the place's own government gives.
PORTAL_VOTES = 2.0
MOST_QUOTES = 12
# Levels at which a speaker who says 剑河县柳川镇 can only be the county's own.
CHAINING = ("县", "旗")

_AFFLICTED, _ELSEWHERE = compiled(AFFLICTED), compiled(TOLD_OF_ELSEWHERE)


def by_votes(
    text: Text, level: str | None, body: list[Sighting], portal: list[Sighting], gazetteer: Gazetteer
) -> Finding:
    """Return the FoundPlace that the names in a body and its own portal point to; without value if none.

    >>> from archive.ingest import gazetteer
    >>> by_votes(Text((), ()), None, [], [], gazetteer.load()).value is None
    True
    """
    own = by_role(body, "own")
    extra: dict[str, float] = {}
    lists = []
    for paragraph in text.paragraphs:
        for county, spans in enumerated_townships(paragraph, gazetteer):
            extra[county] = extra.get(county, 0.0) + len(spans)
            lists.append((county, paragraph, spans))
    # 湖南省桃江县第一中学 is the county's, not the province's.
    below = {above for one in portal if one.units for above in gazetteer.lineage(one.units[0])[:-1]}
    portal = [one for one in portal if one.role != "chain" or one.units[0] not in below]
    for sighting in portal:
        extra[sighting.units[0]] = extra.get(sighting.units[0], 0.0) + PORTAL_VOTES
    count = tally(own, extra, gazetteer)
    code = winner(count, level, gazetteer)
    if not code:
        return _unsettled(own, body)
    line = gazetteer.lineage(code)
    names = count.witnesses.get(code, {})
    evidence = [s.evidence("body-names", "inferred", INFERRED) for s in names.values()]
    for county, paragraph, spans in lists:
        if code in gazetteer.lineage(county):
            first, last = spans[0][0], spans[-1][1]
            evidence.append(Evidence.of(paragraph, "township-list", "inferred", INFERRED, first, last))
    at_portal = [s for s in portal if s.units[0] == code]
    if not at_portal and _may_be_below(code, level, own, count, gazetteer):
        return _unsettled(own, body)
    evidence += [s.evidence("portal", "inferred", INFERRED) for s in at_portal]
    # A unit above that the text calls to account to (迎接嘉兴市的检查) stands for what is below it.
    above = [s for s in by_role(body, "above") if set(s.units) & set(line[:-1])]
    evidence += [s.evidence("above", "inferred", INFERRED) for s in above[:1]]
    witnesses = len(names) + sum(
        len(spans) for county, _, spans in lists if code in gazetteer.lineage(county)
    )
    witnesses += len(at_portal[:1])
    clear = level == SPECIAL_REGION or count.under[code] >= MARGIN * count.rivals(code, gazetteer)
    # 盐城 and 盐城市 are one name.
    different = len({stem(simplified(name)) for name in names})
    if not level and _afflicted(names.values()):
        return _unsettled(own, body)
    province = code.endswith("0000") and code not in SPECIAL_REGIONS
    if not level and province and not at_portal and code not in count.claimed:
        return _unsettled(own, body)  # 湖南洞庭渔具有限公司 speaks for no province
    beside = lists or at_portal or above or count.seconds.get(code) or code in count.claimed
    lone = level and level != SPECIAL_REGION and different == 1 and not beside
    if lone and told_in_passing(code, own, gazetteer):
        return _unsettled(own, body)
    alone = [one for one in own if one.units == (code,)] if lone else []
    if level and word_siblings.may_be_meant(alone, level, text.paragraphs, gazetteer):
        return _unsettled(own, body)
    if witnesses < 2 and gainsaid(code, text.paragraphs, gazetteer):
        return _unsettled(own, body)
    if witnesses >= 2 and clear and (level or different >= 2):
        sure = (replace(e, grade="corroborated", confidence=CORROBORATED) for e in evidence[:MOST_QUOTES])
        return Finding(place_of(code, gazetteer), tuple(sure))
    evidence += [s.evidence("body-names", "inferred", INFERRED) for s in count.seconds.get(code, ())]
    # A city's speaker says 兴化市戴南镇, the county's own speaker says 戴南镇.
    bare = [
        s
        for s in names.values()
        if s.mention.how == "township"
        and (not s.chained or (level in CHAINING and not _ELSEWHERE.search(sentence(s))))
    ]
    unrivalled = bool(bare) and not count.rivals(code, gazetteer)
    weak = count.spoken[code] >= 2 or at_portal or above or count.seconds.get(code) or unrivalled
    weak = weak or code in count.claimed or witnesses >= 2
    named = names or at_portal or witnesses >= 2 or code in count.claimed
    if clear and not level and at_portal and names and not count.rivals(code, gazetteer):
        # A place's own site, and a text that names the place, though it says neither 我县 nor 全县.
        return Finding(place_of(code, gazetteer), tuple(evidence[:MOST_QUOTES]))
    if clear and not level and code in count.claimed and not count.rivals(code, gazetteer):
        # 我们蓬江区, 金寨人吃水: the speaker's own, though the text says neither 我区 nor 全县.
        return Finding(place_of(code, gazetteer), tuple(evidence[:MOST_QUOTES]))
    by_name = bool(bare or at_portal or code in count.claimed) or any(
        named_as(one, code, level, gazetteer) for one in names.values() if one.units == (code,)
    )
    if clear and level and fits(code, level, gazetteer) and named and weak and by_name:
        return Finding(place_of(code, gazetteer), tuple(evidence[:MOST_QUOTES]))
    return _unsettled(own, body)


def _afflicted(named: Iterable[Sighting]) -> bool:
    """Whether a place is told of as struck, helped or given for: 让我们为舟曲人民献一份爱心."""
    return any(_AFFLICTED.search(one.passage.text) for one in named)


def _may_be_below(
    code: str, level: str | None, own: list[Sighting], count: Tally, gazetteer: Gazetteer
) -> bool:
    """Whether 全市 may be of the one city below the one that won, both named in passing."""
    if level != "市" or not code.endswith("00") or count.spoken[code] > 1 or code in count.claimed:
        return False
    below = {unit for one in own for unit in one.units if unit != code and code in gazetteer.lineage(unit)}
    return len(below) == 1 and fits(next(iter(below)), level, gazetteer)


def _unsettled(own: list[Sighting], body: list[Sighting]) -> Finding:
    """Return no place, with what was named as candidates."""
    seen: dict[str, Sighting] = {}
    for sighting in own:
        for unit in sighting.units:
            seen.setdefault(unit, sighting)
    if seen:
        candidates = [
            sighting.evidence(f"candidate-{code}", "inferred", OPEN)
            for code, sighting in list(seen.items())[:MOST_QUOTES]
        ]
        return Finding(None, tuple(candidates))
    if body:
        return open_with(body[0].evidence("unknown", "inferred", OPEN))
    return open_with(Evidence("", "", "unknown", "inferred", 0.0))


def open_with(evidence: Evidence) -> Finding:
    """Return a Finding of no place, with the words that tell why."""
    return Finding(None, (evidence,))


def place_of(code: str, gazetteer: Gazetteer) -> FoundPlace:
    """Return the place of a code with its names from the province down."""
    path = gazetteer.path(code)
    return FoundPlace(code, path[-1], path)
