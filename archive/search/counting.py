"""How many speeches answer a query, without fetching any of them."""

from __future__ import annotations

from haystack import connections
from haystack.constants import DEFAULT_ALIAS

from archive.search import naming
from archive.search.expressions import And, Expression, Match
from archive.search.filters import Filters
from archive.search.typed import Query


def count(query: Query, filters: Filters | None = None) -> int:
    """Return how many published speeches the index finds. Raises IndexBroken.

    Costs a query of the database for each field that the query names.
    """
    sides: list[Expression] = [naming.resolved(query.expression)]
    values = filters.values() if filters else {}
    sides += [Match(name, "in", tuple(chosen)) for name, chosen in values.items()]
    return of_expression(And(tuple(sides)))


def of_phrase(text: str) -> int:
    """Return how many published speeches hold a run of characters. Raises IndexBroken."""
    return of_expression(Match("text", "exact", text))


def of_expression(expression: Expression) -> int:
    backend = connections[DEFAULT_ALIAS].get_backend()
    return backend.search(str(expression), start_offset=0, end_offset=0)["hits"]
