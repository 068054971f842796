import pytest

from archive.ingest.documents import Page, RawPage, UnreadableFile
from archive.ingest.readers import formats, mhtml

HEAD = 'From: <Saved by Blink>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="--b"\r\n'
STYLE = "Content-Type: text/css\r\nContent-Location: http://www.example.cn/a.css\r\n\r\np { color: red }"


def part(text: str, *headers: str) -> str:
    return "\r\n".join((*headers, "", text))


def archive(*parts: str, head: str = HEAD) -> RawPage:
    body = "".join(f"\r\n----b\r\n{one}" for one in parts)
    return RawPage("a.mht", f"{head}\r\n{body}\r\n----b--\r\n".encode())


def texts(page: Page) -> list[str]:
    return [line.text for line in page.lines]


def quoted(text: str, encoding: str) -> str:
    return "".join(f"={byte:02X}" for byte in text.encode(encoding))


def test_it_reads_gbk_in_quoted_printable_broken_over_lines():
    words = quoted("同志们：春耕生产就要开始了。", "gbk")
    broken = "<html><body><p>" + "=\r\n".join(words[n : n + 60] for n in range(0, len(words), 60)) + "</p>"
    page = mhtml.read(
        archive(
            part(
                broken,
                'Content-Type: text/html; charset="gb2312"',
                "Content-Transfer-Encoding: quoted-printable",
            )
        )
    )
    assert texts(page) == ["同志们：春耕生产就要开始了。"]
    assert page.encoding == "gb18030"


def test_it_passes_over_styles_and_takes_the_address_of_the_page():
    page = mhtml.read(
        archive(
            STYLE,
            part(
                "<html><body><p>正文</p></body></html>",
                "Content-Type: text/html; charset=utf-8",
                "Content-Location: http://www.example.cn/art/1.html",
            ),
        )
    )
    assert texts(page) == ["正文"]
    assert [(fact.name, fact.value) for fact in page.facts] == [
        ("source_url", "http://www.example.cn/art/1.html")
    ]


def test_it_takes_the_address_of_the_snapshot_where_the_part_names_none():
    head = HEAD + "Snapshot-Content-Location: https://www.example.cn/2.html\r\n"
    page = mhtml.read(archive(part("<html><p>正文</p></html>", "Content-Type: text/html"), head=head))
    assert [fact.value for fact in page.facts] == ["https://www.example.cn/2.html"]


def test_it_reads_the_page_and_not_a_frame_before_it():
    empty = part("<html></html>", "Content-Type: text/html", "Content-Location: cid:frame-1")
    full = part("<html><body><p>正文在这里</p></body></html>", "Content-Type: text/html; charset=utf-8")
    assert texts(mhtml.read(archive(empty, full))) == ["正文在这里"]


def test_a_doc_that_is_a_web_archive_is_read_as_such():
    raw = archive(part("<html><p>正文</p></html>", "Content-Type: text/html; charset=utf-8"))
    page = formats.read(RawPage("a.doc", raw.data))
    assert (page.media_type, texts(page)) == ("multipart/related", ["正文"])


def test_it_refuses_an_archive_without_a_page():
    with pytest.raises(UnreadableFile, match=r"^a\.mht: .*no HTML") as caught:
        mhtml.read(archive(STYLE))
    assert caught.value.code == "damaged"


def test_an_address_in_bytes_that_are_no_ascii_is_passed_over():
    data = b"MIME-Version: 1.0\nContent-Type: text/html\nContent-Location: \xe4\xbc\x9a\n\n<p>a</p>"
    assert mhtml.read(RawPage("a.mht", data)).facts == ()
