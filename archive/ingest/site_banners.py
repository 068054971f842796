"""Names of sites as banners over their menus give them: an office's, a portal's, a mill's."""

import re
from collections.abc import Iterator, Mapping

from archive.ingest import buttons, furniture, title_sites
from archive.ingest.documents import Fact, Page
from archive.ingest.languages import zh_chrome, zh_sites
from archive.ingest.own_names import HEAD_LINES, fact_of, is_column
from archive.ingest.patterns import compiled
from archive.ingest.spans import Passage

_SITE = "|".join(sorted(zh_sites.SITE_ENDINGS, key=len, reverse=True))
_ITEM = compiled(r"[\u4e00-\u9fff]{2,6}")  # of a menu
# The name and its menu in one line: 林城县第二中学  学校概况 教育教学 德育之窗 党团队
_OVER_ITEMS = compiled(r"(?P<name>[\u4e00-\u9fff]{6,30})(?:\s{1,8}[\u4e00-\u9fff]{2,6}){4,12}")
# The name, its columns and the headline, which the page prints once more: 春江网 资料文库 县长在会上的讲话
_OVER_HEADLINE = compiled(
    rf"(?P<name>[\w\u4e00-\u9fff]{{2,12}}(?:{_SITE}))(?:\s{{1,4}}[\u4e00-\u9fff]{{2,8}}){{1,3}}\s{{1,4}}(?P<headline>[^\s。]{{8,60}})"
)
_ITEMS = 3  # one below another that make one
_LEAST, _MOST = 6, 30  # characters of an office's name with that of its place
# 某某縣政府全球資訊網 / 縣長專區 / 演講致詞; 写作参考网 : 首页→讲话
_PATH = compiled(
    rf"(?P<name>[^\W_]{{2,20}}(?:{_SITE}))\s*(?:(?<=\s)[/|｜](?=\s)\s*\S|[:：]\s*(?:网站)?首页(?:[\s>›»→]|$)"
    # 春江学佛网 : 法师开示
    rf"|(?<=\s):\s{zh_sites.COLUMN_OF_SITE}\s*$)"
)
# 返回春江日记本首页: the button that leads to what the page's first line names
_HOME = compiled(r"(?:返回|回到|回|进入)\s?(?P<name>[\u4e00-\u9fff]{3,14}?)(?:网站)?(?:首页|主页)")
_NO_HOME = compiled(r"^(?:本?网站|[本上]?[站级页]|[前上]一页|频道|栏目|[^网]{0,4}专题|文章|列表)")
# 作文之家小编为大家带来: a site's editor.
_EDITOR = compiled(r"(?P<name>[\u4e00-\u9fff]{2,8})(?:的?小编|编辑部)(?:为|给|带来|整理|精心|收集|今天|就)")
# 文章分类:纪检监察  整理:清风文苑  2009年11月20日入库
_GATHERED = compiled(r"(?:^|\s)(?:整理|收集|采编|编辑整理)\s?:\s?(?P<name>[\u4e00-\u9fff]{4,12})(?=\s|$)")
_FILED = compiled(r"分类\s?:|入库|收录")
# 主办:某县水利局 技术支持:…; of what was held tell others
_NAMELESS = r"(?![县市区州旗省]?(?:委|人民政府|政府))"
_MAKER = compiled(
    rf"(?:^|[\s|])(?:(?P<before>{_NAMELESS}[\u4e00-\u9fff]{{4,30}}?)主办"
    rf"|主办(?:单位|机构|部门|方)?\s{{0,3}}[:：]?\s{{0,3}}(?P<name>{_NAMELESS}[\u4e00-\u9fff]{{4,30}}))(?=[\s|,，。;；]|$)"
)
# 林城市电业局办公室制作 更新日期:2001-9-5; a firm makes the sites of others
_MADE = compiled(
    r"(?:^|[\s|])(?P<name>[\u4e00-\u9fff]{2,24}?(?:[^公]司|[局院校]|学院|委员会|人民政府|中学|小学|医院))"
    r"(?:办公室|信息(?:中心|科)|宣传[部科]|网络中心|教务处|教导处)?制作(?=[\s|,，。;；]|$)"
)
_OWNS = compiled(
    r"©\s?(?:(?:19|20)\d\d(?:\s?-\s?(?:19|20)\d\d)?\s)?(?P<name>[\u4e00-\u9fff]{3,16})(?=[\s|,.]|$)"
)
# 厚德 · 笃学 · 力行: what a school's banner says under its name
_MOTTO = compiled(r"[\u4e00-\u9fff]{2,8}(?:\s?[·•・、,|]\s?[\u4e00-\u9fff]{2,8}){1,4}")
_OF_EVENT = compiled(r"活动|比赛|大赛|展览|演出|(?:时间|日期|地点)\s?:|承办(?:单位)?\s?:.{0,30}协办")
_FOOT_LINES = 6
_FOOT = frozenset(("copyright", "site-note"))
# 林城县人民政府公报, and below it 2009年第3期
_GAZETTE = compiled(
    r"《?[\u4e00-\u9fff]{2,18}(?:公报|政报|[会校院学]刊|[校会简电通]讯|学报|月刊|季刊|双月刊)》?"
)
_NUMBER = compiled(
    r"[(]?(?:(?:19|20)\d\d年\s?)?(?:第|总第)\s?\d{1,4}\s?[期号](?:\s?[(]?总第?\s?\d{1,4}\s?期[)]?)?[)]?"
)
# The government's own releases by their full name; 新聞公報 alone is a column.
_PRESS_OFFICE = compiled("(?:香港|澳門|澳门)特[別别]行政[區区]政府新[聞闻](?:公[報报]|[處处局])")
_NO_SITE = compiled(r"办公?室?$|[科处组股]$|秘书|记者|编辑|小组|网友|会员|录音|本站|管理")


def of_page(page: Page, folded: Mapping[int, str]) -> Iterator[Fact]:
    """Yield the names that banners, paths and a site's editor give the site (rules "site-name", "site-note").

    ``folded`` holds the folds of the lines that are none of the speech.

    >>> from archive.ingest.documents import Line
    >>> from archive.ingest.spans import Passage
    >>> texts = "林城县市场监督管理局", "机构职能", "工作动态", "领导讲话", "在全县座谈会上的讲话"
    >>> page = Page("a.html", "", "text/html", "utf-8", "", tuple(Line(Passage(text)) for text in texts))
    >>> [fact.value for fact in of_page(page, dict(enumerate(texts)))]
    ['林城县市场监督管理局']
    """
    shown = [n for n in sorted(folded) if re.search(r"\w", folded[n])]
    for at, n in enumerate(shown[:HEAD_LINES]):
        line, text = page.lines[n], furniture.level(page.lines[n].text)
        found = _PATH.match(text) if at < 2 else None
        if found and not is_column(found["name"]):
            yield fact_of(line, found.span("name"), "site-name")
        if (
            at == 0
            and _GAZETTE.fullmatch(folded[n])
            and any(_NUMBER.fullmatch(folded[m]) for m in shown[1:2])
        ):
            yield fact_of(line, (0, len(line.text)), "site-name")
        if _PRESS_OFFICE.fullmatch(folded[n]):
            yield fact_of(line, (0, len(line.text)), "site-name")
        row = _OVER_ITEMS.fullmatch(text.rstrip()) if at == 0 else None
        if row and _is_office(row["name"]):
            yield fact_of(line, row.span("name"), "site-name")
        over = _OVER_HEADLINE.fullmatch(text.rstrip()) if at == 0 else None
        if over and not is_column(over["name"]) and over["headline"] in [folded[m] for m in shown[1:]]:
            yield fact_of(line, over.span("name"), "site-name")
        home = _HOME.fullmatch(folded[n]) if "首页" in folded[n] or "主页" in folded[n] else None
        if home and _is_home(home["name"], [folded[m] for m in shown[:at]]):
            yield fact_of(line, home.span("name"), "site-name")
        below = [folded[m] for m in shown[1:]] if at == 0 and _is_office(folded[n]) else []
        if _over_menu(below) or (below and _MOTTO.fullmatch(below[0]) and _over_menu(below[1:])):
            yield fact_of(line, (0, len(line.text)), "site-name")
    for n in shown:
        if len(folded[n]) <= zh_chrome.LONGEST_FURNITURE and _FILED.search(folded[n]):
            found = _GATHERED.search(furniture.level(page.lines[n].text))
            if found and not _NO_SITE.search(found["name"]):
                yield fact_of(page.lines[n], found.span("name"), "site-note")


def names_editor(page: Page, name: str) -> bool:
    """Tell whether a name at the end of a page's <title> is that of the site whose editor speaks in the page.

    >>> from archive.ingest.documents import Line
    >>> from archive.ingest.spans import Passage
    >>> lead = Line(Passage("下面是学文之窗小编为大家带来的讲话，希望能帮到你。"))
    >>> page = Page("a.html", "", "text/html", "utf-8", "", (lead,))
    >>> names_editor(page, "学文之窗"), names_editor(page, "领导讲话")
    (True, False)
    """
    folded = furniture.fold(name)
    return any(
        folded in line.text and any(found["name"].endswith(folded) for found in _EDITOR.finditer(line.text))
        for line in page.lines
        if "小编" in line.text or "编辑部" in line.text
    )


def of_logo(page: Page, folded: Mapping[int, str]) -> Iterator[Fact]:
    """Yield the words for the one picture that heads a page, where they are an office's or a firm's name.

    Nothing else on the page gives the site a name then: <img alt="林城县发电有限责任公司">. A banner's
    words are the site's where its last line begins with them: 林城农讯 最佳浏览:800*600.
    """
    banners = {fact.value.strip() for fact in page.facts if fact.name == "logo" and fact.rule == "banner"}
    last = next((folded[n] for n in sorted(folded, reverse=True) if folded[n]), "")
    name = banners.pop() if len(banners) == 1 else ""
    own = 3 <= len(name) <= 16 and last.startswith(f"{name} ") and furniture.rule_of(last) in _FOOT
    if own and not is_column(name):
        yield Fact("source_site", name, Passage(""), "site-name")
    logos = {fact.value.strip() for fact in page.facts if fact.name == "logo" and fact.rule == "logo"}
    name = logos.pop() if len(logos) == 1 else ""
    words = furniture.fold(name)
    office = words.endswith(zh_sites.INSTITUTION_ENDINGS) and _is_office(words)
    if office or (5 <= len(words) <= _MOST and title_sites.names_site(words) and not is_column(words)):
        yield Fact("source_site", name, Passage(""), "site-name")
    pictured = {furniture.fold(fact.value) for fact in page.facts if fact.name == "logo"}
    for n, text in folded.items() if pictured else ():
        # 2022 © 林城新闻公报库 | 重要告示, and the same words for the picture
        found = _OWNS.search(furniture.level(page.lines[n].text)) if "©" in text else None
        if found and furniture.fold(found["name"]) in pictured:
            yield fact_of(page.lines[n], found.span("name"), "copyright")


def of_maker(page: Page, folded: Mapping[int, str]) -> Iterator[Fact]:
    """Yield whose office the foot of a page says to keep the site (rule "copyright"): 主办:林城县水利局.

    >>> from archive.ingest.documents import Line
    >>> text = "主管:中共林城县委宣传部 主办:林城县融媒体中心 技术支持:星河网络科技有限公司"
    >>> page = Page("a.html", "", "text/html", "utf-8", "", (Line(Passage(text)),))
    >>> [fact.value for fact in of_maker(page, {0: text})]
    ['林城县融媒体中心']
    """
    spoken = (
        n for n, line in enumerate(page.lines) if n not in folded and line.text.strip() and not line.hidden
    )
    last = max(spoken, default=-1)
    shown = [n for n in sorted(folded) if folded[n]]
    for n in shown[-_FOOT_LINES:] if shown and shown[-1] > last else ():
        if n < last:
            continue  # 主办:某某协会 over a text tells who held what it was said at
        if len(folded[n]) > zh_chrome.LONGEST_FURNITURE:
            continue
        text = furniture.level(page.lines[n].text)
        found = _MAKER.search(text) if "主办" in text and not _OF_EVENT.search(folded[n]) else None
        found = found or (_MADE.search(text) if "制作" in text else None)
        if found and _is_office(found[found.lastgroup]):
            yield fact_of(page.lines[n], found.span(found.lastgroup), "copyright")


def _is_home(name: str, above: list[str]) -> bool:
    """Whether a button leads to the site's first page, by a name that stands above or that sites have."""
    if _NO_HOME.match(name) or is_column(name):
        return False
    return name in above or title_sites.names_site(name)


def _is_office(text: str) -> bool:
    return (
        _LEAST <= len(text) <= _MOST
        and re.fullmatch(r"[\u4e00-\u9fff]+", text) is not None
        and title_sites.names_owner(text)
        and not is_column(text)
    )


def _over_menu(below: list[str]) -> bool:
    """Whether what stands next is a menu: a line of it that begins with 首页, or its items one by one."""
    if not below:
        return False
    first = below[0]
    if first.startswith(("首页", "网站首页")) and (len(first) > 2 or len(below) > 1):
        return True
    return buttons.is_row(first) or (
        len(below) >= _ITEMS and all(_ITEM.fullmatch(item) for item in below[:_ITEMS])
    )
