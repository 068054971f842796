"""The level of administration at which an office is held, as far as its words and the place tell."""

from __future__ import annotations

import re

from archive.models import Place

# What a unit's leaders, bodies and bureaus are called behind the word for the unit.
_BODY = r"(?:党?委|长|(?:人民)?政府|人大|政协|纪委|人民法院|人民检察院|[^,、，]{1,10}局)"
# An office names its level by a body of the unit, not by a mere 县级 or 全国劳动模范; the narrowest comes
# first: 镇党委书记 of a 省级重点镇 is a town's.
_LEVELS = tuple(
    (level, re.compile(words))
    for level, words in (
        ("township", rf"(?:镇|乡|街道|苏木)(?:{_BODY}|党工委|办事处|书记)"),
        ("county", rf"(?:县|(?<!自治)区|旗){_BODY}"),
        ("prefecture", rf"地委|行署|(?:自治州|州|盟){_BODY}"),
        ("province", rf"(?:省|自治区)(?:{_BODY}|主席|[^,、，]{{1,10}}厅)|行政長官|行政长官"),
        (
            "country",
            r"中共中央|党中央|国务院|全国(?:人大|政协|人民代表大会)|国家(?:主席|副主席)|总书记|总理|总统",
        ),
    )
)
# Which level some 市 is of, only the place tells.
_CITY = re.compile(rf"市{_BODY}")


def level_of(office: str, place: Place | None) -> str:
    """Return country, province, prefecture, county, township, or "" where nothing tells.

    >>> level_of("镇党委书记", None), level_of("县一中校长、全国劳动模范", None)
    ('township', '')
    """
    for level, words in _LEVELS:
        if words.search(office):
            return level
    if place is not None and _CITY.search(office):
        return place.level
    return ""
