"""Two names of one occasion have one key, those of two occasions two."""

import pytest

from archive.ingest.extract import event_names


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("平湖市第十三届人民代表大会第五次会议", "市十三届人大五次会议"),
        ("全市创卫再动员大会", "平湖市创卫再动员大会"),
        ("全市 “创卫” 再动员大会", "全市創衛再動員大會"),
        ("平湖市委全体(扩大)会议", "市委全体（扩大）会议"),
    ],
)
def test_names_that_say_the_same_have_one_key(one, other):
    assert event_names.key(one, ("平湖市", "平湖")) == event_names.key(other, ("平湖市", "平湖"))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("全市创卫动员大会", "全市创卫再动员大会"),
        ("市委农村工作会议", "全市农村工作会议"),
        ("2011年全市工作会议", "2012年全市工作会议"),
    ],
)
def test_names_that_say_otherwise_have_two_keys(one, other):
    assert event_names.key(one, ("平湖市",)) != event_names.key(other, ("平湖市",))


@pytest.mark.parametrize(
    "here, there",
    [
        ("2011年全市经济工作会议", "全县经济工作会议"),
        ("二〇一一年度全市教育工作会议", "教育工作会议"),
        ("市委十三届五次全会", "县委第十二届第三次全体会议"),
        ("市第十三届人民代表大会第五次会议", "县十四届人大一次会议"),
        ("第六届鬼谷子文化节", "第七届鬼谷子文化节"),
        ("1998 Harbour Conference", "The 3rd Harbour Conference"),
    ],
)
def test_editions_of_one_meeting_are_of_one_series(here, there):
    assert event_names.series(here) == event_names.series(there) != ""


@pytest.mark.parametrize(
    "one, other",
    [
        ("全市创卫动员大会", "全市创卫再动员大会"),
        ("全市经济工作会议", "全市教育工作会议"),
        ("市委全会", "市纪委全会"),
        ("市人大常委会第五次会议", "市人大第五次会议"),
    ],
)
def test_other_words_make_another_series(one, other):
    assert event_names.series(one) != event_names.series(other)


@pytest.mark.parametrize(
    "name", ["全市工作会议", "第三次全体会议", "2011年动员大会", "座谈会", "", "Conference"]
)
def test_the_mere_word_for_a_meeting_is_no_series(name):
    assert event_names.series(name) == ""
