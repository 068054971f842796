import re

import pytest
from django.contrib.auth.models import AnonymousUser

from archive.admin import queue
from archive.models import Evidence, Speech
from tests.factories import make_speech

pytestmark = pytest.mark.django_db


def titles(name):
    return [speech.title for speech in queue.rows(queue.chosen(name))]


@pytest.fixture
def drafts():
    whole = make_speech(
        title="完整", state="draft", date="2011-03-08", place="330482", speaker="王某", office="市长"
    )
    bare = make_speech(title="残缺", state="draft", missing_parts=(1, 2))
    make_speech(title="已发布")
    make_speech(title="范文", state="template")
    make_speech(title="撤下", state="withheld")
    return whole, bare


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("drafts", ["完整", "残缺"]),
        ("incomplete", ["残缺"]),
        ("undated", ["残缺"]),
        ("unplaced", ["残缺"]),
        ("unattributed", ["残缺"]),
        ("conflict", []),
        ("cut", []),
        ("templates", ["范文"]),
        ("withheld", ["撤下"]),
        ("nonsense", ["完整", "残缺"]),
    ],
)
def test_it_narrows_the_queue(drafts, name, expected):
    assert titles(name) == expected


def test_it_counts_what_each_filter_shows(drafts):
    assert {one.name: count for one, count in queue.counts()} == {
        one.name: len(titles(one.name)) for one in queue.FILTERS
    }


def test_it_shows_text_that_the_source_left_out(drafts):
    reading = drafts[0].reading
    reading.gaps = [{"paragraph": 1, "kind": "elided", "note": "(省略120字)"}]
    reading.save()

    assert titles("cut") == ["完整"]


def test_it_shows_a_conflict_until_an_editor_decides(drafts):
    speech = drafts[0]
    Evidence.objects.create(speech=speech, field="date", rule="lead", grade="conflict", confidence=0.5)
    assert titles("conflict") == ["完整"]

    Evidence.objects.create(speech=speech, field="date", rule="accepted", grade="editor")
    assert titles("conflict") == []


def test_it_steps_from_draft_to_draft(drafts):
    whole, bare = drafts

    assert queue.neighbours(whole, queue.FILTERS[0]) == (None, bare)
    assert queue.neighbours(bare, queue.FILTERS[0]) == (whole, None)


def test_it_steps_on_from_a_speech_that_has_left_the_queue(drafts):
    whole, bare = drafts
    Speech.objects.filter(pk=whole.pk).update(state="published", published_at=whole.added)

    assert queue.neighbours(whole, queue.FILTERS[0]) == (None, bare)


def test_it_lists_drafts_with_what_they_lack(desk, drafts):
    page = desk.get("/admin/review/").content.decode()

    assert "完整" in page and "残缺" in page
    assert "已发布" not in page
    assert page.count('data-flag="incomplete"') == 1


def test_it_costs_the_same_for_one_draft_and_for_forty(desk, django_assert_max_num_queries):
    for number in range(40):
        make_speech(state="draft", speaker=f"王{number}", place="330482", event=f"大会{number}")

    with django_assert_max_num_queries(12):
        page = desk.get("/admin/review/").content.decode()

    assert len(re.findall('class="queue-title"', page)) == 40


def test_it_shows_no_counts_to_those_who_may_not_see_speeches():
    assert queue.overview(AnonymousUser()) == {}


def test_it_keeps_the_queue_from_those_who_may_not_review(client, staff):
    assert client.get("/admin/review/").status_code == 302
    assert staff("view_event").get("/admin/review/").status_code == 403
