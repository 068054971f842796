"""Each place a passage names, and the part it plays there: the speaker's own, above it, or another's."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from archive.ingest.documents import Evidence, Passage
from archive.ingest.gazetteer import Gazetteer, Mention, simplified
from archive.ingest.languages.zh_places import (
    ABOVE_AFTER,
    ABOVE_BEFORE,
    ABOVE_BODIES,
    ABOVE_ROW,
    BYWORDS,
    OTHERS_AFTER,
    OTHERS_BEFORE,
)

_BYWORD = re.compile(f'[”"]?(?:{BYWORDS})')
_OTHERS_BEFORE = re.compile(f'(?:{OTHERS_BEFORE})(?:了|过|好|的|着)?[“"]?$')
_OTHERS_AFTER = re.compile(f"(?:{OTHERS_AFTER})")
_ABOVE_BEFORE = re.compile(f"(?:{ABOVE_BEFORE})(?:了|过|好|来)?$")
_ABOVE_AFTER = re.compile(f"(?:委|政府|委、?市?政府)?(?:{ABOVE_AFTER})")
_ABOVE_ROW, _ABOVE_BODIES = re.compile(ABOVE_ROW), re.compile(ABOVE_BODIES)
_CLAUSE = re.compile(r"[，。；：！？、,;:!?\s]")
_ENUMERATION = re.compile(r"[\u3400-\u9fff]{2,12}(?:、[\u3400-\u9fff]{2,12}){2,}")


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
        Sighting(passage, mention, mention.units, *_role(text, mention))
        for mention in gazetteer.mentions(text)
    ]
    return _read_lists(_chained(found, gazetteer))


def enumerated_townships(passage: Passage, gazetteer: Gazetteer) -> list[tuple[str, list[tuple[int, int]]]]:
    """Return (county, spans) for each list of at least three bare township names of one county.

    Bare names ("团结、和平、包家") are words too often; only joint lists of one county's count. The first and
    the last item may have other words before and behind.

    >>> from archive.ingest import gazetteer
    >>> [(county, len(spans)) for county, spans in enumerated_townships(
    ...     Passage("要抓好包家、坪山、裴兴、砚台、杠家、高安等地的产业"), gazetteer.load())]
    [('500231', 6)]
    """
    found = []
    for run in _ENUMERATION.finditer(passage.text):
        votes: dict[str, list[tuple[int, int]]] = {}
        start = run.start()
        items = run.group().split("、")
        for index, item in enumerate(items):
            for size in (2, 3, 4) if index in (0, len(items) - 1) else (len(item),):
                at = start + len(item) - size if index == 0 else start
                if size > len(item):
                    continue
                for county in gazetteer.bare_townships.get(passage.text[at : at + size], ()):
                    votes.setdefault(county, []).append((at, at + size))
            start += len(item) + 1
        ranked = sorted(votes.items(), key=lambda vote: -len(vote[1]))
        if (
            ranked
            and len(ranked[0][1]) >= 3
            and (len(ranked) == 1 or len(ranked[0][1]) >= 2 * len(ranked[1][1]))
        ):
            found.append(ranked[0])
    return found


def _role(text: str, mention: Mention) -> tuple[str, int, int]:
    before = text[max(0, mention.start - 12) : mention.start]
    if cut := list(_CLAUSE.finditer(before)):
        before = before[cut[-1].end() :]
    after = text[mention.end : mention.end + 16]
    if _BYWORD.match(after):
        return "byword", mention.start, mention.end
    above = _ABOVE_AFTER.match(after)
    if above:
        awaited = _ABOVE_BEFORE.search(before)
        start = mention.start - len(awaited.group()) if awaited else mention.start
        return "above", start, mention.end + above.end()
    if _ABOVE_BODIES.match(after) and (row := _ABOVE_ROW.search(text, 0, mention.start)):
        return "above", row.start(), mention.end
    if other := _OTHERS_BEFORE.search(before):
        return "other", mention.start - len(other.group()), mention.end
    if other := _OTHERS_AFTER.match(after):
        return "other", mention.start, mention.end + other.end()
    return "own", mention.start, mention.end


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
    return len(between) <= 4 and any(mark in between for mark in "、和与及")


def by_role(found: Iterable[Sighting], role: str) -> list[Sighting]:
    """Return the sightings of one role."""
    return [sighting for sighting in found if sighting.role == role]
