import datetime

import pytest
from django.utils import timezone, translation

from archive.templatetags.speech_text import certainty_in_words, in_words, numbers, tongue


@pytest.mark.parametrize(
    ("value", "zh", "en"),
    [
        ("2011-01/2011-06", "2011年1月至6月", "January–June 2011"),
        (datetime.date(2018, 12, 3), "2018年12月3日", "3 December 2018"),
        (datetime.datetime(2018, 12, 3, 9, tzinfo=datetime.UTC), "2018年12月3日", "3 December 2018"),
    ],
)
def test_a_date_is_said_in_the_language_of_the_page(value, zh, en):
    with translation.override("zh-hans"):
        assert in_words(value) == zh
    with translation.override("en"):
        assert in_words(value) == en


def test_a_moment_is_dated_where_the_archive_is():
    late = datetime.datetime(2018, 12, 3, 23, tzinfo=datetime.UTC)
    with timezone.override("Asia/Shanghai"), translation.override("en"):
        assert in_words(late) == "4 December 2018"


@pytest.mark.parametrize(
    ("values", "said"), [([1, 2, 3], "1–3"), ([4], "4"), ([1, 2, 5], "1–2, 5"), ((3, 1), "1, 3"), ([], "")]
)
def test_runs_of_numbers_are_joined(values, said):
    with translation.override("en"):
        assert numbers(values) == said


@pytest.mark.parametrize(
    ("name", "tag"),
    [("平湖市", "zh"), ("Eleanor Whitfield", "en"), ("C&C08交换机", "zh"), ("𠮷田", "zh"), ("", "en")],
)
def test_a_name_is_in_the_language_of_its_script(name, tag):
    assert tongue(name) == tag


def test_a_plain_value_says_nothing_of_its_certainty():
    with translation.override("en"):
        assert certainty_in_words("plain") == ""
        assert certainty_in_words("inferred") == "inferred"
