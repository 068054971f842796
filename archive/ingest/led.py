"""Patterns written so that they are sought by the characters they begin with, at a tenth of the time."""

from __future__ import annotations

import re
from collections.abc import Iterator

from archive.ingest.patterns import compiled

TOKEN = compiled(
    r"\\u[0-9a-fA-F]{4}|\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|\((?:\?(?:P<\w+>|<?[=!]|[a-zA-Z]*:|>|P=))?|[)|]|[*+?]|\{[\d,]+\}|.",
    re.S,
)
_MOST = 800  # alternatives; a pattern of more is left as it is written
# A class of few characters, none of them a kind of characters or the end of a range.
_LISTED = compiled(r"\[(?!\^)(?:[^\\\[\]-]|\\[^\w]){1,16}\]")
_BEHIND = ("(?<=", "(?<!")


def alternatives(pattern: str) -> Iterator[str]:
    r"""Yield the alternatives that a pattern is made of, those inside its groups left whole.

    >>> list(alternatives(r"^a|(?:b|c)[|(]|\|d"))
    ['^a', '(?:b|c)[|(]', '\\|d']
    """
    start = depth = 0
    for token in TOKEN.finditer(pattern):
        depth += (token[0][0] == "(") - (token[0] == ")")
        if token[0] == "|" and not depth:
            yield pattern[start : token.start()]
            start = token.end()
    yield pattern[start:]


class _Unled(Exception):
    """An alternative that may begin with anything."""


def led(pattern: str) -> str:
    r"""Return a pattern that finds the same, each of its alternatives beginning with a character.

    Where the engine sees that, it passes over all places where none of these characters stands without
    trying anything. What stands in front of an alternative's first character is written out or set behind
    it, ^ as well; those that begin alike stand together. A pattern of which one may begin with anything stays
    as it is.

    >>> led("(?:大|小)家|(?<![健安])全市"), led("[省市]?委|。")
    ('大家|小家|全(?<!(?:[健安])全)市', '省委|市委|委|。')
    >>> led("^第一条|(?:^|,)散会"), led(r"\d+|年")
    ('第(?<=^第)一条|散(?<=^散)会|,散会', '\\d+|年')
    """
    try:
        found = [spread for one in alternatives(pattern) for spread in _spread(one)]
    except _Unled:
        return pattern
    written = "|".join(_grouped(found))
    # A group that is asked for by its number or name must not stand there twice.
    return written if len(found) <= _MOST and _groups(written) == _groups(pattern) else pattern


def sought(pattern: str) -> re.Pattern:
    """Return what finds a pattern, led, in a text of several lines: ^ and $ stand at each of them.

    >>> sought("^(?:大|小)家").findall("大家\\n小家")
    ['大家', '小家']
    """
    return compiled(led(pattern), re.M)


def _grouped(found: list[str]) -> Iterator[str]:
    """Yield alternatives, those that begin with one character together, in the order in which they stand.

    What begins with another cannot match at the same place. Letters, whose case may not matter, stay apart.
    """
    rests: dict[str, list[str]] = {}
    for n, one in enumerate(found):
        own = TOKEN.match(one)[0]
        first = chr(int(own[2:], 16)) if own[:2] == "\\u" else own[-1]
        rests.setdefault(f"{first}{n}" if first.lower() != first.upper() else first, []).append(one)
    for several in rests.values():
        own = TOKEN.match(several[0])[0]
        behind = [one[len(own) :] for one in several]
        yield several[0] if len(several) == 1 else f"{own}(?:{'|'.join(behind)})"


def _groups(pattern: str) -> int:
    return sum(token[0] == "(" or token[0].startswith("(?P<") for token in TOKEN.finditer(pattern))


def _spread(alternative: str) -> Iterator[str]:
    """Yield alternatives that begin with a character each, in the order in which they are to be tried.

    Raises _Unled.
    """
    first, rest, optional = _first(alternative)
    if first == "^" and not optional:
        for one in _spread(rest):
            own = TOKEN.match(one)[0]
            yield f"{own}(?<=^{own}){one[len(own) :]}"
    elif first.startswith("(?:"):
        for inner in alternatives(first[3:-1]):
            yield from _spread(inner + rest)
    elif first.startswith(_BEHIND):
        for one in _spread(rest):
            own = TOKEN.match(one)[0]
            yield f"{own}{first[:4]}(?:{first[4:-1]}){own}){one[len(own) :]}"
    elif first[0] == "[" and _LISTED.fullmatch(first):
        for character in TOKEN.findall(first[1:-1]):
            yield (character if character[0] == "\\" else re.escape(character)) + rest
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
