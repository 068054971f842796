"""A year, a month or a day, and the speeches whose date lies in it or may lie in it."""

from __future__ import annotations

import calendar
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from django.db.models import Count, Q
from django.urls import reverse

from archive.models import Speech

FIRST, LAST = 1, 9998  # the day after the last one must be a date too

Days = tuple[date | None, date | None]  # the earliest and the latest day that a date may mean


@dataclass(frozen=True)
class Period:
    year: int
    month: int | None = None
    day: int | None = None

    @classmethod
    def of(cls, year: int, month: int | None = None, day: int | None = None) -> Period | None:
        """Return the period, or None where the calendar has none.

        >>> Period.of(2011, 2, 29) is None, Period.of(2012, 2, 29).edtf
        (True, '2012-02-29')
        """
        if not FIRST <= year <= LAST or (month is not None and not 1 <= month <= 12):
            return None
        if month is not None and day is not None and not 1 <= day <= calendar.monthrange(year, month)[1]:
            return None
        return cls(year, month, day)

    @property
    def first(self) -> date:
        return date(self.year, self.month or 1, self.day or 1)

    @property
    def last(self) -> date:
        month = self.month or 12
        return date(self.year, month, self.day or calendar.monthrange(self.year, month)[1])

    @property
    def edtf(self) -> str:
        parts = [f"{self.year:04}", *(f"{part:02}" for part in (self.month, self.day) if part)]
        return "-".join(parts)

    @property
    def path(self) -> list[Period]:
        """The year, and the month, that it lies in."""
        wider = [Period(self.year)] if self.month else []
        return [*wider, Period(self.year, self.month)] if self.day else wider

    def get_absolute_url(self) -> str:
        if self.day:
            return reverse("day", args=[self.year, f"{self.month:02}", f"{self.day:02}"])
        return reverse("month", args=[self.year, f"{self.month:02}"]) if self.month else year_url(self.year)

    def holds(self, days: Days) -> bool:
        """Whether a date of these days lies wholly within."""
        return None not in days and self.first <= days[0] and days[1] <= self.last

    def meets(self, days: Days) -> bool:
        """Whether a date of these days may lie within; an open end reaches as far as one likes."""
        return (days[0] is None or days[0] <= self.last) and (days[1] is None or self.first <= days[1])

    def within(self) -> Q:
        """The speeches whose date lies wholly within."""
        return Q(earliest__gte=self.first, earliest__lte=self.last, latest__lte=self.last)

    def maybe(self) -> Q:
        """The speeches whose date may lie within, and may lie outside as well."""
        begins = Q(earliest=None) | Q(earliest__lte=self.last)
        ends = Q(latest=None) | Q(latest__gte=self.first)
        beyond = Q(earliest=None) | Q(latest=None) | Q(earliest__lt=self.first) | Q(latest__gt=self.last)
        return ~Q(earliest=None, latest=None) & begins & ends & beyond


def year_url(year: int) -> str:
    return reverse("year", args=[year])


def dates_of(year: int) -> dict[Days, int]:
    """Return the days of each date in the year, by the rule of ``spoken_in``, and its speeches."""
    spoken = Speech.objects.published().spoken_in(year).order_by()
    return {
        (first, last): n for first, last, n in spoken.values_list("earliest", "latest").annotate(Count("pk"))
    }


def maybe_of(period: Period) -> int:
    """Return how many speeches may have been given in the period, and may not."""
    return Speech.objects.published().filter(period.maybe()).count()


def by_month(dates: Mapping[Days, int]) -> Counter[int]:
    """Return month -> how many speeches lie wholly within it, of the dates of one year."""
    found: Counter[int] = Counter()
    for (first, last), count in dates.items():
        if first and last and (first.year, first.month) == (last.year, last.month):
            found[first.month] += count
    return found


def by_day(dates: Mapping[Days, int], month: Period) -> Counter[int]:
    """Return day -> how many speeches were given on it, of the dates of the month's year."""
    return Counter(
        {
            first.day: count
            for (first, last), count in dates.items()
            if first == last and month.holds((first, last))
        }
    )


@dataclass(frozen=True)
class Slot:
    """A month of a year or a day of a month, as a bar."""

    period: Period
    number: int
    count: int
    height: int  # 0..100, share of the fullest; at least 3 where there is a speech
    is_rest: bool = False  # a day of a weekend

    @property
    def top(self) -> int:
        return 100 - self.height


def slots(period: Period, counts: Mapping[int, int]) -> list[Slot]:
    """Return the months of a year, or the days of a month, with their counts.

    >>> [slot.height for slot in slots(Period(2011), {3: 4, 5: 1})][:6]
    [0, 0, 100, 0, 25, 0]
    """
    fullest = max(counts.values(), default=0)
    found = []
    for number in range(1, (period.last.day if period.month else 12) + 1):
        inner = Period(period.year, period.month or number, number if period.month else None)
        count = counts.get(number, 0)
        height = max(3, round(100 * count / fullest)) if count else 0
        rest = bool(period.month) and inner.first.weekday() >= 5
        found.append(Slot(inner, number, count, height, rest))
    return found
