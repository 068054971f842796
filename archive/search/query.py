"""A search as an address says it, and what was found: the way from a form to a page of results."""

from __future__ import annotations

import logging
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property, lru_cache
from types import ModuleType
from typing import Any
from urllib.parse import quote_plus

from django.utils.datastructures import MultiValueDict
from django.utils.safestring import SafeString

from archive.models import Event, Speech
from archive.search import answers, by_event, excerpts, facets, kept_passages, tasks, wording
from archive.search.broken import IndexBroken
from archive.search.excerpts import Excerpt
from archive.search.facets import FacetValue
from archive.search.filters import Filters
from archive.search.typed import Query

__all__ = ["Excerpt", "FacetValue", "Filters", "Found", "Hit", "Query", "Search"]

PAGE = 20  # speeches on a page
LAST_PAGE = 1_000_000
GROUPS = ("event",)

log = logging.getLogger(__name__)

# A page has some hundred addresses, which differ in a value or two.
_quoted = lru_cache(maxsize=4_096)(quote_plus)


@dataclass(frozen=True)
class Hit:
    """A speech that was found, as `SpeechQuerySet.listed` gives it, and where it answers."""

    speech: Speech
    title: SafeString  # marked
    excerpts: list[Excerpt]
    hits: int  # how often what was looked for stands in its title and its text


@dataclass(frozen=True)
class Gathered:
    """The speeches found that were given at one event, the first of them as hits."""

    event: Event | None
    count: int
    hits: list[Hit]


@dataclass(frozen=True)
class Found:
    search: Search
    count: int
    page: int
    pages: int
    hits: list[Hit]  # of the speeches on the page; of all events on it where they are gathered
    facets: dict[str, list[FacetValue]]
    values: dict[str, int]  # how many values each facet has, of which ``facets`` may leave out the rarest
    gathered: list[Gathered] = field(default_factory=list)
    events: int = 0  # at which the speeches were given, where they are gathered
    degraded: bool = False  # the index was broken; the database answered, and a rebuild was asked for


@dataclass(frozen=True)
class Search:
    """What is looked for, within what, in which order, and which page of it."""

    query: Query = field(default_factory=Query)
    filters: Filters = field(default_factory=Filters)
    sort: str = "relevance"
    page: int = 1
    group: str = ""  # "event": what is found is gathered under its events

    @classmethod
    def from_params(cls, params: Mapping[str, str]) -> Search:
        """Return the search that an address asks for. What makes no sense is passed over.

        Parameters: q, sort (relevance, date, -date, -added), group (event), page, and each of
        `filters.NAMES`, which may stand several times.
        """

        def said(name: str) -> list[str]:
            values = params.getlist(name) if isinstance(params, MultiValueDict) else [params.get(name)]
            return [text for value in values if (text := str(value or "").replace("\0", " ").strip())]

        def last(name: str) -> str:
            return next(reversed(said(name)), "")

        sort = last("sort") if last("sort") in answers.SORTS else "relevance"
        asked = last("page")
        number = int(asked) if asked.isascii() and asked.isdigit() and len(asked) <= 9 else 1
        query = Query.parse(last("q"))
        group = last("group") if last("group") in GROUPS else ""
        page = number if 1 <= number <= LAST_PAGE else 1
        return cls(query, Filters.from_address(said), sort, page, group)

    def params(self) -> dict[str, str | list[str]]:
        """Return the parameters that say this search, those that say nothing left out."""
        return dict(self._params)

    @cached_property
    def _params(self) -> dict[str, str | list[str]]:
        said: dict[str, str | list[str]] = {"q": self.query.text} if self.query.text else {}
        said |= self.filters.values()
        if self.sort != "relevance":
            said["sort"] = self.sort
        if self.group:
            said["group"] = self.group
        if self.page > 1:
            said["page"] = str(self.page)
        return said

    def address(self, **changes: object) -> str:
        """Return the query string of this search with some parameters changed, or left out when None.

        The first page of it, unless ``page`` is among them.

        >>> Search(Query.parse("创卫"), page=3).address(year=[2011, 2012])
        '?q=%E5%88%9B%E5%8D%AB&year=2011&year=2012'
        """
        said: dict[str, object] = {**self._params, "page": None, **changes}
        pairs = [
            f"{name}={_quoted(str(one))}"
            for name, value in said.items()
            for one in (value if isinstance(value, list) else (value,))
            if one is not None and one != ""
        ]
        return "?" + "&".join(pairs)

    @cached_property
    def is_empty(self) -> bool:
        """Whether nothing is asked: no words, no filter."""
        return not self.query and not self.filters

    def run(self, size: int = PAGE) -> Found:
        """Return a page of what is found, from the index, or from the database while the index is broken."""
        if self.group:
            return self._run_gathered()
        answer, degraded = self._answered(answers, self.page, size)
        return Found(
            search=replace(self, page=answer.page),
            count=answer.count,
            page=answer.page,
            pages=max(1, -(-answer.count // size)),
            hits=self._hits(answer.keys),
            facets=facets.labelled(answer.facets, self.filters.values()),
            values=_numbers(answer.facets),
            degraded=degraded,
        )

    def _run_gathered(self) -> Found:
        page, degraded = self._answered(by_event, self.page)
        hits = self._hits([key for gathering in page.gatherings for key in gathering.keys])
        by_key = {hit.speech.pk: hit for hit in hits}
        slugs = [gathering.slug for gathering in page.gatherings]
        events = {event.slug: event for event in Event.objects.filter(slug__in=slugs).select_related("place")}
        return Found(
            search=replace(self, page=page.page),
            count=page.count,
            page=page.page,
            pages=page.pages,
            hits=hits,
            facets=facets.labelled(page.facets, self.filters.values()),
            values=_numbers(page.facets),
            gathered=[
                Gathered(
                    events.get(each.slug), each.count, [by_key[key] for key in each.keys if key in by_key]
                )
                for each in page.gatherings
            ],
            events=page.events,
            degraded=degraded,
        )

    def keys(self, most: int) -> tuple[list[int], int]:
        """Return the keys of the first ``most`` speeches that are found, and how many there are in all."""
        answer, _degraded = self._answered(answers, 1, most, counted=())
        return answer.keys, answer.count

    def values_of(self, name: str) -> list[tuple[str, int]]:
        """Return every value of one facet with its count, the most frequent first."""
        answer, _degraded = self._answered(answers, 1, 1, counted=(name,))
        return list(answer.facets[name])

    def _answered(self, who: ModuleType, *page: int, **options: object) -> tuple[Any, bool]:
        """Return the answer of the index, or of the database and that it was asked."""
        asked = (self.query, self.filters, self.sort, *page)
        try:
            return who.of_index(*asked, **options), False
        except IndexBroken as error:
            log.error("%s", error)
            tasks.ask_rebuild()
            return who.of_database(*asked, **options), True

    def _hits(self, keys: list[int]) -> list[Hit]:
        # Asked of the database: what was withheld a moment ago is not shown, whatever the index says.
        speeches = Speech.objects.published().listed().order_by().in_bulk(keys)
        sought = self.query.sought
        if sought:
            texts = kept_passages.of(speeches.values())
        else:
            texts = wording.passages_of(speeches, excerpts.FIRST)
        return [_hit(speeches[key], texts[key], sought) for key in keys if key in speeches]


def _hit(speech: Speech, passages: list[wording.Passage], sought: tuple[str, ...]) -> Hit:
    found = excerpts.of(passages, sought)
    hits = found.hits + excerpts.count(speech.title, sought)
    return Hit(speech, excerpts.marked(speech.title, sought), found.shown, hits)


def _numbers(counts: facets.Counts) -> dict[str, int]:
    return {name: len(values) for name, values in counts.items()}
