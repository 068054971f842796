"""One folder with one Whoosh index: what is written into it, in commits that are seen whole or not at all."""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Sequence
from pathlib import Path

from whoosh.filedb.filestore import FileStorage
from whoosh.index import _DEF_INDEX_NAME, TOC, FileIndex

from archive.search import analysis, wording
from archive.search.backends import segments
from archive.search.backends.records import Entry

# How much more a term of the title counts than one of the text.
TITLE_WEIGHT = 5

# Segments are merged so that a reader has few files to open and few places to look: as soon as eight of one
# size class (each eight times the one before) stand together, as long as the merge is a matter of tenths of a
# second; whatever their sizes when there are more than readers should hold open.
SIBLINGS = 8
QUICK_MERGE = 64  # documents
MOST_SEGMENTS = 40


Choice = Callable[[Sequence[segments.W3Segment]], Sequence[segments.W3Segment]]


def fields(entry: Entry) -> dict[str, object]:
    """Return a document as the schema has it."""
    body = entry.body
    title = body.partition(wording.BOUNDARY)[0]
    counted = analysis.terms(body)
    for term, count in analysis.terms(title).items():
        counted[term] += count * (TITLE_WEIGHT - 1)
    record = json.dumps({**entry.record, "id": entry.id, "size": len(body)}, ensure_ascii=False)
    return {"id": entry.id, "text": counted, "record": record.encode(), "body": body.encode()}


class Store:
    """The index in one folder. Who writes holds the lock of `generations.Generations.writing`."""

    def __init__(self, folder: Path):
        self.storage = FileStorage(str(folder))

    def create(self) -> None:
        """Make an index without documents."""
        TOC.create(self.storage, segments.schema(), _DEF_INDEX_NAME)

    def toc(self) -> TOC:
        """Return the list of segments as last committed. Raises whatever a damaged file leads to."""
        return TOC.read(self.storage, _DEF_INDEX_NAME, schema=segments.schema())

    def write(
        self,
        entries: Collection[Entry],
        *,
        replaced: Collection[int] = (),
        merged: Choice,
    ) -> None:
        """Commit the entries, and the removal of the documents of the numbers ``replaced``.

        ``merged`` chooses which of the segments held are made one with the new one.
        """
        index = FileIndex(self.storage, schema=segments.schema())
        writer = segments.Writer(index, codec=segments.Codec(), compound=False, limitmb=512, _lk=False)
        try:
            for doc in replaced:
                writer.delete_document(doc)
            for entry in entries:
                writer.add_document(**fields(entry))
        except BaseException:
            writer.cancel()
            raise

        def merging(writer: segments.Writer, held: list[segments.W3Segment]) -> list[segments.W3Segment]:
            live = [segment for segment in held if segment.doc_count()]
            chosen = merged(live)
            segments.merge(writer, chosen)
            return [segment for segment in live if segment not in chosen]

        writer.commit(mergetype=merging)


def to_merge(held: Sequence[segments.W3Segment]) -> Sequence[segments.W3Segment]:
    """Return the segments to be merged at this commit, often none."""
    if len(held) >= MOST_SEGMENTS:
        return sorted(held, key=lambda segment: segment.doc_count())[: MOST_SEGMENTS // 2]
    classes: dict[int, list[segments.W3Segment]] = {}
    for segment in held:
        # The exponent of the size to base 8.
        classes.setdefault((segment.doc_count().bit_length() - 1) // 3, []).append(segment)
    for _size, siblings in sorted(classes.items()):
        if len(siblings) >= SIBLINGS - 1 and sum(s.doc_count() for s in siblings) <= QUICK_MERGE:
            return siblings
    return ()


def merge_none(held: Sequence[segments.W3Segment]) -> Sequence[segments.W3Segment]:
    """Merge nothing: the rule while a new index is built in large commits."""
    return ()
