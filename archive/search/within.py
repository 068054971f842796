"""Where a query stands in one speech: every place, numbered in the order that one reads."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from archive.search import analysis, excerpts
from archive.search.typed import Query, Term, terms_of


@dataclass(frozen=True)
class Mark:
    """Characters of one text that belong to a hit; a hit that crosses a paragraph's end has two."""

    start: int
    end: int
    hit: int  # its number, from 1
    begins: bool  # the hit begins here


def wanted(query: Query) -> list[Term]:
    """Return the terms to be looked for in a speech: those that must be there.

    What names a field is looked for as it is written only where nothing else is asked.
    """
    terms = [term for term in terms_of(query.clauses) if not term.negated]
    return [term for term in terms if not term.word] or terms


def comparable(term: Term) -> str:
    """Return what is looked for in a text for a term."""
    return analysis.comparable(f"{term.word}:{term.phrase}" if term.word else term.phrase)


def marks(texts: Sequence[str], sought: Iterable[str], after: int = 0) -> list[list[Mark]]:
    """Return the marks in each of the texts, which a hit may cross; hits are numbered from ``after`` + 1.

    >>> [[(mark.start, mark.end, mark.hit) for mark in found] for found in marks(["再創", "衛。"], ["创卫"])]
    [[(1, 2, 1)], [(0, 1, 1)]]
    """
    starts = [0]
    for text in texts:
        starts.append(starts[-1] + len(text) + 1)
    found: list[list[Mark]] = [[] for _text in texts]
    hits = excerpts.joined(span for span, _phrase in excerpts.spans("\n".join(texts), tuple(sought)))
    for number, (start, end) in enumerate(hits, after + 1):
        at, begins = bisect_right(starts, start) - 1, True
        while at < len(texts) and starts[at] < end:
            first, last = max(start - starts[at], 0), min(end - starts[at], len(texts[at]))
            if first < last:
                found[at].append(Mark(first, last, number, begins))
                begins = False
            at += 1
    return found


def html(text: str, marked: Sequence[Mark], current: int = 0) -> SafeString:
    """Return a text as HTML, escaped, each hit in <mark> with an id by its number.

    >>> html("創衛 <大会>", [Mark(0, 2, 3, begins=True)], current=3)
    '<mark id="hit3" aria-current="true">創衛</mark> &lt;大会&gt;'
    """
    pieces = []
    at = 0
    for mark in marked:
        name = SafeString(f' id="hit{mark.hit}"') if mark.begins else ""
        told = SafeString(' aria-current="true"') if mark.hit == current else ""
        pieces.append((text[at : mark.start], name, told, text[mark.start : mark.end]))
        at = mark.end
    return format_html("{}{}", format_html_join("", "{}<mark{}{}>{}</mark>", pieces), text[at:])
