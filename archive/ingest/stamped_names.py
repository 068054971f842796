"""Names alone beside a day in figures or an issue's number: a school's, a journal's, a mill's column's."""

import datetime
from collections.abc import Iterable, Mapping

from archive.ingest import lines as shapes
from archive.ingest.patterns import compiled

_SCHOOL = "大学|学院|[中小]学|学校|党校|幼儿园|医院|卫生院|[一二三四五六七八九十]中|附[中小]|实小|职高|技校"
_FIGURES = r"(?:19|20)\d\d[-/.]\d{1,2}[-/.]\d{1,2}"
_SCHOOL_STAMP = compiled(
    rf"[\[(]?{_FIGURES}[\])]?[\s|]+([\u4e00-\u9fff]{{1,20}}(?:{_SCHOOL}))"
    rf"|([\u4e00-\u9fff]{{1,20}}(?:{_SCHOOL}))[\s|]+[\[(]?{_FIGURES}[\])]?"
)
_ISSUE = compiled(
    r"[(]?(?:原?载于?|刊于|摘自)?《([^《》]{2,16})》[,\s]?(?:19|20)\d\d年[,\s]?第\s?\d{1,3}\s?期"
    r"(?:[,\s]?[(]?总第\s?\d{1,4}\s?期[)]?)?[)]?"
)
# 春江图书室 2014-10-17: who keeps a text in a library of readers, and since when.
_KEPT = compiled(r"(?P<who>[^\W\d][^\s,。;:!?()\[\]|]{1,11})\s{1,4}(?P<day>(?:19|20)\d\d-\d\d-\d\d)")
_OFFICE = compiled("书记|主席|主任|委员|[省市县区镇乡局厅校院部处科会]长")
_SHORTEST_ACCOUNT = 4  # characters; of three it may be a person's name
_TOP, _SHORTEST_HEADLINE = 8, 8  # lines of a page in which it stands; characters of the headline above it
# 2019-09-01 毕业典礼发言稿, under a mill's headline: the column that it files the text in
_COLUMN = compiled(
    rf"{_FIGURES}\s{{1,4}}[\u4e00-\u9fff]{{0,10}}(?:讲话|发言|演讲|致[辞词]|主持|开学|毕业|总结|报告|范文|公文|文秘)(?:稿|范文|文秘|大全)?"
)
_MORE = compiled(r"【[^【】]{4,60}】\s?(?:相关|的相关|推荐)(?:文章|范文|阅读)")
_LONGEST = 48  # characters


def school(folded: str) -> str:
    """Return the school or hospital that stands beside a day in figures and nothing else, "" if none does.

    >>> school("2017-06-30 东湖区第二小学"), school("2017年6月30日 东湖区第二小学")
    ('东湖区第二小学', '')
    """
    dated = len(folded) <= _LONGEST and ("20" in folded or "19" in folded)
    found = _SCHOOL_STAMP.fullmatch(folded) if dated else None
    return (found[1] or found[2]) if found else ""


def journal(folded: str) -> str:
    """Return the name of a journal whose number is all that a line says, "" of any other line.

    >>> journal("(《林城党建》2014年第6期)"), journal("学习《林城党建》2014年第6期")
    ('林城党建', '')
    """
    found = _ISSUE.fullmatch(folded) if len(folded) <= _LONGEST and "期" in folded else None
    return found[1] if found else ""


def kept(folded: Mapping[int, str], n: int) -> tuple[str, str] | None:
    """Return (ISO day, words) of the day beside a reader's name, right under a site's own headline.

    The text's own title stands right below it; under that a name and a day are whose speech it was and when.
    So stands an account's name over all of its page: 梨乡教育 2019-02-28.

    >>> page = {0: "开学典礼讲话怎样写,看这一篇", 1: "春江图书室 2014-10-17", 2: "在开学典礼上的讲话"}
    >>> kept(page, 1), kept(page | {1: "县长李明 2014-10-17"}, 1), kept(page | {2: "同学们:"}, 1)
    (('2014-10-17', '2014-10-17'), None, None)
    """
    found = _KEPT.fullmatch(folded[n]) if n < _TOP and len(folded[n]) <= _LONGEST else None
    if not found or _OFFICE.search(found["who"]):
        return None
    above = next((folded[m] for m in range(n - 1, -1, -1) if folded.get(m)), "")
    below = next((folded[m] for m in range(n + 1, n + 4) if folded.get(m)), "")
    own = len(above) >= _SHORTEST_HEADLINE or (not above and len(found["who"]) >= _SHORTEST_ACCOUNT)
    if not own or not shapes.ends_like_title(below):
        return None
    try:
        return datetime.date.fromisoformat(found["day"]).isoformat(), found["day"]
    except ValueError:
        return None


def account(folded: Mapping[int, str], n: int) -> str:
    """Return the name that stands with a day over all of a page, above the title; "" if none does.

    >>> account({0: "梨乡教育 2019-02-28", 1: "在誓师大会上的发言"}, 0)
    '梨乡教育'
    """
    first = not any(folded.get(m) for m in range(n))
    return _KEPT.fullmatch(folded[n])["who"] if first and kept(folded, n) else ""


def column(folded: str, page: Iterable[str]) -> bool:
    """Tell whether a line is a day and the column of a mill, whose list of more of them the page has too.

    >>> [column("2019-09-01 毕业典礼发言稿", page) for page in (["【院长发言稿】相关文章:"], ["相关文章"])]
    [True, False]
    """
    filed = len(folded) <= _LONGEST and _COLUMN.fullmatch(folded)
    return bool(filed) and any(_MORE.match(line) for line in page if line[:1] == "【")
