"""Days as people type them into a search box, as EDTF."""

from __future__ import annotations

import re

from archive import edtf
from archive.search import analysis

_DIGITS = {
    **{digit: digit for digit in "0123456789"},
    **dict(zip("〇零一二三四五六七八九", "00123456789", strict=True)),
}
_HAN = "".join(set(_DIGITS) - set("0123456789"))
_YEAR = rf"(?P<year>[12]\d{{3}}|[一二][{_HAN}]{{3}})"
_NUMBER = r"(?:\d{1,2}|[一二三四五六七八九十]{1,3})"
_SIDE = re.compile(
    rf"{_YEAR}(?:年?|年(?P<month>{_NUMBER})月(?:(?P<day>{_NUMBER})[日号]?)?"
    r"|[-./](?P<m>\d{1,2})(?:[-./](?P<d>\d{1,2}))?)"
)
# 2011..2013, 2011-2013, 2011年至2013年; "2011.." and "..2013" are open. A hyphen between years only: 2011-03
# is a month.
_BETWEEN = re.compile(r"\.\.|至|到|~|—+|–|(?<=\d{4}年)-|(?<=\d{4})-(?=\d{4})")


def read(typed: str) -> str | None:
    """Return the EDTF date or interval that was typed, or None where it is no date.

    >>> read("2011年3月"), read("二〇一一年"), read("2011..2013"), read("2011.."), read("创卫")
    ('2011-03', '2011', '2011/2013', '2011/..', None)
    """
    text = analysis.comparable(typed)
    if whole := _side(text):
        return whole
    sides = _BETWEEN.split(text, maxsplit=1)
    if len(sides) != 2:
        return None
    first, last = (_side(side) if side else ".." for side in sides)
    if not first or not last or first == last == "..":
        return None
    return _sound(f"{first}/{last}")


def _side(text: str) -> str | None:
    found = _SIDE.fullmatch(text)
    if not found:
        return None
    year = "".join(_DIGITS[char] for char in found["year"])
    month, day = (_number(found[long] or found[short]) for long, short in (("month", "m"), ("day", "d")))
    return _sound("-".join([year, *(f"{part:02}" for part in (month, day) if part)]))


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
