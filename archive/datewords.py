"""Dates in words, as readers of Chinese and of English write them; knows EDTF and no Django."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

# A day, month, season, year or decade, with "~" (about), "?" (uncertain) or "%" (both) after it.
SIDE = re.compile(r"(\d{3}[\dX])(?:-(\d\d|XX))?(?:-(\d\d|XX))?([~?%]?)")

_MONTHS = "January February March April May June July August September October November December"
MONTHS = _MONTHS.split()
SEASONS = {
    "zh": {21: "春", 22: "夏", 23: "秋", 24: "冬"},
    "en": {21: "spring", 22: "summer", 23: "autumn", 24: "winter"},
}
PHRASES = {
    "zh": {
        "about": "约{}",
        "uncertain": "{}（存疑）",
        "not after": "不晚于{}",
        "not before": "不早于{}",
        "between": "{}至{}",
    },
    "en": {
        "about": "about {}",
        "uncertain": "{} (uncertain)",
        "not after": "no later than {}",
        "not before": "not before {}",
        "between": "{} – {}",
    },
}


@dataclass(frozen=True)
class _Side:
    year: str  # "2011", or "201X" for a decade
    month: int | None = None  # 1..12, or 21..24 for a season
    day: int | None = None
    qualifier: str = ""


@lru_cache(maxsize=4096)  # a list of speeches says the same days again and again
def in_words(edtf: str, language: str = "zh-Hans") -> str:
    """Return an EDTF date as one says it; forms that have no words here come back unchanged.

    ``language`` is any tag that begins with zh; every other one gets English.

    >>> in_words("2011-01/2011-06")
    '2011年1月至6月'
    >>> in_words("2011-01/2011-06", "en")
    'January–June 2011'
    >>> in_words("2011~")
    '约2011年'
    >>> in_words("../2012-11-15", "en")
    'no later than 15 November 2012'
    """
    tongue = "zh" if language.lower().startswith("zh") else "en"
    first, slash, last = edtf.strip().partition("/")
    phrases = PHRASES[tongue]
    try:
        if not slash:
            return _side(first, tongue)
        if first in ("", ".."):
            return phrases["not after"].format(_side(last, tongue))
        if last in ("", ".."):
            return phrases["not before"].format(_side(first, tongue))
        return _joined(first, last, tongue) or phrases["between"].format(
            _side(first, tongue), _side(last, tongue)
        )
    except ValueError:
        return edtf


def _parsed(text: str) -> _Side:
    match = SIDE.fullmatch(text)
    if not match:
        raise ValueError(text)
    year, month, day, qualifier = match.groups()
    side = _Side(
        year,
        int(month) if month and month != "XX" else None,
        int(day) if day and day != "XX" else None,
        qualifier,
    )
    if side.month and not (1 <= side.month <= 12 or side.month in SEASONS["zh"]):
        raise ValueError(text)
    return side


def _side(text: str, tongue: str) -> str:
    side = _parsed(text)
    words = _plain(side, tongue)
    if side.qualifier in ("~", "%"):
        words = PHRASES[tongue]["about"].format(words)
    if side.qualifier in ("?", "%"):
        words = PHRASES[tongue]["uncertain"].format(words)
    return words


def _plain(side: _Side, tongue: str) -> str:
    decade = side.year.endswith("X")
    if tongue == "zh":
        words = f"{side.year[:3]}0年代" if decade else f"{side.year}年"
        if side.month in SEASONS["zh"]:
            return words + SEASONS["zh"][side.month]
        words += f"{side.month}月" if side.month else ""
        return words + (f"{side.day}日" if side.day else "")
    words = f"{side.year[:3]}0s" if decade else side.year
    if side.month in SEASONS["en"]:
        return f"{SEASONS['en'][side.month]} {words}"
    words = f"{MONTHS[side.month - 1]} {words}" if side.month else words
    return f"{side.day} {words}" if side.day else words


def _joined(first: str, last: str, tongue: str) -> str | None:
    """Return the interval with what both ends share said once, or None if they share nothing."""
    start, end = _parsed(first), _parsed(last)
    plain = not (start.qualifier or end.qualifier) and max(start.month or 0, end.month or 0) <= 12
    if not plain or start.year != end.year or not (start.month and end.month):
        return None
    if bool(start.day) != bool(end.day):
        return None
    same_month = start.month == end.month
    if same_month and not start.day:
        return None
    if tongue == "zh":
        tail = f"{end.day}日" if same_month else _plain(end, "zh").removeprefix(f"{end.year}年")
        return f"{_plain(start, 'zh')}至{tail}"
    if same_month:
        return f"{start.day}–{_plain(end, 'en')}"
    dash = " – " if start.day else "–"
    return f"{_plain(start, 'en').removesuffix(f' {start.year}')}{dash}{_plain(end, 'en')}"
