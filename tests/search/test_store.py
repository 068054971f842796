"""What is kept in segments, against Whoosh's own reading of it."""

from __future__ import annotations

import random
from pathlib import Path
from types import SimpleNamespace

import pytest
from whoosh import query
from whoosh.index import open_dir
from whoosh.reading import SegmentReader

from archive.search import analysis
from archive.search.backends import segments
from archive.search.backends.records import Entry
from archive.search.backends.store import MOST_SEGMENTS, Store, fields, merge_none, to_merge
from archive.search.backends.whoosh import opened


@pytest.fixture
def store(tmp_path):
    made = Store(tmp_path)
    made.create()
    return made


def entries(numbers, words="国家卫生城市工作"):
    rng = random.Random(3)
    return [
        Entry(
            f"archive.speech.{number}",
            f"题{number}\x1e\x1e\x1e" + "".join(rng.choices(words, k=rng.randint(3, 40))),
            {"pk": number, "fields": {"year": [str(1900 + number)]}},
        )
        for number in numbers
    ]


def view(store):
    return opened(Path(store.storage.folder), frozenset({"year"}))


def test_its_postings_are_those_whoosh_reads(store):
    # More than one block of 128 postings.
    store.write(entries(range(400)), merged=merge_none)
    (segment,) = store.toc().segments
    reader = SegmentReader(store.storage, segments.schema(), segment)
    ours = segments.Segment(store.storage, segment)
    for term in ("国", "国家", "工作", "题3", "3", "39"):
        matcher = reader.postings("text", term.encode())
        theirs = []
        while matcher.is_active():
            theirs.append((matcher.id(), matcher.weight()))
            matcher.next()
        assert list(zip(*ours.postings(term), strict=True)) == theirs
        assert theirs
    assert ours.postings("龘") == segments.NO_POSTINGS
    reader.close()


def test_a_matcher_of_another_kind_is_read_too(store):
    store.write(entries(range(50)), merged=merge_none)
    with open_dir(store.storage.folder, schema=segments.schema()).searcher() as searcher:
        union = query.Or([query.Term("text", "国家"), query.Term("text", "工作")]).matcher(searcher)
        docs, _weights = segments.decoded(union)
        expected = set(searcher.docs_for_query(query.Or([query.Term("text", t) for t in ("国家", "工作")])))
    assert set(docs) == expected


def test_whoosh_itself_finds_the_same_documents(store):
    store.write(entries(range(60)), merged=merge_none)
    store.write(entries(range(60, 90)), merged=merge_none)
    ours = view(store)
    with open_dir(store.storage.folder, schema=segments.schema()).searcher() as searcher:
        for phrase in ("卫生", "国", "市工"):
            theirs = set(searcher.docs_for_query(query.Term("text", phrase)))
            assert set(ours.hits(phrase).counts) == theirs


def test_merging_keeps_every_document_and_drops_the_removed(store):
    for start in range(0, 60, 3):
        gone = [view(store).numbers["archive.speech.7"]] if start == 30 else []
        store.write(entries(range(start, start + 3)), replaced=gone, merged=to_merge)
    held = view(store)
    assert set(held.numbers) == {f"archive.speech.{number}" for number in range(60) if number != 7}
    assert held.count == 59
    assert len(held.segments) < 20
    for doc in held.numbers.values():
        number = held.records[doc]["pk"]
        assert doc in held.hits(f"题{number}").counts
        assert held.column("year").values[held.column("year").codes[doc]] == (str(1900 + number),)


def sized(*sizes):
    return [SimpleNamespace(doc_count=lambda size=size: size) for size in sizes]


@pytest.mark.parametrize(
    ("sizes", "merged"),
    [
        ((), []),
        ((1,) * 6, []),
        ((1,) * 7, [1] * 7),
        ((500, *(1,) * 7), [1] * 7),
        ((8,) * 7, [8] * 7),
        ((500,) * 7, []),
        ((500,) * MOST_SEGMENTS, [500] * (MOST_SEGMENTS // 2)),
    ],
)
def test_it_merges_small_ones_soon_and_large_ones_when_there_are_too_many(sizes, merged):
    assert [one.doc_count() for one in to_merge(sized(*sizes))] == merged


def test_an_entry_has_the_terms_of_its_title_several_times():
    written = fields(Entry("x", "创卫\x1e\x1e\x1e创卫讲话", {}))
    assert written["text"]["创卫"] == 6
    assert written["text"]["讲话"] == 1
    assert set(analysis.terms("创卫讲话")) <= set(written["text"])


def test_segments_of_an_earlier_state_are_not_opened_again(store):
    store.write(entries(range(5)), merged=merge_none)
    before = view(store)
    store.write(entries(range(5, 9)), merged=merge_none)
    after = opened(Path(store.storage.folder), frozenset(), before)
    assert after.segments[0] is before.segments[0]
    assert after.count == 9
