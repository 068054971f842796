"""The suggestions as the archive gives them: places, events, people and frequent phrases, counted."""

from __future__ import annotations

import time
from collections import Counter, defaultdict
from collections.abc import Iterator

from django.db.models import Count, F

from archive.models import Contribution, Event, Person, Place, PlaceName, Section, Speech
from archive.search import analysis, counting
from archive.search.broken import IndexBroken
from archive.search.suggestions import held, phrases
from archive.search.suggestions.held import Named, Suggestion
from archive.search.suggestions.sounds import spelled, syllables

OFFICES = 2  # named with a speaker
CHUNK = 2_000


def make() -> int:
    """Make the suggestions anew, and return how many there are. Takes seconds in a large archive."""
    began = time.time()
    return held.keep([*_places(), *_events(), *_people(), *_phrases()], began)


def _named(suggestion: Suggestion, *names: str, pinyin: str = "", initials: str = "") -> Named:
    """Return a suggestion under its names; ``pinyin`` and ``initials`` are those known of the first."""
    spoken = [(name, tuple(syllables(name))) for name in dict.fromkeys(filter(None, names))]
    known = tuple(spelled(pinyin))
    if len(known) == len(spoken[0][1]):  # else it is written without a space between syllables
        spoken[0] = spoken[0][0], known
    return Named(suggestion, tuple(spoken), "".join(known), initials.lower())


def _places() -> Iterator[Named]:
    """Units that speeches are of, those below counted in; former names and units lead to them."""
    counts: Counter[str] = Counter()
    published = Speech.objects.published().exclude(place=None).order_by()
    for lineage, n in published.values_list("place__lineage").annotate(Count("pk")):
        counts.update(dict.fromkeys(lineage.strip("/").split("/"), n))
    places = {place.code: place for place in Place.objects.filter(code__in=counts)}
    former: dict[str, set[str]] = defaultdict(set)
    for code, name in PlaceName.objects.filter(place__code__in=counts).values_list("place__code", "name"):
        former[code].add(name)
    before = Place.objects.filter(successor__code__in=counts)
    for code, name in before.values_list("successor__code", "name"):
        former[code].add(name)
    for code, place in places.items():
        above = " › ".join(places[one].name for one in place.codes[:-1] if one in places)
        here = Suggestion("place", code, place.name, counts[code], above)
        yield _named(here, place.name, place.short_name, pinyin=place.pinyin, initials=place.initials)
        for name in sorted(former[code] - {place.name, place.short_name}):
            yield _named(Suggestion("place", code, place.name, counts[code], above, name), name)


def _events() -> Iterator[Named]:
    counts = dict(
        Speech.objects.published().exclude(event=None).order_by().values_list("event").annotate(Count("pk"))
    )
    rows = Event.objects.order_by().values_list("pk", "slug", "name", "date", "place__name")
    for key, slug, name, date, place in rows.iterator(CHUNK):
        if key in counts:
            note = " · ".join(filter(None, [date, place]))
            yield _named(Suggestion("event", slug, name, counts[key], note), name)


def _people() -> Iterator[Named]:
    given = Contribution.objects.filter(speech__state=Speech.State.PUBLISHED).exclude(person=None).order_by()
    counts = dict(given.values_list("person").annotate(Count("speech", distinct=True)))
    offices: dict[int, dict[str, None]] = defaultdict(dict)
    seen = given.exclude(office="").order_by(F("speech__earliest").desc(nulls_last=True), "pk")
    for person, office in seen.values_list("person", "office").iterator(CHUNK):
        offices[person].setdefault(office)
    rows = Person.objects.order_by().values_list("pk", "slug", "name", "pinyin", "note")
    for key, slug, name, pinyin, note in rows.iterator(CHUNK):
        if key in counts:
            said = note or " · ".join(list(offices[key])[:OFFICES])
            yield _named(Suggestion("speaker", slug, name, counts[key], said), name, pinyin=pinyin)


def _phrases() -> Iterator[Named]:
    """Phrases of titles, events and headings, with how many speeches the index finds for each."""
    events = {analysis.comparable(name) for name in Event.objects.values_list("name", flat=True)}
    try:
        for phrase in phrases.frequent(_words()):
            if phrase in events:
                continue
            if n := counting.of_phrase(phrase):
                yield _named(Suggestion("phrase", phrase, phrase, n), phrase)
    except IndexBroken:
        held.outdated()  # what cannot be counted is not suggested, and is asked for again


def _words() -> Iterator[list[str]]:
    """Yield title, event and headings of each published speech, comparable."""
    headings = _headings()
    waiting = next(headings, None)
    rows = Speech.objects.published().order_by("pk").values_list("pk", "title", "event__name")
    for key, title, event in rows.iterator(CHUNK):
        texts = [title, event or ""]
        while waiting and waiting[0] <= key:
            if waiting[0] == key:
                texts.append(waiting[1])
            waiting = next(headings, None)
        yield [analysis.comparable(text) for text in texts]


def _headings() -> Iterator[tuple[int, str]]:
    held_ = Section.objects.filter(
        witness__reading=True, witness__speech__state=Speech.State.PUBLISHED
    ).order_by("witness__speech")
    yield from held_.values_list("witness__speech", "heading").iterator(CHUNK)
