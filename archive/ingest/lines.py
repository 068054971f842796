"""What one line of a page looks like: a sentence, a salutation, a title, a date line, a name line."""

import re
import unicodedata

from archive.ingest.languages import en_chrome, zh_chrome, zh_page_marks, zh_papers
from archive.ingest.patterns import compiled
from archive.ingest.remembering import remembered

STOPS = "。！？!?；;…"
_CLOSERS = re.escape("”’\"'」』）)】]》〉")
# "(热烈鼓掌)" and "[Applause]" may stand behind the stop.
_DIRECTION = r"(?:\s*[\[(（【][^\])）】]{1,16}[\])）】])?"
_SENTENCE_END = compiled(rf"(?:[{STOPS}]|[.](?!\d)|——)[{_CLOSERS}\s]*+{_DIRECTION}\s*+$")
_ENDS = frozenset(f"{STOPS}.")  # which end a sentence by themselves
_MAY_END = frozenset(f"{STOPS}.—”’\"'」』）)】]》〉")  # what the last character of a sentence may be
_OPENS, _CLOSES = frozenset("“「"), frozenset("”」")
_WORDS = compiled(r"[\u4e00-\u9fff]+|[^\W_]+")  # Chinese ones first, which are told sooner
_HAN = compiled(r"[\u3400-\u9fff\uf900-\ufaff]")
_INNER_STOP = compiled(r"[。！？!?；](?!$)")
_LETTER_SPACED = compiled(r"^\S(?:\s+\S){5,40}$")
_BETWEEN_HAN = compiled(
    r"(?<=[\u3400-\u9fff（(“‘《，、：；。！？）)”’》])[ "
    r"\u3000\xa0]+(?=[\u3400-\u9fff（(“‘《，、：；。！？）)”’》])"
)
_ADDRESSED = "|".join(zh_chrome.ADDRESSED)
_ZH_SALUTATION = compiled(
    rf"^[^。；;0-9一二三四五六七八九十、]{{0,6}}(?:[^。；;]{{0,160}}?(?:{_ADDRESSED})(?:们|代表|"
    rf"[^。；;，,：:！!]{{0,3}}(?=[：:，,]))?)[：:！!，,]\s*$"
)
# What every such line ends in.
_ADDRESSED_LAST = compiled(rf"(?:{_ADDRESSED})(?:们|代表|[^。；;，,：:！!]{{0,3}})?[：:！!，,]$")
_LONGEST_LAST = max(map(len, zh_chrome.ADDRESSED)) + 4
# Whoever is addressed: a form of respect or a plural before a colon that ends the line.
_ADDRESSES = compiled(
    r"^(?:(?:尊敬的|敬爱的|亲爱的|各位|诸位|全体(?=[^。；;！!？?，,]{2,8}[：:]))[^。；;！!？?]{1,40}|"
    r"[^。；;！!？?，,]{1,16}们儿?)[：:]\s*$"
)
_ADDRESSED_OFFICE = compiled(zh_chrome.ADDRESSED_OFFICE)
# Whom he encourages a reporter tells: 副校长这样激励同学们:
_TELLS = compiled(
    r"^(?!尊敬|敬爱|亲爱|各位).*(?:(?:激励|勉励|鼓励|告诉|叮嘱|告诫|提醒|希望|号召)[^。；;]{0,12}们"
    r"|(?:总结|感慨|笑|说|问|答|讲|喊)道|(?<!听我|跟我|我想)[，,地又还们长]说|总结|指出|强调)[：:]\s*$"
)
# The address alone, its colon lost: 各位代表  同志们  尊敬的各位领导、各位来宾
_TO = sorted(
    ("尊敬的", "敬爱的", "亲爱的", "在座的", "全体", "海内外", *zh_chrome.ADDRESSED), key=len, reverse=True
)
_ADDRESS_ALONE = compiled(
    rf"^(?=.*(?:们|各位|诸位|尊敬的|亲爱的))(?:(?>{'|'.join(_TO)})(?:们)?+[、，,:：\s]*+)++$"
)
# Several, each of them addressed: 同志们、各位虾店老板:
_ADDRESSED_ONE = (
    r"(?:(?:各位|诸位|全体|尊敬的|敬爱的|亲爱的|在座的?)[^、，,。；;：:！!？?]{1,20}|"
    rf"[^、，,。；;：:！!？?\d]{{0,8}}(?:们|{_ADDRESSED}))"
)
_ADDRESS_LIST = compiled(rf"^{_ADDRESSED_ONE}(?:[、，,]\s?{_ADDRESSED_ONE}){{1,8}}[：:]\s*$")
# 大会执行主席: over the names of those who sit there, which no speaker addresses.
_ROSTER = compiled(
    r"^(?!.*(?:各位|尊敬|们))[^。；;！!？?]{0,30}(?:执行主席|常务主席|主席团成员|主席台就[座坐]|出席(?:人员|领导|会议)|参会人员|列席人员|主持人)[^。；;！!？?]{0,12}[:：]$"
)
_GREETING = compiled("(?:" + "|".join(zh_chrome.GREETINGS) + ")[！!。，,：:]?$")
_LONGEST_GREETING = max(map(len, zh_chrome.GREETINGS)) + 1
# The stop of Mr. and Dr. ends no sentence.
_NO_STOP = (
    r"(?:[^.]|(?<=\bmr)\.|(?<=\bmrs)\.|(?<=\bms)\.|(?<=\bdr)\.|(?<=\bhon)\.|(?<=\bprof)\.|(?<=\brev)\.|"
    r"(?<=\bst)\.|(?<=\b[a-z])\.)"
)
_EN_SALUTATION = compiled(
    r"^(?:assalam\w*[\s-]?u?\s?alaikum|salam sejahtera|bismillah)\b|"
    + en_chrome.ADDRESSED
    + rf"{_NO_STOP}{{0,160}}[:,!—-]+\s*$|^(?:ladies and gentlemen|my fellow citizens)"
    # Excellencies, without any mark behind it
    r"|^(?:your )?(?:(?:distinguished|honou?red|esteemed|dear|respected) )?"
    r"(?:excellencies|colleagues|delegates|guests|friends)"
    r"(?:(?:,| and|, and) (?:(?:distinguished|honou?red|esteemed|dear) )?"
    r"(?:excellencies|colleagues|delegates|guests|friends)){0,5}$"
    # Whom a speaker addresses line by line: Your Majesty / Your Excellency / Mr Speaker
    r"|^(?:your (?:majest(?:y|ies)|(?:royal |serene |imperial )?highness(?:es)?|excellency|grace|holiness|"
    r"eminence|honou?r|worship)|(?:mr\.?|madam|madame) (?:deputy |vice[- ])?(?:president|speaker|"
    r"chair(?:man|person|woman)?|mayor|chancellor|secretary[- ]general))$"
    # What holds a verb is a sentence of which such words end a line: "we owe it to our students,".
    r"|^(?!.*\b(?:is|are|was|were|be|been|have|has|had|will|would|can|must|that|we|i|because|it|for|"
    r"from|if)\b)"
    rf"(?:(?![:;!?]){_NO_STOP}){{0,170}}\b(?:ladies and gentlemen|(?:distinguished |honou?red )?guests|"
    rf"friends|colleagues|students|brothers|sisters|comrades|workers|folks|citizens|veterans|families|"
    r"graduates|parents|delegates|excellencies|alumni|classmates|neighbou?rs|residents|trustees|"
    r"fellow \w+)\s*[,:!—]\s*$",
    re.I,
)
_DIGIT = f"[0-9０-９{zh_chrome.CHINESE_DIGIT}]"
_DATE = compiled(
    rf"(?:{_DIGIT}{{2,4}}|"
    rf"民国\s*{_DIGIT}{{1,4}})\s*年\s*(?:{_DIGIT}{{1,3}}\s*月)?(?:\s*{_DIGIT}{{1,3}}\s*[日号])?"
    rf"|(?:19|20)\d\d\s*[-/.]\s*\d{{1,2}}\s*[-/.]\s*\d{{1,2}}|"
    rf"{_DIGIT}{{1,3}}\s*月\s*{_DIGIT}{{1,3}}\s*[日号]"
)
_DATE_CUE = compiled("年|月|19|20")
# A year of the sixty-year cycle and a day of the lunar calendar: 丁亥年正月十五.
_LUNAR = compiled(
    rf"(?:(?:(?:农历|阴历|夏历)\s*)?[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥]年|{_DIGIT}{{4}}\s*年\s*(?:农历|阴历|夏历))"
    r"(?:闰?[正一二三四五六七八九十冬腊]{1,2}月(?:初|十|廿|二十|三十)?[一二三四五六七八九十]?日?)?"
)
_EN_DATE = compiled(
    rf"\b(?:{'|'.join(en_chrome.MONTHS)})\s+\d{{1,2}}(?:st|nd|rd|th)?,?\s+(?:1[789]|20)\d\d\b"
    rf"|\b\d{{1,2}}(?:st|nd|rd|th)?\s+(?:{'|'.join(en_chrome.MONTHS)}),?\s+(?:1[789]|20)\d\d\b",
    re.I,
)
_HAS_LATIN = compiled("[A-Za-z]{3}")
_DATE_FILLING = compiled(
    r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|[\s（）()\[\]【】,，.·:：—-]|(?:星期|周)[一二三四五六日天]|根据录音整理|[上下]午|录音|整理"
)
# (二〇一六年十一月五日于大屿山东涌)
_DAY_AND_PLACE = compiled(
    r"^[(（][^()（）。]{4,20}[日号]\s?(?:[上下]午|晚上?)?[于於在](?![^()（）]*(?:讲话|致[辞词]|发言|"
    r"演讲|报告|会议|大会|典礼|仪式|[上中时][)）]))[^()（）。，,]{2,24}[)）]$"
)
# 2021年8月20日晚 某县某乡某村祠堂
_DAY_AT_HALL = compiled(
    rf"^[(（]?[^()（）。,，:：]{{4,20}}[日号]\s?(?:[(（]?(?:星期|周)[一二三四五六日天][)）]?)?\s?(?:{zh_papers.PART_OF_DAY})?"
    rf"[\s,，·]{{1,3}}[\u4e00-\u9fff]{{2,24}}{zh_papers.HALL}[)）]?$"
)
# 二〇一九年五月十七日 于旅游塔会展中心; what ends in 上 names an occasion
_DAY_IN_PLACE = compiled(
    r"^[12〇○零一二三四五六七八九][0-9〇○零一二三四五六七八九]{3}年[0-9一二三四五六七八九十]{1,3}月[0-9一二三四五六七八九十]{1,3}日\s{0,3}[于於]"
    r"(?!.*(?:讲话|致[辞词]|发言|演讲|报告|会议|大会|典礼|仪式|[上中时的])$)[\u4e00-\u9fff]{2,20}$"
)
# 中华民国108年(2019年)2月3日于台北市: the year by both calendars.
_BOTH_CALENDARS = compiled(
    r"(?:中[华華])?民[国國].{1,6}年[(（][12][0-9]{3}年?[)）]\s?[0-9]{1,2}月[0-9]{1,2}日(?:[于於]\S{2,10})?"
)
_ENDINGS = "|".join(sorted(zh_chrome.TITLE_ENDINGS, key=len, reverse=True))
_TITLE_END = compiled(rf"(?:{_ENDINGS})[”’》」』\"]?{zh_page_marks.TITLE_TAIL}")
_EN_TITLE = compiled(en_chrome.TITLE_WORDS, re.I)
# A day whose figures a mill took out: ( 年 月 日), (2023年月日).
BLANK_DAY = r"[（(]\s*+(?:\d{2,4}\s*+)?年\s*+月\s*+日\s*+[）)]"
# A name left out behind an office: 县长 **, 区长XXX
MASKED_NAME = compiled(r"(?<=[\u4e00-\u9fff ])(?:[xX×]{1,3}|[*＊]{1,3})$")
# Where a text ends is looked for in its last characters: a page may be one line of any length.
_LAST = 120
_LONGEST_VERSE = 16
_VERSE = compiled(r"[^，,。、！!；;]{2,}[，,。、！!；;][”’」』]?")
_WRAPPED = compiled(r"^[（(【\[].*[）)】\]]$")


def has_han(text: str) -> bool:
    """Tell whether any Chinese character stands in the text."""
    # Nearly all that have one begin with one, which is told at a third of the time.
    return "\u3400" <= text[:1] <= "\u9fff" or _HAN.search(text) is not None


def ends_sentence(text: str) -> bool:
    """Tell whether a line ends where a sentence may end, closing quotes and brackets not counted.

    >>> ends_sentence("全面落实创卫工作责任"), ends_sentence("落实工作责任。”")
    (False, True)
    """
    end = len(text.rstrip())
    if not end or text[end - 1] not in _MAY_END:
        return False
    return text[end - 1] in _ENDS or _SENTENCE_END.search(text, max(end - _LAST, 0)) is not None


def has_inner_stop(text: str) -> bool:
    """Tell whether a sentence ends inside the line, as in a paragraph and not in a heading."""
    return _INNER_STOP.search(text) is not None


@remembered
def is_salutation(text: str) -> bool:
    """Tell whether a line addresses the audience: 同志们:  各位代表,  Ladies and gentlemen,

    A simplified fold is expected; the line must be nothing but the address, at most two greetings after it.

    >>> is_salutation("尊敬的各位领导、各位来宾:"), is_salutation("各位代表要把会议精神带回去。")
    (True, False)
    """
    text = text.strip()
    if text[:1] in _OPENS and text[-1:] in _CLOSES:
        return False  # what one of the people in a story says
    if text[-1:] in ":：" and (_ROSTER.match(text) or _TELLS.match(text)):
        return False
    if len(text) > 180 or (len(text) > 60 and text[-1] not in "：:！!，,—-" and has_han(text)):
        return False
    if len(text) <= 60 and _GREETING.search(text, max(len(text) - _LONGEST_GREETING, 0)):
        return True
    if text[-1:] not in "：:！!，," and has_han(text):
        return len(text) <= 40 and _ADDRESS_ALONE.match(text) is not None
    if (
        _ADDRESSES.match(text)
        or _ADDRESS_LIST.match(text)
        or _ADDRESSED_OFFICE.fullmatch(text)
        or (len(text) <= 40 and _ADDRESS_ALONE.match(text))
    ):
        return True
    if not has_han(text):
        return _EN_SALUTATION.search(text) is not None
    ends = _ADDRESSED_LAST.search(text, max(len(text) - _LONGEST_LAST, 0))
    return ends is not None and _ZH_SALUTATION.match(text) is not None


def date_in(text: str) -> str:
    """Return the first thing in the line that looks like a date, "" if nothing does; it is not checked."""
    found = (
        ("年" in text and _LUNAR.search(text))
        or (_DATE_CUE.search(text) and _DATE.search(text))
        or (_HAS_LATIN.search(text) and _EN_DATE.search(text))
    )
    return found[0] if found else ""


_LOST_ENDS = ("日", "日)", "日）")
_SIGNS_LOST = compiled(r"[(（]?\s?(?:19|20)\d{4,6}日\s?[)）]?")  # (2012324日)


def is_date_line(text: str) -> bool:
    """Tell whether a line is little else than a date: (2011年3月8日)  二 ○ 一 一 年 三 月  March 8, "
    "2011."""
    if len(text) > _LAST:
        return False
    if _LETTER_SPACED.match(text):
        text = re.sub(r"\s", "", text)
    if text.endswith(_LOST_ENDS) and _SIGNS_LOST.fullmatch(text):
        return True
    found = date_in(text)
    if not found or has_inner_stop(text) or "，" in text.replace("，", "", 1):
        return False
    if (
        _DAY_AND_PLACE.match(text)
        or _DAY_AT_HALL.match(text)
        or _DAY_IN_PLACE.match(text)
        or _BOTH_CALENDARS.fullmatch(text)
    ):
        return True
    rest = _DATE_FILLING.sub("", text.replace(found, "", 1))
    # A year alone opens titles ("2011年政府工作报告"), so hardly anything may stand beside it.
    return len(rest) <= (8 if "月" in found or not has_han(found) else 2)


def is_wrapped(text: str) -> bool:
    """Tell whether the whole line stands in brackets."""
    return _WRAPPED.match(text.strip()) is not None


@remembered
def ends_like_title(text: str) -> bool:
    """Tell whether a line ends as the title of a speech does: …上的讲话  …致辞(全文)  …工作报告(4)

    >>> ends_like_title("在全市动员大会上的讲话(4)"), ends_like_title("认真学习讲话精神")
    (True, False)
    """
    text = text.strip()
    return bool(
        _TITLE_END.search(text, max(len(text) - _LAST, 0)) if has_han(text) else _EN_TITLE.search(text)
    )


def squeezed(text: str) -> str:
    """Return the text without blanks between Chinese characters: letter-spaced titles made whole.

    >>> squeezed("在 全 市 动 员 大 会 上 的 讲 话")
    '在全市动员大会上的讲话'
    """
    if " " not in text and "\u3000" not in text and "\xa0" not in text:
        return text.strip()
    return _BETWEEN_HAN.sub("", text).strip()


@remembered
def bare(text: str) -> str:
    """Return letters, digits and Han characters only, folded in width and case: the key of a title."""
    if not text.isalnum():
        text = "".join(_WORDS.findall(text))
    if unicodedata.is_normalized("NFKC", text):
        return text.lower()
    return "".join(_WORDS.findall(unicodedata.normalize("NFKC", text).lower()))


def is_verse(text: str) -> bool:
    """Tell whether a line may be one of a poem: short, with its only stop or comma at the end.

    >>> is_verse("镰刀醒了，"), is_verse("四城同创")
    (True, False)
    """
    return len(text) <= _LONGEST_VERSE and _VERSE.fullmatch(text.rstrip()) is not None


def mark_only(text: str) -> bool:
    """Tell whether a line is a rule of signs or a lone number, which is no button."""
    return not any(c.isalpha() for c in text)


def is_sentence(folded: str) -> bool:
    """Tell whether a line is running text: long, or ended or divided as sentences are.

    >>> is_sentence("谢谢大家!"), is_sentence("党务问答")
    (True, False)
    """
    return (
        len(folded) >= 40
        or ends_sentence(folded)
        or has_inner_stop(folded)
        or (len(folded) >= 14 and ("," in folded or "，" in folded or "、" in folded))
    )
