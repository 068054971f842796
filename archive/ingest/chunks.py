"""The lines of a document as structure needs them: cut where breaks were lost, told how to join."""

import unicodedata
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from archive.ingest import bare_numbers, noise, repairs
from archive.ingest import lines as shapes
from archive.ingest.documents import Document, Fact, LiftedPage, Line
from archive.ingest.languages.scripts import simplified
from archive.ingest.outline import Mark, mark_at, set_off_mark
from archive.ingest.patterns import compiled
from archive.ingest.spans import Passage

_UNENDED = compiled(r"[，,、]\s*$")
_WIDEST_WRAP = 116  # columns; a wider line is a paragraph, not a line of a hard-wrapped text
_FULL, _HUNG = 0.85, 0.7
_FEWEST_AT_EDGE = 4  # lines that break off at one width
_MOST_CUT = 12_000  # pieces that the lines of one page may be cut into; no page has lost so many breaks
_FEWEST_PROMPTED = 8  # lines of a prompter's text
_FEWEST_ENDS = 2  # short lines that end a paragraph


_IDEOGRAPHS = compiled("[\u4e00-\u9fff]+")


class _Widths(dict[str, int]):
    """The columns that a character takes, found when it is first met."""

    def __missing__(self, char: str) -> int:
        self[char] = width = 2 if unicodedata.east_asian_width(char) in "WF" else 1
        return width


_WIDTHS = _Widths()
_PAGE_ENDS = frozenset({"page-mark", "page-number", "running-head", "chunk-counter"})
_ALONE = frozenset("（(【〔")  # the number of a heading follows in the next line
_OPENERS, _SHUTTERS = "“‘（(《【「『", "”’）)》】」』"


@dataclass(frozen=True)
class Chunk:
    """A line, or the piece of a line between two lost breaks."""

    passage: Passage
    line: Line
    mark: Mark | None
    salutation: bool
    gaps: tuple[Fact, ...] = ()  # notices of left-out text that stand before it
    whole: bool = True  # not the later piece of a line
    continues: bool = False  # hard-wrapped: this line goes on with the paragraph of the line before
    ends_here: bool = False  # hard-wrapped: a short line, so the paragraph ends with it
    page: int = 0
    after_missing: bool = False  # a part before it is missing
    after_page_end: bool = False  # a page mark, page number or chunk counter stood before it
    runs_on: bool = False  # its line began with words that the part before ended in: it goes on there
    joinable: bool = True  # a line of this kind of page may be cut in the middle of a sentence
    fragmented: bool = False
    folded: str = field(default="", repr=False)

    @property
    def text(self) -> str:
        return self.passage.text

    @property
    def complete(self) -> bool:
        """Whether a paragraph may end here."""
        text = self.text.rstrip()
        return shapes.ends_sentence(text) or text.endswith(("：", ":"))


def of(document: Document) -> list[Chunk]:
    """Return the chunks of a document's bodies in reading order.

    Letter-spacing is gone from their text, lost paragraph breaks are cut. Hard-wrapped
    and fragmented pages are recognised page by page, since the parts of one speech can come from two sites.
    """
    found: list[Chunk] = []
    missing = False
    for number, slot in enumerate(document.slots):
        if slot.page is None:
            missing = True
            continue
        found.extend(_of_page(slot.page, number, missing))
        missing = False
    return found


def _of_page(page: LiftedPage, number: int, missing: bool) -> Iterator[Chunk]:
    page = replace(page, body=tuple(bare_numbers.marked(page.body)))
    lines = page.body
    gaps = [fact for fact in page.facts if fact.name == "gap" and fact.passage.pieces]
    wraps = _wraps(page)  # then a paragraph begins in a line of its own
    habit = wraps is not None or repairs.is_habit("\n".join(line.text for line in lines))
    fragmented = not wraps and is_fragmented([line.text for line in lines])
    # The lines of a word processor's file and of a prompter are whole.
    whole_lines = "wordprocessing" in page.page.media_type or (not wraps and is_prompted(lines))
    first = True
    overlaps = {one.span.end for one in page.dropped if one.rule == "overlap"}
    page_ends = sorted(one.span.start for one in page.dropped if one.rule in _PAGE_ENDS)
    before = told = made = 0
    opener: Passage | None = None  # a bracket or quotation mark that stands alone in its line
    for line, (continues, ends) in zip(lines, wraps or [(False, False)] * len(lines), strict=True):
        given = told
        while told < len(gaps) and gaps[told].passage.begins < line.passage.begins:
            told += 1
        due = tuple(gaps[given:told])
        after_page_end = bisect_left(page_ends, before) < bisect_left(page_ends, line.passage.begins)
        before = _end(line.passage)
        if opener:
            line = replace(line, passage=opener + line.passage)
            opener = None
        if line is not lines[-1] and not due and _stands_before(line.text.strip()):
            opener = line.passage
            continue
        passage = noise.unspaced(line.passage)
        pieces = repairs.broken(passage, habit=habit) if made < _MOST_CUT else [passage]
        made += len(pieces)
        for n, passage in enumerate(pieces):
            folded = simplified(passage.text)
            yield Chunk(
                passage,
                line,
                mark_at(folded) or (set_off_mark(folded) if _is_set_off(line) else None),
                shapes.is_salutation(folded),
                due if n == 0 else (),
                whole=n == 0,
                continues=continues and n == 0,
                ends_here=ends and n == len(pieces) - 1,
                page=number,
                after_missing=missing and first,
                after_page_end=after_page_end and n == 0,
                runs_on=first and not missing and passage.begins in overlaps,
                joinable=not whole_lines,
                fragmented=fragmented,
                folded=folded,
            )
            first = False


def _is_set_off(line: Line) -> bool:
    return bool(line.bold or line.centred or line.heading)


def is_prompted(lines: Sequence[Line]) -> bool:
    """Tell whether an English text stands in the lines of a prompter: each begins anew, few have stops.

    >>> said = ("Thank you for coming", "We dredged the harbour", "It took nine years", "And it is deep")
    >>> is_prompted([Line(Passage(one)) for one in said * 3])
    True
    >>> is_prompted([Line(Passage(one)) for one in ("We dredged the harbour", "for nine years.") * 6])
    False
    """
    texts = [line.text.strip() for line in lines if not line.heading]
    if len(texts) < _FEWEST_PROMPTED or any(map(shapes.has_han, texts[:_FEWEST_PROMPTED])):
        return False
    open_ended = [
        following
        for text, following in pairwise(texts)
        if text and following and not shapes.ends_sentence(text) and text[-1] not in ",:;"
    ]
    anew = sum(not text.lstrip("“\"‘'-–— ")[:1].islower() for text in open_ended)
    return len(open_ended) >= 0.4 * len(texts) and anew >= 0.9 * len(open_ended)


def _stands_before(text: str) -> bool:
    """Tell whether a line is a bracket alone, or the number that a heading has in the line above it: 01"""
    return text in _ALONE or (len(text) == 2 and text[0] == "0" and "1" <= text[1] <= "9")


def is_fragmented(texts: Sequence[str]) -> bool:
    """Tell whether a page breaks its sentences over many short lines, so that a short line is no heading.

    >>> is_fragmented(["要打造", "“", "四城同创", "”", "的样板,", "各部门", "都要动员起来。"])
    True
    """
    plain = [text for text in texts if not mark_at(text) and not shapes.is_salutation(text)]
    if len(plain) < 5:
        return False
    open_ended = [
        text for text in plain if not shapes.ends_sentence(text) and not text.rstrip().endswith(("：", ":"))
    ]
    cut = [
        text
        for text in open_ended
        if (_UNENDED.search(text) and not shapes.is_verse(text))
        or len(text) <= 2
        or text[0] in "，。、；：”’）》,.;"
    ]
    typical = sorted(len(text) for text in plain)[len(plain) // 2]
    return typical < 60 and len(open_ended) > 0.4 * len(plain) and len(cut) > 0.15 * len(plain)


def unclosed(text: str) -> bool:
    """Tell whether a quotation mark or bracket is opened near the end and not closed."""
    tail = text[-80:]
    return any(tail.rfind(a) > tail.rfind(b) for a, b in zip(_OPENERS, _SHUTTERS, strict=True))


def _wraps(page: LiftedPage) -> list[tuple[bool, bool]] | None:
    """Return for each line (goes on with the one before, ends its paragraph); None if not wrapped."""
    lines = page.body
    if len(lines) < 6:
        return None
    sizes = [len(line.text) for line in lines]
    longest = sorted(sizes)[int(len(sizes) * 0.9)]
    if longest > _WIDEST_WRAP:
        return None
    indents = [_indent(page, line) for line in lines]
    widths = [_columns(line.text) + indent for line, indent in zip(lines, indents, strict=True)]
    widest = sorted(widths)[int(len(widths) * 0.9)]
    if not 24 <= widest <= _WIDEST_WRAP:
        return None
    widths[0] += _columns(_printed_before(page, lines[0]).strip())  # a label, that is gone
    # Some programs count characters and not columns: a line with figures in it is full and yet narrow.
    widths = [max(width, widest * (size >= longest)) for width, size in zip(widths, sizes, strict=True)]
    # A line of words is full where the next word would not have fitted.
    for n, (line, below) in enumerate(pairwise(lines)):
        if not shapes.has_han(line.text) and widths[n] + 1 + len(below.text.split(" ", 1)[0]) > widest:
            widths[n] = max(widths[n], widest)
    unfinished = [
        n for n, line in enumerate(lines) if not shapes.ends_sentence(line.text) and not mark_at(line.text)
    ]
    full = [n for n in unfinished if widths[n] >= _FULL * widest]
    flush = [n for n in range(1, len(lines)) if indents[n] < 2]
    # Lines without an indent under lines that are full: an indent opens a paragraph.
    plainly = 3 <= len(flush) < len(lines) - 2 and sum(widths[n - 1] >= _FULL * widest for n in flush) == len(
        flush
    )
    # However short the paragraphs: lines that break off at one width, which none exceeds, were wrapped.
    at_edge = sum(widths[n] >= widest - 2 for n in unfinished)
    capped = at_edge >= max(_FEWEST_AT_EDGE, 0.2 * len(lines)) and max(widths) <= widest + 2
    wrapped = (len(unfinished) >= 0.4 * len(lines) and len(full) >= 0.7 * len(unfinished)) or (
        capped and at_edge >= 0.9 * len(full) and at_edge >= 0.5 * len(unfinished)
    )
    if not (wrapped or plainly):
        return None
    indented = sum(indent >= 2 for indent in indents)
    by_indent = plainly or 0.03 * len(lines) <= indented <= 0.7 * len(lines)
    by_blank = sum(line.blank_before for line in lines) >= 2
    # Where paragraphs end in short lines, a stop at the end of a line that is full to its last column ends
    # only a sentence, more likely than a paragraph.
    ended = sum(
        width < _FULL * widest and shapes.ends_sentence(line.text)
        for width, line in zip(widths, lines, strict=True)
    )
    by_width = wrapped and ended >= max(_FEWEST_ENDS, 0.1 * len(lines))
    starts = [
        (by_indent and indent >= 2) or (by_blank and line.blank_before)
        for indent, line in zip(indents, lines, strict=True)
    ]
    found = []
    for n, line in enumerate(lines):
        before_full = n > 0 and widths[n - 1] >= _FULL * widest
        told = by_indent or by_blank or not shapes.ends_sentence(lines[n - 1].text)
        if not told and by_width and widths[n - 1] >= widest:
            told = not (mark_at(line.text) or shapes.is_salutation(simplified(line.text)))
        full = widths[n] >= _FULL * widest
        # A line without a stop between the end of a paragraph and the start of the next is a heading.
        between = not full and n + 1 < len(lines) and starts[n + 1] and _heads(lines, n)
        # Under a hanging indent a line is full before its edge.
        runs_over = by_blank and n > 0 and widths[n - 1] >= _HUNG * widest and _is_open(lines[n - 1], line)
        found.append(((before_full or runs_over) and not starts[n] and told and not between, not full))
    return found


def _is_open(line: Line, below: Line) -> bool:
    ended = shapes.ends_sentence(line.text) or line.text[-1] in "；;：:"
    return not (ended or below.blank_before or mark_at(below.text) or line.bold or line.centred)


def _heads(lines: Sequence[Line], n: int) -> bool:
    """Tell whether a short line goes on with no sentence and ends none: a heading set as the text is."""
    text, before = lines[n].text, lines[n - 1].text
    opens = shapes.has_han(text) or text[:1].isupper()
    ended = shapes.ends_sentence(text) or text[-1] in "，,、；;：:"
    return n > 0 and opens and not ended and shapes.ends_sentence(before)


def _columns(text: str) -> int:
    if len(text) > _WIDEST_WRAP:
        return len(text)  # wider than any line that was wrapped; how wide is the same
    if text.isascii():
        return len(text)
    # Nearly all characters are ideographs, which are wide: only the others are looked up.
    others = _IDEOGRAPHS.sub("", text)
    return 2 * (len(text) - len(others)) + sum(map(_WIDTHS.__getitem__, others))


def _indent(page: LiftedPage, line: Line) -> int:
    """Return the columns of white space before a line in the page's text."""
    before = _printed_before(page, line)
    return 0 if before.strip() else sum(2 if c == "\u3000" else 4 if c == "\t" else 1 for c in before)


def _printed_before(page: LiftedPage, line: Line) -> str:
    start = line.passage.begins
    return page.page.text[page.page.text.rfind("\n", 0, start) + 1 : start]


def _end(passage: Passage) -> int:
    return passage.pieces[-1].start + passage.pieces[-1].size if passage.pieces else 0
