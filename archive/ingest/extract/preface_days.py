"""The year of a day that a page names without one (9月3日,…开幕), where it went up soon after that day."""

import re
from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from archive.edtf import from_bounds
from archive.ingest.documents import Document, Evidence, Finding, Text
from archive.ingest.extract import notes
from archive.ingest.extract.folding import fold, is_chinese
from archive.ingest.extract.intervals import Interval
from archive.ingest.extract.numerals import number
from archive.ingest.extract.stated_dates import Stated
from archive.ingest.extract.title_block import REPORTED, HeadLine
from archive.ingest.extract.written_dates import WrittenDate, find_all
from archive.ingest.patterns import compiled
from archive.ingest.spans import Passage

SOON_AFTER = timedelta(days=14)
# A journal prints what was said before it appeared: 来源:《某某工作》2014年第2期.
IN_ISSUE = timedelta(days=92)
_ISSUE = compiled(
    r"(?:[来稿]源|出处|原载|刊于|载于|摘自|选自|转自)[^。;]{0,40}?(?P<year>(?:19|20)[0-9]{2})年?第(?P<number>[0-9]{1,2})期"
)
SAYS_TODAY = compiled(
    r"(?:今[日天早晨午晚](?:[早上下中]午|晚上?|早上|凌晨)?|今\((?:[一二三四五六日])\)|"
    r"\b(?:[Tt]oday|[Tt]onight|[Tt]his (?:morning|afternoon|evening)))\s?\(?$"
)
# What an editor writes above a text: that something was held on the day, and that it was spoken there.
_EDITOR = compiled(
    r"^\W{0,3}(?:编者的?[按话]|导\s{0,3}[读语]|(?:核心|新闻|内容)(?:提示|提要)|提\s{0,3}要|[本文]?按语?)?\W{0,3}"
)
_TAKES_PLACE = compiled(
    r"召开|举[行办]|欢聚|齐聚|相聚|集会|开[幕班学工业园营机镜讲]|闭幕|启动|揭[牌幕]|奠基|通车|落成|成立|结业|毕业|主持|出席|参加|会见|考察|调研|发表|作了?|在"
)
_SPOKEN = compiled(r"讲话|致[辞词]|发言|演讲|报告|讲[了稿课]|授课|党课|宣讲|寄语|动员|全文|如下|贺[信词]")
_TO = compiled(
    r"^\s?(?:至|到|—{1,2}|-|~|、)\s?(?:(?P<month>[0-9]{1,2}|[一二三四五六七八九十]{1,2})月)?(?P<day>[0-9]{1,2}|[一二三四五六七八九十]{1,3})日"
)
FOLLOWS = compiled(r"^\W{0,3}以下(?:是|为)")
# 编者按:1991年梅雨期,全县遭灾。7月11日,县里召开大会,县长…讲话: the year opens the note, the day its sentence.
_NOTE_OF_YEAR = compiled(
    r"^\W{0,3}(?:编者?按|编者的[按话]|按语?|导读|整理者按)\W{1,3}(?P<year>(?:19|20)[0-9]{2})年"
    r"(?![^,。;]{0,16}(?:创[办建立]|成立|建[立成校厂院]|出生|入党|参加))(?P<told>[^。]{2,80}[。;])"
)
_HELD_THEN = compiled(r"[^。;]{0,60}?(?:召开|举[行办])[^。;]{2,60}?(?:讲话|致[辞词]|发言|演讲|报告|动员)")
_YEAR = compiled(r"(?<![0-9])(?:19|20)[0-9]{2}年")
_EN_TOLD = compiled(r"\b(?:spoke|delivered|gave|addressed|told|said|remarks|speech|address)\b")
_LONGEST_SOURCE = 160  # characters of a line that says where a text was taken from
_BY_ITSELF = frozenset(("date-line", "signature"))


def find(
    document: Document,
    text: Text,
    stated: Iterable[Stated],
    lines: Iterable[HeadLine],
    posted: date | None,
    left: Interval,
) -> Finding | None:
    """Return the day that a preface, a line under the title or a signature gives without its year.

    四月二日,县里召开现场会; (10月15日): such words are written for the page: within two weeks their year is
    its. Three months are let by where the page names the number of a journal's year, and the day is before
    it. The day at which the page was put up settles the year and nothing else.
    """
    if told := _of_year_told(document, left):
        return told
    if not posted:
        return None
    issue = _issue(document)
    for passage, written in _days(document, text, stated, lines):
        month, day = written.month_day
        for year in (posted.year, posted.year - 1):
            held, last = _span(passage, written, year, month, day)
            if not held or not last:
                continue
            within = (not left.earliest or left.earliest <= held) and (not left.latest or held <= left.latest)
            printed = issue and issue[0] == year and month <= issue[1]
            if within and timedelta(0) <= posted - last <= (IN_ISSUE if printed else SOON_AFTER):
                if written.weekday not in (None, held.weekday()):
                    continue
                return Finding(from_bounds(held, last), tuple(_quotes(document, passage, written)))
    return None


def _of_year_told(document: Document, left: Interval) -> Finding | None:
    """Return the day of the meeting that an editor's note tells of, in the one year with which it opens."""
    for line in document.head:
        note = _NOTE_OF_YEAR.match(folded := fold(line.text))
        for written in find_all(folded) if note else ():
            if written.start < note.end() or not written.month_day:
                continue
            named = set(_YEAR.findall(folded[: written.start]))
            opens = folded[: written.start].endswith(("。", ";"))
            if len(named) > 1 or not opens or not _HELD_THEN.match(folded, written.end):
                break
            held, last = _span(line.passage, written, int(note["year"]), *written.month_day)
            if not held or held != last or (left.earliest or held) > held or (left.latest or held) < held:
                break
            year = Evidence.of(line.passage, "editors-note", "inferred", 0.7, *note.span("year"))
            day = Evidence.of(line.passage, "editors-note", "inferred", 0.7, written.start, written.end)
            return Finding(held.isoformat(), (year, day))
    return None


def _issue(document: Document) -> tuple[int, int] | None:
    """Return the year and the number in it of the journal that the page says it was taken from."""
    for page in document.pages:
        for line in page.page.lines:
            named = "期" in line.text and not line.hidden and len(line.text) <= _LONGEST_SOURCE
            if named and (found := _ISSUE.search(fold(line.text))):
                return int(found["year"]), int(found["number"])
    return None


def says_today(one: Stated) -> bool:
    """Tell whether 今日 or "today" stands before a day: it is the day of the release or of none."""
    return bool(SAYS_TODAY.search(fold(one.passage.text)[: one.written.start]))


def _days(
    document: Document, text: Text, stated: Iterable[Stated], lines: Iterable[HeadLine]
) -> Iterator[tuple[Passage, WrittenDate]]:
    for note in notes.days(document, text):
        yield note.passage, note.written
    for one in stated:
        if not one.written.month_day or says_today(one):
            continue
        # An English lead is an editor's preface; a Chinese one is where it tells of a meeting.
        folded = fold(one.passage.text)
        # "今天是9月18日" is a speaker's sentence, however short.
        sure = (one.rule in _BY_ITSELF and "今" not in folded) or not is_chinese(folded)
        # 以下是局长六月十八日在北京致辞的全文
        sure = sure or (one.rule == "lead" and bool(FOLLOWS.search(folded)))
        if sure or notes.tells_of_meeting(one.passage, one.written) or _tells(folded, one.written):
            yield one.passage, one.written
    for line in lines:
        named = line.dates[0] if line.role in ("label", "title") and line.dates else None
        if named and named.month_day and _tells(line.folded, named):
            yield line.passage, named


def _tells(folded: str, written: WrittenDate) -> bool:
    """Whether a sentence opens with the day and tells what was held then, and that it was spoken."""
    if not is_chinese(folded):
        return bool(_EN_TOLD.search(folded)) and folded.rstrip().endswith((".", ":"))
    opens = REPORTED.sub("", folded[_EDITOR.match(folded).end() :])
    if len(folded) - len(opens) != written.start or len(opens) < 16:
        return False
    rest = folded[written.end :]
    return bool(_TAKES_PLACE.search(rest) and _SPOKEN.search(rest) and re.search(r"[。:,]", rest))


def _span(
    passage: Passage, written: WrittenDate, year: int, month: int, day: int
) -> tuple[date | None, date | None]:
    """Return the first and last day in a year: 5月18日至19日 are two."""
    try:
        held = date(year, month, day)
        to = _TO.match(fold(passage.text)[written.end :])
        if not to:
            return held, held
        last = date(year, number(to["month"] or "") or month, number(to["day"]) or 0)
    except ValueError:
        return None, None
    return (held, last) if held <= last else (None, None)


def _quotes(document: Document, passage: Passage, written: WrittenDate) -> Iterator[Evidence]:
    yield Evidence.of(passage, "editors-note", "inferred", 0.7, written.start, written.end)
    page_days = (fact for fact in document.facts("posted") if fact.passage)
    yield from [Evidence.of(fact.passage, "posted-soon-after", "inferred", 0.7) for fact in page_days][:1]
