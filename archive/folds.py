"""Long stretches of what was left out of a raw page, to be folded away where the page is shown."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby
from typing import Generic, Protocol, TypeVar

MOST_SHOWN = 6  # lines; a longer stretch hides from view what was taken


class Run(Protocol):
    @property
    def text(self) -> str: ...

    @property
    def left_out(self) -> bool: ...


R = TypeVar("R", bound=Run)


@dataclass(frozen=True)
class Stretch(Generic[R]):
    runs: tuple[R, ...]
    lines: int = 0  # how many are folded away; 0 where the runs are shown


def stretches(runs: Iterable[R]) -> list[Stretch[R]]:
    """Return the runs in their order, cut where those that are left out begin and end."""
    found: list[Stretch[R]] = []
    for left_out, together in groupby(runs, key=lambda run: run.left_out):
        stretch = tuple(together)
        lines = sum(1 for line in "".join(run.text for run in stretch).splitlines() if line.strip())
        found.append(Stretch(stretch, lines if left_out and lines > MOST_SHOWN else 0))
    return found
