"""A witness's text in reading order: headings, paragraphs, and what is missing between them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field

from archive.models import Paragraph, Section, Witness


@dataclass(frozen=True)
class Block:
    """One thing that stands in the text; exactly one of the fields is filled."""

    section: Section | None = None
    depth: int = 2  # of a section's heading: 2..6
    paragraph: Paragraph | None = None
    missing: tuple[int, ...] = ()  # numbers of parts that belong here
    gap: str = ""  # words of the source that say that text is missing here
    gap_kind: str = ""  # "paywall", "elided", "cut-off", "numbering"


@dataclass(frozen=True)
class Entry:
    """A heading of the outline with those below it."""

    section: Section
    below: list[Entry] = field(default_factory=list)


def blocks(witness: Witness) -> list[Block]:
    """Return the whole text; a missing part stands where its paragraphs would."""
    sections: dict[int, list[Section]] = defaultdict(list)
    for section in witness.sections.all():
        sections[section.paragraph].append(section)
    gaps: dict[int, list[Block]] = defaultdict(list)
    for gap in witness.gaps:
        gaps[gap["paragraph"]].append(Block(gap=gap["note"], gap_kind=gap["kind"]))
    depths = _depths(witness)
    missing = _missing_before(witness)
    found: list[Block] = []
    for order, paragraph in enumerate(witness.paragraphs.all()):
        if order in missing:
            found.append(Block(missing=missing[order]))
        found += [Block(section=section, depth=depths[section.pk]) for section in sections.pop(order, [])]
        found.append(Block(paragraph=paragraph))
        found += gaps.get(order, [])
    for left in sections.values():  # a heading at the very end, whose paragraphs are in a missing part
        found += [Block(section=section, depth=depths[section.pk]) for section in left]
    if None in missing:
        found.append(Block(missing=missing[None]))
    return found


def outline(witness: Witness) -> list[Entry]:
    """Return the headings as a tree, the outermost first."""
    roots: list[Entry] = []
    path: list[Entry] = []
    for section in witness.sections.all():
        while path and path[-1].section.level >= section.level:
            path.pop()
        entry = Entry(section)
        (path[-1].below if path else roots).append(entry)
        path.append(entry)
    return roots


def _depths(witness: Witness) -> dict[int, int]:
    """The heading element of each section: no level is skipped, whatever levels the source has."""

    def walk(entries: list[Entry], depth: int) -> Iterator[tuple[int, int]]:
        for entry in entries:
            yield entry.section.pk, min(depth, 6)
            yield from walk(entry.below, depth + 1)

    return dict(walk(outline(witness), 2))


def _missing_before(witness: Witness) -> dict[int | None, tuple[int, ...]]:
    """The missing parts by the order of the paragraph before which they belong; None is the end."""
    begins: dict[int, int] = {}  # raw page -> order of the first paragraph that stands in it
    for order, paragraph in enumerate(witness.paragraphs.all()):
        for page, *_span in paragraph.pieces:
            begins.setdefault(page, order)
    found: dict[int | None, tuple[int, ...]] = {}
    waiting: tuple[int, ...] = ()
    for part in witness.parts.all():
        if part.raw_page_id is None:
            waiting += (part.number,)
        elif waiting and part.raw_page_id in begins:
            found[begins[part.raw_page_id]] = waiting
            waiting = ()
    if waiting:
        found[None] = waiting
    return found
