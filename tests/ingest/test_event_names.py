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
