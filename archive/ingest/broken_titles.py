"""Titles, days and leads that a site broke into several lines, made one line again."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from archive.ingest import furniture
from archive.ingest import lines as shapes
from archive.ingest.block_lines import is_name, is_slogan
from archive.ingest.documents import Line
from archive.ingest.languages.scripts import simplified
from archive.ingest.outline import mark_at
from archive.ingest.patterns import compiled
from archive.ingest.spans import Passage

# A bracketed day, each figure in a line of its own.
_DAY_OPENS = compiled(r"^\s*[（(]\s*+(?:(?:19|20)\d\d\s*+)?(?:年\s*+)?$")
_WHOLE_DAY = compiled(r"[（(](?:19|20)\d\d年\d{1,2}月(?:\d{1,2}日)?[）)]")
_MOST_PIECES, _LONGEST_DAY = 9, 24
_ABOVE_TEXT = 40  # lines
_TITLE_OPENS = compiled(r"^(?:在(?![^。]{2,40}(?:上|时|中)$)|关于)[^。，,；;：:！!？?]{5,40}$")
_LEAD_OPENS = compiled(r"(?:以下|下面)(?:是|为)[^。；;：:！!？?]{12,60}$")
_QUOTES = {"“": "”", "《": "》", "「": "」", "‘": "’", "〈": "〉"}
_FIGURE, _LONGEST_FIGURE = compiled(r"\d{1,4}"), 4
_INDEX, _UNIT_LAST = compiled(r"\s*\d(?:\.\d)?\s*"), compiled(r"(?:PM|CO|SO|NO|VOC|O|m|㎡)$")
_NAMES_OCCASION = compiled("^(?:在|关于)|[\u4e00-\u9fff]在")  # else a figure between lines is a page's
# 校长在开学典礼上的讲话: over what it is called.
_CALLED_BELOW = compiled(
    r"[^。,:;]{0,24}在[^。,:;]{2,50}(?:会议?|式|礼|活动|论坛)上的?(?:重要)?(?:讲话|致[辞词]|发言|演讲|报告)\s?(?::|—{1,2})"
)
_LONGEST_TITLE, _LONGEST_REST = 90, 40  # characters; of the second line of a title or lead


def titles_joined(lines: Sequence[Line]) -> Iterator[Line]:
    """Yield the lines, a title that was set in two of them made one: 在…工作 / 电视电话会议上的讲话"""
    before: Line | None = None
    for line in lines:
        if before is not None and _runs_into_title(before, line):
            before = replace(before, passage=before.passage.strip() + _closed_up(line.passage.strip()))
            continue
        if before is not None:
            yield before
        before = line
    if before is not None:
        yield before


def slogans_joined(lines: Sequence[Line]) -> Iterator[Line]:
    """Yield the lines, a title that ends in a colon or a dash joined to the line under it that it announces.

    An address, a day, a name or the site's own line follows; else that line may be the first of the text.

    >>> from archive.ingest.spans import Passage
    >>> pieces = [Line(Passage(text)) for text in ("校长在开学典礼上的讲话：", "把根扎深", "同学们：")]
    >>> [line.text for line in slogans_joined(pieces)]
    ['校长在开学典礼上的讲话：把根扎深', '同学们：']
    """
    at = 0
    while at < len(lines):
        line = lines[at]
        joins = at < _ABOVE_TEXT and len(line.text) <= _LONGEST_TITLE and _is_called_below(lines[at : at + 3])
        yield replace(line, passage=line.passage.strip() + lines[at + 1].passage.strip()) if joins else line
        at += 2 if joins else 1


def _is_called_below(run: Sequence[Line]) -> bool:
    if len(run) < 3 or run[0].text.rstrip()[-1:] not in (":", "：", "—"):
        return False
    if any(line.hidden or line.link_share for line in run[:2]):
        return False
    title, slogan, below = (furniture.fold(line.text) for line in run)
    if not _CALLED_BELOW.fullmatch(title) or not is_slogan(slogan) or len(slogan) > _LONGEST_REST:
        return False
    if mark_at(slogan) or shapes.is_salutation(slogan) or shapes.is_date_line(slogan):
        return False
    stands = shapes.is_salutation(below) or shapes.is_date_line(below) or is_name(below)
    return stands or furniture.rule_of(below) in ("source-line", "byline")


def _runs_into_title(first: Line, second: Line) -> bool:
    if first.hidden or second.hidden or second.blank_before or first.link_share or second.link_share:
        return False
    if first.region != second.region or first.heading != second.heading:
        return False
    upper = simplified(first.text.strip())
    led = _LEAD_OPENS.match(upper)
    if not led and not _TITLE_OPENS.match(upper):
        return False
    lower = simplified(shapes.squeezed(second.text.strip()))
    if len(lower) > _LONGEST_REST or shapes.has_inner_stop(lower):
        return False
    if led:
        # "以下为…今早在…开幕 / 典礼的致辞:" in a text of broken lines
        return lower.endswith((":", "："))
    return (
        not shapes.ends_like_title(upper)
        and shapes.ends_like_title(lower)
        and not re.match("[在关—–-]", lower)
    )


def _closed_up(passage: Passage) -> Passage:
    """Return a line without its blanks if they only set its characters apart: 讲 话."""
    if shapes.squeezed(passage.text) == passage.text:
        return passage
    return Passage.of(passage.part(*word.span()) for word in re.finditer(r"\S+", passage.text))


def fragments_joined(lines: Sequence[Line]) -> Iterator[Line]:
    """Yield the lines, a title whose quotation marks or figures stand in lines of their own made one.

    >>> from archive.ingest.spans import Passage
    >>> pieces = [Line(Passage(text)) for text in ("在全县", "“", "万企兴万村", "”", "会上的讲话")]
    >>> [line.text for line in fragments_joined(pieces)]
    ['在全县“万企兴万村”会上的讲话']
    """
    at = 0
    while at < len(lines):
        may_break = at < min(_ABOVE_TEXT, len(lines) - 2) and _is_piece(lines[at + 1].text.strip())
        size = _broken_title(lines[at : at + _MOST_PIECES]) if may_break else 1
        size = _broken_unit(lines[at : at + 3]) if size == 1 else size
        yield (
            replace(lines[at], passage=Passage.of(one.passage.strip() for one in lines[at : at + size]))
            if size > 1
            else lines[at]
        )
        at += size


def _is_piece(text: str) -> bool:
    return len(text) <= _LONGEST_FIGURE and (text in _QUOTES or _FIGURE.fullmatch(text) is not None)


def _broken_title(run: Sequence[Line]) -> int:
    """Return how many lines a title has that opens here and is broken at marks or figures; 1 if none."""
    texts = [simplified(line.text.strip()) for line in run]
    last = 0
    while not shapes.ends_like_title(texts[last]) and not shapes.ends_sentence(texts[last]):
        rest = texts[last + 1 : last + 5]
        if len(rest) == 4 and _QUOTES.get(rest[0]) == rest[2]:
            last += 4
        elif len(rest) > 1 and _FIGURE.fullmatch(rest[0]) and _NAMES_OCCASION.search(texts[0]):
            last += 2
        else:
            break
    title = "".join(texts[: last + 1])
    if not last or not texts[0] or not shapes.ends_like_title(title) or shapes.has_inner_stop(title):
        return 1
    apart = any(line.hidden or line.blank_before or line.link_share for line in run[1 : last + 1])
    return last + 1 if not apart and len(title) <= _LONGEST_TITLE else 1


def _broken_unit(run: Sequence[Line]) -> int:
    """Return 3 if a sentence goes on behind a unit's index in a line of its own: PM / 2.5 / 浓度; else 1."""
    if len(run) < 3 or not _INDEX.fullmatch(run[1].text):
        return 1
    before, after = run[0].text.rstrip(), run[2].text.lstrip()
    goes_on = _UNIT_LAST.search(before[-8:]) is not None and shapes.has_han(before) and bool(after)
    apart = any(line.hidden or line.blank_before or line.link_share for line in run[1:])
    return 3 if goes_on and not apart and (shapes.has_han(after[0]) or after[0] in "，。、；") else 1


def dates_joined(lines: Sequence[Line]) -> Iterator[Line]:
    """Yield the lines, a day above the text that was printed in a line for each figure made one again.

    >>> from archive.ingest.spans import Passage
    >>> pieces = [Line(Passage(text)) for text in ("（", "2008", "年", "12", "月", "18", "日）", "同志们：")]
    >>> [line.text for line in dates_joined(pieces)]
    ['（2008年12月18日）', '同志们：']
    """
    at = 0
    while at < len(lines):
        run = lines[at : at + _MOST_PIECES] if at < _ABOVE_TEXT else ()
        piece = bool(run) and _DAY_OPENS.match(run[0].text) is not None
        size = next((n for n in range(3, len(run) + 1) if _is_day(run[:n])), 1) if piece else 1
        size = 2 if not piece and _is_broken_day(run[:2]) else size
        first = lines[at]
        yield (
            replace(first, passage=Passage.of(one.passage.strip() for one in run[:size]))
            if size > 1
            else first
        )
        at += size


def _is_broken_day(run: Sequence[Line]) -> bool:
    """Tell whether a bracketed day above the text runs over the end of its line: (2010年2月10 / 日)"""
    if len(run) < 2 or any(line.hidden or line.link_share or len(line.text) > _LONGEST_DAY for line in run):
        return False
    whole = "".join("".join(line.text.split()) for line in run) if "年" in run[0].text else ""
    return whole[:1] in ("(", "（") and _WHOLE_DAY.fullmatch(whole) is not None


def _is_day(run: Sequence[Line]) -> bool:
    if any(len(line.text) > 6 or line.hidden or line.link_share for line in run):
        return False
    return bool(_WHOLE_DAY.fullmatch("".join(line.text.strip() for line in run)))
