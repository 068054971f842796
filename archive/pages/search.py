"""Full-text search: what was understood, what narrows it, what was found."""

from __future__ import annotations

from collections.abc import Iterator

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import get_language, pgettext
from django.utils.translation import gettext_lazy as _

from archive import datewords
from archive.pages import asking, nothing
from archive.pages.facets import HEADINGS, Chip, address, choice, facets_of, filters_of, label, toggled
from archive.pages.paging import page_of
from archive.pages.rows import rows
from archive.search import facets, offers
from archive.search.filters import NAMES
from archive.search.query import Query, Search
from archive.search.typed import Clause, Group, Term, written

ORDERS: tuple[tuple[str, Promise], ...] = (
    ("relevance", _("by relevance")),
    ("-date", _("latest first")),
    ("date", _("earliest first")),
    ("-added", _("last added")),
)
ORDERS_OF_EVENTS: tuple[tuple[str, Promise], ...] = (
    ("relevance", _("most speeches first")),
    ("-date", _("latest first")),
    ("date", _("earliest first")),
)
FIELDS: dict[str, Promise] = {
    **{name: HEADINGS[name] for name in ("place", "event", "speaker", "year", "source")},
    "date": _("Date"),
    "office": _("Office"),
    "kind": _("Kind"),
}
FACET_PAGE = 60  # values on the page of a facet


def search(request: HttpRequest) -> HttpResponse:
    found = Search.from_params(request.GET).run()
    asked = found.search
    orders, order = ORDERS, asked.sort
    if asked.group:
        orders, order = ORDERS_OF_EVENTS, order if order in dict(ORDERS_OF_EVENTS) else "relevance"
    elif not asked.query:  # all are equally relevant, and the latest come first
        orders, order = ORDERS[1:], order if order != "relevance" else "-date"
    shown = dict(
        zip((hit.speech.pk for hit in found.hits), rows([h.speech for h in found.hits]), strict=True)
    )
    return render(
        request,
        "search/search.html",
        {
            "found": found,
            "query": asked.query.text,
            "chips": [*(within := filters_of(asked)), *_clauses(asked)],
            "within": within,
            "canonical": asked.address(sort=None),
            "offers": [_offer(one) for one in offers.of(asked)],
            "asking": asking.ways(found),
            "narrowed": bool(asked.filters),
            "widened": address(asked, **dict.fromkeys(HEADINGS)),
            "kept": kept(asked),
            "results": [(hit, shown[hit.speech.pk]) for hit in found.hits],
            "gathered": [
                (
                    each,
                    [(hit, shown[hit.speech.pk]) for hit in each.hits],
                    address(asked, group=None, event=[each.event.slug]) if each.event else "",
                )
                for each in found.gathered
            ],
            "groups": (
                (_("speeches"), address(asked, group=None), not asked.group),
                (_("by event"), address(asked, group="event"), asked.group == "event"),
            ),
            "takings": {
                name: reverse(f"search_{name}") + asked.address(group=None).removesuffix("?")
                for name in ("atom", "json", "csv", "list")
            },
            "facets": facets_of(found),
            "orders": [(said, address(asked, sort=sort), sort == order) for sort, said in orders],
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
        said = f"{HEADINGS['place']} {''.join(offer.place.path)}"
    else:
        said = f"{FIELDS['date']} {datewords.in_words(offer.date, get_language() or 'en')}"
    return Chip(said, address(offer.search))


def _clauses(search: Search) -> Iterator[Chip]:
    """The words as they were understood, where that is more than what the box shows."""
    query: Query = search.query
    if len(query.clauses) == 1 and _is_plain(query.clauses[0]):
        return
    for number, clause in enumerate(query.clauses):
        # Translators: stands between two words either of which may be found.
        either = pgettext("search", " or ")
        yield Chip(either.join(map(_said, clause)), address(search, q=query.without(number) or None))


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


def facet(request: HttpRequest, name: str) -> HttpResponse:
    """All values of one facet under a search, a page at a time, by count or by name."""
    if name not in NAMES:
        raise Http404("There is no such facet.")
    asked = Search.from_params(request.GET)
    counts = asked.values_of(name)
    typed = request.GET.get("find", "").replace("\0", "").strip()[:100]
    if typed:
        bearing = facets.named_like(name, typed)
        counts = [
            (value, n)
            for value, n in counts
            if (
                value in bearing
                if bearing is not None
                else typed.lower() in label(name, value, value).lower()
            )
        ]
    by_name = request.GET.get("order") == "name"
    if by_name:
        counts = facets.by_name(name, counts)
    page = page_of(request, counts, FACET_PAGE)
    chosen = asked.filters.values().get(name, [])
    values = facets.of_one(name, page.object_list, chosen)
    return render(
        request,
        "search/facet.html",
        {
            "name": name,
            "label": HEADINGS[name],
            "typed": typed,
            "query": asked.query.text,
            "kept": kept(asked),
            "by_name": by_name,
            "count": len(counts),
            "page": page,
            "choices": [choice(name, value, asked, toggled(chosen, value.value)) for value in values],
            "fullest": max((n for _value, n in counts), default=1),
            "within": filters_of(asked),
            "back": address(asked),
        },
    )


def kept(search: Search) -> list[tuple[str, str]]:
    """Return what a form must carry so that a new search keeps what the old one was narrowed to."""
    return [
        (name, value)
        for name, values in search.params().items()
        if name not in ("q", "page")
        for value in ([values] if isinstance(values, str) else values)
    ]
