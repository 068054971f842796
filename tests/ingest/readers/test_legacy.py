import shutil
import struct
import subprocess
from pathlib import Path

import docx
import pytest
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn

from archive.ingest.documents import Page, RawPage, UnreadableFile
from archive.ingest.readers import compound, doc, formats, legacy

OFFICE = shutil.which("soffice") or shutil.which("libreoffice")
needs_office = pytest.mark.skipif(not OFFICE, reason="LibreOffice, which writes the .doc, is not installed")
SAID = "去年全县粮食总产达到31.2万吨，比上年增长4.6%。"
TITLE = "在全县春耕生产动员会上的讲话"


def tracked(paragraph, tag: str, text_tag: str, text: str) -> None:
    change, run, words = OxmlElement(tag), OxmlElement("w:r"), OxmlElement(text_tag)
    for name, value in (("w:id", "1"), ("w:author", "a"), ("w:date", "2010-01-01T00:00:00Z")):
        change.set(qn(name), value)
    words.text = text
    run.append(words)
    change.append(run)
    paragraph._p.append(change)


def numbered(document, text: str, level: int) -> None:
    properties = document.add_paragraph(text)._p.get_or_add_pPr()
    properties.append(
        parse_xml(f'<w:numPr {nsdecls("w")}><w:ilvl w:val="{level}"/><w:numId w:val="91"/></w:numPr>')
    )


def written(folder: Path, kind: str) -> bytes:
    """Return a speech as LibreOffice saves it in an old format."""
    document = docx.Document()
    root = document.part.numbering_part.element
    levels = "".join(
        f'<w:lvl w:ilvl="{n}"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/>'
        f'<w:lvlText w:val="{pattern}"/></w:lvl>'
        for n, pattern in enumerate(("%1、", "（%2）"))
    )
    root.insert(0, parse_xml(f'<w:abstractNum {nsdecls("w")} w:abstractNumId="90">{levels}</w:abstractNum>'))
    root.append(parse_xml(f'<w:num {nsdecls("w")} w:numId="91"><w:abstractNumId w:val="90"/></w:num>'))
    title = document.add_paragraph()
    title.alignment = WD_ALIGN_PARAGRAPH.CENTER
    title.add_run(TITLE).bold = True
    document.add_paragraph("同志们：")
    numbered(document, "认清形势", 0)
    paragraph = document.add_paragraph(SAID)
    tracked(paragraph, "w:del", "w:delText", "删去的话")
    tracked(paragraph, "w:ins", "w:t", "成绩来之不易。")
    numbered(document, "突出重点", 0)
    numbered(document, "抓水利", 1)
    numbered(document, "抓农资", 1)
    document.add_paragraph("水利部门要抓紧清淤。").add_run("看不见的话").font.hidden = True
    table = document.add_table(1, 2)
    table.rows[0].cells[0].text, table.rows[0].cells[1].text = "左格", "右格"
    document.add_paragraph("谢谢大家！")
    document.sections[0].header.paragraphs[0].text = "页眉"
    document.save(folder / "a.docx")
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = [OFFICE, profile, "--headless", "--convert-to", kind, "--outdir", folder, folder / "a.docx"]
    subprocess.run(command, check=True, capture_output=True, timeout=100)
    return (folder / f"a.{kind}").read_bytes()


EXPECTED = [
    (TITLE, True, True),
    ("同志们：", False, False),
    ("一、认清形势", False, False),
    (SAID + "成绩来之不易。", False, False),
    ("二、突出重点", False, False),
    ("（一）抓水利", False, False),
    ("（二）抓农资", False, False),
    ("水利部门要抓紧清淤。", False, False),
    ("左格", False, False),
    ("右格", False, False),
    ("谢谢大家！", False, False),
]


@pytest.fixture(scope="module")
def old_word(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    return written(tmp_path_factory.mktemp("doc"), "doc")


def shown(page: Page) -> list[tuple[str, bool, bool]]:
    return [(line.text, line.centred, line.bold) for line in page.lines]


@needs_office
def test_it_reads_what_word_shows_and_nothing_else(old_word):
    page = doc.read(RawPage("a.doc", old_word))
    assert shown(page) == EXPECTED
    assert [line.text for line in page.lines if line.tag == "td"] == ["左格", "右格"]
    assert page.media_type == "application/msword"


@needs_office
def test_its_spans_point_into_the_text_of_the_page(old_word):
    page = doc.read(RawPage("a.doc", old_word))
    for line in page.lines:
        (span,) = line.passage.spans()
        assert page.text[span.start : span.end] == line.text


@needs_office
def test_rich_text_of_the_same_gives_the_same(tmp_path):
    page = formats.read(RawPage("a.doc", written(tmp_path, "rtf")))
    assert [text for text, _, _ in shown(page)] == [text for text, _, _ in EXPECTED]


@needs_office
def test_the_office_reads_what_we_cannot(old_word, monkeypatch):
    def older(raw: RawPage) -> Page:
        raise doc.OlderWord

    monkeypatch.setattr(doc, "read", older)
    page = legacy.read(RawPage("a.doc", old_word))
    assert [text for text, _, _ in shown(page)] == [text for text, _, _ in EXPECTED]
    assert page.sha256 == RawPage("a.doc", old_word).sha256


@needs_office
@pytest.mark.skipif(not shutil.which("antiword"), reason="antiword is not installed")
def test_antiword_reads_where_there_is_no_office(old_word, monkeypatch):
    found = shutil.which
    monkeypatch.setattr(shutil, "which", lambda name: found(name) if name == "antiword" else None)
    monkeypatch.setattr(doc, "read", lambda raw: (_ for _ in ()).throw(doc.OlderWord))
    page = legacy.read(RawPage("a.doc", old_word))
    assert TITLE in [line.text for line in page.lines]
    assert page.notes[-1] == "read by antiword"


def test_it_says_what_to_install_where_nothing_reads_it(monkeypatch):
    monkeypatch.setattr(shutil, "which", lambda name: None)
    with pytest.raises(UnreadableFile, match=r"^a\.doc: .*install LibreOffice$") as caught:
        formats.read(RawPage("a.doc", compound.MAGIC + bytes(600)))
    assert caught.value.code == "doc"


def test_it_tells_a_table_or_slides_from_a_text():
    with pytest.raises(UnreadableFile, match="no text of Word") as caught:
        formats.read(RawPage("a.xls", made_compound("Workbook", b"x" * 5000)))
    assert caught.value.code == "not-word"


def test_it_says_that_a_file_is_protected():
    main = bytearray(5000)
    struct.pack_into("<HH", main, 0, 0xA5EC, 0xC1)
    struct.pack_into("<H", main, 0x0A, 0x0100)
    with pytest.raises(UnreadableFile, match="protected by a password") as caught:
        formats.read(RawPage("a.doc", made_compound("WordDocument", bytes(main))))
    assert caught.value.code == "password"


def test_a_chain_of_sectors_that_runs_in_a_circle_ends():
    data = bytearray(made_compound("WordDocument", b"x" * 5000))
    struct.pack_into("<I", data, 512 + 4 * 2, 2)  # the first sector of the stream comes after itself
    assert compound.streams(bytes(data))["WordDocument"] == b"x" * 512


def made_compound(name: str, content: bytes) -> bytes:
    """Return a compound file that holds one stream, larger than the 4096 bytes of small ones."""
    sectors = [content[at : at + 512].ljust(512, b"\x00") for at in range(0, len(content), 512)]
    end, free, table = 0xFFFFFFFE, 0xFFFFFFFF, 0xFFFFFFFD
    following = [table, end, *range(3, 2 + len(sectors)), end]
    following += [free] * (128 - len(following))

    def entry(title: str, kind: int, child: int, start: int, size: int) -> bytes:
        written_name = title.encode("utf-16-le")
        return struct.pack(
            "<64sHBBIII36xII4x",
            written_name,
            len(written_name) + 2,
            kind,
            1,
            free,
            free,
            child,
            start,
            size,
        )

    directory = entry("Root Entry", 5, 1, end, 0) + entry(name, 2, free, 2, len(content)) + bytes(256)
    head = bytearray(512)
    head[:8] = compound.MAGIC
    struct.pack_into("<HHHHH", head, 0x18, 0x3E, 3, 0xFFFE, 9, 6)
    struct.pack_into("<II", head, 0x2C, 1, 1)
    struct.pack_into("<IIIII", head, 0x38, 4096, end, 0, end, 0)
    struct.pack_into("<109I", head, 0x4C, 0, *[free] * 108)
    return bytes(head) + struct.pack("<128I", *following) + directory + b"".join(sectors)
