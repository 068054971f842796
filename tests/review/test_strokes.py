import pytest

from archive.ingest.languages import zh
from archive.models import Person
from archive.review import strokes
from tests.factories import make_speech


@pytest.mark.parametrize(
    ("name", "counts"),
    [
        ("丁一", "0201"),
        ("王伟", "0406"),
        ("欧阳修", "080609"),
        ("區詠恩", "111210"),
        ("古丽·买买提", "0507060612"),
        ("Eleanor Haugland", ""),
        ("", ""),
    ],
)
def test_each_character_has_its_strokes(name, counts):
    assert strokes.of_name(name) == counts


def test_every_surname_that_is_known_has_strokes():
    names = {*zh.SURNAMES, *zh.COMPOUND_SURNAMES}
    assert [name for name in names if len(strokes.of_name(name)) != 2 * len(name)] == []


@pytest.mark.django_db
def test_a_long_name_fits_its_field():
    assert len(strokes.of_name("丁" * 80)) <= strokes.LONGEST


@pytest.mark.django_db
def test_a_name_that_an_editor_gives_has_its_strokes(admin_client):
    make_speech(speaker="吴翠芸")
    person = Person.objects.get()
    admin_client.post(
        f"/admin/archive/person/{person.pk}/change/", {"name": "吴翠云", "pinyin": "wu cui yun", "note": ""}
    )
    person.refresh_from_db()
    assert (person.name, person.strokes) == ("吴翠云", "071404")
