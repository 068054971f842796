"""A query answered for one document by reading it: what every engine must say too."""

from __future__ import annotations

from collections.abc import Collection

from archive.search.backends.columns import test_of
from archive.search.backends.records import Entry
from archive.search.expressions import And, Everything, Expression, Match, Not, Or, wanted


def meets(expression: Expression, entry: Entry, keys: Collection[str]) -> bool:
    """Return whether a document meets an expression whose fields and values are as they are kept.

    ``keys``: fields whose values are compared whole.
    """
    return _meets(expression, entry.body, entry.record["fields"], keys)  # type: ignore[arg-type]


def _meets(expression: Expression, body: str, fields: dict[str, list[str]], keys: Collection[str]) -> bool:
    match expression:
        case Everything():
            return True
        case And(children):
            return all(_meets(child, body, fields, keys) for child in children)
        case Or(children):
            return any(_meets(child, body, fields, keys) for child in children)
        case Not(child):
            return not _meets(child, body, fields, keys)
        case Match() if expression.is_content:
            alternatives = [parts for parts in wanted(expression) if parts]
            return not alternatives or any(all(part in body for part in parts) for parts in alternatives)
        case Match():
            accepts = test_of(expression, keys=expression.field in keys)
            return accepts(tuple(fields.get(expression.field, ())))
    raise TypeError(expression)
