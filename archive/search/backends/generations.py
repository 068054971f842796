"""Where an embedded engine keeps its index: one folder for each build, and a pointer to the one in use.

    index/current           which folder is in use, whose it is, and how often it was written
    index/whoosh-3f0c…/     the index
    index/lock              held by the one who writes
    index/rebuilding        held by the one who builds a new folder beside the one in use
    index/…/unfinished      stands in a folder until its build is wholly made

A build is swapped in by replacing ``current``, so that readers see the old index whole until they see the new
one whole; each write replaces it too, so that one ``stat`` tells a reader whether to look again.
"""

from __future__ import annotations

import json
import os
import secrets
import shutil
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from whoosh.util.filelock import FileLock

from archive.search import analysis
from archive.search.broken import IndexBroken, IndexBusy

FORMAT = 2  # raised when what an engine writes into its folder changes
UNFINISHED = "unfinished"  # the file that says of a folder that its build has not come to its end
PATIENCE = 60.0  # seconds; a commit takes well under one, a merge of many small segments some ten
PAUSE = 0.01  # seconds between two tries


@dataclass(frozen=True)
class Generation:
    """What ``current`` says."""

    folder: str
    engine: str
    format: int
    analysis: str
    writes: int


class Generations:
    """The builds of one index."""

    def __init__(self, path: Path, engine: str):
        self.path = path
        self.engine = engine
        self._mine = threading.local()

    @property
    def pointer(self) -> Path:
        return self.path / "current"

    def stamp(self) -> tuple[int, int, int] | None:
        """Return what changes with each write, or None where there is no index. Costs one ``stat``."""
        try:
            found = self.pointer.stat()
        except OSError:
            return None
        return found.st_mtime_ns, found.st_ino, found.st_size

    def current(self) -> Generation:
        """Return the generation in use. Raises IndexBroken where it is missing or not ours to read."""
        try:
            said = json.loads(self.pointer.read_text())
            generation = Generation(**said)
        except FileNotFoundError as error:
            raise IndexBroken(self.path, "there is no index yet", "missing") from error
        except (OSError, ValueError, TypeError) as error:
            raise IndexBroken(self.pointer, "does not say which index is in use") from error
        if generation.engine != self.engine:
            raise IndexBroken(self.path, f"the index is of the engine {generation.engine}, not {self.engine}")
        if (generation.format, generation.analysis) != (FORMAT, analysis.version()):
            raise IndexBroken(self.path, "the index was made by another version of Rostrum")
        if not self.folder(generation).is_dir():
            raise IndexBroken(self.folder(generation), "the folder of the index is gone", "missing")
        return generation

    def folder(self, generation: Generation) -> Path:
        # Only a name of our own making: ``current`` cannot lead elsewhere.
        return self.path / Path(generation.folder).name

    def begin(self) -> Path:
        """Make and return an empty folder for a new build."""
        folder = self.path / f"{self.engine}-{secrets.token_hex(6)}"
        folder.mkdir(parents=True)
        (folder / UNFINISHED).write_text(json.dumps([self.engine, FORMAT, analysis.version()]))
        return folder

    def unfinished(self) -> Path | None:
        """Return the folder of a build that is under way, or was interrupted and can be gone on with."""
        for mark in self.path.glob(f"*/{UNFINISHED}"):
            with suppress(OSError, ValueError):
                if json.loads(mark.read_text()) == [self.engine, FORMAT, analysis.version()]:
                    return mark.parent
        return None

    def use(self, folder: Path, writes: int = 0) -> None:
        """Point readers to ``folder`` from now on. Only while holding `writing`."""
        said = Generation(folder.name, self.engine, FORMAT, analysis.version(), writes)
        draft = self.path / f"current.{secrets.token_hex(4)}"
        with draft.open("w") as file:
            json.dump(said.__dict__, file)
            file.flush()
            os.fsync(file.fileno())
        draft.replace(self.pointer)
        (folder / UNFINISHED).unlink(missing_ok=True)

    def wrote(self) -> None:
        """Tell readers that the index in use has changed. Only while holding `writing`."""
        generation = self.current()
        self.use(self.folder(generation), generation.writes + 1)

    def sweep(self) -> None:
        """Remove the builds that are not in use. Only while holding `rebuilding`.

        Readers that have one open keep what they have open.
        """
        kept = self.current().folder
        for entry in self.path.iterdir():
            if entry.is_dir() and entry.name != kept:
                shutil.rmtree(entry, ignore_errors=True)
            elif entry.name.startswith("current."):
                entry.unlink(missing_ok=True)

    @contextmanager
    def writing(self, patience: float = PATIENCE) -> Iterator[None]:
        """Be the only writer, waiting for another to end. Raises IndexBusy after ``patience`` seconds.

        May be entered again by the thread that holds it.
        """
        depth = getattr(self._mine, "depth", 0)
        if depth:
            self._mine.depth = depth + 1
            try:
                yield
            finally:
                self._mine.depth -= 1
            return
        with self._held("lock", patience):
            self._mine.depth = 1
            try:
                yield
            finally:
                self._mine.depth = 0

    @contextmanager
    def rebuilding(self) -> Iterator[None]:
        """Be the only one who rebuilds. Raises IndexBusy at once if another does."""
        with self._held("rebuilding", 0):
            yield

    def is_rebuilding(self) -> bool:
        """Return whether a build is under way, in any process."""
        if not (self.path / "rebuilding").exists():
            return False
        try:
            with self._held("rebuilding", 0):
                return False
        except IndexBusy:
            return True

    @contextmanager
    def _held(self, name: str, patience: float) -> Iterator[None]:
        self.path.mkdir(parents=True, exist_ok=True)
        lock = FileLock(str(self.path / name))
        until = time.monotonic() + patience
        while not lock.acquire():
            if time.monotonic() >= until:
                raise IndexBusy(f"{self.path / name}: another process is writing; try again later")
            time.sleep(PAUSE)
        try:
            yield
        finally:
            lock.release()
