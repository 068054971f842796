"""Whoosh as a Haystack engine: nothing to install beside it, nothing to run, good for some 30,000 speeches.

Against Haystack's own Whoosh backend: one reader is kept open per state of the index and shared by all
threads; every run of characters is found. How it is kept: `store`, `segments`; how it answers: `view`.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from pathlib import Path

from haystack.backends import BaseEngine

from archive.search.backends import segments
from archive.search.backends.embedded import FolderBackend, State
from archive.search.backends.open_segments import Segment
from archive.search.backends.queries import Query
from archive.search.backends.records import IDENTITY, Entry
from archive.search.backends.store import Store, add
from archive.search.backends.view import View

# Speeches of one segment of a build. They are gathered in memory, some 80 kB each.
BUILD = 1_000


class Backend(FolderBackend):
    """The engine of the setting ``ROSTRUM_SEARCH=whoosh``."""

    name = "whoosh"

    def create(self, folder: Path) -> None:
        Store(folder).create()

    def writer(self, folder: Path, built: Collection[str] | None = None) -> Writer:
        return Writer(self, folder, built)

    def opened(self, folder: Path, before: State | None) -> View:
        return opened(folder, self.keys, before if isinstance(before, View) else None)


def opened(folder: Path, keys: frozenset[str], before: View | None = None) -> View:
    """Return the index in a folder, with those of its segments that ``before`` holds open."""
    held = {segment.name: segment for segment in before.segments} if before else {}
    store, counted = Store(folder), keys.difference(IDENTITY)
    toc = store.toc()
    segments = [held.get(one.segment_id()) or Segment(store.storage, one, counted) for one in toc.segments]
    return View(segments, [set(one.deleted_docs()) for one in toc.segments], keys)


class Writer:
    """Writes into one folder, a segment for each commit; of a build for each `BUILD` speeches."""

    def __init__(self, backend: Backend, folder: Path, built: Collection[str] | None):
        self._backend, self._folder, self._building = backend, folder, built is not None
        self._store = Store(folder)
        self._written: set[str] = set(built or ())
        self._open: segments.Writer | None = None
        self._view: View | None = None

    def __enter__(self) -> Writer:
        return self

    def __exit__(self, *_error: object) -> None:
        self._close()  # an interrupted build is gone on with
        self._view = None

    def commit(self, entries: Collection[Entry], gone: Collection[str]) -> bool:
        ids = [*(entry.id for entry in entries), *gone]
        if self._building and self._written.isdisjoint(ids):
            self._add(entries)
        else:
            self._close()
            numbers = self._numbers()
            replaced = [numbers[name] for name in ids if name in numbers]
            if not entries and not replaced:
                return False
            self._store.write(entries, replaced=replaced)
        self._written.update(entry.id for entry in entries)
        return True

    def merge(self) -> bool:
        return self._store.merge()

    def _add(self, entries: Collection[Entry]) -> None:
        writer = self._open or self._store.writer()
        self._open = None
        try:
            for entry in entries:
                add(writer, entry)
        except BaseException:
            writer.cancel()
            raise
        self._open = writer
        if writer.doc_count() >= BUILD:
            self._close()

    def _close(self) -> None:
        writer, self._open = self._open, None
        if writer is not None:
            self._store.commit(writer)

    def _numbers(self) -> Mapping[str, int]:
        """Return the numbers of the documents that there are."""
        if not self._building:
            return self._backend.view().numbers
        self._view = opened(self._folder, self._backend.keys, self._view)
        return self._view.numbers


class Engine(BaseEngine):
    """What settings name."""

    backend = Backend
    query = Query
