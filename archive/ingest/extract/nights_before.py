"""English pages under their own day: a speech of the day before (which I gave last night), its day below."""

import re
from collections.abc import Iterable, Sequence
from datetime import timedelta

from archive.ingest.documents import Document, Evidence, Finding
from archive.ingest.extract.stated_dates import Stated
from archive.ingest.patterns import compiled
from archive.ingest.spans import Passage

_MOST_LINES, _LONGEST, _TRUST = 8, 300, 0.8
_SAID = frozenset(("title", "record-card", "lead"))
_WEEKDAY = compiled(r"(?:mon|tues|wednes|thurs|fri|satur|sun)day,? ", re.I)
_GIVEN = compiled(
    r"\b(?:speech|remarks|address|statement|talk|lecture|sermon|report|comments|presentation|toast|eulogy)\b"
    r"[^.?!]{0,60}?\b(?:gave|delivered|made|given|presented|read|offered)\b[^.?!]{0,40}?"
    r"\b(?:last (?:night|evening)|yesterday(?: (?:morning|afternoon|evening))?)\b",
    re.I,
)


def find(stated: Sequence[Stated], lines: Iterable[Passage]) -> Finding | None:
    """Return the day before the one over a speech, where a line above it says that it was given then.

    The page's day is that of putting it up; every day that is stated must be that one, in a line of its own.

    >>> from archive.ingest.extract.written_dates import find_all
    >>> over = Passage("Thursday, March 8, 2012")
    >>> day = Stated(next(find_all(over.text)), over, "date-line", 0.95)
    >>> find([day], [Passage("Here are the remarks that I gave last night at the council.")]).value
    '2012-03-07'
    >>> find([day], [Passage("I thank those who spoke last night.")]) is None
    True
    """
    days = {one.written.edtf for one in stated}
    if len(days) != 1 or any(one.rule != "date-line" or one.written.precision != "day" for one in stated):
        return None
    for line in [*lines][:_MOST_LINES]:
        found = _GIVEN.search(line.text) if len(line.text) <= _LONGEST else None
        if found:
            day = stated[0]
            quotes = (
                Evidence.of(line, "lead", "inferred", _TRUST, *found.span()),
                Evidence.of(day.passage, day.rule, "inferred", _TRUST, day.written.start, day.written.end),
            )
            return Finding((day.written.earliest - timedelta(days=1)).isoformat(), quotes)
    return None


def whole_days(stated: Iterable[Stated], titles: Sequence[Passage], document: Document) -> list[Stated]:
    """Return the dates with years, without the page's own day where title, card or lead gives an earlier one.

    The page's own is that which it labels as posted, or one with its weekday over the title, as of a blog.

    >>> from archive.ingest.extract.written_dates import find_all
    >>> texts = ("18 July 2017", "date-line"), ("17 July 2017", "record-card")
    >>> both = [Stated(next(find_all(text)), Passage(text), rule, 0.9) for text, rule in texts]
    >>> len(whole_days(both, (), Document(())))
    2
    """
    stated = [one for one in stated if not one.written.month_day]
    said = {one.written.earliest for one in stated if one.rule in _SAID and one.written.precision == "day"}
    if len(said) != 1:
        return stated
    day = said.pop()
    posted = {fact.value for fact in document.facts("posted")}

    def is_stamp(one: Stated) -> bool:
        over = titles and one.passage.pieces and one.passage.begins < titles[0].begins
        return one.rule == "date-line" and bool(
            one.written.earliest > day
            and (one.written.edtf in posted or (over and _WEEKDAY.match(one.passage.text)))
        )

    return [one for one in stated if not is_stamp(one)]
