"""Days as people type them into a search box, as EDTF. What depends on today (去年) is no date."""

from __future__ import annotations

import re

from archive import edtf
from archive.search import analysis

_DIGITS = {
    **{digit: digit for digit in "0123456789"},
    **dict(zip("〇零o一二三四五六七八九", "000123456789", strict=True)),
}
# A nought in any of its shapes: 二○一一, 二０一一, 二O一一.
_HAN = "".join(set(_DIGITS) - set("123456789"))
_YEAR = rf"(?P<year>[12]\d{{3}}|[一二][{_HAN}]{{3}})"
_NUMBER = r"(?:\d{1,2}|[一二三四五六七八九十]{1,3})"
_DAY = rf"(?P<day>{_NUMBER})[日号]?"
_SIDE = re.compile(
    rf"{_YEAR}(?:年?|年(?P<month>{_NUMBER})月(?:{_DAY})?"
    r"|[-./](?P<m>\d{1,2})(?:[-./](?P<d>\d{1,2}))?|(?P<mm>\d\d)(?P<dd>\d\d))"
)
# The later side of 2011年3月至5月, 2011年3月8日至10日, which has its year and month from the first.
_LATER = re.compile(rf"(?:(?P<month>{_NUMBER})月(?:{_DAY})?|(?P<only>{_NUMBER})[日号])")
_PART = re.compile(rf"{_YEAR}年(?P<part>上半年|下半年|第?[一二三四1-4]季度|代)")
_OPEN = re.compile(r"(?:自|从)?(?P<day>.+?)(?:(?P<after>以来|以后|起|至今)|以前)")
# 2011..2013, 2011-2013, 2011年至2013年; "2011.." and "..2013" are open. A hyphen after digits between years
# only: 2011-03 is a month.
_BETWEEN = re.compile(r"\.\.+|…+|至|到|~|—+|–|(?<=[年月日号])-|(?<=\d{4})-(?=\d{4})")


def read(typed: str) -> str | None:
    """Return the EDTF date or interval that was typed, or None where it is no date.

    >>> read("2011年3月"), read("二〇一一年"), read("2011..2013"), read("2011.."), read("去年")
    ('2011-03', '2011', '2011/2013', '2011/..', None)
    """
    text = analysis.comparable(typed)
    if whole := _side(text) or _part(text) or _open(text):
        return whole
    sides = _BETWEEN.split(text, maxsplit=1)
    if len(sides) != 2:
        return None
    first = _side(sides[0]) if sides[0] else ".."
    last = _side(sides[1]) or _later(first, sides[1]) if sides[1] else ".."
    if not first or not last or first == last == "..":
        return None
    return _sound(f"{first}/{last}")


def _side(text: str) -> str | None:
    found = _SIDE.fullmatch(text)
    if not found:
        return None
    month = found["month"] or found["m"] or found["mm"]
    day = found["day"] or found["d"] or found["dd"]
    return _of(_year(found["year"]), month, day)


def _later(first: str | None, text: str) -> str | None:
    """Return the later side of a span that says its year, or its month too, in the first side only."""
    found = _LATER.fullmatch(text)
    if not found or not first or first == "..":
        return None
    year, *rest = first.split("-")
    if found["only"]:
        return _of(year, rest[0], found["only"]) if len(rest) == 2 else None
    return _of(year, found["month"], found["day"]) if rest else None


def _part(text: str) -> str | None:
    """Return half a year, a quarter, or ten years."""
    found = _PART.fullmatch(text)
    if not found:
        return None
    year, part = _year(found["year"]), found["part"]
    if part == "代":
        return f"{year}/{int(year) + 9}" if year.endswith("0") else None
    if part.endswith("半年"):
        months = (1, 6) if part.startswith("上") else (7, 12)
    else:
        last = 3 * int(_DIGITS[part.removeprefix("第")[0]])
        months = (last - 2, last)
    return "/".join(f"{year}-{month:02}" for month in months)


def _open(text: str) -> str | None:
    """Return what has one end: 2011年以来, 2011年以前. The day that is named belongs to it."""
    found = _OPEN.fullmatch(text)
    if not found or not (day := _side(found["day"])):
        return None
    return f"{day}/.." if found["after"] else f"../{day}"


def _of(year: str, month: str | None, day: str | None) -> str | None:
    return _sound("-".join([year, *(f"{number:02}" for part in (month, day) if (number := _number(part)))]))


def _year(text: str) -> str:
    return "".join(_DIGITS[char] for char in text)


def _number(text: str | None) -> int:
    if not text:
        return 0
    if text.isascii():
        return int(text)
    tens, ten, ones = text.partition("十")
    if not ten:
        return int("".join(_DIGITS[char] for char in text))
    return 10 * int(_DIGITS.get(tens or "一", "1")) + int(_DIGITS.get(ones or "〇", "0"))


def _sound(text: str) -> str | None:
    try:
        edtf.bounds(text)
    except edtf.NotEDTF:
        return None
    return text
