"""Names of sites that two places of a page agree on, whatever words they end in.

Sites of model texts, of schools and of towns give themselves names that no list of endings holds. What one
place of a page names may be a column or a slogan; what its <title> ends with and its foot, its path or its
banner says again is the site.
"""

import re
from collections.abc import Iterator, Mapping

from archive.ingest import buttons, furniture, title_sites
from archive.ingest import lines as shapes
from archive.ingest.documents import Fact, Page
from archive.ingest.languages import zh_chrome, zh_sites
from archive.ingest.own_names import (
    COINED_END,
    COLUMN,
    HEAD_LINES,
    SITE_END,
    TITLE_JOINT,
    fact_of,
    is_column,
    key,
)
from archive.ingest.patterns import compiled
from archive.ingest.spans import Passage

# 讲话(节选)- 春江阁, 讲话——春江阁, 春江阁 · 文讯 · 讲话
_JOINT = compiled(
    rf"{TITLE_JOINT.pattern}|(?<=[)）】》”])\s?[-–—]\s|(?:(?<=\.doc)|(?<=\.docx)|(?<=\.pdf))-|\s[·•»›]\s|——"
)
_POWERED = compiled(r"(?<!\s)\s*+(?:[-–—|]\s*+)?Powered by\b.*$", re.I)
_HERE = compiled(r"^(?:[•·▪►◆■]\s*)?(?:[您你]?(?:现在|当前|目前|所在)?的?(?:当前)?位置\s*(?:[:：是]\s*)+)")
_STEP = compiled(r"\s?[>›»→]{1,2}\s?")
_HOME = compiled(r"\s?(?:网站)?[首主]页(?![\u4e00-\u9fff])")
# What stands behind a column's word in the name of a column: 讲话精选, 致辞范文, 通知公告
_OF_COLUMN = compiled(
    r"稿$|[类集选录栏页]|材料|大全|汇编|精选|集锦|专[栏题区辑]|活动|动态|选登|选编|摘[要编登]|[与和及]|公告|范文|模板|格式|写作|技巧|频道|列表|下载|工作"
    r"|学习|中心|文库|资料|一览|全文|内容|详[情细]|公开$|指南|目录|解读|回顾|报道|发布|比赛|[0-9]"
)
# 首页 of whom no name says: 学校首页
_ANY_HOME = compiled(
    r"(?:返回|回到|中文|英文|旧版|新版|网站|学校|单位|政府|公司|集团|部门|门户|校园|论坛|博客|文库|频道|新闻|专题|栏目|手机|本站|本网|系统|个人)$"
)
# What stands before and behind its name where a site speaks of itself: 由春江阁整理, 请在春江阁上搜索.
_SAYS = tuple(
    (compiled(rf"(?:{before})\s?$"), compiled(rf"\s?(?:{behind})", re.I))
    for before, behind in (
        (
            r"由|以[上下](?:就)?是|下面(?:就)?是|[【\[]",
            "小编|编辑部|专稿|整理|提供|收集|搜集|发布|分享|推荐|为[您你大]",
        ),
        ("[在到]", "上?(?:搜索|查找|查询)"),
        ("[来出]自于?", r"https?:|www\.|转载"),
        ("^|[。,，、;；]", "所收|所有|收录|仅提供|不对|不拥有|负责整理"),
        ("持续关注|请关注|欢迎访问|欢迎光临|收藏", "[。,，!！;；]|$"),
    )
)
_BEFORE = 8  # characters in which such words stand before a name
# What goes on behind the name in the foot of a page that no licence marks: where the site is.
_WHERE = compiled(
    r"\s(?:.{0,30}\s)?(?:https?://|www\.|[a-z0-9-]{2,30}(?:\.[a-z0-9-]{2,30}){1,3}(?:\s|$)|地址|电话|邮编|站长|信箱|建议使用|e-?mail)",
    re.I,
)
# What columns are about: no name that a <title> alone gives ends so
_SUBJECT = compiled(
    r"(?:写作|公文|范文|文秘|秘书|资料|材料|文档|论文|工作|建设|管理|经济|农村|农业|文化|教育|法律|生活|文学|知识|思想|安全|生产|社会|政治|人物|历史|言论"
    r"|故事|随笔|散文|记录|日记|杂谈|转载|评论|其他|默认|分类|未分类)$"
)
_NUMBERED = compiled(r"[(（][一二三四五六七八九十\d]{1,3}[)）]$")
_MOTTO = compiled(r"厚德|博学|笃学|笃行|求实|求真|创新|明德|务实|团结|奉献|自强|勤政|廉洁|为民|和谐|文明")
_SLOGAN = compiled(
    r"^[搜查找]|设为|链接|本[站网院校]|搜索|登[录陆]|注册|下载|欢迎|热烈|祝|您|你|我|今天|今日是|请|为人民|弘扬|贯彻|学习.{2}|建设.{4}|打造|推进|坚持|努力|开拓|奋进|点击|提示|公告|通知"
)
_TOP, _FOOT = 12, 6  # shown lines among which the path stands, and those that are the page's foot
_WORD = compiled(r"[\u4e00-\u9fff]{3,9}")
_HOME_FIRST = compiled(r"(?:网站)?[首主]页(?:[\s|>]+[\u4e00-\u9fff]{2,6}){2}")
# 林城政府公报廊 主页 繁体 简体: the name and its menu in one line
_BEFORE_HOME = compiled(
    r"(?P<name>[\u4e00-\u9fff]{3,16}?)[\s|○·•/｜]{0,4}(?:网站)?[首主]页(?:[\s|○·•/｜]{1,4}(?:[\u4e00-\u9fff]{2,6}|[A-Za-z]{2,8})){2,12}\s?$"
)
_OFFERED = frozenset(
    [
        "跳至主要内容",
        "跳到主要内容区块",
        "今日新闻",
        "昔日新闻",
        "英文新闻",
        "主页",
        "分类",
        "简体",
        "繁体",
        "繁体版",
        "简体版",
    ]
)
LONGEST, _LONGEST_ENGLISH, _LONGEST_ITEM = 16, 48, 6


def of_page(page: Page, folded: Mapping[int, str]) -> Iterator[Fact]:
    """Yield the names on which two places agree (rule "page-title" or "site-name").

    ``folded`` holds the folds of the lines that are none of the speech.

    >>> from archive.ingest.documents import Line
    >>> texts = "墨香阁 > 党务 > 会议", "在全县大会上的讲话", "墨香阁 www.moxiang.example"
    >>> page = Page("a.txt", "", "text/plain", "utf-8", "", tuple(Line(Passage(text)) for text in texts))
    >>> [fact.value for fact in of_page(page, dict(enumerate(texts)))][:1]
    ['墨香阁']
    """
    around = _Around(page, folded)
    for fact in page.facts:
        if fact.name == "page_title":
            for name in around.of_title(fact.value):
                yield Fact("source_site", name, Passage(""), "page-title")
    if around.shown:
        line = page.lines[around.shown[0]]
        first, *others = pieces_of(line.text)
        copied = others and key(first) in around.printed
        name = others[-1] if copied else ""
        if name and is_name(name) and around.bears_out(name, {around.shown[0]}):
            at = line.text.rfind(name)
            yield fact_of(line, (at, at + len(name)), "site-name")
    for n in around.shown[:_TOP]:
        if (found := around.opening(n)) and around.bears_out(found, {n}, rooted=n in around.paths):
            start = page.lines[n].text.find(found)
            if start >= 0:
                yield fact_of(page.lines[n], (start, start + len(found)), "site-name")


def over_menu(page: Page, folded: Mapping[int, str]) -> Iterator[Fact]:
    """Yield the name that stands over a site's menu, or in one row with its first buttons (rule "site-name").

    >>> from archive.ingest.documents import Line
    >>> texts = "清河新天地", "首页 机构概况 工作动态 领导讲话", "在全县大会上的讲话"
    >>> page = Page("a.txt", "", "text/plain", "utf-8", "", tuple(Line(Passage(text)) for text in texts))
    >>> [fact.value for fact in over_menu(page, dict(enumerate(texts)))]
    ['清河新天地']
    """
    shown = [n for n in sorted(folded) if re.search(r"\w", folded[n])]
    top = next((at for at, n in enumerate(shown[:HEAD_LINES]) if not buttons.is_row(folded[n])), HEAD_LINES)
    for n, below in zip(shown[top : top + 1], shown[top + 1 : top + 2], strict=False):
        text = folded[n]
        over = _WORD.fullmatch(text) and _is_menu(folded, below) and not page.lines[n].heading
        if over and is_own(text):
            yield fact_of(page.lines[n], (0, len(page.lines[n].text)), "site-name")
    for n in shown[:1]:
        found = _BEFORE_HOME.match(folded[n])
        if found and is_own(found["name"]):
            start = furniture.level(page.lines[n].text).find(found["name"])
            if start >= 0:
                yield fact_of(page.lines[n], (start, start + len(found["name"])), "site-name")
    for n in shown[:2]:
        words = re.split(r"[\s|｜/]+", folded[n]) if len(folded[n]) <= zh_chrome.LONGEST_FURNITURE else []
        names = [
            word
            for word in words
            if shapes.has_han(word) and SITE_END.search(word) and 4 <= len(word) <= LONGEST
        ]
        others = [word for word in words if word not in names]
        # An address and a day beside the name make a stamp of the line.
        row = any(word.isalpha() for word in others) and all(_is_button(word) for word in others)
        if row and len(names) == 1 and len(others) > 1 and is_name(names[0]) and names[0][-2:] != "官网":
            start = furniture.level(page.lines[n].text).find(names[0])
            if start >= 0:
                yield fact_of(page.lines[n], (start, start + len(names[0])), "site-name")


def _is_menu(folded: Mapping[int, str], n: int) -> bool:
    """Tell whether a line is a menu's, or the first of a menu whose items stand one below another."""
    if folded[n] in ("首页", "主页"):
        return all(2 <= len(folded.get(m, "")) <= _LONGEST_ITEM for m in (n + 1, n + 2))
    return _HOME_FIRST.match(folded[n]) is not None


def is_own(name: str) -> bool:
    """Tell whether the words over a menu are a name, not what a site wishes its visitors or lets them do."""
    told = len(name) > 4 or SITE_END.search(name) or COINED_END.search(name)  # 招商引资 is a column
    return bool(told) and is_name(name) and not is_barred(name)


def is_barred(name: str) -> bool:
    """Tell whether words are a slogan's, or end as subjects and columns do."""
    return any(pattern.search(name) for pattern in (_SLOGAN, _ANY_HOME, _SUBJECT, _MOTTO))


def _is_button(word: str) -> bool:
    return word in ("简", "繁", "") or word.isascii() or buttons.is_row(word) or word in _OFFERED


def pieces_of(text: str) -> list[str]:
    parts = (part.strip() for part in _JOINT.split(_POWERED.sub("", text)))
    return [title_sites.EDITION.sub("", part) for part in parts if part] or [""]


def names_column(folded: str) -> bool:
    """Tell whether a name is a column's: 讲话大全 is one, 讲稿吧 only has such a word in it."""
    if not is_column(folded) or shapes.ends_like_title(folded):
        return is_column(folded)
    behind = folded[max((found.end() for found in COLUMN.finditer(folded)), default=0) :]
    return not behind or _OF_COLUMN.match(behind) is not None


def is_name(name: str) -> bool:
    """Tell whether words can be a site's name: short, in one piece, no column's and no title's."""
    longest = LONGEST if shapes.has_han(name) else _LONGEST_ENGLISH
    folded = furniture.fold(name)
    return (
        2 <= len(name) <= longest
        and not names_column(folded)
        and not buttons.is_row(folded)
        and folded not in zh_sites.GENERIC_SOURCES
        and folded not in zh_sites.KINDS_OF_SITE
        and not shapes.has_inner_stop(name)
        and not re.search(r"[:：。!?？！,，]|^\d+$|(?:19|20)\d\d", folded)
    )


class _Around:
    """What stands around the text of a page: its top, its paths, its foot, its pictures."""

    def __init__(self, page: Page, folded: Mapping[int, str]) -> None:
        self.page = page
        self.shown = [n for n in sorted(folded) if re.search(r"\w", folded[n])]
        self.folded = {n: folded[n] for n in self.shown if len(folded[n]) <= zh_chrome.LONGEST_FURNITURE}
        self.logos = {furniture.fold(fact.value) for fact in page.facts if fact.name == "logo"}
        self.printed = {key(text) for text in list(self.folded.values())[1:]}
        self.headings = {key(text) for n, text in self.folded.items() if page.lines[n].heading}
        self.paths = {
            n: _HERE.sub("", text)
            for n, text in self.folded.items()
            if n in self.shown[:_TOP] and (_HERE.match(text) or len(_STEP.findall(text)) > 1)
        }

    def of_title(self, page_title: str) -> Iterator[str]:
        """Yield the pieces of a <title> that another place bears out."""
        pieces = pieces_of(page_title)
        headline = {key(piece) for piece in pieces} & (self.printed | self.headings)
        first = pieces[:1] if shapes.has_han(pieces[0]) else ()
        before = pieces[-2:-1] if len(pieces) > 2 and is_column(pieces[-1]) else ()
        for piece in dict.fromkeys((pieces[-1], *first, *before)):
            # The headline itself is printed too: below the piece that is the name, another is that.
            site = SITE_END.search(furniture.fold(piece)) and len(pieces) > 1
            alone = key(piece) in self.headings and not headline - {key(piece)} and not site
            if not is_name(piece) or alone or _NUMBERED.search(piece):
                continue
            known = piece is pieces[-1] or (SITE_END.search(furniture.fold(piece)) and is_column(pieces[-1]))
            over = known and (headline - {key(piece)} or piece is not pieces[-1])
            top = self.folded.get(self.shown[0]) if over and self.shown else None
            if top == furniture.fold(piece):
                yield piece  # the name over the page, whose headline stands below
            elif self.bears_out(piece, set(), titled=piece is pieces[-1] and len(pieces) > 1) or (
                piece is pieces[-1] and self._is_only_unsaid(pieces, headline)
            ):
                yield piece

    def _is_only_unsaid(self, pieces: list[str], headline: set[str]) -> bool:
        """Tell whether a <title> has the headline, a column or a blog that the page prints, and this name.

        在…上的讲话_老马的茶摊_江边人家: what the page has and need not print is where it stands.
        """
        between = [key(piece) for piece in pieces[1:-1]]
        own = key(pieces[-1])
        told = (
            headline
            and between
            and all(any(one in key(text) for text in self.folded.values()) for one in between)
        )
        return (
            bool(told)
            and len(own) > 2
            and not _SUBJECT.search(own)
            and not any(own in key(text) for text in self.folded.values())
        )

    def opening(self, n: int) -> str:
        """Return the name that opens a line at the top or a path, "" if what opens it can be none."""
        text = self.folded.get(n, "")
        if n in self.paths:
            name = _STEP.split(self.paths[n])[0].strip()
        elif n in self.shown[:HEAD_LINES] and not self.page.lines[n].heading:
            home = _HOME.search(text)
            name = text[: home.start()] if home else re.split(r"\s|[|｜]|-{1,2}|——", text, maxsplit=1)[0]
            name = name.strip(" -|—_·:")
        else:
            return ""
        return name if is_name(name) and len(name) > 2 and shapes.has_han(name) else ""

    def bears_out(self, name: str, but: set[int], *, titled: bool = False, rooted: bool = False) -> bool:
        """Tell whether a place other than the lines ``but`` says a name as a site's is said."""
        own = furniture.fold(name)
        if own in self.logos or any(logo.startswith(f"{own} ") for logo in self.logos):
            return True
        for n, text in self.folded.items():
            if n in but or own not in text:
                continue
            if n in self.paths and _opens(self.paths[n], own, _STEP):
                return True
            low = n in self.shown[-_FOOT:] and (titled or rooted or n not in self.shown[:HEAD_LINES])
            if low and self._is_foot(text, own):
                return True
            if _says(text, own):
                return True
            if (titled or rooted) and n in self.shown[:HEAD_LINES] and self._is_banner(n, own):
                return True
        return False

    def _is_foot(self, text: str, own: str) -> bool:
        """Tell whether a line of the foot says a name by itself: before its address, among the buttons."""
        if text == own:
            return False
        parts = [part.strip() for part in re.split(r"[|｜\s,©()]+", text)]
        at = text.find(f"{own}版权")
        bounded = own in parts or at == 0 or (at > 0 and not text[at - 1].isalnum())
        marked = furniture.rule_of(text) in ("copyright", "site-note") or f"{own} 版权所有" in text
        marked |= text.lower().startswith("archiver")
        return bounded and (marked or (text.startswith(own) and _WHERE.match(text, len(own)) is not None))

    def _is_banner(self, n: int, own: str) -> bool:
        """Tell whether a line at the top is a banner: the name over a menu, or before words of the site."""
        text = self.folded[n]
        if not text.startswith(own):
            return False
        behind = text[len(own) :]
        if _HOME.match(behind) or (behind and re.match(r"\s|[|｜·:—–-]", behind)):
            return True
        at = self.shown.index(n)
        below = self.shown[at + 1 : at + 3]
        menu = any(
            self.page.lines[m].link_share > 0.6
            or buttons.is_row(self.folded.get(m, ""))
            or self.folded.get(m, "").startswith(("首页", "主页", "网站首页"))
            for m in below
        )
        return not behind and menu


def _says(text: str, own: str) -> bool:
    """Tell whether a site speaks of itself by its name in a line."""
    at = text.find(own)
    while at >= 0:
        before, end = text[max(at - _BEFORE, 0) : at], at + len(own)
        if any(first.search(before) and last.match(text, end) for first, last in _SAYS):
            return True
        at = text.find(own, at + 1)
    return False


def _opens(text: str, own: str, behind: re.Pattern) -> bool:
    return text.startswith(own) and behind.match(text, len(own)) is not None
