"""Who a title names: 县长李明在…上的讲话, 李明:在…, 开学典礼校长致辞, 在…上的讲话(李明)."""

import re

from archive.ingest import gazetteer
from archive.ingest.extract import (
    delegates,
    english_leads,
    english_titles,
    glued_titles,
    headline_names,
    names,
    occasions,
    office_titles,
    ordained,
    post_places,
    rare_names,
    split_names,
)
from archive.ingest.extract.folding import is_chinese
from archive.ingest.extract.names import Naming
from archive.ingest.extract.office_titles import BEFORE_VERB, BEFORE_WORD, BODY
from archive.ingest.languages.zh import NOT_IN_NAMES
from archive.ingest.languages.zh_names import BODY_BEHIND_NAME, BY_SOUND
from archive.ingest.patterns import compiled

_TITLE_START = compiled(
    rf"^(?:[—\-\s]|(?:刚刚?|新)(?:当选|上任|任命)的|[12][0-9]{{3}}年(?:[0-9]{{1,2}}月)?(?:[0-9]{{1,2}}日)?[,\s]?)*"
    rf"(?:[\u4e00-\u9fff]{{0,10}}某[部师旅团营连])?(?:(?P<office>{names.OFFICE})\s?)??(?P<name>{names.NAME.pattern})\s?(?:{names.HONORIFIC})?{names.HONOURS}"
    rf"(?:\([0-9]{{2,4}}[级届][^()]{{0,12}}\))?{BEFORE_VERB}"  # 校友会会长李明(1985级)在…
)
# 学生代表李明在…上的发言: for whom one speaks is no office. Behind a word of people only a whole name is one.
_THREE = r"\s?[\u4e00-\u9fff]{3}(?:同志|先生|女士|同学|老师)?(?:在|(?<!关)于)"
_DELEGATE_START = compiled(
    rf"^[—\-\s]*[0-9A-Za-z\u4e00-\u9fff]{{0,24}}(?:代表|领导|学生|同学|校友|先进个人|劳动模范|劳模|标兵|模范|志愿者|大学生|企业家|优秀教师|优秀党员|{delegates.ROLE}(?={_THREE}))\s?(?P<name>{names.NAME.pattern})(?:同志|先生|女士|同学|老师)?(?=在|(?<!关)于)"
)
_NAME_AND_POST = compiled(
    rf"^[—\-\s(]*(?:立法会|国会|[省市县]议会)?(?P<name>{names.NAME.pattern})(?P<office>{names.POST})(?:同志)?(?:{BEFORE_VERB}|{BEFORE_WORD}|(?=动议)|(?=[12][0-9]{{3}}[年届级]))"
)
# 李大明侨联主席在…: the office of a body, right behind the name.
_NAME_AND_OFFICE = compiled(
    rf"^[—\-\s(]*(?P<name>{names.SURNAME}[\u4e00-\u9fff]{{2}})(?P<office>(?={BODY_BEHIND_NAME}){names.OFFICE})(?:同志)?"
    rf"(?:{BEFORE_VERB}|{BEFORE_WORD})"
)
# 教育局李明局长在…, 社会文化司李明司长致辞稿, 外交部李部长致词: the body, a name, and the post of that body.
_BODY_NAME_AND_POST = compiled(
    rf"^[—\-\s]*[\u4e00-\u9fff]{{1,14}}?(?P<of>[司部局署处厅院校市县区镇乡])(?P<name>{names.NAME.pattern}|{names.SURNAME})"
    rf"(?P<office>(?:副|常务副|代理)?(?P=of)长)(?:{BEFORE_VERB}|{BEFORE_WORD}|(?=动议))"
)
# 某某办事处李明明主任致词稿, 农会李明明理事长在…
_OF_BODY = compiled(
    rf"^[—\-\s]*[\u4e00-\u9fff]{{2,16}}(?:处|中心|办公室|委员会|会|银行)"
    rf"(?P<name>{names.NAME.pattern})(?P<office>{names.POST})(?:{BEFORE_VERB}|{BEFORE_WORD}|(?=动议))"
)
# 某大学教授李大明在…
_LEARNED_START = compiled(
    rf"^[—\-\s]*(?P<office>{names.LEARNED})\s?(?P<name>{names.SURNAME}[\u4e00-\u9fff]{{2}})(?=在|(?<!关)于)"
)
_HALF_POST = compiled(r"副|常务|政务|专职|兼职|执行|名誉|荣誉|党组|党委|助理|代理")
# 李副市长于…, 李政务次长出席…: a surname, and an office that does not begin with the post.
_SURNAME_AND_OFFICE = compiled(
    rf"^[—\-\s]*{names.SURNAME}(?P<office>(?:副|代理|署理|候任|政务|常务|行政|执行|名誉|荣誉|助理)(?:副|次)?{names.POST}|[政常]务次长)"
    rf"(?:{BEFORE_VERB}|{BEFORE_WORD}|(?=动议))"
)
# 某大学李明川校长在…: name and office behind a body. Two characters are its unit as often.
_SCHOOL_NAME_AND_POST = compiled(
    rf"^[—\-\s]*{BODY}(?P<name>{names.SURNAME}[\u4e00-\u9fff]{{1,2}})(?P<office>{names.POST})(?:同志)?"
    rf"(?:{BEFORE_VERB}|{BEFORE_WORD}|(?=[12][0-9]{{3}}[年届级]))"
)
_NO_PERSON = compiled("党[总支委办校政群建工团]|常[务任委]|荣誉|安全|高级|金融|管理")
_HEADS = frozenset(("校长", "院长", "园长", "董事长", "总经理", "总裁", "会长"))
_OFFICE_AND_NAME_START = compiled(
    rf"^[—\-\s]*(?:[12][0-9]{{3}}年(?:度)?\s?)?(?P<office>{names.OFFICE})\s?(?P<name>{names.NAME.pattern})(?:\s?(?:{names.HONORIFIC})?{names.HONOURS}(?:{BEFORE_WORD}|(?=[12][0-9]{{3}}[年届级]))|(?<=\s[\u4e00-\u9fff]{{3}})(?=\s))"
)
# 在全县防汛会上县长李明的讲话, 在开学典礼上的校长致辞: who spoke there, behind 上.
_AT_WHO = compiled(
    rf"(?:会议?|仪式|[开闭]幕式|典礼|论坛|活动){glued_titles.AT_OCCASION}(?P<who>[\u4e00-\u9fff·、\s]{{2,24}}?)的?(?:重要)?"
    rf"(?:{occasions.SPEECH})稿?(?:全文|摘要)?\s?(?:\([^()]{{1,16}}\))?$"
)
# 李明同志的讲话: without an office only with a form of address, for 雷锋精神的演讲 is about one.
_FORM_AND_WORD = compiled(
    rf"^[—\-\s]*(?P<name>{names.NAME.pattern})(?:同志|先生|女士)的?(?:重要)?(?:讲话|发言|致辞|报告|演讲|谈话)(?:稿|全文|摘要|提纲)?$"
)
# 州长依火阿呷在…上的讲话: a name without a Han surname, behind its office.
_SOUND_START = compiled(
    rf"^[—\-\s]*(?P<office>{names.OFFICE})\s?(?P<name>[\u4e00-\u9fff]{{2,7}}?)(?:同志)?(?=在|于|致)"
)
_STOPPED = compiled(rf"[{''.join(sorted(NOT_IN_NAMES))}的是不再会又正]|{rare_names.HOLDS_NO_NAME.pattern}")
# 益西罗布在…上的讲话: nothing but sounds, without an office.
_SOUNDS = compiled(rf"^[—\-\s]*(?P<name>[{''.join(sorted(BY_SOUND))}]{{4,7}})(?:同志)?(?=在|于)")
# 青江寺方丈觉山法师在…, 觉山大和尚致辞
_ORDAINED = compiled(
    rf"^[—\-\s]*(?:(?P<office>{names.OFFICE})\s?|{ordained.HOUSE})(?P<name>{ordained.NAME}){ordained.FORM}"
    rf"(?:{BEFORE_VERB}|{BEFORE_WORD})"
)
# 春江教区李大明主教在…: whose church it is is no office.
_CLERIC = compiled(
    rf"^[—\-\s]*[\u4e00-\u9fff]{{2,12}}?(?:教区|教会|教堂|堂|会堂|清真寺|道观|宫|观)(?P<name>{names.NAME.pattern})"
    rf"(?:主教|牧师|神父|阿訇|道长|传道|长老)(?:{BEFORE_VERB}|{BEFORE_WORD})"
)
# 国家主席李明发表二〇一四年新年贺词, 李明作《政府工作报告》: a headline over the words themselves.
_GIVES = compiled(
    rf"^(?:(?P<office>{names.OFFICE})\s?)??(?P<name>{names.NAME.pattern})"
    r"(?:发表?了?[^。,:;“《]{0,14}(?:贺[词辞]|献[词辞])(?=\s|$)|作《政府工作报告》$)"
)
# 【李明】在…上的讲话
_BRACKET_START = compiled(r"^\s*【(?P<who>[^【】]{2,30})】")
_TITLE_BRACKET = compiled(r"\((?P<who>[^()0-9]{2,40})\)\s*$")
# 在…上的讲话 李明; 在…上的讲话——县委书记李明
_BEHIND_TITLE = compiled(r"(?:\s*[—|/_]{1,2}\s*|\s+)(?P<who>[^()0-9。:]{2,40})$")
# ——2020年4月23日在…会议上 县长 李明: behind the occasion stands who holds an office.
_BEHIND_OCCASION = compiled(r"在[^。;]{4,60}(?:上|时|期间)\s+(?P<who>[^()0-9。:]{4,40})$")
# 某市建城三十周年 李明致辞: behind a blank a whole name, and the word for a speech alone.
_NAME_ENDS = compiled(
    rf"\S{{4}}\s(?P<name>{names.NAME.pattern})(?:致辞|致词|讲话|发言|演讲|演说)(?:全文|摘要)?(?:\([^()]{{1,16}}\))?$"
)
# 国旗下, 班主任, 全体会: no names, though they begin with a surname.
_IS_WHOLE = compiled(
    r"[\u4e00-\u9fff]{2,3}[^下上中内外前后会式礼生员人长任师节日班党团队组级次年委席记导表学届篇场季\W]"
)
# 【致辞】李明:在…, 温暖重温|李明在…
_COLUMN = compiled(r"^\s*(?:【[^【】]{2,10}】|[^|丨。,;:]{2,10}[|丨])\s*")
_PAGE_OF = compiled(
    r"^[\u4e00-\u9fff]{2,8}:\s?(?=[^:]{2,40}(?:在|于|就|出席|动议))"
)  # 平江县:李明在…; 立法会:局长就…
_FOREIGN_START = compiled(
    rf"^[—\-\s]*(?P<office>{names.OFFICE})\s?(?P<name>[\u4e00-\u9fff]{{1,8}}(?:·[\u4e00-\u9fff]{{1,8}}){{1,3}}?)\s?(?:{names.HONORIFIC})?{BEFORE_VERB}"
)
_HYPHEN = compiled(r"(?:^|》)\s?[-–]{1,3}\s?(?=[\u4e00-\u9fff])")  # 《麦田》-校长李明2010毕业典礼致辞

Found = tuple[Naming, str, float]  # where it stands, the rule, how sure


def find(text: str, folded: str) -> Found | None:
    """Return who a title (or its dash line) and its fold name, by which rule, and how sure that is, or None.

    >>> title = "迎难而上——县长李明在全县大会上的讲话"
    >>> naming, rule, confidence = find(title, title)
    >>> title[slice(*naming.name)], title[slice(*naming.office)], rule
    ('李明', '县长', 'title')
    >>> find("国旗下讲话", "国旗下讲话")
    """
    if not is_chinese(folded):
        named = english_leads.in_title(text) or english_titles.in_title(text)
        return (named, "title", 0.85) if named else None
    bracket = _TITLE_BRACKET.search(folded)
    naming = names.whole_line(bracket["who"]) if bracket else None
    if naming and naming.name:
        return names.moved(naming, bracket.start("who")), "title-bracket", 0.9
    behind = _BEHIND_TITLE.search(folded)
    if (
        behind
        and (ending := occasions.TITLE_END.search(folded[: behind.start()]))
        and re.search("在|[会式礼](?:上的?)?$", folded[: ending.start()])
    ):
        naming = names.whole_line(behind["who"])  # of two characters a site's word as often: …上的讲话 范文
        long = len(re.sub(r"\s", "", behind["who"])) > 2 or " " in behind["who"]
        if naming and naming.name and (long or naming.office):
            return names.moved(naming, behind.start("who")), "title-bracket", 0.85
    if naming := behind_occasion(folded):
        return naming, "title-bracket", 0.85
    if split := split_names.in_title(folded):
        return Naming(*split), "title", 0.9
    ending = headline_names.OF_DEPARTMENT.search(folded) or _NAME_ENDS.search(folded)
    if ending and _IS_WHOLE.fullmatch(ending["name"]) and names.is_name(ending["name"]):
        whole = names.whole_line(folded[: ending.end("name")])  # 县水利局局长 李大明致辞
        signed = whole if whole and whole.name == ending.span("name") else None
        return signed or Naming(ending.span("name"), None), "title", 0.85
    if naming := _at_who(folded):
        return naming, "title", 0.9
    column = _COLUMN.match(folded) or _PAGE_OF.match(folded)
    hyphen = _HYPHEN.search(folded)
    dash = glued_titles.behind_dash(folded) or (
        hyphen.end() if hyphen else 0
    )  # 春风又绿——县长李明在…上的讲话
    # 「台湾周」开幕 某某办事处李明明主任致词稿
    behind_blank = folded.rfind(" ") + 1
    starts = dict.fromkeys((0, dash, column.end() if column else 0))
    ways = [(_opens, at) for at in (*starts, behind_blank)] + [(office_titles.named, at) for at in starts]
    for reads, at in ways:
        if naming := reads(folded[at:]):
            naming = names.moved(naming, at)
            if naming.name and text[naming.name[0]] == "於" and text[naming.name[1]] not in "在於出應应":
                # 教育部長於師鐸獎頒獎典禮致詞: where he spoke, and no one of that surname
                naming = Naming(None, naming.office)
            return naming, "title", 0.9
    return None


def _at_who(folded: str) -> Naming | None:
    """Return who holds an office and stands between 上 and a title's own word: …会上县长李明的讲话."""
    found = _AT_WHO.search(folded) if "上" in folded else None
    naming = names.whole_line(found["who"].rstrip()) if found else None
    return names.moved(naming, found.start("who")) if naming and naming.office else None


def behind_occasion(folded: str) -> Naming | None:
    """Return who is named with his office behind an occasion: ——2020年4月23日在…会议上 县长 李明.

    >>> line = "——在县第五届人民代表大会第七次会议上 县长 李明"
    >>> line[slice(*behind_occasion(line).name)]
    '李明'
    """
    behind = _BEHIND_OCCASION.search(folded)
    naming = names.whole_line(behind["who"]) if behind else None
    return names.moved(naming, behind.start("who")) if naming and naming.name and naming.office else None


def _opens(folded: str) -> Naming | None:
    """Return who opens a title, or the part of it behind the dash."""
    opening = _BRACKET_START.match(folded)
    naming = names.whole_line(opening["who"]) if opening else None
    if naming and naming.name:
        return names.moved(naming, opening.start("who"))
    if called := _SURNAME_AND_OFFICE.match(folded):
        return Naming(None, called.span("office"))
    cleric = _CLERIC.match(folded)
    if cleric and names.is_name(cleric["name"]):
        return Naming(cleric.span("name"), None)
    monk = _ORDAINED.match(folded)
    if monk and ordained.is_name(monk["name"]) and (not monk["office"] or names.is_office(monk["office"])):
        return Naming(monk.span("name"), monk.span("office") if monk["office"] else None)
    ending = occasions.TITLE_END.search(folded)
    glued = ending and glued_titles.parts(folded[: ending.start()].rstrip())  # 开学典礼校长致辞
    if glued:
        start = glued[0].office[0] if glued[0].office and not glued[0].name else 0
        inner = _of_body(folded[start:]) if start else None
        return names.moved(inner, start) if inner else glued[0]
    if of_body := _of_body(folded):
        return of_body
    titled = _NAME_AND_POST.match(folded)  # 李明县长在…
    if titled and names.is_name(titled["name"]) and not post_places.is_unit(titled["name"], titled["office"]):
        return Naming(titled.span("name"), titled.span("office"))
    titled = _NAME_AND_OFFICE.match(folded)
    if titled and names.holds_office(titled["name"], titled["office"]):
        return Naming(titled.span("name"), titled.span("office"))
    titled = _SCHOOL_NAME_AND_POST.match(folded)
    if titled and _is_whole_name(titled["name"], titled["office"]):
        return Naming(titled.span("name"), titled.span("office"))
    foreign = _FOREIGN_START.match(folded) if "·" in folded else None
    # 校长王明川在2020级…: the one before a year may take the 在 for a part of the name.
    starts = (foreign,) if foreign else (_OFFICE_AND_NAME_START.match(folded), _TITLE_START.match(folded))
    for start in filter(None, starts):
        placed = bool(start["office"])
        named = placed or folded.startswith("同志在", start.end("name"))  # 李在明同志在…
        if names.is_name(start["name"], placed=named) and (not placed or names.is_office(start["office"])):
            return Naming(start.span("name"), start.span("office") if placed else None)
    gives = _GIVES.match(folded)
    if gives and names.is_name(gives["name"]) and (not gives["office"] or names.is_office(gives["office"])):
        return Naming(gives.span("name"), gives.span("office") if gives["office"] else None)
    delegate = _DELEGATE_START.match(folded) or _FORM_AND_WORD.match(folded)
    if delegate and names.is_name(delegate["name"]):
        return Naming(delegate.span("name"), None)
    learned = _LEARNED_START.match(folded)
    if learned and names.is_name(learned["name"]) and not names.NO_OFFICE.search(learned["office"]):
        return Naming(learned.span("name"), learned.span("office"))
    sound = _SOUND_START.match(folded)
    if sound and rare_names.is_by_sound(sound["name"]) and names.is_office(sound["office"]):
        return Naming(sound.span("name"), sound.span("office"))
    if sound and _is_abroad(sound["office"]) and not _STOPPED.search(sound["name"]):
        return Naming(sound.span("name"), sound.span("office"))  # 日本首相高桥一郎在…
    sounds = _SOUNDS.match(folded)
    if sounds and rare_names.is_by_sound(sounds["name"]) and not _is_placed(sounds["name"]):
        return Naming(sounds.span("name"), None)
    return None


def _of_body(folded: str) -> Naming | None:
    """Return who stands between a body and the post he holds there: 教育局李明局长, 农会李明明理事长."""
    found = _BODY_NAME_AND_POST.match(folded)
    if found and (len(found["name"]) == 1 or names.is_name(found["name"])):
        return Naming(found.span("name") if len(found["name"]) > 1 else None, found.span("office"))
    found = _OF_BODY.match(folded)
    if not found or len(found["name"]) != 3 or _HALF_POST.search(found["name"]):
        return None
    is_whole = names.is_name(found["name"]) and _IS_WHOLE.fullmatch(found["name"])
    return Naming(found.span("name"), found.span("office")) if is_whole else None


def _is_abroad(office: str) -> bool:
    """Whether an office begins with the name of another country: 日本首相."""
    return any(office.startswith(name) for name in gazetteer.load().countries.values() if len(name) > 1)


def _is_whole_name(name: str, office: str) -> bool:
    """Whether what stands between a body and a post is a name, no place and no unit (安全处处长)."""
    if not names.is_name(name) or post_places.is_unit(name, office) or _is_placed(name):
        return False
    if name[-1] in "区部处科室组系所院校厅局办委" or _NO_PERSON.match(name):
        return False
    return office in _HEADS if len(name) == 2 else _IS_WHOLE.fullmatch(name) is not None


def _is_placed(name: str) -> bool:
    """Whether a place's name stands in what reads as a name written by its sound: 呼和浩特."""
    known = gazetteer.load()
    return bool(known.mentions(name)) or name in known.countries.values()
