import pytest

from archive.models import Event, Evidence, Person, Place
from archive.pages.speakers import given_by, offices
from tests.factories import make_event, make_speech

pytestmark = pytest.mark.django_db


def spell(name: str, pinyin: str) -> None:
    Person.objects.filter(name=name).update(pinyin=pinyin)


def test_names_stand_in_the_order_of_their_sound(reader):
    for name, pinyin in (("吴翠云", "wu cuiyun"), ("李明", "li ming"), ("Eleanor", "Eleanor"), ("陈静", "")):
        make_speech(speaker=name)
        spell(name, pinyin)
    make_speech(speaker="张三", state="draft")
    letters = reader.get("/speakers/").context["letters"]
    assert [(letter, [named.person.name for named in people]) for letter, people in letters] == [
        ("E", ["Eleanor"]),
        ("L", ["李明"]),
        ("W", ["吴翠云"]),
        ("#", ["陈静"]),
    ]


def test_a_long_list_can_be_jumped_in(reader):
    for number in range(70):
        make_speech(speaker=f"阿{number}")
        spell(f"阿{number}", f"a {number}")
    make_speech(speaker="张三")
    spell("张三", "zhang san")
    text = reader.get("/speakers/").content.decode()
    assert 'href="?page=2#of-Z"' in text
    assert 'id="of-Z"' in reader.get("/speakers/?page=2").content.decode()
    assert reader.get("/speakers/?sort=speeches").context["letters"][0][0] == ""


def test_people_of_one_name_are_told_apart(reader):
    first = make_speech(speaker="李明", office="市长", place="330482")
    second = make_speech(office="县长", speaker="李明", place="320581")
    other = Person.objects.create(slug="li-ming-2", name="李明", pinyin="li ming")
    second.contributions.update(person=other)
    make_speech(speaker="吴翠云", office="市长", place="330482")
    people = [named for _letter, some in reader.get("/speakers/").context["letters"] for named in some]
    assert {(named.person.name, named.hint) for named in people} == {
        ("李明", "平湖市 市长"),
        ("李明", "常熟市 县长"),
        ("吴翠云", ""),
    }
    page = reader.get(first.speakers[0].person.get_absolute_url())
    assert page.context["namesakes"] == [(other, "常熟市 县长")]
    assert page.context["hint"] == "平湖市 市长"


def test_a_speaker_is_shown_with_offices_and_speeches(reader):
    make_speech(speaker="吴翠云", office="市长", date="2008", title="市长的讲话", place="330482")
    make_speech(speaker="吴翠云", office="市委书记", date="2010", title="书记的讲话", place="330482")
    make_speech(speaker="吴翠云", office="市委书记", date="2013-03-08", title="又一次讲话", place="330482")
    make_speech(speaker="吴翠云", office="省长", date="2015", state="withheld")
    person = Person.objects.get(name="吴翠云")
    assert [(o.name, o.place.name, o.first, o.last, o.speeches) for o in offices(given_by(person))] == [
        ("市长", "平湖市", "2008", "2008", 1),
        ("市委书记", "平湖市", "2010", "2013-03-08", 2),
    ]
    page = reader.get(person.get_absolute_url())
    assert [row.speech.title for row in page.context["rows"]] == ["又一次讲话", "书记的讲话", "市长的讲话"]
    assert (page.context["total"], page.context["first"], page.context["last"]) == (3, 2008, 2013)


def test_an_office_that_is_only_inferred_says_so(reader):
    speech = make_speech(speaker="吴翠云", office="市长")
    speech.evidence.create(field="office", rule="lead", grade=Evidence.Grade.INFERRED)
    assert [office.grade for office in offices(given_by(Person.objects.get()))] == ["inferred"]
    assert "inferred" in reader.get(Person.objects.get().get_absolute_url()).content.decode()


def test_speeches_can_be_kept_to_a_year_or_an_office(reader):
    make_speech(speaker="吴翠云", office="市长", date="2008-05", title="市长的讲话")
    make_speech(speaker="吴翠云", office="书记", date="2010/2011", title="书记的讲话")
    address = Person.objects.get().get_absolute_url()
    for query, titles in (
        ("year=2008", ["市长的讲话"]),
        ("office=书记", ["书记的讲话"]),
        ("year=2008&office=书记", []),
        ("year=1999", ["书记的讲话", "市长的讲话"]),
        ("year=%00&office=x&sort=x", ["书记的讲话", "市长的讲话"]),
        ("sort=date", ["市长的讲话", "书记的讲话"]),
    ):
        page = reader.get(f"{address}?{query}")
        assert [row.speech.title for row in page.context["rows"]] == titles
    assert 'href="?year=2008"' in reader.get(address).content.decode()


def test_events_and_places_are_named_the_most_frequent_first(reader):
    for place in ("330482", "330482", "320581"):
        make_speech(speaker="吴翠云", place=place, event=make_event(place=place))
    page = reader.get(Person.objects.get().get_absolute_url())
    assert page.context["places"] == [
        (Place.objects.get(code="330482"), 2),
        (Place.objects.get(code="320581"), 1),
    ]
    assert page.context["events"][0] == (Event.objects.get(place__code="330482"), 2)


def test_speeches_without_a_speaker_are_named(reader):
    make_speech(speaker="吴翠云")
    make_speech(office="市长")
    assert "1 speech has no speaker named." in reader.get("/speakers/").content.decode()


def test_it_costs_the_same_queries_however_many_people(reader, django_assert_max_num_queries):
    for number in range(20):
        make_speech(speaker=f"王{number % 10}", office="市长", place="330482")
    with django_assert_max_num_queries(12):
        reader.get("/speakers/")
    with django_assert_max_num_queries(18):
        reader.get(Person.objects.first().get_absolute_url())


def test_what_someone_said_can_be_searched_as_it_is_shown(reader):
    for year in ("2009", "2011"):
        make_speech(title=f"{year}年讲话", date=year, speaker="吴翠云")
    person = Person.objects.get(name="吴翠云")
    text = reader.get(f"{person.get_absolute_url()}?year=2011").content.decode()
    form = text.partition('<form class="within" action="/search/"')[2].partition("</form>")[0]
    assert f'name="speaker" value="{person.slug}"' in form
    assert 'name="year" value="2011"' in form
    assert 'aria-label="Search what 吴翠云 said"' in form
