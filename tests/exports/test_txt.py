"""A speech as plain text."""

from datetime import date

import pytest

from archive.exports import txt
from archive.exports.composition import compose
from tests.factories import make_speech


@pytest.mark.django_db
def test_it_writes_title_facts_text_and_source_in_this_order():
    speech = make_speech(
        "Friends,",
        "We open a library.",
        title="Address",
        language="en",
        date="1902-04-19",
        speaker="J. W. Bishop",
        sections=[(1, "", "What a library is for", 1)],
        source_site="Archive",
    )
    page = speech.reading.parts.get().raw_page
    written = txt.write(compose(speech, "https://speeches.example/x/", date(2026, 11, 23))).decode()
    assert written == (
        "Address\n\nDate spoken: 19 April 1902\nSpeaker: J. W. Bishop\n\n--------\n\n"
        "Friends,\n\nWhat a library is for\n\nWe open a library.\n\n--------\n\n"
        f"Source: Archive\nPage as received (SHA-256): {page.sha256}\n"
        "Kept at: https://speeches.example/x/\nTaken from there on: 23 November 2026\n"
    )


@pytest.mark.django_db
def test_it_has_no_byte_order_mark_and_no_carriage_returns():
    written = txt.write(compose(make_speech(), "https://speeches.example/x/", date(2026, 11, 23)))
    assert written.startswith("在".encode())
    assert b"\r" not in written
