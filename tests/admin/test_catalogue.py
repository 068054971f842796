import pytest
from django.contrib import admin

from archive.models import FormerAddress, Place, RawPage, Speech
from tests.factories import make_event, make_place, make_raw_page, make_speech

pytestmark = pytest.mark.django_db
DRAWERS = ("speech", "event", "person", "place", "rawpage", "accession", "formeraddress")


@pytest.mark.parametrize("drawer", DRAWERS)
def test_it_opens_every_drawer_and_searches_it(desk, drawer):
    make_speech(speaker="王某", place="330482", event="全市大会")

    assert desk.get(f"/admin/archive/{drawer}/").status_code == 200
    assert desk.get(f"/admin/archive/{drawer}/", {"q": "平湖"}).status_code == 200


@pytest.mark.parametrize("drawer", ["speech", "event", "person", "rawpage", "accession"])
def test_it_costs_the_same_for_many_rows(desk, drawer, django_assert_max_num_queries):
    for number in range(30):
        make_speech(speaker=f"王{number}", place="330482", event=f"第{number}次大会")

    with django_assert_max_num_queries(16):
        desk.get(f"/admin/archive/{drawer}/")


@pytest.mark.parametrize("model", [Place, RawPage, FormerAddress])
def test_it_lets_nobody_change_what_came_from_outside(rf, editor, model):
    request = rf.get("/")
    request.user = editor
    drawer = admin.site.get_model_admin(model)

    assert drawer.has_view_permission(request)
    assert not drawer.has_add_permission(request)
    assert not drawer.has_change_permission(request)
    assert not drawer.has_delete_permission(request)


def test_it_shows_a_raw_page_as_text(desk):
    page = make_raw_page("<script>alert(1)</script>", name="<b>x</b>.html")

    shown = desk.get(f"/admin/archive/rawpage/{page.pk}/change/").content.decode()

    assert "&lt;script&gt;alert(1)" in shown
    assert "<script>alert(1)" not in shown and "<b>x</b>" not in shown
    assert f"/originals/{page.sha256}" in shown


def test_it_shows_a_speech_and_where_to_review_it(desk):
    speech = make_speech("同志们:", "散会。")

    shown = desk.get(f"/admin/archive/speech/{speech.pk}/change/").content.decode()

    assert f"/admin/review/{speech.pk}/" in shown and speech.get_absolute_url() in shown
    assert "散会。" in shown
    assert 'name="_save"' not in shown and 'name="title"' not in shown


def test_it_changes_no_field_of_a_speech_by_post(desk):
    speech = make_speech(title="原题")

    assert desk.post(f"/admin/archive/speech/{speech.pk}/change/", {"title": "改了"}).status_code == 403
    speech.refresh_from_db()
    assert speech.title == "原题"


def act(desk, drawer, action, *records, **more):
    posted = {"action": action, "_selected_action": [record.pk for record in records], **more}
    return desk.post(f"/admin/archive/{drawer}/", posted, follow=True)


def test_it_publishes_and_withholds_what_is_selected(desk, editor):
    drafts = [make_speech(state="draft") for _ in range(2)]

    act(desk, "speech", "publish", *drafts)
    assert Speech.objects.published().count() == 2
    assert drafts[0].history.first().history_user == editor

    act(desk, "speech", "withhold", drafts[0])
    assert Speech.objects.published().count() == 1


def test_it_says_what_could_not_be_published(desk):
    template, draft = make_speech(title="范文", state="template"), make_speech(state="draft")

    response = act(desk, "speech", "publish", template, draft)

    warning, done = (str(message) for message in response.context["messages"])
    assert warning.startswith("范文:")
    assert "1" in done
    assert Speech.objects.published().get() == draft


def test_it_offers_no_action_to_those_who_only_look(staff):
    draft = make_speech(state="draft")
    reader = staff("view_speech")

    act(reader, "speech", "publish", draft)

    draft.refresh_from_db()
    assert draft.state == Speech.State.DRAFT


def test_it_asks_which_record_to_keep_and_merges_the_others(desk):
    first = make_speech(event="全市创卫动员大会", place="330482")
    other = make_event("全市创建卫生城市动员大会", place="330482")
    second = make_speech(place="330482")
    Speech.objects.filter(pk=second.pk).update(event=other)
    left = other.get_absolute_url()

    asked = act(desk, "event", "merge_records", first.event, other).content.decode()
    assert asked.count('name="keep"') == 2
    assert Speech.objects.filter(event=other).exists()

    act(desk, "event", "merge_records", first.event, other, keep=first.event.pk)
    assert Speech.objects.filter(event=first.event).count() == 2
    assert FormerAddress.now_at(left) == first.event.get_absolute_url()


def test_it_merges_people(desk):
    kept = make_speech(speaker="吴翠云").speakers[0].person
    merged = make_speech(speaker="吴翠雲").speakers[0].person

    act(desk, "person", "merge_records", kept, merged, keep=kept.pk)

    assert Speech.objects.by(kept).count() == 2


def test_it_merges_two_records_of_one_speech_into_two_witnesses(desk):
    kept, merged = make_speech(title="甲"), make_speech(title="乙")
    left = merged.get_absolute_url()

    assert act(desk, "speech", "merge_records", kept, merged).content.decode().count('name="keep"') == 2
    act(desk, "speech", "merge_records", kept, merged, keep=kept.pk)

    assert Speech.objects.get() == kept
    assert kept.witnesses.count() == 2
    assert FormerAddress.now_at(left) == kept.get_absolute_url()


def test_it_deletes_no_speech(desk):
    speech = make_speech()

    act(desk, "speech", "delete_selected", speech, post="yes")
    assert desk.post(f"/admin/archive/speech/{speech.pk}/delete/", {"post": "yes"}).status_code == 403

    assert Speech.objects.get() == speech


def test_it_merges_nothing_into_a_record_that_was_not_selected(desk):
    selected = [make_event(f"第{number}次大会") for number in range(2)]
    outsider = make_event("另一次大会")

    response = act(desk, "event", "merge_records", *selected, keep=outsider.pk)

    assert 'name="keep"' in response.content.decode()
    assert type(outsider).objects.count() == 3


def test_it_needs_two_records_to_merge(desk):
    response = act(desk, "event", "merge_records", make_event())

    assert len(response.context["messages"]) == 1


def test_it_corrects_an_event_and_keeps_its_history(desk):
    event = make_speech(event="全市大会", place="330482").event

    desk.post(
        f"/admin/archive/event/{event.pk}/change/",
        {"name": "全市动员大会", "kind": "动员大会", "place": event.place_id, "date": "2011-03"},
    )

    event.refresh_from_db()
    assert (event.name, str(event.latest)) == ("全市动员大会", "2011-03-31")
    assert event.history.count() == 2


def test_it_says_how_to_write_an_event_s_date(desk):
    event = make_event(place=make_place())

    response = desk.post(f"/admin/archive/event/{event.pk}/change/", {"name": "x", "date": "2011年3月"})

    assert "2011-03" in response.content.decode()
    event.refresh_from_db()
    assert event.date == ""


@pytest.mark.parametrize("drawer", ["speech", "event", "person"])
def test_it_shows_the_history(desk, drawer):
    speech = make_speech(event="全市大会", speaker="王某")
    record = {"speech": speech, "event": speech.event, "person": speech.speakers[0].person}[drawer]
    record.save()

    assert desk.get(f"/admin/archive/{drawer}/{record.pk}/history/").status_code == 200
