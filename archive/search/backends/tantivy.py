"""Tantivy as a Haystack engine: an extra to install, nothing to run, good for 100,000 speeches.

    pip install "rostrum[tantivy]"

How it is kept: `tantivy_documents`, `tantivy_files`, `tantivy_changes`; how it answers: `tantivy_view`.
"""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path

import tantivy
from haystack.backends import BaseEngine

from archive.search.backends import records
from archive.search.backends.embedded import FolderBackend, State, Writing
from archive.search.backends.queries import Query
from archive.search.backends.records import Entry
from archive.search.backends.tantivy_changes import Changes
from archive.search.backends.tantivy_documents import document, schema
from archive.search.backends.tantivy_view import View

# Bytes that a build gathers before it writes a segment.
HEAP = 100_000_000
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

    def writer(self, folder: Path, built: Collection[str] | None = None) -> Writing:
        return Writer(folder) if built is None else Builder(folder, built)

    def opened(self, folder: Path, before: State | None) -> View:
        known = before if isinstance(before, View) and before.folder == folder else None
        return View(folder, self.keys, known)


class Writer:
    """Writes into the index in use, in small commits."""

    def __init__(self, folder: Path):
        self._changes = Changes(folder)

    def __enter__(self) -> Writer:
        return self

    def __exit__(self, *_error: object) -> None:
        self._changes.sweep()

    def commit(self, entries: Collection[Entry], gone: Collection[str]) -> bool:
        replaced = [*(entry.id for entry in entries), *gone]
        return self._changes.commit([document(entry) for entry in entries], replaced)

    def merge(self) -> bool:
        return self._changes.merge()


class Builder:
    """Writes into a folder that nobody reads yet, in one thread of Tantivy's, which merges as it sees fit."""

    def __init__(self, folder: Path, built: Collection[str]):
        index = tantivy.Index.open(str(folder))
        index.config_reader("manual")
        self._writer = index.writer(HEAP, 1)
        self._written = set(built)
        self._uncommitted = 0

    def __enter__(self) -> Builder:
        return self

    def __exit__(self, *_error: object) -> None:
        if self._uncommitted:  # an interrupted build is gone on with
            self._writer.commit()
        self._writer.wait_merging_threads()

    def commit(self, entries: Collection[Entry], gone: Collection[str]) -> bool:
        replaced = self._written.intersection([*(entry.id for entry in entries), *gone])
        for name in replaced:
            self._writer.delete_documents_by_term("id", name)
        for entry in entries:
            self._writer.add_document(document(entry))
        self._written.update(entry.id for entry in entries)
        self._uncommitted += len(entries) + len(replaced)
        if self._uncommitted >= COMMIT:
            self._writer.commit()
            self._uncommitted = 0
        return bool(entries or replaced)

    def merge(self) -> bool:
        return False  # Tantivy's own threads do


class Engine(BaseEngine):
    """What settings name."""

    backend = Backend
    query = Query
