"""Lists of patterns of which nearly every line matches none: that none does is found out at little cost."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator


class RuleList:
    """Named patterns in the order in which they are asked; case does not matter to any of them.

    The alternatives of all patterns are sorted by where they can begin: at the start of a line, at a Chinese
    character, elsewhere. Each lot is asked in one go, and only a line that something matches is asked again,
    pattern by pattern.

    >>> rules = RuleList([("pager", "^next page|下一页$"), ("copyright", "copyright|版权所有")])
    >>> rules.first("全市版权所有"), rules.first("Next page"), rules.first("同志们:")
    ('copyright', 'pager', '')
    """

    def __init__(self, rules: Iterable[tuple[str, str]]):
        self._rules = [(name, re.compile(pattern, re.I)) for name, pattern in rules]
        opening, han, other = [], [], []
        for _, pattern in self._rules:
            for one in alternatives(pattern.pattern):
                lot = opening if one.startswith("^") else han if _begins_in_han(one) else other
                lot.append(one)
        self._opening, self._han, self._other = (_any_of(lot) for lot in (opening, han, other))

    def first(self, text: str) -> str:
        """Return the name of the first pattern that is found in the text, "" if none is."""
        if not self.any(text):
            return ""
        return next((name for name, pattern in self._rules if pattern.search(text)), "")

    def any(self, text: str) -> bool:
        """Tell whether any of the patterns is found in the text."""
        return bool(
            self._opening.match(text)
            or self._other.search(text)
            or (not text.isascii() and self._han.search(text))
        )


def alternatives(pattern: str) -> Iterator[str]:
    r"""Yield the alternatives that a pattern is made of, those inside its groups left whole.

    >>> list(alternatives(r"^a|(?:b|c)[|(]|\|d"))
    ['^a', '(?:b|c)[|(]', '\\|d']
    """
    start = 0
    for sign, at, depth in _signs(pattern):
        if sign == "|" and not depth:
            yield pattern[start:at]
            start = at + 1
    yield pattern[start:]


def _signs(pattern: str) -> Iterator[tuple[str, int, int]]:
    """Yield each bracket and bar of a pattern that is neither escaped nor in a class, its place and depth."""
    depth = 0
    for token in re.finditer(r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|[()|]", pattern, re.S):
        if token[0] in "()|":
            depth += {"(": 1, ")": -1}.get(token[0], 0)
            yield token[0], token.start(), depth


def _begins_in_han(pattern: str) -> bool:
    """Tell whether whatever an alternative matches begins with a Chinese character."""
    if pattern.startswith("(?:"):
        end = next(at for sign, at, depth in _signs(pattern) if sign == ")" and not depth)
        inside = all(map(_begins_in_han, alternatives(pattern[3:end])))
    else:
        end = 0
        inside = "\u3400" <= pattern[:1] <= "\u9fff"
    return inside and pattern[end + 1 : end + 2] not in ("?", "*", "{")


def _any_of(patterns: list[str]) -> re.Pattern:
    return re.compile("|".join(patterns) if patterns else r"(?!)", re.I)
