"""Where any of many thousand names stand in a text."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection
from operator import add


class Names:
    """Names of two characters and more, looked for by how they begin.

    A name can begin only where two characters stand with which one does. In Chinese text that is one place
    in ten, and asking a dictionary for each pair costs less than an automaton over all names, whose states
    lie scattered over the memory.
    """

    def __init__(self, names: Collection[str]):
        self._names = names
        sizes: dict[str, set[int]] = defaultdict(set)
        for name in names:
            if len(name) > 1:
                sizes[name[:2]].add(len(name))
        # By the first two characters: how long such names are, the longest first.
        self._sizes = {opening: tuple(sorted(of, reverse=True)) for opening, of in sizes.items()}

    def longest_in(self, text: str) -> dict[int, int]:
        """Return, by where it starts, where the longest name that starts there ends; in order.

        >>> Names({"平湖", "平湖市", "湖市"}).longest_in("在平湖市")
        {1: 4, 2: 4}
        """
        names, sizes = self._names, self._sizes
        found = {}
        for start, opening in enumerate(map(add, text, text[1:])):
            if opening in sizes:
                for size in sizes[opening]:
                    if start + size <= len(text) and text[start : start + size] in names:
                        found[start] = start + size
                        break
        return found

    def all_in(self, text: str) -> list[tuple[int, int]]:
        """Return (start, end) of every name, those that end first in front, the longest of one end first.

        >>> Names({"平湖", "平湖市", "湖市"}).all_in("在平湖市")
        [(1, 3), (1, 4), (2, 4)]
        """
        names, sizes = self._names, self._sizes
        found = [
            (start, start + size)
            for start, opening in enumerate(map(add, text, text[1:]))
            if opening in sizes
            for size in sizes[opening]
            if start + size <= len(text) and text[start : start + size] in names
        ]
        return sorted(found, key=lambda span: (span[1], span[0]))
