"""What Haystack callers ask, as a string of `archive.search.expressions`: one query class for our engines."""

from __future__ import annotations

from collections.abc import Iterable

from haystack.backends import BaseSearchQuery
from haystack.inputs import BaseInput

from archive.search import expressions

# Signs and words of the language; in what a caller hands on as typed they can only be words.
SIGNS = str.maketrans(dict.fromkeys('"()[]\\*:', " "))
WORDS = {"AND": "and", "OR": "or", "NOT": "not"}


class Query(BaseSearchQuery):
    """Writes SearchQuerySet's conditions down in the language of expressions."""

    def build_query_fragment(self, field: str, filter_type: str, value: object) -> str:
        name = self._field(field)
        if isinstance(value, BaseInput):
            prepared = value.prepare(self)
            if value.post_process:
                return expressions.written(name, filter_type, prepared)
            return f"{name}:({prepared})" if str(prepared).strip() else "*"
        if filter_type in ("in", "range") and isinstance(value, Iterable) and not isinstance(value, str):
            value = list(value)
        return expressions.written(name, filter_type, value)

    def _field(self, field: str) -> str:
        from haystack import connections  # not before Django's apps are ready

        if field == "content":
            return "text"
        return connections[self._using].get_unified_index().get_index_fieldname(field)

    def clean(self, query_fragment: object) -> object:
        if not isinstance(query_fragment, str):
            return query_fragment
        return " ".join(WORDS.get(word, word) for word in query_fragment.translate(SIGNS).split())

    def build_not_query(self, query_string: str) -> str:
        return f"NOT ({query_string})"
