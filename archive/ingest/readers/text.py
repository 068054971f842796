"""Plain text, and Markdown read as plain text: a page is its lines."""

import re

from archive.ingest.decode import decode
from archive.ingest.documents import Fact, Line, Page, Passage, Piece, RawPage

# "## 标题" in Markdown; a lone "#" is also how forum junk begins, so a blank must follow.
_MARKDOWN_HEADING = re.compile(r"(#{1,6})[ \t]+(?=\S)")
# <title="…"> and <date="…"> lines open the files of some corpora of speeches.
_CORPUS_FACT = re.compile(r'^<(title|date)="([^"]*)">$')


def read(raw: RawPage) -> Page:
    """Return the page of a text file: ``page.text`` is the decoded text itself, nothing left out.

    Each line that is not empty becomes a Line without its outer white space. Raises UnreadableFile when
    the bytes are no text.

    >>> read(RawPage("a.txt", "同志们:\\n\\n 大家好。".encode("gbk"))).lines[1].text
    '大家好。'
    """
    decoded = decode(raw.data, file=raw.file)
    markdown = raw.file.lower().endswith((".md", ".markdown"))
    lines: list[Line] = []
    facts: list[Fact] = []
    start, blank = 0, False
    for printed in decoded.text.split("\n"):
        passage = Passage(printed, (Piece(0, raw.file, start, len(printed)),))
        start += len(printed) + 1
        text = printed.strip()
        if not text:
            blank = True
            continue
        if stated := _CORPUS_FACT.match(text):
            value = Passage(printed, passage.pieces).part(
                printed.index(stated[2]), printed.index(stated[2]) + len(stated[2])
            )
            facts.append(Fact(stated[1], stated[2], value, "corpus-header"))
        heading = _MARKDOWN_HEADING.match(text) if markdown else None
        indent = len(printed) - len(printed.lstrip())
        kept = passage.part(indent + (heading.end() if heading else 0)).strip()
        centred = not heading and indent >= 8 and len(text) <= 40
        lines.append(
            Line(kept, heading=len(heading[1]) if heading else 0, centred=centred, blank_before=blank)
        )
        blank = False
    return Page(
        raw.file,
        raw.sha256,
        "text/plain",
        decoded.encoding,
        decoded.text,
        tuple(lines),
        tuple(facts),
        decoded.notes,
    )
