"""Who answers a search: the index, or, while it is broken, the database by reading everything."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django.db.models import QuerySet
from haystack import connections
from haystack.constants import DEFAULT_ALIAS
from haystack.inputs import Raw
from haystack.query import SearchQuerySet

from archive.models import Event, Person, Place, Speech
from archive.search import facets, wording
from archive.search.search_indexes import year_of
from archive.search.typed import Query

# What the address says -> how the index sorts. Ties stand from the newest.
SORTS = {"relevance": (), "date": ("date",), "-date": ("-date",)}


@dataclass(frozen=True)
class Filters:
    """What a search is kept within."""

    place: Place | None = None
    year: int | None = None
    event: Event | None = None
    speaker: Person | None = None

    def values(self) -> dict[str, str]:
        """Return the filters that are set, as they stand in the address."""
        said = {
            "place": self.place and self.place.code,
            "year": self.year and str(self.year),
            "event": self.event and self.event.slug,
            "speaker": self.speaker and self.speaker.slug,
        }
        return {name: value for name, value in said.items() if value}

    def speeches(self) -> QuerySet[Speech]:
        """Return the published speeches within."""
        found = Speech.objects.published()
        if self.place:
            found = found.at(self.place)
        if self.year:
            found = found.spoken_in(self.year)
        if self.event:
            found = found.filter(event=self.event)
        return found.by(self.speaker) if self.speaker else found


@dataclass(frozen=True)
class Answer:
    """One page of speeches by their keys, how many there are, and the counts of their facets."""

    keys: list[int]
    count: int
    page: int  # the last page if one after it was asked for
    facets: facets.Counts


def of_index(query: Query, filters: Filters, sort: str, page: int, size: int) -> Answer:
    """Ask the index. Raises IndexBroken."""
    found = SearchQuerySet().order_by(*SORTS[sort])
    if query:
        found = found.filter(content=Raw(str(query.expression)))
    if values := filters.values():
        found = found.filter(**{f"{name}__exact": value for name, value in values.items()})
    for name in facets.NAMES:
        found = found.facet(name)
    results = found[(page - 1) * size : page * size]
    count = len(found)
    last = max(1, -(-count // size))
    if page > last:
        page = last
        results = found[(page - 1) * size : page * size]
    counted = found.facet_counts().get("fields", {})
    counts = {name: [(str(value), n) for value, n in counted.get(name, ())] for name in facets.NAMES}
    return Answer([int(result.pk) for result in results], count, page, counts)


def of_database(query: Query, filters: Filters, sort: str, page: int, size: int) -> Answer:
    """Read every speech within the filters. Slow, and always right."""
    speeches = filters.speeches()
    index = connections[DEFAULT_ALIAS].get_unified_index().get_index(Speech)
    wanted = index.index_queryset() if query else index.read_queryset()
    found: list[tuple[float, Speech]] = []
    for speech in wanted.filter(pk__in=speeches.values("pk")).newest_first().iterator(chunk_size=100):
        if not query:
            found.append((0, speech))
            continue
        text = wording.searched(wording.document(speech))
        if query.matches(text):
            found.append((sum(text.count(phrase) for phrase in query.sought) / len(text), speech))
    # Newest first by now; sorting keeps that order in ties, and reversing a sort would not.
    if sort == "relevance":
        found.sort(key=lambda pair: -pair[0])
    elif sort == "date":
        dated = [pair for pair in found if pair[1].earliest]
        dated.sort(key=lambda pair: pair[1].earliest)
        found = dated + [pair for pair in found if not pair[1].earliest]
    count = len(found)
    page = min(page, max(1, -(-count // size)))
    keys = [speech.pk for _weight, speech in found[(page - 1) * size : page * size]]
    return Answer(keys, count, page, _counts(speech for _weight, speech in found))


def _counts(speeches: Iterable[Speech]) -> Mapping[str, list[tuple[str, int]]]:
    counted: dict[str, Counter[str]] = {name: Counter() for name in facets.NAMES}
    for speech in speeches:
        year = year_of(speech)
        counted["place"].update(speech.place.codes if speech.place else ())
        counted["year"].update([str(year)] if year else ())
        counted["event"].update([speech.event.slug] if speech.event else ())
        counted["speaker"].update({c.person.slug for c in speech.contributions.all() if c.person})
    return {name: sorted(c.items(), key=lambda item: (-item[1], item[0])) for name, c in counted.items()}
