"""How text is compared, for every engine: folding, what spaces mean, and the terms of a text.

A run of characters is found where the *comparable* form of what was typed stands in the comparable form of
the text:

- folded, one character to one (`archive.search.folding`): width, case, traditional and simplified, quotes;
- white space is kept, as one space, only between two letters or digits of scripts that write spaces
  ("United Nations"); anywhere else it says nothing ("张 三" is 张三, "GDP 增长" is GDP增长), and so a run may
  also cross a paragraph's end, typed with a line break, with a space, or with nothing there.

Punctuation counts as typed, in either width. The *terms* of a text narrow the search before that
comparison: the pairs of neighbouring letters, digits and ideographs, each of these alone, and each sign
alone. White space makes no terms.
"""

from __future__ import annotations

import re
import zlib
from collections import Counter
from functools import lru_cache
from itertools import pairwise

from archive.search import folding

# Raised when the rules below change what is stored; the folding table's own changes are seen by `version`.
RULES = 2

# Scripts written without spaces: radicals to ideographs, compatibility forms, kana, supplementary planes.
# Hangul (AC00-D7AF) writes spaces and stays out.
SPACELESS = (
    r"\u2e80-\u312f\u31a0-\ua4cf\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef"
    r"\U0001aff0-\U0001b16f\U00020000-\U0003ffff"
)
SPACED = rf"(?![{SPACELESS}])[^\W_]"

# A run of letters, digits and ideographs, or one sign.
_PART = re.compile(r"[^\W_]+|[^\w\s]|_")
_SPACED_CHAR = re.compile(SPACED)


def fold(text: str) -> str:
    """Return the text with each character folded; as long as before, so that places in it stay true.

    >>> fold("Ｇ２０與創衛：「五小」")
    'g20与创卫:"五小"'
    """
    folded = text.translate(folding.plane())
    # What lies beyond the basic plane is still as it was; it is rare, and takes four bytes.
    if len(folded.encode("utf-16-le", "surrogatepass")) > 2 * len(folded):
        return folded.translate(folding.table())
    return folded


def comparable(text: str) -> str:
    """Return the form in which texts are compared: folded, white space only where it separates words.

    >>> comparable("GDP　增长 8.5%,  United\\n Nations")
    'gdp增长8.5%,united nations'
    """
    words = fold(text).split()
    joined = words[:1]
    for before, word in pairwise(words):
        if _SPACED_CHAR.match(before[-1]) and _SPACED_CHAR.match(word):
            joined.append(" ")
        joined.append(word)
    return "".join(joined)


def terms(text: str) -> Counter[str]:
    """Return how often each term stands in a comparable text: single characters, and pairs of neighbours.

    >>> sorted(terms("创卫g7!"))
    ['!', '7', 'g', 'g7', '创', '创卫', '卫', '卫g']
    """
    counted: Counter[str] = Counter()
    for run in _PART.findall(text):
        counted.update(run)
        counted.update(map(str.__add__, run, run[1:]))
    return counted


@lru_cache(maxsize=1024)
def needed(phrase: str) -> tuple[str, ...]:
    """Return the terms that a text must have to contain the comparable phrase; empty if any text may.

    >>> needed("2011年,创")
    ('20', '01', '11', '1年', ',', '创')
    """
    found: dict[str, None] = {}
    for run in _PART.findall(phrase):
        found.update(dict.fromkeys(map(str.__add__, run, run[1:]) if len(run) > 1 else run))
    return tuple(found)


def is_term(phrase: str) -> bool:
    """Return whether having the phrase as a term is the same as containing it."""
    return len(phrase) <= 2 and needed(phrase) == (phrase,)


@lru_cache(maxsize=1024)
def pattern(phrase: str) -> re.Pattern[str]:
    """Return what finds a comparable phrase in a text as it is, without folding it.

    >>> pattern(comparable("张三")).search("请 張 三 同志").span()
    (2, 5)
    """
    parts = []
    for before, char in zip(" " + phrase, phrase, strict=False):
        if char == " ":
            parts.append(_folded_to(" ") + "+")
            continue
        if parts and before != " " and not (_SPACED_CHAR.match(before) and _SPACED_CHAR.match(char)):
            parts.append(_folded_to(" ") + "*")
        parts.append(_folded_to(char))
    return re.compile("".join(parts))


def _folded_to(char: str) -> str:
    """Return the expression for the characters that fold to this one."""
    kin = _kin().get(char, "")
    if not kin:
        return re.escape(char)
    runs: list[list[int]] = []
    for code in sorted(map(ord, kin + char)):
        if runs and code == runs[-1][1] + 1:
            runs[-1][1] = code
        else:
            runs.append([code, code])
    return "[" + "".join(f"{re.escape(chr(first))}-{re.escape(chr(last))}" for first, last in runs) + "]"


@lru_cache(maxsize=1)
def _kin() -> dict[str, str]:
    """The characters that fold to each one, itself left out."""
    kin: dict[str, str] = {}
    for code, char in folding.table().items():
        kin[char] = kin.get(char, "") + chr(code)
    return kin


@lru_cache(maxsize=1)
def version() -> str:
    """Return a short name of these rules and this folding table; an index of another name is foreign."""
    pairs = "".join(f"{code:x}{char}" for code, char in sorted(folding.table().items()))
    return f"{RULES}-{zlib.crc32(pairs.encode()):08x}"
