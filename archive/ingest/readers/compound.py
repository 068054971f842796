"""Compound files (OLE2), the small file system that old Office files are: their streams by name."""

import struct

MAGIC = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_NONE = 0xFFFFFFFA  # from here on a sector number stands for something else: end, free, table
_STREAM, _ROOT = 2, 5
_DIRECTORY_LIMIT = 100_000  # entries


class BrokenCompound(Exception):
    """The bytes are no compound file, or its tables lead nowhere."""


def streams(data: bytes) -> dict[str, bytes]:
    """Return name -> content of the streams that stand at the top of a compound file.

    Streams of documents embedded in the document stand deeper and are left out. Layout per [MS-CFB].
    Raises BrokenCompound; a chain of sectors that runs in a circle ends where it meets itself.
    """
    try:
        return _Compound(data).streams()
    except (struct.error, IndexError) as error:
        raise BrokenCompound(str(error)) from None


class _Compound:
    def __init__(self, data: bytes):
        if not data.startswith(MAGIC):
            raise BrokenCompound("no compound file")
        self.data = data
        shift, mini_shift = struct.unpack_from("<HH", data, 0x1E)
        if shift not in (9, 12) or mini_shift != 6:
            raise BrokenCompound("no such size of sectors")
        self.size, self.mini_size = 1 << shift, 1 << mini_shift
        (self.directory,) = struct.unpack_from("<I", data, 0x30)
        self.cutoff, mini_start = struct.unpack_from("<II", data, 0x38)
        self.table = self._table()
        mini = self._chain(mini_start)
        self.mini_table = struct.unpack(f"<{len(mini) // 4}I", mini[: len(mini) // 4 * 4])

    def streams(self) -> dict[str, bytes]:
        entries = self._chain(self.directory)
        count = min(len(entries) // 128, _DIRECTORY_LIMIT)
        if not count or entries[0x42] != _ROOT:
            raise BrokenCompound("no root")
        root = entries[:128]
        small = self._chain(*struct.unpack_from("<I", root, 0x74))
        found: dict[str, bytes] = {}
        waiting, seen = [struct.unpack_from("<I", root, 0x4C)[0]], set()
        while waiting:
            at = waiting.pop()
            if at >= count or at in seen:
                continue
            seen.add(at)
            entry = entries[at * 128 : at * 128 + 128]
            waiting += struct.unpack_from("<II", entry, 0x44)
            if entry[0x42] != _STREAM:
                continue
            (length,) = struct.unpack_from("<H", entry, 0x40)
            name = entry[: max(min(length, 64) - 2, 0)].decode("utf-16-le", "replace")
            start, size = struct.unpack_from("<II", entry, 0x74)
            whole = self._small_chain(start, small) if size < self.cutoff else self._chain(start)
            found[name] = whole[:size]
        return found

    def _table(self) -> tuple[int, ...]:
        """Return the table that says of each sector which comes after it."""
        numbers = list(struct.unpack_from("<109I", self.data, 0x4C))
        (further,) = struct.unpack_from("<I", self.data, 0x44)
        seen = set()
        while further < _NONE and further not in seen:
            seen.add(further)
            sector = self._sector(further)
            *more, further = struct.unpack(f"<{self.size // 4}I", sector)
            numbers += more
        most = len(self.data) // self.size + 1
        whole = b"".join(self._sector(number) for number in numbers[:most] if number < _NONE)
        return struct.unpack(f"<{len(whole) // 4}I", whole)

    def _sector(self, number: int) -> bytes:
        start = (number + 1) * self.size
        sector = self.data[start : start + self.size]
        return sector.ljust(self.size, b"\x00") if sector else b""

    def _chain(self, start: int) -> bytes:
        parts, seen = [], set()
        while start < len(self.table) and start not in seen:
            seen.add(start)
            parts.append(self._sector(start))
            start = self.table[start]
        return b"".join(parts)

    def _small_chain(self, start: int, small: bytes) -> bytes:
        parts, seen = [], set()
        while start < len(self.mini_table) and start not in seen:
            seen.add(start)
            parts.append(small[start * self.mini_size : (start + 1) * self.mini_size])
            start = self.mini_table[start]
        return b"".join(parts)
