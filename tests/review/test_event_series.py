"""What an event's name gives beside the name itself."""

import importlib

import pytest
from django.apps import apps

from archive.models import Event
from archive.review import authorities, event_series
from tests.factories import make_event, make_place

pytestmark = pytest.mark.django_db


def test_a_new_event_knows_its_series_and_its_sound():
    event = authorities.event("平湖市2011年春季农业工作会议", "工作会议", make_place(), "2011-03-08")
    assert event.series == "春季农业工作会议"
    assert event.pinyin.startswith("ping hu shi")


def test_another_name_gives_another_series():
    event = make_event("全市春季农业工作会议", place="330482")
    event.name = "全市秋季农业工作会议"
    event_series.set_from_name(event)
    assert event.series == "秋季农业工作会议"


def test_a_name_of_signs_and_latin_letters_is_kept_as_it_is():
    event = Event(name="2nd Harbour Conference")
    event_series.set_from_name(event)
    assert (event.series, event.pinyin) == ("harbour conference", "2nd Harbour Conference")


def test_events_of_older_archives_are_given_theirs():
    event = make_event("平湖市第三届西瓜节", place="330482")
    importlib.import_module(FILLS).fill(apps, None)
    event.refresh_from_db()
    assert event.series == "西瓜节"
    assert event.pinyin


FILLS = "archive.migrations.0002_event_series"
