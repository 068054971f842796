"""Whoosh as a Haystack engine: nothing to install beside it, nothing to run, good for some 30,000 speeches.

Against Haystack's own Whoosh backend: one reader is kept open per state of the index and shared by all
threads; every run of characters is found. How it is kept: `store`, `segments`; how it answers: `view`.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from pathlib import Path

from haystack.backends import BaseEngine

from archive.search.backends.embedded import FolderBackend, State
from archive.search.backends.queries import Query
from archive.search.backends.records import Entry
from archive.search.backends.segments import Segment
from archive.search.backends.store import Store, merge_none, to_merge
from archive.search.backends.view import View


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
    store = Store(folder)
    toc = store.toc()
    segments = [held.get(one.segment_id()) or Segment(store.storage, one) for one in toc.segments]
    return View(segments, [set(one.deleted_docs()) for one in toc.segments], keys)


class Writer:
    """Writes into one folder, a segment for each commit."""

    def __init__(self, backend: Backend, folder: Path, built: Collection[str] | None):
        self._backend, self._folder, self._building = backend, folder, built is not None
        self._written: set[str] = set(built or ())
        self._view: View | None = None

    def __enter__(self) -> Writer:
        return self

    def __exit__(self, *_error: object) -> None:
        self._view = None

    def commit(self, entries: Collection[Entry], gone: Collection[str]) -> bool:
        ids = [*(entry.id for entry in entries), *gone]
        numbers = self._numbers(ids)
        replaced = [numbers[name] for name in ids if name in numbers]
        if not entries and not replaced:
            return False
        merged = merge_none if self._building else to_merge
        Store(self._folder).write(entries, replaced=replaced, merged=merged)
        self._written.update(ids)
        return True

    def _numbers(self, ids: Collection[str]) -> Mapping[str, int]:
        """Return the numbers of the documents that there are; a new build is opened only if it has any of
        ``ids``."""
        if not self._building:
            return self._backend.view().numbers
        if self._written.isdisjoint(ids):
            return {}
        self._view = opened(self._folder, self._backend.keys, self._view)
        return self._view.numbers


class Engine(BaseEngine):
    """What settings name."""

    backend = Backend
    query = Query
