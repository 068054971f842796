"""Days whose year a line gives by its last two digits: (05年3月18日), 九八年六月, (98.6.5)."""

import re

from archive.ingest.extract.numerals import YEAR_DIGIT, by_digits
from archive.ingest.extract.written_dates import WrittenDate, find_all

# The line must hold nothing else: in a sentence 05年 may be counted from anything.
LINE = re.compile(
    rf"[\s(\[【]{{0,3}}['’]?(?P<year>[{YEAR_DIGIT}]{{2}})(?P<rest>\s?年\s?[0-9一二三四五六七八九十廿]{{1,3}}\s?月(?:份|\s?[0-9一二三四五六七八九十廿]{{1,3}}\s?[日号])?)"
    r"(?:\s?[上下]午)?[\s)\]】]{0,3}"
)
DOTTED = re.compile(r"[\s(]{0,2}(?P<year>[5-9][0-9])(?P<rest>\.[01]?[0-9]\.[0-3]?[0-9])[\s)]{0,2}")
LONGEST = 24
LAST = 40  # the year 2040; from 50 on they are of the last century


def find(folded: str) -> tuple[WrittenDate, ...]:
    """Return the day that a line of a title block gives with a year of two digits, as one of four.

    >>> [one.edtf for one in find("(05年3月18日)")], [one.edtf for one in find("九八年六月")]
    (['2005-03-18'], ['1998-06'])
    >>> find("45年3月18日"), find("(05.3.18)"), find("十年三月"), find("建厂05年3月")
    ((), (), (), ())
    """
    if len(folded) > LONGEST:
        return ()
    match = LINE.fullmatch(folded) or DOTTED.fullmatch(folded)
    year = by_digits(match["year"]) if match else None
    if year is None or LAST < year < 50:
        return ()
    whole = f"{(2000 if year <= LAST else 1900) + year}{match['rest']}"
    moved = match.start("year") - 2
    found = next(find_all(whole), None)
    if not found or found.impossible or found.month_day:
        return ()
    return (_moved(found, match.start("year"), moved),)


def _moved(found: WrittenDate, start: int, by: int) -> WrittenDate:
    return WrittenDate(start, found.end + by, found.earliest, found.latest, found.precision)
