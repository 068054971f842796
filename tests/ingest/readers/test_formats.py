import pytest

from archive.ingest.documents import RawPage, UnreadableFile
from archive.ingest.readers import formats

MHTML = b"""From: <Saved by Browser>
MIME-Version: 1.0
Content-Type: multipart/related; boundary="----b"

------b
Content-Type: text/html; charset="gb2312"
Content-Transfer-Encoding: quoted-printable
Content-Location: http://www.example.cn/a/1.html

<html><body><p>=D6=EE=CE=BB=B4=FA=B1=ED=A3=BA</p></body></html>
------b--
"""


def test_it_goes_by_the_bytes_not_by_the_name():
    assert formats.read(RawPage("a.doc", "<html><p>各位代表：</p></html>".encode())).media_type == "text/html"
    assert formats.read(RawPage("a.html", "各位代表：".encode())).media_type == "text/plain"


def test_it_reads_html_in_utf_16():
    page = formats.read(RawPage("a.htm", "<html><body><p>各位代表：</p></body></html>".encode("utf-16")))
    assert [line.text for line in page.lines] == ["各位代表："]


def test_a_stray_tag_deep_in_a_text_makes_no_page():
    data = ("各位代表，" * 300 + "<br>").encode()
    assert formats.read(RawPage("a.txt", data)).media_type == "text/plain"


def test_it_reads_a_web_archive_and_where_it_was_saved_from():
    page = formats.read(RawPage("a.mht", MHTML))
    assert [line.text for line in page.lines] == ["诸位代表："]
    assert [(fact.name, fact.value) for fact in page.facts] == [
        ("source_url", "http://www.example.cn/a/1.html")
    ]
    assert page.sha256 == RawPage("a.mht", MHTML).sha256


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"%PDF-1.7", "damaged"),
        (b"{\\rtf1}", "empty"),
        (b"Rar!\x1a\x07\x00", "rar"),
        (b"\x89PNG\r\n", "image"),
        (b"PK\x03\x04 broken", "damaged"),
    ],
)
def test_it_says_in_one_line_what_to_do_about_a_format_it_does_not_read(data, code):
    with pytest.raises(UnreadableFile, match=r"^a\.bin: ") as caught:
        formats.read(RawPage("a.bin", data))
    assert caught.value.code == code
    assert "\n" not in str(caught.value)
