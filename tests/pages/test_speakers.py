import pytest

from archive.models import Person
from archive.pages.speakers import offices
from tests.factories import make_speech

pytestmark = pytest.mark.django_db


def spell(name: str, pinyin: str) -> None:
    Person.objects.filter(name=name).update(pinyin=pinyin)


def test_names_stand_in_the_order_of_their_sound(reader):
    for name, pinyin in (("吴翠云", "wu cuiyun"), ("李明", "li ming"), ("Eleanor", "Eleanor"), ("陈静", "")):
        make_speech(speaker=name)
        spell(name, pinyin)
    make_speech(speaker="张三", state="draft")
    letters = reader.get("/speakers/").context["letters"]
    assert [(letter, [person.name for person, _held in people]) for letter, people in letters] == [
        ("#", ["陈静"]),
        ("E", ["Eleanor"]),
        ("L", ["李明"]),
        ("W", ["吴翠云"]),
    ]


def test_a_speaker_is_shown_with_offices_and_speeches(reader):
    make_speech(speaker="吴翠云", office="市长", date="2008", title="市长的讲话")
    make_speech(speaker="吴翠云", office="市委书记", date="2010", title="书记的讲话")
    make_speech(speaker="吴翠云", office="市委书记", date="2013", title="又一次讲话")
    make_speech(speaker="吴翠云", office="省长", date="2015", state="withheld")
    person = Person.objects.get(name="吴翠云")
    assert [(o.name, o.first, o.last, o.speeches) for o in offices(person)] == [
        ("市长", 2008, 2008, 1),
        ("市委书记", 2010, 2013, 2),
    ]
    page = reader.get(person.get_absolute_url())
    assert [row.speech.title for row in page.context["rows"]] == ["又一次讲话", "书记的讲话", "市长的讲话"]


def test_it_costs_the_same_queries_however_many_people(reader, django_assert_max_num_queries):
    for number in range(20):
        make_speech(speaker=f"王{number}")
    with django_assert_max_num_queries(3):
        reader.get("/speakers/")
