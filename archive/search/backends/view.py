"""One state of the index, held open and asked many times: which documents, in which order, how many."""

from __future__ import annotations

import heapq
import math
import threading
from array import array
from bisect import bisect_right
from collections import OrderedDict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, reduce
from itertools import accumulate, chain, compress, islice
from operator import itemgetter, or_

from archive.search.backends.columns import Column, flags_of, mask_of, test_of
from archive.search.backends.embedded import Answer, Asked
from archive.search.backends.open_segments import Segment
from archive.search.expressions import And, Everything, Expression, Match, Not, Or, phrases, wanted

# BM25's settings, as usual: how soon more of a word says no more; how much a long text owes to its length.
SATURATION, LENGTH = 1.2, 0.75
KEPT_PHRASES = 100  # answers to recent phrases, of thirteen bytes a document or less


@dataclass(frozen=True)
class Hits:
    """The documents in which a phrase stands, and what each owes to it (BM25; a title counts more)."""

    mask: int
    docs: array
    scores: array


class View:
    """The documents of some segments as if they stood in one list. Safe to ask from several threads."""

    def __init__(self, segments: Sequence[Segment], deleted: Sequence[Iterable[int]], keys: frozenset[str]):
        """``deleted``: for each segment the numbers of its documents that are gone. ``keys``: fields whose
        values are compared whole."""
        self.segments = segments
        self.keys = keys
        self.bases = [0, *accumulate(segment.size for segment in segments)]
        self.size = self.bases.pop()
        gone = [first + doc for first, docs in zip(self.bases, deleted, strict=True) for doc in docs]
        self.live = mask_of(range(self.size), self.size) ^ mask_of(gone, self.size)
        self._columns: dict[str, Column] = {}
        self._orders: dict[str, array] = {}
        self._totals: dict[str, dict[str, int]] = {}
        self._kept: OrderedDict[str, Hits] = OrderedDict()
        self._lock = threading.RLock()

    @cached_property
    def count(self) -> int:
        """How many documents there are."""
        return self.live.bit_count()

    @cached_property
    def numbers(self) -> dict[str, int]:
        """The number of each live document by its id."""
        ids = chain.from_iterable(segment.ids for segment in self.segments)
        return {
            name: doc for doc, (name, live) in enumerate(zip(ids, self.flags(self.live), strict=True)) if live
        }

    @cached_property
    def newest(self) -> array:
        """The documents by spoken day, the newest first, the undated last, then the newest row.

        The order in which ties stand, whatever the sort.
        """
        rows = list(chain.from_iterable(segment.keys for segment in self.segments))
        by_row = sorted(range(self.size), key=rows.__getitem__, reverse=True)
        return array("I", sorted(by_row, key=self.column("date").ranks(descending=True).__getitem__))

    @cached_property
    def _places(self) -> array:
        """For each document its place among the `newest`."""
        places = array("I", bytes(4 * self.size))
        for place, doc in enumerate(self.newest):
            places[doc] = place
        return places

    @cached_property
    def _norms(self) -> list[float]:
        """For each document what BM25 adds to the count of a word, more for a longer text."""
        lengths = list(chain.from_iterable(segment.lengths for segment in self.segments))
        flat = SATURATION * (1 - LENGTH)
        slope = SATURATION * LENGTH / (sum(lengths) / max(self.size, 1) or 1.0)
        return [flat + slope * length for length in lengths]

    @property
    def ids(self) -> Collection[str]:
        """Haystack's ids of the live documents."""
        return self.numbers.keys()

    def check(self) -> None:
        """Compare the segments' files with their seals. Raises OSError, ValueError."""
        for segment in self.segments:
            segment.check()

    def answer(self, asked: Asked) -> Answer:
        """Answer a query."""
        mask = self.matching(asked.expression)
        # Where nothing is found, or only counted, nothing stands in any order.
        scores = None if asked.sort or asked.end == 0 or not mask else self.scores(asked.expression)
        docs = self.ordered(mask, scores, asked.sort, asked.end)[asked.start :]
        return Answer(
            [(self.record(doc), scores[doc] if scores else 0.0) for doc in docs],
            mask.bit_count(),
            self.facets(asked.facets, mask),
            [(mask & self.matching(one)).bit_count() for one in asked.counted],
        )

    def flags(self, mask: int) -> bytes:
        return flags_of(mask, self.size)

    def record(self, doc: int) -> dict:
        number = bisect_right(self.bases, doc) - 1
        return self.segments[number].record(doc - self.bases[number])

    def column(self, field: str) -> Column:
        with self._lock:
            if field not in self._columns:
                self._columns[field] = Column.joined([segment.column(field) for segment in self.segments])
            return self._columns[field]

    def order(self, field: str) -> array:
        """Return all documents sorted by a field ("-date"), among equals the newest first."""
        with self._lock:
            if field not in self._orders:
                ranks = self.column(field.lstrip("-")).ranks(descending=field.startswith("-"))
                self._orders[field] = array("I", sorted(self.newest, key=ranks.__getitem__))
            return self._orders[field]

    # Which documents

    def matching(self, expression: Expression) -> int:
        """Return the mask of the live documents that an expression describes."""
        match expression:
            case Everything():
                return self.live
            case And(children):
                return _common(map(self.matching, children))
            case Or(children):
                return reduce(or_, map(self.matching, children))
            case Not(child):
                return self.live ^ self.matching(child)
            case Match() if expression.is_content:
                return self.live & self._in_text(expression)
            case Match():
                whole = expression.field in self.keys
                return self.live & self.column(expression.field).where(test_of(expression, keys=whole))
        raise TypeError(expression)

    def _in_text(self, match: Match) -> int:
        found = [_common(self.hits(part).mask for part in parts) for parts in wanted(match) if parts]
        return reduce(or_, found) if found else self.live

    def hits(self, phrase: str) -> Hits:
        """Return where a comparable phrase stands."""
        with self._lock:
            if (kept := self._kept.get(phrase)) is not None:
                self._kept.move_to_end(phrase)
                return kept
        docs, counts = array("I"), array("f")
        for base, segment in zip(self.bases, self.segments, strict=True):
            here, numbers = segment.postings(phrase)
            docs.extend(here if not base else array("I", map(base.__add__, here)))
            counts.extend(numbers)
        norms = self._norms
        rarity = math.log(1 + (self.size - len(docs) + 0.5) / (len(docs) + 0.5))
        scores = (rarity * count / (count + norms[doc]) for doc, count in zip(docs, counts, strict=True))
        found = Hits(mask_of(docs, self.size), docs, array("d", scores))
        with self._lock:
            self._kept[phrase] = found
            if len(self._kept) > KEPT_PHRASES:
                self._kept.popitem(last=False)
        return found

    # In which order

    def ordered(
        self, mask: int, scores: Sequence[float] | None, sort: Sequence[str], end: int | None
    ) -> list[int]:
        """Return the first ``end`` documents of a mask, sorted by fields ("-date"), else by score."""
        flags = self.flags(mask)
        if not sort and scores:
            return self._by_score(flags, scores, end)
        order = self.order(sort[-1]) if sort else self.newest
        for field in reversed(sort[:-1]):
            ranks = self.column(field.lstrip("-")).ranks(descending=field.startswith("-"))
            order = array("I", sorted(order, key=ranks.__getitem__))
        return list(islice(compress(order, map(flags.__getitem__, order)), end))

    def _by_score(self, flags: bytes, scores: Sequence[float], end: int | None) -> list[int]:
        docs: Iterable[int] = compress(range(self.size), flags)
        if end is not None:
            # What is below the last score shown need not be sorted.
            best = heapq.nlargest(end, compress(scores, flags))
            least = best[-1] if len(best) == end and best else 0.0
            docs = [doc for doc in docs if scores[doc] >= least]
        places = self._places
        return sorted(docs, key=lambda doc: (-scores[doc], places[doc]))[:end]

    def scores(self, expression: Expression) -> Sequence[float] | None:
        """Return for each document the BM25 score by the phrases looked for; None where there is none.

        Phrases, not their terms, are weighed: 国家卫生城市 is as rare as it is, however common 国家 may be.
        """
        sought = {part for match in phrases(expression) for parts in wanted(match) for part in parts}
        if not sought:
            return None
        scores = array("d", bytes(8 * self.size))
        for phrase in sorted(sought):
            hits = self.hits(phrase)
            for doc, score in zip(hits.docs, hits.scores, strict=True):
                scores[doc] += score
        return scores

    # How many of what

    def facets(self, fields: Sequence[str], mask: int) -> dict[str, list[tuple[str, int]]]:
        """Return the values of fields in the documents of a mask, the most frequent first."""
        # Of most documents it is quicker to say which values the others have.
        most = 2 * mask.bit_count() > self.count
        docs = self._docs(self.live ^ mask if most else mask) if fields else []
        found = {}
        for field in fields:
            if most:
                counted = self._total(field).copy()
                for value, number in self.column(field).count(docs).items():
                    counted[value] -= number
            else:
                counted = dict(sorted(self.column(field).count(docs).items()))
            found[field] = [(value, number) for value, number in counted.items() if number]
            # Those of one number stay in the order of their values.
            found[field].sort(key=itemgetter(1), reverse=True)
        return found

    def _docs(self, mask: int) -> list[int]:
        return list(compress(range(self.size), self.flags(mask))) if mask else []

    def _total(self, field: str) -> dict[str, int]:
        """Return how many documents have each value, in the order of the values."""
        with self._lock:
            if field not in self._totals:
                counted = self.column(field).count(self._docs(self.live))
                self._totals[field] = dict(sorted(counted.items()))
            return self._totals[field]


def _common(masks: Iterator[int]) -> int:
    """Return the mask of what all of some masks have; those behind one that leaves nothing are not made."""
    common = next(masks)
    while common and (mask := next(masks, None)) is not None:
        common &= mask
    return common
