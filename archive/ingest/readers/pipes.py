"""Tables drawn with strokes in a text: | 索引号 | 0021 |, ---|---|---."""

from collections.abc import Sequence

from archive.ingest.patterns import compiled
from archive.ingest.spans import Passage

_RULE = compiled(r"[\s|:-]+")
_EMPTY = compiled(r"[\s|]+")
_STROKE = compiled(r"\|")
_FEWEST = 2  # rows without a rule under the first that make a table
_LONGEST_WORD = 6  # characters of the words of a menu
_LONGEST_ALONE = 40  # characters of a cell that stands alone as a neighbouring page's title does
_BARE = "|||"  # strokes of cells without words
_WAYS = compiled("[←→]")  # ways to the page before and the page after


def has_table(printed: Sequence[str]) -> bool:
    """Tell whether lines of a text draw a table: a rule under its head, or several rows that end in a stroke.

    >>> has_table(["索引号 | 0021 |", "公开日期 | 2020-04-15 |"]), has_table(["来源 | 平江发布"])
    (True, False)
    """
    return any(_is_rule(line) for line in printed) or (
        sum(line.rstrip().endswith("|") for line in printed) >= _FEWEST
    )


def cells(line: Passage) -> list[Passage] | None:
    """Return the cells of a row without their white space, none of them empty; None if it is no row.

    The rule under a table's head has none. A row of short words alone is a menu and stays as it is.

    >>> [cell.text for cell in cells(Passage("索引号 | 县政府办0021 | |"))], cells(Passage("首页 | 新闻 |"))
    (['索引号', '县政府办0021'], None)
    >>> cells(Passage("---|---"))
    []
    """
    text = line.text.strip()
    if _is_rule(text) or _EMPTY.fullmatch(text):
        return []
    if not (text.endswith("|") or text.startswith("|")) or _WAYS.search(text):
        return None
    starts = [0, *(stroke.end() for stroke in _STROKE.finditer(line.text))]
    ends = [*(stroke.start() for stroke in _STROKE.finditer(line.text)), len(line.text)]
    found = [line.part(start, end).strip() for start, end in zip(starts, ends, strict=True)]
    found = [cell for cell in found if cell.text]
    if len(found) == 1 and _BARE in text:
        return found  # the only words of a row of many cells: 在开幕式上的致辞 | ||||
    longest = max(len(cell.text) for cell in found)
    return found if longest > (_LONGEST_WORD if len(found) > 1 else _LONGEST_ALONE) else None


def _is_rule(text: str) -> bool:
    """Tell whether a line is the rule under a table's head: ---|---, | :--: | --- |."""
    return "--" in text and "|" in text and _RULE.fullmatch(text) is not None
