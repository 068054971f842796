"""Names of sites that share documents, in the sentences that they print around and into a text."""

import re
from collections.abc import Iterator, Mapping

from archive.ingest import furniture
from archive.ingest import lines as shapes
from archive.ingest.documents import Fact, Page
from archive.ingest.languages import zh_chrome, zh_sites
from archive.ingest.patterns import compiled

_ENDS = "|".join(sorted((*zh_sites.MEDIA_ENDINGS, *zh_sites.COINED_ENDINGS), key=len, reverse=True))
_SITE = rf"[a-z0-9\u4e00-\u9fff]{{1,10}}?(?:{_ENDS})"
_NAME = rf"(?P<name>{_SITE})"
# 更多相关《…》请在春江文库上搜索; 消耗1篇春江文库配额
_ASKS = compiled(
    rf"请[在到]\s?{_NAME}\s?上?(?:搜索|查找|查询)"
    rf"|^[\W\d]{{0,10}}本(?:文档|文|资料|文件)由(?:用户|会员|网友)上传[,，]\s?(?P<name3>{_SITE})\s?(?:整理|收集|负责)?发布"
    rf"|本(?:文|文档|资料)是(?P<name5>{_SITE})(?:会员|网友|用户|作者)?(?:投稿|上传)"
    rf"|(?:^|(?<=[,，。！!]))\s?(?P<name4>{_SITE})\s?欢迎[您你](?:的?(?:光临|访问|到来))?[!！。]?$"
    rf"|(?:消耗|扣除|使用)\s?\d{{1,3}}\s?[篇份次个]\s?(?P<name2>{_SITE})\s?(?:配额|额度|次数|会员)",
    re.I,
)
# ……(春江文秘网http://www.example.cn省略450字,正式会员可完整阅读)……: in the text itself, for it is a gap.
_LEFT_OUT = compiled(
    rf"[(（]\s?{_NAME}\s?(?:https?://|www\.)[a-z0-9./-]{{4,60}}\s?(?:省略|隐藏)\s?\d{{1,6}}\s?字", re.I
)
# 下面是春江留学网提供的开学典礼发言稿,欢迎阅读。
_OFFERS = compiled(
    rf"(?:下面|以下|这)(?:就)?(?:是|由)\s?{_NAME}\s?(?:小编)?(?:[为给](?:大家|您|你们?))?(?:整理|收集|搜集)?"
    r"(?:提供|带来|整理|收集|搜集|推荐|分享|准备)",
    re.I,
)
# 简介:春江文库小编为你整理了多篇相关的《…》; 导语:下面是秘书帮小编为大家整理的…
_EDITED = compiled(
    rf"(?:(?:简介|导语|导读|摘要|说明)\s?[:：]\s?)?(?:(?:下面|以下|这)(?:就)?是)?{_NAME}的?小编(?:就|已|精心|特意|特地)?[为给](?:大家|您|你们?)"
    r"(?:精心|特意)?(?:整理|收集|搜集|准备|带来|分享|推荐)",
    re.I,
)
# 写作贵在用心,以下是春江范文网整理的讲话稿
_OFFERS_BEHIND = compiled(rf"(?<=[,。，！!；;])\s?{_OFFERS.pattern}", re.I)
# 添加春江文库--公文,范文下载到电脑桌面; 版权归属用户,春江网负责整理代发布
_KEPT = compiled(
    rf"(?:添加|收藏|发送)\s?{_NAME}(?:[—–-]{{1,3}}[^。]{{0,30}}?)?\s?到(?:电脑|您的|手机)?桌面"
    rf"|版权归属?(?:用户|作者|上传者),(?P<name2>{_SITE})负责",
    re.I,
)
# A name and its address alone, again and again between paragraphs: 春江公文 www.example.cn; or between the
# two what a mill says of itself: 春江文秘之家—天天更新www.example.cn
_ADDRESS = r"(?:https?://)?www\.[a-z0-9.-]{4,60}/?"
_WITH_ADDRESS = compiled(rf"\s*(?P<name>[\u4e00-\u9fff]{{2,10}})\s{{1,4}}{_ADDRESS}\s*", re.I)
_BANNER = compiled(
    rf"\s*{_NAME}\s?(?:[—–|·:,-]{{1,3}}[^。;:《》]{{0,30}}?)?(?<![a-z0-9/.]){_ADDRESS}\s*", re.I
)
_BEFORE_TITLE = compiled(_NAME, re.I)
_SHORTEST_TITLE, _LONGEST = 8, 60
_OFTEN = 2  # times that a name whose last word is no site's stands beside an address


def of_page(page: Page, folded: Mapping[int, str]) -> Iterator[Fact]:
    """Yield the name of the site as its own sentences and its glued footer give it (rule "site-note").

    ``folded`` holds the folds of the lines that are none of the speech.

    >>> from archive.ingest.documents import Line
    >>> from archive.ingest.spans import Passage
    >>> text = "更多相关《在春耕会上的讲话》请在春江文库上搜索。"
    >>> page = Page("a.txt", "", "text/plain", "utf-8", "", (Line(Passage(text)),))
    >>> [fact.value for fact in of_page(page, {0: text})]
    ['春江文库']
    """
    printed: set[str] = set()  # made for the first line that needs it; few do
    beside: dict[str, int] = {}  # names with an address beside them, and how often each is printed
    for n, text in folded.items():
        if not text or len(text) > zh_chrome.LONGEST_FURNITURE:
            continue
        if "www." in text and len(text) <= _LONGEST:
            level = furniture.level(page.lines[n].text)
            if found := _BANNER.fullmatch(level):
                yield _fact(page, n, found.span("name"))
            elif found := _WITH_ADDRESS.fullmatch(level):
                beside[found["name"]] = beside.get(found["name"], 0) + 1
                if beside[found["name"]] == _OFTEN:
                    yield _fact(page, n, found.span("name"))
        if text[:2] in ("下面", "以下") or text[:1] == "这":
            found = _OFFERS.match(furniture.level(page.lines[n].text))
            if found:
                yield _fact(page, n, found.span("name"))
        if "小编" in text:
            level = furniture.level(page.lines[n].text)
            if found := _EDITED.match(level) or _OFFERS_BEHIND.search(level):
                yield _fact(page, n, found.span("name"))
        if "桌面" in text or "版权归" in text:
            found = _KEPT.search(furniture.level(page.lines[n].text))
            if found:
                yield _fact(page, n, found.span("name" if found["name"] else "name2"))
        if any(map(text.__contains__, ("请", "消耗", "扣除", "上传", "投稿", "欢迎您", "欢迎你"))):
            found = _ASKS.search(furniture.level(page.lines[n].text))
            if found:
                named = next(group for group, words in found.groupdict().items() if words)
                yield _fact(page, n, found.span(named))
        if len(text) <= _LONGEST and (found := _BEFORE_TITLE.match(furniture.level(page.lines[n].text))):
            # The last line of a preview: 春江文库在全县春耕会上的讲话
            title = shapes.bare(text[found.end() :])
            printed = printed or _printed(page)
            if len(title) >= _SHORTEST_TITLE and title in printed:
                yield _fact(page, n, found.span("name"))
    for n, line in enumerate(page.lines):
        if "省略" in line.text or "隐藏" in line.text:
            found = _LEFT_OUT.search(furniture.level(line.text))
            if found:
                yield _fact(page, n, found.span("name"))


def _printed(page: Page) -> set[str]:
    return {shapes.bare(furniture.fold(line.text)) for line in page.lines if len(line.text) <= _LONGEST}


def _fact(page: Page, n: int, place: tuple[int, int]) -> Fact:
    passage = page.lines[n].passage.part(*place).strip()
    return Fact("source_site", passage.text, passage, "site-note")
