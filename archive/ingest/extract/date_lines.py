"""Lines of a title block that give a day, and who or what stands beside it."""

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Protocol

from archive.ingest import gazetteer
from archive.ingest.extract import english_names, names, recurring_days
from archive.ingest.extract.folding import is_chinese
from archive.ingest.extract.written_dates import WrittenDate
from archive.ingest.languages import en, en_leads, zh_papers
from archive.ingest.languages.en_places import TOWN_LINE, VENUE_LINE
from archive.ingest.languages.zh import CITIES_ABROAD
from archive.ingest.patterns import compiled

# Ends of the names of halls and places, that may stand behind a date as a name does.
FEATURE = compiled(r"[村镇乡县市区州省厅楼馆堂院园场校厂站店桥宫寺府庄岛港湾洲营寨屯堡沟]$")
WRITTEN_DOWN = compiled(
    r"(?:口述|主讲|讲话|演讲|讲)?[,、;\s][^,、;()]{0,10}(?:整理|记录|纪录|笔录|抄录)$|(?:口述|主讲)$"
)
# (Transcript of the speech, exactly as it was delivered): beside the day on an office's card.
SAID_OF_TEXT = compiled(
    r"\([^()]*\b(?:transcript|delivered|speaker|script|delivery)\b[^()]*\)", re.IGNORECASE
)
# 17 December 2019, Harbour College, Halden, Ohio: hall, town, state or country
_AT_VENUE = compiled(r"(?:,(?:\s(?:[A-Z][\w.'’&-]*|of|the|and)){1,5}){2,4}")
LONGEST_VENUE = 70
LONGEST_PLACE = 40  # characters beside an English date: "Delivered in Omaha, Nebraska"

# Ada Ng, Professor of Law Saturday, May 13, 2017: the weekday is the day's.
_BEFORE_DAY = compiled(
    r"(?:\son\s)?(?:\b(?:mon|tues|wednes|thurs|fri|satur|sun)day)?[\s,|·•(–—-]{0,6}$", re.IGNORECASE
)
_WEEKDAY = compiled(r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b,?", re.IGNORECASE)
_BARS = ("|", " · ")
_BAR = compiled(r"\|| · ")
# How an editor came by the text, and what he did to it.
_EDITED = compiled(
    r"[^()。]{0,12}[,;][^()]{0,40}(?:录音|整理|记录|有删|删节|删改|标题|编者|未经|审阅|审定)[^()]{0,30}\)$"
)
# The day on which a copy was made or came, a text was written or printed, an issue appeared.
_KEPT = compiled(
    "抄|收[进到藏]|入藏|[写撰作改]于|修改|改稿|改定|[定初草]稿|第?[0-9]{1,4}期|编辑(?!整理)|编印|刊|字号|放大|缩小|更新|浏览|点击|出版|印[刷制发]"
)
_COPIED = compiled(r"(?:抄自|摘自|录自|选自)[^()。]{2,30},$")
# 2021年8月20日晚 某县某乡某村祠堂
_AT_HALL = compiled(
    rf"\s?(?:\(?(?:星期|周)[一二三四五六日天]\)?)?\s?(?:{zh_papers.PART_OF_DAY})?[\s,·]{{1,3}}[\u4e00-\u9fff]{{2,24}}{zh_papers.HALL}\)?$"
)
# ——20211月12日在某州第十五届人民代表大会会议上: a day whose 年 was lost.
SPOILT_DAY = compiled(
    r"[12][0-9]{3}[年\s]{0,2}[0-9]{0,2}月?[0-9]{1,2}日(?:[上下]午)?,?\s?在[^。;:,]{4,60}上\)?"
)
# 2014年 月 日, 2014年X月X日: month and day that nobody filled in.
_LEFT_OPEN = compiled(r"[\sXx×*_某]{0,8}月[\sXx×*_某]{0,8}日")
_HELD_THEN = compiled(r"[^,()。]{0,16}(?:会|典礼|仪式|式)(?:上)?[,)]")
LONGEST_NOTE = 90
SHORTEST_OWN = 12  # characters of a title that a site's heading ends in


class HasRole(Protocol):
    """A line of a title block, read: its words, the part it plays, its days."""

    text: str
    role: str
    dates: tuple[WrittenDate, ...]


LONGEST_LINE = 160  # characters of a line of pieces that bars part


def over_title(lines: Sequence[HasRole]) -> set[str]:
    """Return the lines of a block that date the issue over its title, where a finer day stands under it.

    2023年3月 over 在春耕会上的讲话, and (2023年2月25日) below: the paper's month and the day of speaking. A
    later day over it is the site's, for nobody dates a speech by two days.
    """
    titles = [at for at, line in enumerate(lines) if line.role == "title"]
    title = next(iter(titles), 0)
    # Mayor Ng's Remarks at the Fair, the site's day, and below it the text's own: Remarks at the Fair
    title = next((at for at in titles[1:] if _ends_in(lines[title].text, lines[at].text)), title)
    dated = [line for line in lines if line.role == "date" and line.dates[:1]]
    told = [line for line in lines if line.role == "lead" and line.dates[:1] and not is_chinese(line.text)]
    under = [one.dates[0] for one in lines[title:] if one in (*dated, *told)]
    under = [day for day in under if day.precision == "day"]
    known = [one.latest for one in under if one.latest]
    # February 5, 2020 / 17 December 2019, Harbour College, Halden: the site's day over when and where it was.
    own = {
        above.text
        for above, line in pairwise(lines)
        if above in dated
        and line in dated
        and _is_bare(above)
        and not _is_bare(line)
        and _is_later(above, line)
    }
    return own | {
        line.text
        for line in lines[:title]
        if line in dated
        and under
        and (
            line.dates[0].precision != "day"
            or (known and line.dates[0].earliest and line.dates[0].earliest > max(known))
        )
    }


def _is_bare(line: HasRole) -> bool:
    one = line.dates[0]
    return not re.search(r"[^\W\d_]{3}", line.text[: one.start] + line.text[one.end :])


def _is_later(line: HasRole, other: HasRole) -> bool:
    first, last = line.dates[0].earliest, other.dates[0].latest
    return bool(first and last and first > last and not re.search("[\u4e00-\u9fff]", line.text))


def _ends_in(heading: str, own: str) -> bool:
    site, text = (re.sub(r"\W", "", words).lower() for words in (heading, own))
    return len(text) >= SHORTEST_OWN and site.endswith(text)


def is_town(text: str) -> bool:
    """Whether an English line is a town with its state or country (Omaha, Nebraska), or a hall in one.

    >>> is_town("Gothenburg, Sweden"), is_town("Ballroom, Marlow Hotel"), is_town("Ferries, Gothenburg")
    (True, True, False)
    """
    found = TOWN_LINE.match(text)
    told = found and (not found["country"] or found["country"] in gazetteer.load().countries)
    return bool(told or VENUE_LINE.fullmatch(text))


def is_place(folded: str, naming: names.Naming) -> bool:
    """Whether what reads as a bare name is a place: 安阳, 莫斯科. With an office it is a person."""
    if not naming.name or naming.office:
        return False
    name = folded[slice(*naming.name)]
    if name in CITIES_ABROAD:
        return True
    whole = (0, len(name))
    return any(
        (mention.start, mention.end) == whole and mention.how != "township"
        for mention in gazetteer.load().mentions(name)
    )


# (2012年2月8日在某县第十五届人民代表大会第一次会议上) 县长 李明
_BEHIND_OCCASION = compiled(r"[会议式礼]上[)]?\s{1,4}(?P<who>[^\s()。:;,0-9][^()。:;,0-9]{3,40})$")


_SPELLED = compiled(r"[\u4e00-\u9fff]{2,10}\s{1,4}(?P<name>[\u4e00-\u9fff]{3})\s*")


def behind_occasion(folded: str, dates: tuple[WrittenDate, ...]) -> names.Naming | None:
    """Return who is named behind the day and the occasion, with an office: 3月8日在全县大会上 县长 李明."""
    behind = _BEHIND_OCCASION.search(folded, dates[-1].end) if len(folded) <= LONGEST_LINE else None
    naming = names.whole_line(behind["who"]) if behind else None
    return names.moved(naming, behind.start("who")) if naming and naming.name and naming.office else None


def in_pieces(folded: str) -> names.Naming | None:
    """Return who a line names in a piece that bars or dots part: 李明,某公司董事长 | 2018年9月28日 | 成都.

    An office alone is named beside a day and others' parts: 2012年10月13日上午 · 县长 · 录音整理:王芳.
    """
    if len(folded) > LONGEST_LINE or not 1 <= sum(map(folded.count, _BARS)) <= 4:
        return None
    start = 0
    for piece in _BAR.split(folded):
        bare = piece.strip(" *_")
        naming = _in_piece(bare) if bare else None
        if naming and naming.office:
            return names.moved(naming, folded.index(bare, start))
        start += len(piece)
    return None


def _in_first_piece(words: str) -> names.Naming | None:
    """Return who stands before an English day, a hall perhaps behind him: Mayor Ada Ng, City Hall."""
    naming = english_names.person(words) if words else None
    first, comma, hall = words.partition(", ")
    if naming or not comma or not re.fullmatch(r"(?:[A-Z][\w'’.-]*[,\s]{0,2}){1,6}", hall):
        return naming
    naming = english_names.person(first)
    return naming if naming and naming.office and min(naming.office[0], naming.name[0]) <= 4 else None


def _in_piece(bare: str) -> names.Naming | None:
    """Return whom a piece names; in English by office and name (PM Ada Ng), for offices alone are labels."""
    if is_chinese(bare):
        return names.whole_line(bare)
    naming = english_names.person(bare)
    return naming if naming and naming.name and naming.office else None


def is_day_of_the_year(folded: str) -> bool:
    """Whether a line holds nothing but a day that comes every year: (正月初八), 丁亥年正月十五."""
    if len(folded) > 24:
        return False
    rest = folded
    for named in recurring_days.find_all(folded):
        if named.day.calendar != "lunar":
            return False
        rest = rest.replace(folded[named.start : named.end], "")
    return rest != folded and not re.sub(r"[\s(),.。:]|星期.", "", rest)


# Duluth, Minnesota, October 5, 2019 — As prepared for delivery
_PREPARED = compiled(
    r"(?<![\s(—–-])[\s(—–-]*+(?:(?:remarks|text)\s)?as\s(?:prepared|written|delivered)(?:\sfor\sdelivery)?[\s)]*+$",
    re.IGNORECASE,
)


# 整理人:王芳 2014年3月8日: when it was written down.
_WRITER_S_DAY = compiled(r"(?:整理|记录|录入|打印|校对|誊写)[人者员]?\s?:\s?[\u4e00-\u9fff]{2,4}[\s,;]{0,4}$")
# 林城市质量技术监督局 2011年8月31日, below a text: who signs, and when.
_SIGNING_BODY = compiled(
    r"[\u4e00-\u9fff]{5,16}(?:局|委员会|总队|支队|大队|公司|集团|医院|协会|商会)\s{0,12}"
)


def is_date_line(folded: str, dates: tuple[WrittenDate, ...]) -> bool:
    """Whether little but dates is there: a bracket, a place (北京), 根据录音整理, a name beside it."""
    rest, done = "", 0
    for one in dates:
        rest, done = rest + folded[done : one.start], one.end
    rest += folded[done:]
    if not is_chinese(folded):
        if beside_date(folded, dates):
            rest = folded[dates[-1].end :]
        rest = _WEEKDAY.sub("", SAID_OF_TEXT.sub("", _PREPARED.sub("", rest)))
        if en_leads.is_lead(folded):
            return False  # Address by Ms Ada Ng, Governor of the Bank, to the Guild, Halden, 5 May 2020.
        spoken = any(re.search(rf"\b{kind}", rest, re.IGNORECASE) for kind in en.SPEECH_KINDS)
        longest = LONGEST_VENUE if _AT_VENUE.fullmatch(rest) else LONGEST_PLACE
        return len(rest.strip(" ,.|()")) <= longest and not spoken
    if len(folded) <= 60 and _WRITER_S_DAY.search(folded, 0, dates[0].start):
        return False
    if _is_noted(folded, dates):
        return True
    if dates[0].precision == "year":  # a lone year is part of a title more often than not
        left = rest.strip(" ()")
        return not left or bool(_LEFT_OPEN.fullmatch(left))
    if len(folded) > 60:
        return False
    if _KEPT.search(rest):
        return False
    if len(dates) == 1 and dates[0].precision == "day" and _SIGNING_BODY.fullmatch(rest):
        return not dates[0].clock
    rest = re.sub(r"[\s(),.。:—\-、;]|根据录音整理|根据记录整理|录音整理|上午|下午|晚上?|于|在", "", rest)
    at_hall = _AT_HALL.match(folded, dates[-1].end)
    return len(rest) <= 8 or bool(at_hall or beside_date(folded, dates))


def _is_noted(folded: str, dates: tuple[WrittenDate, ...]) -> bool:
    """Whether a bracket gives the day and how the text was come by, or what was held that day.

    (2018年5月18日,本报记者李明根据录音整理,标题为编者所加); (抄自市档案,2004年12月5日追悼会,于明光)
    """
    if len(folded) > LONGEST_NOTE or folded[:1] != "(" or len(dates) != 1 or dates[0].precision != "day":
        return False
    before, after = folded[1 : dates[0].start], folded[dates[0].end :]
    return bool(not before.strip() and _EDITED.match(after)) or bool(
        _COPIED.match(before) and _HELD_THEN.match(after)
    )


def beside_date(folded: str, dates: tuple[WrittenDate, ...]) -> names.Naming | None:
    """Return who is named beside the date, as in (2011年9月18日)张明 or 张明 2010-03-08.

    After a date that no bracket closes stands as often a place (2017年6月24日 莫斯科): only with an office,
    or as three characters that no place's name ends in, is it a person.
    """
    first, last = dates[0].start, dates[-1].end
    if not is_chinese(folded):
        # Des Moines, January 3: without an office what stands before a day is its place.
        piece = _BEFORE_DAY.sub("", folded[:first])
        naming = _in_first_piece(piece)
        return naming if naming and naming.office and naming.name else None
    inside = re.match(r"[\s,;]+([^()]{2,40})\)\s*$", folded[last:])
    # (…二十五日 总干事某某口述,秘书整理): who wrote it down comes last.
    said = WRITTEN_DOWN.sub("", inside[1]) if inside else ""
    naming = names.whole_line(said) if said else None
    if (
        naming
        and naming.name
        and (naming.office or names.is_name(said.strip()))
        and not is_place(said, naming)
    ):
        return names.moved(naming, last + inside.start(1))
    closed = re.match(r"[^()]{0,10}\)[\s,:—\-]*", folded[last:])
    for start, end, sure in (
        (last + closed.end() if closed else last, len(folded), bool(closed)),
        (0, first, True),
    ):
        piece = folded[start:end].strip(" (),:—-")
        naming = names.whole_line(piece) if piece else None
        if start == last and folded[start : start + 1] == "于":
            continue  # 2016年1月8日于北京: where it was written
        sure = sure or (len(piece.replace(" ", "")) == 3 and not FEATURE.search(piece))
        if naming and naming.name and (sure or naming.office) and not is_place(piece, naming):
            return names.moved(naming, folded.index(piece, start))
    # (2016年10月3日·西安) 原一连文书 李明远: what he was stands before the name, and is no office known here.
    spelled = _SPELLED.fullmatch(folded[last + closed.end() :]) if closed else None
    if spelled and names.is_name(spelled["name"]):
        return names.Naming(tuple(last + closed.end() + at for at in spelled.span("name")), None)
    return None
