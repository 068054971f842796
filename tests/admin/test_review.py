import re

import pytest
from django.test import Client

from archive.models import Evidence, Speech
from archive.review import decisions
from tests.factories import make_event, make_place, make_speech

pytestmark = pytest.mark.django_db
XSS = '<script>alert(1)</script><img src=x onerror="alert(2)">'


@pytest.fixture
def draft():
    """A draft of one page, all that stands around its text dropped, with a date that rests on a quote."""
    text = "首页 > 讲话\n同志们:\n五中全会刚刚闭幕,上半年要抓紧。\n版权所有"
    speech = make_speech(
        "同志们:",
        "五中全会刚刚闭幕,上半年要抓紧。",
        title="在动员大会上的讲话",
        state="draft",
        place="330482",
        date="2011",
    )
    page = speech.reading.parts.get().raw_page
    page.text = text
    page.dropped = [[0, 7, "navigation"], [text.index("版权"), len(text), "copyright"]]
    page.save()
    for paragraph in speech.reading.paragraphs.all():
        start = text.index(paragraph.text)
        paragraph.pieces = [[page.pk, start, start + len(paragraph.text)]]
        paragraph.save()
    start = text.index("五中全会")
    speech.evidence.all().delete()
    Evidence.objects.create(
        speech=speech,
        field="date",
        value="2011",
        quote="五中全会",
        raw_page=page,
        spans=[[page.pk, start, start + 4]],
        rule="cited-plenum",
        grade="inferred",
        confidence=0.7,
    )
    return speech


def address(speech, rest=""):
    return f"/admin/review/{speech.pk}/{rest}"


def shown(desk, speech):
    return desk.get(address(speech)).content.decode()


def field(page, name):
    return re.search(rf'<section class="field" id="field-{name}".*?</section>', page, re.S).group()


def decide(desk, speech, **posted):
    return desk.post(address(speech, "decide/"), posted, follow=True)


def test_it_shows_the_raw_page_with_what_was_taken_and_dropped(desk, draft):
    page = shown(desk, draft)

    assert re.search(r'<s class="dropped" title="[^"]+">首页 &gt; 讲话</s>', page)
    assert re.search(r'<span class="taken" data-taken="w\d+-p1">同志们:</span>', page)


def test_it_marks_the_evidence_of_a_field_in_the_source(desk, draft):
    page = shown(desk, draft)
    key = f"e{draft.evidence.get().pk}"

    assert f'data-evidence="{key}"' in field(page, "date")
    assert f'href="#{key}"' in field(page, "date")
    assert re.search(rf'<a id="{key}"></a><mark data-evidence="{key}"[^>]*>五中全会</mark>', page)


def test_it_says_how_sure_each_field_is(desk, draft):
    page = shown(desk, draft)

    assert 'data-grade="inferred"' in field(page, "date")
    assert 'data-grade=""' in field(page, "speaker")


def test_it_has_a_field_for_everything_an_editor_decides_on(desk, draft):
    assert re.findall(r'id="field-(\w+)"', shown(desk, draft)) == list(decisions.FIELDS)


def test_it_never_renders_what_a_raw_page_says(desk, draft):
    page = draft.reading.parts.get().raw_page
    page.text = XSS * 3 + page.text
    page.dropped = [[0, 5, XSS]]
    page.name = XSS
    page.notes = [XSS]
    page.save()
    draft.reading.paragraphs.update(text=XSS)
    Evidence.objects.update(quote=XSS, rule=XSS[:60])
    Speech.objects.update(title=XSS, kind=XSS[:20])

    assert "<script>alert" not in shown(desk, draft)
    assert "<img src=x" not in shown(desk, draft)


def test_it_warns_of_missing_parts_gaps_and_conflicts(desk):
    speech = make_speech(state="draft", missing_parts=(1, 2, 3))
    reading = speech.reading
    reading.gaps = [{"paragraph": 0, "kind": "elided", "note": "(省略120字)"}]
    reading.save()
    Evidence.objects.create(speech=speech, field="place", quote="海宁", rule="title", grade="conflict")

    page = shown(desk, speech)
    warnings = re.search(r'<ul class="warnings".*?</ul>', page, re.S).group()

    assert "1–3" in warnings
    assert 'href="#field-place"' in warnings
    assert warnings.count("<li>") == 3
    assert "(省略120字)" in page


def test_it_accepts_a_field_with_one_form(desk, draft, editor):
    page = decide(desk, draft, field="date", action="accept").content.decode()

    decision = draft.evidence.of_editors().get()
    assert (decision.field, decision.value, decision.rule) == ("date", "2011", "accepted")
    assert decision.decided_by == editor
    assert 'data-grade="editor"' in field(page, "date")
    assert "editor" in re.search(r'<p class="decision">.*?</p>', field(page, "date"), re.S).group()


def test_it_corrects_a_date(desk, draft):
    decide(desk, draft, field="date", action="correct", value="2011-01/2011-06")

    draft.refresh_from_db()
    assert (draft.date, str(draft.latest)) == ("2011-01/2011-06", "2011-06-30")


@pytest.mark.parametrize("typed", ["330481", "海宁市", "330481 海宁市"])
def test_it_corrects_a_place_by_code_or_name(desk, draft, typed):
    haining = make_place("330481")

    decide(desk, draft, field="place", action="correct", value=typed)

    draft.refresh_from_db()
    assert draft.place == haining


def test_it_joins_an_event_that_is_held(desk, draft):
    held = make_event("全市动员大会第一次会议", place="330482")

    decide(desk, draft, field="event", action="correct", value="全市动员大会第一次会议")

    draft.refresh_from_db()
    assert draft.event == held


@pytest.mark.parametrize(
    ("name", "value", "said"),
    [("date", "2011年3月", "2011-03"), ("place", "乌有市", "乌有市"), ("place", "999999", "999999")],
)
def test_it_says_in_one_line_what_cannot_be(desk, draft, name, value, said):
    response = decide(desk, draft, field=name, action="correct", value=value)

    (message,) = response.context["messages"]
    assert said in str(message)
    draft.refresh_from_db()
    assert (draft.date, draft.place.code) == ("2011", "330482")
    assert not draft.evidence.of_editors().exists()


def test_it_empties_a_field(desk, draft):
    decide(desk, draft, field="date", action="empty")

    draft.refresh_from_db()
    assert draft.date == ""
    assert draft.evidence.of_editors().get().rule == "emptied"


def test_it_will_not_empty_the_title(desk, draft):
    assert 'value="empty"' not in field(shown(desk, draft), "title")
    response = decide(desk, draft, field="title", action="empty")

    assert len(response.context["messages"]) == 1
    draft.refresh_from_db()
    assert draft.title == "在动员大会上的讲话"


def test_it_publishes_and_goes_on_to_the_next_draft(desk, draft):
    after = make_speech(state="draft")

    response = desk.post(address(draft, "state/"), {"action": "publish"})

    draft.refresh_from_db()
    assert draft.state == Speech.State.PUBLISHED
    assert response.url == address(after)


def test_it_goes_back_to_the_queue_after_the_last_draft(desk, draft):
    response = desk.post(address(draft, "state/"), {"action": "publish"}, follow=True)

    assert response.redirect_chain == [("/admin/review/", 302)]
    assert draft.get_absolute_url() in response.content.decode()


def test_it_withholds_with_a_reason_in_the_history(desk, draft, editor):
    desk.post(address(draft, "state/"), {"action": "withhold", "reason": "重复"})

    draft.refresh_from_db()
    assert draft.state == Speech.State.WITHHELD
    assert (draft.history.first().history_change_reason, draft.history.first().history_user) == (
        "重复",
        editor,
    )


def test_it_will_not_publish_a_template(desk):
    template = make_speech(state="template")

    response = desk.post(address(template, "state/"), {"action": "publish"}, follow=True)

    assert len(response.context["messages"]) == 1
    template.refresh_from_db()
    assert template.state == Speech.State.TEMPLATE


def test_it_stays_in_the_part_of_the_queue_one_works_through(desk, draft):
    response = desk.post(address(draft, "decide/"), {"field": "date", "action": "empty", "show": "undated"})

    assert response.url == address(draft) + "?show=undated#field-date"


@pytest.mark.parametrize(
    "posted", [{}, {"field": "state", "action": "accept"}, {"field": "date", "action": "drop"}]
)
def test_it_rejects_forms_that_are_not_its_own(desk, draft, posted):
    assert desk.post(address(draft, "decide/"), posted).status_code == 400
    assert desk.post(address(draft, "state/"), posted).status_code == 400


@pytest.mark.parametrize("rest", ["decide/", "state/"])
def test_it_changes_nothing_by_get_or_without_a_token(desk, editor, draft, rest):
    strict = Client(enforce_csrf_checks=True)
    strict.force_login(editor)

    assert desk.get(address(draft, rest)).status_code == 405
    assert strict.post(address(draft, rest), {"field": "date", "action": "accept"}).status_code == 403


def test_it_lets_those_look_who_may_not_decide(staff, draft):
    reader = staff("view_speech")

    page = shown(reader, draft)

    assert "五中全会" in page
    assert 'class="decide"' not in page and 'id="state"' not in page
    assert decide(reader, draft, field="date", action="accept").status_code == 403
    assert reader.post(address(draft, "state/"), {"action": "publish"}).status_code == 403


def test_it_costs_the_same_for_a_long_speech(desk, django_assert_max_num_queries):
    speech = make_speech(
        *[f"第{n}段。" for n in range(200)], state="draft", place="330482", missing_parts=(1, 2)
    )

    with django_assert_max_num_queries(24):
        assert "第199段。" in shown(desk, speech)
