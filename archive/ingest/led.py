"""Patterns written so that they are sought by the characters they begin with, at a tenth of the time."""

from __future__ import annotations

import re
from collections.abc import Iterator

from archive.ingest.rule_lists import TOKEN, alternatives

_MOST = 400  # alternatives; a pattern of more is left as it is written
_LARGEST = 16  # characters of a class that are written out
_BEHIND = ("(?<=", "(?<!")


class _Unled(Exception):
    """An alternative that may begin with anything."""


def led(pattern: str) -> str:
    r"""Return a pattern that finds the same, each of its alternatives beginning with a character.

    Where the engine sees that, it passes over all places where none of these characters stands without
    trying anything. What stands in front of an alternative's first character is written out or set behind
    it. A pattern of which one alternative may begin with anything is returned as it is.

    >>> led("(?:大|小)家|(?<![健安])全市"), led("[省市]?委|。")
    ('大家|小家|全(?<!(?:[健安])全)市', '省委|市委|委|。')
    >>> led(r"\d+|年")
    '\\d+|年'
    """
    try:
        found = [spread for one in alternatives(pattern) for spread in _spread(one)]
    except _Unled:
        return pattern
    written = "|".join(found)
    # A group that is asked for by its number or name must not stand there twice.
    return written if len(found) <= _MOST and _groups(written) == _groups(pattern) else pattern


def _groups(pattern: str) -> int:
    return sum(token[0] == "(" or token[0].startswith("(?P<") for token in TOKEN.finditer(pattern))


def _spread(alternative: str) -> Iterator[str]:
    """Yield alternatives that begin with a character each, in the order in which they are to be tried.

    Raises _Unled.
    """
    first, rest, optional = _first(alternative)
    if first.startswith("(?:"):
        for inner in alternatives(first[3:-1]):
            yield from _spread(inner + rest)
    elif first.startswith(_BEHIND):
        for one in _spread(rest):
            own = TOKEN.match(one)[0]
            yield f"{own}{first[:4]}(?:{first[4:-1]}){own}){one[len(own) :]}"
    elif first[0] == "[" and first[1] != "^" and len(first) <= _LARGEST + 2 and not set(first) & {"-", "\\"}:
        for character in first[1:-1]:
            yield re.escape(character) + rest
    elif first[0] in "[(.^$" or (first[0] == "\\" and first[1].isalnum() and first[1] != "u"):
        raise _Unled
    else:
        yield first + rest
    if optional:
        yield from _spread(rest)


def _first(alternative: str) -> tuple[str, str, bool]:
    """Return the first item of an alternative, what follows it, and whether it may be missing."""
    tokens = TOKEN.finditer(alternative)
    if not (token := next(tokens, None)):
        raise _Unled
    depth = token[0][0] == "("
    end = token.end()
    while depth:
        token = next(tokens)
        depth += (token[0][0] == "(") - (token[0] == ")")
        end = token.end()
    times = TOKEN.match(alternative, end)
    optional = times is not None and times[0] == "?"
    if times and not optional and (times[0][0] in "*+" or (times[0][0] == "{" and times[0] != "{")):
        raise _Unled
    behind = end + optional
    if optional and alternative[behind : behind + 1] in ("?", "+"):
        raise _Unled
    return alternative[:end], alternative[behind:], optional
