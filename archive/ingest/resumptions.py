"""Where a text goes on behind a box of links that a site has set into the middle of it."""

import re
from collections.abc import Mapping, Sequence

from archive.ingest import furniture
from archive.ingest import lines as shapes
from archive.ingest.documents import Line
from archive.ingest.languages import zh_chrome, zh_kinds, zh_offers
from archive.ingest.outline import mark_at
from archive.ingest.patterns import compiled
from archive.ingest.rule_lists import RuleList

_MOST_BETWEEN = 14  # lines of a box of links
_OUTER = ("part", "capital", "han")
_LEAST = 0.25  # share of the text that must stand below a box where nothing but "I" tells whose it is
_CLOSES = RuleList([("closing", zh_kinds.THANKS), ("closing", zh_kinds.CLOSES)])
_OWN = RuleList([("own", zh_chrome.FIRST_PERSON)])
_LINKS = compiled(zh_offers.LINK_BOXES, re.I)


def end_of(
    page_lines: Sequence[Line], folded: Mapping[int, str], first: int, end: int, ends: Sequence[int]
) -> int:
    """Return where the text in the lines ``first`` to ``end`` ends, with what goes on behind boxes of links.

    ``ends`` are the lines that announce such boxes. The text goes on behind one if its headings count on,
    if a speaker thanks there who has not thanked above, or if much of it is in the words of one who says
    "I"; never behind the heading of replies or of others' words, never with a title or day of its own.

    >>> from archive.ingest.spans import Passage
    >>> texts = ("我们要修渠。", "相关新闻", "双桥冬修", "我说完了。谢谢大家!")
    >>> end_of([Line(Passage(text)) for text in texts], dict(enumerate(texts)), 0, 1, [1])
    4
    """
    for n in ends:
        if not first < n or n < end or n - end > 2 or not _LINKS.match(folded[n]):
            continue
        stop = next((m for m in ends if m > n), len(page_lines))
        below = [m for m in range(n + 1, stop) if folded.get(m) and not page_lines[m].link_share >= 0.5]
        opening = next((at for at, m in enumerate(below[:_MOST_BETWEEN]) if _opens(folded[m])), None)
        if opening is None:
            continue
        rest = _run(page_lines, folded, below[opening:], page_lines[_last(folded, first, end)])
        if rest and _goes_on(
            [folded[m] for m in range(first, end) if folded.get(m)], [folded[m] for m in rest]
        ):
            end = rest[-1] + 1
    return end


def boxes(folded: Mapping[int, str], first: int, end: int) -> list[int]:
    """Return the lines of boxes of links that stand inside a text: from their heading to its next sentence.

    >>> boxes({0: "我们要修渠。", 1: "相关新闻", 2: "双桥冬修", 3: "谢谢大家!"}, 0, 4)
    [1, 2]
    """
    found: list[int] = []
    inside = False
    for n in range(first, end):
        text = folded.get(n, "")
        if not text:
            continue
        inside = furniture.ends_text(text) or (inside and not _opens(text))
        if inside:
            found.append(n)
    return found


def _opens(text: str) -> bool:
    return (shapes.is_sentence(text) and not furniture.rule_of(text)) or mark_at(text) is not None


def _last(folded: Mapping[int, str], first: int, end: int) -> int:
    return next((n for n in range(end - 1, first, -1) if shapes.is_sentence(folded.get(n, ""))), first)


def _run(
    page_lines: Sequence[Line], folded: Mapping[int, str], below: Sequence[int], like: Line
) -> list[int]:
    """Return the lines of text from there on that are set as the text above is, none of them a title."""
    found = []
    for n in below:
        line, text = page_lines[n], folded[n]
        if (line.region != like.region and line.region) or furniture.rule_of(text):
            break
        if shapes.ends_like_title(text) or shapes.is_date_line(text):
            break
        if not (_opens(text) or shapes.is_salutation(text)) and not line.heading:
            break
        found.append(n)
    return found


def _addresses(text: str) -> bool:
    # "谢谢大家!" is set as an address is.
    return shapes.is_salutation(text) and not _CLOSES.any(text)


def _goes_on(above: Sequence[str], rest: Sequence[str]) -> bool:
    if any(map(_addresses, rest)) and any(map(_addresses, above)):
        return False
    closed = any(_CLOSES.any(text[-40:]) for text in above[-3:])
    if closed:
        return False
    numbers = [mark for text in above if (mark := mark_at(text)) and mark.style in _OUTER]
    following = [mark for text in rest if (mark := mark_at(text)) and mark.style in _OUTER]
    if numbers and following:
        return (numbers[-1].style, numbers[-1].value + 1) == (following[0].style, following[0].value)
    if any(_CLOSES.any(text[-40:]) for text in rest[-2:]):
        return True
    size = sum(map(len, rest))
    return size >= _LEAST * sum(map(len, above)) and _OWN.any("".join(rest)) and _OWN.any("".join(above))
