"""Where the name of an occasion stands: 在…大会上, ——2010年2月24日在…会议上."""

import re

from archive.ingest.extract import english_occasions, glued_titles
from archive.ingest.extract.folding import fold, is_chinese
from archive.ingest.languages.zh import EVENT_KINDS, HOSTED, OCCASION_LINE, POSTS, SPEECH_KINDS
from archive.ingest.languages.zh_days import FIXED_DAYS, LUNAR_DAYS, WEEKDAY_DAYS
from archive.ingest.patterns import compiled

_KINDS = "|".join(map(re.escape, sorted(EVENT_KINDS, key=len, reverse=True)))
SPEECH = "|".join(map(re.escape, SPEECH_KINDS))
# 在预算汇报上的讲话, 在管理办法评审上的发言: what is done there names the meeting.
_DONE_THERE = "汇报|评审|评议|答辩|述职|研讨|点评|交底|路演|听证|验收"
# An occasion's name ends in a kind of meeting, and the sentence goes on: "…大会上", "…典礼致辞", "…大会。".
# 对第五次会议开幕典礼致词: it was said to those who met.
_TO_WHOM = compiled(r"对(?![外口台接话抗日美华标比策偶])(?=[^。,]{6})")
END = compiled(
    rf"(?:{_KINDS}|(?:{_DONE_THERE})(?=上(?:的|作|发)))(?:[(“\"][^()]{{1,12}}[)”\"]|(?:19|20)[0-9]{{2}}(?![0-9年]))?(?=上|中|期间|时|后|暨|的|(?:结束|闭幕|开幕|开始|召开|闭会|散会|休会|开会)?之?(?:时|前|后|际)|[,。;:!?)\s”》」』]|$|(?:书面|视频|录像|录影|线上)?致|之[致讲演发谈]|并?(?:作|发表|讲)|演|举行|召开|表态|发言|总结|典型|述职|主[礼持]并?[致作]|开场(?:发|讲|致)|[开闭]幕[词辞]|(?:欢迎|答谢|[祝贺献讲])[词辞])"
)
# What follows an occasion's name that stands whole before it: 会议结束时, 闭幕式上, 大会召开之际.
AFTER = compiled(
    r"(?P<mark>[”\"」』]?)(?:上|中|期间|(?:结束|闭幕|开幕|开始|召开|闭会|散会|休会|开会)?之?(?:时|前|后|际)|(?<=[”\"」』])$)"
)
_OF_WHOM = (  # 我县在外企业家, 在建项目: no place
    r"外(?:企|乡|创|务工|人才|经商|老乡|游子|成功|人士|工作)|建(?:工程|项目|重点)|职(?:干部|人员|教师)|校(?:生|学生|师生)"
)
# 总统春节谈话, 某年元旦献词: a day, and who greets on it.
GREETED = compiled(
    r"(?:中华民国)?(?:[0-9〇○零一二三四五六七八九十百]{1,6}年)?(?:总统|主席|特首|行政长官|市长|县长)?(?:农历|传统)?"
    rf"(?:{'|'.join((*LUNAR_DAYS, *FIXED_DAYS))})"
)
_YU = r"[\u4e00-\u9fff]{1,2}(?:同志|先生|女士|老师|[\u4e00-\u9fff]{0,4}[长任记席理])?在"
AT = compiled(rf"在(?!{_OF_WHOM})|(?<![关对由至等位鉴处])于(?!{_YU})|出席")
_AT_AGAIN = compiled(rf"在(?!{_OF_WHOM})(?=[\u4e00-\u9fff“《]{{4}})")
# 市长主持某年度模范劳工表扬大会致词, 局长为春茶节开幕礼主礼致辞
IN_TITLE = compiled(rf"{AT.pattern}|主持(?=[^人词稿])|[长席任员]为(?=[^。,:]{{4,40}}[礼式](?:主[礼持]|$))")
OFFICE = compiled(
    rf"[\u4e00-\u9fff]{{0,12}}?(?:{'|'.join(map(re.escape, sorted(POSTS, key=len, reverse=True)))})"
    r"(?!(?<=委员)会)"  # 政协某县第五届委员会第二次会议
)
# 第十九届镇长就职典礼, 市长杯足球赛, 校长论坛: the office is of the occasion, not of who speaks.
_OF_OFFICE = compiled(r"杯|奖|就职|宣誓|竞选|选举|论坛|联席|接待日|峰会|沙龙|培训|交接")
POST_END = compiled(
    rf"[省市县区州乡镇村校院厂班]?(?:{'|'.join(map(re.escape, sorted(POSTS, key=len, reverse=True)))})$"
)
# Nor does one who is not named: 中秋晚会领导致辞.
SPEAKS = compiled(
    r"(?:领导|嘉宾|来宾|贵宾|(?:优秀)?(?:毕业生|学生|新生|教师|老师|校友|家长|员工|青年)代表|毕业生|应届生|本籍生|外籍生|侨生|校友|家长|学生|教师|老师|代表|新人|新郎|新娘|父母|父亲|母亲|证婚人|主婚人|介绍人)$"
)
# 2023年校长毕业典礼致辞, but 2023年校长论坛致辞
_YEAR_AND_SPEAKER = compiled(
    r"(?:19|20)[0-9]{2}年?(?:公司|集团|企业|学校|学院|医院)?(?:校长|院长|园长|董事长|总经理|总裁|班主任|领导)"
    r"(?=[^,。:;]{0,14}?(?:典礼|仪式|年会|晚会|运动会|[开闭]幕式)(?:上|致|讲|发|的|$))"
)
# A title's own end: "…上的讲话(摘要)", and mills' "…致辞发言稿".
TITLE_END = compiled(
    r"(?:上|中|期间|(?:结束|闭幕|开幕|开始|召开|闭会|散会|休会|开会)?(?:时|前|后))?(?:所?作|并|主[礼持]并?(?:致|作))?(?:的(?:(?!上)[\u4e00-\u9fff]){0,4}?|之)?"
    rf"(?:(?:讲话|致[辞词]|发言|演讲)稿?(?=讲话|致[辞词]|发言|演讲))?(?P<kind>{SPEECH})(?:纪要|摘要|摘登|[提大]纲|节选|要点|全文|实录|稿)?(?:\(?篇[一二三四五六七八九十0-9]{{1,3}}\)?)?\s{{0,2}}(?:\([^()]{{1,30}}\)\s{{0,2}}){{0,3}}$"
)
AGAIN = compiled(r"[会式礼]上(?:的)?(?:讲话|致辞|致词|发言|报告|演讲)[^:]{0,12}在")
_LECTURER = compiled(r"(?:领导|领导干部|[书记长任])(?:微型|微|专题|廉政|主题教育)?党课$")
_SHUTS = {"“": "”", "「": "」", "『": "』"}
_SHUT = frozenset(_SHUTS.values())
_GOES_ON = ("的致", "的发言", "的演", "的讲", "的主", "上", "致", "发表", "作")
# 前瞻会议的开幕礼: what of it one speaks at.
_OPENED_WITH = compiled(
    r"的(?:[开闭]幕|启动|颁奖|揭幕|落成|启用|结业|毕业|就职|签约|奠基|动土|剪彩)(?:典礼|仪式|[礼式])"
)
_KIND_BEHIND = compiled(rf"(?:{_KINDS}){{1,2}}")
_QUOTED = compiled(r"[“\"「『][^“”\"「」『』]+[”\"」』]")
_HOSTED = compiled(HOSTED)
# Calls of one length that stand before the occasion, a blank between them.
_SLOGANS = compiled(r"[\u4e00-\u9fff]{4,12}\s[\u4e00-\u9fff]{4,12}\s(?=[^\s]{6})")
# 2012年5.12护士节, 20xx年春节: days with their year, and the date once more
_A_DAY = compiled(
    r"(?:(?:19|20)[0-9]{2}年?|20[0-9xX*×]{1,2}[年_]?)?(?:[0-9]{1,2}[.·][0-9]{1,2})?(?:国际)?(?:儿童节|"
    rf"{'|'.join((*FIXED_DAYS, *LUNAR_DAYS, *WEEKDAY_DAYS))})"
)
# 2012年护士节院长讲话: spoken in that year, as is not every 2012年春节 or 元旦
YEARS_DAY = compiled(rf"20[0-9]{{2}}年(?:[0-9.·]+)?(?:国际)?(?:{'|'.join(FIXED_DAYS)})(?<!元旦)(?<!元旦节)")
_MARKS = compiled('[“”「」"]')
_LONGEST_QUOTED = 60  # characters of a name between marks
# 庄严而隆重的开学典礼: what one says of an occasion is no part of its name.
_PRAISED = compiled(
    r"(?:(?:(?:庄严|庄重|隆重|热烈|盛大|简朴|简短|简约|温馨|欢乐|难忘|神圣|精彩)(?:而又|而|又|、|和|且)?){1,3}的)?"
)
# What stands between 在 and the occasion and is no part of its name.
OPENING = compiled(
    r"^(?:(?:[12][0-9]{3}年)?[0-9]{1,2}月[0-9]{1,2}日[,\s]?)?(?:这里)?(?:隆重|共同|联合|如期|顺利){0,2}"
    r"(?:召开|举行|举办|参加|出席|莅临)的?了?(?:这次|本次|此次|今天的?|这个|一个|一次|这样一[个次](?:[^,。]{0,20}的)?)?"
    r"|^(?:(?:[12][0-9]{3}年)?[0-9]{1,2}月[0-9]{1,2}日[,\s]?)?(?:这里)?(?:这次|本次|此次|今天的?|这个|一个|一次|这样一[个次](?:[^,。]{0,20}的)?)?"
)
OPENED = compiled(
    rf"(?:^|[,:日]|[电讯]\s?)(?P<event>(?:(?!\d日|[电讯]\s)[^,。;:!?]){{2,40}}?(?:{_KINDS}))"
    r"(?:\d{1,2}月\d{1,2}日[上下中午晚]{0,2})?(?:在[^,。;]{1,20}?)?(?:隆重|胜利|顺利|正式)?"
    r"(?:召开|举行|举办|(?:开幕|闭幕)(?![式会礼典]))"
)
# Behind the occasion in an editor's note: 上的讲话, 并讲话, 上所作的报告.
SPOKEN = compiled(
    rf"(?:(?:上|中|期间)的?|并|,并)(?:所?作了?|发表了?|致)?的?(?:题为[^,。]{{2,40}}的)?(?:重要|主旨|专题)?(?:{SPEECH})"
)
HELD = compiled(r"(?:召开|举行|举办)(?:了|的)?")
# What ends as a meeting does and is a body: 常务委员会工作报告.
BODY = compiled(
    r"(?:委员|理事|董事|监事|常委|居委|村委|组委|筹委|执委|党委|协|商|(?<!周年同)学|工|联合|基金|研究|促进|同乡|校友|议|学生|家委|业委)会$"
)
_AMIDST = ("上", "中", "期间", "时", "结束", "闭幕", "开幕")
# 是一次重要会议: what a meeting is, not what it is called; 开幕词范文.
VAGUE = compiled(
    r"(?:(?:今[天日晚]|本[次届])的?)?(?:这一?[个次场])?(?:具?有[^,。;]{0,16}意义的)?(?:(?:十分|非常|很|特别|极为)?(?:重要|特殊|关键|难忘|隆重)的?)?(?:会议|大会|盛会|活动|聚会)|[^,。]*范文[^,。]*"
)
_HELD_AT = compiled(
    r"[^“”「」《》\"]{2,24}?举[行办](?!的)(?=.{2})"
    # 在建安大礼堂举行的六十周年校庆大会
    r"|[^“”「」《》\"]{1,20}(?:礼堂|会堂|大厅|广场|操场|体育场|体育馆|报告厅|会议室|会议中心|酒店|宾馆|饭店)(?:隆重)?(?:举[行办]|召开)的(?=.{3})"
)
FUNERAL = compiled(rf"(?:{'|'.join(word for word, kind in EVENT_KINDS.items() if kind == '追悼会')})$")
WHOLE = compiled(OCCASION_LINE)


def in_title(folded: str) -> tuple[int, int] | None:
    """Return where the occasion stands in a folded title that ends as titles of speeches do, or None.

    The name runs from the first 在 that leaves it an occasion's name to the words 上的讲话. A place
    (在北京大学的演讲) or a subject (关于…的讲话) is no occasion.

    >>> title = "在全市创建国家卫生城市再动员大会上的讲话"
    >>> title[slice(*in_title(title))]
    '全市创建国家卫生城市再动员大会'
    >>> in_title("在北京大学的演讲")
    """
    tail = TITLE_END.search(folded)
    end = tail.start() if tail else len(folded.rstrip())
    if (
        not tail
        and (dash := glued_titles.behind_dash(folded))
        and TITLE_END.search(folded[:dash].rstrip("—"))
    ):
        return in_title(folded[:dash].rstrip("—"))  # 县长在全市大会上的讲话——在更高处出发
    if not tail and (signed := glued_titles.before_signature(folded)):
        return in_title(folded[:signed])  # 会员大会致词- 李明理事长
    colon = -1 if tail else folded.find(":")
    if colon > 0 and TITLE_END.search(folded[:colon]) and (span := in_title(folded[:colon])):
        return span  # 开学典礼校长讲话:送你三个词
    # Behind a slogan the occasion stands after the dash: 在更高处出发——在全市大会上的讲话.
    for at in IN_TITLE.finditer(folded, glued_titles.behind_dash(folded, end), end):
        start = at.end()
        if at.start() and glued_titles.NAME_AND_IN.match(folded, at.start() - 1):
            continue  # 李在明同志在全县座谈会上的讲话
        if AGAIN.search(folded, start, end):
            continue  # 在座谈会上讲话县长在座谈会上的讲话: a site's title and the text's in one line
        if end - start > 16 and folded.find(folded[at.start() : start + 8], start, end) > 0:
            continue  # 县长在全县座谈会上县长在全县座谈会上的讲话
        ends = [match.end() for match in END.finditer(folded, start) if match.end() <= end]
        if ends and ends[-1] == end:
            # 在某商会的致辞: the words of a body end as a meeting's do; 上的 behind them tells a meeting.
            if BODY.search(folded, start, end) and not folded.startswith(_AMIDST, end):
                return None
            return trimmed(folded, start, end)
        if ends and (after := AFTER.match(folded[ends[-1] : end])):
            # 在全市“两会”期间: the mark that closes belongs to the name.
            return trimmed(folded, start, ends[-1] + len(after["mark"]))
    return _without_at(folded, len(folded[: tail.start()].rstrip(" -–:|·"))) if tail else None


def of_title(folded: str) -> tuple[int, int] | None:
    """Return the occasion of a folded title as `in_title`; None where it is a day on which one greets.

    >>> of_title("总统农历春节谈话")
    """
    span = in_title(folded)
    return None if span and GREETED.fullmatch(folded, *span) else span


def _without_at(folded: str, end: int) -> tuple[int, int] | None:
    """Return the occasion of a title that is only occasion and kind: 某大学开学典礼致词, 校庆典礼-致辞."""
    glued = glued_titles.parts(folded[:end].rstrip())
    if glued:  # 开学典礼校长致辞, 县长李明开幕式致辞
        return trimmed(folded, *glued[1])
    office = OFFICE.match(folded)
    if office and _OF_OFFICE.match(folded, office.end()):
        office = None
    # 郑国梁医生安息礼拜悼词: the office is of him who is mourned.
    mourned = FUNERAL.search(folded, 0, end)
    office = office or _YEAR_AND_SPEAKER.match(folded)
    before = office.end() if office and office.end() < end and not mourned else 0
    start = max(glued_titles.behind_dash(folded, end), before)
    if slogans := _SLOGANS.match(folded, start, end):
        start = slogans.end()  # 解放思想开拓进取 团结奋斗再立新功 全县第三届桃花节开幕词
    if AT.search(folded, start, end) or re.match(r"关于|致|给|为", folded[start:]):
        return None
    if folded.startswith("听取", start) and "汇报" in folded[start + 4 : end]:
        start += 2  # 听取抗旱汇报会上的讲话
    # 六十三周年校庆典礼校长致词: who speaks may stand behind the occasion.
    speaks = POST_END.search(folded, start, end) or SPEAKS.search(folded, start, end)
    for closes in (end, *((len(folded[: speaks.start()].rstrip(" —–-:|·")),) if speaks else ())):
        if BODY.search(folded, start, closes) and not folded.startswith(_AMIDST, closes):
            continue  # 某某商会致辞, but 同学会上的发言
        if _LECTURER.search(folded[start:closes]):
            continue  # 政协领导党课讲稿: whose lecture it is names no meeting
        shut = closes - (speaks is not None and closes < end and folded[closes - 1] in _SHUT)
        if any(match.end() in (closes, shut) for match in END.finditer(folded[:closes], start)):
            return trimmed(folded, start, closes)  # 「春节联谊活动」主委致词稿
    return None


def is_rest(folded: str) -> bool:
    """Tell whether a line ends an occasion whose name began in a line above it.

    >>> is_rest("开工仪式上的致辞"), is_rest("在开工仪式上的致辞")
    (True, False)
    """
    return "上的" in folded and "在" not in folded


def whole_line(text: str) -> bool:
    """Return whether a line of a title block is as a whole the name of an occasion.

    Bodies (某某协会), columns of a site (论坛, 活动) and lines that name a speech are none.

    >>> whole_line("某县第九届委员会第三次会议"), whole_line("新校舍落成典礼"), whole_line("街坊联会")
    (True, True, False)
    >>> whole_line("Dedication of the Mill Street Garden"), whole_line("Opening Hours"), whole_line("Meeting")
    (True, False, False)
    """
    folded = fold(text).strip()
    if is_chinese(folded):
        return bool(
            len(folded) <= 45
            and not re.search(r"[。!?;:,_|]|^(?:在|关于|致|给)", folded)
            and WHOLE.search(folded)
            and trimmed(folded, 0, len(folded)) == (0, len(folded))
        )
    return english_occasions.is_whole(text)


def in_lead(folded: str) -> tuple[int, int] | None:
    """Return where the occasion stands in a folded lead: 2010年2月24日在…会议上, or None.

    >>> lead = "——2026年1月28日在某省第十四届人民代表大会第四次会议上"
    >>> lead[slice(*in_lead(lead))]
    '某省第十四届人民代表大会第四次会议'
    """
    for at in AT.finditer(folded):
        hosted = _HOSTED.match(folded, at.end())
        shut = _QUOTED.match(folded, hosted.end() if hosted else at.end())
        if shut and _KIND_BEHIND.search(folded, *shut.span()) and folded.startswith(_GOES_ON, shut.end()):
            return shut.start() + 1, shut.end() - 1  # 出席「周年论坛——新思维」的致辞
        end = end_of(folded, at.end(), len(folded))
        if end and not re.search(r"[。;!?,]", _QUOTED.sub("", folded[at.end() : end])):
            return trimmed(folded, at.end(), end)
    return None


def spoken_at(folded: str) -> tuple[int, int] | None:
    """Return where the occasion stands at which an editor says that the speech was given, or None.

    >>> note = "按:10月9日,县长出席全县秋冬种现场会并讲话,现予印发。"
    >>> note[slice(*spoken_at(note))]
    '全县秋冬种现场会'
    """
    for at in AT.finditer(folded):
        end = end_of(folded, at.end(), len(folded))
        if (
            end
            and SPOKEN.match(folded, end)
            and not re.search(r"[。;!?,]", _QUOTED.sub("", folded[at.end() : end]))
        ):
            return trimmed(folded, at.end(), end)
    return None


def held(folded: str) -> tuple[int, int] | None:
    """Return where the occasion stands that an editor says was held, or None.

    >>> note = "11月10日,某市召开庆祝医师节暨表彰大会,院长在会上讲话。"
    >>> note[slice(*held(note))]
    '庆祝医师节暨表彰大会'
    """
    opened = OPENED.search(folded)
    if opened:  # 3月9日,全县秋冬种现场会在石桥镇召开
        return trimmed(folded, *opened.span("event"))
    for opening in HELD.finditer(folded):
        end = end_of(folded, opening.end(), min(opening.end() + 60, len(folded)))
        if end and not re.search(r"[。!?;,:]", folded[opening.end() : end]):
            return trimmed(folded, opening.end(), end)
    return None


def end_of(folded: str, start: int, last: int) -> int | None:
    """Return where the occasion's name that begins at ``start`` ends; behind 暨 its second half goes on."""
    end = None
    for found in END.finditer(folded, start, last):
        if end is not None and folded[end] != "暨":
            break
        end = found.end()
        if end >= len(folded) or folded[end] != "暨":
            break
    opened = _OPENED_WITH.match(folded, end, last) if end is not None else None
    return opened.end() if opened else end


def trimmed(folded: str, start: int, end: int) -> tuple[int, int] | None:
    """Return the span without 这次, 隆重召开 and blanks; None if only a bare kind of meeting is left."""
    start += OPENING.match(folded[start:end]).end()
    start += _PRAISED.match(folded[start:end]).end()
    start += 1 if _TO_WHOM.match(folded, start, end) else 0
    attends = folded.rfind("出席", start, end)
    if attends > start and not re.search(r"[“”\"《》「」]", folded[start:attends]):
        start = attends + 2  # 在葵芳会堂出席展览开幕礼: the hall is no part of the occasion
    if (held := _HELD_AT.match(folded, start, end)) is not None:
        start = held.end()  # 在人民会堂举行宴会: where it is held is no name
    while start < end and folded[start] in " ,了":
        start += 1
    if (again := _AT_AGAIN.match(folded, start, end)) is not None:
        start = again.end()  # 领导在在开发区项目开工仪式上的讲话
    start, end = _within_marks(folded, start, end)
    while end > start and folded[end - 1] == " ":
        end -= 1
    if _QUOTED.fullmatch(folded, start, end):  # 出席「第45届工业节庆祝大会」
        start, end = start + 1, end - 1
    name = folded[start:end]
    if VAGUE.fullmatch(name) or name.count("(") != name.count(")"):  # 职工联合会(职联会: a body's short name
        return None
    if name in EVENT_KINDS and len(name) < 3:  # 会, 大会, 会议: says nothing
        return None
    # 春节 is a day, and so is 节日——“六一”国际儿童节; 桃花节 is an occasion
    if _A_DAY.fullmatch(_MARKS.sub("", name.rpartition("——")[2])):
        return None
    return (start, end) if len(name) >= 2 and not re.search(r"[。!?;]", name) else None


def _within_marks(folded: str, start: int, end: int) -> tuple[int, int]:
    """Return a name whose opening mark closes behind its end as all that the marks hold, or with its kind.

    出席“某社成立三十周年庆典暨揭牌仪式”: the first kind of meeting does not end the name; 「研讨会」开幕典礼.
    """
    opens = folded[start : start + 1]
    if opens not in _SHUTS or opens == "" or folded.count(_SHUTS[opens], start, end):
        return start, end
    shut = _QUOTED.match(folded, start)
    if not shut or shut.end() - start > _LONGEST_QUOTED:
        return start + 1, end
    if kind := _KIND_BEHIND.match(folded, shut.end()):
        return start, kind.end()
    ends = any(match.end() == shut.end() - 1 for match in END.finditer(folded, end - 1, shut.end()))
    return (start + 1, shut.end() - 1) if ends or opens != "“" else (start + 1, end)
