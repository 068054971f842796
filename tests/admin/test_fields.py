import pytest
from django.utils import translation

from archive.admin import fields
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
