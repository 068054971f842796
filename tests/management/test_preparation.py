"""What `start` does before it serves."""

import copy
import os
import subprocess
import sys
from types import SimpleNamespace

import pytest
from django.core.management import CommandError, call_command
from django.db import OperationalError

from archive.environment import Nonsense
from archive.management import preparation
from archive.models import Accession, Place

pytestmark = pytest.mark.django_db


@pytest.fixture
def said():
    return []


@pytest.fixture
def configure(settings):
    def set_values(**values):
        changed = copy.copy(settings.ROSTRUM)
        vars(changed).update(values)
        settings.ROSTRUM = changed

    return set_values


@pytest.fixture
def called(monkeypatch):
    """The commands that were called, instead of calling them."""
    names = []
    monkeypatch.setattr(
        preparation, "call_command", lambda name, *args, **options: names.append((name, *args))
    )
    return names


def test_it_makes_the_first_administrator_with_a_password_that_works(said, client, admin_count):
    password = preparation.first_admin(said.append)
    assert client.login(username="admin", password=password)
    assert admin_count() == 1
    assert password not in "".join(said)


@pytest.fixture
def admin_count(django_user_model):
    return lambda: django_user_model.objects.filter(is_superuser=True).count()


@pytest.fixture
def client(client):
    """A client that logs in without a request, which the throttling of logins asks for."""
    from django.contrib.auth import authenticate
    from django.test import RequestFactory

    client.login = lambda **who: authenticate(RequestFactory().post("/admin/login/"), **who) is not None
    return client


def test_it_makes_up_no_second_administrator(said, django_user_model, admin_count):
    django_user_model.objects.create_superuser("keeper", password="x")
    assert preparation.first_admin(said.append) is None
    assert admin_count() == 1


def test_it_makes_the_administrator_of_the_settings_once(said, configure, client, admin_count):
    configure(admin_user="keeper", admin_password="correct horse battery")
    assert preparation.first_admin(said.append) is None
    assert client.login(username="keeper", password="correct horse battery")
    configure(admin_user="keeper", admin_password="another horse battery")
    assert preparation.first_admin(said.append) is None
    assert client.login(username="keeper", password="correct horse battery")
    assert admin_count() == 1
    assert "horse" not in "".join(said)


@pytest.mark.parametrize("weak", ["brief!", "password1234", "123456789012345"])
def test_it_refuses_a_weak_password_of_the_settings(said, configure, admin_count, weak):
    configure(admin_password=weak)
    with pytest.raises(Nonsense, match=r"^ROSTRUM_ADMIN_PASSWORD") as refused:
        preparation.first_admin(said.append)
    assert weak not in str(refused.value)
    assert admin_count() == 0


def test_it_brings_the_demo_archive_into_an_empty_archive_only(said, called):
    preparation.demo_archive(said.append)
    Accession.objects.create(method="upload")
    preparation.demo_archive(said.append)
    assert [name for name, *_ in called] == ["ingest"]
    assert len(called[0]) > 10
    assert not any(path.endswith(".jsonl") for path in called[0])


def test_it_knows_that_all_migrations_are_applied(said, called):
    preparation.database(said.append)
    assert said == ["database: SQLite, up to date"]
    assert called == []


def test_it_builds_the_index_unless_it_is_well(said, called, monkeypatch):
    for name in ("ok", "missing", "broken", "stale"):
        monkeypatch.setattr(preparation.health, "state", lambda name=name: SimpleNamespace(name=name))
        preparation.index(said.append)
    assert called == [("rebuild",)] * 3


@pytest.fixture
def own_static_files(settings, tmp_path):
    (tmp_path / "static").mkdir()
    (tmp_path / "static" / "page.css").write_text("p { margin: 0 }")
    settings.STATICFILES_DIRS = [tmp_path / "static"]
    settings.STATICFILES_FINDERS = ["django.contrib.staticfiles.finders.FileSystemFinder"]
    settings.STATIC_ROOT = tmp_path / "collected"
    settings.STORAGES = {
        **settings.STORAGES,
        "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
    }
    preparation.finders.get_finder.cache_clear()
    yield tmp_path
    preparation.finders.get_finder.cache_clear()


def test_it_collects_static_files_once(own_static_files, said):
    preparation.static_files(said.append)
    assert (own_static_files / "collected" / "staticfiles.json").exists()
    preparation.static_files(said.append)
    assert said[-1] == "static files: up to date"


def test_it_collects_static_files_again_when_one_has_changed(own_static_files, said):
    preparation.static_files(said.append)
    (own_static_files / "static" / "page.css").write_text("p { margin: 1px }")
    assert not preparation.static_files_are_current()


def test_it_loads_places_when_the_database_has_none_or_the_table_is_another(said, called):
    stamp = preparation.places_stamp_path()
    stamp.write_text(preparation.places_stamp(), "ascii")
    preparation.places(said.append)  # there is a stamp, but the database has no place
    assert called == [("load_places",)]
    Place.objects.create(code="330000", name="浙江省", level="province")
    preparation.places(said.append)
    assert called == [("load_places",)]
    stamp.write_text("of other tables", "ascii")
    preparation.places(said.append)
    assert called == [("load_places",)] * 2


def test_it_loads_places_before_the_first_draft_is_stored(said, called):
    preparation.places_stamp_path().unlink(missing_ok=True)
    preparation.to_store(said.append)
    assert called == [("load_places",)]


def test_it_touches_nothing_where_drafts_can_be_stored(said, called):
    preparation.places_stamp_path().write_text(preparation.places_stamp(), "ascii")
    Place.objects.create(code="330000", name="浙江省", level="province")
    preparation.to_store(said.append)
    assert (said, called) == ([], [])


def test_it_leaves_a_database_of_an_earlier_release_to_start(said, called, monkeypatch):
    monkeypatch.setattr(preparation, "pending_migrations", lambda: ["archive.0099_later"])
    with pytest.raises(CommandError, match=r"lacks 1 migrations .* Run: python3 manage.py start --no-serve"):
        preparation.to_store(said.append)
    assert called == []


def test_it_says_in_one_line_that_the_database_does_not_answer(monkeypatch):
    def gone():
        raise OperationalError("connection to server failed\nConnection refused")

    monkeypatch.setattr(preparation, "pending_migrations", gone)
    assert "cannot be opened: Connection refused. See ROSTRUM_DATABASE_URL" in preparation.unready()


def test_it_queues_accessions_that_were_cut_off(said):
    cut_off = Accession.objects.create(method="command", state=Accession.State.READING)
    preparation.unfinished_accessions(said.append)
    cut_off.refresh_from_db()
    assert cut_off.state == Accession.State.DONE
    assert said == ["accessions: 1 were cut off and are read on in the background"]


def test_it_lets_one_start_serve_a_data_folder(settings):
    program = (
        "import fcntl, sys; held = open(sys.argv[1], 'w'); fcntl.flock(held, fcntl.LOCK_EX); "
        "print(flush=True); input()"
    )
    command = [sys.executable, "-c", program, str(settings.ROSTRUM.data_dir / ".serving")]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as other:
        other.stdout.readline()
        with pytest.raises(CommandError, match="already being served"), preparation.sole_server():
            pass
    with preparation.sole_server():
        pass


def test_it_names_the_data_folder_that_it_cannot_write(said, monkeypatch):
    monkeypatch.setattr(os, "access", lambda path, mode: False)
    with pytest.raises(Nonsense, match=r"^ROSTRUM_DATA_DIR: .* is not writable"):
        preparation.data_folder(said.append)


def test_it_prepares_without_serving_when_told_so(monkeypatch, capsys):
    monkeypatch.setattr(preparation, "prepare", lambda say, demo: f"made up, demo {demo}")
    call_command("start", no_serve=True, no_demo=True)
    assert "with the password made up, demo False" in capsys.readouterr().out
