"""The front page: what the archive holds and the ways in."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from archive.models import Speech
from archive.pages import counted, holdings, timeline
from archive.pages.rows import rows

NEWEST = 8


def home(request: HttpRequest) -> HttpResponse:
    counts = counted.now()
    newest = Speech.objects.published().listed().order_by("-published_at", "-pk")[:NEWEST]
    return render(
        request,
        "home.html",
        {
            "totals": counts.of(holdings.totals),
            "bars": timeline.bars(counts.of(holdings.years)),
            "rows": rows(newest),
        },
    )
