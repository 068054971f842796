import pytest

from tests.factories import make_event, make_speech

pytestmark = pytest.mark.django_db


def test_it_lists_events_with_published_speeches_the_latest_first(reader):
    make_speech(event=make_event("旧会", date="2009-05"))
    make_speech(event=make_event("新会", date="2011-03"))
    make_speech(event=make_event("未定日期的会"))
    make_speech(event=make_event("未发布的会", date="2012"), state="draft")
    events = reader.get("/events/").context["page"].object_list
    assert [event.name for event in events] == ["新会", "旧会", "未定日期的会"]


def test_an_event_shows_its_speeches_and_not_the_drafts(reader):
    event = make_event("全市大会", date="2011-03-08", place="330482")
    make_speech(event=event, title="书记的讲话", speaker="吴翠云")
    make_speech(event=event, title="草稿", state="draft")
    page = reader.get(event.get_absolute_url())
    text = page.content.decode()
    assert [row.speech.title for row in page.context["rows"]] == ["书记的讲话"]
    assert "浙江省嘉兴市平湖市" in text
    assert "8 March 2011" in text


def test_no_events_is_said_with_a_way_on(reader):
    text = reader.get("/events/").content.decode()
    assert "No speech names an event yet." in text
    assert 'href="/search/"' in text


def test_an_unknown_event_is_a_404_that_searches(reader):
    page = reader.get("/events/there-is-none/")
    assert page.status_code == 404
    assert 'value="there is none"' in page.content.decode()


def test_long_lists_are_paged(reader, django_assert_max_num_queries):
    for number in range(45):
        make_speech(event=make_event(f"第{number}次大会", date="2011"))
    first = reader.get("/events/")
    assert 'rel="next"' in first.content.decode()
    assert 'rel="prev"' not in first.content.decode()
    with django_assert_max_num_queries(4):
        second = reader.get("/events/?page=2")
    assert len(first.context["page"].object_list) + len(second.context["page"].object_list) == 45
    assert 'rel="prev"' in second.content.decode()


@pytest.mark.parametrize("asked", ["0", "-1", "999", "x", "1e9", "%00"])
def test_a_nonsense_page_number_is_no_error(reader, asked):
    make_speech(event="大会")
    assert reader.get(f"/events/?page={asked}").status_code == 200
