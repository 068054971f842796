"""What an editor's note above or below a speech says of it: who gave it, and on what day."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache

from archive.ingest import lines as shapes
from archive.ingest.documents import Document, Text
from archive.ingest.extract import dated_facts, names, occasions, ordained, pen_names, post_places
from archive.ingest.extract.folding import fold
from archive.ingest.extract.names import Naming
from archive.ingest.extract.title_block import EDITOR
from archive.ingest.extract.written_dates import WrittenDate, find_all
from archive.ingest.languages.zh import SPEAKER_LABELS, TIES
from archive.ingest.patterns import compiled
from archive.ingest.spans import Passage

LONGEST_NOTE = 400
_SHORTEST_SENTENCE = 16
_MARKS, _ENDS = frozenset(",，。：:"), tuple("。：:！!)）—↓▼")
_MOST_ABOVE = 10  # lines above a text that may say whose it is
_MOST_KEPT = 4
# A sentence above a text that tells of a speech tells of this one.
_TELLS = compiled(
    r"(?:[作做]了?|发表|致|进行)[^。;]{0,12}(?:讲话|致?[辞词]|发言|演讲|报告)"
    r"|(?:讲话|致[辞词]|发言|演讲)[^。;]{0,16}(?:如下|全文|整理|刊发)"
)
_NOTHING = Text((), ())
_NOTED = compiled(
    r"作者|撰|文\s?[:/：／|｜]|整理|[摘选]自|简介|介绍|系|任|[讲发演报主致述][讲话言告词辞职演]*[人者]"
)
# What may follow a name, which Chinese does not part from the words behind it: 县长李明走进直播间.
_FOLLOWS = (
    r"(?=同志(?!主持)|先生|女士|[,、。(在到从向对就为与和率作做发致讲宣说今]|代表|出席|参加|走[进上]|没有|围绕|结合"
    r"|亲临|应邀|于是|提出|强调|指出|昨|当[日天晚]|上台|登台|即席|脱稿|[12][0-9]{3}年|[0-9]{1,2}月"
    r"|的(?:[^,。;:的]{0,6}(?:讲话|致[辞词]|发言|演讲)|开[场幕][话白词辞])(?:稿|实录|全文|录音)?(?=[,。;:—]|如下|由|我|$))"
)
# Not 校长向大会报告, but 校长向守拙作了报告
_NO_NAME = (
    r"(?!向(?:[大全各广我你他她这]|[与到]会|在座|市委|县委|社会)|和[师全学各广与同大]"
    r"|应邀|于是|强调|宣[布读讲]|代[表为]|从)"
)
_PERSON = compiled(
    rf"(?:(?:^|[。,;:!?\s])(?:[也就正]?[是为由])?+|由|[是为将把])(?:[我咱俺]们?|时任|当时的?|现任)?+(?P<office>{names.OFFICE})\s?{_NO_NAME}(?P<name>{names.NAME.pattern}){_FOLLOWS}"
)
_DAY = r"(?:(?:[12][0-9]{3}年)?[0-9]{1,2}月[0-9]{1,2}日|[12][0-9]{3}年)?"
# 现将李明同志的讲话刊登如下; 李明县长的讲话,由县政府办公室整理
_WHOSE = compiled(
    rf"(?:^|[。,;:!?\s]|[是为将把]|(?:送上|献上|奉上|带来|分享|推荐|转发|刊发|整理)了?)(?P<name>{names.NAME.pattern})"
    rf"(?:(?P<post>{names.POST})(?:同志)?|同志|先生|女士|教授)(?:日前|昨[日天]|近日|{_DAY})"
    r"(?:的(?:这[篇次个])?|在[^。;]{2,60}?(?:上|时)的?)(?:重要)?(?:讲话|发言|致[辞词]|报告|演讲)"
)
# 现将觉山大和尚开示全文刊出,以飨读者
_MONK = compiled(
    rf"(?:^|[。,;:!?\s]|[是为将把由])(?P<name>{ordained.NAME}){ordained.FORM}的?(?:开示|讲话|致[辞词]|发言|演讲)(?:的?(?:全文|内容|原文))?(?=[刊整如录发登,。:])"
)
# 讲得实在,我找他要的稿子。他叫李明。
_CALLED = compiled(
    rf"(?:[他她]|父亲|爸爸?|爷爷|祖父|母亲|老师|校长|老伴)(?:名?叫|就是)(?P<name>{names.NAME.pattern})(?=[,。;!])"
)
_PUBLISHED = compiled(r"发上来|贴出来|稿子|讲稿|录入|照录|现[将把]|全文|整理|刊[登发载]|发布|如下|原文|摘登")
_SPOKEN = compiled(
    r"讲话|致[辞词]|发言|演讲|录音|报告|讲了|全文|讲稿|稿子|[宣念]读|上念|说的|讲的|讲得|开[场幕][话白词辞]"
)
# (作者系辽宁省人民政府副省长。本文有删节): a note names its author's office, or both.
_AUTHOR = compiled(
    rf"^\W{{0,3}}(?:本文|此文)?(?:(?P<label>作者|{'|'.join(SPEAKER_LABELS)})(?:系|为|是|单位:|职务:|:|[时现][系为是]|(?=[时现]任))|文\s?[:/|])\s?"
    r"(?P<who>[^。;]{2,60})"
)
# [日期:2014-10-09] [作者:市委副书记 李明]; 2014-10-09 09:12 讲话人:李明 点击:33
_AUTHOR_WITHIN = compiled(
    rf"(?:[\[【\s|](?P<label>作者|{'|'.join(SPEAKER_LABELS)})\s?:|[,(]作者[系为是])\s?"
    r"(?P<who>[^\]】|。;:]{2,40}(?=[\]】|)]|$)|[\u4e00-\u9fff·]{2,4}(?=\s))"
)
# (李明同志系县委副书记、县长); (李明,现任县委书记)
_HELD_BY = compiled(
    rf"^[(（【]?(?P<name>{names.NAME.pattern})(?:同志)?,?(?:系|现任|时任|现为|时为)(?P<office>{names.OFFICE})[)）】。]*$"
)
# (原载《县情通讯》第3期。李明时任县长。): one sentence of a note in brackets.
_HELD_THEN = compiled(
    rf"(?<=[。;])(?P<name>{names.NAME.pattern})(?:同志)?,?(?:系|现任|时任|现为|时为)(?P<office>{names.OFFICE})(?=[。;)])"
)
# (本文根据作者6月28日发言整理), (此文系县长6月28日在会上的讲话): what a text is, and when it was spoken
_OF_TEXT = compiled(
    r"(?:本文|此文|此稿|此件|本稿|全文)(?:系|是|为|根?据|依据)"
    r"|(?:^\W{0,3}(?:注:|按:)?|[,;。])[^,;。()]{0,8}?(?:根据|依据|据)(?=[^。;()]{2,60}整理)"
)
_THEN_SPOKEN = compiled(
    r"^(?![^,。]{0,4}(?:《|发表|刊|登|出版|印))[^。;]{0,60}?(?:讲话|发言|报告|演讲|授课|致[辞词]|讲座|宣讲|录音|座谈|会议)"
)
# (根据李明同志讲话录音整理), (2024年6月6日,根据市长李明讲话录音整理)
_WRITTEN_DOWN = compiled(
    rf"^[(（【]?(?:[12][0-9]{{3}}年[0-9]{{1,2}}月[0-9]{{1,2}}日[,;，；\s]{{1,2}})?(?:本文|此文|此稿|此件|全文|本稿)?(?:系|是|为)?(?:根据|整理自|节选自|摘编自|摘自|选自|依据)(?P<office>{names.OFFICE})?(?P<name>{names.NAME.pattern})(?![话言告辞词课]|讲(?!话))(?P<post>{names.POST})?(?:{names.HONORIFIC})?"
    rf"{_DAY}(?:在[^。()]{{2,60}}?(?:上|时|中)?)?{_DAY}的?(?:(?:即席|现场|主题|主旨)?(?:讲话|发言|报告|演讲|授课|致辞|讲座)|(?:现场)?(?:录音|记录|速记|录像|视频)整理)[^。]{{0,30}}[)）】。:]*$"
)
# ——摘自李明同志在全县三级干部会议上的讲话
_TAKEN_FROM = compiled(
    rf"^[(（【—\-\s]*(?:摘自|选自|节选自|摘编自)(?P<office>{names.OFFICE})?(?P<name>{names.NAME.pattern})(?![话言告辞词课]|讲(?!话))(?P<post>{names.POST})?(?:{names.HONORIFIC})?"
    rf"{_DAY}(?:在|于|同|就|关于)[^。;]{{2,60}}?(?:讲话|报告|发言|致辞|演讲)[^。]{{0,12}}[)）】。]*$"
)
# 讲话人简介:李明,男,1962年生,现任副县长
_PORTRAIT = compiled(
    rf"^[(（【]?(?:作者|嘉宾|{'|'.join(SPEAKER_LABELS)})(?:简介|介绍|小传)[】\]]?\s?[:|]?\s?(?P<name>{names.NAME.pattern})[,,(](?:[^。;]{{0,60}}?(?:现任|现为|时任|系|任|为|,))??(?P<office>{names.OFFICE})(?=[,。;、)]|$)"
)
# 文:前同事 叶绍安: who wrote it, by what ties him to the one who is spoken of.
_TIED = compiled(
    rf"^\W{{0,2}}(?:文|撰文|撰稿人?|作者)\s?[:/|]\s?(?:[前老旧]|生前)?(?:{names.any_of(TIES)})\s{{0,3}}(?P<name>{names.NAME.pattern})$"
)
# 县委党校特聘教师、原双河村党支部书记 李明
_RANKED = compiled(r"[\u4e00-\u9fff]{2,16}(?:教师|教授|讲师|专家|学者|研究员|作家|院士|顾问|导师)、")
_BESIDE = compiled(
    r"(?<!\s)\s*+\||(?<!\s)\s++(?:[\u4e00-\u9fff]{0,3}(?:时间|日期)|[来稿]源|出处|发布|点击|浏览|阅读|访问|人气|录入|编辑|责编|审核|字[号体数])"
)
LONGEST_LAST = 90
_LONGEST_PREFACE = 1_000  # characters of one in which a person is looked for
# 叫我贴到网上; 我在会上讲了这些话: the preface is by who spoke.
_FIRST_PERSON = compiled(
    "(?:叫|让|要|请|嘱|催)(?:我|俺)[^。!?]{0,8}(?:贴|发|传|整理|写|放)"
    "|(?:我|俺)(?:在|讲|说|作|做|念)[^。!?]{0,20}(?:讲|话|发言|致辞|报告|稿)"
)
_OPENS = compiled(r"\W{0,3}[编編导導按]")
_READ_OUT = compiled(
    r"(?:稿子?|讲话|发言|致辞|报告)[^。;!?]{0,12}?(?:是|系|为|于)(?P<day>[12][0-9]{3}年[0-9]{1,2}月[0-9]{1,2}日)"
    r"[^。;!?]{0,16}?(?:念|讲|说|宣读|作|做)的"
)
_OPENS_WITH_DAY = compiled(r"\W{0,3}(?:[0-9]{1,2}|[一二三四五六七八九十]{1,2})月")
_HELD = compiled(
    r"^(?:\([^()]{2,12}\))?[,\s]?(?:上午|下午|晚)?[^。;!?]{2,60}?(?:(?:会|会议|仪式|典礼|活动|论坛|[\u4e00-\u9fff”\"]节|大赛)(?:[在以][^。,;!?]{2,24}?)?(?:隆重|顺利|胜利|正式|如期)?(?:召开|举行|举办|启动|开幕|启幕|闭幕)"
    r"|[^。;!?]{0,20}聚会(?=[,。;])|(?:召开|举行|举办|主持)(?:了|的)?[^。;!?,]{0,24}(?:会|会议|仪式|典礼|活动|论坛)(?=[,。;]))"
)


@dataclass(frozen=True)
class Note:
    """What a note says: a person, or the day of the occasion."""

    passage: Passage
    naming: Naming | None = None
    written: WrittenDate | None = None


# 贺词由副县长李明代表宣读: who reads it out is not whose words they are.
_READS_OUT = compiled(r"(?:同志|先生|女士)?[^。，,；;]{0,6}?(?:代表|代为|代)?(?:其|他|她)?宣读")


def people(document: Document, text: Text = _NOTHING) -> Iterator[Note]:
    """Yield whom an editor's preface names, or a sentence above ``text``, if it names one person only.

    >>> from archive.ingest.documents import Line, LiftedPage, Page, Slot
    >>> line = Line(Passage("编者按:昨天的现场会上,县委书记沈明远没有念稿子。现根据录音整理。"))
    >>> page = LiftedPage(Page("a.txt", "", "text/plain", "utf-8", "", (line,)), (), (), ())
    >>> [one.passage.text[slice(*one.naming.name)] for one in people(Document((Slot(page, None),)))]
    ['沈明远']
    """
    prefaces = list(_prefaces(document))
    yield from _signed(prefaces)
    for passage, folded in (*prefaces, *sentences_above(document, text)):
        if not _SPOKEN.search(folded) and not _PUBLISHED.search(folded):
            continue
        persons = _persons(folded[:_LONGEST_PREFACE])
        found = [one for one in persons if not _READS_OUT.match(folded, one.name[1])]
        if len({folded[slice(*naming.name)] for naming in found}) == 1:
            yield Note(passage, naming=max(found, key=lambda naming: naming.office is not None))


def _signed(prefaces: Iterable[tuple[Passage, str]]) -> Iterator[Note]:
    """Yield who signs his own preface with his office: …叫我贴到网上。房庄村支书 房长有."""
    for passage, folded in prefaces:
        ends = folded.rstrip()
        begins = max(map(ends.rfind, "。!?")) + 1
        naming = (
            names.whole_line(ends[begins:]) if begins > 0 and len(ends) - begins <= LONGEST_LAST else None
        )
        if naming and naming.name and naming.office and _FIRST_PERSON.search(folded):
            yield Note(passage, naming=names.moved(naming, begins))


def _persons(folded: str) -> Iterator[Naming]:
    """Yield whom a sentence names as one who may have spoken, with an office or as one whose speech it is."""
    for match in _PERSON.finditer(folded):
        # 这份稿子是局党委书记李明同志…念的
        first = match.start("office") + max(map(match["office"].rfind, "是由将把")) + 1
        office = (first, match.end("office"))
        if names.is_name(match["name"], placed=True) and names.is_office(folded[slice(*office)]):
            yield Naming(match.span("name"), office)
    for match in _CALLED.finditer(folded):
        if names.is_name(match["name"]):
            yield Naming(match.span("name"), None)
    for match in _MONK.finditer(folded):
        if ordained.is_name(match["name"]):
            yield Naming(match.span("name"), None)
    for match in _WHOSE.finditer(folded):
        if names.is_name(match["name"]) and not (
            match["post"] and post_places.is_unit(match["name"], match["post"])
        ):
            yield Naming(match.span("name"), match.span("post") if match["post"] else None)


def days(document: Document, text: Text = _NOTHING) -> Iterator[Note]:
    """Yield the days without a year on which, as an editor's preface says, the occasion was held.

    So does a sentence right above ``text`` that opens with the day and says that the words are passed on,
    and a note of what the text was made from: (本文根据作者6月28日发言整理).
    """
    above = ((one, folded) for one, folded in sentences_above(document, text) if _PUBLISHED.search(folded))
    opening = ((one, folded) for one, folded in above if _OPENS_WITH_DAY.match(folded))
    for passage, folded in (*_prefaces(document), *opening):
        for written in find_all(folded):
            if written.month_day and _HELD.match(folded[written.end :]):
                yield Note(passage, written=written)
            break
    yield from (note for note in _made_from(document) if note.written.month_day)


def spoken_days(document: Document, text: Text) -> Iterator[Note]:
    """Yield the whole days on which, as who passes a text on says above it, it was spoken.

    翻出这份稿子,是1998年10月8日厂庆那天念的: the day with its year, and the words that were read out then. So
    does a note of what the text was made from: (根据李明同志2011年3月5日的讲话录音整理).
    """
    whole = (note for note in _made_from(document) if not note.written.month_day)
    yield from (note for note in whole if note.written.precision == "day")
    for passage, folded in sentences_above(document, text):
        for found in _READ_OUT.finditer(folded):
            for written in find_all(found["day"]):
                if written.precision == "day" and not written.month_day:
                    at = found.start("day")
                    yield Note(
                        passage, written=replace(written, start=written.start + at, end=written.end + at)
                    )


def _made_from(document: Document) -> Iterator[Note]:
    """Yield the days on which, as lines of the head say, was spoken what the text was made from."""
    for line in document.head:
        folded = fold(line.text)
        made = _OF_TEXT.search(folded) if len(folded) <= LONGEST_LAST and "月" in folded else None
        at = made.start() if made else 0
        for written in find_all(folded[at:]) if made else ():
            if _THEN_SPOKEN.match(folded[at + written.end :]):
                moved = replace(written, start=written.start + at, end=written.end + at)
                yield Note(line.passage, written=moved)
            break


def tells_of_meeting(passage: Passage, written: WrittenDate) -> bool:
    """Tell whether a sentence says that a meeting was held on the day in it: 2月7日上午,市局召开现场会.

    >>> passage = Passage("2月7日上午,市局召开现场会,全文如下:")
    >>> tells_of_meeting(passage, next(find_all(passage.text)))
    True
    """
    return bool(_HELD.match(fold(passage.text)[written.end :]))


def authors(document: Document) -> Iterator[Note]:
    """Yield whom a note beside the text names as its author.

    (作者系市人民政府副市长) gives an office, (根据李明同志讲话录音整理) a name.
    A name alone behind 作者 is as often that of who put the page up, and is not taken.
    """
    for page in document.pages:
        for line in page.page.lines:
            if not line.hidden and len(line.text) <= LONGEST_LAST and _NOTED.search(line.text):
                folded = fold(line.text)
                if naming := _author(folded):
                    yield Note(line.passage, naming=naming)


@cache
def _led_the_state() -> frozenset[str]:
    """Return the names of those who led it, but for such as many have: 李强."""
    return frozenset(leader.name for leader in dated_facts.load().leaders if len(leader.name) > 2)


def _author(folded: str) -> Naming | None:
    if match := _AUTHOR.match(folded) or _AUTHOR_WITHIN.search(folded):
        who = match["who"] if match["who"].count("(") == match["who"].count(")") else match["who"].rstrip(")")
        # 作者:校长 公冶长青 | 时间:2016-09-05 | 点击:12: a site's other facts stand in the same line.
        for piece in (who, who.split(",")[0], _BESIDE.split(who)[0]):
            ranked = _RANKED.match(piece)  # and then the post, with the name behind it
            post = names.whole_line(piece[ranked.end() :]) if ranked else None
            naming = names.whole_line(piece)
            if post and post.name and post.office:
                naming = replace(names.moved(post, ranked.end()), office=(0, ranked.end() + post.office[1]))
            # A name alone behind 作者 is as often that of who put the page up; not one who led the state.
            sure = naming and naming.name and match["label"] not in (None, "作者")
            own = match["label"] == "作者" and folded[match.end("label")] == ":"
            if own and naming and pen_names.may_be(piece, naming):
                continue  # 作者:沙地老班长
            if naming and (naming.office or sure or piece.strip() in _led_the_state()):
                return names.moved(naming, match.start("who"))
    match = _HELD_THEN.search(folded) if folded[:1] in "([【" and "任" in folded else None
    if match and names.is_name(match["name"], placed=True) and names.is_office(match["office"]):
        return Naming(match.span("name"), match.span("office"))
    if (match := _TIED.match(folded)) and names.is_name(match["name"]):
        return Naming(match.span("name"), None)
    for pattern in (_HELD_BY, _WRITTEN_DOWN, _TAKEN_FROM, _PORTRAIT):
        match = pattern.match(folded)
        if (
            match
            and names.is_name(match["name"], placed=bool(match["office"]))
            and (not match["office"] or names.is_office(match["office"]))
        ):
            office = match.span("office") if match["office"] else None
            if not office and "post" in match.groupdict() and match["post"]:
                office = match.span("post")
            return Naming(match.span("name"), office)
    return None


def occasions_told(document: Document, text: Text) -> Iterator[tuple[Passage, tuple[int, int]]]:
    """Yield the occasions that sentences above a text tell of: a passage, and where it stands in it."""
    for passage, folded in sentences_above(document, text):
        told = (occasions.spoken_at(folded), occasions.held(folded)) if _TELLS.search(folded) else ()
        if span := min(filter(None, told), default=None):
            yield passage, span


def sentences_above(document: Document, text: Text) -> Iterator[tuple[Passage, str]]:
    """Yield the sentences that stand right above a text and are not its own: a blogger's, a paper's."""
    # What an editor says may have stayed over the address: 为方便学习,现将李明同志的讲话发布。
    for place, paragraph in enumerate(text.paragraphs[:_MOST_KEPT]):
        if place and shapes.is_salutation(fold(paragraph.text)):
            kept = [one for one in text.paragraphs[:place] if len(one.text) <= LONGEST_NOTE]
            yield from ((one, fold(one.text)) for one in kept if _PUBLISHED.search(one.text))
            break
    begins = text.paragraphs[0].begins if text.paragraphs else 0
    for page in document.pages[:1] if begins else ():
        # Not of another speech on the page: what was told to be furniture, or stands in the title block.
        aside = {one.span.start for one in page.dropped} | {line.passage.begins for line in page.head}
        above = [line for line in page.page.lines if line.passage.begins < begins][-_MOST_ABOVE:]
        for line in above:
            told = _SHORTEST_SENTENCE <= len(line.text) <= LONGEST_NOTE and not line.hidden
            if told and line.link_share < 0.3 and line.passage.begins in aside and _is_sentence(line.text):
                yield line.passage, fold(line.text)


def _is_sentence(text: str) -> bool:
    return text.rstrip().endswith(_ENDS) and (any(char in _MARKS for char in text[:-1]) or "小编" in text)


def _prefaces(document: Document) -> Iterator[tuple[Passage, str]]:
    for page in document.pages:
        for line in page.page.lines:
            if len(line.text) <= LONGEST_NOTE and not line.hidden and _OPENS.match(line.text):
                folded = fold(line.text)
                if opening := EDITOR.match(folded):
                    yield line.passage.part(opening.end()), folded[opening.end() :]
