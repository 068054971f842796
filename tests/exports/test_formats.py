"""The table of formats."""

from datetime import date

import pytest

from archive.exports.formats import FORMATS
from tests.factories import make_speech

BEGINNINGS = {"docx": b"PK\x03\x04", "txt": "在".encode(), "json": b"{"}


@pytest.mark.django_db
@pytest.mark.parametrize("suffix", FORMATS)
def test_each_format_writes_a_file_of_its_kind(suffix):
    speech = make_speech("同志们:", title="在大会上的讲话")
    data = FORMATS[suffix].write(speech, "https://speeches.example/x/", date(2026, 11, 23))
    assert data.startswith(BEGINNINGS[suffix])
