"""The site's name that stands beside the headline in a page's <title>."""

import re
from collections.abc import Iterable

from archive.ingest import furniture
from archive.ingest import lines as shapes
from archive.ingest.languages import zh_sites
from archive.ingest.patterns import compiled

_JOINT = compiled(r"(?<!\s)\s*+(?:--+|::|[_|｜»›>/·•]|[-–—]+)\s*+")
_SHORTEST_HEADLINE, _LONGEST_NAME, _LONGEST_COLUMN = 6, 24, 6
_SHORTEST_FIRST = 4  # characters of a headline that opens the <title>: 校长致辞-林城学院
_ENGLISH_OWNER = compiled(
    r"(?!.*\b(?:remarks|speech|address|statement|lecture|state of|annual|dinner|luncheon|breakfast|conference"
    r"|meeting|summit|forum|ceremony|convocation|commencement|anniversary|opening|graduation|reception|launch)\b)"
    r"(?:the )?(?:[a-z][\w’'.&-]*,? ){0,5}"
    r"(?:city|town|county|village|borough|government|parliament|university|college|department|ministry|embassy"
    r"|bank|council|commission|institute|foundation|library|archives?|senate|federal reserve|gazette|tribune"
    r"|herald|journal|newspaper|hospital|schools?|league|alliance|guild|academy"
    r"|church|cathedral|diocese|trust|society|association|union|federation|museum|agency|authority|secretariat|chronicle|courier|sentinel|observer|examiner|telegraph|times"
    r"|broadcasting|[KW][A-Z]{2,3}(?:-TV)?(?: news)?)(?: (?:of|for|on)(?: [a-z][\w’'.&-]*,?){1,5})?(?<!,)",
    re.I,
)
_AUDIENCE = compiled(
    r"\b(?:hospital|schools?|league|alliance|guild|academy|church|cathedral|diocese|trust|society|association|union"
    r"|federation|museum)\b",
    re.I,
)
_LONGEST_ENGLISH = 60
_MEDIA = tuple(sorted({*zh_sites.SITE_ENDINGS, *zh_sites.COINED_ENDINGS} - {"局", "厅", "政府", "网络"}))
_OWNERS = (*zh_sites.SITE_ENDINGS, *zh_sites.COINED_ENDINGS, *zh_sites.INSTITUTION_ENDINGS)
_NAME_FIRST = compiled(r"\s*(?P<name>[^\W_]{2,16})(?:\s+-\s+|\s*[_|｜]\s*)(?=\S)")
# What ends as the names of sites do and is woven, not visited: 织密安全网 - 在…上的讲话.
_WOVEN = compiled(
    "(?:安全|保障|防护|防控|监管|监督|服务|救助|治理|天|电|路|管|水|铁路|公路|交通|互联|物联|万物)网$"
)
_NETS = ("网", "网站", "在线", "日报", "晚报")
_MINISTRY = compiled(r"中华人民共和国[\u4e00-\u9fff]{2,10}|最高人民(?:法院|检察院)")


# What a site calls the edition that a page was saved from: 笔杆之友手机版.
EDITION = compiled(r"(?<=[\w\u4e00-\u9fff])\s?(?:手机版|触屏版|移动版|手机站|wap版)$", re.I)


def names_site(name: str) -> bool:
    """Tell whether the whole <title> of a page is the name of a site: 某某教育信息网.

    >>> names_site("林城教育信息网"), names_site("织密安全网"), names_site("在全县林业会议上的讲话")
    (True, False, False)
    """
    folded = furniture.fold(name)
    whole = re.fullmatch(r"[^\W_]{4,16}", folded) is not None
    return whole and folded.endswith(_MEDIA) and not _WOVEN.search(folded)


def is_before_column(name: str, column: str) -> bool:
    """Tell whether the last but one piece of a <title> is a site's name, and the last a column of it.

    >>> is_before_column("林城政协网", "文史资料"), is_before_column("领导讲话", "林城政协网")
    (True, False)
    """
    own = furniture.fold(name).endswith(_NETS) and not furniture.fold(name).endswith("内网")
    return own and names_site(name) and 2 <= len(column) <= _LONGEST_COLUMN and not _ends(column, _OWNERS)


def beside_headline(page_title: str, printed: Iterable[str]) -> str:
    """Return the name that a page's <title> has and its printed headline has not, "" if that names no site.

    ``printed`` are the lines around the text, folded. Names of institutions count: what a headline does
    without is whose page it is, not whose speech. Past a mere blank only names of media do.

    >>> beside_headline("在全县林业会议上的讲话-林城学院", ["首页", "在全县林业会议上的讲话"])
    '林城学院'
    >>> beside_headline("林城县人民政府门户网站 县长讲话 在全县林业会议上的讲话", ["在全县林业会议上的讲话"])
    '林城县人民政府门户网站'
    >>> beside_headline("在开学典礼上的讲话-林城学院", ["在开学典礼上的讲话-林城学院"])
    ''
    >>> beside_headline("Harbor Day remarks - City of Halden", ["Harbor Day remarks"])
    'City of Halden'
    """
    printed = tuple(printed)
    whole = furniture.level(page_title)
    found = [
        line
        for line in printed
        if line in whole
        and (len(line) >= _SHORTEST_HEADLINE or (len(line) >= _SHORTEST_FIRST and whole.startswith(line)))
    ]
    headline = max(found, key=len, default="")
    if not headline:
        return ""
    start = whole.find(headline)
    before, after = page_title[:start].strip(), page_title[start + len(headline) :].strip()
    for words, last in ((after.lstrip('】》”"]'), True), (before.rstrip('【《“"['), False)):
        pieces = [piece.strip() for piece in _JOINT.split(words) if piece.strip()]
        if not pieces:
            continue
        name = pieces[-1] if last else pieces[0]
        if name.isascii():
            joint = _JOINT.match(words) if last else _JOINT.search(words[len(name) :])
            if not joint or len(name) > _LONGEST_ENGLISH or not _ENGLISH_OWNER.fullmatch(name):
                return ""
            # Behind a mere dash may stand to whom it was said, unless the page says the name alone too.
            alone = any(line.casefold() == name.casefold() for line in printed)
            barred = any(mark in joint[0] for mark in ("|", "::", "_"))
            return name if alone or barred or not _AUDIENCE.search(name) else ""
        joined = _JOINT.match(words) if last else _JOINT.search(words[len(name) :])
        if joined is None or " " in name:
            name = name.split()[-1] if last else name.split()[0]
            return name if _ends(name, _MEDIA) else ""
        return name if names_owner(name) else ""
    return ""


def behind_name(line: str) -> int:
    """Return where a title begins behind the name of the site that opens its line, 0 if none does.

    >>> "范文资料网 - 在全县林业会议上的讲话"[behind_name("范文资料网 - 在全县林业会议上的讲话") :]
    '在全县林业会议上的讲话'
    >>> behind_name("织密安全网 - 在全县林业会议上的讲话")
    0
    """
    found = _NAME_FIRST.match(line)
    if not found or not _ends(found["name"], _MEDIA) or _WOVEN.search(found["name"]):
        return 0
    return found.end() if shapes.ends_like_title(line[found.end() :]) else 0


def names_owner(name: str) -> bool:
    """Tell whether a name is one of a site, of an institution, or of a well-known platform."""
    folded = furniture.fold(name)
    return folded in zh_sites.KNOWN_SITES or _ends(folded, _OWNERS) or _MINISTRY.fullmatch(folded) is not None


def _ends(name: str, endings: tuple[str, ...]) -> bool:
    folded = furniture.fold(name)
    return len(folded) <= _LONGEST_NAME and any(
        folded.endswith(ending) and len(folded) > len(ending) for ending in endings
    )
