"""The words of a speech as a reader sees them, in reading order: what is searched and what is quoted."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from typing import NamedTuple

from archive.models import Paragraph, Section, Speech
from archive.models.speeches import label_of
from archive.search import analysis

# Stands between parts that no run of characters may cross: title, event, speakers, text. Folding turns any
# such character of a source into a space.
BOUNDARY = "\x1e"

Row = tuple[int, str, str]  # a paragraph's order, anchor and text
Heading = tuple[int, str]  # the order of the paragraph under it, and its words


class Passage(NamedTuple):
    """A heading or a paragraph of the reading text."""

    anchor: str  # of the paragraph, or of the first paragraph under the heading: "p12"
    text: str


def passages(speech: Speech) -> Iterator[Passage]:
    """Yield the headings and paragraphs of the reading text in the order they are read.

    Costs no query when ``witnesses``, their ``paragraphs`` and their ``sections`` are prefetched.
    """
    if (witness := speech.reading) is not None:
        paragraphs = ((each.order, each.anchor, each.text) for each in witness.paragraphs.all())
        headings = ((section.paragraph, section.printed) for section in witness.sections.all())
        yield from _in_order(paragraphs, headings)


def passages_of(speeches: Collection[int], most: int | None = None) -> dict[int, list[Passage]]:
    """Return the passages of speeches by their keys, in two queries and without an object for each row.

    ``most``: not more paragraphs of each than these.
    """
    wanted = {"witness__speech__in": speeches, "witness__reading": True}
    rows = Paragraph.objects.filter(**wanted).order_by("witness_id", "order")
    headings = Section.objects.filter(**wanted).order_by("witness_id", "order")
    if most is not None:
        rows, headings = rows.filter(order__lt=most), headings.filter(paragraph__lt=most)
    paragraphs: dict[int, list[Row]] = {speech: [] for speech in speeches}
    for speech, order, anchor, text in rows.values_list("witness__speech", "order", "anchor", "text"):
        paragraphs[speech].append((order, anchor, text))
    printed: dict[int, list[Heading]] = defaultdict(list)
    for speech, paragraph, number, level, heading in headings.values_list(
        "witness__speech", "paragraph", "number", "level", "heading"
    ):
        printed[speech].append((paragraph, f"{label_of(number, level)}{heading}"))
    return {speech: list(_in_order(found, printed[speech])) for speech, found in paragraphs.items()}


def _in_order(paragraphs: Iterable[Row], headings: Iterable[Heading]) -> Iterator[Passage]:
    above: dict[int, list[str]] = {}
    for order, heading in headings:
        above.setdefault(order, []).append(heading)
    anchor = "p1"
    for order, anchor, text in paragraphs:
        if order in above:
            for heading in above.pop(order):
                yield Passage(anchor, heading)
        yield Passage(anchor, text)
    for left in above.values():  # a heading whose paragraphs are in a part that is missing
        for heading in left:
            yield Passage(anchor, heading)


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
