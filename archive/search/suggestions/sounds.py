"""How names sound, so that who types letters finds what is written in characters."""

from __future__ import annotations

import re

_LETTERS = re.compile(r"[a-z0-9]+")


def syllables(text: str) -> list[str]:
    """Return the syllables of a text without tones; words and numbers in Latin letters as they stand.

    A character of several sounds has the one that its word gives it, where the word is a known one.

    >>> syllables("重庆GDP增长")
    ['chong', 'qing', 'gdp', 'zeng', 'zhang']
    """
    from pypinyin import lazy_pinyin  # its dictionaries take a third of a second to load

    return spelled(" ".join(lazy_pinyin(text)))


def spelled(pinyin: str) -> list[str]:
    """Return the syllables of what is spelled already, in letters that a keyboard has.

    >>> spelled("lü Zhou-shi")
    ['lv', 'zhou', 'shi']
    """
    return _LETTERS.findall(pinyin.lower().replace("ü", "v"))


def initials(sounds: list[str]) -> str:
    """Return the first letters.

    >>> initials(["ping", "hu"])
    'ph'
    """
    return "".join(sound[0] for sound in sounds)
