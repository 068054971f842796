"""A line of a title block without what is set round it and is none of its words."""

import re

from archive.ingest import block_lines, english_persons, title_sites
from archive.ingest import lines as shapes
from archive.ingest.documents import Line
from archive.ingest.extract import names
from archive.ingest.extract.folding import fold
from archive.ingest.patterns import compiled
from archive.ingest.spans import Passage

# **市人民医院院长 and ***同志 are masked, **市委书记的讲话** is bold.
MARK_UP = compiled(
    r"^\s*#{1,6}\s*|\*\*(?!(?:\*?同志|[省市县区镇乡村州旗局厅矿厂])(?!.*\*\*\s*$))|^\s*>\s*|^\ufeff"
)
SUFFIX = compiled(r"(?<=[\u4e00-\u9fff)）])\.(?:docx?|wps|pdf|rtf|txt|html?)$", re.IGNORECASE)
# 新华社北京1月24日电, before the title of what the agency sends out
DATELINE = compiled(
    r"^[(（]?(?:新华社|中新社|中新网|新华网|人民网|央视网|中国网|[\u4e00-\u9fff]{2,8}(?:社|网))[^\s()（）。,，]{0,10}\d{1,2}月\d{1,2}日(?:电|讯)[)）]?\s+(?=\S)"
)
# • ——2001年2月16日在…会议上, as a wiki or a yearbook lists the lines of a title block
LISTED_DASH = compiled(r"^[·•◆◇●▪■□◎▶►○]\s*(?=[—―─━]{1,4}\s?[12]\d{3}\s?年)")
BULLET = compiled(r"^[·•◆◇●▪■□◎▶►○▲△☆★]\s*\S")  # an entry of a list beside the text


def is_listed(line: Line) -> bool:
    """Tell whether a line of a title block is an entry of a list: • Ada Ng."""
    return BULLET.match(line.text.strip()) is not None


def bare(passage: Passage, *, alone: bool = False) -> Passage:
    """Return a line of a title block without what is set round it: marks, dateline, a site's name, a suffix.

    ``alone`` says that no other line has a bullet: then it may stand before an English name as well.

    >>> bare(Passage("## 在全县春耕会议上的讲话.doc")).text
    '在全县春耕会议上的讲话'
    """
    start = 0
    while found := MARK_UP.match(passage.text, start):
        if found.end() == start:
            break
        start = found.end()
    if (sent := DATELINE.match(passage.text)) and shapes.ends_like_title(fold(passage.text)):
        passage = passage.part(sent.end())
    if behind := title_sites.behind_name(passage.text):
        passage = passage.part(behind)
    if listed := LISTED_DASH.match(passage.text):
        passage = passage.part(listed.end())
    bracketed = block_lines.BRACKETED.fullmatch(passage.text.strip())
    if bracketed and shapes.ends_like_title(fold(bracketed[1])):
        return passage.strip().part(*bracketed.span(1)).strip()
    bullet = BULLET.match(passage.text, start)
    if bullet and (naming := names.whole_line(fold(passage.text))) and naming.name:
        # □ 李明, as papers print it
        start = min(span[0] for span in (naming.name, naming.office) if span)
    elif bullet and alone and english_persons.is_bare_name(passage.text[bullet.end() - 1 :].strip()):
        start = bullet.end() - 1
    end = len(SUFFIX.sub("", passage.text.rstrip().rstrip("*")))
    return passage.part(start, max(start, end)).strip()
