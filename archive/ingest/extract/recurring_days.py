"""Days that come every year and are said without one: 9月18日, 正月初八, 清明节, 第27个教师节."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

from archive.ingest.extract import chinese_calendar
from archive.ingest.extract.numerals import NUMERAL, number
from archive.ingest.languages.zh_days import (
    BRANCHES,
    FIRST_KEPT,
    FIXED_DAYS,
    LUNAR_DAYS,
    LUNAR_MONTHS,
    OTHER_DAY_ELSEWHERE,
    PUT_OFF,
    STEMS,
    TERM_DAYS,
    WEEKDAY_DAYS,
)
from archive.ingest.led import led
from archive.ingest.patterns import compiled

QUOTE = "[“”\"'‘’「」『』]"
_QUOTES = frozenset(QUOTE[1:-1])
LUNAR = "农历|阴历|旧历|夏历"


@dataclass(frozen=True)
class RecurringDay:
    """A day of the year, by the rule that finds it in each."""

    month: int = 0
    day: int = 0  # 0 in a lunar month: its last
    calendar: str = "solar"  # "solar", "lunar", "term" or "weekday" (the ``day``-th of its weekdays)
    leap: bool = False  # of the lunar month that is repeated
    weekday: int = 0  # Monday is 0
    term: str = ""
    since: int = 0  # the year it was first kept
    put_off: tuple[tuple[int, int, int], ...] = ()  # year, month and day of years in which it was put off

    def in_year(self, year: int) -> tuple[date, ...]:
        """Return the days of a Gregorian year that it falls on: none, one, or (小寒, 腊月初八) two.

        >>> RecurringDay(1, 8, "lunar").in_year(2012)
        (datetime.date(2012, 1, 30),)
        """
        if year < self.since:
            return ()
        if moved := [date(*day) for day in self.put_off if day[0] == year]:
            return tuple(moved)
        if self.calendar == "lunar":
            found = [
                chinese_calendar.lunar_day(lunar, self.month, self.day, leap=self.leap)
                for lunar in (year - 1, year)
            ]
            return tuple(one for one in found if one and one.year == year)
        if self.calendar == "term":
            found = [chinese_calendar.solar_term(year, self.term)]
        elif self.calendar == "weekday":
            first = date(year, self.month, 1)
            found = [first + timedelta(days=(self.weekday - first.weekday()) % 7 + 7 * (self.day - 1))]
        else:
            try:
                found = [date(year, self.month, self.day)]
            except ValueError:  # 2月29日
                found = []
        return tuple(one for one in found if one)


@dataclass(frozen=True)
class Named:
    """A recurring day as a text names it."""

    start: int
    end: int
    day: RecurringDay
    years: frozenset[int] = frozenset()  # of the lunar or Gregorian calendar as the words count; empty: any


# 中华民国一百年国庆 is kept on 10 October.
_DOUBLE_TENTH = frozenset(("国庆", "国庆节"))
_REPUBLIC = compiled(r"中华民国(?:[0-9〇零○一二三四五六七八九十百]{1,6}年)?的?$")
_MONTHS = "|".join(sorted(LUNAR_MONTHS, key=len, reverse=True))
_LUNAR_DAY = "初[一二三四五六七八九十]|[十廿][一二三四五六七八九]|二十[一二三四五六七八九]?|[二三]十|廿"
# 正月初八, 农历五月初五, 腊月二十三, 闰四月初一. A plain 五月二十 needs 农历 before it.
LUNAR_DATE = compiled(
    rf"(?:(?P<lunar>{LUNAR})\s?)?(?P<stem>[{STEMS}][{BRANCHES}]\S?年\s?)?(?P<lunar2>{LUNAR})?"
    rf"(?P<leap>闰)?(?P<month>{_MONTHS})月(?:里的)?\s?(?P<day>{_LUNAR_DAY})(?![日号个])"
    rf"|大年(?P<first>初[一二三四五六七八九十])"
)
MONTH_DAY = compiled(
    r"(?<![0-9年一二三四五六七八九十])(?P<month>[0-9]{1,2}|元|[一二三四五六七八九十]{1,2})\s{0,2}月\s{0,2}"
    r"(?P<day>[0-9]{1,2}|[一二三四五六七八九十廿卅]{1,3})\s{0,2}[日号]"
)

# “5·12”, “7·28”: how the day of a disaster is called.
DOTTED = compiled(rf"{QUOTE}(?P<month>1[0-2]|[1-9])\s?[·•‧.]\s?(?P<day>[12]?[0-9]|3[01]){QUOTE}")


# 建党九十周年, 新中国成立六十周年: the days on which these are kept, though some began on another.
BIRTHDAYS = {"party": (7, 1), "state": (10, 1), "army": (8, 1)}
BIRTHDAY = compiled(
    rf"(?:(?P<party>(?:建党|(?:中国共产党|我们党|我党|党)的?(?:成立|建立|诞生))(?=[{NUMERAL}]))"
    rf"|(?P<state>(?:建国|国庆|(?:新中国|中华人民共和国|共和国)成立)(?=[{NUMERAL}]))"
    rf"|(?P<army>(?:建军|中国人民解放军(?:建军|成立))(?=[{NUMERAL}])))[{NUMERAL}]{{1,4}}\s?周年"
)


def find_all(folded: str, printed: str | None = None) -> Iterator[Named]:
    """Yield the days of the year that a folded text names, in order, the longest where several overlap.

    ``printed`` is the text before folding: days that are kept on another day where traditional characters
    are written (教師節) are read from simplified ones only.

    >>> [named.day.in_year(2011)[0].isoformat() for named in find_all("今天是正月初八,后天是清明节,9月18日")]
    ['2011-02-10', '2011-04-05', '2011-09-18']
    """
    found = [*_lunar(folded), *_month_days(folded), *_by_name(folded, printed or folded), *_dotted(folded)]
    taken = 0
    for one in sorted(found, key=lambda one: (one.start, -one.end)):
        if one.start >= taken:
            taken = one.end
            yield one


def new_year(year: int) -> date:
    """Return the first day of the lunar year that begins in a Gregorian year; 1 February outside the table.

    >>> new_year(2011)
    datetime.date(2011, 2, 3)
    """
    lunar = chinese_calendar.years().get(year)
    return lunar.first if lunar else date(year, 2, 1)


def _lunar(folded: str) -> Iterator[Named]:
    if "月" not in folded and "大年初" not in folded:
        return
    for match in LUNAR_DATE.finditer(folded):
        if match["first"]:
            yield Named(*match.span(), RecurringDay(1, number(match["first"][1:]) or 0, "lunar"))
            continue
        own = match["month"] in ("正", "冬", "腊") or match["day"][0] in "初廿" or match["leap"]
        if not own and not (match["lunar"] or match["lunar2"]):
            continue
        day = number(match["day"].removeprefix("初").replace("廿", "二十")) or 0
        years: frozenset[int] = frozenset()
        if stem := match["stem"]:
            years = chinese_calendar.years_of_stem(stem[0], stem[1])
        leap = bool(match["leap"])
        yield Named(*match.span(), RecurringDay(LUNAR_MONTHS[match["month"]], day, "lunar", leap=leap), years)


def _month_days(folded: str) -> Iterator[Named]:
    if "月" not in folded:
        return
    for match in MONTH_DAY.finditer(folded):
        month = 1 if match["month"] == "元" else number(match["month"])
        day = number(match["day"])
        # 2000 is a leap year: every day of a year is in it.
        if month and day and month <= 12 and RecurringDay(month, day).in_year(2000):
            yield Named(*match.span(), RecurringDay(month, day))


def _dotted(folded: str) -> Iterator[Named]:
    for match in DOTTED.finditer(folded) if "”" in folded or '"' in folded else ():
        month, day = int(match["month"]), int(match["day"])
        if RecurringDay(month, day).in_year(2000):
            yield Named(*match.span(), RecurringDay(month, day))


def birthdays(folded: str) -> Iterator[Named]:
    """Yield the days of the year on which a birthday counted in years is kept: 建党九十周年.

    >>> [named.day.in_year(2011)[0].isoformat() for named in birthdays("再过一个月就是建党九十周年")]
    ['2011-07-01']
    """
    for match in BIRTHDAY.finditer(folded):
        yield Named(*match.span(), RecurringDay(*BIRTHDAYS[match.lastgroup or ""]))


def _by_name(folded: str, printed: str) -> Iterator[Named]:
    pattern, days = _names()
    for match in pattern.finditer(folded):
        name, (start, end) = re.sub(QUOTE, "", match[0]), match.span()
        start -= folded[start - 1 : start] in _QUOTES
        if name in _DOUBLE_TENTH and _REPUBLIC.search(folded, max(start - 14, 0), start):
            yield Named(start, end, RecurringDay(10, 10))
            continue
        if name in OTHER_DAY_ELSEWHERE and re.sub(QUOTE, "", printed[start:end]) != name:
            continue
        yield Named(start, end, days[name])


@cache
def _names() -> tuple[re.Pattern, dict[str, RecurringDay]]:
    put_off = {name: tuple((year, *day) for year, day in days.items()) for name, days in PUT_OFF.items()}
    days = {
        name: RecurringDay(*day, since=FIRST_KEPT.get(name, 0), put_off=put_off.get(name, ()))
        for name, day in FIXED_DAYS.items()
    }
    days |= {name: RecurringDay(*day, "lunar") for name, day in LUNAR_DAYS.items()}
    days |= {name: RecurringDay(calendar="term", term=term) for name, term in TERM_DAYS.items()}
    days |= {
        name: RecurringDay(month, count, "weekday", weekday=weekday)
        for name, (month, count, weekday) in WEEKDAY_DAYS.items()
    }
    words = (f"{QUOTE}?".join(map(re.escape, name)) for name in sorted(days, key=len, reverse=True))
    return compiled(led("|".join(words))), days
