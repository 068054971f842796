"""Where on a page its own text stands: the run of lines that weighs most."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence

from archive.ingest import furniture, resumptions
from archive.ingest import lines as shapes
from archive.ingest.documents import Line
from archive.ingest.languages import en_outline
from archive.ingest.outline import ENTRY, mark_at
from archive.ingest.patterns import compiled

_LONGEST = 300  # characters that count of one line, so that one long line does not decide alone
_FURNITURE = -30
_LINKS = -20
_SHORT = -4
# Names of boxes beside a text. A part of the text itself may be called so; then it is no small one.
_BESIDE = ("sidebar", "related", "comments", "promotion", "signature", "tools", "footer")
_SPOKEN_FIRST = compiled(en_outline.SPOKEN_FIRST, re.I)
# How a speech closes, broken off where a site lets nobody read on: 祝愿全体同学在新学期
_CLOSES = compiled("(?:衷心|预|再次|深情)?祝(?:愿|全体|各位|大家|同学|老师|你们)|让我们|最后,[我祝让]")
_FEW, _FEW_REPLIES = 0.2, 1.0
_MOST_SHORT = 4  # short lines in a row that weigh against the text
_NARROWEST, _FEWEST_FULL = 20, 4


def find(page_lines: Sequence[Line], folded: Mapping[int, str], rules: Mapping[int, str]) -> tuple[int, int]:
    """Return (first, end) of the lines that hold the page's own text; (0, 0) if no line does.

    Sentences weigh for a line by their length, furniture, links and places that the mark-up calls
    navigation weigh against it; the heaviest run wins. A line that announces related pages or replies
    ends a run, so that their summaries never join the text; what follows the second mark of a forum's
    contributions is not asked at all. Short lines inside the run stay in it.
    """
    best = (0.0, 0, 0)
    ends: list[int] = []
    aside = _asides(page_lines, folded, rules)
    total, start = 0.0, 0
    posts = marks = short = 0
    edge = _edge(page_lines, folded)
    last = max((n for n in folded if folded[n]), default=-1)
    for n, line in enumerate(page_lines):
        if furniture.is_post_mark(folded.get(n, "")):
            posts += 1
            total, start = 0.0, n + 1  # over who opened a thread stand its title and the board's rows
        if posts > 1:
            break  # replies
        marks += rules.get(n) == "page-mark"
        # "- 30 -" ends a press release; behind other page marks it is the thirtieth page's.
        numbered = rules.get(n) == "page-mark" and marks > 2
        if n in folded and furniture.ends_text(folded[n]) and not numbered:
            total, start = 0.0, n + 1
            ends.append(n)
            continue
        text = folded.get(n, "")
        beside = line.region in aside and not rules.get(n) and text
        worth = _SHORT if beside else weight(line, text, rules.get(n, ""))
        if worth == _SHORT and not beside and edge <= len(text) <= edge + 2:
            worth = float(len(text))  # a line broken off where the others are
        if worth == _SHORT and not beside and n == last and not rules.get(n) and _CLOSES.match(text):
            worth = float(len(text))
        # The cells of a table, the lines of a poem: many of them cost no more than a few, titles do.
        short = short + 1 if worth == _SHORT else 0 if text else short
        total += 0.0 if short > _MOST_SHORT and not _names_a_page(text) else worth
        if total <= 0:
            total, start = 0.0, n + 1
        elif total > best[0]:
            best = (total, start, n + 1)
    return best[1], resumptions.end_of(page_lines, folded, best[1], best[2], ends)


def _edge(page_lines: Sequence[Line], folded: Mapping[int, str]) -> int:
    """Return the length of the longest lines of a plain text that breaks its lines off at one width.

    More than any line has where the text does not.
    """
    sizes = [len(text) for n, text in folded.items() if text and not page_lines[n].tag]
    widest = max(sizes, default=0)
    full = sum(size >= widest - 1 for size in sizes)
    return widest - 1 if _NARROWEST <= widest < 40 and full >= _FEWEST_FULL else 10**9


def _names_a_page(folded: str) -> bool:
    return shapes.ends_like_title(folded) or bool(shapes.date_in(folded))


def _asides(
    page_lines: Sequence[Line], folded: Mapping[int, str], rules: Mapping[int, str]
) -> frozenset[str]:
    """Return the regions whose sentences are few beside those of the fullest one: boxes, replies."""
    sizes: Counter[str] = Counter()
    for n, line in enumerate(page_lines):
        if (
            not line.hidden
            and line.link_share < 0.5
            and not rules.get(n)
            and shapes.is_sentence(folded.get(n, ""))
        ):
            sizes[line.region] += len(folded[n])
    most = max(sizes.values(), default=0)
    return frozenset(
        region
        for region in _BESIDE
        if sizes[region] < (_FEW_REPLIES if region == "comments" else _FEW) * most
    )


def weight(line: Line, folded: str, rule: str) -> float:
    """Return what a line says for (above 0) or against (below 0) standing in the page's own text."""
    if line.hidden or not folded:
        return 0.0
    if rule in ("page-mark", "caption"):
        return _SHORT
    if rule:
        if furniture.is_own(folded, rule):
            return 0.4 * min(len(folded), _LONGEST)
        # What may be a site's or a speaker's sentence is told by the lines around it.
        return 0.0 if rule == "preface" or furniture.may_be_spoken(folded, rule) else _FURNITURE
    size = min(len(folded), _LONGEST)
    if line.link_share >= 0.5:
        return _LINKS - min(size, 40) / 4
    if shapes.is_sentence(folded):
        return size * (0.4 if line.region else 1.0)
    if line.region:
        return _LINKS / 2
    if shapes.is_salutation(folded) or line.heading or mark_at(folded) or ENTRY.match(folded):
        return 15.0
    # A prompter's lines: Thank you for that introduction
    return 15.0 if folded.count(" ") > 3 and _SPOKEN_FIRST.match(folded) else _SHORT
