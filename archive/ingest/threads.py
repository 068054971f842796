"""Threads of a forum in which one person puts up a text in several contributions, with replies between."""

from collections.abc import Sequence
from dataclasses import replace

from archive.ingest import furniture
from archive.ingest import lines as shapes
from archive.ingest.documents import Dropped, Line
from archive.ingest.patterns import compiled
from archive.ingest.spans import Passage

_LONGEST_NAME = 20
_HEAD = 6  # lines of a contribution's head: who wrote it, his rank, how much he wrote
_FULL = 40  # characters of a line that is text and no remark
_BADGE = compiled(r"(?<![\s(（\[【])[\s(（\[【]*+(?:楼主|LZ|lz)[)）\]】:：\s]*")


def without_replies(lines: Sequence[Line]) -> tuple[Sequence[Line], list[Dropped]]:
    """Return the lines without what others wrote between the contributions of who opened a thread.

    The heads of his own later contributions go too. Nothing changes where he wrote but once, or where his
    later contributions are mere remarks.

    >>> from archive.ingest.documents import Line
    >>> told = "第二件是水,东头六十多户的井水是锈的,洗衣裳都发黄,水利局答应给打一眼深井,大伙儿举手定。"
    >>> texts = ("老葱", "1楼 2007-04-02 13:20", "乡亲们:", "阿铁", "2楼 2007-04-02 13:31", "快更!",
    ...          "老葱", "3楼 2007-04-02 13:58", told)
    >>> [line.text[:4] for line in without_replies([Line(Passage(text)) for text in texts])[0] if line.text]
    ['老葱', '1楼 2', '乡亲们:', '第二件是']
    """
    marks = [n for n, line in enumerate(lines) if _is_mark(line)]
    if len(marks) < 2:
        return lines, []
    heads = [_head(lines, mark, before) for before, mark in zip([-1, *marks], marks, strict=False)]
    names = [
        {_name(lines[n]) for n in range(head, mark)} - {""} for head, mark in zip(heads, marks, strict=True)
    ]
    # What stands over every contribution is a label.
    own_names = names[0] - set.intersection(*names)
    own = [at for at, found in enumerate(names) if at and found & own_names]
    ends = [*heads[1:], len(lines)]
    if not own or not any(_is_text(lines[n]) for at in own for n in range(marks[at] + 1, ends[at])):
        return lines, []
    gone: set[int] = set()
    for at in range(1, own[-1] + 1):
        gone.update(range(heads[at], (marks[at] + 1) if at in own else ends[at]))
    kept = [replace(line, passage=Passage("")) if n in gone else line for n, line in enumerate(lines)]
    return kept, [Dropped(span, "comments") for n in sorted(gone) for span in lines[n].passage.spans()]


def _is_mark(line: Line) -> bool:
    return not line.hidden and len(line.text) <= 80 and furniture.is_post_mark(furniture.fold(line.text))


def _is_text(line: Line) -> bool:
    return len(line.text) >= _FULL and shapes.ends_sentence(line.text) and not line.hidden


def _head(lines: Sequence[Line], mark: int, before: int) -> int:
    """Return the first of the short lines that stand right over a contribution's mark."""
    first = mark
    while first - 1 > before and mark - first < _HEAD and _is_short(lines[first - 1]):
        first -= 1
    return first


def _is_short(line: Line) -> bool:
    text = line.text.strip()
    return len(text) <= _LONGEST_NAME and not shapes.ends_sentence(text) and not shapes.is_salutation(text)


def _name(line: Line) -> str:
    return "" if line.hidden else _BADGE.sub("", line.text).strip()
