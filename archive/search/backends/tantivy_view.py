"""One state of a Tantivy index, held open and asked many times: which documents, in which order, how many."""

from __future__ import annotations

import json
import threading
from collections.abc import Collection, Mapping, Sequence
from functools import cached_property
from pathlib import Path

import tantivy
from tantivy import Occur, Order

from archive.search.backends import tantivy_files
from archive.search.backends.columns import test_of
from archive.search.backends.embedded import Answer, Asked
from archive.search.backends.tantivy_documents import KEY, SPACE, places
from archive.search.expressions import And, Everything, Expression, Match, Not, Or, phrases, wanted

# How much more a phrase in the title counts than one in the text.
TITLE_WEIGHT = 5.0
# Tantivy gives up above 65,000 values in one answer.
MOST_VALUES = 60_000
# Hits looked at beyond those asked for: so far ties go on, mostly, and none need be sought again.
AHEAD = 20
# Sorts of the search page -> the field by which Tantivy sorts.
ORDERS = {
    (): ("newest", Order.Desc),
    ("-date",): ("newest", Order.Desc),
    ("date",): ("oldest", Order.Asc),
    ("-added",): ("added", Order.Desc),
    ("added",): ("added", Order.Asc),
}

Hit = tuple[float | int, tantivy.DocAddress]  # the score, or the place in the order


class View:
    """What Tantivy's searcher sees. Safe to ask from several threads."""

    def __init__(self, folder: Path, keys: frozenset[str], before: View | None):
        """``keys``: fields whose values are compared whole. ``before``: an older state of this folder, whose
        files are not checked again. Raises OSError, ValueError where a file is missing or damaged."""
        self.folder, self.keys = folder, keys
        self.files = tantivy_files.checked(folder, before.files if before else ())
        # Named once: each search looks at all of them, some hundred.
        self._sizes = {folder / name: size for name, size in self.files.items()}
        index = tantivy.Index.open(str(folder))
        # Else a thread would look for what is written, and read files again that may be damaged by then.
        index.config_reader("manual")
        self._schema = index.schema
        self._searcher = index.searcher()
        self._values: dict[str, list[str]] = {}
        self._totals: dict[str, dict[str, int]] = {}  # as `ranked`
        self._lock = threading.Lock()

    @property
    def count(self) -> int:
        """How many documents there are."""
        return self._searcher.num_docs

    @cached_property
    def ids(self) -> Collection[str]:
        """Haystack's ids of all documents."""
        found = self._hits(tantivy.Query.all_query(), self.count, "newest", Order.Desc)
        return {self._record(address)["id"] for _key, address in found}

    def check(self) -> None:
        """Compare the files with the checksums they carry. Raises OSError, ValueError."""
        tantivy_files.checked(self.folder, ())

    def answer(self, asked: Asked) -> Answer:
        """Answer a query. Raises ValueError where a file was cut."""
        tantivy_files.see_whole(self._sizes)
        query = self.query(asked.expression)
        end = self.count if asked.end is None else min(asked.end, self.count)
        by_score = not asked.sort and any(wanted_parts(asked.expression))
        hits: list[Hit] = []
        if end <= asked.start:
            count = self._count(query)
        elif by_score:
            hits, count = self._closed(query, end, None, Order.Desc)
        elif asked.sort in ORDERS:
            hits, count = self._closed(query, end, *ORDERS[tuple(asked.sort)])
        else:
            count = self._count(query)
            hits = self._sorted(query, count, asked.sort)
        return Answer(
            [
                (self._record(address), float(key) if by_score else 0.0)
                for key, address in hits[asked.start : end]
            ],
            count,
            self._facets(query, count, asked.facets),
            [self._count(_all((query, self.query(one)))) for one in asked.counted],
        )

    # Which documents

    def query(self, expression: Expression) -> tantivy.Query:
        """Return an expression as Tantivy has it; only what is looked for in the text has a score."""
        match expression:
            case Everything():
                return _unscored(tantivy.Query.all_query())
            case And(children):
                return _all([self.query(child) for child in children])
            case Or(children):
                return _any([self.query(child) for child in children])
            case Not(child):
                return _unscored(_without(self.query(child)))
            case Match() if expression.is_content:
                alternatives = [parts for parts in wanted(expression) if parts]
                if not alternatives:
                    return _unscored(tantivy.Query.all_query())
                return _any([_all([self._phrase(part) for part in parts]) for parts in alternatives])
            case Match():
                return _unscored(self._values_of(expression))
        raise TypeError(expression)

    def _phrase(self, phrase: str) -> tantivy.Query:
        """Return what finds a comparable phrase. It counts more in the title, which the text has too."""
        in_text, in_title = self._in("body", phrase), self._in("title", phrase)
        weighed = tantivy.Query.boost_query(in_title, TITLE_WEIGHT)
        return tantivy.Query.boolean_query([(Occur.Must, in_text), (Occur.Should, weighed)])

    def _in(self, field: str, phrase: str) -> tantivy.Query:
        if len(phrase) == 1:
            field = "chars" if field == "body" else "title_chars"
            return tantivy.Query.term_query(self._schema, field, phrase.replace(" ", SPACE), "freq")
        pairs = places(phrase)
        if len(pairs) == 1:
            return tantivy.Query.term_query(self._schema, field, pairs[0][1], "freq")
        return tantivy.Query.phrase_query(self._schema, field, pairs)

    def _values_of(self, match: Match) -> tantivy.Query:
        whole = match.field in self.keys
        if match.how in ("exact", "in") or (whole and match.how == "content"):
            values: Sequence[str] = match.values
        else:
            accepts = test_of(match, keys=whole)
            values = [value for value in self._all_values(match.field) if accepts((value,))]
        if not values:
            return tantivy.Query.empty_query()
        if len(values) == 1:
            return tantivy.Query.term_query(self._schema, KEY + match.field, values[0], "basic")
        return tantivy.Query.term_set_query(self._schema, KEY + match.field, list(values))

    def _all_values(self, field: str) -> list[str]:
        with self._lock:
            if field not in self._values:
                found = self._searcher.terms_with_prefix(KEY + field, "")
                self._values[field] = [value for value, _documents in found]
            return self._values[field]

    def _count(self, query: tantivy.Query) -> int:
        return self._searcher.search(query, limit=1, count=True, order_by_field="newest").count

    # In which order

    def _closed(
        self, query: tantivy.Query, end: int, field: str | None, order: Order
    ) -> tuple[list[Hit], int]:
        """Return the first ``end`` hits, and how many there are.

        Among equals the newest come first, which Tantivy does not know.
        """
        options = {"order_by_field": field, "order": order} if field else {}
        limit = end + AHEAD
        while True:
            found = self._searcher.search(query, limit=limit, count=True, **options)
            hits = found.hits
            if len(hits) < limit or hits[-1][0] != hits[end - 1][0]:
                break
            limit *= 2
        newest = self._searcher.fast_field_values("newest", [address for _key, address in hits])
        sign = -1 if order == Order.Desc else 1
        ranked = sorted(range(len(hits)), key=lambda at: (sign * hits[at][0], -newest[at]))
        return [hits[at] for at in ranked], found.count

    def _sorted(self, query: tantivy.Query, count: int, sort: Sequence[str]) -> list[Hit]:
        """Return all hits sorted by any fields, those without a value last; by reading each record."""
        hits = self._hits(query, count, "newest", Order.Desc)
        values = [self._record(address)["fields"] for _key, address in hits]
        ranked = list(range(len(hits)))
        for name in reversed(sort):
            field, descending = name.lstrip("-"), name.startswith("-")
            having = [at for at in ranked if values[at].get(field)]
            having.sort(key=lambda at: values[at][field], reverse=descending)
            ranked = having + [at for at in ranked if not values[at].get(field)]
        return [hits[at] for at in ranked]

    def _hits(self, query: tantivy.Query, limit: int, field: str | None, order: Order) -> list[Hit]:
        if not limit:
            return []
        options = {"order_by_field": field, "order": order} if field else {}
        return self._searcher.search(query, limit=limit, count=False, **options).hits

    def _record(self, address: tantivy.DocAddress) -> dict:
        return json.loads(self._searcher.doc(address).get_first("record"))

    # How many of what

    def _facets(
        self, query: tantivy.Query, number: int, fields: Sequence[str]
    ) -> dict[str, list[tuple[str, int]]]:
        """Return the values of fields in the ``number`` documents of a query, the most frequent first."""
        if 2 * number <= self.count or not self._has_totals(fields):
            return {field: ranked(counted) for field, counted in self._counted(query, fields).items()}
        if number == self.count:
            return {field: list(self._totals[field].items()) for field in fields}
        # Of most documents it is quicker to say which values the others have.
        others = self._counted(_without(query), fields)
        return {field: ranked(_less(self._totals[field], others[field])) for field in fields}

    def _has_totals(self, fields: Sequence[str]) -> bool:
        """Return whether all values of the fields are counted, in all documents; counts them if need be."""
        with self._lock:
            for field in fields:
                if field not in self._totals:
                    counted = self._counted(tantivy.Query.all_query(), [field])[field]
                    self._totals[field] = dict(ranked(counted))
        return all(len(self._totals[field]) < MOST_VALUES // len(fields) for field in fields)

    def _counted(self, query: tantivy.Query, fields: Sequence[str]) -> dict[str, dict[str, int]]:
        if not fields:
            return {}
        size = MOST_VALUES // len(fields)
        wanted_counts = {
            field: {"terms": {"field": KEY + field, "size": size, "segment_size": size}} for field in fields
        }
        found = self._searcher.aggregate(query, wanted_counts)
        return {
            field: {bucket["key"]: bucket["doc_count"] for bucket in found[field]["buckets"]}
            for field in fields
        }


def ranked(counted: Mapping[str, int]) -> list[tuple[str, int]]:
    """Return values with their numbers, the most frequent first, ties by value."""
    return sorted(counted.items(), key=lambda pair: (-pair[1], pair[0]))


def _less(total: Mapping[str, int], others: Mapping[str, int]) -> dict[str, int]:
    left = dict(total)
    for value, number in others.items():
        left[value] -= number
        if not left[value]:
            del left[value]
    return left


def wanted_parts(expression: Expression) -> list[str]:
    """Return the phrases by which what is found can be weighed."""
    return [part for match in phrases(expression) for parts in wanted(match) for part in parts]


def _unscored(query: tantivy.Query) -> tantivy.Query:
    return tantivy.Query.const_score_query(query, 0.0)


def _all(queries: Sequence[tantivy.Query]) -> tantivy.Query:
    return tantivy.Query.boolean_query([(Occur.Must, query) for query in queries])


def _any(queries: Sequence[tantivy.Query]) -> tantivy.Query:
    if len(queries) == 1:
        return queries[0]
    return tantivy.Query.boolean_query([(Occur.Should, query) for query in queries])


def _without(query: tantivy.Query) -> tantivy.Query:
    return tantivy.Query.boolean_query([(Occur.Must, tantivy.Query.all_query()), (Occur.MustNot, query)])
