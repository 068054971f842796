"""Dates as pages write them: Chinese, Arabic and mixed numerals, spans, ROC years, English."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from archive.edtf import from_bounds
from archive.ingest.extract.chinese_calendar import lunar_day, years_of_stem
from archive.ingest.extract.numerals import NUMERAL, YEAR_DIGIT, by_digits, number
from archive.ingest.languages.en import MONTHS
from archive.ingest.languages.zh_days import BRANCHES, LUNAR_MONTHS, STEMS
from archive.ingest.patterns import compiled


@dataclass(frozen=True)
class WrittenDate:
    """A date that stands in a text, as the closed interval of days it may mean."""

    start: int
    end: int
    earliest: date | None  # None with ``latest`` None: the numbers name no day (2015年2月30日)
    latest: date | None
    precision: str  # "day", "span", "month", "half" or "year"
    about: bool = False  # 2011年前后
    month_day: tuple[int, int] | None = None  # of a day without a year; earliest and latest are None
    iso: bool = False  # printed by a machine: 2018-12-03
    clock: bool = False  # followed by a time of day: a machine's stamp
    weekday: int | None = None  # the weekday printed beside it, Monday is 0

    @property
    def impossible(self) -> bool:
        return self.earliest is None and self.month_day is None

    @property
    def wrong_weekday(self) -> bool:
        return (
            self.precision == "day"
            and None not in (self.weekday, self.earliest)
            and self.earliest.weekday() != self.weekday
        )

    @property
    def edtf(self) -> str | None:
        """Return the date as EDTF, or None where it names no day."""
        text = from_bounds(self.earliest, self.latest)
        return f"{text}~" if text and self.about and "/" not in text else text


_S = r"\s{0,3}"
_YEAR = (
    rf"(?P<era>民国|中华民国)?{_S}(?P<year>[12](?:\s?[0-9]){{3}}|[一二](?:\s?[{YEAR_DIGIT}]){{3}}|元|[{NUMERAL}]{{2,5}})"
    # 民国108年(2019年)2月3日, 2019年(民国108年)2月3日: the year by both calendars.
    rf"{_S}年(?:\((?:公元|西元)?(?P<again>(?:中华)?(?:民国)?[0-9{NUMERAL}]{{2,5}})年?\)(?=\s?[0-9{NUMERAL}]))?"
)
_MONTH = rf"(?P<month>元|[0-9]{{1,2}}|[0-9]\s[0-9]|[一二三四五六七八九十](?:\s?[一二]){{0,1}}){_S}月"
_DAY = r"(?P<day>[0-9]{1,2}|[0-9]\s[0-9]|[一二三四五六七八九十廿卅](?:\s?[一二三四五六七八九十]){0,2})"
# 7月21日、25日; 7月21、22日: two days of one month.
_TO = r"\s{0,2}(?:至|到|—{1,2}|-|~|[、和](?=\s?[0-9一二三四五六七八九十廿]{1,3}\s?[日号]))\s{0,2}"
THIRDS = {"上": (1, 10), "中": (11, 20), "下": (21, 31)}  # 上旬, 中旬, 下旬 of a month
CHINESE = compiled(
    rf"(?<![0-9]){_YEAR}"
    rf"(?:{_S}(?:{_MONTH}"
    rf"(?:(?:份)|{_S}(?P<third>[上中下]){_S}旬|{_S}{_DAY}{_S}(?:日|号|(?={_TO}[0-9一二三四五六七八九十廿]+{_S}[日号月]))"
    rf"(?:{_TO}(?:(?P<to_year>[12][0-9]{{3}}){_S}年{_S})?(?:(?P<to_month>[0-9]{{1,2}}|[一二三四五六七八九十]{{1,2}})"
    rf"{_S}月{_S})?(?P<to_day>[0-9]{{1,2}}|[一二三四五六七八九十廿卅]{{1,3}}){_S}[日号])?)?"
    rf"|(?P<half>上半年|下半年))|{_S}(?P<about>前后|左右))?"
)
MONTH_DAY = compiled(rf"(?<![0-9年一二三四五六七八九十]){_MONTH}{_S}{_DAY}{_S}[日号]")
# 20211月12日, 2012324日: signs were lost; four figures are the year's, and the rest is read in one way only.
SIGNS_LOST = compiled(
    r"(?<![0-9])(?P<year>(?:19|20)[0-9]{2})(?:(?P<month>1[0-2]|[1-9])月(?P<day>3[01]|[12][0-9]|0?[1-9])|(?P<rest>[1-9][0-9]{1,3}))日"
)
ISO = compiled(
    r"(?<![0-9.\-/])(?P<year>[12][0-9]{3})(?P<sep>[-./])(?P<month>0?[1-9]|1[0-2])(?P=sep)(?P<day>[0-9]{1,2})"
    r"(?![0-9])(?P<clock>[\sT]{0,3}[0-9]{1,2}:[0-9]{2})?"
)
# Day first: the order of European mirrors. With slashes the order is not known, so those are left alone.
DOTTED = compiled(
    r"(?<![0-9.])(?P<day>[0-3]?[0-9])\.(?P<month>0?[1-9]|1[0-2])\.(?P<year>[12][0-9]{3})(?![0-9.])"
)
# 28/03/2011, 3/28/2011: known only where one of the two can be no month, or both are the same.
SLASHED = compiled(
    r"(?<![0-9/])(?P<one>[0-3]?[0-9])/(?P<two>[0-3]?[0-9])/(?P<year>(?:19|20)[0-9]{2})(?![0-9/])"
)
_NAMES = "|".join(sorted(MONTHS, key=len, reverse=True))
# May 10-12, 2019; 16 to 17 December 2016
_LAST = r"\s?(?:[-–—]|\bto\b)\s?"
ENGLISH = compiled(
    rf"\b(?:(?P<month>{_NAMES})\.?\s+(?:the\s+)?(?P<day>[0-3]?[0-9])(?:st|nd|rd|th)?"
    rf"(?:{_LAST}(?P<last>[0-3]?[0-9])(?:st|nd|rd|th)?)?,?\s+"
    rf"|(?:(?P<first>[0-3]?[0-9])(?:st|nd|rd|th)?{_LAST})?"
    rf"(?P<day2>[0-3]?[0-9])(?:st|nd|rd|th)?\s+(?:day\s+of\s+|of\s+)?(?P<month2>{_NAMES})\.?,?\s+"
    rf"|(?P<month3>{_NAMES})\.?,?\s+)(?P<year>1[6-9][0-9]{{2}}|20[0-9]{{2}})\b",
    re.IGNORECASE,
)
_LATIN = compiled("[A-Za-z]{3}")  # as in the shortest name of a month
_MONTHS = "|".join(sorted(LUNAR_MONTHS, key=len, reverse=True))
# 农历二〇一二年正月初八. 2012年八月十五 counts only with 农历, 正, 冬, 腊, 初 or 廿 to show the calendar.
LUNAR = compiled(
    rf"(?P<lunar>农历|阴历|夏历|旧历)?{_S}(?P<year>[12][0-9]{{3}}|[一二][{YEAR_DIGIT}]{{3}}){_S}年{_S}"
    rf"(?:\(?(?P<stem>[{STEMS}][{BRANCHES}])\S?年?\)?{_S})?(?P<lunar2>农历|阴历|夏历|旧历)?{_S}(?P<leap>闰)?"
    rf"(?P<month>{_MONTHS})月{_S}(?P<day>初[一二三四五六七八九十]|[十廿][一二三四五六七八九]|二十[一二三四五六七八九]|[二三]十)(?![日号个])"
)
# "today (March 14)": a day without its year.
ENGLISH_DAY = compiled(
    rf"\b(?P<month>{_NAMES})\.?\s+(?P<day>[0-3]?[0-9])(?:st|nd|rd|th)?\b(?!,?\s*(?:1[6-9]|20)[0-9]{{2}})",
    re.IGNORECASE,
)
# "(星期二)" is quoted with both of its brackets.
WEEKDAY = compiled(
    r"^[\s,]{0,2}(?:\(\s?(?:星期|周|礼拜)(?P<bracketed>[一二三四五六日天])\s?\)"
    r"|[\s(]{0,2}(?:星期|周|礼拜)(?P<day>[一二三四五六日天]))"
)
# "Jun 18, 2014 9:00 AM" is a site's stamp; "Tuesday, June 18, 2014" says the weekday before the day.
ENGLISH_CLOCK = compiled(r"^,?\s{0,2}(?:at\s|[|-]\s)?[0-9]{1,2}:[0-9]{2}")
ENGLISH_WEEKDAY = compiled(
    r"\b(?P<day>Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day|\.)?,?\s(?:the\s)?$", re.IGNORECASE
)
WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
CLOCK = compiled(r"^\s{0,3}[0-9]{1,2}[:时][0-9]{2}")


def find_all(folded: str, *, republic: bool = False) -> Iterator[WrittenDate]:
    """Yield the dates in a folded text (see ``folding.fold``), in order.

    ``republic`` says that the page is written as Taiwan writes: 九十五年八月五日 is a day of 2006 there, for
    elsewhere a year is printed digit by digit (九五年).

    Two-digit years are left alone: nothing in the words settles them. So are the last lunar months of a year
    that is not said to be the lunar one (2012年腊月二十三 may lie in January of 2012 or in February of 2013).

    >>> [found.edtf for found in find_all("(二○一一年三月八日)2010年2月24日至26日 December 7, 1941")]
    ['2011-03-08', '2010-02-24/2010-02-26', '1941-12-07']
    >>> next(find_all("2015年2月30日")).impossible
    True
    """
    found = [
        *_lunar(folded),
        *_chinese(folded, republic),
        *_signs_lost(folded),
        *_machine(folded),
        *_english(folded),
        *_month_days(folded),
    ]
    taken = 0
    for one in sorted(found, key=lambda one: (one.start, -one.end)):
        if one.start >= taken:
            taken = one.end
            yield one


def _chinese(text: str, republic: bool) -> Iterator[WrittenDate]:
    for match in CHINESE.finditer(text):
        tail = text[match.end() : match.end() + 12]
        weekday = WEEKDAY.match(tail)
        of_republic = _is_republic(match, _weekday(weekday), counted=republic)
        era = match["era"] or ("民国" if of_republic else None)
        year = _year(match["year"], era)
        if year is None or not _agrees(match["again"], year):
            continue
        yield WrittenDate(
            match.start(),
            match.end() + (weekday.end() if weekday else 0),
            *_chinese_days(match, year),
            about=bool(match["about"]),
            weekday=_weekday(weekday),
            clock=bool(CLOCK.match(tail)),
        )


def _signs_lost(text: str) -> Iterator[WrittenDate]:
    for match in SIGNS_LOST.finditer(text):
        rest = match["rest"] or ""
        read = [(rest[:at], rest[at:]) for at in range(1, len(rest)) if rest[at] != "0"]
        read = read if rest else [(match["month"], match["day"])]
        days = {_date(int(match["year"]), int(month), int(day)) for month, day in read} - {None}
        if len(days) == 1:
            day = days.pop()
            yield WrittenDate(*match.span(), day, day, "day")


def _lunar(text: str) -> Iterator[WrittenDate]:
    for match in LUNAR.finditer(text):
        said = match["lunar"] or match["lunar2"] or match["leap"]
        if not said and match["month"] not in ("正", "冬", "腊") and match["day"][0] not in "初廿":
            continue
        year = by_digits(match["year"])
        day = number(match["day"].removeprefix("初").replace("廿", "二十")) or 0
        found = lunar_day(year or 0, LUNAR_MONTHS[match["month"]], day, leap=bool(match["leap"]))
        stem = match["stem"]
        if not found or (found.year != year and not match["lunar"] and not stem):
            continue
        if stem and year not in years_of_stem(stem[0], stem[1]):
            found = None
        yield WrittenDate(match.start(), match.end(), found, found, "day")


def _is_republic(match: re.Match, weekday: int | None, *, counted: bool) -> bool:
    """Whether a full day has a year of three digits (113年4月19日): only the Republic's calendar has them.

    With ``counted`` a year in tens (九十五年八月五日) is one too, if it is after 1949, and so is one of two
    figures whose weekday agrees (96年3月30日(星期五)), for such a year may as well be one of the century.
    """
    year = number(match["year"].replace(" ", "")) or 0
    if not match["day"] or 100 <= year < 200:
        return bool(match["day"])
    if not counted or not 39 <= year < 100:
        return False
    if "十" in match["year"]:
        return True
    first, _, _ = _chinese_days(match, 1911 + year)
    return weekday is not None and first is not None and first.weekday() == weekday


def _year(words: str, era: str | None) -> int | None:
    words = words.replace(" ", "")
    if era:
        count = 1 if words == "元" else number(words)
        return 1911 + count if count and count < 200 else None
    year = by_digits(words) if len(words) == 4 else None
    return year if year and 1000 <= year < 2200 else None


def _agrees(again: str | None, year: int) -> bool:
    """Whether a year that is said once more in brackets, by the other calendar or the same, is that year."""
    if not again:
        return True
    words = re.sub("中华|民国", "", again)
    common = by_digits(words) if len(words) == 4 else None
    return common == year or 1911 + (number(words) or 0) == year


def _chinese_days(match: re.Match, year: int) -> tuple[date | None, date | None, str]:
    if match["half"]:
        first, last = ((1, 1), (6, 30)) if match["half"] == "上半年" else ((7, 1), (12, 31))
        return date(year, *first), date(year, *last), "half"
    if not match["month"]:
        return date(year, 1, 1), date(year, 12, 31), "year"
    month = _month(match["month"])
    if month is None:
        return None, None, "month"
    if match["third"]:
        first, last = THIRDS[match["third"]]
        last = min(last, month_bounds(year, month)[1].day)
        return date(year, month, first), date(year, month, last), "span"
    if not match["day"]:
        return *month_bounds(year, month), "month"
    first = _date(year, month, number(match["day"].replace(" ", "")))
    if not match["to_day"]:
        return first, first, "day"
    last = _date(
        int(match["to_year"] or year), _month(match["to_month"]) if match["to_month"] else month,
        number(match["to_day"]),
    )  # fmt: skip
    if first and last and first <= last:
        return first, last, "span"
    # 7月21日、5日: a list of other things than days.
    return (first, first, "day") if re.search("[、和]", match[0]) else (None, None, "span")


def _weekday(match: re.Match | None) -> int | None:
    if match is None:
        return None
    return "一二三四五六日".find((match["bracketed"] or match["day"]).replace("天", "日"))


def _month(words: str) -> int | None:
    month = 1 if words == "元" else number(words.replace(" ", ""))
    return month if month and 1 <= month <= 12 else None


def _date(year: int, month: int | None, day: int | None) -> date | None:
    try:
        return date(year, month or 0, day or 0)
    except ValueError:
        return None


def month_bounds(year: int, month: int) -> tuple[date, date]:
    """Return the first and the last day of a month.

    >>> month_bounds(2012, 2)[1]
    datetime.date(2012, 2, 29)
    """
    following = date(year + month // 12, month % 12 + 1, 1)
    return date(year, month, 1), following - timedelta(days=1)


def _machine(text: str) -> Iterator[WrittenDate]:
    for match in SLASHED.finditer(text) if "/" in text else ():
        one, two, year = int(match["one"]), int(match["two"]), int(match["year"])
        if (one > 12) != (two > 12) or one == two:
            day = _date(year, min(one, two), max(one, two))
            if day:
                yield WrittenDate(match.start(), match.end(), day, day, "day", iso=match[0] == text.strip())
    for pattern in (ISO, DOTTED):
        for match in pattern.finditer(text):
            day = _date(int(match["year"]), int(match["month"]), int(match["day"]))
            clock = bool(match.groupdict().get("clock"))
            yield WrittenDate(
                match.start(), match.end(), day, day, "day", iso="." not in match[0], clock=clock
            )


def _english(text: str) -> Iterator[WrittenDate]:
    if not _LATIN.search(text):
        return
    for match in ENGLISH.finditer(text):
        month = MONTHS[(match["month"] or match["month2"] or match["month3"]).lower()]
        year = int(match["year"])
        if match["month3"]:
            yield WrittenDate(match.start(), match.end(), *month_bounds(year, month), "month")
            continue
        day = _date(year, month, int(match["first"] or match["day"] or match["day2"]))
        if match["first"] or match["last"]:
            last = _date(year, month, int(match["last"] or match["day2"]))
            if day and last and day < last:
                yield WrittenDate(match.start(), match.end(), day, last, "span")
            continue
        said = ENGLISH_WEEKDAY.search(text[max(0, match.start() - 14) : match.start()])
        yield WrittenDate(
            match.start(),
            match.end(),
            day,
            day,
            "day",
            clock=bool(ENGLISH_CLOCK.match(text[match.end() : match.end() + 16])),
            weekday=WEEKDAYS.index(said["day"][:3].lower()) if said else None,
        )


def _month_days(text: str) -> Iterator[WrittenDate]:
    for match in ENGLISH_DAY.finditer(text):
        month_day = MONTHS[match["month"].lower()], int(match["day"])
        if _date(2000, *month_day):
            yield WrittenDate(match.start(), match.end(), None, None, "day", month_day=month_day)
    for match in MONTH_DAY.finditer(text):
        month, day = _month(match["month"]), number(match["day"].replace(" ", ""))
        if month and day and _date(2000, month, day):  # 2000 is a leap year: every day of a year is in it
            weekday = WEEKDAY.match(text[match.end() : match.end() + 12])
            yield WrittenDate(
                match.start(),
                match.end() + (weekday.end() if weekday else 0),
                None,
                None,
                "day",
                month_day=(month, day),
                weekday=_weekday(weekday),
            )
