"""The places of a speech that answer a query, cut where sentences end, with what was looked for marked."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from html import escape
from itertools import accumulate

from django.utils.safestring import SafeString, mark_safe

from archive.search import analysis
from archive.search.wording import Passage

MOST = 3  # excerpts of a speech
WIDTH = 80  # characters of an excerpt, about
FIRST = 12  # paragraphs, among which a text's beginning is looked for
REACH = 30  # characters before a hit within which a sentence's start is looked for

_SENTENCE_END = re.compile(r"[。!?;!?;…]+[”’」』)）]*|\.\s|\n")

Span = tuple[int, int]


@dataclass(frozen=True)
class Excerpt:
    """Some words of a speech, and the anchor of the paragraph they are from."""

    anchor: str
    html: SafeString  # escaped, with <mark> around hits


@dataclass(frozen=True)
class Excerpts:
    shown: list[Excerpt]
    hits: int  # how often what was looked for stands in the text


def of(passages: Sequence[Passage], sought: Sequence[str]) -> Excerpts:
    """Return excerpts in reading order, around hits of each of the comparable phrases ``sought``.

    A text without a hit (the query is met by title or speaker, or there is none) shows how it begins.
    """
    if not passages:
        return Excerpts([], 0)
    text = "\n".join([passage.text for passage in passages])
    found: list[Span] = []
    firsts: list[Span] = []  # of each phrase
    for phrase in sought:
        here = [hit.span() for hit in analysis.pattern(phrase).finditer(text)]
        firsts += here[:1]
        found += here
    if not found:
        return Excerpts([_opening(passages)], 0)
    found.sort()
    marks = joined(found)
    starts = list(accumulate((len(passage.text) + 1 for passage in passages), initial=0))
    shown = []
    for start, end in sorted(_windows(text, (*sorted(firsts), *found))):
        # The paragraph of the first mark, which may not be that of the first word.
        first = next(mark[0] for mark in marks if mark[1] > start)
        anchor = passages[bisect_right(starts, first) - 1].anchor
        shown.append(Excerpt(anchor, _cut(text, start, end, marks)))
    return Excerpts(shown, len(marks))


def around(text: str, marks: Sequence[Span]) -> SafeString:
    """Return some words of a text around the first of its marks.

    >>> around("要創衛。", [(1, 3)])
    '要<mark>創衛</mark>。'
    """
    start, end = _around(text, marks[0])
    return _cut(text, start, end, marks)


def count(text: str, sought: Sequence[str]) -> int:
    """Return how often what is looked for stands in a text, places that overlap counted once."""
    return len(joined(span for span, _phrase in spans(text, sought)))


def marked(text: str, sought: Sequence[str]) -> SafeString:
    """Return a text as HTML, escaped, with <mark> around what was looked for.

    >>> marked("创衛 <大会>", ["创卫"])
    '<mark>创衛</mark> &lt;大会&gt;'
    """
    return _marked(text, 0, len(text), joined(span for span, _phrase in spans(text, sought)))


def spans(text: str, sought: Sequence[str]) -> Iterator[tuple[Span, str]]:
    """Yield where each phrase stands in a text, and the phrase."""
    for phrase in sought:
        for found in analysis.pattern(phrase).finditer(text):
            yield found.span(), phrase


def joined(found: Iterable[Span]) -> list[Span]:
    """Return spans in order, those that overlap made one."""
    whole: list[Span] = []
    for start, end in sorted(found):
        if whole and start < whole[-1][1]:
            whole[-1] = whole[-1][0], max(end, whole[-1][1])
        else:
            whole.append((start, end))
    return whole


def _windows(text: str, hits: Iterable[Span]) -> list[Span]:
    """Return where to cut: around the first hits that are not in sight yet, without overlap."""
    windows: list[Span] = []
    for hit in hits:
        if len(windows) == MOST:
            break
        if any(start <= hit[0] and hit[1] <= end for start, end in windows):
            continue
        window = _around(text, hit)
        if all(window[1] <= start or end <= window[0] for start, end in windows):
            windows.append(window)
    return windows


def _around(text: str, hit: Span) -> Span:
    low = max(0, hit[0] - REACH)
    borders = [found.end() for found in _SENTENCE_END.finditer(text, low, hit[0])]
    # The nearest sentence's start, unless that leaves the hit without a word before it to read it by.
    start = next((border for border in borders if hit[0] - border >= 4), borders[-1] if borders else low)
    high = min(len(text), max(start + WIDTH, hit[1] + REACH // 3))
    ends = [found.end() for found in _SENTENCE_END.finditer(text, hit[1], min(len(text), high + REACH // 2))]
    end = next((border for border in reversed(ends) if border - start >= WIDTH // 2), high)
    return start, end


def _opening(passages: Sequence[Passage]) -> Excerpt:
    # A salutation (同志们:) says nothing of the speech.
    passage = next((p for p in passages if len(p.text) >= 20), passages[0])
    text = passage.text
    end = next((f.end() for f in _SENTENCE_END.finditer(text) if WIDTH // 2 <= f.end() <= WIDTH * 1.4), WIDTH)
    return Excerpt(passage.anchor, _cut(text, 0, min(end, len(text)), []))


def _cut(text: str, start: int, end: int, marks: Sequence[Span]) -> SafeString:
    while start < end and text[start].isspace():
        start += 1
    before = start > 0 and text[start - 1] != "\n" and not _SENTENCE_END.fullmatch(text[start - 1])
    after = end < len(text) and not _SENTENCE_END.search(text[max(start, end - 2) : end])
    html = _marked(text, start, end, marks).rstrip().replace("\n", " ")
    return mark_safe(f"{'…' if before else ''}{html}{'…' if after else ''}")


def _marked(text: str, start: int, end: int, marks: Sequence[Span]) -> SafeString:
    parts: list[str] = []
    at = start
    # A text may have hundreds, in order; the first that may reach in is the last that begins before it.
    for number in range(max(0, bisect_right(marks, (start, start)) - 1), len(marks)):
        first, last = marks[number]
        if first >= end:
            break
        first, last = max(first, at), min(last, end)
        if first >= last:
            continue
        parts += [escape(text[at:first]), "<mark>", escape(text[first:last]), "</mark>"]
        at = last
    parts.append(escape(text[at:end]))
    return mark_safe("".join(parts))
