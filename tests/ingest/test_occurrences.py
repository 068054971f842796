"""Names are found wherever they stand, as if each were looked for by itself."""

import random

import pytest

from archive.ingest.gazetteer.occurrences import Names

NAMES = frozenset({"平湖", "平湖市", "湖市", "湖市镇", "市镇", "镇平", "镇平县"})


def one_by_one(text):
    return {(at, at + len(name)) for name in NAMES for at in range(len(text)) if text.startswith(name, at)}


@pytest.mark.parametrize("seed", range(20))
def test_it_finds_what_a_search_for_each_name_finds(seed):
    text = "".join(random.Random(seed).choices("平湖市镇县,", k=60))
    found = Names(NAMES).all_in(text)
    assert set(found) == one_by_one(text)
    assert found == sorted(found, key=lambda span: span[1])


@pytest.mark.parametrize("seed", range(20))
def test_it_finds_the_longest_name_that_begins_at_a_place(seed):
    text = "".join(random.Random(seed).choices("平湖市镇县,", k=60))
    longest = {}
    for start, end in one_by_one(text):
        longest[start] = max(longest.get(start, 0), end)
    assert list(Names(NAMES).longest_in(text).items()) == sorted(longest.items())


@pytest.mark.parametrize("text", ["", "平", "在平湖"])
def test_the_end_of_a_text_ends_a_name(text):
    assert Names(NAMES).all_in(text) == sorted(one_by_one(text))
