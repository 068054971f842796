"""What stands under a line and shows that it is a title, and what shows by itself that a line is none."""

import re
from collections.abc import Mapping

from archive.ingest import english_persons
from archive.ingest import lines as shapes
from archive.ingest.block_lines import is_english_slogan, is_name, is_slogan
from archive.ingest.documents import Page
from archive.ingest.languages import en_leads, zh_papers
from archive.ingest.languages.en import OCCASION_LINE
from archive.ingest.languages.zh import NO_TITLES, POSTS
from archive.ingest.patterns import compiled

# 总统致词内容为: over what was said
_ANNOUNCES = compiled(r".{0,12}(?:致[词辞]|讲话|谈话|演[说讲])(?:的?(?:内容|全文|稿))?(?:为|如下)\s?:?")
# Location: Halden, Ohio; Name: what a site's form or a blogger's portrait tells.
_FIELD = compiled(
    r"(?:name|scripture|(?:sermon )?text|location|about me|labels|filed under|category|venue|time|"
    r"date of (?:speech|delivery|address|event)|(?:speech|event|delivery) date)"
    r"\s?:(?:\s|$)",
    re.I,
)
# President: Ada Ng, over each text of a data set
_HOLDER = compiled(
    r"(?:the )?(?:president|prime minister|premier|governor|mayor|senator|minister|chancellor|speaker|author"
    r"|orator)\s?:\s{1,3}(?P<name>\S.{2,50})",
    re.I,
)
# Welcome to the pier and our annual fair! is said to those who came.
_EXCLAIMS = compiled(r"\b(?:our|my|we|you|your|I(?=\s[a-z]|['’]))\b")
# • Ng, Ada May, as libraries write names
_INVERTED = compiled(
    r"(?:[•·▪►]\s{1,3})?[A-Z][\w'’-]{1,30}, [A-Z][\w.'’-]{0,30}(?: [A-Z][\w.'’-]{0,30}){0,3}"
)
# Remarks as delivered, Harbour Hall, 3 May 2019; 3 May 2019 (Transcript of the speech, as it was delivered)
_TOLD_HOW = compiled(
    r"\(?(?:remarks|speech|text|address|transcript) as (?:prepared|written|delivered|given)(?:,|\)?$)"
    r"|(?:remarks|speech|address) (?:by|of) [A-Z][^.:;!?]{4,60}, as (?:prepared|written|delivered|given)\b"
    r"|\d{1,3}(?:st|nd|rd|th) [A-Z][^:]{4,60}: ?\d{4} ?[-–—] ?(?:\d{4}|present)?$"
    r"|\d{1,2} [A-Z][a-z]{2,8} (?:19|20)\d\d \((?:original script|transcript|speaker['’]s notes)\b",
    re.I,
)
_KIND_LABELS = frozenset(("speech", "speeches", "remarks", "keynote", "keynote speech", "speech transcript"))
# 校长致辞, 董事长讲话: where a site keeps what they say
_OF_OFFICE = compiled(r"[\u4e00-\u9fff]{0,2}(?:长|书记|主席|主任|总裁)(?:讲话|致辞|致词|寄语|发言|演讲|报告)")
# 1 Welcome: the first part of a paper
_FIRST_PART = compiled(
    r"\d{1,2}\.? (?:welcome|introduction|opening|background|overview|summary|greetings|preamble)",
    re.I,
)
# 典礼首页 | 典礼程序 | 校长祝福 | 交通资讯: what a site leads on to
_MENU = compiled(r"[^|]{2,12}(?:\s?\|\s?[^|]{2,12}){3,12}")
# By Ada Ng, President of the Harbour Society
_BY_HOLDER = compiled(r"[Bb]y (?P<who>[A-Z][^:;!?“”]{6,120})")
_LONGEST_DAY, _LONGEST_TITLE = 48, 160
_WRITER = compiled(r"(?:[Ww]ritten )?[Bb]y(?: [A-Z][\w.'’-]{0,20}){1,4}")  # between a title and its stamp
_RELEASE = compiled(r"for (?:immediate )?release\b|(?:as )?(?:prepared|written) for delivery|embargo", re.I)
# What an assembly speaks on, over the member who has the floor: 陈大河议员:主席,…
_MOTION = compiled(r"条例草案|决议案|议案|拨款|施政报告|休会辩论|质询")
_HAS_FLOOR = compiled(r"[\u4e00-\u9fff]{2,4}(?:议员|委员)\s?:\s?(?:(?:代理|全委会)?主席|$)")
_TOLD_OF_TODAY = compiled(zh_papers.TOLD_OF_TODAY)
# Ada Ng: 'The sea holds your future in its hands', Harbour College
_QUOTED_TALK = compiled(r"[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){1,3}: ['‘\"“].{8,120}['’\"”](?:, .{3,60})?")
# First Session of the 51st Synod of the Diocese of Halden
_OCCASION = compiled(OCCASION_LINE)
# Governor's speech – Handing over ceremony at the Harbour Council
_OWNED = compiled(
    r"(?:The )?[A-Z][\w.-]*(?: [A-Z][\w.-]*){0,4}['’]s (?:[a-z]{2,12} )?"
    r"(?i:speech|address|remarks)\s[–—-]\s[A-Z][^.!?]{8,120}"
)
# 毕业典礼演辞 行政长官 李明
_SIGNED = compiled(
    r"在?[^。:;!?]{4,40}(?:讲话|发言|[开闭]幕[词辞]|(?:致|演|讲)[词辞])稿?\s[-—–|·]?\s?(?P<who>[^,。:;!?]{4,30})"
)
_POST = compiled("|".join(map(re.escape, POSTS)))
_BELOW = 4  # lines between a motion and who speaks on it
# 第十二周国旗下讲话——《种一棵树》; 今天我讲话的题目是《种一棵树》
_CALLED = compiled(r"(?:讲话|演讲|发言|致[辞词]|报告)[^《。]{0,10}《")
_ABOVE, _DEEP = 4, 12  # lines in which a text's own title is quoted: above it, and below
_SHORTEST_UNDER, _LONGEST_UNDER, _FULL = 6, 36, 20
_STEPS = compiled(r"(?<!\s)\s*+[>›»→]{1,2}\s*+")
_NO_TITLE = compiled(r"[:|>《》]|[\d\s]{4}|(?:范文|大全|下载|阅读|网友|字号|作者|编辑|来源|如下)")


def is_none(text: str) -> bool:
    """Tell whether a folded line shows by itself that it is no title.

    >>> is_none("Venue: Town Hall"), is_none("Welcome to our annual fair!"), is_none("Mend the Pier!")
    (True, True, False)
    >>> is_none("President: Ada Q. Ng"), is_none("President: The State of the Piers")
    (True, False)
    >>> is_none("1 Welcome"), is_none("10 Years of Ferries")
    (True, False)
    >>> is_none("By Ada Q. Ng, Chair of the Piers"), is_none("By Hook or by Crook, Chairs of the Sea")
    (True, False)
    >>> is_none("首页 | 程序 | 致词 | 交通"), is_none("开学典礼 | 校长致词")
    (True, False)
    """
    if _FIELD.match(text) or _FIRST_PART.fullmatch(text) or _ANNOUNCES.fullmatch(text):
        return True
    if _MENU.fullmatch(text) or (
        (by := _BY_HOLDER.fullmatch(text)) and english_persons.is_held_by(by["who"])
    ):
        return True
    if (holder := _HOLDER.fullmatch(text)) and english_persons.is_bare_name(holder["name"]):
        return True
    return text[-1:] == "!" and not shapes.has_han(text) and _EXCLAIMS.search(text) is not None


def is_inverted_name(text: str) -> bool:
    """Tell whether a line is a name with the family's first: Ng, Ada May.

    >>> is_inverted_name("• Ng, Ada May"), is_inverted_name("Piers, and Ferries for All")
    (True, False)
    """
    return _INVERTED.fullmatch(text) is not None


def has_floor(text: str) -> bool:
    """Tell whether a folded line begins with the member of an assembly who turns to its chair.

    >>> has_floor("陈大河议员:主席,我支持。"), has_floor("李明议员:你好")
    (True, False)
    """
    return _HAS_FLOOR.match(text) is not None


def worth(folded: Mapping[int, str], n: int) -> int:
    """Return how much the lines under a line make it a title: 4 if they do, less without its pair of marks.

    >>> worth({0: "Ada Ng: 'The sea holds our future', Harbour College"}, 0)
    4
    >>> worth({0: "Is the Pier Safe?", 1: "Mr Ada Ng, Harbour Master", 2: "Delivered on May 3, 2015"}, 0)
    4
    >>> said = "陈大河议员:主席,我支持。"
    >>> worth({0: "《2019年码头条例草案》", 1: said}, 0), worth({0: "码头", 1: said}, 0)
    (4, 0)
    """
    text = folded[n]
    following = next((below for m in range(n + 1, n + 4) if (below := folded.get(m, ""))), "")
    if shapes.has_han(text):
        if is_called(folded, n):
            return 5
        if _TOLD_OF_TODAY.match(following) and is_slogan(text):
            return 4  # 總統出席週年慶活動, over 總統今天出席週年慶活動,並致詞。
        signed = _SIGNED.fullmatch(text)
        if signed and is_name(signed["who"]) and _POST.search(signed["who"]):
            return 4
        moved = _MOTION.search(text) and not shapes.ends_sentence(text)
        below = (folded.get(m, "") for m in range(n + 1, n + 1 + _BELOW))
        if not moved or not any(map(has_floor, below)):
            return 0
        return 4 - (text.count("《") != text.count("》"))
    if _QUOTED_TALK.fullmatch(text) or _OWNED.fullmatch(text):
        return 4
    # Speech, over what it was called, as the card of an office's page is copied
    above = next((over for m in range(n - 1, n - 3, -1) if (over := folded.get(m, ""))), "")
    if is_kind_label(above) and is_english_slogan(text):
        return 4
    # Ada Ng: Harbours of tomorrow, over Remarks by Ms Ada Ng, Governor of the Bank, at …, 4 May 2003.
    if is_english_slogan(text) and len(text.split()) > 3 and en_leads.is_lead(following):
        return 3
    if shapes.ends_like_title(text) or _is_under_kind(folded, n):
        return 0
    return 4 * over_person(folded, n)


def _is_under_kind(folded: Mapping[int, str], n: int) -> bool:
    """Tell whether an English line is an occasion under what the speech is called: Presidential Address."""
    above = next((over for m in range(n - 1, n - 4, -1) if (over := folded.get(m, ""))), "")
    return shapes.ends_like_title(above) and _OCCASION.fullmatch(folded[n]) is not None


def is_called(folded: Mapping[int, str], n: int) -> bool:
    """Tell whether a line is what a site's heading above it, or the speaker below it, calls his words.

    >>> is_called({0: "国旗下讲话——《把树种在春天》", 1: "把树种在春天"}, 1)
    True
    >>> is_called({0: "把树种在春天", 1: "这首歌叫《把树种在春天》"}, 0)
    False
    """
    quoted = f"《{folded[n]}》"
    if not 6 <= len(quoted) <= 44:
        return False
    near = (folded.get(m, "") for m in range(n - _ABOVE, n + _DEEP) if m != n)
    return any(quoted in text and _CALLED.search(text[: text.find(quoted) + 1]) for text in near)


def under_stamp(folded: Mapping[int, str], rules: Mapping[int, str], n: int) -> bool:
    """Tell whether a short line stands alone between the site's line of day and source and the text.

    >>> lines = {0: "时间:2020/6/18", 1: "月到渡口分外圆", 2: "八月十五,渡口的乡亲在老码头相聚,一起看月亮。"}
    >>> under_stamp(lines, {0: "source-line"}, 1), under_stamp(lines, {}, 1)
    (True, False)
    """
    text = folded[n]
    above = next((m for m in range(n - 1, -1, -1) if folded.get(m)), -1)
    below = next((words for m in range(n + 1, n + 4) if (words := folded.get(m, ""))), "")
    return (
        rules.get(above) == "source-line"
        and shapes.date_in(folded[above]) is not None
        and _SHORTEST_UNDER <= len(text) <= _LONGEST_UNDER
        and is_slogan(text)
        and not _NO_TITLE.search(text)
        and len(below) >= _FULL
        and shapes.is_sentence(below)
    )


def is_over_stamp(page: Page, folded: Mapping[int, str], rules: Mapping[int, str], n: int) -> bool:
    """Tell whether a line over the site's line of day and source is a heading, or ends the path over it.

    首页 » 常见问题 » 渡口修缮的三个办法 / 渡口修缮的三个办法 / 作者:admin 2013年4月15日
    """
    if page.lines[n].heading and rules.get(n + 1) == "source-line":
        return True
    above = next((m for m in range(n - 1, -1, -1) if folded.get(m)), -1)
    below = next((m for m in range(n + 1, n + 4) if folded.get(m)), -1)
    if rules.get(above) != "breadcrumb" or rules.get(below) != "source-line":
        return False
    steps = _STEPS.split(folded[above])
    return len(steps) > 2 and steps[-1] == folded[n] and _SHORTEST_UNDER <= len(folded[n]) <= _LONGEST_UNDER


def is_over_english_stamp(folded: Mapping[int, str], rules: Mapping[int, str], n: int) -> bool:
    """Tell whether an English line of four words or more stands over the site's line of day or writer.

    >>> lines = {0: "We Dredge Together Here", 2: "Published 3 May 2012", 4: "Piers are long."}
    >>> is_over_english_stamp(lines, {2: "byline"}, 0), is_over_english_stamp(lines, {}, 0)
    (True, False)
    """
    below = next((m for m in range(n + 1, n + 4) if folded.get(m) and not _WRITER.fullmatch(folded[m])), -1)
    stamp = folded.get(below, "")
    rule = rules.get(below)
    dated = rule == "byline" or (rule in ("source-line", "record-card") and shapes.date_in(stamp))
    return (
        (bool(dated) or (rule == "site-note" and _RELEASE.match(stamp) is not None))
        and is_english_slogan(folded[n])
        and not english_persons.is_bare_name(folded[n])
        and len(folded[n].split()) > 3
    )


def over_person(folded: Mapping[int, str], n: int) -> bool:
    """Tell whether an English line stands over who spoke, by office or form of address, and then the day."""
    below = [text for m in range(n + 1, n + 5) if (text := folded.get(m, ""))][:2]
    if len(below) < 2 or not 8 <= len(folded[n]) <= _LONGEST_TITLE or shapes.has_han(folded[n]):
        return False
    who, when = below
    dated = len(when) <= _LONGEST_DAY and shapes.date_in(when)
    return bool(dated) and english_persons.is_titled(who) and not english_persons.is_titled(folded[n])


def tells_how(text: str) -> bool:
    """Tell whether an English line begins with how a speech was given, or its day and how: no title does.

    >>> tells_how("Remarks as delivered, Harbour Hall, 3 May 2019"), tells_how("Remarks on Ferries")
    (True, False)
    >>> tells_how("3 May 2019 (Transcript of the speech, exactly as it was delivered)")
    True
    """
    return _TOLD_HOW.match(text) is not None


def is_beside(text: str, tag: str) -> bool:
    """Tell whether a line stands beside a title: how it was given, or in a cell the column that it is in.

    >>> is_beside("领导讲话", "td"), is_beside("领导讲话", ""), is_beside("(Remarks as delivered)", "")
    (True, False, True)
    """
    return tells_how(text) or (tag == "td" and heads_column(text))


def is_crumb(folded: Mapping[int, str], n: int) -> bool:
    """Tell whether a line is the subject under which a site files a speech, over its kind and its title.

    >>> is_crumb({0: "Inland ferries", 1: "Speech", 2: "Water and the small town"}, 0)
    True
    >>> is_crumb({0: "Water and the small town", 1: "Speech", 2: "3 May 2015"}, 0)
    False
    """
    below = [folded[m] for m in range(n + 1, n + 6) if folded.get(m)][:2]
    return (
        len(below) > 1
        and is_kind_label(below[0])
        and is_english_slogan(below[1])
        and not shapes.is_date_line(below[1])
        and not english_persons.is_person(below[1])
    )


def is_kind_label(text: str) -> bool:
    """Tell whether a line is the label that sites of English offices set over a title: Speech.

    >>> is_kind_label("Speech"), is_kind_label("Speech on Ferries")
    (True, False)
    """
    return text.strip().lower() in _KIND_LABELS


def heads_column(title: str) -> bool:
    """Tell whether a folded name of a page is that of a column of speeches, not of one of them.

    >>> heads_column("领导讲话"), heads_column("校长致辞"), heads_column("校长在毕业典礼上的致辞")
    (True, True, False)
    """
    return shapes.bare(title) in NO_TITLES or _OF_OFFICE.fullmatch(title) is not None
