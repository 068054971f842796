"""What an editor decides, and what is refused."""

import pytest
from django.utils import translation

from archive.models import Event, Evidence, Person, Speech
from archive.review import decisions
from tests.factories import make_event, make_place, make_speech

pytestmark = pytest.mark.django_db


def test_it_records_who_accepted_a_field(admin_user):
    speech = make_speech(state=Speech.State.DRAFT, date="2011-03-08")
    decisions.accept(speech, "date", admin_user)
    (evidence,) = speech.evidence.of_editors()
    assert (evidence.field, evidence.value, evidence.rule) == ("date", "2011-03-08", "accepted")
    assert evidence.decided_by == admin_user
    assert speech.evidence.filter(grade=Evidence.Grade.STATED).exists()


@pytest.mark.parametrize(
    ("field", "value", "shown"),
    [
        ("title", "  在大会上的  讲话 ", "在大会上的 讲话"),
        ("date", "2011-01/2011-06", "2011-01/2011-06"),
        ("place", "330481", "海宁市"),
        ("event", "全市经济工作会议", "全市经济工作会议"),
        ("speaker", "沈文澜", "沈文澜"),
        ("office", "市长", "市长"),
        ("kind", "报告", "报告"),
    ],
)
def test_it_corrects_a_field(field, value, shown, admin_user):
    make_place("330481")
    speech = make_speech(state=Speech.State.DRAFT)
    decisions.correct(speech, field, value, admin_user)
    held = Speech.objects.get(pk=speech.pk)
    if field in ("speaker", "office"):
        (speaker,) = held.speakers
        assert shown in (speaker.name, speaker.office)
    else:
        assert str(getattr(held, field)) == shown
    assert held.evidence.of_editors().get().value == shown
    assert held.history.first().history_user == admin_user


@pytest.mark.parametrize(
    ("field", "value", "says"),
    [
        ("date", "2011年3月", "2011-03"),
        ("date", "2011-02-30", "is no date"),
        ("place", "999999", "999999"),
        ("posted", "2011-01-01", "posted"),
        ("title", "长" * 301, "300"),
    ],
)
def test_it_refuses_what_cannot_stand_in_a_field(field, value, says, admin_user):
    speech = make_speech(state=Speech.State.DRAFT, title="在大会上的讲话")
    with pytest.raises(decisions.Invalid, match=says):
        decisions.correct(speech, field, value, admin_user)
    held = Speech.objects.get(pk=speech.pk)
    assert (held.title, held.date) == ("在大会上的讲话", "")
    assert not held.evidence.of_editors().exists()


def test_it_empties_a_field(admin_user):
    speech = make_speech(date="2011", place="330482", speaker="沈文澜", office="市长", event="全市大会")
    for field in ("date", "place", "speaker", "office", "event"):
        decisions.empty(speech, field, admin_user)
    held = Speech.objects.get(pk=speech.pk)
    assert (held.date, held.earliest, held.place, held.event, held.speakers) == ("", None, None, None, [])
    assert not Event.objects.exists()
    with pytest.raises(decisions.Invalid):
        decisions.empty(speech, "title", admin_user)


def test_it_publishes_and_withholds(admin_user):
    speech = make_speech(state=Speech.State.DRAFT)
    decisions.publish(speech, admin_user)
    day = Speech.objects.published().get().published_at
    decisions.withhold(speech, admin_user, "names a minor")
    assert not Speech.objects.published().exists()
    assert speech.history.first().history_change_reason == "names a minor"
    decisions.publish(speech, admin_user)
    assert Speech.objects.published().get().published_at == day


def test_it_never_publishes_a_template(admin_user):
    speech = make_speech(state=Speech.State.TEMPLATE)
    with translation.override("en"), pytest.raises(decisions.Invalid, match="template"):
        decisions.publish(speech, admin_user)


def test_two_events_become_one_and_the_old_address_leads_there(client, admin_user):
    kept, merged = make_event("全市经济工作会议"), make_event("全市经济工作会", place="330482")
    speech = make_speech(event=merged)
    address = merged.get_absolute_url()
    decisions.merge(kept, merged, admin_user)
    assert list(Event.objects.all()) == [kept]
    assert Speech.objects.get(pk=speech.pk).event == kept
    assert client.get(address)["Location"] == kept.get_absolute_url()


def test_two_people_become_one(admin_user):
    make_speech(speaker="沈文澜")
    make_speech(speaker="沈文兰")
    kept, merged = Person.objects.get(name="沈文澜"), Person.objects.get(name="沈文兰")
    decisions.merge(kept, merged, admin_user)
    assert Speech.objects.by(kept).count() == 2


def test_a_speech_that_is_merged_becomes_a_witness(client, admin_user):
    kept, merged = make_speech(), make_speech()
    decisions.merge(kept, merged, admin_user)
    assert [w.reading for w in Speech.objects.get().witnesses.all()] == [True, False]
    assert client.get(f"/speeches/{merged.slug}/")["Location"] == kept.get_absolute_url()


def test_unlike_records_are_not_merged(admin_user):
    speech = make_speech(event="全市大会")
    for merged in (speech.event, speech):
        with pytest.raises(decisions.Invalid):
            decisions.merge(speech, merged, admin_user)
