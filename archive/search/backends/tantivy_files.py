"""The files of a Tantivy index, against the checksums that each carries at its end.

Tantivy itself sees a file that was cut when it opens it, but reads other bytes than were written without a
word: a speech would not be found. A file ends in a JSON object with the CRC-32 of what stands before it, the
object's length and a sign.
"""

from __future__ import annotations

import json
import struct
import zlib
from collections.abc import Collection, Mapping
from pathlib import Path

SIGN = 1337
_PIECE = 1 << 20  # bytes read at a time


def checked(folder: Path, known: Collection[str]) -> dict[str, int]:
    """Return the sizes of the files of the index as last committed, having read all but the ``known`` ones.

    Raises OSError where one is missing, ValueError where one is damaged.
    """
    segments = json.loads((folder / "meta.json").read_text())["segments"]
    names = [name for segment in segments for name in files_of(segment)]
    for name in names:
        if name not in known:
            _check(folder / name)
    return {name: (folder / name).stat().st_size for name in names}


def see_whole(sizes: Mapping[Path, int]) -> None:
    """Compare the files' sizes with what they were. Raises ValueError.

    Tantivy maps files into memory; reading one that was cut since would end the process. One that is gone,
    because a newer build took its place, can be read for as long as it is mapped.
    """
    for file, size in sizes.items():
        try:
            found = file.stat().st_size
        except FileNotFoundError:
            continue
        if found != size:
            raise ValueError(f"{file.name} was cut")


def files_of(segment: dict) -> list[str]:
    """Return the names of the files of a segment that a list of segments has."""
    stem = segment["segment_id"].replace("-", "")
    names = [stem + ending for ending in (".term", ".idx", ".pos", ".fast", ".fieldnorm", ".store")]
    if deletes := segment["deletes"]:
        names.append(f"{stem}.{deletes['opstamp']}.del")
    return names


def _check(file: Path) -> None:
    size = file.stat().st_size
    with file.open("rb") as opened:
        opened.seek(max(0, size - 8))
        length, sign = struct.unpack("<II", opened.read(8).rjust(8, b"\0"))
        if sign != SIGN or length > size - 8:
            raise ValueError(f"{file.name} was cut")
        opened.seek(size - 8 - length)
        carried = json.loads(opened.read(length))["crc"]
        opened.seek(0)
        left, summed = size - 8 - length, 0
        while left:
            piece = opened.read(min(left, _PIECE))
            if not piece:
                raise ValueError(f"{file.name} was cut")
            summed, left = zlib.crc32(piece, summed), left - len(piece)
    if summed != carried:
        raise ValueError(f"{file.name} has other bytes than were written")
