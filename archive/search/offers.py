"""Words of a query that may be meant for a place or a day: offered as filters, never taken unasked."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
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

    Costs a query, and a few for each word that names a place.
    """
    found: list[Offer] = []
    plain = [
        (number, clause[0])
        for number, clause in enumerate(search.query.clauses)
        if len(clause) == 1 and isinstance(clause[0], Term) and not (clause[0].negated or clause[0].word)
    ]
    places = naming.places_bearing([term.phrase for _number, term in plain])
    for number, term in plain:
        found += _of_term(search, number, term, places[term.phrase])
        if len(found) >= MOST:
            break
    return found[:MOST]


def _of_term(search: Search, number: int, term: Term, places: Sequence[Place]) -> Iterator[Offer]:
    others = search.query.without(number)
    if date := days.read(term.phrase):
        as_field = f'date:"{term.phrase}"' if " " in term.phrase else f"date:{term.phrase}"
        query = Query.parse(f"{others} {as_field}")
        yield Offer("date", None, date, replace(search, query=query, page=1))
        return
    for place in places:
        held = search.filters.place
        if place not in held and Speech.objects.published().at(place).exists():
            filters = replace(search.filters, place=(*held, place))
            yield Offer(
                "place", place, "", replace(search, query=Query.parse(others), filters=filters, page=1)
            )
