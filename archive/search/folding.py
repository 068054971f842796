"""The one-character table by which all text is folded before it is compared."""

from __future__ import annotations

import unicodedata
from functools import cache

import opencc

# Ideographs that have simplified forms: extension A, the unified block, extensions B to H.
IDEOGRAPHS = ((0x3400, 0x4DC0), (0x4E00, 0xA000), (0x20000, 0x323B0))
# Outside the basic plane: mathematical letters and compatibility ideographs have plain forms.
BEYOND_BASIC = ((0x1D400, 0x1D800), (0x2F800, 0x2FA20))

# Characters that OpenCC simplifies in some words only (看著 but 著名); one character cannot know its word.
SIMPLIFIED_IN_SOME_WORDS = {"著": "着", "瞭": "了", "藉": "借"}

# Signs that pages use for one another, by typesetters' habit or for want of a key.
LOOK_ALIKES = {
    '"': "“”„‟「」『』﹁﹂﹃﹄〝〞",
    "'": "‘’‚‛",
    "·": "•‧・･∙⋅",
    "〇": "○◯",
}


@cache
def table() -> dict[int, str]:
    """Return code point -> the one character it is folded to, for those that change.

    Width (NFKC where it gives one character), lower case, traditional to simplified, quotation marks and
    middle dots to one of a kind; every kind of white space, control and invisible character to a space.
    Made from Unicode's and OpenCC's own data, once in a process, in some 100 ms.

    >>> "ＧＤＰ國「」".translate(table())
    'gdp国""'
    """
    simplified = _simplified()
    alike = {sign: kept for kept, signs in LOOK_ALIKES.items() for sign in signs}
    folded = {}
    ranges = ((0, 0x10000), *IDEOGRAPHS[2:], *BEYOND_BASIC)
    for code in (code for first, end in ranges for code in range(first, end)):
        char = chr(code)
        plain = _one(unicodedata.normalize("NFKC", char), char)
        plain = _one(plain.casefold(), _one(plain.lower(), plain))
        plain = simplified.get(plain, plain)
        plain = alike.get(plain, alike.get(char, plain))
        if plain.isspace() or unicodedata.category(plain) in ("Cc", "Cf"):
            plain = " "
        if plain != char:
            folded[code] = plain
    return folded


@cache
def plane() -> list[str]:
    """Return the folded form of each character of the basic plane, by its code point.

    Looked up by place, a text is folded twice as fast as by the table, which lacks most characters.
    """
    folded = table()
    return [folded.get(code) or chr(code) for code in range(0x10000)]


def _one(text: str, otherwise: str) -> str:
    return text if len(text) == 1 else otherwise


def _simplified() -> dict[str, str]:
    chars = [chr(code) for first, end in IDEOGRAPHS for code in range(first, end)]
    # A line for each, so that no two are read as a word.
    turned = opencc.OpenCC("t2s").convert("\n".join(chars)).split("\n")
    pairs = {char: to for char, to in zip(chars, turned, strict=True) if char != to and len(to) == 1}
    pairs |= SIMPLIFIED_IN_SOME_WORDS
    # A few simplified forms are themselves simplified further; folding twice must change nothing.
    return {char: pairs.get(to, to) for char, to in pairs.items()}
