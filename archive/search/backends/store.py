"""One folder with one Whoosh index: what is written into it, in commits that are seen whole or not at all."""

from __future__ import annotations

import json
from collections.abc import Collection, Sequence
from pathlib import Path

from whoosh.filedb.filestore import FileStorage
from whoosh.index import _DEF_INDEX_NAME, TOC

from archive.search import wording
from archive.search.backends import segments
from archive.search.backends.records import Entry

# How much more a term of the title counts than one of the text.
TITLE_WEIGHT = 5

# Segments are merged so that a reader has few files to open and few places to look: eight of one size class
# (each eight times the one before), as long as the merge is a matter of tenths of a second; whatever their
# sizes when there are many. What was written in large commits stays as it is.
SIBLINGS = 8
QUICK_MERGE = 64  # documents
SMALL = 256  # documents
MOST_SMALL = 24  # segments


def add(writer: segments.Writer, entry: Entry) -> None:
    """Add a document to what the writer writes."""
    body = entry.body
    title = body.partition(wording.BOUNDARY)[0]
    record = json.dumps({**entry.record, "id": entry.id, "size": len(body)}, ensure_ascii=False)
    text = body + (wording.BOUNDARY + title) * (TITLE_WEIGHT - 1)
    writer.add(text, id=entry.id, record=record.encode(), body=body.encode())


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

    def writer(self) -> segments.Writer:
        """Return what writes one new segment, for `commit`."""
        return segments.Writer(self.storage)

    def commit(self, writer: segments.Writer) -> None:
        """Let readers see what the writer has written."""
        writer.commit(mergetype=lambda _writer, held: [one for one in held if one.doc_count()])

    def write(self, entries: Collection[Entry], *, replaced: Collection[int] = ()) -> None:
        """Commit the entries, and the removal of the documents of the numbers ``replaced``."""
        writer = self.writer()
        try:
            for doc in replaced:
                writer.delete_document(doc)
            for entry in entries:
                add(writer, entry)
        except BaseException:
            writer.cancel()
            raise
        self.commit(writer)

    def merge(self) -> bool:
        """Make one of several small segments where there are enough of them; return whether there were."""
        if not (chosen := {one.segment_id() for one in to_merge(self.toc().segments)}):
            return False

        def merging(writer: segments.Writer, held: list[segments.W3Segment]) -> list[segments.W3Segment]:
            segments.merge(writer, [one for one in held if one.segment_id() in chosen])
            return [one for one in held if one.segment_id() not in chosen]

        self.writer().commit(mergetype=merging)
        return True


def to_merge(held: Sequence[segments.W3Segment]) -> Sequence[segments.W3Segment]:
    """Return the segments to be merged, often none."""
    classes: dict[int, list[segments.W3Segment]] = {}
    for segment in held:
        # The exponent of the size to base 8.
        classes.setdefault((segment.doc_count().bit_length() - 1) // 3, []).append(segment)
    for _size, siblings in sorted(classes.items()):
        if len(siblings) >= SIBLINGS and sum(s.doc_count() for s in siblings) <= QUICK_MERGE:
            return siblings
    small = sorted((one for one in held if one.doc_count() < SMALL), key=lambda one: one.doc_count())
    return small[:SIBLINGS] if len(small) > MOST_SMALL else ()
