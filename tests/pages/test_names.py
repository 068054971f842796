import pytest

from archive.models import Person
from archive.pages import names
from archive.review import strokes
from tests.factories import make_speech

pytestmark = pytest.mark.django_db

PEOPLE = {
    "吴翠云": "wu cui yun",
    "丁一": "ding yi",
    "李明": "li ming",
    "李强": "li qiang",
    "Ann Lee": "Ann Lee",
}


@pytest.fixture
def people() -> None:
    for name, pinyin in PEOPLE.items():
        make_speech(speaker=name)
        Person.objects.filter(name=name).update(pinyin=pinyin, strokes=strokes.of_name(name))
    make_speech(speaker="李强")
    make_speech(speaker="张三", state="draft")


def named(roll: names.Roll) -> list[str]:
    held = Person.objects.in_bulk(roll.people)
    return [held[key].name for key in roll.people]


def test_by_pinyin_letters_follow_letters(people):
    roll = names.roll("pinyin")
    assert named(roll) == ["Ann Lee", "丁一", "李明", "李强", "吴翠云"]
    assert [(group.label, group.people) for group in roll.groups] == [("A", 1), ("D", 1), ("L", 2), ("W", 1)]


def test_by_strokes_the_surname_counts_first_and_letters_come_last(people):
    roll = names.roll("strokes")
    assert named(roll) == ["丁一", "李明", "李强", "吴翠云", "Ann Lee"]
    assert [(group.label, group.people) for group in roll.groups] == [("2", 1), ("7", 3), ("#", 1)]


def test_by_speeches_whoever_gave_most_comes_first(people):
    roll = names.roll("speeches")
    assert named(roll)[0] == "李强"
    assert roll.groups == ()
    assert sorted(roll.speeches.values()) == [1, 1, 1, 1, 2]


def test_a_group_says_on_which_page_it_begins(people, monkeypatch):
    monkeypatch.setattr(names, "NAMES", 2)
    assert [(group.label, group.page) for group in names.roll("pinyin").groups] == [
        ("A", 1),
        ("D", 1),
        ("L", 2),
        ("W", 3),
    ]
