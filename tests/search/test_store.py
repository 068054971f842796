"""What is kept in segments, against Whoosh's own reading of it."""

from __future__ import annotations

import random
from array import array
from contextlib import suppress
from pathlib import Path

import pytest
from whoosh import query
from whoosh.index import open_dir
from whoosh.reading import SegmentReader

from archive.search import analysis
from archive.search.backends import open_segments, postings, segments
from archive.search.backends.merging import Limits
from archive.search.backends.open_segments import Segment
from archive.search.backends.records import Entry
from archive.search.backends.store import Store
from archive.search.backends.whoosh import opened

USUAL = Limits(quick=64, small=256)


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


WORDS = "国家卫生城市工作𠮷野家g7，。😀_ "


def test_its_postings_are_those_whoosh_reads(store):
    # More than one block of postings, some that stand in the table of terms, and words of every kind.
    store.write(entries(range(postings.BLOCK * 2), WORDS))
    (segment,) = store.toc().segments
    reader = SegmentReader(store.storage, segments.schema(), segment)
    ours = Segment(store.storage, segment)
    read = 0
    for field, term in reader.all_terms():
        matcher = reader.postings(field, term)
        theirs = []
        while matcher.is_active():
            theirs.append((matcher.id(), matcher.weight()))
            matcher.next()
        assert list(zip(*postings.found(reader._terms, field, term.decode()), strict=True)) == theirs
        assert reader.doc_frequency(field, term) == len(theirs)
        assert reader.frequency(field, term) == sum(weight for _doc, weight in theirs)
        read += 1
    assert read > postings.BLOCK
    assert len(ours.postings("国")[0]) > postings.BLOCK
    assert ours.postings("龘") == postings.NO_POSTINGS
    reader.close()


def test_it_writes_the_terms_of_each_text_as_they_are_defined(store):
    written = entries(range(30), WORDS)
    store.write(written)
    (segment,) = store.toc().segments
    reader = SegmentReader(store.storage, segments.schema(), segment)
    ours = {doc: {} for doc in range(30)}
    for field, term in reader.all_terms():
        if field == "text":
            docs, counts = postings.found(reader._terms, field, term.decode())
            for doc, count in zip(docs, counts, strict=True):
                ours[doc][term.decode()] = count
    reader.close()
    for doc, entry in enumerate(written):
        title = entry.body.split("\x1e")[0]
        expected = analysis.terms(entry.body)
        for _time in range(4):
            expected.update(analysis.terms(title))
        assert ours[doc] == expected


@pytest.mark.parametrize("size", [postings.INLINE + 1, 60, postings.BLOCK, postings.BLOCK * 2 + 3])
@pytest.mark.parametrize("most", [1, 2, 9])
def test_damaged_postings_are_seen(size, most):
    rng = random.Random(size)
    docs, counts = sorted(rng.sample(range(9_000), size)), rng.choices(range(1, most + 1), k=size)
    written = postings.encoded(docs, counts)
    assert postings.decoded(written) == (array("I", docs), array("f", counts))
    for _time in range(200):
        at, byte = rng.randrange(len(written)), rng.randrange(256)
        damaged = written[:at] + bytes([byte]) + written[at + 1 :]
        with suppress(Exception):
            assert postings.decoded(damaged) == (array("I", docs), array("f", counts))


@pytest.mark.parametrize("piece", [1, 100, 1 << 20])
def test_it_finds_alike_however_many_texts_it_reads_at_a_time(store, monkeypatch, piece):
    monkeypatch.setattr(open_segments, "PIECE", piece)
    made = entries(range(40), "国家。，")
    # An empty text, and words that would stand across the border of two texts if they were one.
    made += [
        Entry("archive.speech.40", "", {"pk": 40, "fields": {}}),
        Entry("archive.speech.41", "题\x1e\x1e\x1e国", {"pk": 41, "fields": {}}),
        Entry("archive.speech.42", "家。国", {"pk": 42, "fields": {}}),
    ]
    store.write(made)
    ours = view(store)
    for phrase in ("国家", "国家。", "。，", "国家。国", "，国家国", "国家国家国家国家"):
        monkeypatch.setattr(open_segments, "MOST", 0)
        at_once = opened(Path(store.storage.folder), frozenset({"year"})).hits(phrase)
        monkeypatch.setattr(open_segments, "MOST", 1)
        one_by_one = opened(Path(store.storage.folder), frozenset({"year"})).hits(phrase)
        having = [doc for doc, entry in enumerate(made) if phrase in entry.body]
        assert list(at_once.docs) == list(one_by_one.docs) == list(ours.hits(phrase).docs) == having
        assert at_once.scores == one_by_one.scores


def test_a_text_is_not_read_that_lacks_a_sign_of_the_phrase(store, monkeypatch):
    store.write(entries(range(10), "国家。，"))
    ours = view(store)
    monkeypatch.setattr(open_segments.Rows, "__getitem__", None)
    monkeypatch.setattr(open_segments.Rows, "having", None)
    for phrase in ("!?", "。!", "国家!", "、"):
        assert not ours.hits(phrase).docs
    assert len(ours.hits("。").docs) > 5


def test_whoosh_itself_finds_the_same_documents(store):
    store.write(entries(range(60)))
    store.write(entries(range(60, 90)))
    ours = view(store)
    with open_dir(store.storage.folder, schema=segments.schema()).searcher() as searcher:
        for phrase in ("卫生", "国", "市工"):
            theirs = set(searcher.docs_for_query(query.Term("text", phrase)))
            assert set(ours.hits(phrase).docs) == theirs


def test_merging_keeps_every_document_and_drops_the_removed(store):
    for start in range(0, 60, 3):
        gone = [view(store).numbers["archive.speech.7"]] if start == 30 else []
        store.write(entries(range(start, start + 3)), replaced=gone)
        store.merge()
    held = view(store)
    assert set(held.numbers) == {f"archive.speech.{number}" for number in range(60) if number != 7}
    assert held.count == 59
    assert len(held.segments) < 20
    for doc in held.numbers.values():
        number = held.record(doc)["pk"]
        assert doc in held.hits(f"题{number}").docs
        assert held.column("year").values[held.column("year").codes[doc]] == (str(1900 + number),)


@pytest.mark.parametrize(
    ("sizes", "merged"),
    [
        ((), []),
        ((1,) * 7, []),
        ((1,) * 8, [1] * 8),
        ((500, *(1,) * 8), [1] * 8),
        ((8,) * 8, [8] * 8),
        ((64,) * 8, []),
        ((1_000,) * 100, []),
        ((1_000, *(64,) * USUAL.most_small), []),
        ((1_000, *(64,) * (USUAL.most_small + 1)), [64] * 8),
    ],
)
def test_it_merges_small_ones_soon_and_large_ones_when_there_are_too_many(sizes, merged):
    assert [sizes[place] for place in USUAL.chosen(sizes)] == merged


def test_an_entry_has_the_terms_of_its_title_several_times(store):
    store.write([Entry("x", "创卫\x1e\x1e\x1e创卫讲话", {"pk": 1, "fields": {}})])
    (segment,) = view(store).segments
    assert segment.postings("创卫")[1] == array("f", [6])
    assert segment.postings("讲话")[1] == array("f", [1])
    assert segment.postings("话创") == postings.NO_POSTINGS


def test_segments_of_an_earlier_state_are_not_opened_again(store):
    store.write(entries(range(5)))
    before = view(store)
    store.write(entries(range(5, 9)))
    after = opened(Path(store.storage.folder), frozenset(), before)
    assert after.segments[0] is before.segments[0]
    assert after.count == 9
