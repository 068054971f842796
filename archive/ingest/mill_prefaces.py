"""What a mill says of writing above the text that it sells: a lesson, praise of models."""

from collections.abc import Mapping

from archive.ingest import lines as shapes
from archive.ingest.outline import mark_at
from archive.ingest.patterns import compiled

_TOP = 40  # lines
# The label between a lesson and its sample: 范文, 【范例】, 例文:
_SAMPLE = compiled(r"[【\[(]?(?:参考|优秀)?(?:范文|范例|例文|范本|示例)[一1]?[】\])]?\s?:?")
_LABEL = compiled(r"[【\[][\u4e00-\u9fff]{2,10}[】\]]")  # 【悼词格式】
_FIRST_PIECE = compiled(r"([^。!?,;]{4,50}?)(?:篇\s?[一1]|范文[一1])[:)]?")
_COUNTED = compiled(r"[(][^()]{0,8}篇[)]$")
_MODELS = compiled("范文|范本")
_NEXT = str.maketrans("一1", "二2")  # 【范文一】 over one entry of a collection, 【范文二】 over the next


def find(folded: Mapping[int, str], rules: Mapping[int, str]) -> list[int]:
    """Return the lines near a page's top that are a mill's own words about writing, the sample's label too.

    They stand above a label of the sample (范文) or the title of the first piece, where the page is called
    so too (…发言稿篇一 under …发言稿(汇总12篇)); or they speak of models right above the first address.
    Lines that are furniture by ``rules`` are not named again.

    >>> page = ("悼词写法", "悼词是讲话的一种。", "范文", "同志们:", "今天我们悼念老站长。")
    >>> find(dict(enumerate(page)), {})
    [1, 2]
    >>> find(dict(enumerate(("借鉴范文能写得更好。", "各位来宾:", "大家好。"))), {})
    [0]
    """
    shown = [n for n in sorted(folded) if folded[n]][: 2 * _TOP]
    top = [n for n in shown if not rules.get(n) or _SAMPLE.fullmatch(folded[n])][:_TOP]
    address = next((at for at, n in enumerate(top) if shapes.is_salutation(folded[n])), len(top))
    for at, n in enumerate(top[: address + 1]):
        text = folded[n]
        if len(text) > 60 or shapes.is_sentence(text):
            continue
        if at < address and (piece := _FIRST_PIECE.fullmatch(text)) and _heads(folded, top[:at], piece[1]):
            return _said(folded, top[:at])
        if at < address < len(top) and _SAMPLE.fullmatch(text):
            of_several = text.translate(_NEXT) != text and text.translate(_NEXT) in folded.values()
            return [*_said(folded, top[:at]), *([] if of_several else [n])]
    above = top[address - 1 : address] if address < len(top) else []
    return [n for n in above if shapes.is_sentence(folded[n]) and _MODELS.search(folded[n])]


def _heads(folded: Mapping[int, str], above: list[int], piece: str) -> bool:
    """Tell whether the page is called as its first piece is: …发言稿(汇总12篇) over …发言稿篇一."""
    own = shapes.bare(piece)
    return any(shapes.bare(_COUNTED.sub("", folded[n])) == own for n in above)


def _said(folded: Mapping[int, str], above: list[int]) -> list[int]:
    return [
        n for n in above if shapes.is_sentence(folded[n]) or mark_at(folded[n]) or _LABEL.fullmatch(folded[n])
    ]
