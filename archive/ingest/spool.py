"""What does not fit in memory and waits on the disk: blobs by number, pairs of numbers by bucket."""

from __future__ import annotations

import tempfile
from array import array
from collections.abc import Iterable, Iterator

_BUCKETS = 256  # a power of two
_HELD = 1024  # numbers of a bucket that wait in memory


class Spool:
    """Blobs on the disk, by the number that each is kept under: 0 and above, hardly any left out.

    >>> with Spool() as spool:
    ...     spool.keep(2, b"speech")
    ...     spool.take(2), spool.has(1)
    (b'speech', False)
    """

    def __init__(self) -> None:
        self._file = tempfile.TemporaryFile()  # noqa: SIM115
        self._starts, self._sizes = array("q"), array("q")
        self._end = 0

    def __enter__(self) -> Spool:
        return self

    def __exit__(self, *_error: object) -> None:
        self._file.close()

    def keep(self, number: int, blob: bytes) -> None:
        """Write a blob; nothing may be kept under its number yet."""
        missing = number + 1 - len(self._starts)
        self._starts.extend([-1] * missing)
        self._sizes.extend([0] * missing)
        self._file.seek(self._end)
        self._file.write(blob)
        self._starts[number], self._sizes[number] = self._end, len(blob)
        self._end += len(blob)

    def take(self, number: int) -> bytes:
        """Return what is kept under a number."""
        self._file.seek(self._starts[number])
        return self._file.read(self._sizes[number])

    def taken(self, numbers: Iterable[int]) -> list[tuple[int, bytes]]:
        """Return numbers with what is kept under each."""
        return [(number, self.take(number)) for number in numbers]

    def has(self, number: int) -> bool:
        """Tell whether anything is kept under a number."""
        return number < len(self._starts) and self._starts[number] >= 0

    def __len__(self) -> int:
        return len(self._starts)


class Buckets:
    """Pairs of numbers of up to 64 bits, in as many buckets as make each small: by the first's last bits.

    >>> with Buckets() as pairs:
    ...     pairs.add([7, 8, 7], 1)
    ...     pairs.add([7], 2)
    ...     [(list(firsts), list(seconds)) for firsts, seconds in pairs]
    [([7, 7, 7], [1, 1, 2]), ([8], [1])]
    """

    def __init__(self) -> None:
        self._file = tempfile.TemporaryFile()  # noqa: SIM115
        self._held = [array("q") for _ in range(_BUCKETS)]
        self._starts = [array("q") for _ in range(_BUCKETS)]
        self._end = 0

    def __enter__(self) -> Buckets:
        return self

    def __exit__(self, *_error: object) -> None:
        self._file.close()

    def add(self, firsts: Iterable[int], second: int) -> None:
        """Add a pair for each of the first numbers."""
        for first in firsts:
            held = self._held[first & _BUCKETS - 1]
            held.append(first)
            held.append(second)
            if len(held) == _HELD:
                self._write(first & _BUCKETS - 1)

    def __iter__(self) -> Iterator[tuple[array, array]]:
        """Yield the first and the second numbers of each bucket that is not empty, in the order they came."""
        for held, starts in zip(self._held, self._starts, strict=True):
            numbers = array("q")
            for start in starts:
                self._file.seek(start)
                numbers.frombytes(self._file.read(_HELD * numbers.itemsize))
            numbers.extend(held)
            if numbers:
                yield numbers[::2], numbers[1::2]

    def _write(self, bucket: int) -> None:
        data = self._held[bucket].tobytes()
        self._file.seek(self._end)
        self._file.write(data)
        self._starts[bucket].append(self._end)
        self._end += len(data)
        self._held[bucket] = array("q")
