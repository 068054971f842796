"""Tables of contents over a text: 目录, and below it what the text's headings are."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence

from archive.ingest import lines as shapes
from archive.ingest.documents import Page
from archive.ingest.languages import zh_chrome

_HEAD, _ELLIPSIS = re.compile(zh_chrome.CONTENTS, re.I), re.compile(r"…+|\.{3,}")
_LEADERS = re.compile(r"(?<![.…·])[.…·]{2,}+\s*+\d{1,3}$|\s\d{1,3}$")
_TOP = 40  # lines down to which one begins
# Entries that are no heading of the text: what stands behind it.
_BEHIND_TEXT = re.compile(r"名词解释|附[件录表]|后记")


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
    if page.media_type != "text/plain":
        return set()
    found = inside(folded, [n for n, text in folded.items() if text])
    cut = any(
        _ELLIPSIS.fullmatch(folded[n]) for n in found
    )  # titleblock looks behind what a site shows of it
    return found if len(found) > 2 and not cut else set()


def _entry(text: str) -> str:
    return shapes.bare(_LEADERS.sub("", text))
