"""The whole way of a raw page, in Chromium: dropped, reviewed, published, found, printed, taken away."""

from __future__ import annotations

import io
import re
import shutil
import subprocess
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

import pytest
from docx import Document
from playwright.sync_api import BrowserContext, Page, expect

from archive.models import Accession, Event, Evidence, RawPage, Speech
from archive.review import accession, decisions
from tests.exports.sheets import Sheet, sheets
from tests.factories import make_place
from tests.payloads import PAYLOADS

pytestmark = pytest.mark.django_db(transaction=True)

HERE = Path(__file__).parent
PASSWORD = "a-quiet-reading-room"


@dataclass(frozen=True)
class RawCase:
    """A raw page of a document-sharing site, and what a careful reader finds in it."""

    path: Path
    title: str
    event: str
    years: tuple[int, int]  # the spoken date lies within
    missing: tuple[int, ...]
    paragraphs: int
    furniture: tuple[str, ...]  # words of the site, not of the speech


OWN = RawCase(
    HERE / "pages" / "wenku-41877-3.txt",
    "在全市爱国卫生百日攻坚动员会上的讲话",
    "全市爱国卫生百日攻坚动员会",
    (2012, 2012),
    (1, 2),
    9,
    ("文库在线", "百度搜索", "注册会员", "客服", "版权所有"),
)
SEED = RawCase(
    HERE.parents[2] / "shared" / "seed" / "77cn-333707.txt",
    "在全市创建国家卫生城市再动员大会上的讲话",
    "全市创建国家卫生城市再动员大会",
    (2010, 2012),
    (1, 2, 3),
    11,
    ("范文网", "百度搜索", "注册会员", "客服", "版权所有"),
)
WORDS = ("创卫", "老大难", "钟埭街道")
CASES = [pytest.param(OWN, id="own"), pytest.param(SEED, id="seed")]


@pytest.fixture(params=CASES)
def case(request) -> RawCase:
    if not request.param.path.exists():
        pytest.skip("the page that the archive was first built for is not beside this checkout")
    return request.param


@pytest.fixture(autouse=True)
def house(transactional_db, django_user_model) -> None:
    """A fresh archive: its places, and an administrator."""
    make_place("330482")
    make_place("320581")
    django_user_model.objects.create_superuser("keeper", password=PASSWORD)


@pytest.fixture
def visitor(new_context, live_server) -> Page:
    """A visitor's browser, on the home page."""
    page = new_context(locale="zh-CN", accept_downloads=True).new_page()
    page.goto(live_server.url)
    return page


@pytest.fixture
def desk(new_context, live_server):
    """Log in by the form, as an editor does, and return the page and its context."""

    def enter(**options: object) -> tuple[Page, BrowserContext]:
        context = new_context(locale="en", viewport={"width": 1280, "height": 800}, **options)
        page = context.new_page()
        page.goto(f"{live_server.url}/admin/")
        page.get_by_label("Username").fill("keeper")
        page.get_by_label("Password").fill(PASSWORD)
        page.get_by_role("button", name="Log in").click()
        expect(page.get_by_role("link", name="Upload", exact=True)).to_be_visible()
        return page, context

    return enter


def drop(page: Page, path: Path) -> None:
    """Let go of a file over the form, as Chromium itself does when it is dragged in from the desktop."""
    chromium = page.context.new_cdp_session(page)
    box = page.locator(".upload-zone").bounding_box()
    where = {"x": box["x"] + 40, "y": box["y"] + 30}
    data = {"items": [], "files": [str(path)], "dragOperationsMask": 1}
    for kind in ("dragEnter", "dragOver", "drop"):
        chromium.send("Input.dispatchDragEvent", {"type": kind, **where, "data": data})
    expect(page.locator(".upload-list li")).to_have_count(1)


def choose(page: Page, path: Path) -> None:
    with page.expect_file_chooser() as chooser:
        page.get_by_label("Choose files or a zip").click()
    chooser.value.set_files(path)


WAYS = {"dropped": drop, "chosen": choose}


def bring_in(page: Page, path: Path, how: str = "dropped") -> None:
    """Upload a file by the form and wait for the page that says what became of it."""
    page.get_by_role("link", name="Upload", exact=True).click()
    WAYS[how](page, path)
    page.get_by_role("button", name="Upload and read").click()
    page.wait_for_url("**/accession/*/change/")


def publish(case: RawCase) -> Speech:
    """Bring the page in and publish it without the browser."""
    held = accession.receive([(case.path.name, case.path.read_bytes())], method="upload")
    accession.read(held)
    speech = Speech.objects.get()
    decisions.publish(speech, None)
    return speech


def state_of_everything() -> dict[str, object]:
    """What the archive knows, that a page brought in twice must not change."""
    speech = Speech.objects.get()
    return {
        "speech": Speech.objects.values().get(),
        "paragraphs": list(speech.reading.paragraphs.values_list("pk", "anchor", "text")),
        "evidence": list(Evidence.objects.order_by("pk").values()),
        "raw pages": list(RawPage.objects.values_list("pk", "sha256")),
        "events": list(Event.objects.values()),
        "versions": speech.history.count(),
    }


@pytest.mark.parametrize("how", ["dropped", "chosen", "chosen without JavaScript"])
def test_it_takes_a_raw_page_in_and_says_what_became_of_it(desk, how):
    page, _context = desk(java_script_enabled="without" not in how)
    bring_in(page, OWN.path, how.split()[0])

    (row,) = page.locator("table.lines tbody tr").all()
    expect(row).to_contain_text(OWN.path.name)
    expect(row).to_contain_text("New speech")
    row.get_by_role("link", name=OWN.title).click()
    expect(page.locator("#draft-title")).to_have_text(OWN.title)
    expect(page.locator("#field-event .value")).to_have_text(OWN.event)
    expect(page.locator("#field-place .value")).to_have_text("平湖市")
    expect(page.locator("#warnings")).to_contain_text(f"not held: 1–{OWN.missing[-1]}.")
    expect(page.locator(".draft-text .paragraph")).to_have_count(OWN.paragraphs)
    for word in OWN.furniture:
        expect(page.locator(".draft-text")).not_to_contain_text(word)
        expect(page.locator(".source .dropped", has_text=word).first).to_be_attached()


def test_the_whole_way_of_a_raw_page(desk, case, visitor, live_server, tmp_path):
    page, _context = desk()
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: said.append(str(error)))

    # Read: the draft stands beside its source, and the words that a field rests on light up there.
    bring_in(page, case.path)
    page.locator("tr[data-outcome=speech] td a").click()
    page.wait_for_load_state()  # until then no script listens
    field = page.locator("#field-place")
    field.locator("a.quote", has_text="钟埭街道").click()
    mark = page.locator(".source mark.lit", has_text="钟埭街道").first
    expect(mark).to_be_in_viewport()
    speech = Speech.objects.get()
    assert speech.state == Speech.State.DRAFT
    assert case.years[0] <= speech.earliest.year and speech.latest.year <= case.years[1]
    quotes = page.locator("#field-date a.quote")
    assert quotes.count() >= 1
    page.locator("#field-date").focus()
    expect(page.locator(".source mark.lit").first).to_be_in_viewport()
    found = visitor.request.get(f"{live_server.url}/search.json?q={quote('创卫')}").json()
    assert found["count"] == 0

    # Decide, by keys alone: correct the speaker, accept the place, publish.
    page.locator("#field-speaker").focus()
    page.keyboard.press("e")
    page.keyboard.type("陈一平")
    page.keyboard.press("Enter")
    expect(page.locator("#field-speaker .value")).to_have_text("陈一平")
    expect(page.locator("#field-speaker")).to_have_attribute("data-grade", "editor")
    page.locator("#field-place").focus()
    page.keyboard.press("a")
    expect(page.locator("#field-place")).to_have_attribute("data-grade", "editor")
    page.keyboard.press("p")
    page.wait_for_url("**/admin/review/")
    expect(page.locator(".messagelist")).to_contain_text(case.title)
    speech.refresh_from_db()
    assert speech.state == Speech.State.PUBLISHED

    # Find: by words of the text, and by place, year and event.
    for word in WORDS:
        visitor.goto(live_server.url)
        visitor.get_by_role("searchbox").fill(word)
        visitor.keyboard.press("Enter")
        expect(visitor.locator(".row-title")).to_have_text([case.title])
        expect(visitor.locator(".excerpts mark").first).to_have_text(word)
    for first, *steps in (
        ("/places/", "平湖市"),
        ("/years/", re.compile(rf"^{speech.earliest.year}\b")),
        ("/events/", case.event),
    ):
        visitor.goto(live_server.url + first)
        for step in steps:
            visitor.locator("main").get_by_role("link", name=step).first.click()
        expect(visitor.locator(".row-title")).to_have_text([case.title])
    visitor.locator(".row-title").get_by_role("link", name=case.title).click()
    expect(visitor.locator("h1")).to_have_text(case.title)
    expect(visitor.locator(".speech-text p[id]")).to_have_count(case.paragraphs)
    expect(visitor.locator(".speech-head")).to_contain_text("陈一平")

    # Print and take away.
    visitor.get_by_role("link", name="打印").click()
    visitor.wait_for_url("**/print/")
    visitor.pdf(path=tmp_path / "speech.pdf", prefer_css_page_size=True)
    printed = sheets(tmp_path / "speech.pdf")
    full = _full(printed)
    lengths = Counter(len(row.text) for sheet in full for row in sheet.rows)
    assert full and {len(sheet.rows) for sheet in full} == {22}
    # Where two marks of punctuation stand in half their width, a 29th character has room.
    assert lengths.most_common(1)[0][0] == 28 and max(lengths) <= 29
    visitor.goto(live_server.url + speech.get_absolute_url())
    with visitor.expect_download() as download:
        visitor.get_by_role("link", name="Word").click()
    document = Document(io.BytesIO(Path(download.value.path()).read_bytes()))
    written = [paragraph.text for paragraph in document.paragraphs]
    assert case.title in written
    assert [text for text in written if text in _texts(speech)] == _texts(speech)
    assert download.value.suggested_filename.endswith(".docx")

    # The same page again changes nothing.
    before = state_of_everything()
    bring_in(page, case.path)
    expect(page.locator("table.lines tbody tr")).to_have_attribute("data-outcome", "held")
    expect(page.locator("table.lines tbody tr")).to_contain_text(case.title)
    assert state_of_everything() == before
    assert Accession.objects.count() == 2

    # Withheld, it is gone at once.
    page.locator("table.lines tbody td a").click()
    page.locator("#draft-title").click()
    page.keyboard.press("w")
    page.keyboard.type("asked for by the family")
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(r"/admin/review/(\?.*)?$"))
    for address in (f"/search.json?q={quote(word)}" for word in WORDS):
        assert visitor.request.get(live_server.url + address).json()["count"] == 0
    for after in ("", "print/"):
        assert visitor.goto(live_server.url + speech.get_absolute_url() + after).status == 404
    visitor.goto(f"{live_server.url}/events/")
    expect(visitor.locator("main")).not_to_contain_text(case.event)
    refused = [line for line in said if "404" not in line]
    assert refused == []


def _full(printed: list[Sheet]) -> list[Sheet]:
    """The sheets that text fills: not the first, not where it ends, not those of the note on the source."""
    note = next(
        number
        for number, sheet in enumerate(printed)
        if any(row.text.startswith(("来源", "原始页面")) for row in sheet.rows)
    )
    alone = printed[note].rows[0].text.startswith("来源")
    return printed[1 : note - 1 if alone else note]


def _texts(speech: Speech) -> list[str]:
    return list(speech.reading.paragraphs.values_list("text", flat=True))


def test_the_public_way_needs_no_javascript(new_context, live_server):
    speech = publish(OWN)
    page = new_context(java_script_enabled=False, locale="zh-CN").new_page()
    page.goto(live_server.url)
    page.get_by_role("searchbox").fill("老大难 -教育")
    page.keyboard.press("Enter")
    page.locator(".facets").get_by_role("link", name="浙江省").click()
    expect(page.locator(".row-title")).to_have_text([OWN.title])
    page.locator(".excerpts a").first.click()
    assert re.search(rf"/speeches/{speech.slug}/#p\d+$", page.url)
    expect(page.locator(":target")).to_contain_text("老大难")
    page.locator(".why a").first.click()
    expect(page.locator("mark#quote").first).to_be_in_viewport()
    page.go_back()
    page.get_by_role("link", name="打印").click()
    expect(page.locator("body")).to_contain_text("一百四十二条小巷")
    page.go_back()
    with page.expect_download() as download:
        page.get_by_role("link", name="Word").click()
    assert len(Document(download.value.path()).paragraphs) > OWN.paragraphs


def test_the_public_way_needs_no_mouse(visitor, live_server):
    speech = publish(OWN)
    visitor.goto(live_server.url)
    _tab_to(visitor, "input[type=search]")
    visitor.keyboard.type("老大难")
    visitor.keyboard.press("Enter")
    visitor.wait_for_url("**/search/**")
    _tab_to(visitor, ".row-title a")
    visitor.keyboard.press("Enter")
    visitor.wait_for_url(f"**{speech.get_absolute_url()}")
    for target in (".outline a", ".why a", "a[href$='/print/']"):
        _tab_to(visitor, target)
        assert visitor.evaluate("getComputedStyle(document.activeElement).outlineStyle") == "solid"
    visitor.keyboard.press("Enter")
    visitor.wait_for_url("**/print/")


def _tab_to(page: Page, selector: str) -> None:
    """Press Tab until what is focused is, or stands in, what the selector names; fail after a hundred."""
    for _press in range(100):
        if page.evaluate("wanted => document.activeElement.matches(wanted)", selector):
            return
        page.keyboard.press("Tab")
    pytest.fail(f"{selector} cannot be reached with the Tab key")


@pytest.mark.slow
def test_the_word_file_opens_in_libreoffice_on_the_same_page(visitor, live_server, case, tmp_path):
    office = shutil.which("soffice") or shutil.which("libreoffice")
    if not office:
        pytest.skip("no LibreOffice: install libreoffice-writer-nogui")
    speech = publish(case)
    file = tmp_path / "speech.docx"
    file.write_bytes(visitor.request.get(f"{live_server.url}/speeches/{speech.slug}.docx").body())
    profile = f"-env:UserInstallation={(tmp_path / 'office').as_uri()}"
    command = [office, profile, "--headless", "--convert-to", "pdf", "--outdir", str(tmp_path), str(file)]
    subprocess.run(command, check=True, capture_output=True, timeout=180)
    opened = sheets(tmp_path / "speech.pdf")
    text = "".join(row.text for sheet in opened for row in sheet.rows)
    assert all(re.sub(r"\s", "", paragraph) in text for paragraph in _texts(speech))
    assert {(round(sheet.width), round(sheet.height)) for sheet in opened} == {(595, 842)}
    # A heading that would end a page goes over to the next one, with the line above it if that is alone.
    assert Counter(len(sheet.rows) for sheet in _full(opened)).keys() <= {20, 21, 22}
    # The note on the source is set smaller: more of its rows go on a sheet.
    assert max(len(sheet.rows) for sheet in _full(opened)) == 22


@pytest.mark.slow
def test_nothing_that_comes_in_runs_in_a_browser(desk, live_server):
    """Every payload, in every field and in the text, on every page that shows it."""
    page, _context = desk()
    asked, broken = [], []
    page.on("dialog", lambda dialog: (asked.append(dialog.message), dialog.dismiss()))
    page.on("pageerror", lambda error: broken.append(str(error)))
    page.on("console", lambda said: broken.append(said.text) if said.type == "error" else None)
    page.on("request", lambda sent: broken.append(sent.url) if live_server.url not in sent.url else None)
    text = "\n".join(
        ["在全市大会上的讲话", "同志们:"] + [f"{payload}我们要认真对待,狠抓落实。" for payload in PAYLOADS]
    )
    files = [("<img src=x onerror=alert(1)>.txt", text.encode())]
    accession.read(accession.receive(files, method="upload"))
    speech = Speech.objects.get()
    for start in range(0, len(PAYLOADS), 5):
        some = " ".join(" ".join(PAYLOADS[start : start + 5]).split())
        for field in ("title", "event", "speaker", "office"):
            decisions.correct(speech, field, some[: 80 if field == "speaker" else 190], None)
        decisions.publish(speech, None)
        raw_page = speech.reading.parts.get().raw_page
        for address in (
            speech.get_absolute_url(),
            f"{speech.get_absolute_url()}print/",
            f"/search/?q={quote(some[:150])}",
            raw_page.get_absolute_url(),
            f"/admin/review/{speech.pk}/",
        ):
            page.goto(live_server.url + address)
    for address in (
        "/",
        f"/search/?q={quote('狠抓落实')}",
        "/events/",
        "/speakers/",
        "/admin/",
        "/admin/archive/speech/",
        "/admin/archive/person/",
    ):
        page.goto(live_server.url + address)
    assert (asked, broken) == ([], [])
