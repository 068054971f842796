"""PDF files written by hand, so that a test says where on the page each line stands.

The fonts are not embedded: Helvetica is one that every reader has, STSong-Light with the encoding
UniGB-UCS2-H is one of Adobe's predefined, whose table of characters PDFium carries.
"""

from collections.abc import Sequence
from dataclasses import dataclass

WIDTH, HEIGHT = 595, 842  # A4 in points


@dataclass(frozen=True)
class Put:
    text: str
    left: float
    base: float
    size: float = 16
    bold: bool = False


def make_pdf(pages: Sequence[Sequence[Put]], *, title: str = "") -> bytes:
    """Return a PDF file whose pages hold the lines put on them."""
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"",
        b"<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H"
        b" /DescendantFonts [4 0 R] >>",
        b"<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /DW 1000 /W [1 95 500] /CIDSystemInfo"
        b" << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> >>",
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>",
    ]
    kids = []
    for lines in pages:
        content = b"\n".join(_shown(put) for put in lines)
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content))
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 %d %d] /Contents %d 0 R"
            b" /Resources << /Font << /Z 3 0 R /L 5 0 R /B 6 0 R >> >> >>" % (WIDTH, HEIGHT, len(objects))
        )
        kids.append(b"%d 0 R" % len(objects))
    objects[1] = b"<< /Type /Pages /Count %d /Kids [%s] >>" % (len(kids), b" ".join(kids))
    objects.append(b"<< /Title <FEFF%s> >>" % title.encode("utf-16-be").hex().encode())
    data, places = bytearray(b"%PDF-1.4\n"), []
    for number, body in enumerate(objects, 1):
        places.append(len(data))
        data += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = len(data)
    data += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    data += b"".join(b"%010d 00000 n \n" % place for place in places)
    data += b"trailer\n<< /Size %d /Root 1 0 R /Info %d 0 R >>\nstartxref\n%d\n%%%%EOF" % (
        len(objects) + 1,
        len(objects),
        table,
    )
    return bytes(data)


def _shown(put: Put) -> bytes:
    western = put.text.isascii()
    font = b"/Z" if not western else b"/B" if put.bold else b"/L"
    written = put.text.encode("ascii" if western else "utf-16-be").hex().encode()
    return b"BT %s %g Tf 1 0 0 1 %g %g Tm <%s> Tj ET" % (font, put.size, put.left, put.base, written)


def set_in_lines(
    paragraphs: Sequence[str], *, per_line: int = 27, per_page: int = 22, left: float = 85, size: float = 16
) -> list[list[Put]]:
    """Return pages of Chinese paragraphs set as official papers are, 28 points a line."""
    pages: list[list[Put]] = [[]]
    for paragraph in paragraphs:
        rest, indent = paragraph, 2
        while rest:
            if len(pages[-1]) == per_page:
                pages.append([])
            size_of_line = _fitting(rest, per_line - indent)
            base = 740 - 28 * len(pages[-1])
            pages[-1].append(Put(rest[:size_of_line], left + indent * size, base, size))
            rest, indent = rest[size_of_line:], 0
    return pages


def _fitting(text: str, room: float) -> int:
    """Return how many characters stand in a line; no stop begins one, no number is parted."""
    ends = [0]
    width = 0.0
    for at, character in enumerate(text, 1):
        width += 0.5 if character.isascii() else 1.0
        if width > room:
            return ends[-1]
        following = text[at : at + 1]
        parted = character.isascii() and following.isascii() and following
        if following not in tuple("，。、；：！？”%") and not parted:
            ends.append(at)
    return len(text)
