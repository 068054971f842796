from archive.models import Speech
from archive.review import decisions
from tests.factories import make_place, make_speech


def history(desk, speech: Speech, language: str) -> str:
    response = desk.get(f"/admin/archive/speech/{speech.pk}/history/", headers={"accept-language": language})
    return response.content.decode()


def test_it_says_states_and_dates_in_words(desk, editor):
    speech = make_speech(state=Speech.State.DRAFT)
    decisions.correct(speech, "date", "2011-01/2011-06", editor)
    decisions.publish(speech, editor)
    english, chinese = history(desk, speech, "en"), history(desk, speech, "zh-hans")
    assert "draft → published" in english
    assert "– → January–June 2011" in english
    assert "待审稿 → 已公布" in chinese
    assert "– → 2011年1月至6月" in chinese


def test_what_was_empty_is_not_said_to_be_deleted(desk, editor):
    speech = make_speech(state=Speech.State.DRAFT)
    make_place("330482")
    decisions.correct(speech, "place", "330482", editor)
    decisions.empty(speech, "place", editor)
    said = history(desk, speech, "en")
    assert "– → 平湖市" in said
    assert "平湖市 → –" in said
    assert "pk=None" not in said
