import datetime
import os

import pytest

from archive.models import Person, PlaceName
from archive.review.authorities import sound
from archive.search.suggestions import asked, gathered, held
from tests.factories import make_event, make_place, make_speech

pytestmark = pytest.mark.django_db


@pytest.fixture
def suggest(indexed):
    """Call it with what is typed once the speeches are made."""

    def ask(typed: str) -> list:
        indexed()
        gathered.make()
        return asked.to(typed)

    return ask


@pytest.fixture
def indexed(db):
    from haystack import connections

    from archive.models import Speech

    def index() -> None:
        connections["default"].get_backend().clear()
        connections["default"].get_unified_index().get_index(Speech).update()

    return index


def said(found) -> list[tuple[str, str, int]]:
    return [(one.kind, one.label, one.count) for one in found]


@pytest.mark.parametrize(
    "typed", ["平湖", "平湖市", "ping hu", "pinghu", "PingHu", "ph", "phs", "湖", "平 湖", "平湖"]
)
def test_it_finds_a_place_by_name_sound_and_initials(suggest, typed):
    make_speech(place="330482")
    assert ("place", "平湖市", 1) in said(suggest(typed))


def test_a_unit_counts_what_lies_in_it(suggest):
    make_speech(place="330482")
    make_speech(place="330481")
    assert said(suggest("浙江")) == [("place", "浙江省", 2)]


def test_a_former_name_leads_to_the_unit(suggest):
    speech = make_speech(place="330482")
    PlaceName.objects.create(place=speech.place, name="乍浦县", valid_to=datetime.date(1991, 6, 15))
    (found,) = suggest("zhapu")
    assert (found.label, found.former, found.key) == ("平湖市", "乍浦县", "330482")


def test_a_unit_that_was_succeeded_leads_to_the_one_of_today(suggest):
    speech = make_speech(place="330482")
    before = make_place("320581")
    before.name, before.successor = "当湖县", speech.place
    before.save()
    assert [(one.key, one.former) for one in suggest("当湖")] == [("330482", "当湖县")]


def test_a_person_is_found_as_the_name_is_spoken(suggest):
    make_speech(speaker="曾国强", office="市长")
    Person.objects.update(pinyin=sound("曾国强"))
    (found,) = suggest("zengguo")
    assert (found.kind, found.label, found.note) == ("speaker", "曾国强", "市长")


def test_an_event_is_found_by_a_word_within(suggest):
    make_speech(event=make_event("全市创建国家卫生城市再动员大会", date="2011-03-08"))
    for typed in ("卫生城市", "weisheng"):
        assert said(suggest(typed)) == [("event", "全市创建国家卫生城市再动员大会", 1)]


def test_letters_that_begin_within_a_syllable_are_another_sound(suggest):
    make_speech(speaker="田风")
    assert said(suggest("ian")) == []
    assert said(suggest("feng")) == [("speaker", "田风", 1)]


def test_phrases_of_titles_and_headings_are_counted_in_whole_texts(suggest):
    for title in ("打好攻坚战", "坚决打好攻坚战", "打好攻坚战动员", "甲"):
        make_speech("我们要打好攻坚战。", title=title)
    assert said(suggest("打好")) == [("phrase", "打好攻坚战", 4)]


def test_what_most_speeches_hold_comes_first(suggest):
    for name, number in (("李一", 1), ("李二", 3), ("李三", 2)):
        person = Person.objects.create(slug=name, name=name, pinyin=sound(name))
        for _number in range(number):
            speech = make_speech(speaker=name)
            speech.contributions.update(person=person)
    assert [one.label for one in suggest("li")][:3] == ["李二", "李三", "李一"]


def test_what_begins_so_stands_before_what_has_it_within(suggest):
    make_speech(speaker="江平")
    for _number in range(2):
        make_speech(event=make_event("全市平江会"))
    make_speech(speaker="平江")
    assert [one.label for one in suggest("平江")] == ["平江", "全市平江会"]


def test_no_kind_crowds_out_another(suggest):
    for number in range(12):
        event = make_event(f"平安大会{number}")
        make_speech(event=event)
        make_speech(event=event)
    make_speech(speaker="平安")
    kinds = [one.kind for one in suggest("平安")]
    assert "speaker" in kinds
    assert len(kinds) == asked.MOST


def test_what_is_withheld_is_not_suggested_though_it_was_when_they_were_made(suggest):
    speech = make_speech(event=make_event("秘密大会"), speaker="李明")
    assert suggest("秘密")
    speech.state = "withheld"
    speech.save()
    assert asked.to("秘密") == asked.to("李明") == []


def test_nothing_is_suggested_for_nothing(suggest):
    make_speech(place="330482")
    assert suggest("") == suggest("  ") == suggest(" -") == suggest("\x04\x01\n") == []


def test_they_are_made_anew_once_something_changed(suggest):
    make_speech(speaker="李明")
    assert suggest("王芳") == []
    make_speech(speaker="王芳")
    held._path(".asked").unlink(missing_ok=True)
    held.outdated()
    assert said(asked.to("王芳")) == [("speaker", "王芳", 1)]


def test_without_a_list_one_is_asked_for_and_nothing_breaks(db):
    make_speech(speaker="李明")
    assert said(asked.to("李明")) == [("speaker", "李明", 1)]


def test_a_list_of_another_form_is_not_read(suggest, data_dir):
    make_speech(speaker="李明")
    assert suggest("李明")
    path = data_dir / "suggestions"
    path.write_bytes(path.read_bytes().replace(b"2 ", b"1 ", 1))
    os.utime(path)
    assert asked.to("李明") == []


@pytest.mark.parametrize("data", [b"", b"\n", b"1 2 3 4 5 6\n", b"nonsense"])
def test_a_list_that_is_damaged_is_not_read(suggest, data_dir, data):
    make_speech(speaker="李明")
    assert suggest("李明")
    (data_dir / "suggestions").write_bytes(data)
    assert asked.to("李明") == []


def test_the_most_held_are_found_among_many(db):
    names = [f"平安{number:04}" for number in range(3000)]
    lines = [held.Named(held.Suggestion("event", name, name, 3000), ((name, ()),)).line() for name in names]
    many = held.List.of(lines)
    assert [one.label for one in many.starting("平", 3)] == names[:3]
    assert [one.label for one in many.starting("平安2999", 3)] == names[2999:]
    assert [one.label for one in many.starting("安0007", 3)] == ["平安0007"]
    assert many.starting("平安3000", 3) == []


def test_phrases_that_a_broken_index_could_not_count_are_made_up_for(indexed, data_dir):
    for title in ("打好攻坚战", "坚决打好攻坚战", "打好攻坚战动员"):
        make_speech(title=title)
    indexed()
    for path in (data_dir / "index").rglob("*"):
        if path.is_file():
            path.write_bytes(b"")
    gathered.make()
    assert "phrase" not in {one.kind for one in held.current().starting("打好", 9)}
    indexed()
    (data_dir / "suggestions.asked").unlink(missing_ok=True)
    assert said(asked.to("打好")) == [("phrase", "打好攻坚战", 3)]
