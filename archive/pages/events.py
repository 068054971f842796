"""Browsing by event: all events narrowed by kind, place and year; one event with what belongs to it."""

from __future__ import annotations

from collections.abc import Sequence

from django.db.models import F, Min
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render

from archive.models import Event, Speech
from archive.models.speeches import SpeechQuerySet
from archive.pages import counted, event_catalogue, event_facets, event_surroundings, holdings, ordering
from archive.pages.paging import page_by_keys, page_of
from archive.pages.rows import rows

ORDERS = ("-date", "date", "name", "speeches")
SPEECH_ORDERS = ("order", "speaker", "-added")


def events(request: HttpRequest) -> HttpResponse:
    held = counted.now().of(event_catalogue.held)
    asked = event_facets.Asked.from_request(request)
    found = event_catalogue.select(held, asked.narrowed)
    sort, orders = ordering.offered(request, ORDERS)
    page = page_of(request, _in_order(found.events, sort))
    shown = Event.objects.select_related("place").in_bulk([event.key for event in page.object_list])
    listed = [(shown[event.key], event.speeches) for event in page.object_list if event.key in shown]
    return render(
        request,
        "events/events.html",
        {
            "page": page,
            "events": listed,
            "chips": asked.chips(),
            "facets": [*event_facets.facets(asked, found)],
            "bars": event_facets.years(asked, found),
            "undated": found.undated,
            "undated_address": asked.toggled("year", event_catalogue.NONE),
            "speeches": sum(event.speeches for event in found.events),
            "orders": orders,
            "grouped": {"-date": "year", "date": "year", "name": "letter"}.get(sort, ""),
        },
    )


def event(request: HttpRequest, slug: str) -> HttpResponse:
    found = get_object_or_404(holdings.events_held().select_related("place"), slug=slug)
    catalogue = counted.now().of(event_catalogue.held)
    speeches = Speech.objects.published().filter(event=found)
    # Named one by one: asked for event and order at once, SQLite goes through the whole archive by day.
    keys = list(speeches.order_by().values_list("pk", flat=True))
    sort, orders = ordering.offered(request, SPEECH_ORDERS)
    page = page_by_keys(
        request,
        _speeches_in_order(Speech.objects.filter(pk__in=keys), sort),
        Speech.objects.listed(),
        count=len(keys),
    )
    return render(
        request,
        "events/event.html",
        {
            "event": found,
            "place_path": [*found.place.ancestors(), found.place] if found.place else [],
            "page": page,
            "rows": rows(page.object_list),
            "speakers": event_surroundings.speakers(keys),
            "lacking": event_surroundings.lacking(keys),
            "surroundings": event_surroundings.of(found, catalogue),
            "orders": orders,
            "sort": sort,
        },
    )


def _in_order(events: Sequence[event_catalogue.Held], sort: str) -> Sequence[event_catalogue.Held]:
    """The catalogue has the latest first; what has no date is last in either direction."""
    if sort == "date":
        dated = [event for event in events if event.year is not None]
        return [*reversed(dated), *(event for event in events if event.year is None)]
    if sort == "name":
        return sorted(events, key=lambda event: event.by_name)
    if sort == "speeches":
        return sorted(events, key=lambda event: -event.speeches)
    return events


def _speeches_in_order(speeches: SpeechQuerySet, sort: str) -> SpeechQuerySet:
    """By day, and within a day as they came in: speeches of one page stand as that page has them.

    No source numbers the speeches of a meeting; an order by office would be one of ours.
    """
    if sort == "speaker":
        name = Min("contributions__person__pinyin")
        return speeches.annotate(sound=name).order_by(F("sound").asc(nulls_last=True), "earliest", "pk")
    if sort == "-added":
        return speeches.order_by("-published_at", "-pk")
    return speeches.order_by(F("earliest").asc(nulls_last=True), "latest", "pk")
