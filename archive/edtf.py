"""Dates as EDTF text (ISO 8601-2), and the first and last day each may mean."""

import calendar
import re
from datetime import date
from functools import lru_cache

from edtf import parse_edtf
from edtf.parser.edtf_exceptions import EDTFParseException


class NotEDTF(ValueError):
    """The text is no date in EDTF; the message says what was expected."""


@lru_cache(maxsize=4096)
def bounds(text: str) -> tuple[date | None, date | None]:
    """Return the earliest and the latest day that EDTF ``text`` may mean; None for an open end.

    Raises NotEDTF. Approximation ("~", "?") does not widen the days: it is said in words instead.

    >>> bounds("2011-01/2011-06")
    (datetime.date(2011, 1, 1), datetime.date(2011, 6, 30))
    >>> bounds("2011~")
    (datetime.date(2011, 1, 1), datetime.date(2011, 12, 31))
    >>> bounds("../2012-11-15")
    (None, datetime.date(2012, 11, 15))
    """
    start, slash, end = text.strip().partition("/")
    if not slash:
        return _day(start, last=False), _day(start, last=True)
    earliest, latest = (
        None if side in ("", "..") else _day(side, last=last) for side, last in ((start, False), (end, True))
    )
    if earliest is None and latest is None:
        raise NotEDTF(f'"{text}" names no day: give at least one end of the interval')
    if earliest and latest and earliest > latest:
        raise NotEDTF(f'"{text}" ends before it begins: swap the two dates')
    return earliest, latest


# What nearly every date is; the parser for all of EDTF takes milliseconds for each.
PLAIN = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?[~?]?")


def _day(text: str, *, last: bool) -> date:
    try:
        if plain := PLAIN.fullmatch(text):
            year, month, day = (int(part) if part else None for part in plain.groups())
            month = month or (12 if last else 1)
            return date(year, month, day or (calendar.monthrange(year, month)[1] if last else 1))
        parsed = parse_edtf(text)
        struct = parsed.upper_strict() if last else parsed.lower_strict()
        return date(*struct[:3])
    except (EDTFParseException, AttributeError, TypeError, ValueError, OverflowError) as error:
        raise NotEDTF(
            f'"{text}" is no date: write 2011, 2011-03, 2011-03-08, 2011~ or 2011-01/2011-06'
        ) from error


def from_bounds(earliest: date | None, latest: date | None) -> str | None:
    """Return the EDTF text that says "between these days", at the coarsest exact precision.

    >>> from_bounds(date(2011, 1, 1), date(2011, 6, 30))
    '2011-01/2011-06'
    >>> from_bounds(date(2011, 3, 8), date(2011, 3, 8))
    '2011-03-08'
    >>> from_bounds(date(2010, 10, 18), date(2012, 11, 15))
    '2010-10-18/2012-11-15'
    """
    if earliest is None and latest is None:
        return None
    for precision in ("%Y", "%Y-%m", "%Y-%m-%d"):
        if earliest and latest:
            first, final = earliest.strftime(precision), latest.strftime(precision)
            if bounds(first)[0] == earliest and bounds(final)[1] == latest:
                return first if first == final else f"{first}/{final}"
    return f"{earliest.isoformat() if earliest else '..'}/{latest.isoformat() if latest else '..'}"
