"""Words of a query that may be meant for a place or a day: offered as filters, never taken unasked."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from archive.models import Place, Speech
from archive.search import days, naming
from archive.search.query import Search
from archive.search.typed import Query, Term

MOST = 4


@dataclass(frozen=True)
class Offer:
    """The same search with one of its words as a filter."""

    field: str  # "place", "year" or "date"
    place: Place | None  # of the field "place"
    date: str  # EDTF, of the others
    search: Search


def of(search: Search) -> list[Offer]:
    """Return what the words of a search may be meant for, as far as the archive holds speeches of it.

    Costs a few queries for each word.
    """
    found: list[Offer] = []
    for number, clause in enumerate(search.query.clauses):
        term = clause[0]
        if len(clause) > 1 or not isinstance(term, Term) or term.negated or term.word:
            continue
        found += _of_term(search, number, term)
        if len(found) >= MOST:
            break
    return found[:MOST]


def _of_term(search: Search, number: int, term: Term) -> Iterator[Offer]:
    others = search.query.without(number)
    if date := days.read(term.phrase):
        as_field = f'date:"{term.phrase}"' if " " in term.phrase else f"date:{term.phrase}"
        query = Query.parse(f"{others} {as_field}")
        yield Offer("date", None, date, replace(search, query=query, page=1))
        return
    for place in naming.places_named(term.phrase):
        held = search.filters.place
        if place not in held and Speech.objects.published().at(place).exists():
            filters = replace(search.filters, place=(*held, place))
            yield Offer(
                "place", place, "", replace(search, query=Query.parse(others), filters=filters, page=1)
            )
