"""How the values of a Haystack index are kept in an engine's records, asked for in queries, and shown again.

All values are kept as texts that sort as what they mean: days and times in ISO 8601, whole numbers with
leading zeros.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime

from django.db.models import Model
from haystack.constants import DJANGO_CT, DJANGO_ID, ID
from haystack.fields import SearchField
from haystack.indexes import SearchIndex

from archive.search import wording
from archive.search.expressions import And, Expression, Match, Not, NotAQuery, Or

DIGITS = 12
IDENTITY = (ID, DJANGO_CT, DJANGO_ID)  # fields that Haystack adds to every document

Fields = Mapping[str, SearchField]


@dataclass(frozen=True)
class Entry:
    """A document to be written: Haystack's id, its words, and what it is filtered, counted and sorted by."""

    id: str
    text: str  # parts kept apart by `wording.BOUNDARY`, the title first
    record: dict[str, object]

    @property
    def body(self) -> str:
        """The text in the form in which phrases are looked for, its parts still apart."""
        return wording.searched(self.text)


def entry(index: SearchIndex, obj: Model) -> Entry:
    """Return the document that the index makes of an object."""
    prepared = index.full_prepare(obj)
    content = index.get_content_field()
    fields = {
        name: kept(field, prepared.get(name))
        for name, field in index.fields.items()
        if name != content and source(field) == name
    }
    fields |= {name: [str(prepared[name])] for name in IDENTITY}
    return Entry(prepared[ID], prepared[content], {"pk": obj.pk, "fields": fields})


def kept(field: SearchField, value: object) -> list[str]:
    """Return the values of one field of one document as they are kept; none for None and for ""."""
    values = value if isinstance(value, list | tuple | set) else [value]
    return [as_kept(field, one) for one in values if one is not None and one != ""]


def as_kept(field: SearchField | None, value: object) -> str:
    """Return one value as it is kept and asked for. Raises NotAQuery for a number that is none."""
    if isinstance(value, datetime):
        return (value.astimezone(UTC) if value.tzinfo else value).strftime("%Y-%m-%dT%H:%M:%S.%f")
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, bool):
        return "true" if value else "false"
    if field is not None and field.field_type == "integer":
        try:
            return f"{int(str(value)):0{DIGITS}d}"
        except ValueError as error:
            raise NotAQuery(f"{field.instance_name}: {value!r} is not a whole number") from error
    return str(value)


def shown(field: SearchField, value: str) -> object:
    """Return a kept value as what it was."""
    if field.is_multivalued:
        return value
    return field.convert(value)


def source(field: SearchField) -> str:
    """Return the name under which a field is kept: its own, or that of the field it counts for facets."""
    return getattr(field, "facet_for", None) or field.instance_name


def is_key(field: SearchField) -> bool:
    """Return whether a field's values are compared whole: codes, slugs, numbers, days."""
    return bool(field.faceted) or field.field_type != "string" or hasattr(field, "facet_for")


def resolved(expression: Expression, fields: Fields) -> Expression:
    """Return the expression with its field names and values as they are kept.

    Raises NotAQuery for a field that is not there.
    """
    if isinstance(expression, And | Or):
        return type(expression)(tuple(resolved(child, fields) for child in expression.children))
    if isinstance(expression, Not):
        return Not(resolved(expression.child, fields))
    if not isinstance(expression, Match) or expression.is_content or expression.field in IDENTITY:
        return expression
    field = named(expression.field, fields)
    value: str | tuple[str, ...]
    if isinstance(expression.value, str):
        value = as_kept(field, expression.value)
    else:
        value = tuple(as_kept(field, one) for one in expression.value)
    return replace(expression, field=source(field), value=value)


def named(name: str, fields: Fields) -> SearchField:
    """Return the field of that name. Raises NotAQuery where there is none."""
    if name not in fields:
        raise NotAQuery(f"no field {name!r}; the fields are: {', '.join(sorted(fields))}")
    return fields[name]
