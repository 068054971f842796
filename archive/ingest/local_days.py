"""Days of posting as they are written elsewhere than on the mainland: of the Republic, or year last."""

import datetime
import re
from collections.abc import Iterable, Iterator

from archive.ingest.documents import Page
from archive.ingest.languages import en_chrome, zh_sites
from archive.ingest.patterns import compiled

# Whose offices write the day first, and whose the month. Canada and the Philippines write both.
_DAY_FIRST = frozenset(
    (
        *("uk", "au", "nz", "ie", "sg", "my", "in", "hk", "mo", "za", "ng", "ke", "gh", "tz", "ug", "zm"),
        *("bw", "na", "lk", "pk", "bd", "jm", "tt", "bb", "fj", "pg", "bn", "mt", "cy"),
    )
)
_MONTH_FIRST = frozenset(("us", "gov", "mil"))
# lang="en-GB": how a page says whose English it is; what programs write for all the world is no sign.
_LOCALE = compiled(r"[a-z]{2,3}[-_](?:[a-z]{4}[-_])?(?P<region>[a-z]{2})", re.I)
_REGIONS_DAY_FIRST = frozenset({*_DAY_FIRST, "gb"})
_HOST = compiled(r"\b(?:https?://|www\.)(?P<host>[\w.-]{4,80})", re.I)
_SLASHED = compiled(r"(?<![0-9/])([0-3]?[0-9])/([0-3]?[0-9])/((?:19|20)[0-9]{2})(?![0-9/])")
_MONTHS = "|".join(en_chrome.MONTHS)
# 31 May 2008: who writes so puts the day first in figures too.
_IN_WORDS = compiled(rf"(?<![\w-])\d{{1,2}} (?:{_MONTHS}) (?:19|20)\d\d\b", re.I)
# Halden, NY 13501
_STATES = (
    "AL|AK|AZ|AR|CA|CO|CT|DE|DC|FL|GA|HI|ID|IL|IN|IA|KS|KY|LA|ME|MD|MA|MI|MN|MS|MO|MT|NE|NV|NH|NJ|NM|NY|NC|ND|"
    "OH|OK|OR|PA|RI|SC|SD|TN|TX|UT|VT|VA|WA|WV|WI|WY"
)
_ZIP = compiled(rf", (?:{_STATES})\.? {{1,3}}\d{{5}}\b")
_FIGURES = compiled(r"([0-3]?\d)([/.-])([0-3]?\d)\2((?:19|20)\d\d)(?!\d)")
_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_WEEKDAY = r"(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}"
_BEFORE = compiled(rf"\b({_WEEKDAY})\.?,?\s$", re.I)
_LONGEST_WEEKDAY = 12  # characters, with what stands between it and the day
# Wed, 10/03/2012 - 11:20 | admin
_STAMP = compiled(
    rf"(?P<weekday>{_WEEKDAY}, )[0-3]?\d/[0-3]?\d/(?:19|20)\d\d - \d\d:\d\d(?::\d\d)?(?:\s*[|•·].{{0,60}})?$",
    re.I,
)
# 08.09.2015  22:19: who parts a day's figures by points puts the day first.
_DOTTED = compiled(r"([0-3]\d)\.([01]\d)\.((?:19|20)\d\d)\s{1,4}\d\d:\d\d")
_MOST = 20_000  # characters of a page in which signs are looked for

_REPUBLIC_POSTED = compiled(
    rf"(?:^|[\s|(（\[【])(?:{zh_sites.POSTED})(?:民国)?\s*((\d{{2,3}})\s*[年/.-]\s*(\d{{1,2}})\s*[月/.-]\s*(\d{{1,2}})(?![\d/.-])日?)"
    # "民国99年12月28日 分类:社务": above a contribution to a blog.
    r"|^(?:中华)?民国\s*((\d{2,3})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日)(?=[\s|].{0,40}(?:分类|标签|留言|回应|浏览|人气|点阅|作者)[:\s|\d])"
)
# 第412期 109.06.15 出刊; 中华民国101年6月20日出刊: under a bulletin's name.
_ISSUED = compiled(
    r"(?:^|[\s|期号)])(?:中华)?(?:民国)?\s?((?P<year>1[0-2]\d|[6-9]\d)(?:年\s?|([/.-]))(?P<month>\d{1,2})(?:月\s?|\3)(?P<day>\d{1,2})日?)"
    r"\s?(?:出刊|出版|发行|发刊)(?=$|[\s|)])"
)
_NEWS_DAY, _OF_NEWS = compiled(r"(1\d\d)年(\d\d)月(\d\d)日"), compiled(r"新闻|消息|公告|首页")
_NARROW = {code: code - 0xFEE0 for code in range(0xFF10, 0xFF1A)}
_OF_REPUBLIC = compiled(r"民[国國]|(?<!\d)\d{2,3}\s*年\s*\d{1,2}\s*月")
# 上载日期:20/02/2004: the day first, as Hong Kong and Macao write it.
_LABELLED_DAY_FIRST = compiled(
    rf"(?:^|[\s|(（\[【])(?:{zh_sites.POSTED})((\d{{1,2}})[/.-](\d{{1,2}})[/.-]((?:19|20)\d\d))(?!\d)"
)
_HELD_AT = compiled(r"(?:地点|会址|场地)\s?:")
_LONGEST_ISSUE = 60


def order_of(text: str, addresses: Iterable[str] = (), locale: str = "") -> str | None:
    """Return "day" or "month" for what a page puts first in figures, None where its signs do not settle it.

    Signs are other days with strokes that leave no choice, days in words, the ends of addresses, of
    ``addresses`` and of those that the page prints, the postal codes of the United States, and the region of
    ``locale``, which the file names as its language.

    >>> order_of("31 May 2008"), order_of("03/28/2011"), order_of("", ["https://www.example.gov.au/a"])
    ('day', 'month', 'day')
    >>> order_of("", (), "en-US"), order_of("31 May 2008", (), "en-US"), order_of("", (), "en")
    ('month', None, None)
    """
    told = {*_by_days(text[:_MOST]), *_by_hosts(text[:_MOST], addresses), *_by_locale(locale)}
    return told.pop() if len(told) == 1 else None


def _by_days(text: str) -> Iterator[str]:
    for found in _SLASHED.finditer(text) if "/" in text else ():
        one, two = int(found[1]), int(found[2])
        if one > 12 >= two >= 1:
            yield "day"
        elif two > 12 >= one >= 1:
            yield "month"
    if _IN_WORDS.search(text):
        yield "day"
    if _ZIP.search(text):
        yield "month"


def _by_hosts(text: str, addresses: Iterable[str]) -> Iterator[str]:
    found = (_HOST.match(address) for address in addresses)
    hosts = [one["host"] for one in found if one] + [one["host"] for one in _HOST.finditer(text)]
    for host in hosts:
        last = host.rstrip(".").rpartition(".")[2].lower()
        if last in _DAY_FIRST:
            yield "day"
        elif last in _MONTH_FIRST:
            yield "month"


def _by_locale(locale: str) -> Iterator[str]:
    found = _LOCALE.fullmatch(locale.strip())
    region = found["region"].lower() if found else ""
    if region in _REGIONS_DAY_FIRST:
        yield "day"
    elif region == "us":
        yield "month"


def in_figures(text: str, at: int, page: Page) -> tuple[str, str] | None:
    """Return (ISO day, words) of a day in figures at that place of a line, its year last: 17/06/2011.

    None where both of its numbers may be the month and the page does not settle which is.

    >>> page = Page("a.html", "", "text/html", "utf-8", "", ())
    >>> [in_figures(day, 0, page) for day in ("17/06/2011", "6/17/2011", "06/07/2011")]
    [('2011-06-17', '17/06/2011'), ('2011-06-17', '6/17/2011'), None]
    """
    if not (found := _FIGURES.match(text, at)):
        return None
    one, two, year = int(found[1]), int(found[3]), int(found[4])
    if told := _BEFORE.search(text, max(0, at - _LONGEST_WEEKDAY), at):
        order = _by_weekday(told[1], (one, two, year))
    elif one <= 12 and two <= 12 and one != two:
        addresses = [fact.value for fact in page.facts if fact.name == "source_url"]
        locale = next((fact.value for fact in page.facts if fact.name == "locale"), "")
        order = order_of(page.text, addresses, locale)
    else:
        order = "day" if one > 12 else "month"
    if not order or (found[2] == "." and order == "month"):
        return None
    return _iso(year, two, one, found[0]) if order == "day" else _iso(year, one, two, found[0])


def _by_weekday(name: str, figures: tuple[int, int, int]) -> str | None:
    """Return which order makes a day of the weekday that is printed before it, None if both or none do."""
    one, two, year = figures
    told = []
    for order, month, day in (("day", two, one), ("month", one, two)):
        found = _iso(year, month, day, "")
        if found and datetime.date.fromisoformat(found[0]).weekday() == _WEEKDAYS.index(name[:3].lower()):
            told.append(order)
    return told[0] if len(told) == 1 else None


def is_stamp(text: str) -> bool:
    """Tell whether a line is such a stamp as `stamped` reads.

    >>> is_stamp("Wed, 10/03/2012 - 11:20"), is_stamp("Wed, 10/03/2012"), is_stamp("08.09.2015  22:19")
    (True, False, True)
    """
    return ("/" in text[:16] and _STAMP.match(text) is not None) or _DOTTED.fullmatch(text) is not None


def stamped(text: str, page: Page) -> tuple[str, str] | None:
    """Return (ISO day, words) of a line that is a program's stamp: weekday, day in figures, dash and clock.

    Or the day first, with points, and the clock: 08.09.2015  22:19.

    >>> stamped("Wed, 10/03/2012 - 11:20 | admin", Page("a.html", "", "text/html", "utf-8", "", ()))
    ('2012-10-03', '10/03/2012')
    """
    if text[2:3] == "." and (dotted := _DOTTED.fullmatch(text)):
        return _iso(int(dotted[3]), int(dotted[2]), int(dotted[1]), text[:10])
    found = _STAMP.match(text) if "/" in text[:16] else None
    return in_figures(text, found.end("weekday"), page) if found else None


def of_traditional(text: str, page: Page, above: str) -> tuple[str, str] | None:
    """Return (ISO day, words) of a day as pages in traditional characters print the one of posting.

    In years of the Republic behind a label or before 出刊, alone under an office's "news", or day first
    behind a label. The line comes folded, and ``above`` it the one over it.

    >>> page = Page("a.html", "", "text/html", "utf-8", "", ())
    >>> [of_traditional(one, page, "") for one in ("第412期 109.06.15 出刊", "上载日期:20/02/2004")]
    [('2020-06-15', '109.06.15'), ('2004-02-20', '20/02/2004')]
    """
    return _republic(text, page) or _issued(text) or _day_first(text) or _news_day(text, above)


def _republic(text: str, page: Page) -> tuple[str, str] | None:
    """Return (ISO day, words) of a labelled day of posting in years of the Republic: 刊登日期:97年6月24日.

    In figures alone (96/04/02) a year below a hundred is one only where the page counts so elsewhere.
    """
    found = _REPUBLIC_POSTED.search(text) if "日" in text or "于" in text or "间" in text else None
    if not found or _HELD_AT.search(text):
        return None
    words, year, month, day = found.groups()[:4] if found[1] else found.groups()[4:]
    counted = "年" in words or int(year) >= 100 or "刊日期" in text
    if not counted and not _OF_REPUBLIC.search(page.text.translate(_NARROW)):
        return None
    return _iso(int(year) + 1911, int(month), int(day), words)


def _issued(text: str) -> tuple[str, str] | None:
    found = _ISSUED.search(text) if len(text) <= _LONGEST_ISSUE and ("刊" in text or "版" in text) else None
    return (
        _iso(int(found["year"]) + 1911, int(found["month"]), int(found["day"]), found[1]) if found else None
    )


def _news_day(text: str, above: str) -> tuple[str, str] | None:
    """Return (ISO day, words) of a day of the Republic alone under an office's "news": 113年04月20日."""
    found = _NEWS_DAY.fullmatch(text) if _OF_NEWS.search(above) else None
    return _iso(int(found[1]) + 1911, int(found[2]), int(found[3]), text) if found else None


def _day_first(text: str) -> tuple[str, str] | None:
    found = _LABELLED_DAY_FIRST.search(text)
    return _iso(int(found[4]), int(found[3]), int(found[2]), found[1]) if found else None


def _iso(year: int, month: int, day: int, words: str) -> tuple[str, str] | None:
    try:
        return datetime.date(year, month, day).isoformat(), words
    except ValueError:
        return None
