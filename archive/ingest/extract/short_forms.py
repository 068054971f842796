"""Who speaks where a title calls him 任总 or not at all: who signed the page, in whose folder it is kept."""

import re
from collections.abc import Iterator

from archive.ingest.documents import Document
from archive.ingest.extract import names
from archive.ingest.extract.folding import fold
from archive.ingest.extract.names import Naming
from archive.ingest.languages.zh import FORMS_OF_ADDRESS
from archive.ingest.spans import Passage

_MOST_LINES_ABOVE = 40
_CALLED = re.compile(
    rf"(?:^|[—\-:]|\s)(?P<surname>{names.SURNAME})[{''.join(sorted(FORMS_OF_ADDRESS - {'某', '氏'}))}]"
    r"(?=在|与|于|对|就|同|和|关于|致|的?(?:讲话|发言|谈话|致辞|演讲))"
)
_MOST_ROWS = 14
# category: 李明讲话/1994, over a Markdown text
_FILED = re.compile(
    rf"categor(?:y|ies)\s?:\s*[\"']?(?P<name>{names.NAME.pattern})(?:讲话|演讲|发言|言论|文集|文选|选集)[集稿录选]?"
    r"(?:/[^/\s]{1,12})?[\"']?\s*"
)
# The last label of a line, or one of several: 文号:总办6号 签发:李明 签发日期:2013年4月22日
_SIGNED = re.compile(
    rf"(?:签\s{{0,4}}发|批\s{{0,4}}准)人?\s?:\s?(?P<name>{names.NAME.pattern})(?=\s*$|\s{{0,8}}[|;,]|\s{{1,12}}[^\s:]{{2,8}}\s?:)"
)


def signed(document: Document, title: str) -> Iterator[tuple[Passage, Naming]]:
    """Yield the full name of whom a title calls 任总, where one of that surname signed the page."""
    called = {match["surname"] for match in _CALLED.finditer(fold(title))}
    for page in document.pages if called else ():
        for line in page.page.lines[:_MOST_LINES_ABOVE]:
            passage = line.passage.strip()
            found = _SIGNED.search(fold(passage.text))
            if found and names.is_name(found["name"]) and found["name"].startswith(tuple(called)):
                yield passage, Naming(found.span("name"), None)


def filed(document: Document) -> Iterator[tuple[Passage, Naming]]:
    """Yield whose folder of speeches a text is kept in, as the rows over a Markdown text say."""
    for page in document.pages[:1]:
        for line in page.page.lines[:_MOST_ROWS]:
            passage = line.passage.strip()
            found = _FILED.fullmatch(fold(passage.text))
            if found and names.is_name(found["name"]):
                yield passage, Naming(found.span("name"), None)
