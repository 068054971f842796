"""Bounds from games, exhibitions and summits: who awaits one speaks before its end, who looks back after."""

import re
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from functools import cache
from itertools import islice

from archive.ingest.extract import dated_facts
from archive.ingest.extract.bounds import MOST_CITED, TOLD, Bound
from archive.ingest.extract.dated_facts import PublicEvent
from archive.ingest.extract.folding import fold
from archive.ingest.extract.numerals import NUMERAL, number
from archive.ingest.led import led
from archive.ingest.patterns import compiled
from archive.ingest.spans import Passage

AWAITED_BEFORE = compiled(
    r"(?:即将举[办行]的?|迎接|喜迎|迎|备战|筹办|筹备|离|距离?|当好东道主)[^。,;!?]{0,6}$"
)
AWAITED_AFTER = compiled(
    r"^[”\"》]{0,2}(?:即将|将于|将在|召开在即|开幕在即|日益临近|的?(?:日益)?临近|倒计时)"
)
OVER_BEFORE = compiled(r"(?:成功|圆满)举[办行]了[^。,;!?]{0,8}$")
OVER_AFTER = compiled(
    r"^[”\"》]{0,2}(?:(?:已经?|刚刚)(?:成功|圆满|胜利)?(?:举[办行]|闭幕|落幕|结束)"
    r"|精神(?!面貌|抖擞|饱满|状态)|(?:成功|圆满|胜利)(?:闭幕|落幕)(?:了|,|。|以后|之后|以来)|(?:结束|闭幕|落幕)(?:以后|之后|以来)"
    r"|的?(?:成功|圆满)举[办行],?(?:极大|充分|标志着|证明了|表明|向世界))"
)
# 距离北京奥运会开幕还有100天, 北京奥运会倒计时100天: a whole number of days leaves one day.
COUNT_BEFORE = compiled(r"(?:离|距离?)(?:举世瞩目的|盛大的)?$")
COUNT_AFTER = compiled(
    rf"^[”\"》]?(?:正式|盛大)?(?:开幕|召开|举[办行]|开园)?(?:式|之日)?,?(?:还|只|仅|就|已|整整|正好|恰好|有|剩下?){{1,4}}"
    rf"(?:整整|正好|恰好)?(?P<days>[{NUMERAL}]{{1,4}})天(?!左右|以上|以内)"
)
JUST_OVER = compiled(r"^[”\"》]{0,2}刚刚(?:成功|圆满|胜利)?(?:闭幕|落幕|结束)")
JUST_OVER_BEFORE = compiled(r"刚刚(?:成功|圆满|胜利)?(?:闭幕|落幕|结束)的$")
SOON_AFTER = timedelta(days=120)  # at which one still says that it has just closed
COUNT_DOWN = compiled(rf"^[”\"》]?(?:开幕)?倒计时(?P<days>[{NUMERAL}]{{1,4}})天")
# 离奥运会开幕还有37天: of whichever of the games the page's other words leave.
BARE = compiled(r"(?<![残冬青大园农])(?P<name>奥运会?|世博会|亚运会|全运会)(?!安保|会展|公园|场馆|冠军)")
SENTENCE = 300  # characters to either side that can be of one sentence
WISHED = compiled(r"确保|保障|保证|为了?|力争|争取|服务|支持|迎接|预祝|祝愿|祝")


def hard(paragraphs: Iterable[Passage]) -> Iterator[Bound]:
    """Yield the days before or after which a text that awaits an event, or calls it over, was spoken.

    >>> [bound.latest.isoformat() for bound in hard((Passage("要以整洁的面貌迎接北京奥运会。"),))]
    ['2008-08-24']
    >>> list(hard((Passage("为迎接北京奥运会,去年完成了绿化。"), Passage("确保北京奥运会成功举办。"))))
    []
    """
    for passage in paragraphs:
        folded = fold(passage.text)
        for start, end, event in named(folded):
            reach = max(0, start - SENTENCE)
            begin = max(reach, *(folded.rfind(stop, reach, start) + 1 for stop in "。;!?\n"))
            before, after = folded[max(begin, start - 24) : start], folded[end : end + 16]
            if day := _counted_down(event.first, before, folded[end : end + 40]):
                yield Bound(passage, start, end, "countdown", day, day)
            elif OVER_BEFORE.search(before) or (OVER_AFTER.match(after) and not WISHED.search(before)):
                yield Bound(passage, start, end, "cited-event", earliest=event.last)
            elif AWAITED_BEFORE.search(before) or AWAITED_AFTER.match(after):
                rest = folded[end : end + SENTENCE]
                closes = end + re.match(r"[^。;!?\n]*", rest).end()
                if not TOLD.search(folded[begin:closes]):
                    yield Bound(passage, start, end, "awaited-event", latest=event.last)


def soft(paragraphs: Iterable[Passage]) -> Iterator[Bound]:
    """Yield the season after an event that a text says has just closed.

    >>> [bound.latest.isoformat() for bound in soft((Passage("团的十六大刚刚胜利闭幕。"),))]
    ['2008-10-11']
    """
    for passage in paragraphs:
        folded = fold(passage.text)
        for start, end, event in named(folded) if "刚刚" in folded else ():
            before, after = folded[max(0, start - 12) : start], folded[end : end + 12]
            if JUST_OVER.match(after) or JUST_OVER_BEFORE.search(before):
                yield Bound(passage, start, end, "just-closed", event.last, event.last + SOON_AFTER)
        for match in BARE.finditer(folded) if "会" in folded and "天" in folded else ():
            before, after = (
                folded[max(0, match.start() - 12) : match.start()],
                folded[match.end() : match.end() + 40],
            )
            firsts = _openings(match["name"])
            days = [day for first in firsts if (day := _counted_down(first, before, after))]
            if days:
                yield Bound(passage, *match.span(), "countdown", windows=tuple((day, day) for day in days))


def _counted_down(first: date, before: str, after: str) -> date | None:
    """Return the day that lies as many days before the opening as the words say."""
    found = (COUNT_AFTER.match(after) if COUNT_BEFORE.search(before) else None) or COUNT_DOWN.match(after)
    days = number(found["days"]) if found else None
    return first - timedelta(days=days) if days and days < 1000 else None


def named(folded: str) -> Iterator[tuple[int, int, PublicEvent]]:
    """Yield where a folded text names events of the table, and which."""
    pattern, events = _patterns()
    for match in islice(pattern.finditer(folded), MOST_CITED):
        yield *match.span(), events[match[0]]


@cache
def _openings(name: str) -> tuple[date, ...]:
    """Return the first days of all the events that a name alone may mean: 奥运会."""
    events = dated_facts.load().events
    return tuple(
        {event.first: 1 for event in events for words in event.words if words.endswith(f"{name[:2]}会")}
    )


@cache
def _patterns() -> tuple[re.Pattern, dict[str, PublicEvent]]:
    named = {words: event for event in dated_facts.load().events for words in event.words}
    words = "|".join(map(re.escape, sorted(named, key=len, reverse=True)))
    return compiled(rf"(?:{led(words)})(?!安保|会展|公园|场馆|冠军)"), named
