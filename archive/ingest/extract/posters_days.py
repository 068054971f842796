"""The day that who posted a text in a forum gives with "today": 今天上午我去开会,带回来这份稿子."""

from collections.abc import Iterator
from datetime import date, timedelta

from archive.ingest import furniture
from archive.ingest.documents import Document, Evidence, Finding, Line, Text
from archive.ingest.extract.folding import fold
from archive.ingest.extract.intervals import Interval
from archive.ingest.patterns import compiled
from archive.ingest.spans import Passage

TRUST = 0.7
LONGEST = 300  # characters of a poster's preface
# It opens with the day, tells of an occasion, and that the words are passed on.
_DAY = compiled(
    r"^[^。!?\w]{0,4}(?P<day>今[天日](?:早上|[上下中]午|晚上?)?|今[早晚]|昨[天日](?:[上下]午|晚上?)?|昨晚|前天)"
)
_EDITOR = compiled(r"^\W{0,3}(?:编者?的?[按话]|按语|导读|小编按)\W{0,3}")
_OWN = 4  # characters of a name that an account and a meeting have in common
_ANYONES = compiled("人民|第[一二三四]|实验|中心|职业|技术|学[校院]|幼儿园|有限|公司|集团")
_OCCASION = compiled("会|典礼|仪式|讲话|报告|活动|校庆|庆典")
_PASSED_ON = compiled("稿|全文|原文|敲|打出来|录入|录音|整理|电子版|发给|转给|发上来|贴[出上]|记下|分享")


def find(document: Document, text: Text, posted: date | None, left: Interval) -> Finding | None:
    """Return the day of which a poster says that it is his own, by the stamp of his contribution; else None.

    A forum prints the stamp over what its member wrote, so "today" is the stamp's day; a site that collects
    texts may have taken the preface from elsewhere. ``posted``: when the page was put up; ``left``: the days
    that the text leaves.

    >>> find(Document(()), Text((), ()), date(2013, 4, 9), Interval()) is None
    True
    """
    if not posted or not text.paragraphs:
        return None
    begins = text.paragraphs[0].begins
    for stamp, line in (*prefaces(document, begins), *_own_prefaces(document, begins)):
        told = _DAY.match(fold(_EDITOR.sub("", line.text)))
        if not told or not tells_of_occasion(line.text):
            continue
        day = posted - timedelta(days="今昨前".index(told["day"][0]))
        if (not left.earliest or left.earliest <= day) and (not left.latest or day <= left.latest):
            said = Evidence.of(
                line.passage, "editors-note", "inferred", TRUST, *_span(line.text, told["day"])
            )
            return Finding(
                day.isoformat(), (said, Evidence.of(stamp, "posted-soon-after", "inferred", TRUST))
            )
    return None


def _span(text: str, day: str) -> tuple[int, int]:
    at = max(text.find(day), 0)
    return at, at + len(day)


def _own_prefaces(document: Document, begins: int) -> Iterator[tuple[Passage, Line]]:
    """Yield editors' prefaces of an account that bears the name of who met, with the stamp's words.

    溪口中学之声 tells of "yesterday" at 溪口中学 itself; who passes a text on says the same on any later day.
    """
    names = [fact.value for fact in document.facts("source_site") if fact.rule == "account name"]
    stamps = [fact.passage for fact in document.facts("posted") if fact.passage]
    if not names or not stamps or not document.pages:
        return
    titles = "\n".join(line.text for line in document.head if not _EDITOR.match(line.text))
    grams = {name[n : n + _OWN] for name in names for n in range(len(name) - _OWN + 1)}
    if not any(gram in titles and not _ANYONES.search(gram) for gram in grams):
        return
    for line in document.pages[0].page.lines:
        if line.passage.begins >= begins:
            return
        if not line.hidden and len(line.text) <= LONGEST and _EDITOR.match(line.text):
            yield stamps[0], line


def tells_of_occasion(preface: str) -> bool:
    """Tell whether a preface tells of an occasion and that the words spoken there are passed on.

    >>> tells_of_occasion("昨天的校庆,稿子发上来"), tells_of_occasion("昨天下雨了,稿子发上来")
    (True, False)
    """
    folded = fold(preface)
    return bool(_OCCASION.search(folded) and _PASSED_ON.search(folded))


def prefaces(document: Document, begins: int) -> Iterator[tuple[Passage, Line]]:
    """Yield the lines between the stamp of a forum's contribution and the text, with the stamp's words."""
    stamps = {fact.passage.begins: fact.passage for fact in document.facts("posted") if fact.passage}
    for page in document.pages[:1]:
        stamp = None
        for line in page.page.lines:
            at = line.passage.begins
            if at >= begins:
                return
            if line.hidden or not line.passage.pieces:
                continue
            if len(line.text) <= 80 and furniture.is_post_mark(furniture.fold(line.text)):
                within = (day for start, day in stamps.items() if at <= start <= at + len(line.text))
                stamp = next(within, None)
            elif stamp and len(line.text) <= LONGEST:
                yield stamp, line
