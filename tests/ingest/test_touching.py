"""Pages that have to be assembled together are found, whatever waits on the disk meanwhile."""

import random
import tracemalloc
from array import array

import pytest

from archive.ingest.sketches import Sketch, label
from archive.ingest.spool import Buckets, Spool
from archive.ingest.touching import Touching


def sketch(*words, numbered=False, prints=()):
    return Sketch(tuple(map(label, words)), numbered, tuple(array("q", sorted(one)) for one in prints))


def sets(*sketches):
    with Touching() as touching:
        for place, one in enumerate(sketches):
            if one is not None:
                touching.add(place, one)
        return list(touching.sets())


def test_pages_of_one_title_are_a_set_where_one_is_numbered():
    part, whole = sketch("治水", numbered=True), sketch("治水")
    assert sets(sketch("春耕"), part, None, sketch("春耕"), whole) == [[0], [1, 4], [3]]


def test_sets_that_share_a_page_are_one():
    pages = [sketch("a"), sketch("b"), sketch("a", "c", numbered=True), sketch("b", "c")]
    assert sets(*pages, sketch("b", numbered=True)) == [[0, 1, 2, 3, 4]]


def test_pages_touch_that_share_enough_of_their_shingles():
    text, other = range(0, 8000, 8), range(4, 8000, 8)
    copy = [*text[:700], *other[:300]]
    assert sets(*(sketch(prints=[one]) for one in (text, other, copy))) == [[0, 2], [1]]


def test_what_fills_many_buckets_is_told_of_as_it_came():
    numbers = random.Random(1)
    told = [(numbers.randrange(-(2**63), 2**63) & ~0xFE, n) for n in range(9_000)]
    with Buckets() as pairs:
        for first, second in told:
            pairs.add([first], second)
        assert [pair for firsts, seconds in pairs for pair in zip(firsts, seconds, strict=True)] == [
            pair for last in (0, 1) for pair in told if pair[0] & 1 == last
        ]


def test_a_blob_comes_back_and_where_there_is_none_nothing_is_kept():
    with Spool() as spool:
        spool.keep(0, b"first")
        spool.keep(3, b"last")
        assert (spool.take(3), spool.take(0)) == (b"last", b"first")
        assert [spool.has(n) for n in range(5)] == [True, False, False, True, False]


@pytest.mark.slow
def test_a_page_costs_little_memory_however_many_there_are():
    numbers = random.Random(2)
    with Touching() as touching:
        held = []
        for place in range(40_000):
            if place in (20_000, 39_999):
                held.append(tracemalloc.get_traced_memory()[0])
            if place == 10_000:
                tracemalloc.start()
            prints = array("q", numbers.randbytes(8 * 90))
            touching.add(place, sketch(f"title {place}", f"http://a/{place}", prints=[prints]))
        tracemalloc.stop()
        assert (held[1] - held[0]) / 20_000 < 200
        assert sum(1 for _ in touching.sets()) == 40_000
