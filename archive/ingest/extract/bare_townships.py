"""Townships that a text names without their kind, where nothing but a name can stand: 从口东到大钟庄."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from archive.ingest.documents import Evidence
from archive.ingest.extract.sightings import Sighting
from archive.ingest.extract.votes import TOWNSHIP_LEVELS
from archive.ingest.gazetteer import Gazetteer, simplified
from archive.ingest.gazetteer.names import stem
from archive.ingest.gazetteer.occurrences import Names
from archive.ingest.languages.zh_place_witnesses import (
    FEAST_OF_TOWN,
    MEETING_OF_TOWN,
    NAME_AFTER,
    NAME_BEFORE,
    OF_VILLAGE,
    TOLD_OF_TOWN,
    TOWN_OF_OURS,
    TOWNSHIP_WORDS,
)
from archive.ingest.patterns import compiled
from archive.ingest.remembering import remembered_of_last
from archive.ingest.spans import Passage

TRUST, INFERRED = 0.85, 0.6
# A name that more counties than this have tells of none of them.
MOST_COUNTIES = 8

_TOLD_OF_TOWN, _OF_VILLAGE = compiled(TOLD_OF_TOWN), compiled(OF_VILLAGE)
_MEETING = compiled(MEETING_OF_TOWN)
_OURS = compiled(TOWN_OF_OURS)
_FEAST = compiled(FEAST_OF_TOWN)
# 沂江东湖、金川甘溪、七琴钱塘、潭丘中洲: villages one visited, each behind its township.
_ROUND = compiled(r"[\u4e00-\u9fff]{4,8}(?:、[\u4e00-\u9fff]{4,8}){3,20}")
_ROUNDS_FEWEST = 4
_NAME_BEFORE, _NAME_AFTER = compiled(f"(?:{NAME_BEFORE})$"), compiled(NAME_AFTER)


@remembered_of_last
def bare_townships(paragraphs: Sequence[Passage], gazetteer: Gazetteer) -> dict[str, dict[str, Evidence]]:
    """Return county -> township's name without its kind -> where it stands first.

    Such names are words and parts of words all the time. They count where a name can begin before them and
    end behind them, and if they are no common words, no names of larger units (西安, 海南) and not spread
    over many counties. Those that are words as well (大石头) count beside others of their county only. Tried
    on reports of provinces of 20,000 characters, no county got two of them but that of a lake (青海湖).

    >>> from archive.ingest import gazetteer
    >>> text = Passage("昨天夜里我从口东转到大口屯,又到大钟庄看垃圾。")
    >>> sorted(bare_townships([text], gazetteer.load())["120115"])
    ['口东', '大口屯', '大钟庄']
    """
    found: dict[str, dict[str, Evidence]] = defaultdict(dict)
    words: dict[str, dict[str, Evidence]] = defaultdict(dict)
    names = _names(gazetteer)
    for passage in paragraphs:
        if passage.text.isascii():
            continue
        text = simplified(passage.text)
        for start, end in names.all_in(text):
            name = text[start:end]
            commune = text.startswith("公社", end) and len(gazetteer.bare_townships[name]) == 1
            if not commune and start and not _NAME_BEFORE.search(text[max(0, start - 2) : start]):
                continue
            if not _NAME_AFTER.match(text[end : end + 2]):
                continue
            # 苏武 is a person, 苏武乡 a township.
            word = gazetteer.is_township_word(name) and not text.startswith(("乡", "镇", "街道"), end)
            into = words if word else found
            counties = [county for county in gazetteer.bare_townships[name] if name not in into[county]]
            if counties:
                evidence = Evidence.of(passage, "body-names", "corroborated", TRUST, start, end)
                for county in counties:
                    into[county][name] = evidence
        for county, towns in _on_round(passage, text, names, gazetteer):
            found[county] = {**towns, **found[county]}
    return {county: {**words.get(county, {}), **names} for county, names in found.items()}


def _on_round(
    passage: Passage, text: str, names: Names, gazetteer: Gazetteer
) -> Iterator[tuple[str, dict[str, Evidence]]]:
    """Yield (county, its townships) of a list of villages that all stand behind their townships.

    More than half of those listed, and four at the least, must be of one county.
    """
    for run in _ROUND.finditer(text) if "、" in text else ():
        told: dict[str, dict[str, Evidence]] = defaultdict(dict)
        at, items = run.start(), run[0].split("、")
        for place, item in enumerate(items):
            for start, end in names.all_in(item):
                name = item[start:end]
                opens = start == 0 or not place  # the first stands behind the words that lead to it
                if opens and len(item) - end >= 2 and not gazetteer.is_township_word(name):
                    evidence = Evidence.of(passage, "body-names", "corroborated", TRUST, at + start, at + end)
                    for county in gazetteer.bare_townships[name]:
                        told[county][name] = evidence
            at += len(item) + 1
        for county, towns in told.items():
            if len(towns) >= _ROUNDS_FEWEST and 2 * len(towns) > len(items):
                yield county, towns


def feast_of_town(occasion: Passage, gazetteer: Gazetteer) -> tuple[str, Evidence] | None:
    """Return (county, evidence) of the town whose feast an occasion is, by its name without kind.

    >>> from archive.ingest import gazetteer
    >>> known = gazetteer.load()
    >>> feast_of_town(Passage("在第四届文港毛笔文化节闭幕式上的讲话"), known)[0]
    '360124'
    >>> feast_of_town(Passage("在南珠养殖户座谈会上的讲话"), known) is None
    True
    """
    text = simplified(occasion.text)
    found = _FEAST.search(text)
    start = found.start("name") if found else 0
    for size in (4, 3, 2) if found else ():
        name = text[start : start + size]
        counties = gazetteer.bare_townships.get(name, ())
        if len(name) < size or not counties or text[start + size] in "县市区州省村口":
            continue
        word = gazetteer.is_township_word(name) or name in TOWNSHIP_WORDS or gazetteer.units_called(name)
        if len(counties) > 1 or word:
            return None
        return counties[0], Evidence.of(occasion, "body-names", "inferred", INFERRED, start, start + size)
    return None


def town_of_title(
    occasion: Passage, body: Iterable[Sighting], gazetteer: Gazetteer
) -> tuple[str, Evidence] | None:
    """Return (county, evidence) of the town whose meeting it is by its bare name (在新埭经济工作会议上).

    No other county has one of that name, or the text tells which (常平镇).

    >>> from archive.ingest import gazetteer
    >>> known = gazetteer.load()
    >>> town_of_title(Passage("在新埭经济工作会议上的讲话"), [], known)[0]
    '330482'
    >>> town_of_title(Passage("在常平经济工作会议上的讲话"), [], known) is None
    True
    """
    found = _MEETING.search(simplified(occasion.text))
    name = found["name"] if found else ""
    counties = set(gazetteer.bare_townships.get(name, ()))
    if not found or not counties or name in TOWNSHIP_WORDS or gazetteer.units_called(name):
        return None
    told = {
        one.units
        for one in body
        if one.mention.how == "township" and stem(simplified(one.mention.name)) == name
    }
    if told:
        counties &= set(told.pop()) if len(told) == 1 else set()
    elif gazetteer.is_township_word(name):
        return None
    if len(counties) != 1:
        return None
    return counties.pop(), Evidence.of(occasion, "body-names", "inferred", INFERRED, *found.span("name"))


def own_town(
    paragraphs: Iterable[Passage], level: str | None, gazetteer: Gazetteer
) -> tuple[str, tuple[Evidence, ...]] | None:
    """Return (county, evidence) of the town that a town's speech calls by its name without kind: 枨冲人民.

    No other county has one of that name, which is no word; it stands twice, once as those of a place tell of
    it, and never as that of a village. A second such name leaves it open.

    >>> from archive.ingest import gazetteer
    >>> text = Passage("这是枨冲有史以来最大的一次修路,也是全镇的大事,要让枨冲人民满意。")
    >>> own_town([text], "镇", gazetteer.load())[0]
    '430181'
    """
    stands: dict[str, list[Evidence]] = defaultdict(list)
    claimed, by_us, villages = set(), set(), set()
    names = _names(gazetteer)
    for passage in paragraphs if level in TOWNSHIP_LEVELS else ():
        text = simplified(passage.text)
        for start, end in names.all_in(text):
            name = text[start:end]
            if len(gazetteer.bare_townships[name]) > 1 or gazetteer.is_township_word(name):
                continue
            stands[name].append(Evidence.of(passage, "body-names", "inferred", INFERRED, start, end))
            ours = _OURS.search(text[max(0, start - 10) : start]) is not None
            if _TOLD_OF_TOWN.match(text, end) or ours:
                claimed.add(name)
            if ours and text.startswith("人", end):
                by_us.add(name)
            if _OF_VILLAGE.match(text, end):
                villages.add(name)
    told = [name for name in claimed - villages if len(stands[name]) > 1 or name in by_us]
    others = [len(found) for name, found in stands.items() if name not in told]
    if len(told) != 1 or 2 * max(others, default=0) > len(stands[told[0]]):
        return None
    return gazetteer.bare_townships[told[0]][0], tuple(stands[told[0]][:2])


@lru_cache(maxsize=2)
def _names(gazetteer: Gazetteer) -> Names:
    return Names(
        {
            name
            for name, counties in gazetteer.bare_townships.items()
            if len(name) > 1
            and len(counties) <= MOST_COUNTIES
            and name not in TOWNSHIP_WORDS
            and (gazetteer.is_word(name) or not set(gazetteer.units_called(name)) - set(counties))
        }
    )
