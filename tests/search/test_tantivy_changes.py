"""Changes to a Tantivy index in use: seen whole, found again, and never at the cost of what is large."""

from __future__ import annotations

from pathlib import Path

import pytest
import tantivy

from archive.search.backends import tantivy_changes
from archive.search.backends.merging import Limits
from archive.search.backends.records import Entry
from archive.search.backends.tantivy_changes import BENCH, LIMITS, Changes
from archive.search.backends.tantivy_documents import document, schema
from archive.search.backends.tantivy_view import View

LARGE = 600  # documents, more than are merged while somebody waits


def entries(numbers):
    return [
        Entry(f"archive.speech.{n}", f"题{n}\x1e\x1e\x1e创卫第{n}次", {"pk": n, "fields": {}})
        for n in numbers
    ]


def name(number):
    return f"archive.speech.{number}"


@pytest.fixture
def folder(tmp_path):
    tantivy.Index(schema(["id"], []), path=str(tmp_path))
    change(tmp_path, range(LARGE))
    return tmp_path


def change(folder: Path, added=(), gone=()):
    changes = Changes(folder)
    new = entries(added)
    changed = changes.commit([document(one) for one in new], [*(one.id for one in new), *map(name, gone)])
    changes.merge()
    changes.sweep()
    return changed


def held(folder: Path) -> set[int]:
    return {int(one.rpartition(".")[2]) for one in View(folder, frozenset(), None).ids}


def files(folder: Path) -> set[str]:
    return {file.name for file in folder.iterdir() if "." in file.name.strip(".") and "meta" not in file.name}


def test_it_merges_what_is_small_and_leaves_what_is_large(folder):
    large = {file for file in files(folder) if file.endswith(".idx")}
    for number in range(30):
        change(folder, [LARGE + number, number])
    assert large < files(folder)
    view = View(folder, frozenset(), None)
    assert view._searcher.num_segments <= 2 * LIMITS.most_small
    assert view.count == LARGE + 30
    assert held(folder) == set(range(LARGE + 30))


def test_small_ones_become_one(folder):
    for number in range(8):
        change(folder, [LARGE + number])
    assert View(folder, frozenset(), None)._searcher.num_segments == 2
    assert held(folder) == set(range(LARGE + 8))


def test_it_removes_from_any_number_of_segments_at_once(folder, monkeypatch):
    monkeypatch.setattr(tantivy_changes, "LIMITS", Limits(quick=0, small=0))
    for number in range(20):
        change(folder, [LARGE + 2 * number, LARGE + 2 * number + 1])
    assert change(folder, [1], [LARGE + 2 * number for number in range(20)])
    assert held(folder) == {*range(LARGE), *(LARGE + 2 * number + 1 for number in range(20))}
    assert View(folder, frozenset(), None)._searcher.num_segments == 22


def test_a_segment_of_which_all_is_removed_is_gone(folder):
    change(folder, [LARGE])
    change(folder, gone=range(LARGE))
    assert held(folder) == {LARGE}
    assert View(folder, frozenset(), None)._searcher.num_segments == 1


def test_what_is_not_there_is_no_change(folder):
    before = (folder / "meta.json").read_bytes()
    assert not change(folder, gone=[LARGE + 1])
    assert (folder / "meta.json").read_bytes() == before


def test_it_leaves_no_file_that_is_not_listed(folder):
    for number in range(10):
        change(folder, [number], [LARGE - 1 - number])
    view = View(folder, frozenset(), None)
    assert {file for file in files(folder) if len(file.partition(".")[0]) == 32} == view.files.keys()
    assert not (folder / BENCH).exists()


def test_it_goes_on_after_one_that_was_killed(folder):
    (folder / BENCH).mkdir()
    (folder / BENCH / "meta.json").write_text("{")
    (folder / f"{'0' * 32}.term").write_bytes(b"not listed")
    change(folder, [LARGE])
    assert held(folder) == set(range(LARGE + 1))
    assert f"{'0' * 32}.term" not in files(folder)


def test_it_works_where_files_cannot_be_linked(folder, monkeypatch):
    def refuse(_link, _file):
        raise PermissionError("no links here")

    monkeypatch.setattr(Path, "hardlink_to", refuse)
    change(folder, [LARGE], [5])
    assert held(folder) == set(range(LARGE + 1)) - {5}


def test_a_change_that_fails_midway_changes_nothing(folder, monkeypatch):
    def full(_descriptor):
        raise OSError("no space left on device")

    changes = Changes(folder)
    with monkeypatch.context() as patched, pytest.raises(OSError):
        patched.setattr(tantivy_changes.os, "fsync", full)
        changes.commit([], [name(1)])
    changes.sweep()
    assert held(folder) == set(range(LARGE))
    change(folder, gone=[1])
    assert held(folder) == set(range(LARGE)) - {1}


def test_who_has_it_open_keeps_what_was_there(folder):
    before = View(folder, frozenset(), None)
    change(folder, [LARGE], range(5))
    assert len(before.ids) == LARGE
    assert held(folder) == set(range(5, LARGE + 1))
