"""The address that login throttling counts by."""

import copy

import pytest

from archive.visitors import address


@pytest.fixture
def behind(settings):
    def set_proxies(count):
        values = copy.copy(settings.ROSTRUM)
        values.proxies = count
        settings.ROSTRUM = values

    return set_proxies


def test_it_does_not_believe_the_header_without_a_proxy(rf, behind):
    behind(0)
    assert address(rf.get("/", REMOTE_ADDR="192.0.2.1", HTTP_X_FORWARDED_FOR="203.0.113.9")) == "192.0.2.1"


def test_it_takes_what_the_proxy_heard_and_not_what_the_visitor_claims(rf, behind):
    behind(1)
    claimed = "10.9.9.9, 203.0.113.9"
    assert address(rf.get("/", REMOTE_ADDR="127.0.0.1", HTTP_X_FORWARDED_FOR=claimed)) == "203.0.113.9"


def test_it_counts_the_proxies_from_the_right(rf, behind):
    behind(2)
    heard = "10.9.9.9, 2001:db8::9, 192.0.2.7"
    assert address(rf.get("/", REMOTE_ADDR="127.0.0.1", HTTP_X_FORWARDED_FOR=heard)) == "2001:db8::9"


@pytest.mark.parametrize("heard", ["", "unknown", "203.0.113.9", "<script>, 1"])
def test_it_falls_back_to_the_nearest_address(rf, behind, heard):
    behind(2)
    assert address(rf.get("/", REMOTE_ADDR="127.0.0.1", HTTP_X_FORWARDED_FOR=heard)) == "127.0.0.1"


@pytest.mark.django_db
def test_it_locks_a_visitor_out_by_that_address(client, settings, behind, django_user_model):
    behind(1)
    django_user_model.objects.create_superuser("keeper", password="correct horse battery")
    guess = {"username": "keeper", "password": "wrong"}
    from_there = {"REMOTE_ADDR": "127.0.0.1", "HTTP_X_FORWARDED_FOR": "203.0.113.9"}
    said = [client.post("/admin/login/", guess, **from_there).status_code for _ in range(6)]
    assert said[0] == 200
    assert said[-1] == 429
    assert (
        client.post(
            "/admin/login/", guess, REMOTE_ADDR="127.0.0.1", HTTP_X_FORWARDED_FOR="203.0.113.8"
        ).status_code
        == 200
    )
