"""The folder of originals: bytes as received, each in a file named by its SHA-256."""

from __future__ import annotations

import hashlib
import os
import tempfile
from collections.abc import Iterable
from pathlib import Path

from django.conf import settings


def path(sha256: str) -> Path:
    """Return where the bytes of that hash live, whether or not they are there."""
    return Path(settings.ROSTRUM.data_dir) / "originals" / sha256[:2] / sha256


def keep(data: bytes) -> str:
    """Write the bytes if they are not yet held, and return their SHA-256.

    They are on the disk, whole, when this returns: written beside, flushed, then renamed into place. Their
    names are when `settle` returns too.
    """
    sha256 = hashlib.sha256(data).hexdigest()
    kept = path(sha256)
    if kept.exists():
        return sha256
    kept.parent.mkdir(parents=True, exist_ok=True)
    handle, beside = tempfile.mkstemp(dir=kept.parent, prefix=".")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        Path(beside).replace(kept)
    except BaseException:
        Path(beside).unlink(missing_ok=True)
        raise
    return sha256


def settle(kept: Iterable[str]) -> None:
    """Put the names of kept bytes on the disk: a folder not flushed may not know them after a crash."""
    folders = {path(sha256).parent for sha256 in kept}
    for folder in sorted(folders | {one.parent for one in folders}):
        opened = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(opened)
        finally:
            os.close(opened)


def read(sha256: str) -> bytes:
    """Return the bytes of that hash. Raises FileNotFoundError when the folder has lost them."""
    return path(sha256).read_bytes()
