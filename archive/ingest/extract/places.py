"""The place of a speech: the most specific jurisdiction whose occasion it is, as today's list has it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from archive.ingest.documents import Document, Evidence, Finding, Text
from archive.ingest.extract import (
    away,
    english_places,
    firms,
    regional_names,
    regions,
    universities,
    weddings,
)
from archive.ingest.extract.borne_names import is_borne
from archive.ingest.extract.distant_places import (
    without_distant,
    without_homes,
    without_model_towns,
    without_visited,
)
from archive.ingest.extract.government_hosts import government_hosts
from archive.ingest.extract.namesakes import COUNTY_LEVELS, of_level, supported, told_apart
from archive.ingest.extract.neighbours import (
    counties_beside,
    left_unmasked,
)
from archive.ingest.extract.other_witnesses import by_other_witnesses
from archive.ingest.extract.own_bodies import is_head
from archive.ingest.extract.own_towns import told_by_towns
from archive.ingest.extract.publishers import filed, publishers
from archive.ingest.extract.sightings import (
    Sighting,
    by_role,
    sightings,
)
from archive.ingest.extract.stated_places import LONGEST_LINE, bare_township, printed, statements, whole_name
from archive.ingest.extract.voted_places import by_votes, open_with, place_of
from archive.ingest.extract.votes import (
    KINDS_OF_LEVEL,
    SPECIAL_REGION,
    TOWNSHIP_LEVELS,
    fits,
    own_level,
)
from archive.ingest.extract.word_counties import told_in
from archive.ingest.gazetteer import Gazetteer, simplified
from archive.ingest.languages.zh_place_witnesses import OWN_BOOK
from archive.ingest.languages.zh_places import (
    BRANCHES,
    MASK_SIGNS,
    MASKS,
    NATIONAL,
    WHOSE,
)
from archive.ingest.patterns import compiled

STATED, INFERRED, OPEN = 0.95, 0.6, 0.2
# How many masked units in a body make it a text whose place was taken out.
MASKED = 2
# Rules that tell where an occasion was held, which need not be whose it was.
HELD_AT = ("dateline", "venue", "note")
# Rules that tell whose officer spoke: a county's secretary speaks at 全市…会议 too.
OFFICERS = ("head", "office")
# Rules by which a place is the speech's only if it is of the level that the speaker speaks for.
OF_LEVEL = ("behalf", "audience")

_MASKS, _MASK_SIGN = compiled(MASKS), compiled(f"[{MASK_SIGNS}]")
_NATIONAL = compiled(NATIONAL)
_BRANCH = compiled(rf"(?:{BRANCHES})$")
# 全国…座谈会 held in a city is not the city's.
_COUNTRY = compiled("^(?:全国|国务院|中央|中共中央|党中央)")
_WHOSE = compiled(WHOSE)
_BODY = compiled(r"[\u4e00-\u9fff]{0,8}?(?:医院|公司|集团|银行|矿务局|研究院|协会)")
_OWN_BODY = compiled(
    r"(?:[第一二三四五六七八九十实验高初职级]{0,6}(?:[中小]学|学[校院]|幼儿园)|医院|公司|[煤铁铜]矿|水库|农场|林场)"
)
_ENDS_AS_BODY = compiled(r"[\u4e00-\u9fff]{0,20}?(?:公司|集团|[中小]学|学校|学院|医院|幼儿园|厂)")
_WORKS = compiled(OWN_BOOK)
_COLLEGE = compiled(r"[\u4e00-\u9fff]{1,10}?(?:学院|大学|研究院|研究所)")
# A college named for its province, but not that of its officials.
_PROVINCES_COLLEGE = compiled(
    r"(?!.{0,4}(?:行政|社会主义|干部|管理干部))(?:(?![第届全各在与和及暨])[\u4e00-\u9fff]){1,10}?(?:学院|大学)(?![生之城])"
)
_FIRM = compiled(r"[\u4e00-\u9fff]{2,14}?(?:股份|有限|集团)(?:责任)?公司")
# 新疆瓯越商会 gathers in a city of 新疆, which its own words may name.
_CHAMBER = compiled(r"[\u4e00-\u9fff]{0,10}?商会")
_HAN = compiled(r"[\u3400-\u9fff]")


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
        return away.held(document, title, gazetteer) or region
    if school := regional_names.by_school(document, text, title, gazetteer):
        return away.held(document, title, gazetteer) or school
    texts = [paragraph.text for paragraph in text.paragraphs]
    body = [sighting for paragraph in text.paragraphs for sighting in told_in(paragraph, gazetteer)]
    portal = publishers(document, text, gazetteer)
    portal = portal or list(government_hosts(document, gazetteer))
    head = [line.text for line in document.head if len(line.text) <= LONGEST_LINE]
    level = own_level(title, texts, head)
    if level in ("省", "自治区") and is_head(title) and not own_level(title, ()):
        level = None  # who says 我省 in his school speaks for no province
    all_named = body = [one for one in body if not is_borne(one, gazetteer) and not firms.within_firm(one)]
    body = without_model_towns(body)
    if not own_level(title, ()):
        body = without_homes(body, simplified(f"{title} {event or ''}"), map(simplified, texts))
    body = of_level(told_apart(body, texts, gazetteer), level, gazetteer)
    body = without_visited(without_distant(body, level, gazetteer))
    stated = _stated(document, text, title, event, level, body + portal, gazetteer)
    hidden = stated and not stated.value and stated.evidence[0].rule == "masked"
    said_of = {level, stated.evidence[0].quote[-1:]} if hidden and stated else set()  # XX县 is a county
    for one in said_of & {*KINDS_OF_LEVEL, *TOWNSHIP_LEVELS}:
        if left := left_unmasked(body, one, gazetteer):
            found = left.evidence("body-names", "inferred", INFERRED)
            return Finding(place_of(left.units[0], gazetteer), (found,))
    stated = regional_names.settled(document, text, title, stated, gazetteer)
    if stated:
        return stated
    if at := universities.seat(document, text, title, event, gazetteer):
        return Finding(place_of(at[0], gazetteer), tuple(filed(one, document) for one in at[1]))
    if at := firms.seat(document, text, title, event):
        return Finding(place_of(at[0], gazetteer), tuple(filed(one, document) for one in at[1]))
    masked = [
        (paragraph, found)
        for paragraph in text.paragraphs
        if _MASK_SIGN.search(paragraph.text)
        for found in _MASKS.finditer(paragraph.text)
    ]
    if len(masked) >= MASKED:
        if left := left_unmasked(body, level, gazetteer):
            return Finding(
                place_of(left.units[0], gazetteer), (left.evidence("body-names", "inferred", INFERRED),)
            )
        paragraph, found = masked[0]
        return open_with(Evidence.of(paragraph, "masked", "inferred", OPEN, found.start(), found.end()))
    if region := regions.find(document, text, title, body + portal, gazetteer):
        return away.held(document, title, gazetteer) or region
    if national := _national(document, title, event):
        return open_with(national)
    if beside := counties_beside(text.paragraphs, all_named, level, gazetteer):
        return Finding(place_of(beside[0], gazetteer), beside[1])
    body = [] if weddings.is_one(title, texts) else body
    voted = by_votes(text, level, body, portal, gazetteer)
    won = voted.value.code if voted.value else None
    if below := told_by_towns(text.paragraphs, all_named, level, won, gazetteer):
        voted = Finding(place_of(below[0], gazetteer), below[1])
    elif voted.value is None and (
        told := by_other_witnesses(document, text, title, event, level, body, portal, gazetteer)
    ):
        voted = Finding(place_of(told[0], gazetteer), told[1])
    return replace(voted, evidence=tuple(filed(one, document) for one in voted.evidence))


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
    wide: Finding | None = None
    for rule, passage in statements(document, text, title, event):
        named = told_apart(sightings(passage, gazetteer), texts, gazetteer)
        whose = _WHOSE.search(passage.text) if rule in ("title", "event") else None
        if whose:
            named = [sighting for sighting in named if sighting.mention.start < whose.start()]
        if rule == "dateline":
            named = [*named, *bare_township(passage, named, gazetteer)] or whole_name(passage, gazetteer)
        own = [
            sighting
            for sighting in by_role(named, "own")
            if (rule == "dateline" or not _national_before(passage.text, sighting))
            and not _another_word(sighting, level, gazetteer)
            and not is_borne(sighting, gazetteer)
            and not _names_body(sighting, named)
            and not universities.within_university(sighting)
            and not firms.within_firm(sighting)
            and not (rule == "lead" and sighting.mention.how == "short" and _is_own_name(sighting))
            and not (rule in ("title", "event", "head") and _of_other_body(sighting, level, gazetteer))
        ]
        if not own:
            if hidden := _MASK_SIGN.search(passage.text) and _MASKS.search(passage.text):
                return open_with(Evidence.of(passage, "masked", "inferred", OPEN, *hidden.span()))
            continue
        settled = _deepest(own, others, gazetteer)
        if settled:
            code, sighting = settled
            # A short name may be another word: the text or its site must have it too.
            if (
                rule == "venue"
                and sighting.mention.how == "short"
                and not any(code in one.units for one in others)
            ):
                continue
            held_by = _whose(code, f"{title} {event or ''}", gazetteer)
            officer = rule in OFFICERS or (rule == "title" and whose)
            own_code = held_by if rule in HELD_AT else (officer and held_by) or code
            said = level if rule == "audience" else own_level(title, ())
            if rule in HELD_AT and _COUNTRY.search(simplified(event or title)):
                continue
            if not own_code or (rule in OF_LEVEL and not fits(code, said, gazetteer)):
                continue
            province = own_code.endswith("0000") and not gazetteer.current[own_code].name.endswith("市")
            if rule == "note" and province and _WORKS.search(passage.text):
                continue  # 江西拖拉机厂 lies in a city of 江西
            if rule == "head" and province and _COLLEGE.match(passage.text, sighting.mention.end):
                continue  # so does 浙江财经学院, and its dean may speak anywhere
            short = province and sighting.mention.how == "short"
            if rule in ("title", "event") and short:
                named_for = simplified(passage.text)
                if _PROVINCES_COLLEGE.match(named_for, sighting.mention.end):
                    continue
            if rule == "head" and short and _FIRM.match(passage.text, sighting.mention.end):
                continue  # so does 江西南丰橘红有限公司
            grade, trust = ("stated", STATED) if own_code == code else ("inferred", INFERRED)
            found = Finding(place_of(own_code, gazetteer), (sighting.evidence(rule, grade, trust),))
            if not short or not _CHAMBER.match(simplified(passage.text), sighting.mention.end):
                within = not wide or (rule == "venue" and wide.value.code in gazetteer.lineage(own_code))
                return found if within else wide
            wide = wide or found
        unsettled = [sighting for sighting in own if len(sighting.units) != 1]
        if unsettled and len(unsettled) == len(own):
            return wide or Finding(None, tuple(_candidates(unsettled[0])))
    return wide


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


def _of_other_body(sighting: Sighting, level: str | None, gazetteer: Gazetteer) -> bool:
    """A city's name in that of a hospital, a works or a bank, where a county's own people speak there.

    在宜昌市中心医院医疗协作峰会上 is said in 巫山县, where 我县 received it.
    """
    named = _BODY.match(simplified(sighting.passage.text), sighting.mention.end)
    return (
        level in COUNTY_LEVELS
        and named is not None
        and not any(fits(unit, level, gazetteer) for unit in sighting.units)
    )


def _names_body(sighting: Sighting, named: list[Sighting]) -> bool:
    """Another county's short name as a body's own behind its county: 霍山县衡山中学 is no school of 衡山县.

    Of a county within the one before it (襄阳市枣阳中学) it is the place.
    """
    mention, text = sighting.mention, simplified(sighting.passage.text)
    if mention.how != "short" or sighting.chained or not _OWN_BODY.match(text, mention.end):
        return False
    return any(one.mention.end == mention.start and one.mention.how == "full" for one in named)


def _is_own_name(sighting: Sighting) -> bool:
    """A short name within a body's, behind its city's: 连云港市东海医院 need not lie in 东海县."""
    return (
        sighting.chained and _ENDS_AS_BODY.fullmatch(sighting.passage.text, sighting.mention.end) is not None
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


def _candidates(sighting: Sighting) -> Iterator[Evidence]:
    if not sighting.units:
        yield sighting.evidence("unknown", "inferred", OPEN)
    for code in sighting.units:
        yield sighting.evidence(f"candidate-{code}", "inferred", round(1 / len(sighting.units), 2))
