"""The draft's text in reading order: headings, paragraphs, and the gaps between them."""

from __future__ import annotations

from dataclasses import dataclass

from archive.models import Paragraph, Section, Witness


@dataclass(frozen=True)
class Block:
    kind: str  # "heading", "paragraph" or "gap"
    text: str
    name: str = ""  # the anchor of a paragraph, "s3" of a heading: the same as at its run in the source
    number: str = ""  # "二、" of a heading, "p3" of a paragraph, the kind of a gap
    level: int = 0


def outline(witness: Witness | None) -> list[Block]:
    """Return the blocks of a witness that comes with its paragraphs and sections."""
    if witness is None:
        return []
    headings: dict[int, list[Section]] = {}
    for section in witness.sections.all():
        headings.setdefault(section.paragraph, []).append(section)
    gaps: dict[int, list[dict]] = {}
    for gap in witness.gaps:
        gaps.setdefault(gap["paragraph"], []).append(gap)
    blocks: list[Block] = []
    paragraphs = list(witness.paragraphs.all())
    for paragraph in paragraphs:
        blocks += [_heading(witness, section) for section in headings.pop(paragraph.order, [])]
        blocks.append(_paragraph(witness, paragraph))
        blocks += [_gap(gap) for gap in gaps.pop(paragraph.order, [])]
    # A heading at the very end has no paragraph under it; a gap may be counted past the end.
    blocks += [_heading(witness, section) for left in headings.values() for section in left]
    blocks += [_gap(gap) for left in gaps.values() for gap in left]
    return blocks


def _heading(witness: Witness, section: Section) -> Block:
    name = f"w{witness.pk}-s{section.order + 1}"
    return Block("heading", section.heading, name, section.label, min(section.level, 4))


def _paragraph(witness: Witness, paragraph: Paragraph) -> Block:
    return Block("paragraph", paragraph.text, f"w{witness.pk}-{paragraph.anchor}", paragraph.anchor)


def _gap(gap: dict) -> Block:
    return Block("gap", gap["note"], number=gap["kind"])
