import pytest

from archive.models import Place
from archive.pages.coverage import TONES, columns, lines
from tests.factories import make_place, make_speech

pytestmark = pytest.mark.django_db


def table(page) -> dict[str, dict[str, int]]:
    return {
        line.place.name: {str(cell.column): cell.count for cell in line.cells if cell.count}
        for line in page.context["lines"]
    }


def test_it_shows_what_is_held_of_each_province_and_year(reader):
    make_speech(place="330482", date="2011-03-08")
    make_speech(place="330481", date="2011")
    make_speech(place="330000", date="2013")
    make_speech(place="320581", date="../2012-05")
    make_speech(place="320581")
    make_speech(place="320581", date="2011", state="draft")
    page = reader.get("/coverage/")
    assert table(page) == {"江苏省": {"2012": 1}, "浙江省": {"2011": 2, "2013": 1}}
    assert [(line.place.name, line.undated, line.total) for line in page.context["lines"]] == [
        ("江苏省", 1, 2),
        ("浙江省", 0, 3),
    ]
    assert 'href="/search/?place=330000&amp;year=2011&amp;sort=date"' in page.content.decode()


def test_within_a_province_it_shows_what_is_below_and_what_is_its_own(reader):
    make_speech(place="330482", date="2011")
    make_speech(place="330000", date="2012")
    make_speech(place="320581", date="2011")
    Place.objects.create(
        code="330200",
        name="宁波市",
        level="prefecture",
        parent=make_place("330000"),
        lineage="330000/330200/",
    )
    page = reader.get("/coverage/330000/")
    assert table(page) == {"浙江省": {"2012": 1}, "嘉兴市": {"2011": 1}}
    assert [line.place.name for line in page.context["empty"]] == ["宁波市"]
    assert (page.context["units"], page.context["units_held"], page.context["total"]) == (2, 1, 2)
    assert table(reader.get("/coverage/330400/")) == {"平湖市": {"2011": 1}}


def test_another_country_has_a_line_and_is_not_counted_as_a_unit(reader):
    make_speech(place="330482", date="2011")
    abroad = Place.objects.create(code="FJ", name="斐济", level="country", lineage="FJ/")
    make_speech(place=abroad, date="2012")
    page = reader.get("/coverage/")
    assert table(page) == {"浙江省": {"2011": 1}, "斐济": {"2012": 1}}
    assert (page.context["units"], page.context["units_held"]) == (1, 1)


def test_a_unit_with_nothing_below_shows_itself(reader):
    make_speech(place="330482", date="2011")
    assert table(reader.get("/coverage/330482/")) == {"平湖市": {"2011": 1}}
    assert reader.get("/coverage/999999/").status_code == 404


def test_long_times_are_put_together_so_that_the_table_can_be_taken_in():
    assert [str(column) for column in columns([1988, 1990])] == ["1988", "1989", "1990"]
    assert [str(column) for column in columns([1950, 2024])][-1] == "2020–2024"
    assert len(columns([221, 2024])) <= 36
    assert columns([]) == []


def test_tones_go_by_rank():
    place = Place(code="330000", name="浙江省")
    (line,) = lines([place], {("330000", 2000 + n): count for n, count in enumerate((1, 2, 30, 400, 90_000))})
    assert [cell.tone for cell in line.cells] == [1, 2, 3, 4, TONES]


def test_each_number_leads_to_the_speeches_that_lack_it(reader):
    make_speech(title="缺前篇", missing_parts=(1, 2), date="2011", place="330482", speaker="吴翠云")
    cut = make_speech(title="有断尾", date="2011", place="330482", speaker="吴翠云")
    cut.witnesses.update(gaps=[{"paragraph": 1, "kind": "cut-off", "note": ""}])
    make_speech(title="无日期", place="330481", speaker="吴翠云")
    make_speech(title="无地点", date="2011", speaker="吴翠云")
    make_speech(title="只有职务", date="2011", place="330482", office="市长")
    make_speech(title="草稿", state="draft")
    for name, title in (
        ("parts", "缺前篇"),
        ("text", "有断尾"),
        ("date", "无日期"),
        ("place", "无地点"),
        ("speaker", "只有职务"),
    ):
        page = reader.get(f"/coverage/lacking/{name}/")
        assert [row.speech.title for row in page.context["rows"]] == [title]
        assert f'href="/coverage/lacking/{name}/"' in reader.get("/coverage/").content.decode()
    assert reader.get("/coverage/lacking/parts/").context["rows"][0].missing == (1, 2)


def test_what_is_lacking_can_be_seen_within_a_place(reader):
    make_speech(title="平湖的", place="330482")
    make_speech(title="常熟的", place="320581")
    page = reader.get("/coverage/lacking/date/?place=330000")
    assert [row.speech.title for row in page.context["rows"]] == ["平湖的"]
    assert 'href="/coverage/lacking/date/?place=330000"' in reader.get("/coverage/330000/").content.decode()


@pytest.mark.parametrize("query", ["?place=%00", "?place=x", "?sort=x&page=x"])
def test_nonsense_is_passed_over_and_an_unknown_lack_is_a_404(reader, query):
    make_speech()
    assert len(reader.get(f"/coverage/lacking/date/{query}").context["rows"]) == 1
    assert reader.get("/coverage/lacking/nothing/").status_code == 404


def test_an_empty_archive_has_an_empty_coverage(reader):
    text = reader.get("/coverage/").content.decode()
    assert "No speech belongs to a place yet." in text


@pytest.mark.parametrize("address", ["/coverage/", "/coverage/330000/", "/coverage/lacking/parts/"])
def test_it_costs_the_same_queries_however_many_speeches(reader, address, django_assert_max_num_queries):
    for code in ("330482", "330481", "320581", "330000"):
        make_speech(place=code, date="2011", missing_parts=(1,), speaker="吴翠云")
    with django_assert_max_num_queries(16):
        reader.get(address)
