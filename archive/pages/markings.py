"""A text cut into runs by what is marked in it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise


@dataclass(frozen=True)
class Mark:
    """A run of characters that something is said of."""

    start: int
    end: int
    kind: str  # "taken", "heading", "dropped", "quoted"
    note: str = ""  # anchor of the paragraph, or the rule that dropped it
    address: str = ""  # of the speech that it stands in


@dataclass(frozen=True)
class Run:
    """Characters with the same marks."""

    text: str
    kind: str  # "taken", "heading", "dropped" or "" for what no rule spoke of
    note: str
    address: str
    quoted: bool
    begins: bool  # its mark begins here
    quote_begins: bool

    @property
    def left_out(self) -> bool:
        """Whether it may be folded away: dropped by a rule, or empty space beside such."""
        return not self.quoted and (self.kind == "dropped" or not (self.kind or self.text.strip()))


def runs(text: str, marks: Sequence[Mark], start: int = 0, end: int | None = None) -> list[Run]:
    """Return ``text[start:end]`` as runs, none empty, that together are the whole of it.

    Where marks overlap, what was taken outweighs what was dropped; a quote may lie over either.
    """
    end = len(text) if end is None else end
    inside = [mark for mark in marks if mark.start < end and mark.end > start and mark.start < mark.end]
    edges = {start, end}
    for mark in inside:
        edges |= {max(mark.start, start), min(mark.end, end)}
    cuts = sorted(edges)
    waiting = sorted(inside, key=lambda mark: mark.start, reverse=True)
    active: list[Mark] = []
    found: list[Run] = []
    for first, last in pairwise(cuts):
        active = [mark for mark in active if mark.end > first]
        while waiting and waiting[-1].start <= first:
            active.append(waiting.pop())
        outweighs = sorted((m for m in active if m.kind != "quoted"), key=lambda m: m.kind == "dropped")
        told = outweighs[0] if outweighs else Mark(first, last, "")
        quotes = [mark for mark in active if mark.kind == "quoted"]
        found.append(
            Run(
                text[first:last],
                told.kind,
                told.note,
                told.address,
                quoted=bool(quotes),
                begins=bool(told.kind) and told.start == first,
                quote_begins=any(mark.start == first for mark in quotes),
            )
        )
    return found


def windows(text: str, size: int) -> list[tuple[int, int]]:
    """Return the text as spans of about ``size`` characters that end at line ends where there are any."""
    found = []
    start = 0
    while len(text) - start > size:
        line_end = text.rfind("\n", start + size // 2, start + size)
        end = line_end + 1 if line_end >= 0 else start + size
        found.append((start, end))
        start = end
    return [*found, (start, len(text))]
