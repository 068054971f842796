"""The words of a speech as a reader sees them, in reading order: what is searched and what is quoted."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from archive.models import Section, Speech
from archive.search import analysis

# Stands between parts that no run of characters may cross: title, event, speakers, text. Folding turns any
# such character of a source into a space.
BOUNDARY = "\x1e"


@dataclass(frozen=True)
class Passage:
    """A heading or a paragraph of the reading text."""

    anchor: str  # of the paragraph, or of the first paragraph under the heading: "p12"
    text: str


def passages(speech: Speech) -> Iterator[Passage]:
    """Yield the headings and paragraphs of the reading text in the order they are read.

    Costs no query when ``witnesses``, their ``paragraphs`` and their ``sections`` are prefetched.
    """
    witness = speech.reading
    if witness is None:
        return
    headings: dict[int, list[Section]] = {}
    for section in witness.sections.all():
        headings.setdefault(section.paragraph, []).append(section)
    anchor = "p1"
    for paragraph in witness.paragraphs.all():
        anchor = paragraph.anchor
        for section in headings.pop(paragraph.order, ()):
            yield Passage(anchor, section.printed)
        yield Passage(anchor, paragraph.text)
    for left in headings.values():  # a heading whose paragraphs are in a part that is missing
        for section in left:
            yield Passage(anchor, section.printed)


def front(speech: Speech) -> tuple[str, str, str]:
    """Return title, event, and the speakers with their offices, as the speech's page says them."""
    speakers = "\n".join(f"{c.office} {c.name}".strip() for c in speech.speakers)
    return speech.title, speech.event.name if speech.event else "", speakers


def document(speech: Speech) -> str:
    """Return all words of a speech as one text, its parts apart."""
    text = "\n".join(passage.text for passage in passages(speech))
    return BOUNDARY.join(part.replace(BOUNDARY, " ") for part in (*front(speech), text))


def searched(text: str) -> str:
    """Return the comparable form of a document, its parts still apart: what phrases are looked for in."""
    return BOUNDARY.join(analysis.comparable(part) for part in text.split(BOUNDARY))
