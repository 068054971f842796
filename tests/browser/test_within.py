"""Searching within a speech, as a visitor's browser has it, without scripts."""

from __future__ import annotations

import pytest

from tests import factories

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def address() -> str:
    texts = [f"第{number}段说的是创建国家卫生城市。" + "别的话题也说了许多。" * 60 for number in range(1, 6)]
    return factories.make_speech("同志们:", *texts).get_absolute_url()


def test_one_steps_from_place_to_place_without_scripts(address, live_server, new_context):
    page = new_context(java_script_enabled=False, viewport={"width": 390, "height": 800}).new_page()
    page.goto(live_server.url + address)
    page.locator(".find summary").click()
    page.locator(".find input").fill("國家衛生城市")
    page.locator(".find button").click()
    page.get_by_role("status").wait_for()
    assert page.locator("mark:not(.spots mark)").count() == 5
    for number in range(1, 6):
        page.locator(".steps [rel=next]").click()
        page.wait_for_url(f"**#hit{number}")
        box = page.locator(f"#hit{number}").bounding_box()
        steps = page.locator(".steps").bounding_box()
        assert steps["y"] + steps["height"] <= box["y"] <= 800  # in sight, and not behind the steps
    assert page.locator(".steps [rel=next]").count() == 0
    page.get_by_text("Take the marks away").click()
    page.wait_for_url(f"**{address}#p6")
    assert page.locator("mark").count() == 0


def test_paper_has_no_marks(address, live_server, new_context):
    page = new_context().new_page()
    page.goto(f"{live_server.url}{address}?q=卫生&at=1")
    mark = page.locator("#hit1")
    colour = "element => getComputedStyle(element).backgroundColor"
    assert mark.evaluate(colour) != "rgba(0, 0, 0, 0)"
    page.emulate_media(media="print")
    assert mark.evaluate(colour) == "rgba(0, 0, 0, 0)"
    assert not page.locator(".steps").is_visible()
