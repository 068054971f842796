"""Texts of one speech from several sources: which documents are witnesses of it, which one is read."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from archive.ingest import fingerprints
from archive.ingest.documents import Document, Text


@dataclass(frozen=True)
class Reading:
    """A document with its mended text."""

    document: Document
    text: Text

    @property
    def size(self) -> int:
        return sum(len(paragraph.text) for paragraph in self.text.paragraphs)

    @property
    def losses(self) -> int:
        """How many parts and stretches of text are known to be missing."""
        return len(self.document.missing_parts) + sum(gap.kind != "numbering" for gap in self.text.gaps)


def grouped(readings: Sequence[Reading]) -> list[list[Reading]]:
    """Return the readings grouped by speech, each group's best text first, in the order of first readings.

    Two texts are one speech when one contains the other, by 8-character shingles. Speeches of one campaign
    share stock phrases only. Entries of one page are speeches of their own and never grouped together.
    """
    prints = [fingerprints.shingles("".join(p.text for p in reading.text.paragraphs)) for reading in readings]
    holders: dict[int, list[int]] = defaultdict(list)
    root = list(range(len(readings)))

    def top(n: int) -> int:
        while root[n] != n:
            n = root[n]
        return n

    for n, mine in enumerate(prints):
        shared = Counter(other for shingle in mine for other in holders.get(shingle, ()))
        for other, count in shared.items():
            if count < fingerprints.SAME_SPEECH * min(len(mine), len(prints[other])):
                continue
            if fingerprints.containment(mine, prints[other]) >= fingerprints.SAME_SPEECH and not _one_page(
                readings[n], readings[other]
            ):
                root[top(n)] = min(top(n), top(other))
                root[n] = top(n)
        for shingle in mine:
            holders[shingle].append(n)
    groups: dict[int, list[Reading]] = defaultdict(list)
    for n, reading in enumerate(readings):
        groups[top(n)].append(reading)
    return [_best_first(group) for _, group in sorted(groups.items())]


def _one_page(a: Reading, b: Reading) -> bool:
    files = {page.page.file for page in a.document.pages}
    return any(page.page.file in files for page in b.document.pages)


def _best_first(group: list[Reading]) -> list[Reading]:
    """Return the group with the text to read in front: fewest losses, fuller, put up earlier, given first."""
    fullest = max(reading.size for reading in group)

    def demerit(reading: Reading) -> tuple[int, bool, str]:
        # Of two full texts the one put up first is nearer to the speech; copies come later.
        posted = next(reading.document.facts("posted"), None)
        return reading.losses, reading.size < 0.97 * fullest, posted.value if posted else "9999"

    best = min(group, key=demerit)
    return [best, *(reading for reading in group if reading is not best)]
