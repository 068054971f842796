"""Heads that a site glued into the line of their text, where more than a title stands before it."""

from archive.ingest.languages import zh_chrome
from archive.ingest.patterns import compiled

# The last word of a title is often letter-spaced: 在动员大会上的 讲 话
ENDINGS = "|".join(
    r"[ \u3000]{0,4}".join(word) for word in sorted(zh_chrome.TITLE_ENDINGS, key=len, reverse=True)
)
ADDRESS = (
    r"(?=(?:主席团[、,，]|尊敬的|敬爱的|亲爱的|各位|同志们|女士们|朋友们|同学们|老师们|乡亲们|大家好"
    r"|主席先生))"
)
WRITTEN_DAY = r"(?:19|20)\d\d\s?年\s?\d{1,2}\s?月\s?\d{1,2}\s?日"
# …讲话(送审稿), …讲话(共3篇): how far the text has come, and of how many it is the first
_DRAFT = r"(?:\s?[(（](?:[\u4e00-\u9fff]{1,6}稿|共?\s?\d{1,2}\s?篇)[)）])?"
# A site's heading and the text's own title behind one another, each with an office or a name of its own:
# 在全县大会上讲话在全县大会上的讲话, 副县长在全县大会上的讲话县委常委、副县长李明在全县大会上的讲话
_TITLE_TWICE = compiled(
    rf"^(?P<title>[^。，,：:在]{{0,14}}(?P<opens>在[^。，,]{{5}})[^。，,]{{2,70}}?(?:{ENDINGS}){_DRAFT})(?=[^。，,：:在]{{0,30}}(?P=opens))"
)
# Its occasion, and 在 before it in the own title: 庆祝建区大会上的讲话再出发-李明同志在庆祝建区大会上的讲话
_OCCASION_TWICE = compiled(
    rf"^(?P<title>[^。，,：:在]{{6,70}}?(?:{ENDINGS}))(?=[^。，,：:]{{2,50}}在(?P=title))"
)
# 全县春耕会议上讲话 在全县春耕会议上的讲话: the same occasion, the site's words without 在
_WITHOUT_AT = compiled(
    rf"^(?P<occasion>[^。，,：:；;\s在]{{6,50}}?)[上中]?的?(?:{ENDINGS})\s{{0,4}}(?=[^。，,：:；;\s在]{{0,16}}在(?P=occasion))"
)
# A report, the dash line of its day, who gives it and whom he addresses, the page's number before them:
# 1政府工作报告——2012年1月3日在某区人民代表大会第一次会议上某区人民政府区长李明各位代表:
_REPORT = compiled(
    rf"^\s{{0,4}}1?(?P<title>[^。！？!?；;：:，,—―─━\d]{{0,40}}工作报告)\s{{0,4}}"
    rf"(?P<dash>[—―─━]{{1,4}}\s?[（(]?{WRITTEN_DAY}[，,]?\s?在[^。；;：:—―─━]{{4,60}}?会议?上[）)]?)\s{{0,4}}"
    rf"(?P<who>[^。！？!?；;，,：:（()）\d]{{4,40}}?)??\s{{0,4}}{ADDRESS}"
)
# 开学典礼校长致辞:以勤为径亲爱的同学们:, what it is, what it is called and whom it addresses
_KIND_AND_TITLE = compiled(
    rf"^(?P<title>[^。！？!?；;：:，,—―─━]{{4,40}}(?:{ENDINGS})[：:]\s?[^。！？!?；;：:，,]{{4,30}}?)"
    r"(?=(?:尊敬的|敬爱的|亲爱的|各位|同志们|同学们|老师们)[^。：:！!，,]{0,30}[：:！!])"
)
# What is called for, and behind a dash the title: 立即行动起来,掀起生产高潮—县长在全县现场会上的讲话同志们:
_CALL_AND_TITLE = compiled(
    rf"^(?P<title>[^。！？!?；;：:—―─━]{{4,50}}[—―─━]{{1,4}}[^。！？!?；;：:，,—―─━]{{0,20}}在[^。！？!?；;：:，,—―─━]{{4,60}}[上中时]的?(?:{ENDINGS}))"
    r"\s{0,4}(?=(?:各位|同志们|女士们|朋友们|同学们)[^。，,]{0,60}[:：])"
)
# A title and who speaks, right behind it at the end of a line: 2022年水利工作报告县水利局局长  李  明
_TITLE_AND_GIVER = compiled(
    rf"(?P<title>[^。，,；;：:！!？?—]{{4,60}}?(?:{ENDINGS}))(?![会上的时中稿]|精神|要点|全文|摘要)"
    r"(?P<who>[^。，,；;：:！!？?（()）\d的在\s]{2,28}"
    r"[ \u3000]{1,6}[\u4e00-\u9fff](?:[ \u3000]{0,6}[\u4e00-\u9fff]){1,3})$"
)

# 县长在植树会讲话与县长在秋收会发言汇编: what a site calls two texts that it sells as one
GATHERED = compiled(
    rf"(?P<first>[^。，,：:]{{4,40}}?(?:{ENDINGS}))与[^。，,：:]{{4,40}}?\s?(?:{ENDINGS})\s?汇编"
)
# Where a site files a text, before its title: 领导讲话 > 会议讲话 在全县…, 公文素材 致辞类:在全县…
_FILED = compiled(
    r"(?:[^\s>›»。，,：:；;]{2,10}\s?[>›»]\s?){1,5}[^\s>›»。，,：:；;]{2,10}\s+(?=\S)"
    r"|(?:(?:[\u4e00-\u9fff]{0,4}(?:公文|素材|范文|文秘|文库|资料|材料|大全|频道|栏目|写作|类)|领导讲话|会议讲话|讲话致辞|讲话稿)"
    r"[\s:：>»|/_-]{1,3}){1,4}(?=[^。，,：:\s]{0,20}在)"
)
# A title, the site's day and source, and the address: …上的讲话 2019-03-12 来源:网络 同志们:
_STAMPED = compiled(
    rf"(?P<title>[^。！？!?；;，,:：]{{4,80}}?(?:{ENDINGS}))\s*"
    r"(?P<stamp>(?:(?:(?:发布|发表|更新|上传)?(?:时间|日期)?\s?[:：]?\s?(?:19|20)\d\d[-/.]\d{1,2}[-/.]\d{1,2}(?:\s\d{1,2}:\d\d(?::\d\d)?)?"
    r"|(?:作者|来源|编辑|点击数?|浏览|阅读)(?:次数|量)?\s?[:：]\s?[^\s:：。，,]{1,16})\s*){1,6})"
    rf"{ADDRESS}"
)
# A site's banner before a title: 文秘驿站—海量资料天天更新www.example.cn在全县…
_BANNER = compiled(
    r"[^。，,；;：:《》]{2,40}?(?<![0-9A-Za-z/.])(?:https?://)?www\.[0-9A-Za-z-]{2,30}(?:\.[0-9A-Za-z-]{2,20}){0,2}"
    r"\.(?:com|cn|net|org|cc|top|vip)(?![0-9A-Za-z./])\s*(?=[^\s，,。；;：:]{0,40}?在)"
)
# What a mill tells of a text before it: …上的讲话编者按:本文主要从…进行阐述。具体材料请详见:同志们:
_TOLD = compiled(rf"^(?:(?P<title>[^。！？!?；;，,:：]{{4,80}}?(?:{ENDINGS}))\s?)?(?=编者按[:：]\s?本文)")
# The same title over and over, once from each page of a viewer: …讲话 (2) —1—在会上的讲话在会上的讲话
_DOUBLED = compiled(
    rf"[^。，,：:；;]{{0,80}}?(?P<title>[^。，,：:；;\s]{{6,60}}?(?:{ENDINGS}))(?:{_DRAFT}\s{{0,2}}(?P=title))+"
)
_ONCE = ("讲话", "报告", "致辞", "致词", "发言", "演讲", "汇报", "党课")  # what such titles end in
# A site's number, the title and a masked day: 编号:541193579县长在…上的讲话201X/X/XX
_NUMBERED = compiled(
    rf"(?:文档)?编号\s?[:：]\s?\d{{6,12}}(?P<title>[^。！？!?；;，,:：\d]{{4,80}}?(?:{ENDINGS}))"
    r"(?P<day>(?:19|20)[\dXx]{2}/[\dXx]{1,2}/[\dXx]{1,2})"
)
# A paper's title and the words a library files it under: 团结奋进——在大会上的讲话,本文主要内容关键词为:…
_KEYWORDS = compiled(
    r"^(?P<title>[^。！？!?；;：:]{4,120}?)(?=[，,]?\s?本文(?:的?主要内容)?的?关键词[为是]?\s?[：:])"
)
_SEE_BELOW = compiled(r"(?:具体|详细)(?:材料|内容|情况)?请?(?:详见|参见|见下文?|如下|请看)\s?[:：]\s{0,4}")
_LONGEST_TOLD = 1_200  # characters of such a note
# What a mill says of writing, and the head of its first model right behind it, in one line:
# 在…时代,讲话稿很常用。以下是小编整理的讲话稿(精选3篇),欢迎大家阅读。开学典礼讲话稿1尊敬的老师们:
_OFFERED = compiled(
    rf"(?:以下|下面)(?:是|为|就是)[^。！!]{{0,80}}(?:参考|阅读|借鉴|帮助|喜欢|下载|学习|分享)[^。！!：:]{{0,16}}[。！!]\s*"
    rf"(?P<head>[^。！？!?；;，,:：]{{4,60}}?(?:{ENDINGS})\s?(?:[(（]?篇?\s?[1一][)）]?))\s*{ADDRESS}"
)
_LONGEST_OFFER = 700  # characters of such a preface
_LONGEST, _GIVER = 120, 12  # characters; those at the end of a line that a name and a blank have
_BLANKS = compiled(r"\s+")


def gathered(text: str) -> list[int]:
    """Return where a site's title of two texts ends, and that of the first right behind it; [] if none does.

    >>> gathered("县长在植树会讲话与县长在秋收会发言汇编 县长在植树会讲话 这次会议")
    [20, 28]
    """
    found = GATHERED.match(text) if "汇编" in text[:_LONGEST] else None
    if not found:
        return []
    start = len(text) - len(text[found.end() :].lstrip())
    at, rest = start, iter(_BLANKS.sub("", found["first"]))
    for char in rest:
        while text[at : at + 1].isspace():
            at += 1
        if text[at : at + 1] != char:
            return []
        at += 1
    return [start, at]


def twice(text: str) -> int | None:
    """Return where a site's heading ends before the text's own title of the same occasion, or None.

    >>> twice("副县长在全县禁毒大会上的讲话县委常委李明在全县禁毒大会上的讲话(2009年3月1日)")
    14
    >>> twice("庆祝建区十周年大会上的讲话再出发-李明同志在庆祝建区十周年大会上的讲话(2002年3月1日)")
    13
    >>> twice("全县春耕工作会议上讲话 在全县春耕工作会议上的讲话 同志们:")
    12
    """
    found = _TITLE_TWICE.match(text) or _OCCASION_TWICE.match(text) or _WITHOUT_AT.match(text)
    return found.end() if found else None


def doubled(text: str) -> int:
    """Return where a title stands for the last time that opens a line more than once, 0 if none does.

    >>> doubled("县长在春耕会上的讲话县长在春耕会上的讲话同志们:")
    10
    >>> doubled("县长在春耕会上的讲话市长在秋收会上的讲话同志们:")
    0
    """
    head = text[: 2 * _LONGEST]
    found = _DOUBLED.match(head) if any(head.count(word) > 1 for word in _ONCE) else None
    return found.end() - len(found["title"]) if found else 0


def report(text: str) -> tuple[list[int], str] | None:
    """Return where the title and dash line of a glued report end, and who gives it; None if it is none.

    >>> report("政府工作报告——2012年1月3日在某区人民代表大会第一次会议上区长李明各位代表:现在")
    ([6, 32, 36], '区长李明')
    """
    found = _REPORT.match(text) if "工作报告" in text[:60] else None
    if not found:
        return None
    opens = [found.start("title")] if found.start("title") else []
    who = found["who"] or ""
    return [*opens, found.end("title"), found.end("dash"), *([found.end("who")] if who else [])], who


def filed(text: str) -> int:
    """Return where a line goes on behind the columns under which a site files it, 0 if none open it.

    >>> text = "领导讲话 > 会议讲话 在全县春耕会议上的讲话 同志们:"
    >>> text[filed(text) :]
    '在全县春耕会议上的讲话 同志们:'
    >>> filed("在全县春耕会议上的讲话 同志们:")
    0
    """
    found = _FILED.match(text)
    return found.end() if found else 0


def bannered(text: str) -> int:
    """Return where a line goes on behind a site's name and address, a title with its occasion there; else 0.

    >>> text = "文秘驿站—天天更新www.example.cn在全县春耕会议上的讲话同志们:"
    >>> text[bannered(text) :]
    '在全县春耕会议上的讲话同志们:'
    >>> bannered("欢迎登录www.example.cn,我们在那里公布名单。")
    0
    """
    found = _BANNER.match(text) if "www." in text[:_LONGEST] else None
    return found.end() if found else 0


def told(text: str) -> list[int]:
    """Return where a title ends, if one opens the line, and the mill's note behind it; [] if no text follows.

    >>> told("县长在春耕会上的讲话编者按:本文主要从春耕进行阐述。具体材料请详见:同志们:现在开会。")
    [10, 34]
    >>> told("县长在春耕会上的讲话编者按:本文是县长的讲话。同志们:现在开会。")
    []
    """
    found = _TOLD.match(text) if "编者按" in text[:_LONGEST] else None
    ends = _SEE_BELOW.search(text, found.end(), found.end() + _LONGEST_TOLD) if found else None
    if not ends:
        return []
    return [*([found.end("title")] if found["title"] else []), ends.end()]


def keyworded(text: str) -> int:
    """Return where a title ends behind which a library names its key words, 0 without these.

    >>> keyworded("在全省大会上的讲话,本文主要内容关键词为:大会论文,全省论文")
    9
    >>> keyworded("在全省大会上的讲话:本文的关键词是团结。")
    0
    """
    found = _KEYWORDS.match(text) if "关键词" in text[: 2 * _LONGEST] else None
    return found.end("title") if found else 0


def numbered(text: str) -> list[int]:
    """Return where a title begins and ends behind a site's number, and the day behind it; [] if none does.

    >>> numbered("编号:541193579县长在春耕会上的讲话201X/X/XX今天开会。"), numbered("编号:541193579")
    ([12, 22, 31], [])
    """
    found = _NUMBERED.match(text) if text[:4].startswith(("编号", "文档编号")) else None
    return [*found.span("title"), found.end("day")] if found else []


def offered(text: str) -> list[int]:
    """Return where a mill's preface ends and the head of its first model behind it, [] without one.

    >>> offered("讲话稿很常用。以下是小编整理的讲话稿,欢迎阅读。开学典礼讲话稿1同学们:大家好!")
    [24, 32]
    >>> offered("以下是我整理的几条意见,供大家参考。同志们:现在开会。")
    []
    """
    early = text[:_LONGEST_OFFER]
    found = _OFFERED.search(early) if "以下" in early or "下面" in early else None
    return [found.start("head"), found.end("head")] if found else []


def stamped(text: str) -> list[int]:
    """Return where a title ends and the site's day and source behind it, an address right below; [] if none.

    >>> stamped("在全县春耕会议上的讲话 2019-03-12 来源:网络 同志们:现在开会。")
    [11, 29]
    """
    found = _STAMPED.match(text) if ":" in text[:_LONGEST] or "：" in text[:_LONGEST] else None
    return [found.end("title"), found.end("stamp")] if found else []


def and_giver(text: str) -> tuple[list[int], str] | None:
    """Return where a title ends that an office and a name follow to the end of the line, and these; or None.

    >>> and_giver("2022年水利工作报告县水利局局长  李  明")
    ([11], '县水利局局长  李  明')
    >>> and_giver("在全县水利工作报告会上的发言  李  明")
    """
    found = _TITLE_AND_GIVER.match(text) if _BLANKS.search(text[-_GIVER:]) else None
    return ([found.end("title")], found["who"]) if found else None


def call_and_title(text: str) -> int | None:
    """Return where a title ends that stands behind a call and a dash, a salutation right behind it; or None.

    >>> call_and_title("同心协力,掀起高潮——县长在全县现场会上的讲话同志们:现在开会。")
    23
    """
    return found.end("title") if (found := _CALL_AND_TITLE.match(text)) else None


def kind_and_title(text: str) -> int | None:
    """Return where what a speech is called ends, behind its kind and over the address; None if it does not.

    >>> text = "2020级新生开学典礼致辞:以勤为径亲爱的同学们、老师们:大家好!"
    >>> text[: kind_and_title(text)]
    '2020级新生开学典礼致辞:以勤为径'
    """
    return found.end("title") if (found := _KIND_AND_TITLE.match(text)) else None
