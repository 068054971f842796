"""Headings that the end of a printed line broke in two: they are made whole."""

from collections.abc import Sequence
from dataclasses import replace

from archive.ingest import capitals
from archive.ingest import lines as shapes
from archive.ingest.headings import Heading, Item
from archive.ingest.outline import RANK
from archive.ingest.spans import Passage

_FULL_LINE = 22  # characters of a heading that may have been broken at the end of its line


def rejoined(items: Sequence[Item]) -> list[Item]:
    """Return the items with headings made whole that were broken over two lines.

    The first line is as long as a printed line may be, the second is shorter and has text under it; and no
    other unnumbered heading shows that the text has such.
    """
    items = _capitals_joined(items)
    plain = [n for n, item in enumerate(items) if isinstance(item, Heading) and item.style == "plain"]
    least = _FULL_LINE if len(plain) > 1 else _FULL_LINE // 2
    broken = [n for n in plain if n and _broken_after(items[n - 1], items[n], least)]
    if not broken or len(broken) < len(plain):
        return list(items)
    found: list[Item] = []
    for n, item in enumerate(items):
        first = found[-1] if found else None
        if n in broken and isinstance(first, Heading) and isinstance(item, Heading):
            found[-1] = replace(first, heading=first.heading + item.heading, line=first.line + item.line)
            continue
        found.append(item)
    return found


def _capitals_joined(items: Sequence[Item]) -> Sequence[Item]:
    """Return the items with English headings in capitals made whole: REPAIRS OF ROADS AND / BRIDGES"""
    found: list[Item] = []
    for item in items:
        first = found[-1] if found else None
        if (
            isinstance(item, Heading)
            and isinstance(first, Heading)
            and item.style == "plain"
            and not first.run_in
            and capitals.goes_on(first.heading.text, item.heading.text)
        ):
            blank = Passage(" ")
            whole = first.heading + blank + item.heading
            found[-1] = replace(first, heading=whole, line=first.line + blank + item.line)
        else:
            found.append(item)
    return found


def _broken_after(first: Item, second: Item, least: int) -> bool:
    if not isinstance(first, Heading) or not isinstance(second, Heading) or first.run_in:
        return False
    size = len(first.line.text)
    ended = shapes.ends_sentence(first.line.text) or not shapes.has_han(second.line.text)
    return (
        first.style in RANK and _FULL_LINE <= size > len(second.line.text) and not ended and not first.depth
    )
