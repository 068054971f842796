from datetime import date

import pytest
from django.core.management import CommandError, call_command

from archive.ingest.gazetteer import units
from archive.management.commands.load_places import reading
from archive.models import Place, PlaceName


@pytest.fixture
def loaded(db, capsys, monkeypatch):
    """The units of two provinces: the whole table takes seconds."""
    every = units.Register.read()
    some = units.Register([bearing for bearing in every.bearings if bearing.code[:2] in ("33", "42")])
    monkeypatch.setattr(units.Register, "read", classmethod(lambda cls: some))
    call_command("load_places")
    return capsys.readouterr().out


@pytest.mark.django_db
def test_it_loads_the_whole_table():
    call_command("load_places")
    assert Place.objects.current().exclude(level=Place.Level.COUNTRY).count() == 3214
    assert not Place.objects.exclude(level__in=["country", "province"]).filter(parent=None).exists()


def test_it_loads_each_unit_with_its_parents(loaded):
    pinghu = Place.objects.get(code="330482")
    assert pinghu.path == ["浙江省", "嘉兴市", "平湖市"]
    assert (pinghu.lineage, pinghu.parent.code) == ("330000/330400/330482/", "330400")
    assert (pinghu.short_name, pinghu.pinyin, pinghu.initials) == ("平湖", "pinghushi", "phs")
    assert pinghu in Place.objects.within(Place.objects.get(code="330000"))


def test_it_gives_former_units_their_successor_and_their_dates(loaded):
    county = Place.objects.get(code="330422")
    assert (county.name, county.successor.code, county.valid_to) == ("平湖县", "330482", date(1990, 12, 31))
    assert county not in Place.objects.current()


def test_it_keeps_the_former_names_of_a_code(loaded):
    former = PlaceName.objects.get(name="襄樊市")
    assert (former.place.code, former.place.name, former.valid_to) == ("420600", "襄阳市", date(2010, 10, 31))


def test_it_gives_no_beginning_where_no_list_tells_one(loaded):
    assert Place.objects.get(code="330000").valid_from is None


def test_it_loads_countries(loaded):
    country = Place.objects.get(code="US")
    assert (country.name, country.short_name, country.level) == ("美国", "United States", "country")


def test_it_changes_nothing_the_second_time(loaded, django_assert_max_num_queries, capsys):
    before = dict(Place.objects.values_list("code", "pk"))
    with django_assert_max_num_queries(12):
        call_command("load_places")
    assert "0 new, 0 changed, 0 former names new" in capsys.readouterr().out
    assert dict(Place.objects.values_list("code", "pk")) == before


def test_it_mends_a_row_that_differs_and_keeps_its_key(loaded, capsys):
    pk = Place.objects.get(code="330482").pk
    Place.objects.filter(code="330482").update(name="错", parent=None)
    call_command("load_places")
    assert "1 changed" in capsys.readouterr().out
    assert Place.objects.get(pk=pk).path == ["浙江省", "嘉兴市", "平湖市"]


@pytest.mark.django_db
def test_it_says_in_one_line_which_table_is_damaged(tmp_path, monkeypatch):
    (tmp_path / "places.tsv").write_text("330000\n", encoding="utf-8")
    monkeypatch.setattr(units.Register.read.__func__, "__defaults__", (tmp_path / "places.tsv",))
    with pytest.raises(CommandError, match=r"places\.tsv"):
        call_command("load_places")
    assert not Place.objects.exists()


@pytest.mark.parametrize(
    ("name", "syllables"),
    [
        ("平湖市", "ping hu shi"),
        ("重庆市", "chong qing shi"),
        ("朝阳区", "chao yang qu"),
        ("单县", "shan xian"),
    ],
)
def test_it_reads_names_as_places_are_called(name, syllables):
    assert reading(name) == syllables.split()
