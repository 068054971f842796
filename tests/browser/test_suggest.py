"""Suggestions under the search box, gone through as a reader would."""

from __future__ import annotations

import pytest
from haystack import connections

from archive.models import Speech
from archive.search.suggestions import gathered
from tests import factories

pytestmark = pytest.mark.django_db(transaction=True)

BOX = "main [data-suggest]"


@pytest.fixture
def archive(db) -> None:
    factories.make_speech("打好攻坚战。", place="330482", event="全市平安大会", speaker="平安")
    factories.make_speech("打好攻坚战。", place="330481")
    connections["default"].get_backend().clear()
    connections["default"].get_unified_index().get_index(Speech).update()
    gathered.make()


def test_letters_find_a_place_and_enter_goes_there(archive, live_server, page):
    page.goto(live_server.url)
    page.click(BOX)
    page.keyboard.type("ph")
    page.get_by_role("option").first.wait_for()
    page.keyboard.press("ArrowDown")
    chosen = page.locator(BOX).get_attribute("aria-activedescendant")
    assert "平湖市" in page.locator(f"#{chosen}").inner_text()
    page.keyboard.press("Enter")
    page.wait_for_url("**/places/330482/")


def test_nothing_is_forced(archive, live_server, page):
    page.goto(live_server.url)
    page.click(BOX)
    page.keyboard.type("平")
    page.get_by_role("option").first.wait_for()
    assert page.locator("[role=option][aria-selected=true]").count() == 0
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowUp")  # back in the box, with what was typed
    assert page.locator(BOX).get_attribute("aria-activedescendant") is None
    page.keyboard.press("Escape")
    assert not page.get_by_role("listbox").is_visible()
    assert page.locator(BOX).input_value() == "平"
    page.keyboard.press("Enter")
    page.wait_for_url("**/search/?q=%E5%B9%B3")


def test_nothing_is_asked_while_an_input_method_composes(archive, live_server, page):
    asked = []
    page.on("request", lambda request: asked.append(request.url) if "suggest.json" in request.url else None)
    page.goto(live_server.url)
    page.click(BOX)
    page.evaluate(
        """() => {
            const box = document.activeElement;
            box.value = "ping'hu";
            box.dispatchEvent(new InputEvent("input", {bubbles: true, isComposing: true}));
        }"""
    )
    page.wait_for_timeout(400)
    assert asked == []
    page.evaluate(
        """() => {
            document.activeElement.value = "平湖";
            document.activeElement.dispatchEvent(new CompositionEvent("compositionend", {bubbles: true}));
        }"""
    )
    page.get_by_role("option").first.wait_for()
    assert len(asked) == 1


def test_a_finger_chooses_and_a_search_keeps_its_filters(archive, live_server, new_context):
    page = new_context(has_touch=True, viewport={"width": 390, "height": 800}).new_page()
    page.goto(f"{live_server.url}/search/?q=攻坚&place=330400")
    page.fill(BOX, "pingan")
    page.get_by_role("option", name="全市平安大会").wait_for()
    page.get_by_role("option", name="全市平安大会").tap()
    page.wait_for_url("**/search/?*event=*")
    assert "place=330400" in page.url


def test_the_list_has_no_barriers(archive, live_server, new_context, violations):
    page = new_context(bypass_csp=True, locale="zh-CN").new_page()
    for address in ("/", "/places/"):
        page.goto(live_server.url + address)
        for scheme in ("light", "dark"):
            page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
            page.set_viewport_size({"width": 1280, "height": 900})
            page.locator("[data-suggest]").fill("")
            page.locator("[data-suggest]").press_sequentially("平")
            page.get_by_role("option").first.wait_for()
            page.keyboard.press("ArrowDown")
            assert violations(page) == []
