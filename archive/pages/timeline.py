"""The archive's years as bars."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

LONGEST_EMPTY_RUN = 6  # years; a longer silence is drawn as one break, so that a lone early speech fits


@dataclass(frozen=True)
class Bar:
    """A year, or a run of years without speeches."""

    year: int
    count: int = 0
    height: int = 0  # 0..100, share of the fullest year; at least 3 where there is a speech
    until: int | None = None  # the last year of a run that is drawn as a break
    marked: bool = False  # its year is written under it

    @property
    def top(self) -> int:
        return 100 - self.height


def bars(counts: Mapping[int, int]) -> list[Bar]:
    """Return a bar for each year from the first to the last with speeches, the newest first.

    >>> [(bar.year, bar.height) for bar in bars({2009: 1, 2011: 4})]
    [(2011, 100), (2010, 0), (2009, 25)]
    """
    fullest = max(counts.values(), default=0)
    drawn: list[Bar] = []
    for first, last in _runs(counts):
        if last > first:
            drawn.append(Bar(first, until=last))
            continue
        count = counts.get(first, 0)
        height = max(3, round(100 * count / fullest)) if count else 0
        drawn.append(Bar(first, count, height, marked=_is_marked(first, min(counts), max(counts))))
    return drawn[::-1]


def _is_marked(year: int, first: int, last: int) -> bool:
    """Both ends are marked, and each fifth year that is not so near to one that the numbers would touch."""
    return year in (first, last) or (year % 5 == 0 and min(year - first, last - year) > 1)


def _runs(counts: Mapping[int, int]) -> Iterator[tuple[int, int]]:
    """Yield each year as (year, year), and a long run of years without speeches as (first, last)."""
    before: int | None = None
    for year in sorted(counts):
        empty = range(before + 1, year) if before is not None else range(0)
        if len(empty) > LONGEST_EMPTY_RUN:
            yield empty[0], empty[-1]
        else:
            yield from ((between, between) for between in empty)
        yield year, year
        before = year
