"""Browsing by the day spoken: years, months, days, and what has no date."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import Exists, OuterRef, Q
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from archive.models import Evidence, Speech
from archive.models.speeches import SpeechQuerySet
from archive.pages import counted, holdings, ordering, periods, timeline
from archive.pages.counted import Counts
from archive.pages.paging import page_by_keys
from archive.pages.periods import Period
from archive.pages.rows import Row, rows

SORTS = ("date", "-date", "-added", "title")
WHYS = ("conflict", "unknown")


@dataclass(frozen=True)
class Entry:
    """A row of a chronicle: under which month it stands, and its day where that is known."""

    row: Row
    month: Period | None
    day: int | None  # None: the date is a span, shown where it begins


@dataclass(frozen=True)
class Undated:
    """A speech without a date: what its sources say of it, as far as they say anything."""

    row: Row
    quotes: tuple[str, ...]  # the words that contradict one another, or the nearest clue
    posted: date | None  # the first day that a site put it up


def years(request: HttpRequest) -> HttpResponse:
    counts = counted.now()
    held = counts.of(holdings.years)
    return render(
        request,
        "years/years.html",
        {
            "bars": timeline.bars(held),
            "decades": decades(held),
            "fullest": max(held.values(), default=0),
            "totals": counts.of(holdings.totals),
        },
    )


def decades(held: dict[int, int]) -> list[tuple[int, int, list[tuple[int, int]]]]:
    """Return (first year, speeches, its years with theirs) of each decade that holds any, the latest first.

    >>> decades({2009: 1, 2011: 4, 2010: 2})
    [(2010, 6, [(2011, 4), (2010, 2)]), (2000, 1, [(2009, 1)])]
    """
    found: dict[int, list[tuple[int, int]]] = defaultdict(list)
    for year in sorted(held, reverse=True):
        found[year // 10 * 10].append((year, held[year]))
    return [(decade, sum(count for _year, count in of), of) for decade, of in found.items()]


def year(request: HttpRequest, year: int) -> HttpResponse:
    period = _period(year)
    counts = counted.now()
    dates = counts.of(periods.dates_of, year)
    months = periods.by_month(dates)
    spans = sum(dates.values()) - sum(months.values())
    spoken = Speech.objects.published().spoken_in(year)
    if is_span := request.GET.get("known") == "span":
        in_months = [periods.Period(year, month).within() for month in range(1, 13)]
        spoken = spoken.exclude(Q(*in_months, _connector=Q.OR))
    held = counts.of(holdings.years)
    return _listed(
        request,
        period,
        spoken,
        total=sum(dates.values()),
        spans=spans,
        is_span=is_span,
        slots=periods.slots(period, months),
        bars=timeline.bars(held),
        to_the_day=sum(n for (first, last), n in dates.items() if first == last),
        neighbours=_neighbours(year, held, Period),
    )


def month(request: HttpRequest, year: int, month: int) -> HttpResponse:
    period = _period(year, month)
    counts = counted.now()
    dates = counts.of(periods.dates_of, year)
    days = periods.by_day(dates, period)
    within = sum(n for of, n in dates.items() if period.holds(of))
    return _listed(
        request,
        period,
        *_within_or_maybe(request, period),
        total=within,
        to_the_day=sum(days.values()),
        spans=counts.of(periods.maybe_of, period),
        slots=periods.slots(period, days),
        neighbours=_neighbouring_months(counts, period),
    )


def day(request: HttpRequest, year: int, month: int, day: int) -> HttpResponse:
    period = _period(year, month, day)
    counts = counted.now()
    days = periods.by_day(counts.of(periods.dates_of, year), Period(year, month))
    return _listed(
        request,
        period,
        *_within_or_maybe(request, period),
        total=days[day],
        to_the_day=days[day],
        spans=counts.of(periods.maybe_of, period),
        slots=periods.slots(Period(year, month), days),
        neighbours=_neighbours(day, days, lambda other: Period(year, month, other)),
    )


def undated(request: HttpRequest) -> HttpResponse:
    every = Speech.objects.published().undated()
    told = Evidence.objects.filter(speech=OuterRef("pk"), field="date", grade=Evidence.Grade.CONFLICT)
    why = request.GET.get("why", "")
    speeches = every
    if why in WHYS:
        speeches = every.filter(Exists(told) if why == "conflict" else ~Exists(told))
    counts = counted.now()
    total, conflicts = counts.of(holdings.totals).undated, counts.of(holdings.undated_in_conflict)
    of_why = {"conflict": conflicts, "unknown": total - conflicts}
    sort, orders = ordering.offered(request, ("-added", "title"))
    page = page_by_keys(
        request, ordering.ordered(speeches, sort), Speech.objects.listed(), count=of_why.get(why, total)
    )
    return render(
        request,
        "years/undated.html",
        {
            "page": page,
            "entries": _without_date(rows(page.object_list)),
            "orders": orders,
            "why": why if why in WHYS else "",
            "total": total,
            "conflicts": conflicts,
            "silent": of_why["unknown"],
        },
    )


def _without_date(found: Sequence[Row]) -> list[Undated]:
    keys = [row.speech.pk for row in found]
    quotes: dict[int, list[str]] = defaultdict(list)
    said = Evidence.objects.filter(speech__in=keys, field="date").exclude(quote="").order_by("pk")
    for key, quote in said.values_list("speech", "quote"):
        if quote not in quotes[key]:
            quotes[key].append(quote)
    posted = holdings.first_posted(keys)
    return [Undated(row, tuple(quotes[row.speech.pk][:3]), posted.get(row.speech.pk)) for row in found]


def _period(year: int, month: int | None = None, day: int | None = None) -> Period:
    period = Period.of(year, month, day)
    if period is None:
        raise Http404("The calendar has no such day.")
    return period


def _within_or_maybe(request: HttpRequest, period: Period) -> tuple[SpeechQuerySet, bool]:
    published = Speech.objects.published()
    if request.GET.get("known") == "span":
        return published.filter(period.maybe()), True
    return published.filter(period.within()), False


def _listed(
    request: HttpRequest,
    period: Period,
    speeches: SpeechQuerySet,
    is_span: bool,
    *,
    total: int,
    spans: int,
    **told: object,
) -> HttpResponse:
    sort, orders = ordering.offered(request, SORTS)
    page = page_by_keys(
        request, ordering.ordered(speeches, sort), Speech.objects.listed(), count=spans if is_span else total
    )
    found = rows(page.object_list)
    chronicle = sort in ("date", "-date")
    return render(
        request,
        "years/period.html",
        {
            "period": period,
            "path": period.path,
            "page": page,
            "rows": found,
            "entries": [_entry(row) for row in found] if chronicle else None,
            "orders": orders,
            "is_span": is_span,
            "total": total,
            "spans": spans,
            **told,
        },
    )


def _entry(row: Row) -> Entry:
    first, last = row.speech.earliest, row.speech.latest
    begins = first or last
    is_day = first is not None and first == last
    return Entry(row, Period(begins.year, begins.month) if begins else None, first.day if is_day else None)


def _neighbours(
    at: int, held: dict[int, int], period: Callable[[int], Period]
) -> tuple[Period | None, Period | None]:
    """The nearest before and after that hold something."""
    before = max((one for one in held if one < at), default=None)
    after = min((one for one in held if one > at), default=None)
    return (
        period(before) if before is not None else None,
        period(after) if after is not None else None,
    )


def _neighbouring_months(counts: Counts, at: Period) -> tuple[Period | None, Period | None]:
    """The nearest months before and after that hold something, in this year or the one beside it."""
    held = counts.of(holdings.years)
    near = [year for year in (at.year - 1, at.year, at.year + 1) if year in held]
    months = [
        Period(year, month)
        for year in near
        for month in sorted(periods.by_month(counts.of(periods.dates_of, year)))
    ]
    before = [one for one in months if one.first < at.first]
    after = [one for one in months if one.first > at.first]
    return before[-1] if before else None, after[0] if after else None
