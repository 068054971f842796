"""What a site calls itself in more than one place: in its <title>, at its top, at its foot."""

import re
from collections.abc import Iterator, Sequence

from archive.ingest import english_persons, furniture, title_sites
from archive.ingest import lines as shapes
from archive.ingest.documents import Fact, Line, Page
from archive.ingest.languages import zh_chrome, zh_sites
from archive.ingest.patterns import compiled

_SITE = "|".join(sorted(zh_sites.SITE_ENDINGS, key=len, reverse=True))
TITLE_JOINT = compiled(
    r"(?<!\s)\s*+(?:--+|::|[_|｜])\s*+|(?<!\s)\s++[-–—]{1,2}\s+|(?<=[\u4e00-\u9fff\d)）\]】》”])-(?=[\u4e00-\u9fff])"
    r"|(?:(?<=\.doc)|(?<=\.docx)|(?<=\.pdf)|(?<=\.ppt)|(?<=\.txt))-(?=[\u4e00-\u9fff])"
    rf"|——(?=[\u4e00-\u9fff\w]{{2,12}}(?:{_SITE})$)"
)
SITE_END = compiled(rf"(?:{_SITE}|\.(?:com|cn|net|org|gov)(?:\.\w\w)?)$", re.I)
COINED_END = compiled(rf"[\w\u4e00-\u9fff](?:{'|'.join(zh_sites.COINED_ENDINGS)})$")
STEP = compiled(r"(?<!\s)(?:\s*+(?:[>›»|｜/→]|-{1,2}>|(?<=\s)[-–—]\s)|[^\S\u3000]*+\u3000)\s*+")
COLUMN = compiled(zh_sites.COLUMN, re.I)
HEAD_LINES = 4  # shown lines at the top of a page among which its own name may stand
# 版权所有:党史之窗 | 地址:…
_OWNED_BY = compiled(r"版权(?:所有|归属?)\s*+[:©]\s*+([^\W_]{3,16})(?=\s*(?:[|,。]|$|\s(?:地址|电话|主办)))")
_OFFICE_IN_SHORT = compiled(
    r"(?P<place>[\u4e00-\u9fff]{2,3})(?P<body>国税|地税|税务|工商|公安|检察|法院|司法|教育|卫生|农业|林业|水利|水务|交通|人事|"
    r"财政|审计|民政|气象|供电|烟草|邮政|国土|环保|统计|物价|质监|药监|档案|人大|政协|纪检)"
)
_ROOT = compiled(r"\s*[>›»→]")
# "笔杆小站 - 最大的免费文稿平台", perhaps with its address behind the name
_SLOGAN = compiled(
    r"^([\w\u4e00-\u9fff]{2,12})(?:\s+(?:[\w-]{1,30}\.){1,3}(?:com|cn|net|org))?\s*[-—_|,]\s*[^。]{4,30}(?:网站?|平台|门户|社区|文库)$"
)
# What papers of offices and schools are, and none of them is called alone.
_GENRE = "政府公报|公报|校报|院报|厂报|会刊|院刊|校刊|通讯|简报|年鉴|县志|市志"
_HEADED = compiled(rf"《?([\u4e00-\u9fff]{{2,20}}?({_GENRE}))》?(?=$|[\s第(]|[12一二][\d九〇○零])")
_PART = compiled(r"[讲发致演报][话言辞词讲告]\(\d{1,2}\)$")
_NET = compiled(r"(?!.*(?:首页|内网))[\u4e00-\u9fff]{4,12}(?:网|网站)")
_FOOT_LINES = 3
_LONGEST_COLUMN = 6  # characters: 企业文化, 新闻中心
_FIRST_WORDS = 80  # characters of a line
_FOOT = frozenset(("copyright", "site-note"))


def key(name: str) -> str:
    """Return a name bare of signs and width."""
    return shapes.bare(furniture.fold(name))


def once(name: str) -> str:
    """Return a name without its second time, as a link and its picture or a name and its button print it.

    >>> once("林城发布林城发布"), once("林城发布")
    ('林城发布', '林城发布')
    """
    half = len(name) // 2
    return name[:half] if half > 2 and name[:half] == name[half:] else name


def as_headed(name: str, heads: Sequence[str]) -> str:
    """Return a name as the lines over the page have it: whose gazette or whose paper it is.

    >>> as_headed("政府公报", ["云南省林城县人民政府公报 一九九九年第五期"]), as_headed("政府公报", ["首页"])
    ('云南省林城县人民政府公报', '政府公报')
    """
    found = (_HEADED.match(head) for head in heads)
    return next((one[1] for one in found if one and one[2] == name), name)


def is_column(name: str) -> bool:
    """Tell whether a name is that of a site's column or of a speech, not of the site.

    >>> is_column("领导讲话"), is_column("平湖发布")
    (True, False)
    """
    folded = furniture.fold(name)
    if _NET.fullmatch(folded):
        return False  # 学子演讲稿网: whatever it is about, it is a site
    return COLUMN.search(folded) is not None or shapes.ends_like_title(folded)


def fact_of(line: Line, place: tuple[int, int], rule: str) -> Fact:
    """Return the fact that the words at that place of a line are the site's name."""
    passage = line.passage.part(*place).strip()
    return Fact("source_site", passage.text, passage, rule)


def is_office_in_short(name: str, folded: dict[int, str]) -> bool:
    """Tell whether a <title> is a county's office in short, whose full name a line of the page begins with.

    >>> lines = {0: "望都县国家税务局 2001年5月制作"}
    >>> is_office_in_short("望都国税", lines), is_office_in_short("易县国税", lines)
    (True, False)
    """
    found = _OFFICE_IN_SHORT.fullmatch(furniture.fold(name))
    return bool(found) and any(
        text.startswith(tuple(found["place"] + kind for kind in "县市区州旗"))
        and found["body"][-1] in text[:16]
        for text in folded.values()
    )


def heads_columns(parts: Sequence[str], printed: set[str]) -> bool:
    """Tell whether the first piece of a <title> names the site, and each other one a column that it prints.

    >>> heads_columns(["林城资讯网", "市长园地", "致词"], {key("市长园地"), key("致词")})
    True
    >>> heads_columns(["织密安全网", "在全县大会上的讲话"], {key("在全县大会上的讲话")})
    False
    """
    others = parts[1:]
    return (
        len(others) > 1
        and title_sites.names_site(parts[0])
        and not is_column(parts[0])
        and all(len(one) <= 12 and key(one) in printed for one in others)
    )


def beside_column(parts: Sequence[str], printed: set[str]) -> str:
    """Return the institution in one of a <title>'s two pieces, the other being a column of the page.

    >>> beside_column(["林城鱼峰机械有限公司", "企业文化"], {key("企业文化")})
    '林城鱼峰机械有限公司'
    >>> beside_column(["林城鱼峰机械有限公司", "在年会上的讲话"], {key("在年会上的讲话")})
    ''
    """
    if len(parts) != 2:
        return ""
    for name, other in (parts, parts[::-1]):
        short = len(other) <= _LONGEST_COLUMN and not shapes.ends_like_title(furniture.fold(other))
        institution = title_sites.names_owner(name) and not title_sites.names_site(name)
        if short and institution and key(other) in printed:
            return "" if title_sites.names_owner(other) or is_column(name) else name
    return ""


def behind_headline(page_title: str, folded: dict[int, str]) -> str:
    """Return what stands behind a blank and the headline in a <title>, if it is the page's first line too.

    >>> lines = {0: "鹤乡公文资源", 1: "会员登录 注册", 2: "在全县大会上的讲话"}
    >>> behind_headline("在全县大会上的讲话 鹤乡公文资源", lines), behind_headline("鹤乡公文资源", lines)
    ('鹤乡公文资源', '')
    """
    headline, _, name = page_title.strip().rpartition(" ")
    first = next((folded[n] for n in sorted(folded) if folded[n]), "")
    printed = {key(text) for text in folded.values()}
    if headline and 3 <= len(name) <= 16 and key(name) == key(first) and key(headline) in printed:
        return name
    return ""


def first_as_title(page: Page, folded: dict[int, str]) -> Iterator[Fact]:
    """Yield the site's name of a browser's title that was copied as the first line of a text page.

    What stands before it is printed once more below; or the path in the next lines begins with the name.
    """
    shown = [n for n in sorted(folded) if folded[n]][: HEAD_LINES + 4]
    line = page.lines[shown[0]]
    parts = [part.strip() for part in TITLE_JOINT.split(line.text) if part.strip()]
    if len(parts) < 2:
        return
    name, last = parts[-1], furniture.fold(parts[-1])
    rooted = any(folded[n].startswith(last) and _ROOT.match(folded[n], len(last)) for n in shown[1:])
    # 在全县大会上的讲话(3)_平湖文库: the text of a later part has no title, and the foot says the name.
    below = [folded[n] for n in sorted(folded)[-_FOOT_LINES:] if n != shown[0]]
    numbered = _PART.search(furniture.fold(parts[0])) and any(one.startswith(f"{last} ") for one in below)
    if not rooted and not numbered and not any(key(parts[0]) == key(folded[n]) for n in shown[1:]):
        return
    again = any(key(folded[n]).startswith(key(name)) for n in shown[1:])
    if (
        2 <= len(name) <= 16
        and not is_column(name)
        and (again or numbered or SITE_END.search(last) or COINED_END.search(last))
    ):
        at = line.text.rfind(name)
        yield fact_of(line, (at, at + len(name)), "site-name")


def at_top_and_foot(page: Page, folded: dict[int, str]) -> Iterator[Fact]:
    """Yield a name that opens the first line of a page and that its foot gives as whose it is.

    Behind it a blank stands at the top (党史之窗　资政育人), and in the foot it is the owner's
    (版权所有:党史之窗) or opens the line of the site's own address.
    """
    shown = [n for n in sorted(folded) if folded[n]]
    if len(shown) < 2:
        return
    first, top = page.lines[shown[0]], folded[shown[0]]
    for n in shown[-HEAD_LINES:]:
        text = folded[n]
        if len(text) > zh_chrome.LONGEST_FURNITURE or furniture.rule_of(text) not in _FOOT:
            continue
        if text == top:
            continue  # one line over and over, or but one line around the text: there is no foot
        owned = _OWNED_BY.search(text)
        name = owned[1] if owned else re.split(r"\s", top, maxsplit=1)[0]
        stands = top.startswith(name) if owned else len(name) < len(top) and text.startswith(f"{name} ")
        if stands and 3 <= len(name) <= 16 and not is_column(name) and shapes.has_han(name):
            yield fact_of(first, (0, len(name)), "site-name")
            return


def alone_first(line: Line, folded: dict[int, str]) -> Iterator[Fact]:
    """Yield a name at the top of a page that its copyright line says again, or that says what it is."""
    name = STEP.split(line.text.strip())[0]
    if not 2 <= len(name) <= 24 or is_column(name) or shapes.has_inner_stop(name) or name[-1] in "。!?":
        return
    if english_persons.is_titled(name):
        return
    start = line.text.find(name)
    own = key(name)
    if not own:
        return  # :::, the place to which a reader by ear jumps
    if any(own in key(text[:80]) for text in folded.values() if furniture.rule_of(text) == "copyright"):
        yield fact_of(line, (start, start + len(name)), "site-name")
    elif found := _SLOGAN.match(furniture.level(line.text)):
        yield fact_of(line, found.span(1), "site-name")


def is_said(name: str, folded: dict[int, str]) -> bool:
    """Tell whether a line of furniture says a name among its first words."""
    return any(key(name) in key(text[:_FIRST_WORDS]) for text in folded.values())
