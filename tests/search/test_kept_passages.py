from __future__ import annotations

import pytest

from archive.models import Paragraph, Speech
from archive.search import kept_passages, wording
from tests.factories import make_speech

pytestmark = pytest.mark.django_db


@pytest.fixture
def speeches():
    make_speech("同志们:", "甲。", slug="a")
    make_speech("丙。", slug="b")
    return list(Speech.objects.order_by("pk"))


def test_they_are_the_passages_of_each_read_once(speeches, django_assert_num_queries):
    with django_assert_num_queries(2):
        found = kept_passages.of(speeches)
    assert found == {speech.pk: list(wording.passages(speech)) for speech in speeches}
    with django_assert_num_queries(0):
        assert kept_passages.of(reversed(speeches)) == found


def test_a_speech_that_was_changed_is_read_again(speeches):
    kept_passages.of(speeches)
    Paragraph.objects.filter(text="丙。").update(text="丁。")
    Speech.objects.get(slug="b").save()
    changed = Speech.objects.order_by("pk")
    texts = [[passage.text for passage in passages] for passages in kept_passages.of(changed).values()]
    assert texts == [["同志们:", "甲。"], ["丁。"]]


def test_those_not_shown_for_longest_make_room(speeches, monkeypatch, django_assert_num_queries):
    monkeypatch.setattr(kept_passages, "MOST", 6)
    first, second = speeches
    kept_passages.of([first])
    kept_passages.of([second])
    with django_assert_num_queries(0):
        kept_passages.of([second])
    with django_assert_num_queries(2):
        assert [passage.text for passage in kept_passages.of([first])[first.pk]] == ["同志们:", "甲。"]
