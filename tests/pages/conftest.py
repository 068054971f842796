import pytest
from django.test import Client
from haystack import connections

from archive.models import Speech


@pytest.fixture
def reader(db) -> Client:
    """A visitor whose browser asks for English."""
    return Client(headers={"accept-language": "en"})


@pytest.fixture
def indexed(db):
    """Call it when the speeches are made: they can be found from then on."""

    def index() -> None:
        connections["default"].get_backend().clear()
        connections["default"].get_unified_index().get_index(Speech).update()

    return index
