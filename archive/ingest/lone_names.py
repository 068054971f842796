"""Names of sites that end as no list knows, where a <title> holds nothing else or has them alone."""

import re
from collections.abc import Iterator, Mapping

from archive.ingest import agreeing_names, furniture, paper_titles
from archive.ingest import lines as shapes
from archive.ingest.documents import Fact, Page
from archive.ingest.own_names import key
from archive.ingest.patterns import compiled
from archive.ingest.spans import Passage

_FEWEST, _LONGEST = 4, 12  # characters; three are as often a person's
_SURE = 5  # of which so many are seldom a column's
_MENU = compiled(r"(?:网站)?首页|[>›»→]|当前位置")
# What columns, units, kinds of files and of occasions end in.
_ENDS = compiled(
    r"(?:[会省市县区州旗镇乡村人长员志书文篇稿节课年月日期号版页图]|大会|典礼|仪式|论坛|频道|专栏|园地|天地|广角|风采|聚焦|关注|在线阅读|资讯|新闻|要闻|言论|精神|活动|动态"
    r"|研究|交流|探讨|思考|发言|演说|党建|廉政|队伍|改革|发展|创新|责任|制度|体系|落实|部署|讲坛|课堂|课件|作业|试题|答案|名单|大全|附件|简介|概况|机构|服务|互动|公示|招聘)$"
)


def of_title(page: Page, folded: Mapping[int, str]) -> Iterator[Fact]:
    """Yield what a <title> says behind the headline, where the page has it nowhere else (rule "page-title").

    A column stands in the page's menu or path too, where it has one. ``folded`` holds the folds of the lines
    that are none of the speech.

    >>> from archive.ingest.documents import Line
    >>> line = Line(Passage("在全县林业工作会议上的讲话"), heading=1)
    >>> title = Fact("page_title", "在全县林业工作会议上的讲话 - 笔杆子部落", Passage(""), "title")
    >>> page = Page("a.html", "", "text/html", "utf-8", "", (line,), (title,))
    >>> [fact.value for fact in of_title(page, {0: line.text})]
    ['笔杆子部落']
    """
    shown = [text for text in folded.values() if re.search(r"\w", text)]
    for fact in page.facts:
        pieces = agreeing_names.pieces_of(fact.value) if fact.name == "page_title" else []
        if not 2 <= len(pieces) <= 4 or not shapes.has_han(pieces[-1]):
            continue
        name, own = furniture.fold(pieces[-1]), key(pieces[-1])
        headed = any(key(text) == key(pieces[0]) for text in shown)
        unsaid = headed and len(key(pieces[0])) > len(own) and not any(own in key(text) for text in shown)
        sure = len(name) >= _SURE or any(map(_MENU.search, shown))
        if unsaid and sure and _FEWEST <= len(name) <= _LONGEST and may_be(name):
            yield Fact("source_site", paper_titles.name_of(pieces[-1]), Passage(""), "page-title")


def of_whole_title(page: Page, folded: Mapping[int, str]) -> Iterator[Fact]:
    """Yield a <title> that is not the headline, where the page begins with it (rule "page-title").

    A site that heads all its pages alike: <title>青崖文苑</title>, and the same over the text or before its
    menu, or at its foot before what it says of itself. The headline is another line, and ends as one.

    >>> from archive.ingest.documents import Line
    >>> lines = tuple(Line(Passage(text)) for text in ("青崖文苑", "在全县林业工作会议上的讲话"))
    >>> title = Fact("page_title", "青崖文苑", Passage(""), "title")
    >>> page = Page("a.html", "", "text/html", "utf-8", "", lines, (title,))
    >>> [fact.value for fact in of_whole_title(page, {n: line.text for n, line in enumerate(lines)})]
    ['青崖文苑']
    """
    shown = [n for n in sorted(folded) if re.search(r"\w", folded[n])]
    for fact in page.facts if shown else ():
        name = furniture.fold(fact.value) if fact.name == "page_title" else ""
        if not 3 <= len(name) <= agreeing_names.LONGEST or not shapes.has_han(name):
            continue
        ends = [folded[n] for n in (shown[0], shown[-1])]
        said = ends[0] == name or any(text.startswith(f"{name} ") for text in ends)
        headed = any(folded[n] != name and shapes.ends_like_title(folded[n]) for n in shown)
        if (
            said
            and headed
            and name[-1] != "版"
            and agreeing_names.is_name(name)
            and not agreeing_names.is_barred(name)
        ):
            yield Fact("source_site", paper_titles.name_of(fact.value.strip()), Passage(""), "page-title")


def may_be(name: str) -> bool:
    """Tell whether words can be a site's name and do not end as what else stands in its place."""
    return agreeing_names.is_name(name) and not agreeing_names.is_barred(name) and not _ENDS.search(name)
