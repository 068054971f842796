"""Who answers a search: the index, or, while it is broken, the database by reading everything."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass

from haystack import connections
from haystack.constants import DEFAULT_ALIAS
from haystack.inputs import Raw
from haystack.query import SearchQuerySet

from archive.models import Speech
from archive.search import facets, naming
from archive.search.backends import plain, records
from archive.search.expressions import Expression
from archive.search.filters import Filters
from archive.search.search_indexes import facet_values
from archive.search.typed import Query

# What the address says -> how the index sorts. Ties stand from the newest.
SORTS = {"relevance": (), "date": ("date",), "-date": ("-date",), "-added": ("-added",)}


@dataclass(frozen=True)
class Answer:
    """One page of speeches by their keys, how many there are, and the counts of their facets."""

    keys: list[int]
    count: int
    page: int  # the last page if one after it was asked for
    facets: facets.Counts


def of_index(
    query: Query,
    filters: Filters,
    sort: str,
    page: int,
    size: int,
    counted: Collection[str] = facets.NAMES,
) -> Answer:
    """Ask the index; of the facets those that are to be ``counted``. Raises IndexBroken."""
    everything = _everything(query, sort)
    found = _within(everything, filters)
    chosen = filters.values()
    for name in counted:
        if name not in chosen:
            found = found.facet(name)
    results = found[(page - 1) * size : page * size]
    count = len(found)
    last = max(1, -(-count // size))
    if page > last:
        page = last
        results = found[(page - 1) * size : page * size]
    counts = _counted(found)
    # Of a facet that is chosen from, the other values that might be chosen beside are counted too.
    for name in set(chosen) & set(counted):
        beside = _within(everything, filters.without(name)).facet(name)
        beside[:1]
        counts |= _counted(beside)
    return Answer([int(result.pk) for result in results], count, page, counts)


def first(query: Query, filters: Filters, sort: str, being: Expression, size: int) -> list[int]:
    """Return the keys of the first speeches found that also meet an expression. Raises IndexBroken."""
    found = _within(_everything(query, sort), filters).filter(content=Raw(str(being)))
    return [int(result.pk) for result in found[:size]]


def _everything(query: Query, sort: str) -> SearchQuerySet:
    everything = SearchQuerySet().order_by(*SORTS[sort])
    if query:
        everything = everything.filter(content=Raw(str(naming.resolved(query.expression))))
    return everything


def _within(found: SearchQuerySet, filters: Filters) -> SearchQuerySet:
    return found.filter(**{f"{name}__in": values for name, values in filters.values().items()})


def _counted(found: SearchQuerySet) -> dict[str, list[tuple[str, int]]]:
    counted = found.facet_counts().get("fields", {})
    return {name: [(str(value), n) for value, n in values] for name, values in counted.items()}


def of_database(
    query: Query,
    filters: Filters,
    sort: str,
    page: int,
    size: int,
    counted: Collection[str] = facets.NAMES,
) -> Answer:
    """Read every speech. Slow, and always right."""
    found, counts = read(query, filters, sort)
    page = min(page, max(1, -(-len(found) // size)))
    keys = [speech.pk for speech in found[(page - 1) * size : page * size]]
    return Answer(keys, len(found), page, {name: counts[name] for name in counted})


def read(query: Query, filters: Filters, sort: str) -> tuple[list[Speech], facets.Counts]:
    """Return every speech that is found, in order, and the counts of all facets, without the index."""
    backend = connections[DEFAULT_ALIAS].get_backend()
    index = connections[DEFAULT_ALIAS].get_unified_index().get_index(Speech)
    expression = records.resolved(naming.resolved(query.expression), backend.fields)
    wanted = index.index_queryset() if query else index.read_queryset()
    found: list[tuple[float, Speech]] = []
    counted: dict[str, Counter[str]] = {name: Counter() for name in facets.NAMES}
    for speech in wanted.newest_first().iterator(chunk_size=100):
        values = facet_values(speech)
        unmet = filters.unmet(values)
        if len(unmet) > 1:
            continue
        weight = 0.0
        if query:
            entry = records.entry(index, speech)
            if not plain.meets(expression, entry, backend.keys):
                continue
            weight = sum(entry.body.count(phrase) for phrase in query.sought) / len(entry.body)
        for name in unmet or facets.NAMES:
            counted[name].update(values[name])
        if not unmet:
            found.append((weight, speech))
    # Newest first by now; sorting keeps that order in ties, and reversing a sort would not.
    if sort == "relevance":
        found.sort(key=lambda pair: -pair[0])
    elif sort == "date":
        dated = [pair for pair in found if pair[1].earliest]
        dated.sort(key=lambda pair: pair[1].earliest)
        found = dated + [pair for pair in found if not pair[1].earliest]
    elif sort == "-added":
        found.sort(key=lambda pair: pair[1].added, reverse=True)
    counts = {name: sorted(c.items(), key=lambda item: (-item[1], item[0])) for name, c in counted.items()}
    return [speech for _weight, speech in found], counts
