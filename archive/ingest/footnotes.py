"""The notes of a text that stand at its end or at the foot of its printed pages."""

from collections.abc import Mapping, Sequence

from archive.ingest.patterns import compiled

MARK = compiled(r"\[(?:注?\d{1,2}|[ivx]{1,4})\]|〔\d{1,2}〕|\(注\d{0,2}\)|注\d{1,2}")
_LONGEST_NOTE = 6  # lines of the notes at the foot of one page


def at_end(folded: Mapping[int, str], body: Sequence[int]) -> tuple[int, ...]:
    """Return the notes at the end of a text whose marks stand in it; () if there are none.

    >>> at_end({0: "平均七小时到场[1]。", 1: "谢谢各位。", 2: "[1]数据来源:月报。"}, [0, 1, 2])
    (2,)
    """
    first = len(body)
    while first > 1 and MARK.match(folded[body[first - 1]]):
        first -= 1
    text = "".join(folded[n] for n in body[:first])
    marks = [MARK.match(folded[n]) for n in body[first:]]
    return tuple(body[first:]) if marks and all(mark and mark[0] in text for mark in marks) else ()


def of_pages(folded: Mapping[int, str], rules: Mapping[int, str], inside: Sequence[int]) -> tuple[int, ...]:
    """Return the notes at the foot of printed pages: between the text, which has their mark, and a page mark.

    >>> text = {0: "包工到组[1],超产", 1: "奖励。开会倒", 2: "[1]作业组,指组织。", 3: "- 8 -", 4: "有人。"}
    >>> of_pages(text, {3: "page-mark"}, list(text))
    (2,)
    """
    found: list[int] = []
    above = 0
    for at, n in enumerate(inside):
        if rules.get(n) not in ("page-mark", "running-head"):
            continue
        first = at
        while first > above and at - first < _LONGEST_NOTE and not MARK.match(folded[inside[first]]):
            first -= 1
        while first > above and MARK.match(folded[inside[first - 1]]):
            first -= 1
        mark = MARK.match(folded[inside[first]]) if first < at else None
        if mark and any(mark[0] in folded[m][1:] for m in inside[above:first]):
            found += inside[first:at]
        above = at + 1
    return tuple(found)
