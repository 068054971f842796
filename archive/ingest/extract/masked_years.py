"""Days that a site has left their month and taken their year: (20××年2月3日) under a title."""

from collections.abc import Iterable, Iterator

from archive.ingest.documents import Document, Text
from archive.ingest.extract.folding import fold
from archive.ingest.extract.reckoned_days import ReckonedDay
from archive.ingest.extract.recurring_days import Named, RecurringDay
from archive.ingest.patterns import compiled
from archive.ingest.spans import Passage

# 20××, 20__, 201x: the decade may be left. X年 alone may be any year that a story tells of.
_YEAR = r"20(?:(?P<decade>[0-2])[xX×*_＊〇○某#]|[xX×*_＊〇○某#]{2})"
_DAY = rf"{_YEAR}年(?P<month>1[0-2]|0?[1-9])月(?P<day>[12][0-9]|3[01]|0?[1-9])日"
# Alone on its line or in its brackets, or before the place and the call: 20××年2月3日 同志们:
DAY = compiled(
    rf"^[\s—\-【\[(]{{0,8}}{_DAY}(?:[上下]午|晚上?)?\s{{0,4}}[)】\]]?\s{{0,4}}(?:$|(?:在[^,。;:]{{4,60}}上|同志们|各位|尊敬的))"
)
# 20xx年四季度: a mill left the year out of the text, and any that it prints in the title is its own.
_LEFT_OUT = compiled(r"20[xX×*_＊〇○某#]{2}年")
_OPENING = 8  # paragraphs
# 下面是小编整理的2022年县长在…会议上的讲话: mills set the year in which they offer a text before its title.
_ADDED = compiled(r"(?:19|20)[0-9]{2}年(?=[^。在]{0,16}在)")
# 保护区内_个行政村、_万人口: a viewer's excerpt of which the figures are gone.
_FIGURES_GONE = compiled(
    r"[\u4e00-\u9fff、,](?:_{1,4}|[*＊]{1,4})(?=[个万亿多名户人亩元家公平里米处条项座吨])"
)
_ENOUGH_GONE = 2
IN_BRACKETS = compiled(rf"[讲致发演报][话辞词言讲告]\({_DAY}\)\s*$")


def find(passages: Iterable[Passage]) -> Iterator[ReckonedDay]:
    """Yield the days without a year that lines of a title block, or a first paragraph, give.

    The year is for other words to tell; it lies in the decade that the mask has left.

    >>> found = next(find((Passage("(20××年2月3日)"),)))
    >>> found.named.day.month, found.named.day.day
    (2, 3)
    >>> list(find((Passage("20××年2月3日以来,各项工作进展顺利。"),)))
    []
    """
    for passage in passages:
        folded = fold(passage.text[:200])
        found = DAY.search(folded) or IN_BRACKETS.search(folded) if "20" in folded else None
        if found:
            decade = 2000 + 10 * int(found["decade"]) if found["decade"] else None
            named = Named(*found.span(), RecurringDay(int(found["month"]), int(found["day"])))
            yield ReckonedDay(passage, *found.span(), named, 0, 0, "date-line", decade=decade)


def is_mills_own(document: Document, text: Text, title: str) -> bool:
    """Tell whether a year in a title is the mill's that offers the text, not the speech's."""
    if any(
        _LEFT_OUT.search(paragraph.text) for paragraph in text.paragraphs[:_OPENING] if "20" in paragraph.text
    ):
        return True
    added = _ADDED.match(fold(title)) is not None
    opening = (fold(paragraph.text) for paragraph in text.paragraphs[:_OPENING])
    if added and sum(len(_FIGURES_GONE.findall(one)) for one in opening) >= _ENOUGH_GONE:
        return True
    offered = any(fact.rule == "editor-lead-in" for fact in document.facts("title"))
    return offered and added
