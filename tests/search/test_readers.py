"""Opening what was written last, while it is written."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from archive.search.backends.readers import Readers
from archive.search.broken import IndexBroken


@pytest.fixture
def generations(tmp_path):
    """An index in use of which nothing new is told."""
    return SimpleNamespace(
        engine="whoosh",
        path=tmp_path,
        stamp=lambda: (1, 1),
        current=lambda: SimpleNamespace(folder="one"),
        folder=lambda _generation: tmp_path / "one",
    )


def test_a_list_that_was_replaced_while_it_was_opened_is_read_anew(generations):
    asked = []

    def opened(folder, before):
        asked.append(folder)
        if len(asked) == 1:
            raise FileNotFoundError("_MAIN_3.toc")
        return "as last written"

    readers = Readers()
    assert readers.current(generations, opened) == "as last written"
    assert readers.current(generations, opened) == "as last written"
    assert len(asked) == 2


def test_what_cannot_be_opened_is_broken(generations):
    asked = []

    def opened(folder, before):
        asked.append(folder)
        raise ValueError("cut")

    with pytest.raises(IndexBroken, match="cut"):
        Readers().current(generations, opened)
    assert len(asked) == 2
