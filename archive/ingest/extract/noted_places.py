"""The place that a note beside a speech states: (作者系绩溪县委副书记), 中共丰县县委办公室一九八六年印."""

from __future__ import annotations

from collections.abc import Iterator

from archive.ingest.documents import Document
from archive.ingest.gazetteer import simplified
from archive.ingest.languages.zh_place_witnesses import (
    BRIEF_OF,
    NOTED,
    NOTED_BOOK,
    NOTED_ELSEWHERE,
    NOTED_OF,
    NOTED_WORDS,
    PRINTED_BY,
)
from archive.ingest.patterns import compiled
from archive.ingest.spans import Passage

LONGEST_NOTE, LONGEST_BOOK_NOTE = 160, 60

_NOTED, _WORDS = compiled(NOTED), compiled(NOTED_WORDS)
_ELSEWHERE, _OF = compiled(NOTED_ELSEWHERE), compiled(NOTED_OF)
_PRINTED_BY = compiled(PRINTED_BY)
_BOOK = compiled(NOTED_BOOK)
_BRIEF = compiled(BRIEF_OF)
_BOOK_SIGNS = tuple("史志庆册鉴编记")


def is_note(line: str) -> bool:
    """Tell whether a line is a note on the author: (作者系江苏省作家协会副主席).

    >>> is_note("(作者系江苏省作家协会副主席)"), is_note("江苏省人民政府副省长 李明")
    (True, False)
    """
    return bool(_NOTED.match(simplified(line).lstrip(" \u3000(（[【—-")))


def noted(document: Document) -> Iterator[Passage]:
    """Yield the words of the pages' notes that tell whose office, village or meeting gave the speech.

    Notes name the author (作者系…), the speech (本文系…讲话, 根据…录音整理), who had it printed, or the
    works' own book that it is taken from (选自《株洲市红旗铸件厂志》), or it heads what an
    office of the place sends round (修水整办简报增刊). What an author was once, where he comes from, and what
    else he is a member of tells no place.
    """
    for page in document.pages:
        for line in page.page.lines:
            if line.hidden or not 8 <= len(line.text) <= LONGEST_NOTE:
                continue
            text = simplified(line.text)
            short = len(text) <= LONGEST_BOOK_NOTE and any(sign in text for sign in _BOOK_SIGNS)
            if short and line.link_share <= 0.5 and (found := _BOOK.match(text)):
                yield line.passage.part(found.start("place"), found.end("place"))
                continue
            if len(text) <= LONGEST_BOOK_NOTE and "办" in text and (found := _BRIEF.search(text)):
                yield line.passage.part(found.start("place"), found.end("place"))
                continue
            if not _WORDS.search(text):
                continue
            if found := _PRINTED_BY.match(text):
                yield line.passage.part(found.start("place"), found.end("place"))
                continue
            for cue in _NOTED.finditer(text):
                of = _OF.match(text, cue.end())
                if of and not _ELSEWHERE.search(text, of.start()):
                    yield line.passage.part(of.start("place"), of.end("place"))
                    break
