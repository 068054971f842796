"""One form for what pages print in several widths and scripts, character for character."""

import re

from opencc import OpenCC

from archive.ingest.languages.scripts import turns_not
from archive.ingest.remembering import remembered

WIDTHS = {code: chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)} | {
    ord("\u3000"): " ", ord("\u00a0"): " ", ord("\u2003"): " ", ord("\u2002"): " ", ord("\t"): " ",
    ord("﹕"): ":", ord("∶"): ":", ord("•"): "·", ord("‧"): "·", ord("・"): "·", ord("．"): ".",
    ord("─"): "—", ord("―"): "—", ord("–"): "—",
}  # fmt: skip
TO_SIMPLIFIED = OpenCC("t2s")
_HAN, _LATIN = re.compile("[\u4e00-\u9fff]+"), re.compile("[A-Za-z]+")
_WIDE = re.compile("[" + re.escape("".join(map(chr, WIDTHS))) + "]+")


@remembered
def fold(text: str) -> str:
    """Return ``text`` in half width and simplified characters; every character keeps its place.

    Patterns are written once for the folded form; the quotes are taken from the text itself.

    >>> fold("（二○一一年三月八日）行政長官致辭：")
    '(二○一一年三月八日)行政长官致辞:'
    """
    narrow = text
    # A text has a dozen signs of another width at most; each is sought far faster than all are looked up.
    for char in set("".join(_WIDE.findall(text))):
        narrow = narrow.replace(char, WIDTHS[ord(char)])
    if turns_not(narrow):
        return narrow
    folded = TO_SIMPLIFIED.convert(narrow)
    if len(folded) != len(narrow):  # a phrase rule of the converter changed the length
        folded = "".join(one if len(one := TO_SIMPLIFIED.convert(char)) == 1 else char for char in narrow)
    return folded


def is_traditional(text: str) -> bool:
    """Return whether ``text`` holds a character that simplified script writes otherwise.

    >>> is_traditional("鎮長蕭集山"), is_traditional("九十五年八月五日")
    (True, False)
    """
    return not turns_not(text) and TO_SIMPLIFIED.convert(text) != text


def is_chinese(text: str) -> bool:
    """Return whether ``text`` is mostly in Chinese characters, by its beginning.

    >>> is_chinese("在北京WTO论坛上的演讲"), is_chinese("Remarks at the Temple of Heaven (天坛)")
    (True, False)
    """
    text = text[:400]
    han = sum(map(len, _HAN.findall(text)))
    return han * 3 > sum(map(len, _LATIN.findall(text)))
