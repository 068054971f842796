"""The words of a speech as a reader sees them, in reading order: what is searched and what is quoted."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from typing import NamedTuple

from django.db import connection

from archive.models import Paragraph, Section, Speech, Witness
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
    if not speeches:
        return {}
    paragraphs: dict[int, list[Row]] = {speech: [] for speech in speeches}
    for speech, order, anchor, text in _rows(Paragraph, "order, anchor, text", "order", speeches, most):
        paragraphs[speech].append((order, anchor, text))
    printed: dict[int, list[Heading]] = defaultdict(list)
    for speech, paragraph, number, level, heading in _rows(
        Section, "paragraph, number, level, heading", "paragraph", speeches, most
    ):
        printed[speech].append((paragraph, f"{label_of(number, level)}{heading}"))
    return {speech: list(_in_order(found, printed[speech])) for speech, found in paragraphs.items()}


def _rows(
    model: type[Paragraph] | type[Section],
    wanted: str,
    place: str,
    speeches: Collection[int],
    most: int | None,
) -> list[tuple]:
    """Return rows of the reading texts of speeches, each after the key of its speech, in reading order.

    In SQL of our own: for Django to write it down takes as long as the database needs to answer.
    """
    quoted = connection.ops.quote_name
    part, witness = quoted(model._meta.db_table), quoted(Witness._meta.db_table)
    columns = ", ".join(f"part.{quoted(name)}" for name in wanted.split(", "))
    keys = ", ".join(["%s"] * len(speeches))
    least = "" if most is None else f"AND part.{quoted(place)} < %s"
    with connection.cursor() as cursor:
        cursor.execute(
            f"SELECT held.speech_id, {columns} FROM {part} part JOIN {witness} held"
            f" ON part.witness_id = held.id WHERE held.reading AND held.speech_id IN ({keys}) {least}"
            f" ORDER BY part.witness_id, part.{quoted('order')}",
            [*speeches, *([] if most is None else [most])],
        )
        return cursor.fetchall()


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
