"""The place of a speech: the most specific jurisdiction whose occasion it is, as today's list has it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from archive.ingest.documents import Document, Evidence, Finding, FoundPlace, Text
from archive.ingest.extract import english_places, regions, universities
from archive.ingest.extract.borne_names import is_borne
from archive.ingest.extract.corroboration import corroborated
from archive.ingest.extract.hosts import host
from archive.ingest.extract.lone_units import told_alone
from archive.ingest.extract.namesakes import supported, told_apart
from archive.ingest.extract.own_bodies import own_body
from archive.ingest.extract.publishers import filed, publishers, site_namesakes
from archive.ingest.extract.sightings import (
    Sighting,
    by_role,
    enumerated_townships,
    sightings,
    without_visited,
)
from archive.ingest.extract.stated_places import LONGEST_LINE, bare_township, printed, statements, whole_name
from archive.ingest.extract.votes import (
    MARGIN,
    SPECIAL_REGION,
    Tally,
    fits,
    named_as,
    own_level,
    tally,
    winner,
)
from archive.ingest.gazetteer import Gazetteer, simplified
from archive.ingest.languages.zh_places import (
    BRANCHES,
    MASKS,
    NATIONAL,
    WHOSE,
)

STATED, CORROBORATED, INFERRED, OPEN = 0.95, 0.85, 0.6, 0.2
# How many masked units in a body make it a text whose place was taken out.
MASKED = 2
# Votes that a portal of the place's own government gives.
PORTAL_VOTES = 2.0
MOST_QUOTES = 12
# Levels at which a speaker who says 剑河县柳川镇 can only be the county's own.
CHAINING = ("县", "旗")
# Rules that tell where an occasion was held, which need not be whose it was.
HELD_AT = ("dateline", "venue", "note")
# Rules that tell whose officer spoke: a county's secretary speaks at 全市…会议 too.
OFFICERS = ("head", "office")
# Rules by which a place is the speech's only if it is of the level that the speaker speaks for.
OF_LEVEL = ("behalf", "audience")

_MASKS = re.compile(MASKS)
_NATIONAL = re.compile(NATIONAL)
_BRANCH = re.compile(rf"(?:{BRANCHES})$")
# 全国…座谈会 held in a city is not the city's.
_COUNTRY = re.compile("^(?:全国|国务院|中央|中共中央|党中央)")
_WHOSE = re.compile(WHOSE)
_HAN = re.compile(r"[\u3400-\u9fff]")


def find(document: Document, text: Text, title: str, event: str | None, gazetteer: Gazetteer) -> Finding:
    """Return the FoundPlace of a speech with the words that show it; value None where they do not settle it.

    What title, event, title block and lead state goes first, then the votes of the names in the body, with
    the source's own portal as a witness. Places visited, praised, listed, or standing above the speaker's own
    never win. Of several units of one name all are told, as evidence with the rule "candidate-<code>".
    A masked place (X市) gives rule "masked", a national occasion "national".

    >>> from archive.ingest import gazetteer
    >>> from archive.ingest.documents import Document, Text
    >>> title = "在平湖市第十三届人民代表大会第五次会议上的讲话"
    >>> find(Document(()), Text((), ()), title, None, gazetteer.load()).value.path
    ('浙江省', '嘉兴市', '平湖市')
    """
    if not any(_HAN.search(said) for said in (title, *(p.text for p in text.paragraphs[:3]))):
        return english_places.find(document, title, event, gazetteer)
    if region := regions.named(document, title, gazetteer):
        return region
    texts = [paragraph.text for paragraph in text.paragraphs]
    body = [sighting for paragraph in text.paragraphs for sighting in sightings(paragraph, gazetteer)]
    body = without_visited(told_apart(body, texts, gazetteer))
    portal = publishers(document, text, gazetteer)
    head = [line.text for line in document.head if len(line.text) <= LONGEST_LINE]
    level = own_level(title, texts, head)
    stated = _stated(document, text, title, event, level, body + portal, gazetteer)
    if stated:
        return stated
    if at := universities.seat(document, text, title, event, gazetteer):
        return Finding(_place(at[0], gazetteer), tuple(filed(one, document) for one in at[1]))
    masked = [
        (paragraph, found) for paragraph in text.paragraphs for found in _MASKS.finditer(paragraph.text)
    ]
    if len(masked) >= MASKED:
        paragraph, found = masked[0]
        return _open(Evidence.of(paragraph, "masked", "inferred", OPEN, found.start(), found.end()))
    if region := regions.find(document, text, title, body + portal, gazetteer):
        return region
    if national := _national(document, title, event):
        return _open(national)
    voted = _by_votes(text, level, body, portal, gazetteer)
    if voted.value is None and (
        told := _by_other_witnesses(document, text, f"{title} {event or ''}", level, body, gazetteer)
    ):
        voted = Finding(_place(told[0], gazetteer), told[1])
    return replace(voted, evidence=tuple(filed(one, document) for one in voted.evidence))


def _by_other_witnesses(
    document: Document,
    text: Text,
    occasion: str,
    level: str | None,
    body: list[Sighting],
    gazetteer: Gazetteer,
) -> tuple[str, tuple[Evidence, ...]] | None:
    """Return (code, evidence) of the place that votes leave open and that other witnesses tell."""
    sites = site_namesakes(document, gazetteer)
    if met := corroborated(text.paragraphs, by_role(body, "own"), sites, level, gazetteer):
        return met
    # A hospital's head who says 全省 once speaks for no province.
    if not own_level(occasion, ()) and (at := own_body(document, occasion, body, gazetteer)):
        return at
    if alone := told_alone(text.paragraphs, body, level, occasion, gazetteer):
        return alone
    at = host(document, text, gazetteer)
    return at if at and _nothing_beside(at[0], level, body, gazetteer) else None


def _nothing_beside(code: str, level: str | None, body: list[Sighting], gazetteer: Gazetteer) -> bool:
    """Whether the text speaks for no unit of another kind and tells of no place elsewhere as its own."""
    line = set(gazetteer.lineage(code))
    return fits(code, level, gazetteer) and all(
        line & set(one.units) or not one.units
        for one in by_role(body, "own")
        if one.mention.how != "township"
    )


def _stated(
    document: Document,
    text: Text,
    title: str,
    event: str | None,
    level: str | None,
    others: list[Sighting],
    gazetteer: Gazetteer,
) -> Finding | None:
    """Return what title, event, title block, office or lead state; None if they name no place."""
    texts = [paragraph.text for paragraph in text.paragraphs]
    for rule, passage in statements(document, text, title, event):
        named = told_apart(sightings(passage, gazetteer), texts, gazetteer)
        if rule in ("title", "event") and (whose := _WHOSE.search(passage.text)):
            named = [sighting for sighting in named if sighting.mention.start < whose.start()]
        if rule == "dateline":
            named = [*named, *bare_township(passage, named, gazetteer)] or whole_name(passage, gazetteer)
        own = [
            sighting
            for sighting in by_role(named, "own")
            if (rule == "dateline" or not _national_before(passage.text, sighting))
            and not _another_word(sighting, level, gazetteer)
            and not is_borne(sighting, gazetteer)
        ]
        if not own:
            if masked := _MASKS.search(passage.text):
                return _open(Evidence.of(passage, "masked", "inferred", OPEN, masked.start(), masked.end()))
            continue
        settled = _deepest(own, others, gazetteer)
        if settled:
            code, sighting = settled
            held_by = _whose(code, f"{title} {event or ''}", gazetteer)
            own_code = held_by if rule in HELD_AT else (rule in OFFICERS and held_by) or code
            said = level if rule == "audience" else own_level(title, ())
            if rule in HELD_AT and _COUNTRY.search(simplified(event or title)):
                continue
            if not own_code or (rule in OF_LEVEL and not fits(code, said, gazetteer)):
                continue
            grade, trust = ("stated", STATED) if own_code == code else ("inferred", INFERRED)
            return Finding(_place(own_code, gazetteer), (sighting.evidence(rule, grade, trust),))
        unsettled = [sighting for sighting in own if len(sighting.units) != 1]
        if unsettled and len(unsettled) == len(own):
            return Finding(None, tuple(_candidates(unsettled[0])))
    return None


def _another_word(sighting: Sighting, level: str | None, gazetteer: Gazetteer) -> bool:
    """A county's short name amid words, not of the speaker's level: 龙湖 in 异龙湖 is no district.

    Where 在 or a mark stands before it (在平湖调研时的讲话), it is a name whatever the level.
    """
    before = simplified(sighting.passage.text[: sighting.mention.start])
    return (
        bool(level)
        and sighting.mention.how == "short"
        and not any(unit.endswith("00") or fits(unit, level, gazetteer) for unit in sighting.units)
        and not sighting.chained
        and bool(_HAN.match(before[-1:]) if before else level == SPECIAL_REGION)
        and not before.endswith(("在", "到", "赴", "于", "来"))
    )


def _national_before(text: str, sighting: Sighting) -> bool:
    """全国…会议 in X is the country's occasion; X创建全国文明城市大会, 中国共产党X第十次代表大会 are X's."""
    branch = _BRANCH.search(text, 0, sighting.mention.start)
    return bool(_NATIONAL.search(text, 0, branch.start() if branch else sighting.mention.start))


def _national(document: Document, title: str, event: str | None) -> Evidence | None:
    """Return the words of the occasion that make it the country's; None for 全市…会议 and where none does."""
    occasion = event or title
    found = _NATIONAL.search(simplified(occasion))
    if not found or own_level(occasion, ()):
        return None
    passage = printed(occasion, (line.passage for line in document.head))
    return Evidence.of(passage, "national", "inferred", OPEN, found.start(), found.end())


def _deepest(
    own: list[Sighting], others: list[Sighting], gazetteer: Gazetteer
) -> tuple[str, Sighting] | None:
    """Return the most specific unit, if all stated names agree on it and none is ambiguous."""
    settled: list[tuple[str, Sighting]] = []
    for sighting in own:
        units = sighting.units if len(sighting.units) == 1 else supported(sighting, others, gazetteer)
        if len(units) != 1:
            return None
        settled.append((units[0], sighting))
    code, sighting = max(settled, key=lambda one: len(gazetteer.lineage(one[0])))
    line = set(gazetteer.lineage(code))
    if all(unit in line for unit, _ in settled):
        return code, sighting
    # The occasion of several: their common unit, if that is below the country (秦都区、渭城区 -> 咸阳市).
    lines = [gazetteer.lineage(unit) for unit, _ in settled]
    common = [above for above in lines[0] if all(above in line for line in lines)]
    return (common[-1], sighting) if common and not common[-1].endswith("0000") else None


def _whose(code: str, occasion: str, gazetteer: Gazetteer) -> str | None:
    """Return the unit whose occasion is held at a place: 全省…现场会 held in a county is the province's.

    None where no unit above the place is of the level that the occasion names.
    """
    level = own_level(occasion, ())
    return next((unit for unit in reversed(gazetteer.lineage(code)) if fits(unit, level, gazetteer)), None)


def _by_votes(
    text: Text, level: str | None, body: list[Sighting], portal: list[Sighting], gazetteer: Gazetteer
) -> Finding:
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
    if witnesses >= 2 and clear and (level or len(names) >= 2):
        sure = (replace(e, grade="corroborated", confidence=CORROBORATED) for e in evidence[:MOST_QUOTES])
        return Finding(_place(code, gazetteer), tuple(sure))
    evidence += [s.evidence("body-names", "inferred", INFERRED) for s in count.seconds.get(code, ())]
    # A city's speaker says 兴化市戴南镇, the county's own speaker says 戴南镇.
    bare = [s for s in names.values() if s.mention.how == "township" and (not s.chained or level in CHAINING)]
    unrivalled = bool(bare) and not count.rivals(code, gazetteer)
    weak = count.spoken[code] >= 2 or at_portal or above or count.seconds.get(code) or unrivalled
    weak = weak or code in count.claimed or witnesses >= 2
    named = names or at_portal or witnesses >= 2 or code in count.claimed
    if clear and not level and at_portal and names and not count.rivals(code, gazetteer):
        # A place's own site, and a text that names the place, though it says neither 我县 nor 全县.
        return Finding(_place(code, gazetteer), tuple(evidence[:MOST_QUOTES]))
    if clear and not level and code in count.claimed and not count.rivals(code, gazetteer):
        # 我们蓬江区, 金寨人吃水: the speaker's own, though the text says neither 我区 nor 全县.
        return Finding(_place(code, gazetteer), tuple(evidence[:MOST_QUOTES]))
    by_name = bool(bare or at_portal or code in count.claimed) or any(
        named_as(one, code, level, gazetteer) for one in names.values() if one.units == (code,)
    )
    if clear and level and fits(code, level, gazetteer) and named and weak and by_name:
        return Finding(_place(code, gazetteer), tuple(evidence[:MOST_QUOTES]))
    return _unsettled(own, body)


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
        return _open(body[0].evidence("unknown", "inferred", OPEN))
    return _open(Evidence("", "", "unknown", "inferred", 0.0))


def _candidates(sighting: Sighting) -> Iterator[Evidence]:
    if not sighting.units:
        yield sighting.evidence("unknown", "inferred", OPEN)
    for code in sighting.units:
        yield sighting.evidence(f"candidate-{code}", "inferred", round(1 / len(sighting.units), 2))


def _open(evidence: Evidence) -> Finding:
    return Finding(None, (evidence,))


def _place(code: str, gazetteer: Gazetteer) -> FoundPlace:
    path = gazetteer.path(code)
    return FoundPlace(code, path[-1], path)
