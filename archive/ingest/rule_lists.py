"""Lists of patterns of which nearly every line matches none: that none does is found out at little cost."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

from archive.ingest.led import TOKEN, alternatives, led
from archive.ingest.patterns import compiled

_LOOKS = ("(?=", "(?!", "(?<=", "(?<!", "(?P=")  # groups that take up no text of their own
_CUE = 2  # characters; two of Chinese stand side by side by chance in few lines, and a pair is soon looked up


class RuleList:
    """Named patterns in the order in which they are asked; case does not matter to any of them.

    Of each alternative of each pattern it is made out which words must stand in whatever it matches. A line
    in Chinese is asked for those alternatives only of whose words two characters stand in it, and for those
    that need no word; a line without Chinese for all that can do without, in one go. Only a line that
    something matches is asked pattern by pattern. A text of more than ``longest`` characters matches none.

    >>> rules = RuleList([("pager", "^next page|下一页$"), ("copyright", "copyright|版权所有")])
    >>> rules.first("全市版权所有"), rules.first("Next page"), rules.first("同志们:")
    ('copyright', 'pager', '')
    """

    def __init__(self, rules: Iterable[tuple[str, str]], *, longest: int | None = None):
        self.longest = longest
        self._rules = [(name, compiled(pattern, re.I)) for name, pattern in rules]
        by_cue: dict[str, dict[str, None]] = defaultdict(dict)
        opening, always, latin = [], [], []
        for _, pattern in self._rules:
            for one in alternatives(pattern.pattern):
                words = needed(one)
                if words and min(map(len, words)) >= _CUE:
                    for word in words:
                        by_cue[word[:_CUE]][one] = None
                else:
                    (opening if one.startswith("^") else always).append(one)
                if not words or any(map(str.isascii, words)):
                    latin.append(one)
        self._by_cue = {cue: _any_of(several) for cue, several in by_cue.items()}
        # Two classes of characters are looked up far faster than pairs of them.
        first, second = ({cue[n] for cue in by_cue} for n in (0, 1))
        self._may_begin = compiled(f"({_class(first)})(?=({_class(second)}))")
        # An alternative for the start of a line is sought at every other place too unless it is matched.
        self._opening, self._always = (
            _any_of(opening) if opening else None,
            compiled(led("|".join(always)), re.I) if always else None,
        )
        self._latin = _any_of(latin)

    def first(self, text: str) -> str:
        """Return the name of the first pattern that is found in the text, "" if none is."""
        if not self.any(text):
            return ""
        return next((name for name, pattern in self._rules if pattern.search(text)), "")

    def any(self, text: str) -> bool:
        """Tell whether any of the patterns is found in the text."""
        if self.longest is not None and len(text) > self.longest:
            return False
        if text.isascii():
            return self._latin.search(text) is not None
        for cue in {first + second for first, second in self._may_begin.findall(text.lower())}:
            if cue in self._by_cue and self._by_cue[cue].search(text):
                return True
        return bool(
            (self._opening and self._opening.match(text)) or (self._always and self._always.search(text))
        )


def needed(pattern: str) -> frozenset[str]:
    r"""Return words, in lower case, of which one stands in whatever a pattern matches; none if none is known.

    >>> sorted(needed(r"^本文由.{0,9}(?:上传|分享)")), sorted(needed(r"(?:Copy|版)right?|\d+次"))
    (['本文由'], ['righ', '次'])
    >>> needed("新?.")
    frozenset()
    """
    found: set[str] = set()
    for one in alternatives(pattern):
        # Of all that must stand in it, that whose shortest word is the longest tells most.
        words = max(_required(one), key=lambda words: min(map(len, words)), default=None)
        if not words:
            return frozenset()
        found |= words
    return frozenset(found)


def cue_of(pattern: str) -> re.Pattern:
    """Return what finds a word without which a pattern matches nowhere, at a tenth of the time that it takes.

    Raises ValueError if no such words are known, or if they have letters, which may stand in any case.

    >>> cue = cue_of("[^。]{2,30}(?:召开|举行)了")
    >>> cue.search("大会今天召开") is None, cue.search("大会今天开了") is None
    (False, True)
    """
    words = needed(pattern)
    if not words or any(word.upper() != word for word in words):
        raise ValueError(f"no words are known of which one stands in all that {pattern[:40]} matches")
    return compiled(led("|".join(sorted(map(re.escape, words)))))


def _required(alternative: str) -> Iterator[frozenset[str]]:
    """Yield sets of words, of each of which one must stand in what an alternative matches."""
    run = ""
    for opening, inner, times in _items(alternative):
        optional = times[:1] in ("?", "*") or times.startswith(("{0", "{,"))
        if inner is None and not optional:
            run += opening.lower()
            if not times:
                continue
        if run:
            yield frozenset((run,))
            run = ""
        if inner and opening not in _LOOKS and not optional and (words := needed(inner)):
            yield words
    if run:
        yield frozenset((run,))


def _items(alternative: str) -> Iterator[tuple[str, str | None, str]]:
    """Yield (character, None, times), (opening, what a group holds, times), and ("", "", "") for the rest."""
    tokens = list(TOKEN.finditer(alternative))
    at = 0
    while at < len(tokens):
        token, first = tokens[at][0], at
        depth = token[0] == "("
        while depth:
            at += 1
            depth += (tokens[at][0][0] == "(") - (tokens[at][0] == ")")
        at += 1
        times = tokens[at][0] if at < len(tokens) and tokens[at][0][0] in "*+?{" else ""
        if token[0] == "(":
            yield token, alternative[tokens[first].end() : tokens[at - 1].start()], times
        elif token[0] == "[" or token in (".", "^", "$") or (token[0] == "\\" and token[1:].isalnum()):
            yield ("", "", "") if not token.startswith("\\u") else (chr(int(token[2:], 16)), None, times)
        elif token[0] not in "*+?{" or token == "{":
            yield token[-1], None, times
        if times:
            at += 1


def _class(characters: Iterable[str]) -> str:
    return f"[{''.join(map(re.escape, sorted(characters)))}]" if characters else r"(?!)"


def _any_of(patterns: Iterable[str]) -> re.Pattern:
    return compiled("|".join(patterns) or r"(?!)", re.I)
