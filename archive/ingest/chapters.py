"""Titles behind a number that is none of the text's: of a book's chapter, of a mill's first page (1、…)."""

from collections.abc import Mapping

from archive.ingest import lines as shapes
from archive.ingest.patterns import compiled

_HEADING = compiled(r"第\s?[0-9一二三四五六七八九十百]{1,4}\s?[章篇节]\s{0,4}\S[^。;!?:]{3,50}")
_DAY = compiled(
    r"\(\s?(?:(?:19|20)[0-9]{2}|[一二][〇○零一二三四五六七八九]{3})年(?:[0-9一二三四五六七八九十]{1,3}月)?"
    r"(?:[0-9一二三四五六七八九十]{1,3}日)?\s?\)"
)
_FIRST_PAGE = compiled(r"1[、.]\s?(?=[\u4e00-\u9fff])")
_NEAR = 3  # lines


def heads(text: str, following: str) -> bool:
    """Tell whether a folded line is the heading of a chapter that is a speech: its day stands under it.

    >>> heads("第21章 把渠修好,把水送到", "(1993年12月28日)"), heads("第21章 夜渡", "天黑了。")
    (True, False)
    """
    return bool(_DAY.fullmatch(following) and _HEADING.fullmatch(text))


def uncounted(folded: Mapping[int, str], n: int) -> str:
    """Return a line without the number of a mill's first page, where it is the title over an address.

    >>> uncounted({0: "1、桃花节开幕式致辞", 1: "各位来宾:"}, 0), uncounted({0: "1、修渠", 1: "各位来宾:"}, 0)
    ('桃花节开幕式致辞', '1、修渠')
    """
    text = folded[n]
    if not (found := _FIRST_PAGE.match(text)):
        return text
    title = shapes.bare(text[found.end() :])
    # 《桃花节开幕式致辞.docx》由会员分享: a mill's note on the file may stand over it.
    if any(folded.get(m) and not (title and title in shapes.bare(folded[m])) for m in range(n)):
        return text
    below = next((folded[m] for m in range(n + 1, n + 1 + _NEAR) if folded.get(m)), "")
    titled = shapes.ends_like_title(text) and shapes.is_salutation(below)
    return text[found.end() :] if titled else text
