"""The desk as an editor's browser has it: keys, decisions in place, dropped files, and no JavaScript."""

from __future__ import annotations

import re

import pytest
from django.test import Client
from playwright.sync_api import Page, expect

from archive.models import Accession, Evidence, Speech
from tests.factories import make_place, make_speech

pytestmark = pytest.mark.django_db(transaction=True)

PAGE = """在全市教师节庆祝大会上的讲话
市长 王建国
(2011年9月9日)

同志们:
今天,我们在这里隆重集会,庆祝第27个教师节,表彰优秀教师和先进教育工作者。
谢谢大家。
"""
DROP = """([name, text]) => {
  const held = new DataTransfer();
  held.items.add(new File([text], name, {type: "text/plain"}));
  document.querySelector(".upload-zone").dispatchEvent(
    new DragEvent("drop", {dataTransfer: held, bubbles: true, cancelable: true}));
}"""


@pytest.fixture
def draft(db) -> Speech:
    """A draft whose date rests on words far down in its source."""
    paragraphs = [f"第{number}段,讲的是工作。" * 12 for number in range(30)]
    speech = make_speech(
        *paragraphs,
        "五中全会刚刚闭幕。",
        title="在动员大会上的讲话",
        state="draft",
        place="330482",
        date="2011",
    )
    page = speech.reading.parts.get().raw_page
    start = page.text.index("五中全会")
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


@pytest.fixture
def open_desk(new_context, live_server, django_user_model):
    """Open an address of the desk with an editor logged in."""

    def open_at(path: str, **options: object) -> Page:
        editor, _made = django_user_model.objects.get_or_create(
            username="editor", is_staff=True, is_superuser=True
        )
        client = Client()
        client.force_login(editor)
        cookie = {"name": "sessionid", "value": client.cookies["sessionid"].value, "url": live_server.url}
        options.setdefault("viewport", {"width": 1280, "height": 800})
        context = new_context(locale="en", **options)
        context.add_cookies([cookie])
        page = context.new_page()
        page.refused = []
        page.on("console", lambda said: page.refused.append(said.text) if said.type == "error" else None)
        page.on("pageerror", lambda error: page.refused.append(str(error)))
        page.goto(live_server.url + path)
        return page

    return open_at


def review(speech: Speech) -> str:
    return f"/admin/review/{speech.pk}/"


def press(page: Page, keys: str) -> None:
    for key in keys:
        page.keyboard.press(key)


def test_it_lights_the_evidence_of_the_field_and_brings_it_into_view(open_desk, draft):
    page = open_desk(review(draft))
    mark = page.locator(".source mark", has_text="五中全会")
    expect(mark).not_to_be_in_viewport()

    press(page, "jjjj")

    expect(page.locator("#field-date")).to_be_focused()
    expect(mark).to_be_in_viewport()
    expect(mark).to_have_class(re.compile("lit"))
    expect(page.locator(".thread path")).to_have_attribute("d", re.compile("^M"))


def test_it_accepts_with_one_key_and_goes_on(open_desk, draft):
    page = open_desk(review(draft))

    press(page, "jjjja")

    expect(page.locator("#field-date")).to_have_attribute("data-grade", "editor")
    expect(page.locator("#field-speaker")).to_be_focused()
    assert draft.evidence.of_editors().get().field == "date"
    assert page.refused == []


def test_it_corrects_with_keys_and_says_at_once_what_is_no_date(open_desk, draft):
    page = open_desk(review(draft))

    press(page, "jjjje")
    page.keyboard.type("2011年3月")
    expect(page.locator("#field-date .check")).to_contain_text("2011-03")
    page.locator("#value-date").fill("2011-03")
    expect(page.locator("#field-date .check")).to_have_text("2011-03-01 – 2011-03-31")
    page.keyboard.press("Enter")

    expect(page.locator("#field-date .value")).to_have_text("March 2011")
    draft.refresh_from_db()
    assert draft.date == "2011-03"


def test_it_keeps_what_was_typed_when_it_cannot_be(open_desk, draft):
    page = open_desk(review(draft))

    press(page, "jjjje")
    page.locator("#value-date").fill("soon")
    page.keyboard.press("Enter")

    expect(page.locator(".messagelist .error")).to_contain_text("soon")
    expect(page.locator("#value-date")).to_have_value("soon")


def test_it_finds_a_place_by_its_sound(open_desk, draft):
    place = make_place("330481")
    place.pinyin, place.initials = "hainingshi", "hns"
    place.save()
    page = open_desk(review(draft))

    press(page, "jjje")
    page.keyboard.press("Control+A")
    page.keyboard.type("haining")
    expect(page.get_by_role("option")).to_have_count(1)
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(page.locator("#value-place")).to_have_value("330481")
    page.keyboard.press("Enter")

    expect(page.locator("#field-place .value")).to_have_text("海宁市")


def test_it_empties_and_publishes_with_keys(open_desk, draft):
    after = make_speech(state="draft", title="下一篇讲话")
    page = open_desk(review(draft))

    press(page, "jjjjx")
    expect(page.locator("#field-date .value")).to_have_text("–")
    press(page, "p")

    expect(page.locator("#draft-title")).to_have_text("下一篇讲话")
    draft.refresh_from_db()
    assert (draft.state, draft.date) == (Speech.State.PUBLISHED, "")
    assert page.url.endswith(f"{review(after)}?show=drafts")


def test_it_leaves_letters_to_whoever_types_or_wants_no_keys(open_desk, draft):
    page = open_desk(review(draft))

    press(page, "je")
    page.keyboard.type("apx")
    page.keyboard.press("Escape")
    page.locator("#keys-on").uncheck()
    page.locator("#draft-title").click()
    press(page, "jap")

    assert not draft.evidence.of_editors().exists()
    draft.refresh_from_db()
    assert draft.state == Speech.State.DRAFT


def test_it_reviews_without_javascript(open_desk, draft):
    page = open_desk(review(draft), java_script_enabled=False)

    page.locator("#field-date a.quote").click()
    expect(page.locator(".source mark", has_text="五中全会")).to_be_in_viewport()
    page.locator("#field-date button[value=accept]").click()
    expect(page.locator("#field-date")).to_have_attribute("data-grade", "editor")
    page.locator("#field-date .correct summary").click()
    page.locator("#value-date").fill("2011-03-08")
    page.locator("#field-date button[value=correct]").click()
    page.locator("#state button[value=publish]").click()

    draft.refresh_from_db()
    assert (draft.state, draft.date) == (Speech.State.PUBLISHED, "2011-03-08")


def test_it_takes_files_that_are_dropped(open_desk):
    page = open_desk("/admin/upload/")

    page.evaluate(DROP, ["讲话.txt", PAGE])
    expect(page.locator(".upload-list li")).to_have_count(1)
    page.get_by_role("button", name="Upload and read").click()

    # The first page that a process reads waits until all patterns of the importer are made.
    expect(page.locator("tr[data-outcome=speech]")).to_have_count(1, timeout=30_000)
    assert Accession.objects.get().lines.get().file == "讲话.txt"
    page.locator("tr[data-outcome=speech] td a").click()
    expect(page.locator("#draft-title")).to_contain_text("教师节")
    assert page.refused == []


def test_it_says_before_sending_that_it_is_too_much(open_desk, settings):
    settings.ROSTRUM.upload_mb = 1
    page = open_desk("/admin/upload/")

    page.evaluate(DROP, ["large.txt", "x" * 1_100_000])
    expect(page.locator(".errornote")).to_contain_text("1 MB")
    page.get_by_role("button", name="Upload and read").click()

    expect(page.locator(".errornote")).to_be_visible()
    assert not Accession.objects.exists()


def test_it_uploads_without_javascript(open_desk):
    page = open_desk("/admin/upload/", java_script_enabled=False)

    page.set_input_files(
        "#upload-files", [{"name": "a.txt", "mimeType": "text/plain", "buffer": PAGE.encode()}]
    )
    page.get_by_role("button", name="Upload and read").click()

    expect(page.locator("tr[data-outcome=speech]")).to_have_count(1)


@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_it_is_open_to_everyone(open_desk, draft, violations, width, scheme):
    held = Accession.objects.create(method="upload")
    make_speech(speaker="王某", event="全市大会", missing_parts=(1,))
    paths = [
        "",
        "upload/",
        "review/",
        review(draft)[7:],
        f"archive/accession/{held.pk}/change/",
        "archive/speech/",
    ]
    options = {"viewport": {"width": width, "height": 800}, "color_scheme": scheme, "bypass_csp": True}
    page = open_desk("/admin/", **options)

    for path in paths:
        page.goto(page.url.split("/admin/")[0] + f"/admin/{path}")
        assert violations(page) == [], path
        assert page.evaluate("document.documentElement.scrollWidth") <= width, path
