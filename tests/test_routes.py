import pytest
from django.urls import NoReverseMatch, reverse, set_script_prefix

from archive.routes import route


@pytest.fixture
def below():
    set_script_prefix("/archive/")
    yield "/archive/"
    set_script_prefix("/")


@pytest.mark.parametrize("key", ["330482", "2011-chuangwei", "创卫 大会", "a&b?c", "-key-", "a.b", "a%2Fb"])
@pytest.mark.parametrize("name", ["place", "event", "speaker", "speech", "source"])
def test_a_route_is_what_django_gives(name, key):
    assert route(name, key) == reverse(name, args=[key])


def test_a_page_without_a_key_has_a_route():
    assert route("search") == "/search/"


def test_a_route_stands_below_the_prefix_of_the_site(below):
    assert route("search") == "/archive/search/"
    assert route("place", "330482") == "/archive/places/330482/"


@pytest.mark.parametrize("key", ["", "a/b"])
def test_what_no_page_can_have_for_a_key_is_refused(key):
    with pytest.raises(NoReverseMatch):
        route("event", key)
