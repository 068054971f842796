"""What one line of a title block looks like: subtitle, date, place, speaker, an editor's lead, an address."""

import re

from archive.ingest import fact_rows
from archive.ingest import lines as shapes
from archive.ingest.documents import Page
from archive.ingest.languages import en_chrome, en_leads, en_papers, zh_chrome, zh_papers
from archive.ingest.languages.en import OFFICES, POST_NOMINALS
from archive.ingest.languages.zh import (
    BESIDE_NAMES,
    COMPOUND_SURNAMES,
    HONORIFICS,
    NOT_NAMES,
    POSTS,
    SURNAMES,
)
from archive.ingest.languages.zh_names import BULLETS, CLASS, RARE_SURNAMES, ROLE_BEFORE_NAME
from archive.ingest.outline import mark_at
from archive.ingest.patterns import compiled

# 【在全县大会上的讲话】: marks that a site sets round a title.
BRACKETED = compiled(r"[【\[](?![^【】\[\]]{0,8}[】\]])([^【】\[\]]{6,90})[】\]]")
DASH = compiled(r"^[—–―─━-]{1,4}\s*\S")
LEAD = compiled(
    r"^以下(?:是|为).{0,120}(?:全文|讲话|致辞|致词|发言|演辞|谈话|内容|摘要)[^。]{0,8}[:：]?$|(?:全文|"
    r"讲话|致辞|致词|讲词|演辞|演说|演讲|谈话|献词|祝词|贺词|发言|贺信|内容)(?:全文|内容|摘要)?(?:整理|刊发|刊登|刊载|登载|摘登|摘发|发布|公布|转发|转载|编发|推送)?(?:如下|是|为)\s*[:：]$"
    r"|^[^。]{0,30}\d{1,2}\s*[日号][^。]{0,6}在[^。]{2,60}(?:上|时|期间)[^。]{0,40}(?:作|做|发表|"
    r"致)[^。]{0,14}(?:报告|讲话|致辞|致词|发言|演讲)[。.]?$"
    r"|^(?:the )?following (?:is|are)\b.{0,160}:$",
    re.I,
)
_OFFICE = "|".join(sorted((*POSTS, *HONORIFICS, "总领事", "代表", "主持人"), key=len, reverse=True))
_HONOURS = compiled(  # 某某女士 MH: honours and forms of address behind a name
    r"(?:女士|先生|小姐|博士|教授|议员|太平绅士)?"
    rf"(?:[\s,、]{{1,4}}(?:{'|'.join(map(re.escape, POST_NOMINALS))})){{1,8}}$"
)
_BEHIND_NAME = frozenset((*(one[-1] for one in POST_NOMINALS), *"xX×*＊"))  # what ends these, or a mask
_NAME = compiled(
    r"^[\u4e00-\u9fff](?:\s?[\u4e00-\u9fff]{1,3}|[\u4e00-\u9fff]{0,7}(?:[·•‧・][\u4e00-\u9fff]{1,8}){1,3})$"
)
_OFFICE_AND_NAME = compiled(
    rf"^(?:[\u4e00-\u9fff、，（）()\s·]|\d{{4}}[-—]\d{{2,4}}(?=年度)){{0,40}}(?:{_OFFICE})[\s:：]*"
    r"(?:(?:[\u4e00-\u9fff·•‧・]\s*){0,8}|[\u4e00-\u9fff]{1,8}(?:[·•‧・][\u4e00-\u9fff]{1,8}){1,3})(?:同志|先生|女士)?[)）]?$"
)
_ANY_OFFICE, _APART = compiled(_OFFICE), compiled(r"[\s:：]")
_SURNAME = f"(?:{'|'.join(COMPOUND_SURNAMES)}|[{''.join(sorted(SURNAMES | RARE_SURNAMES))}])"
_MARRIED = rf"(?:[{''.join(sorted(SURNAMES))}](?=[\u4e00-\u9fff]{{2}}$))?"  # 校监 李黄婉贞
_LATIN = compiled(rf"\s{_SURNAME}[\u4e00-\u9fff]{{1,2}}(?P<called>\s[A-Z][a-z]{{1,11}})$")
_ASIDE = compiled(r"\s?\([^()。!?]{2,36}\)$")  # 李明 (根据录音整理), 李明(校友代表)
# Where or as what one works, or for whom one speaks, before or behind a name: 学生代表李明.
_BODY = (
    rf"[\u4e00-\u9fffA-Za-z0-9()（）、]{{0,30}}(?:{'|'.join(BESIDE_NAMES)}"
    r"|班(?:副?班长|团支部?书记?)?|[\u4e00-\u9fff]工|教授|讲师|学家|作家|律师)"
)
_BODY_AND_NAME = compiled(
    rf"^{_BODY}(?:\s+|[:：]\s*){_SURNAME}{_MARRIED}\s?[\u4e00-\u9fff]{{1,2}}(?:\s*(?:同志|教授|先生|女士|老师|同学))?$|^{_SURNAME}\s?[\u4e00-\u9fff]{{1,2}}\s+{_BODY}$|^{_SURNAME}[\u4e00-\u9fff]{{1,2}}[,，]\s[\u4e00-\u9fff]{{2,20}}(?:{_OFFICE})$|^[\u4e00-\u9fff]{{2,8}}[:：]\s?{CLASS}\s?{_SURNAME}[\u4e00-\u9fff]{{1,2}}$"
)
_ROLE = compiled(rf"^[\u4e00-\u9fff]{{0,12}}{ROLE_BEFORE_NAME}{_SURNAME}[\u4e00-\u9fff]{{1,2}}$")
# "县长郑拉劳:" names who speaks; an audience is addressed "郑县长:".
_NAMED = compiled(
    rf"^[\u4e00-\u9fff]{{0,12}}(?:{_OFFICE})\s*[{''.join(sorted(SURNAMES))}][\u4e00-\u9fff]{{1,2}}\s*[:：]$"
)
# Lines of a model text that wait for a name or a day: "××县委书记 ×××", "20××年×月×日".
_MASK = "[×xX*＊○〇某_]"
_MASKED = compiled(
    rf"^[(（]?(?:20|二[〇○O零]|19)?{_MASK}{{1,4}}年{_MASK}{{1,3}}月{_MASK}{{1,3}}日[)）]?$"
    rf"|^[\u4e00-\u9fff{_MASK[1:-1]}、，]{{0,30}}(?:{_OFFICE})[\s:：]*[\u4e00-\u9fff]?{_MASK}{{2,4}}$"
)
_SAYS_WHAT = compiled(
    r"[(\[【](?:这是|本文(?:是|系|为)|此文(?:是|系|为)|此件(?:是|系|为)|以下(?:是|为)).{4,160}(?:讲话|致[辞词]|演讲|报告|发言|谈话).{0,60}[)\]】]$"
    r"|[(\[【][^()]{2,120}(?:讲话|致[辞词]|演讲|报告|发言|谈话)[^()]{0,60}(?:现(?:予|将|全文)?|特|兹|予以|全文)"
    r"(?:全文|摘要)?(?:刊登|刊发|刊载|登载|发表|发布|转发|编发|印发|摘登|摘发)[^()]{0,40}[)\]】]$"
)
# In minutes the item of the agenda under which the words stand: 理事长致词:
_GIVEN_HERE = compiled(r"[\u4e00-\u9fff]{2,12}(?:致[辞词]|讲话|谈话|报告|发言)\s*:")
_LABELLED = compiled(
    rf"{zh_chrome.BLOCK_LABELS}|^(?:口述|演[讲说]|讲话|发言|致辞|主讲)\s*[:：/]\s*\S{{2,8}}(?:\s|$)"
    r"|^【(?:发言|讲话|致辞|致词|报告|演讲|主讲)(?:领导|人|嘉宾|时间|日期|地点|题目)】"
)
_AT_MEETING = compiled(r"在.{2,60}(?:上|时|期间)$")
# "——2010年9月21日在某县第十四届人大常委会" over "第二十次会议上": an occasion that two lines share.
_BREAKS_OFF = compiled(r"日[^。;:]{0,6}在[^。;:]{3,50}(?<![上中时])$")
_GOES_ON = compiled(
    r"[^。,;:()—\d]{2,36}(?:会议|大会|全会|会|仪式|典礼|论坛)(?:闭幕会|开幕会)?上(?:的[^。]{0,8})?$"
)
# << Previous | Contents | Next Section >>; Home > Speeches; 新闻 / 演辞: ways through a site, never titles.
_WAYS = compiled(
    r"<<|>>|\b(?:[Rr]eturn|[Bb]ack) to (?:the )?(?:[Ss]peech|[Ll]ist|[Ii]ndex|[Nn]ews|[Hh]ome|"
    r"[Tt]op\b|[Mm]ain|[Pp]revious|[Aa]ll)|[«»]|(?:\s\|\s[^|\d]{2,24}){2}"
)
# Minister's Speeches: what an office heads its column with.
_OFFICE_COLUMN = compiled(en_papers.COLUMN, re.I)
_GREETING = compiled(r"good (?:morning|afternoon|evening)\b(?=.{24})|thank you(?:,| all| for| very)", re.I)
_MAIL = compiled(r"(?:from|to|sent|cc|date|subject|发件人|收件人|抄送|主旨)\s?:", re.I)
_EN_CRUMBS = compiled(r"(?:[\w&'’.,() -]{2,40}\s>\s){1,6}[\w&'’.,() -]{2,60}")  # News > Town Hall
CRUMBS = compiled(r"(?:[^\s/>›]{2,8}\s[/>›]\s)+[^\s/>›]{2,8}")
# "Remarks by Jane Public, Mayor, at the Garden Gala": the line above it is what the text is called.
_EN_GIVEN = compiled(
    r"(?:(?:[a-z]{1,30}\s){0,2}(?:remarks|speech|address|statement|lecture|keynote|eulogy|sermon|homily|talk|toast|tribute))"
    r"\s(?:\([a-z][^()]{3,24}\)\s)?(?:(?:delivered\s|given\s|preached\s)?by\s(?:the\s)?(?-i:[A-Z])|of\s(?:the\s)?(?:hon|mr|ms|mrs|dr)?\.?\s?(?-i:[A-Z][\w.'’-]+(?:\s[A-Z][\w.'’-]+){1,3}$)"
    r"|(?:delivered|given)\son\sthe\soccasion\sof\s[^.;:]{8,200}?,?\sby\s(?-i:[A-Z])"
    # Keynote address at the Fourth Ports Conference, Halden, 4 June 2015
    r"|(?:(?:delivered|given)\s)?(?:at|to|before)\s[^.;:]{8,120},[^.;:]{0,60}(?:19|20)\d\d$)",
    re.I,
)
_LINK_END = compiled(r"\s(?:the|an?|of|and|for|at|to|in|on|by|with|from)$", re.I)
_LONGEST_SLOGAN = 110  # characters of an English one
# "Remarks by Mayor Jane Public" names who; with "at the …" behind it is a title.
_EN_BYLINE = compiled(
    r"^(?:remarks|speech|address|statement|delivered|prepared) by (?!.*\b(?:at|to|on|before|for|in)\b)",
    re.I,
)
_PIECES = compiled(r"\s[|·]\s")  # 2012年10月13日上午 · 易县人民政府县长 · 录音整理:…
_CALLED = compiled(rf"(?:[\w'’]+\s){{0,3}}?{en_chrome.TITLE_WORDS}", re.I)
_BROKEN = 24  # characters that six tenths of a broken line have
LONGEST_TITLE, _LONGEST_ENGLISH_TITLE, _LONGEST_GIVEN = 90, 240, 420
_LONGEST_ADDRESS = 7  # lines that go on with an address to the audience
_ADDRESSEE = compiled(
    r"(?:my|dear|your|honou?red|distinguished|esteemed|fellow|members|madam\w?|ladies|friends|guests|excellenc|delegates|"
    rf"graduates|class of|neighbou?rs|{'|'.join(map(re.escape, sorted(OFFICES, key=len, reverse=True)))})\b",
    re.I,
)
_COURTESY = compiled(r"(?:Mr|Mrs|Ms|Miss|Madam|Dr|Prof|Professor|Hon|Sir|Your|The Hon|Honou?rable)\b", re.I)
# Washington, D.C. ends no sentence.
_ABBREVIATED = compiled(
    r"(?:\b[A-Z]\.){2}$|\b(?:Inc|Jr|Sr|Ltd|Co|Corp|Esq|Calif|Mass|Conn|Pa|Va|Md|Ill|Tex|Fla|Wash|Mich|Wis|Minn)\.$"
)
# Words that hold a sentence in a text printed all in capitals, and no title.
_CAPITAL_SENTENCE = compiled(r"\b(?:IS|ARE|WAS|WERE|WE|YOU|I|THEY|HAS|HAVE|SHALL|WILL|MUST|CAN)\b")
_BESIDE_TITLE = compiled(zh_papers.BESIDE_TITLE)
_LONGEST_COVERING = 260  # characters of an agency's sentence that announces the text
_LONGEST_SUMMARY = 500
_READ_FOR = compiled(
    r"[^。]{2,40}因[^。]{0,12}(?:未克|未能|不克|无法|不能)[^。]{0,8}(?:出席|莅临|到场)[^。]{2,40}(?:代为|代表)?宣读[。.]?$"
)
# "局长某某今日下午出席某典礼。以下为某某的致辞全文:"
_TOLD_THEN_TEXT = compiled(
    r"以下(?:是|为)[^。:：]{0,60}(?:全文|讲话|致辞|致词|发言|演辞|讲词|谈话|内容|摘要|演说|演讲)[^。:：]{0,10}[:：]$"
)

# 厅长 林佩英 2024年11月10日 于澳门渔人码头: where it was, behind who and when.
_VENUE = compiled(r"\s[于於]\s?[\u4e00-\u9fffA-Za-z0-9]{2,24}[)）]?$")


def is_head(text: str, wanted: frozenset[str] = frozenset()) -> bool:
    """Tell whether a folded line can stand between title and text: subtitle, date, place or speaker line.

    >>> [is_head(text) for text in ("——在全市大会上的讲话", "(2011年3月8日)", "市长 张 三", "一、提高认识")]
    [True, True, True, False]
    """
    if len(text) <= _LONGEST_COVERING and LEAD.search(text) and not shapes.has_inner_stop(text):
        return True
    if len(text) <= _LONGEST_SUMMARY and (_TOLD_THEN_TEXT.search(text) or is_read_for(text)):
        return True
    if en_leads.is_lead(text) or en_leads.says_who(text):
        return True
    if says_what(text) or fact_rows.is_lecture(text):
        return True
    if len(text) > longest(text) or shapes.has_inner_stop(text):
        return False
    if _NAMED.match(text) or _MASKED.match(text) or _BESIDE_TITLE.fullmatch(text):
        return True
    if is_item(text):
        return True
    if mark_at(text) or (shapes.is_salutation(text) and not DASH.match(text)):
        return False
    if shapes.is_wrapped(text) or shapes.is_date_line(text) or LEAD.search(text) or _LABELLED.match(text):
        return True
    if shapes.ends_sentence(text) and not (not shapes.has_han(text) and _is_stopped_label(text)):
        return False
    if fact_rows.is_row(text):
        return True
    day = shapes.date_in(text)
    if day and is_name(_VENUE.sub("", text.replace(day, " ")).strip(" ()[],，")):
        return True
    if day and _PIECES.search(text) and any(is_name(piece.strip()) for piece in _PIECES.split(text)):
        return True
    if not shapes.has_han(text):
        broken = text[-1:] == "," and names_giver(text)  # Speech by Ada Ng, / Governor of the Bank,
        return broken or (text[-1:] not in (":", ",") and is_english_label(text))
    if DASH.match(text) or is_name(text):
        return True
    if shapes.ends_like_title(shapes.squeezed(text)) or _AT_MEETING.search(text):
        return True
    key = shapes.bare(text)
    return len(key) >= 4 and any(key in title for title in wanted)


def goes_on(before: str, text: str) -> bool:
    """Tell whether a folded line ends the occasion that the line before it breaks off.

    >>> goes_on("——2010年9月21日在春江县第十四届人大常委会", "第二十次会议上")
    True
    """
    return text.endswith("上") and bool(_BREAKS_OFF.search(before) and _GOES_ON.match(text))


def says_what(text: str) -> bool:
    """Tell whether a line is an editor's note, in brackets, on what the text below it is.

    >>> says_what("(这是李大河在水利大会上的讲话,本报发表时作了修订。——编者)"), says_what("(这是大实话。)")
    (True, False)
    """
    return text[:1] in "([【" and len(text) <= _LONGEST_COVERING and _SAYS_WHAT.match(text) is not None


def is_item(text: str) -> bool:
    """Tell whether a line is the item of minutes under which a speech stands, which is not its title.

    >>> is_item("理事长致词:"), is_item("县长在大会上的致词")
    (True, False)
    """
    return text.endswith(":") and _GIVEN_HERE.fullmatch(text) is not None


def longest(text: str) -> int:
    """Return how many characters a title may have: most where an English one says who gave it, and where."""
    if shapes.has_han(text):
        return LONGEST_TITLE
    return _LONGEST_GIVEN if names_giver(text) else _LONGEST_ENGLISH_TITLE


def is_read_for(text: str) -> bool:
    """Tell whether a line says that another read out the speech: who wrote it spoke, by its words.

    >>> is_read_for("常任秘书长利明因公务未克出席,讲辞由主任侯安代为宣读")
    True
    """
    return "宣读" in text and _READ_FOR.match(text) is not None


def _is_stopped_label(text: str) -> bool:
    """Tell whether a stop ends no sentence: Washington, D.C.; capitals and days as old books print them."""
    if not text.endswith("."):
        return False
    dated = len(text) <= 60 and bool(shapes.date_in(text)) and is_english_label(text)
    capitals = text.isupper() and len(text) <= LONGEST_TITLE and not _CAPITAL_SENTENCE.search(text)
    return bool(_ABBREVIATED.search(text)) or capitals or dated


def is_english_label(text: str) -> bool:
    """Tell whether a line without Chinese is a name, office or title: few words, or most with capitals."""
    words = [word for word in text.split() if len(word) > 3]
    return len(text.split()) <= 6 or sum(not word[0].islower() for word in words) >= 0.6 * len(words)


def is_name(text: str) -> bool:
    """Tell whether a folded line is only a name, or an office and a name, which may be masked."""
    if shapes.ends_like_title(text):
        return False
    text = text.lstrip(BULLETS)
    if text[-1:].islower() and (latin := _LATIN.search(text)):
        text = text[: latin.start("called")]
    if text[-1:] in _BEHIND_NAME:
        text = shapes.MASKED_NAME.sub("某", _HONOURS.sub("", text))
    if text[-1:] == ")" and (aside := _ASIDE.search(text)) and aside.start() >= 2:
        return is_name(text[: aside.start()])
    whole = shapes.squeezed(text)
    if (_APART.search(text) and _BODY_AND_NAME.match(text)) or _ROLE.match(text):
        return True
    held = len(text) <= 40 and _ANY_OFFICE.search(whole)
    if held and (_OFFICE_AND_NAME.match(text) or (whole != text and _OFFICE_AND_NAME.match(whole))):
        return True
    if not _NAME.match(whole) or whole in NOT_NAMES:
        return False
    return any(dot in whole for dot in "·•‧・") or whole[0] in SURNAMES or whole[:2] in COMPOUND_SURNAMES


def opens_address(page: Page, n: int) -> bool:
    """Tell whether an English address to the audience begins in this line and goes on in the next ones.

    "Chief Justice Lee, members of the Legislature, former / Governors, and fellow citizens:" in a text of
    broken lines, or a line for each of those addressed, those above "ladies and gentlemen".
    """
    first = page.lines[n].text.strip()
    listed = _COURTESY.match(first) is not None
    if shapes.date_in(first):
        return False  # President Ada Ng, May 13, 2017
    if not listed and ("," not in first or first[-1:] in ".:;!?," or not _ADDRESSEE.match(first)):
        return False
    words = first
    for line in page.lines[n + 1 : n + 1 + _LONGEST_ADDRESS]:
        if line.blank_before or line.hidden or len(words) > 400 or shapes.date_in(line.text):
            break  # a day is of those who are named under a title, not of those who are greeted
        words = f"{words}{', ' if listed and words[-1] != ',' else ' '}{line.text.strip()}"
        if words[-1] in ",:" and shapes.is_salutation(words):
            return True
    return False


def has_honours(text: str) -> bool:
    """Tell whether a folded line ends in honours: 某某博士, GBS, JP."""
    return _HONOURS.search(text) is not None


def is_slogan(text: str) -> bool:
    """Tell whether a folded line can be the slogan over a dash line: short, no sentence, nobody's name."""
    return (
        4 <= len(text) <= 60
        and not shapes.ends_sentence(text)
        and not shapes.has_inner_stop(text)
        and not is_name(text)
    )


def leads_on_site(text: str) -> bool:
    """Tell whether a line is a way through a site, a mail's header or words of greeting, and so no title.

    >>> leads_on_site("<< Previous | Contents | Next >>"), leads_on_site("新闻 / 演辞")
    (True, True)
    """
    return bool(
        _GREETING.match(text)
        or _WAYS.search(text)
        or CRUMBS.fullmatch(text)
        or (">" in text and _EN_CRUMBS.fullmatch(text) and not shapes.ends_like_title(text))
        or _MAIL.match(text)
        or _OFFICE_COLUMN.fullmatch(text)
    )


def names_giver(text: str, *, bare: bool = False) -> bool:
    """Tell whether an English line says who gave the speech; ``bare`` if it must say nothing else.

    >>> [names_giver("Remarks by Ada Ng, Mayor, at the Gala", bare=bare) for bare in (False, True)]
    [True, False]
    """
    return bool((_EN_BYLINE if bare else _EN_GIVEN).match(text))


def is_english_slogan(text: str) -> bool:
    """Tell whether an English line can be what a speech is called, with "Remarks by …" under it."""
    return (
        6 <= len(text) <= _LONGEST_SLOGAN
        and " " in text
        and not shapes.has_han(text)
        and not names_giver(text)
        and not names_giver(text, bare=True)
        and text[-1] not in ".:;,"
        and not _LINK_END.search(text)
    )


def is_broken_prose(page: Page, n: int, text: str) -> bool:
    """Tell whether a line of an English text of broken lines is prose that goes on in the next."""
    told = shapes.has_han(text) or is_english_label(text) or _CALLED.match(text) or page.lines[n].heading
    if n + 1 == len(page.lines) or told or names_giver(page.lines[n + 1].text.strip()):
        return False
    return not page.lines[n + 1].blank_before and len(page.lines[n + 1].text) >= 0.6 * len(text) >= _BROKEN
