"""Which unit a name means: of today or of before, written in characters, in pinyin or as a code."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Prefetch, Q

from archive.models import Place, PlaceName
from archive.search import analysis

MOST = 40
STEPS = 8  # successors of successors


@dataclass(frozen=True)
class Sighting:
    """A unit that a name means, what it was called so when, and the unit of today that it leads to."""

    place: Place
    former_name: str  # a name that this unit bore under its present code; "" where it is called so today
    path: list[str]  # names from the top down to the unit
    today: Place | None  # None where it was abolished and no unit took its place


def find(name: str) -> list[Sighting]:
    """Return the units that a reader may mean, those called exactly so first, then those of today."""
    plain = analysis.comparable(name).replace("\0", "")[:60]
    spelled = re.sub(r"[\s']", "", plain).lower()
    if not plain:
        return []
    named = Q(name__startswith=plain) | Q(former_names__name__startswith=plain) | Q(code=plain.upper())
    if spelled.isascii() and spelled.isalpha():
        named |= Q(pinyin__startswith=spelled) | Q(initials=spelled)
    names = Prefetch("former_names", PlaceName.objects.filter(name__startswith=plain), to_attr="called")
    found = list(
        Place.objects.filter(named)
        .select_related("successor__successor")
        .prefetch_related(names)
        .distinct()
        .order_by("code")[: MOST * 5]
    )

    def rank(place: Place) -> tuple:
        called = {place.name, place.short_name, place.code, place.pinyin, *(n.name for n in place.called)}
        exact = bool(called & {plain, spelled, plain.upper()})
        return not exact, place.valid_to is not None, len(place.lineage), place.code

    found = sorted(found, key=rank)[:MOST]
    paths = _names(found)
    return [
        Sighting(
            place,
            "" if place.name.startswith(plain) else next((n.name for n in place.called), ""),
            [paths.get(code, code) for code in place.codes],
            today(place),
        )
        for place in found
    ]


def one_of_today(name: str) -> Place | None:
    """Return the unit of today that exactly this name, of today or former, leads to; None if not just one."""
    plain = analysis.comparable(name).replace("\0", "")[:60]
    bearing = Q(name=plain) | Q(short_name=plain) | Q(former_names__name=plain) | Q(pinyin=plain.lower())
    found = Place.objects.filter(bearing).select_related("successor__successor").distinct()[:MOST]
    meant = {unit.pk: unit for place in found if (unit := today(place))}
    return next(iter(meant.values())) if len(meant) == 1 else None


def today(place: Place) -> Place | None:
    """Return the unit of today that stands where the place stood: itself, or the last of its successors."""
    for _step in range(STEPS):
        if place.valid_to is None:
            return place
        if place.successor is None:
            return None
        place = place.successor
    return None


def _names(places: Iterable[Place]) -> dict[str, str]:
    codes = {code for place in places for code in place.codes}
    return dict(Place.objects.filter(code__in=codes).values_list("code", "name"))
