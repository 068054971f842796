"""Which reader a file needs, by its bytes; a file's name lies too often to be asked first."""

import codecs
import re
import unicodedata
from collections.abc import Callable

from archive.ingest.documents import Page, RawPage, UnreadableFile
from archive.ingest.patterns import compiled
from archive.ingest.readers import compound, html, legacy, mhtml, pdf, rtf, text, word
from archive.ingest.readers.passages import CHARACTER_LIMIT, too_long

_HTML = compiled(
    rb"<(?:!doctype\s+html|html|head|body|meta|title|div|table|center|p|span|br|font)(?:[\s/][^>]{0,400})?>",
    re.I,
)
_MIME = compiled(rb"(?:^|\n)(?:MIME-Version:|Content-Type:\s*multipart/related)", re.I)
_MARKUP_NAMES = (".html", ".htm", ".shtml", ".xhtml", ".asp", ".aspx", ".jsp", ".php")
_MAY_SWELL = 2 * CHARACTER_LIMIT // 18  # characters; no sign stands for more than 18 others
# Formats that are recognised and not read: what to do about each.
_UNREAD = (
    (b"Rar!\x1a\x07", "rar", "is a RAR archive; pack it as .zip and try again"),
    (b"7z\xbc\xaf\x27\x1c", "7z", "is a 7z archive; pack it as .zip and try again"),
    (b"\x1f\x8b", "gzip", "is a gzip archive; unpack it or pack it as .zip and try again"),
    (b"\x89PNG", "image", "is a picture; type or recognise its text first"),
    (b"\xff\xd8\xff", "image", "is a picture; type or recognise its text first"),
    (b"GIF8", "image", "is a picture; type or recognise its text first"),
)


def read(raw: RawPage) -> Page:
    """Return the page of a raw page, by the reader its first bytes ask for.

    A ".doc" that is HTML, a Word archive or MHTML inside is read as what it is. Raises UnreadableFile,
    whose message names the file and the repair, for everything that is not read.

    >>> read(RawPage("speech.doc", b"<html><body><p>Fellow citizens</p></body></html>")).media_type
    'text/html'
    """
    page = _reader(raw)(raw)
    # One sign that is 18 letters to every rule is no more than one to the reader that counts.
    if len(page.text) > _MAY_SWELL and len(unicodedata.normalize("NFKC", page.text)) > 2 * CHARACTER_LIMIT:
        raise too_long(raw.file)
    return page


def _reader(raw: RawPage) -> Callable[[RawPage], Page]:
    for magic, code, message in _UNREAD:
        if raw.data.startswith(magic):
            raise UnreadableFile(code, f"{raw.file}: {message}")
    if raw.data.startswith(b"PK\x03\x04"):
        return word.read
    if raw.data.startswith(compound.MAGIC[:4]):
        return legacy.read
    if raw.data.removeprefix(codecs.BOM_UTF8).lstrip()[:5] == b"{\\rtf":
        return rtf.read
    # Readers of PDF look for the sign in the first kilobyte; servers have put lines before it.
    if b"%PDF-" in raw.data[:1024]:
        return pdf.read
    start = raw.data[:8192]
    if start.startswith((b"\xff\xfe", b"\xfe\xff")) or start[:64].count(0) > 8:
        start = start.replace(b"\x00", b"")  # UTF-16: enough to see tags
    if b"oundary" in start and _MIME.search(start[:2048]):
        return mhtml.read
    found = _HTML.search(start)
    # Angle brackets inside a text file ("<br>" left over by a converter) do not make it a page.
    if found and (found.start() < 512 or raw.file.lower().endswith(_MARKUP_NAMES)):
        return html.read
    if raw.file.lower().endswith(_MARKUP_NAMES) and b"<" in start:
        return html.read
    return text.read
