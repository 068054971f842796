"""Units of administration as a reader sees them: provinces as squares, units as a tree."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from archive.models import Place

TONES = 5
SHOWN = ("code", "name", "lineage", "level")  # of each unit of a tree
# The one character by which each province is known, for squares too small for its name.
INITIALS = {
    "110000": "京",
    "120000": "津",
    "130000": "冀",
    "140000": "晋",
    "150000": "蒙",
    "210000": "辽",
    "220000": "吉",
    "230000": "黑",
    "310000": "沪",
    "320000": "苏",
    "330000": "浙",
    "340000": "皖",
    "350000": "闽",
    "360000": "赣",
    "370000": "鲁",
    "410000": "豫",
    "420000": "鄂",
    "430000": "湘",
    "440000": "粤",
    "450000": "桂",
    "460000": "琼",
    "500000": "渝",
    "510000": "川",
    "520000": "贵",
    "530000": "云",
    "540000": "藏",
    "610000": "陕",
    "620000": "甘",
    "630000": "青",
    "640000": "宁",
    "650000": "新",
    "710000": "台",
    "810000": "港",
    "820000": "澳",
}


@dataclass(frozen=True)
class Tile:
    place: Place
    count: int
    tone: int  # 0 nothing held, 1 the fewest .. TONES the most

    @property
    def initial(self) -> str:
        return INITIALS.get(self.place.code, self.place.name[:1])


@dataclass(frozen=True)
class Tone:
    """A step of the scale, and the fewest and the most speeches of the squares that have it."""

    number: int
    fewest: int
    most: int


@dataclass(frozen=True)
class Branch:
    """A unit with speeches, and the units below it that have some."""

    place: Place
    count: int
    below: list[Branch] = field(default_factory=list)


def tiles(provinces: Iterable[Place], counts: Mapping[str, int]) -> list[Tile]:
    """Return a tile for each province; tones are fifths by rank, so that one full province hides no other."""
    ranks = sorted({count for count in counts.values() if count})
    return [
        Tile(
            place,
            count := counts.get(place.code, 0),
            1 + ranks.index(count) * TONES // len(ranks) if count else 0,
        )
        for place in provinces
    ]


def scale(squares: Iterable[Tile]) -> Iterator[Tone]:
    """Yield the tones that squares have, from the lightest, with the numbers they stand for."""
    held: dict[int, list[int]] = {}
    for tile in squares:
        if tile.count:
            held.setdefault(tile.tone, []).append(tile.count)
    for number in sorted(held):
        yield Tone(number, min(held[number]), max(held[number]))


def tree(places: Iterable[Place], counts: Mapping[str, int]) -> list[Branch]:
    """Return the widest of the places with the others below them; every place's parent comes before it."""
    branches: dict[str, Branch] = {}
    roots: list[Branch] = []
    for place in places:
        branch = branches[place.code] = Branch(place, counts.get(place.code, 0))
        above = place.codes[-2] if len(place.codes) > 1 else None
        (branches[above].below if above in branches else roots).append(branch)
    return roots
