"""From a question to a printed page, with keys alone and without scripts."""

from __future__ import annotations

import pytest
from haystack import connections

from archive.models import Speech
from tests.exports.sheets import sheets
from tests.factories import make_event, make_speech

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.slow]


@pytest.fixture
def archive(db) -> None:
    gathering = make_event("推进会")
    make_speech(
        "要打好创建国家卫生城市这场攻坚战。",
        title="平湖讲话",
        place="330482",
        date="2011",
        event="动员大会",
        speaker="吴翠云",
    )
    for number in range(3):
        make_speech("打好攻坚战。", title=f"第{number}次讲话", place="320581", date="2012", event=gathering)
    connections["default"].get_backend().clear()
    connections["default"].get_unified_index().get_index(Speech).update()


@pytest.fixture
def walk(page):
    """Goes with the tab key to what a selector matches, and opens it; fails where no key leads there."""

    def to(selector: str) -> None:
        for _step in range(150):
            page.keyboard.press("Tab")
            if page.evaluate("selector => document.activeElement.matches(selector)", selector):
                assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") == "solid"
                page.keyboard.press("Enter")
                return
        raise AssertionError(f"no key leads to {selector}")

    return to


def printed(page, path) -> str:
    page.pdf(path=path, prefer_css_page_size=True)
    return "".join(row.text for sheet in sheets(path) for row in sheet.rows)


def test_with_keys_one_searches_filters_reads_and_prints(archive, live_server, page, walk, tmp_path):
    page.goto(f"{live_server.url}/search/")
    page.keyboard.press("/")
    page.keyboard.type("攻坚")
    page.keyboard.press("Enter")
    page.wait_for_url("**q=**")
    page.locator(".row mark").first.wait_for()
    page.locator("#q").focus()
    walk(".facet a[href*='place=330000']")
    page.locator(".chips a", has_text="浙江省").wait_for()
    assert page.locator(".row").count() == 1
    page.locator("#q").focus()
    walk(".row-title a")
    page.wait_for_url("**/speeches/**")
    walk("a[href*='/print/']")
    page.wait_for_url("**/print/**")
    assert "要打好创建国家卫生城市这场攻坚战" in printed(page, tmp_path / "speech.pdf")


def test_with_keys_one_opens_what_can_be_asked_and_prints_the_list(
    archive, live_server, page, walk, tmp_path
):
    page.goto(f"{live_server.url}/search/?q=攻坚")
    walk(".asking summary")
    walk(".asking-list a[href*='OR']")
    page.wait_for_url("**OR**")
    page.goto(f"{live_server.url}/search/?q=攻坚")
    walk(".sort a[href*='group=event']")
    page.locator(".gathered").first.wait_for()
    walk(".takings a[href*='/search/list/']")
    page.wait_for_url("**/search/list/**")
    text = printed(page, tmp_path / "list.pdf")
    assert "平湖讲话" in text
    assert "第2次讲话" in text
    assert "返回检索" not in text


def test_without_scripts_one_searches_filters_reads_and_prints(archive, live_server, new_context, tmp_path):
    page = new_context(java_script_enabled=False, locale="zh-CN").new_page()
    page.goto(f"{live_server.url}/search/")
    page.fill("#q", "攻坚")
    page.press("#q", "Enter")
    page.locator(".facet .more summary", has_text="逐年").click()
    page.locator(".year-table a", has_text="2012").click()
    assert page.locator(".row").count() == 3
    page.locator(".sort a", has_text="按会议活动").click()
    assert page.locator(".gathered-head a").all_inner_texts() == ["推进会"]
    page.locator(".chips a", has_text="2012").click()
    page.locator(".row-title a", has_text="平湖讲话").click()
    page.locator("a[href*='/print/']").first.click()
    assert "要打好创建国家卫生城市这场攻坚战" in printed(page, tmp_path / "speech.pdf")
    page.goto(f"{live_server.url}/search/list/?q=攻坚&year=2012&texts=1")
    assert "打好攻坚战" in printed(page, tmp_path / "list.pdf")
    assert not page.locator("[data-print]").is_visible()


def test_without_scripts_a_bar_is_a_link_and_facets_lead_to_all_their_values(
    archive, live_server, new_context
):
    page = new_context(java_script_enabled=False, locale="zh-CN").new_page()
    page.goto(f"{live_server.url}/search/?q=攻坚")
    page.locator(".year-bars a").first.click()
    assert page.locator(".row-title a").all_inner_texts() == ["平湖讲话"]
    page.goto(f"{live_server.url}/search/facets/event/?q=攻坚")
    page.fill("#find", "推进")
    page.press("#find", "Enter")
    page.locator(".facet-values a").click()
    assert page.locator(".row").count() == 3
