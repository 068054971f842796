"""A speech as a Word document, opened again by python-docx and by LibreOffice."""

import io
import os
import shutil
import subprocess
from collections import Counter
from datetime import date

import pytest
from docx import Document
from docx.oxml.ns import qn
from docx.shared import Emu, Mm

from archive.exports import docx
from archive.exports.composition import compose
from tests.exports.prose import paragraphs
from tests.exports.sheets import sheets
from tests.factories import make_speech

pytestmark = pytest.mark.django_db


def written(speech):
    return docx.write(compose(speech, "https://speeches.example/speeches/x/", date(2026, 11, 23)))


def opened(speech):
    return Document(io.BytesIO(written(speech)))


def test_it_sets_the_official_page():
    section = opened(make_speech()).sections[0]
    size = (section.page_width, section.page_height)
    margins = (section.top_margin, section.right_margin, section.bottom_margin, section.left_margin)
    for found, wanted in zip((*size, *margins), (210, 297, 37, 26, 35, 28), strict=True):
        assert abs(found - Mm(wanted)) < Mm(0.1)
    grid = section._sectPr.find(qn("w:docGrid"))
    assert grid.get(qn("w:type")) == "linesAndChars"
    pitch = int(grid.get(qn("w:linePitch"))) / 20
    assert Emu(section.page_height - section.top_margin - section.bottom_margin).pt // pitch == 22
    # Word reckons the pitch of characters from the size of the style Normal.
    character = 16 + int(grid.get(qn("w:charSpace"))) / 4096
    width = Emu(section.page_width - section.left_margin - section.right_margin).pt
    assert round(width / character, 2) == 28


def test_it_uses_words_own_heading_styles_in_the_faces_of_official_writing():
    speech = make_speech("甲。", "乙。", sections=[(1, "一", "起", 0), (2, "一", "承", 1), (3, "1", "转", 1)])
    document = opened(speech)
    headings = [p for p in document.paragraphs if p.style.name.startswith("Heading")]
    assert [p.style.name for p in headings] == ["Heading 1", "Heading 2", "Heading 3"]
    faces = [p.style.element.rPr.rFonts.get(qn("w:eastAsia")) for p in headings]
    assert faces == ["黑体", "楷体", "仿宋"]
    assert {p.style.font.size.pt for p in headings} == {16}


def test_it_indents_paragraphs_by_two_characters_on_the_lines_of_the_grid():
    document = opened(make_speech("同志们:"))
    style = next(p for p in document.paragraphs if p.text == "同志们:").style
    assert style.name == "Body Text"
    assert style.element.pPr.find(qn("w:ind")).get(qn("w:firstLineChars")) == "200"
    assert style.paragraph_format.line_spacing.pt == 28.95
    assert style.element.rPr.rFonts.get(qn("w:eastAsia")) == "仿宋"


def test_it_numbers_the_pages_at_the_outer_corner():
    document = opened(make_speech())
    section = document.sections[0]
    assert document.settings.odd_and_even_pages_header_footer
    for footer, side in ((section.footer, "right"), (section.even_page_footer, "left")):
        paragraph = footer.paragraphs[0]
        assert paragraph._p.find(qn("w:fldSimple")).get(qn("w:instr")) == "PAGE"
        assert paragraph._p.pPr.find(qn("w:jc")).get(qn("w:val")) == side
        assert paragraph.text.replace("1", "") == "—  —"


def test_it_says_in_its_properties_what_it_is():
    speech = make_speech(
        title="在大会上的讲话",
        speaker="吴翠云",
        event="再动员大会",
        place="330482",
        date="2011-03-08",
        kind="讲话",
        source_url="https://source.example/1",
    )
    core = opened(speech).core_properties
    assert (core.title, core.author, core.subject) == ("在大会上的讲话", "吴翠云", "再动员大会")
    assert (core.comments, core.language) == ("https://source.example/1", "zh-Hans")
    assert core.keywords == "讲话, 动员大会, 平湖市, 2011-03-08"
    assert core.identifier == "https://speeches.example/speeches/x/"


def test_it_names_no_author_that_the_sources_do_not():
    core = opened(make_speech()).core_properties
    assert (core.author, core.subject, core.comments, core.last_modified_by) == ("", "", "", "")


def test_it_ends_with_the_source():
    speech = make_speech(language="en", source_site="Archive", source_url="https://source.example/1")
    texts = [(p.style.name, p.text) for p in opened(speech).paragraphs]
    assert ("Source Note First", "Source: Archive") in texts
    assert texts[-1] == ("Source Note", "Taken from there on: 23 November 2026")


@pytest.mark.parametrize(
    ("language", "face", "tag"),
    [("zh-Hans", "仿宋", "zh-CN"), ("zh-Hant", "新細明體", "zh-TW"), ("zh-HK", "新細明體", "zh-HK")],
)
def test_it_sets_each_script_in_its_own_faces(language, face, tag):
    defaults = opened(make_speech(language=language)).styles.element.find(qn("w:docDefaults"))
    assert next(defaults.iter(qn("w:rFonts"))).get(qn("w:eastAsia")) == face
    assert next(defaults.iter(qn("w:lang"))).get(qn("w:eastAsia")) == tag


def test_it_sets_english_without_a_grid_of_characters():
    document = opened(make_speech("Friends,", language="en"))
    assert document.sections[0]._sectPr.find(qn("w:docGrid")) is None
    assert next(document.styles.element.iter(qn("w:lang"))).get(qn("w:val")) == "en-US"
    assert document.paragraphs[-1].style.element.pPr.find(qn("w:ind")) is None


def test_it_leaves_out_characters_that_xml_cannot_hold():
    assert "同志们" in [p.text for p in opened(make_speech("同\x00志\x0b们\ufffe")).paragraphs]


def test_it_carries_nothing_of_a_template():
    document = opened(make_speech())
    kinds = {rel.reltype.rsplit("/", 1)[-1] for rel in document.part.rels.values()}
    assert kinds == {"styles", "settings", "fontTable", "theme", "footer"}
    assert "Table Grid" not in [style.name for style in document.styles]


def test_it_comes_out_of_libreoffice_with_22_lines_of_28_characters(tmp_path):
    office = shutil.which("soffice")
    if not office:
        pytest.skip("no soffice: install libreoffice-writer-nogui")
    file = tmp_path / "speech.docx"
    file.write_bytes(written(make_speech(*paragraphs(40, figures=0), title="在全市动员大会上的讲话")))
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    subprocess.run(
        [office, profile, "--headless", "--convert-to", "pdf", "--outdir", str(tmp_path), str(file)],
        check=True,
        capture_output=True,
        timeout=180,
        env={**os.environ, "HOME": str(tmp_path)},
    )
    pages = sheets(tmp_path / "speech.pdf")
    assert len(pages) > 5
    assert {len(page.rows) for page in pages[1:-1]} == {22}
    full = Counter(len(row.text) for page in pages[1:-1] for row in page.rows)
    assert full.most_common(1)[0][0] == 28
    assert [page.number.text for page in pages[:2]] == ["—1—", "—2—"]
