"""What others wrote or said behind a speech on its page: the next piece of a book, a report, questions."""

import re
from collections.abc import Mapping, Sequence

from archive.ingest import lines as shapes
from archive.ingest import seams
from archive.ingest.block_lines import is_name
from archive.ingest.languages import zh_chrome, zh_kinds, zh_papers
from archive.ingest.outline import mark_at
from archive.ingest.patterns import compiled

_APPENDED = compiled(zh_papers.APPENDED, re.I)
_ANNEX = compiled(zh_papers.ANNEX)
_NEWS_LEAD = compiled(zh_kinds.NEWS_LEAD)
_OWN = compiled(zh_chrome.FIRST_PERSON)
_CLOSING_NOTE = compiled(
    r"[(（【\[](?:本文|此文|此件|原件)?\s*(?:(?:系?根?据[^()（）。]{2,40}(?:整理|记录|抄录|档案|[原手文底]稿|录音)"
    r"|(?:原?载|刊于|选自|摘自|录自|抄自|引自|[现原]?[藏存]于)[^()（）。]{2,40})"
    r"|(?:略|稍)?有(?:删节|删减|删改))[)）】\]]"
)
# [Printed from his own copy. The Society thanks …]: how an English book or paper came by the text.
_PRINTERS_NOTE = compiled(
    r"\[(?:(?:re-?)?(?:printed|produced|published)|transcribed|typed|copied|taken|extracted"
    r"|the (?:text|manuscript|typescript)|this (?:text|address|speech|talk|lecture))\b[^\[\]]{8,480}\]",
    re.I,
)
# [Both motions were carried, 90 to 4.]: what a clerk notes of the meeting.
_CLERKS_NOTE = compiled(
    r"\[[^\[\]]{0,200}\b(?:motions?|resolutions?|amendments?|votes?|meeting|session|sitting|conference)\b"
    r"[^\[\]]{0,60}\b(?:carried|adopted|agreed|passed|lost|put|adjourned|closed|ended|rose)\b[^\[\]]{0,200}\]",
    re.I,
)
_SMALL_NOTICES = compiled(zh_papers.SMALL_NOTICES)
# What one beats or turns may be no text: 打完了,就收兵.
_COPIED_OUT = compiled(
    r"(?:(?:全文|以上|讲话|原文|终于|总算)(?:打|敲|贴|转|整理)|(?:全文|以上|讲话|终于|总算)?(?:抄录?|录入|打字|转抄|照抄))"
    r"(?:完|毕)(?:了|啦|喽|毕)?[,。!~.]|[(]?全文(?:完|抄毕)[)]?[,。!]"
)
_LONGEST_REMARK = 2  # lines
_HAN, _LATIN = compiled("[\u4e00-\u9fff]"), compiled("[A-Za-z]{2,}")
_LONGEST_RENDERING = 3  # lines of the translation that a catalogue prints under the first words of a text
_LONGEST_CUTTING = 6  # lines of such words
_NEAR = 3  # lines in which a report or a notice begins
_MOST_NOTICES = 12  # lines of small notices
_FEWEST_WORDS = 12  # that make a line English
_LONGEST_NOTE = 6  # lines of such a note
_OF_SPEECH = 3  # sentences that stand above what is appended to a speech


def appended(folded: Mapping[int, str], body: Sequence[int]) -> tuple[int, ...]:
    """Return the lines from a heading on behind which others speak; () if there is none.

    Such a heading (参考资料, 新闻背景, 互动环节) stands alone in its line, behind several sentences; so does
    the label of an annex (附件1) with no address below it, which may be that of the next speech.
    """
    if len(body) > _OF_SPEECH and folded[body[-1]].startswith(("补:", "补记:", "后记:", "又记:")):
        return tuple(body[-1:])  # what a blogger adds years later
    spoken = 0
    for at, n in enumerate(body):
        text = folded[n]
        if spoken >= _OF_SPEECH and len(text) <= 16:
            if _APPENDED.match(text):
                return tuple(body[at:])
            below = [folded[m] for m in body[at + 1 :]]
            if _ANNEX.match(text) and below and not any(map(shapes.is_salutation, below)):
                return tuple(body[at:])
        spoken += shapes.ends_sentence(text)
    return ()


def next_report(folded: Mapping[int, str], body: Sequence[int]) -> tuple[int, ...]:
    """Return the lines of another piece that a paper has behind a speech, its headline first; () if none.

    It opens as reports do: 本报讯(记者 …). What a speaker quotes from one has his own words behind it.

    >>> text = ("春耕。", "秋收。", "谢谢大家!", "双桥清淤", "本报讯(记者 何田)昨日开工。")
    >>> next_report(dict(enumerate(text)), range(5))
    (3, 4)
    """
    spoken = 0
    for at, n in enumerate(body):
        text = folded[n]
        if spoken >= _OF_SPEECH and _NEWS_LEAD.match(text):
            rest = [folded[m] for m in body[at:]]
            if any(map(shapes.is_salutation, rest)) or any(map(_OWN.search, rest[-2:])):
                return ()
            while at > 1 and not shapes.is_sentence(folded[body[at - 1]]):
                at -= 1
            return tuple(body[at:])
        spoken += shapes.ends_sentence(text)
    return ()


def next_piece(folded: Mapping[int, str], body: Sequence[int]) -> tuple[int, ...]:
    """Return the last lines if they are a paper's next piece, its small notices or a rendering, else ()."""
    return (
        behind_seam(folded, body)
        or next_report(folded, body)
        or small_notices(folded, body)
        or copied_out(folded, body)
        or rendered(folded, body)
    )


def copied_out(folded: Mapping[int, str], body: Sequence[int]) -> tuple[int, ...]:
    """Return the last lines in which who put a text up says that he has it all copied out; () if none do.

    >>> copied_out(dict(enumerate(["春耕。", "秋收。", "冬藏。", "抄完了。侄子也看了。"])), range(4))
    (3,)
    """
    for at in range(len(body) - 1, max(len(body) - 1 - _LONGEST_REMARK, _OF_SPEECH - 1), -1):
        if _COPIED_OUT.match(folded[body[at]]):
            return tuple(body[at:])
    return ()


def behind_seam(folded: Mapping[int, str], body: Sequence[int]) -> tuple[int, ...]:
    """Return what a paper has below the notice that a text goes on elsewhere: reports, notices; else ().

    >>> text = ("春耕开始了,", "(下转第三版)", "双桥清淤", "本报讯(记者 何田)昨日开工。")
    >>> behind_seam(dict(enumerate(text)), [0, 2, 3])
    (2, 3)
    """
    for at in range(1, len(body)):
        between = (folded.get(n, "") for n in range(body[at - 1], body[at]))
        if any(map(seams.breaks_off, between)):
            below = [folded[n] for n in body[at:]]
            others = any(_NEWS_LEAD.match(one) or _SMALL_NOTICES.fullmatch(one) for one in below[:_NEAR])
            return tuple(body[at:]) if others and not any(map(seams.is_taken_up, below)) else ()
    return ()


def above_seam(folded: Mapping[int, str], body: Sequence[int]) -> tuple[int, ...]:
    """Return the reports that a paper has above the notice that a text was begun on another page; else ().

    >>> text = ("双桥清淤", "本报讯(记者 何田)昨日开工。", "(上接第一版)我们要抓紧春耕。")
    >>> above_seam(dict(enumerate(text)), [0, 1, 2])
    (0, 1)
    """
    for at, n in enumerate(body[: _MOST_NOTICES + 1]):
        if shapes.is_salutation(folded[n]):
            return ()
        if seams.is_taken_up(folded[n]):
            return tuple(body[:at]) if any(_NEWS_LEAD.match(folded[m]) for m in body[:at]) else ()
    return ()


def small_notices(folded: Mapping[int, str], body: Sequence[int]) -> tuple[int, ...]:
    """Return the small notices that a paper prints below a text on its page, their heading first; () if none.

    >>> text = ("春耕。", "秋收。", "谢谢大家!", "●遗失启事", "李某遗失行车证一本,声明作废。")
    >>> small_notices(dict(enumerate(text)), range(5))
    (3, 4)
    """
    spoken = 0
    for at, n in enumerate(body):
        text = folded[n]
        if spoken >= _OF_SPEECH and _SMALL_NOTICES.fullmatch(text):
            below = [folded[m] for m in body[at + 1 :]]
            own = any(shapes.is_salutation(one) or _OWN.search(one) or mark_at(one) for one in below)
            return () if own or len(below) > _MOST_NOTICES else tuple(body[at:])
        spoken += shapes.ends_sentence(text)
    return ()


def after_note(folded: Mapping[int, str], body: Sequence[int]) -> tuple[int, ...]:
    """Return what a book or paper prints behind the note that closes a speech: the next piece; () if nothing.

    Such a note stands in brackets in a line of its own in the later half: (据会议记录整理), (有删节).

    >>> after_note(dict(enumerate(["春耕。", "谢谢大家!", "(据会议记录整理)", "碑文"])), range(4))
    (3,)
    """
    for at in range(len(body) // 2, len(body) - 1):
        if _CLOSING_NOTE.fullmatch(folded[body[at]]):
            below = [folded[n] for n in body[at + 1 :]]
            spoken = any(shapes.is_salutation(text) or _OWN.search(text) for text in below)
            signed = all(is_name(text) or shapes.is_date_line(text) for text in below)
            return () if spoken or signed else tuple(body[at + 1 :])
    return ()


def printers_note(folded: Mapping[int, str], body: Sequence[int]) -> tuple[int, ...]:
    """Return the last lines where they are a note in square brackets on an English text, else ().

    A printer's says where the text was taken from, a clerk's what the meeting resolved.

    What the hall did stands in such brackets too: [Prolonged applause].

    >>> text = ("We dug.", "We paid.", "Thank you.", "[Printed from his notes. The", "Society thanks her.]")
    >>> printers_note(dict(enumerate(text)), range(5))
    (3, 4)
    """
    if len(body) <= _OF_SPEECH or not folded[body[-1]].endswith("]"):
        return ()
    for at in range(len(body) - 1, max(len(body) - 1 - _LONGEST_NOTE, _OF_SPEECH - 1), -1):
        if folded[body[at]].startswith("["):
            note = " ".join(folded[n] for n in body[at:])
            noted = _PRINTERS_NOTE.fullmatch(note) or _CLERKS_NOTE.fullmatch(note)
            return tuple(body[at:]) if noted else ()
    return ()


def rendered(folded: Mapping[int, str], body: Sequence[int]) -> tuple[int, ...]:
    """Return the English lines with which a catalogue renders the first words of a Chinese text, else ().

    They are the last ones, few under few, and as many words as will do for so many characters. A speech
    that was given in both tongues is longer, and goes on in Chinese.

    >>> text = ("同志们:今年全县修了八条渠,群众得到了实惠,我代表县委向大家表示感谢。",
    ...     "Comrades: This year the county dug eight canals, and on behalf of the committee I thank you.")
    >>> rendered(dict(enumerate(text)), range(2))
    (1,)
    """
    last = next((at for at in range(len(body), 0, -1) if not _is_english(folded[body[at - 1]])), 0)
    english = body[last:]
    if not last or last > _LONGEST_CUTTING or not 0 < len(english) <= _LONGEST_RENDERING:
        return ()
    words = sum(len(_LATIN.findall(folded[n])) for n in english)
    characters = sum(len(_HAN.findall(folded[n])) for n in body[:last])
    return tuple(english) if 0.1 * characters <= words <= 1.2 * characters else ()


def _is_english(text: str) -> bool:
    """Tell whether a line is English, but for a name that nobody could render."""
    words = len(_LATIN.findall(text))
    return words >= _FEWEST_WORDS and len(_HAN.findall(text)) * 8 <= words
