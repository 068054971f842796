"""The parts of a place name: what stands before the kind of unit, and which kind it is."""

from __future__ import annotations

from functools import lru_cache

from archive.ingest.patterns import compiled

# The kind of unit at the end of a name, the longest first.
KINDS = (
    "特别行政区",
    "自治区",
    "自治州",
    "自治县",
    "自治旗",
    "街道",
    "地区",
    "新区",
    "林区",
    "特区",
    "矿区",
    "省",
    "市",
    "州",
    "县",
    "区",
    "盟",
    "旗",
    "镇",
    "乡",
)
_KINDS_BY_LAST = {last: tuple(kind for kind in KINDS if kind[-1] == last) for last in {k[-1] for k in KINDS}}
# Peoples named in the names of autonomous units; "各族" stands for several.
_PEOPLES = """
维吾尔 哈萨克 柯尔克孜 塔吉克 蒙古 锡伯 各族 汉族 蒙古族 回族 藏族 维吾尔族 苗族 彝族 壮族 布依族 朝鲜族
满族 侗族 瑶族 白族 土家族 哈尼族 哈萨克族 傣族 黎族 傈僳族 佤族 畲族 高山族 拉祜族 水族 东乡族 纳西族
景颇族 柯尔克孜族 土族 达斡尔族 仫佬族 羌族 布朗族 撒拉族 毛南族 仡佬族 锡伯族 阿昌族 普米族 塔吉克族 怒族
乌孜别克族 俄罗斯族 鄂温克族 德昂族 保安族 裕固族 京族 塔塔尔族 独龙族 鄂伦春族 赫哲族 门巴族 珞巴族
基诺族
"""
PEOPLES = _PEOPLES.split()
# In lists of codes these stand where a name is missing: sums of districts, and units right under a province.
PLACEHOLDER = compiled(r"^(?:.+市)?市辖区$|^[县市]$|直辖.{0,40}(?:行政|单位)|^行政单位$|直辖县级")
# What is left of these names when the kind is taken off does not name the place.
NO_SHORT_END = tuple("左右前中后翼矿东西南北郊")

PEOPLE_LAST = frozenset(people[-1] for people in PEOPLES)
_PEOPLE_END = compiled(f"(?:{'|'.join(sorted(PEOPLES, key=len, reverse=True))}){{1,9}}$")


def kind(name: str) -> str:
    """Return the kind of unit that a full name ends in; "" if it ends in none.

    >>> kind("平湖市"), kind("黔东南苗族侗族自治州"), kind("当湖街道"), kind("平湖")
    ('市', '自治州', '街道', '')
    """
    for end in _KINDS_BY_LAST.get(name[-1:], ()):
        if name.endswith(end) and len(name) > len(end):
            return end
    return ""


@lru_cache(maxsize=4096)  # a text names the same places again and again
def stem(name: str) -> str:
    """Return a name without its kind and without peoples: what tells two units of one kind apart.

    >>> [stem(name) for name in ("平湖市", "恩施土家族苗族自治州", "新疆维吾尔自治区", "内蒙古自治区")]
    ['平湖', '恩施', '新疆', '内蒙古']
    """
    end = kind(name)
    rest = name[: -len(end)] if end else name
    if end.startswith("自治") or end in ("乡", "镇", "区"):
        without = _PEOPLE_END.sub("", rest) if rest[-1:] in PEOPLE_LAST else rest
        # 内蒙古 is a name: 内 alone would not be one, whatever people stands behind it.
        rest = without if len(without) > 1 or len(rest) == len(without) else rest
    return rest


def short(name: str) -> str:
    """Return the form people use for a unit, without its kind; "" where the rest would not name it.

    A rest of one character ("沙" of 沙县), or one that ends in a direction or a banner's wing ("土默特左"),
    is no name.

    >>> short("平湖市"), short("浦东新区"), short("沙县"), short("土默特左旗"), short("神农架林区")
    ('平湖', '浦东', '', '', '神农架')
    """
    rest = stem(name)
    if rest == name or len(rest) < 2:
        return ""
    if kind(name) in ("旗", "矿区", "自治旗") and rest.endswith(NO_SHORT_END):
        return ""
    return rest


def is_placeholder(name: str) -> bool:
    """Return whether a row of a list of codes holds no unit of its own.

    >>> [is_placeholder(name) for name in ("市辖区", "省直辖县级行政区划", "县", "寿县")]
    [True, True, True, False]
    """
    return bool(PLACEHOLDER.search(name))
