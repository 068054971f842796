import datetime

import pytest

from archive.exports.citations import gbt7714
from tests.factories import make_speech

pytestmark = pytest.mark.django_db

READ = datetime.date(2026, 11, 23)
PUT_UP = datetime.datetime(2026, 11, 19, 23, 30, tzinfo=datetime.UTC)  # the 20th in Shanghai


@pytest.fixture(autouse=True)
def shanghai(settings):
    settings.TIME_ZONE = "Asia/Shanghai"


def test_it_cites_a_speech_in_one_line():
    speech = make_speech(title="在再动员大会上的讲话", speaker="吴翠云", published_at=PUT_UP)
    assert gbt7714(speech, "https://example.org/speeches/x/", READ) == (
        "吴翠云. 在再动员大会上的讲话[EB/OL]. (2026-11-20)[2026-11-23]. https://example.org/speeches/x/."
    )


def test_a_speaker_whom_nobody_names_is_left_out_and_not_made_up():
    speech = make_speech(title="讲话", office="市委书记", published_at=PUT_UP)
    assert gbt7714(speech, "https://example.org/", READ).startswith("讲话[EB/OL]. ")


def test_a_draft_has_no_day_on_which_it_was_put_up():
    speech = make_speech(title="讲话", state="draft")
    assert gbt7714(speech, "https://example.org/", READ) == "讲话[EB/OL]. [2026-11-23]. https://example.org/."
