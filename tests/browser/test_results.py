"""Results that change in place, and searches kept to be asked again."""

from __future__ import annotations

import pytest
from haystack import connections

from archive.models import Speech
from tests import factories

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def archive(db) -> None:
    for number in range(24):
        factories.make_speech("打好攻坚战。", place="330482", date="2011", title=f"第{number}次讲话")
    factories.make_speech("打好攻坚战,抓好创卫。", place="320581", date="2012", title="常熟讲话")
    index()


def index() -> None:
    connections["default"].get_backend().clear()
    connections["default"].get_unified_index().get_index(Speech).update()


@pytest.fixture
def still(page):
    """Returns whether the page is still the one that was marked: nothing was loaded anew."""
    return lambda: page.evaluate("window.marked === true")


def open_marked(page, address: str) -> None:
    page.goto(address)
    page.evaluate("window.marked = true")


def year_of_table(page):
    page.locator(".facet .more summary", has_text="逐年").click()
    return page.locator(".year-table a", has_text="2012")


def test_a_filter_changes_the_results_in_place_and_back_takes_it_away(archive, live_server, page, still):
    open_marked(page, f"{live_server.url}/search/?q=攻坚")
    year = year_of_table(page)
    year.focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**/search/?*year=2012*")
    page.locator(".row").nth(1).wait_for(state="detached")
    assert page.locator(".row-title").inner_text() == "常熟讲话"
    assert still()
    assert "2012" in page.evaluate("document.activeElement.textContent")
    assert "1" in page.locator("p.visually-hidden[role=status]").inner_text()
    assert page.locator("input[type=hidden][name=year]").get_attribute("value") == "2012"
    page.go_back()
    page.locator(".row").nth(19).wait_for()
    assert page.locator("input[type=hidden][name=year]").count() == 0
    assert still()


def test_the_box_and_the_pages_change_them_too(archive, live_server, page, still):
    open_marked(page, f"{live_server.url}/search/?q=攻坚")
    page.click(".paging a[rel=next], .paging a:has-text('2')")
    page.wait_for_url("**page=2*")
    page.locator(".row").nth(5).wait_for(state="detached")
    assert page.evaluate("document.activeElement.closest('.results-head') !== null")
    page.fill("#q", "创卫")
    page.press("#q", "Enter")
    page.wait_for_url("**/search/?q=%E5%88%9B%E5%8D%AB")
    page.locator(".row-title", has_text="常熟讲话").wait_for()
    assert page.locator(".row").count() == 1
    assert page.title().startswith("创卫")
    assert still()


def test_bars_the_tree_of_places_and_events_change_them_too(archive, live_server, page, still):
    open_marked(page, f"{live_server.url}/search/?q=攻坚")
    page.locator(".year-bars a").first.click()
    page.wait_for_url("**year=2011*")
    page.locator("[role=status]", has_text="24").first.wait_for()
    assert page.locator(".year-bars [data-chosen]").count() == 1
    page.locator(".facet a", has_text="嘉兴市").click()
    page.wait_for_url("**place=330400*")
    page.locator(".chips a", has_text="嘉兴市").wait_for()
    assert page.locator(".facet [aria-current]", has_text="嘉兴市").count() == 1
    page.locator(".sort a", has_text="按会议活动").click()
    page.wait_for_url("**group=event*")
    page.locator(".gathered").wait_for()
    assert page.locator("input[type=hidden][name=group]").get_attribute("value") == "event"
    addresses = page.locator("link[rel=alternate][type*=atom], link[rel=alternate][type*=json]")
    assert all("place=330400" in link.get_attribute("href") for link in addresses.all())
    assert addresses.count() == 2
    assert still()


def test_on_a_phone_facets_are_headings_until_they_are_opened(archive, live_server, new_context):
    page = new_context(viewport={"width": 390, "height": 800}, locale="zh-CN").new_page()
    page.goto(f"{live_server.url}/search/?q=攻坚&place=330482")
    assert not page.locator("#narrow").is_visible()
    page.click(".to-facets")
    shown = page.locator(".facet[open] > summary")
    assert shown.all_inner_texts() == ["地点"]
    page.locator(".facet > summary", has_text="来源").or_(
        page.locator(".facet > summary", has_text="年份")
    ).first.click()
    assert shown.count() == 2
    page.click(".fold-facets")
    assert not page.locator("#narrow").is_visible()


def test_where_it_fails_the_browser_goes_there_itself(archive, live_server, page, still):
    open_marked(page, f"{live_server.url}/search/?q=攻坚")
    page.route("**/search/?*", lambda route: route.abort() if still() else route.continue_(), times=1)
    year_of_table(page).click()
    page.wait_for_url("**/search/?*year=2012*")
    page.locator(".row-title", has_text="常熟讲话").wait_for()
    assert not still()


def test_a_search_is_kept_and_says_what_is_new(archive, live_server, page):
    page.goto(f"{live_server.url}/search/?q=创卫&year=2012")
    star = page.locator("[data-star]")
    assert star.get_attribute("aria-pressed") == "false"
    star.click()
    assert star.get_attribute("aria-pressed") == "true"
    factories.make_speech("再抓创卫。", date="2012", title="新讲话")
    index()
    page.goto(live_server.url)
    row = page.locator("[data-saved] li")
    row.locator(".count", has_text="多1篇").wait_for()
    assert "创卫" in row.inner_text()
    assert "2012" in row.inner_text()
    row.locator("a").click()
    page.locator(".row-title").first.wait_for()
    assert page.locator(".row-title").first.inner_text() == "新讲话"
    page.goto(live_server.url)
    page.locator("[data-saved] .count", has_text="一样多").wait_for()
    page.click("[data-saved] .take-away")
    assert not page.locator("[data-saved]").is_visible()
    page.reload()
    assert not page.locator("[data-saved]").is_visible()


def test_without_scripts_or_storage_nothing_of_it_is_shown(archive, live_server, new_context):
    bare = new_context(java_script_enabled=False).new_page()
    shut = new_context().new_page()
    shut.add_init_script("Object.defineProperty(window, 'localStorage', {get() { throw new Error('shut') }})")
    for page in (bare, shut):
        page.goto(f"{live_server.url}/search/?q=攻坚")
        assert page.locator(".row").count() == 20
        assert not page.locator("[data-star]").is_visible()
        assert not page.locator("[data-saved]").is_visible()


def test_it_has_no_barriers(archive, live_server, new_context, violations):
    page = new_context(bypass_csp=True, locale="zh-CN").new_page()
    page.goto(f"{live_server.url}/search/?q=攻坚")
    page.click("[data-star]")
    year_of_table(page).click()
    page.wait_for_url("**year=2012*")
    page.locator(".row").nth(1).wait_for(state="detached")
    page.click("[data-saved] summary")
    page.locator("[data-saved] li .count", has_text="25").wait_for()
    for scheme in ("light", "dark"):
        for width in (390, 1280):
            page.set_viewport_size({"width": width, "height": 900})
            page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
            assert violations(page) == []


def test_what_can_be_asked_has_no_barriers_and_fits(archive, live_server, new_context, violations):
    page = new_context(bypass_csp=True, locale="zh-CN").new_page()
    page.goto(f"{live_server.url}/search/")
    page.click(".asking summary")
    for scheme in ("light", "dark"):
        for width in (320, 390, 1280):
            page.set_viewport_size({"width": width, "height": 900})
            page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
            assert violations(page) == []
            assert page.evaluate("document.documentElement.scrollWidth") <= width
