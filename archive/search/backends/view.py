"""One state of the index, held open and asked many times: which documents, in which order, how many."""

from __future__ import annotations

import heapq
import math
import threading
from collections import OrderedDict, defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, reduce
from itertools import compress
from operator import and_, or_

from archive.search import analysis, wording
from archive.search.backends.columns import Column, flags_of, mask_of, test_of
from archive.search.backends.embedded import Answer, Asked
from archive.search.backends.segments import Segment
from archive.search.backends.store import TITLE_WEIGHT
from archive.search.expressions import And, Everything, Expression, Match, Not, Or, phrases, wanted

# BM25's settings, as usual: how soon more of a word says no more; how much a long text owes to its length.
SATURATION, LENGTH = 1.2, 0.75
KEPT_PHRASES = 200  # answers to recent phrases, some 100 bytes a hit

BOUNDARY = wording.BOUNDARY.encode()


@dataclass(frozen=True)
class Hits:
    """The documents in which a phrase stands, and how often (in the title it counts more)."""

    mask: int
    counts: dict[int, float]


class View:
    """The documents of some segments as if they stood in one list. Safe to ask from several threads."""

    def __init__(self, segments: Sequence[Segment], deleted: Sequence[Iterable[int]], keys: frozenset[str]):
        """``deleted``: for each segment the numbers of its documents that are gone. ``keys``: fields whose
        values are compared whole."""
        self.segments = segments
        self.keys = keys
        self.records = [record for segment in segments for record in segment.records]
        self.size = len(self.records)
        self.bases: list[int] = []
        base = 0
        for segment in segments:
            self.bases.append(base)
            base += segment.size
        gone = [first + doc for first, docs in zip(self.bases, deleted, strict=True) for doc in docs]
        self.live = mask_of(range(self.size), self.size) ^ mask_of(gone, self.size)
        self._columns: dict[str, Column] = {}
        self._orders: dict[tuple[str, bool], list[int]] = {}
        self._kept: OrderedDict[str, Hits] = OrderedDict()
        self._lock = threading.RLock()

    @cached_property
    def count(self) -> int:
        """How many documents there are."""
        return self.flags(self.live).count(1)

    @cached_property
    def numbers(self) -> dict[str, int]:
        """The number of each live document by its id."""
        live = self.flags(self.live)
        return {record["id"]: doc for doc, record in enumerate(self.records) if live[doc]}

    @cached_property
    def newest(self) -> list[int]:
        """For each document its place by spoken day, the newest first, the undated last, then the newest row.

        The order in which ties stand, whatever the sort.
        """
        days = self.ranks("date", descending=True)
        order = sorted(range(self.size), key=lambda doc: (days[doc], -self.records[doc]["pk"]))
        places = [0] * self.size
        for place, doc in enumerate(order):
            places[doc] = place
        return places

    @cached_property
    def _average(self) -> float:
        return sum(record["size"] for record in self.records) / max(self.size, 1) or 1.0

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
        scores = {} if asked.sort else self.scores(asked.expression)
        docs = self.ordered(mask, scores, asked.sort, asked.end)[asked.start :]
        return Answer(
            [(self.records[doc], scores.get(doc, 0.0)) for doc in docs],
            self.flags(mask).count(1),
            {field: self.facet(field, mask) for field in asked.facets},
            [self.flags(mask & self.matching(one)).count(1) for one in asked.counted],
        )

    def flags(self, mask: int) -> bytes:
        return flags_of(mask, self.size)

    def column(self, field: str) -> Column:
        with self._lock:
            if field not in self._columns:
                self._columns[field] = Column(record["fields"].get(field, ()) for record in self.records)
            return self._columns[field]

    def ranks(self, field: str, *, descending: bool) -> list[int]:
        with self._lock:
            key = field, descending
            if key not in self._orders:
                self._orders[key] = self.column(field).ranks(descending=descending)
            return self._orders[key]

    # Which documents

    def matching(self, expression: Expression) -> int:
        """Return the mask of the live documents that an expression describes."""
        match expression:
            case Everything():
                return self.live
            case And(children):
                return reduce(and_, map(self.matching, children))
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
        found = [reduce(and_, (self.hits(p).mask for p in parts)) for parts in wanted(match) if parts]
        return reduce(or_, found) if found else self.live

    def hits(self, phrase: str) -> Hits:
        """Return where a comparable phrase stands."""
        with self._lock:
            if (kept := self._kept.get(phrase)) is not None:
                self._kept.move_to_end(phrase)
                return kept
        counts = self._having(phrase) if analysis.is_term(phrase) else self._verified(phrase)
        found = Hits(mask_of(counts, self.size), counts)
        with self._lock:
            self._kept[phrase] = found
            if len(self._kept) > KEPT_PHRASES:
                self._kept.popitem(last=False)
        return found

    def _having(self, term: str) -> dict[int, float]:
        counts: dict[int, float] = {}
        for base, segment in zip(self.bases, self.segments, strict=True):
            docs, numbers = segment.postings(term)
            counts.update(zip((base + doc for doc in docs) if base else docs, numbers, strict=True))
        return counts

    def _verified(self, phrase: str) -> dict[int, float]:
        """Read the texts that have all terms of the phrase, and count the phrase in them."""
        sought, terms = phrase.encode(), analysis.needed(phrase)
        counts: dict[int, float] = {}
        live = self.flags(self.live)
        for base, segment in zip(self.bases, self.segments, strict=True):
            candidates: Iterable[int] = range(segment.size)
            if terms:
                postings = sorted((segment.postings(term)[0] for term in terms), key=len)
                common = reduce(and_, (mask_of(docs, segment.size) for docs in postings if postings[0]), -1)
                flags = flags_of(common, segment.size) if postings[0] else b""
                candidates = compress(range(segment.size), flags)
            for doc in candidates:
                if not live[base + doc]:
                    continue
                body = segment.body(doc)
                if number := body.count(sought):
                    in_title = body.count(sought, 0, body.find(BOUNDARY) + 1 or len(body))
                    counts[base + doc] = float(number + in_title * (TITLE_WEIGHT - 1))
        return counts

    # In which order

    def ordered(
        self, mask: int, scores: Mapping[int, float], sort: Sequence[str], end: int | None
    ) -> list[int]:
        """Return the first ``end`` documents of a mask, sorted by fields ("-date"), else by score."""
        docs = compress(range(self.size), self.flags(mask))
        newest = self.newest
        key: Callable[[int], object]
        if sort:
            ranks = [self.ranks(name.lstrip("-"), descending=name.startswith("-")) for name in sort]

            def key(doc: int) -> object:
                return (*(rank[doc] for rank in ranks), newest[doc])
        elif scores:

            def key(doc: int) -> object:
                return -scores.get(doc, 0.0), newest[doc]
        else:
            key = newest.__getitem__
        return sorted(docs, key=key) if end is None else heapq.nsmallest(end, docs, key=key)

    def scores(self, expression: Expression) -> dict[int, float]:
        """Return the BM25 score of documents by the phrases looked for.

        Phrases, not their terms, are weighed: 国家卫生城市 is as rare as it is, however common 国家 may be.
        """
        sought = {part for match in phrases(expression) for parts in wanted(match) for part in parts}
        scores: dict[int, float] = defaultdict(float)
        flat, slope = SATURATION * (1 - LENGTH), SATURATION * LENGTH / self._average
        records = self.records
        for phrase in sorted(sought):
            counts = self.hits(phrase).counts
            rarity = math.log(1 + (self.size - len(counts) + 0.5) / (len(counts) + 0.5))
            for doc, count in counts.items():
                scores[doc] += rarity * count / (count + flat + slope * records[doc]["size"])
        return scores

    # How many of what

    def facet(self, field: str, mask: int) -> list[tuple[str, int]]:
        """Return the values of a field in the documents of a mask, the most frequent first."""
        counted = self.column(field).count(self.flags(mask))
        return sorted(counted.items(), key=lambda item: (-item[1], item[0]))
