"""What a browser prints around a page saved as PDF: title, address, day, number of the page."""

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from archive.ingest.patterns import compiled
from archive.ingest.readers.running_heads import Printed

# The day and hour of printing, which tell nothing of the page.
_DAY = r"(?:\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?|\d{1,2}/\d{1,2}/\d{2,4})"
_HOUR = r",?\s{0,3}(?:[上下]午\s?)?\d{1,2}:\d\d(?::\d\d)?(?:\s?[AaPp][Mm])?"
_ADDRESS = r"(?P<address>(?:https?|file)://[^\s…]{3,400})(?P<cut>…|\.\.\.)?"
_TITLE = r"(?P<title>.{1,300}?)"
_COUNT = (
    r"(?:(?P<page>\d{1,4})\s?/\s?(?P<count>\d{1,4})|第\s?(?P<page_zh>\d{1,4})\s?页[,，]?\s?共\s?(?P<count_zh>\d{1,4})\s?页"
    r"|(?:Page\s)?(?P<page_en>\d{1,4})\sof\s(?P<count_en>\d{1,4}))"
)
# The head and the foot of a page, by the browser.
_PRINTS = (
    (compiled(rf"{_DAY}{_HOUR}(?:\s{_TITLE})?"), compiled(rf"{_ADDRESS}\s{_COUNT}")),
    (compiled(rf"(?:{_TITLE}\s)?{_ADDRESS}"), compiled(rf"{_COUNT}\s{_DAY}{_HOUR}")),
    (
        compiled(rf"(?:{_TITLE}\s)?(?:页码[,，]\s?)?{_COUNT}"),
        compiled(rf"{_ADDRESS}\s{_DAY}"),
    ),
)


@dataclass(frozen=True)
class Print:
    """What a browser printed: places of its lines, and in which of them stand the address and the title."""

    lines: frozenset[int] = frozenset()
    address: tuple[int, int, int] | None = None  # a line, and where in it the words begin and end
    title: tuple[int, int, int] | None = None


def found(lines: Sequence[Printed]) -> Print:
    """Return the heads and feet that a browser printed; on the first page both must be what one prints.

    The numbers must be those of the page and of all pages. The day is the day of printing and no fact.
    """
    sheets: dict[int, list[int]] = defaultdict(list)
    for n, line in enumerate(lines):
        if line.upright:
            sheets[line.sheet].append(n)
    if not sheets:
        return Print()
    edges = {
        sheet: (max(of, key=lambda n: lines[n].base), min(of, key=lambda n: lines[n].base))
        for sheet, of in sheets.items()
    }
    first = min(edges)
    for patterns in _PRINTS:
        ends = [pattern.fullmatch(lines[n].text) for pattern, n in zip(patterns, edges[first], strict=True)]
        if not all(ends) or not any(_counts(end, first, len(sheets)) for end in ends):
            continue
        print_ = {
            n
            for of in edges.values()
            for pattern, n in zip(patterns, of, strict=True)
            if pattern.fullmatch(lines[n].text)
        }
        return Print(
            frozenset(print_),
            _place(ends, edges[first], "address") if not any(map(_is_cut, ends)) else None,
            _place(ends, edges[first], "title"),
        )
    return Print()


def _counts(end: re.Match, sheet: int, count: int) -> bool:
    numbers = [value for name, value in end.groupdict().items() if value and name[:4] in ("page", "coun")]
    return [int(number) for number in numbers] == [sheet + 1, count]


def _is_cut(end: re.Match) -> bool:
    """Tell whether the address is none that leads back to the page: cut short, or of a file on a disk."""
    found = end.groupdict()
    return bool(found.get("cut")) or (found.get("address") or "http").startswith("file")


def _place(ends: Sequence[re.Match], places: Sequence[int], name: str) -> tuple[int, int, int] | None:
    for end, n in zip(ends, places, strict=True):
        if end.groupdict().get(name):
            return n, *end.span(name)
    return None
