"""Who speaks where a title calls him 任总 or not at all: who signed the page, in whose folder it is kept."""

import re
from collections.abc import Iterator

from archive.ingest.documents import Document
from archive.ingest.extract import names
from archive.ingest.extract.folding import fold
from archive.ingest.extract.names import Naming
from archive.ingest.languages.zh import FORMS_OF_ADDRESS
from archive.ingest.patterns import compiled
from archive.ingest.spans import Passage

_MOST_LINES_ABOVE = 40
_CALLED = compiled(
    rf"(?:^|[—\-:]|\s)(?P<surname>{names.SURNAME})[{''.join(sorted(FORMS_OF_ADDRESS - {'某', '氏'}))}]"
    r"(?=在|与|于|对|就|同|和|关于|致|的?(?:讲话|发言|谈话|致辞|演讲))"
)
_MOST_ROWS = 14
# category: 李明讲话/1994, over a Markdown text
_FILED = compiled(
    rf"categor(?:y|ies)\s?:\s*[\"']?(?P<name>{names.NAME.pattern})(?:讲话|演讲|发言|言论|文集|文选|选集)[集稿录选]?"
    r"(?:/[^/\s]{1,12})?[\"']?\s*"
)
# The last label of a line, or one of several: 文号:总办6号 签发:李明 签发日期:2013年4月22日
_SIGNED = compiled(
    rf"(?:签\s{{0,4}}发|批\s{{0,4}}准)人?\s?:\s?(?P<name>{names.NAME.pattern})(?=\s*$|\s{{0,8}}[|;,]|\s{{1,12}}[^\s:]{{2,8}}\s?:)"
)

_STEPS, _WINDOW = (
    compiled(r"[-_|>›»—·\s]+"),
    compiled("领导(?:之窗|窗口|专栏|专区|班子|介绍|简介|信息|活动)"),
)
_SPEECHES = frozenset(("重要讲话", "讲话", "领导讲话", "讲话文章", "重要言论", "言论文章", "工作讲话"))


def signed(document: Document, title: str) -> Iterator[tuple[Passage, Naming]]:
    """Yield the full name of whom a title calls 任总, where one of that surname signed the page."""
    called = {match["surname"] for match in _CALLED.finditer(fold(title))}
    for page in document.pages if called else ():
        for line in page.page.lines[:_MOST_LINES_ABOVE]:
            passage = line.passage.strip()
            found = _SIGNED.search(fold(passage.text))
            if found and names.is_name(found["name"]) and found["name"].startswith(tuple(called)):
                yield passage, Naming(found.span("name"), None)


def windowed(document: Document) -> Iterator[tuple[Passage, Naming]]:
    """Yield whose speeches a government shows in its leaders' window, as title and top of a page say.

    The <title> leads there through his name (林城县人民政府-领导之窗-李明-重要讲话), and over the text stands
    his name with his office: 李明 县委副书记、县长.
    """
    for page in document.pages[:1]:
        titles = [fold(fact.value) for fact in page.page.facts if fact.name == "page_title"]
        steps = [step for title in titles if _WINDOW.search(title) for step in _STEPS.split(title)]
        owners = {step for step in steps if names.is_name(step)} if _SPEECHES & set(steps) else ()
        for line in page.page.lines[:_MOST_LINES_ABOVE] if len(owners) == 1 else ():
            passage = line.passage.strip()
            naming = names.whole_line(fold(passage.text)) if passage.text[:2] in "".join(owners) else None
            whose = naming and naming.name and re.sub(r"\s", "", fold(passage.text)[slice(*naming.name)])
            if naming and naming.office and whose in owners:
                yield passage, naming
                return


def filed(document: Document) -> Iterator[tuple[Passage, Naming]]:
    """Yield whose folder of speeches a text is kept in, as the rows over a Markdown text say."""
    for page in document.pages[:1]:
        for line in page.page.lines[:_MOST_ROWS]:
            passage = line.passage.strip()
            found = _FILED.fullmatch(fold(passage.text))
            if found and names.is_name(found["name"]):
                yield passage, Naming(found.span("name"), None)
