"""Tables as text that was copied out of a browser has them: a row a line, a tab between its cells."""

from collections.abc import Sequence
from dataclasses import replace

from archive.ingest.documents import Line
from archive.ingest.languages.scripts import simplified
from archive.ingest.languages.zh_cards import LABELS
from archive.ingest.patterns import compiled
from archive.ingest.spans import Passage

_MOST_ABOVE = 60  # lines of a page in which the card of its text begins
_LONGEST_LABEL = 8  # characters
_LONGEST_ROW = 300
# What heads a column of figures as often as a field of a card, and so opens none.
_HEADS_COLUMN = frozenset(
    ("序号", "编号", "单位", "部门", "姓名", "类别", "类型", "份数", "备注", "时间", "地点")
)
_GAP = compiled(r"\t+(?!\d{1,7}\s*(?:\t|$))")
_AROUND = compiled(r"[\s:：]+")


def rows(printed: Sequence[str]) -> frozenset[int]:
    """Return the numbers of lines that are rows of a card over the text: 讲话人⇥李明⇥职务⇥县长.

    The first cell of one row at least must be a label that cards are known by; rows above and below it
    belong to it as long as they begin with a short cell. Any other line keeps its tabs: 县长⇥李明, and the
    rows of a table of figures, 单位⇥面积.

    >>> sorted(rows(["县法院网", "标题\\t在会上的讲话", "讲话人\\t李明", "点阅\\t318", "", "县长\\t李明"]))
    [1, 2, 3]
    >>> rows(["单位\\t面积", "城关镇\\t300亩"])
    frozenset()
    """
    found: set[int] = set()
    open_to_more = False
    above: list[int] = []
    for n, line in enumerate(printed[:_MOST_ABOVE]):
        if not line.strip():
            open_to_more, above = False, []
            continue
        first = _first(line)
        if first is None:
            open_to_more, above = False, []
        elif (label := simplified(first)) in LABELS and label not in _HEADS_COLUMN:
            found.update((*above, n))
            open_to_more, above = True, []
        elif open_to_more:
            found.add(n)
        else:
            above.append(n)
    return frozenset(found)


def cells(line: Passage) -> list[Passage]:
    """Return the cells of a row, none of them empty. A count stays with its label, which tells what it is.

    >>> [cell.text for cell in cells(Passage("文　号：\\t\\t讲话人\\t 李明\\t浏览\\t158"))]
    ['文　号：', '讲话人', '李明', '浏览\\t158']
    """
    ends = [gap.span() for gap in _GAP.finditer(line.text)]
    starts = [0, *(end for _, end in ends)]
    stops = [*(start for start, _ in ends), len(line.text)]
    found = [line.part(start, stop).strip() for start, stop in zip(starts, stops, strict=True)]
    return [cell for cell in found if cell.text]


def parted(lines: Sequence[Line]) -> list[Line]:
    """Return the paragraphs of a Word file, each cell of a card that was pasted into it by itself.

    >>> lines = [Line(Passage(f"{word}\\t李明"), tag="p", blank_before=True) for word in ("讲话人", "县长")]
    >>> [(one.text, one.tag) for one in parted(lines)]
    [('讲话人', 'td'), ('李明', 'td'), ('县长\\t李明', 'p')]
    """
    if not any("\t" in line.text for line in lines[:_MOST_ABOVE]):
        return list(lines)
    printed: list[str] = []
    places: dict[int, int] = {}
    for n, line in enumerate(lines[:_MOST_ABOVE]):
        printed += [""] * line.blank_before
        places[len(printed)] = n
        printed.append(line.text if line.tag != "td" and not line.hidden else "")
    carded = {places[at] for at in rows(printed) if at in places}
    found: list[Line] = []
    for n, line in enumerate(lines):
        cut = cells(line.passage) if n in carded else ()
        found += [replace(line, passage=cell, tag="td") for cell in cut] or [line]
    return found


def _first(line: str) -> str | None:
    """Return the label that a row begins with, without its blanks and colon; None if it is no row."""
    if "\t" not in line.strip() or len(line) > _LONGEST_ROW:
        return None
    label = _AROUND.sub("", line.strip().partition("\t")[0])
    return label if len(label) <= _LONGEST_LABEL else None
