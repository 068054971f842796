"""What is kept of a page to tell which of many others it may belong together with."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import blake2b

from archive.ingest import fingerprints
from archive.ingest.documents import LiftedPage


@dataclass(frozen=True)
class Sketch:
    """What must be known of a page to tell which others it has to be assembled with."""

    labels: tuple[int, ...]  # `label` of titles, addresses, file names of its parts
    numbered: bool
    prints: tuple[array, ...]  # of each speech on it: its shingles, of a long one a sample
    rows: tuple[
        int, ...
    ] = ()  # `label` of titles with names that may count pages, which need no other number


def label(words: str) -> int:
    """Return a number for a title or an address. Two with one number are compared in full all the same."""
    return int.from_bytes(
        blake2b(words.encode(errors="surrogatepass"), digest_size=8).digest(), "little", signed=True
    )


def of(speeches: Sequence[LiftedPage]) -> Sketch:
    """Return the sketch of a page by the speeches that were lifted out of it."""
    from archive.ingest import rows, sheets  # large: loaded by those that read pages

    told = [sheets.of(page) for page in speeches]
    words = {word for sheet in told for word in (sheet.key, sheet.address, sheet.base)} - {""}
    prints = []
    for page in speeches:
        shown = fingerprints.sample("\n".join(line.text for line in page.body), fingerprints.FEWEST)
        if shown:
            prints.append(array("q", sorted(shown)))
    counted = {f"{sheet.key}\n{base}" for sheet in told for base, _ in rows.names(sheet)}
    numbered = any(sheet.place is not None for sheet in told)
    return Sketch(tuple(map(label, words)), numbered, tuple(prints), tuple(map(label, counted)))
