"""The lines of a PDF page in the order of reading: columns one after another, menus beside the text.

The program that reads text layers uses it in a process of its own, so it imports nothing of Rostrum.
"""

import math
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

_GUTTER = 1.2  # characters of white space between two columns at least
_STEP = 3.0  # points
_ACROSS = 1.8  # of the usual distance of baselines
_FEWEST_LINES, _FEWEST_LETTERS = 5, 9  # lines of a column, characters of a line
_MOST_GUTTERS = 8  # places that are tried
_MOST_LEFTS, _MOST_PLACES = 3, 16
_MOST_GLYPHS = 20_000  # of a page that somebody reads
_DEEPEST = 8  # columns in columns
_TOUCH = 1.0  # points
_TOGETHER = 3  # places in the content of the page: a blank stands there too
_WORDS_APART = 0.6  # of a letter: white space that may lie between two blocks
_FEWEST_JUMPS, _FEWEST_BESIDE = 3, 2
_LESS, _NARROWER = 0.5, 0.65  # of the letters and the width of the text: what stands beside it
STOPS = "，。、；：？！”’）》」』】…,.;:?!)"


@dataclass
class Glyph:
    text: str
    left: float
    right: float
    base: float
    size: float
    bold: bool
    angle: int  # degrees, rounded
    run: int  # the text object it belongs to
    order: int  # its place in the content of the page


@dataclass
class _Piece:
    """A part of a line that white space sets apart."""

    left: float
    right: float
    base: float
    size: float
    first: int  # place in the content of the page
    last: int
    letters: int


def lines_of(glyphs: list[Glyph]) -> list[list[Glyph]]:
    """Return the lines of a page from top to bottom: glyphs of one baseline, from left to right."""
    lines: list[list[Glyph]] = []
    for glyph in sorted(glyphs, key=lambda glyph: (glyph.angle != 0, -glyph.base)):
        last = lines[-1] if lines else None
        # Raised figures and mixed fonts leave the baseline a little.
        near = last and abs(last[0].base - glyph.base) <= 0.35 * max(last[0].size, glyph.size, 1)
        if last and near and last[0].angle == glyph.angle:
            last.append(glyph)
        else:
            lines.append([glyph])
    return [sorted(line, key=lambda glyph: glyph.left) for line in lines]


def in_order(
    lines: list[list[Glyph]], aside: str = "", deep: int = 0
) -> Iterator[tuple[list[list[Glyph]], str]]:
    """Yield the lines of a page in the order of reading: what stands above, the columns, what stands below.

    With each comes what it is beside the text: "menu" before it, "box" behind it, or "" for the text.
    """
    parted = _written_apart(lines) or _set_apart(lines) if deep < _DEEPEST else None
    if not parted:
        yield lines, aside
        return
    x, run = parted
    parts = [_parted(lines[n], x) for n in run]
    sides = [lines_of([glyph for part in parts for glyph in part[side]]) for side in (0, 1)]
    if run.start:
        yield from in_order(lines[: run.start], aside, deep + 1)
    for side, other, before in ((*sides, True), (*sides[::-1], False)):
        beside = ("menu" if before and not _tells(side) else "box") if _is_beside(side, other) else ""
        yield from in_order(side, aside or beside, deep + 1)
    if run.stop < len(lines):
        yield from in_order(lines[run.stop :], aside, deep + 1)


def _is_beside(side: list[list[Glyph]], other: list[list[Glyph]]) -> bool:
    """Tell whether one of two columns is a menu or box beside the text: narrower, and much less of it."""
    letters = [sum(map(len, lines)) for lines in (side, other)]
    return letters[0] <= _LESS * letters[1] and _width(side) <= _NARROWER * _width(other)


def _tells(side: list[list[Glyph]]) -> bool:
    """Tell whether a column holds sentences, as a box with another story does and no menu."""
    return sum(glyph.text == "。" for line in side for glyph in line) > 1


def _width(lines: list[list[Glyph]]) -> float:
    return max(line[-1].right for line in lines) - min(line[0].left for line in lines)


def _written_apart(lines: list[list[Glyph]]) -> tuple[float, range] | None:
    """Return the place between two blocks side by side that are written one after the other, and their lines.

    Reading across would jump between them again and again. The cells of a table are written row by row.
    """
    if sum(map(len, lines)) > _MOST_GLYPHS:
        return None
    pieces = [list(_pieces(line)) for line in lines]
    best: tuple[int, float, range] | None = None
    for x in _places([piece for line in pieces for piece in line]):
        for run in _runs(pieces, x):
            if run.stands_apart and (best is None or run.jumps > best[0]):
                best = run.jumps, x, range(run.start, run.stop)
    return best[1:] if best else None


def _pieces(line: list[Glyph]) -> Iterator[_Piece]:
    """Yield the parts of a line with white space between them, or written at different times."""
    piece, order = None, 0
    for glyph in line:
        if glyph.text.isspace():
            continue
        near = piece and glyph.left - piece.right <= _WORDS_APART * glyph.size
        if near and abs(glyph.order - order) <= _TOGETHER:
            piece.right = max(piece.right, glyph.right)
            piece.first, piece.last = min(piece.first, glyph.order), max(piece.last, glyph.order)
            piece.letters += glyph.text.isalpha()
            order = glyph.order
            continue
        if piece:
            yield piece
        order = glyph.order
        piece = _Piece(
            glyph.left, glyph.right, glyph.base, glyph.size, glyph.order, glyph.order, glyph.text.isalpha()
        )
    if piece:
        yield piece


def _places(pieces: list[_Piece]) -> list[float]:
    """Return where blocks begin that the file writes after what stands lower on the page."""
    flows: list[Counter[float]] = [Counter()]
    lowest = math.inf
    for piece in sorted(pieces, key=lambda piece: piece.first):
        if piece.base > lowest + piece.size:
            flows.append(Counter())
            lowest = math.inf
        lowest = min(lowest, piece.base)
        flows[-1][math.floor(piece.left)] += 1
    if len(flows) == 1:
        return []
    places: Counter[float] = Counter()
    for flow in flows:
        places.update(dict(flow.most_common(_MOST_LEFTS)))
    return [at for at, _ in places.most_common(_MOST_PLACES)]


class _Run:
    """Lines that nothing crosses at a place, and whose two sides are written one after the other."""

    def __init__(self, start: int):
        self.start = self.stop = start
        self.jumps = 0  # from one side to the other, of one who reads it across
        self._last = -1
        self._ends = [(math.inf, -1), (math.inf, -1)]  # of each side, in the content of the page
        self._lines, self._letters = [0, 0], [0, 0]

    def takes(self, sides: tuple[list[_Piece], list[_Piece]]) -> bool:
        """Add one more line, unless a side of it is written before the other side's end."""
        ends = [
            (min([first, *(piece.first for piece in side)]), max([last, *(piece.last for piece in side)]))
            for (first, last), side in zip(self._ends, sides, strict=True)
        ]
        if ends[0][1] > ends[1][0] and ends[1][1] > ends[0][0]:
            return False
        self._ends = ends
        self.stop += 1
        for number, side in enumerate(sides):
            if side:
                self.jumps += self._last not in (-1, number)
                self._last = number
                self._lines[number] += 1
                self._letters[number] += sum(piece.letters for piece in side)
        return True

    @property
    def stands_apart(self) -> bool:
        """Tell whether both sides hold lines of text that are no rows of a table."""
        short = max(self._letters) < _FEWEST_LETTERS * max(self._lines)
        rows = short and self._lines == [self.stop - self.start] * 2
        enough = min(self._lines) >= _FEWEST_BESIDE and min(self._letters) >= _FEWEST_LETTERS
        return self.jumps >= _FEWEST_JUMPS and enough and not rows


def _runs(pieces: list[list[_Piece]], x: float) -> Iterator[_Run]:
    """Yield the runs of lines that a place parts, from top to bottom, each as long as it can be."""
    run = _Run(0)
    for n, line in enumerate(pieces):
        # Some blocks touch each other.
        sides = (
            [piece for piece in line if piece.right < x + _TOUCH and piece.left < x - _TOUCH],
            [piece for piece in line if piece.left >= x - _TOUCH],
        )
        crossed = len(sides[0]) + len(sides[1]) < len(line)
        if crossed or not run.takes(sides):
            yield run
            run = _Run(n + crossed)
            if not crossed:
                run.takes(sides)
    yield run


def _set_apart(lines: list[list[Glyph]]) -> tuple[float, range] | None:
    """Return the place between two columns of running text, and their lines.

    Columns have a strip without ink between them through many lines, and running text on both sides of it;
    the cells of a table and the numbers of a list of contents are no text.
    """
    for x in _gutters(lines):
        run = _longest_run(lines, x)
        parts = [_parted(lines[n], x) for n in run]
        if all(_is_text([part[side] for part in parts if part[side]]) for side in (0, 1)):
            return x, run
    return None


def _gutters(lines: list[list[Glyph]]) -> list[float]:
    """Return where many lines have a gap of more than a character, the place with the most lines first."""
    gaps: Counter[int] = Counter()
    for line in lines:
        inked = [glyph for glyph in line if not glyph.text.isspace()]
        for last, glyph in pairwise(inked):
            if glyph.left - last.right > _GUTTER * glyph.size:
                gaps.update(range(int(last.right / _STEP) + 1, int(glyph.left / _STEP) + 1))
    return [at * _STEP for at, count in gaps.most_common(_MOST_GUTTERS) if count >= _FEWEST_LINES]


def _longest_run(lines: list[list[Glyph]], x: float) -> range:
    """Return the longest run of lines of which none has ink at that place."""
    crossed = [any(glyph.left < x < glyph.right for glyph in line if glyph.text.strip()) for line in lines]
    steps = sorted(a[0].base - b[0].base for a, b in pairwise(lines) if a[0].base - b[0].base > 1)
    usual = steps[len(steps) // 2] if steps else 0.0
    best = range(0)
    start = 0
    for n in range(len(lines) + 1):
        # White space right across the page parts what stands above and below the columns.
        parted = n < len(lines) and n > start and lines[n - 1][0].base - lines[n][0].base > _ACROSS * usual
        if n == len(lines) or crossed[n] or parted:
            best = max(best, range(start, n), key=len)
            start = n + (n < len(lines) and crossed[n])
    return best


def _parted(line: list[Glyph], x: float) -> tuple[list[Glyph], list[Glyph]]:
    inked = [glyph for glyph in line if not glyph.text.isspace()]
    left = [glyph for glyph in line if glyph.left < x]
    right = [glyph for glyph in line if glyph.left >= x]
    return (
        left if any(glyph.left < x for glyph in inked) else [],
        right if any(glyph.left >= x for glyph in inked) else [],
    )


def _is_text(lines: list[list[Glyph]]) -> bool:
    """Tell whether lines are long, and most of them break off in the middle of a sentence."""
    texts = ["".join(glyph.text for glyph in line).strip() for line in lines]
    broken = sum(text[-1:] not in STOPS for text in texts)
    enough = len(texts) >= _FEWEST_LINES and sum(map(len, texts)) >= _FEWEST_LETTERS * len(texts)
    return enough and 3 * broken >= len(texts)
