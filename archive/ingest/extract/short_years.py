"""Days whose year a line gives by its last two digits: (05年3月18日), 九八年六月, (98.6.5)."""

from datetime import date

from archive.ingest.documents import Document
from archive.ingest.extract.folding import fold
from archive.ingest.extract.numerals import YEAR_DIGIT, by_digits
from archive.ingest.extract.written_dates import WrittenDate, find_all
from archive.ingest.patterns import compiled

# The line must hold nothing else: in a sentence 05年 may be counted from anything.
LINE = compiled(
    rf"[\s(\[【]{{0,3}}['’]?(?P<year>[{YEAR_DIGIT}]{{2}})(?P<rest>\s?年\s?[0-9一二三四五六七八九十廿]{{1,3}}\s?月(?:份|\s?[0-9一二三四五六七八九十廿]{{1,3}}\s?[日号])?)"
    r"(?:\s?[上下]午)?[\s)\]】]{0,3}"
)
DOTTED = compiled(r"[\s(]{0,2}(?P<year>[5-9][0-9])(?P<rest>\.[01]?[0-9]\.[0-3]?[0-9])[\s)]{0,2}")
# 總統府新聞, over 90年10月20日
_REPUBLIC = compiled(r"(?P<year>[4-9][0-9])年(?P<month>[0-9]{1,2})月(?P<day>[0-9]{1,2})日")
_OFFICE = compiled(r"(?:总统府|行政院|立法院|监察院|司法院|考试院)(?:新闻稿?|公报|新闻与活动)")
MOST_SHOWN = 12  # lines in which such an office names itself
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


def of_republic(folded: str, document: Document) -> tuple[WrittenDate, ...]:
    """Return the day that a line gives by a year of two figures, under the name of an office of Taiwan's.

    >>> of_republic("90年10月20日", Document(()))
    ()
    """
    found = _REPUBLIC.fullmatch(folded.strip())
    shown = (line for page in document.pages[:1] for line in page.page.lines[:MOST_SHOWN]) if found else ()
    if not found or not any(_OFFICE.fullmatch(fold(line.text).strip()) for line in shown):
        return ()
    try:
        day = date(1911 + int(found["year"]), int(found["month"]), int(found["day"]))
    except ValueError:
        return ()
    return (WrittenDate(0, len(folded), day, day, "day"),)


def _moved(found: WrittenDate, start: int, by: int) -> WrittenDate:
    return WrittenDate(start, found.end + by, found.earliest, found.latest, found.precision)
