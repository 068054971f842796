"""What the archive holds, counted: by year, by place, in all.

What takes no queryset may be kept: `counted.Counts.of`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import CharField, Count, Exists, Min, OuterRef, QuerySet
from django.db.models.functions import Cast, Coalesce, Left

from archive.models import Contribution, Event, Evidence, Person, Place, Speech, Witness
from archive.models.authorities import PlaceQuerySet
from archive.models.speeches import SpeechQuerySet


def years(lineage: str = "") -> dict[int, int]:
    """Return year -> number of published speeches, of the place of that lineage and of all below it."""
    published = Speech.objects.published()
    return by_year(published.filter(place__lineage__startswith=lineage) if lineage else published)


def speeches() -> int:
    """Return how many speeches are published."""
    return Speech.objects.published().count()


def places() -> Counter[str]:
    """Return code -> number of published speeches of the unit and of every unit below it."""
    return by_place(Speech.objects.published())


def by_year(speeches: SpeechQuerySet) -> dict[int, int]:
    """Return year -> number of speeches, by the rule of ``spoken_in``; undated ones are left out."""
    # The day as text: a database's own cut, where Django's year function calls back into Python for each row.
    year = Left(Cast(Coalesce("earliest", "latest"), CharField()), 4)
    rows = speeches.dated().order_by().values_list(year).annotate(Count("pk"))
    return {int(text): count for text, count in rows if text}


def by_place(speeches: SpeechQuerySet) -> Counter[str]:
    """Return code -> number of speeches of the unit and of every unit below it."""
    counts: Counter[str] = Counter()
    rows = speeches.exclude(place=None).order_by().values_list("place__lineage").annotate(Count("pk"))
    for lineage, count in rows:
        for code in lineage.strip("/").split("/"):
            counts[code] += count
    return counts


def undated_in_conflict() -> int:
    """Return how many published speeches have no date because their sources contradict one another."""
    told = Evidence.objects.filter(speech=OuterRef("pk"), field="date", grade=Evidence.Grade.CONFLICT)
    return Speech.objects.published().undated().filter(Exists(told)).count()


def first_posted(speeches: Sequence[int]) -> dict[int, date]:
    """Return the key of each speech -> the first day that a site says it put it up."""
    told = Witness.objects.filter(speech__in=speeches).exclude(posted=None).order_by()
    return dict(told.values_list("speech").annotate(Min("posted")))


def events_held() -> QuerySet[Event]:
    """Return the events with published speeches."""
    return Event.objects.filter(Exists(Speech.objects.published().filter(event=OuterRef("pk"))))


def people_held() -> QuerySet[Person]:
    """Return the people who gave a published speech."""
    return Person.objects.filter(Exists(_contributions().filter(person=OuterRef("pk"))))


def by_event(events: Sequence[Event]) -> dict[int, int]:
    """Return the key of each event -> number of its published speeches."""
    speeches = Speech.objects.published().filter(event__in=events)
    return dict(speeches.order_by().values_list("event").annotate(Count("pk")))


def by_person(people: Sequence[Person]) -> dict[int, int]:
    """Return the key of each person -> number of published speeches that the person gave."""
    given = _contributions().filter(person__in=people)
    return dict(given.order_by().values_list("person").annotate(Count("speech", distinct=True)))


def _contributions() -> QuerySet[Contribution]:
    return Contribution.objects.filter(speech__state=Speech.State.PUBLISHED)


@dataclass(frozen=True)
class Totals:
    speeches: int
    dated: int
    undated: int
    events: int
    places: int
    speakers: int
    sites: int
    years: int
    first: int | None  # the earliest year of a speech held
    last: int | None


def totals() -> Totals:
    """Return how much is published."""
    published = Speech.objects.published()
    held = years()
    number = speeches()
    return Totals(
        speeches=number,
        dated=sum(held.values()),
        undated=number - sum(held.values()),
        # Asked of the events and people, of whom there are fewer, and each apart: an index answers it.
        events=events_held().count(),
        places=published.order_by().aggregate(places=Count("place", distinct=True))["places"],
        speakers=people_held().count(),
        sites=Witness.objects.filter(speech__state=Speech.State.PUBLISHED)
        .exclude(source_site="")
        .aggregate(sites=Count("source_site", distinct=True))["sites"],
        years=len(held),
        first=min(held, default=None),
        last=max(held, default=None),
    )


def provinces() -> PlaceQuerySet:
    """Return the province-level units of today's list."""
    return Place.objects.current().filter(level=Place.Level.PROVINCE)
