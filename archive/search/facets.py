"""What the speeches found have in common: values of place, year, event and speaker, named for readers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from archive.models import Event, Person, Place

NAMES = ("place", "year", "event", "speaker")
MOST = 100  # values of a facet; the rarest are left out, those chosen never

Counts = Mapping[str, Sequence[tuple[str, int]]]  # facet -> (value, speeches), the most frequent first


@dataclass(frozen=True)
class FacetValue:
    value: str  # as it stands in the address: a code, a year, a slug
    label: str
    count: int  # speeches found that have it
    selected: bool = False
    depth: int = 0  # of a place: how many of its units are listed above it


def labelled(counts: Counts, chosen: Mapping[str, str]) -> dict[str, list[FacetValue]]:
    """Return the values of each facet with their names; costs one query for each facet that has any.

    Places stand in the order of the tree, each under the units it lies in; years from the latest; events and
    speakers from the most frequent.
    """
    kept = {name: _most(counts.get(name, ()), chosen.get(name)) for name in NAMES}
    return {
        "place": _places(kept["place"], chosen.get("place")),
        "year": [
            FacetValue(value, value, count, value == chosen.get("year"))
            for value, count in sorted(kept["year"].items(), reverse=True)
        ],
        "event": _named(kept["event"], chosen.get("event"), _events(kept["event"])),
        "speaker": _named(kept["speaker"], chosen.get("speaker"), _people(kept["speaker"])),
    }


def _most(counted: Sequence[tuple[str, int]], chosen: str | None) -> dict[str, int]:
    """A unit is never rarer than one within it, so that what is kept of a tree is a tree."""
    return {value: n for place, (value, n) in enumerate(counted) if place < MOST or value == chosen}


def _places(counts: dict[str, int], chosen: str | None) -> list[FacetValue]:
    found = Place.objects.filter(code__in=counts).order_by("lineage").only("code", "name", "lineage")
    values = []
    for place in found:
        depth = sum(code in counts for code in place.codes[:-1])
        values.append(FacetValue(place.code, place.name, counts[place.code], place.code == chosen, depth))
    return values


def _named(counts: dict[str, int], chosen: str | None, names: dict[str, str]) -> list[FacetValue]:
    # A slug that has no row any more was renamed a moment ago; the index will say the new one.
    return [
        FacetValue(value, names[value], count, value == chosen)
        for value, count in counts.items()
        if value in names
    ]


def _events(slugs: Mapping[str, int]) -> dict[str, str]:
    return dict(Event.objects.filter(slug__in=slugs).values_list("slug", "name"))


def _people(slugs: Mapping[str, int]) -> dict[str, str]:
    people = Person.objects.filter(slug__in=slugs).only("slug", "name", "note")
    return {p.slug: f"{p.name} ({p.note})" if p.note else p.name for p in people}
