"""A raw page as the review desk shows it: its text cut into runs that say what became of them."""

from __future__ import annotations

import itertools
from collections.abc import Iterable
from dataclasses import dataclass, field

from archive.folds import Stretch, stretches
from archive.models import Evidence, Part, RawPage, Witness

Run = tuple[int, int, str]  # start and end in the page's text, and what is said of it


@dataclass(frozen=True)
class Segment:
    """A run of a page's text within which nothing begins and nothing ends."""

    text: str
    taken: str = ""  # the anchor of the paragraph, or "s3" of the heading, that has it
    dropped: str = ""  # the rule that dropped it
    evidence: tuple[str, ...] = ()  # keys of the evidence whose quote it belongs to
    begins: tuple[str, ...] = ()  # ids of what has its first character here, for links

    @property
    def left_out(self) -> bool:
        """Whether it may be folded away: dropped by a rule, or empty space beside such."""
        wanted = self.taken or self.evidence or self.begins
        return not wanted and bool(self.dropped or not self.text.strip())


@dataclass(frozen=True)
class SourcePage:
    """A slot of a witness: its raw page in segments, or nothing where the part is missing."""

    number: int | None
    page: RawPage | None
    segments: tuple[Segment, ...] = field(default=(), repr=False)

    @property
    def stretches(self) -> list[Stretch[Segment]]:
        return stretches(self.segments)

    @property
    def id(self) -> str:
        return f"page-{self.page.pk}" if self.page else f"missing-{self.number}"


def pages(witness: Witness, evidence: Iterable[Evidence]) -> list[SourcePage]:
    """Return the witness's slots in reading order, each page's text marked with what was taken from it,
    what was dropped, and the quotes of ``evidence``.

    ``witness`` comes with its parts and their pages, its paragraphs and its sections.
    """
    taken = _taken(witness)
    quoted: dict[int, list[Run]] = {}
    for one in evidence:
        for page, start, end in one.spans:
            quoted.setdefault(page, []).append((start, end, f"e{one.pk}"))
    return [_source_page(part, taken, quoted) for part in witness.parts.all()]


def segments(
    text: str, taken: Iterable[Run] = (), dropped: Iterable[Run] = (), evidence: Iterable[Run] = ()
) -> tuple[Segment, ...]:
    """Return ``text`` cut where any of the runs begins or ends; joined, the segments are the text again.

    >>> cut = segments("首页 同志们", dropped=[(0, 2, "navigation")], evidence=[(3, 6, "e7")])
    >>> [(segment.text, segment.dropped, segment.evidence) for segment in cut]
    [('首页', 'navigation', ()), (' ', '', ()), ('同志们', '', ('e7',))]
    """
    layers = [_within(runs, len(text)) for runs in (taken, dropped, evidence)]
    cuts = {0, len(text)}
    opening: dict[int, list[tuple[int, str]]] = {}
    closing: dict[int, list[tuple[int, str]]] = {}
    for layer, runs in enumerate(layers):
        for start, end, name in runs:
            cuts |= {start, end}
            opening.setdefault(start, []).append((layer, name))
            closing.setdefault(end, []).append((layer, name))
    open_names: tuple[list[str], list[str], list[str]] = ([], [], [])
    seen: set[str] = set()
    found = []
    ordered = sorted(cuts)
    for start, end in itertools.pairwise(ordered):
        for layer, name in closing.get(start, ()):
            open_names[layer].remove(name)
        begins = []
        for layer, name in opening.get(start, ()):
            open_names[layer].append(name)
            if layer != 1 and name not in seen:  # the rule of a dropped run is no id
                seen.add(name)
                begins.append(name)
        taken_by, dropped_by, quoted_by = open_names
        found.append(
            Segment(
                text[start:end],
                taken=taken_by[-1] if taken_by else "",
                dropped=dropped_by[-1] if dropped_by and not taken_by else "",
                evidence=tuple(dict.fromkeys(quoted_by)),
                begins=tuple(begins),
            )
        )
    return tuple(found)


def _source_page(part: Part, taken: dict[int, list[Run]], quoted: dict[int, list[Run]]) -> SourcePage:
    page = part.raw_page
    if page is None:
        return SourcePage(part.number, None)
    dropped = [(start, end, rule) for start, end, rule in page.dropped]
    runs = segments(page.text, taken.get(page.pk, []), dropped, quoted.get(page.pk, []))
    return SourcePage(part.number, page, runs)


def _taken(witness: Witness) -> dict[int, list[Run]]:
    """Return, for each raw page, the runs that paragraphs and headings have of it."""
    found: dict[int, list[Run]] = {}
    named = [(paragraph.anchor, paragraph.pieces) for paragraph in witness.paragraphs.all()]
    named += [(f"s{section.order + 1}", section.pieces) for section in witness.sections.all()]
    for name, pieces in named:
        for page, start, end in pieces:
            found.setdefault(page, []).append((start, end, f"w{witness.pk}-{name}"))
    return found


def _within(runs: Iterable[Run], size: int) -> list[Run]:
    """Keep what lies in the text: a page that was read again may be shorter than an old span."""
    clipped = ((max(0, start), min(end, size), name) for start, end, name in runs)
    return sorted(run for run in clipped if run[0] < run[1])
