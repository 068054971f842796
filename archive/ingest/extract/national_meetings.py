"""The year of a nation-wide meeting that a text cites by its month and day alone: 9月10日,全国教育大会."""

import re
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from functools import cache
from itertools import islice

from archive.ingest.extract import dated_facts
from archive.ingest.extract.bounds import MOST_CITED, TOLD, Bound, sentence_around
from archive.ingest.extract.folding import fold
from archive.ingest.patterns import compiled
from archive.ingest.spans import Passage

# Its day and where it was held may stand between: 9月10日,党中央在北京召开全国教育大会; 8月21日至22日.
DAY = compiled(
    r"(?<![年0-9])(?P<month>1[0-2]|[1-9])月(?P<day>[12][0-9]|3[01]|[1-9])日(?:(?:至|到|-|—)(?:1?[0-9]月)?[0-9]{1,2}日)?"
    r"[,,]?(?:(?:党)?中央|中共中央|国务院|在(?:北京)?|召开|举行|隆重|胜利|的|了|,){0,6}$"
)
A_YEAR = timedelta(days=365)


def soft(paragraphs: Iterable[Passage]) -> Iterator[Bound]:
    """Yield the year that begins with a meeting of the table that is cited by its day without a year.

    >>> bound = next(soft((Passage("9月10日,全国教育大会在北京召开。"),)))
    >>> bound.earliest.isoformat(), bound.latest.isoformat()
    ('2018-09-10', '2019-09-09')
    >>> list(soft((Passage("10月10日,全国教育大会精神宣讲会举行。"),)))
    []
    """
    pattern, meetings = _patterns()
    for passage in paragraphs:
        folded = fold(passage.text)
        for match in islice(pattern.finditer(folded), MOST_CITED):
            told = DAY.search(folded[max(0, match.start() - 40) : match.start()])
            if not told or TOLD.search(sentence_around(folded, *match.span())):
                continue
            month_day = int(told["month"]), int(told["day"])
            # The day named is that on which it opened, more often than that of its close.
            days = meetings[match[0]]
            met = [one for one in days if month_day == (one[0].month, one[0].day)]
            met = met or [one for one in days if month_day == (one[1].month, one[1].day)]
            if len(met) == 1:
                start = match.start() - len(told[0])
                yield Bound(
                    passage,
                    start,
                    match.end(),
                    "year-of-meeting",
                    met[0][0],
                    met[0][0] + A_YEAR - timedelta(1),
                )


@cache
def _patterns() -> tuple[re.Pattern, dict[str, list[tuple[date, date]]]]:
    meetings: dict[str, list[tuple[date, date]]] = {}
    for row in dated_facts.load().national_meetings:
        for words in row.words:
            meetings.setdefault(words, []).append((row.first, row.last))
    words = "|".join(map(re.escape, sorted(meetings, key=len, reverse=True)))
    return compiled(f"(?:{words})"), meetings
