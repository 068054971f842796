"""When two names of an occasion say the same."""

import re
from collections.abc import Iterable

from archive.ingest.extract.folding import fold
from archive.ingest.patterns import compiled

# Bodies under their long and their short name, the longest first.
SAME_BODIES = (
    ("中国人民政治协商会议", "政协"),
    ("人民代表大会常务委员会", "人大常委会"),
    ("人民代表大会", "人大"),
    ("委员会全体会议", "委全会"),
    ("全体扩大会议", "全会"),
    ("全委扩大会议", "全会"),
    ("全体会议", "全会"),
    ("全委会", "全会"),
)
OWN_BODY = compiled("[省市县区州盟旗](?:委|政府|政协|人民政府|直|级|纪委)")
# 全市, 我县, and 市 before an ordinal or its 人大: the place, which the event has anyway.
WHOSE = compiled("^(?:[全我本][省市县区州盟旗]|[省市县区州盟旗](?=[一二三四五六七八九十百]+届))")
# What tells one edition of a meeting from the next: its year, its number.
NUMERAL = "[〇零一二三四五六七八九十百千两0-9]{1,6}"
EDITION = compiled(
    f"[〇零一二三四五六七八九]{{4}}年度?|[12][0-9]{{3}}(?:年度?)?|{NUMERAL}届(?:{NUMERAL}次)?|{NUMERAL}[次期]"
    "|[0-9]+(?:st|nd|rd|th)|\\b(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)\\b"
)
# Of which level the body is that meets: 市委全会 here is 县委全会 there.
LEVEL = compiled("[省市县区州盟旗](?=委|政府|政协|人大|纪委|直)")
# What meets under these words alone is told by nothing but its place and its day.
BARE = compiled(
    "(?:工作|扩大|专题|动员|部署|推进|现场|电视|电话|视频|座谈|表彰|总结|全体|常务|紧急)*(?:大会|会议|会)?"
)
SHORTEST = 3  # characters of a name that many meetings may be told by


def key(event: str, places: Iterable[str] = ()) -> str:
    """Return what two names of one occasion have in common: "" for none.

    Widths, blanks, marks and the script do not count; 第十三届人民代表大会第五次会议 is 十三届人大五次会议.
    Before the name 全市, 全县 … say no more than the name of the place (``places``: its full and short form).
    Every other word counts: 动员大会 and 再动员大会 are two occasions.

    >>> key("平湖市第十三届人民代表大会第五次会议", ["平湖市", "平湖"]) == key("市十三届人大五次会议")
    True
    >>> key("全市创卫动员大会") == key("全市创卫再动员大会")
    False
    """
    name = re.sub(r"[\W_]", "", fold(event)).lower().removeprefix("中共")
    year = re.match(r"(?:[12][0-9]{3}年)?", name)[0]
    name = name[len(year) :]
    for place in sorted((re.sub(r"\W", "", fold(one)) for one in places), key=len, reverse=True):
        if place and name.startswith(place) and len(name) > len(place) + 2:
            # 平湖市委 is 市委; 平湖市春耕动员会 is 春耕动员会.
            body = OWN_BODY.match(name[len(place) - 1 :]) if place[-1] in "省市县区州盟旗" else None
            name = name[len(place) - bool(body) :]
            break
    for printed, shorter in SAME_BODIES:
        name = name.replace(printed, shorter)
    name = re.sub(r"第(?=[一二三四五六七八九十百0-9]+[届次])", "", name)
    return year + WHOSE.sub("", name)


def series(event: str, places: Iterable[str] = ()) -> str:
    """Return what the editions of one meeting have in common, in all years and places: "" for none.

    It is the name as `key` has it, without year and number, and without the level of a body: the plenary
    sessions of a 市委 and of a 县委 are of one series. A name that is no more than the word for a meeting
    (工作会议, 动员大会) makes none.

    >>> series("平湖市2011年春季农业工作会议", ["平湖市", "平湖"]) == series("全县春季农业工作会议")
    True
    >>> series("中共平湖市委十三届五次全会", ["平湖市", "平湖"]), series("全市工作会议")
    ('委全会', '')
    >>> series("2nd Harbour Conference") == series("Third Harbour Conference 1998")
    True
    """
    if re.search("[a-z]{3}", fold(event).lower()):
        words = re.sub(r"[^\w]+|_", " ", fold(event).lower())
        left = re.sub(r"\s+", " ", EDITION.sub(" ", words)).strip().removeprefix("the ")
        return left if " " in left else ""
    left = LEVEL.sub("", EDITION.sub("", key(event, places)))
    # 平湖市2011年…: what stands after the year may say whose it is once more.
    left = WHOSE.sub("", left)
    return "" if len(left) < SHORTEST or BARE.fullmatch(left) else left
