from __future__ import annotations

import pytest

from archive.exports.gaps import GAPS, IN_ROWS
from archive.models import Speech
from archive.pages.rows import rows
from tests.factories import make_speech

pytestmark = pytest.mark.django_db


def test_a_row_says_what_parts_are_missing_and_what_the_source_left_out(reader):
    speech = make_speech("前文。", "后文。", missing_parts=(1,), date="2011")
    gaps = [
        {"paragraph": n, "kind": kind, "note": ""} for n, kind in enumerate(("cut-off", "elided", "cut-off"))
    ]
    speech.witnesses.update(gaps=gaps)
    text = reader.get("/years/2011/").content.decode()
    assert '<span class="incomplete">part 1 missing</span>' in text
    assert text.count('<span class="incomplete">breaks off</span>') == 1
    assert text.count('<span class="incomplete">abridged by the source</span>') == 1


def test_a_whole_speech_says_nothing_of_it(reader):
    make_speech(date="2011")
    assert "incomplete" not in reader.get("/years/2011/").content.decode()


def test_every_kind_of_gap_has_words_for_rows(reader):
    assert list(IN_ROWS) == list(GAPS)
    speech = make_speech(date="2011")
    speech.witnesses.update(gaps=[{"paragraph": 0, "kind": "another-kind", "note": ""}])
    assert "text missing" in reader.get("/years/2011/").content.decode()


def test_rows_cost_three_queries_however_many(django_assert_num_queries):
    for _number in range(3):
        make_speech(missing_parts=(1,), date="2011")
    speeches = list(Speech.objects.all())
    with django_assert_num_queries(3):
        assert [row.missing for row in rows(speeches)] == [(1,)] * 3
