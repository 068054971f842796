"""Segments of a Whoosh index as Rostrum writes them, and how one is read without scoring machinery.

The schema has four fields: ``id`` (Haystack's), ``text`` (terms with their counts, no positions), ``record``
(what is filtered, counted and sorted by, as JSON) and ``body`` (the comparable text, against which phrases
are verified). Whoosh 2.7.4 is pinned and dormant: its format, in which `postings` writes and reads, will not
move.
"""

from __future__ import annotations

import json
import os
import secrets
import threading
import zlib
from collections import OrderedDict
from collections.abc import Iterable
from pathlib import Path

from whoosh import columns, fields, formats
from whoosh.codec.whoosh3 import W3Codec, W3Segment
from whoosh.filedb.filestore import FileStorage
from whoosh.filedb.structfile import BufferFile
from whoosh.index import FileIndex
from whoosh.reading import SegmentReader
from whoosh.writing import SegmentWriter

from archive.search.backends import postings

SEAL = ".seal"  # ends the name of the file that says what a segment's files must be
# Files whose damage would make Whoosh say "not found" rather than fail: the terms, and our records. Blocks of
# postings carry checksums of their own.
SUMMED = (W3Codec.TERMS_EXT, ".record" + W3Codec.COLUMN_EXT)
KEPT_POSTINGS = 2_000_000  # postings of recent terms held by one segment's reader: some 10 MB


class Codec(W3Codec):
    """Whoosh's codec, with `postings`, and names of segments that do not depend on the state of ``random``.

    Whoosh draws them from the shared generator; a test or a library that seeds it would make two segments of
    one name.
    """

    # Whoosh would look up a length for each posting, by a question to the file system; we keep none.
    length_stats = False

    def new_segment(self, storage: FileStorage, indexname: str) -> W3Segment:
        return W3Segment(self, indexname, segid=secrets.token_hex(8))

    def field_writer(self, storage: FileStorage, segment: W3Segment) -> postings.FieldWriter:
        return postings.FieldWriter(storage, segment)


class Terms(fields.FieldType):
    """A text of which its terms and their counts are kept; `Writer.add` takes it."""

    format = formats.Existence()
    scorable = False
    stored = unique = False
    vector = None
    column_type = None
    multitoken_query = "and"

    def __init__(self) -> None:
        """The attributes of the class say it all."""


def schema() -> fields.Schema:
    return fields.Schema(
        id=fields.ID(unique=True), text=Terms(), record=fields.COLUMN(), body=fields.COLUMN()
    )


class Writer(SegmentWriter):
    """Whoosh's writer with a pool of ours; each segment gets a seal, so that damage is seen."""

    def __init__(self, storage: FileStorage):
        super().__init__(FileIndex(storage, schema=schema()), codec=Codec(), compound=False, _lk=False)
        self.pool = postings.Pool()

    def add(self, text: str, **fields: object) -> None:
        """Add a document: the text that is its terms, and the other fields."""
        self.pool.add_text("text", text, self.docnum)
        self.add_document(**fields)

    def add_postings_to_pool(
        self, reader: SegmentReader, startdoc: int, docmap: dict[int, int] | None
    ) -> None:
        """Add the postings of a segment, whose documents are now of other numbers, or gone."""
        for field, term, (docs, counts) in postings.listed(reader._terms):
            if docmap is None:
                self.pool.add_all(field, term, (startdoc + doc for doc in docs), map(int, counts))
                continue
            kept = [(docmap[doc], int(n)) for doc, n in zip(docs, counts, strict=True) if doc in docmap]
            if kept:
                self.pool.add_all(field, term, *zip(*kept, strict=True))

    def _finalize_segment(self) -> W3Segment:
        segment = super()._finalize_segment()
        folder = Path(self.storage.folder)
        sealed = {name: _seal(folder / name) for name in segment.list_files(self.storage)}
        (folder / segment.make_filename(SEAL)).write_text(json.dumps(sealed))
        return segment


def _seal(file: Path) -> list[int]:
    """Return a file's length, and its checksum where there is need of one."""
    checksum = [zlib.crc32(file.read_bytes())] if file.name.endswith(SUMMED) else []
    return [file.stat().st_size, *checksum]


class Segment:
    """One immutable segment, opened for as long as anyone uses it. Safe to use from several threads."""

    def __init__(self, storage: FileStorage, segment: W3Segment):
        """Open the segment. Raises OSError where a file is missing, ValueError where one is damaged."""
        self._folder = Path(storage.folder)
        self._sealed = json.loads((self._folder / segment.make_filename(SEAL)).read_text())
        self.check()
        self.name = segment.segment_id()
        self.size = segment.doc_count_all()
        self._reader = SegmentReader(storage, schema(), segment)
        records = Column(self._folder / W3Codec.column_filename(segment, "record"), self.size)
        self.records = [json.loads(records[doc]) for doc in range(self.size)]
        self._bodies = Column(self._folder / W3Codec.column_filename(segment, "body"), self.size)
        self._lock = threading.Lock()  # Whoosh's files have one place to read from
        self._kept: OrderedDict[str, postings.Postings] = OrderedDict()
        self._held = 0

    def check(self) -> None:
        """Compare the files with their seal. Raises OSError, ValueError."""
        for name, sealed in self._sealed.items():
            found = _seal(self._folder / name)
            if found != sealed:
                same_length = found[0] == sealed[0]
                what = "other bytes than were written" if same_length else f"{found[0]} bytes of {sealed[0]}"
                raise ValueError(f"{name} has {what}")

    def body(self, doc: int) -> bytes:
        """Return the comparable text of the segment's document ``doc``, in UTF-8."""
        return self._bodies[doc]

    def postings(self, term: str) -> postings.Postings:
        """Return the documents that have the term in their text, and how often."""
        with self._lock:
            if (kept := self._kept.get(term)) is not None:
                self._kept.move_to_end(term)
                return kept
            found = postings.found(self._reader._terms, "text", term)
            self._kept[term] = found
            self._held += len(found[0]) + 20
            while self._held > KEPT_POSTINGS and len(self._kept) > 1:
                _term, (docs, _counts) = self._kept.popitem(last=False)
                self._held -= len(docs) + 20
            return found

    def __del__(self) -> None:
        if hasattr(self, "_reader"):
            self._reader.close()


class Column:
    """A column of byte strings, read without a place in the file that threads would have to share.

    Not mapped into memory: a file that is cut while it is mapped ends the process that reads it.
    """

    def __init__(self, file: Path, rows: int):
        self._file = file.open("rb")
        size = file.stat().st_size
        self._rows = columns.VarBytesColumn().reader(PlacelessFile(self._file.fileno()), 0, size, rows)

    def __getitem__(self, row: int) -> bytes:
        return self._rows[row]

    def __del__(self) -> None:
        if hasattr(self, "_file"):
            self._file.close()


class PlacelessFile(BufferFile):
    """What Whoosh reads a column from: a file that is only asked for bytes at a place."""

    def __init__(self, descriptor: int):
        self._descriptor = descriptor
        self.is_real = False

    def get(self, position: int, length: int) -> bytes:
        found = os.pread(self._descriptor, length, position)
        if len(found) != length:
            raise ValueError(f"the file ends before byte {position + length}")
        return found


def merge(writer: Writer, segments: Iterable[W3Segment]) -> None:
    """Add the live documents of the segments to what the writer writes."""
    for segment in segments:
        reader = SegmentReader(writer.storage, writer.schema, segment)
        try:
            writer.add_reader(reader)
        finally:
            reader.close()
