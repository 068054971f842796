"""Browsing by speaker."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render

from archive.exports import certainty
from archive.models import Contribution, Event, Evidence, Person, Place, Speech
from archive.pages import counted, holdings, lacks, names, ordering, timeline
from archive.pages.names import NAMES, SORTS
from archive.pages.paging import page_by_keys, page_of
from archive.pages.rows import rows

MOST = 12  # places or events named on a speaker's page
MOST_OFFICES = 60  # an office at two places is two


@dataclass(frozen=True)
class Given:
    """A published speech that someone gave: in which office, where and when, as its source tells."""

    speech: int
    office: str
    place: int | None
    event: int | None
    earliest: date | None
    latest: date | None
    edtf: str

    @property
    def begins(self) -> date | None:
        return self.earliest or self.latest


@dataclass(frozen=True)
class Office:
    """An office as the sources word it, at one place, and the speeches that someone is seen to give in it."""

    name: str
    place: Place | None
    first: str  # EDTF of the earliest speech of a known date, "" if none has one
    last: str
    speeches: int
    grade: str  # one of certainty.GRADES


@dataclass(frozen=True)
class Named:
    """Someone in a list of names."""

    person: Person
    speeches: int
    hint: str  # what tells people of one name apart: a note, or office and place; "" where the name is enough


def given_by(person: Person) -> list[Given]:
    """Return the published speeches that the person gave, the earliest first, undated ones last."""
    # The state is looked at here: asked for it, a database may go through all that is published.
    told = Contribution.objects.filter(person=person).values_list(
        "speech__state",
        "speech",
        "office",
        "speech__place",
        "speech__event",
        "speech__earliest",
        "speech__latest",
        "speech__date",
    )
    found = {
        (speech, office): Given(speech, office, *rest)
        for state, speech, office, *rest in told
        if state == Speech.State.PUBLISHED
    }
    return sorted(found.values(), key=lambda one: (one.begins is None, one.begins, one.speech))


def offices(given: Sequence[Given]) -> list[Office]:
    """Return the offices of the speeches given, in order of their first speech."""
    seen: dict[tuple[str, int | None], list[Given]] = defaultdict(list)
    for one in given:
        if one.office:
            seen[one.office, one.place].append(one)
    places = Place.objects.in_bulk({place for _office, place in seen if place})
    grades: dict[int, list[str]] = defaultdict(list)
    keys = [one.speech for one in given]
    for key, grade in Evidence.objects.filter(speech__in=keys, field="office").values_list("speech", "grade"):
        grades[key].append(grade)
    found = []
    for (name, place), speeches in seen.items():
        dated = [one.edtf for one in speeches if one.edtf]
        said = [grade for one in speeches for grade in grades[one.speech]]
        found.append(
            Office(
                name,
                places.get(place),
                dated[0] if dated else "",
                dated[-1] if dated else "",
                len(speeches),
                certainty.grade(name, said),
            )
        )
    return found


def hints(people: Sequence[Person]) -> dict[int, str]:
    """Return the key of each person that shares a name -> what tells that one apart, from the last speech."""
    shared = {
        name
        for name, many in Counter(
            Person.objects.filter(name__in={person.name for person in people}).values_list("name", flat=True)
        ).items()
        if many > 1
    }
    twins = [person for person in people if person.name in shared]
    found = {person.pk: person.note for person in twins if person.note}
    nameless = [person for person in twins if not person.note]
    told = Contribution.objects.filter(person__in=nameless).values_list(
        "speech__earliest", "speech", "person", "office", "speech__place__name", "speech__state"
    )
    for _day, _speech, person, office, place, state in sorted(
        told, key=lambda one: (str(one[0] or ""), one[1])
    ):
        if state == Speech.State.PUBLISHED:
            found[person] = " ".join(filter(None, (place, office))) or found.get(person, "")
    return found


def speakers(request: HttpRequest) -> HttpResponse:
    counts = counted.now()
    sort, orders = ordering.offered(request, SORTS)
    roll = counts.of(names.roll, sort)
    page = page_of(request, roll.people, NAMES)
    held = Person.objects.in_bulk(page.object_list)
    people = [held[key] for key in page.object_list if key in held]
    told = hints(people)
    named = [Named(person, roll.speeches[person.pk], told.get(person.pk, person.note)) for person in people]
    return render(
        request,
        "speakers/speakers.html",
        {
            "page": page,
            "orders": orders,
            "sort": sort,
            "groups": roll.groups,
            "letters": [(label, list(some)) for label, some in groupby(named, _group(sort))],
            "unnamed": counts.of(lacks.counts)["speaker"],
        },
    )


def speaker(request: HttpRequest, slug: str) -> HttpResponse:
    person = get_object_or_404(holdings.people_held(), slug=slug)
    given = given_by(person)
    years = Counter(one.begins.year for one in given if one.begins)
    keys = {one.speech for one in given}
    total = len(keys)
    asked, office = request.GET.get("year", ""), request.GET.get("office", "")
    year = int(asked) if asked.isascii() and asked.isdigit() and int(asked[:5]) in years else None
    office = office if any(one.office == office for one in given) else ""
    if year is not None or office:
        keys = {
            one.speech
            for one in given
            if (year is None or (one.begins and one.begins.year == year))
            and (not office or one.office == office)
        }
    sort, orders = ordering.offered(request, ("-date", "date", "-added", "title"))
    speeches = Speech.objects.published().filter(pk__in=keys)
    page = page_by_keys(request, ordering.ordered(speeches, sort), Speech.objects.listed(), count=len(keys))
    namesakes = list(holdings.people_held().filter(name=person.name).exclude(pk=person.pk).order_by("pk"))
    told = hints([person, *namesakes]) if namesakes else {}
    held = offices(given)
    return render(
        request,
        "speakers/speaker.html",
        {
            "person": person,
            "total": total,
            "first": min(years, default=None),
            "last": max(years, default=None),
            "hint": told.get(person.pk, ""),
            "offices": held[:MOST_OFFICES],
            "more_offices": len(held[MOST_OFFICES:]),
            "bars": timeline.bars(years) if len(years) > 1 else [],
            "places": _most(Place, [one.place for one in given]),
            "events": _most(Event, [one.event for one in given]),
            "namesakes": [(other, told.get(other.pk, other.note)) for other in namesakes],
            "year": year,
            "office": office,
            "orders": orders,
            "page": page,
            "rows": rows(page.object_list),
        },
    )


def _most(model: type[Place] | type[Event], keys: Sequence[int | None]) -> list[tuple[object, int]]:
    """The records of these keys with how often each is among them, the most frequent first."""
    counts = Counter(key for key in keys if key).most_common(MOST)
    held = model.objects.in_bulk([key for key, _count in counts])
    return [(held[key], count) for key, count in counts if key in held]


def _group(sort: str) -> Callable[[Named], str]:
    if sort == "strokes":
        return lambda named: names.stroke(named.person.strokes)
    if sort == "pinyin":
        return lambda named: names.letter(named.person.pinyin)
    return lambda named: ""
