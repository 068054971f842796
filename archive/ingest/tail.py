"""What stands behind a speech on its page: name, date and note lines, and the glossary of a report."""

import re
from collections.abc import Mapping, Sequence

from archive.ingest import english_persons, footnotes, furniture, notices
from archive.ingest import lines as shapes
from archive.ingest.block_lines import is_name
from archive.ingest.documents import Page
from archive.ingest.languages import en_chrome, zh_chrome, zh_papers
from archive.ingest.languages.en import OFFICES
from archive.ingest.outline import mark_at
from archive.ingest.patterns import compiled

_NOTE = compiled(
    r"^[(（\[【*＊注]?.{0,3}(?:这是|此文|本文|此件|以上)?.{0,6}(?:系|是|为|根据|据).{2,120}(?:讲话|致辞|演讲|报告|录音|整理|记录|发言)"
)
# "(作者系……。本文有删节)", "(根据录音整理,未经本人审阅)"
_EDITED = compiled(
    r"(?:作者|讲话者|演讲者|报告人|发言人|致辞者)\s*(?:系|为|是|单位|现任|时任)|有(?:删节|删改|删减)|"
    r"^[(（\[【](?:全文)?(?:抄自|录自|摘自|选自|引自|转自|原载|原刊|刊于|载于|本文刊|本文原载)|"
    r"未经(?:本人|讲话者|报告人)?(?:审阅|审定|审核|审校)|"
    r"以[^()。]{0,8}(?:现场|当场|当日|实际|口头|宣读|讲话|致[辞词]|发言|演[讲说词])[^()。]{0,8}为准|"
    r"[—-]\s*(?:编者|编辑部|本刊编者|本报编者)[)）\]】]$|"
    r"(?:全宗|案卷|目录|档案?)号\s*[:：]?\s*\d|(?:原件|底稿|手稿)[^()]{0,6}[存藏]|"
    r"(?:原件|本件|此件|原稿|底稿|打字稿|油印件|手稿|抄件|复印件)[^()]{0,40}(?:录入|校对|抄录|整理|字迹|油印|手写|复制|馆藏|保存)|"
    r"^[(（【]\s?(?:此文|本文|全文)?(?:根?据|依据?)[^。()]{2,30}(?:录入|录校|抄录|抄存|打印|打字|校录|辑录|选编|翻印)|"
    r"(?:标题|题目|小标题)(?:为|系|是)(?:编者|编辑)|(?:根据|据)(?:录音|记录|速记|现场)[^。]{0,6}整理"
)
# Who copied a leaflet: 双桥县宣传站翻印 一九六七年元月九日
_REPRINTED = compiled(r"(?:翻印|油印|抄印|编印)[^。，,]{0,24}$")
_EN_NOTE = compiled(
    r"^(?:\[|\()?(?:editor.s )?note:\s+(?:the|this|as|a|president|mayor|governor|remarks|mr|mrs|ms)\b.{0,300}"
    r"\b(?:spoke|delivered|remarks|speech|address|released|transcript|printed|broadcast)\b",
    re.I | re.S,
)
_LEAFED = compiled(
    r"(?:\s{1,4}[\[【]?(?:[上下]一[篇页章节]|返回|(?:返?回)?(?:目录|首页|列表)|关闭|打印|收藏)[\]】]?){1,8}$"
)
# 这是县长在全县秋冬种现场会上的讲话
_AT_OCCASION = compiled(
    r"在[^。;,]{2,60}(?:[会式礼]|典礼|活动|论坛)上(?:所?作?的|发表的)[^。;,]{0,6}(?:讲话|致辞|致词|发言|报告|演讲)"
)
_SPOKEN = compiled("讲话|致辞|致词|演讲|报告|发言")
# 林城市质量技术监督局 2011年8月31日
_BODY_SIGNS = compiled(
    r"[\u4e00-\u9fff]{5,16}(?:局|委员会|总队|支队|大队|公司|集团|医院|协会|商会)\s{1,12}"
    r"(?:(?:19|20)\d\d|[一二][〇○零一二三四五六七八九]{3})年[\d一二三四五六七八九十]{1,3}月[\d一二三四五六七八九十]{1,3}日"
)
_GLOSSARY = compiled(zh_papers.GLOSSARY)
_ATTACHED = compiled(zh_papers.ATTACHED)
_AUTHOR_BOX = compiled(zh_papers.AUTHOR_BOX)
_ATTENDED = compiled(zh_papers.ATTENDED)
# "Ada Marlow is the author of four novels.", "About Helix & Rowe" over "Helix & Rowe is a maker of pumps …"
_EN_INTRODUCED = compiled(
    r"[*_]{0,2}((?:[A-Z][\w.'’-]+\s){1,3}[A-Z][\w.'’-]+),?\s(?:is|was|serves|served|teaches|lives|"
    r"writes|has been)\s(?!going|glad|proud)"
)
_EN_ABOUT = compiled(r"About (?:the )?([A-Z][^:.!?]{2,48}?):?$")
_EN_OFFICE = "|".join(map(re.escape, sorted(OFFICES, key=len, reverse=True)))
_EN_SIGNED = compiled(rf"[A-Z][A-Z.'’-]*(?: [A-Z][A-Z.'’-]*){{1,4}}[,.]?\s+(?i:the )?(?i:{_EN_OFFICE})\.?")
_EN_NAME = compiled(en_chrome.SIGNED_NAME)
_EN_SIGNED_AT = compiled(r"(?:[A-Z][\w.'’-]*,? ){0,5}[A-Z][\w.'’-]*,")
_EN_BOILERPLATE = compiled(en_chrome.BOILERPLATE)
_EN_CONTACT = compiled(en_chrome.CONTACT)
_EN_GIVEN = compiled(
    r"(?:this )?(?:address|speech|remarks|lecture|talk|sermon|oration|toast)(?: (?:was|were))? "
    r"(?:given|delivered|read|made) (?:at|before|to|in|on)\b.{8,240}",
    re.I,
)
_EN_I = compiled(r"\b(?:I|my|me|[Tt]hank you)\b")
_OWN = compiled(zh_chrome.FIRST_PERSON)
_THANKS = compiled(
    r"谢谢[^。]{0,20}[!！。]?\s*$|(?:讲话|报告|发言|致辞|话)(?:完了|到此结束|讲完了)[。!！]?\s*$|(?:万岁|成功|快乐|幸福|吉祥)[!！]\s*$"
)
# (热烈鼓掌): what the audience did in the end is printed with the speech.
_DIRECTION = compiled(
    r"[(\[【][^()\[\]]{0,12}(?:掌声|鼓掌|笑声|欢呼|起立|默哀|鞠躬|举杯|applause|laughter)[^()\[\]]{0,8}[)\]】]",
    re.I,
)
_THANKED = compiled(
    r"(?:谢谢|多谢|感谢)(?:大家|各位|你们|主席)?[^。，,]{0,8}[!！。]$|\bthank you\b[^.;]{0,40}[.!]$", re.I
)
_LONGEST_STRAY = {True: 24, False: 60}  # of a line that a site leaves behind a text, by whether it has Han
_OF_SPEECH = 3  # sentences that stand above what is appended to a speech
_DEFINITION = compiled(r"^[^。]{1,40}[:：—]")
# *Questions? Contact the office.*  [back](/) · [edit](/e)
_REMARK = compiled(r"\*[^*]+\*|(?:[\s·|•]*\[[^\]]*\]\([^)]*\)[\s·|•]*)+")
_DRAWN = compiled(r"[-—–―─━_=*~·]{2,}")
_FOOTER = 8  # lines that may stand below a last rule
_FEW_BELOW, _LONGEST_BELOW = 5, 60  # the same below any drawn rule, characters of one
_REACH = 5  # lines behind the text's zone that may carry name, date and note


def end_of(page: Page, folded: Mapping[int, str], rules: Mapping[int, str], end: int) -> int:
    """Return the end of the text's zone with the name, date and note lines that follow it directly."""
    for n in range(end, min(end + _REACH, len(page.lines))):
        text = folded.get(n, "")
        if not text or rules.get(n) == "distribution":
            continue
        if text.isdecimal() or notices.is_all(page.lines[n].text):
            end = n + 1  # the last page's number, or the site's word that the rest is left out
            continue
        if n == end and _DIRECTION.fullmatch(text):
            end = n + 1
            continue
        if rules.get(n) or page.lines[n].link_share or page.lines[n].region or furniture.ends_text(text):
            break
        if not (shapes.is_date_line(text) or _is_named(text) or is_note(text) or _BODY_SIGNS.fullmatch(text)):
            break
        end = n + 1
    return end


def signature(page: Page, folded: Mapping[int, str], body: Sequence[int]) -> tuple[int, ...]:
    """Return the lines at the end that carry name, date or an editor's note on the speech."""
    found: list[int] = []
    for n in reversed(body[-4:]):
        text = folded[n]
        if shapes.mark_only(text) and not shapes.is_date_line(text) and not found:
            continue  # a rule drawn under the text
        dated = shapes.is_date_line(text) and (shapes.is_wrapped(text) or not shapes.ends_sentence(text))
        named = _is_named(text) and not page.lines[n].heading
        # "The White House, / January 30, 1974." under the name of who signs.
        english = not shapes.has_han(text) and not page.lines[n].heading
        dated = dated or _BODY_SIGNS.fullmatch(text) is not None
        dated = dated or (english and shapes.is_date_line(text) and not shapes.has_inner_stop(text))
        named = named or bool(english and found and is_where_signed(text))
        if not (is_note(text) or dated or named) or len(body) - len(found) <= 2:
            break
        found.insert(0, n)
    return tuple(found) or _signed_english(page, body)


def _is_named(text: str) -> bool:
    return is_name(text) or (bool(_EN_NAME.fullmatch(text)) and english_persons.is_bare_name(text))


def is_where_signed(text: str) -> bool:
    """Tell whether a line at the end says where a text was signed: Elm House,"""
    return len(text) <= _LONGEST_BELOW and not text.isupper() and _EN_SIGNED_AT.fullmatch(text) is not None


def _signed_english(page: Page, body: Sequence[int]) -> tuple[int, ...]:
    """Return the last lines if they are a name in capitals with an office: AUGUSTUS M. MARLOW, / Governor."""
    for count in (1, 2):
        last = " ".join(page.lines[n].text.strip() for n in body[-count:]) if len(body) > count + 1 else ""
        signed = len(last) <= _LONGEST_BELOW and _EN_SIGNED.fullmatch(last)
        if signed and shapes.ends_sentence(page.lines[body[-count - 1]].text):
            return tuple(body[-count:])
    return ()


def glossary(folded: Mapping[int, str], body: Sequence[int]) -> tuple[int, ...]:
    """Return the lines of the explanations of terms behind a report, their heading first; () if none.

    The heading (名词解释, 注释) stands alone in the later part of the text, and nearly every line below it
    is a term and what it means, numbered or divided by a colon or dash.
    """
    for at, n in enumerate(body):
        if 2 * at < len(body) - 2 or not _GLOSSARY.match(folded[n]):
            continue
        below = [folded[m] for m in body[at + 1 :]]
        terms = [
            bool(mark_at(text) or _DEFINITION.match(text) or footnotes.MARK.match(text)) for text in below
        ]
        # A word that was a link stands in a line of its own, and what comes behind it in the next.
        rest = sum(
            not term and not shapes.ends_sentence(before)
            for term, before in zip(terms[1:], below, strict=False)
        )
        if below and sum(terms) >= 0.6 * (len(below) - rest) and not any(map(shapes.is_salutation, below)):
            return tuple(body[at:])
    return ()


def attachments(folded: Mapping[int, str], body: Sequence[int]) -> tuple[int, ...]:
    """Return the lines that list what is attached to the paper, and those below them; () if none do."""
    found: tuple[int, ...] = ()
    last = folded[body[-1]] if len(body) > _OF_SPEECH else ""
    if last.startswith(("附:", "附注:", "另:")) and _THANKS.search(folded[body[-2]]):
        return tuple(body[-1:])  # 附:下周的国旗下讲话由高一年级负责。
    for at in range(len(body) - 1, max(len(body) // 2 - 2, -1), -1):
        text = folded[body[at]]
        if len(text) > 60 or shapes.ends_sentence(text):
            break
        if 2 * at >= len(body) - 2 and _ATTACHED.match(text):
            found = tuple(body[at:])
    return found


def boilerplate(folded: Mapping[int, str], body: Sequence[int]) -> tuple[int, ...]:
    """Return the lines below an English text in which its office or company says what it is; () if none do.

    >>> text = ("We sold pumps.", "We paid.", "We hired.", "Thank you.", "About Acme: Acme makes pumps.")
    >>> boilerplate(dict(enumerate(text)), range(5))
    (4,)
    """
    spoken = 0
    for at, n in enumerate(body):
        text = folded[n]
        if spoken >= _OF_SPEECH and 2 * at >= len(body) - 2:
            asked = len(body) - at <= _FOOTER and _EN_CONTACT.match(text)
            asked = asked and not any(_EN_I.search(folded[m]) for m in body[at:])
            if asked or _EN_BOILERPLATE.match(text):
                return tuple(body[at:])
        spoken += shapes.ends_sentence(text)
    return ()


def author_box(folded: Mapping[int, str], body: Sequence[int]) -> tuple[int, ...]:
    """Return the lines at the end in which a site introduces the author; () if none do."""
    for at in range(len(body) - 1, max(len(body) - 4, len(body) // 2), -1):
        text = folded[body[at]]
        if _AUTHOR_BOX.match(text):
            return tuple(body[at:])
        if (found := _EN_ABOUT.match(text)) and folded.get(body[min(at + 1, len(body) - 1)], "").startswith(
            (found[1], f"The {found[1]}")
        ):
            return tuple(body[at:])
    return _introduced(folded, body)


def _introduced(folded: Mapping[int, str], body: Sequence[int]) -> tuple[int, ...]:
    """Return the last line if it tells who somebody is whom a line above the text names, else ()."""
    last = folded[body[-1]] if len(body) > 3 else ""
    found = _EN_INTRODUCED.match(last) if len(last) <= 400 else None
    named = found and any(found[1].lower() in text.lower() for n, text in folded.items() if n < body[0])
    return tuple(body[-1:]) if named else ()


def footer(folded: Mapping[int, str], body: Sequence[int]) -> tuple[int, ...]:
    """Return what a file prints behind a last rule: signature of a mail, lines in italics, links; () if none.

    Behind "--" stand the sender's office and telephone; behind "---" of a marked-up file its remarks; behind
    any rule a few short lines of a copyist's, none of which a speaker would say.

    >>> footer(dict(enumerate(["春耕。", "秋收。", "冬藏。", "谢谢大家!", "====", "县办 电话00"])), range(6))
    (4, 5)
    """
    for at in range(len(body) - 1, max(len(body) - _FOOTER, 2), -1):
        rule = folded[body[at - 1]].strip()
        below = [folded[n] for n in body[at:]]
        if rule == "--" and all(len(text) <= 120 and not shapes.is_salutation(text) for text in below):
            return tuple(body[at - 1 :])
        if rule in ("---", "***", "* * *") and all(map(_REMARK.fullmatch, below)):
            return tuple(body[at - 1 :])
        if _DRAWN.fullmatch(rule) and at > _OF_SPEECH and _is_copyists(below):
            return tuple(body[at - 1 :])
    return ()


def _is_copyists(below: Sequence[str]) -> bool:
    below = [text for text in below if not _DRAWN.fullmatch(text.strip())]
    spoken = any(
        _OWN.search(text) or _EN_I.search(text) or shapes.is_salutation(text) or mark_at(text)
        for text in below
    )
    return (
        bool(below)
        and not spoken
        and len(below) <= _FEW_BELOW
        and all(len(text) <= _LONGEST_BELOW * (1 if shapes.has_han(text) else 4) for text in below)
    )


def strays(folded: Mapping[int, str], body: Sequence[int]) -> tuple[int, ...]:
    """Return the short lines without a stop behind a speaker's thanks, below his name and day; () if none.

    >>> text = ("春耕。", "秋收。", "谢谢大家!", "三江发布", "权威发布 便民服务")
    >>> strays(dict(enumerate(text)), range(5))
    (3, 4)
    """
    first = len(body)
    while first > _OF_SPEECH and _is_stray(folded[body[first - 1]]):
        first -= 1
    above = [folded[n] for n in body[max(first - 3, 0) : first]]
    thanked = [at for at, text in enumerate(above) if _THANKED.search(text[-60:])]
    signed = thanked and all(is_name(text) or shapes.is_date_line(text) for text in above[thanked[-1] + 1 :])
    return tuple(body[first:]) if signed else ()


def _is_stray(text: str) -> bool:
    spoken = _OWN.search(text) or _EN_I.search(text) or mark_at(text) or shapes.is_salutation(text)
    told = _is_named(text) or shapes.is_date_line(text) or is_note(text) or shapes.is_wrapped(text)
    # "Plant sale, 5th June" is no sentence for its comma.
    sentence = shapes.is_sentence(text) if shapes.has_han(text) else shapes.ends_sentence(text)
    return len(text) <= _LONGEST_STRAY[shapes.has_han(text)] and not (sentence or spoken or told)


def attendance(folded: Mapping[int, str], body: Sequence[int]) -> tuple[int, ...]:
    """Return an editor's last lines, behind the speaker's thanks, on who spoke or was there; () if none."""
    for at in range(len(body) - 1, max(len(body) - 4, 1), -1):
        text = folded[body[at]]
        if len(text) > 240 or not _ATTENDED.search(text) or _OWN.search(text):
            return ()
        if _THANKS.search(folded[body[at - 1]]):
            return tuple(body[at:])
    return ()


def is_note(text: str) -> bool:
    """Tell whether a folded line is an editor's note on the speech, in brackets or labelled."""
    dated = bool(_NOTE.match(text)) or speaks_of_occasion(text)
    edited = len(text) <= 120 and _EDITED.search(text) is not None
    if not shapes.has_han(text):
        # "Note: The President spoke at 10:40 a.m. at the foot of the bridge."
        given = len(text) <= 260 and _EN_GIVEN.fullmatch(text) and not _EN_I.search(text)
        return bool(given) or (len(text) <= 600 and _EN_NOTE.match(text) is not None)
    if text.startswith(("注:", "(注:", "按:", "(按:")):
        return True
    if len(text) <= 160 and text[-1:] not in ")）】]":
        text = _LEAFED.sub("", text)
    if len(text) <= 120 and "印" in text and _REPRINTED.search(text) and not _OWN.search(text):
        return True
    return shapes.is_wrapped(text) and (dated or edited)


def speaks_of_occasion(text: str) -> bool:
    """Tell whether a line of an editor says when or where the speech was given, which makes it evidence."""
    if len(text) > 160:
        return False
    return bool((shapes.date_in(text) and _SPOKEN.search(text)) or _AT_OCCASION.search(text))
