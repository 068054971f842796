"""What a reader typed into the search box, as a value. Never raises: whatever is typed can be looked for.

创卫 平湖            both
"老大难 问题"        as it stands; also “…” and 「…」
创卫 -扫黄           without
平湖 OR 海宁         either; binds more closely than the space
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from archive.search import analysis
from archive.search.expressions import And, Everything, Expression, Match, Not, Or

LONGEST = 200  # characters
MOST_TERMS = 16

# What opens a phrase, and what may close it. An IME gives “ and ” by turns, whichever was meant.
QUOTES = {'"': '"＂”“', "＂": '"＂”“', "“": "”“", "”": "”“", "「": "」", "『": "』"}
# Typed by hand to mean a phrase; the others also stand in texts, and count when they do not pair.
TYPED_QUOTES = '"＂'
MINUS = "-－"

_SPACE = re.compile(r"\s+")
_WORD = re.compile(r"\S+")


@dataclass(frozen=True)
class Term:
    """A run of characters to be found, or not to be found."""

    phrase: str  # as typed, without quotes and minus
    negated: bool = False
    quoted: bool = False

    def __str__(self) -> str:
        bare = f'"{self.phrase}"' if self.quoted else self.phrase
        return f"-{bare}" if self.negated else bare

    @property
    def comparable(self) -> str:
        return analysis.comparable(self.phrase)

    @property
    def expression(self) -> Expression:
        match = Match("text", "exact", self.phrase)
        return Not(match) if self.negated else match


@dataclass(frozen=True)
class Query:
    """Clauses that must all be met, each by one of its terms."""

    text: str = ""  # as typed, spaces trimmed, cut to LONGEST
    clauses: tuple[tuple[Term, ...], ...] = ()
    cut: bool = False  # more was typed than is looked for

    def __bool__(self) -> bool:
        return bool(self.clauses)

    @classmethod
    def parse(cls, typed: str) -> Query:
        """Return what was meant.

        >>> query = Query.parse('创卫 平湖 OR 海宁 -“老大难 问题”')
        >>> [[str(term) for term in clause] for clause in query.clauses]
        [['创卫'], ['平湖', '海宁'], ['-"老大难 问题"']]
        """
        text = typed[: LONGEST * 10].strip()
        shortened = text[:LONGEST]
        clauses: list[list[Term]] = []
        joined = False
        pieces = list(_pieces(shortened))
        for number, (term, operator) in enumerate(pieces):
            between = bool(clauses) and number + 1 < len(pieces)
            if operator and between:
                joined = operator == "OR"
                continue
            if not term.comparable:
                continue
            if joined and clauses:
                clauses[-1].append(term)
            else:
                clauses.append([term])
            joined = False
        kept, cut = _within_limit(clauses)
        return cls(shortened, kept, cut or len(shortened) < len(typed.strip()))

    @classmethod
    def phrase(cls, text: str) -> Query:
        """Return the query for a text as it stands, whatever signs are in it."""
        term = Term(text, quoted=True)
        return cls(text, ((term,),) if term.comparable else ())

    @property
    def sought(self) -> tuple[str, ...]:
        """The comparable phrases to be marked where they stand."""
        return tuple(
            dict.fromkeys(term.comparable for clause in self.clauses for term in clause if not term.negated)
        )

    @property
    def expression(self) -> Expression:
        sides: list[Expression] = []
        for clause in self.clauses:
            terms = tuple(term.expression for term in clause)
            sides.append(terms[0] if len(terms) == 1 else Or(terms))
        if not sides:
            return Everything()
        return sides[0] if len(sides) == 1 else And(tuple(sides))

    def matches(self, searched: str) -> bool:
        """Return whether a text in the form of `wording.searched` meets the query."""
        return all(any((t.comparable in searched) != t.negated for t in clause) for clause in self.clauses)


def _within_limit(clauses: list[list[Term]]) -> tuple[tuple[tuple[Term, ...], ...], bool]:
    kept, left = [], MOST_TERMS
    for clause in clauses:
        if left:
            kept.append(tuple(clause[:left]))
        left = max(0, left - len(clause))
    return tuple(kept), sum(map(len, clauses)) > MOST_TERMS


def _pieces(text: str) -> list[tuple[Term, str]]:
    """Return the terms in order, each with the operator that it would be between two others, or ""."""
    pieces = []
    at = 0
    while at < len(text):
        if space := _SPACE.match(text, at):
            at = space.end()
            continue
        negated = text[at] in MINUS and at + 1 < len(text) and not text[at + 1].isspace()
        at += negated
        if (phrase := _phrase(text, at)) is not None:
            pieces.append((Term(phrase, negated, quoted=True), ""))
            at += len(phrase) + 2
            continue
        if text[at] in TYPED_QUOTES:  # opened and not closed: not a phrase yet
            at += 1
            continue
        word = _WORD.match(text, at)
        assert word is not None
        operator = {"OR": "OR", "|": "OR", "｜": "OR", "AND": "AND"}.get(word[0], "") if not negated else ""
        pieces.append((Term(word[0], negated), operator))
        at = word.end()
    return pieces


def _phrase(text: str, at: int) -> str | None:
    """Return the phrase in quotes that starts at a place, or None.

    Quotes that the text itself may have (“五小”行业) make a phrase only when they stand around all of it.
    """
    closers = QUOTES.get(text[at])
    if closers is None:
        return None
    end = next((place for place in range(at + 1, len(text)) if text[place] in closers), None)
    if end is None:
        return None
    alone = end + 1 == len(text) or text[end + 1].isspace()
    return text[at + 1 : end] if alone or text[at] in TYPED_QUOTES else None
