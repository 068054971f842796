"""Names that readers type for fields, as the keys by which the index knows them."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection

from django.db.models import Q

from archive import edtf
from archive.models import Event, Person, Place, PlaceName
from archive.search import analysis, days
from archive.search.expressions import And, Expression, Match, Not, Or

MOST = 5_000  # events or people of one name
# Fields of which several may be named at once, 平湖、海宁; a name of an event may have such signs itself.
LISTED = ("place", "speaker", "year", "date")
BETWEEN = re.compile(r"[、,，|｜]")
MOST_LISTED = 16
NOTHING: Expression = Match("place", "in", ())


def resolved(expression: Expression) -> Expression:
    """Return what a reader typed with the names in its fields as keys; an unknown name finds nothing.

    Costs a query or two for each field.

    >>> print(resolved(Match("year", "content", "2011..2012")))
    (year__gte:"2011" AND year__lte:"2012")
    """
    if isinstance(expression, And | Or):
        return type(expression)(tuple(map(resolved, expression.children)))
    if isinstance(expression, Not):
        return Not(resolved(expression.child))
    if isinstance(expression, Match) and expression.field in FIELDS and isinstance(expression.value, str):
        meant = FIELDS[expression.field]
        values = [expression.value]
        if expression.field in LISTED:
            values = [value for value in BETWEEN.split(expression.value) if value.strip()] or values
        found = tuple(meant(value.strip()) for value in values[:MOST_LISTED])
        return found[0] if len(found) == 1 else Or(found)
    return expression


def places_named(name: str) -> list[Place]:
    """Return the units that bear or bore a name, its short form, or a code; those of today first."""
    return places_bearing([name])[name]


def places_bearing(names: Collection[str]) -> dict[str, list[Place]]:
    """Return for each name what `places_named` gives, in one query or two whatever their number."""
    plain = {name: analysis.comparable(name) for name in names}
    wanted = list(dict.fromkeys(plain.values()))
    # Asked of the former names beside the places, a database goes through all of both.
    former = PlaceName.objects.filter(name__in=wanted).order_by()
    codes = [name.upper() for name in wanted]
    named = Q(name__in=wanted) | Q(short_name__in=wanted) | Q(code__in=codes)
    found = Place.objects.filter(named | Q(pk__in=former.values("place"))).select_related("successor")
    today_first = sorted(found.order_by(), key=lambda place: (place.valid_to is not None, place.code))
    bore = set(former.values_list("place", "name")) if today_first else set()
    return {
        name: [
            place
            for place in today_first
            if one in (place.name, place.short_name, place.code.lower()) or (place.pk, one) in bore
        ]
        for name, one in plain.items()
    }


def _place(name: str) -> Expression:
    found = places_named(name)
    codes = [place.code for place in found] + [place.successor.code for place in found if place.successor]
    return Match("place", "in", tuple(dict.fromkeys(codes)))


def _event(name: str) -> Expression:
    return Match("event", "in", _slugs(Event, name))


def _speaker(name: str) -> Expression:
    return Match("speaker", "in", _slugs(Person, name))


def _slugs(model: type[Event] | type[Person], name: str) -> tuple[str, ...]:
    bearing = Q(name__icontains=name) | Q(name__icontains=analysis.comparable(name))
    return tuple(model.objects.filter(bearing).values_list("slug", flat=True)[:MOST])


def _year(typed: str) -> Expression:
    return _between(typed, "year", "year", lambda day: str(day)[:4])


def _date(typed: str) -> Expression:
    """A speech whose days meet those asked for: of 2011 one may have been given in March 2011."""
    return _between(typed, "latest", "date", str)


def _between(typed: str, last: str, first: str, kept: Callable[[object], str]) -> Expression:
    date = days.read(typed)
    if date is None:
        return NOTHING
    earliest, latest = edtf.bounds(date)
    sides = [Match(last, "gte", kept(earliest))] if earliest else []
    sides += [Match(first, "lte", kept(latest))] if latest else []
    return And(tuple(sides))


def _office(words: str) -> Expression:
    return Match("office", "content", words)


def _kind(words: str) -> Expression:
    return Or((Match("event_kind", "contains", words), Match("kind", "contains", words)))


def _source(words: str) -> Expression:
    return Match("source", "contains", words)


FIELDS: dict[str, Callable[[str], Expression]] = {
    "place": _place,
    "event": _event,
    "speaker": _speaker,
    "year": _year,
    "date": _date,
    "office": _office,
    "kind": _kind,
    "source": _source,
}
