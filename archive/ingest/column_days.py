"""The day of posting that a site prints alone under a title: below its column, or over an editor's lead."""

from collections.abc import Sequence

from archive.ingest import printed_days, source_lines
from archive.ingest.documents import Fact, Page
from archive.ingest.languages import en_chrome, en_leads, zh_sites
from archive.ingest.patterns import compiled
from archive.ingest.titleblock import Block

_COLUMN = compiled(zh_sites.COLUMN_LINE)
_MONTHS = "|".join(month.capitalize() for month in en_chrome.MONTHS)
_TOLD_DAY = compiled(
    r"\bon (?:[A-Z][a-z]{2,5}day,? )?"
    rf"((?:\d{{1,2}} (?:{_MONTHS})|(?:{_MONTHS}) \d{{1,2}}),? (?:19|20)\d\d)\b"
)


def under_column(page: Page, block: Block) -> list[Fact]:
    """Return the bare day in figures right under a title as day of posting, a site's column right above it.

    What stands between its columns and a text a site's program prints; who signs a speech there writes
    年, 月 and 日.

    >>> from archive.ingest.documents import Line
    >>> from archive.ingest.spans import Passage
    >>> def posted(*texts):
    ...     page = Page("a.txt", "", "text/plain", "utf-8", "", tuple(Line(Passage(one)) for one in texts))
    ...     return [fact.value for fact in under_column(page, Block(1, (1, 2), 3))]
    >>> [posted(above, "新年贺词", "2022/1/1", "同事们:") for above in ("公司动态", "某公司")]
    [['2022-01-01'], []]
    """
    under = [n for n in block.head if block.title is not None and n > block.title]
    day = source_lines.bare_day(page.lines[under[0]].text) if under else ""
    if not day:
        return _over_lead(page, under)
    above = [line.text.strip() for line in page.lines[: block.title] if not line.hidden and line.text.strip()]
    if not above or not _COLUMN.fullmatch(above[-1]):
        return []
    return [Fact("posted", day, page.lines[under[0]].passage.strip(), "posted-line")]


def _over_lead(page: Page, under: Sequence[int]) -> list[Fact]:
    """Return the English day alone under a title, over an editor's sentence that gives an earlier one.

    19 September 2022, and below it: … the address given by the Provost on 17 September 2022.
    """
    day = printed_days.english_day(page.lines[under[0]].text.strip()) if len(under) > 1 else None
    for n in under[1:] if day else ():
        text = page.lines[n].text.strip()
        told = _TOLD_DAY.search(text) if en_leads.is_lead(text) else None
        if told and (printed_days.english_day(told[1]) or day) < day:
            return [Fact("posted", day, page.lines[under[0]].passage.strip(), "blog-day")]
    return []
