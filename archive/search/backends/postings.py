"""The postings of a segment, in Whoosh's own format on disk, written and read many at a time.

Whoosh sorts its postings as one list of tuples, and writes each by calls of its own. Here they are gathered
by their terms, which are numbers until they are written: a pair of neighbouring characters is the number that
its four bytes make. What is written is what Whoosh 2.7.4 reads, with some of its possibilities better used:
few postings stand in the table of terms itself, blocks are longer, and only what is worth it is compressed.
"""

from __future__ import annotations

import io
import pickle
import re
import struct
import sys
import zlib
from array import array
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate, chain
from operator import sub

from whoosh.codec.whoosh3 import WHOOSH3_HEADER_MAGIC, W3Codec, W3Segment, W3TermInfo, W3TermsReader
from whoosh.filedb.filestore import FileStorage
from whoosh.filedb.filetables import HashWriter, OrderedHashWriter
from whoosh.filedb.structfile import StructFile
from whoosh.util.numlists import GrowableArray

from archive.search import wording

INLINE = 4  # postings that stand in the table of terms
BLOCK = 1_024  # postings of a block
WORTH_IT = 160  # bytes from which compressing saves more than it costs
LEVEL = 1

Postings = tuple[array, array]  # of document numbers, ascending, and of counts
NO_POSTINGS: Postings = (array("I"), array("f"))

# A posting is one number, the document above the count; a term's are one such number, or an array of them.
_HALF = 32
_COUNT = (1 << _HALF) - 1
_Gathered = dict[int | str, int | array]

_NATIVE, _WIDE = f"utf-16-{sys.byteorder[0]}e", f"utf-32-{sys.byteorder[0]}e"
_BEYOND = re.compile(r"[\U00010000-\U0010ffff]")
_GAP = re.compile(r"[\W_]+")
_NONE = "\0"  # stands for what makes no pairs; no comparable text has it
_SPACES = frozenset((" ", wording.BOUNDARY))  # the white space that one may have

_INFO = W3TermInfo._struct
_LENGTHS = struct.Struct("!ii")
_POINTER = struct.Struct("!Iq")
_EXTENT = struct.Struct("!qi")
_BLOCK = struct.Struct("!i")


class Pool:
    """Gathers what a segment will hold, in the place of Whoosh's own pool. Some 80 kB for each speech."""

    def __init__(self) -> None:
        self._fields: dict[str, _Gathered] = {}

    def add(self, item: tuple[str, bytes, int, float, bytes]) -> None:
        """Take one posting, as Whoosh's writer gives it; documents come in order."""
        field, term, doc, weight, _value = item
        _gather(self._fields.setdefault(field, {}), _number(term.decode()), doc << _HALF | int(weight))

    def add_text(self, field: str, text: str, doc: int) -> None:
        """Take the terms of a comparable text (`analysis.terms`), each with how often it stands there."""
        counted: Counter[int | str] = Counter(text)  # type: ignore[assignment]
        for space in _SPACES.intersection(counted):
            del counted[space]
        runs = _GAP.sub(_NONE, text)
        units = memoryview(runs.encode(_NATIVE))
        for start in (0, 2):
            counted.update(units[start : start + (len(units) - start) // 4 * 4].cast("I"))
        if len(units) > 2 * len(runs):
            counted.update(_beyond_plane(runs))
        gathered = self._fields.setdefault(field, {})
        first, get = doc << _HALF, gathered.get
        for key, count in counted.items():
            # Not by `_gather`, whose call would take as long as all it does.
            found = get(key)
            if found is None:
                gathered[key] = first | count
            elif found.__class__ is int:
                gathered[key] = array("Q", (found, first | count))
            else:
                found.append(first | count)

    def fields(self) -> list[str]:
        """Return the names of the fields that have postings."""
        return sorted(self._fields)

    def taken(self, field: str) -> Iterator[tuple[bytes, int | array]]:
        """Yield each term of a field in order, with its postings as they are gathered; forget them."""
        gathered = self._fields.pop(field)
        pairs = array("I", (key for key in gathered if key.__class__ is int))
        others = [key for key in gathered if key.__class__ is not int]
        # Each half a character of its own, even where the two together would be another.
        halves = array("I", memoryview(pairs.tobytes()).cast("H")).tobytes().decode(_WIDE, "surrogatepass")
        # Sorted as characters, terms are sorted as UTF-8 too.
        named = [*zip(map(str.__add__, halves[::2], halves[1::2]), pairs, strict=True)]
        named += zip(others, others, strict=True)
        named.sort()
        for term, key in named:
            packed = gathered.pop(key)
            if _NONE not in term:
                try:
                    name = term.encode()
                except UnicodeEncodeError:  # half of a character beyond the basic plane
                    continue
                yield name, packed

    def iter_postings(self) -> Pool:
        """Return what Whoosh's writer hands on to its writer of fields."""
        return self

    def cleanup(self) -> None:
        """Forget everything."""
        self._fields = {}


def _gather(gathered: _Gathered, key: int | str, packed: int) -> None:
    found = gathered.get(key)
    if found is None:
        gathered[key] = packed
    elif isinstance(found, int):
        gathered[key] = array("Q", (found, packed))
    else:
        found.append(packed)


def _number(term: str) -> int | str:
    coded = term.encode(_NATIVE)
    return int.from_bytes(coded, sys.byteorder) if len(term) == 2 and len(coded) == 4 else term


def _beyond_plane(text: str) -> Iterator[str]:
    """Yield the pairs that have a character beyond the basic plane, which are no number of four bytes."""
    starts = {start for found in _BEYOND.finditer(text) for start in (found.start() - 1, found.start())}
    for start in starts:
        if start >= 0 and len(pair := text[start : start + 2]) == 2:
            yield pair


class FieldWriter:
    """Writes the terms of a pool and their postings, in the place of Whoosh's own writer of fields."""

    def __init__(self, storage: FileStorage, segment: W3Segment):
        self._table = Table(segment.create_file(storage, W3Codec.TERMS_EXT))
        self._file = segment.create_file(storage, W3Codec.POSTS_EXT)
        self.is_closed = False

    def add_postings(self, _schema: object, _lengths: object, pool: Pool) -> None:
        """Write all that the pool holds, and leave it empty."""
        numbers = {field: number for number, field in enumerate(pool.fields())}
        self._table.extras["fieldmap"] = numbers
        for field, number in numbers.items():
            self._add(number.to_bytes(2, "big"), pool.taken(field))

    def _add(self, prefix: bytes, terms: Iterable[tuple[bytes, int | array]]) -> None:
        table, file = self._table, self._file
        at = file.tell()
        # Half of all terms stand in one text, and there once.
        once: dict[int, bytes] = {}
        for term, packed in terms:
            if packed.__class__ is int:
                value = once.get(packed) or once.setdefault(packed, _inlined([packed]))
            elif len(packed) <= INLINE:
                value = _inlined(packed)
            else:
                docs, counts = [one >> _HALF for one in packed], [one & _COUNT for one in packed]
                written = encoded(docs, counts)
                file.write(written)
                value = _about(docs, counts, inline=False) + _EXTENT.pack(at, len(written))
                at += len(written)
            table.add(prefix + term, value)

    def close(self) -> None:
        self._table.close()
        self._file.close()
        self.is_closed = True


def _inlined(packed: Sequence[int]) -> bytes:
    docs, counts = tuple(one >> _HALF for one in packed), tuple(one & _COUNT for one in packed)
    return _about(docs, counts, inline=True) + pickle.dumps((docs, counts, ()), 2)


def _about(docs: Sequence[int], counts: Sequence[int], *, inline: bool) -> bytes:
    return _INFO.pack(inline, sum(counts), len(docs), 0, 0, max(counts), docs[0], docs[-1])


class Table(OrderedHashWriter):
    """A table of terms, with the quicker of Whoosh's hashes, and made with fewer and smaller objects."""

    def __init__(self, file: StructFile):
        HashWriter.__init__(self, file, hashtype=1)  # CRC-32
        self.extras["fieldmap"] = {}
        self.index = GrowableArray("I")
        self._at = file.tell()
        self._hashes = array("I")
        self.buckets = [array("I") for _number in range(256)]  # of places in the two lists

    def add(self, key: bytes, value: bytes) -> None:
        """Add a term; they come in order."""
        self.dbfile.write(_LENGTHS.pack(len(key), len(value)) + key + value)
        hashed = zlib.crc32(key)
        self.buckets[hashed & 255].append(len(self._hashes))
        self._hashes.append(hashed)
        self.index.append(self._at)
        self._at += _LENGTHS.size + len(key) + len(value)

    def _write_hashes(self) -> None:
        places, hashes, size = self.index.array, self._hashes, _POINTER.size
        for bucket in self.buckets:
            slots = 2 * len(bucket)
            self.directory.append((self._at, slots))
            taken, table = bytearray(slots), bytearray(slots * size)
            for number in bucket:
                hashed = hashes[number]
                slot = (hashed >> 8) % slots
                while taken[slot]:
                    slot = (slot + 1) % slots
                taken[slot] = 1
                _POINTER.pack_into(table, slot * size, hashed, places[number])
            self.dbfile.write(table)
            self._at += len(table)


def encoded(docs: list[int], counts: list[int]) -> bytes:
    """Return the postings of a term as they stand in Whoosh's file of postings."""
    parts = [WHOOSH3_HEADER_MAGIC]
    for start in range(0, len(docs), BLOCK):
        ids, weights = array("I", docs[start : start + BLOCK]), array("f", counts[start : start + BLOCK])
        same = weights.count(weights[0]) == len(weights)
        said = (None if weights[0] == 1 else weights[0]) if same else tuple(counts[start : start + BLOCK])
        # Where fields keep positions Whoosh has them third; ours keep none.
        data = pickle.dumps((tuple(map(sub, ids, chain((0,), ids))), said, _checksum(ids, weights)), 2)
        level = LEVEL if len(data) >= WORTH_IT else 0
        if level:
            data = zlib.compress(data, level)
        about = pickle.dumps((len(ids), ids[-1], max(weights), level, 0, 0), 2)
        length = len(about) + len(data)
        parts += [_BLOCK.pack(-length if start + BLOCK >= len(docs) else length), about, data]
    return b"".join(parts)


def decoded(written: bytes) -> Postings:
    """Return the postings that `encoded` or Whoosh wrote. Raises ValueError or whatever damage leads to."""
    docs, counts = array("I"), array("f")
    if not written.startswith(WHOOSH3_HEADER_MAGIC):
        raise ValueError("postings do not begin as they should")
    file = io.BytesIO(written)
    at, last = len(WHOOSH3_HEADER_MAGIC), False
    while not last:
        (length,) = _BLOCK.unpack_from(written, at)
        at, last, length = at + _BLOCK.size, length < 0, abs(length)
        file.seek(at)
        number, _last, _most, level, _least, _longest = pickle.load(file)
        data = written[file.tell() : at + length]
        steps, said, checksum = pickle.loads(zlib.decompress(data) if level else data)
        ids = array("I", accumulate(steps))
        weights = array("f", said if isinstance(said, tuple) else [said or 1.0] * number)
        if len(ids) != len(weights) or checksum not in (None, _checksum(ids, weights)):
            raise ValueError("postings are not those that were written")
        docs.extend(ids)
        counts.extend(weights)
        at += length
    return docs, counts


def found(terms: W3TermsReader, field: str, term: str) -> Postings:
    """Return the postings of a term of a field; none where it stands nowhere."""
    try:
        value = terms._tindex[terms._keycoder(field, term.encode())]
    except KeyError:
        return NO_POSTINGS
    return _postings(terms, value)


def _postings(terms: W3TermsReader, value: bytes) -> Postings:
    if value[0]:
        docs, counts, _values = pickle.loads(value[_INFO.size :])
        return array("I", docs), array("f", counts)
    offset, length = _EXTENT.unpack_from(value, _INFO.size)
    return decoded(terms._postfile.get(offset, length))


def _checksum(docs: array, counts: array) -> int:
    """Damage to a block that is not compressed would else go unseen."""
    return zlib.crc32(counts.tobytes(), zlib.crc32(docs.tobytes()))
