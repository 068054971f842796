"""What the speeches found have in common: values of facets, named for readers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.db.models import Q

from archive.models import Event, Person, Place
from archive.search import analysis
from archive.search.filters import CERTAINTIES, COMPLETENESS, LEVELS, NAMES

# Values of a facet; the rarest are left out, those chosen never, and years never. Of places there are more,
# which make a tree of which a page shows what is opened.
MOST = 30
MOST_PLACES = 100

Counts = Mapping[str, Sequence[tuple[str, int]]]  # facet -> (value, speeches), the most frequent first


@dataclass(frozen=True)
class FacetValue:
    value: str  # as it stands in the address: a code, a year, a slug
    label: str
    count: int  # speeches found that have it
    selected: bool = False
    depth: int = 0  # of a place: how many of its units are listed above it
    above: str = ""  # of a place: the unit that it lies in, as far as that is listed


def labelled(counts: Counts, chosen: Mapping[str, Sequence[str]]) -> dict[str, list[FacetValue]]:
    """Return the values of each facet with their names; costs a query for each facet that has any.

    Places stand in the order of the tree, each under the units it lies in; years from the latest; what has an
    order of its own in that; the others from the most frequent. Words of ours (completeness, certainty,
    levels) have no label: a page says them in its language.
    """
    found = {}
    for name in NAMES:
        picked = chosen.get(name, ())
        counted = counts.get(name, ())
        most = MOST_PLACES if name == "place" else MOST
        values = dict(counted) if name == "year" else _most(counted, picked, most)
        if name == "place":
            found[name] = _places(values, dict(counted), picked)
        elif name == "year":
            found[name] = _named(dict(sorted(values.items(), reverse=True)), picked)
        elif name in ORDERED:
            in_order = {value: values[value] for value in ORDERED[name] if value in values}
            found[name] = _named(in_order, picked)
        else:
            names = NAMED[name](values) if name in NAMED else None
            found[name] = _named(values, picked, names)
    return found


def of_one(name: str, counted: Sequence[tuple[str, int]], chosen: Sequence[str] = ()) -> list[FacetValue]:
    """Return values of one facet with their names, in the order given: a page of them, say.

    A place is named with the units that it lies in.
    """
    values = dict(counted)
    names = {"place": _paths, **NAMED}.get(name)
    return _named(values, chosen, names(values) if names else None)


def by_name(name: str, counted: Sequence[tuple[str, int]]) -> list[tuple[str, int]]:
    """Return the values of a facet in the order of their names: of events and speakers by pinyin.

    Places stand as they lie in one another, and what has an order of its own in that.
    """
    order: dict[str, str] = {}
    if name in ORDERED:
        order = {value: str(number) for number, value in enumerate(ORDERED[name])}
    elif name == "event":
        order = dict(Event.objects.values_list("slug", "pinyin"))
    elif name == "speaker":
        order = dict(Person.objects.values_list("slug", "pinyin"))
    return sorted(counted, key=lambda pair: (order.get(pair[0], pair[0]), pair[0]))


def named_like(name: str, typed: str) -> set[str] | None:
    """Return the values of a facet whose names hold what was typed; None where the values are the names."""
    wanted = Q(name__icontains=typed) | Q(name__icontains=analysis.comparable(typed))
    match name:
        case "place":
            return set(Place.objects.filter(wanted).values_list("code", flat=True))
        case "event":
            return set(Event.objects.filter(wanted).values_list("slug", flat=True))
        case "speaker":
            return set(Person.objects.filter(wanted).values_list("slug", flat=True))
    return None


def _most(counted: Sequence[tuple[str, int]], chosen: Sequence[str], most: int) -> dict[str, int]:
    """A unit is never rarer than one within it, so that what is kept of a tree is a tree."""
    kept = dict(counted[:most])
    return kept | {value: n for value, n in counted[most:] if value in chosen} if chosen else kept


def _places(most: dict[str, int], counts: dict[str, int], chosen: Sequence[str]) -> list[FacetValue]:
    """Among those kept are all units within a chosen one, and all beside it, however rare."""
    wanted = Q(code__in=most)
    if chosen:
        opened = Place.objects.filter(Q(code__in=chosen) | Q(children__code__in=chosen))
        wanted |= Q(parent__in=opened)
    listed = Place.objects.filter(wanted).order_by("lineage").values_list("lineage", "name")
    found = [(lineage.strip("/").split("/"), name) for lineage, name in listed]
    found = [(codes, name) for codes, name in found if codes[-1] in counts]
    held = {codes[-1] for codes, _name in found}
    values = []
    for codes, name in found:
        above = [code for code in codes[:-1] if code in held]
        values.append(
            FacetValue(
                codes[-1],
                name,
                counts[codes[-1]],
                codes[-1] in chosen,
                len(above),
                above[-1] if above else "",
            )
        )
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


def _paths(codes: Mapping[str, int]) -> dict[str, str]:
    lineages = dict(Place.objects.filter(code__in=codes).values_list("code", "lineage"))
    above = {code for lineage in lineages.values() for code in lineage.strip("/").split("/")}
    names = dict(Place.objects.filter(code__in=above).values_list("code", "name"))
    return {
        code: "".join(names[one] for one in lineage.strip("/").split("/"))
        for code, lineage in lineages.items()
    }


def _events(slugs: Mapping[str, int]) -> dict[str, str]:
    return dict(Event.objects.filter(slug__in=slugs).order_by().values_list("slug", "name"))


def _people(slugs: Mapping[str, int]) -> dict[str, str]:
    people = Person.objects.filter(slug__in=slugs).order_by().values_list("slug", "name", "note")
    return {slug: f"{name} ({note})" if note else name for slug, name, note in people}


NAMED = {"event": _events, "speaker": _people}
ORDERED = {"office_level": LEVELS, "completeness": COMPLETENESS, "certainty": CERTAINTIES}
