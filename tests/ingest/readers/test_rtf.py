import pytest

from archive.ingest.documents import Line, RawPage, UnreadableFile
from archive.ingest.readers import formats, rtf


def bytes_of(text: str, encoding: str = "gbk") -> str:
    return "".join(f"\\'{byte:02x}" for byte in text.encode(encoding))


def read(body: str, head: str = r"\ansi\ansicpg936") -> tuple[Line, ...]:
    return rtf.read(RawPage("a.rtf", f"{{\\rtf1{head} {body}}}".encode("latin-1"))).lines


def texts(body: str, head: str = r"\ansi\ansicpg936") -> list[str]:
    return [line.text for line in read(body, head)]


def test_it_reads_bytes_of_the_code_page_and_characters_by_number():
    # Numbers beyond 32767 are written as negative ones: U+91CC is 37324, less 65536.
    body = bytes_of("同志们：") + r"\par \u26149 ?\u32789 \'3f\u-28212 ?" + bytes_of("，") + r"\par"
    assert texts(body) == ["同志们：", "春耕里，"]


def test_it_reads_second_bytes_that_look_like_letters():
    # The second byte of a GBK pair may be a letter or a backslash, written plainly.
    assert texts(r"\'81A\'81\\ \par") == [b"\x81A\x81\\".decode("gbk")]


def test_it_goes_by_the_character_set_of_the_font():
    fonts = r"{\f0\fcharset0 Arial;}{\f1\fcharset134 SimSun;}{\f2\fcharset136 MingLiU;}"
    head = rf"\ansi\ansicpg1252{{\fonttbl{fonts}}}"
    body = rf"\f1 {bytes_of('各位代表')}\f2 {bytes_of('國慶', 'big5')}\f0 caf\'e9\par"
    assert texts(body, head) == ["各位代表國慶café"]


def test_it_goes_by_the_language_where_no_code_page_is_named():
    assert texts(bytes_of("各位代表") + r"\par", r"\ansi\deflang1033\deflangfe2052") == ["各位代表"]


def test_it_passes_over_as_many_characters_as_the_file_says():
    assert texts(r"\uc2\u21516\'cd\'ac\uc1\u24535\'5f\uc0\u20204 !\par") == ["同志们!"]


def test_it_reads_characters_beyond_the_first_plane():
    assert texts(r"\u-10179 ?\u-8704 ?\par") == ["\U0001f600"]


def test_it_leaves_out_what_is_no_text():
    body = (
        r"{\header page}{\*\generator Riched20;}{\pict\wmetafile8 0100}{\info{\author someone}}"
        r"{\field{\*\fldinst HYPERLINK x}{\fldrslt words}}{\footnote note}{\v hidden}{\deleted gone}"
        r"{\*\bkmkstart a} stay\par"
    )
    assert texts(body) == ["words stay"]


def test_it_keeps_automatic_numbers_and_leaves_bullets_out():
    body = (
        rf"{{\listtext\pard {bytes_of('一、')}\tab}}{bytes_of('提高认识')}\par"
        rf"{{\listtext\u61623 ?\tab}}{bytes_of('抓落实')}\par"
    )
    assert texts(body) == ["一、提高认识", "抓落实"]


def test_it_knows_centred_bold_and_heading_paragraphs_and_cells():
    body = (
        r"{\stylesheet{\s0 Normal;}{\s2\outlinelevel1 heading 2;}}"
        r"\pard\qc{\b Title}\par\pard\s2 Heading\par\pard plain\line second\par\intbl a\cell b\cell\row"
    )
    assert [(line.text, line.centred, line.bold, line.heading, line.tag) for line in read(body)] == [
        ("Title", True, True, 0, "p"),
        ("Heading", False, False, 2, "p"),
        ("plain", False, False, 0, "p"),
        ("second", False, False, 0, "p"),
        ("a", False, False, 0, "td"),
        ("b", False, False, 0, "td"),
    ]


def test_it_gives_the_title_that_the_file_states():
    page = rtf.read(
        RawPage("a.rtf", rf"{{\rtf1\ansicpg936{{\info{{\title {bytes_of('讲话')}}}}}x\par}}".encode())
    )
    assert [(fact.name, fact.value) for fact in page.facts] == [("page_title", "讲话")]


def test_a_doc_that_is_rich_text_is_read_as_such():
    page = formats.read(RawPage("a.doc", rf"{{\rtf1\ansicpg936 {bytes_of('同志们：')}\par}}".encode()))
    assert (page.media_type, page.encoding, page.lines[0].text) == ("application/rtf", "gb18030", "同志们：")


@pytest.mark.parametrize(
    ("body", "code"),
    [("{" * 9000, "too-complex"), (r"{\pict " + "0" * 1000, "empty"), (r"\bin999999999 x", "empty")],
)
def test_it_refuses_what_holds_nothing_readable(body, code):
    with pytest.raises(UnreadableFile, match=r"^a\.rtf: ") as caught:
        read(body)
    assert caught.value.code == code


def test_its_spans_point_into_the_text_of_the_page():
    page = rtf.read(RawPage("a.rtf", rf"{{\rtf1\ansicpg936 \tab {bytes_of('同志们：')}\par x\par}}".encode()))
    for line in page.lines:
        (span,) = line.passage.spans()
        assert page.text[span.start : span.end] == line.text
