"""The place of an occasion that an editor's lead or the first words tell of, though the lead is no part."""

from __future__ import annotations

from collections.abc import Iterator

from archive.ingest.documents import Document, Line, Text
from archive.ingest.extract.publishers import furniture
from archive.ingest.gazetteer import simplified
from archive.ingest.languages.zh_held_here import (
    BODY_MET,
    FIRMS_FEAST,
    NO_FIRMS_FEAST,
    OPENED_HERE,
    PASSED_ON,
    SPOKEN_AT,
    WIDER,
)
from archive.ingest.languages.zh_places import HELD, HELD_ANYWHERE
from archive.ingest.languages.zh_publishers import ADDRESS
from archive.ingest.patterns import compiled
from archive.ingest.spans import Passage

# Lines above a text among which its editor's lead stands, and the characters of one.
MOST_ABOVE, SHORTEST, LONGEST = 8, 12, 300
LONGEST_ADDRESS = 120

_BODY_MET, _SPOKEN_AT, _OPENED = compiled(BODY_MET), compiled(SPOKEN_AT), compiled(OPENED_HERE)
_WIDER, _HELD, _ANYWHERE = compiled(WIDER), compiled(HELD), compiled(HELD_ANYWHERE)
_ADDRESS = compiled(ADDRESS)
_PASSED_ON = compiled(PASSED_ON)
_FIRMS, _NO_FIRMS = compiled(FIRMS_FEAST), compiled(NO_FIRMS_FEAST)


def told(document: Document, text: Text, title: str, event: str | None) -> Iterator[tuple[str, Passage]]:
    """Yield (rule, passage) of the words above a text, or its first ones, that tell whose occasion it is.

    An editor's lead names the body that met (某县某村举行…) or where the words were spoken; a feast is opened
    by the full name of what is opened. A firm's feast lies where the lead and the firm's address both say.
    """
    occasion = simplified(f"{title} {event or ''}")
    above = list(_above(document, text))
    # A lead that is not told apart stands as the first paragraph.
    leads = [line.passage for line in above]
    leads += [one for one in text.paragraphs[:1] if _PASSED_ON.search(simplified(one.text[:LONGEST]))]
    for passage in leads:
        words = simplified(passage.text[:LONGEST])
        if found := _BODY_MET.match(words):
            yield "lead", passage.part(*found.span("place"))
        if found := _SPOKEN_AT.search(words):
            yield "note", passage.part(*found.span("place"))
    for paragraph in text.paragraphs[:2] if not _WIDER.search(occasion) else ():
        if found := _OPENED.search(simplified(paragraph.text)):
            yield "lead", paragraph.part(*found.span(found.lastgroup or 0))
    kept = {line.passage.begins for line in document.head}
    for line in above:
        found = _HELD.search(simplified(line.text))
        if not found or not found["place"]:
            continue
        if not _ANYWHERE.search(occasion):
            if line.passage.begins not in kept:
                yield "venue", line.passage.part(*found.span("place"))
        elif _is_of_firm(occasion) and _is_address(found["place"], document):
            yield "venue", line.passage.part(*found.span("place"))


def _above(document: Document, text: Text) -> Iterator[Line]:
    """Yield the lines right above a text that may be its editor's lead."""
    if not text.paragraphs or not document.pages:
        return
    begins = text.paragraphs[0].begins
    lines = [
        line for line in document.pages[0].page.lines if not line.hidden and line.passage.begins < begins
    ]
    for line in lines[-MOST_ABOVE:]:
        if line.passage.pieces and SHORTEST <= len(line.text) <= LONGEST and line.link_share <= 0.5:
            yield line


def _is_of_firm(occasion: str) -> bool:
    return bool(_FIRMS.search(occasion)) and not _NO_FIRMS.search(occasion)


def _is_address(place: str, document: Document) -> bool:
    """Whether an address in the furniture names the place too."""
    lines = (simplified(line.text) for line in furniture(document, LONGEST_ADDRESS))
    return any(place in found["place"] for line in lines if "址" in line and (found := _ADDRESS.search(line)))
