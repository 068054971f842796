"""Segments of a Whoosh index as Rostrum writes them; how one is read: `open_segments`.

The schema has four fields: ``id`` (Haystack's), ``text`` (terms with their counts, no positions), ``record``
(what is filtered, counted and sorted by, as JSON) and ``body`` (the comparable text, against which phrases
are verified). Whoosh 2.7.4 is pinned and dormant: its format, in which `postings` writes and reads, will not
move.
"""

from __future__ import annotations

import json
import secrets
import zlib
from pathlib import Path

from whoosh import fields, formats
from whoosh.codec.whoosh3 import W3Codec, W3Segment
from whoosh.filedb.filestore import FileStorage
from whoosh.index import FileIndex
from whoosh.writing import SegmentWriter

from archive.search.backends import postings

SEAL = ".seal"  # ends the name of the file that says what a segment's files must be
# Files whose damage would make Whoosh say "not found" rather than fail: the terms, and our records. Blocks of
# postings carry checksums of their own.
SUMMED = (W3Codec.TERMS_EXT, ".record" + W3Codec.COLUMN_EXT)


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

    def _finalize_segment(self) -> W3Segment:
        segment = super()._finalize_segment()
        folder = Path(self.storage.folder)
        sealed = {name: seal_of(folder / name) for name in segment.list_files(self.storage)}
        (folder / segment.make_filename(SEAL)).write_text(json.dumps(sealed))
        return segment


def seal_of(file: Path) -> list[int]:
    """Return a file's length, and its checksum where there is need of one."""
    if not file.name.endswith(SUMMED):
        return [file.stat().st_size]
    checksum = 0
    with file.open("rb") as opened:
        # By the piece: a table of terms has some forty million bytes.
        while piece := opened.read(1 << 20):
            checksum = zlib.crc32(piece, checksum)
    return [file.stat().st_size, checksum]
