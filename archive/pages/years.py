"""Browsing by the day spoken: years, months, and what has no date."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date

from django.db.models import F, Q
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from archive.models import Speech
from archive.models.speeches import SpeechQuerySet
from archive.pages import counted, holdings, timeline
from archive.pages.paging import page_of
from archive.pages.rows import rows


@dataclass(frozen=True)
class Month:
    """A month of a year, with the speeches that lie wholly within it."""

    number: int
    count: int
    height: int  # 0..100
    edtf: str

    @property
    def top(self) -> int:
        return 100 - self.height


def months(speeches: SpeechQuerySet, year: int) -> list[Month]:
    """Return the twelve months; a speech whose date spans more than one month is in none of them."""
    days = speeches.exclude(earliest=None).exclude(latest=None).values_list("earliest", "latest")
    within = Counter(
        first.month for first, last in days if (first.year, first.month) == (last.year, last.month)
    )
    fullest = max(within.values(), default=0)
    return [
        Month(
            number,
            within[number],
            max(3, round(100 * within[number] / fullest)) if within[number] else 0,
            f"{year:04}-{number:02}",
        )
        for number in range(1, 13)
    ]


def within_month(year: int, month: int) -> Q:
    """The speeches whose date lies wholly within the month."""
    first = date(year, month, 1)
    following = date(year + month // 12, month % 12 + 1, 1)
    return Q(earliest__gte=first, latest__lt=following)


def years(request: HttpRequest) -> HttpResponse:
    held = counted.now()
    counts = held.of(holdings.years)
    return render(
        request,
        "years/years.html",
        {
            "bars": timeline.bars(counts),
            "years": sorted(counts.items(), reverse=True),
            "fullest": max(counts.values(), default=0),
            "undated": held.of(holdings.totals).undated,
        },
    )


def year(request: HttpRequest, year: int) -> HttpResponse:
    if not 1 <= year <= 9998:  # the day after its last must be a date too
        raise Http404
    spoken = Speech.objects.published().spoken_in(year)
    all_months = months(spoken, year)
    asked = request.GET.get("month", "")
    month = next((month for month in all_months if str(month.number) == asked), None)
    speeches = spoken.filter(within_month(year, month.number)) if month else spoken
    # A chronicle: a year is read from January on, what is known to the day before what is not.
    page = page_of(request, speeches.listed().order_by(F("earliest").asc(nulls_last=True), "latest", "pk"))
    return render(
        request,
        "years/year.html",
        {
            "year": year,
            "edtf": f"{year:04}",
            "months": all_months,
            "unplaced": spoken.count() - sum(month.count for month in all_months),
            "month": month,
            "neighbours": _neighbours(year),
            "page": page,
            "rows": rows(page.object_list),
        },
    )


def undated(request: HttpRequest) -> HttpResponse:
    speeches = Speech.objects.published().undated()
    page = page_of(request, speeches.listed().order_by("-published_at", "-pk"))
    return render(request, "years/undated.html", {"page": page, "rows": rows(page.object_list)})


def _neighbours(year: int) -> tuple[int | None, int | None]:
    """The nearest years before and after with speeches."""
    published = Speech.objects.published()
    before = published.filter(earliest__lt=date(year, 1, 1)).order_by("-earliest").first()
    after = published.filter(earliest__gt=date(year, 12, 31)).order_by("earliest").first()
    return before.earliest.year if before else None, after.earliest.year if after else None
