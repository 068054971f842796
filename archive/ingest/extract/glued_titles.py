"""Titles that name occasion and speaker without 在: 开学典礼校长致辞, 县长李明开幕式致辞."""

import re

from archive.ingest.extract import names, post_places
from archive.ingest.languages.zh import DELEGATES, EVENT_KINDS, EVENTS_AND_BODIES, SURNAMES
from archive.ingest.patterns import compiled

_KIND = "|".join(
    sorted(
        (word for word in EVENT_KINDS if len(word) > 1 and word not in EVENTS_AND_BODIES),
        key=len,
        reverse=True,
    )
)
_OCCASION = rf"[^,。:;—]{{0,30}}(?<!代表)(?:{_KIND})"
_FORM = r"(?:\s?(?:同志|老师|同学|先生|女士|教授))"
# Who speaks for others: 学生代表王小明. Whom one stands for is no office.
_DELEGATE = rf"[\u4e00-\u9fff]{{0,6}}?(?:{'|'.join(DELEGATES)})代表"
# 开学典礼校长, 全县防汛会上县长李明; 上海 is no 上, and no body's name goes on so.
AT_OCCASION = r"上的?(?!海|饶|虞|杭|犹|栗|高|思|蔡|街|城)"
_OCCASION_FIRST = compiled(
    rf"(?P<occasion>{_OCCASION}|[^,。:;—]{{2,30}}(?<![协商学工])会议?(?={AT_OCCASION}))(?:{AT_OCCASION})?\s?(?P<who>[^,。:;—]{{2,24}})"
)
# Days that no name holds.
_FESTIVE = "春节|元旦|中秋|端午|重阳"
# Where nothing parts name and occasion, a bare kind (开幕式), such a day or a number shows where 李明 ends.
_OFFICE_FIRST = compiled(
    rf"(?P<office>{_DELEGATE}|{names.OFFICE})\s?(?P<name>{names.NAME.pattern})"
    rf"(?:{_FORM}\s?(?P<named>{_OCCASION})|(?P<bare>{_KIND})|(?P<festive>(?:{_FESTIVE}){_OCCASION})"
    rf"|(?P<counted>(?=[0-9第“「《]){_OCCASION}))"
)
_NAME_FIRST = compiled(
    rf"(?P<name>{names.NAME.pattern})(?P<office>{names.POST})(?P<occasion>[^,。:;—]{{0,30}}(?:{_KIND}))"
)
_DELEGATE_AND_NAME = compiled(rf"{_DELEGATE}\s?(?P<name>{names.NAME.pattern}){_FORM}?")

# A dash that parts a title, and not the years of one school year: 2018—2019学年.
# A hyphen does so where who speaks, and 在, stand behind it: 再出发-李明同志在建区大会上
_DASH = compiled(
    r"(?<![0-9—])—+|—+(?![0-9—])|(?<=[\u4e00-\u9fff])-(?=[\u4e00-\u9fff]{2,16}(?:同志|[长记员席任])[\u4e00-\u9fff]{0,4}?在)"
)

# 李在明同志在全县座谈会上的讲话: the first 在 is the name's
NAME_AND_IN = compiled(rf"[{''.join(sorted(SURNAMES))}]在[\u4e00-\u9fff](?:同志)?在")
_IN_NAME = compiled(r"(?:^|[—\u4e00-\u9fff])(?<![现存正实所])在[^。,:;上]{2,30}$")

# 理事会致词- 李明理事长, 毕业典礼演辞 行政长官 李明: who speaks, behind the title's own end
_SIGNED = compiled(
    r"(?:讲话|发言|[开闭]幕[词辞]|(?:致|演|讲|贺)[词辞])稿?(?:全文)?(?P<by>\s{1,3}|\s?[-—–|·]{1,2}\s?)(?P<who>[^,。:;!?]{3,30})$"
)

Parts = tuple[names.Naming, tuple[int, int]]


def behind_dash(folded: str, end: int | None = None) -> int:
    """Return where the words behind a title's last dash begin, 0 if it has none.

    >>> behind_dash("再出发——在全市大会上"), behind_dash("2018—2019学年度开学典礼")
    (5, 0)
    >>> behind_dash("再出发-李明同志在全市大会上"), behind_dash("在杭州-宁波高铁开工仪式上")
    (4, 0)
    >>> behind_dash("在第三届青江—碧河论坛上")
    0
    """
    if "—" not in folded and "-" not in folded:
        return 0
    dashes = list(_DASH.finditer(folded[:end]))
    # 在第三届澜沧江—湄公河论坛上的致辞: one stroke inside the name of an occasion parts no title
    drawn = [
        one
        for one in dashes
        if len(one[0]) > 1 or "在" in folded[one.end() : end] or not _IN_NAME.search(folded[: one.start()])
    ]
    return max((one.end() for one in drawn), default=0)


def before_signature(folded: str) -> int:
    """Return where a title ends behind which its speaker stands with his office, 0 if none does.

    >>> before_signature("会员大会致词- 李明理事长"), before_signature("毕业典礼演辞 行政长官 李明")
    (6, 6)
    >>> before_signature("会员大会致词- 李明")
    0
    """
    signed = _SIGNED.search(folded)
    naming = names.whole_line(signed["who"]) if signed else None
    return signed.start("by") if naming and naming.name and naming.office else 0


def parts(folded: str) -> Parts | None:
    """Return who speaks, and where the occasion stands, in what comes before a title's own word, or None.

    The title's own word (致辞, 讲话, 发言) is taken off. The occasion stands before or behind the person;
    what it is called is no part of the office.

    >>> parts("开学典礼校长")
    (Naming(name=None, office=(4, 6)), (0, 4))
    >>> parts("县长李明开幕式")
    (Naming(name=(2, 4), office=(0, 2)), (4, 7))
    >>> parts("《麦田》——县长李明开幕式")[1]
    (10, 13)
    >>> parts("理事会理事长"), parts("王府井开业典礼")
    (None, None)
    """
    start = behind_dash(folded)  # a slogan stands before it: 《麦田》——校长李明2010毕业典礼
    words = folded[start:]
    if re.search("在|于", words):  # then the occasion stands behind that word
        return None
    found = _occasion_first(words) or _person_first(words)
    if not found or not start:
        return found
    naming, (opens, closes) = found
    return names.moved(naming, start), (start + opens, start + closes)


def _occasion_first(folded: str) -> Parts | None:
    found = _OCCASION_FIRST.fullmatch(folded)
    if not found:
        return None
    naming = _delegate(found["who"])
    if naming is None:
        naming = names.whole_line(found["who"])
        if naming is None or not naming.office:
            return None
    return names.moved(naming, found.start("who")), found.span("occasion")


def _person_first(folded: str) -> Parts | None:
    found = _OFFICE_FIRST.fullmatch(folded)
    if found and names.is_name(found["name"]):
        occasion = next(found.span(one) for one in ("named", "bare", "festive", "counted") if found[one])
        if re.fullmatch(_DELEGATE, found["office"]):
            return names.Naming(found.span("name"), None), occasion
        if names.is_office(found["office"]):
            return names.Naming(found.span("name"), found.span("office")), occasion
    found = _NAME_FIRST.fullmatch(folded)
    if found and names.is_name(found["name"]) and not post_places.is_unit(found["name"], found["office"]):
        return names.Naming(found.span("name"), found.span("office")), found.span("occasion")
    return None


def _delegate(folded: str) -> names.Naming | None:
    found = _DELEGATE_AND_NAME.fullmatch(folded)
    return names.Naming(found.span("name"), None) if found and names.is_name(found["name"]) else None
