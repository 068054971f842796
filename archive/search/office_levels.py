"""The level of administration at which an office is held, as far as its words and the place tell."""

from __future__ import annotations

import re

from archive.models import Place

# Words of an office that name its level, the narrowest first: 镇党委书记 of 省级重点镇 is a town's.
_WORDS = (
    (
        "township",
        r"(?:镇|乡|街道|苏木)(?:党委|党工委|人大|人民政府|政府|办事处|纪委|书记|长)|(?:镇|乡)(?:委|长)",
    ),
    (
        "county",
        r"县|(?<!自治)区(?:委|长|政府|人民政府|人大|政协|纪委|人民法院|人民检察院)|旗(?:委|长|政府|人民政府)",
    ),
    ("prefecture", r"地委|行署|专员|自治州|州(?:委|长|政府)|盟(?:委|长|公署)"),
    ("country", r"中共中央|党中央|国务院|全国|国家|总书记|总理|总统|外交部长"),
    ("province", r"省|自治区|行政長官|行政长官"),
)
LEVELS = tuple((level, re.compile(words)) for level, words in _WORDS)
# An office of some 市: which level that is, only the place tells.
_CITY = re.compile(r"市(?:委|长|政府|人民政府|人大|政协|纪委|局)|局长|主任|副?市长")


def level_of(office: str, place: Place | None) -> str:
    """Return country, province, prefecture, county, township, or "" where nothing tells.

    >>> level_of("镇党委书记", None)
    'township'
    """
    for level, words in LEVELS:
        if words.search(office):
            return level
    if place is not None and _CITY.search(office):
        return place.level
    return ""
