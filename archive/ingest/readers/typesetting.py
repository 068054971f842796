"""Printed lines -> blocks: which lines go on with one paragraph, told by margins, indents and leading."""

import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from archive.ingest import lines as shapes
from archive.ingest.languages.scripts import simplified
from archive.ingest.outline import mark_at
from archive.ingest.patterns import compiled
from archive.ingest.readers.running_heads import Printed, text_size

_WIDE_GAP = 1.35  # of the usual distance of baselines: a paragraph begins after it
_INDENT = (0.9, 6.0)  # in the size of the letters
_LARGER = 1.12
_CENTRED = 4.2  # letters of white space on both sides, for a line of the text's size
_LONGEST_HEADING = 60
_FEWEST_LINES = 8  # of a page that tells its own margins
_REACHING = 0.15  # of the lines of a text end at its right margin
_YEAR = compiled(r"(?:19|20)\d\d")
_DASH = compiled(r"^[—–―─-]{1,4}\s*\S")


@dataclass(frozen=True)
class Margins:
    left: float
    right: float


@dataclass
class Block:
    """Lines that make one paragraph, heading or line of the title block."""

    lines: list[int] = field(default_factory=list)  # places in the list of printed lines
    heading: int = 0
    centred: bool = False
    bold: bool = False
    gap_before: bool = False
    region: str = ""


class Typesetting:
    """How a document is set: size of its text, margins of each page, leading, whether it indents."""

    def __init__(self, lines: Sequence[Printed]):
        self.lines = lines
        self.size = text_size(lines) or 1.0
        own: dict[int, list[Printed]] = defaultdict(list)
        for line in lines:
            if not line.region and abs(line.size - self.size) <= 0.1 * self.size:
                own[line.page].append(line)
        whole = _margins([line for page in own.values() for line in page if not line.aside], self.size)
        parted = {line.sheet for line in lines if line.page != line.sheet}
        self._margins = {
            page: _margins(of_page, self.size, column=of_page[0].sheet in parted)
            for page, of_page in own.items()
            if len(of_page) >= _FEWEST_LINES or of_page[0].aside
        }
        for page, of_page in own.items():
            if page not in self._margins:
                near = _of_like_column(of_page, self._margins.values(), self.size) if parted else None
                self._margins[page] = near or whole
        self._whole = whole
        self.leading = _leading(own) or 1.6 * self.size
        body = [line for page in own.values() for line in page if not line.aside]
        indented = [line for line in body if _INDENT[0] <= self.indent(line) <= _INDENT[1]]
        flush = [line for line in body if self.indent(line) < _INDENT[0]]
        self.indents = len(indented) >= 2 and len(indented) >= 0.03 * len(body) and bool(flush)

    def margins(self, line: Printed) -> Margins:
        return self._margins.get(line.page, self._whole)

    def indent(self, line: Printed) -> float:
        """Return how far a line begins behind the left margin, in letters of the text's size."""
        return (line.left - self.margins(line).left) / self.size

    def is_centred(self, line: Printed) -> bool:
        """Tell whether a line stands in the middle and is no indented line of a paragraph."""
        margins = self.margins(line)
        before, after = line.left - margins.left, margins.right - line.right
        if min(before, after) < 1.5 * self.size:
            return False
        # The first line of a paragraph may end as far from the margin as it begins.
        as_indented = line.size < _LARGER * self.size and before < _CENTRED * self.size
        return abs(before - after) <= 1.6 * self.size and not as_indented

    def fills(self, line: Printed) -> bool:
        """Tell whether a line of a title block is as wide as the text: in the middle, for want of room."""
        margins = self.margins(line)
        before, after = line.left - margins.left, margins.right - line.right
        return abs(before - after) <= 1.6 * self.size and before <= _CENTRED * self.size

    def is_full(self, line: Printed, following: Printed) -> bool:
        """Tell whether a line ends because the first word of the next had no room in it."""
        # A blank would stand before the word, unless it is a Chinese one.
        blank = 0.0 if unicodedata.east_asian_width(following.text[0]) in "WF" else 0.2 * line.size
        return line.right + blank + following.word + 0.1 * line.size >= self.margins(line).right

    def is_apart(self, line: Printed, following: Printed) -> bool:
        """Tell whether more than the usual white space stands between two lines of a page."""
        if line.page != following.page:
            return False
        size = max(line.size, following.size) / self.size
        return line.base - following.base > _WIDE_GAP * self.leading * max(1.0, size)


def blocks(lines: Sequence[Printed]) -> list[Block]:
    """Return the blocks of a document, in reading order; what is not text comes as blocks of their region.

    A paragraph goes on over the end of a page; the furniture between its halves comes behind it.
    """
    page = Typesetting(lines)
    found: list[Block] = []
    aside: list[Block] = []
    before: int | None = None
    for n, line in enumerate(lines):
        if line.region:
            aside.append(Block([n], region=line.region))
            continue
        centred = page.is_centred(line)
        if before is not None and _goes_on(page, found[-1], before, n, centred):
            found[-1].lines.append(n)
        else:
            found += aside
            aside = []
            apart = before is not None and page.is_apart(lines[before], line)
            found.append(Block([n], centred=centred, gap_before=apart))
        before = n
    found += aside
    # The block of text that was open when furniture came still stands before it.
    _weigh(page, found)
    return found


def _goes_on(page: Typesetting, block: Block, before: int, n: int, centred: bool) -> bool:
    if block.region:
        return False
    last, line = page.lines[before], page.lines[n]
    if last.page != line.page and (last.aside or line.aside):
        return False
    if abs(last.size - line.size) > 0.12 * page.size or page.is_apart(last, line):
        return False
    ended = shapes.ends_sentence(last.text)
    text = simplified(line.text)
    if centred and page.fills(last) and last.page == line.page and not ended:
        return _breaks_off(page, last, line)
    if block.centred or centred:
        large = last.size >= _LARGER * page.size and line.size >= _LARGER * page.size
        if not (block.centred and centred and large) or ended or _DASH.match(line.text):
            return False
        return not (
            shapes.ends_like_title(simplified(last.text))
            or shapes.is_date_line(text)
            or shapes.is_wrapped(text)
        )
    if page.indent(last) > _INDENT[1] and page.indent(line) < _INDENT[0]:
        return False  # what stands at the right, as a button or a signature does
    if not page.is_full(last, line):
        return False
    if ended and shapes.is_salutation(text):
        return False
    if page.indent(line) >= _INDENT[0]:
        hangs = abs(line.left - last.left) < 0.5 * page.size or mark_at(simplified(last.text))
        return bool(hangs) and not ended and mark_at(text) is None
    if page.indents or not ended:
        return True
    # Without indents only white space tells, and a page's end swallows it.
    short = last.right < page.margins(last).right - 0.3 * last.size
    return mark_at(text) is None and (last.page == line.page or not short)


def _breaks_off(page: Typesetting, last: Printed, line: Printed) -> bool:
    """Tell whether a line in the middle goes on with a title or dash line that had no room in one line.

    A year alone goes on with any title: STATE OF THE HARBOR ADDRESS / 2011.
    """
    title, rest = simplified(last.text), simplified(line.text)
    large = last.size >= _LARGER * page.size and line.size >= _LARGER * page.size
    if large and _YEAR.fullmatch(rest):
        return True
    if not (large or _DASH.match(title)) or _DASH.match(rest):
        return False
    return not (
        shapes.ends_like_title(title)
        or title.endswith(("上", "）", ")"))
        or shapes.is_date_line(rest)
        or shapes.is_wrapped(rest)
        or shapes.is_salutation(rest)
        or " " in rest
        or "\u3000" in rest
    )


def _weigh(page: Typesetting, found: list[Block]) -> None:
    """Say of each block whether it is bold and, by its size, a heading of which level."""
    sizes = sorted(
        {round(page.lines[block.lines[0]].size) for block in found if _may_be_heading(page, block)},
        reverse=True,
    )
    for block in found:
        first = page.lines[block.lines[0]]
        bold = sum(len(page.lines[n].text) for n in block.lines if page.lines[n].bold)
        block.bold = bold * 2 > sum(len(page.lines[n].text) for n in block.lines)
        if _may_be_heading(page, block):
            block.heading = min(sizes.index(round(first.size)) + 1, 6)


def _may_be_heading(page: Typesetting, block: Block) -> bool:
    text = "".join(page.lines[n].text for n in block.lines)
    larger = page.lines[block.lines[0]].size >= _LARGER * page.size
    return (
        larger
        and not block.region
        and len(text) <= _LONGEST_HEADING
        and not shapes.ends_sentence(text)
        and not shapes.is_date_line(simplified(text))
        and not shapes.is_wrapped(text)
    )


def _of_like_column(lines: Sequence[Printed], columns: Iterable[Margins], size: float) -> Margins | None:
    """Return the margins of a column that begins where a few lines begin and is as wide as they are."""
    left, right = min(line.left for line in lines), max(line.right for line in lines)
    like = [of for of in columns if abs(of.left - left) <= _INDENT[1] * size and right <= of.right + size]
    return min(like, key=lambda of: (abs(of.left - left), of.right), default=None)


def _margins(lines: Sequence[Printed], size: float, *, column: bool = False) -> Margins:
    """Return the margins that several lines share; the outermost would be that of a stray line."""
    if not lines:
        return Margins(0.0, 0.0)
    lefts = Counter(round(line.left / size * 2) for line in lines)
    rights = Counter(round(line.right / size * 2) for line in lines)
    often = max(2, 0.1 * len(lines))
    left = min((place for place, count in lefts.items() if count >= often), default=min(lefts))
    right = max((place for place, count in rights.items() if count >= 2), default=max(rights))
    first = min(line.left for line in lines if round(line.left / size * 2) == left)
    last = max(line.right for line in lines if round(line.right / size * 2) == right)
    # Short lines reach no margin; then the right one is taken to be as wide as the left one.
    reaching = sum(abs(line.right - last) <= 1.05 * size for line in lines)
    beyond = any(line.right > last + size for line in lines)
    if reaching < max(4 if beyond else 2, _REACHING * len(lines)):
        last = max(line.right for line in lines) if column else max(last, lines[0].page_width - first)
    return Margins(first, last)


def _leading(pages: dict[int, list[Printed]]) -> float:
    steps: Counter[int] = Counter()
    for lines in pages.values():
        bases = sorted((line.base for line in lines), reverse=True)
        steps.update(round(a - b) for a, b in pairwise(bases) if a - b > 1)
    return float(steps.most_common(1)[0][0]) if steps else 0.0
