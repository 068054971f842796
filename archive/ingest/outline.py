"""The marks of an outline: 第一部分  壹、  甲、  一、  (一)  1.  (1)  ①  and their English kin."""

from dataclasses import dataclass
from functools import lru_cache

from archive.ingest.languages.scripts import simplified
from archive.ingest.patterns import compiled

_CN = "一二三四五六七八九十百"
# The characters that a figure on a bill is written in number the chapters of formal papers, mostly in Taiwan.
_CAPITALS = "壹贰貳叁參参叄肆伍陆陸柒捌玖拾"
# 三、四十年前, 五、六百户人家: about so many, told by two numbers that follow each other.
_ABOUT = (
    "(?:一、(?=二)|二、(?=三)|三、(?=[四五])|四、(?=五)|五、(?=六)|六、(?=七)|七、(?=八)|八、(?=九))"
    "[二三四五六七八九](?:[十百千万]{1,2}[多来几]?|[多来几]?)"
    "(?:年(?:之?前|以前|间|时间|光景)|岁|[里公]里路?|里[路地]|[个]?人(?![大民才力口文])|户人?家?|[亩斤]地?|块钱|[个]月(?![的底])|月份(?![的工任重要安计])|类(?=危?桥|水|库|苗|地区|企业|人员)|天[的时]|辈人|倍|个?村)"
)
_TWO = "(?:次)?产业|等奖|季度|线城市|期工程|类地区|楼|号楼|年级|班|中队|大队"
_WORDS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_STOP = "、．.，,：:　"
# What a speaker counts his points as.
_POINTS = "件大?事情?|件工作|个方面|个关键词|句话|项任务|项工作|道题|步|关"
_STEMS = "甲乙丙丁戊己庚辛壬癸"
# style, pattern with the number as its group. In the order of rank, outermost first.
_STYLES = (
    (
        "part",
        rf"第\s*([{_CN}]{{1,4}}|\d{{1,3}})\s*(?:章|编|篇|部分|大部分|个问题|讲)(?:[{_STOP}\s]+|(?=关于|"
        rf"[“《]|\d{{4}}年)|$)"
        # 第一件事:枇杷, alone in its line
        rf"|第\s*([{_CN}])(?:{_POINTS})\s*[:：]\s*(?=[^。！？!?；;，,：:]{{1,30}}$)"
        rf"|(?:Part|PART|Chapter|CHAPTER)\s+(\d{{1,2}}|[IVX]{{1,5}}|(?i:{'|'.join(_WORDS)}))(?:\s*[.:—–-]\s*|\s*$)",
    ),
    (
        "section",
        rf"第\s*([{_CN}]{{1,4}}|\d{{1,3}})\s*节(?:[{_STOP}\s]+|$)"
        rf"|(?:Section|SECTION)\s+(\d{{1,2}}|[IVX]{{1,5}}|(?i:{'|'.join(_WORDS)}))(?:\s*[.:—–-]\s*|\s*$)",
    ),
    ("capital", rf"([{_CAPITALS}]{{1,3}})\s*[、．.]\s*(?!.[、，])"),  # not "陆、海、空"
    # 甲、先说档案: not "甲、乙双方", nor "丁、王、李三位老师"
    ("stem", rf"([{_STEMS}])\s*、\s*(?![{_STEMS}]|.{{1,3}}[、，和与])"),
    ("roman", r"([IVX]{1,5})[.、．]\s+(?=\S)|([Ⅰ-Ⅻ])\s*+(?:[.、．]\s*+)?"),
    # Not "一、二产业" or "二、三线城市", which count two things at once.
    (
        "han",
        rf"(?!{_ABOUT})([{_CN}]{{1,4}})"
        rf"\s*(?:[、．.]|[，,：:](?=\S)|　+|\s{{2,}})\s*(?![{_CN}]{{1,2}}(?:[、，]|{_TWO}))",
    ),
    # The opening bracket is easily lost: 三）抓实责任
    (
        "han-bracket",
        rf"(?:[(（〔【［]\s*+|(?<!\s)\s*+)?([{_CN}]{{1,4}})\s*[)）〕】］]\s*+(?:[、．.]\s*+)?|([㈠-㈩])\s*",
    ),
    (
        "arabic",
        r"(\d{1,2})\s*(?:[、．]|[.](?!\d)|　)\s*|([⒈-⒛])\s*|([０-９]{1,2})\s*[、．.]\s*"
        r"|(0[1-9])\s*(?=[\u3400-\u9fff“《])(?![年月日号度级届个万亿元点后式分秒时班])",
    ),
    ("decimal", r"(\d{1,2}\.\d{1,2})、"),
    ("decimal-inner", r"(\d{1,2}(?:\.\d{1,2}){2,3})、"),
    ("arabic-bracket", r"[(（〔]\s*(\d{1,2})\s*[)）〕]\s*+(?:[、．.]\s*+)?|([⑴-⒇])\s*|(\d{1,2})[)）]\s*"),
    ("circle", r"([①-⑳㉑-㉟❶-❿])\s*"),
    ("letter", r"([A-Z])[.．)]\s+(?=\S)"),
)
# The heading of an entry in a collection: 第二篇  篇二:  之二  【范文二】  讲话稿(2)
ENTRY = compiled(
    r"^[【\[（(]?\s*(?:第\s*([一二三四五六七八九十]{1,3}|\d{1,2})\s*篇|(?:篇|之(?=[一二三四五六七八九十]{1,2}(?:[\s:：】]|$)))\s*([一二三四五六七八九十]{1,3}|\d{1,2})|(?:范文|"
    r"例文|样本|模板|讲话稿?|致辞|发言稿?|演讲稿?)\s*+(?:[（(]\s*+)?([一二三四五六七八九十]{1,3}|\d{1,2})(?:\s*+[)）])?)"
    r"\s*+(?:[】\]）)]\s*+)?(?:[:：、.．]\s*+)?(.{0,60})$"
)
RANK = {style: n for n, (style, _) in enumerate(_STYLES)}
_PATTERNS = tuple((style, compiled(pattern)) for style, pattern in _STYLES)
# The first character of any mark; most lines have another.
_INITIALS = compiled(
    r"[A-Z]\. ?[A-Z]\. ?[A-Z][a-z]+(?: [A-Z][a-z]+)?(?:,|$)"
)  # R. J. Marlow is nobody's letter
_MAY_OPEN = compiled(rf"[第A-Z{_CAPITALS}{_STEMS}Ⅰ-Ⅻ{_CN}(（〔【［㈠-㈩0-9０-９⒈-⒛⑴-⒇①-⑳㉑-㉟❶-❿]|\d")
_POINT = compiled(rf"第\s?([{_CN}])(?:{_POINTS}|点(?:希望|要求|意见|建议)?)\s?[:：]\s?")
_IS_ABOUT = compiled(_ABOUT)
# 第一句,把水排下去: the beginning of a sentence too, unless it is printed as headings are.
_SET_OFF = compiled(
    rf"第\s*([{_CN}]|\d)\s*(?:{_POINTS}|句|件|笔账?|本账|课|招|点|条|样|个字|副药|道关)"
    r"\s*[，,、\u3000 ]\s*(?=[^。！？!?；;：:]{2,30}$)"
)
_LONGEST_ABOUT = 16
_LONGEST = 80  # characters that number, mark, blanks and what must follow may take
_PLAIN = str.maketrans(_CAPITALS, "一二二三三三三四五六六七八九十")
_SIMPLE = dict(zip("一二三四五六七八九", range(1, 10), strict=True))


@dataclass(frozen=True)
class Mark:
    """The number at the start of a line."""

    style: str  # a key of RANK
    number: str  # as printed, without its mark
    size: int  # characters that number, mark and blanks take
    value: int  # the count it stands for


def mark_at(text: str) -> Mark | None:
    """Return the outline mark that opens the text, or None.

    "一是", "一要" and "第一," are no marks: they lead a sentence and stay in its paragraph.

    >>> mark_at("二、突出重点")
    Mark(style='han', number='二', size=2, value=2)
    >>> mark_at("一要强化组织领导。"), mark_at("一、二产业要一起抓。"), mark_at("陆、海、空三军")
    (None, None, None)
    >>> mark_at("三、四十年前,这里没有路。"), mark_at("三、四十年的启示").number
    (None, '三')
    >>> mark_at("R. J. Marlow, Chairman"), mark_at("R. Jobs").number
    (None, 'R')
    """
    opens = _MAY_OPEN.match(text) and not _INITIALS.match(text)
    return _mark_at(text[:_LONGEST]) if opens else None


def is_entry_label(folded: str) -> bool:
    """Tell whether a line is the ordinal of an entry in a collection and nothing else: 【第二篇】"""
    match = ENTRY.match(folded)
    return bool(match) and not (match[4] or "").strip()


def set_off_mark(text: str) -> Mark | None:
    """Return the number of a matter (第一句,… 第一笔,…) that opens a line which is printed as a heading is.

    >>> set_off_mark("第一句，把水排下去").number, set_off_mark("第一句，是我的心里话。")
    ('一', None)
    """
    found = _SET_OFF.match(text) if text[:1] == "第" else None
    return Mark("part", found[1], found.end(), counted(found[1])) if found else None


def is_about(text: str, at: int = 0) -> bool:
    """Tell whether two numbers that follow each other count roughly there: 三、四十年前.

    >>> is_about("三、四十年前"), is_about("三、四十年的启示")
    (True, False)
    """
    return _IS_ABOUT.match(simplified(text[at : at + _LONGEST_ABOUT])) is not None


def point_at(text: str) -> Mark | None:
    """Return the mark of a point that a speaker counts, whatever follows it, or None.

    >>> point_at("第二句话:勤奋学习,做明白人。").value, point_at("第二句话讲学习。")
    (2, None)
    """
    found = _POINT.match(text[:_LONGEST])
    return Mark("part", found[1], found.end(), counted(found[1])) if found else None


@lru_cache(maxsize=4096)  # several stages ask about the lines of a page
def _mark_at(text: str) -> Mark | None:
    for style, pattern in _PATTERNS:
        found = pattern.match(text)
        if found:
            number = next(group for group in found.groups() if group)
            if "⒈" <= number <= "⒛":
                number = str(counted(number))  # the stop inside the character is the mark
            return Mark(style, number, found.end(), counted(number))
    return None


def counted(number: str) -> int:
    """Return the count that a printed number stands for, 0 when it stands for none.

    >>> counted("十二"), counted("⒊"), counted("IV"), counted("二十")
    (12, 3, 4, 20)
    >>> counted("㈢"), counted("Ⅳ"), counted("拾壹"), counted("Two")
    (3, 4, 11, 2)
    >>> counted("丙"), counted("2.3")
    (3, 3)
    """
    if len(number) == 1 and number in _STEMS:
        return _STEMS.index(number) + 1
    if "." in number:
        return counted(number.rpartition(".")[2])
    if len(number) == 1:
        for first in ("⒈", "⑴", "①", "㈠", "Ⅰ"):
            if ord(first) <= ord(number) < ord(first) + 20:
                return ord(number) - ord(first) + 1
    if number.isdigit() and number.isdecimal():
        return int(number)
    if set(number) <= set("IVX"):
        values = [{"I": 1, "V": 5, "X": 10}[letter] for letter in number]
        return sum(-v if n + 1 < len(values) and v < values[n + 1] else v for n, v in enumerate(values))
    if len(number) == 1 and "A" <= number <= "Z":
        return ord(number) - ord("A") + 1
    if number.lower() in _WORDS:
        return _WORDS.index(number.lower()) + 1
    return _chinese(number.translate(_PLAIN))


def _chinese(number: str) -> int:
    hundreds, _, rest = number.rpartition("百")
    tens, ten, ones = rest.rpartition("十")
    value = _SIMPLE.get(hundreds, 0) * 100
    value += (_SIMPLE.get(tens, 1) * 10) if ten else 0
    return value + _SIMPLE.get(ones, 0)
