"""Which pages of many may belong together, told by what little is kept of each in memory."""

from __future__ import annotations

from array import array
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise

from archive.ingest import fingerprints
from archive.ingest.documents import LiftedPage

_FEWEST = 12  # shingles; below that a text says nothing (`fingerprints`)
_STOCK = 12  # texts with one shingle in common, from which on it tells little and each is set beside the next


@dataclass(frozen=True)
class Sketch:
    """What must be known of a page to tell which others it has to be assembled with."""

    labels: tuple[str, ...]  # titles, addresses, file names of its parts
    numbered: bool
    prints: tuple[array, ...]  # of each speech on it: its shingles, of a long one a sample


def of(speeches: Sequence[LiftedPage]) -> Sketch:
    """Return the sketch of a page by the speeches that were lifted out of it."""
    from archive.ingest import sheets  # large: loaded by those that read pages

    told = [sheets.of(page) for page in speeches]
    labels = {label for sheet in told for label in (sheet.key, sheet.address, sheet.base)} - {""}
    prints = []
    for page in speeches:
        shingles = fingerprints.shingles("".join(line.text for line in page.body))
        if len(shingles) >= _FEWEST:
            prints.append(array("q", sorted(fingerprints.coarse(shingles))))
    return Sketch(tuple(sorted(labels)), any(sheet.place is not None for sheet in told), tuple(prints))


def touching(sketches: Sequence[Sketch | None]) -> list[list[int]]:
    """Return the sets of pages that have to be assembled together, each in order, ordered by their first."""
    root = list(range(len(sketches)))

    def top(n: int) -> int:
        while root[n] != n:
            root[n] = root[root[n]]
            n = root[n]
        return n

    def join(a: int, b: int) -> None:
        first, second = sorted((top(a), top(b)))
        root[second] = first

    for members in _of_one_label(sketches):
        for place in members[1:]:
            join(members[0], place)
    for a, b in _alike(sketches):
        join(a, b)
    sets: dict[int, list[int]] = defaultdict(list)
    for place, sketch in enumerate(sketches):
        if sketch is not None:
            sets[top(place)].append(place)
    return list(sets.values())


def _of_one_label(sketches: Sequence[Sketch | None]) -> Iterator[list[int]]:
    """Yield the pages that may be parts of one document: of one title or address, one of them numbered."""
    holders: dict[str, list[int]] = defaultdict(list)
    for place, sketch in enumerate(sketches):
        for label in sketch.labels if sketch else ():
            holders[label].append(place)
    for members in holders.values():
        if len(members) > 1 and any(sketches[place].numbered for place in members):
            yield members


def _alike(sketches: Sequence[Sketch | None]) -> Iterator[tuple[int, int]]:
    """Yield pairs of pages whose texts share enough shingles to be compared in full."""
    values, owners, sizes, coarse, pages = array("q"), array("l"), array("l"), array("l"), array("l")
    for place, sketch in enumerate(sketches):
        for prints in sketch.prints if sketch else ():
            values.extend(prints)
            owners.extend([len(pages)] * len(prints))
            sizes.append(len(prints))
            coarse.append(sum(value % fingerprints.COARSE == 0 for value in prints))
            pages.append(place)
    ranked = sorted(range(len(values)), key=values.__getitem__)
    shared: Counter[tuple[int, int]] = Counter()
    start = 0
    for end in range(1, len(ranked) + 1):
        if end < len(ranked) and values[ranked[end]] == values[ranked[start]]:
            continue
        if end - start > 1:
            run = [owners[n] for n in ranked[start:end]]
            shared.update(combinations(run, 2) if len(run) <= _STOCK else pairwise(run))
        start = end
    for (a, b), count in shared.items():
        # A sample is comparable with a sample only.
        fine = coarse[a] < sizes[a] and coarse[b] < sizes[b]
        least = min(sizes[a], sizes[b]) if fine else min(coarse[a], coarse[b])
        if count >= fingerprints.TOUCH * least and pages[a] != pages[b]:
            yield pages[a], pages[b]
