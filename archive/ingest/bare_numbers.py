"""Lines whose outline numbers lack the mark behind them: what tells them is how they count through a text."""

from collections.abc import Container, Sequence
from dataclasses import replace
from itertools import pairwise

from archive.ingest import lines as shapes
from archive.ingest.documents import Line
from archive.ingest.patterns import compiled
from archive.ingest.spans import Passage

_NUMERALS = ("一", "二", "三", "四", "五", "六", "七", "八", "九", "十")
_BLANK_NUMBER = compiled(rf"[{''.join(_NUMERALS)}][ \u3000](?=[\u3400-\u9fff“《])")
# "2 今年的打算" and under it "2.1 把水接到山里去", as papers and reports of firms count.
_DECIMAL = compiled(r"(\d{1,2})((?:\.\d{1,2}){0,3})([.、]?)([ \u3000]{0,4})(?=[\u3400-\u9fff“《])")
_LONGEST = 45
_FEWEST = 3


def marked(lines: Sequence[Line]) -> Sequence[Line]:
    """Return the lines, bare numbers joined to the headings under them and given the mark that they lack.

    So do 一, 二, 三 alone in their lines, 一 and a blank before a short heading, and 1, 1.1, 1.2, 2 before
    headings. Nothing changes unless they count from the first one on, with text between them.

    >>> texts = ["1 供水", "1.1 老城", "管子换了。", "1.2 新城", "管子装了。"]
    >>> [line.text for line in marked([Line(Passage(text)) for text in texts])]
    ['1、供水', '1.1、老城', '管子换了。', '1.2、新城', '管子装了。']
    """
    return _alone_joined(_blanks_marked(_decimals_marked(lines)))


def _alone_joined(lines: Sequence[Line]) -> Sequence[Line]:
    """Return the lines, the bare numbers 一, 二, 三 that stand over headings joined to these."""
    alone = [n for n, line in enumerate(lines) if line.text.strip() in _NUMERALS]
    counted = [_NUMERALS.index(lines[n].text.strip()) for n in alone]
    if len(counted) < 2 or counted != list(range(len(counted))) or alone[-1] + 1 == len(lines):
        return lines
    found = list(lines)
    for n in reversed(alone):
        passage = lines[n].passage.strip() + Passage("、") + lines[n + 1].passage.strip()
        found[n : n + 2] = [replace(lines[n + 1], passage=passage)]
    return found


def _blanks_marked(lines: Sequence[Line]) -> Sequence[Line]:
    """Return the lines, the numbers with a mere blank before short headings made marks: 一 认清形势"""
    found = [n for n, line in enumerate(lines) if (_BLANK_NUMBER.match(line.text) and len(line.text) <= 40)]
    if len(found) < 2 or [lines[n].text[0] for n in found] != list(_NUMERALS[: len(found)]):
        return lines
    if any(shapes.ends_sentence(lines[n].text) or n + 1 in found for n in found):
        return lines
    marked = list(lines)
    for n in found:
        passage = lines[n].passage
        marked[n] = replace(lines[n], passage=passage.part(0, 1) + Passage("、") + passage.part(2))
    return marked


def _decimals_marked(lines: Sequence[Line]) -> Sequence[Line]:
    """Return the lines, the numbers 1, 1.1, 1.1.1, 2 before short headings made marks, if they count so."""
    found = {
        n: number
        for n, line in enumerate(lines)
        if (number := _DECIMAL.match(line.text)) and (number[2] or number[3] or number[4])
    }
    steps = [tuple(map(int, f"{one[1]}{one[2]}".split("."))) for one in found.values()]
    if len(steps) < _FEWEST or max(map(len, steps)) < 2 or not _counts(steps):
        return lines
    texts = [lines[n].text for n in found]
    if any(shapes.ends_sentence(text) or len(text) > _LONGEST or text[-1] in "，,、；;：:" for text in texts):
        return lines
    deeper = [len(step) < len(after) for step, after in pairwise([*steps, ()])]
    if not all(inner or _over_text(lines, n, found) for n, inner in zip(found, deeper, strict=True)):
        return lines
    marked = list(lines)
    for n, number in found.items():
        if number[3] and not number[2]:
            continue  # it has its mark
        passage, end = lines[n].passage, number.end(2)
        words = passage.part(0, end) + Passage("、") + passage.part(number.end())
        marked[n] = replace(lines[n], passage=words)
    return marked


def _counts(steps: Sequence[tuple[int, ...]]) -> bool:
    """Tell whether numbers count as an outline does: (1,), (1, 1), (1, 2), (1, 2, 1), (2,), …

    >>> _counts([(1,), (1, 1), (1, 2), (2,)]), _counts([(1, 1), (2, 1)]), _counts([(3,), (1, 5), (2,)])
    (True, True, False)
    """
    return all(_follows(before, step) for before, step in pairwise([(0,), *steps]))


def _follows(before: tuple[int, ...], step: tuple[int, ...]) -> bool:
    """Tell whether a number is the next of its level, the first under the one before, or the first of all."""
    if len(step) > 1 and step[-1] == 1 and (step[:-1] == before or _follows(before, step[:-1])):
        return True
    return len(step) <= len(before) and step == (*before[: len(step) - 1], before[len(step) - 1] + 1)


def _over_text(lines: Sequence[Line], n: int, numbered: Container[int]) -> bool:
    below = lines[n + 1] if n + 1 < len(lines) else None
    return below is not None and n + 1 not in numbered and shapes.is_sentence(below.text)
