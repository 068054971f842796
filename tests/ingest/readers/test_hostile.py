"""Bytes that mean harm: each gives one clear line, soon, and nothing else."""

import io
import string
import time
import zipfile
import zlib

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from archive.ingest import intake, pipeline
from archive.ingest.documents import Draft, NoSpeech, RawPage, Refusal
from archive.ingest.readers import compound, pdf
from tests.ingest.readers.pdfs import Put, make_pdf

STARTS = (
    b"",
    b"%PDF-1.4\n1 0 obj\n<<",
    compound.MAGIC,
    b"{\\rtf1\\ansicpg936 ",
    b"PK\x03\x04",
    b"<html><body><table><tr><td>",
    b"MIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n--b\n",
    b"\xff\xfe",
    "在会上的讲话\n同志们：\n".encode("gbk"),
)
ENTITIES = (
    b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "ha">'
    + b"".join(b'<!ENTITY %c "%s">' % (letter, b"&%c;" % (letter - 1) * 50) for letter in range(98, 112))
    + b"]>"
)
WORDS = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def packed_word(document: bytes) -> bytes:
    types = (
        b'<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        b'<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        b'<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument'
        b'.wordprocessingml.document.main+xml"/></Types>'
    )
    links = (
        b'<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/'
        b'relationships"><Relationship Id="r" Target="word/document.xml" Type="http://schemas.openxmlformats'
        b'.org/officeDocument/2006/relationships/officeDocument"/></Relationships>'
    )
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_STORED) as archive:
        archive.writestr("[Content_Types].xml", types)
        archive.writestr("_rels/.rels", links)
        archive.writestr("word/document.xml", document)
    return buffer.getvalue()


def swollen_pdf() -> bytes:
    """Return a PDF whose page unpacks from some 200 KB to 200 MB of drawing."""
    content = zlib.compress(b"0 0 m 1 1 l S\n" * 15_000_000, 1)
    plain = make_pdf([[Put("x", 1, 1)]])
    at, end = plain.index(b"<< /Length"), plain.index(b"endstream")
    stream = b"<< /Length %d /Filter /FlateDecode >>\nstream\n%s\n" % (len(content), content)
    return plain[:at] + stream + plain[end:]


PAYLOADS = {
    "many-lines.txt": "会\n".encode() * 1_500_000,
    "one-line.txt": b"a" * 5_000_000,
    "one-list.txt": "各位领导、".encode() * 330_000,
    "open-brackets.txt": "（".encode() * 1_600_000,
    "nested.html": b"<div>" * 500_000 + "同志们".encode(),
    "breaks.html": "会<br>".encode() * 700_000,
    "attributes.html": b"<p " + b" ".join(b"a%d=b" % n for n in range(300_000)) + b">x</p>",
    "entities.xhtml": ENTITIES + b"<html><body><p>&n;</p></body></html>",
    "entities.docx": packed_word(ENTITIES + b"<w:document xmlns:w='%s'>&n;</w:document>" % WORDS.encode()),
    "elsewhere.docx": packed_word(
        b"<!DOCTYPE x [<!ENTITY f SYSTEM 'file:///etc/passwd'>]><w:document xmlns:w='%s'><w:body><w:p><w:r>"
        b"<w:t>&f;</w:t></w:r></w:p></w:body></w:document>" % WORDS.encode()
    ),
    "nested.docx": packed_word(
        b"<w:document xmlns:w='%s'><w:body>%s" % (WORDS.encode(), b"<w:sdt><w:sdtContent>" * 20_000)
    ),
    "groups.rtf": b"{\\rtf1 " + b"{" * 2_000_000,
    "binary.rtf": b"{\\rtf1 \\bin2147483647 " + b"x" * 1000,
    "numbers.rtf": b"{\\rtf1 " + b"\\u-1 ?" * 500_000 + b"}",
    "pages.pdf": make_pdf([[] for _ in range(1500)]),
    "circle.pdf": make_pdf([[Put("x", 1, 1)]]).replace(b"/Kids [8 0 R]", b"/Kids [2 0 R]"),
    "circle.doc": compound.MAGIC + bytes(22) + b"\x3e\x00\x03\x00\xfe\xff\x09\x00\x06\x00" + bytes(2000),
    "parts.mht": b"MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n" + b"--b\n\n" * 300_000,
    "binary.txt": bytes(range(256)) * 4000,
}


@pytest.mark.parametrize("name", PAYLOADS)
def test_it_answers_hostile_bytes_soon_and_in_one_line(name):
    began = time.process_time()
    outcomes = pipeline.ingest(intake.unpack(name, PAYLOADS[name]))
    # Seconds of this process; the bound leaves room for a machine at half speed.
    assert time.process_time() - began < 4
    assert outcomes
    for outcome in outcomes:
        assert isinstance(outcome, NoSpeech | Refusal)
        assert "\n" not in outcome.message and outcome.message
        assert "root:" not in repr(outcome)
        if isinstance(outcome, Refusal):
            assert outcome.message.startswith(name)


def test_a_pdf_that_swells_is_ended_within_its_limits():
    began = time.monotonic()
    (outcome,) = pipeline.ingest([RawPage("swollen.pdf", swollen_pdf())])
    assert isinstance(outcome, Refusal)
    assert outcome.message.startswith("swollen.pdf: ")
    assert time.monotonic() - began < pdf.SECONDS + 5


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    start=st.sampled_from([s for s in STARTS if s[:4] not in (b"%PDF", compound.MAGIC[:4])]), rest=st.binary()
)
def test_it_never_falls_over_bytes(start, rest):
    """PDF and binary Word have tests of their own below, since each example starts a program."""
    for outcome in pipeline.ingest(intake.unpack("a.txt", start + rest)):
        assert isinstance(outcome, Draft | NoSpeech | Refusal)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(text=st.text(alphabet=string.printable + "一二三、（）。：；“”同志们会议讲话年月日市县", max_size=400))
def test_it_never_falls_over_text(text):
    for outcome in pipeline.ingest([RawPage("a.txt", f"在会上的讲话\n同志们：\n{text}".encode())]):
        assert isinstance(outcome, Draft | NoSpeech | Refusal)


@settings(max_examples=300, deadline=None)
@given(rest=st.binary(max_size=3000), at=st.integers(0, 4000), length=st.integers(0, 4000))
def test_it_never_falls_over_a_broken_compound_file(rest, at, length):
    whole = compound.MAGIC + bytes(22) + b"\x3e\x00\x03\x00\xfe\xff\x09\x00\x06\x00" + rest
    try:
        found = compound.streams((whole[:at] + rest + whole[at:])[: length + 600])
    except compound.BrokenCompound:
        return
    assert all(isinstance(content, bytes) for content in found.values())


@pytest.mark.parametrize("cut", [0.02, 0.2, 0.5, 0.9])
def test_it_never_falls_over_a_cut_pdf(cut):
    data = make_pdf([[Put("同志们，现在开始开会。", 100, 700)]] * 3)
    (outcome,) = pipeline.ingest([RawPage("a.pdf", data[: int(len(data) * cut)])])
    assert isinstance(outcome, Draft | NoSpeech | Refusal)
