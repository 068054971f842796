"""Which of many pages have to be assembled together, from sketches that are told one after another.

Some hundred bytes of each page stay in memory; what is compared waits on the disk.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterator, Sequence
from itertools import combinations, pairwise

from archive.ingest import fingerprints
from archive.ingest.sketches import Sketch
from archive.ingest.spool import Buckets

_STOCK = 12  # texts with one shingle in common, from which on it tells little and each is set beside the next
_WORD = 32  # bits of the number of a text


class Touching:
    """Pages whose sketches touch: a label in common where one counts, enough shingles in common.

    >>> from archive.ingest.sketches import label
    >>> with Touching() as touching:
    ...     for place in (0, 2, 3):
    ...         touching.add(place, Sketch((label("a" if place else "b"),), place == 3, ()))
    ...     list(touching.sets())
    [[0], [2, 3]]
    """

    def __init__(self) -> None:
        self._labels, self._prints = Buckets(), Buckets()
        self._root = array(
            "q"
        )  # of each page: the first of its set, or one nearer to that; -1 without a sketch
        # Of each text: its page, its shingles, and those of them that are in the sample of any text.
        self._pages, self._sizes, self._coarse = array("q"), array("l"), array("l")

    def __enter__(self) -> Touching:
        return self

    def __exit__(self, *error: object) -> None:
        self._labels.__exit__(*error)
        self._prints.__exit__(*error)

    def add(self, place: int, sketch: Sketch) -> None:
        """Take note of a page, by its place among the pages."""
        self._root.extend([-1] * (place + 1 - len(self._root)))
        self._root[place] = place
        self._labels.add(sketch.labels, place << 1 | sketch.numbered)
        self._labels.add(sketch.rows, place << 1 | 1)
        for prints in sketch.prints:
            self._prints.add(prints, len(self._pages))
            self._pages.append(place)
            self._sizes.append(len(prints))
            self._coarse.append(sum(value % fingerprints.COARSE == 0 for value in prints))

    def sets(self) -> Iterator[list[int]]:
        """Yield the sets of pages that have to be assembled together, in order, by the first of each."""
        for members in self._of_one_label():
            for place in members[1:]:
                self._join(members[0], place)
        for a, b in self._alike():
            self._join(a, b)
        # Each page points to the next of its set.
        after, last = array("q", [-1]) * len(self._root), array("q", [-1]) * len(self._root)
        for place, root in enumerate(self._root):
            if root >= 0:
                first = self._first(place)
                if first != place:
                    after[last[first]] = place
                last[first] = place
        for place, root in enumerate(self._root):
            if root == place:
                members = [place]
                while (following := after[members[-1]]) >= 0:
                    members.append(following)
                yield members

    def _first(self, place: int) -> int:
        root = self._root
        while root[place] != place:
            root[place] = root[root[place]]
            place = root[place]
        return place

    def _join(self, a: int, b: int) -> None:
        first, second = sorted((self._first(a), self._first(b)))
        self._root[second] = first

    def _of_one_label(self) -> Iterator[list[int]]:
        """Yield pages that may be parts of one document: of one title or address, one of them numbered."""
        for labels, holders in self._labels:
            for same in _runs(labels, fewest=2):
                if any(holders[n] & 1 for n in same):
                    yield [holders[n] >> 1 for n in same]

    def _alike(self) -> Iterator[tuple[int, int]]:
        """Yield pairs of pages whose texts share enough shingles to be compared in full."""
        with Buckets() as shared:
            for values, owners in self._prints:
                for same in _runs(values, fewest=2):
                    texts = [owners[n] for n in same]
                    pairs = combinations(texts, 2) if len(texts) <= _STOCK else pairwise(texts)
                    # The later text comes last in the number, and says which bucket it is in.
                    shared.add((a << _WORD | b for a, b in pairs), 0)
            for numbers, _ in shared:
                for same in _runs(numbers):
                    pair = numbers[same[0]]
                    a, b = pair >> _WORD, pair & (1 << _WORD) - 1
                    if self._is_enough(len(same), a, b) and self._pages[a] != self._pages[b]:
                        yield self._pages[a], self._pages[b]

    def _is_enough(self, count: int, a: int, b: int) -> bool:
        sizes, coarse = self._sizes, self._coarse
        # A sample is comparable with a sample only.
        fine = coarse[a] < sizes[a] and coarse[b] < sizes[b]
        least = min(sizes[a], sizes[b]) if fine else min(coarse[a], coarse[b])
        return count >= fingerprints.TOUCH * least


def _runs(values: Sequence[int], fewest: int = 1) -> Iterator[Sequence[int]]:
    """Yield for each value that stands in so many places these places, in order."""
    ranked = sorted(range(len(values)), key=values.__getitem__)
    start = 0
    for end in range(1, len(ranked) + 1):
        if end == len(ranked) or values[ranked[end]] != values[ranked[start]]:
            if end - start >= fewest:
                yield ranked[start:end]
            start = end
