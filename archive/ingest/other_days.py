"""Days on a page that are not the one it was put up: of remarks, of related pages, of its changes."""

import re
from collections.abc import Mapping, Sequence

from archive.ingest import furniture
from archive.ingest.documents import Fact, Page
from archive.ingest.languages import zh_sites
from archive.ingest.patterns import compiled

_REMARKS = compiled(zh_sites.REMARKS)
# A title before the day, or behind it, in a list of pages: "全县水利工作会议讲话稿 2014-03-02"
_ENTRY = compiled(r"(?:\W{0,3}\d{4}[-/.]\d{1,2}[-/.]\d{1,2}\W{0,3})?[^:|\d]{0,12}[\u4e00-\u9fff“”《》]{6}")
# What stands right before the day of a change.
_CHANGED = compiled(
    r"(?:更新|修改|修订|最[后近]编辑)(?:于|时间|日期)?\s?:?\s?$"
    r"|(?:updated|modified|revised|edited)(?: on| at)?\s?:?\s*$",
    re.I,
)
_LABELLED, _FIRST_SITES = ("posted", "posted-line"), "1993"
_BEFORE = 24  # characters before a day in which its label stands


def without_remarks(page: Page, folded: Mapping[int, str], found: list[Fact], end: int) -> list[Fact]:
    """Return the facts without days of other texts: of readers' remarks and of related pages.

    Nor is a day before there were sites one of posting: "Release Date: 12/03/1963" is that of a paper.
    """
    behind = [n for n in sorted(folded) if n >= end]
    remarks = next((n for n in behind if _REMARKS.match(folded[n])), None)
    listed = next((n for n in behind if furniture.ends_text(folded[n])), None)
    others = [
        span
        for n in behind
        if (remarks is not None and n > remarks)
        or (listed is not None and n > listed and _ENTRY.match(folded[n]))
        for span in page.lines[n].passage.spans()
    ]

    def is_another_s(fact: Fact) -> bool:
        stands = fact.passage.spans()[:1]
        return any(one.start <= span.start < one.end for span in stands for one in others)

    found = [one for one in found if (one.name, one.rule) != _LABELLED or one.value >= _FIRST_SITES]
    # The foot of a press release (clock-line) stands behind the mark of its end.
    return [
        fact for fact in found if fact.name != "posted" or fact.rule == "clock-line" or not is_another_s(fact)
    ]


def changes_last(page: Page, found: Sequence[Fact]) -> list[Fact]:
    """Return the facts with days of changes behind all others: "Updated: …" where the page says "Posted: …".

    A page that tells of no other day was put up on that of its change, for many sites call it so.
    """
    if len({fact.value for fact in found if fact.name == "posted"}) < 2:
        return list(found)
    return sorted(found, key=lambda fact: fact.name == "posted" and _is_change(page, fact))


def _is_change(page: Page, fact: Fact) -> bool:
    if not fact.passage.pieces:
        return False
    start = fact.passage.begins
    for line in page.lines:
        if line.passage.pieces and line.passage.begins <= start < line.passage.begins + len(line.text):
            at = line.text.find(fact.passage.text)
            return _CHANGED.search(furniture.level(line.text)[max(0, at - _BEFORE) : at]) is not None
    return False
