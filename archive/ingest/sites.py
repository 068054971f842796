"""The site that shows a page, by the names it gives itself around the text."""

import re
from collections.abc import Iterator
from dataclasses import replace

from archive.ingest import (
    agreeing_names,
    buttons,
    copied_names,
    english_sites,
    furniture,
    lone_names,
    mill_names,
    own_names,
    owner_lines,
    paper_titles,
    site_banners,
    stamped_names,
    title_sites,
)
from archive.ingest import lines as shapes
from archive.ingest.documents import Fact, Line, Page
from archive.ingest.languages import zh_chrome, zh_sites
from archive.ingest.own_names import (
    COINED_END,
    COLUMN,
    HEAD_LINES,
    SITE_END,
    STEP,
    TITLE_JOINT,
    fact_of,
    is_column,
    key,
)
from archive.ingest.patterns import compiled
from archive.ingest.spans import Passage

_SITE = "|".join(sorted(zh_sites.SITE_ENDINGS, key=len, reverse=True))
_MILL = "|".join((*zh_sites.MILL_ENDINGS, _SITE))


# The first line of a page: the site's name before its menu, its path or what it says of itself.
_NAMED_FIRST = compiled(
    rf"^([^\W_]{{2,20}}?(?:{_SITE}))(?:\s*[-_|—–·>›»→]\s*\S|\s*(?:网站)?首页(?:[\s>›»]|$)|\s+(?:主办|承办)(?:单位)?\s?[:：])"
    rf"|^([^\W_]{{2,12}}(?:{_MILL}))\s*(?:[>›»|](?:\s|\S)|\s(?:网站)?首页(?:\s|$))"
    # 某某法院网 藏文版 | 汉文版: the languages that a site has
    rf"|^([^\W_]{{2,20}}(?:网|网站))\s+(?:[\u4e00-\u9fff]文版?|简体|繁体|English|手机版|无障碍)(?:\s*[|/]|\s|$)"
)
# 《某厂工人报》一九八七年二月合订本; 某乡乡讯(海外版)总第118期
_VOLUME = compiled(
    r"《?([^\W_]{2,12}[报刊志讯])》?(?:\([^()]{1,6}\))?\s*"
    r"(?:[12〇零○一二三四五六七八九十\d]{2,4}年[^。]{0,12}(?:合订本|期)|总?第\s?\d{1,5}\s?期)"
)
# 林城资料汇编(网络版) 收录日期:…, over the text
_GATHERED_AS = compiled(
    r"《?([^\W_]{2,16}(?:汇编|选编|资料|文库|史料|年鉴|文选|选集|集成)\((?:网络|电子|数字|在线)版\))》?(?=\s|$)"
)
# "看某城 · 2019-06-08 09:12": the account that put a page up and the hour.
_ACCOUNT_STAMP = compiled(
    r"^([\w\u4e00-\u9fff]{2,16})\s*+(?:[·|\-—•]\s*+|(?<=\s))(?:19|20)\d\d[-/.年]\d{1,2}[-/.月]\d{1,2}日?\s*\d{1,2}:\d\d"
)
# An account's name twice, as its link and its words: 平江医声平江医声 2019年6月8日 09:12
_ACCOUNT_TWICE = compiled(
    r"([^\W\d_]{3,10})\s?\1\s?(?:19|20)\d\d[-/.年]\d{1,2}[-/.月]\d{1,2}日?\s*\d{1,2}:\d\d$"
)
# A name and an address alone in a line: "平江文库 http://www.…"
_NAME_ADDRESS = compiled(
    rf"^(?:转载请注明[^\s:]{{0,6}}:\s*+)?([^\W_]{{2,16}}(?:{'|'.join(zh_sites.MEDIA_ENDINGS)}))\s*+(?:[(:]\s*+)?(?:https?://|www\.)[\w.-]+(?:/(?:[^\s()（）]*)?)?\)?$"
)
# "……讲话.doc 来自文客网www.example.com转载请标明出处", "下载"某某"客户端"
_FROM = compiled(
    rf"(?:本文|此文|文章|稿件|原文|内容)(?:系|是|为)?(?:转载|摘|选|转|来)自于?(?:\s*+:)?\s*+[“\"《]?"
    rf"([^\W_]{{2,12}}?(?:{_SITE}))[”\"》]?(?=\W|版权|$)"
    rf"|(?:来自于?|来源于?|出自|转自|摘自)\s*[“\"《]?([\w\u4e00-\u9fff]{{2,10}}?(?:{_SITE}))[”\"》]?\s*(?:\(?(?:www\.|https?:)|转载|,转载|请注明)"
    # 《……》由会员上传分享,免费在线阅读,更多相关内容在应用文档-某某文库
    rf"|由(?:会员|用户|网友)[^。]{{0,8}}上传分享[^。]{{0,40}}[-—]([^\W_]{{2,12}}(?:{_SITE}))$"
)
# A banner that is nothing but a site's name that no office is called by.
_BANNER = compiled(
    r"[\w\u4e00-\u9fff]{2,20}(?:门户网站?|政府网站?|人民政府网|新闻网|信息网|党建网|政务网|网站|在线|论坛|日报|晚报)"
)
_NET = compiled(r"(?!.*(?:官|本|联|关系|安全|电|路|防护|监管|局域|互联|人际)网$)[^\W\d_]{4,12}网")
_SITE_ALONE = compiled(rf"{_BANNER.pattern}|[^\W_]{{2,16}}网")  # below a row of buttons
# Westmarch Liberal Group    www.example.org, the first line of a page.
_NAMED_BY_ADDRESS = compiled(
    r"(?!.{0,60}\b(?:Speech|Remarks|Address|Statement|Lecture|Talk|Report)\b)"
    r"([\u4e00-\u9fff][^\W_]{1,19}|[A-Z][\w.'’&-]*(?: (?:of|the|for|and|&|[A-Z][\w.'’&-]*)){1,7})"
    r"(?:\s{2,80}|\s{0,3}[|·•–—-]\s{1,3})(?:https?://|www\.)[\w.-]+/?"
)
# 欢迎访问春江范文网!
_WELCOMES = compiled(
    rf"欢迎(?:您|你)?(?:访问|光临|来到|进入|登[录陆])\s?([^\W_]{{2,16}}(?:{_SITE}))\s?[!。]?"
)
# 某某互助社 > 刊物 > 《互助通讯》第一四二期, the first line of a page.
# So does a school's: 春江县第二中学 >> 春江县第二中学升旗仪式 >> 正文
_FIRST_PATH = compiled(
    rf"([^\W_]{{2,18}}(?:{zh_sites.PATH_BODIES}))\s*[>›»→]\s*[^>›»→]{{2,20}}[>›»→]\s*\S"
    rf"|([^\W_]{{2,18}}(?:{'|'.join(zh_sites.INSTITUTION_ENDINGS)}))\s*[>›»→]{{1,2}}\s*[^>›»→]{{2,60}}[>›»→]{{1,2}}\s*正文\s*$"
)
_FIRST_ENDS = compiled(
    rf"[\w\u4e00-\u9fff](?:{_SITE}|{'|'.join((*zh_sites.FIRST_ENDINGS, *zh_sites.COINED_ENDINGS))})$"
)
_NET_OF = compiled(r"\s?(?:校园网站?|(?:官方)?网站|官网|[首主]页)$")
_KIND_LAST = compiled(r"\b(?:speech(?:es)?|remarks|address(?:es)?|statements?|messages?)$", re.I)
_DASHES = compiled(r"(?<!-)-{2,6}(?!-)|——")
_HERE = compiled(r"^(?:[•·▪►◆■]\s*)?(?:[您你]?(?:现在|当前|目前|所在)?的?(?:当前)?位置\s*(?:[:：是]\s*)+)")
_ITEMS = compiled(r"[\s|｜│·\[\]]+")
_CHAPTER = compiled(r"[(（][一二三四五六七八九十\d]{1,3}[)）]$")
_POWERED = compiled(r"(?<!\s)\s*+(?:[-–—|]\s*+)?Powered by\b.*$", re.I)


def names_of(page: Page, folded: dict[int, str]) -> Iterator[Fact]:
    """Yield the names of the site that shows the page, the surest first, none of them twice in one."""
    seen: set[str] = set()
    heads = [page.lines[n].text.strip() for n in sorted(folded) if folded[n]][:HEAD_LINES]
    for fact in _names(page, folded, seen):
        if furniture.fold(fact.value).lower() in zh_chrome.LANGUAGES:
            continue
        name = own_names.as_headed(own_names.once(fact.value), heads)
        seen.add(name)
        yield fact if name == fact.value else replace(fact, value=name)


def _names(page: Page, folded: dict[int, str], seen: set[str]) -> Iterator[Fact]:
    """Yield names of the site that shows the page, the surest first; names of its columns are none.

    The end of the page's <title>, its first line and its copyright line count where they end as names of
    sites do. Any other name at an end of the <title> counts where the page says it once more: at its top, at
    the root of its path, or in its copyright line. Names are given as printed.
    """
    said = _said(page, folded)
    # A picture's words stand where no reader sees them: they bear out a name, they give none.
    printed = {key(text) for text in folded.values() if len(text) <= zh_chrome.LONGEST_FURNITURE}
    rows = (text for text in folded.values() if "首页" in text[:8] and buttons.is_row(text))
    items = {key(word) for text in rows for word in _ITEMS.split(text)[1:]}
    headings = {key(folded[n]) for n in folded if page.lines[n].heading}
    logos = {key(fact.value) for fact in page.facts if fact.name == "logo"} - {""}
    for fact in page.facts:
        if fact.name != "page_title":
            continue
        if web := paper_titles.DIGITAL.search(furniture.level(fact.value).strip()):
            yield Fact("source_site", fact.value.strip()[slice(*web.span(1))], Passage(""), "page-title")
        beside = title_sites.beside_headline(_POWERED.sub("", fact.value), folded.values())
        beside = beside or own_names.behind_headline(fact.value, folded)
        parts = [part.strip() for part in TITLE_JOINT.split(_POWERED.sub("", fact.value)) if part.strip()]
        forum = len(parts) > 1 and _is_forum_of(parts, said)
        if beside and not forum and not is_column(beside):
            yield Fact("source_site", paper_titles.name_of(beside), Passage(""), "page-title")
        if len(parts) < 2:
            # A school that heads all its pages with its name: <title>某市第一中学</title>
            alone = parts and not is_column(parts[0])
            again = alone and (own_names.is_said(parts[0], folded) or _over_page(key(parts[0]), logos))
            again = again and title_sites.names_owner(parts[0])
            again = again or (alone and own_names.is_office_in_short(parts[0], folded))
            # <title>某市第一中学 校园网</title>, and the school's name at the page's foot
            owner = _NET_OF.sub("", parts[0]) if alone else ""
            if (
                owner not in ("", *parts)
                and title_sites.names_owner(owner)
                and own_names.is_said(owner, folded)
            ):
                yield Fact("source_site", owner, Passage(""), "page-title")
            elif again or (alone and title_sites.names_site(parts[0])):
                yield Fact("source_site", parts[0], Passage(""), "page-title")
            continue
        yield from paper_titles.of_title(fact.value)
        if owner := own_names.beside_column(parts, printed):
            yield Fact("source_site", owner, Passage(""), "page-title")
            continue
        last = furniture.fold(parts[-1])
        coined = COINED_END.search(last) and len(last) <= 12 and not is_column(last)
        known = SITE_END.search(last) and not is_column(last) and not forum
        if own_names.heads_columns(parts, printed):
            yield Fact("source_site", parts[0], Passage(""), "page-title")
        if edition := title_sites.EDITION.search(parts[-1]):
            yield Fact("source_site", parts[-1][: edition.start()], Passage(""), "page-title")
        if (known or coined) and len(parts[-1]) <= 24 and last not in zh_sites.KINDS_OF_SITE:
            yield Fact("source_site", parts[-1], Passage(""), "page-title")
        if len(parts) > 2 and not known and title_sites.is_before_column(parts[-2], parts[-1]):
            yield Fact("source_site", parts[-2], Passage(""), "page-title")
        for part in (parts[-1], parts[0]):
            # An English site's name may hold the words of a title; only what stands last is surely none.
            named = (
                not COLUMN.search(part)
                if part is parts[-1] and not shapes.has_han(part)
                else not is_column(part)
            )
            # The Harbour Institute - President's Speech: the first is a line of the page by itself.
            first_said = part is not parts[0] and key(parts[0]) in printed
            named = named and not (first_said and _KIND_LAST.search(part))
            # A title in two pieces stands in one line: "Owen Pryce – Speech on the Ferries".
            whole = key("".join(parts[:2])) if part is parts[0] else ""
            own = [one for one in said if not (whole and one[1].startswith(whole))]
            # 企业文化 is an item of the menu; 旧事(十七) is a chapter of something.
            if (key(part) in items and not SITE_END.search(furniture.fold(part))) or _CHAPTER.search(part):
                continue
            # What a page prints once more as a heading is its headline, unless another piece is that.
            if key(part) in headings and not any(key(one) in printed for one in parts if one is not part):
                continue
            words = _where(part, own) if named and 2 <= len(part) <= 48 else None
            edited = part is parts[-1] and words is None and named and site_banners.names_editor(page, part)
            if words is None and named and (key(part) in logos or edited):
                words = Passage("")
            if words is not None:
                yield Fact("source_site", paper_titles.name_of(part), words, "page-title")
    first = next((page.lines[n] for n in sorted(folded) if folded[n]), None)
    if first is not None and (found := _NAMED_FIRST.match(furniture.level(first.text))):
        group = found.lastindex
        if group == 1 or not is_column(found[group]):
            yield fact_of(first, found.span(group), "site-name")
    yield from (fact for fact in agreeing_names.of_page(page, folded) if fact.value not in seen)
    yield from owner_lines.of_site(page, folded)
    yield from english_sites.of_page(page, folded)
    if first is not None:
        yield from own_names.alone_first(first, folded)
        yield from own_names.first_as_title(page, folded)
        yield from own_names.at_top_and_foot(page, folded)
    yield from _told(page, folded, logos)
    yield from mill_names.of_page(page, folded)
    yield from site_banners.of_page(page, folded)
    yield from copied_names.of_page(page, folded)
    yield from (fact for fact in agreeing_names.over_menu(page, folded) if fact.value not in seen)
    yield from owner_lines.of_institution(page, folded)
    for fact in page.facts:
        if fact.name == "page_title" and ("--" in fact.value or "——" in fact.value):
            yield from _before_column(page, fact.value)
    yield from site_banners.of_logo(page, folded)
    yield from (fact for fact in owner_lines.of_foot(page, folded) if fact.value not in seen)
    yield from (fact for fact in lone_names.of_whole_title(page, folded) if fact.value not in seen)
    yield from (fact for fact in lone_names.of_title(page, folded) if fact.value not in seen)


def _over_page(name: str, logos: set[str]) -> bool:
    """Tell whether a picture over a page shows a name, with a motto behind it perhaps."""
    return any(logo.startswith(name) for logo in logos)


def _is_forum_of(parts: list[str], said: list[tuple[str, str, Line]]) -> bool:
    """Tell whether the last piece is a column of the site that the first one names: 某某民企网--青春论坛."""
    first, last = furniture.fold(parts[0]), furniture.fold(parts[-1])
    column = last.endswith(("论坛", "频道", "社区")) and len(last) <= 6
    return column and bool(SITE_END.search(first)) and _where(parts[0], said) is not None


def _before_column(page: Page, page_title: str) -> Iterator[Fact]:
    """Yield the name that stands before dashes and a column's: 某某投资指南----领导论述.

    It ends as a site's name does, and is no headline that the page prints.
    """
    parts = [part.strip() for part in _DASHES.split(page_title)]
    if len(parts) != 2 or not 3 <= len(parts[0]) <= 16 or not 2 <= len(parts[1]) <= 6:
        return
    if "——" in page_title and not title_sites.names_site(parts[0]):
        return  # 织密安全网——讲话: a slogan
    name = furniture.fold(parts[0])
    if _FIRST_ENDS.search(name) and not is_column(parts[0]) and not is_printed(page, name):
        yield Fact("source_site", parts[0], Passage(""), "page-title")


def is_printed(page: Page, name: str) -> bool:
    """Tell whether a name is a line of the page."""
    return any(len(line.text) <= len(name) + 4 and furniture.fold(line.text) == name for line in page.lines)


def _told(page: Page, folded: dict[int, str], logos: set[str]) -> Iterator[Fact]:
    """Yield names that lines of furniture give the site: a paper's, an account's, a path's."""
    for fact in page.facts:
        if fact.name == "page_title" and (found := _VOLUME.match(furniture.level(fact.value).strip())):
            yield Fact("source_site", found[1], Passage(""), "page-title")
    shown = [n for n in sorted(folded) if folded[n]]
    top = shown[:HEAD_LINES]
    # A browser's copy begins with what the site offers: 加入收藏 | 设为首页 | 联系我们
    first = next((at for at, n in enumerate(top) if not buttons.is_row(folded[n])), 0)
    for at, n in enumerate(shown):
        line, level = page.lines[n], folded[n]
        if len(level) > zh_chrome.LONGEST_FURNITURE:
            continue
        text = furniture.level(line.text)
        named = _NAMED_BY_ADDRESS.fullmatch(text.rstrip()) or _FIRST_PATH.match(text) if at == 0 else None
        if named and not is_column(named[named.lastindex]):
            yield fact_of(line, named.span(named.lastindex), "site-name")
        if at < HEAD_LINES and (found := _WELCOMES.fullmatch(level)) and not is_column(found[1]):
            yield fact_of(line, (start := line.text.find(found[1]), start + len(found[1])), "site-name")
        if at == 0 and (own := stamped_names.account(folded, n)) and not is_column(own):
            yield fact_of(line, (line.text.find(own), line.text.find(own) + len(own)), "site-name")
        if at == 0 and (found := _VOLUME.match(text)):
            yield fact_of(line, found.span(1), "site-name")
        if at == 0 and (found := _GATHERED_AS.match(text)):
            yield fact_of(line, found.span(1), "site-name")
        if at < HEAD_LINES and (found := paper_titles.DIGITAL.match(text)):
            yield fact_of(line, found.span(1), "site-name")
        # Below the row of buttons a sentence may stand as well: a menu tells the site's name.
        menu = bool(first) and "首页" in "".join(folded[m][:20] for m in shown[at + 1 : at + 3])
        # In a row of its own over the text, and no menu below it.
        menus = any("首页" in folded[m][:20] or page.lines[m].link_share for m in shown[at + 1 : at + 4])
        alone = at == 0 and _NET.fullmatch(level) and not menus
        if (alone or (at == first and (_SITE_ALONE if menu else _BANNER).fullmatch(level))) and not is_column(
            level
        ):
            yield fact_of(line, (0, len(line.text)), "site-name")
        # 春江新闻网 alone, below what it says of itself: 春江新闻网为您提供…
        told = any(folded[m].startswith(level) and folded[m] != level for m in top[:at])
        if 0 < at < HEAD_LINES and told and _BANNER.fullmatch(level) and not is_column(level):
            yield fact_of(line, (0, len(line.text)), "site-name")
        if at < HEAD_LINES and (found := _ACCOUNT_TWICE.match(level)) and not is_column(found[1]):
            yield fact_of(line, (start := line.text.find(found[1]), start + len(found[1])), "site-name")
        if found := _ACCOUNT_STAMP.match(text):
            others = (folded[m] for m in top if m != n)
            # The name stands once more at the top, alone or among buttons.
            if any(found[1] in (one, *one.split()) for one in others):
                yield fact_of(line, found.span(1), "site-name")
        if found := _NAME_ADDRESS.match(text):
            yield fact_of(line, found.span(1), "site-name")
        if ("自" in level or "来源" in level or "上传分享" in level) and (found := _FROM.search(text)):
            yield fact_of(line, found.span(found.lastindex), "site-note")
        if here := _HERE.match(text):
            root = STEP.split(text[here.end() :].strip())[0]
            known = SITE_END.search(root) or COINED_END.search(root) or key(root) in logos
            if 2 <= len(root) <= 16 and known and not is_column(root):
                start = text.find(root, here.end())
                yield fact_of(line, (start, start + len(root)), "site-name")


def _said(page: Page, folded: dict[int, str]) -> list[tuple[str, str, Line]]:
    """Return the lines in which a site prints its name: how it stands there, the line's key, and the line.

    A name opens a line at the top and the root of a path; it stands anywhere in a copyright line.
    """
    found: list[tuple[str, str, Line]] = []
    shown = [n for n in sorted(folded) if folded[n]]
    for at, n in enumerate(shown):
        line, text = page.lines[n], folded[n]
        if len(text) > zh_chrome.LONGEST_FURNITURE:
            continue
        if furniture.rule_of(text) == "copyright":
            found.append(("within", key(text), line))
        elif at < HEAD_LINES or _HERE.match(text):
            found.append(("first", key(_HERE.sub("", text)), line))
    return found


def _where(name: str, said: list[tuple[str, str, Line]]) -> Passage | None:
    """Return the words of the line that says a name, None if none does."""
    own = key(name)
    for how, held, line in said:
        if own and (held.startswith(own) if how == "first" else own in held):
            start = line.text.find(name)
            return line.passage.part(start, start + len(name)) if start >= 0 else line.passage
    return None
