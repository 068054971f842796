"""Changes to a Tantivy index that is in use, in a time that does not depend on its size.

Tantivy's own writer merges what it has eight of, and to it all segments below some 17,000 documents are of
one kind: every eighth speech saved would take seconds, and its Python package cannot be told to leave them.
So no writer of Tantivy's is given an index in use. It works in a folder beside, with links to the few
segments that it needs, never to eight of them unless they are to be merged. What it makes there is moved in,
and ``meta.json``, Tantivy's list of segments, is replaced at one go: a change is seen whole or not at all.
"""

from __future__ import annotations

import json
import os
import re
import shutil
from collections.abc import Collection, Iterable, Sequence
from pathlib import Path

import tantivy

from archive.search.backends.merging import SIBLINGS, Limits
from archive.search.backends.tantivy_files import files_of

LIST = "meta.json"
BENCH = "bench"
# Bytes that a writer gathers before it writes a segment. The least that Tantivy takes is 15 million.
HEAP = 20_000_000
LIMITS = Limits(quick=512, small=512)  # which takes a tenth of a second
_OF_A_SEGMENT = re.compile(r"[0-9a-f]{32}\.")

Segment = dict  # as a list names it: segment_id, max_doc, deletes (none, or num_deleted_docs and opstamp)


class Changes:
    """Changes the index in a folder. Only while holding `generations.Generations.writing`."""

    def __init__(self, folder: Path):
        """Raises OSError, ValueError where the list of segments cannot be read."""
        self._folder = folder
        self._list = _read(folder)

    def commit(self, added: Collection[tantivy.Document], gone: Collection[str]) -> bool:
        """Remove the documents of the ids ``gone``, and add others; return whether there was anything to do.

        Raises OSError, ValueError where the index is damaged.
        """
        segments = self._list["segments"]
        holding, number = self._holding(gone)
        if not added and not number:
            return False
        if len(holding) == len(added) == 1:  # a speech was saved again: at once, in half the time
            new = self._worked(holding, gone, added)
            segments = [one for one in segments if one not in holding] + new
        else:
            for start in range(0, len(holding), SIBLINGS - 1):
                some = holding[start : start + SIBLINGS - 1]
                left = self._worked(some, gone)
                segments = [one for one in segments if one not in some] + left
            if added:
                # Of their own: there may be more than can be gathered into one segment.
                segments = segments + self._worked([], added=added)
        if sum(map(live, self._list["segments"])) - number + len(added) != sum(map(live, segments)):
            raise ValueError("documents could not be removed")
        self._replace_list(segments)
        return True

    def merge(self) -> bool:
        """Make one of several small segments where there are enough of them; return whether there were."""
        segments = self._list["segments"]
        chosen = [segments[at] for at in LIMITS.chosen([live(one) for one in segments])]
        if not chosen:
            return False
        merged = self._worked(chosen)  # Tantivy does by itself, of so many
        self._replace_list([one for one in segments if one not in chosen] + merged)
        return True

    def sweep(self) -> None:
        """Remove the files that no list names any more. Whoever has them open keeps them.

        Only once readers were told of the new list: one who still opens the files of the old looks again.
        """
        listed = {name for segment in _read(self._folder)["segments"] for name in files_of(segment)}
        for file in self._folder.iterdir():
            if _OF_A_SEGMENT.match(file.name) and file.name not in listed:
                file.unlink(missing_ok=True)

    def _holding(self, ids: Collection[str]) -> tuple[list[Segment], int]:
        """Return the segments that have documents of these ids, and how many documents."""
        if not ids:
            return [], 0
        index = _opened(self._folder)
        searcher = index.searcher()
        query = tantivy.Query.term_set_query(index.schema, "id", list(ids))
        number = searcher.search(query, limit=1, count=True).count
        found = searcher.search(query, limit=number, count=False).hits if number else []
        places = sorted({address.segment_ord for _score, address in found})
        return [self._list["segments"][place] for place in places], number

    def _worked(
        self,
        segments: Sequence[Segment],
        gone: Iterable[str] = (),
        added: Iterable[tantivy.Document] = (),
    ) -> list[Segment]:
        """Return what becomes of the segments under a writer: files moved in, not listed yet."""
        bench = self._folder / BENCH
        shutil.rmtree(bench, ignore_errors=True)  # what a writer left that was killed
        bench.mkdir()
        for name in (name for segment in segments for name in files_of(segment)):
            _link(self._folder / name, bench / name)
        (bench / LIST).write_text(json.dumps({**self._list, "segments": segments}))
        writer = _opened(bench).writer(HEAP, 1)
        try:
            for name in gone:
                writer.delete_documents_by_term("id", name)
            for document in added:
                writer.add_document(document)
            writer.commit()
        finally:
            writer.wait_merging_threads()
        made = _read(bench)
        # The next has another name than this for what is removed from a segment.
        self._list["opstamp"] = made["opstamp"]
        for name in (name for segment in made["segments"] for name in files_of(segment)):
            if not (self._folder / name).exists():
                (bench / name).replace(self._folder / name)
        shutil.rmtree(bench, ignore_errors=True)
        return made["segments"]

    def _replace_list(self, segments: list[Segment]) -> None:
        self._list = {**self._list, "segments": segments}
        draft = self._folder / f"{LIST}.draft"
        with draft.open("w") as file:
            json.dump(self._list, file)
            file.flush()
            os.fsync(file.fileno())
        _sync(self._folder)  # what it names stands before the list does
        draft.replace(self._folder / LIST)
        _sync(self._folder)


def live(segment: Segment) -> int:
    """Return how many documents a segment has that were not removed."""
    return segment["max_doc"] - (segment["deletes"] or {"num_deleted_docs": 0})["num_deleted_docs"]


def _read(folder: Path) -> dict:
    return json.loads((folder / LIST).read_text())


def _opened(folder: Path) -> tantivy.Index:
    index = tantivy.Index.open(str(folder))
    index.config_reader("manual")  # else a thread would look for what is written
    return index


def _link(file: Path, link: Path) -> None:
    try:
        link.hardlink_to(file)
    except FileNotFoundError:
        raise
    except OSError:  # a file system without links
        shutil.copyfile(file, link)


def _sync(folder: Path) -> None:
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
