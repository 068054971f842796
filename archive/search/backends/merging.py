"""Which of an index's segments are made one, so that readers have few files to open and few places to look.

Whoever saves a speech waits for the merge, so it is mostly a matter of a tenth of a second: of eight segments
of one size class (each eight times the one before) as long as they are small; of the smallest eight when
there are many. What was written in large commits stays as it is.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

SIBLINGS = 8


@dataclass(frozen=True)
class Limits:
    """What an engine merges while a writer waits."""

    quick: int  # documents of all siblings
    small: int  # documents of a segment that is merged when there are many of its kind
    most_small: int = 24  # segments of that kind

    def chosen(self, sizes: Sequence[int]) -> list[int]:
        """Return which of the segments of these sizes are to be merged now: their places, often none.

        >>> Limits(quick=64, small=256).chosen([500, 1, 1, 1, 1, 1, 1, 1, 1])
        [1, 2, 3, 4, 5, 6, 7, 8]
        """
        classes: dict[int, list[int]] = {}
        for at, size in enumerate(sizes):
            # The exponent of the size to base 8.
            classes.setdefault((size.bit_length() - 1) // 3, []).append(at)
        for _size, siblings in sorted(classes.items()):
            if len(siblings) >= SIBLINGS and sum(sizes[at] for at in siblings) <= self.quick:
                return siblings
        small = sorted((at for at, size in enumerate(sizes) if size < self.small), key=sizes.__getitem__)
        return small[:SIBLINGS] if len(small) > self.most_small else []
