"""What a speaker says of the day by one that comes every year: 今天是正月初八, 离国庆还有二十天."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from archive.ingest.extract import recurring_days
from archive.ingest.extract.chinese_calendar import years_of_animal, years_of_stem
from archive.ingest.extract.folding import fold
from archive.ingest.extract.numerals import NUMERAL, YEAR_DIGIT, by_digits, number
from archive.ingest.extract.recurring_days import Named
from archive.ingest.extract.written_dates import month_bounds
from archive.ingest.languages.zh_days import ANIMALS, BRANCHES, STEMS
from archive.ingest.patterns import compiled
from archive.ingest.spans import Passage

# A run of more days than these is said by the month.
LOOSE = 6


@dataclass(frozen=True)
class ReckonedDay:
    """A day of the year, and how many days from it the speech was given: negative is before it."""

    passage: Passage
    start: int
    end: int
    named: Named
    first: int
    last: int
    rule: str
    weekday: int | None = None  # that the text gives to the named day, Monday is 0
    weeks: int | None = None  # instead of ``first`` and ``last``: so many weeks before the week of the day
    year: int | None = None  # that the text gives to the named day
    decade: int | None = None  # the first year of the ten in which it lies

    def windows(self, earliest: date, latest: date) -> list[tuple[date, date]]:
        """Return the runs of days between two days on which the speech may have been given.

        >>> reckoned = next(find((Passage("离国庆还有二十天。"),)))
        >>> reckoned.windows(date(2009, 1, 1), date(2009, 12, 31))
        [(datetime.date(2009, 9, 11), datetime.date(2009, 9, 11))]
        """
        found = []
        for year in range(earliest.year - 1, latest.year + 2):
            if self.year not in (None, year) or self.decade not in (None, year // 10 * 10):
                continue
            for day in self.named.day.in_year(year):
                if not self._is_of_its_year(day) or self.weekday not in (None, day.weekday()):
                    continue
                low, high = self._around(day)
                if low <= latest and high >= earliest:
                    found.append((max(low, earliest), min(high, latest)))
        return found

    def _is_of_its_year(self, day: date) -> bool:
        """Whether a day falls in a year of the animal or stem that stands beside it."""
        if not self.named.years:
            return True
        lunar = day.year if day >= recurring_days.new_year(day.year) else day.year - 1
        return lunar in self.named.years

    def _around(self, day: date) -> tuple[date, date]:
        if self.weeks is not None:
            monday = day - timedelta(days=day.weekday() + 7 * self.weeks)
            return monday, monday + timedelta(days=6)
        low, high = day + timedelta(days=self.first), day + timedelta(days=self.last)
        if (high - low).days <= LOOSE:
            return low, high
        # "Less than a month" is not meant to the day: the months it touches.
        return low.replace(day=1), month_bounds(high.year, high.month)[1]


_COUNT = f"[{NUMERAL}两]{{1,4}}"
# 今天是, 今天恰逢, 今天,; and what may stand before the day itself: 我国的第27个, 中华民族的传统节日.
TODAY = compiled(
    r"(?<![前年]的)(?:今天|今日|今晚|此时此刻|此刻)(?:就|正|又|恰好|也)?(?P<verb>是|恰逢|适逢|正值|正逢|欣逢|喜逢|,|\()"
)
_AN_ANIMAL = compiled(f"(?P<stem>[{STEMS}])(?P<branch>[{BRANCHES}])[{ANIMALS}]?年|(?P<animal>[{ANIMALS}])年")
# 今天是2016年立冬
_NAMED_YEAR = compiled(rf"(?P<year>[12一二][{YEAR_DIGIT}]{{3}})年")
_REPUBLIC_YEAR = compiled(rf"民国(?P<year>[{NUMERAL}]{{1,6}})年")
_ANIMAL_YEAR = f"(?:农历|阴历|旧历)?(?:[{STEMS}][{BRANCHES}][{ANIMALS}]?|[{ANIMALS}])年"
FILLER = compiled(
    rf"^(?:[12一二][{YEAR_DIGIT}]{{3}}年的?|(?:中华)?民国[{NUMERAL}]{{1,6}}年的?|中华民国的?)?(?:{_ANIMAL_YEAR}的?)?(?:农历|阴历|公历|阳历|我国|我们|中国|中华民族|全国|国际|世界|传统|一年一度|的|节日|佳节|[,\s—“”\"(]|"
    r"[0-9]{1,2}[.·・•][0-9]{1,2}|"  # 今天是5·12国际护士节
    rf"(?:第\s?{_COUNT}\s?[个届次]))*$"
)
OFFSETS = {"大前天": 3, "前天": 2, "昨天": 1, "昨日": 1, "明天": -1, "明日": -1, "后天": -2, "大后天": -3}
BESIDE = compiled(
    rf"(?P<word>{'|'.join(sorted(OFFSETS, key=len, reverse=True))})(?:上午|下午|晚上)?"
    r"(?:就|正|刚刚|刚|便|又|即)?(?P<verb>是|过完|过了|\(|,|迎来)(?:的|了)?"
)
# 离国庆节还有二十天, 距“五一”只剩不到一个月.
COUNTDOWN_BEFORE = compiled(
    r"(?:离|距离?)(?:今年|今年的|我国|我们|伟大祖国|传统|第[^,。]{1,4}个)?(?:的)?(?:(?P<year>(?:19|20)[0-9]{2})年)?$"
)


def _apart_pattern(suffix: str = "") -> str:
    """Return what reads a number of days, its groups named with ``suffix`` so that it can stand twice."""
    return (
        rf"(?P<less{suffix}>不到|不足|将近|近|约|大约)?(?P<count{suffix}>{_COUNT}|半)(?P<more{suffix}>多|余|几|来)?"
        rf"(?P<unit{suffix}>天|日|个?星期|个?礼拜|周|个月|个多月)(?P<or_so{suffix}>左右|上下)?"
    )


COUNTDOWN_AFTER = compiled(
    r"^(?:佳节|节日|假期|长假|到来|来临"
    # 离八月一日自治县成立三十周年大庆还有一百天
    r"|[^。,;!?]{2,14}?(?:周年|大庆|庆典|纪念日|开幕|开业|通车|投产)(?:大庆|庆典|纪念日|纪念|庆祝大会|大会)?)?(?:,)?(?:还|只|仅|就|已|也)?(?:有|剩下?|剩余)?(?:下)?(?:整整|正好|恰好)?"
    + _apart_pattern()
)
_COMES = r"(?:就是|便是|(?:就|也)?(?:要|将|将要|即将)?迎来|就到|就到了)(?:的|了)?"
# 再过三天就是国庆节, 五天后我们将迎来第27个教师节.
COUNTDOWN = compiled(
    rf"(?:再(?:过|有)|(?:还|只|仅)(?:有|剩)){_apart_pattern()}(?:的时间)?(?:,)?(?:我们)?{_COMES}"
    rf"|{_apart_pattern('2')}(?:之|以)?后(?:,)?(?:我们)?{_COMES}"
)
# 在第19个教师节到来之际, 我们迎来了第28个教师节: some days before it, or on it.
AT_HAND = compiled(
    rf"(?P<verb>在|值此|正值|时值|恰逢|适逢|欣逢|喜逢|迎来了?)(?:我国|中国|全国|国际|世界)?的?第\s?{_COUNT}\s?[个届次][“\"]?$"
)
AT_HAND_AFTER = compiled(r"^[”\"]?(?:即将|就要)?(?:到来|来临)?(?:之际|的时候|之时|的日子)")
DAYS_AT_HAND = -20, 3
# 今天,我们欢聚一堂,共同庆祝第36个教师节; 在这里隆重举行庆祝第28次“全国助残日”活动: about the day.
CELEBRATED = compiled(
    rf"(?:今天|今晚|今日|这里|在此|欢聚|相聚|聚集|集会|召开|举行)[^。;!?]{{0,24}}?(?:庆祝|欢庆|共庆|喜庆|欢度|纪念)[^。;!?,]{{0,6}}?第\s?{_COUNT}\s?[个届次][“\"]?(?:全国|国际|世界|中国)?$"
)
DAYS_ABOUT = -14, 7
# 截至1月24日下午4时: figures of an hour are told within days of it.
AS_OF = compiled(r"截[至止](?:到)?(?:今年)?$")
AN_HOUR = compiled(r"^(?:[上下]午|凌晨|晚上?|中午)?\s?[0-9]{1,2}(?:时|点|:[0-9]{2})")
DAYS_AFTER = 0, 5
WEEK = compiled(
    r"(?P<which>上|本|这|下)个?(?:周|星期|礼拜)(?P<weekday>[一二三四五六日天])[,(]?(?:即|就是|也就是)?$"
)
WEEKS = {"上": -1, "本": 0, "这": 0, "下": 1}
WEEKDAY = compiled(r"^[\s(,]{0,2}(?:星期|周|礼拜)(?P<day>[一二三四五六日天])")
# What follows shows that another day than the named one is meant: 国庆节后, 清明前夕, 中秋假期.
OTHERWISE = compiled(
    r"^[”\"》]?(?:的?(?:前|后|以前|以后|之前|之后|过后|期间|假期|长假|小长假|黄金周|将至|临近|刚过|文化|系列|活动|晚会|献礼)|以来|起)"
)
# Solar terms that are weather too: 今天是大雪天气.
WEATHER = frozenset(("雨水", "小暑", "大暑", "小雪", "大雪", "小寒", "大寒"))
TERM_SAID = compiled(r"^[”\"]?(?:节气|[,。;!?、)(]|$)")
# 秋天来得晚,九月十日了,风扇还在转: so one begins on that day.
_OPENING, _HAS_COME = 3, compiled("了[,。!]")  # paragraphs
_OPENS_CLAUSE = compiled(r"[,。;!?](?:都|已经|又|又是|转眼|转眼又|转眼就)?$")
# Another year's day, or every year's.
OTHER_YEAR = compiled(r"去年|前年|每年|每逢|往年|历年|明年|来年|当年|那年")


def find(paragraphs: Iterable[Passage]) -> Iterator[ReckonedDay]:
    """Yield what a text says of its day by days that come every year.

    Whole days where the words name one (今天是, 明天是, 再过三天就是), else the run of days that they leave
    (离春节不到一个月, 下周三(3月8日)). The year is for other words to tell.

    >>> [(one.rule, one.first, one.last) for one in find((Passage("今天是正月初八,后天就是立春。"),))]
    [('today', 0, 0), ('near-day', -2, -2)]
    """
    for n, passage in enumerate(paragraphs):
        folded = fold(passage.text)
        for named in recurring_days.find_all(folded, passage.text):
            before = f"。{folded[max(named.start - 6, 0) : named.start]}"[-6:]
            if n < _OPENING and _HAS_COME.match(folded, named.end) and _OPENS_CLAUSE.search(before):
                yield ReckonedDay(passage, named.start, named.end, named, 0, 0, "today")
            else:
                yield from _reckoned(passage, folded, named)
        # 今天,正值建党九十周年 is said all year; a birthday that is counted down to is its day.
        for named in recurring_days.birthdays(folded) if "周年" in folded else ():
            yield from (one for one in _reckoned(passage, folded, named) if one.rule == "countdown")


def _reckoned(passage: Passage, folded: str, named: Named) -> Iterator[ReckonedDay]:
    clause = max(folded.rfind(stop, 0, named.start) for stop in "。;!?\n") + 1
    before, after = folded[max(clause, named.start - 40) : named.start], folded[named.end : named.end + 40]
    begin = named.start - len(before)
    weekday = WEEKDAY.match(after)
    said = "一二三四五六日".find(weekday["day"].replace("天", "日")) if weekday else None

    def day(start: int, end: int, first: int, last: int, rule: str, **more: int | None) -> ReckonedDay:
        return ReckonedDay(passage, start, end, named, first, last, rule, **{"weekday": said, **more})

    if OTHER_YEAR.search(before[-12:]):
        return
    if named.day.term in WEATHER and not TERM_SAID.match(after):
        return
    if (apart := COUNTDOWN_AFTER.match(after)) and (opening := COUNTDOWN_BEFORE.search(before)):
        if window := _apart(apart):
            year = int(opening["year"]) if opening["year"] else None
            span = begin + opening.start(), named.end + apart.end()
            yield day(*span, *window, "countdown", year=year)
        return
    for match in COUNTDOWN.finditer(before):
        if FILLER.match(before[match.end() :]) and (window := _apart(match)):
            named = _of_animal(named, before[match.end() :])
            yield day(begin + match.start(), named.end, *window, "countdown")
            return
    if week := WEEK.search(before):
        stated = "一二三四五六日".find(week["weekday"].replace("天", "日"))
        yield day(begin + week.start(), named.end, 0, 0, "week", weekday=stated, weeks=WEEKS[week["which"]])
        return
    if (hand := AT_HAND.search(before)) and (hand["verb"][:2] == "迎来" or AT_HAND_AFTER.match(after)):
        yield day(begin + hand.start(), named.end, *DAYS_AT_HAND, "near-day")
        return
    if (as_of := AS_OF.search(before)) and AN_HOUR.match(after):
        yield day(begin + as_of.start(), named.end, *DAYS_AFTER, "near-day")
        return
    if CELEBRATED.search(before):
        yield day(begin, named.end, *DAYS_ABOUT, "near-day")
        return
    if OTHERWISE.match(after):
        return
    for match in BESIDE.finditer(before):
        if FILLER.match(before[match.end() :]):
            named = _of_animal(named, before[match.end() :])
            offset, year = OFFSETS[match["word"]], _year_in(before[match.end() :])
            yield day(begin + match.start(), named.end, offset, offset, "near-day", year=year)
            return
    for match in TODAY.finditer(before):
        bare = match["verb"] in ",("
        # "今天,第27个教师节" is the day; "今天,清明" may open any sentence.
        if FILLER.match(before[match.end() :]) and (not bare or named.day.calendar == "solar"):
            yield day(begin + match.start(), named.end, 0, 0, "today", year=_year_in(before[match.end() :]))
            return


def _of_animal(named: Named, words: str) -> Named:
    """Return a lunar day with the years of the animal or stem beside it: 再过八天就是猪年春节, 丙申年春节."""
    found = _AN_ANIMAL.search(words) if named.day.calendar == "lunar" else None
    if not found:
        return named
    stem, animal = (found["stem"], found["branch"]), found["animal"]
    return replace(named, years=frozenset(years_of_animal(animal) if animal else years_of_stem(*stem)))


def _year_in(words: str) -> int | None:
    if found := _NAMED_YEAR.search(words):
        return by_digits(found["year"])
    republic = _REPUBLIC_YEAR.search(words)
    count = number(republic["year"]) if republic else None
    return 1911 + count if count and count < 200 else None


def _apart(match: re.Match) -> tuple[int, int] | None:
    """Return how many days before the day the words say, as (first, last), negative; None if not said."""
    found = {name.rstrip("2"): words for name, words in match.groupdict().items() if words}
    months, weeks = "月" in found["unit"], found["unit"] not in ("天", "日") and "月" not in found["unit"]
    size = 30 if months else 7 if weeks else 1
    count = 0.5 if found["count"] == "半" else number(found["count"].replace("两", "二"))
    if not count or count * size > 200:
        return None
    days = round(count * size)
    less = found.get("less", "")
    if less in ("不到", "不足", "近", "将近"):
        return -days, -max(1, round(days * 0.6))
    if found.get("more") or "多" in found["unit"]:
        step = size if months or weeks else 10
        return -(days + step - 1), -days
    slack = (
        max(2, days // 5) if less or found.get("or_so") else 7 * round(count) if months else 3 if weeks else 0
    )
    if days == 15 and months:
        slack = 4
    return -(days + slack), -max(1, days - slack)
