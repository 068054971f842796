"""Full-text search: what was understood, what narrows it, what was found."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import get_language, pgettext
from django.utils.translation import gettext_lazy as _

from archive import datewords
from archive.models import Evidence
from archive.pages import nothing
from archive.pages.rows import rows
from archive.search import offers
from archive.search.query import FacetValue, Query, Search
from archive.search.typed import Clause, Group, Term, written

HEADINGS: dict[str, Promise] = {
    "place": _("Place"),
    "year": _("Year"),
    "event_kind": _("Kind of event"),
    "event": _("Event"),
    "speaker": _("Speaker"),
    "office_level": _("Level of office"),
    "source": _("Source"),
    "completeness": _("Completeness"),
    "certainty": _("Certainty of the date"),
}
LABELS: dict[str, dict[str, Promise]] = {
    "office_level": {
        "country": _("country"),
        "province": _("province"),
        "prefecture": _("prefecture"),
        "county": _("county"),
        "township": _("township"),
    },
    "completeness": {"complete": _("complete"), "incomplete": _("incomplete")},
    "certainty": {**dict(Evidence.Grade.choices), "undated": _("undated")},
}
ORDERS: tuple[tuple[str, Promise], ...] = (
    ("relevance", _("by relevance")),
    ("-date", _("latest first")),
    ("date", _("earliest first")),
    ("-added", _("last added")),
)
FIELDS: dict[str, Promise] = {
    **{name: HEADINGS[name] for name in ("place", "event", "speaker", "year", "source")},
    "date": _("Date"),
    "office": _("Office"),
    "kind": _("Kind"),
}
SHOWN = 10  # values of a facet before "more"


@dataclass(frozen=True)
class Chip:
    """A part of the search as it was understood, and the search without it."""

    label: str
    address: str


@dataclass(frozen=True)
class Choice:
    """A value of a facet, with the address of the search that has it, or has it no longer."""

    label: str
    count: int
    selected: bool
    depth: int
    address: str


@dataclass(frozen=True)
class Facet:
    name: str
    label: Promise
    shown: list[Choice]
    more: list[Choice]
    fullest: int


def search(request: HttpRequest) -> HttpResponse:
    found = Search.from_params(request.GET).run()
    asked = found.search
    # Without words all are equally relevant, and the latest come first.
    order = asked.sort if asked.query or asked.sort != "relevance" else "-date"
    shown = rows([hit.speech for hit in found.hits])
    return render(
        request,
        "search/search.html",
        {
            "found": found,
            "query": asked.query.text,
            "chips": [*(within := list(_filters(asked))), *_clauses(asked)],
            "within": within,
            "canonical": asked.address(sort=None),
            "offers": [_offer(one) for one in offers.of(asked)],
            "narrowed": bool(asked.filters),
            "widened": _address(asked, **dict.fromkeys(HEADINGS)),
            # A new search keeps what the old one was narrowed to.
            "kept": [
                (name, value)
                for name, values in asked.params().items()
                if name not in ("q", "page")
                for value in ([values] if isinstance(values, str) else values)
            ],
            "results": list(zip(found.hits, shown, strict=False)),
            "facets": [_facet(name, values, asked) for name, values in found.facets.items() if values],
            "orders": [
                (label, _address(asked, sort=sort), sort == order)
                for sort, label in ORDERS
                if asked.query or sort != "relevance"
            ],
            "ways": [
                (heading, [(way, _taken(way)) for way in ways]) for heading, ways in nothing.ways(found)
            ],
            "previous": found.page - 1,
            "next": found.page + 1,
        },
    )


def _taken(way: nothing.Way) -> str:
    """Return what a search that finds something looks for, or what it is no longer narrowed by."""
    if way.said:
        return way.said
    # Translators: a search that is no longer kept within this facet.
    return str(_("without %s") % HEADINGS[way.facet] if way.facet else _("Search all speeches for it"))


def _offer(offer: offers.Offer) -> Chip:
    """Return what a word may be meant for, as a link to the search that means it so."""
    if offer.place:
        label = f"{HEADINGS['place']} {''.join(offer.place.path)}"
    else:
        label = f"{FIELDS['date']} {datewords.in_words(offer.date, get_language() or 'en')}"
    return Chip(label, _address(offer.search))


def _filters(search: Search) -> Iterator[Chip]:
    names = {
        "place": [place.name for place in search.filters.place],
        "event": [event.name for event in search.filters.event],
        "speaker": [person.name for person in search.filters.speaker],
    }
    for name, values in search.filters.values().items():
        for number, value in enumerate(values):
            label = names[name][number] if name in names else _label(name, value, value)
            yield Chip(str(label), _address(search, **{name: [v for v in values if v != value]}))


def _label(name: str, value: str, label: str) -> str:
    if name == "year":
        return _year(int(value))
    return str(LABELS.get(name, {}).get(value, label))


def _clauses(search: Search) -> Iterator[Chip]:
    """The words as they were understood, where that is more than what the box shows."""
    query: Query = search.query
    if len(query.clauses) == 1 and _is_plain(query.clauses[0]):
        return
    for number, clause in enumerate(query.clauses):
        # Translators: stands between two words either of which may be found.
        either = pgettext("search", " or ")
        label = either.join(map(_said, clause))
        yield Chip(label, _address(search, q=query.without(number) or None))


def _is_plain(clause: Clause) -> bool:
    """Whether the box says it already: one word of the text."""
    first = clause[0]
    return len(clause) == 1 and isinstance(first, Term) and not first.negated and not first.word


def _said(part: Term | Group) -> str:
    """Return a part of the query as it was understood."""
    if isinstance(part, Group):
        said = f"({written(part.clauses)})"
    elif part.word:
        said = f"{FIELDS[part.field]} “{part.phrase}”"
    else:
        said = f"“{part.phrase}”"
    # Translators: what must not stand in what is found.
    return pgettext("search", "without %s") % said if part.negated else said


def _facet(name: str, values: list[FacetValue], search: Search) -> Facet:
    choices = [
        Choice(
            _label(name, value.value, value.label),
            value.count,
            value.selected,
            value.depth,
            _address(search, **{name: _toggled(search.filters.values().get(name, []), value.value)}),
        )
        for value in values
    ]
    # A tree is shown as deep as it fits; a list, as far. What is chosen is never out of sight.
    fits = max(
        (depth for depth in range(4) if sum(choice.depth <= depth for choice in choices) <= SHOWN), default=0
    )
    near = [choice for choice in choices if choice.depth <= fits][:SHOWN]
    shown = [choice for choice in choices if choice in near or choice.selected]
    return Facet(
        name,
        HEADINGS[name],
        shown,
        [choice for choice in choices if choice not in shown],
        max(choice.count for choice in choices) or 1,
    )


def _toggled(chosen: list[str], value: str) -> list[str]:
    """Return the values with this one, or without it where it is among them."""
    return [one for one in chosen if one != value] if value in chosen else [*chosen, value]


def _year(year: int) -> str:
    return datewords.in_words(f"{year:04}", get_language() or "en")


def _address(search: Search, **changes: object) -> str:
    return reverse("search") + search.address(**changes).removesuffix("?")
