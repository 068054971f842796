"""Which characters of two texts are the same ones, in order: what was kept, and what was let in."""

import unicodedata
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cached_property

GRAM = 8  # characters; as many hardly ever agree by chance
_SMALL_GRAM = 5  # for long stretches between two runs of agreement
_CHANCE = 3  # characters; shorter runs of two stretches agree by chance …
_SLIP = 16  # … unless one of the stretches is a slip of a few characters
_OFTEN = 6  # places of one gram that are tried, the nearest ones: so that time stays linear
_SMALL = 40_000  # product of two lengths up to which difflib may look at every pair


@dataclass(frozen=True)
class Block:
    """``size`` characters that stand at ``gold`` in the one text and at ``found`` in the other."""

    gold: int
    found: int
    size: int


def plain(text: str) -> str:
    """Return a text as it is compared: without white space, full and half width as one.

    >>> plain("各位代表：　大家好 ！")
    '各位代表:大家好!'
    """
    return "".join(unicodedata.normalize("NFKC", text).split())


def blocks(gold: str, found: str) -> list[Block]:
    """Return the runs that two texts have in common, in the order of both, adjoining runs joined.

    Runs of 8 characters anchor the alignment (the longest ascending chain of them, so that a text that
    stands twice is taken once); what lies between two anchors is compared closely. Time grows with the
    sizes, not with their product, so that book-long pages can be scored.

    >>> blocks("同志们:今天开会。", "首页 同志们:今天开会。")
    [Block(gold=0, found=3, size=9)]
    """
    joined: list[Block] = []
    for block in _matched(gold, found, 0, 0, GRAM):
        last = joined[-1] if joined else None
        if last and (last.gold + last.size, last.found + last.size) == (block.gold, block.found):
            joined[-1] = Block(last.gold, last.found, last.size + block.size)
        else:
            joined.append(block)
    return joined


def _matched(gold: str, found: str, gold_at: int, found_at: int, gram: int) -> Iterator[Block]:
    if not gold or not found:
        return
    if gold == found:
        yield Block(gold_at, found_at, len(gold))
        return
    g = f = 0
    for block in [*_anchored(gold, found, gram), Block(len(gold), len(found), 0)]:
        between = gold[g : block.gold], found[f : block.found]
        if gram > _SMALL_GRAM and len(between[0]) * len(between[1]) > _SMALL:
            yield from _matched(*between, gold_at + g, found_at + f, _SMALL_GRAM)
        else:
            yield from _close(*between, gold_at + g, found_at + f)
        if block.size:
            yield Block(gold_at + block.gold, found_at + block.found, block.size)
        g, f = block.gold + block.size, block.found + block.size


def _close(gold: str, found: str, gold_at: int, found_at: int) -> Iterator[Block]:
    """Yield the runs of two short texts; of two long ones that share no anchor, none."""
    if not gold or not found or len(gold) * len(found) > _SMALL:
        return
    least = 1 if min(len(gold), len(found)) <= _SLIP else _CHANCE
    for match in SequenceMatcher(None, gold, found, autojunk=False).get_matching_blocks():
        if match.size >= least:
            yield Block(gold_at + match.a, found_at + match.b, match.size)


def _anchored(gold: str, found: str, gram: int) -> list[Block]:
    """Return the runs around the longest chain of grams that ascends in both texts."""
    places: dict[str, list[int]] = defaultdict(list)
    for at in range(len(found) - gram + 1):
        places[found[at : at + gram]].append(at)
    stretch = len(found) / len(gold)
    pairs = [
        (at, place)
        for at in range(len(gold) - gram + 1)
        for place in reversed(_nearest(places.get(gold[at : at + gram], []), at * stretch))
    ]
    runs: list[Block] = []
    g_end = f_end = 0
    for g, f in _longest_chain(pairs):
        if g < g_end or f < f_end:
            continue
        start, size = 0, gram
        while g - start > g_end and f - start > f_end and gold[g - start - 1] == found[f - start - 1]:
            start += 1
        while g + size < len(gold) and f + size < len(found) and gold[g + size] == found[f + size]:
            size += 1
        runs.append(Block(g - start, f - start, size + start))
        g_end, f_end = g + size, f + size
    return runs


def _nearest(places: list[int], to: float) -> list[int]:
    if len(places) <= _OFTEN:
        return places
    start = bisect_left(places, to) - _OFTEN // 2
    start = min(max(start, 0), len(places) - _OFTEN)
    return places[start : start + _OFTEN]


def _longest_chain(pairs: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return the longest run of pairs that ascends in both numbers (Hunt and Szymanski 1977).

    The pairs come by their first number, and among equals by the second one falling, so that no first
    number is taken twice.
    """
    ends: list[int] = []
    last: list[int] = []  # for each length of chain, the pair it ends with
    before: list[int] = []
    for n, (_, found) in enumerate(pairs):
        length = bisect_left(ends, found)
        before.append(last[length - 1] if length else -1)
        if length == len(ends):
            ends.append(found)
            last.append(n)
        else:
            ends[length], last[length] = found, n
    chain, n = [], last[-1] if last else -1
    while n >= 0:
        chain.append(pairs[n])
        n = before[n]
    return chain[::-1]


@dataclass(frozen=True)
class Alignment:
    """Two texts, plain, and what they have in common."""

    gold: str
    found: str
    blocks: tuple[Block, ...]

    @classmethod
    def of(cls, gold: str, found: str) -> "Alignment":
        return cls(gold, found, tuple(blocks(gold, found)))

    @property
    def kept(self) -> int:
        """Return how many characters of the gold text were found."""
        return sum(block.size for block in self.blocks)

    def lost(self) -> list[tuple[int, int]]:
        """Return the (start, end) of each run of the gold text that was not found."""
        return _between([(block.gold, block.size) for block in self.blocks], len(self.gold))

    def let_in(self) -> list[tuple[int, int]]:
        """Return the (start, end) of each run of the found text that the gold text does not have."""
        return _between([(block.found, block.size) for block in self.blocks], len(self.found))

    @cached_property
    def _starts(self) -> list[int]:
        return [block.found for block in self.blocks]

    def gold_place(self, found: int) -> int | None:
        """Return where the character at ``found`` stands in the gold text, None if it does not."""
        n = bisect_left(self._starts, found + 1) - 1
        if found < 0 or n < 0 or found >= self.blocks[n].found + self.blocks[n].size:
            return None
        return self.blocks[n].gold + found - self.blocks[n].found


def _between(runs: list[tuple[int, int]], length: int) -> list[tuple[int, int]]:
    gaps, at = [], 0
    for start, size in [*runs, (length, 0)]:
        if start > at:
            gaps.append((at, start))
        at = start + size
    return gaps
