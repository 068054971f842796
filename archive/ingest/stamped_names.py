"""Names that stand alone beside a day in figures or an issue's number: a school's, a journal's."""

import re

_SCHOOL = "大学|学院|[中小]学|学校|党校|幼儿园|医院|卫生院|[一二三四五六七八九十]中|附[中小]|实小|职高|技校"
_FIGURES = r"(?:19|20)\d\d[-/.]\d{1,2}[-/.]\d{1,2}"
_SCHOOL_STAMP = re.compile(
    rf"[\[(]?{_FIGURES}[\])]?[\s|]+([\u4e00-\u9fff]{{1,20}}(?:{_SCHOOL}))"
    rf"|([\u4e00-\u9fff]{{1,20}}(?:{_SCHOOL}))[\s|]+[\[(]?{_FIGURES}[\])]?"
)
_ISSUE = re.compile(
    r"[(]?(?:原?载于?|刊于|摘自)?《([^《》]{2,16})》[,\s]?(?:19|20)\d\d年[,\s]?第\s?\d{1,3}\s?期"
    r"(?:[,\s]?[(]?总第\s?\d{1,4}\s?期[)]?)?[)]?"
)
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
