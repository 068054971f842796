"""Every public page as a visitor's browser has it."""

from __future__ import annotations

import pytest
from haystack import connections

from archive.models import Evidence, Speech
from tests import factories

pytestmark = pytest.mark.django_db(transaction=True)

PARAGRAPHS = (
    "同志们:",
    "今天召开这次大会,主要任务是再动员、再部署,打好创建国家卫生城市这场攻坚战。",
    "从前阶段推进情况看,城中村、农贸市场等专项整治仍然是重点和难点所在,必须落实到位。",
)


@pytest.fixture
def archive(db) -> Speech:
    """A small archive that has every shape a page can show; returns an incomplete, inferred speech."""
    factories.make_speech(
        *PARAGRAPHS, title="在全市教育工作会议上的讲话", date="2009-12-01", place="320581", speaker="李明"
    )
    factories.make_speech(*PARAGRAPHS, title="没有日期的讲话")
    factories.make_speech(
        "Ladies and gentlemen,",
        "We begin with what is near at hand.",
        title="Opening of the Harbour Conference",
        language="en",
        date="1998-08-15",
        event="Harbour Conference",
    )
    speech = factories.make_speech(
        *PARAGRAPHS,
        slug="whole",
        title="在全市创建国家卫生城市再动员大会上的讲话",
        date="2011-01/2011-06",
        place="330482",
        event="全市创建国家卫生城市再动员大会",
        speaker="吴翠云",
        office="市委书记",
        sections=[(1, "一", "提高认识", 1), (2, "一", "加强领导", 2)],
        missing_parts=(1, 2),
        source_url="https://example.org/1.html",
        source_site="文库",
        posted="2018-12-03",
    )
    speech.evidence.update(grade=Evidence.Grade.INFERRED, rule="cited-plenum")
    page = speech.reading.parts.exclude(raw_page=None).get().raw_page
    page.dropped = [[len(page.text) - 2, len(page.text), "copyright"]]
    page.save()
    connections["default"].get_backend().clear()
    connections["default"].get_unified_index().get_index(Speech).update()
    return speech


def addresses(speech: Speech) -> list[str]:
    source = speech.reading.parts.exclude(raw_page=None).get().raw_page.get_absolute_url()
    return [
        "/",
        "/search/",
        "/search/?q=落实&place=330000",
        "/search/?q=没有的词",
        "/search/?q=落实&group=event",
        "/search/?year=2011&place=330482",
        "/search/facets/place/?q=落实&year=2011",
        "/search/facets/event/?order=name",
        "/search/facets/speaker/?find=没有的人",
        "/search/list/?q=落实&place=330000",
        "/search/list/?q=没有的词",
        "/search/list/?texts=1",
        "/events/",
        "/events/?kind=动员大会&place=330000&year=2011",
        "/events/?kind=没有的会",
        speech.event.get_absolute_url(),
        "/places/",
        "/places/?q=平湖",
        "/places/?q=没有的地方",
        "/places/330482/?sort=date&year=2011",
        speech.place.parent.get_absolute_url(),
        "/years/",
        "/years/2011/",
        "/years/2009/12/",
        "/years/2009/12/01/",
        "/years/2011/?known=span",
        "/years/undated/",
        "/sources/",
        "/sources/site/文库/",
        "/sources/site/文库/?show=pages",
        "/coverage/",
        "/coverage/330000/",
        "/coverage/lacking/parts/",
        "/speakers/",
        speech.speakers[0].person.get_absolute_url(),
        speech.get_absolute_url(),
        f"{speech.get_absolute_url()}?q=落实 平湖&at=1",
        f"{speech.get_absolute_url()}?q=没有的词",
        f"{source}?at=4-20",
        "/speeches/there-is-none/",
    ]


@pytest.mark.parametrize(
    "looks",
    [
        ((390, "light"), (1280, "dark")),
        pytest.param(((1280, "light"), (390, "dark")), marks=pytest.mark.slow),
    ],
    ids=["each", "the others"],
)
def test_it_has_no_barriers(archive, live_server, new_context, violations, looks):
    page = new_context(locale="zh-CN", bypass_csp=True).new_page()
    found = {}
    for address in addresses(archive):
        page.goto(live_server.url + address)
        for width, scheme in looks:
            page.set_viewport_size({"width": width, "height": 900})
            page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
            if against := violations(page, colours=scheme == "dark"):
                found[address, width, scheme] = against
    assert found == {}


def test_a_barrier_would_be_seen(new_context, violations):
    page = new_context().new_page()
    page.set_content("<body><img src='data:,'><p style='color: #ccc; background: #fff'>faint</p></body>")
    rules = {line.partition(":")[0] for line in violations(page)}
    assert {"image-alt", "color-contrast", "html-has-lang"} <= rules


def test_sepia_paper_has_no_barriers(archive, live_server, new_context, violations):
    page = new_context(bypass_csp=True).new_page()
    page.goto(live_server.url + archive.get_absolute_url())
    page.evaluate("document.documentElement.dataset.theme = 'sepia'")
    assert violations(page) == []


def test_it_keeps_to_the_policy_and_to_itself(archive, live_server, new_context):
    page = new_context().new_page()
    said, asked = [], []
    page.on("console", lambda message: said.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: said.append(str(error)))
    page.on("request", lambda request: asked.append(request.url))
    for address in addresses(archive)[:-1]:  # the last one is a 404, which the console reports
        page.goto(live_server.url + address)
    assert said == []
    assert [url for url in asked if not url.startswith(live_server.url)] == []


def test_nothing_sticks_out_of_the_window(archive, live_server, new_context):
    page = new_context(locale="zh-CN").new_page()
    too_wide = {}
    for address in addresses(archive):
        page.goto(live_server.url + address)
        for width in (320, 390, 768, 1100, 1280):
            page.set_viewport_size({"width": width, "height": 800})
            over = page.evaluate(
                "document.documentElement.scrollWidth - document.documentElement.clientWidth"
            )
            if over > 0:
                too_wide[address, width] = over
    assert too_wide == {}


def test_it_works_without_scripts(archive, live_server, new_context):
    page = new_context(java_script_enabled=False, locale="en-GB").new_page()
    page.goto(live_server.url)
    page.fill("input[type=search]", "创建国家卫生")
    page.press("input[type=search]", "Enter")
    page.click(".facets a:has-text('浙江省')")
    page.click(".row-title a")
    assert page.locator("h1").inner_text() == archive.title
    assert not page.locator("[data-reader]").is_visible()
    page.click(".why a")
    assert page.locator("mark#quote").inner_text() == PARAGRAPHS[0]
    page.click(".language button")
    assert page.locator("html").get_attribute("lang") == "zh-Hans"


def test_the_whole_way_can_be_gone_with_keys(archive, live_server, page):
    page.goto(f"{live_server.url}/years/")
    page.keyboard.press("/")
    page.keyboard.type("创建国家卫生")
    page.keyboard.press("Enter")
    page.wait_for_url("**/search/**")
    for _step in range(60):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.closest('.row-title') !== null"):
            break
    outline = page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
    page.keyboard.press("Enter")
    page.wait_for_url("**/speeches/whole/")
    assert outline == "solid"


def test_enter_that_ends_a_composition_does_not_search(archive, live_server, page):
    page.goto(live_server.url)
    stopped = page.evaluate(
        """() => {
            const box = document.querySelector("[data-search]");
            const stops = (isComposing) => {
                const enter = new KeyboardEvent("keydown", {key: "Enter", isComposing, cancelable: true});
                return !box.dispatchEvent(enter);
            };
            return [stops(true), stops(false)];
        }"""
    )
    assert stopped == [True, False]


def test_a_chosen_look_is_kept_and_never_flashes(archive, live_server, page):
    page.goto(live_server.url + archive.get_absolute_url())
    page.click("[data-reader] summary")
    page.click("[data-set=theme][value=sepia]")
    page.click("[data-set=size][value=large]")
    page.add_init_script(
        "new MutationObserver((_, seen) => { if (document.body) { window.atBody ="
        " document.documentElement.dataset.theme; seen.disconnect(); } }).observe(document, {childList: true,"
        " subtree: true});"
    )
    page.reload()
    assert page.evaluate("window.atBody") == "sepia"
    assert page.evaluate("getComputedStyle(document.querySelector('.speech-text')).fontSize") == "21px"
    assert page.locator("[data-set=theme][value=sepia]").get_attribute("aria-pressed") == "true"
    page.click("[data-reader] summary")
    page.keyboard.press("Escape")
    assert not page.locator("[data-reader]").evaluate("reader => reader.open")


def test_full_lines_hold_34_to_38_characters(live_server, page, db):
    speech = factories.make_speech("坚定信心狠抓落实" * 40, language="zh-Hans")
    page.goto(live_server.url + speech.get_absolute_url())
    lines = page.evaluate(
        """() => {
            const text = document.querySelector(".speech-text p").lastChild;
            const tops = new Map();
            for (let at = 0; at < text.length; at++) {
                const range = document.createRange();
                range.setStart(text, at);
                range.setEnd(text, at + 1);
                const top = Math.round(range.getBoundingClientRect().top);
                tops.set(top, (tops.get(top) ?? 0) + 1);
            }
            return [...tops.values()];
        }"""
    )
    assert len(lines) > 5
    assert set(lines[1:-1]) <= {34, 35, 36, 37, 38}
