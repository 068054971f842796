"""Bounds from games, exhibitions and summits: who awaits one speaks before its end, who looks back after."""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import islice

from archive.ingest.extract import dated_facts
from archive.ingest.extract.bounds import MOST_CITED, TOLD, Bound
from archive.ingest.extract.dated_facts import PublicEvent
from archive.ingest.extract.folding import fold
from archive.ingest.spans import Passage

AWAITED_BEFORE = re.compile(
    r"(?:即将举[办行]的?|迎接|喜迎|迎|备战|筹办|筹备|离|距离?|当好东道主)[^。,;!?]{0,6}$"
)
AWAITED_AFTER = re.compile(
    r"^[”\"》]{0,2}(?:即将|将于|将在|召开在即|开幕在即|日益临近|的?(?:日益)?临近|倒计时)"
)
OVER_BEFORE = re.compile(r"(?:成功|圆满)举[办行]了[^。,;!?]{0,8}$")
OVER_AFTER = re.compile(
    r"^[”\"》]{0,2}(?:(?:已经?|刚刚)(?:成功|圆满|胜利)?(?:举[办行]|闭幕|落幕|结束)"
    r"|(?:成功|圆满|胜利)(?:闭幕|落幕)(?:了|,|。|以后|之后|以来)|(?:结束|闭幕|落幕)(?:以后|之后|以来)"
    r"|的?(?:成功|圆满)举[办行],?(?:极大|充分|标志着|证明了|表明|向世界))"
)
SENTENCE = 300  # characters to either side that can be of one sentence
WISHED = re.compile(r"确保|保障|保证|为了?|力争|争取|服务|支持|迎接|预祝|祝愿|祝")


def hard(paragraphs: Iterable[Passage]) -> Iterator[Bound]:
    """Yield the days before or after which a text that awaits an event, or calls it over, was spoken.

    >>> [bound.latest.isoformat() for bound in hard((Passage("要以整洁的面貌迎接北京奥运会。"),))]
    ['2008-08-24']
    >>> list(hard((Passage("为迎接北京奥运会,去年完成了绿化。"), Passage("确保北京奥运会成功举办。"))))
    []
    """
    pattern, named = _patterns()
    for passage in paragraphs:
        folded = fold(passage.text)
        for match in islice(pattern.finditer(folded), MOST_CITED):
            event = named[match[0]]
            reach = max(0, match.start() - SENTENCE)
            begin = max(reach, *(folded.rfind(stop, reach, match.start()) + 1 for stop in "。;!?\n"))
            before, after = (
                folded[max(begin, match.start() - 24) : match.start()],
                folded[match.end() : match.end() + 16],
            )
            if OVER_BEFORE.search(before) or (OVER_AFTER.match(after) and not WISHED.search(before)):
                yield Bound(passage, *match.span(), "cited-event", earliest=event.last)
            elif AWAITED_BEFORE.search(before) or AWAITED_AFTER.match(after):
                rest = folded[match.end() : match.end() + SENTENCE]
                end = match.end() + re.match(r"[^。;!?\n]*", rest).end()
                if not TOLD.search(folded[begin:end]):
                    yield Bound(passage, *match.span(), "awaited-event", latest=event.last)


@cache
def _patterns() -> tuple[re.Pattern, dict[str, PublicEvent]]:
    named = {words: event for event in dated_facts.load().events for words in event.words}
    words = "|".join(map(re.escape, sorted(named, key=len, reverse=True)))
    return re.compile(rf"(?:{words})(?!安保|会展|公园|场馆|冠军)"), named
