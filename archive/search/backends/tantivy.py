"""Tantivy as a Haystack engine: an extra to install, nothing to run, good for 100,000 speeches.

    pip install "rostrum[tantivy]"

How it is kept: `tantivy_documents`, `tantivy_files`; how it answers: `tantivy_view`.
"""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path

import tantivy
from haystack.backends import BaseEngine

from archive.search.backends import records
from archive.search.backends.embedded import FolderBackend, State
from archive.search.backends.queries import Query
from archive.search.backends.records import Entry
from archive.search.backends.tantivy_documents import document, schema
from archive.search.backends.tantivy_view import View

# Bytes that a writer gathers before it writes a segment. The least that Tantivy takes is 15 million.
SMALL, LARGE = 20_000_000, 100_000_000
# Documents between two commits of a build, each of which an interrupted build goes on from.
COMMIT = 5_000


class Backend(FolderBackend):
    """The engine of the setting ``ROSTRUM_SEARCH=tantivy``."""

    name = "tantivy"

    def create(self, folder: Path) -> None:
        fields = self.fields.values()
        kept = {records.source(field) for field in fields if not field.document}
        counted = {records.source(field) for field in fields if field.faceted}
        tantivy.Index(schema(sorted(kept.union(records.IDENTITY)), counted), path=str(folder))

    def writer(self, folder: Path, built: Collection[str] | None = None) -> Writer:
        return Writer(folder, built)

    def opened(self, folder: Path, before: State | None) -> View:
        known = before if isinstance(before, View) and before.folder == folder else None
        return View(folder, self.keys, known)


class Writer:
    """Writes into one folder, in one thread of Tantivy's, which merges segments as it sees fit."""

    def __init__(self, folder: Path, built: Collection[str] | None):
        self._building = built is not None
        self._index = tantivy.Index.open(str(folder))
        self._index.config_reader("manual")
        self._writer = self._index.writer(LARGE if self._building else SMALL, 1)
        self._written: set[str] = set(built or ())
        self._uncommitted = 0

    def __enter__(self) -> Writer:
        return self

    def __exit__(self, kind: type[BaseException] | None, *_error: object) -> None:
        if kind is None or self._building:  # an interrupted build is gone on with
            if self._uncommitted:
                self._writer.commit()
        else:
            self._writer.rollback()
        self._writer.wait_merging_threads()

    def commit(self, entries: Collection[Entry], gone: Collection[str]) -> bool:
        replaced = [name for name in (*(entry.id for entry in entries), *gone) if self._is_there(name)]
        for name in replaced:
            self._writer.delete_documents_by_term("id", name)
        for entry in entries:
            self._writer.add_document(document(entry))
        self._written.update(entry.id for entry in entries)
        self._uncommitted += len(entries) + len(replaced)
        if self._uncommitted >= (COMMIT if self._building else 1):
            self._writer.commit()
            self._uncommitted = 0
        return bool(entries or replaced)

    def merge(self) -> bool:
        return False  # Tantivy's own threads do

    def _is_there(self, name: str) -> bool:
        if self._building:
            return name in self._written
        return bool(self._index.searcher().doc_freq("id", name))


class Engine(BaseEngine):
    """What settings name."""

    backend = Backend
    query = Query
