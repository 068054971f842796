"""Which unit the places named in a body point to: votes that roll up the tree of units."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from archive.ingest.extract.sightings import Sighting
from archive.ingest.gazetteer import Gazetteer, simplified
from archive.ingest.gazetteer.names import kind
from archive.ingest.languages.zh_places import NAMELESS_BODIES, OWN_IN_TITLE, OWN_LEVELS
from archive.ingest.led import led
from archive.ingest.patterns import compiled

# A place must have so many times the votes of the next to win over it.
MARGIN = 2.0
# How much a name said again adds, and how often at most.
AGAIN, AT_MOST = 0.5, 3
# How much it adds that a name is told about as the speaker's own.
CLAIMED = 1.5
ROOT = ""
ENOUGH_COUNTIES = 3
SPECIAL_REGION, SPECIAL_REGIONS = "特别行政区", ("810000", "820000")
# What 我市, 全县 … may be, by the kind of the unit's name; a township's speech belongs to its county.
KINDS_OF_LEVEL = {
    "省": ("省",),
    "自治区": ("自治区",),
    "市": ("市",),
    "地区": ("地区",),
    "州": ("自治州",),
    "盟": ("盟",),
    "县": ("县", "自治县"),
    "旗": ("旗", "自治旗"),
    "特别行政区": ("特别行政区",),
    "区": ("区", "新区", "林区", "特区", "矿区", "自治区", "特别行政区"),
}
TOWNSHIP_LEVELS = ("镇", "乡", "街道")
_OWN = {level: compiled(led(words)) for level, words in OWN_LEVELS.items()}
# The character that stands in each of a level's words, "" where none does.
_SIGNS = {
    level: level[-1] if all(level[-1] in word for word in words.split("|")) else ""
    for level, words in OWN_LEVELS.items()
}
_NAMELESS = compiled(NAMELESS_BODIES)
_IN_TITLE = compiled(OWN_IN_TITLE)
_EMPHATIC = compiled(r"^[我全本]|^特区政府|^行政长官")
# From the lowest up: a county's speech names its city's bodies too, a city's speech seldom says 我县.
LOWEST_FIRST = ("街道", "镇", "乡", "县", "旗", "区", "地区", "州", "盟", "市", "特别行政区", "自治区", "省")


@dataclass
class Tally:
    """Votes by unit."""

    direct: dict[str, float] = field(default_factory=lambda: defaultdict(float))  # for the unit by name
    under: dict[str, float] = field(default_factory=lambda: defaultdict(float))  # for it and all below it
    witnesses: dict[str, dict[str, Sighting]] = field(default_factory=lambda: defaultdict(dict))  # by name
    spoken: dict[str, int] = field(default_factory=lambda: defaultdict(int))  # how often by its own name
    seconds: dict[str, list[Sighting]] = field(default_factory=lambda: defaultdict(list))  # ambiguous names
    claimed: set[str] = field(default_factory=set)  # told about as the speaker's own

    def rivals(self, unit: str, gazetteer: Gazetteer) -> float:
        """Return the most votes that a unit outside the line of ``unit`` has, at its level or above."""
        line = set(gazetteer.lineage(unit))
        level = len(gazetteer.lineage(unit))
        others = (
            votes
            for other, votes in self.under.items()
            if other not in line
            and len(gazetteer.lineage(other)) <= level
            and unit not in gazetteer.lineage(other)
        )
        return max(others, default=0.0)


def own_level(title: str, texts: Iterable[str], head: Iterable[str] = ()) -> str | None:
    """Return the level of unit that the speaker speaks for ("市", "县", …), None if the text does not say.

    It is the lowest one said with emphasis (我县, 全县) at least twice, and not in passing. Where none is
    said at all, an office (副市长) or a body without a place's name in title or head tells it (在县图书馆).

    >>> own_level("在全市创建动员大会上的讲话", ["我市的工作", "省委要求"])
    '市'
    >>> own_level("在省“春耕工程”会议上的讲话", ())
    '省'
    """
    emphatic, plain, bodies = map(Counter, _said(simplified(title), "\n".join(map(simplified, texts))))
    if plain["地区"] or emphatic["地区"]:
        emphatic["地区"] += emphatic.pop("区", 0)  # with 地委 and 行署 beside it, 全区 is the prefecture
    most = max(emphatic.values(), default=0)
    for level in LOWEST_FIRST:
        if emphatic[level] >= 2 and emphatic[level] * 3 >= most:
            return level
    emphatic += Counter()
    if emphatic:
        (level, said), *rest = emphatic.most_common(2)
        return level if not rest or said > rest[0][1] else None
    if plain and (len(plain) == 1 or plain.most_common(2)[0][1] >= MARGIN * plain.most_common(2)[1][1]):
        return plain.most_common(1)[0][0]
    if len(plain) > 1 and len(bodies) == 1:
        return next(iter(bodies))  # 旗委 speaks, whatever a 副镇长 did
    if not plain:
        head = [simplified(line) for line in head]
        named = (_NAMELESS.match(line) for line in (simplified(title), *head))
        if body := next((body["level"] for body in named if body), None):
            return body
        offices = {level for level, words in _OWN.items() if any(words.search(line) for line in head)}
        return offices.pop() if len(offices) == 1 else None
    return None


@lru_cache(maxsize=4)  # asked for the place and for what it was called then
def _said(title: str, text: str) -> tuple[dict[str, int], dict[str, int], dict[str, int]]:
    """Return how often a level is said with emphasis, without, and by its bodies; the title counts thrice."""
    emphatic: Counter[str] = Counter()
    plain: Counter[str] = Counter()
    bodies: Counter[str] = Counter()
    for words, weight in ((title, 3), (text, 1)):
        for level, pattern in _OWN.items():
            if _SIGNS[level] not in words:
                continue
            for said in pattern.findall(words):
                (emphatic if _EMPHATIC.match(said) else plain)[level] += weight
                if not said.endswith("长"):
                    bodies[level] += weight
    if told := _IN_TITLE.search(title):
        emphatic[told["level"]] += 3
    return emphatic, plain, bodies


def named_as(sighting: Sighting, unit: str, level: str | None, gazetteer: Gazetteer) -> bool:
    """Return whether a unit that a text names may be what its speaker calls 我市, 我县 …, by the name given.

    吴江市 and 昆山 are no counties, though they were: who names a city of today in a county's speech has its
    former name, or tells of another's. A township's name says nothing against it.
    """
    if level is None or sighting.mention.how == "township":
        return fits(unit, level, gazetteer)
    kinds = KINDS_OF_LEVEL.get(level, ())
    said = kind(simplified(sighting.mention.name)) if sighting.mention.how != "short" else ""
    if said and kinds and said not in kinds:
        return False
    return fits(unit, level, gazetteer) and bool(
        said or not kinds or kind(gazetteer.current[unit].name) in kinds
    )


def fits(unit: str, level: str | None, gazetteer: Gazetteer) -> bool:
    """Return whether a unit is, or once was, of the kind that the speaker calls 我市, 我县 …"""
    if level is None:
        return True
    if level in TOWNSHIP_LEVELS:
        return not unit.endswith("00") or not gazetteer.has_counties(unit)
    wide = unit.endswith("00") and gazetteer.has_counties(unit)
    # A prefecture that a county of its name grew into (酒泉) is no county for that.
    former = [one for one in gazetteer.predecessors.get(unit, ()) if not wide or one.code.endswith("00")]
    # Nor is a district the city that it alone once was, where that is the name of the city above it now:
    # 全市 is 武威市, of which 凉州区 is a district.
    above = gazetteer.unit(gazetteer.parent(unit))
    names = [
        gazetteer.current[unit].name,
        *(one.name for one in former if not above or one.name != above.name),
    ]
    return any(kind(name) in KINDS_OF_LEVEL[level] for name in names)


def tally(own: Iterable[Sighting], extra: Mapping[str, float], gazetteer: Gazetteer) -> Tally:
    """Return the votes of the names that speak for one unit, and of ``extra`` (unit -> votes).

    A name of several units votes for those of them that another name already speaks for, if that is one.
    """
    own = list(own)
    count = Tally()
    said: Counter[tuple[str, tuple[str, ...]]] = Counter()
    first: dict[tuple[str, tuple[str, ...]], Sighting] = {}
    for sighting in own:
        name = (sighting.mention.name, sighting.units)
        said[name] += 1
        if name not in first or (sighting.claimed and not first[name].claimed):
            first[name] = sighting

    def vote(unit: str, votes: float) -> None:
        count.direct[unit] += votes
        for above in gazetteer.lineage(unit):
            count.under[above] += votes

    for (name, units), times in said.items():
        if len(units) != 1:
            continue
        (unit,) = units
        sighting = first[name, units]
        vote(unit, 1 + AGAIN * min(times - 1, AT_MOST) + CLAIMED * sighting.claimed)
        if sighting.claimed:
            count.claimed.add(unit)
        if sighting.mention.how != "township":
            count.spoken[unit] += times
        for above in gazetteer.lineage(unit):
            count.witnesses[above][name] = sighting
    for unit, votes in extra.items():
        vote(unit, votes)
    known = frozenset(count.under)
    for (_, units), sighting in first.items():
        supported = [unit for unit in units if unit in known] or [
            unit for unit in units if not unit.endswith("00") and gazetteer.parent(unit) in count.direct
        ]
        if len(units) > 1 and len(supported) == 1:
            vote(supported[0], AGAIN + CLAIMED * sighting.claimed)
            count.seconds[supported[0]].append(sighting)
            if sighting.claimed:
                count.claimed.add(supported[0])
    return count


def winner(count: Tally, level: str | None, gazetteer: Gazetteer) -> str | None:
    """Return the unit of the speaker's level that the votes point to, None where they do not settle it.

    From the country down to the unit below that has twice the votes of the next, as long as it has twice
    those that its upper unit got by its own name.
    """
    if level == SPECIAL_REGION:
        # 本港, 全澳 name the region itself; how often its neighbours are named says nothing against it.
        spoken = sorted(((count.spoken[code], code) for code in SPECIAL_REGIONS), reverse=True)
        return spoken[0][1] if spoken[0][0] > MARGIN * spoken[1][0] else None
    line: list[str] = []
    node = ROOT
    while True:
        below = sorted(
            ((votes, unit) for unit, votes in count.under.items() if gazetteer.parent(unit) == node),
            reverse=True,
        )
        if not below:
            break
        votes, best = below[0]
        if len(below) > 1 and votes < MARGIN * below[1][0]:
            break
        if node and votes < MARGIN * count.direct.get(node, 0.0):
            break
        # The city itself named as its own, and one of its counties: which of them speaks is not settled by
        # counting one name more often.
        if (
            node
            and level
            and count.direct.get(node)
            and fits(node, level, gazetteer)
            and fits(best, level, gazetteer)
            and len(count.witnesses[best]) < 2
        ):
            return None
        line.append(best)
        node = best
    fitting = [unit for unit in line if fits(unit, level, gazetteer)]
    if not fitting:
        return None
    unit = fitting[-1]
    below = [other for other in count.under if gazetteer.parent(other) == unit]
    # A city that is never named is seen by its counties, if there are enough of them: a county's speech may
    # name the townships of its neighbour.
    if gazetteer.has_counties(unit) and not count.direct.get(unit) and len(below) < ENOUGH_COUNTIES:
        return None
    return unit
