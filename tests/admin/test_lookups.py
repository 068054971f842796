import pytest

from archive.admin.lookups import NotOne, place_code
from archive.models import Place, PlaceName
from tests.factories import make_event, make_place, make_speech

pytestmark = pytest.mark.django_db


def looked_up(desk, what, query):
    return desk.get(f"/admin/lookup/{what}/", {"q": query}).json()["results"]


@pytest.fixture
def pinghu():
    place = make_place("330482")
    place.pinyin, place.initials = "pinghushi", "phs"
    place.save()
    PlaceName.objects.create(place=place, name="平湖县")
    return place


@pytest.mark.parametrize(
    "typed", ["平湖", "湖市", "平湖市", "平湖县", "pinghu", "Ping hu", "ph", "330482", "3304"]
)
def test_it_finds_a_place_by_name_sound_and_code(desk, pinghu, typed):
    assert "330482" in [row["value"] for row in looked_up(desk, "places", typed)]


def test_it_puts_the_place_that_was_named_before_those_that_begin_so(desk, pinghu):
    above = make_place("330400")
    for code, name, sound in (("330101", "平湖山区", "pinghushanqu"), ("330102", "平户", "pinghu")):
        lineage = f"{above.lineage}{code}/"
        Place.objects.create(code=code, name=name, level="county", lineage=lineage, pinyin=sound)

    assert [row["value"] for row in looked_up(desk, "places", "pinghu")] == ["330102", "330482", "330101"]


def test_it_tells_where_a_place_lies(desk, pinghu):
    (row,) = looked_up(desk, "places", "平湖市")

    assert row["label"] == "平湖市"
    assert row["note"] == "330482 · 浙江省 › 嘉兴市"


def test_it_puts_units_of_today_before_abolished_ones(desk, pinghu):
    Place.objects.create(
        code="330422", name="平湖县", level="county", lineage="330000/330400/330422/", valid_to="1991-06-15"
    )

    rows = looked_up(desk, "places", "平湖")

    assert [row["value"] for row in rows] == ["330482", "330422"]
    assert "1991-06-15" in rows[1]["note"]


@pytest.mark.parametrize("typed", ["330482", "330482 平湖市", "平湖市", "平湖"])
def test_it_reads_a_place_that_was_typed(pinghu, typed):
    assert place_code(typed) == "330482"


def test_it_rejects_a_name_that_two_places_bear_and_says_which(pinghu):
    for code, parent in (("220581", "320500"), ("220582", "330400")):
        above = make_place(parent)
        Place.objects.create(
            code=code, name="鼓楼区", level="county", parent=above, lineage=f"{above.lineage}{code}/"
        )

    with pytest.raises(NotOne, match=r"220581.*220582"):
        place_code("鼓楼区")


def test_it_rejects_a_name_that_no_place_bears(pinghu):
    with pytest.raises(NotOne, match="乌有市"):
        place_code("乌有市")


def test_it_finds_events_those_with_speeches_first(desk):
    make_event("全市创卫动员大会", place="330481")
    make_speech(event="全市创卫再动员大会", place="330482")

    assert [row["value"] for row in looked_up(desk, "events", "创卫")] == [
        "全市创卫再动员大会",
        "全市创卫动员大会",
    ]


def test_it_tells_people_apart_by_office(desk):
    make_speech(speaker="吴翠云", office="市委书记")

    assert looked_up(desk, "people", "翠云") == [{"value": "吴翠云", "label": "吴翠云", "note": "市委书记"}]


def test_it_says_which_days_a_date_may_mean(desk):
    answer = desk.get("/admin/lookup/date/", {"q": "2011-01/2011-06"}).json()

    assert answer == {"ok": True, "days": "2011-01-01 – 2011-06-30"}


def test_it_says_how_to_write_a_date(desk):
    answer = desk.get("/admin/lookup/date/", {"q": "2011年3月"}).json()

    assert not answer["ok"]
    assert "2011-03" in answer["error"]


@pytest.mark.parametrize("what", ["places", "events", "people"])
@pytest.mark.parametrize("query", ["", "\0", "%_", "x" * 5000, "'; drop table--"])
def test_it_handles_whatever_is_typed(desk, what, query):
    assert looked_up(desk, what, query) == []


@pytest.mark.parametrize("what", ["places", "events", "people", "date"])
def test_it_tells_nothing_to_those_who_may_not_review(client, staff, what):
    assert client.get(f"/admin/lookup/{what}/?q=a").status_code == 302
    assert staff("view_event").get(f"/admin/lookup/{what}/?q=a").status_code == 403
