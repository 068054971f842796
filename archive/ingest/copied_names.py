"""Names of sites where a page was copied out of a browser: beside a menu, in a path, before an hour."""

import re
from collections.abc import Iterator, Mapping

from archive.ingest import furniture, title_sites
from archive.ingest.documents import Fact, Page
from archive.ingest.languages import zh_sites
from archive.ingest.languages.zh import NO_TITLES
from archive.ingest.languages.zh_buttons import BUTTONS, MENUS
from archive.ingest.own_names import COINED_END, HEAD_LINES, SITE_END, fact_of, is_column
from archive.ingest.patterns import compiled

_BAR = r"[\s|｜○●·•┊/]{1,8}"
# 某县老岭矿业有限责任公司 关于我们 新闻中心 English: its name and its menu in one line, whatever parts them.
_BESIDE_MENU = compiled(
    rf"(?P<name>[\u4e00-\u9fff]{{3,30}}){_BAR}(?P<menu>(?:[\u4e00-\u9fffA-Z][\u4e00-\u9fffA-Za-z]{{1,9}}(?:{_BAR}|$)){{3,14}})"
)
# 墨客文档上传VIP特权登录/注册: buttons run into one another and into the name
_KNOWN = sorted(sorted(word for word in {*BUTTONS, *MENUS} if len(word) > 1), key=len, reverse=True)
_WORD = "|".join(map(re.escape, _KNOWN))
_GLUED = compiled(
    rf"(?P<name>[\w\u4e00-\u9fff]{{2,12}}?)\s?"
    rf"(?:打开APP|(?:(?:{_WORD}|VIP|开通|会员|特权|图库)[\s/|]?){{2,9}})"
)
# 文秘帮手 > 领导讲话 > 书记讲话, 东明论坛 › 东明人家 › 查看内容: two steps below the site's own name
_PATH = compiled(r"(?P<name>[^\W_]{2,16})\s?[>›»→－]{1,2}\s?[^>›»→－]{2,16}\s?[>›»→－]{1,2}\s?\S")
# 原创 校团委 林城县第二中学 2024年06月12日 18:05 四川: under an account's headline
_DAY = r"(?:(?:19|20)\d\d[-年/.])?\d{1,2}[-月/.]\d{1,2}日?\s\d{1,2}:\d\d"
_ACCOUNT = compiled(
    rf"(?:(?P<made>原创|转载|Original|Reposted)\s)?(?:[^\s:]{{2,12}}\s){{0,3}}?(?P<name>[^\W_]{{2,20}})\s{_DAY}"
    rf"(?:\s(?:发表于\s?|Posted on\s)?(?:{zh_sites.PROVINCES}))?"
)
_OWN_BLOG = compiled(
    r"(?!下载自|[转摘来]自|本文|欢迎)(?P<name>[^\s,。;:!?]{2,14}的(?:博客|空间|日志))"
)  # 林城老李的博客
_PROVINCE = compiled(rf"(?:{zh_sites.PROVINCES})$")
_FOLLOW = compiled(r"点击(?:上方|下方)|蓝字|关注我们|设为星标")
_NO_NAMES = BUTTONS | NO_TITLES | zh_sites.KINDS_OF_SITE
_TOP = 6  # shown lines in which an account's line stands
_NO_ACCOUNT = compiled(
    r"(?:来源|作者|时间|日期|发布|编辑|[省市县区镇乡局院校]长|书记|主任|同志|先生|女士|记者)"
)


def of_page(page: Page, folded: Mapping[int, str]) -> Iterator[Fact]:
    """Yield what the lines at the top of a page call the site (rule "site-name").

    ``folded`` holds the folds of the lines that are none of the speech. A name is taken where it ends as a
    site's or an owner's name does, or where another line of furniture begins with it.

    >>> from archive.ingest.documents import Line
    >>> from archive.ingest.spans import Passage
    >>> texts = "墨客文档上传VIP特权登录/注册", "墨客文档 > 办公文档 > 演讲稿", "在全县会上的讲话"
    >>> page = Page("a.txt", "", "text/plain", "utf-8", "", tuple(Line(Passage(text)) for text in texts))
    >>> [fact.value for fact in of_page(page, dict(enumerate(texts)))]
    ['墨客文档', '墨客文档']
    """
    if page.of_web:
        return
    shown = [n for n in sorted(folded) if folded[n]]
    others = [folded[n] for n in shown]
    for at, n in enumerate(shown[:_TOP]):
        line, text = page.lines[n], furniture.level(page.lines[n].text).rstrip()
        found = None
        if at < HEAD_LINES:
            beside = _BESIDE_MENU.fullmatch(text)
            if beside and (
                title_sites.names_owner(beside["name"])
                or _is_site(beside["name"])
                or (_has_button(beside["menu"]) and _again(beside["name"], others, at))
            ):
                found = beside
            glued = None if found else _GLUED.fullmatch(text)
            if glued and (_is_site(glued["name"]) or _again(glued["name"], others, at)):
                found = glued
            path = None if found else _PATH.match(text)
            if path and (_is_site(path["name"]) or _again(path["name"], others, at)):
                found = path
            found = found or _OWN_BLOG.fullmatch(text)
        account = None if found else _ACCOUNT.fullmatch(text)
        if account and _is_account(account, text, others[at + 1 : at + 2]):
            found = account
        if found and not is_column(found["name"]) and found["name"] not in _NO_NAMES:
            yield fact_of(line, found.span("name"), "site-name")


def _is_site(name: str) -> bool:
    return bool(SITE_END.search(name) or COINED_END.search(name))


def _again(name: str, others: list[str], at: int) -> bool:
    """Tell whether another line of furniture begins with a name, of three characters or more."""
    return len(name) > 2 and any(text.startswith(name) for m, text in enumerate(others) if m != at)


def _has_button(menu: str) -> bool:
    return any(word in BUTTONS or word in MENUS for word in re.split(_BAR, menu))


def _is_account(found: re.Match, text: str, below: list[str]) -> bool:
    """Tell whether a name before a day and an hour is an account's: 原创, a province, or 关注我们 says so."""
    said = found["made"] or _PROVINCE.search(text) or any(map(_FOLLOW.search, below))
    # 县长 李明 2019-02-15 07:30: an office before it makes a person of it
    return bool(said) and not _NO_ACCOUNT.search(text[: found.end("name")])
