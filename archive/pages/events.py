"""Browsing by event."""

from django.db.models import F
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render

from archive.models import Speech
from archive.pages import holdings
from archive.pages.paging import page_of
from archive.pages.rows import rows


def events(request: HttpRequest) -> HttpResponse:
    held = holdings.events_held().select_related("place")
    held = held.order_by(F("earliest").desc(nulls_last=True), "name", "pk")
    page = page_of(request, held)
    counts = holdings.by_event(page.object_list)
    return render(
        request,
        "events/events.html",
        {"page": page, "events": [(event, counts[event.pk]) for event in page.object_list]},
    )


def event(request: HttpRequest, slug: str) -> HttpResponse:
    found = get_object_or_404(holdings.events_held().select_related("place"), slug=slug)
    page = page_of(request, Speech.objects.published().filter(event=found).listed().newest_first())
    return render(
        request,
        "events/event.html",
        {
            "event": found,
            "place_path": found.place.path if found.place else [],
            "page": page,
            "rows": rows(page.object_list),
        },
    )
