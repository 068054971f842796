from __future__ import annotations

import pytest

from archive.models import PlaceName
from archive.search import naming
from tests.factories import make_place

pytestmark = pytest.mark.django_db


@pytest.fixture
def places():
    pinghu, haining = make_place("330482"), make_place("330481")
    PlaceName.objects.create(place=pinghu, name="平湖县")
    PlaceName.objects.create(place=haining, name="平湖")  # as if it once bore the other's short name
    return pinghu, haining


def test_a_place_is_known_by_name_short_name_former_name_and_code(places):
    pinghu, haining = places
    asked = ["平湖市", "平湖縣", "平湖", "３３０４８２", "海宁", "没有", "330499"]
    assert naming.places_bearing(asked) == {
        "平湖市": [pinghu],
        "平湖縣": [pinghu],
        "平湖": [haining, pinghu],
        "３３０４８２": [pinghu],
        "海宁": [haining],
        "没有": [],
        "330499": [],
    }
    assert all(naming.places_named(name) == found for name, found in naming.places_bearing(asked).items())


def test_many_words_are_asked_for_in_one_question(places, django_assert_num_queries):
    with django_assert_num_queries(1):
        assert not any(naming.places_bearing(["工作", "建设", "我们"]).values())
    with django_assert_num_queries(2):
        naming.places_bearing(["工作", "平湖", "海宁"])
    with django_assert_num_queries(0):
        assert naming.places_bearing([]) == {}
