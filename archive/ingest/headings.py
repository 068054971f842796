"""What of a text is a heading: numbered lines, starts of paragraphs, short lines above text."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from archive.ingest import chunks
from archive.ingest import lines as shapes
from archive.ingest.chunks import Chunk
from archive.ingest.documents import Gap, Line, Passage
from archive.ingest.languages import zh_outline
from archive.ingest.outline import RANK, Mark

_LONGEST = 45  # characters without a stop; a longer numbered line is a numbered paragraph
_LONGEST_MARKED = 60  # of a line that the source prints bold or marks as a heading
_LONGEST_RUN_IN = {"arabic": 30, "arabic-bracket": 30, "circle": 30, "letter": 30}
_OUTER = frozenset({"part", "section", "capital", "han", "han-bracket", "roman"})
# Of a run of numbers whose other lines are headings: a sentence alone in its line, a sentence that opens it.
_LONGEST_ALONE = {True: 100, False: 60}  # by whether the style is an outer one
_LONGEST_OPENING = {True: 60, False: 45}
_LONGEST_QUESTION = 25
_COLON = re.compile(r"[^，,。；;：:！!？?]{2,16}[：:](?=.)")
_FULL_LINE = 22  # characters of a heading that may have been broken at the end of its line
_SHORT = 30
_FINAL = re.compile(r"[。：:.]\s*$")
_FIRST_STOP = re.compile(r"[。！？!?；;](?=.)")
_UNGOVERNED = "".join(f"(?<!{word})" for word in zh_outline.GOVERNING)
_FUSED = re.compile(rf"{_UNGOVERNED}(?:{'|'.join(zh_outline.SENTENCE_OPENERS)})[，,：:！!]")


@dataclass(frozen=True)
class Heading:
    style: str
    number: str
    value: int
    heading: Passage
    line: Passage  # as it stands, number included, for when it proves to be no heading
    depth: int = 0  # 1..6 where the source marks it
    page: int = 0
    run_in: bool = False  # the paragraph after it stood in the same line
    over_gap: bool = False  # its text is left out, and a notice says so


@dataclass
class Paragraph:
    passage: Passage
    last: Chunk
    gaps: list[Gap]
    mark: Mark | None = None  # the number it begins with, when it is a numbered paragraph


Item = Heading | Paragraph


def split(chunk: Chunk, following: Chunk | None, last: Item | None) -> list[Item]:
    """Return what a chunk holds: a heading, a paragraph, or a heading run into its paragraph."""
    if chunk.mark:
        return _numbered(chunk, following)
    if _is_heading(chunk, following, last):
        heading = Heading("plain", "", 0, chunk.passage, chunk.passage, chunk.line.heading, chunk.page)
        return [heading]
    return [Paragraph(chunk.passage, chunk, [])]


def _numbered(chunk: Chunk, following: Chunk | None) -> list[Item]:
    mark, whole = chunk.mark, [Paragraph(chunk.passage, chunk, [], chunk.mark)]
    assert mark is not None
    rest = chunk.passage.part(mark.size).strip()
    text = rest.text
    stop = _FIRST_STOP.search(text)
    limit = _LONGEST_RUN_IN.get(mark.style, _LONGEST)
    end = _until_blank(text) or _until_opener(chunk.folded[mark.size :].strip())
    if end and (not stop or end < stop.start()) and end <= limit:
        return _cut(chunk, mark, end)
    if not stop:
        sentence = shapes.ends_sentence(text)
        marked = chunk.line.heading or chunk.line.bold
        if len(text) > (_LONGEST_MARKED if marked else _LONGEST):
            return whole
        if sentence and not marked and (mark.style not in _OUTER or _lists(mark.style, following)):
            return whole
        if chunk.fragmented and text.endswith(("，", ",", "、")):
            return whole
        return [_heading(chunk, mark, rest)]
    if _counts_on(mark, chunk.folded):
        return whole
    asks = stop.group() in "？?" and stop.start() <= _LONGEST_QUESTION and mark.style in _OUTER
    if (stop.group() == "。" and stop.start() <= limit) or asks:
        return _cut(chunk, mark, stop.end())
    return whole


def _heading(chunk: Chunk, mark: Mark, words: Passage, *, run_in: bool = False) -> Heading:
    line = chunk.passage.part(0, mark.size) + words
    return Heading(
        mark.style, mark.number, mark.value, _bare(words), line, chunk.line.heading, chunk.page, run_in
    )


def _cut(chunk: Chunk, mark: Mark, end: int) -> list[Item]:
    """Return the heading that opens a numbered chunk and the paragraph behind it."""
    rest = chunk.passage.part(mark.size).strip()
    heading = _heading(chunk, mark, rest.part(0, end), run_in=True)
    return [heading, Paragraph(rest.part(end).strip(), chunk, [])]


def _counts_on(mark: Mark, folded: str) -> bool:
    """Tell whether the same paragraph goes on to the next number: 第一个问题,… 第二个问题,…"""
    if mark.style != "part" or mark.number not in "一二三四五六七八九":
        return False
    word = re.match(rf"第\s*{mark.number}(\S{{1,3}}?)[，,、：:\s]", folded)
    following = "一二三四五六七八九十"["一二三四五六七八九".index(mark.number) + 1]
    return bool(word) and f"第{following}{word[1]}" in folded[mark.size :]


def _until_blank(text: str) -> int:
    """Return where a heading ends that is fused with its text by a mere blank, 0 if it is not."""
    found = re.search(r"(?<=[\u3400-\u9fff”》）])[ \u3000]+(?=[\u3400-\u9fff“《])", text[: _LONGEST + 2])
    # "思想上再加温 行动上再加速" is one heading; what follows a fused one is a sentence.
    rest = text[found.end() :] if found else ""
    fused = found and found.start() >= 2 and len(rest) >= _SHORT // 2 and shapes.ends_sentence(rest)
    return found.start() if found and fused else 0


def _until_opener(folded: str) -> int:
    """Return where a heading ends that stands before the first words of its text, 0 if none plainly does.

    >>> _until_opener("疏通河道去年以来,我们疏通了四条河道。")
    4
    """
    found = _FUSED.search(folded, 0, _LONGEST + 10)
    return found.start() if found and found.start() >= 4 else 0


def _lists(style: str, following: Chunk | None) -> bool:
    return following is not None and following.mark is not None and following.mark.style == style


def _is_heading(chunk: Chunk, following: Chunk | None, last: Item | None) -> bool:
    """Tell whether an unnumbered line is a heading: marked by the source, or short and above text."""
    text, line = chunk.text, chunk.line
    if not chunk.whole or chunk.salutation or len(text) > 60 or following is None:
        return False
    if shapes.has_inner_stop(text) or text[-1:] in "，,、；;：:" or not shapes.bare(text):
        return False
    if line.heading and line.tag != "td":
        return True
    if (
        shapes.ends_sentence(text)
        or len(text) > _LONGEST
        or chunk.fragmented
        or chunk.runs_on
        or line.tag in ("td", "li")
    ):
        return False
    if shapes.is_wrapped(text) or shapes.is_date_line(text) or chunks.unclosed(text):
        return False
    if isinstance(last, Paragraph) and not (
        last.last.complete or last.last.salutation or last.last.ends_here
    ):
        return bool(line.bold or line.centred)
    if chunk.continues or following.continues:
        return False
    if (following.after_page_end or following.page != chunk.page) and not line.bold:
        return False  # the page ended there, in the middle of a sentence
    opens = (
        following.mark is not None or len(following.text) >= _SHORT or shapes.ends_sentence(following.text)
    )
    if not shapes.has_han(text):
        return opens and len(text) >= 4 and (text[0].isupper() or text[0].isdigit())
    return opens and len(text) >= 4


def _bare(passage: Passage) -> Passage:
    """Return a heading without the stop or colon that ends it."""
    found = _FINAL.search(passage.text)
    return (passage.part(0, found.start()) if found else passage).strip()


def agreed(items: Sequence[Item]) -> list[Item]:
    """Return the items with the numbers of one run told alike: headings all, or paragraphs all.

    Where most numbers of a run are headings, a longer sentence in such a place is one too; where all of
    them are sentences alone in their lines with text under each, all are. Where hardly any sentence that
    opens a numbered paragraph is short enough for a heading, none is.
    """
    found: dict[int, list[Item]] = {}
    for run in _runs(items):
        plain = {n: items[n] for n in run if isinstance(items[n], Paragraph)}
        heads = len(run) - len(plain)
        opening = [n for n in run if isinstance(head := items[n], Heading) and head.run_in]
        if not plain:
            continue
        alone = {n: lifted for n in plain if (lifted := _alone(items, n))}
        if 2 * heads >= len(run):
            # Where a site ran headings into their text, the first stop is not the heading's.
            fused = any(not shapes.ends_sentence(items[n].line.text) for n in opening)
            found |= alone
            if not fused and 2 * heads > len(run):
                found |= {n: lifted for n in plain if n not in alone and (lifted := _opening(items, n))}
        elif len(alone) == len(plain) and len(run) > 1:
            found |= alone
        elif len(run) > 1 and not heads and all((labels := {n: _label(items[n]) for n in run}).values()):
            found |= labels
        elif len(opening) == heads and 3 * heads <= len(run) and _style(items[run[0]]) not in _OUTER:
            found |= {n: _whole(items, n) for n in opening} | {n + 1: [] for n in opening}
    return [one for n, item in enumerate(items) for one in found.get(n, [item])]


def _runs(items: Sequence[Item]) -> Iterator[list[int]]:
    """Yield where numbers of one style count up by one, with no number of an outer style between them."""
    runs: dict[str, list[int]] = {}
    last: dict[str, int] = {}
    for n, item in enumerate(items):
        style = _style(item)
        if style not in RANK:
            continue
        for other in [other for other in runs if RANK[other] > RANK[style]]:
            yield runs.pop(other)
        value = item.value if isinstance(item, Heading) else item.mark.value if item.mark else 0
        if style in runs and value != last[style] + 1:
            yield runs.pop(style)
        runs.setdefault(style, []).append(n)
        last[style] = value
    yield from runs.values()


def _style(item: Item) -> str:
    if isinstance(item, Heading):
        return item.style
    return item.mark.style if item.mark else ""


def _alone(items: Sequence[Item], n: int) -> list[Item]:
    """Return the heading that a numbered paragraph of one sentence is which has text under it, else []."""
    item, below = items[n], items[n + 1] if n + 1 < len(items) else None
    if not isinstance(item, Paragraph) or item.mark is None or below is None or item.gaps:
        return []
    style = _style(below)
    under = RANK[style] > RANK[item.mark.style] if style in RANK else style == "" and not _addresses(below)
    words = item.passage.part(item.mark.size).strip()
    text = words.text
    fits = len(text) <= _LONGEST_ALONE[item.mark.style in _OUTER] and text[-1:] not in "，,、；;"
    if not under or not fits or _FIRST_STOP.search(text) or not shapes.has_han(text):
        return []
    return [_heading(replace(item.last, passage=item.passage), item.mark, words)]


def _addresses(item: Item) -> bool:
    return isinstance(item, Paragraph) and item.last.salutation


def _opening(items: Sequence[Item], n: int) -> list[Item]:
    """Return heading and paragraph of a numbered paragraph whose first sentence may be a heading, else []."""
    item = items[n]
    if not isinstance(item, Paragraph) or item.mark is None or item.gaps:
        return []
    stop = _FIRST_STOP.search(item.passage.part(item.mark.size).strip().text)
    if not stop or stop.group() != "。" or stop.start() > _LONGEST_OPENING[item.mark.style in _OUTER]:
        return []
    return _cut(replace(item.last, passage=item.passage), item.mark, stop.end())


def _label(item: Item) -> list[Item]:
    """Return heading and paragraph of a numbered paragraph that a label opens (一、资金方面:…), else []."""
    if not isinstance(item, Paragraph) or item.mark is None or item.mark.style not in _OUTER or item.gaps:
        return []
    found = _COLON.match(item.passage.part(item.mark.size).strip().text)
    return _cut(replace(item.last, passage=item.passage), item.mark, found.end()) if found else []


def rejoined(items: Sequence[Item]) -> list[Item]:
    """Return the items with headings made whole that were broken over two lines.

    The first line is as long as a printed line may be, the second is shorter and has text under it; and no
    other unnumbered heading shows that the text has such.
    """
    plain = [n for n, item in enumerate(items) if isinstance(item, Heading) and item.style == "plain"]
    broken = [n for n in plain if n and _breaks_off(items[n - 1], items[n])]
    if not broken or len(broken) < len(plain):
        return list(items)
    found: list[Item] = []
    for n, item in enumerate(items):
        first = found[-1] if found else None
        if n in broken and isinstance(first, Heading) and isinstance(item, Heading):
            found[-1] = replace(first, heading=first.heading + item.heading, line=first.line + item.line)
            continue
        found.append(item)
    return found


def _breaks_off(first: Item, second: Item) -> bool:
    if not isinstance(first, Heading) or not isinstance(second, Heading) or first.run_in:
        return False
    size = len(first.line.text)
    ended = shapes.ends_sentence(first.line.text) or not shapes.has_han(second.line.text)
    return (
        first.style in RANK and _FULL_LINE <= size > len(second.line.text) and not ended and not first.depth
    )


def _whole(items: Sequence[Item], n: int) -> list[Item]:
    """Return the paragraph that a heading and the rest of its line were."""
    heading, rest = items[n], items[n + 1]
    assert isinstance(heading, Heading) and isinstance(rest, Paragraph)
    mark = Mark(heading.style, heading.number, 0, heading.value)
    return [Paragraph(heading.line + rest.passage, rest.last, rest.gaps, mark)]


def settled(items: Sequence[Item]) -> list[Item]:
    """Return the items with headings over nothing made paragraphs: items of lists, last lines."""
    kept: list[Item] = []
    alone = len(items)
    while alone and isinstance(items[alone - 1], Heading):
        alone -= 1
    for n, item in enumerate(items):
        if isinstance(item, Heading) and not (item.over_gap and n < alone):
            around = (items[n - 1] if n else None, items[n + 1] if n + 1 < len(items) else None)
            if (any(_like(other, item) for other in around) and _over_nothing(items, n)) or n >= alone:
                kept.append(Paragraph(item.line, _stand_in(item), []))
                continue
        kept.append(item)
    return kept


def _over_nothing(items: Sequence[Item], n: int) -> bool:
    """Tell whether a heading belongs to a run of its style with no text between them."""
    item = items[n]
    if n + 1 < len(items) and _like(items[n + 1], item):
        return True
    # The last of a run of three or more has text after it only because the list ends there.
    return n > 1 and _like(items[n - 1], item) and _like(items[n - 2], item)


def _like(other: Item | None, heading: Item) -> bool:
    return (
        isinstance(other, Heading)
        and isinstance(heading, Heading)
        and not other.over_gap
        and (heading.style, heading.depth) == (other.style, other.depth)
    )


def _stand_in(heading: Heading) -> Chunk:
    return Chunk(heading.line, Line(heading.line), None, False, page=heading.page)
