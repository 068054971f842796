"""The days of a meeting or event with known days, where a title says that the speech was given at it."""

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import islice

from archive.ingest.extract import public_events
from archive.ingest.extract.bounds import MOST_CITED, Bound, cited, meetings_named
from archive.ingest.extract.folding import fold
from archive.ingest.patterns import compiled
from archive.ingest.spans import Passage

# Other parties count their plenums too: 在民盟十一届三中全会上.
AT = compiled(r"(?:在|于|出席)(?:党的|中共|中国共产党|北京举行的)?$")
# Of two occasions the last one is the speech's: 在北京奥运会上获奖选手表彰会上.
THERE = compiled(r"[”\"》]?(?P<when>开幕|闭幕)?(?:大?会|式|典礼)?(?:上|时)(?![^,。;]{1,40}[会式礼坛]上)")
# 值此中国工会第十五次全国代表大会隆重开幕之际,…向大会表示祝贺; one who is elsewhere does not speak to it.
GREETED = compiled(r"[”\"》]?(?:隆重|胜利)?(?P<when>开幕|召开)之[际时]")
TO_IT = compiled(r"[向对]大会|祝大会|[向对](?:出席|与会)")
MOST_OPENING = 300


def hard(titles: Iterable[Passage], paragraphs: Iterable[Passage] = ()) -> Iterator[Bound]:
    """Yield the days on which the meeting that a title names sat, or the day of its opening or close.

    >>> bound = next(hard((Passage("在第十届全国人民代表大会第三次会议闭幕会上的讲话"),)))
    >>> bound.earliest.isoformat(), bound.latest.isoformat()
    ('2005-03-14', '2005-03-14')
    >>> list(hard((Passage("在传达第十届全国人民代表大会第三次会议精神大会上的讲话"),)))
    []
    """
    for passage in titles:
        folded = fold(passage.text)
        for start, end, first, last in _meetings(folded):
            there = THERE.match(folded, end)
            if there and AT.search(folded[max(0, start - 12) : start]):
                first, last = {"开幕": (first, first), "闭幕": (last, last)}.get(there["when"], (first, last))
                yield Bound(passage, start, end, "held-meeting", first, last)
    for passage in paragraphs:
        folded = fold(passage.text[:MOST_OPENING])
        if "值此" not in folded or not TO_IT.search(folded):
            continue
        for start, end, first, last in _meetings(folded):
            greeted = GREETED.match(folded, end)
            if greeted and folded[:start].endswith("值此"):
                last = first if greeted["when"] == "开幕" else last
                yield Bound(passage, start, end, "held-meeting", first, last)


def _meetings(folded: str) -> Iterator[tuple[int, int, date, date]]:
    for pattern, rule in cited(folded):
        for match in islice(pattern.finditer(folded), MOST_CITED):
            meetings = list(meetings_named(match, rule))
            if len(meetings) == 1:
                yield *match.span(), meetings[0].first, meetings[0].last
    for start, end, event in public_events.named(folded):
        yield start, end, event.first, event.last
