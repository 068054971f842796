import re

import pytest
from django.urls import get_resolver

from archive.models import Accession
from tests.admin.conftest import PASSWORD
from tests.factories import make_speech

pytestmark = pytest.mark.django_db


def log_in(client, password, address="10.0.0.1", name="editor"):
    posted = {"username": name, "password": password}
    return client.post("/admin/login/", posted, REMOTE_ADDR=address)


def test_it_shows_what_waits(desk):
    make_speech(state="draft")
    Accession.objects.create(method="upload")

    page = desk.get("/admin/").content.decode()

    assert "<b>1</b>" in page
    assert "/admin/upload/" in page and "/admin/archive/accession/1/change/" in page


def test_it_shows_staff_only_what_they_may_see(staff):
    make_speech(state="draft")

    page = staff("view_event").get("/admin/").content.decode()

    assert "/admin/archive/event/" in page
    assert "/admin/review/" not in page and "/admin/upload/" not in page


@pytest.mark.parametrize("path", ["", "upload/", "review/", "archive/speech/", "lookup/places/?q=a"])
def test_it_asks_visitors_to_log_in(client, path):
    response = client.get(f"/admin/{path}")

    assert response.status_code == 302
    assert response.url.startswith("/admin/login/")


def test_it_bears_the_archive_s_name_also_where_one_logs_in(client, desk, settings):
    settings.ROSTRUM.site_name = "平湖讲坛"

    assert client.get("/admin/login/").content.decode().count("平湖讲坛") == 2
    assert desk.get("/admin/").content.decode().count("平湖讲坛") == 2


def test_it_locks_a_login_at_the_fifth_failure(client, editor):
    answers = [log_in(client, "wrong").status_code for _ in range(5)]

    assert answers == [200, 200, 200, 200, 429]
    assert log_in(client, PASSWORD).status_code == 429


def test_it_locks_nobody_else_out(client, editor, django_user_model):
    django_user_model.objects.create_superuser("other", password=PASSWORD)
    for _ in range(5):
        log_in(client, "wrong")

    assert log_in(client, PASSWORD, name="other").status_code == 302
    assert log_in(client, PASSWORD, address="10.0.0.2").status_code == 302


@pytest.mark.parametrize(
    "path", ["", "upload/", "review/", "review/{pk}/", "archive/speech/", "archive/rawpage/"]
)
def test_it_sends_pages_that_run_no_inline_script_or_style(desk, path):
    response = desk.get("/admin/" + path.format(pk=make_speech(state="draft").pk))
    page = response.content.decode()

    policy = response.headers["Content-Security-Policy"]
    assert "script-src 'self'" in policy and "style-src 'self'" in policy and "unsafe" not in policy
    assert "<script>" not in page and "<style" not in page
    assert " style=" not in page and " onclick=" not in page
    assert not re.search(r'(?:src|href)="(?:https?:)?//', page)


def test_it_has_an_address_for_every_desk():
    names = set(get_resolver().namespace_dict["admin"][1].reverse_dict)

    assert {"upload", "review", "review_speech", "review_decide", "review_state"} <= names
