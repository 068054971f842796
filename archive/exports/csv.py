"""Speeches as a table for spreadsheets: one row each, UTF-8 with a byte order mark."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterable, Iterator

from archive.models import Speech

COLUMNS = (
    "title",
    "event",
    "place",
    "place_code",
    "date",
    "earliest",
    "latest",
    "certainty",
    "speaker",
    "office",
    "kind",
    "language",
    "source_site",
    "source_url",
    "posted",
    "missing_parts",
    "url",
)
# A cell that begins with one of these is a formula to a spreadsheet; also in full width, and behind a tab.
FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "\uff1d", "\uff0b", "\uff0d", "\uff20")


def written(
    speeches: Iterable[Speech], address: Callable[[str], str], certainty: Callable[[Speech], str]
) -> Iterator[bytes]:
    """Yield the table row by row, its heading first.

    ``address`` makes a full address of a speech's path, ``certainty`` says how its day is known. Expects
    place, event, contributions and the reading witness with its parts to be prefetched.
    """
    yield b"\xef\xbb\xbf" + _line(COLUMNS)
    for speech in speeches:
        yield _line(_cells(speech, address, certainty(speech)))


def safe(cell: str) -> str:
    """Return a cell that no spreadsheet takes for a formula: with an apostrophe before it.

    >>> safe("=HYPERLINK(1)"), safe("讲话")
    ("'=HYPERLINK(1)", '讲话')
    """
    return f"'{cell}" if cell.startswith(FORMULA) else cell


def _cells(speech: Speech, address: Callable[[str], str], certainty: str) -> tuple[str, ...]:
    reading, place, event = speech.reading, speech.place, speech.event
    posted = reading.posted if reading else None
    return (
        speech.title,
        event.name if event else "",
        place.name if place else "",
        place.code if place else "",
        speech.date,
        speech.earliest.isoformat() if speech.earliest else "",
        speech.latest.isoformat() if speech.latest else "",
        certainty,
        "、".join(c.name for c in speech.speakers if c.name),
        "、".join(c.office for c in speech.speakers if c.office),
        speech.kind,
        speech.language,
        reading.source_site if reading else "",
        reading.source_url if reading else "",
        posted.isoformat() if posted else "",
        " ".join(str(number) for number in reading.missing_parts) if reading else "",
        address(speech.get_absolute_url()),
    )


def _line(cells: Iterable[str]) -> bytes:
    line = io.StringIO()
    csv.writer(line).writerow([safe(cell) for cell in cells])
    return line.getvalue().encode()
