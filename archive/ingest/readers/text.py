"""Plain text, and Markdown read as plain text: a page is its lines."""

from dataclasses import replace

from archive.ingest.decode import decode
from archive.ingest.documents import Fact, Line, Page, RawPage
from archive.ingest.front_matter import block, is_for_programs, unescaped
from archive.ingest.patterns import compiled
from archive.ingest.readers import pipes, tabs
from archive.ingest.readers.markdown import UNDERLINE, bold_lead, read_line
from archive.ingest.readers.passages import CHARACTER_LIMIT, LINE_LIMIT, too_long
from archive.ingest.spans import Passage, Piece

# <title="…"> and <date="…"> lines open the files of some corpora of speeches.
_CORPUS_FACT = compiled(r'^<(title|date)="([^"]*)">$')


def read(raw: RawPage) -> Page:
    """Return the page of a text file: ``page.text`` is the decoded text itself, nothing left out.

    Each line that is not empty becomes a Line without its outer white space, each cell of a table that is
    drawn with strokes, and of a card whose cells tabs part, one of its own. Raises UnreadableFile when
    the bytes are no text ("not-text") or more than a page of speeches holds ("too-long").

    >>> read(RawPage("a.txt", "同志们:\\n\\n 大家好。".encode("gbk"))).lines[1].text
    '大家好。'
    """
    decoded = decode(raw.data, file=raw.file)
    if len(decoded.text) > CHARACTER_LIMIT or decoded.text.count("\n") > 10 * LINE_LIMIT:
        raise too_long(raw.file)
    markdown = raw.file.lower().endswith((".md", ".markdown"))
    lines: list[Line] = []
    facts: list[Fact] = []
    start, blank = 0, False
    rows = decoded.text.split("\n")
    tabled = "|" in decoded.text and pipes.has_table(rows)
    carded = tabs.rows(rows) if "\t" in decoded.text and not markdown else frozenset()
    stated_rows = block(rows) if markdown else 0
    for number, printed in enumerate(rows):
        passage = Passage(printed, (Piece(0, raw.file, start, len(printed)),))
        start += len(printed) + 1
        text = printed.strip()
        if not text:
            blank = True
            continue
        row = pipes.cells(passage) if tabled and "|" in text else None
        if number in carded:
            row = tabs.cells(passage)
        if row is not None:
            lines += [Line(cell, tag="td", blank_before=blank) for cell in row]
            blank = blank and not row
            continue
        indent = printed.index(text)
        heading = 0
        bold = False
        if stated := _CORPUS_FACT.match(text):
            kept = passage.part(indent + stated.start(2), indent + stated.end(2))
            facts.append(Fact(stated[1], stated[2], kept, "corpus-header"))
            heading = 1 if stated[1] == "title" else 0
        elif number < stated_rows:
            # "- 讲话" under "tags:" is a word for programs, and no rule below makes a key a heading.
            kept = Passage("") if text == "---" else unescaped(passage.strip())
        elif markdown:
            kept, heading, bold = read_line(passage.part(indent).strip())
            if underlined := lines and not blank and UNDERLINE.match(text):
                lines[-1] = replace(lines[-1], heading=1 if underlined[0][0] == "=" else 2)
        else:
            kept = passage.strip()
        if not kept:
            continue
        centred = not markdown and indent >= 8 and len(text) <= 40
        if len(lines) == LINE_LIMIT:
            raise too_long(raw.file)
        listed = number < stated_rows and is_for_programs(text)
        tag = "blockquote" if markdown and text[0] == ">" else ""
        lead = bold_lead(text) if markdown and not bold and number >= stated_rows else ""
        shown = Line(
            kept,
            tag=tag,
            heading=heading,
            centred=centred,
            bold=bold,
            lead=lead,
            blank_before=blank,
            hidden=listed,
        )
        lines.append(shown)
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
