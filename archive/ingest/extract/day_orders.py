"""Which of day and month comes first in 03/04/2011: told by a page's address or its other days."""

from collections.abc import Iterator
from datetime import date

from archive.ingest import local_days
from archive.ingest.documents import Document
from archive.ingest.extract.written_dates import SLASHED, WrittenDate


def ambiguous(folded: str, document: Document) -> Iterator[WrittenDate]:
    """Yield the days of a line that the numbers leave open and the page settles: 03/04/2011.

    >>> list(ambiguous("Date: 03/04/2011", Document(())))
    []
    """
    for found in SLASHED.finditer(folded) if "/" in folded else ():
        one, two, year = int(found["one"]), int(found["two"]), int(found["year"])
        if not (1 <= one <= 12 and 1 <= two <= 12) or one == two:
            continue
        if order := _order(document):
            day = date(year, two, one) if order == "day" else date(year, one, two)
            yield WrittenDate(*found.span(), day, day, "day", iso=found[0] == folded.strip())


def _order(document: Document) -> str | None:
    """Return "day" or "month" for what stands first, None where nothing settles it or two signs disagree."""
    addresses = [fact.value for fact in document.facts("source_url")]
    told = {local_days.order_of(slot.page.text, addresses) for slot in document.pages} - {None}
    return told.pop() if len(told) == 1 else None
