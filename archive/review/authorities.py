"""Which place, event and person a draft means: found among those held, or made."""

from __future__ import annotations

import datetime
import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import chain

from django.db.models import Q

from archive import edtf
from archive.ingest.documents import Draft
from archive.ingest.gazetteer.names import short
from archive.ingest.languages.zh_readings import SURNAMES
from archive.models import Contribution, Event, Person, Place
from archive.review import addresses, event_series, rows, strokes

Days = tuple[datetime.date | None, datetime.date | None]

# A congress or a forum may last this long: a speech at its opening and one at its close are of one event.
LONGEST_EVENT = datetime.timedelta(days=15)
# What makes a name stand for one occasion and no other: an ordinal, or a year.
ONE_OCCASION = re.compile(
    r"第?[一二三四五六七八九十百\d]{1,6}(届|次)|[一二三四五六七八九十]{1,4}届[一二三四五六七八九十]{1,4}次|\d{4}|\d(st|nd|rd|th)\b"
)


class Known:
    """The places, events and people that some drafts may mean, asked for once; what is made is added.

    The words of the questions are those of `place`, `event` and `person`.
    """

    def __init__(self, drafts: Sequence[Draft]) -> None:
        told = {draft.place.code for draft in drafts if draft.place and draft.place.code}
        self._places: dict[tuple[str | None, str], Place | None] = {
            (place.code, ""): place for place in Place.objects.filter(code__in=told)
        }
        names = {draft.speaker for draft in drafts if draft.speaker}
        self._contributions: dict[str, list[tuple[str, int | None, Person]]] = defaultdict(list)
        held = Contribution.objects.filter(person__name__in=names).select_related("person", "speech")
        for one in held:
            self._contributions[one.person.name].append((one.office, one.speech.place_id, one.person))

    def place(self, code: str | None, name: str) -> Place | None:
        key = (code, "" if code else name)
        if key not in self._places:
            self._places[key] = place(code, name)
        return self._places[key]

    def events(self, drafts: Sequence[Draft], places: Sequence[Place | None]) -> list[Event | None]:
        """Return the event of each draft, as `event` does; those that are new are made together."""
        names = {draft.event for draft in drafts if draft.event}
        at = {place.pk for place in places if place}
        held = list(Event.objects.filter(Q(name__in=names) | Q(place__in=at)).order_by("pk"))
        found: list[Event | None] = []
        made: list[Event] = []
        for draft, place in zip(drafts, places, strict=True):
            days = edtf.bounds(draft.date) if draft.date else (None, None)
            one = draft.event and next(_met(draft.event, place, days, [*held, *made]), None)
            if draft.event and not one:
                one = Event(name=draft.event, kind=draft.event_kind or "", place=place, date=draft.date or "")
                one.set_days()
                event_series.set_from_name(one)
                made.append(one)
            elif one and _width(days) < _width((one.earliest, one.latest)):
                one.date = draft.date
                one.set_days() if one in made else one.save()
            found.append(one or None)
        wanted = [
            addresses.short("event", one.name, one.place.code if one.place else "", one.date) for one in made
        ]
        for one, slug in zip(made, addresses.free_ones(Event, wanted), strict=True):
            one.slug = slug
        if made:
            rows.create_with_history(made, len(made))
        return found

    def people(self, drafts: Sequence[Draft], places: Sequence[Place | None]) -> list[Person | None]:
        """Return who gave each draft's speech, as `person` does; those that are new are made together."""
        made: list[Person] = []
        found = [
            self._person(draft.speaker, draft.office or "", place, made) if draft.speaker else None
            for draft, place in zip(drafts, places, strict=True)
        ]
        wanted = [addresses.of_name(one.name) for one in made]
        for one, slug in zip(made, addresses.free_ones(Person, wanted), strict=True):
            one.slug = slug
        if made:
            rows.create_with_history(made, len(made))
        return found

    def _person(self, name: str, office: str, place: Place | None, made: list[Person]) -> Person:
        at = place.pk if place else None
        for held_office, held_at, held in self._contributions[name]:
            if held_at == at and (place is not None or (office and held_office == office)):
                return held
        made.append(Person(name=name, pinyin=sound(name), strokes=strokes.of_name(name)))
        self._contributions[name].append((office, at, made[-1]))
        return made[-1]


def place(code: str | None, name: str) -> Place | None:
    """Return the place of that code; for places outside China, which have none, the country of that name."""
    if code:
        return Place.objects.filter(code=code).first()
    return Place.objects.filter(level=Place.Level.COUNTRY, name=name).first()


def event(name: str | None, kind: str | None, place: Place | None, date: str | None) -> Event | None:
    """Return the event that a speech of that place and date was given at, made if it is not yet held.

    Two speeches meet at one event when its name and place are the same and their days can belong to one
    meeting; where both days are known, names that say the same (``event_names.key``: 全市 for the place's own
    name) are one. A name that returns every year ("全市经济工作会议") joins nothing when a date is not known,
    nor does one that many places use ("第三次全体会议") when the place is not.
    """
    if not name:
        return None
    days = edtf.bounds(date) if date else (None, None)
    known = Event.objects.filter(place=place) if place else Event.objects.filter(name=name, place=None)
    for held in _met(name, place, days, known.order_by("pk")):
        if _width(days) < _width((held.earliest, held.latest)):
            held.date = date
            held.save()
        return held
    slug = addresses.free(Event, addresses.short("event", name, place.code if place else "", date or ""))
    made = Event(slug=slug, name=name, kind=kind or "", place=place, date=date or "")
    event_series.set_from_name(made)
    made.save()
    return made


def _met(name: str, place: Place | None, days: Days, held: Sequence[Event]) -> Iterator[Event]:
    """Yield the events held that a speech of that name, place and days can have been given at.

    First those that bear the name at the place, then those near the days whose names say the same.
    """
    at = place.pk if place else None
    here = [one for one in held if one.place_id == at]
    for one in here:
        if one.name == name and _one_meeting(name, place, days, (one.earliest, one.latest)):
            yield one
    if place is None or None in days:
        return
    from archive.ingest.extract import event_names  # loaded when it is needed, not when the server starts

    names = (place.name, short(place.name))
    wanted = event_names.key(name, names)
    for one in here:
        if one.name == name or not one.earliest or not one.latest:
            continue
        near = one.earliest <= days[1] + LONGEST_EVENT and one.latest >= days[0] - LONGEST_EVENT
        same = near and event_names.key(one.name, names) == wanted
        if same and _one_meeting(name, place, days, (one.earliest, one.latest)):
            yield one


def person(name: str, office: str, place: Place | None) -> Person:
    """Return the person of that name who is known from the same place, else a new one.

    Where no place is known, the same office will do. One name is not one person: without either in
    common two rows are made, and an editor may merge them.
    """
    held = Contribution.objects.filter(person__name=name).select_related("person", "speech__place")
    for contribution in held:
        if _same_surroundings(contribution, office, place):
            return contribution.person
    slug = addresses.free(Person, addresses.of_name(name))
    return Person.objects.create(slug=slug, name=name, pinyin=sound(name), strokes=strokes.of_name(name))


def make_ready() -> None:
    """Load what names are read and compared with, so that the first name need not wait for it."""
    from archive.ingest.extract import event_names

    event_names.key("会议", ())  # with a character that is looked up among those that are turned
    event_names.series("会议", ())
    sound("会议")


def sound(name: str) -> str:
    """Return how a person's name sounds, in syllables without tones; lists are in this order.

    >>> sound("曾国强"), sound("區詠恩"), sound("Ann Lee")
    ('zeng guo qiang', 'ou yong en', 'Ann Lee')
    """
    from pypinyin import lazy_pinyin  # its dictionaries take a third of a second to load

    surname = next((name[:size] for size in (2, 1) if name[:size] in SURNAMES and len(name) > size), "")
    return " ".join([*filter(None, [SURNAMES.get(surname)]), *lazy_pinyin(name[len(surname) :])])


def _same_surroundings(contribution: Contribution, office: str, place: Place | None) -> bool:
    if contribution.speech.place_id != (place.pk if place else None):
        return False
    # Without a place, one office in common is what tells two people of one name apart.
    return place is not None or bool(office and contribution.office == office)


def _one_meeting(name: str, place: Place | None, days: Days, held: Days) -> bool:
    one_occasion = place is not None and bool(ONE_OCCASION.search(name))
    known = [day for day in chain(days, held) if day]
    if len(known) < 4:
        return one_occasion
    return max(known) - min(known) <= LONGEST_EVENT or (
        one_occasion and days[0] <= held[1] and held[0] <= days[1]
    )


def _width(days: Days) -> datetime.timedelta:
    return days[1] - days[0] if days[0] and days[1] else datetime.timedelta.max


def forget_unused(*, event: int | None = None, person: int | None = None) -> None:
    """Delete the event and the person of these keys unless a speech still refers to them."""
    Event.objects.filter(pk=event, speeches=None).delete()
    Person.objects.filter(pk=person, contributions=None).delete()
