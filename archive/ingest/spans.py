"""Text that knows where in the raw pages each of its characters stands: spans, pieces, passages.

Offsets are characters, never bytes.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import NamedTuple


# A letter-spaced page has a piece and a span for each character: no shape is made faster than these.
class Span(NamedTuple):
    """A run of characters of a page's text."""

    file: str
    start: int
    end: int


class Piece(NamedTuple):
    """``size`` characters of a passage, from ``at``, that stand unchanged in a page's text at ``start``."""

    at: int
    file: str
    start: int
    size: int


_made = tuple.__new__  # of a Piece in half the time that its own name takes


@dataclass(frozen=True)
class Passage:
    """Text that knows where in the raw pages each of its characters stands.

    A paragraph cut by a page end has pieces of two places; a character that a repair put in has none.
    """

    text: str
    pieces: tuple[Piece, ...] = field(default=(), repr=False)

    @property
    def begins(self) -> int:
        """Where in its page's text the passage begins; 0 if none of its characters stands on a page."""
        return self.pieces[0].start if self.pieces else 0

    def spans(self, start: int = 0, end: int | None = None) -> tuple[Span, ...]:
        """Return where ``text[start:end]`` stands in the raw pages, adjoining spans joined."""
        end = len(self.text) if end is None else end
        found: list[Span] = []
        file, since, until = "", 0, 0  # of the span that the next piece may go on with
        for at, own, begin, size in self._touched(start, end):
            first, last = start if start > at else at, end if end < at + size else at + size
            if first >= last:
                continue
            if until == begin + first - at and own == file and since < until:
                until = begin + last - at
                continue
            if since < until:
                found.append(Span(file, since, until))
            file, since, until = own, begin + first - at, begin + last - at
        if since < until:
            found.append(Span(file, since, until))
        return tuple(found)

    def part(self, start: int, end: int | None = None) -> Passage:
        """Return ``text[start:end]`` as a passage of its own."""
        end = len(self.text) if end is None else end
        if start == 0 and end == len(self.text):
            return self
        cut = []
        for piece in self._touched(start, end):
            at, file, begin, size = piece
            if at >= start and at + size <= end:
                cut.append(_made(Piece, (at - start, file, begin, size)) if start else piece)
            elif (first := start if start > at else at) < (last := end if end < at + size else at + size):
                cut.append(_made(Piece, (first - start, file, begin + first - at, last - first)))
        return Passage(self.text[start:end], tuple(cut))

    def _touched(self, start: int, end: int) -> tuple[Piece, ...]:
        """Return the pieces that reach into ``text[start:end]``; they stand in the order of their places."""
        if len(self.pieces) < 8:
            return self.pieces
        # Letter-spaced pages have passages of a piece for each character, and take thousands of parts.
        first = bisect_right(self.pieces, start, key=lambda piece: piece.at + piece.size)
        return self.pieces[first : bisect_right(self.pieces, end, first, key=lambda piece: piece.at)]

    def without(self, cuts: Iterable[tuple[int, int]]) -> Passage:
        """Return the passage without ``text[first:last]`` for each of ``cuts``, which stand in order, apart.

        >>> Passage("a-b--c").without([(1, 2), (3, 5)]).text
        'abc'
        """
        texts: list[str] = []
        pieces: list[Piece] = []
        n = at = size = 0
        if len(self.pieces) == 1 and self.pieces[0].size == len(self.text):
            # A line as its page has it, which may be cut at every character.
            _, file, begin, end = self.pieces[0]
            for first, last in (*cuts, (end, end)):
                if first > at:
                    texts.append(self.text[at:first])
                    pieces.append(_made(Piece, (size, file, begin + at, first - at)))
                    size += first - at
                at = last
            return Passage("".join(texts), tuple(pieces))
        for first, last in (*cuts, (len(self.text), len(self.text))):
            texts.append(self.text[at:first])
            while n < len(self.pieces) and (piece := self.pieces[n]).at < first:
                begins, ends = piece.at, piece.at + piece.size
                start, end = begins if begins > at else at, ends if ends < first else first
                if start < end:
                    pieces.append(
                        Piece(size + start - at, piece.file, piece.start + start - begins, end - start)
                    )
                if ends > first:
                    break  # it reaches into the cut and perhaps beyond
                n += 1
            size += first - at
            at = last
        return Passage("".join(texts), tuple(pieces))

    def strip(self) -> Passage:
        """Return the passage without outer white space."""
        text = self.text.strip()
        if len(text) == len(self.text):
            return self
        start = self.text.find(text) if text else 0
        return self.part(start, start + len(text))

    @classmethod
    def of(cls, parts: Iterable[Passage]) -> Passage:
        """Return the parts as one passage, pieces that adjoin on the page joined; linear in their number."""
        texts: list[str] = []
        pieces: list[Piece] = []
        size = 0
        for part in parts:
            for piece in part.pieces:
                at, last = size + piece.at, pieces[-1] if pieces else None
                adjoins = last and last.file == piece.file and last.start + last.size == piece.start
                if last and adjoins and last.at + last.size == at:
                    pieces[-1] = Piece(last.at, last.file, last.start, last.size + piece.size)
                else:
                    pieces.append(Piece(at, piece.file, piece.start, piece.size))
            texts.append(part.text)
            size += len(part.text)
        return cls("".join(texts), tuple(pieces))

    def __add__(self, other: Passage) -> Passage:
        size = len(self.text)
        moved = (Piece(size + at, file, start, length) for at, file, start, length in other.pieces)
        return Passage(self.text + other.text, (*self.pieces, *moved))

    def __bool__(self) -> bool:
        return bool(self.text)

    # Pages wait on the disk and go from process to process: most of what they are made of are passages.
    def __reduce__(self) -> tuple:
        if len(self.pieces) == 1 and self.pieces[0].size == len(self.text):
            return _whole, (self.text, self.pieces[0].file, self.pieces[0].start)
        return _pieced, (self.text, [part for piece in self.pieces for part in piece])


def _whole(text: str, file: str, start: int) -> Passage:
    """Return the passage that stands on a page as it is."""
    return Passage(text, (_made(Piece, (0, file, start, len(text))),))


def _pieced(text: str, parts: list) -> Passage:
    fields = iter(parts)
    return Passage(text, tuple(map(Piece, fields, fields, fields, fields)))
