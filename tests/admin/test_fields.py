import pytest
from django.utils import translation

from archive.admin import fields
from archive.models import Evidence
from tests.factories import make_speech


def language(tag: str) -> fields.Field:
    speech = make_speech(language=tag)
    return next(field for field in fields.fields(speech, []) if field.name == "language")


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("tag", "english", "chinese"),
    [
        ("zh-Hans", "Simplified Chinese", "简体中文"),
        ("zh-Hant", "Traditional Chinese", "繁体中文"),
        ("en", "English", "英语"),
    ],
)
def test_it_names_the_language_and_keeps_its_tag(tag, english, chinese):
    with translation.override("en"):
        assert language(tag).shown == english
    with translation.override("zh-hans"):
        field = language(tag)
        assert (field.value, field.shown, field.note) == (tag, chinese, tag)


@pytest.mark.django_db
def test_a_language_without_a_name_is_shown_by_its_tag():
    field = language("ii")
    assert (field.shown, field.note) == ("ii", "")


@pytest.mark.django_db
def test_words_that_stand_in_several_places_of_a_page_are_told_once():
    told = {"field": "place", "grade": "corroborated", "confidence": 0.85}
    rows = [
        Evidence(pk=pk, quote=quote, rule=rule, **told)
        for pk, quote, rule in ((1, "平湖", "portal"), (2, "平湖", "body-names"), (3, "平湖", "portal"))
    ]
    place = next(field for field in fields.fields(make_speech(), rows) if field.name == "place")
    assert [one.pk for one in place.told] == [1, 2]
    assert len(place.quotes) == 3
