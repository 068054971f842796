"""The one day that is left between what a text must be later than and the day its page was put up."""

from collections.abc import Iterable
from datetime import date, timedelta

from archive.edtf import from_bounds
from archive.ingest.documents import Evidence, Fact, Finding
from archive.ingest.extract import reckoning, recurring_days
from archive.ingest.extract.folding import fold
from archive.ingest.extract.intervals import Interval
from archive.ingest.extract.reckoned_days import ReckonedDay
from archive.ingest.spans import Passage

_TRUST = 0.7
_SOON = timedelta(days=14)
_NUMBERED = recurring_days.LUNAR_DATE  # 正月初六, and no feast: meetings are held for those at other days too


def lone_day(
    reckoned: Iterable[ReckonedDay], hard: Interval, put_up: Fact | None, file: str
) -> Finding | None:
    """Return the day of which a text says that it is today, where its page leaves one such day; else None.

    ``hard``: what the text's hard bounds leave. An earthquake that it tells of and the day of posting,
    ``put_up``, leave one 12 May between them, were the year said nowhere. Two such days leave it open.

    >>> from archive.ingest.spans import Passage
    >>> from archive.ingest.extract import reckoned_days
    >>> today = list(reckoned_days.find([Passage("今天是五月十二日,护士的节日。")]))
    >>> put_up = Fact("posted", "2013-05-20", Passage("2013-05-20"), "posted-line")
    >>> lone_day(today, Interval(date(2013, 4, 20)), put_up, "a.html").value
    '2013-05-12'
    >>> lone_day(today, Interval(date(2011, 4, 20)), put_up, "a.html") is None
    True
    """
    if not put_up or len(put_up.value) != len("2013-05-20") or not hard.earliest:
        return None
    by = min(date.fromisoformat(put_up.value), hard.latest or date.max)
    found = reckoning.within(hard.earliest, by, reckoned) if hard.earliest <= by else None
    if not found or not found.exact:
        return None
    evidence = [
        Evidence.of(one.passage, one.rule, "inferred", _TRUST, one.start, one.end)
        for one in (*found.because, *hard.because)
    ]
    evidence.append(Evidence.of_fact(put_up, file, "put-up-by", "inferred", _TRUST))
    return Finding(from_bounds(found.earliest, found.latest), tuple(evidence))


def soon_after(titles: Iterable[Passage], left: Interval, put_up: Fact | None, file: str) -> Finding | None:
    """Return the lunar day that a title names (在正月初六村民大会上), put up within two weeks of it.

    ``left``: the days that the text leaves. A page put up at another time of the year tells nothing.

    >>> title = Passage("在正月初六村民大会上的讲话")
    >>> for day in ("2011-02-12", "2011-04-12"):
    ...     put_up = Fact("posted", day, Passage(day), "posted-line")
    ...     found = soon_after([title], Interval(), put_up, "a.html")
    ...     print(found and found.value)
    2011-02-08
    None
    """
    if not put_up or len(put_up.value) != len("2013-05-20"):
        return None
    posted = date.fromisoformat(put_up.value)
    for passage in titles:
        for named in recurring_days.find_all(fold(passage.text)) if "月" in passage.text else ():
            if not _NUMBERED.fullmatch(fold(passage.text), named.start, named.end):
                continue
            for day in named.day.in_year(posted.year):
                of_year = not named.years or not named.years.isdisjoint((day.year, day.year - 1))
                within = (left.earliest or day) <= day <= (left.latest or day)
                if of_year and within and timedelta(0) <= posted - day <= _SOON:
                    said = Evidence.of(passage, "title", "inferred", _TRUST, named.start, named.end)
                    return Finding(
                        day.isoformat(),
                        (said, Evidence.of_fact(put_up, file, "put-up-by", "inferred", _TRUST)),
                    )
    return None
