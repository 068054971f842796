"""Facets of most documents are counted by what the others have: the same numbers, sooner."""

from __future__ import annotations

from collections import Counter

import pytest
import tantivy

from archive.search import expressions
from archive.search.backends import tantivy_view
from archive.search.backends.embedded import Asked
from archive.search.backends.records import Entry
from archive.search.backends.tantivy_changes import Changes
from archive.search.backends.tantivy_documents import document, schema
from archive.search.backends.tantivy_view import View

SPEECHES = 40


def fields(number):
    kinds = ["会议", "座谈"][: 1 + number % 2] if number % 5 else []
    return {"kind": kinds, "speaker": [f"speaker-{number % 7}"], "year": [str(1990 + number // 2)]}


@pytest.fixture
def view(tmp_path):
    tantivy.Index(schema(["kind", "speaker", "year"], ["kind", "speaker"]), path=str(tmp_path))
    entries = [
        Entry(f"archive.speech.{n}", f"题{n}\x1e\x1e\x1e创卫", {"pk": n, "fields": fields(n)})
        for n in range(SPEECHES)
    ]
    changes = Changes(tmp_path)
    changes.commit([document(entry) for entry in entries], ())
    changes.commit((), ["archive.speech.3"])
    return View(tmp_path, frozenset({"kind", "speaker", "year"}), None)


def asked(text):
    return Asked(expressions.read(text), end=1, facets=("kind", "speaker"))


@pytest.mark.parametrize("latest", (1989, 1990, 1999, 2000, 2006, 2010))
def test_it_counts_the_same_of_few_of_most_and_of_all(view, latest):
    answer = view.answer(asked(f'year__lte:"{latest}"'))
    found = [n for n in range(SPEECHES) if n != 3 and 1990 + n // 2 <= latest]
    assert answer.count == len(found)
    for name in ("kind", "speaker"):
        counted = Counter(value for n in found for value in fields(n)[name])
        assert answer.facets[name] == sorted(counted.items(), key=lambda pair: (-pair[1], pair[0]))


def test_all_documents_are_counted_once(view, monkeypatch):
    first = view.answer(asked("*"))
    monkeypatch.setattr(View, "_counted", None)
    assert view.answer(asked('text__exact:"创卫"')).facets == first.facets


def test_of_a_field_of_too_many_values_what_is_found_is_counted(view, monkeypatch):
    monkeypatch.setattr(tantivy_view, "MOST_VALUES", 10)
    answer = view.answer(asked('year__lte:"2005"'))
    counted = Counter(value for n in range(32) if n != 3 for value in fields(n)["kind"])
    assert dict(answer.facets["kind"]) == counted
    assert len(answer.facets["speaker"]) == 5
