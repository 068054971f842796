from __future__ import annotations

import os

import pytest

from archive.ingest.documents import RawPage
from archive.models import Accession, originals
from archive.review import accession


@pytest.fixture
def flushed(monkeypatch):
    """The files and folders that were flushed, by what the system knows them by."""
    found, fsync = [], os.fsync

    def flush(handle: int) -> None:
        fsync(handle)
        found.append(os.fstat(handle).st_ino)

    monkeypatch.setattr(os, "fsync", flush)
    return found


@pytest.mark.django_db
def test_bytes_and_names_are_on_the_disk_before_a_row_is(data_dir, flushed, monkeypatch):
    before = []
    create = Accession.objects.create
    monkeypatch.setattr(
        Accession.objects, "create", lambda **made: (before.extend(flushed), create(**made))[1]
    )
    accession.keep([RawPage("a.txt", b"one"), RawPage("b.txt", b"two")], method="command")
    kept = [originals.path(page.raw_page.sha256) for page in Accession.objects.get().lines.all()]
    assert [path.read_bytes() for path in kept] == [b"one", b"two"]
    wanted = {*kept, *(path.parent for path in kept), kept[0].parent.parent}
    assert {path.stat().st_ino for path in wanted} <= set(before)
