"""Browsing by place: provinces as tiles, units as a tree, one unit."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render

from archive.models import Place, Speech
from archive.pages import holdings
from archive.pages.paging import page_of
from archive.pages.rows import rows

TONES = 5


@dataclass(frozen=True)
class Tile:
    place: Place
    count: int
    tone: int  # 0 nothing held, 1 the fewest .. TONES the most


@dataclass(frozen=True)
class Branch:
    """A unit with speeches, and the units below it that have some."""

    place: Place
    count: int
    below: list[Branch] = field(default_factory=list)


def tiles(provinces: Iterable[Place], counts: Mapping[str, int]) -> list[Tile]:
    """Return a tile for each province; tones are fifths by rank, so that one full province hides no other."""
    ranks = sorted({count for count in counts.values() if count})
    return [
        Tile(
            place,
            count := counts.get(place.code, 0),
            1 + ranks.index(count) * TONES // len(ranks) if count else 0,
        )
        for place in provinces
    ]


def tree(places: Iterable[Place], counts: Mapping[str, int]) -> list[Branch]:
    """Return the widest of the places with the others below them; every place's parent comes before it."""
    branches: dict[str, Branch] = {}
    roots: list[Branch] = []
    for place in places:
        branch = branches[place.code] = Branch(place, counts[place.code])
        above = place.codes[-2] if len(place.codes) > 1 else None
        (branches[above].below if above in branches else roots).append(branch)
    return roots


def places(request: HttpRequest) -> HttpResponse:
    published = Speech.objects.published()
    counts = holdings.by_place(published)
    provinces = list(holdings.provinces().order_by("code"))
    return render(
        request,
        "places/places.html",
        {
            "tiles": tiles(provinces, {place.code: counts[place.code] for place in provinces}),
            "tree": tree(Place.objects.filter(code__in=counts).order_by("lineage"), counts),
            "tones": range(1, TONES + 1),
            "nowhere": published.filter(place=None).count(),
        },
    )


def place(request: HttpRequest, code: str) -> HttpResponse:
    found = get_object_or_404(Place.objects.select_related("successor"), code=code)
    speeches = Speech.objects.published().at(found)
    counts = holdings.by_place(speeches)
    below = found.children.filter(code__in=counts).order_by("code")
    page = page_of(request, speeches.listed().newest_first())
    return render(
        request,
        "places/place.html",
        {
            "place": found,
            "ancestors": found.ancestors(),
            "below": [Branch(child, counts[child.code]) for child in below],
            "predecessors": found.predecessors.order_by("valid_to", "code"),
            "former_names": found.former_names.all(),
            "page": page,
            "rows": rows(page.object_list),
        },
    )
