from __future__ import annotations

import pytest

from archive.models import Speech
from archive.search import wording
from tests.factories import make_speech

pytestmark = pytest.mark.django_db


def test_the_passages_of_several_speeches_are_those_of_each(django_assert_num_queries):
    make_speech("同志们:", "甲。", "乙。", slug="a", sections=[(1, "一", "头", 1), (2, "二", "无段", 9)])
    make_speech("丙。", slug="b")
    speeches = {speech.pk: speech for speech in Speech.objects.order_by("pk")}
    with django_assert_num_queries(2):
        found = wording.passages_of(list(speeches))
    assert found == {key: list(wording.passages(speech)) for key, speech in speeches.items()}
    assert sum(map(len, found.values())) == 6
    first = wording.passages_of(list(speeches), 1)
    assert [[passage.text for passage in passages] for passages in first.values()] == [["同志们:"], ["丙。"]]
