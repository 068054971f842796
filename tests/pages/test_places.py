import datetime
import re
from pathlib import Path

import pytest
from django.conf import settings
from django.urls import reverse

from archive.models import Place, PlaceName, Speech
from archive.pages import place_finding, place_holdings
from archive.pages.place_tree import INITIALS, TONES, scale, tiles, tree
from tests.factories import make_event, make_place, make_speech

pytestmark = pytest.mark.django_db

# The numbers of the provinces by GB/T 2260, without their four noughts.
PROVINCES = [
    f"{number}0000"
    for number in (
        *(11, 12, 13, 14, 15, 21, 22, 23, 31, 32, 33, 34, 35, 36, 37, 41, 42, 43, 44, 45, 46),
        *(50, 51, 52, 53, 54, 61, 62, 63, 64, 65, 71, 81, 82),
    )
]


def make_former(code: str = "330422", name: str = "平湖县", **fields) -> Place:
    """Return a county that became 平湖市."""
    fields.setdefault("successor", make_place("330482"))
    return Place.objects.create(
        code=code,
        name=name,
        short_name=name[:-1],
        pinyin="pinghuxian",
        initials="phx",
        level="county",
        parent=make_place("330400"),
        lineage=f"330000/330400/{code}/",
        valid_to=datetime.date(1991, 6, 15),
        **fields,
    )


def titles(page) -> list[str]:
    return [row.speech.title for row in page.context["rows"]]


def test_a_place_counts_the_units_below_it():
    make_speech(place="330482")
    make_speech(place="330481")
    make_speech(place="330000")
    make_speech(place="320581", state="draft")
    assert place_holdings.by_unit(place_holdings.units()) == {
        "330000": 3,
        "330400": 2,
        "330482": 1,
        "330481": 1,
    }


def test_years_are_counted_with_the_units_below_and_undated_apart():
    make_speech(place="330482", date="2011-03-08")
    make_speech(place="330481", date="2011/2012")
    make_speech(place="330400")
    make_speech(place="320581", date="2011")
    assert place_holdings.by_year(place_holdings.units(), make_place("330400").lineage) == {2011: 2, 0: 1}


def test_the_tree_stands_as_the_units_do(reader):
    make_speech(place="330482")
    make_speech(place="320581")
    page = reader.get("/places/")
    roots = page.context["tree"]
    assert [(root.place.name, [b.place.name for b in root.below]) for root in roots] == [
        ("江苏省", ["苏州市"]),
        ("浙江省", ["嘉兴市"]),
    ]
    assert roots[1].below[0].below[0].place.name == "平湖市"
    assert "2 speeches belong to 6 units of administration" in page.content.decode()


def test_a_large_tree_leaves_counties_to_the_page_of_their_province(reader, monkeypatch):
    monkeypatch.setattr("archive.pages.places.MOST_UNITS", 2)
    make_speech(place="330482")
    page = reader.get("/places/")
    assert page.context["tree"][0].below[0].below == []
    assert "Counties stand on the page of their province." in page.content.decode()
    province = reader.get("/places/330000/")
    assert province.context["below"][0].below[0].place.name == "平湖市"


def test_a_unit_whose_province_holds_nothing_else_is_not_lost():
    county = make_place("330482")
    assert [branch.place for branch in tree([county], {"330482": 2})] == [county]


def test_other_countries_stand_apart(reader):
    country = Place.objects.create(code="DE", name="德国", level="country", lineage="DE/")
    make_speech(place=country)
    page = reader.get("/places/")
    assert [branch.place for branch in page.context["abroad"]] == [country]
    assert page.context["tree"] == []


def test_tones_go_by_rank_so_that_one_full_province_hides_no_other():
    provinces = [Place(code=f"{n}0000", name=str(n)) for n in range(11, 17)]
    counts = {"110000": 90_000, "120000": 40, "130000": 3, "140000": 2, "150000": 1}
    squares = tiles(provinces, counts)
    assert [tile.tone for tile in squares] == [5, 4, 3, 2, 1, 0]
    assert [tile.tone for tile in tiles(provinces, {"110000": 7})] == [1, 0, 0, 0, 0, 0]
    assert [(tone.number, tone.fewest, tone.most) for tone in scale(squares)][-1] == (5, 90_000, 90_000)
    assert TONES == 5


def test_every_province_has_a_square_and_a_character_of_its_own():
    css = (Path(settings.CHECKOUT) / "static/css/places.css").read_text("utf-8")
    squares = dict(re.findall(r'\[data-code="(\d{6})"\] \{\s*grid-area: (\d+ / \d+);', css))
    assert sorted(squares) == PROVINCES == sorted(INITIALS)
    assert len(set(squares.values())) == len(PROVINCES) == len(set(INITIALS.values()))


def test_a_place_shows_its_path_its_units_and_its_speeches(reader):
    make_speech(place="330482", title="平湖的讲话", date="2011", speaker="吴翠云")
    make_speech(place="330481", title="海宁的讲话", date="2013", event=make_event("全市大会", place="330481"))
    page = reader.get("/places/330400/")
    assert [above.name for above in page.context["ancestors"]] == ["浙江省"]
    assert [(b.place.name, b.count) for b in page.context["below"]] == [("海宁市", 1), ("平湖市", 1)]
    assert titles(page) == ["海宁的讲话", "平湖的讲话"]
    text = page.content.decode()
    assert "2 speeches of 2011 to 2013, 1 event, 1 speaker, here and in the units below." in text
    assert 'name="place" value="330400"' in text


def test_its_speeches_can_be_kept_to_a_year_and_put_in_other_orders(reader):
    make_speech(place="330482", title="甲", date="2011")
    make_speech(place="330482", title="乙", date="2013-04")
    make_speech(place="330482", title="丙")
    assert titles(reader.get("/places/330482/")) == ["乙", "甲", "丙"]
    assert titles(reader.get("/places/330482/?sort=date")) == ["甲", "乙", "丙"]
    assert titles(reader.get("/places/330482/?sort=-added")) == ["丙", "乙", "甲"]
    kept = reader.get("/places/330482/?year=2013&sort=date")
    assert titles(kept) == ["乙"]
    assert "All years" in kept.content.decode()
    assert titles(reader.get("/places/330482/?year=none")) == ["丙"]


def test_a_year_without_speeches_says_so(reader):
    make_speech(place="330482", date="2011")
    text = reader.get("/places/330482/?year=1999").content.decode()
    assert "0 speeches" in text
    assert "All years" in text


def test_neighbours_with_speeches_stand_beside_it(reader):
    make_speech(place="330482")
    make_speech(place="330481")
    page = reader.get("/places/330482/")
    assert [(unit.name, held) for unit, held in page.context["around"]] == [("海宁市", 1)]
    assert "Beside it in 嘉兴市" in page.content.decode()


def test_former_names_and_units_lead_to_todays(reader):
    place = make_place("330482")
    old = make_former()
    PlaceName.objects.create(place=place, name="当湖市", valid_to=datetime.date(1995, 1, 1))
    make_speech(place=place)
    today = reader.get(place.get_absolute_url()).content.decode()
    assert "当湖市" in today
    assert old.get_absolute_url() in today
    former = reader.get(old.get_absolute_url()).content.decode()
    assert place.get_absolute_url() in former
    assert "A unit of its own until 15 June 1991." in former
    assert "with 1 speech." in former


def test_a_unit_of_before_shows_what_was_said_when_it_was_one(reader):
    make_former()
    make_speech(place="330482", title="县里的讲话", place_then="330422 平湖县", date="1990")
    make_speech(place="330482", title="市里的讲话", date="2011")
    page = reader.get("/places/330422/")
    assert [speech.title for speech in page.context["then"]] == ["县里的讲话"]


def test_a_unit_that_nothing_follows_says_so(reader):
    make_former(code="330499", name="某某特区", successor=None)
    assert "No unit of today took its place." in reader.get("/places/330499/").content.decode()


@pytest.mark.parametrize("name", ["平湖县", "平湖市", "平湖", "当湖市", "pinghuxian"])
def test_a_name_in_the_address_leads_to_the_unit_of_today(reader, name):
    place = make_place("330482")
    make_former()
    PlaceName.objects.create(place=place, name="当湖市")
    answer = reader.get(f"/places/{name}/")
    assert (answer.status_code, answer["Location"]) == (302, "/places/330482/")


def test_a_name_of_several_units_leads_to_all_of_them(reader):
    make_place("330482")
    make_former(code="110112", name="通州区", successor=None)
    Place.objects.filter(code="110112").update(valid_to=None)
    Place.objects.create(code="320612", name="通州区", level="county", lineage="320000/320500/320612/")
    answer = reader.get("/places/通州区/", follow=True)
    assert [one.place.code for one, _held in answer.context["sightings"]] == ["110112", "320612"]


@pytest.mark.parametrize("typed", ["平湖县", "平", "pinghuxian", "phx", "330422"])
def test_a_place_is_found_by_name_pinyin_and_code(reader, typed):
    make_former()
    page = reader.get("/places/", {"q": typed})
    found = {one.place.name: one.today.name for one, _held in page.context["sightings"]}
    assert found["平湖县"] == "平湖市"
    assert "until 15 June 1991" in page.content.decode()


def test_a_former_name_under_the_same_code_is_found_and_named():
    PlaceName.objects.create(place=make_place("330482"), name="当湖市")
    (one,) = place_finding.find("当湖市")
    assert (one.place.name, one.former_name, one.path) == ("平湖市", "当湖市", ["浙江省", "嘉兴市", "平湖市"])


@pytest.mark.parametrize("typed", ["没有的地方", "%", "_", "\0", "a" * 500])
def test_a_name_that_no_place_bears_leads_to_the_search(reader, typed):
    make_place()
    page = reader.get("/places/", {"q": typed})
    assert page.status_code == 200
    assert page.context["sightings"] == []


def test_speeches_without_a_place_have_a_page(reader):
    make_speech(place="330482")
    make_speech(title="不知何处")
    text = reader.get("/places/").content.decode()
    assert "1 speech whose place the sources do not settle" in text
    assert f'href="{reverse("lacking", args=["place"])}"' in text


@pytest.mark.parametrize("code", ["999999", "没有", "33048", "3304822", "%00", "a" * 300])
def test_an_unknown_code_is_a_404_that_searches(reader, code):
    page = reader.get(f"/places/{code}/")
    assert page.status_code == 404
    assert 'action="/search/"' in page.content.decode()


def test_a_place_without_speeches_leads_on(reader):
    make_place("330482")
    make_speech(place="330481")
    text = reader.get("/places/330482/").content.decode()
    assert "No speech is published here yet." in text
    assert "海宁市" in text


def test_what_is_withheld_is_no_longer_counted(reader):
    speech = make_speech(place="330482")
    assert reader.get("/places/330482/").context["count"] == 1
    speech.state = Speech.State.WITHHELD
    speech.save()
    assert reader.get("/places/330482/").context["count"] == 0


def test_deep_pages_are_whole(reader):
    for number in range(65):
        make_speech(place="330482", title=f"{number:02}", date=f"2011-01-{1 + number % 28:02}")
    seen = [title for page in (1, 2, 3) for title in titles(reader.get(f"/places/330000/?page={page}"))]
    assert sorted(seen) == [f"{number:02}" for number in range(65)]


def test_it_costs_the_same_queries_however_many_places(reader, django_assert_max_num_queries):
    for code in ("330482", "330481", "320581", "330000"):
        make_speech(
            place=code, speaker=f"讲话人{code}", event=make_event(f"{code}大会", place=code, date="2011")
        )
    reader.get("/places/")
    with django_assert_max_num_queries(4):
        reader.get("/places/")
    with django_assert_max_num_queries(30):
        reader.get("/places/330000/")
    with django_assert_max_num_queries(22):
        reader.get("/places/330000/?page=1")
