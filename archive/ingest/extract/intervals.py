"""The interval of days that all the bounds of a text leave."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, timedelta

from archive.ingest.extract.bounds import Bound
from archive.ingest.extract.written_dates import month_bounds

# How long before its year a coming round of elections is spoken of: from the middle of the year before.
ELECTION_AHEAD = (7, 1)
# A page put up so soon after one of several days on which the games are so far off means that one.
SOON_PUT_UP = timedelta(days=14)


@dataclass
class Interval:
    """Days between which a speech was given, and the bounds that make it so."""

    earliest: date | None = None
    latest: date | None = None
    because: list[Bound] = field(default_factory=list)
    clash: tuple[Bound, Bound] | None = None  # a lower bound later than an upper one
    inferred: bool = False  # a soft bound has a part in it

    @property
    def closed(self) -> bool:
        return self.earliest is not None and self.latest is not None


def within(hard: Iterable[Bound], soft: Iterable[Bound] = (), *, known_by: date | None = None) -> Interval:
    """Return what the hard bounds leave, narrowed by the soft ones as far as these agree with it.

    A leader in office bounds nearly hard: a later speaker may still use the old title, so of several
    leaders the last counts, and one that other bounds contradict is set aside. ``known_by`` is a day by which
    the text was there (its page was posted): it bounds nothing by itself, but tells which of several years of
    one animal can be meant.
    """
    hard = list(hard)
    interval = _outer([bound for bound in hard if bound.rule != "leader-in-office"])
    if interval.clash:
        return interval
    leaders = [bound for bound in hard if bound.rule == "leader-in-office"]
    if leaders:
        newest = max(leaders, key=lambda bound: bound.earliest)
        same = [bound for bound in leaders if bound.earliest == newest.earliest]
        _narrow(interval, same[0].earliest, same[0].latest, same[:1])
    soft = list(soft)
    for bound in soft:
        if bound.earliest or bound.latest:
            _soften(interval, bound, bound.earliest, bound.latest)
    for bound in soft:
        if bound.windows:
            _one_window(interval, bound, list(bound.windows), known_by)
    elections = [bound for bound in soft if bound.years]
    if elections:
        rounds = [
            (date(year - 1, *ELECTION_AHEAD), date(year, 12, 31)) for year in sorted(elections[0].years)
        ]
        _one_window(interval, elections[0], rounds, None)
    _months(interval, [bound for bound in soft if bound.months])
    return interval


def is_whole(interval: Interval) -> bool:
    """Tell whether an interval is one month or one year: known as such, it is said as such.

    >>> [is_whole(Interval(date(2011, 3, 1), date(2011, month, 30))) for month in (4, 9)]
    [False, False]
    >>> is_whole(Interval(date(2011, 3, 1), date(2011, 3, 31)))
    True
    """
    first, last = interval.earliest, interval.latest
    months = (last.year - first.year) * 12 + last.month - first.month + 1
    return (
        first.day == 1
        and (last + timedelta(days=1)).day == 1
        and (months == 1 or (months, first.month) == (12, 1))
    )


def _outer(bounds: list[Bound]) -> Interval:
    lower = max((bound for bound in bounds if bound.earliest), key=lambda bound: bound.earliest, default=None)
    upper = min((bound for bound in bounds if bound.latest), key=lambda bound: bound.latest, default=None)
    interval = Interval(lower and lower.earliest, upper and upper.latest)
    interval.because = [lower] if lower else []
    if upper and upper is not lower:
        interval.because.append(upper)
    if interval.closed and interval.earliest > interval.latest:
        interval.clash = (lower, upper)
    return interval


def _narrow(interval: Interval, earliest: date | None, latest: date | None, because: list[Bound]) -> bool:
    """Narrow the interval if that leaves any day; return whether the bound agrees with it."""
    low = max((day for day in (interval.earliest, earliest) if day), default=None)
    high = min((day for day in (interval.latest, latest) if day), default=None)
    if low and high and low > high:
        return False
    if (low, high) != (interval.earliest, interval.latest):
        interval.earliest, interval.latest = low, high
        interval.because.extend(because)
    return True


def _soften(interval: Interval, bound: Bound, earliest: date | None, latest: date | None) -> None:
    before = interval.earliest, interval.latest
    if _narrow(interval, earliest, latest, [bound]):
        interval.inferred |= before != (interval.earliest, interval.latest)


def _one_window(
    interval: Interval, bound: Bound, windows: list[tuple[date, date]], known_by: date | None
) -> None:
    """Take the one run of days that the interval leaves of several; where it leaves more none can be told."""
    if bound.rule == "countdown" and known_by:
        soon = [(first, last) for first, last in windows if timedelta(0) <= known_by - last <= SOON_PUT_UP]
        windows = soon or windows
    if len(windows) > 1 and not (interval.earliest and (interval.latest or known_by)):
        return
    low = interval.earliest or date.min
    high = min(day for day in (interval.latest, known_by, date.max) if day)
    fitting = [(first, last) for first, last in windows if first <= high and last >= low]
    if len(fitting) == 1:
        before = interval.earliest, interval.latest
        first, last = fitting[0]
        # A term set for a task tells by when it was said, not since when.
        _narrow(interval, None if bound.rule == "deadline" else first, last, [])
        interval.because.append(bound)  # it supports the interval even where it does not narrow it
        interval.inferred |= before != (interval.earliest, interval.latest)


def _months(interval: Interval, bounds: list[Bound]) -> None:
    """Keep the months that the text's season allows, if within the interval they are one run."""
    if not bounds or not interval.closed:
        return
    allowed = frozenset.intersection(*(bound.months for bound in bounds))
    runs: list[tuple[date, date]] = []
    year, month = interval.earliest.year, interval.earliest.month
    while (year, month) <= (interval.latest.year, interval.latest.month):
        first, last = month_bounds(year, month)
        if month in allowed:
            if runs and (first - runs[-1][1]).days == 1:
                runs[-1] = (runs[-1][0], last)
            else:
                runs.append((first, last))
        year, month = year + month // 12, month % 12 + 1
    if len(runs) == 1 and _narrow(interval, *runs[0], []):
        interval.because.extend({bound.rule: bound for bound in bounds}.values())
        interval.inferred = True
