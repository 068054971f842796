"""Bounds from days near the speech's own: terms set for a task, days just over, the month that it is now."""

import re
from collections.abc import Callable, Iterable, Iterator
from datetime import date, timedelta

from archive.ingest.extract import dated_facts
from archive.ingest.extract.bounds import Bound, sentence_around
from archive.ingest.extract.folding import fold
from archive.ingest.extract.numerals import number
from archive.ingest.extract.recurring_days import RecurringDay, new_year
from archive.ingest.extract.written_dates import month_bounds
from archive.ingest.languages.zh_days import TERMS
from archive.ingest.led import led
from archive.ingest.patterns import compiled
from archive.ingest.spans import Passage

YEARS = range(1978, 2040)
_MONTH = r"(?<![0-9年一二三四五六七八九十])(?P<month>1[0-2]|[1-9]|十[一二]?|[一二三四五六七八九])\s?月"
_KEPT = {"七一": (7, 1), "八一": (8, 1), "五一": (5, 1), "十一": (10, 1), "国庆": (10, 1), "教师节": (9, 10)}
_DAY = f'[“"]?(?P<kept>{"|".join(_KEPT)})[”"]?(?:国际劳动节|劳动节|国庆节|建军节|建党节|节)?'
# 三月底以前, 十一月十五日以前, 国庆节前; not 节前后, 节前夕, 三月前.
TERM_SET = compiled(
    rf"(?:{_MONTH}(?:(?P<day>[0-9]{{1,2}}|[一二三四五六七八九十廿]{{1,3}})[日号]|(?P<part>底|末|份))|{_DAY})"
    r"(?:以前|之前|前(?![后期夕线三两几]))"
)
# “七一”县委要表彰一批先进.
COMING = compiled(
    rf"{_DAY}(?:前夕|期间|那天|当天)?,?[^。;,!?“”]{{0,6}}?(?:要|将|准备|打算)(?:再|隆重|集中)?"
    r"(?:表彰|召开|举[行办]|组织|开展|评选|检查|验收)"
)
TASK = compiled(
    r"要(?!求)|必须|务必|一律|全[部面]|确保|力争|争取|完成|拿出|到[位段村屯户]|开工|动工|交付|打通|恢复|签完|整改|把|封顶"
)
DONE = compiled(r"了|已|曾|共|累计|过(?![关一])")
# Another year's term, or every year's; a term that the law or a plan sets.
ELSEWHEN = compiled(
    r"[去前明后来往历当那每上]年|[0-9〇○零一二三四五六七八九]{2,4}年|曾|原定|原计划|年年|每逢|以往|从前|那时|当时"
)
WINTER = compiled(r"今冬|明春|冬修|岁末|年终|来年")
AHEAD = timedelta(days=210)  # a day named without its year is seldom farther off
FIRST_MONTH, SPRING, AUTUMN = 3, 5, 10  # January and February are named in the old year too
# 国庆长假刚刚过去, 惊蛰过了, 春节刚过.
_OVER = f"{'|'.join(TERMS)}|国庆|春节|“?[五十]一”?|元旦|教师节"
OVER = compiled(
    led(
        f"(?P<word>{_OVER})(?P<days>节?(?:长假|假期|黄金周))?节?(?:刚刚?过去?完?|过了(?![一二三四五六七八九十两几半0-9])|已经过去)"
    )
)
SINCE_TERM, SINCE_DAY = timedelta(days=30), timedelta(days=30)
LONG_HOLIDAYS = {"国庆": (10, 7), "十一": (10, 7)}
# 现在已经是七月中旬.
NOW = compiled(
    rf"(?:现在|眼下|如今)(?:已经|已)?(?:是|到了?|进入了?)(?=[0-9一二三四五六七八九十]){_MONTH}(?:(?P<third>[上中下]旬|初|底)|份|(?=[,。;!了]))"
)
THIRDS = {"上旬": (1, 10), "中旬": (11, 20), "下旬": (21, 31), "初": (1, 10), "底": (20, 31)}
# “十一五”的最后一个季度,硬任务还有三项.
LAST_QUARTER = compiled(r"“?(?P<plan>[六七八九]|十[一二三四五]?)五”?(?:规划|计划|时期)?的?最后一个季度")


def soft(paragraphs: Iterable[Passage]) -> Iterator[Bound]:
    """Yield runs of days that lie before a term set in the text, behind a day just over, or in a month named.

    Of several terms of the year the first bounds. A term without a year is of the speaker's own: 三月底以前
    is said in January or later, and before April. Years are for other words to tell.

    >>> bound = next(soft((Passage("清单要在三月底以前拿出来。"),)))
    >>> [days for days in bound.windows if days[0].year == 2013]
    [(datetime.date(2013, 1, 1), datetime.date(2013, 3, 31))]
    >>> [list(soft((Passage(text),))) for text in ("去年三月底以前完成了。", "每年三月底以前要报一次。")]
    [[], []]
    """
    terms: list[tuple[int, Bound]] = []
    near: list[Bound] = []
    winter = False
    for passage in paragraphs:
        folded = fold(passage.text)
        winter = winter or WINTER.search(folded) is not None
        terms += _terms(passage, folded)
        near += _over(passage, folded) if "过" in folded else ()
        near += _now(passage, folded) if "月" in folded else ()
        # Days of one known year go before those of any.
        yield from _last_quarter(passage, folded) if "季度" in folded else ()
    yield from near
    months = [month for month, _ in terms]
    if winter or (months and min(months) <= SPRING and max(months) >= AUTUMN):
        # What winter's speakers set for spring is of the next year.
        terms = [(month, bound) for month, bound in terms if month > SPRING] if winter else []
    if terms:
        yield min(terms, key=lambda term: term[1].windows[0][1])[1]


def _terms(passage: Passage, folded: str) -> Iterator[tuple[int, Bound]]:
    found = TERM_SET.finditer(folded) if "前" in folded else ()
    coming = COMING.finditer(folded) if "一" in folded or "节" in folded or "国庆" in folded else ()
    for match, set_before in (*((one, True) for one in found), *((one, False) for one in coming)):
        day = _day_of(match)
        if not day or day[0] < FIRST_MONTH or not _is_ahead(folded, match, task=set_before):
            continue
        windows = tuple(_before(date(year, *day)) for year in YEARS)
        yield day[0], Bound(passage, *match.span(), "deadline", windows=windows)


def _day_of(match: re.Match) -> tuple[int, int] | None:
    """Return the last day on which a term may have been set: a festival's eve, a month's end, a day."""
    found = match.groupdict()
    if kept := found["kept"]:
        eve = date(2001, *_KEPT[kept]) - timedelta(days=1)
        return eve.month, eve.day
    month, day = number(found["month"]), number(found["day"] or "")
    if not month or (found["day"] and not day):
        return None
    last = month_bounds(2001, month)[1].day
    return (month, min(day, last)) if day else (month, last)


def _before(day: date) -> tuple[date, date]:
    return max(day - AHEAD, date(day.year, 1, 1)), day


def _is_ahead(folded: str, match: re.Match, *, task: bool) -> bool:
    around = sentence_around(folded, *match.span())
    after = re.match(r"[^。;!?]{0,30}", folded[match.end() :])[0]
    clause = re.split("[,、]", folded[max(match.start() - 16, 0) : match.start()])[-1]
    if ELSEWHEN.search(clause) or ELSEWHEN.search(around[: around.find(match[0])][-10:]):
        return False
    if DONE.search(after.split(",")[0]) or DONE.search(clause):
        return False
    return not task or TASK.search(f"{clause}{after}") is not None


def _windows(day_in: Callable[[int], date | None], first: timedelta, last: timedelta) -> tuple:
    days = [day for year in YEARS if (day := day_in(year))]
    return tuple((day + first, day + last) for day in days)


def _over(passage: Passage, folded: str) -> Iterator[Bound]:
    for match in OVER.finditer(folded):
        before = folded[max(match.start() - 12, 0) : match.start()]
        if ELSEWHEN.search(before):
            continue
        word = match["word"].strip("“”")
        if word in TERMS:
            term = RecurringDay(calendar="term", term=word)
            windows = _windows(
                lambda year, term=term: next(iter(term.in_year(year)), None), timedelta(0), SINCE_TERM
            )
        elif word == "春节":
            windows = _windows(new_year, timedelta(days=1), SINCE_DAY)
        else:
            fixed = {"元旦": (1, 1), **_KEPT, **(LONG_HOLIDAYS if match["days"] else {})}[word]
            windows = _windows(lambda year, day=fixed: date(year, *day), timedelta(days=1), SINCE_DAY)
        yield Bound(passage, *match.span(), "near-day", windows=windows)


def _now(passage: Passage, folded: str) -> Iterator[Bound]:
    for match in NOW.finditer(folded):
        month = number(match["month"])
        if not month or month > 12:
            continue
        windows = []
        for year in YEARS:
            first, last = month_bounds(year, month)
            if third := THIRDS.get(match["third"] or ""):
                first, last = first.replace(day=third[0]), last.replace(day=min(third[1], last.day))
            windows.append((first, last))
        yield Bound(passage, *match.span(), "near-day", windows=tuple(windows))


def _last_quarter(passage: Passage, folded: str) -> Iterator[Bound]:
    for match in LAST_QUARTER.finditer(folded):
        years = dated_facts.load().plans.get(number(match["plan"]) or 0)
        if years and not DONE.search(sentence_around(folded, *match.span())):
            windows = ((date(years[1], 10, 1), date(years[1], 12, 31)),)
            yield Bound(passage, *match.span(), "five-year-plan", windows=windows)
