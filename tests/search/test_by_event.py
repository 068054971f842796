"""What is found, gathered under its events, asked of every engine and of the database."""

from __future__ import annotations

import pytest

from archive.search import by_event, indexing, tasks
from archive.search.broken import IndexBroken
from archive.search.query import Found, Search
from tests.factories import make_event, make_speech

pytestmark = pytest.mark.django_db


def gathered(params: dict[str, str]) -> Found:
    return Search.from_params({**params, "group": "event"}).run()


def counts(found: Found) -> list[tuple[str, int]]:
    return [(each.event.slug if each.event else "", each.count) for each in found.gathered]


@pytest.fixture
def by_database(monkeypatch):
    """Call it, and what was found by the index is found by the database from then on."""

    def broken(*_asked: object) -> None:
        raise IndexBroken("index", "the index is broken")

    def switch() -> None:
        monkeypatch.setattr(tasks, "ask_rebuild", lambda: None)
        monkeypatch.setattr(by_event, "of_index", broken)

    return switch


def test_those_of_no_event_stand_last(archive, engine):
    found = gathered({})
    assert counts(found) == [("mobilising", 2), ("congress", 1), ("", 5)]
    assert (found.count, found.events, found.pages) == (8, 2, 1)
    assert [hit.speech for hit in found.gathered[0].hits] == [archive.pinghu, archive.pinghu_2]
    held = {archive.taiwan, archive.english, archive.changshu, archive.undated, archive.pinghu_3}
    assert {hit.speech for hit in found.gathered[-1].hits} < held
    assert len(found.gathered[-1].hits) == by_event.SPEECHES


def test_what_was_never_given_at_an_event_is_found_under_none(archive, engine):
    found = gathered({"q": "朋友 OR crossroads"})
    assert counts(found) == [("", 2)]
    assert {hit.speech for hit in found.hits} == {archive.english, archive.changshu}


def test_nothing_is_gathered_where_nothing_is_found(archive, engine):
    found = gathered({"q": "没有的词"})
    assert (found.gathered, found.count, found.events, found.pages) == ([], 0, 0, 1)


def test_a_chosen_event_is_the_only_one(archive, engine):
    assert counts(gathered({"event": "congress"})) == [("congress", 1)]


def test_events_stand_by_their_day_where_a_day_is_asked_for(engine, data_dir):
    for name, date in (("末次会", "2012"), ("首次会", "2009"), ("无期会", "")):
        event = make_event(name)
        if date:
            event.date = date
            event.save()
        make_speech("攻坚", event=event, date=date)
    indexing.rebuild()

    def names(sort):
        return [each.event.name for each in gathered({"sort": sort}).gathered]

    assert names("date") == ["首次会", "末次会", "无期会"]
    assert names("-date") == ["末次会", "首次会", "无期会"]


@pytest.mark.parametrize(
    "params",
    [
        {},
        {"q": "创卫"},
        {"q": "卫生", "sort": "date"},
        {"q": "国家 -创卫", "sort": "-date"},
        {"q": "朋友 OR 报告", "sort": "-added"},
        {"event": "mobilising", "sort": "date"},
        {"event": "mobilising", "year": "2011"},
        {"place": "330000", "sort": "-date"},
        {"q": "没有的词"},
        {"page": "9", "sort": "-date"},
    ],
    ids=str,
)
def test_the_database_gathers_as_the_index_does(archive, engine, params, by_database):
    of_index = gathered(params)
    by_database()
    of_database = gathered(params)
    assert of_database.degraded
    assert not of_index.degraded
    assert counts(of_database) == counts(of_index)
    assert (of_database.count, of_database.events, of_database.page, of_database.pages) == (
        of_index.count,
        of_index.events,
        of_index.page,
        of_index.pages,
    )
    assert of_database.facets == of_index.facets
    if params.get("sort"):  # how near words stand is weighed by engines in their own ways
        assert [hit.speech for hit in of_database.hits] == [hit.speech for hit in of_index.hits]


def test_pages_of_events_are_the_same_of_both(engine, data_dir, by_database):
    for number in range(by_event.EVENTS + 2):
        make_speech("攻坚", event=make_event(f"第{number}次会议"))
    make_speech("攻坚")
    indexing.rebuild()
    of_index = [counts(gathered({"q": "攻坚", "page": page})) for page in ("1", "2")]
    by_database()
    of_database = [counts(gathered({"q": "攻坚", "page": page})) for page in ("1", "2")]
    assert of_index == of_database
    assert [len(page) for page in of_index] == [by_event.EVENTS, 3]
    assert of_index[1][-1] == ("", 1)
    assert len({slug for page in of_index for slug, _n in page}) == by_event.EVENTS + 3


def test_a_page_asks_as_often_however_many_speeches_there_are(archive, engine, django_assert_max_num_queries):
    with django_assert_max_num_queries(20):
        gathered({})
    for _number in range(12):
        make_speech("攻坚", event=make_event("大会"))
    with django_assert_max_num_queries(20):
        gathered({})
