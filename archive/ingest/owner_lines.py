"""Names of those who own a page, as its copyright line and the last lines of its foot give them."""

import re
from collections.abc import Iterator, Mapping

from archive.ingest import agreeing_names, furniture
from archive.ingest.documents import Fact, Page
from archive.ingest.languages import zh_chrome, zh_sites
from archive.ingest.own_names import fact_of
from archive.ingest.patterns import compiled

_SITE = "|".join(sorted(zh_sites.SITE_ENDINGS, key=len, reverse=True))
_OWNER = "|".join(sorted((*zh_sites.SITE_ENDINGS, *zh_sites.INSTITUTION_ENDINGS), key=len, reverse=True))


def _copyright(endings: str) -> re.Pattern:
    return compiled(
        rf"(?:copyright|©|\(c\))[\s©\d—–~-]*+(?:by\s++)?(?:all rights "
        rf"reserved\.?\s*+)?([\u4e00-\u9fff\w]{{2,20}}?(?:{endings}))(?=\W|版权|$)"
        rf"|(?:^|(?<=[\s〗】|]))([\u4e00-\u9fff\w]{{2,20}}(?:{endings}))\s*(?:版权所有|copyright|©)|版权(?:所有|"
        rf"归属?)\s*+(?:[:：©]\s*+)?([\u4e00-\u9fff\w]{{2,20}}?(?:{endings}))(?=\W|所有|$)",
        re.I,
    )


_OWNED_MARKS = ("版权", "copyright", "©", "(c)")
_COPYRIGHT, _OWNED = _copyright(_SITE), _copyright(_OWNER)
_FOOT_LINES = 6  # shown lines at the end of a page
# What stands behind the name in a line of the foot: its address, its licence, whose the rights are.
_BEHIND = (
    r"(?=\s?(?:版权|copyright|©|all rights|站长"
    r"|[京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川蜀黔贵滇云藏陕甘青宁新]ICP"
    r"|(?:https?://|www\.)|[a-z0-9-]{2,30}(?:\.[a-z0-9-]{2,30}){1,3}(?:\s|$)|备案|邮编|电话|客服))"
)
_WORDS = r"[a-z0-9]{0,8}[\u4e00-\u9fff][a-z0-9\u4e00-\u9fff·]{1,17}?"
_YEARS = r"(?:(?:19|20)\d\d(?:\s?[-–—~至]\s?(?:(?:19|20)\d\d|至今|今))?年?\s?)?"
_ALONE = compiled(
    rf"(?:copyright|©|\(c\))\s?(?:©|\(c\)|copyright)?\s?{_YEARS}(?:by\s)?(?P<after>{_WORDS})"
    r"(?=\s?(?:版权|all rights|站长|[|,.。]|[\u4e00-\u9fff]ICP|$|\s))"
    rf"|版权所有\s?[:©]\s?(?P<owner>{_WORDS})(?=\s|[|,.。]|$)"
    rf"|^(?P<before>{_WORDS}){_BEHIND}",
    re.I,
)
_MARKED = ("版权", "copyright", "©", "(c)", "icp")
_NO_OWNER = compiled(
    r"^(?:本|原|该|此|网站|站点|程序|系统|技术|内容|文章|图片|所有|以上|作者|部分|未经|如有|欢迎|联系|关于|备案|地址|电话|主办|承办|"
    r"主管|协办|建议|推荐|声明|免责|法律|隐私|友情|合作|举报|客服|投稿|编辑|打印|返回|关闭|收藏|设为|总访问|您是|工信部|公安|增值|违法|不良|这|需要|重要|最佳|私隐|页面)"
    r"|(?:的|告示|所有|声明|必究|转载|保留|条款|协议|权利|建设|设计|制作|支持|维护|开发|说明|提示|地图|我们|备案|编号|号|(?<!合作)社)$"
)


def of_site(page: Page, folded: Mapping[int, str]) -> Iterator[Fact]:
    """Yield owners that are called as sites are."""
    yield from _owners(page, folded, _COPYRIGHT)


def of_institution(page: Page, folded: Mapping[int, str]) -> Iterator[Fact]:
    """Yield owners that are institutions or sites."""
    yield from _owners(page, folded, _OWNED)


def _owners(page: Page, folded: Mapping[int, str], pattern: re.Pattern) -> Iterator[Fact]:
    """Yield the names that copyright lines give the owner of a page."""
    for n, text in folded.items():
        if len(text) > zh_chrome.LONGEST_FURNITURE or not any(m in text.lower() for m in _OWNED_MARKS):
            continue
        if found := pattern.search(furniture.level(page.lines[n].text)):
            group = next(number for number, name in enumerate(found.groups(), 1) if name)
            yield fact_of(page.lines[n], found.span(group), "copyright")


def of_foot(page: Page, folded: Mapping[int, str]) -> Iterator[Fact]:
    """Yield the name that the foot of a page alone gives its owner (rule "copyright").

    >>> from archive.ingest.documents import Line
    >>> from archive.ingest.spans import Passage
    >>> text = "Copyright © 2003-2012 言之有物 版权所有"
    >>> page = Page("a.txt", "", "text/plain", "utf-8", "", (Line(Passage(text)),))
    >>> [fact.value for fact in of_foot(page, {0: text})]
    ['言之有物']
    """
    shown = [n for n in sorted(folded) if folded[n]]
    for n in shown[-_FOOT_LINES:]:
        text = furniture.level(page.lines[n].text).strip()
        if len(text) > zh_chrome.LONGEST_FURNITURE or not any(m in text.lower() for m in _MARKED):
            continue
        found = _ALONE.search(text)
        name = found[found.lastgroup] if found else ""
        if name and agreeing_names.is_name(name) and not _NO_OWNER.search(name) and len(name) > 2:
            start = page.lines[n].text.find(name)
            if start >= 0:
                yield fact_of(page.lines[n], (start, start + len(name)), "copyright")
