"""What a printed page carries beside its text: page numbers, running heads and feet, footnotes."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from archive.ingest import furniture
from archive.ingest import lines as shapes
from archive.ingest.patterns import compiled

_EDGE = 3  # lines from the top or the foot of a page that may be its furniture
_SAME_HEIGHT = 6.0  # points
_APART = 1.3  # of the usual distance of baselines
_DIGITS = compiled(r"[0-9０-９]+|(?<![〇○一二三四五六七八九十])[〇○一二三四五六七八九十]++(?=\s*页)")
_LONE_NUMBER = compiled(
    r"^[\s\-–—―－~·•*（(\[第]*([0-9０-９]{1,4}|[ivxl]{1,6})[\s\-–—―－~·•*）)\]页頁]*$", re.I
)
_NOTE_MARK = compiled(r"^(?:\[\d{1,3}\]|[①-⑳]|[*＊†]|〔\d{1,3}〕|\d{1,3}(?=\s|[\u4e00-\u9fff“《]))")
_STOP = compiled("[，。；：！？,.;:!?]")
_LEAST_PAGES, _FEWEST_LETTERS = 0.5, 4
_SMALL = 0.88  # of the size of the text


@dataclass(frozen=True)
class Printed:
    """One printed line of a page, lengths in points."""

    text: str
    page: int  # counted from 0; a column is a page of its own
    left: float
    right: float
    base: float  # of the baseline, from the bottom of the page
    size: float
    bold: bool
    upright: bool = True
    word: float = 0.0  # width of its first word, which a line end before it would not have parted
    page_width: float = 0.0
    sheet: int = 0  # the printed page that its column stands on
    aside: bool = False  # it stands beside the text
    gaps: tuple[int, ...] = ()  # places of blanks that are white space between cells
    region: str = ""  # "page-number", "running-head", "footnote", "watermark", or "" for the text


def marked(lines: Sequence[Printed]) -> list[Printed]:
    """Return the lines with what is not text marked by its ``region``; order and number stay.

    A running head or foot stands at one height on several pages, its digits apart; a page number stands
    alone at the edge of a page and counts up with it. Slanted text is a watermark. Smaller print at the
    foot of a page that begins with a note's mark is a footnote.
    """
    pages: dict[int, list[int]] = defaultdict(list)
    columns: dict[int, list[int]] = defaultdict(list)
    regions: dict[int, str] = {}
    for n, line in enumerate(lines):
        if line.upright:
            pages[line.sheet].append(n)
            columns[line.page].append(n)
        else:
            regions[n] = "watermark"
    regions |= _repeated(lines, pages)
    regions |= _numbered(lines, pages, regions)
    for parts in (columns, pages):
        regions |= dict.fromkeys(_footnotes(lines, parts, regions), "footnote")
    return [replace(line, region=regions.get(n, "")) for n, line in enumerate(lines)]


def text_size(lines: Sequence[Printed]) -> float:
    """Return the size in points that most of the characters are printed in."""
    sizes: Counter[float] = Counter()
    for line in lines:
        if line.upright and not line.region:
            sizes[round(line.size * 2) / 2] += len(line.text)
    return sizes.most_common(1)[0][0] if sizes else 0.0


def _edges(pages: dict[int, list[int]], lines: Sequence[Printed]) -> Iterator[int]:
    """Yield the lines at the top and the foot of each page that are set apart from its text."""
    leading = _leading(pages, lines)
    for numbers in pages.values():
        ordered = sorted(numbers, key=lambda n: -lines[n].base)
        for outer in (ordered, ordered[::-1]):
            apart = 0
            for at, (n, inner) in enumerate(pairwise(outer[: _EDGE + 1]), 1):
                distance = abs(lines[n].base - lines[inner].base)
                if (
                    distance > _APART * leading
                    or abs(lines[n].size - lines[inner].size) > 0.05 * lines[n].size
                ):
                    apart = at
            yield from outer[: apart if len(outer) > 1 else 1]


def _leading(pages: dict[int, list[int]], lines: Sequence[Printed]) -> float:
    """Return the usual distance of two baselines in points, 0 where no page has two lines."""
    steps: Counter[int] = Counter()
    for numbers in pages.values():
        bases = sorted((lines[n].base for n in numbers), reverse=True)
        steps.update(round(a - b) for a, b in pairwise(bases) if a - b > 1)
    return float(steps.most_common(1)[0][0]) if steps else 0.0


def _repeated(lines: Sequence[Printed], pages: dict[int, list[int]]) -> dict[int, str]:
    found: dict[int, str] = {}
    heights: dict[str, list[int]] = defaultdict(list)
    for n in _edges(pages, lines):
        heights[_DIGITS.sub("#", furniture.fold(lines[n].text))].append(n)
    for key, numbers in heights.items():
        for n in numbers:
            level = {lines[m].sheet for m in numbers if abs(lines[m].base - lines[n].base) <= _SAME_HEIGHT}
            # Left and right pages may have heads of their own.
            if len(level) >= max(2, 0.25 * len(pages)):
                lone = _LONE_NUMBER.match(lines[n].text) or not key.strip("# -")
                found[n] = "page-number" if lone or furniture.is_page_mark(key) else "running-head"
    return _close(lines, pages, known=found)


def _close(lines: Sequence[Printed], pages: dict[int, list[int]], known: dict[int, str]) -> dict[int, str]:
    """Return what is known with the outermost lines that stand as near to the text as its lines do.

    Half of the pages at least must begin, or end, in the same words at the very same height; they are no
    sentence. A title that stands over the first page stays there.
    """
    found = dict(known)
    for outermost in (max, min):
        places: dict[tuple[str, int], list[int]] = defaultdict(list)
        for numbers in pages.values():
            n = outermost(numbers, key=lambda n: lines[n].base)
            places[_DIGITS.sub("#", furniture.fold(lines[n].text)), round(lines[n].base)].append(n)
        for (key, _), numbers in places.items():
            often = len(numbers) >= max(2, _LEAST_PAGES * len(pages))
            if often and sum(map(str.isalpha, key)) >= _FEWEST_LETTERS and not _STOP.search(key):
                titled = shapes.ends_like_title(key)
                found |= {
                    n: "running-head" for n in numbers if n not in known and (lines[n].sheet or not titled)
                }
    return found


def _numbered(lines: Sequence[Printed], pages: dict[int, list[int]], known: dict[int, str]) -> dict[int, str]:
    """Return the page numbers that no other page repeats at their height: those of one or two pages."""
    offsets: dict[int, list[int]] = defaultdict(list)
    lone: list[int] = []
    for page, numbers in pages.items():
        ordered = sorted((n for n in numbers if n not in known), key=lambda n: -lines[n].base)
        for n in dict.fromkeys([*ordered[:1], *ordered[-1:]]):
            text = furniture.fold(lines[n].text)
            number = _LONE_NUMBER.match(text)
            if number and number[1].isdecimal():
                offsets[int(number[1]) - page].append(n)
            if furniture.is_page_mark(text) or (number and text != number[1]):
                lone.append(n)
    counted = [n for numbers in offsets.values() if len(numbers) > 1 for n in numbers]
    # A bare number on a single page may be the text's own, unless it is the number of that page.
    single = [n for n in offsets.get(1, []) if len(pages) == 1]
    return dict.fromkeys([*counted, *single, *lone], "page-number")


def _footnotes(lines: Sequence[Printed], pages: dict[int, list[int]], known: dict[int, str]) -> Iterator[int]:
    size = text_size([line for n, line in enumerate(lines) if n not in known])
    for numbers in pages.values():
        foot: list[int] = []
        for n in sorted((n for n in numbers if n not in known), key=lambda n: lines[n].base):
            if lines[n].size > _SMALL * size:
                break
            foot.append(n)
        if foot and len(foot) < len(numbers) and any(_NOTE_MARK.match(lines[n].text) for n in foot[-1:]):
            yield from foot
