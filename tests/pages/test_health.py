import pytest

from tests.factories import make_speech

pytestmark = pytest.mark.django_db


def test_the_process_answers(client, django_assert_num_queries):
    with django_assert_num_queries(0):
        response = client.get("/healthz")
    assert (response.status_code, response.content) == (200, b"ok\n")


def test_it_is_ready_when_all_is_there(client, indexed):
    make_speech()
    indexed()
    response = client.get("/readyz")
    assert response.status_code == 200
    assert response.content.decode().splitlines() == [
        "database: ok",
        "migrations: ok",
        "index: ok",
        "disk: ok",
    ]


def test_a_missing_index_makes_it_unready_and_names_the_repair(client):
    make_speech()
    response = client.get("/readyz")
    assert response.status_code == 503
    assert "index: missing; run manage.py rebuild" in response.content.decode()


def test_a_waiting_migration_makes_it_unready(client, indexed):
    from django.db.migrations.recorder import MigrationRecorder

    indexed()
    MigrationRecorder.Migration.objects.filter(app="archive").delete()
    response = client.get("/readyz")
    assert response.status_code == 503
    assert "not applied; run manage.py migrate" in response.content.decode()


def test_a_full_disk_makes_it_unready(client, indexed, monkeypatch):
    indexed()
    monkeypatch.setattr("shutil.disk_usage", lambda _path: type("Usage", (), {"total": 1000, "free": 5})())
    response = client.get("/readyz")
    assert response.status_code == 503
    assert "disk: nearly full" in response.content.decode()


def test_it_tells_no_version_and_no_path(client, data_dir):
    text = client.get("/readyz").content.decode()
    assert str(data_dir) not in text
    assert "Django" not in text
