"""Which of day and month comes first in 03/04/2011: told by a page's address or its other days."""

import re
from collections.abc import Iterator
from datetime import date

from archive.ingest.documents import Document
from archive.ingest.extract.written_dates import SLASHED, WrittenDate
from archive.ingest.facts import host_of

# Whose offices write the day first, and whose the month. Canada and the Philippines write both.
_DAY_FIRST = frozenset(
    (
        *(
            "uk",
            "au",
            "nz",
            "ie",
            "sg",
            "my",
            "in",
            "hk",
            "mo",
            "za",
            "ng",
            "ke",
            "gh",
            "tz",
            "ug",
            "zm",
            "bw",
            "na",
        ),
        *("lk", "pk", "bd", "jm", "tt", "bb", "fj", "pg", "bn", "mt", "cy"),
    )
)
_MONTH_FIRST = frozenset(["us", "gov", "mil"])
_ADDRESS = re.compile(r"\b(?:https?://|www\.)(?P<host>[\w.-]{4,80})", re.IGNORECASE)
_MOST = 20_000  # characters of a page in which another day is looked for


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
    told = {*_by_days(document), *_by_address(document)}
    return told.pop() if len(told) == 1 else None


def _by_days(document: Document) -> Iterator[str]:
    for slot in document.pages:
        text = slot.page.text[:_MOST]
        for found in SLASHED.finditer(text) if "/" in text else ():
            one, two = int(found["one"]), int(found["two"])
            if one > 12 >= two >= 1:
                yield "day"
            elif two > 12 >= one >= 1:
                yield "month"


def _by_address(document: Document) -> Iterator[str]:
    hosts = [host_of(fact.value) for fact in document.facts("source_url")]
    hosts += [found["host"] for slot in document.pages for found in _ADDRESS.finditer(slot.page.text[:_MOST])]
    for host in hosts:
        last = host.rstrip(".").rpartition(".")[2].lower()
        if last in _DAY_FIRST:
            yield "day"
        elif last in _MONTH_FIRST:
            yield "month"
