"""One folder with one Whoosh index: what is written into it, in commits that are seen whole or not at all."""

from __future__ import annotations

import json
from collections.abc import Collection
from pathlib import Path

from whoosh.filedb.filestore import FileStorage
from whoosh.index import _DEF_INDEX_NAME, TOC
from whoosh.reading import SegmentReader

from archive.search import wording
from archive.search.backends import segments
from archive.search.backends.merging import Limits
from archive.search.backends.records import Entry

# How much more a term of the title counts than one of the text.
TITLE_WEIGHT = 5

# Some eight milliseconds for each document. Merged less often than is usual: a few segments more are read in
# less time than a merge of many takes the one who saves a speech.
LIMITS = Limits(quick=24, small=256, most_small=48)


def add(writer: segments.Writer, entry: Entry) -> None:
    """Add a document to what the writer writes."""
    record = json.dumps({**entry.record, "id": entry.id, "size": len(entry.body)}, ensure_ascii=False)
    _add(writer, entry.id, record.encode(), entry.body)


def _add(writer: segments.Writer, name: str, record: bytes, body: str) -> None:
    title = body.partition(wording.BOUNDARY)[0]
    text = body + (wording.BOUNDARY + title) * (TITLE_WEIGHT - 1)
    writer.add(text, id=name, record=record, body=body.encode())


def _add_again(writer: segments.Writer, segment: segments.W3Segment) -> None:
    """Add the live documents of a segment. To read their postings takes longer than to make them anew."""
    reader = SegmentReader(writer.storage, writer.schema, segment)
    try:
        records, bodies = reader.column_reader("record"), reader.column_reader("body")
        for doc in reader.all_doc_ids():
            record = bytes(records[doc])
            _add(writer, json.loads(record)["id"], record, bytes(bodies[doc]).decode())
    finally:
        reader.close()


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
        held = self.toc().segments
        places = LIMITS.chosen([one.doc_count() for one in held])
        if not (chosen := {held[place].segment_id() for place in places}):
            return False

        def merging(writer: segments.Writer, held: list[segments.W3Segment]) -> list[segments.W3Segment]:
            for one in held:
                if one.segment_id() in chosen:
                    _add_again(writer, one)
            return [one for one in held if one.segment_id() not in chosen]

        self.writer().commit(mergetype=merging)
        return True
