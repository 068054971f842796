"""The very day of an anniversary that a meeting keeps: 1928年4月3日…八十年后的今天."""

from collections.abc import Iterable, Iterator

from archive.ingest.extract import anniversaries
from archive.ingest.extract.bounds import QUOTES
from archive.ingest.extract.folding import fold
from archive.ingest.extract.numerals import NUMERAL, number
from archive.ingest.extract.reckoned_days import ReckonedDay
from archive.ingest.extract.recurring_days import Named, RecurringDay
from archive.ingest.extract.written_dates import find_all
from archive.ingest.patterns import compiled
from archive.ingest.spans import Passage

PLAIN = compiled(QUOTES)
_COUNT = f"[{NUMERAL}]{{1,4}}"
KEPT = compiled(rf"(?P<count>{_COUNT})\s?周年[^。;,]{{0,8}}(?:纪念|庆祝|庆典|庆贺|大会)")
# 庆祝“三八”妇女节96周年大会: held in the days about it; a campaign for it is opened months before.
HELD_FOR = compiled(
    r"[^。;,]{0,14}?(?:大会|座谈会|茶话会|联欢会|联谊会|晚会|集会|报告会|庆典|仪式)(?:上|[暨,。”\"]|$)"
)
_KEEPS = compiled(r"(?:庆祝|纪念|庆|迎|贺)[^。;,]{0,12}$")
_BEFORE_IT = compiled("动员|筹备|倒计时|启动|安保|征文|方案|部署|调度|推进|工作会|誓师|活动")
_ON_ITS_DAY = compiled(
    r"节|五四运动|建[国党军队团]$|国庆|新中国成立|中华人民共和国成立|中国共产党成立|共青团成立|共产主义青年团成立|解放军建军|地震|事变|解放军[海空]军成立"
)
DAYS_ABOUT = -14, 7
AFTER = compiled(rf"(?P<count>{_COUNT})\s?年后的今天")


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
    titles = tuple(titles)
    yield from _about(titles)
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


def _about(titles: Iterable[Passage]) -> Iterator[ReckonedDay]:
    """Yield the days about an anniversary that everyone knows, where a title's meeting keeps it."""
    for passage in titles:
        folded = fold(passage.text)
        for match, first in anniversaries.counted(folded) if "周年" in folded else ():
            count, name = number(match["number"].replace("两", "二")), PLAIN.sub("", match["words"])
            before, held = (
                folded[max(match.start() - 20, 0) : match.start()],
                HELD_FOR.match(folded, match.end()),
            )
            if not count or not held or not _KEEPS.search(before) or not _ON_ITS_DAY.search(name):
                continue
            if not _BEFORE_IT.search(held[0]):
                named = Named(*match.span(), RecurringDay(first.month, first.day))
                span = match.start(), held.end()
                yield ReckonedDay(passage, *span, named, *DAYS_ABOUT, "anniversary", year=first.year + count)
