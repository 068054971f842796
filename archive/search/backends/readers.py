"""The states of the index that this process holds open: one for each folder, shared by all threads."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

from archive.search.backends.generations import Generations
from archive.search.broken import IndexBroken
from archive.search.expressions import NotAQuery

State = TypeVar("State")

# A writer may remove files between our reading the list of segments and our opening what it names.
TRIES = 10


@contextmanager
def reading(folder: Path) -> Iterator[None]:
    """Turn whatever a damaged file leads an engine to into IndexBroken.

    Neither has an error of its own for damage: of Whoosh struct, zlib, pickle, assertions and attributes all
    fail somewhere; Tantivy may panic, which its wheel raises as no Exception.
    """
    try:
        yield
    except (IndexBroken, NotAQuery, MemoryError):
        raise
    except BaseException as error:
        if not isinstance(error, Exception) and type(error).__name__ != "PanicException":
            raise
        raise IndexBroken(folder, f"the index is damaged ({type(error).__name__}: {error})") from error


class Readers:
    """Opens what was written last, once, and keeps of it what a later state still has."""

    def __init__(self) -> None:
        self._open: dict[tuple[str, Path], tuple[object, object]] = {}
        self._lock = threading.Lock()

    def current(self, generations: Generations, opened: Callable[[Path, State | None], State]) -> State:
        """Return the index as last written, which ``opened`` opens. Raises IndexBroken."""
        name = generations.engine, generations.path
        stamp = generations.stamp()
        found = self._open.get(name)
        if found and stamp and found[0] == stamp:
            return found[1]
        with self._lock:
            found = self._open.get(name)
            for tried in range(TRIES):
                # Before the list: what is written after it makes another stamp, and we look again.
                stamp = generations.stamp()
                if found and stamp and found[0] == stamp:
                    return found[1]
                folder = generations.folder(generations.current())
                try:
                    with reading(folder):
                        view = opened(folder, found[1] if found else None)
                except IndexBroken:
                    # Not at the first failure: a list of segments may be replaced, before that is told,
                    # between its name being read and its file being opened.
                    if tried == TRIES - 1 or (tried and generations.stamp() == stamp):
                        self._open.pop(name, None)
                        raise
                    continue
                self._open[name] = stamp, view
                return view
        raise IndexBroken(generations.path, "the index changes faster than it can be opened")

    def forget(self, generations: Generations) -> None:
        """Open the index anew when it is next asked for."""
        with self._lock:
            self._open.pop((generations.engine, generations.path), None)

    def forget_all(self) -> None:
        self._open = {}
        self._lock = threading.Lock()


READERS = Readers()
# A forked process shares its parent's open files, and with them the places they are read at.
os.register_at_fork(after_in_child=READERS.forget_all)
