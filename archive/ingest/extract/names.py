"""Names and offices as title blocks print them: 张 三, 欧阳明, 艾尔肯·吐尼亚孜, 市委书记、市长 李明."""

import re
from dataclasses import dataclass, replace

from archive.ingest import gazetteer
from archive.ingest.extract import delegates, ordained, post_places, rare_names, speaker_prefixes, split_names
from archive.ingest.extract.rare_names import HOLDS_NO_NAME, MASK, any_of
from archive.ingest.languages import en
from archive.ingest.languages.zh import (
    BODIES,
    COMPOUND_SURNAMES,
    EVERYDAY_POSTS,
    FORMS_OF_ADDRESS,
    HONORIFICS,
    NOT_IN_NAMES,
    NOT_NAMES,
    OTHER_ROLES,
    POST_PREFIXES,
    POSTS,
    SURNAMES,
)
from archive.ingest.languages.zh_names import BODY_BEHIND_NAME, BULLETS, BY_SOUND, CLASS, RARE_SURNAMES
from archive.ingest.led import led
from archive.ingest.patterns import compiled


@dataclass(frozen=True)
class Naming:
    """A person as a line names one: where the name and the office stand in it."""

    name: tuple[int, int] | None
    office: tuple[int, int] | None


_HAN = r"[\u3400-\u9fff\U00020000-\U0003134f]"  # given names hold characters of the later planes too
SURNAME = f"[{''.join(sorted(SURNAMES))}]"
_ANY_SURNAME = f"[{''.join(sorted(SURNAMES | RARE_SURNAMES))}]"  # what `is_name` takes behind an office
# Names end with these seldom, and in front of a speech never: 县长李明作了讲话, 县长李明致辞, 县长李明在于都.
_VERB = r"副|在|[作做]了?[^。,;]{0,8}?(?:讲话|报告|发言|演讲|讲座|动员)|致[^。,;]{0,4}?[辞词]"
_NAME = (
    rf"(?:{_HAN}{{1,8}}+(?:·{_HAN}{{1,8}}){{1,3}}"
    rf"|(?:{any_of(COMPOUND_SURNAMES)}|{_ANY_SURNAME})\s{{0,4}}(?!副){_HAN}(?:\s{{0,4}}(?!{_VERB}){_HAN})?"
    rf"|{SURNAME}{{2}}{_HAN}{{2}})"  # a married name of Hong Kong: 林郑月娥
)
# No post begins without one of these characters, which is told far faster than by all of their words.
_POST_BEGINS = "".join(sorted({word[0] for word in (*POST_PREFIXES, *POSTS, *EVERYDAY_POSTS)}))
POST = rf"(?=[{_POST_BEGINS}])(?:{any_of(POST_PREFIXES)})*(?:{any_of((*POSTS, *EVERYDAY_POSTS))})"
_TERMS = r"(?:(?:、[一二三四五六七八九十]{1,3}){1,4}届)?"  # 区政协第三、四、五届主席
# 初二(3)班班主任, 2017-2018年度总监
_IN_OFFICE = r"[\u4e00-\u9fff()“”A-Za-z]|\d{1,3}(?=\)?[班中小团厂矿号级连营队])|\d{4}[-—]\d{2,4}(?=年度)"
_ONE_OFFICE = rf"(?:(?:{_IN_OFFICE}){{0,24}}?{_TERMS}{POST})"
# 院长、教授: a rank or a degree behind an office.
_BESIDE_OFFICE = r"(?:[、,]\s?(?:教授|副教授|研究员|博士生导师|博导|院士|博士|CEO))"
OFFICE = rf"{_ONE_OFFICE}(?:\s?[、,\s]\s?兼?{_ONE_OFFICE}){{0,5}}{_BESIDE_OFFICE}{{0,2}}"
HONORIFIC = rf"(?:{any_of(HONORIFICS)})"
# 某某女士 MH, 某某议员,SBS,JP: honours stand behind the form of address.
HONOURS = rf"(?:[\s,、(]{{1,4}}(?:{any_of(en.POST_NOMINALS)})\)?(?![A-Za-z.])){{0,5}}"
NAME = compiled(_NAME)
# A line that names who wrote or photographed: 本报记者 李明 摄.
BYLINE = compiled(
    rf"^(?:本报|本网|新华社)|(?:记者(?!招待会|会|协会|节|站|团)|通讯员|摄影|编辑)[\s:]{{0,3}}(?:{_HAN}|[\s·、]){{2,16}}$|(?:摄|供稿|录入)\)?\s*$"
)
# Every character by itself: 县 长   岳 盘 龙, 县 长 **.
LETTER_SPACED = compiled(
    rf"^\s*\(?{_HAN}(?:\s++(?:[、()]\s*+)?{_HAN}){{3,40}}\s*+(?:\)\s*+)?$|^{_HAN} (?:长|{_HAN} +[×*xX某]+)$"
)
OFFICE_AND_NAME = compiled(
    rf"^(?P<office>{OFFICE})[\s:,]{{0,6}}(?P<name>{_NAME})\s{{0,4}}(?:{HONORIFIC})?{HONOURS}$"
)
# Behind an office and a blank may stand a name without a Han surname: 县长 才让当周.
OFFICE_AND_ANY = compiled(
    rf"^(?P<office>{OFFICE})(?:\s{{1,6}}|\s?:\s?)(?P<name>{_HAN}{{2,6}}|{_HAN}(?:\s{{1,4}}{_HAN}){{1,3}})\s{{0,4}}(?:{HONORIFIC})?$"
)
# And where letter-spacing was taken out, without the blank: 刚察县副县长才让当周.
OFFICE_AND_SOUND = compiled(rf"^(?P<office>{OFFICE})(?P<name>{_HAN}{{4,6}})$")
NAME_AND_OFFICE = compiled(rf"^(?P<name>{_NAME})[\s,(]{{1,4}}(?P<office>{OFFICE})\)?$")
# 王艳玲市长, 教育局王艳玲局长: the office follows as a form of address, without a blank.
_OF_HEAD = rf"(?:{_HAN}{{1,16}}?(?P<of>[局司署厅处院部会校所])(?=.{{2,4}}副?(?P=of)长(?:同志)?$))?"
NAME_THEN_POST = compiled(rf"^{_OF_HEAD}(?P<name>{_NAME})(?P<office>{POST})(?:同志)?$")
# 王艳玲市委书记: three characters, for 平江 before 县委书记 is a place.
NAME_THEN_OFFICE = compiled(
    rf"^(?P<name>{SURNAME}{_HAN}{{2}})(?P<office>(?={BODY_BEHIND_NAME}){OFFICE})(?:同志)?$"
)
# ××县委书记 李明: where is masked, who is not.
MASKED_PLACE = compiled(
    r"^(?:中共)?(?:[×xX*＊○〇]{1,3}|某{1,2})(?=[省市县区州旗镇乡][^×xX*某]{2,}$)|^[\u4e00-\u9fff]{0,8}某[部师旅团营连](?=[^×xX*某]{3,}$)"
)
_WIDE_POST = compiled(rf"^(?P<first>{_HAN})\s{{1,4}}(?P<last>{_HAN})(?=\s{{1,6}}\S)")  # 县  长 李明
# What stands in brackets behind a name and says nothing of it: (签名), (根据录音整理,未经本人审阅).
_SIGNED = compiled(
    r"\((?:签名|签字|签章|盖章|印)\)|\((?:(?:此文|本文)?(?:系|是)?根?据[^()]{0,10}(?:录音|记录|速记|录像)[^()]{0,24}"
    r"|未经[^()]{0,8}审[阅定核][^()]{0,8}|摘要|节选|有删节)\)$"
)
NAME_ONLY = compiled(rf"^(?P<name>{_NAME})\s{{0,4}}(?:{HONORIFIC})?{HONOURS}$")
# 县第一中学 李明: where one works says who it is, and is no office.
_BODY = rf"[\u4e00-\u9fff()0-9]{{1,30}}(?:{any_of(BODIES)})"
BODY_AND_NAME = compiled(
    rf"^(?P<body>{_BODY})\s{{1,6}}(?P<name>{_NAME})$|^(?P<first>{_NAME})\s{{1,6}}(?P<behind>{_BODY})$"
)
# 某大学教授 李明; 全国政协委员、著名经济学家 李明
LEARNED = rf"(?:{OFFICE}[、,])?{_HAN}{{0,24}}(?:教授|讲师|院士|学家|作家|律师|导师)"
LEARNED_AND_NAME = compiled(rf"^(?P<office>{LEARNED})\s{{1,6}}(?P<name>{_NAME})$")
# 优秀教师代表 李明: for whom one speaks is no office.
DELEGATE_AND_NAME = compiled(delegates.alone(_NAME, HONORIFIC))
# 李明(校友代表): no office stands there.
NAME_AND_ASIDE = compiled(
    rf"^(?P<name>{_NAME})\s?\((?=[^()]{{2,30}}\)$)[^()]*(?:代表|届|级|班|学生|校友|教师|家长|教授|讲师|研究员|作家|律师|职工)[^()]{{0,8}}\)$"
)
# 高二(3)班 林晓雨; 国旗下讲话:二〇一二级(6年2班)林晓雨
CLASS_AND_NAME = compiled(
    rf"^(?:(?:国旗下|升旗)(?:讲话|演讲|发言)[人者]?\s?:\s?{CLASS}\s{{0,6}}|{CLASS}\s{{1,6}})(?P<name>{_NAME})$"
)
# (副市长 李某), 县长 王×: who holds an office is hidden.
MASKED_HOLDER = compiled(
    rf"(?P<office>{OFFICE})\s?(?:[\u4e00-\u9fff]?\s?(?:某{{1,2}}|[×*]{{1,3}}|[xX]{{1,3}}))(?:同志)?$"
)
_ANY_POST = compiled(led(any_of((*POSTS, *EVERYDAY_POSTS))))
OFFICE_ONLY = compiled(rf"^(?P<office>{OFFICE})$")
_BY = r"(?:摄|整理|供稿|录入|校对)\s*$"
_OTHERS = "本报|本网|新华社|记者|通讯员|摄影|(?:指导|辅导|带队)[教老]师|(?<!总)编辑"
OTHER = compiled(led(rf"(?<!总)(?:{any_of(OTHER_ROLES)})\s*[:：]|{_OTHERS}|{_BY}"))
_NO_LAST = (*POSTS, *HONORIFICS, "版")  # (通用版), (终版) behind a title: which text it is
# Words of sentences and of salutations, in no office's name: 主席、各位议员; 今天把…的书记都请来.
NO_OFFICE = compiled(
    r"各位|诸位|[的了把们您是]|今天|刚才|现在|首先|下面|(?<!常驻)代表(?![、,\s]|团|大会|会|处|室|院|组|$)"
)
# 老校长, 老支书: how others speak of one who held the office (a tag, a caption), never how one signs.
CALLED_OLD = compiled(rf"^老(?:{POST})$")
# What no foreign name holds as it is written by its sound: 会见美国州长约翰·史密斯时的
_NO_SOUND = compiled(rf"[的时在是会对]|{any_of(tuple(post for post in POSTS if len(post) > 1))}")
_OPENS_NO_NAME = compiled(any_of(tuple(word for word in sorted(NOT_NAMES) if len(word) > 1)))
# Last characters of what a family built, or a firm is called: 东岳集团.
_HOUSES = frozenset("屋院楼堂祠庙园村庄寨坊巷里桥厂店馆房宅府洞沟湾坝墓井团司社")


def is_name(text: str, *, placed: bool = False) -> bool:
    """Return whether folded ``text`` can be a person's name; masked names (张某某) are none.

    ``placed`` says that it stands alone behind an office, where 都 is no adverb: 局长 冷都梁.

    >>> [word for word in ("张三", "欧阳明", "高度重视", "林郑月娥", "东岳集团", "南宫山镇") if is_name(word)]
    ['张三', '欧阳明', '林郑月娥']
    """
    bare = re.sub(r"\s", "", text)
    if (
        not NAME.fullmatch(bare)
        or MASK.search(bare)
        or bare in NOT_NAMES
        or bare in gazetteer.load().country_names
    ):
        return False
    if bare[-1] in "乡镇" and bare in gazetteer.load().townships:
        return False  # 南宫山镇
    if "·" in bare:
        return not HOLDS_NO_NAME.search(bare) and not _NO_SOUND.search(bare)
    if bare[0] in RARE_SURNAMES and not placed and not bare.startswith(COMPOUND_SURNAMES):
        return False
    compound = next((surname for surname in COMPOUND_SURNAMES if bare.startswith(surname)), None)
    if len(bare) == 4 and not compound and (bare[-1] in _HOUSES or gazetteer.load().units_called(bare[:2])):
        return False  # 郑家大屋; 平江一中: two surnames as a married name has them, and a place
    given = bare[len(compound) :] if compound and len(bare) > len(compound) else bare[1:]
    # 局长 冷都梁, 局长李在明: the last character is no verb's.
    allowed = {"都", *("在" if given[0] == "在" else "")} if placed and len(bare) == 3 else set()
    if (
        given in FORMS_OF_ADDRESS
        or given in HONORIFICS
        or set(given) & (NOT_IN_NAMES - allowed)
        or (_OPENS_NO_NAME.match(bare) and not (placed and text.count(" ") > 1))  # 局长 敬 爱 民
        or HOLDS_NO_NAME.search(bare)
    ):
        return False
    return not bare.endswith(_NO_LAST)


def is_office(text: str) -> bool:
    """Return whether folded ``text`` is the name of an office and nothing else.

    >>> [is_office(text) for text in ("市委书记、市人大常委会主任", "关于主席", "各位主席", "老校长")]
    [True, False, False, False]
    """
    return (
        bool(OFFICE_ONLY.match(text))
        and text.count("(") == text.count(")")
        and not MASK.search(text)
        and not NO_OFFICE.search(text)
        and not CALLED_OLD.match(text)
        and not re.match(
            r"贯彻|落实|学习|转发|传达|聆听|缅怀|悼念|怀念|祝贺|欢送|以下|下面|现将|现把|图为|作者|讲话人|讲话者|发言人?[系是为]|本文|此文|这是|根据|摘自|原载|各位|尊敬|亲爱|关于|请|由|向(?!阳)|致(?!公)|在|对(?![外台])|是|与|感谢|我|你|他|刚才|这|欢迎|同志|全体|出席|参加"
            r"|委(?:副?书记|常委|秘书长)|和(?![平田静硕政龙顺林县布])|建设(?!局|部|厅|委|银行|兵团|集团|公司|学院)",
            text,
        )
    )


def whole_line(folded: str) -> Naming | None:
    """Return who a line is about if it holds nothing but a person: name, office, or both.

    A letter-spaced line (县 长   岳 盘 龙) is read as if the blanks between its characters were not there.
    Lines that give another's part (记者, 签发人, 摄) name nobody who speaks.

    >>> whole_line("省长 王予波"), whole_line("(市委书记 李 明)"), whole_line("签发人:王明")
    (Naming(name=(3, 6), office=(0, 2)), Naming(name=(6, 9), office=(1, 5)), None)
    """
    if naming := _whole_line(folded):
        return naming
    if not LETTER_SPACED.match(folded):
        return None
    # A wider blank parts two words; the places of the characters that stay lead back to the line.
    kept = [
        at
        for at, char in enumerate(folded)
        if char != " " or folded[at - 1 : at] + folded[at + 1 : at + 2] == "  "
    ]
    kept = [at for n, at in enumerate(kept) if folded[at] != " " or (n and folded[kept[n - 1]] != " ")]
    naming = _whole_line("".join(folded[at] for at in kept))

    spans = (naming.name, naming.office) if naming else (None, None)
    back = [(kept[span[0]], kept[span[1] - 1] + 1) if span else None for span in spans]
    return Naming(*back) if naming else None


def _whole_line(folded: str) -> Naming | None:
    text = speaker_prefixes.uncalled(folded.rstrip(" :"))
    offset = len(text) - len(text.lstrip(BULLETS))
    text = text.lstrip(BULLETS)
    # A bracket that opens before the office and closes behind the day, in the next line.
    if text[:1] == "(" and ")" not in text:
        text, offset = text[1:], offset + 1
    elif text[-1:] == ")" and "(" not in text:
        text = text[:-1].rstrip()
    if (row := speaker_prefixes.ROW.match(text)) and (inner := whole_line(row["who"])):
        post = row["post"] and inner.name and not inner.office and is_office(row["post"]) and row.span("post")
        named = moved(inner, row.start("who"))
        return moved(replace(named, office=post) if post else named, offset)
    if signed := _SIGNED.search(text):
        inner = _whole_line(text[: signed.start()] + " " * len(signed[0]) + text[signed.end() :])
        return moved(inner, offset)
    labelled = speaker_prefixes.LABELLED.match(text)
    if labelled:
        alone = ordained.name_in(rest := labelled["rest"].strip()) or is_placed_name(rest) * len(rest)
        inner = whole_line(rest) or (Naming((0, alone), None) if alone else None)
        return moved(inner, offset + labelled.start("rest")) if inner else None
    if len(text) > 60 or OTHER.search(text):
        return None
    if text[:1] == "(" and text[-1:] == ")":
        inner = whole_line(text[1:-1])
        return moved(inner, offset + 1) if inner else None
    term = speaker_prefixes.TERM.match(text) if text[-1:] != ")" and "学" in text else None
    if term and (inner := _person(text[term.end() :])) and inner.name and inner.office:
        return moved(inner, offset + term.end())
    wide = _WIDE_POST.match(text)
    if wide and wide["first"] + wide["last"] in POSTS:
        inner = _person(wide["first"] + wide["last"] + text[wide.end() :])
        if inner and inner.name:
            return moved(Naming(moved(inner, wide.end() - 2).name, (0, wide.end())), offset)
    return moved(Naming(*split) if (split := split_names.whole(text)) else _person(text), offset)


def _person(text: str) -> Naming | None:
    name_only = NAME_ONLY.match(text)
    if name_only and is_name(name_only["name"]):
        return Naming(name_only.span("name"), None)
    if masked := MASKED_PLACE.match(text):
        inner = _person(text[masked.end() :])
        return moved(inner, masked.end()) if inner and inner.name else None
    posted = _ANY_POST.search(text) is not None  # no office without one
    for pattern in (OFFICE_AND_NAME, NAME_AND_OFFICE) if posted else ():
        match = pattern.match(text)
        if not match or not is_office(match["office"].strip()):
            continue
        if is_name(match["name"], placed=pattern is OFFICE_AND_NAME):
            return Naming(match.span("name"), match.span("office"))
    match = NAME_THEN_POST.match(text) if posted else None
    if match and is_name(match["name"]) and not post_places.is_unit(match["name"], match["office"]):
        return Naming(match.span("name"), match.span("office"))
    match = NAME_THEN_OFFICE.match(text) if posted else None
    if match and holds_office(match["name"], match["office"]):
        return Naming(match.span("name"), match.span("office"))
    apart = len(text.split()) > 1 or ":" in text  # the name from what stands beside it
    match = CLASS_AND_NAME.match(text) if apart else None
    match = match or (DELEGATE_AND_NAME.match(text) if delegates.has_role(text) else None)
    match = match or (NAME_AND_ASIDE.match(text) if text[-1:] == ")" else None)
    if match and is_name(match["name"]):
        return Naming(match.span("name"), None)
    match = BODY_AND_NAME.match(text) if apart else None
    name, body = ("name", "body") if match and match["name"] else ("first", "behind")
    if match and is_name(match[name]) and not re.search(r"相关|来源|上一|下一|主办|承办", match[body]):
        return Naming(match.span(name), None)
    match = LEARNED_AND_NAME.match(text) if apart else None
    if match and is_name(match["name"]) and not NO_OFFICE.search(match["office"]):
        return Naming(match.span("name"), match.span("office"))
    if not posted:
        return Naming((0, len(text)), None) if rare_names.is_double_by_sound(text) else None
    match = OFFICE_AND_ANY.match(text)
    ways = (rare_names.is_by_sound, rare_names.is_rare, rare_names.is_spaced)
    called = match and any(way(match["name"]) for way in ways)
    called = called or (match and ordained.holds(match["office"], match["name"]))
    if called and is_office(match["office"].strip()):
        return Naming(match.span("name"), match.span("office"))
    match = OFFICE_AND_SOUND.match(text)
    if (
        match
        and set(match["name"]) <= BY_SOUND
        and rare_names.is_by_sound(match["name"])
        and is_office(match["office"])
    ):
        return Naming(match.span("name"), match.span("office"))
    masked = MASKED_HOLDER.match(text)
    if masked and is_office(masked["office"]):
        return Naming(None, masked.span("office"))
    if is_office(text):
        return Naming(None, (surname_only(text), len(text)))
    return None


def holds_office(name: str, office: str) -> bool:
    """Return whether a name of three characters and an office right behind it are no place and its office."""
    known = gazetteer.load()
    placed = known.knows(name) or known.units_called(name) or name in known.bare_townships
    return is_name(name) and is_office(office) and not placed


def is_placed_name(text: str) -> bool:
    """Return whether folded ``text`` can be the name of the one whom an office or a label announces.

    There stand also names without a Han surname, which nobody would take for names elsewhere.

    >>> [is_placed_name(text) for text in ("仓决", "斯琴高娃", "杨扎西才让", "加强管理")]
    [True, True, True, False]
    """
    return is_name(text, placed=True) or rare_names.is_by_sound(text)


def surname_only(folded: str) -> int:
    """Return where the office begins in 张市长: 1 after a bare surname, else 0.

    >>> surname_only("张市长"), surname_only("县委宁书记"), surname_only("市长")
    (1, 3, 0)
    """
    found = re.match(rf"(?:[\u4e00-\u9fff]{{1,8}}?[委府大局厅院校司处])?(?!原){SURNAME}(?={POST}$)", folded)
    return found.end() if found and not re.match(rf"{POST}$", folded) else 0


def moved(naming: Naming | None, by: int) -> Naming | None:
    """Return the naming with its spans ``by`` characters further on."""
    if not naming or not by:
        return naming
    return Naming(*((span[0] + by, span[1] + by) if span else None for span in (naming.name, naming.office)))
