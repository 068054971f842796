"""An address that was given out once leads to its page for good."""

import pytest

from archive.models import FormerAddress
from archive.review import addresses
from tests.factories import make_speech

pytestmark = pytest.mark.django_db


def test_a_former_address_leads_to_the_present_one(client):
    speech = make_speech(slug="old")
    addresses.move(speech, "chuang-wei-2011")
    for suffix in ("/", "/print/", ".docx"):
        response = client.get(f"/speeches/old{suffix}?x=1")
        assert response.status_code == 301
        assert response["Location"] == f"/speeches/chuang-wei-2011{suffix}?x=1"


def test_it_follows_a_chain_of_moves():
    FormerAddress.moved_to("/events/a/", "/events/b/")
    FormerAddress.moved_to("/events/b/", "/events/c/")
    assert FormerAddress.now_at("/events/a/") == "/events/c/"


def test_a_page_that_moves_back_leaves_no_circle():
    FormerAddress.moved_to("/events/a/", "/events/b/")
    FormerAddress.moved_to("/events/b/", "/events/a/")
    assert FormerAddress.now_at("/events/a/") is None
    assert FormerAddress.now_at("/events/b/") == "/events/a/"


def test_an_address_that_never_was_leads_nowhere(client):
    assert FormerAddress.now_at("/events/never/") is None
    assert client.get("/speeches/never/").status_code == 404


def test_it_never_gives_an_address_twice():
    speech = make_speech(slug="one")
    addresses.move(speech, "two")
    assert addresses.free(type(speech), "one") == "one-2"


def test_it_refuses_an_address_that_is_taken():
    make_speech(slug="taken")
    with pytest.raises(ValueError, match="taken"):
        addresses.move(make_speech(slug="other"), "taken")
