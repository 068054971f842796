"""What is held of each place, counted: by unit, by year, by speaker.

The units and the speakers may be kept (`counted.Counts.of`); the rest is reckoned from the units.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping

from django.db.models import CharField, Count
from django.db.models.functions import Cast, Left

from archive.models import Contribution, Place, Speech
from archive.pages.event_catalogue import by_code

UNDATED = 0  # in place of a year

Units = Mapping[str, tuple[int, dict[int, int]]]


def units() -> dict[str, tuple[int, dict[int, int]]]:
    """Return lineage -> (key, year -> published speeches of that very unit); those undated under 0."""
    # Those with a first day and those without are asked for apart: the index by place has the first day, and
    # answers for nearly all without a look at the speeches.
    placed = Speech.objects.published().exclude(place=None).order_by()
    by_key: dict[int, Counter[int]] = defaultdict(Counter)
    for day, speeches in (
        ("earliest", placed.exclude(earliest=None)),
        ("latest", placed.filter(earliest=None)),
    ):
        told = speeches.values_list("place", Left(Cast(day, CharField()), 4))
        for key, text, count in told.annotate(Count("pk")):
            by_key[key][int(text) if text else UNDATED] += count
    lineages = dict(Place.objects.filter(pk__in=by_key).values_list("pk", "lineage"))
    return {lineages[key]: (key, years) for key, years in by_key.items()}


def by_unit(units: Units) -> Counter[str]:
    """Return code -> published speeches of the unit and of every unit below it."""
    return by_code({lineage: sum(years.values()) for lineage, (_key, years) in units.items()})


def keys_within(units: Units, lineage: str) -> tuple[int, ...]:
    """Return the keys of the units with published speeches: the one of that lineage and those below it."""
    return tuple(key for own, (key, _years) in units.items() if own.startswith(lineage))


def by_year(units: Units, lineage: str) -> dict[int, int]:
    """Return year -> published speeches of the unit and of all below it; those undated under 0."""
    counts: Counter[int] = Counter()
    for own, (_key, years) in units.items():
        if own.startswith(lineage):
            counts.update(years)
    return dict(counts)


def speakers(places: tuple[int, ...]) -> tuple[tuple[int, int], ...]:
    """Return (key of a person, speeches given at the places of these keys), who gave most first."""
    given = Contribution.objects.filter(
        speech__place__in=places, speech__state=Speech.State.PUBLISHED
    ).exclude(person=None)
    counts = given.order_by().values_list("person").annotate(speeches=Count("speech", distinct=True))
    return tuple(sorted(counts, key=lambda row: (-row[1], row[0])))
