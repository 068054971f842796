"""The front page: what the archive holds and the ways in."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from archive.models import Speech
from archive.pages import holdings, timeline
from archive.pages.rows import rows

NEWEST = 8


def home(request: HttpRequest) -> HttpResponse:
    published = Speech.objects.published()
    years = holdings.by_year(published)
    return render(
        request,
        "home.html",
        {
            "totals": holdings.totals(years),
            "bars": timeline.bars(years),
            "rows": rows(published.listed().order_by("-published_at", "-pk")[:NEWEST]),
        },
    )
