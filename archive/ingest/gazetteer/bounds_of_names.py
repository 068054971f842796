"""Whether characters that make a place's name are read as one, by what stands before and behind them."""

from collections.abc import Container
from typing import Protocol

from archive.ingest.gazetteer import names
from archive.ingest.languages.zh import SURNAMES
from archive.ingest.languages.zh_places import (
    AFTER,
    AFTER_LAST,
    BEFORE,
    COMMON,
    CONGRESSES,
    COUNTY_BODIES,
    FEATURE_BEGINS,
    NO_VILLAGE,
    PERSONS,
    QUARTERS,
    ZONES,
)
from archive.ingest.patterns import compiled

_QUARTERS = compiled(QUARTERS)
# Behind a surname and a kind, a person in office: 刚才,易县长 tells of no 易县.
_IN_OFFICE = compiled("长(?![期远效足久年])")

# What 区 begins behind a place and is no district: 平湖区域经济.
_OF_A_REGION = frozenset(("区域", "区划", "区间", "区位", "区县", "区市", "区级", "区内", "区外"))


# What 乡 begins behind a place and is no township: 平湖乡亲, 发展乡村. But 李庄乡亲自, 李庄乡情况.
_SCHOOL = compiled(
    r"[\u4e00-\u9fff]{0,6}?(?:中学|小学|学校|学院|[一二三四五六七八九十]中(?=[\u4e00-\u9fff])|医院|幼儿园)"
)
_HOME_WORD = compiled("乡(?:[村镇土贤音邻愁绅]|谊|亲(?![自临身历手])|情(?!况)|友(?!好))")


class _Named(Protocol):
    end: int
    how: str


def is_another(text: str, start: int, end: int, known: Container[str], before: _Named | None) -> bool:
    """Tell whether a short name is a piece of another unit's: 北屯 in 北屯区, 桐乡 in 云林县莿桐乡.

    ``known``: the names of all units; ``before``: the mention before this one.

    >>> is_another("北屯区东山公园", 0, 2, {"北屯", "北屯市"}, None)
    True
    """
    if text.startswith("区", end) and text[end : end + 2] not in _OF_A_REGION:
        return text[start : end + 1] not in known
    if not before or before.how != "full" or text[end - 1] not in "乡镇":
        return False
    between = text[before.end : start]
    return (
        text[before.end - 1] in "县市区旗"
        and 0 < len(between) <= 2
        and all(map(_is_han, between))
        and not set(between) & set("的和与及、到")
    )


def reads_as_name(text: str, start: int, end: int, how: str, adjoins: bool, county: bool) -> bool:
    """Tell whether a name stands in a text as a name, and not as a piece of other words.

    ``adjoins``: it stands right behind the name of a unit that it lies in; ``county``: it is the short name
    of a county.
    """
    name = text[start:end]
    before, after = text[start - 1 : start] if start else "", text[end : end + 1]
    if before and before in BEFORE.get(name[0], "") and not name.endswith("省"):
        return False
    if after and after in AFTER.get(name, ""):
        return False
    if len(name) == 2 and name[0] in SURNAMES and names.kind(name) and _IN_OFFICE.match(text, end):
        return False
    if county and before in SURNAMES and text.startswith(PERSONS, end):
        return False  # 常乐亭同志 is a person
    if county and after:
        # 固|安全 is no county; 固安|全县 is one.
        if name.endswith("安") and after == "全" and text[end + 1 : end + 2] not in ("县", "市", "区"):
            return False
        if after in AFTER_LAST.get(name[-1], ""):
            return False
    # 区域城镇 holds no township.
    mixed = how == "township" and name.endswith(("城镇", "乡镇", "村镇", "集镇"))
    if mixed and not adjoins and _is_han(before):
        return False
    if name in COMMON:
        return adjoins
    if len(name) == 2 and how != "short" and names.kind(name):
        # 富县 of 富县强市: such a name counts only behind its parent's name, where a phrase begins, or where
        # a body or a congress of it follows: 中共蔚县县委, 在和县第十三届.
        return adjoins or not _is_han(before) or _of_a_county(text, start, end)
    return True


def _of_a_county(text: str, start: int, end: int) -> bool:
    """Tell whether a body or a congress follows, as of a county of two characters: 中共蔚县县委."""
    before, after = text[max(0, start - 2) : start], text[end : end + 4]
    if before.endswith(("咱", "我们", "咱们")) and after.startswith(("人", "的")):
        return True  # 咱单县人好客
    if after.startswith(COUNTY_BODIES) or before in ("中共", "代表"):
        return True
    if before[-1:] in "是为对向到给让于的和与持" and after.startswith(
        ("经济社会", "人民", "父老", "百姓", "儿女")
    ):
        return True  # 大事是渠县经济社会发展的, where 兴县 of 振兴县域 is none
    if not before.endswith("在") or before in ("正在", "现在", "存在"):
        return False
    return after.startswith(CONGRESSES) or _SCHOOL.match(text, end) is not None  # 在沛县汉源中学


def ends_in_home_word(text: str, end: int) -> bool:
    """Tell whether the last character of a township's name begins a word for home and its people.

    >>> ends_in_home_word("各位平湖乡亲", 5), ends_in_home_word("在李庄乡开会", 4)
    (True, False)
    """
    return _HOME_WORD.match(text, end - 1) is not None


def is_quarter(text: str, end: int) -> bool:
    """Tell whether a short name goes on as the name of a quarter, an estate or a road, which lie anywhere.

    >>> is_quarter("宁海社区第六届重阳宴", 2), is_quarter("宁海社区建设推进会", 2)
    (True, False)
    """
    return _QUARTERS.match(text, end) is not None


def is_feature(text: str, end: int) -> bool:
    """Tell whether a county's short name goes on as the name of a river, a hill or an estate."""
    rest = text[end : end + 3]
    if rest.startswith("村"):
        return not rest.startswith(NO_VILLAGE)  # 界首村 is a village; 平湖村镇建设 tells of 平湖
    return rest[:1] in FEATURE_BEGINS and not rest.startswith(ZONES)


def _is_han(char: str) -> bool:
    return "\u3400" <= char <= "\u9fff"
