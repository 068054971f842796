"""Tables of contents over a text: 目录, and below it what the text's headings are."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence

from archive.ingest import lines as shapes
from archive.ingest.block_lines import DASH, is_slogan
from archive.ingest.documents import Page
from archive.ingest.languages import zh_chrome
from archive.ingest.patterns import compiled

_HEAD, _ELLIPSIS = compiled(zh_chrome.CONTENTS, re.I), compiled(r"…+|[.…]{3,}")
_LEADERS = compiled(r"(?<![.…·])[.…·]{2,}+\s*+\d{1,3}$|\s\d{1,3}$")
_MOST_LISTED, _MOST_SLOGAN = 40, 5  # lines of contents, and of a slogan with its dash line
_TOP = 40  # lines down to which one begins
# Entries that are no heading of the text: what stands behind it.
_BEHIND_TEXT = compiled(r"名词解释|附[件录表]|后记")


def is_head(text: str) -> bool:
    """Tell whether a folded line heads a table of contents: 目 录, Contents."""
    return _HEAD.match(text) is not None


def inside(folded: Mapping[int, str], lines: Sequence[int]) -> set[int]:
    """Return the lines of a table of contents: while they come again below or end in a page number.

    >>> it = {0: "目录", 1: "一、去年", 2: "二、今年", 3: "附件", 4: "众人:", 5: "一、去年", 6: "二、今年"}
    >>> sorted(inside(it, list(it)))
    [0, 1, 2, 3]
    """
    listed: set[int] = set()
    if not any(_HEAD.match(folded[n]) for n in lines[:_TOP]):
        return listed
    times = Counter(_entry(folded[n]) for n in lines)
    for at, n in enumerate(lines[:_TOP]):
        if not _HEAD.match(folded[n]):
            continue
        listed.add(n)
        below = lines[at + 1 : at + 31]
        shut = next((m for m in below if _ELLIPSIS.fullmatch(folded[m])), None)
        if shut is not None and all(
            len(folded[m]) <= 60 and not shapes.ends_sentence(folded[m]) for m in below if m < shut
        ):
            return {*listed, *(m for m in below if m <= shut)}  # some of its lines, then "……"
        entries: set[str] = set()
        for m in lines[at + 1 :]:
            text = folded[m]
            last = entries and _BEHIND_TEXT.fullmatch(text)
            if not last and times[_entry(text)] < 2 and not _LEADERS.search(text):
                break
            if _entry(text) in entries:
                break
            entries.add(_entry(text))
            listed.add(m)
        return listed
    return listed


def over(page: Page, folded: Mapping[int, str]) -> set[int]:
    """Return the lines of a table of contents, of two entries or more, of a text without mark-up.

    It may stand above the title, which nothing else tells from the headings listed there.
    """
    if page.of_web:
        return set()
    found = inside(folded, [n for n, text in folded.items() if text])
    # Where a site shows but some of its lines, titleblock looks for the title behind them.
    cut = any(_ELLIPSIS.fullmatch(folded[n]) for n in found)
    return found if len(found) > 2 and not cut else set()


def block_behind(folded: Mapping[int, str], own: Sequence[int], first: int) -> list[int]:
    """Return the lines of a slogan and its dash line behind the contents that a text seems to begin with.

    Sites that sell texts show their headings first, up to "……"; the title block follows as it was printed.
    """
    if not _HEAD.match(folded.get(first, "")):
        return []
    shut = next(
        (n for n in range(first + 1, first + _MOST_LISTED) if _ELLIPSIS.fullmatch(folded.get(n, ""))), 0
    )
    below = [n for n in own if n > shut][:_MOST_SLOGAN] if shut else []
    dash = next((at for at, n in enumerate(below) if DASH.match(folded[n])), 0)
    if not dash or not shapes.ends_like_title(folded[below[dash]]):
        return []
    return below[: dash + 1] if all(is_slogan(folded[n]) for n in below[:dash]) else []


def _entry(text: str) -> str:
    return shapes.bare(_LEADERS.sub("", text))
