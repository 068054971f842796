"""A site's words that text is left out here: 此处隐藏567字, 登录后阅读全文."""

import re
from collections.abc import Iterable
from dataclasses import replace

from archive.ingest import furniture
from archive.ingest import lines as shapes
from archive.ingest.documents import Fact, Line
from archive.ingest.languages import zh_gaps
from archive.ingest.languages.scripts import simplified
from archive.ingest.led import led
from archive.ingest.outline import mark_at
from archive.ingest.patterns import compiled
from archive.ingest.rule_lists import RuleList

_GAPS = tuple((name, compiled(pattern, re.I)) for name, pattern in zh_gaps.GAPS)
_ANY_GAP = RuleList(zh_gaps.GAPS)
_REST = compiled(zh_gaps.NOTICE_REST, re.I)
_GAP_WORD = compiled(led("|".join(zh_gaps.GAP_WORDS)))
_DOTS = compiled(r"[(（\[【]?(?:[.…。·]\s?){2,24}[)）\]】]?")
_LONGEST_DOTS = 50
_COUNTED_FIRST = 16  # characters in which 省…字 begins, the one notice that may have none of the words


def found_in(text: str) -> list[tuple[str, int, int]]:
    """Return (kind, start, end) of each notice in a line as printed, in order, none overlapping.

    >>> found_in("各部门要[此处隐藏567字]抓好落实。")
    [('paywall', 4, 14)]
    """
    words = simplified(text)
    if not _GAP_WORD.search(words) and "省" not in words[:_COUNTED_FIRST]:
        return []  # as of most lines, which are not folded for it
    level = furniture.level(text)
    if not _ANY_GAP.any(level):
        return []
    found = [
        (match.start(), match.end(), kind)
        for kind, pattern in _GAPS
        for match in pattern.finditer(level)
        if match.end() > match.start()
    ]
    notices: list[tuple[str, int, int]] = []
    for start, end, kind in sorted(found):
        if not notices or start >= notices[-1][2]:
            notices.append((kind, start, end))
    return notices


def is_all(text: str) -> bool:
    """Tell whether a line is nothing but a site's word that text is left out.

    >>> is_all("(此处隐藏567字)"), is_all("完"), is_all("各部门要[此处隐藏567字]抓好落实。")
    (True, False, False)
    """
    noticed = sum(end - start for _, start, end in found_in(text))
    return bool(noticed) and len(text) <= noticed + 2


def without(body: Iterable[Line]) -> tuple[list[Line], list[Fact]]:
    """Return the lines without the site's notices of text left out, and each notice as a "gap" fact.

    So is a line of dots alone below a whole sentence or a heading. A line with a notice inside becomes two;
    its place in the page's text tells later where the gap is.

    >>> from archive.ingest.spans import Passage
    >>> lines, gaps = without([Line(Passage("各部门要[此处隐藏567字]抓好落实。"))])
    >>> [line.text for line in lines], [gap.value for gap in gaps]
    (['各部门要', '抓好落实。'], ['paywall'])
    """
    lines: list[Line] = []
    gaps: list[Fact] = []
    for line in body:
        if lines and _is_left_out(line.text, lines[-1].text):
            gaps.append(Fact("gap", "elided", line.passage.strip(), "notice"))
            continue
        notices = found_in(line.text)
        if not notices:
            lines.append(line)
            continue
        starts = [0, *(end for _, _, end in notices)]
        ends = [*(start for _, start, _ in notices), len(line.text)]
        pieces = [line.passage.part(a, b).strip() for a, b in zip(starts, ends, strict=True)]
        rest = [piece for piece in pieces if piece.text and _REST.match(simplified(piece.text))]
        own = [piece for piece in pieces if piece.text and piece not in rest]
        lines += [replace(line, passage=piece) for piece in own]
        for kind, start, end in notices:
            gaps.append(Fact("gap", kind, line.passage.part(start, end), "notice"))
    return lines, gaps


def _is_left_out(text: str, above: str) -> bool:
    """Tell whether a line is only the dots by which an excerpt says that something is left out there."""
    bare = text.strip()
    if len(bare) > _LONGEST_DOTS or bare[-1:] not in ".…。·)）]】" or not _DOTS.fullmatch(bare):
        return False
    return shapes.ends_sentence(above) or mark_at(above) is not None
