"""Browsing by speaker."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby

from django.db.models.functions import Lower
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render

from archive.models import Contribution, Person, Speech
from archive.pages import holdings
from archive.pages.paging import page_of
from archive.pages.rows import rows

NAMES = 60


@dataclass(frozen=True)
class Office:
    """An office as the sources word it, and the years of the speeches given in it."""

    name: str
    first: int | None
    last: int | None
    speeches: int


def offices(person: Person) -> list[Office]:
    """Return the offices in which the person is seen to speak, in order of their first speech."""
    seen: dict[str, list[int | None]] = {}
    held = Contribution.objects.filter(person=person, speech__state=Speech.State.PUBLISHED).exclude(office="")
    for office, day in held.order_by("speech__earliest").values_list("office", "speech__earliest"):
        seen.setdefault(office, []).append(day.year if day else None)
    found = []
    for name, years in seen.items():
        known = [year for year in years if year]
        found.append(Office(name, min(known, default=None), max(known, default=None), len(years)))
    return sorted(found, key=lambda office: (office.first is None, office.first))


def speakers(request: HttpRequest) -> HttpResponse:
    page = page_of(request, holdings.people_held().order_by(Lower("pinyin"), "name", "pk"), NAMES)
    counts = holdings.by_person(page.object_list)
    letters = [
        (letter, [(person, counts[person.pk]) for person in people])
        for letter, people in groupby(page.object_list, _letter)
    ]
    return render(request, "speakers/speakers.html", {"page": page, "letters": letters})


def speaker(request: HttpRequest, slug: str) -> HttpResponse:
    person = get_object_or_404(holdings.people_held(), slug=slug)
    speeches = Speech.objects.published().by(person)
    page = page_of(request, speeches.listed().newest_first())
    return render(
        request,
        "speakers/speaker.html",
        {
            "person": person,
            "offices": offices(person),
            "page": page,
            "rows": rows(page.object_list),
        },
    )


def _letter(person: Person) -> str:
    """The letter under which the list shows the person; "#" for what has no Latin spelling."""
    first = person.pinyin[:1].upper()
    return first if first.isascii() and first.isalpha() else "#"
