"""Each place a passage names, and the part it plays there: the speaker's own, above it, or another's."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from archive.ingest.documents import Evidence
from archive.ingest.extract import guest_bodies, own_words
from archive.ingest.gazetteer import Gazetteer, Mention, simplified
from archive.ingest.languages import zh_place_roles as roles
from archive.ingest.languages.zh_place_witnesses import MODELS
from archive.ingest.patterns import compiled
from archive.ingest.spans import Passage

_BYWORD = compiled(f'[”"]?(?:{roles.BYWORDS})')
_FEATURE = compiled(f"(?:{roles.FEATURES})")
_CLAIMS_BEFORE, _CLAIMS_AFTER = compiled(roles.CLAIMS_BEFORE), compiled(roles.CLAIMS_AFTER)
_OTHERS_BEFORE = compiled(f'(?:{roles.OTHERS_BEFORE})(?:了|过|好|的|着)?(?:[一两几]?[趟回次])?[“"]?$')
_NOWADAYS, _OF_LIFE = compiled(roles.NOWADAYS), compiled(roles.OF_LIFE)
_VISITS_AT_HOME, _TIMES_OF = compiled(roles.VISITS_AT_HOME), compiled(roles.TIMES_OF)
_OTHERS_AFTER = compiled(f"(?:{roles.OTHERS_AFTER})")
_OTHERS_SAY = compiled(roles.OTHERS_SAY)
_AS_WE_DO, _I_AM = compiled(roles.AS_WE_DO), compiled(roles.I_AM)
_OWN_PEOPLE = compiled(roles.OWN_PEOPLE)
_BORN_BEFORE, _BORN_AFTER = compiled(roles.BORN_BEFORE), compiled(roles.BORN_AFTER)
_AT_WORK = compiled(roles.AT_WORK)
_FROM, _FROM_AFTER = compiled(roles.FROM), compiled(roles.FROM_AFTER)
_FED_BEFORE, _FED_AFTER = compiled(roles.FED_BEFORE), compiled(roles.FED_AFTER)
_CARED_FOR_BEFORE, _CARED_FOR_AFTER = compiled(roles.CARED_FOR_BEFORE), compiled(roles.CARED_FOR_AFTER)
_GROWS_AFTER = compiled(roles.GROWS_AFTER)
_REACH_OF_CARE = 48  # characters before a name
_MADE_BEFORE, _MADE_AFTER = compiled(roles.MADE_BEFORE), compiled(roles.MADE_AFTER)
_CLAIMED_PEOPLE, _PEOPLE, _WELCOMES = (
    compiled(roles.CLAIMED_PEOPLE),
    compiled(roles.PEOPLE),
    compiled(roles.WELCOMES),
)
_AS_ONE_BEFORE, _AS_ONE_AFTER = compiled(roles.AS_ONE_BEFORE), compiled(roles.AS_ONE_AFTER)
_HELD_UP = compiled(roles.HELD_UP)
_SITUATED, _WENT, _TO_LEARN = compiled(roles.SITUATED), compiled(roles.WENT), compiled(roles.TO_LEARN)
_ABOVE_BEFORE = compiled(f"(?:{roles.ABOVE_BEFORE})(?:了|过|好|来)?$")
_ABOVE_AFTER = compiled(f"(?:委|政府|委、?市?政府)?(?:{roles.ABOVE_AFTER})")
_ABOVE_ROW, _ABOVE_BODIES = compiled(roles.ABOVE_ROW), compiled(roles.ABOVE_BODIES)
_CLAUSE = compiled(r"[，。；：！？、,;:!?\s]")
# A county has some thirty townships; the bound keeps a page that is one endless list from taking for ever.
_ENUMERATION = compiled(
    r"[\u3400-\u9fff]{2,12}(?:、[\u3400-\u9fff]{2,12}){0,60}?"
    r"(?:、[\u3400-\u9fff]{2,4}?(?=等?[两三四五六七八九十几]{1,2}个?(?:乡镇|镇|乡|街道|区))|、[\u3400-\u9fff]{2,12}(?!、|[\u3400-\u9fff]*、))"
)
_JOINED = compiled("(?<![\u3400-\u9fff])[\u3400-\u9fff]++(?:、[\u3400-\u9fff]++)++、?")
_LONGEST_LIST = 200  # items; a page that says "各位领导、" without end is no list
_TOWNS_TOLD = compiled("等?[两三四五六七八九十几]{1,2}个?(?:乡镇|镇|乡|街道|区)")


@dataclass(frozen=True)
class Sighting:
    """A mention in a passage, with the units that its surroundings leave possible."""

    passage: Passage
    mention: Mention
    units: tuple[str, ...]
    role: str  # "own", "above" (stands over the speaker's), "other", "byword", "listed", "chain" (X of XY)
    start: int  # of the words that show the role
    end: int
    chained: bool = False  # the unit above stands right before it: 兴化市戴南镇
    claimed: bool = False  # the words around it make it the speaker's own: 我们沂源人, 咸阳是座老城

    def evidence(self, rule: str, grade: str, confidence: float) -> Evidence:
        return Evidence.of(self.passage, rule, grade, confidence, self.start, self.end)


def sightings(passage: Passage, gazetteer: Gazetteer) -> list[Sighting]:
    """Return the places that a passage names, in order, each with its role.

    >>> from archive.ingest import gazetteer
    >>> found = sightings(Passage("还有四个月就要迎接嘉兴市的检查,当湖街道要学习常熟经验"), gazetteer.load())
    >>> [(s.mention.name, s.role) for s in found]
    [('嘉兴市', 'above'), ('当湖街道', 'own'), ('常熟', 'byword')]
    """
    text = simplified(passage.text)
    found = [
        Sighting(passage, mention, mention.units, *_role(text, mention), claimed=_claimed(text, mention))
        for mention in gazetteer.mentions(text)
    ]
    found = [_of_prefecture(text, one) for one in found]
    found = _without_wider(text, [_own_if_claimed(one) for one in found])
    return guest_bodies.read(text, _read_lists(_chained(found, gazetteer)))


def _of_prefecture(text: str, sighting: Sighting) -> Sighting:
    """Read 宿县地委 as the prefecture's, and not as that of the county of its name."""
    if len(sighting.units) > 1 and text.startswith(
        ("地委", "行署", "专署", "行政公署"), sighting.mention.end
    ):
        above = tuple(unit for unit in sighting.units if unit.endswith("00") and not unit.endswith("0000"))
        return replace(sighting, units=above or sighting.units)
    return sighting


def _without_wider(text: str, found: list[Sighting]) -> list[Sighting]:
    """Read 湘西 in 凤凰县地处湘西 as what lies around the place told of, and is not itself told of."""
    read = list(found)
    for at, (before, here) in enumerate(pairwise(found), 1):
        of_towns = before.mention.how == "township" or here.mention.how == "township"
        if of_towns or here.role != "own" or not before.units or before.units == here.units:
            continue
        if _SITUATED.fullmatch(text, before.mention.end, here.mention.start):
            read[at] = replace(here, role="above")
    return read


def enumerated_townships(passage: Passage, gazetteer: Gazetteer) -> list[tuple[str, list[tuple[int, int]]]]:
    """Return (county, spans) for each list of bare township names that one county alone can mean.

    Bare names ("团结、和平、包家") are words too often; only joint ones of one county count: all of a list of
    three or more, all of one that says what they are (普安、任市两个镇), or two that no other county has. The
    first and the last item may have other words before and behind.

    >>> from archive.ingest import gazetteer
    >>> [(county, len(spans)) for county, spans in enumerated_townships(
    ...     Passage("要抓好包家、坪山、裴兴、砚台、杠家、高安等地的产业"), gazetteer.load())]
    [('500231', 6)]
    """
    found = []
    for run in _enumerations(passage.text):
        told = _TOWNS_TOLD.match(passage.text, run.end())
        votes: dict[str, list[tuple[int, int]]] = {}
        sure: dict[str, int] = {}
        items = run.group().split("、")
        start = run.start()
        for index, item in enumerate(items):
            for at, end in _bare_names(item, start, first=index == 0, last=index == len(items) - 1):
                counties = gazetteer.bare_townships.get(passage.text[at:end], ())
                for county in counties:
                    if not votes.get(county) or votes[county][-1][0] < start:
                        votes.setdefault(county, []).append((at, end))
                if len(counties) == 1:
                    sure[counties[0]] = sure.get(counties[0], 0) + 1
            start += len(item) + 1
        ranked = sorted(votes.items(), key=lambda vote: -len(vote[1]))
        if not ranked:
            continue
        (county, spans), second = ranked[0], len(ranked[1][1]) if len(ranked) > 1 else 0
        whole = len(spans) == len(items) > second and (len(items) >= 3 or bool(told))
        if (
            whole
            or (len(spans) >= 3 and len(spans) >= 2 * second)
            or (len(spans) == 2 and sure.get(county) == 2)
        ):
            found.append((county, spans))
    return found


def _enumerations(text: str) -> Iterator[re.Match]:
    for joined in _JOINED.finditer(text):
        if joined.group().count("、") <= _LONGEST_LIST:
            yield from _ENUMERATION.finditer(text, *joined.span())


def _bare_names(item: str, start: int, *, first: bool, last: bool) -> Iterable[tuple[int, int]]:
    """Yield the spans of an item that may be its name: its end if it is the first, its start if the last."""
    if not first and not last:
        yield start, start + len(item)
        return
    for size in (4, 3, 2):
        if size <= len(item):
            at = start + len(item) - size if first else start
            yield at, at + size


def _role(text: str, mention: Mention) -> tuple[str, int, int]:
    before = text[max(0, mention.start - 12) : mention.start]
    if cut := list(_CLAUSE.finditer(before)):
        before = before[cut[-1].end() :]
    after = text[mention.end : mention.end + 16]
    if _BYWORD.match(after) or (mention.how in ("short", "former") and _FEATURE.match(after)):
        return "byword", mention.start, mention.end
    above = _ABOVE_AFTER.match(after)
    if above:
        awaited = _ABOVE_BEFORE.search(before)
        start = mention.start - len(awaited.group()) if awaited else mention.start
        return "above", start, mention.end + above.end()
    if _ABOVE_BODIES.match(after) and (row := _ABOVE_ROW.search(text, 0, mention.start)):
        return "above", row.start(), mention.end
    if _WELCOMES.search(before):
        return "own", mention.start, mention.end
    if _AT_WORK.search(before):
        return "other", mention.start, mention.end
    of_life = after.startswith("人") and _OF_LIFE.match(text[: mention.start])
    born = of_life or _BORN_BEFORE.search(before)
    if (born and _BORN_AFTER.match(after)) or _says_of_himself(text, mention, before):
        return "other", mention.start, mention.end + 1
    if _FROM.search(before) and (come := _FROM_AFTER.match(after)):
        return "other", mention.start - 1, mention.end + come.end()
    if _WENT.search(before) and (learn := _TO_LEARN.match(after)):
        return "other", mention.start - 1, mention.end + learn.end()
    if mention.how == "township" and _VISITS_AT_HOME.search(before):
        return "own", mention.start, mention.end
    if other := _OTHERS_BEFORE.search(before):
        return "other", mention.start - len(other.group()), mention.end
    other = _OTHERS_AFTER.match(after) or (mention.how != "township" and _OTHERS_SAY.match(after))
    if other:
        return "other", mention.start, mention.end + other.end()
    return "own", mention.start, mention.end


def _says_of_himself(text: str, mention: Mention, before: str) -> bool:
    return mention.how != "township" and bool(_BORN_AFTER.match(text, mention.end) and _I_AM.search(before))


def _own_if_claimed(sighting: Sighting) -> Sighting:
    """回过头来看看霍邱 is the speaker's own, though 看看 stands before places visited too."""
    if sighting.claimed and sighting.role == "other":
        mention = sighting.mention
        return replace(sighting, role="own", start=mention.start, end=mention.end)
    return sighting


def _claimed(text: str, mention: Mention) -> bool:
    """Whether a name opens its clause and is told about as one's own, or stands behind 我们."""
    before = text[max(0, mention.start - 12) : mention.start]
    if _AS_WE_DO.match(text, mention.end) or _says_of_himself(text, mention, before):
        return False
    if _CLAIMS_BEFORE.search(before):
        return True
    if _WELCOMES.search(before):
        return True
    if _FED_BEFORE.search(before) and _FED_AFTER.match(text, mention.end):
        return True
    if _MADE_BEFORE.search(before) and _MADE_AFTER.match(text, mention.end):
        return True
    if not all(unit.endswith("0000") for unit in mention.units):  # of a province others tell so too
        above = text[max(0, mention.start - _REACH_OF_CARE) : mention.start]
        if above.endswith("对") and _CARED_FOR_BEFORE.search(above):
            return _CARED_FOR_AFTER.match(text, mention.end) is not None
        if mention.name not in MODELS and _GROWS_AFTER.match(text, mention.end):
            return True
        if own_words.claim(text, mention.start, mention.end):
            return True
    opens = not before or (before[-1] != "、" and bool(_CLAUSE.match(before[-1])))
    opens = opens or _NOWADAYS.search(before) is not None
    if mention.name in MODELS:
        # 义乌人敢闯 and 深圳这座城市 are told of everywhere, 义乌人民 at home.
        people = _OWN_PEOPLE.match(text, mention.end)
        return opens and people is not None and not _HELD_UP.match(text, people.end())
    if _TIMES_OF.search(before):
        return True
    if _AS_ONE_BEFORE.search(before) and _AS_ONE_AFTER.match(text, mention.end):
        return True
    people = _PEOPLE.match(text, mention.end) or text.startswith("人民", mention.end)
    if people and _CLAIMED_PEOPLE.search(before):
        return True
    return opens and bool(_CLAIMS_AFTER.match(text, mention.end, mention.end + 24))


def _chained(found: list[Sighting], gazetteer: Gazetteer) -> list[Sighting]:
    """Read 浙江省嘉兴市平湖市 as one place: each name narrows the next, and only the last counts."""
    chained = list(found)
    for index in range(1, len(chained)):
        before, here = chained[index - 1], chained[index]
        if before.mention.end != here.mention.start:
            continue
        # A township's unit is its county, which may be the one named before it.
        township = here.mention.how == "township"
        inside = tuple(
            unit
            for unit in here.units
            if set(gazetteer.lineage(unit)) & set(before.units) and (township or unit not in before.units)
        )
        if inside:
            # The words before the whole chain tell its role.
            role = here.role if here.role != "own" else before.role
            chained[index] = replace(here, units=inside, role=role, chained=True)
            chained[index - 1] = replace(before, role="chain")
    return chained


def _read_lists(found: list[Sighting]) -> list[Sighting]:
    """Read the items of a list together, since they lie side by side.

    A list that no one province can hold (北京、上海、广州) tells of the country: its items are "listed".
    One that was visited was visited whole (到昆山、江阴学习考察).
    Where the townships of a list can all lie in one county (硖石街道、长安镇、许村镇), names that other
    counties have too are read as that county's.
    """
    runs: list[list[int]] = []
    for index, sighting in enumerate(found):
        if index and _joins(found[index - 1], sighting):
            runs[-1].append(index)
        else:
            runs.append([index])
    read = list(found)
    for run in runs:
        named = [index for index in run if found[index].units]
        if len(named) < 2:
            continue
        if any(found[index].role == "other" for index in named):
            for index in named:
                if read[index].role == "own" and found[index].mention.how != "township":
                    read[index] = replace(read[index], role="other")
        provinces = set.intersection(*({unit[:2] for unit in found[index].units} for index in named))
        towns = [index for index in named if found[index].mention.how == "township"]
        for index in named:
            if not provinces and read[index].role == "own":
                read[index] = replace(read[index], role="listed")
        if provinces and len(towns) >= 2:
            shared = set.intersection(*(set(found[index].units) for index in towns))
            for index in towns if shared else ():
                inside = tuple(unit for unit in read[index].units if unit in shared)
                read[index] = replace(read[index], units=inside)
    return read


def _joins(before: Sighting, here: Sighting) -> bool:
    between = before.passage.text[before.mention.end : here.mention.start]
    return between == "，在" or (len(between) <= 4 and any(mark in between for mark in "、和与及"))


def by_role(found: Iterable[Sighting], role: str) -> list[Sighting]:
    """Return the sightings of one role."""
    return [sighting for sighting in found if sighting.role == role]
