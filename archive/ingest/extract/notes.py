"""What an editor's note above or below a speech says of it: who gave it, and on what day."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from archive.ingest.documents import Document, Passage
from archive.ingest.extract import names
from archive.ingest.extract.folding import fold
from archive.ingest.extract.names import Naming
from archive.ingest.extract.title_block import EDITOR
from archive.ingest.extract.written_dates import WrittenDate, find_all

LONGEST_NOTE = 400
# What may follow a name, which Chinese does not part from the words behind it: 县长李明走进直播间.
_FOLLOWS = (
    r"(?=同志|先生|女士|[,、。(在到从向对就为与和率作做发致讲宣说今]|代表|出席|参加|走[进上]|没有|围绕|结合"
    r"|亲临|应邀|于是|提出|强调|指出)"
)
_PERSON = re.compile(
    rf"(?:^|[。,;:!?\s]|由|是)(?P<office>{names.OFFICE})\s?(?P<name>{names.SURNAME}[\u4e00-\u9fff]{{1,2}}?){_FOLLOWS}"
)
_SPOKEN = re.compile(r"讲话|致辞|致词|发言|演讲|录音|报告|讲了")
# (作者系辽宁省人民政府副省长。本文有删节): a note below the text names the office of its author.
_AUTHOR = re.compile(
    rf"^\W{{0,3}}(?:本文)?作者(?:系|为|是|:|单位:)\s?(?P<office>{names.OFFICE})(?=[。;,)]|$)"
)
_OPENS = re.compile(r"\W{0,3}[编編导導]")
_HELD = re.compile(
    r"^[,\s]?(?:上午|下午|晚)?[^。;!?]{2,60}?(?:(?:会|会议|仪式|典礼|活动|论坛)(?:召开|举行|举办|启动|开幕|闭幕)"
    r"|(?:召开|举行|举办|主持)(?:了|的)?[^。;!?,]{0,24}(?:会|会议|仪式|典礼|活动|论坛)(?=[,。;]))"
)


@dataclass(frozen=True)
class Note:
    """What a note says: a person, or the day of the occasion."""

    passage: Passage
    naming: Naming | None = None
    written: WrittenDate | None = None


def people(document: Document) -> Iterator[Note]:
    """Yield whom an editor's preface names, if it names one person only.

    >>> from archive.ingest.documents import Line, LiftedPage, Page, Slot
    >>> line = Line(Passage("编者按:昨天的现场会上,县委书记沈明远没有念稿子。现根据录音整理。"))
    >>> page = LiftedPage(Page("a.txt", "", "text/plain", "utf-8", "", (line,)), (), (), ())
    >>> [one.passage.text[slice(*one.naming.name)] for one in people(Document((Slot(page, None),)))]
    ['沈明远']
    """
    for passage, folded in _prefaces(document):
        if not _SPOKEN.search(folded):
            continue
        found = [
            Naming(match.span("name"), match.span("office"))
            for match in _PERSON.finditer(folded)
            if names.is_name(match["name"]) and names.is_office(match["office"])
        ]
        if len({folded[slice(*naming.name)] for naming in found}) == 1:
            yield Note(passage, naming=found[0])


def days(document: Document) -> Iterator[Note]:
    """Yield the days without a year on which, as an editor's preface says, the occasion was held."""
    for passage, folded in _prefaces(document):
        for written in find_all(folded):
            if written.month_day and _HELD.match(folded[written.end :]):
                yield Note(passage, written=written)
            break


def offices(document: Document) -> Iterator[Note]:
    """Yield the office that a note below the text gives its author: (作者系市人民政府副市长)."""
    for page in document.pages:
        for line in page.page.lines:
            if line.hidden or len(line.text) > LONGEST_NOTE or "作者" not in line.text:
                continue
            match = _AUTHOR.match(fold(line.text))
            if match and names.is_office(match["office"]):
                yield Note(line.passage, naming=Naming(None, match.span("office")))


def _prefaces(document: Document) -> Iterator[tuple[Passage, str]]:
    for page in document.pages:
        for line in page.page.lines:
            if len(line.text) <= LONGEST_NOTE and not line.hidden and _OPENS.match(line.text):
                folded = fold(line.text)
                if opening := EDITOR.match(folded):
                    yield line.passage.part(opening.end()), folded[opening.end() :]
