"""Which event and person a draft means."""

import pytest

from archive.review import authorities
from tests.factories import make_place, make_speech

pytestmark = pytest.mark.django_db


def test_speeches_of_one_meeting_meet_at_one_event():
    place = make_place()
    first = authorities.event("全市再动员大会", "动员大会", place, "2011-03-08")
    assert authorities.event("全市再动员大会", "动员大会", place, "2011-03-08") == first
    assert authorities.event("市第七届人民代表大会", None, place, "2011-02-20") == authorities.event(
        "市第七届人民代表大会", None, place, "2011-02-24"
    )


@pytest.mark.parametrize("date", ["2012-03-08", "2011-06-01", None, "2011"])
def test_a_meeting_that_returns_every_year_is_not_taken_for_another(date):
    place = make_place()
    first = authorities.event("全市经济工作会议", "工作会议", place, "2011-03-08")
    assert authorities.event("全市经济工作会议", "工作会议", place, date) != first


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("平湖市创卫再动员大会", "全市创卫再动员大会", True),
        ("全市创卫再动员大会", "全市“创卫” 再动员大会", True),
        ("平湖市第十三届人民代表大会第五次会议", "市十三届人大五次会议", True),
        ("平湖市委全体(扩大)会议", "市委全体（扩大）会议", True),
        ("全市创卫动员大会", "全市创卫再动员大会", False),
        ("市委农村工作会议", "全市农村工作会议", False),
        ("市十三届人大五次会议", "市十三届人大四次会议", False),
    ],
)
def test_names_that_say_the_same_meet_at_one_event(one, other, same):
    place = make_place("330482")
    first = authorities.event(one, None, place, "2011-03-08")
    assert (authorities.event(other, None, place, "2011-03-08") == first) is same


def test_a_meeting_of_another_place_is_another():
    first = authorities.event("全市大会", None, make_place("330482"), "2011-03-08")
    assert authorities.event("全市大会", None, make_place("330481"), "2011-03-08") != first


def test_an_ordinal_makes_a_meeting_one_occasion():
    place = make_place()
    first = authorities.event("市第七届人民代表大会第四次会议", None, place, "2011-02")
    assert authorities.event("市第七届人民代表大会第四次会议", None, place, None) == first


@pytest.mark.parametrize("date", [None, "2011"])
def test_an_ordinal_without_a_place_joins_nothing(date):
    first = authorities.event("第三次全体会议", None, None, date)
    assert authorities.event("第三次全体会议", None, None, date) != first


def test_an_event_takes_the_narrower_date():
    place = make_place()
    authorities.event("八届七次全委会", None, place, "2011-03")
    assert authorities.event("八届七次全委会", None, place, "2011-03-08").date == "2011-03-08"


@pytest.mark.parametrize("name", ["李/明", "a/../b", "?#", "<script>", "帕尔哈提·玉山江", "Ann O'Neil"])
def test_whatever_a_person_is_called_their_page_has_an_address(client, name):
    person = authorities.person(name, "", None)
    make_speech(speaker=name).contributions.update(person=person)
    assert client.get(person.get_absolute_url()).status_code == 200


@pytest.mark.parametrize(
    ("name", "sound"),
    [("曾国强", "zeng guo qiang"), ("單田芳", "shan tian fang"), ("吴翠云", "wu cui yun"), ("曾", "ceng")],
)
def test_a_surname_sounds_as_surnames_do(name, sound):
    assert authorities.person(name, "", None).pinyin == sound


def test_one_name_is_not_one_person():
    here, there = make_place("330482"), make_place("320581")
    make_speech(speaker="王伟", office="市长", place=here)
    assert authorities.person("王伟", "", here) == authorities.person("王伟", "市委书记", here)
    assert authorities.person("王伟", "市长", there).slug == "王伟"
    assert authorities.person("王伟", "市长", there).slug == "王伟-2"
