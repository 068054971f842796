"""Chromium for the tests that need a browser, and what is asked of every page in it."""

from __future__ import annotations

import os
import shutil
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from django.core.signals import request_finished, request_started
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

AXE = Path(__file__).parent / "vendor" / "axe.min.js"
AXE_RULES = ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"]
AXE_COLOURS = ["color-contrast", "link-in-text-block"]
NAMES = ("chromium", "chromium-browser", "google-chrome-stable", "google-chrome")
ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    here = Path(__file__).parent
    for item in items:
        if here in item.path.parents:
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def chromium() -> str:
    """The path of Chromium: that of $CHROMIUM, else the first one found."""
    found = os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, NAMES)), None)
    if found:
        return found
    reason = "no Chromium: install the package chromium, or name its path in CHROMIUM"
    if os.environ.get("CI"):
        pytest.fail(reason)
    pytest.skip(reason)


@pytest.fixture(scope="module")
def browser(chromium: str) -> Iterator[Browser]:
    # Playwright's sync API runs an event loop in this thread, in which Django refuses its ORM; the tests
    # use both by turns, never at once.
    before = os.environ.get("DJANGO_ALLOW_ASYNC_UNSAFE")
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=chromium, args=ARGUMENTS)
        yield launched
        launched.close()
    if before is None:
        del os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"]
    else:
        os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = before


@pytest.fixture
def served_out() -> Iterator[Callable[[], None]]:
    """Returns what waits until the server has answered whatever the browser asked it for.

    A page that a test leaves may still be fetching. The database is emptied after the test, and SQLite
    empties no table that another thread is reading.
    """
    open_requests = 0
    change = threading.Condition()

    def count(by: int) -> None:
        nonlocal open_requests
        # The test's own client speaks in this thread, and is answered when it goes on.
        if threading.current_thread() is not threading.main_thread():
            with change:
                open_requests += by
                change.notify_all()

    def began(**_said: object) -> None:
        count(1)

    def ended(**_said: object) -> None:
        count(-1)

    def wait() -> None:
        with change:
            # What the browser sent last may not have been taken up yet: quiet has to last a moment.
            while open_requests or change.wait(0.02):
                if not change.wait_for(lambda: not open_requests, timeout=15):
                    raise TimeoutError(f"{open_requests} requests of the test have no answer after 15 s")

    request_started.connect(began)
    request_finished.connect(ended)
    yield wait
    request_started.disconnect(began)
    request_finished.disconnect(ended)


@pytest.fixture
def new_context(browser: Browser, served_out: Callable[[], None]) -> Iterator[Callable[..., BrowserContext]]:
    """Returns a maker of contexts; those it made are closed at the end of the test, and served out."""
    made: list[BrowserContext] = []

    def make(**options: object) -> BrowserContext:
        context = browser.new_context(**options)
        context.set_default_timeout(15_000)
        made.append(context)
        return context

    yield make
    for context in made:
        context.close()
    served_out()


@pytest.fixture
def page(new_context: Callable[..., BrowserContext]) -> Page:
    return new_context(viewport={"width": 1280, "height": 900}, locale="zh-CN").new_page()


@pytest.fixture
def violations() -> Callable[..., list[str]]:
    """Returns what axe has to say against a page that is open in a context made with ``bypass_csp=True``.

    With ``colours`` it is asked of colours alone: what else there is does not change with the scheme.
    """

    def ask(page: Page, *, colours: bool = False) -> list[str]:
        if not page.evaluate("'axe' in window"):
            page.add_script_tag(path=AXE)
        found = page.evaluate(
            "only => axe.run({runOnly: only, resultTypes: ['violations']})",
            {"type": "rule", "values": AXE_COLOURS} if colours else {"type": "tag", "values": AXE_RULES},
        )
        return [
            f"{each['id']}: {node['target']} {node['failureSummary']}"
            for each in found["violations"]
            for node in each["nodes"]
        ]

    return ask
