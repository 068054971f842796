import re

import pytest

from archive.models import Contribution, Event, Witness
from archive.review import event_series
from tests.factories import make_event, make_speech

pytestmark = pytest.mark.django_db


def meeting(name: str, place: str | None = "330482", date: str = "", **fields) -> Event:
    """Return an event that knows its series, with one published speech."""
    event = make_event(name, place=place, date=date, **fields)
    event_series.set_from_name(event)
    event.save()
    make_speech(event=event, place=place, date=date)
    return event


def names(page) -> list[str]:
    return [event.name for event, _held in page.context["events"]]


def choices(page, number: int) -> dict[str, int]:
    facet = page.context["facets"][number]
    return {choice.label: choice.count for choice in [*facet.shown, *facet.more]}


def test_it_lists_events_with_published_speeches_the_latest_first(reader):
    make_speech(event=make_event("旧会", date="2009-05"))
    make_speech(event=make_event("新会", date="2011-03"))
    make_speech(event=make_event("未定日期的会"))
    make_speech(event=make_event("未发布的会", date="2012"), state="draft")
    page = reader.get("/events/")
    assert names(page) == ["新会", "旧会", "未定日期的会"]
    assert "3 occasions on which 3 speeches held here were given." in page.content.decode()


def test_filters_combine_and_each_facet_counts_what_the_others_leave(reader):
    meeting("甲会", "330482", "2011-03", kind="全会")
    meeting("乙会", "330481", "2011-04", kind="座谈会")
    meeting("丙会", "320581", "2012-04", kind="座谈会")
    page = reader.get("/events/?kind=座谈会&place=330000")
    assert names(page) == ["乙会"]
    assert choices(page, 0) == {"全会": 1, "座谈会": 1}
    # What is chosen is opened to the units below it; what is not chosen may be added.
    assert choices(page, 1) == {"江苏省": 1, "浙江省": 1, "嘉兴市": 1}
    assert [(year.bar.year, year.bar.count) for year in page.context["bars"]] == [(2011, 1)]
    assert names(reader.get("/events/?kind=座谈会&kind=全会&year=2011")) == ["乙会", "甲会"]


def test_what_is_not_stated_can_be_asked_for(reader):
    meeting("有地有日的会", "330482", "2011-03")
    meeting("无地的会", None, "2011-03")
    meeting("无日的会", "330482")
    meeting("无类的会", "330482", "2011", kind="")
    assert names(reader.get("/events/?place=none")) == ["无地的会"]
    assert names(reader.get("/events/?year=none")) == ["无日的会"]
    assert names(reader.get("/events/?kind=none")) == ["无类的会"]


def test_a_filter_without_results_says_so_and_can_be_taken_away(reader):
    meeting("甲会", "330482", "2011-03", kind="全会")
    page = reader.get("/events/?kind=全会&kind=没有的会&place=999999&year=x")
    text = page.content.decode()
    assert "No event held here is of all these at once." in text
    assert [chip.label for chip in page.context["chips"]] == ["全会", "没有的会", "999999", "x"]
    assert 'href="/events/"' in text


@pytest.mark.parametrize(
    "address",
    ["?kind=%00", "?place=%00&year=%00", "?like=%00", "?year=-1&year=99999&year=²", "?sort=x", "?like=x"],
)
def test_nonsense_in_the_address_is_no_error(reader, address):
    meeting("甲会", "330482", "2011-03")
    assert reader.get(f"/events/{address}").status_code == 200


def test_it_can_be_put_in_other_orders(reader):
    meeting("乙会", date="2012")
    meeting("甲会", date="2011")
    full = meeting("丙会")
    make_speech(event=full)
    assert names(reader.get("/events/?sort=date")) == ["甲会", "乙会", "丙会"]
    assert names(reader.get("/events/?sort=name")) == ["丙会", "甲会", "乙会"]
    assert names(reader.get("/events/?sort=speeches"))[0] == "丙会"
    assert "sort=name" in reader.get("/events/?sort=date&year=2011&year=2012").content.decode()


def test_an_event_shows_its_speeches_and_not_the_drafts(reader):
    event = make_event("全市大会", date="2011-03-08", place="330482")
    make_speech(event=event, title="书记的讲话", speaker="吴翠云")
    make_speech(event=event, title="草稿", state="draft")
    page = reader.get(event.get_absolute_url())
    text = page.content.decode()
    assert [row.speech.title for row in page.context["rows"]] == ["书记的讲话"]
    assert "1 speech of this meeting is held, by 1 speaker." in text
    assert 'href="/places/330400/">嘉兴市' in text
    assert "8 March 2011" in text
    assert f'name="event" value="{event.slug}"' in text


def test_its_speeches_stand_in_the_order_of_the_meeting(reader):
    event = make_event("全市大会", date="2011-03-08/2011-03-09", place="330482")
    make_speech(event=event, title="闭幕", date="2011-03-09", speaker="A")
    make_speech(event=event, title="开幕", date="2011-03-08", speaker="C")
    make_speech(event=event, title="主题报告", date="2011-03-08", speaker="B")
    make_speech(event=event, title="哪天不详")

    def titles(sort: str) -> list[str]:
        page = reader.get(f"{event.get_absolute_url()}{sort}")
        return [row.speech.title for row in page.context["rows"]]

    assert titles("") == ["开幕", "主题报告", "闭幕", "哪天不详"]
    assert titles("?sort=speaker") == ["闭幕", "主题报告", "开幕", "哪天不详"]
    assert titles("?sort=-added")[0] == "哪天不详"


def test_other_editions_are_related_and_never_merged(reader):
    event = meeting("平湖市第三届西瓜节", "330482", "2011-06")
    meeting("平湖市第二届西瓜节", "330482", "2010-06")
    meeting("第五届西瓜节", "330481", "2012-06")
    meeting("平湖市教育工作会议", "330482", "2011-02")
    page = reader.get(event.get_absolute_url())
    around = page.context["surroundings"]
    assert [edition.name for edition, _held in around.here] == ["平湖市第二届西瓜节"]
    assert [edition.name for edition, _held in around.elsewhere] == ["第五届西瓜节"]
    assert around.before.name == "平湖市教育工作会议"
    assert around.after is None
    assert page.context["page"].paginator.count == 1
    assert "2 other editions of it are in the archive." in page.content.decode()
    assert len(names(reader.get(f"/events/?like={event.slug}"))) == 3


def test_an_event_without_a_series_has_no_other_editions(reader):
    event = meeting("工作会议", "330482", "2011-06")
    meeting("工作会议", "330481", "2012-06")
    assert reader.get(event.get_absolute_url()).context["surroundings"].editions == 0
    assert names(reader.get(f"/events/?like={event.slug}")) == []


def test_what_is_missing_is_said(reader):
    event = make_event("全市大会", date="2011-03-08")
    make_speech(event=event, title="缺前两页的讲话", missing_parts=(1, 2))
    cut = make_speech(event=event, title="要付费的讲话")
    Witness.objects.filter(speech=cut).update(gaps=[{"paragraph": 1, "kind": "paywall", "note": ""}])
    make_speech(event=event, title="完整的讲话")
    page = reader.get(event.get_absolute_url())
    assert [lack.speech.title for lack in page.context["lacking"]] == ["缺前两页的讲话", "要付费的讲话"]
    text = page.content.decode()
    assert "3 speeches of this meeting are held; 2 are incomplete." in text
    assert re.search("parts 1.{1,5}2 missing", text)


def test_a_whole_event_is_said_to_be_whole(reader):
    event = meeting("全市大会")
    text = reader.get(event.get_absolute_url()).content.decode()
    assert "The speech that is held is whole as far as its source tells." in text
    assert "What else was said at the meeting no source that is held tells." in text


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
    assert len(names(first)) + len(names(second)) == 45
    assert 'rel="prev"' in second.content.decode()


def test_an_event_costs_the_same_queries_however_many_speeches(reader, django_assert_max_num_queries):
    event = meeting("平湖市第三届西瓜节", "330482", "2011-06")
    meeting("平湖市第二届西瓜节", "330482", "2010-06")
    for number in range(40):
        made = make_speech(event=event, speaker=f"讲话人{number}", missing_parts=(1,))
        Contribution.objects.filter(speech=made).update(office="市长")
    with django_assert_max_num_queries(20):
        assert reader.get(f"{event.get_absolute_url()}?page=2").status_code == 200


def test_what_is_published_is_counted_at_once(reader):
    event = meeting("甲会")
    assert [held for _event, held in reader.get("/events/").context["events"]] == [1]
    make_speech(event=event)
    assert [held for _event, held in reader.get("/events/").context["events"]] == [2]


@pytest.mark.parametrize("asked", ["0", "-1", "999", "x", "1e9", "%00"])
def test_a_nonsense_page_number_is_no_error(reader, asked):
    make_speech(event="大会")
    assert reader.get(f"/events/?page={asked}").status_code == 200
