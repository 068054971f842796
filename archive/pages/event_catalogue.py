"""The events with published speeches, in short: what lists of them are narrowed and counted by."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from django.db.models import Count, F

from archive.models import Event, Speech

NONE = "none"  # in addresses: what has no kind, no place, no date


@dataclass(frozen=True, slots=True)
class Held:
    """An event, as far as lists are narrowed and ordered by it."""

    key: int
    kind: str
    lineage: str
    year: int | None  # of its earliest day; without one, of its latest
    series: str
    speeches: int  # published
    by_name: int  # its rank by pinyin


def held() -> tuple[Held, ...]:
    """Return the events with published speeches, the latest first, undated ones last."""
    speeches = Speech.objects.published().exclude(event=None).order_by()
    counts = dict(speeches.values_list("event").annotate(Count("pk")))
    told = (
        Event.objects.order_by(F("earliest").desc(nulls_last=True), "name", "pk")
        .annotate(lineage=F("place__lineage"))
        .values_list("pk", "kind", "lineage", "earliest", "latest", "series", "pinyin", "name")
    )
    found = [row for row in told if row[0] in counts]
    # A name in Latin letters sounds as it is written.
    names = sorted(((row[6] or row[7]).lower(), row[7], row[0]) for row in found)
    ranks = {key: rank for rank, (_sound, _name, key) in enumerate(names)}
    return tuple(
        Held(
            key,
            kind,
            lineage or "",
            day.year if (day := first or last) else None,
            series,
            counts[key],
            ranks[key],
        )
        for key, kind, lineage, first, last, series, _pinyin, _name in found
    )


@dataclass(frozen=True)
class Narrowed:
    """What a list of events is kept within: any value of one facet, and one of each facet that has any."""

    kind: tuple[str, ...] = ()
    place: tuple[str, ...] = ()  # lineages: a unit with those below it
    year: tuple[str, ...] = ()
    series: str | None = None

    def tests(self) -> dict[str, Callable[[Held], bool]]:
        """Return the facets that have values, each with whether an event meets it."""
        found: dict[str, Callable[[Held], bool]] = {}
        if self.kind:
            kinds = {"" if value == NONE else value for value in self.kind}
            found["kind"] = lambda event: event.kind in kinds
        if self.place:
            within = tuple(value for value in self.place if value != NONE)
            nowhere = NONE in self.place
            found["place"] = lambda event: event.lineage.startswith(within) if event.lineage else nowhere
        if self.year:
            years = {None if value == NONE else int(value) for value in self.year if _is_year(value)}
            found["year"] = lambda event: event.year in years
        if self.series is not None:
            found["series"] = lambda event: bool(event.series) and event.series == self.series
        return found


@dataclass(frozen=True)
class Selection:
    """The events that a list is kept within, and what each facet would give in place of its own choice."""

    events: Sequence[Held]
    kinds: Mapping[str, int]
    places: Mapping[str, int]  # code -> events there and below
    years: Mapping[int, int]
    placeless: int
    undated: int


def select(events: Sequence[Held], narrowed: Narrowed) -> Selection:
    """Return the events that meet each facet; each facet counts those that meet all others."""
    tests = narrowed.tests()

    def but(name: str) -> Sequence[Held]:
        """The events that meet all facets but this one."""
        if name and name not in tests:
            return chosen
        some = events
        for other, meets in tests.items():
            if other != name:
                some = [event for event in some if meets(event)]
        return some

    chosen = but("")
    kinds = Counter(event.kind for event in but("kind"))
    lineages = Counter(event.lineage for event in but("place"))
    years = Counter(event.year for event in but("year"))
    undated, placeless = years.pop(None, 0), lineages.pop("", 0)
    return Selection(chosen, kinds, by_code(lineages), years, placeless, undated)


def by_code(lineages: Mapping[str, int]) -> Counter[str]:
    """Return code -> count of the unit and of those below it, from counts of each unit alone."""
    counts: Counter[str] = Counter()
    for lineage, count in lineages.items():
        for code in lineage.strip("/").split("/"):
            counts[code] += count
    return counts


def _is_year(value: str) -> bool:
    return value == NONE or (value.isascii() and value.isdigit() and len(value) <= 4)
