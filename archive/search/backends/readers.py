"""The states of the index that this process holds open: one for each folder, shared by all threads."""

from __future__ import annotations

import os
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from archive.search.backends.generations import Generations
from archive.search.backends.segments import Segment
from archive.search.backends.store import Store
from archive.search.backends.view import View
from archive.search.broken import IndexBroken

# A writer may remove files between our reading the list of segments and our opening what it names.
TRIES = 10


@contextmanager
def reading(folder: Path) -> Iterator[None]:
    """Turn whatever a damaged file leads Whoosh to into IndexBroken.

    It has no error of its own for damage: struct, zlib, pickle, assertions and attributes all fail somewhere.
    """
    try:
        yield
    except (IndexBroken, MemoryError):
        raise
    except Exception as error:
        raise IndexBroken(folder, f"the index is damaged ({type(error).__name__}: {error})") from error


def opened(folder: Path, keys: frozenset[str], held: Mapping[str, Segment] | None = None) -> View:
    """Return the index in a folder, with those of its segments that are already ``held``."""
    held = held or {}
    store = Store(folder)
    toc = store.toc()
    segments = [held.get(one.segment_id()) or Segment(store.storage, one) for one in toc.segments]
    return View(segments, [set(one.deleted_docs()) for one in toc.segments], keys)


class Readers:
    """Opens what was written last, once, and keeps of it what a later state still has."""

    def __init__(self) -> None:
        self._open: dict[Path, tuple[object, View]] = {}
        self._lock = threading.Lock()

    def current(self, generations: Generations, keys: frozenset[str]) -> View:
        """Return the index as last written. Raises IndexBroken."""
        stamp = generations.stamp()
        found = self._open.get(generations.path)
        if found and stamp and found[0] == stamp:
            return found[1]
        with self._lock:
            found = self._open.get(generations.path)
            for tried in range(TRIES):
                # Before the list: what is written after it makes another stamp, and we look again.
                stamp = generations.stamp()
                if found and stamp and found[0] == stamp:
                    return found[1]
                folder = generations.folder(generations.current())
                held = {segment.name: segment for segment in found[1].segments} if found else {}
                try:
                    with reading(folder):
                        view = opened(folder, keys, held)
                except IndexBroken:
                    if tried == TRIES - 1 or generations.stamp() == stamp:
                        self._open.pop(generations.path, None)
                        raise
                    continue
                self._open[generations.path] = stamp, view
                return view
        raise IndexBroken(generations.path, "the index changes faster than it can be opened")

    def forget(self, generations: Generations) -> None:
        """Open the index anew when it is next asked for."""
        with self._lock:
            self._open.pop(generations.path, None)

    def forget_all(self) -> None:
        self._open = {}
        self._lock = threading.Lock()


READERS = Readers()
# A forked process shares its parent's open files, and with them the places they are read at.
os.register_at_fork(after_in_child=READERS.forget_all)
