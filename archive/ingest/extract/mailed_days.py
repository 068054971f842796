"""The day that a title names without its year, where the day below the text is that of sending it out."""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from archive.ingest.documents import Evidence, Finding
from archive.ingest.extract import occasions
from archive.ingest.extract.folding import fold
from archive.ingest.extract.stated_dates import Stated
from archive.ingest.extract.written_dates import find_all
from archive.ingest.patterns import compiled
from archive.ingest.spans import Passage

# 李总在1月31日办公例会上的讲话
_AT = compiled(r"[—\-\s]*[^在。]{0,12}在$")
_LONGEST_WAY = timedelta(days=183)  # from a talk to the mail that sends it out
_OF_THE_PAPER = frozenset(("date-line", "signature"))


def find(stated: Sequence[Stated], titles: Iterable[Passage]) -> Finding | None:
    """Return the day of a title, in the year of the one day that stands on a line of its own; else None.

    The line's day is within half a year behind it: nobody speaks at a meeting of 31 January four weeks later,
    but a firm's office mails its minutes then.

    >>> from archive.ingest.extract.title_block import read_line
    >>> line = Passage("2008年2月27日")
    >>> below = Stated(next(find_all(line.text)), line, "date-line", 0.95)
    >>> find([below], [Passage("李总在1月31日办公例会上的讲话")]).value
    '2008-01-31'
    >>> find([below], [Passage("李总在办公例会上的讲话")]) is None
    True
    """
    days = {
        one.written.edtf for one in stated if one.rule in _OF_THE_PAPER and one.written.precision == "day"
    }
    if len(days) != 1 or any(one.rule not in _OF_THE_PAPER for one in stated):
        return None
    line = stated[0]
    for title in titles:
        folded = fold(title.text)
        for named in find_all(folded) if "月" in folded else ():
            if not named.month_day or not _AT.fullmatch(folded[: named.start]):
                continue
            held = _before(line.written.earliest, *named.month_day)
            if held and occasions.END.search(folded[named.end :]):
                quotes = (
                    Evidence.of(title, "title", "inferred", 0.8, named.start, named.end),
                    Evidence.of(
                        line.passage, line.rule, "inferred", 0.8, line.written.start, line.written.end
                    ),
                )
                return Finding(held.isoformat(), quotes)
    return None


def _before(sent: date, month: int, day: int) -> date | None:
    """Return the last such day before a text was sent out, None if that is long ago or the same day."""
    for year in (sent.year, sent.year - 1):
        try:
            held = date(year, month, day)
        except ValueError:
            continue
        if held <= sent:
            return held if timedelta() < sent - held <= _LONGEST_WAY else None
    return None
