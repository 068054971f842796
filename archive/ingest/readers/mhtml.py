"""Web archives (MHTML, also saved as .mht or .doc): the HTML part of a MIME message."""

import email
import email.policy
from dataclasses import replace

from archive.ingest.documents import Fact, Page, RawPage, UnreadableFile
from archive.ingest.readers import html
from archive.ingest.spans import Passage

_MOST_PARTS = 5000  # a page has one for each of its pictures and style sheets
_MOST_FRAMES = 30


def read(raw: RawPage) -> Page:
    """Return the page of the HTML part with most text, with the address the archive says it was saved from.

    The other HTML parts are frames: advertisements, counters, a player.
    Raises UnreadableFile: "damaged" when no part is HTML, "too-complex".
    """
    if raw.data.count(b"\n--") > _MOST_PARTS:
        raise UnreadableFile("too-complex", f"{raw.file}: has thousands of parts; save the page as HTML")
    message = email.message_from_bytes(raw.data, policy=email.policy.compat32)
    pages = []
    for part in message.walk():
        if (
            part.get_content_type() not in ("text/html", "application/xhtml+xml")
            or len(pages) == _MOST_FRAMES
        ):
            continue
        content = part.get_payload(decode=True)
        try:
            page = html.read(RawPage(raw.file, content or b""), label=part.get_content_charset())
        except UnreadableFile:
            continue  # an empty frame
        # Of a header with bytes that are no ASCII an object comes back, no string.
        address = str(part.get("Content-Location") or "")
        if not address.startswith("http"):
            address = str(message.get("Snapshot-Content-Location") or "")
        facts = page.facts
        if address.startswith(("http://", "https://")):
            facts += (Fact("source_url", address, Passage(""), "mhtml-location"),)
        pages.append(replace(page, sha256=raw.sha256, media_type="multipart/related", facts=facts))
    if pages:
        return max(pages, key=lambda page: sum(len(line.text) for line in page.lines if not line.hidden))
    raise UnreadableFile("damaged", f"{raw.file}: the web archive holds no HTML; save the page again as HTML")
