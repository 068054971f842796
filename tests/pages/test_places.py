import datetime
import re
from pathlib import Path

import pytest
from django.conf import settings

from archive.models import Place, PlaceName, Speech
from archive.pages import holdings
from archive.pages.places import TONES, tiles, tree
from tests.factories import make_place, make_speech

pytestmark = pytest.mark.django_db

# The numbers of the provinces by GB/T 2260, without their four noughts.
PROVINCES = [
    f"{number}0000"
    for number in (
        *(11, 12, 13, 14, 15, 21, 22, 23, 31, 32, 33, 34, 35, 36, 37, 41, 42, 43, 44, 45, 46),
        *(50, 51, 52, 53, 54, 61, 62, 63, 64, 65, 71, 81, 82),
    )
]


def test_a_place_counts_the_units_below_it(reader):
    make_speech(place="330482")
    make_speech(place="330481")
    make_speech(place="330000")
    make_speech(place="320581", state="draft")
    counts = holdings.by_place(Speech.objects.published())
    assert counts == {"330000": 3, "330400": 2, "330482": 1, "330481": 1}


def test_the_tree_stands_as_the_units_do(reader):
    make_speech(place="330482")
    make_speech(place="320581")
    roots = reader.get("/places/").context["tree"]
    assert [(root.place.name, [b.place.name for b in root.below]) for root in roots] == [
        ("江苏省", ["苏州市"]),
        ("浙江省", ["嘉兴市"]),
    ]
    assert roots[1].below[0].below[0].place.name == "平湖市"


def test_a_unit_whose_province_holds_nothing_else_is_not_lost():
    county = make_place("330482")
    assert [branch.place for branch in tree([county], {"330482": 2})] == [county]


def test_tones_go_by_rank_so_that_one_full_province_hides_no_other():
    provinces = [Place(code=f"{n}0000", name=str(n)) for n in range(11, 17)]
    counts = {"110000": 90_000, "120000": 40, "130000": 3, "140000": 2, "150000": 1}
    assert [tile.tone for tile in tiles(provinces, counts)] == [5, 4, 3, 2, 1, 0]
    assert [tile.tone for tile in tiles(provinces, {"110000": 7})] == [1, 0, 0, 0, 0, 0]
    assert TONES == 5


def test_every_province_has_a_square_of_its_own():
    css = (Path(settings.CHECKOUT) / "static/css/places.css").read_text("utf-8")
    squares = dict(re.findall(r'\[data-code="(\d{6})"\] \{\s*grid-area: (\d+ / \d+);', css))
    assert sorted(squares) == PROVINCES
    assert len(set(squares.values())) == len(PROVINCES)


def test_a_place_shows_its_path_its_units_and_its_speeches(reader):
    make_speech(place="330482", title="平湖的讲话")
    make_speech(place="330481", title="海宁的讲话")
    page = reader.get("/places/330400/")
    assert [above.name for above in page.context["ancestors"]] == ["浙江省"]
    assert [(b.place.name, b.count) for b in page.context["below"]] == [("海宁市", 1), ("平湖市", 1)]
    assert {row.speech.title for row in page.context["rows"]} == {"平湖的讲话", "海宁的讲话"}


def test_former_names_and_units_lead_to_todays(reader):
    place = make_place("330482")
    old = Place.objects.create(
        code="330422",
        name="平湖县",
        level="county",
        lineage="330000/330400/330422/",
        valid_to=datetime.date(1991, 6, 15),
        successor=place,
    )
    PlaceName.objects.create(place=place, name="当湖市")
    today = reader.get(place.get_absolute_url()).content.decode()
    assert "当湖市" in today
    assert old.get_absolute_url() in today
    former = reader.get(old.get_absolute_url()).content.decode()
    assert place.get_absolute_url() in former
    assert "15 June 1991" in former


def test_speeches_without_a_place_are_named_apart(reader):
    make_speech(place="330482")
    make_speech()
    assert "1 speech whose place the sources do not settle" in reader.get("/places/").content.decode()


def test_an_unknown_code_is_a_404(reader):
    assert reader.get("/places/999999/").status_code == 404


def test_it_costs_the_same_queries_however_many_places(reader, django_assert_max_num_queries):
    for code in ("330482", "330481", "320581", "330000"):
        make_speech(place=code)
    with django_assert_max_num_queries(4):
        reader.get("/places/")
