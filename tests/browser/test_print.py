"""The printable view in Chromium: the official page, measured in the PDF that it prints."""

from collections import Counter

import pytest

from tests.exports.prose import paragraphs
from tests.exports.sheets import sheets
from tests.factories import make_speech

MM = 72 / 25.4
HEADINGS = [
    (1, "一", "突出重点\uff0c全面掀起热潮", 1),
    (2, "一", "进一步统一思想认识", 1),
    (3, "1", "抓宣传发动", 2),
    (2, "二", "进一步落实责任", 10),
    (1, "二", "加强领导\uff0c确保各项任务落到实处", 20),
]
TITLE = "在全市创建国家卫生城市再动员大会暨城乡环境综合整治工作推进会上的讲话"


@pytest.fixture
def printed(live_server, page, tmp_path):
    """Returns a maker of the sheets that a speech's printable view prints."""

    def make(speech, query=""):
        page.goto(f"{live_server.url}/speeches/{speech.slug}/print/{query}")
        file = tmp_path / "printed.pdf"
        page.pdf(path=file, prefer_css_page_size=True)
        return sheets(file)

    return make


@pytest.fixture
def long_speech(transactional_db):
    return make_speech(
        "同志们\uff1a",
        *paragraphs(30),
        title=TITLE,
        date="2011-03-08",
        speaker="吴翠云",
        office="市委书记",
        sections=HEADINGS,
        source_url="https://source.example/1",
    )


def test_every_full_page_holds_22_lines(printed, long_speech):
    pages = printed(long_speech)
    assert len(pages) > 6
    assert {len(sheet.rows) for sheet in pages[1:-1]} == {22}


def test_a_full_line_holds_28_characters(printed, transactional_db):
    speech = make_speech("国" * 28 * 60, *paragraphs(20, figures=0))
    pages = printed(speech)
    rows = [row.text for sheet in pages[1:-1] for row in sheet.rows]
    # The first line, of 26 after its indent, is on the first sheet; the last holds the two it lacks.
    assert Counter(len(row) for row in rows if set(row) == {"国"}).keys() == {28, 2}
    assert Counter(map(len, rows)).most_common(1)[0][0] == 28
    assert max(map(len, rows)) == 28


def test_the_text_block_stands_where_the_standard_has_it(printed, long_speech):
    for sheet in printed(long_speech)[1:-1]:
        assert (round(sheet.width / MM), round(sheet.height / MM)) == (210, 297)
        assert min(row.left for row in sheet.rows) >= 28 * MM - 0.5
        assert max(row.right for row in sheet.rows) <= (210 - 26) * MM + 0.5
        first, last = sheet.rows[0].middle, sheet.rows[-1].middle
        assert 37 * MM < first < 37 * MM + 28.95
        assert (last - first) / 21 == pytest.approx(28.95, abs=0.05)


def test_mixed_digits_letters_and_headings_keep_to_the_lines(printed, long_speech):
    for sheet in printed(long_speech)[1:-1]:
        steps = [b.middle - a.middle for a, b in zip(sheet.rows, sheet.rows[1:], strict=False)]
        # Faces differ by a point or so in where their boxes stand; lines do not.
        assert all(abs(step - 28.95) < 3 for step in steps)


def test_page_numbers_stand_at_the_outer_corner(printed, long_speech):
    first, second, *_rest = printed(long_speech)
    assert (first.number.text, second.number.text) == ("—1—", "—2—")
    assert first.number.right == pytest.approx((210 - 26) * MM - 14, abs=1)
    assert second.number.left == pytest.approx(28 * MM + 14, abs=1)
    assert first.number.middle > (297 - 35 + 7) * MM


def test_the_last_page_says_where_the_speech_is_from(printed, long_speech):
    last = "".join(row.text for row in printed(long_speech)[-1].rows)
    assert "https://source.example/1" in last
    assert f"/speeches/{long_speech.slug}/" in last


def test_a_traditional_speech_keeps_the_same_page(printed, transactional_db):
    pages = printed(make_speech("終身學習是現代社會的基本權利" * 200, language="zh-Hant"))
    assert {len(sheet.rows) for sheet in pages[1:-1]} == {22}
    assert {len(row.text) for sheet in pages[1:-1] for row in sheet.rows} == {28}


def test_an_english_speech_is_set_closer(printed, transactional_db):
    said = "We open a library today, and it belongs to those who paid for it. " * 30
    pages = printed(make_speech(*[said] * 6, language="en"))
    assert {len(sheet.rows) for sheet in pages[1:-1]} == {29}


def test_the_compact_layout_saves_two_thirds_of_the_sheets(printed, long_speech):
    assert len(printed(long_speech, "?layout=compact")) <= len(printed(long_speech)) / 2.5


def test_the_button_prints(live_server, page, transactional_db):
    speech = make_speech()
    page.add_init_script("window.print = () => { document.documentElement.dataset.printed = 'yes' }")
    page.goto(f"{live_server.url}/speeches/{speech.slug}/print/")
    page.get_by_role("navigation").get_by_role("button").click()
    assert page.locator("html").get_attribute("data-printed") == "yes"


def test_it_does_without_scripts(live_server, new_context, transactional_db):
    page = new_context(java_script_enabled=False).new_page()
    page.goto(f"{live_server.url}/speeches/{make_speech().slug}/print/")
    assert page.get_by_role("button").count() == 0
    assert page.locator("noscript p").is_visible()


@pytest.mark.parametrize("width", [320, 390, 1280])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_it_is_open_to_all(live_server, new_context, violations, transactional_db, width, scheme):
    speech = make_speech(
        *paragraphs(3),
        speaker="吴翠云",
        source_url="https://source.example/" + "x" * 200,
        sections=HEADINGS[:1],
    )
    context = new_context(
        viewport={"width": width, "height": 800}, color_scheme=scheme, bypass_csp=True, locale="zh-CN"
    )
    page = context.new_page()
    page.goto(f"{live_server.url}/speeches/{speech.slug}/print/")
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width
