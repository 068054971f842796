"""What every test stands on: a data folder of its own, and no index but its own."""

import copy

import pytest
from django.conf import settings as django_settings


@pytest.fixture(scope="session")
def django_db_modify_db_settings(tmp_path_factory):
    """Where the test database lies: in a file, as the real one does, each process of the tests its own.

    One in memory has a single connection. The server that browsers ask answers from several threads, and
    SQLite has ended the whole process when two of them used it at once.
    """
    database = django_settings.DATABASES["default"]
    if database["ENGINE"].endswith("sqlite3"):
        options = database["OPTIONS"]
        # Nothing is kept of it, so nothing needs to reach the disk.
        options["init_command"] = options["init_command"].replace("synchronous=FULL", "synchronous=OFF")
        database["TEST"]["NAME"] = str(tmp_path_factory.mktemp("database") / "db.sqlite3")


@pytest.fixture(autouse=True)
def data_dir(tmp_path, settings):
    """The data folder of this test: originals, index. The database is the test database."""
    folder = tmp_path / "data"
    folder.mkdir()
    values = copy.copy(settings.ROSTRUM)
    values.data_dir = folder
    settings.ROSTRUM = values
    connections = copy.deepcopy(settings.HAYSTACK_CONNECTIONS)
    connections["default"]["PATH"] = folder / "index"
    settings.HAYSTACK_CONNECTIONS = connections
    settings.STORAGES = {
        **settings.STORAGES,
        "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
    }
    settings.STATIC_ROOT = folder / "static"
    settings.STATIC_ROOT.mkdir()
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    settings.TASKS = {"default": {"BACKEND": "django_tasks.backends.immediate.ImmediateBackend"}}
    return folder
