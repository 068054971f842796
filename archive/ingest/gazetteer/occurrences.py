"""Where any of many thousand names stand in a text."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable
from itertools import compress

from archive.ingest.patterns import compiled

_BEYOND = compiled("[\U00010000-\U0010ffff]")  # the basic plane, where characters take two bytes


class Names:
    """Names of two characters and more, looked for by how they begin.

    A name can begin only where two characters stand with which one does. In Chinese text that is one place
    in ten, and asking a dictionary for each pair costs less than an automaton over all names, whose states
    lie scattered over the memory. Numbers are asked for: they are made and compared faster than words.
    """

    def __init__(self, names: Collection[str]):
        self._names = names
        sizes: dict[str, set[int]] = defaultdict(set)
        for name in names:
            if len(name) > 1:
                sizes[name[:2]].add(len(name))
        # By the first two characters: how long such names are, the longest first; few differ in that.
        alike: dict[tuple[int, ...], tuple[int, ...]] = {}
        self._sizes = {
            _key(opening): alike.setdefault(told := tuple(sorted(of, reverse=True)), told)
            for opening, of in sizes.items()
        }

    def longest_in(self, text: str) -> dict[int, int]:
        """Return, by where it starts, where the longest name that starts there ends; in order.

        >>> Names({"平湖", "平湖市", "湖市"}).longest_in("在平湖市")
        {1: 4, 2: 4}
        """
        names, found = self._names, {}
        for start, of in self._openings(text):
            for size in of:
                if start + size <= len(text) and text[start : start + size] in names:
                    found[start] = start + size
                    break
        return found

    def all_in(self, text: str) -> list[tuple[int, int]]:
        """Return (start, end) of every name, those that end first in front, the longest of one end first.

        >>> Names({"平湖", "平湖市", "湖市"}).all_in("在平湖市")
        [(1, 3), (1, 4), (2, 4)]
        """
        names = self._names
        found = [
            (start, start + size)
            for start, of in self._openings(text)
            for size in of
            if start + size <= len(text) and text[start : start + size] in names
        ]
        return sorted(found, key=lambda span: (span[1], span[0]))

    def _openings(self, text: str) -> Iterable[tuple[int, tuple[int, ...]]]:
        """Return where a name may begin, and how long such names are."""
        pairs = max(len(text) - 1, 0)
        sizes: list[tuple[int, ...] | None] = [None] * pairs
        # Every second pair of characters at once, as the number that its four bytes make.
        code = memoryview(text.encode("utf-16-le", "surrogatepass"))
        beyond = len(code) > 2 * len(text)
        if beyond:
            code = memoryview(_BEYOND.sub("\uffff", text).encode("utf-16-le", "surrogatepass"))
        sizes[::2] = map(self._sizes.get, code[: len(text) // 2 * 4].cast("I"))
        sizes[1::2] = map(self._sizes.get, code[2 : 2 + pairs // 2 * 4].cast("I"))
        for found in _BEYOND.finditer(text) if beyond else ():
            for start in range(max(found.start() - 1, 0), min(found.start() + 1, pairs)):
                sizes[start] = self._sizes.get(text[start : start + 2])
        return compress(enumerate(sizes), sizes)


def _key(pair: str) -> int | str:
    """Return what two characters are looked up by: a number, or they themselves beyond the basic plane."""
    code = pair.encode("utf-16-le", "surrogatepass")
    return memoryview(code).cast("I")[0] if len(code) == 4 else pair
