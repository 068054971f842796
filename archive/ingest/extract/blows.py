"""Years that a speaker tells by the blow that fell in them: 去年,我们克服了非典的影响; 刚刚过去的一年."""

import re
from collections.abc import Iterable, Iterator
from datetime import date
from functools import cache
from itertools import islice

from archive.ingest.extract import dated_facts
from archive.ingest.extract.bounds import MOST_CITED, Bound
from archive.ingest.extract.dated_facts import PublicEvent
from archive.ingest.extract.folding import fold
from archive.ingest.patterns import compiled
from archive.ingest.spans import Passage

REACH = 80  # characters before a blow in which its year may be told
SENTENCE = compiled(r"[。;!?\n]")
# The last that tells of a year goes for it. 去年底以来, and what is merely compared with, tell no year of it.
WHEN = compiled(
    r"(?P<last>(?<![比较同与跟和])去年(?!同期|[底末冬]|年[底末]|以来|下半年|第?四季度|1[0-2]月|十[一二]?月))"
    r"|(?P<this>今年(?!是))"
    r"|(?P<past>(?<![在自到])(?:刚刚)?过去的?(?:这)?一年)"
    r"|去年|前年|上年|当年|明年|[0-9一二三四五六七八九〇○零]{2,4}年"
)
# It was overcome or came suddenly; 今年 may be that of a second, smaller one else.
OVERCOME = compiled(r"(?:战胜|克服|抵御|经受|突如其来)[^,。;!?]{0,16}$")
# 去年,我们像抗击非典那样抗击甲流: another blow is likened to it, or it is long past.
LIKENED = compiled(r"(?:像|如同|好比|犹如|堪比|不亚于|超过|继|经历过|类似|借鉴)[^,。;!?]{0,12}$")
LIKE = compiled(r"[^,。;!?]{0,10}(?:一样|那样|那般|那年|那时|相比|相似|经验)")
# Who rebuilds, remembers or guards against it may do so in any year after.
LATER = compiled(
    r"[”\"》]?(?:后|以后|之后|以来|时期|期间|灾区|灾后|重建|恢复|援建|遗址|纪念|[0-9一二三四五六七八九十]{1,3}周年|精神|捐|赈)"
)


def hard(paragraphs: Iterable[Passage]) -> Iterator[Bound]:
    """Yield the years that follow from what a text says of a blow: last year's, or of the year that is over.

    >>> text = "去年,我们克服了非典疫情和洪涝灾害的影响。"
    >>> [(bound.earliest.isoformat(), bound.latest.isoformat()) for bound in hard((Passage(text),))]
    [('2004-01-01', '2004-12-31')]
    >>> list(hard((Passage("去年底以来,一些地方发生了非典疫情。"), Passage("去年,我们支援了汶川地震灾区。"))))
    []
    """
    pattern, blows = _patterns()
    for passage in paragraphs:
        folded = fold(passage.text)
        for match in islice(pattern.finditer(folded), MOST_CITED):
            before = SENTENCE.split(folded[max(0, match.start() - REACH) : match.start()])[-1]
            told = list(WHEN.finditer(before))
            if not told or LATER.match(folded, match.end()):
                continue
            if LIKENED.search(before) or LIKE.match(folded, match.end()):
                continue
            when, blow = told[-1], blows[match[0]]
            days = _days(when, blow, OVERCOME.search(before, when.end()) is not None)
            if days:
                start = match.start() - len(before) + when.start()
                yield Bound(passage, start, match.end(), "year-of-meeting", *days)


def _days(when: re.Match, blow: PublicEvent, overcome: bool) -> tuple[date, date] | None:
    """Return the days at which one may speak so of a blow, None if the words leave them open.

    Until the lunar new year the year before is still called this one.
    """
    first, last = blow.first.year, blow.last.year
    if when["last"]:
        return date(first + 1, 1, 1), date(last + 1, 12, 31)
    if when["past"]:
        return date(first, 12, 1), date(last + 1, 6, 30)
    if when["this"] and overcome:
        return blow.first, date(last + 1, 2, 20)
    return None


@cache
def _patterns() -> tuple[re.Pattern, dict[str, PublicEvent]]:
    blows = {words: blow for blow in dated_facts.load().blows for words in blow.words}
    words = "|".join(map(re.escape, sorted(blows, key=len, reverse=True)))
    return compiled(f"(?:{words})"), blows
