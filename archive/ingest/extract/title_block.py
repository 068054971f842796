"""The title block of a speech, line by line: what is title, dash line, date, speaker, and what is not."""

import re
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise

from archive.ingest import block_lines, english_cards
from archive.ingest import lines as shapes
from archive.ingest.documents import Document, Text
from archive.ingest.extract import date_lines, english_leads, english_names, names, occasions, short_years
from archive.ingest.extract.addressees import greeted_in
from archive.ingest.extract.bare_lines import BULLET, bare, is_listed
from archive.ingest.extract.folding import fold, is_chinese, is_traditional
from archive.ingest.extract.title_cleaning import PASSED_ON
from archive.ingest.extract.written_dates import WrittenDate, find_all
from archive.ingest.languages import en_bylines, en_chrome, en_leads, en_papers, zh_papers
from archive.ingest.languages.zh import SPEAKER_LABELS
from archive.ingest.patterns import compiled
from archive.ingest.spans import Passage

# —在3月2日政协某市第十一届委员会第五次会议上: the year stands elsewhere.
YEARLESS = compiled(r"在?[0-9]{1,2}月[0-9]{1,2}日(?:[上下]午)?,?\s?在?[^。;:,]{4,60}上\)?")
DASH = compiled(
    r"^\s*(?:[—―─━]{1,4}|-{2,8}|-\s|-(?=[\u4e00-\u9fff“《][^-。]{4,60}(?:讲话|致辞|致词|发言|演讲|报告)$)"
    r"|-(?=写[在给于]))\s*"
)
# Furniture that may have stayed in a title block: who posted, signed, wrote down.
LABEL = compiled(
    r"^\W{0,3}(?:来源|稿源|信息来源|发布|更新|时间|日期|地点|会址|作者|责编|责任编辑|编辑|字号|字体|浏览|阅读|点击|分享|打印|关键词|关键字|摘要|签发|电邮|发文|文号|索引号"
    r"|时\s{1,4}间|日\s{1,4}期|地\s{1,4}点|会\s{1,4}址|作\s{1,4}者|记\s{1,4}录|来\s{1,4}源"
    r"|有效期至?|截止日期|站长|版主|楼主|博主|网管|主编|总编|标签|分类|上传|下载|记者|通讯员|导\s{0,4}读|编者按|按语?(?=\s?[:】])|【(?!\s?(?:讲[稿话词]|演讲|致[辞词]|发言)稿?\s?】|[^【】]{4,20}[电讯]】)|\[导|source|posted|published|updated|date|tags?|share|print)\s*[:】\]]?",
    re.IGNORECASE,
)
STAMP = compiled(
    r"^\W?(?:总?第[0-9一二三四五六七八九十百]{1,5}期)\s|(?:发布(?!会)|刊发|印发)(?!如下)|更新|上传|来源|录入|原载|载于|刊于|首发|转自|摘自|见报|修订|施行|出版|发表于|时间:|日期:"
    r"|(?:浏览|点击|阅读)(?:次数|量|数|:|\s?[0-9])|posted|published|updated",
    re.IGNORECASE,
)
# Introduction by Ada Ng, Chair: whoever did something else than speak.
OTHERS_PART = compiled(en_bylines.OTHERS_PART, re.IGNORECASE)
QUOTED = compiled(r"《[^》]{0,60}》")  # a law's name is no stamp: 就《…(修订)条例草案》动议致辞
# "时间:2011年3月8日 地点:…" is the head of minutes, not a site's stamp.
MINUTES = compiled(
    rf"(?:讲话|会议|发言|演讲)(?:时间|日期)|时间:.{{4,40}}(?:地点|会[址场]):|^(?i:{en_chrome.SPOKEN_ON})\s?:"
)
TIME = compiled(r"^(?:时\s{0,4}间|日\s{0,4}期|date)\s?:", re.IGNORECASE)
BRACKETED_DAY = compiled(r"^【[12][0-9]{3}年[0-9]{1,2}月(?:[0-9]{1,2}日)?】$")
# 【李明】在…上的讲话, where 【大 中 小】 is furniture
BRACKETED_NAME = compiled(r"^\s*【[\u4e00-\u9fff·\s]{2,30}】(?:在|于|同志)")
WHO = compiled(rf"^(?:{'|'.join(SPEAKER_LABELS)})\s?:")
PLACE = compiled(
    r"^(?:地\s{0,4}点|会\s{0,4}址|场\s{0,4}合|location|venue|place|where|occasion|event)\s?:", re.IGNORECASE
)
# 编者按:2012年3月8日,…会议召开,现将…讲话刊发如下: an editor says when.
EDITOR = compiled(r"^\W{0,2}(?:编者(?:按|的话)|按语?(?=\W)|导\s{0,4}读|(?:核心|内容)?提[示要]|摘要)\W{1,3}")
MEETING_HELD, REPORTED = compiled(zh_papers.MEETING_HELD), compiled(zh_papers.REPORTED)
# 本文系作者2009年7月3日在…上的讲话; (这是…的讲话,发表时作了修订): what an editor says of the text itself.
OF_THIS_TEXT = (
    r"^\W{0,3}(?:编者?[注按]|按语?|注释?|说明|附注)?\W{0,2}(?:这|本文|此文|此稿|此件|本篇|以上)(?:是|为|系)"
)
_OF_THIS_TEXT = compiled(OF_THIS_TEXT)
_WRITTEN_DOWN_THEN = compiled(r"^\(\s?[12][0-9]{3}年[^()]{2,12}?,?\s?(?:根?据)[^()]{2,16}\)$")
LEAD_IN = compiled(
    rf"以下(?:是|为)|下面是|全文如下|{OF_THIS_TEXT}|(?<!工)作.{0, 6}报告[。.]?$"
    r"|(?:致辞|致词|讲话|发言|演讲|演说|谈话|声明)的?(?:全文|要点|摘要|内容)?(?:如下)?\s?(?:\([^()]{2,12}\))?:\s*$"
)
WHERE = compiled(r"^\(\s?(?:[12][0-9]{3}年[^()]{0,8})?在[^()。]{4,60}(?:上|时|期间)\)$")
TOLD = compiled(r"^(?=.{0,20}[\u4e00-\u9fff]).{24,}。$")  # a whole sentence is no title
FOLLOWS = compiled(r"(?:全文|内容|实录|原文|节选|摘编)(?:如下|为)?:$")
# (根据录音整理,未经本人审阅): how the text came to be. (放幻灯片): what is done meanwhile.
_TRANSCRIBED = compiled(
    r"\((?:[^()]{0,20}(?:录音|速记|录像|放幻灯|播放)[^()]{0,24}|未经[^()]{0,10}审[阅定核][^()]{0,10})\)"
)
# 总统某某今(20)日上午前往某县,出席…: an office tells what its head did that day.
TOLD_TODAY, _TOLD_OF_TODAY = compiled(zh_papers.TOLD_TODAY), compiled(zh_papers.TOLD_OF_TODAY)
# 常任秘书长某某因公务未克出席,讲辞由某某代为宣读: who wrote it is the speaker, who reads it is not.
READ_FOR = compiled(
    r"^[^。]{2,40}?因[^。]{0,12}?(?:未克|未能|不克|无法|不能)[^。]{0,8}?(?:出席|莅临|到场)[^。]{2,40}(?:代为|代表)?宣读"
)
# 在某县第十四届 / 人民代表大会第一次会议上: an occasion that two lines share.
_BREAKS_OFF = compiled(r"(?:日|上午|下午)[,，\s]?在[^。;:]{3,50}(?<![上中时])$")
_GOES_ON = compiled(
    r"^[^。,;:()—\d]{2,36}(?:会议|大会|全会|会|仪式|典礼|论坛|式)(?:闭幕会|开幕会)?上(?:的[^。]{0,8})?$"
)
_EN_ENTRY = compiled(r"[-–]\s[A-Za-z0-9][\x20-\x7e]{1,40}$")  # - 12 min read
_BLANK_DAY, GIVEN_BY = compiled(shapes.BLANK_DAY), compiled(en_leads.GIVEN_BY, re.IGNORECASE)
_GIVEN_BY_WHOM, _TAKEN_FROM = compiled(en_leads.BY_WHOM_BROKEN), compiled(zh_papers.TAKEN_FROM)
_SOURCE = compiled(r"source\s?:\s", re.IGNORECASE)  # over an editor's lead
# REMARKS OF CHANCELLOR, over his name
_WHOSE = compiled(r"(?:(?:remarks|address|speech|statement|message)\s(?:of|by)\s)?(?:the\s)?", re.IGNORECASE)
_LETTERS = compiled(rf"{english_names.POST_NOMINALS}")  # PhD, in a line of their own under a name
LONGEST_LINE = 160
MOST_ABOVE = 6  # lines that may stand over the address as paragraphs


@dataclass(frozen=True)
class HeadLine:
    passage: Passage
    folded: str
    role: str  # "title", "dash", "date", "lead", "speaker", "place", "label"
    dates: tuple[WrittenDate, ...] = ()
    naming: names.Naming | None = None

    @property
    def text(self) -> str:
        return self.passage.text


# Each extractor asks for the block of the document at hand; it is read once, and told by identity.
_at_hand: tuple[Document, Text, tuple[HeadLine, ...]] | None = None


def read(document: Document, text: Text) -> tuple[HeadLine, ...]:
    """Return the lines of the title block with the part each plays, in reading order.

    It holds the document's head, and the first paragraphs where these are still title block: a lone name,
    a date, or a lead such as 2010年2月24日在…会议上. A line that later parts repeat is given once.
    """
    global _at_hand
    held = _at_hand
    if held is None or held[0] is not document or held[1] is not text:
        _at_hand = held = (document, text, _read(document, text))
    return held[2]


def _read(document: Document, text: Text) -> tuple[HeadLine, ...]:
    republic = any(is_traditional(paragraph.text[:400]) for paragraph in text.paragraphs[:3])
    lines: list[HeadLine] = []
    seen = set()
    for line in document.head:
        passage = bare(line.passage, alone=sum(map(is_listed, document.head)) == 1)
        key = re.sub(r"\W", "", passage.text)
        if key and key not in seen:
            seen.add(key)
            read = read_line(passage, republic=republic)
            days = short_years.of_republic(read.folded, document) if republic else ()
            lines.append(replace(read, role="date", dates=days) if days and not read.dates else read)
    lines = _without_venues(_with_posts(lines))
    addressed = _above_address(text)
    if guests := greeted_in([line.text for line in lines], text):
        lines[-guests:] = [replace(line, role="label", naming=None) for line in lines[-guests:]]
    for place, paragraph in enumerate(text.paragraphs[: max(4, addressed)] if not guests else ()):
        if len(paragraph.text) > LONGEST_LINE:
            break
        line = read_line(bare(paragraph), republic=republic)
        if lines and _GIVEN_BY_WHOM.fullmatch(lines[-1].text) and paragraph.text.rstrip()[-1:] in (",", "."):
            lines[-1] = read_line(lines[-1].passage + line.passage, republic=republic)
        elif place >= max(3, addressed) or _addresses(line):
            break
        elif line.role in ("date", "lead", "speaker"):
            lines.append(line)
        elif place >= addressed and not _SOURCE.match(line.text):
            break
    return _minutes(_joined(lines, republic=republic))


def _addresses(line: HeadLine) -> bool:
    """Whether a line with an office and no name calls to whoever holds it: 代主席:"""
    alone = line.naming and not line.naming.name and is_chinese(line.folded)
    return bool(alone and line.role == "speaker" and line.folded.rstrip()[-1:] in ":,")


def _above_address(text: Text) -> int:
    """Return how many short paragraphs stand over the address to the audience: an editor's, a name, a day."""
    for place, paragraph in enumerate(text.paragraphs[:MOST_ABOVE]):
        if shapes.is_salutation(fold(paragraph.text)):
            return place
        if len(paragraph.text) > LONGEST_LINE:
            break
    return 0


def _without_venues(lines: list[HeadLine]) -> list[HeadLine]:
    """Return the lines, a bare English name over a town read as a hall, 问·慢·用 over ——在…上 as a title."""
    for place, (line, below) in enumerate(pairwise(lines)):
        dotted = line.role == "speaker" and "·" in line.folded and below.role == "dash"
        if dotted and all(one.role != "title" for one in lines[:place]):
            lines[place] = replace(line, role="title", naming=None)
        if line.role == "speaker" and below.role == "place" and not is_chinese(line.folded) and line.naming:
            bare = not line.naming.office and line.naming.name == (0, len(line.text))
            lines[place] = replace(line, role="label", naming=None) if bare else line
    return lines


def _with_posts(lines: list[HeadLine]) -> list[HeadLine]:
    """Return the lines, an English line of an office beside a bare name read as that person's."""
    for place, line in enumerate(lines):
        if line.role != "title" or is_chinese(line.folded) or not english_names.is_office(line.text):
            continue
        over = place - 2 if place > 1 and _LETTERS.fullmatch(lines[place - 1].text) else place - 1
        beside = [lines[at] for at in (over, place + 1) if 0 <= at < len(lines)]
        above = lines[place - 1] if place and lines[place - 1].role == "title" else None
        titled = english_leads.in_title(above.text) if above else None
        ends = titled and titled.name and not titled.office and titled.name[1] == len(above.text)
        if ends or any(one.role == "speaker" and one.naming and not one.naming.office for one in beside):
            start = _WHOSE.match(line.text).end()
            naming = names.Naming(None, (start, len(line.text.rstrip(" ,"))))
            lines[place] = replace(line, role="speaker", naming=naming)
    return lines


def _joined(lines: list[HeadLine], *, republic: bool) -> list[HeadLine]:
    """Return the lines with an occasion that breaks off in one and goes on in the next in one line.

    ——2010年9月21日在某县第十四届人大常委会 / 第二十次会议上: the day opens it, and only the second closes it.
    """
    found: list[HeadLine] = []
    for line in lines:
        before = found[-1] if found else None
        goes_on = before and before.dates and _BREAKS_OFF.search(before.folded)
        goes_on = goes_on and _GOES_ON.match(line.folded)
        if goes_on or (before and _GIVEN_BY_WHOM.fullmatch(before.text) and line.role != "date"):
            found[-1] = read_line(before.passage + line.passage, republic=republic)
        else:
            found.append(line)
    return found


def _minutes(lines: list[HeadLine]) -> tuple[HeadLine, ...]:
    """Return the lines with 时间:… read as the date of the occasion where 地点:… or 报告人:… is beside it.

    Alone, 时间 is when a site put the page up.
    """
    for place, line in enumerate(lines):
        beside = [lines[at].folded for at in (place - 1, place + 1) if 0 <= at < len(lines)]
        told = any(PLACE.match(other) or WHO.match(other) for other in beside)
        if line.role == "label" and TIME.match(line.folded) and told and not _has_clock(line.dates):
            lines[place] = replace(line, role="date")
    return tuple(lines)


@lru_cache(maxsize=512)
def read_line(passage: Passage, *, republic: bool = False) -> HeadLine:
    """Return one line with the part it plays in a title block; ``republic`` as in `find_all`."""
    folded = fold(passage.text)
    dates = tuple(find_all(folded, republic=republic)) or (() if republic else short_years.find(folded))
    naming = _named(folded) if is_chinese(folded) else english_names.person(passage.text)
    listed = (BULLET.match(folded) and not occasions.TITLE_END.search(folded)) or _EN_ENTRY.match(folded)
    dash = DASH.match(folded)
    greets = dash and shapes.is_salutation(folded[dash.end() :])  # - 尊敬的各位来宾:
    if listed or greets or block_lines.leads_on_site(folded):
        role, naming = "label", None
    elif _BLANK_DAY.fullmatch(folded):
        role, naming, dates = "label", None, ()  # the year that is left there is a mill's own
    elif MINUTES.search(folded):
        role = "date"
    elif _is_editors(folded, dates):
        role = "lead"
    elif OTHERS_PART.match(folded) or english_cards.is_labelled(folded):
        role, naming = "label", None
    elif naming and dates and WHO.match(folded) and not _has_clock(dates):
        role = "date"  # 主讲:李明 时间:2018.6.28
    elif dates and (_WRITTEN_DOWN_THEN.match(folded) or _TAKEN_FROM.match(folded)):
        role = "date"
    elif (
        (
            LABEL.match(folded)
            and not _is_passed_on(folded)
            and not BRACKETED_DAY.match(folded)
            and not BRACKETED_NAME.match(folded)
        )
        or (dates and STAMP.search(QUOTED.sub("", folded)))
        or (_has_clock(dates) and not TOLD.search(folded))
    ):
        role = "label"
    elif naming and date_lines.is_place(folded, naming):
        role, naming = "place", None
    elif naming:
        role = "speaker"
    elif not dash and occasions.in_title(folded) and occasions.TITLE_END.search(folded):
        role = "title"
    elif not dates and date_lines.is_day_of_the_year(folded):
        role = "date"
    elif dates and (person := date_lines.in_pieces(folded)):
        role, naming = "date", person
    elif dates and date_lines.is_date_line(folded, dates):
        role = "date"
        naming = date_lines.beside_date(folded, dates)
    elif _is_lead(folded, dates):
        role = "lead"
    elif (
        (names.BYLINE.search(folded) and len(folded) < 60)
        or TOLD.search(folded)
        or FOLLOWS.search(folded)
        or _is_papers(folded, dates)
    ):
        role = "label"
    elif not is_chinese(folded) and date_lines.is_town(passage.text.strip()):
        role = "place"
    elif GIVEN_BY.fullmatch(folded) or _TRANSCRIBED.fullmatch(folded):
        role = "label"
    else:
        role = "dash" if dash else "title"
    if dates and not naming and role in ("date", "dash", "lead"):
        naming = date_lines.behind_occasion(folded, dates)
    return HeadLine(passage, folded, role, dates, naming)


def _is_passed_on(folded: str) -> bool:
    """Whether a line is a title behind the bracket of who passes it on: 【转】在…会议上的讲话."""
    return bool(PASSED_ON.match(folded) and occasions.TITLE_END.search(folded))


def _named(folded: str) -> names.Naming | None:
    """Return whom a line names and nothing else; a dash may stand before office and name: ——县长 李明."""
    dash = DASH.match(folded)
    if dash:
        naming = names.whole_line(folded[dash.end() :])
        return names.moved(naming, dash.end()) if naming and naming.office and naming.name else None
    return names.whole_line(folded)


def _is_editors(folded: str, dates: tuple[WrittenDate, ...]) -> bool:
    """Whether an editor says in his own words when and where it was: 编者按:…, (本文系作者…的讲话)."""
    if opening := EDITOR.match(folded):
        rest = folded[opening.end() :]
        return _is_lead(rest, tuple(find_all(rest)))
    return bool(_OF_THIS_TEXT.match(folded)) and _is_lead(folded, dates)


def _is_papers(folded: str, dates: tuple[WrittenDate, ...]) -> bool:
    """Whether an English line is a paper's name or a press office's number."""
    return not dates and not is_chinese(folded) and en_papers.is_none(folded.strip())


def _has_clock(dates: tuple[WrittenDate, ...]) -> bool:
    return any(date.clock for date in dates)


def _is_lead(folded: str, dates: tuple[WrittenDate, ...]) -> bool:
    """Whether a line tells when, where or by whom the speech was given, rather than what it is called."""
    english = not is_chinese(folded)
    says_who = english and folded.rstrip()[-1:] in ".:)" and en_leads.says_who(folded)
    if english and (en_leads.is_lead(folded) or says_who):
        return True
    if LEAD_IN.search(folded) and (dates or len(folded) > 12):
        return bool(dates or english or "以下" in folded or occasions.in_lead(folded))
    if TOLD_TODAY.match(folded) or _TOLD_OF_TODAY.match(folded) or READ_FOR.match(folded):
        return True
    if WHERE.match(folded):  # (在市政协常委会议上)
        return occasions.in_lead(folded) is not None
    opening = REPORTED.sub("", DASH.sub("", folded).lstrip("( "))
    spoilt = not dates and date_lines.SPOILT_DAY.fullmatch(opening)
    if DASH.match(folded) and (spoilt or YEARLESS.fullmatch(opening)):
        return occasions.in_lead(folded) is not None
    if not dates or dates[0].precision not in ("day", "span") or folded.find(opening) < dates[0].start - 2:
        return False
    after = folded[dates[0].end :]
    return bool(occasions.in_lead(after) or MEETING_HELD.match(after))
