"""Phrases that an archive often uses, found in its own titles, events and headings, without a dictionary."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from itertools import pairwise

MOST = 2_000
CLAUSES = 50_000  # different ones that are looked into, the most frequent first
LONGEST = 12  # characters, or words of Latin letters
SELDOM = 3  # speeches below which a phrase is not frequent
ONE_IN = 5_000  # in a large archive, the share of speeches below which it is not
TIED = 0.8  # share of one neighbour from which on a phrase is a piece of a longer one

_CLAUSE = re.compile(r"[a-z0-9\u3400-\u9fff](?:[a-z0-9\u3400-\u9fff]| (?=[a-z0-9]))*")
_TOKEN = re.compile(r"[a-z0-9]+|[\u3400-\u9fff]")
_HAN = re.compile(r"[\u3400-\u9fff]")
# Words that tie phrases together and are no part of one; those that neither begin nor end one.
_TIES = frozenset("的了在着")
_EDGES = frozenset("上下中和与及或是对为把将要等于以从向让使年月日个这那") | frozenset(
    ["a", "an", "and", "at", "by", "for", "in", "of", "on", "the", "to", "with"]
)

Phrase = tuple[str, ...]


def frequent(speeches: Iterable[Iterable[str]]) -> list[str]:
    """Return phrases of speeches, each given by its title, event and headings (comparable).

    A phrase stands in several speeches, somewhere at a clause's beginning and somewhere at a clause's end,
    and is not always followed, or preceded, by the same character: else it is a piece of a longer one. Those
    that say the most come first: how many speeches have it there, times its length.

    >>> frequent([["全面推进创卫"], ["创卫工作"], ["抓好创卫工作", "推进创卫"]])
    ['创卫']
    """
    clauses: Counter[Phrase] = Counter()
    total = 0
    for texts in speeches:
        total += 1
        found = {clause for text in texts for clause in _CLAUSE.findall(text)}
        clauses.update(tuple(_TOKEN.findall(clause)) for clause in found)
    often = max(SELDOM, total // ONE_IN)
    kept = clauses.most_common(CLAUSES)
    counts: Counter[Phrase] = Counter()
    for clause, n in kept:
        for phrase in set(_pieces(clause)):
            counts[phrase] += n
    candidates = {phrase for phrase, n in counts.items() if n >= often and _is_one(phrase)}
    ranked = sorted(_free(kept, candidates), key=lambda phrase: (-counts[phrase] * len(phrase), phrase))
    return [_written(phrase) for phrase in ranked[:MOST]]


def _pieces(clause: Phrase) -> Iterable[Phrase]:
    size = len(clause)
    for start in range(size):
        for end in range(start + 2, min(size, start + LONGEST) + 1):
            yield clause[start:end]


def _is_one(phrase: Phrase) -> bool:
    return phrase[0] not in _EDGES and phrase[-1] not in _EDGES and _TIES.isdisjoint(phrase)


def _free(kept: list[tuple[Phrase, int]], candidates: set[Phrase]) -> list[Phrase]:
    """Return the phrases that stand free on both sides."""
    before: dict[Phrase, Counter[str]] = {phrase: Counter() for phrase in candidates}
    after: dict[Phrase, Counter[str]] = {phrase: Counter() for phrase in candidates}
    for clause, n in kept:
        for start in range(len(clause)):
            for end in range(start + 2, min(len(clause), start + LONGEST) + 1):
                if (phrase := clause[start:end]) in candidates:
                    before[phrase][clause[start - 1] if start else ""] += n
                    after[phrase][clause[end] if end < len(clause) else ""] += n
    return [phrase for phrase in candidates if all(_is_free(side[phrase]) for side in (before, after))]


def _is_free(neighbours: Counter[str]) -> bool:
    at_edge = neighbours.pop("", 0)
    tied = max(neighbours.values(), default=0)
    return at_edge > 0 and tied < TIED * (at_edge + neighbours.total())


def _written(phrase: Phrase) -> str:
    """Return a phrase as text: a space only between two words of Latin letters."""
    text = phrase[0]
    for before, token in pairwise(phrase):
        text += token if _HAN.match(before) or _HAN.match(token) else f" {token}"
    return text
