"""Browsing by place: all units, and those that a name means."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from archive.models import Place
from archive.pages import counted, holdings, place_finding, place_holdings, place_tree

# Units in the tree of the overview; with more, counties stand on the page of their province.
MOST_UNITS = 600


def places(request: HttpRequest) -> HttpResponse:
    counts = counted.now()
    held = place_holdings.by_unit(counts.of(place_holdings.units))
    asked = request.GET.get("q", "").replace("\0", "").strip()[:60]
    provinces = list(holdings.provinces().order_by("code"))
    tiles = place_tree.tiles(provinces, {place.code: held.get(place.code, 0) for place in provinces})
    units = Place.objects.filter(code__in=held).order_by("lineage").only(*place_tree.SHOWN)
    cut = len(held) > MOST_UNITS
    if cut:
        units = units.exclude(level=Place.Level.COUNTY, parent__level=Place.Level.PREFECTURE)
    roots = place_tree.tree(units, held)
    return render(
        request,
        "places/places.html",
        {
            "asked": asked,
            "sightings": [
                (one, held.get(one.today.code, 0) if one.today else 0) for one in place_finding.find(asked)
            ]
            if asked
            else [],
            "tiles": tiles,
            "scale": list(place_tree.scale(tiles)),
            "tree": [branch for branch in roots if branch.place.level != Place.Level.COUNTRY],
            "abroad": [branch for branch in roots if branch.place.level == Place.Level.COUNTRY],
            "cut": cut,
            "units": len(held),
            "speeches": sum(branch.count for branch in roots),
            "nowhere": counts.of(holdings.speeches) - sum(branch.count for branch in roots),
        },
    )
