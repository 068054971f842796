"""Sentences beside a speech that say who gave it: an editor's lead, a note, a host's line, a caption."""

import re
from collections.abc import Iterator, Sequence

from archive.ingest import lines as shapes
from archive.ingest.documents import Document, Text
from archive.ingest.extract import (
    delegates,
    english_leads,
    english_names,
    headline_names,
    names,
    ordained,
    post_places,
    rare_names,
    split_names,
)
from archive.ingest.extract.addressees import calls_on
from archive.ingest.extract.folding import fold, is_chinese
from archive.ingest.extract.names import Naming
from archive.ingest.languages.zh_names import BY_SOUND
from archive.ingest.patterns import compiled
from archive.ingest.spans import Passage

# 以下是行政长官李家超今日(六月二十八日)在…的致辞全文; ——2025年1月14日某省省长 李明在…会议上.
LEAD_AFTER_DATE = compiled(
    rf"(?:\(?以下(?:是|为)|下面是|现[将把]|^[—\-\s]*|日[\s,]?|上[\s,]?)(?P<office>{names.OFFICE})\s?(?P<name>{names.NAME.pattern})"
    rf"\s?(?:{names.HONORIFIC}|爵士)?"
    r"(?=\s?(?:今|昨|本月|[12][0-9]{3}年|[〇○零一二三四五六七八九]{4}年|[0-9]{1,2}月|[一二三四五六七八九十]{1,2}月|在|于|作|所|以[^。]{2,40}身[份分]|代表|的|,|出席|前往|\(|讲话|致辞|致词|发言|演讲))"
)
# 现将李明同志2012年3月5日在…会议上的讲话印发给你们: a covering sheet names him without his office.
COVERED = compiled(
    rf"(?:现[将把]|^[—\-\s]*(?:摘自|选自|节选自))(?P<name>{names.NAME.pattern})(?:(?P<post>{names.POST})|同志|先生|女士)(?=[12][0-9]{{3}}年|[0-9]{{1,2}}月|在|于|关于|就|的)[^。;]*?(?:讲话|报告|发言|致辞|演讲)"
)
_SPEAKS = (
    r"(?:代表[^。,]{2,20})?(?:出席(?:会议|大会|仪式|活动)?)?(?:并)?(?:作|做|发表|致)?(?:了)?"
    r"(?:重要|动员|总结|主旨|主题|脱稿|即席|即兴|专题|热情洋溢的|简短的?)?(?:政府)?(?:工作)?(?:的)?"
    r"(?:报告|讲话|致辞|致词|演讲|发言|(?<=致)(?:开幕|欢迎|闭幕|答谢|祝酒|欢送|送别|悼)[词辞])"
)
# 市长李明代表市人民政府作工作报告; 李明作政府工作报告; 学生代表李明在典礼上发言: a caption or lead.
REPORTING = compiled(
    rf"(?:^|[。,\s上])(?:(?P<office>{names.OFFICE})\s?|{delegates.WHOLE_ROLE}\s?)?(?P<name>{names.NAME.pattern})(?:{names.HONORIFIC})?(?:在[^。,]{{2,40}}上)?{_SPEAKS}"
)
# 县长才让当周致辞: a name written by its sound, which no surname begins.
SOUNDING = compiled(
    rf"(?:^|[。,\s上])(?P<office>{names.OFFICE})\s?(?P<name>[{''.join(sorted(BY_SOUND))}]{{2,8}})(?:同志)?(?:在[^。,]{{2,40}}上)?{_SPEAKS}"
)
# 觉山法师代表县佛教协会发表讲话,讲话全文如下:
ORDAINED = compiled(
    rf"(?:^|[。,\s上])(?:(?P<office>{names.OFFICE})\s?)?(?P<name>{ordained.NAME}){ordained.FORM}(?:在[^。,]{{2,40}}上)?{_SPEAKS}"
)
# (这是李明书记2019年3月4日在…时的讲话): a note that says what the text is.
NOTE = compiled(
    rf"(?:(?:这|本文|此文)(?:是|为|系)|以下(?:是|为)|下面是)(?:(?P<office>{names.OFFICE})\s?)??(?P<name>{names.NAME.pattern})(?P<post>{names.POST})?"
    r"(?:同志|先生|女士)?(?=[12][0-9]{3}年|[〇○零一二三四五六七八九]{4}年|[0-9]{1,2}月|在|于"
    r"|的?(?:发言|讲话|致辞|演讲)(?:的?(?:全文|实录|原文|内容|摘要|摘录|节选))?:$)"
)
# 新年前夕,国家主席李明通过广播和互联网,发表了二〇一四年新年贺词。全文如下:
GREETING = compiled(
    rf"(?:^|[,。电讯\s\])】])(?P<office>{names.OFFICE})\s?(?P<name>{names.NAME.pattern})(?:同志)?(?:通过|在)[^。;]{{2,90}}?"
    r"发表了?[^。;,]{0,14}(?:贺[词辞]|献[词辞]|讲话|演说)。(?:贺[词辞])?全文如下:?$"
)
# 总统致辞全文如下: under a sentence that names who holds the office.
BY_OFFICE = compiled(
    rf"^(?P<office>{names.OFFICE})的?(?:致[辞词]|讲话|演[说讲]|谈话|贺[词辞])的?(?:讲?稿)?全文(?:如下)?:$"
)
# 主持人:下面,请省文化厅副厅长普文华同志讲话.
HOST = compiled(
    rf"^主持人[^:]{{0,12}}:.{{0,40}}?请(?P<office>{names.OFFICE})?\s?(?P<name>{names.NAME.pattern})\s?(?:同志|先生|女士|教授)?"
    r"(?:为|作|做|发表|致|讲话|讲几句|给我们|上台|代表)"
)
# 我是区关工委主任鲍德厚,今年七十六岁; 我叫李明.
SELF = compiled(
    rf"(?:^|[,。!;:])(?:我(?:是(?:新[来任到]的|刚到任的|来自)?(?:[\u4e00-\u9fff]{{2,16}}的)?(?P<office>{names.OFFICE})|叫|的名字[叫是])|本人(?:叫|是)?)"
    rf"\s?(?P<name>{names.NAME.pattern})(?=[,。;!、]|$)"
)
# 某某总统今(10)日上午出席: an office tells what its head did that day.
TODAY = compiled(
    rf"^(?:\([^()]{{2,24}}(?:电|讯|报道|报导)\))?(?P<name>{names.NAME.pattern})(?P<office>{names.POST})(?=今\s?(?:\(|[日天晨晚早]))"
)
# 常任秘书长某某因公务未克出席,讲辞由某某代为宣读: who wrote it speaks, who reads it does not.
READ_FOR = compiled(
    rf"^(?:备注\s?:?\s?)?(?P<office>{names.OFFICE})\s?(?P<name>{names.NAME.pattern})"
    r"(?=因[^。]{0,12}?(?:未克|未能|不克|无法|不能)[^。]{0,60}宣读)"
)
# 县农委主任李明(代县长宣读): who reads it out is not who speaks.
READ_BY = compiled(r"[代替][^,。()]{2,12}宣读")
# 刚才,大会选举我为某县人民政府县长: of this very day, not of the years before (1998年,组织任命我为副乡长).
ELECTED = compiled(
    rf"(?:刚才|今天|今日|现在|这次|本次|此次|大会|会议|各位|大家|全体)[^。!?;\d]{{0,40}}"
    rf"(?:选举|任命|推选|选|聘任|推举)了?我(?:为|担任|任|当|出任)(?:新一届)?(?P<office>[^,。;!]{{0,40}}?{names.POST})(?=[,。;!]|的|$)"
)
# 承蒙各位的信任,我非常荣幸地当选为某校友会第六届会长: of this very day too.
WON = compiled(
    rf"(?:承蒙|感谢|荣幸|刚才|今天|这次|本次|大会|选举)[^。!?;\d]{{0,60}}?我[^。,;\d]{{0,12}}当选(?:为|了)?(?:新一届)?(?P<office>[^,。;!]{{0,40}}?{names.POST})(?=[,。;!]|的|$)"
)
# 作为校长,我为你们骄傲; whoever says 作为一名校长 tells of all of them, and 作为校长,我们 of his school.
AS = compiled(
    rf"(?:^|[,。!;])作为(?!一[名位个])(?:[\u4e00-\u9fff]{{1,12}}的)?(?P<office>[\u4e00-\u9fff、()]{{0,24}}?{names.POST})(?:[和、](?:家长|校友))?,"
    r"(?:现在,|今天,|此刻,)?我(?=[感想要很也深为在向衷宣由首谨祝希不无没最非特十真]|的心情)"
)
_MOST_AS, _LONGEST_AS = 12, 800  # paragraphs in which one says so, and their characters
# 我是高一七班的秦朗; 我是来自机械系的新生李明
FROM = compiled(
    rf"(?:^|[,。!;:])我是(?:来自)?[\u4e00-\u9fff0-9()]{{1,24}}?(?:班|系|学院|年级|(?<=[0-9])级|专业|大学|中学|小学|车间|村)的?"
    rf"(?:学生|同学|新生|毕业生|老师|教师|辅导员|班主任|村民|工人)?(?P<name>{names.NAME.pattern})(?=[,。;!、]|$)"
)
# 校友代表李明教授的发言全文如下:
WORDS_FOLLOW = compiled(
    rf"(?:^|[。,;])(?:(?P<office>{names.OFFICE})\s?|[\u4e00-\u9fff]{{1,6}}代表\s?)?(?P<name>{names.NAME.pattern})"
    r"(?:同志|先生|女士|老师|教授|博士|院士)?"
    r"的(?:重要)?(?:发言|讲话|致[辞词]|演讲)(?:的?(?:全文|原文|内容|实录))?如下:$"
)
# 某研究所导师代表李明研究员寄语毕业生: a site's sentence over the words themselves.
ADVISES = compiled(
    rf"(?:^|[。,\s])(?:(?P<office>{names.OFFICE})\s?|[\u4e00-\u9fff]{{2,16}}代表)(?P<name>{names.NAME.pattern})"
    r"(?:同志|先生|女士|老师|教授|研究员|博士|院士)?寄语[^。,:“《]{0,12}[。:]?$"
)
# 仪式上,二(3)班林晓雨同学进行国旗下讲话
OF_CLASS = compiled(
    rf"(?:{names.CLASS}|[0-9]{{1,4}}班)的?\s?(?P<name>{names.NAME.pattern})(?:同学|老师)?(?:[进举]行|作|做|发表|带来)了?[^。,;]{{0,12}}(?:讲话|演讲|发言|致辞)"
)
_TOLD_FIRST = (TODAY, OF_CLASS, READ_FOR, NOTE, WORDS_FOLLOW, GREETING, LEAD_AFTER_DATE, COVERED, ADVISES)
LEADS = (*_TOLD_FIRST, REPORTING, SOUNDING, ORDAINED, HOST, SELF, FROM)
# The label before a speaker's words, with his seat or his name in brackets.
LABEL = compiled(
    r"(?P<label>[^():]{3,80}?)(?:\s\((?P<named>(?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Lord|Lady|Hon)\b[^()]{2,40})\))?"
    r"(?:\s\([^()]{1,40}\)){0,2}\s?:"
)
_SEAT = compiled(r"\([A-Z][^()—–]{1,30}[—–]\s?(?P<office>[A-Z][^()—–]{2,60})\)")  # (Halden—Treasurer)
# 同志们:, 各位代表:; and words of one who speaks to people, in no editor's sentence.
ADDRESSED = compiled(r"[^。!?;:]{2,40}[:!]")
CHAIR = compiled(r"(?:代理)?(?:主席|议长)(?:先生|女士)?[,:]")  # whoever turns to the chair speaks
SPOKEN_TO = compiled(r"我|咱|[嘅喺咗]|刚才|今天|今晚|昨天|大家|同志们|各位|你们|还要|受[^。]{2,24}委托")
_SINCE = compiled("自[12][0-9]{3}年")  # 这是李明自1957年离校后首次…
COVERING = compiled(r"现[将把]|\(?以下[是为]")
LONGEST_OPENING, LONGEST_OWN, MOST_HOSTED = 160, 80, 600
CALLS_UP = compiled(
    r"(?:现在|下面|接下来|首先)[^。;!?]{0,8}请[^。;!?]{2,24}(?:讲话|致[辞词]|发言|讲几句|作报告)"
)
# 图为县委书记李明在会上讲话; ▲李明致辞
CAPTION = compiled(
    rf"^\(?(?:图为|上图为|下图为|[△▲▼▽]\s?)?(?P<office>{names.OFFICE})?(?P<name>{names.NAME.pattern})(?P<post>{names.POST})?(?:同志|先生|女士)?"
    r"(?:正在|在[^。,()的]{1,30}?[上中]?)?(?:发表|作|做|致)?(?:重要|动员|总结|主题|主旨|工作)?(?:讲话|致辞|致词|发言|演讲|报告)"
    r"\s?(?:\([^()]{2,16}\)|(?:[\u4e00-\u9fff]{2,4}\s?[摄/]).*)?[。)]?$"
)
# 发布机关:中华民国总统 李明, over a message that an archive keeps: the organ is a person's office.
ISSUED = compiled(r"发布机关\s?:\s?(?P<who>[^:。;]{4,30}?)(?=$|\s发布)")
LONGEST_CAPTION, MOST_LINES_ABOVE = 60, 16


# 陳總統大川先生今天出席…: Taiwan's offices part a surname from the given name.
_PARTED = compiled(
    rf"(?P<office>{names.SURNAME}(?:总统|副总统|院长|副院长|部长|主任委员|县长|市长|议长|总会长|理事长))"
    r"(?P<name>[\u4e00-\u9fff]{1,2})(?:先生|女士)(?=今[天日]|[于在]|出席|应邀)"
)


def in_lead(text: str, folded: str, patterns: Sequence[re.Pattern] = LEADS) -> Naming | None:
    """Return who a sentence and its fold say has spoken, or None.

    >>> line = "市委副书记、市长李明致辞。以下为致辞全文:"
    >>> line[slice(*in_lead(line, line).office)]
    '市委副书记、市长'
    """
    if not is_chinese(folded):
        return english_leads.in_lead(text)
    if parted := _PARTED.match(folded):
        return Naming(parted.span("name"), parted.span("office"))
    if split := split_names.in_lead(folded):
        return Naming(*split)
    for pattern in patterns:
        if pattern is not READ_FOR and READ_BY.search(folded):
            continue
        for match in pattern.finditer(folded):
            naming = _naming(match)
            office = folded[slice(*naming.office)] if match.groupdict().get("office") else ""
            named = names.is_name(match["name"], placed=bool(office))
            named = named and not _SINCE.match(folded, match.end("name") - 1)
            own = {ORDAINED: ordained.is_name, SOUNDING: rare_names.is_by_sound}.get(pattern)
            called = pattern is LEAD_AFTER_DATE and calls_on(folded, match.end())
            named = own(match["name"]) if own else named and not called
            if named and (not office or names.is_office(office)):
                return naming
    return None


def _naming(match: re.Match) -> Naming:
    """Return the person of a match, whose office stands before the name (office) or behind it (post)."""
    groups = match.groupdict()
    held = next((group for group in ("office", "post") if groups.get(group)), None)
    if not held:
        return Naming(match.span("name"), None)
    # An agency's dateline before the office is no part of it: (…10日电)总统
    start, end = match.span(held)
    shut = match[held].rfind(")")
    start += shut + 1 if shut >= 0 and "(" not in match[held][1:shut] else 0
    return Naming(match.span("name"), (start, end))


def in_opening(text: Text) -> Iterator[tuple[Passage, Naming]]:
    """Yield who a sentence that stayed before the address says has spoken, and who introduces himself.

    Whom the speaker's own words name (刚才,县长李明作了动员报告) is another.
    """
    addressed = False
    for paragraph in text.paragraphs[:3]:
        if naming := english_leads.himself(paragraph.text):
            yield paragraph, naming
        folded = fold(paragraph.text[: LONGEST_OPENING + 1])
        addressed = addressed or CHAIR.match(folded) is not None
        # A host who says who he is calls up another.
        himself = () if CALLS_UP.search(fold(paragraph.text[:MOST_HOSTED])) else (SELF, FROM)
        if len(paragraph.text) > LONGEST_OPENING:
            # Whoever introduces himself does so in his first words, however long he goes on.
            first = folded[:LONGEST_OWN]
            if addressed and (naming := in_lead(first, first, himself)):
                yield paragraph, naming
            continue
        opening = ADDRESSED.match(folded)
        addressed = addressed or bool(opening and shapes.is_salutation(opening[0]))
        own = addressed or (SPOKEN_TO.search(folded) and not COVERING.match(folded))
        if naming := in_lead(paragraph.text, folded, himself if own else LEADS):
            yield paragraph, naming


def covering(document: Document) -> Iterator[tuple[Passage, Naming]]:
    """Yield whom the sentence of a covering sheet names: 现将县委书记李明同志在…上的讲话印发给你们."""
    for page in document.pages:
        for line in page.page.lines[:MOST_LINES_ABOVE]:
            if line.text.lstrip().startswith(("现将", "现把")) and len(line.text) <= LONGEST_OPENING:
                passage = line.passage.strip()
                if naming := in_lead(passage.text, fold(passage.text), (LEAD_AFTER_DATE, COVERED)):
                    yield passage, naming


def by_office(document: Document) -> Iterator[tuple[Passage, Naming]]:
    """Yield who is named with the office whose words a line announces: 总统致辞全文如下:

    The sentence that begins with office and name (总统李明10日出席…) stands above that line.
    """
    head = [line.passage for line in document.head]
    for place, passage in enumerate(head):
        announced = BY_OFFICE.match(fold(passage.text)) if len(passage.text) <= LONGEST_CAPTION else None
        for above in head[:place] if announced else ():
            opening = re.match(
                rf"{re.escape(announced['office'])}\s?(?P<name>{names.NAME.pattern})(?:同志)?(?=今|在|于|出席|[0-9]{{1,2}}日)",
                fold(above.text[:LONGEST_CAPTION]),
            )
            if opening and names.is_name(opening["name"], placed=True):
                yield above, Naming(opening.span("name"), (0, len(announced["office"])))
                return


def elected(text: Text) -> Iterator[tuple[Passage, Naming]]:
    """Yield the office that the speaker says he has just been given, or speaks in.

    大会选举我为某县人民政府县长; 作为校长,我为你们骄傲.
    """
    for paragraph in text.paragraphs[:5]:
        folded = fold(paragraph.text[:300])
        match = (ELECTED.search(folded) or WON.search(folded)) if "我" in folded else None
        if match and names.is_office(match["office"]):
            yield paragraph, Naming(None, match.span("office"))
            return
    for paragraph in text.paragraphs[:_MOST_AS]:
        folded = fold(paragraph.text[:_LONGEST_AS]) if "作" in paragraph.text[:_LONGEST_AS] else ""
        match = AS.search(folded)
        if match and names.is_office(match["office"]):
            yield paragraph, Naming(None, match.span("office"))
            return


def labelled(document: Document) -> Iterator[tuple[Passage, Naming]]:
    """Yield whom a transcript names before the words: Mrs. Ada Marlow (Holderness) (Con):

    In brackets stands a member's seat, or the name of one who speaks by his office: The Minister (Mr. Ng):
    """
    for page in document.pages:
        spans = [one.span for one in page.dropped if one.rule == "speaker-label"][:1]
        for line in page.page.lines if spans else ():
            if line.passage.begins == spans[0].start:
                passage = line.passage.part(0, spans[0].end - spans[0].start)
                if naming := _in_label(passage.text):
                    yield passage, naming


def _in_label(text: str) -> Naming | None:
    found = LABEL.match(text)
    if not found:
        return None
    if found["named"] and (inner := english_names.person(found["named"])) and inner.name:
        office = re.sub("^(?:the|THE|The) ", "", found["label"])
        first, last = found.end("label") - len(office), found.end("label")
        named = names.moved(inner, found.start("named")).name
        return Naming(named, (first, last) if english_names.is_office(office) else None)
    naming = english_names.person(found["label"])
    seat = _SEAT.search(found[0]) if naming and naming.name and not naming.office else None
    if naming and seat and english_names.is_office(seat["office"]):
        return Naming(naming.name, seat.span("office"))
    return naming


def hosted(document: Document) -> Iterator[tuple[Passage, Naming]]:
    """Yield whom a host calls up in a line above the speech, which is none of the speech's own words."""
    for page in document.pages:
        for line in page.page.lines[:MOST_LINES_ABOVE]:
            passage = line.passage.strip()
            if passage.text.startswith("主持") and (naming := in_lead(passage.text, fold(passage.text))):
                yield passage, naming


def issued(document: Document) -> Iterator[tuple[Passage, Naming]]:
    """Yield who issued a message, where its archive names an office and a person as the organ."""
    for page in document.pages:
        for line in page.page.lines[:MOST_LINES_ABOVE]:
            if "机关" not in line.text and "機關" not in line.text:
                continue
            passage = line.passage.strip()
            found = ISSUED.search(fold(passage.text))
            naming = names.whole_line(found["who"]) if found else None
            if naming and naming.name and naming.office:
                yield passage, names.moved(naming, found.start("who"))


def in_captions(document: Document, text: Text) -> list[tuple[Passage, Naming]]:
    """Return who speaks in the pictures of a page, where they show one speaker only."""
    own = {paragraph.text.strip() for paragraph in text.paragraphs if len(paragraph.text) <= LONGEST_CAPTION}
    found = []
    shown = set()
    for page in document.pages:
        for line in page.page.lines:
            if line.hidden or line.link_share or not 6 <= len(line.text) <= LONGEST_CAPTION:
                continue
            folded = "" if line.text.strip() in own else fold(line.text)
            match = CAPTION.match(folded) or headline_names.URGES.match(folded)
            if match and _is_person(match):
                shown.add(match["name"])
                found.append((line.passage, _naming(match)))
    return found if len(shown) == 1 else []


def _is_person(match: re.Match) -> bool:
    placed = match["post"] and post_places.is_unit(match["name"], match["post"])
    return (
        names.is_name(match["name"], placed=bool(match["office"]))
        and not placed
        and (not match["office"] or names.is_office(match["office"]))
    )
