"""What a reader typed into the search box, as a value. Never raises: whatever is typed can be looked for.

创卫 平湖              both
"老大难 问题"          as it stands; also “…” and 「…」
创卫 -扫黄             without
平湖 OR 海宁           either; binds more closely than the space
(创卫 OR 卫生) 平湖    brackets around several words
地点:平湖 year:2011    a field: place, event, speaker, year, date, office, kind, source
地点:(平湖 OR 海宁)    a field that may have several values; also 地点:平湖、海宁
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from archive.search import analysis
from archive.search.expressions import And, Everything, Expression, Match, Not, Or

LONGEST = 200  # characters
MOST_TERMS = 16
DEEPEST = 4  # brackets within brackets

# What opens a phrase, and what may close it. An IME gives “ and ” by turns, whichever was meant.
QUOTES = {'"': '"＂”“', "＂": '"＂”“', "“": "”“", "”": "”“", "「": "」", "『": "』"}
# Typed by hand to mean a phrase; the others also stand in texts, and count when they do not pair.
TYPED_QUOTES = '"＂'
MINUS = "-－"
BRACKETS = {"(": ")", "（": "）"}
OPERATORS = {"OR": "OR", "|": "OR", "｜": "OR", "AND": "AND"}

# Words before a colon, simplified and in lower case, that name a field.
FIELDS = {
    "place": "place 地点 地方 地区 城市 地名",
    "event": "event meeting 会议 会议名称 活动 场合 事件",
    "speaker": "speaker by 讲话人 讲者 讲话者 主讲人 发言人 演讲人 演讲者 报告人 致辞人 致词人 作者",
    "year": "year 年 年份 年度",
    "date": "date 日期 时间 讲话日期 讲话时间",
    "office": "office 职务 职位 官职 头衔 身份",
    "kind": "kind type genre 体裁 文体 类型 种类 类别 文种",
    "source": "source site 来源 来源网站 网站 站点 出处",
}
FIELD_OF = {word: field for field, words in FIELDS.items() for word in words.split()}

_SPACE = re.compile(r"\s+")
_WORD = re.compile(r"\S+")
_FIELD = re.compile(r"([^\W\d_]{1,10})[:：]\s*(?=\S)")


@dataclass(frozen=True)
class Term:
    """A run of characters to be found, or not to be found, in the text or in a field."""

    phrase: str  # as typed, without quotes, minus and field
    negated: bool = False
    quoted: bool = False
    word: str = ""  # that named the field, as typed

    def __str__(self) -> str:
        bare = f'"{self.phrase}"' if self.quoted else self.phrase
        named = f"{self.word}:{bare}" if self.word else bare
        return f"-{named}" if self.negated else named

    @property
    def field(self) -> str:
        """The field that is meant, "" for the text."""
        return FIELD_OF[_plain(self.word)] if self.word else ""

    @property
    def comparable(self) -> str:
        return analysis.comparable(self.phrase)

    @property
    def expression(self) -> Expression:
        meant: Expression = Match("text", "exact", self.phrase)
        if self.word:
            # 时间:上午九点 may be a field, and may stand in a speech: what is typed is found there too.
            as_written = Match("text", "exact", f"{self.word}:{self.phrase}")
            meant = Or((Match(self.field, "content", self.phrase), as_written))
        return Not(meant) if self.negated else meant

    def terms(self) -> Iterator[Term]:
        yield self


@dataclass(frozen=True)
class Group:
    """What stands within brackets."""

    clauses: tuple[Clause, ...]
    negated: bool = False

    def __str__(self) -> str:
        return f"{'-' if self.negated else ''}({written(self.clauses)})"

    @property
    def expression(self) -> Expression:
        inner = expression_of(self.clauses)
        return Not(inner) if self.negated else inner

    def terms(self) -> Iterator[Term]:
        """Yield the terms within that must be there, or of which one must."""
        if not self.negated:
            yield from terms_of(self.clauses)


Clause = tuple[Term | Group, ...]  # of which one must be met


@dataclass(frozen=True)
class Query:
    """Clauses that must all be met, each by one of its terms."""

    text: str = ""  # as typed, spaces trimmed, cut to LONGEST
    clauses: tuple[Clause, ...] = ()
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
        kept, cut = _within_limit(_clauses(shortened))
        return cls(shortened, kept, cut or len(shortened) < len(typed.strip()))

    @classmethod
    def phrase(cls, text: str) -> Query:
        """Return the query for a text as it stands, whatever signs are in it."""
        term = Term(text, quoted=True)
        return cls(text, ((term,),) if term.comparable else ())

    @property
    def sought(self) -> tuple[str, ...]:
        """The comparable phrases to be marked where they stand in a text."""
        found = (term for term in terms_of(self.clauses) if not term.negated and not term.word)
        return tuple(dict.fromkeys(term.comparable for term in found))

    @property
    def expression(self) -> Expression:
        """The query as a tree; values of fields as typed, to be resolved by `naming.resolved`."""
        return expression_of(self.clauses)

    def without(self, number: int) -> str:
        """Return the query without one of its clauses, as it would be typed."""
        return written(self.clauses[:number] + self.clauses[number + 1 :])


def written(clauses: Sequence[Clause]) -> str:
    """Return clauses as they would be typed.

    >>> written(Query.parse("a  b | c").clauses)
    'a b OR c'
    """
    return " ".join(" OR ".join(map(str, clause)) for clause in clauses)


def terms_of(clauses: Sequence[Clause]) -> Iterator[Term]:
    for clause in clauses:
        for part in clause:
            yield from part.terms()


def expression_of(clauses: Sequence[Clause]) -> Expression:
    sides: list[Expression] = []
    for clause in clauses:
        parts = tuple(part.expression for part in clause)
        sides.append(parts[0] if len(parts) == 1 else Or(parts))
    if not sides:
        return Everything()
    return sides[0] if len(sides) == 1 else And(tuple(sides))


def _plain(word: str) -> str:
    return analysis.fold(word)


def _within_limit(clauses: Sequence[Clause]) -> tuple[tuple[Clause, ...], bool]:
    """Return the clauses up to MOST_TERMS terms, and whether any are left; brackets go whole."""
    kept: list[Clause] = []
    left = MOST_TERMS
    for clause in clauses:
        taken: list[Term | Group] = []
        for part in clause:
            size = _size(part)
            if size > left:
                left = 0
                break
            taken.append(part)
            left -= size
        if taken:
            kept.append(tuple(taken))
        if not left:
            break
    return tuple(kept), sum(_size(part) for clause in clauses for part in clause) > MOST_TERMS


def _size(part: Term | Group) -> int:
    return sum(_size(one) for clause in part.clauses for one in clause) if isinstance(part, Group) else 1


def _clauses(text: str, depth: int = 0) -> list[Clause]:
    clauses: list[list[Term | Group]] = []
    joined = False
    pieces = _pieces(text, depth)
    for number, (part, operator) in enumerate(pieces):
        if operator and clauses and number + 1 < len(pieces):
            joined = operator == "OR"
            continue
        if not (part.clauses if isinstance(part, Group) else part.comparable):
            continue
        if joined and clauses:
            clauses[-1].append(part)
        else:
            clauses.append([part])
        joined = False
    return [tuple(clause) for clause in clauses]


def _pieces(text: str, depth: int) -> list[tuple[Term | Group, str]]:
    """Return the parts in order, each with the operator that it would be between two others, or ""."""
    pieces: list[tuple[Term | Group, str]] = []
    at = 0
    while at < len(text):
        if space := _SPACE.match(text, at):
            at = space.end()
            continue
        negated = text[at] in MINUS and at + 1 < len(text) and not text[at + 1].isspace()
        at += negated
        if (inner := _bracketed(text, at)) is not None and depth < DEEPEST:
            pieces.append((Group(tuple(_clauses(inner, depth + 1)), negated), ""))
            at += len(inner) + 2
            continue
        word = ""
        if (named := _FIELD.match(text, at)) and _plain(named[1]) in FIELD_OF:
            word, at = named[1], named.end()
        if word and (inner := _bracketed(text, at)) is not None and depth < DEEPEST:
            pieces.append((Group(_named(_clauses(inner, depth + 1), word), negated), ""))
            at += len(inner) + 2
            continue
        if (phrase := _phrase(text, at)) is not None:
            pieces.append((Term(phrase, negated, quoted=True, word=word), ""))
            at += len(phrase) + 2
            continue
        if text[at] in TYPED_QUOTES:  # opened and not closed: not a phrase yet
            at += 1
            continue
        found = _WORD.match(text, at)
        assert found is not None
        operator = "" if negated or word else OPERATORS.get(found[0], "")
        pieces.append((Term(found[0], negated, word=word), operator))
        at = found.end()
    return pieces


def _named(clauses: Sequence[Clause], word: str) -> tuple[Clause, ...]:
    """Return clauses whose terms are of the field that a word names, as far as they name none."""

    def named(part: Term | Group) -> Term | Group:
        if isinstance(part, Group):
            return replace(part, clauses=_named(part.clauses, word))
        return part if part.word else replace(part, word=word)

    return tuple(tuple(map(named, clause)) for clause in clauses)


def _bracketed(text: str, at: int) -> str | None:
    """Return what stands within the brackets that open at a place, or None where they group nothing.

    Brackets of the text itself, (一)抓好, hold no space or go on behind; in brackets alone they are balanced.
    """
    closer = BRACKETS.get(text[at])
    if closer is None:
        return None
    depth = 0
    for place in range(at, len(text)):
        depth += (text[place] in BRACKETS) - (text[place] in BRACKETS.values())
        if depth == 0:
            inner = text[at + 1 : place]
            alone = place + 1 == len(text) or text[place + 1].isspace()
            return inner if alone and _SPACE.search(inner.strip()) else None
    return None


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
    alone = end + 1 == len(text) or text[end + 1].isspace() or text[end + 1] in BRACKETS.values()
    return text[at + 1 : end] if alone or text[at] in TYPED_QUOTES else None
