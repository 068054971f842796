"""Queries as trees, and the small language in which Haystack carries them as strings.

    text__exact:"国家卫生城市" AND (place:"330482" OR NOT year__gte:"2011")

A bare word or quoted phrase is looked for in the text; ``*`` is every speech; neighbours are AND-ed. A value
is a JSON string or list of strings, or a bare word.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime

from haystack.constants import VALID_FILTERS

from archive.search import analysis

CONTENT = ("text", "content", "")  # names of the field that holds the words


class NotAQuery(ValueError):
    """A string that is not in this language. The message says where it ends to be."""


@dataclass(frozen=True)
class Everything:
    def __str__(self) -> str:
        return "*"


@dataclass(frozen=True)
class Match:
    """One field compared with one value, or with several."""

    field: str  # "" where the string names none: the text
    how: str  # one of Haystack's filters: "content", "exact", "in", "gte", …
    value: str | tuple[str, ...]

    @property
    def is_content(self) -> bool:
        return self.field in CONTENT

    @property
    def values(self) -> tuple[str, ...]:
        return (self.value,) if isinstance(self.value, str) else self.value

    def __str__(self) -> str:
        return written(self.field, self.how, self.value)


@dataclass(frozen=True)
class And:
    children: tuple[Expression, ...]

    def __str__(self) -> str:
        return "(" + " AND ".join(map(str, self.children)) + ")"


@dataclass(frozen=True)
class Or:
    children: tuple[Expression, ...]

    def __str__(self) -> str:
        return "(" + " OR ".join(map(str, self.children)) + ")"


@dataclass(frozen=True)
class Not:
    child: Expression

    def __str__(self) -> str:
        return f"NOT {self.child}"


Expression = Everything | Match | And | Or | Not


def written(field: str, how: str, value: object) -> str:
    """Return one comparison as a string of the language.

    >>> written("place", "in", ["330482", "330481"])
    'place__in:["330482", "330481"]'
    """
    if isinstance(value, list | tuple | set | frozenset):
        plain: object = [as_text(item) for item in value]
    else:
        plain = as_text(value)
    return f"{field or 'text'}__{how}:{json.dumps(plain, ensure_ascii=False)}"


def as_text(value: object) -> str:
    """Return a value as it is written in queries and records: days and times in ISO 8601."""
    if isinstance(value, datetime):
        return value.isoformat(sep="T")
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, bool):
        return "true" if value else "false"
    return str(value)


def read(string: str) -> Expression:
    """Return the expression that a string of the language says. Raises NotAQuery.

    >>> print(read('创卫 NOT place:330482'))
    (text__content:"创卫" AND NOT place__content:"330482")
    """
    reader = _Reader(string)
    try:
        expression = reader.either()
    except RecursionError as error:
        raise NotAQuery("too much within one another") from error
    if reader.next() is not None:
        raise NotAQuery(f"not a query after character {reader.at}: {string!r}")
    return expression


def phrases(expression: Expression) -> Iterator[Match]:
    """Yield what is looked for in the text, leaving out what must not be there."""
    if isinstance(expression, Match) and expression.is_content:
        yield expression
    elif isinstance(expression, And | Or):
        for child in expression.children:
            yield from phrases(child)


def wanted(match: Match) -> list[tuple[str, ...]]:
    """Return what a comparison with the text looks for: alternatives, each of phrases that must all stand.

    A value given as "exact" is one phrase with its spaces; else white space separates phrases.
    """
    if match.how in ("exact", "in"):
        alternatives = [[value] for value in match.values]
    else:
        alternatives = [value.split() for value in match.values]
    return [tuple(phrase for phrase in map(analysis.comparable, parts) if phrase) for parts in alternatives]


def _together(kind: type[And] | type[Or], children: list[Expression]) -> Expression:
    return children[0] if len(children) == 1 else kind(tuple(children))


class _Reader:
    """Recursive descent over one string."""

    token = re.compile(r'\s*(?:(?P<sign>[()*])|(?P<field>\w+):|(?P<json>["\[])|(?P<word>[^\s()"]+))')
    depth = 0

    def __init__(self, string: str):
        self.string = string
        self.at = 0

    def next(self) -> re.Match[str] | None:
        found = self.token.match(self.string, self.at)
        if found is None and self.string[self.at :].strip():
            raise NotAQuery(f"not a query at character {self.at}: {self.string!r}")
        return found

    def either(self) -> Expression:
        sides = [self.all()]
        while (found := self.next()) and found["word"] == "OR":
            self.at = found.end()
            sides.append(self.all())
        return _together(Or, sides)

    def all(self) -> Expression:
        children = []
        while (found := self.next()) and found["word"] != "OR" and found["sign"] != ")":
            if found["word"] == "AND":
                self.at = found.end()
                continue
            children.append(self.one())
        return _together(And, children) if children else Everything()

    def one(self) -> Expression:
        found = self.next()
        if found is None:
            raise NotAQuery(f"the query ends too soon: {self.string!r}")
        if found["sign"] == "(":
            return self.group(found.end())
        if found["sign"] == ")":
            raise NotAQuery(f"a bracket closes that was not opened: {self.string!r}")
        if found["sign"] == "*":
            self.at = found.end()
            return Everything()
        if found["word"] == "NOT":
            self.at = found.end()
            return Not(self.one())
        if found["field"] is not None:
            return self.compared(found["field"], found.end())
        # A phrase in quotes is meant as it stands; a bare word may be several once spaces are seen.
        return Match("", "exact" if found["json"] else "content", self.value())

    def group(self, start: int) -> Expression:
        self.depth += 1
        if self.depth > 50:
            raise NotAQuery("more than 50 brackets within brackets")
        self.at = start
        inner = self.either()
        closing = self.next()
        if closing is None or closing["sign"] != ")":
            raise NotAQuery(f"a bracket is not closed: {self.string!r}")
        self.at = closing.end()
        self.depth -= 1
        return inner

    def compared(self, name: str, start: int) -> Expression:
        field, _two, how = name.rpartition("__")
        if not field or how not in VALID_FILTERS:
            field, how = name, "content"
        self.at = start
        found = self.next()
        if found and found["sign"] == "(":
            return _under(field, self.group(found.end()))
        return Match(field, how, self.value())

    def value(self) -> str | tuple[str, ...]:
        found = self.next()
        if found is None or not (found["json"] or found["word"] or found["field"]):
            raise NotAQuery(f"a value is missing at character {self.at}: {self.string!r}")
        if found["json"]:
            start = found.start("json")
            try:
                value, self.at = json.JSONDecoder().raw_decode(self.string, start)
            except (ValueError, RecursionError) as error:
                raise NotAQuery(f"a quoted value does not end: {self.string!r}") from error
            return tuple(map(str, value)) if isinstance(value, list) else value
        # A bare word that holds a colon, such as a time of day, is one word.
        bare = re.compile(r"[^\s()\"]+").match(self.string, found.start(found.lastgroup or 0))
        assert bare is not None
        self.at = bare.end()
        return bare[0]


def _under(field: str, expression: Expression) -> Expression:
    """Return the expression with its unnamed comparisons made about ``field``."""
    if isinstance(expression, Match):
        return expression if expression.field else replace(expression, field=field)
    if isinstance(expression, And | Or):
        return type(expression)(tuple(_under(field, child) for child in expression.children))
    return Not(_under(field, expression.child)) if isinstance(expression, Not) else expression
