import pytest

from archive.search.query import Search
from tests.factories import make_event, make_speech

pytestmark = pytest.mark.django_db


@pytest.fixture
def asking(reader, indexed):
    def of(language: str = "en") -> dict[str, str]:
        indexed()
        page = reader.get("/search/", headers={"accept-language": language})
        return {way.typed: way.address for way in page.context["asking"]}

    return of


def test_every_example_is_built_of_what_the_archive_holds_and_finds_it(asking, reader):
    make_speech(
        "动员大会现在开始。",
        event=make_event("“双创”动员大会", kind="动员大会"),
        place="330482",
        date="2011-03",
    )
    make_speech(
        "座谈会和动员大会。",
        event=make_event("座谈会", kind="座谈会"),
        place="330481",
        speaker="Wu Cuiyun",
        date="2011-03-08",
    )
    make_speech("座谈会。", event=make_event("另一次座谈会", kind="座谈会"))
    examples = asking()
    assert len(examples) == 10
    assert 'speaker:"Wu Cuiyun"' in examples
    assert "place:浙江省" in examples
    assert "year:2010..2012" in examples
    for typed, address in examples.items():
        found = reader.get(address).context["found"]
        assert found.search.query.text == typed
        assert found.count, typed


def test_fields_are_named_in_the_language_of_the_page(asking, reader):
    make_speech("攻坚", place="330482", date="2011")
    assert "地点:浙江省" in asking("zh-hans")
    assert "年份:2010..2012" in asking("zh-hans")
    assert Search.from_params({"q": "地点:浙江省"}).run().count == 1


def test_an_empty_archive_has_examples_too(asking, reader):
    examples = asking()
    assert len(examples) == 10
    assert all(reader.get(address).status_code == 200 for address in examples.values())


def test_a_note_that_tells_namesakes_apart_is_not_asked_for(asking):
    speech = make_speech("攻坚", speaker="李明")
    person = speech.speakers[0].person
    person.note = "市长"
    person.save()
    assert "speaker:李明" in asking()
