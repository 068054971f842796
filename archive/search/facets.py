"""What the speeches found have in common: values of facets, named for readers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from archive.models import Event, Person, Place
from archive.search.filters import CERTAINTIES, COMPLETENESS, LEVELS, NAMES

MOST = 100  # values of a facet; the rarest are left out, those chosen never

Counts = Mapping[str, Sequence[tuple[str, int]]]  # facet -> (value, speeches), the most frequent first


@dataclass(frozen=True)
class FacetValue:
    value: str  # as it stands in the address: a code, a year, a slug
    label: str
    count: int  # speeches found that have it
    selected: bool = False
    depth: int = 0  # of a place: how many of its units are listed above it


def labelled(counts: Counts, chosen: Mapping[str, Sequence[str]]) -> dict[str, list[FacetValue]]:
    """Return the values of each facet with their names; costs one query for each facet that has any.

    Places stand in the order of the tree, each under the units it lies in; years from the latest; what has an
    order of its own in that; the others from the most frequent. Words of ours (completeness, certainty,
    levels) have no label: a page says them in its language.
    """
    kept = {name: _most(counts.get(name, ()), chosen.get(name, ())) for name in NAMES}
    found = {}
    for name, values in kept.items():
        picked = chosen.get(name, ())
        if name == "place":
            found[name] = _places(values, picked)
        elif name == "year":
            found[name] = _named(dict(sorted(values.items(), reverse=True)), picked)
        elif name in ORDERED:
            in_order = {value: values[value] for value in ORDERED[name] if value in values}
            found[name] = _named(in_order, picked)
        else:
            names = NAMED[name](values) if name in NAMED else None
            found[name] = _named(values, picked, names)
    return found


def _most(counted: Sequence[tuple[str, int]], chosen: Sequence[str]) -> dict[str, int]:
    """A unit is never rarer than one within it, so that what is kept of a tree is a tree."""
    return {value: n for place, (value, n) in enumerate(counted) if place < MOST or value in chosen}


def _places(counts: dict[str, int], chosen: Sequence[str]) -> list[FacetValue]:
    found = Place.objects.filter(code__in=counts).order_by("lineage").only("code", "name", "lineage")
    values = []
    for place in found:
        depth = sum(code in counts for code in place.codes[:-1])
        values.append(FacetValue(place.code, place.name, counts[place.code], place.code in chosen, depth))
    return values


def _named(
    counts: dict[str, int], chosen: Sequence[str], names: Mapping[str, str] | None = None
) -> list[FacetValue]:
    # A slug that has no row any more was renamed a moment ago; the index will say the new one.
    return [
        FacetValue(value, names[value] if names is not None else value, count, value in chosen)
        for value, count in counts.items()
        if names is None or value in names
    ]


def _events(slugs: Mapping[str, int]) -> dict[str, str]:
    return dict(Event.objects.filter(slug__in=slugs).values_list("slug", "name"))


def _people(slugs: Mapping[str, int]) -> dict[str, str]:
    people = Person.objects.filter(slug__in=slugs).only("slug", "name", "note")
    return {p.slug: f"{p.name} ({p.note})" if p.note else p.name for p in people}


NAMED = {"event": _events, "speaker": _people}
ORDERED = {"office_level": LEVELS, "completeness": COMPLETENESS, "certainty": CERTAINTIES}
