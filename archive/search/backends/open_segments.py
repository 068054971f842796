"""A segment of a Whoosh index as it is read: what stands where, without scoring machinery."""

from __future__ import annotations

import json
import os
import threading
from array import array
from bisect import bisect_right
from collections import OrderedDict
from collections.abc import Callable, Collection, Iterable, Iterator
from itertools import compress
from pathlib import Path

from whoosh import columns
from whoosh.codec.whoosh3 import W3Codec, W3Segment
from whoosh.filedb.filestore import FileStorage
from whoosh.filedb.structfile import BufferFile
from whoosh.reading import SegmentReader

from archive.search import analysis, wording
from archive.search.backends import postings
from archive.search.backends.columns import Column, flags_of, mask_of
from archive.search.backends.postings import Postings
from archive.search.backends.segments import SEAL, schema, seal_of
from archive.search.backends.store import TITLE_WEIGHT

# Postings of recent terms and phrases that are kept, for each document of a segment; of eight bytes each.
KEPT = 200
# Texts that are sooner read than terms are looked up by which they might be fewer.
FEW = 2
# Part of all texts from which it is quicker to read all, many at a time, than those alone.
MOST = 0.3
PIECE = 1 << 19  # bytes read at a time

BOUNDARY = wording.BOUNDARY.encode()


class Segment:
    """One immutable segment, opened for as long as anyone uses it. Safe to use from several threads."""

    def __init__(self, storage: FileStorage, segment: W3Segment, fields: Collection[str] = ()):
        """Open the segment, whose ``fields`` are filtered, counted and sorted by.

        Raises OSError where a file is missing, ValueError where one is damaged.
        """
        self._folder = Path(storage.folder)
        self._sealed = json.loads((self._folder / segment.make_filename(SEAL)).read_text())
        self.check()
        self.name = segment.segment_id()
        self.size = segment.doc_count_all()
        self._reader = SegmentReader(storage, schema(), segment)
        self._records = Rows(self._folder / W3Codec.column_filename(segment, "record"), self.size)
        self._bodies = Rows(self._folder / W3Codec.column_filename(segment, "body"), self.size)
        self._lock = threading.RLock()  # Whoosh's files have one place to read from
        self._kept: OrderedDict[str, Postings] = OrderedDict()
        self._held = 0
        # Once for all: a record is read again only to be shown.
        records = [self.record(doc) for doc in range(self.size)]
        self.ids: list[str] = [record["id"] for record in records]
        self.keys = array("q", (record["pk"] for record in records))  # of rows in the database
        self.lengths = array("I", (record["size"] for record in records))  # of texts
        self._columns = {field: _column(records, field) for field in fields}

    def check(self) -> None:
        """Compare the files with their seal. Raises OSError, ValueError."""
        for name, sealed in self._sealed.items():
            found = seal_of(self._folder / name)
            if found != sealed:
                same_length = found[0] == sealed[0]
                what = "other bytes than were written" if same_length else f"{found[0]} bytes of {sealed[0]}"
                raise ValueError(f"{name} has {what}")

    def record(self, doc: int) -> dict:
        """Return the record of the segment's document ``doc``."""
        return json.loads(self._records[doc])

    def column(self, field: str) -> Column:
        """Return one field of all documents."""
        if field not in self._columns:
            self._columns[field] = _column(map(self.record, range(self.size)), field)
        return self._columns[field]

    def postings(self, phrase: str) -> Postings:
        """Return the documents in which a comparable phrase stands, and how often (in titles it weighs more).

        Those of a term stand in the index. For another phrase the texts that have all its terms are read.
        """
        if analysis.is_term(phrase):
            return self._keeping(phrase, self._term)
        return self._keeping(phrase, self._verified)

    def _keeping(self, phrase: str, find: Callable[[str], Postings]) -> Postings:
        with self._lock:
            if (kept := self._kept.get(phrase)) is not None:
                self._kept.move_to_end(phrase)
                return kept
        found = find(phrase)
        with self._lock:
            if phrase not in self._kept:
                self._kept[phrase] = found
                self._held += len(found[0]) + 20
            while self._held > KEPT * (self.size + 20) and len(self._kept) > 1:
                _phrase, (docs, _counts) = self._kept.popitem(last=False)
                self._held -= len(docs) + 20
        return found

    def _term(self, term: str) -> Postings:
        with self._lock:
            return postings.found(self._reader._terms, "text", term)

    def _verified(self, phrase: str) -> Postings:
        sought = phrase.encode()
        common = mask_of(range(self.size), self.size)
        for term in analysis.needed(phrase):
            if common.bit_count() <= FEW:
                break
            common &= mask_of(self._keeping(term, self._term)[0], self.size)
        flags = flags_of(common, self.size)
        if common.bit_count() > self.size * MOST:
            bodies = ((doc, body) for doc, body in self._bodies.having(sought) if flags[doc])
        else:
            bodies = ((doc, self._bodies[doc]) for doc in compress(range(self.size), flags))
        docs, counts = array("I"), array("f")
        for doc, body in bodies:
            if number := body.count(sought):
                in_title = body.count(sought, 0, body.find(BOUNDARY) + 1 or len(body))
                docs.append(doc)
                counts.append(number + in_title * (TITLE_WEIGHT - 1))
        return docs, counts

    def __del__(self) -> None:
        if hasattr(self, "_reader"):
            self._reader.close()


def _column(records: Iterable[dict], field: str) -> Column:
    return Column(record["fields"].get(field, ()) for record in records)


class Rows:
    """A column of byte strings, read without a place in the file that threads would have to share.

    Not mapped into memory: a file that is cut while it is mapped ends the process that reads it.
    """

    def __init__(self, file: Path, rows: int):
        self._file = file.open("rb")
        self._file_bytes = PlacelessFile(self._file.fileno())
        self._rows = columns.VarBytesColumn().reader(self._file_bytes, 0, file.stat().st_size, rows)

    def __getitem__(self, row: int) -> bytes:
        return self._rows[row]

    def having(self, sought: bytes) -> Iterator[tuple[int, bytes]]:
        """Yield the rows in which some bytes stand, with their numbers, in order; read many at a time."""
        starts, lengths = self._rows._offsets, self._rows._lengths
        first = 0
        while first < len(starts):
            base = starts[first]
            end = max(bisect_right(starts, base + PIECE, first), first + 1)
            whole = sum(lengths[first:end])
            piece = self._file_bytes.get(base, whole) if whole else b""
            at = piece.find(sought)
            while at >= 0:
                # Of rows that begin at one place all but the last are empty.
                row = bisect_right(starts, base + at, first, end) - 1
                start = starts[row] - base
                stop = start + lengths[row]
                within = at + len(sought) <= stop
                if within:
                    yield row, piece[start:stop]
                at = piece.find(sought, stop if within else at + 1)
            first = end

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
