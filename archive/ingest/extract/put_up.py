"""The one day that is left between what a text must be later than and the day its page was put up."""

from collections.abc import Iterable
from datetime import date, timedelta

from archive.edtf import from_bounds
from archive.ingest.documents import Evidence, Fact, Finding
from archive.ingest.extract import chinese_calendar, reckoning, recurring_days
from archive.ingest.extract.folding import fold
from archive.ingest.extract.intervals import Interval
from archive.ingest.extract.reckoned_days import ReckonedDay
from archive.ingest.languages.zh_days import ANIMALS
from archive.ingest.patterns import compiled
from archive.ingest.spans import Passage

_TRUST = 0.7
_SOON = timedelta(days=14)
_ANIMAL = compiled(f"([{ANIMALS}])[子儿]?年(?!级|代|龄|纪|轻)")
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


def soon_after(
    titles: Iterable[Passage],
    paragraphs: Iterable[Passage],
    left: Interval,
    put_up: Fact | None,
    file: str,
) -> Finding | None:
    """Return the lunar day that a title names (在正月初六村民大会上), put up within two weeks of it.

    The text must name the animal of that year (兔年), for such texts are put up again at the same time of
    other years. ``left``: the days that the text leaves.

    >>> title, said = Passage("在正月初六村民大会上的讲话"), Passage("兔子年,咱也学学兔子。")
    >>> for day in ("2011-02-12", "2011-04-12", "2012-01-30"):
    ...     put_up = Fact("posted", day, Passage(day), "posted-line")
    ...     found = soon_after([title], [said], Interval(), put_up, "a.html")
    ...     print(found and found.value)
    2011-02-08
    None
    None
    """
    if not put_up or len(put_up.value) != len("2013-05-20"):
        return None
    posted = date.fromisoformat(put_up.value)
    for passage in titles:
        folded = fold(passage.text)
        for named in recurring_days.find_all(folded) if "月" in folded else ():
            if not _NUMBERED.fullmatch(folded, named.start, named.end):
                continue
            for day in named.day.in_year(posted.year):
                within = (left.earliest or day) <= day <= (left.latest or day)
                if not within or not timedelta(0) <= posted - day <= _SOON:
                    continue
                lunar = day.year if day >= recurring_days.new_year(day.year) else day.year - 1
                if told := _told_animal((passage, *paragraphs), lunar):
                    said = Evidence.of(passage, "title", "inferred", _TRUST, named.start, named.end)
                    up = Evidence.of_fact(put_up, file, "put-up-by", "inferred", _TRUST)
                    return Finding(day.isoformat(), (said, told, up))
    return None


def _told_animal(passages: Iterable[Passage], lunar: int) -> Evidence | None:
    """Return where a text names the animal of a lunar year."""
    for passage in passages:
        for found in _ANIMAL.finditer(fold(passage.text)) if "年" in passage.text else ():
            if lunar in chinese_calendar.years_of_animal(found[1]):
                return Evidence.of(passage, "animal-of-year", "inferred", _TRUST, *found.span())
    return None
