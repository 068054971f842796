"""The very day of an anniversary that a meeting keeps: 1928年4月3日…八十年后的今天."""

import re
from collections.abc import Iterable, Iterator

from archive.ingest.extract.folding import fold
from archive.ingest.extract.numerals import NUMERAL, number
from archive.ingest.extract.reckoned_days import ReckonedDay
from archive.ingest.extract.recurring_days import Named, RecurringDay
from archive.ingest.extract.written_dates import find_all
from archive.ingest.spans import Passage

_COUNT = f"[{NUMERAL}]{{1,4}}"
KEPT = re.compile(rf"(?P<count>{_COUNT})\s?周年[^。;,]{{0,8}}(?:纪念|庆祝|庆典|庆贺|大会)")
AFTER = re.compile(rf"(?P<count>{_COUNT})\s?年后的今天")


def find(paragraphs: Iterable[Passage], titles: Iterable[Passage]) -> Iterator[ReckonedDay]:
    """Yield the day on which a text tells its anniversary to fall, where its title keeps that anniversary.

    "Eighty years on" is said of these times too; at the meeting that keeps the eighty years it is the day.

    >>> title = Passage("县委书记在军规颁布八十周年纪念大会上的致辞")
    >>> told = Passage("一九二八年四月三日颁布了军规。八十年后的今天,我们聚集在这里。")
    >>> [(one.year, one.named.day.month, one.named.day.day) for one in find((told,), (title,))]
    [(2008, 4, 3)]
    >>> list(find((told,), (Passage("县委书记在全县大会上的讲话"),)))
    []
    """
    kept = {number(found["count"]) for title in titles for found in KEPT.finditer(fold(title.text))} - {None}
    for passage in paragraphs if kept else ():
        folded = fold(passage.text)
        for match in AFTER.finditer(folded) if "的今天" in folded else ():
            count = number(match["count"])
            told = [one for one in find_all(folded[: match.start()]) if one.precision == "day"]
            if count not in kept or not told or not told[-1].earliest:
                continue
            first = told[-1].earliest
            named = Named(told[-1].start, told[-1].end, RecurringDay(first.month, first.day))
            yield ReckonedDay(passage, *match.span(), named, 0, 0, "anniversary", year=first.year + count)
