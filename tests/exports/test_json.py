"""A speech as JSON."""

import json

import pytest

from archive.exports.json import report, write
from archive.ingest.documents import Draft, WitnessDraft
from tests.factories import make_speech
from tests.ingest.factories import make_document

pytestmark = pytest.mark.django_db
ADDRESS = "https://speeches.example/speeches/x/"


def test_it_has_every_key_of_the_importers_report():
    speech = make_speech(place="330482", date="2011-03-08", speaker="吴翠云", missing_parts=(1,))
    found = report(speech, ADDRESS)
    assert found["place"] == {"code": "330482", "name": "平湖市", "path": ["浙江省", "嘉兴市", "平湖市"]}
    assert (found["date"], found["speaker"], found["missing_parts"]) == ("2011-03-08", "吴翠云", [1])
    assert (found["url"], found["state"]) == (ADDRESS, "published")
    assert found["pages"][0]["part"] == 2
    assert found["evidence"]["date"][0]["rule"] == "lead"


def test_it_has_the_keys_that_a_draft_reports():
    document, text = make_document(paragraphs=["同志们:"])
    draft = Draft("在大会上的讲话", (WitnessDraft(document, text),))
    found = report(make_speech(), ADDRESS)
    assert set(found) == {*draft.report(), "url", "state"}
    assert set(draft.report()["witnesses"][0]) <= set(found["witnesses"][0])


def test_it_says_null_for_what_is_not_known_even_without_a_text():
    speech = make_speech()
    speech.witnesses.all().delete()
    found = report(speech, ADDRESS)
    for key in ("event", "place", "date", "posted", "speaker", "office", "source_url", "source_site"):
        assert found[key] is None, key
    assert (found["pages"], found["paragraphs"], found["witnesses"]) == ([], [], [])


def test_it_writes_characters_as_they_are():
    written = write(make_speech(title="在大会上的讲话"), ADDRESS).decode()
    assert '"title": "在大会上的讲话"' in written
    assert json.loads(written)["url"] == ADDRESS
