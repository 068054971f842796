"""The place that one name tells: the only unit of the speaker's level, or that which the counties lie in."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from archive.ingest.documents import Evidence
from archive.ingest.extract import own_words, word_counties, word_siblings
from archive.ingest.extract.compared_units import is_compared, told_again
from archive.ingest.extract.held_up import is_model, praised, sentence
from archive.ingest.extract.neighbours import below_its_own
from archive.ingest.extract.sightings import Sighting
from archive.ingest.extract.votes import fits, named_as, own_level
from archive.ingest.gazetteer import Gazetteer, simplified
from archive.ingest.languages.zh_place_roles import PEOPLE, SERVED_AFTER, SERVED_BEFORE
from archive.ingest.languages.zh_place_witnesses import (
    AFFLICTED,
    AS_COUNTIES,
    FEATURES_OF_CITY,
    MODELS,
    OWN_AFTER,
    OWN_PAPER,
    REPORTED,
    SUBJECT,
    TOLD_TO_ACT,
    UNITS_BELOW,
)
from archive.ingest.languages.zh_word_names import NAMES_THOUGH_WORDS
from archive.ingest.patterns import compiled
from archive.ingest.spans import Passage

INFERRED = 0.6
# Levels that have counties below them whatever the text says; a 市 may have none.
ABOVE_COUNTIES = ("地区", "州", "盟", "省", "自治区")
PROVINCES = ("省", "自治区")
MOST_QUOTES, MANY = 12, 3
# Characters of a sentence on each side of a name, and behind it, that are looked at.
LONGEST_SENTENCE, ENOUGH_AFTER, BEHIND_LISTS = 200, 12, 30

_OWN_AFTER, _UNITS_BELOW = compiled(OWN_AFTER), compiled(UNITS_BELOW)
_AS_COUNTIES = compiled(AS_COUNTIES)
_SERVED_BEFORE, _SERVED_AFTER = compiled(SERVED_BEFORE), compiled(SERVED_AFTER)
_AFFLICTED = compiled(AFFLICTED)
_OWN_PAPER = compiled(OWN_PAPER)
_OWN_BODY = compiled("委(?!员|托)|人大|政府|政协|纪委")
_BINDS = compiled("[《“]|根据|贯彻|落实|按照|学习|传达|响应|上级|迎接|接受")
_HANDED_ON = compiled(
    "(?:(?:批转|转发)了?|(?:审议|讨论|表决|修改|通过|提请|提交)[^。;!?《》]{0,12})《(?:中共|中国共产党)$"
)
_REPORTED, _FEATURES = compiled(REPORTED), compiled(FEATURES_OF_CITY)
_TOLD_TO_ACT, _SUBJECT = compiled(TOLD_TO_ACT), compiled(SUBJECT)
_WE, _PEOPLE = compiled("(?:我们|咱们?)$"), compiled(PEOPLE)
_OWN_PEOPLE, _FROM_THERE = (
    compiled("(?:我们|咱们?)[\u4e00-\u9fff]{2,3}人"),
    compiled("商会|同乡|老乡|乡亲|乡友|联谊会"),
)
_MEASURED = compiled("(?:半个|整个)$")  # 可以说,半个左权是核桃养大的
_CLAUSE_END = compiled(r"[，。；：！？,;:!?“”\"\s]")
_SENTENCE_END = compiled(r"[。！？!?;；]")


def told_alone(
    paragraphs: Sequence[Passage],
    body: Iterable[Sighting],
    level: str | None,
    occasion: str,
    gazetteer: Gazetteer,
) -> tuple[str, tuple[Evidence, ...]] | None:
    """Return (code, evidence) of the one unit of the speaker's level that a text tells of; None if none.

    Its name must begin a clause and go on as a name of one's own does (左权的日子), be claimed, or bear what
    the ``occasion`` is about (蔚县剪纸 at 全县剪纸座谈会); no second unit of that level may be named as one's
    own, and none that speakers hold up as a model counts. Where no unit of the level is named, or
    several counties are told what to do, it is the one that all counties named lie in: two of them, or one
    for a province or where the text tells of its counties (各县区).
    """
    if not level:
        return None
    named = [one for one in body if one.role == "own" and one.mention.how != "township"]
    own = [one for one in named if not praised(one, gazetteer)]
    if any(_REPORTED.match(after) for after in _behind_lists(named)):
        return _by_counties(paragraphs, named, level, gazetteer)
    counties = _told_to_act(own) or _told_as_counties(own) or _counties_of_one(own)
    of_level = [
        one
        for one in own
        if any(
            named_as(one, unit, level, gazetteer) or (one.claimed and fits(unit, level, gazetteer))
            for unit in one.units
        )
    ]
    if not any(one.claimed for one in own) and counties:
        return _by_counties(paragraphs, own, level, gazetteer) or _told_again(of_level, gazetteer)
    units = {one.units for one in of_level}
    if len(units) == 1 and len(of_level[0].units) == 1:
        signs = [
            one
            for one in of_level
            if one.claimed
            or (
                _begins(one.passage, one.mention.start, one.mention.end)
                and not own_words.has_town(one.passage, one.mention.end)
            )
            or _cites_own_paper(one)
            or _serves(one)
            or _MEASURED.search(one.passage.text[max(one.mention.start - 4, 0) : one.mention.start])
            or _is_party_s(one)
            or _bears_subject(one, occasion)
        ]
        sure = any(one.claimed or _is_party_s(one) or _serves(one) for one in signs)
        if not sure and word_siblings.may_be_meant(of_level, level, paragraphs, gazetteer):
            return None
        if signs:
            return of_level[0].units[0], _evidence(signs)
        if below_its_own(of_level[0].units[0], level, body, gazetteer):
            return of_level[0].units[0], _evidence(of_level)
    # 五月的潜江 beside towns whose prawns are sold there: the one that is told of as one's own.
    claimed = {one.units for one in of_level if one.claimed}
    if len(claimed) == 1 and len(only := claimed.pop()) == 1:
        return only[0], _evidence(one for one in of_level if one.claimed)
    if units:
        return _told_again(of_level, gazetteer)
    if level in PROVINCES and len({one.units for one in own}) < 2 and own_level(occasion, ()) != level:
        return None  # 全省 is said in a county's school too
    told = _by_counties(paragraphs, own, level, gazetteer) or _by_word(paragraphs, level, gazetteer)
    return told or word_counties.built(paragraphs, level, gazetteer)


def _told_again(
    of_level: Sequence[Sighting], gazetteer: Gazetteer
) -> tuple[str, tuple[Evidence, ...]] | None:
    """泗洪 is told of twice, once as one's own; 沭阳 and 泗阳 are what it is compared with."""
    told = told_again(of_level, gazetteer)
    own = any(_begins(one.passage, one.mention.start, one.mention.end) for one in told)
    return (told[0].units[0], _evidence(told)) if own and not any(one.claimed for one in of_level) else None


def by_own_people(
    paragraphs: Iterable[Passage], occasion: str, gazetteer: Gazetteer
) -> tuple[str, tuple[Evidence, ...]] | None:
    """Return (code, evidence) of the unit whose people the speaker counts himself among, by a name that is a
    word too: 我们海安人.

    What is quoted is another's, and who meets as people from there meets elsewhere: 商会, 同乡会.

    >>> from archive.ingest import gazetteer
    >>> by_own_people([Passage("敬老是我们海安人的规矩。")], "", gazetteer.load())[0]
    '320685'
    """
    found: dict[str, Evidence] = {}
    for passage in paragraphs if not _FROM_THERE.search(occasion) else ():
        text = simplified(passage.text)
        for start, end in _words(text) if _OWN_PEOPLE.search(text) else ():
            units = gazetteer.units_called(text[start:end])
            own = len(units) == 1 and _WE.search(text[max(0, start - 3) : start]) and _PEOPLE.match(text, end)
            before = text[max(0, start - LONGEST_SENTENCE) : start]
            if own and before.count("“") <= before.count("”"):
                evidence = Evidence.of(passage, "body-names", "inferred", INFERRED, start, end)
                found.setdefault(units[0], evidence)
    return next(((code, (evidence,)) for code, evidence in found.items()), None) if len(found) == 1 else None


def by_features(
    body: Iterable[Sighting], level: str | None, gazetteer: Gazetteer
) -> tuple[str, tuple[Evidence, ...]] | None:
    """Return (code, evidence) of the one unit of the speaker's level whose name two features of it bear.

    株洲火车站 and 株洲大道 in a speech to 全市; no place elsewhere is told of as one's own, and it is none
    that speakers hold up as a model.
    """
    body = list(body)
    named: dict[str, dict[str, Sighting]] = {}
    for one in body if level else ():
        text, mention = simplified(one.passage.text), one.mention
        short = mention.how in ("short", "full") and len(one.units) == 1 and one.role in ("own", "byword")
        if short and (found := _FEATURES.match(text, mention.end)) and not is_model(one, gazetteer):
            named.setdefault(one.units[0], {}).setdefault(found.group(), one)
    told = [unit for unit, features in named.items() if fits(unit, level, gazetteer) and len(features) >= 2]
    if len(told) != 1:
        return None
    line = set(gazetteer.lineage(told[0]))
    if any(one.role == "other" and told[0] in one.units for one in body):
        return None
    for one in body:
        below = any(told[0] in gazetteer.lineage(unit) for unit in one.units)
        if one.role == "own" and one.mention.how != "township" and not below and not line & set(one.units):
            return None
    return told[0], _evidence(named[told[0]].values())


def told_in_passing(code: str, own: Iterable[Sighting], gazetteer: Gazetteer) -> bool:
    """Return whether a unit is named in one paragraph only, not as its own people do, or as a model.

    兰考, and 茌平县 in a single story of its school, are other counties', however often they are named. A
    township told of alone is another matter.
    """
    named = [one for one in own if one.units == (code,)]
    if not named or any(one.mention.how == "township" for one in named):
        return False
    if any(map(_is_party_s, named)):
        return False
    if all(praised(one, gazetteer) for one in named):
        return True
    begins = (
        _begins(one.passage, one.mention.start, one.mention.end) or _cites_own_paper(one) or _serves(one)
        for one in named
    )
    return len({id(one.passage) for one in named}) == 1 and not any(begins)


def _by_counties(
    paragraphs: Sequence[Passage], own: Sequence[Sighting], level: str, gazetteer: Gazetteer
) -> tuple[str, tuple[Evidence, ...]] | None:
    """泰和、遂川、永新 lie in one prefecture: the speaker's, if the speaker's unit has counties."""
    told = [one for one in own if len(one.units) == 1 and one.mention.name not in MODELS]
    named = {one.units[0] for one in told}
    lines = [gazetteer.lineage(unit) for unit in named]
    common = [above for above in lines[0] if all(above in line for line in lines)] if lines else []
    fitting = [unit for unit in common if fits(unit, level, gazetteer) and gazetteer.has_counties(unit)]
    if not fitting or fitting[-1] in named:
        return None
    below = any(_UNITS_BELOW.search(simplified(passage.text)) for passage in paragraphs)
    if not below and level not in PROVINCES and len(named) >= 2:
        # 海丰、陆丰要各负其责: only who stands above several counties tells them what to do.
        lists = list(_behind_lists(told))
        told_to = any(one.match(after) for one in (_TOLD_TO_ACT, _AS_COUNTIES, _REPORTED) for after in lists)
        below = level in ABOVE_COUNTIES or told_to
    if level in PROVINCES or below:
        return fitting[-1], _evidence(told)
    return None


def _counties_of_one(own: Sequence[Sighting]) -> bool:
    """Whether a list has three counties of one prefecture, which its speaker tells over."""
    named = {one.units[0]: one.mention.name for one in own if len(one.units) == 1}
    lists = any(
        before.passage is here.passage
        and "、" in before.passage.text[before.mention.end : here.mention.start][:1]
        for before, here in pairwise(own)
    )
    return (
        lists
        and len(named) >= MANY
        and len({unit[:4] for unit in named}) == 1
        and not any(unit.endswith("00") for unit in named)
    )


def _told_to_act(told: Sequence[Sighting]) -> bool:
    """Whether two counties side by side are told what to do: 黔西、织金要打好自己的牌."""
    return any(_TOLD_TO_ACT.match(after) for after in _behind_lists(told))


def _told_as_counties(told: Sequence[Sighting]) -> bool:
    """Whether two counties side by side are called so: 双阳、德惠两个县(市)区作了经验介绍."""
    return any(_AS_COUNTIES.match(after) for after in _behind_lists(told))


def _behind_lists(told: Sequence[Sighting]) -> Iterator[str]:
    """Yield what stands behind each two names that lie side by side."""
    for before, here in pairwise(told):
        if before.passage is not here.passage or before.units == here.units:
            continue
        between = before.passage.text[before.mention.end : here.mention.start]
        if len(between) <= 4 and any(mark in between for mark in "、和与及"):
            yield simplified(here.passage.text[here.mention.end : here.mention.end + BEHIND_LISTS])


def _bears_subject(sighting: Sighting, occasion: str) -> bool:
    """Whether what stands behind the name is what the occasion is about: 蔚县剪纸, 安化黑茶."""
    end = sighting.mention.end
    if is_compared(sighting):
        return False
    after = _SUBJECT.match(simplified(sighting.passage.text[end : end + ENOUGH_AFTER]))
    if not after:
        return False
    words = after.group()
    return any(words[at : at + 2] in occasion for at in range(min(3, len(words) - 1)))


def _by_word(
    paragraphs: Iterable[Passage], level: str, gazetteer: Gazetteer
) -> tuple[str, tuple[Evidence, ...]] | None:
    """左权 is a general too; where a clause begins with 左权的 in a county's speech, it is the county."""
    found: dict[str, Evidence] = {}
    for passage in paragraphs:
        text = simplified(passage.text)
        for start, end in _words(text):
            units = [unit for unit in gazetteer.units_called(text[start:end]) if fits(unit, level, gazetteer)]
            if len(units) == 1 and _begins(passage, start, end):
                evidence = Evidence.of(passage, "body-names", "inferred", INFERRED, start, end)
                found.setdefault(units[0], evidence)
    return next(((code, (evidence,)) for code, evidence in found.items()), None) if len(found) == 1 else None


def _words(text: str) -> Iterator[tuple[int, int]]:
    for found in _pattern().finditer(text):
        yield found.span()


@lru_cache(maxsize=1)
def _pattern() -> re.Pattern:
    return compiled("|".join(sorted(sorted(NAMES_THOUGH_WORDS), key=len, reverse=True)))


def _begins(passage: Passage, start: int, end: int) -> bool:
    """Whether a name begins its clause and goes on as that of one's own place does."""
    before, after = passage.text[max(0, start - 2) : start].strip(), passage.text[end : end + ENOUGH_AFTER]
    opens = not before or passage.text[start - 1].isspace() or bool(_CLAUSE_END.match(before[-1]))
    return opens and bool(_OWN_AFTER.match(simplified(after)))


def _cites_own_paper(sighting: Sighting) -> bool:
    """Whether a paper is cited that bears the full name of a county or a city: 《安阳市节水工作方案》."""
    text, mention = simplified(sighting.passage.text), sighting.mention
    of_own = mention.how == "full" and not any(unit.endswith("0000") for unit in sighting.units)
    return (
        of_own
        and text[mention.start - 1 : mention.start] == "《"
        and bool(_OWN_PAPER.match(text, mention.end))
    )


def _serves(sighting: Sighting) -> bool:
    """Whether a place is told of as whom the speaker works for: 让荆门人民满意."""
    text, mention = simplified(sighting.passage.text), sighting.mention
    before = text[max(0, mention.start - ENOUGH_AFTER) : mention.start]
    served = _SERVED_BEFORE.search(before) and _SERVED_AFTER.match(text, mention.end)
    return bool(served) and not _AFFLICTED.search(sentence(sighting))


def _is_party_s(sighting: Sighting) -> bool:
    """Whether a unit's party is named as the speaker's own: 中共桂林市委对这次会议高度重视.

    What it issued or asked for (贯彻《中共嘉兴市委关于…》) binds the cities below it too, unless that was
    handed on, or is laid before the meeting: 市委批转了《中共洛阳市人大常委会党组关于…》,
    审议《中共左权县委…》.
    """
    text, mention = simplified(sighting.passage.text), sighting.mention
    before = _SENTENCE_END.split(text[max(0, mention.start - LONGEST_SENTENCE) : mention.start])[-1]
    if not before.endswith(("中共", "中国共产党")) or not _OWN_BODY.match(text, mention.end):
        return False
    return bool(_HANDED_ON.search(before)) or not _BINDS.search(before)


def _evidence(told: Iterable[Sighting]) -> tuple[Evidence, ...]:
    return tuple(one.evidence("body-names", "inferred", INFERRED) for one in told)[:MOST_QUOTES]
