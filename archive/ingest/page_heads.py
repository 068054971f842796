"""Numbers of printed pages, beside a head that each page repeats or in the middle of a sentence."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from archive.ingest import lines as shapes
from archive.ingest.documents import Dropped, Line
from archive.ingest.patterns import compiled
from archive.ingest.spans import Passage

_NUMBER = compiled(r"\s*+(?:[-—–·]\s*+)?(\d{1,5})\s*+(?:[-—–·]\s*+)?$")
NUMBER_APART = compiled(r"^\d{1,4}\s{3,}+|(?<!\s)\s{3,}+\d{1,4}$")
_SHORTEST, _LONGEST = 6, 60  # characters of a head
_FEWEST = 2  # pages
# 要高度 第2页 共9页 重视: nobody says the number of all pages in a sentence.
_INSIDE = compiled(
    r"(?:^|(?<=[\u3400-\u9fff，,、。；;：:”]))\s{0,4}[(（\[【]?第\s?\d{1,3}\s?页\s?[,，/／|]?\s?[共总]\s?\d{1,3}\s?页"
    r"[)）\]】]?\s{0,4}(?=[\u3400-\u9fff“])"
)
# 要高度- 2 -重视, where the next number follows
_BETWEEN_DASHES = compiled(
    r"(?<=[\u3400-\u9fff，、])\s{0,4}[-—–]\s?(\d{1,3})\s?[-—–]\s{0,4}(?=[\u3400-\u9fff])"
)
_DASH_AND_NUMBER = compiled(r"[-—–]\s?\d")  # which few lines have


def without_inner(lines: Sequence[Line]) -> tuple[list[Line], list[Dropped]]:
    """Return the lines without the page marks that stand in their sentences, and what was dropped.

    >>> from archive.ingest.spans import Passage
    >>> [line.text for line in without_inner([Line(Passage("我们要高度 第2页 共9页 重视。"))])[0]]
    ['我们要高度重视。']
    """
    dashed = [
        (n, found)
        for n, line in enumerate(lines)
        if _DASH_AND_NUMBER.search(line.text)
        for found in _BETWEEN_DASHES.finditer(line.text)
    ]
    values = [int(found[1]) for _, found in dashed]
    counted = len(values) >= _FEWEST and all(after == before + 1 for before, after in pairwise(values))
    found, dropped = list(lines), []
    for n, line in enumerate(lines):
        cuts = [one.span() for one in _INSIDE.finditer(line.text)] if "页" in line.text else []
        cuts += [one.span() for at, one in dashed if counted and at == n]
        if not cuts:
            continue
        cuts.sort()
        ends, starts = [0, *(end for _, end in cuts)], [*(start for start, _ in cuts), len(line.text)]
        kept = (line.passage.part(end, start) for end, start in zip(ends, starts, strict=True) if end < start)
        found[n] = replace(line, passage=Passage.of(kept))
        dropped += [Dropped(span, "page-mark") for cut in cuts for span in line.passage.spans(*cut)]
    return found, dropped


def is_number(text: str) -> bool:
    """Tell whether a line is the number of a page and nothing else, of a volume's thousands too: 1734."""
    return _NUMBER.match(text) is not None


def unnumbered(text: str) -> str:
    """Return a line without the page's number, which a printer sets far from its head.

    >>> unnumbered("文件汇编        12"), unnumbered("文件汇编 12")
    ('文件汇编', '文件汇编 12')
    """
    return NUMBER_APART.sub("", text) if text[-1:].isdecimal() or text[:1].isdecimal() else text


def numbers(lines: Sequence[Line], printed: Sequence[Line]) -> dict[int, tuple[int, int]]:
    """Return the lines that hold the number of a printed page of a volume: {n: (0, size of the line)}.

    ``printed`` are all lines of the page, the heads among them. A head is a line that comes again, each time
    beside a number and on the same side of it, and the numbers only rise.

    >>> from archive.ingest.spans import Passage, Piece
    >>> text = ("县议会会议 3月4日", "3402", "渠修好了。", "县议会会议 3月4日", "3403", "路也通了。")
    >>> lines = [Line(Passage(one, (Piece(0, "a", at * 20, len(one)),))) for at, one in enumerate(text)]
    >>> numbers(lines, lines)
    {1: (0, 4), 4: (0, 4)}
    """
    seen = [line for line in printed if not line.hidden and line.text.strip()]
    if sum(_NUMBER.match(line.text) is not None for line in seen) < _FEWEST:
        return {}
    heads: defaultdict[str, list[int]] = defaultdict(list)
    for n, line in enumerate(seen):
        if _SHORTEST <= len(line.text) <= _LONGEST and not shapes.ends_sentence(line.text):
            heads[shapes.bare(line.text)].append(n)
    begins = {
        seen[n].passage.begins
        for places in heads.values()
        if len(places) >= _FEWEST
        for side in (1, -1)
        for n in _beside(seen, places, side)
    }
    return {n: (0, len(line.text)) for n, line in enumerate(lines) if line.passage.begins in begins}


def _beside(seen: Sequence[Line], heads: Sequence[int], side: int) -> list[int]:
    """Return the lines on one side of the heads if all are numbers that rise, else none."""
    places = [n + side for n in heads]
    if places[0] < 0 or places[-1] >= len(seen):
        return []
    found = [_NUMBER.match(seen[n].text) for n in places]
    counted = [int(one[1]) for one in found if one]
    rising = len(counted) == len(places) and all(before < after for before, after in pairwise(counted))
    return places if rising else []
