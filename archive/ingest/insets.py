"""What a page sets into a text and no speaker says: captions, boxes of the site, words printed again."""

import re
from collections.abc import Mapping, Sequence

from archive.ingest import english_persons
from archive.ingest import lines as shapes
from archive.ingest.block_lines import is_name
from archive.ingest.documents import Line
from archive.ingest.languages import zh_chrome, zh_offers
from archive.ingest.outline import mark_at
from archive.ingest.patterns import compiled

# Boxes that a site may float in a text. "header" and "bottom" may be names of a heading or a text's end.
_BOXES = {
    "promotion": "advertisement",
    "related": "links",
    "comments": "comments",
    "signature": "comments",
    "tools": "buttons",
}
_BOXED = 0.2  # share of a text that boxes inside it may have; more is the text under an odd name
_NAMED_BOX = compiled(zh_offers.NAMED_BOX, re.I)
# How an English text was come by: [Taken down from the tape. -- Ed.]
_EDITORS_NOTE = compiled(
    r"\[(?=.*\b(?:text|transcri\w+|tape|recording|as (?:delivered|given|spoken)|taken down"
    r"|typed|printed|copied|verbatim)\b)"
    r"[^\[\]\u3400-\u9fff]{12,600}\]",
    re.I,
)
_LONGEST_NOTE = 6  # lines
_NEAR_TOP = 24  # lines
_ZH_NOTE = compiled(r"【[^【】]{40,600}】")
_OWN = compiled(zh_chrome.FIRST_PERSON)
_LONGEST_CAPTION = 60
# 毕业典礼现场, 会后与代表合影: what only a picture shows, wherever its caption is set.
_OF_PICTURE = compiled(
    r"\W{0,2}[^。，,;；:：\s]{2,20}(?:现场|合影|留影|剪影|掠影|[资照]料?片|航拍图?|效果图|示意图)(?:[(（][^()（）]{2,12}[)）])?"
)
# 李大河 of 县长 李大河, and under his picture: 李大河作政府工作报告。 3月2日,县长李大河在大会上致辞。王平 摄
_NAME_LAST = compiled(r"(?:^|[\u4e00-\u9fff]\s+|[长记任席])([\u4e00-\u9fff]{2,4})$")
_SPEAKS = compiled(
    r"(?:同志)?(?:代表[^。]{2,20})?(?:在[^。]{2,40}[上中])?(?:正在)?(?:作|做|致|发表)[^。，,;；:：]{0,24}"
    r"(?:报告|讲话|致[辞词]|发言|演讲|[开闭]幕[词辞])。?(?:\s?\S{2,10}\s?摄)?$"
)
# 本期目录 over ◇ 要闻:…: what an issue of a paper holds.
_ISSUE_HOLDS = compiled(r"[【\[]?本期(?:目\s*[录次]|要目|导读|内容)[】\]]?\s?:?")
_LISTED = compiled(r"[◇◆■□●○▪►▶△▲☆★·•]\s*(?=\S)")
_SHORTEST_QUOTE = 6
# [Applause], (热烈鼓掌): what the hall did, in a paragraph of its own.
_HALL = compiled(
    r"[(\[【](?:(?:long|prolonged|loud|sustained|more|cheers and|laughter and) )?"
    r"(?:applause|laughter|cheers|cheering)\.?[)\]】]"
    r"|[(\[【](?:全场|长时间|热烈的?|经久不息的?){0,2}(?:掌声|鼓掌|笑声|欢呼)[)\]】]",
    re.I,
)
_LONGEST_HALL = 32
# 目录 over 1.在春耕会上的讲话. 3
_CONTENTS = compiled(r"目\s*[录次]\s?:?")
_GATHERED = compiled(r"[(]\s?\d{1,3}\s?篇\s?[)]|汇编")
_HERE, _HOME = compiled(r"you are here\s?:?", re.I), compiled(r"1\. home(?: ?page)?", re.I)
_MOST_STEPS = 8
_PAGED = compiled(
    r"\??(?:(?:\d{1,3}|[一二三四五六七八九十]{1,3})[.、]|[(][一二三四五六七八九十]{1,3}[)])\s?(\D.{3,80}?)[.…·\s]{1,60}\d{1,4}"
)
_LONGEST_ENTRY = 90
_SHORTEST_HEADLINE, _MOST_UNDER = 8, 4  # characters; lines down to which it stands
_MODELS = compiled(r"篇[)]?$|(?:范文|范本|模板)(?:大全)?$")


def find(
    lines: Sequence[Line], folded: Mapping[int, str], inside: Sequence[int], head: Sequence[str] = ()
) -> dict[int, str]:
    """Return the lines inside a text that are none of the speaker's, each with its rule.

    The mark-up tells: a figure's caption, a short line right under a picture that is centred, smaller than
    the text or says that it is one's, a box that its class calls related pages or an
    advertisement, a line set aside that its first words call so, a block quotation whose words the text has,
    a paragraph that says what the hall did and nothing else. A short line that tells that he speaks whom the
    ``head`` of the text names stood under his picture.
    """
    found = dict.fromkeys((n for n in inside if _is_of_hall(lines[n], folded[n])), "stage-mark")
    names = tuple(name[1] for text in head if is_name(text) and (name := _NAME_LAST.search(text)))
    found |= dict.fromkeys((n for n in inside if _shows_speaker(folded[n], names)), "caption")
    size = sum(len(folded[n]) for n in inside)
    boxed = {box: [n for n in inside if lines[n].region == box] for box in _BOXES}
    for box, rule in _BOXES.items():
        if sum(len(folded[n]) for n in boxed[box]) < _BOXED * size:
            found |= dict.fromkeys((n for n in boxed[box] if not _is_own(folded[n])), rule)
    captioned = [n for n in inside if lines[n].picture_before]
    small = bool(captioned) and 2 * sum(len(folded[n]) for n in inside if lines[n].small) > size
    for n in inside:
        if lines[n].tag == "figcaption" or (
            lines[n].picture_before and _may_be_caption(lines[n], folded[n], all_small=small)
        ):
            found[n] = "caption"
        elif lines[n].region and _NAMED_BOX.match(folded[n]) and not shapes.ends_sentence(folded[n]):
            found[n] = "links"
    # A speaker's words that a page shows again in large letters beside them.
    quotes = [n for n in inside if _is_quote(lines[n]) and len(folded[n]) >= _SHORTEST_QUOTE]
    if quotes and sum(len(folded[n]) for n in quotes) < _BOXED * size:
        text = shapes.bare("".join(folded[n] for n in inside if not _is_quote(lines[n])))
        found |= {n: "repeated-text" for n in quotes if shapes.bare(folded[n]) in text}
    return found | dict.fromkeys(_headlines(lines, folded, inside), "title-repeated")


def _headlines(lines: Sequence[Line], folded: Mapping[int, str], inside: Sequence[int]) -> list[int]:
    """Return the lines right under the first address that say a headline above the text once more.

    A mill sets the words for its picture there: 县长讲话稿(精选8篇) over 各位老师: and under it.
    """
    if not inside or not shapes.is_salutation(folded[inside[0]]):
        return []
    above = lines[max(0, inside[0] - _NEAR_TOP) : inside[0]]
    said = {
        shapes.bare(line.text) for line in above if _SHORTEST_HEADLINE <= len(line.text) <= _LONGEST_CAPTION
    }
    return [
        n
        for n in inside[1:_MOST_UNDER]
        if shapes.bare(folded[n]) in said
        and (shapes.ends_like_title(folded[n]) or _MODELS.search(folded[n]))
        and not shapes.ends_sentence(folded[n])
    ]


def _shows_speaker(folded: str, names: tuple[str, ...]) -> bool:
    """Tell whether a line says of one of those named, in the third person, that he gives the speech.

    >>> _shows_speaker("李大河作政府工作报告。", ("李大河",)), _shows_speaker("我作报告。", ("李大河",))
    (True, False)
    """
    if not names or len(folded) > _LONGEST_CAPTION or not any(map(folded.__contains__, names)):
        return False
    told = _SPEAKS.search(folded)
    return told is not None and folded[: told.start()].endswith(names) and not _OWN.search(folded)


def _is_of_hall(line: Line, folded: str) -> bool:
    """Tell whether a paragraph is a mark of applause or laughter; in a cut line it ends a paragraph."""
    apart = len(folded) <= _LONGEST_HALL and folded[:1] in "([【" and (line.tag or line.blank_before)
    return bool(apart) and _HALL.fullmatch(folded) is not None


def _is_quote(line: Line) -> bool:
    return line.tag == "blockquote" or line.region in ("pullquote", "sidebar")


def summary(lines: Sequence[Line], folded: Mapping[int, str]) -> list[int]:
    """Return the lines that a page's mark-up calls its summary or introduction, where they are few."""
    found = [n for n, text in folded.items() if text and lines[n].region == "summary"]
    size = sum(map(len, folded.values())) if found else 0
    few = sum(len(folded[n]) for n in found) < _BOXED * size
    # Professor Ada Ng, Vice-Chancellor: who speaks, set as the rest of the introduction is.
    named = {n for n in found if is_name(folded[n]) or english_persons.is_titled(lines[n].text.strip())}
    return (
        [n for n in found if not _is_own(folded[n]) and not lines[n].heading and n not in named]
        if few
        else []
    )


def note_above(lines: Sequence[Line], folded: Mapping[int, str], rules: Mapping[int, str]) -> tuple[int, ...]:
    """Return the lines above a text that are an editor's note; () if none are.

    The first lines (but furniture) in square brackets, where he says how an English text was come by: that
    it was taken down, or is as delivered. A paragraph in 【】 near the top that says "he" and never "I". What
    a block quotation says further whose first paragraph he called a preface.

    >>> note_above((), {0: "[Typed from the tape; the", 1: "text is as given. -- Ed.]", 2: "Friends,"}, {})
    (0, 1)
    """
    noted = [n for n, text in _near_top(folded) if _ZH_NOTE.fullmatch(text) and not _OWN.search(text)]
    quoted = [n for n, rule in rules.items() if rule == "preface" and lines[n].tag == "blockquote"]
    for n in quoted:
        while n + 1 in folded and lines[n + 1].tag == "blockquote" and not rules.get(n + 1):
            n += 1
            noted.append(n)
    if noted:
        return tuple(noted)
    seen = [n for n in sorted(folded) if folded[n] and not rules.get(n)][:_LONGEST_NOTE]
    if not seen or folded[seen[0]][0] != "[":
        return ()
    shut = next((at for at, n in enumerate(seen) if "]" in folded[n]), None)
    if shut is None:
        return ()
    note = seen[: shut + 1]
    return tuple(note) if _EDITORS_NOTE.fullmatch(" ".join(folded[n] for n in note)) else ()


def _near_top(folded: Mapping[int, str]) -> list[tuple[int, str]]:
    return [(n, folded[n]) for n in sorted(folded) if folded[n]][:_NEAR_TOP]


def _is_own(folded: str) -> bool:
    """Tell whether a line in a box belongs to a speech all the same: a heading, an address, name or day."""
    return bool(mark_at(folded)) or shapes.is_salutation(folded) or shapes.is_date_line(folded)


def _may_be_caption(line: Line, folded: str, *, all_small: bool) -> bool:
    return (
        (line.centred or (line.small and not all_small) or _OF_PICTURE.fullmatch(folded) is not None)
        and not line.bold
        and not line.heading
        and len(folded) <= _LONGEST_CAPTION
        and not shapes.has_inner_stop(folded)
        and not re.search("[！!?？]$", folded)
        and not _is_own(folded)
    )


def numbered_contents(folded: Mapping[int, str]) -> list[int]:
    """Return the lines of a table of contents that lists texts by number and title, their pages behind.

    All of them are titles of speeches, or the page says above that it has so many pieces.

    >>> numbered_contents({0: "目录", 1: "1.在春耕会上的讲话. 3", 2: "2.在防汛会上的讲话. 12", 3: "同志们:"})
    [0, 1, 2]
    >>> numbered_contents({0: "目录", 1: "1.在春耕会上的讲话", 2: "同志们:"})
    []
    >>> numbered_contents({0: "目录", 1: "一、去年工作 1", 2: "二、今年工作 6", 3: "(一)修好路 8"})
    []
    """
    if steps := _steps(folded):
        return steps
    gathered = False
    for n, text in _near_top(folded):
        if not _CONTENTS.fullmatch(text):
            gathered = gathered or _GATHERED.search(text) is not None
            continue
        listed = [n]
        for m in range(n + 1, n + 1 + len(folded)):
            entry = folded.get(m, "")
            paged = _PAGED.fullmatch(entry) if len(entry) <= _LONGEST_ENTRY else None
            if paged and not (gathered or shapes.ends_like_title(paged[1])):
                return []  # headings of one text
            if entry and not paged:
                break
            listed += [m] if entry else []
        return listed if len(listed) > 2 else []
    return []


def _steps(folded: Mapping[int, str]) -> list[int]:
    """Return the lines that count the steps by which a site leads to a page: You are here: 1. Home 2. News

    >>> _steps({0: "You are here:", 1: "1. Home", 2: "2. Speeches", 3: "Speech on Piers"})
    [1, 2]
    >>> _steps({0: "You are here:", 1: "1. Mend the pier", 2: "2. Speeches"})
    []
    """
    for n, text in _near_top(folded):
        if _HERE.fullmatch(text):
            below = [m for m in range(n + 1, n + 1 + _MOST_STEPS) if folded.get(m)]
            steps = [m for at, m in enumerate(below, 1) if folded[m].startswith(f"{at}. ")]
            whole = steps == below[: len(steps)] and len(steps) > 1
            return steps if whole and _HOME.fullmatch(folded[steps[0]]) else []
    return []


def issue_contents(folded: Mapping[int, str]) -> list[int]:
    """Return the lines that list what an issue of a paper holds: a heading, and entries with one bullet.

    >>> issue_contents({0: "本期目录", 1: "◇ 特稿:县长的讲话", 2: "◇ 动态:油菜开镰", 3: "同志们:"})
    [0, 1, 2]
    """
    for n, text in folded.items():
        if not _ISSUE_HOLDS.fullmatch(text):
            continue
        listed = [n]
        for m in range(n + 1, n + 1 + len(folded)):
            entry = folded.get(m, "")
            if entry and not (_LISTED.match(entry) and entry[0] == folded.get(n + 1, entry)[0]):
                break
            listed += [m] if entry else []
        return listed if len(listed) > 2 else []
    return []
