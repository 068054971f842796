"""What was found, gathered under its events: a page of events with the first speeches of each."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from archive.models import Event, Speech
from archive.search import answers, facets
from archive.search.expressions import Match, Not
from archive.search.filters import Filters
from archive.search.typed import Query

EVENTS = 10  # on a page
SPEECHES = 3  # of each that are shown

# Every slug sorts after "": no other comparison says that there is none in every engine.
WITHOUT = Not(Match("event", "gte", ""))


@dataclass(frozen=True)
class Gathering:
    """The speeches found that were given at one event."""

    slug: str  # "" for those of no event
    count: int
    keys: list[int]  # of the first ones, in the order of the search


@dataclass(frozen=True)
class Page:
    count: int  # speeches found
    events: int  # that they were given at
    page: int
    pages: int
    gatherings: list[Gathering]
    facets: facets.Counts


def of_index(query: Query, filters: Filters, sort: str, page: int) -> Page:
    """Ask the index: twice, and once for each event of the page. Raises IndexBroken."""
    answer = answers.of_index(query, filters, sort, 1, 1)
    counts = _in_order(answer, filters, sort)
    page, shown = _page(counts, page)
    gatherings = [
        Gathering(slug, count, answers.first(query, filters, sort, _being(slug), SPEECHES))
        for slug, count in shown
    ]
    return Page(answer.count, _events(counts), page, _pages(counts), gatherings, answer.facets)


def of_database(query: Query, filters: Filters, sort: str, page: int) -> Page:
    """Read every speech. Slow, and always right."""
    found, counted = answers.read(query, filters, sort)
    keys: dict[str, list[int]] = defaultdict(list)
    for speech in found:
        keys[_slug(speech)].append(speech.pk)
    counts = _in_order(answers.Answer([], len(found), 1, counted), filters, sort)
    page, shown = _page(counts, page)
    gatherings = [Gathering(slug, count, keys[slug][:SPEECHES]) for slug, count in shown]
    return Page(len(found), _events(counts), page, _pages(counts), gatherings, counted)


def _slug(speech: Speech) -> str:
    return speech.event.slug if speech.event else ""


def _being(slug: str) -> Match | Not:
    return Match("event", "in", (slug,)) if slug else WITHOUT


def _in_order(answer: answers.Answer, filters: Filters, sort: str) -> list[tuple[str, int]]:
    """Return the events with their counts, those with most speeches first, or by their day; "" is last."""
    chosen = filters.values().get("event")
    counts = [(slug, n) for slug, n in answer.facets.get("event", ()) if not chosen or slug in chosen]
    if sort in ("date", "-date"):
        days = dict(Event.objects.exclude(earliest=None).values_list("slug", "earliest"))
        dated = [pair for pair in counts if pair[0] in days]
        dated.sort(key=lambda pair: days[pair[0]], reverse=sort == "-date")
        counts = dated + [pair for pair in counts if pair[0] not in days]
    left = answer.count - sum(n for _slug, n in counts)
    return [*counts, ("", left)] if left > 0 else counts


def _page(counts: Sequence[tuple[str, int]], page: int) -> tuple[int, Sequence[tuple[str, int]]]:
    page = min(page, _pages(counts))
    return page, counts[(page - 1) * EVENTS : page * EVENTS]


def _pages(counts: Sequence[tuple[str, int]]) -> int:
    return max(1, -(-len(counts) // EVENTS))


def _events(counts: Sequence[tuple[str, int]]) -> int:
    return sum(1 for slug, _n in counts if slug)
