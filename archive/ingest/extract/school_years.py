"""The years and terms of schools that an occasion is named by: 2016级新生开学典礼, 2011—2012学年."""

import re
from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from archive.ingest.extract import chinese_calendar
from archive.ingest.extract.bounds import Bound
from archive.ingest.extract.folding import fold
from archive.ingest.extract.numerals import YEAR_DIGIT, by_digits, number
from archive.ingest.extract.written_dates import month_bounds
from archive.ingest.patterns import compiled
from archive.ingest.spans import Passage

_YEAR = rf"(?P<year>(?:19|20|一九|二[{YEAR_DIGIT}])[{YEAR_DIGIT}]{{2}})"
FRESHMEN = compiled(rf"{_YEAR}\s?级[^,。]{{0,8}}新生[^,。]{{0,8}}(?:开学|入学|迎新|军训)")
# 2015届高三毕业典礼; a year's 毕业典礼 is held in it though it is counted as 年度.
LEAVERS = compiled(
    rf"{_YEAR}\s?(?:届|年度)[^,。]{{0,12}}(?:(?:毕业|结业|离校)(?:典礼|仪式|晚会|大会)|百日誓师|(?:高|中)考(?:百日|动员|誓师|冲刺))"
)
# 2025年秋季学期开学工作会议
TERM_OPENS = compiled(rf"{_YEAR}年(?P<season>[春秋])季?(?:学期|学年)?[^,。]{{0,12}}?开学")
# 2011—2012学年度第一学期开学典礼; a bare 2011学年 is the one that begins in it.
ANY = compiled(
    rf"{_YEAR}(?:\s?(?:—{{1,2}}|-|至|到|~|/)\s?(?P<to>(?:20)?[{YEAR_DIGIT}]{{2}}))?学年度?(?P<term>[^,。]{{0,6}}?(?:第[一二12]学期|[上下]学期|[上下]期|[春秋][季期]学?期?))?"
    r"(?P<opens>[^,。]{0,12}?(?:开学|始业|新生))?(?P<summed>[^,。]{0,16}?(?:毕业(?:典礼|仪式|晚会)|总结|表彰|颁奖|奖学金))?"
)
# 2013年春季学期第四周: a week of a term.
SEASON_WEEK = compiled(
    rf"{_YEAR}年(?P<season>[春秋])季?(?:学期)?[^,。]{{0,4}}?(?=第[0-9一二三四五六七八九十]{{1,3}}周)"
)
_WEEK = compiled(r"[^,。]{0,8}?第(?P<week>[0-9]{1,2}|[一二三四五六七八九十]{1,3})周")
# Weeks are counted from a day on: in autumn one of these, in spring one so long after the new year's feast.
_AUTUMN = ((8, 24), (9, 12))
_AFTER_FEAST, _LATEST_SPRING = (6, 30), (3, 8)
_MOST_WEEKS = 24
# 107学年度毕业典礼: Taiwan counts school years by the Republic.
REPUBLIC_SCHOOL_YEAR = compiled(
    r"(?<!\d)(?P<year>[89]\d|1[0-2]\d)学年度?(?:第[一二12]学期)?(?P<leaves>[^,。]{0,6}?毕业)?"
)

# How a speaker says which occasion it is: 今天,我们在这里隆重举行2016级新生开学典礼.
HELD_NOW = compiled(
    r"(?:今[天日晚]|我们|这里|在此|隆重)[^。;!?]{0,30}?(?:举行|举办|召开|迎来|欢聚|相聚|聚集|参加|出席)[^。;!?]{0,24}$"
)
# 2012届毕业研究生同学们: over a text that tells them that they leave.
_LEAVERS_CALLED = compiled(
    rf"(?:亲爱的)?{_YEAR}\s?届的?[^,。:;!]{{0,14}}(?:毕业生|同学|研究生)们?(?:[、,][^。;!?:了]{{2,24}})?[:!]"
)
_THEY_LEAVE = compiled(
    r"毕业(?:典礼|仪式|了|证书|之际|晚会)|学位授予|(?:完成|结束)[^。;!?,]{0,6}学业|学成毕业"
)
HELD_ONCE = compiled(r"去年|前年|当年|曾|回顾|那[天年]|[0-9]年前")
NAMED = compiled(r"[级届年]")
MOST_OPENING = 400  # characters of a paragraph in which a speaker says why they meet

Days = tuple[tuple[int, int], date, date]  # where the words stand, the first and the last day


def find(folded: str) -> Days | None:
    """Return where a folded title names a class, a term or a school year, and the days that leaves.

    Freshmen are named for the year in whose autumn they come (2016级新生), leavers for that in which they go.

    >>> [day.isoformat() for day in find("在2016级新生开学典礼上的讲话")[1:]]
    ['2016-08-01', '2016-12-31']
    >>> [day.isoformat() for day in find("在2007-2008学年总结表彰大会上的讲话")[1:]]
    ['2008-05-01', '2008-12-31']
    """
    if found := FRESHMEN.search(folded) or LEAVERS.search(folded):
        year, autumn = by_digits(found["year"]), found.re is FRESHMEN
        return found.span(), date(year, 8 if autumn else 1, 1), date(year, 12, 31)
    if "开学" in folded and (found := TERM_OPENS.search(folded)):
        year, begins = by_digits(found["year"]), 8 if found["season"] == "秋" else 2
        return found.span(), date(year, begins, 1), month_bounds(year, begins + 2)[1]
    if "周" in folded and (found := SEASON_WEEK.search(folded)):
        spring = found["season"] == "春"
        if days := _of_week(by_digits(found["year"]), folded[found.end() :], second=spring):
            return found.span(), *days
    if "学年" in folded and (found := REPUBLIC_SCHOOL_YEAR.search(folded)):
        year, leavers = 1911 + int(found["year"]), found["leaves"]
        first = date(year + bool(leavers), 5 if leavers else 8, 1)
        return found.span(), first, date(year + 1, 7, 31)
    if "学年" in folded and (found := ANY.search(folded)) and (days := _of_school_year(found)):
        if found["term"] and not found["opens"] and not found["summed"]:
            second = _is_second(found["term"])
            days = _of_week(by_digits(found["year"]) + second, folded[found.end() :], second=second) or days
        return found.span(), *days
    return None


def told(paragraphs: Iterable[Passage]) -> Iterator[Bound]:
    """Yield the days that the class or school year leaves by which a speaker names why they meet.

    >>> bound = next(told((Passage("今天,我们在这里隆重举行2016级新生开学典礼。"),)))
    >>> bound.earliest.isoformat(), bound.latest.isoformat()
    ('2016-08-01', '2016-12-31')
    >>> list(told((Passage("2016级新生开学典礼上,我讲过这件事。"),)))
    []
    """
    paragraphs = tuple(paragraphs)
    yield from _called(paragraphs)
    for passage in paragraphs:
        folded = fold(passage.text[:MOST_OPENING])
        if "典礼" not in folded and "开学" not in folded:
            continue
        at = 0
        for sentence in re.split(r"(?<=[。;!?])", folded):
            found = find(sentence) if NAMED.search(sentence) and not HELD_ONCE.search(sentence) else None
            if found and HELD_NOW.search(sentence[: found[0][0]]):
                (start, end), first, last = found
                yield Bound(passage, at + start, at + end, "school-year", first, last)
            at += len(sentence)


def _called(paragraphs: tuple[Passage, ...]) -> Iterator[Bound]:
    """Yield the year in which those leave school whom a speaker calls by it before he says that they do.

    >>> texts = ("2012届毕业生同学们:", "今天,你们毕业了。")
    >>> [bound.latest.isoformat() for bound in _called(tuple(map(Passage, texts)))]
    ['2012-12-31']
    >>> list(_called(tuple(map(Passage, (texts[0], "离高考还有百日。")))))
    []
    """
    for place, passage in enumerate(paragraphs[:2]):
        called = _LEAVERS_CALLED.match(fold(passage.text[:60])) if "届" in passage.text[:16] else None
        below = (fold(one.text[:MOST_OPENING]) for one in paragraphs[place : place + 4])
        if called and any(map(_THEY_LEAVE.search, below)):
            year = by_digits(called["year"])
            yield Bound(passage, *called.span("year"), "school-year", date(year, 1, 1), date(year, 12, 31))


def _is_second(term: str) -> bool:
    return any(word in term for word in "二2下春")


def _of_week(year: int, behind: str, *, second: bool) -> tuple[date, date] | None:
    """Return the first and last day of the week of a term that the words behind its name count; None of none.

    >>> [day.isoformat() for day in _of_week(2013, "第四周国旗下讲话", second=True)]
    ['2013-03-09', '2013-04-08']
    """
    found = _WEEK.match(behind)
    week = number(found["week"]) if found else None
    if not week or week > _MOST_WEEKS:
        return None
    if second:
        feast = chinese_calendar.lunar_day(year, 1, 1)
        if not feast or year == 2020:  # that spring began late
            return None
        opens = [feast + timedelta(days=after) for after in _AFTER_FEAST]
        opens = [opens[0], max(opens[1], date(year, *_LATEST_SPRING))]
    else:
        opens = [date(year, *day) for day in _AUTUMN]
    return opens[0] + timedelta(days=7 * (week - 1)), opens[1] + timedelta(days=7 * week - 1)


def _of_school_year(found: re.Match) -> tuple[date, date] | None:
    """Return the first and last day of what a title names of a school year: its terms begin in 8 and 2.

    >>> [day.isoformat() for day in _of_school_year(ANY.search("2011-2012学年第二学期开学典礼"))]
    ['2012-02-01', '2012-03-31']
    """
    year = by_digits(found["year"])
    to = by_digits(found["to"] or "")
    if to is not None and to % 100 != (year + 1) % 100:
        return None
    term = found["term"] or ""
    second = _is_second(term)
    if found["summed"] and not found["opens"]:  # when it is over, and as often when the next one begins
        if term and not second:
            return date(year, 12, 1), date(year + 1, 4, 30)
        return date(year + 1, 5, 1), date(year + 1, 12, 31)
    if found["opens"] and found["opens"].endswith("新生") and second:
        return None
    if second:
        # The spring of 2020 began late.
        return date(year + 1, 2, 1), date(year + 1, 3 if found["opens"] and year != 2019 else 7, 31)
    if term or found["opens"]:
        ends = (
            (date(year, 9, 30) if term else date(year, 10, 31)) if found["opens"] else date(year + 1, 1, 31)
        )
        return date(year, 8, 1), ends
    return date(year, 8, 1), date(year + 1, 7, 31)
