import pytest

from archive.models import FormerAddress, Person
from archive.review import addresses

pytestmark = pytest.mark.django_db


def test_names_that_are_taken_get_the_first_free_number(django_assert_max_num_queries):
    for slug in ("王伟", "王伟-2", "王伟-4", "李娜-3"):
        Person.objects.create(slug=slug, name="某", pinyin="mou")
    with django_assert_max_num_queries(3):
        found = addresses.free_ones(Person, ["王伟", "李娜", "王伟", "李娜", "李娜", "赵刚"])
    assert found == ["王伟-3", "李娜", "王伟-5", "李娜-2", "李娜-4", "赵刚"]
    assert found[:3] == [addresses.free(Person, "王伟"), addresses.free(Person, "李娜"), "王伟-5"]


def test_a_name_that_led_somewhere_once_is_not_given_again():
    for slug in ("王伟", "王伟-2"):
        FormerAddress.moved_to(Person(slug=slug).get_absolute_url(), "/speakers/elsewhere/")
    assert addresses.free_ones(Person, ["王伟", "王伟"]) == ["王伟-3", "王伟-4"]
