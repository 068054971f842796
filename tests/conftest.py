"""What every test stands on: a data folder of its own, and no index but its own."""

import copy

import pytest


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
