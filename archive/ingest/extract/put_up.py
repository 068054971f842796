"""The one day that is left between what a text must be later than and the day its page was put up."""

from collections.abc import Iterable
from datetime import date

from archive.edtf import from_bounds
from archive.ingest.documents import Evidence, Fact, Finding
from archive.ingest.extract import reckoning
from archive.ingest.extract.intervals import Interval
from archive.ingest.extract.reckoned_days import ReckonedDay

_TRUST = 0.7


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
