import re

import pytest
from django.contrib.staticfiles import finders
from django.test import Client

from archive.models import FormerAddress, Speech
from tests.factories import make_speech

pytestmark = pytest.mark.django_db


def test_a_404_searches_for_the_words_of_the_address(reader):
    page = reader.get("/speeches/harbour-conference.docx")
    assert page.status_code == 404
    assert 'value="harbour conference"' in page.content.decode()


def test_an_address_cannot_put_markup_into_the_404(reader):
    page = reader.get('/"><script>alert(1)</script>/')
    assert page.status_code == 404
    assert "<script>alert" not in page.content.decode()


def test_a_former_address_leads_to_the_present_one(reader):
    speech = make_speech()
    FormerAddress.moved_to("/speeches/old-name/", speech.get_absolute_url())
    response = reader.get("/speeches/old-name/?from=print")
    assert response.status_code == 301
    assert response["Location"] == f"{speech.get_absolute_url()}?from=print"


def test_a_fault_is_owned_up_to_with_a_page_that_needs_nothing(monkeypatch):
    def fail(*_arguments: object) -> None:
        raise RuntimeError("the database is gone")

    monkeypatch.setattr(Speech.objects, "published", fail)
    page = Client(raise_request_exception=False).get("/")
    text = page.content.decode()
    assert page.status_code == 500
    assert "the database is gone" not in text
    for sheet in re.findall(r'href="/static/([^"]+)"', text):
        assert finders.find(sheet), sheet
