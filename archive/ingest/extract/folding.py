"""One form for what pages print in several widths and scripts, character for character."""

from archive.ingest.languages.scripts import simplified
from archive.ingest.patterns import compiled
from archive.ingest.remembering import remembered

WIDTHS = {code: chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)} | {
    ord("\u3000"): " ", ord("\u00a0"): " ", ord("\u2003"): " ", ord("\u2002"): " ", ord("\t"): " ",
    ord("﹕"): ":", ord("∶"): ":", ord("︰"): ":",
    ord("•"): "·", ord("‧"): "·", ord("・"): "·", ord("．"): ".",
    ord("─"): "—", ord("―"): "—", ord("–"): "—",
}  # fmt: skip
_HAN, _LATIN = compiled("[\u4e00-\u9fff]+"), compiled("[A-Za-z]+")
_WIDE = compiled(f"[{''.join(map(chr, sorted(WIDTHS)))}]")


@remembered
def fold(text: str) -> str:
    """Return ``text`` in half width and simplified characters; every character keeps its place.

    Patterns are written once for the folded form; the quotes are taken from the text itself.

    >>> fold("（二○一一年三月八日）行政長官致辭：")
    '(二○一一年三月八日)行政长官致辞:'
    """
    folded = simplified(text)  # which has been asked for already where a text is traditional
    # A text has a dozen signs of another width at most; each is sought far faster than all are looked up.
    for char in set(_WIDE.findall(folded)):
        folded = folded.replace(char, WIDTHS[ord(char)])
    return folded


def is_traditional(text: str) -> bool:
    """Return whether ``text`` holds a character that simplified script writes otherwise.

    >>> is_traditional("鎮長蕭集山"), is_traditional("九十五年八月五日")
    (True, False)
    """
    return simplified(text) != text


def is_chinese(text: str) -> bool:
    """Return whether ``text`` is mostly in Chinese characters, by its beginning.

    >>> is_chinese("在北京WTO论坛上的演讲"), is_chinese("Remarks at the Temple of Heaven (天坛)")
    (True, False)
    """
    text = text[:400]
    if not _LATIN.search(text):
        return _HAN.search(text) is not None
    han = sum(map(len, _HAN.findall(text)))
    return han * 3 > sum(map(len, _LATIN.findall(text)))
