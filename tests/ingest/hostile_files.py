"""Files that mean harm, some 5 MB each: name -> a function that makes the bytes."""

import base64
import gzip
import io
import struct
import zipfile
import zlib
from collections.abc import Callable

from archive.ingest.readers import compound

SIZE = 5_000_000
HEAD = "在全县春耕生产动员大会上的讲话\n(2009年3月6日)\n同志们:\n"
WORDS = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_SYMLINK = 0o120777 << 16


def html(body: str) -> bytes:
    return f"<html><head><title>在会上的讲话</title></head><body>{body}".encode()


def packed_word(document: bytes, **others: bytes) -> bytes:
    types = (
        b'<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        b'<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        b'<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument'
        b'.wordprocessingml.document.main+xml"/><Override PartName="/word/styles.xml" '
        b'ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/></Types>'
    )
    kinds = {"": b"word/document.xml", "word": b"styles.xml"}
    links = (
        b'<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/'
        b'relationships"><Relationship Id="r" Target="%s" Type="http://schemas.openxmlformats'
        b'.org/officeDocument/2006/relationships/%s"/></Relationships>'
    )
    return packed(
        {
            "[Content_Types].xml": types,
            "_rels/.rels": links % (kinds[""], b"officeDocument"),
            "word/document.xml": document,
            **({"word/_rels/document.xml.rels": links % (kinds["word"], b"styles")} if others else {}),
            **{f"word/{name}.xml": data for name, data in others.items()},
        },
        zipfile.ZIP_STORED,
    )


def word_of(paragraphs: str) -> bytes:
    return f"<w:document xmlns:w='{WORDS}'><w:body>{paragraphs}</w:body></w:document>".encode()


def packed(members: dict[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", method, compresslevel=1) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return buffer.getvalue()


def _links() -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for n in range(100):
            info = zipfile.ZipInfo(f"{n}.txt")
            info.external_attr = _SYMLINK
            archive.writestr(info, "/etc/passwd")
    return buffer.getvalue()


def _doubled() -> bytes:
    """An archive that holds the same name several times, with other bytes each time."""
    data = packed({f"{n}.txt": f"{HEAD}{n}".encode() for n in range(9)}, zipfile.ZIP_STORED)
    for n in range(1, 9):
        data = data.replace(f"{n}.txt".encode(), b"0.txt")
    return data


def _lying() -> bytes:
    """An archive whose members claim to be a few bytes long."""
    data = bytearray(packed({"a.txt": bytes(40_000_000)}))
    at = data.rindex(b"PK\x01\x02")
    data[at + 24 : at + 28] = struct.pack("<I", 10)
    data[22:26] = struct.pack("<I", 10)
    return bytes(data)


def _nested_mail(depth: int) -> bytes:
    head = b"MIME-Version: 1.0\n"
    parts = b"".join(b"Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n" % (n, n) for n in range(depth))
    return head + parts + b"Content-Type: text/html\n\n<p>x</p>\n"


def _endless(unit: str, size: int = SIZE) -> bytes:
    return (HEAD + unit * (size // len(unit.encode()))).encode()


FILES: dict[str, Callable[[], bytes]] = {
    # Texts
    "endless.txt": lambda: _endless("会"),
    "endless-dots.txt": lambda: _endless("。"),
    "lines.txt": lambda: _endless("会\n"),
    "blanks.txt": lambda: _endless(" "),
    "breaks.txt": lambda: _endless("\n"),
    "stars.md": lambda: _endless("**会", 2_000_000),
    "book.txt": lambda: _endless("春耕生产就要开始了,我们要不误农时,抓好准备。\n" * 9 + "\n", 780_000),
    "spaced.txt": lambda: _endless("会 ", 1_550_000),
    "speeches.txt": lambda: "".join(
        f"在第{n}次会议上的讲话\n(2009年3月6日)\n同志们:\n春耕生产就要开始了,要抓好准备。谢谢大家!\n\n"
        for n in range(2_300)
    ).encode(),
    "nul.txt": lambda: bytes(SIZE),
    "some-nul.txt": lambda: (HEAD + "会\x00" * 100_000).encode(),
    "surrogates.txt": lambda: HEAD.encode() + b"\xed\xa0\x80" * 100_000,
    "surrogates-16.txt": lambda: b"\xff\xfe" + b"\x00\xd8" * 100_000,
    "utf-16-no-mark.txt": lambda: (HEAD + "我们要抓好准备。" * 9000).encode("utf-16-le"),
    "bidi.txt": lambda: _endless("\u202e会\u202c", 500_000),
    "zero-width.txt": lambda: _endless("\u200b", 2_000_000),
    "accents.txt": lambda: _endless("a" + "\u0301" * 1000, 700_000),
    "swelling.txt": lambda: _endless("\ufdfa", 2_300_000),
    "long-blank.txt": lambda: (HEAD + "目录" + " " * 790_000 + "会").encode(),
    # Pictures and programs under other names
    "picture.txt": lambda: b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 4000,
    "program.html": lambda: b"MZ\x90\x00" + zlib.compress(bytes(range(256)) * 9000)[:100] * 9000,
    "packed.txt": lambda: gzip.compress(HEAD.encode() * 1000),
    "random.html": lambda: b"<html>" + zlib.compress(bytes(n * n % 251 for n in range(400_000))),
    # HTML
    "paragraphs.html": lambda: html("<p>会" * (SIZE // 6)),
    "paragraphs-few.html": lambda: html("<p>会议" * 11_000),
    "links.html": lambda: html('<a href="/a">下' * 100_000),
    "cells.html": lambda: html("<table>" + "<tr><td></td><td></td>" * 39_000),
    "divs.html": lambda: html("<div>" * 110_000 + "会"),
    "tables.html": lambda: html("<table><tr><td>" * 39_000 + "会"),
    "spans.html": lambda: html("<span><b><i>会" * 30_000),
    "attributes-few.html": lambda: html(f"<p {' '.join(f'a{n}=b' for n in range(290))}>会</p>" * 2000),
    "attribute.html": lambda: html(f"<p title='{'a' * SIZE}'>会"),
    "comments.html": lambda: html("<!-- a -->" * 110_000),
    "comment.html": lambda: html("<!--" + "-" * SIZE),
    "entities.html": lambda: html("&nbsp;&#20250;" * (SIZE // 14)),
    "ampersands.html": lambda: html("&" * SIZE),
    "style.html": lambda: html("<style>" + ".a{display:none}" * (SIZE // 16) + "</style>会"),
    "preformatted.html": lambda: html("<pre>" + "\n" * SIZE),
    "title.html": lambda: f"<html><head><title>{'会' * (SIZE // 3)}".encode(),
    "readings.html": lambda: html("<ruby>会<rt>kāi</rt></ruby>" * 29_000),
    "spaces.html": lambda: html("&nbsp;会" * 350_000),
    "nested-links.html": lambda: html("<div><a href=x>" * 1000 + "<i></i>" * 50_000 + "会"),
    "hidden.html": lambda: html(
        "<style>.x{display:none}</style>" + "<div class=x>" * 1500 + "<i></i>" * 50_000 + "会" * 200
    ),
    "ends.html": lambda: html("<div>" * 1900 + "</span>" * 117_000 + "会"),
    "braces.html": lambda: html("<style>" + "{" * 240_000 + "}" * 240_000 + "</style>会"),
    "opened.html": lambda: html("<style>" + "/* " * 160_000 + "</style>会"),
    # Word and rich text
    "paragraphs.docx": lambda: packed_word(word_of("<w:p><w:r><w:t>会</w:t></w:r></w:p>" * 140_000)),
    "run.docx": lambda: packed_word(word_of(f"<w:p><w:r><w:t>{'会' * (SIZE // 3)}</w:t></w:r></w:p>")),
    "tables.docx": lambda: packed_word(word_of("<w:tbl><w:tr><w:tc>" * 60_000)),
    "cells.docx": lambda: packed_word(
        word_of("<w:tbl>" + "<w:tr><w:tc><w:p/></w:tc></w:tr>" * 90_000 + "</w:tbl>")
    ),
    "breaks.docx": lambda: packed_word(
        word_of("<w:p><w:r>" + "<w:t>会</w:t><w:br/>" * 11_500 + "</w:r></w:p>")
    ),
    "styles.docx": lambda: packed_word(
        word_of("<w:p><w:r><w:t>同志们:</w:t></w:r></w:p>"),
        styles=(
            f"<w:styles xmlns:w='{WORDS}'>"
            + "".join(
                f"<w:style w:styleId='s{n}'><w:basedOn w:val='s{n + 1}'/></w:style>" for n in range(80_000)
            )
            + "</w:styles>"
        ).encode(),
    ),
    "text.rtf": lambda: b"{\\rtf1\\ansicpg936 " + b"\\'bb\\'e1" * (SIZE // 8) + b"}",
    "characters.rtf": lambda: b"{\\rtf1\\ansicpg936 " + b"\\u20250?" * 700_000 + b"}",
    "replaced.rtf": lambda: b"{\\rtf1\\ansicpg936 \\uc99999\\u1 " + b"a" * 790_000 + b"}",
    "fonts.rtf": lambda: b"{\\rtf1{\\fonttbl" + b"{\\f0 a;}" * (SIZE // 8) + b"}}",
    "words.rtf": lambda: b"{\\rtf1" + b"\\par" * (SIZE // 4) + b"}",
    "sectors.doc": lambda: (
        compound.MAGIC + b"\x00" * 22 + b"\x3e\x00\x03\x00\xfe\xff\x09\x00\x06\x00" + b"\x01" * SIZE
    ),
    # Web archives
    "nested.mht": lambda: _nested_mail(2_000),
    "base64.mht": lambda: (
        b"MIME-Version: 1.0\nContent-Type: text/html\nContent-Transfer-Encoding: base64\n\n"
        + base64.encodebytes(html("<p>会" * 400_000))
    ),
    "headers.mht": lambda: (
        b"MIME-Version: 1.0\nContent-Type: multipart/related\n" + b"a: boundary\n" * 300_000
    ),
    # Archives
    "bomb.zip": lambda: packed({f"{n}.txt": bytes(30_000_000) for n in range(3)}),
    "bomb.docx": lambda: packed({"word/document.xml": b" " * 90_000_000}),
    "nested.zip": lambda: packed({"a.zip": packed({"b.zip": packed({"c.txt": b"x"})})}),
    "traversal.zip": lambda: packed(
        dict.fromkeys(("../../a.txt", "/etc/a.txt", "C:\\a.txt", "..\\a.txt"), b"x")
    ),
    "links.zip": _links,
    "members.zip": lambda: packed({f"{n}.txt": b"" for n in range(60_000)}, zipfile.ZIP_STORED),
    "doubled.zip": _doubled,
    "lying.zip": _lying,
    "cut.zip": lambda: packed({"a.txt": bytes(range(256)) * 9000})[:-60],
}
