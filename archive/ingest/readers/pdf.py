"""PDF files with a text layer: paragraphs put together from printed lines, page furniture marked."""

import json
import re
import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

from archive.ingest.documents import Fact, Line, Page, RawPage, UnreadableFile
from archive.ingest.languages.radicals import CHARACTERS
from archive.ingest.patterns import compiled
from archive.ingest.readers import browser_prints, confinement, tabs
from archive.ingest.readers.passages import Sheet
from archive.ingest.readers.running_heads import Printed, marked
from archive.ingest.readers.typesetting import Block, blocks
from archive.ingest.spans import Passage

SECONDS = 20.0
MEGABYTES = 400
_PROGRAM = (
    "import runpy, sys; sys.path.append(sys.argv[1]); "
    "runpy.run_module('archive.ingest.readers.pdf_layer', run_name='__main__')"
)
_ROOT = Path(__file__).parents[3]
_FAULTS = {
    "password": ("password", "is protected by a password; save it without one and try again"),
    "damaged": ("damaged", "is damaged or no PDF inside; save it again from its program"),
    "too-many": ("too-many", "has more than 1000 pages; take out the pages with the speech"),
    "too-big": ("too-big", "holds more than 2 million characters; take out the pages with the speech"),
    "unmapped": (
        "unmapped",
        "its letters cannot be told (fonts without a table of characters); run OCR first",
    ),
}
_FEWEST = 10  # characters in all; a scan often carries a stamp or a page number
# What programs put before or behind the title when they print to PDF.
_PRINTERS = compiled(r"^Microsoft Word\s*-\s*|\.(?:docx?|wps|rtf|pdf|html?|txt|indd|cdr)$", re.I)
_BROKEN_WORD = compiled(r"(?<![A-Za-zÀ-ɏ])[A-Za-zÀ-ɏ]{2,}+-$")


def read(raw: RawPage) -> Page:
    """Return the page of a PDF file: one Line a paragraph or heading, ``page.text`` one printed line a line.

    The lines of a paragraph are joined over line and page ends, by the margins and indents they are printed
    with; words broken at the end of a line are whole again. Running heads, page numbers, footnotes and
    watermarks are hidden Lines whose ``region`` says which. Raises UnreadableFile: "scanned" without a text
    layer, "password", "damaged", "unmapped", "too-many", "too-big", "too-slow".
    """
    layer = _layer(raw)
    printed = marked(list(_printed(layer["pages"])))
    around = browser_prints.found(printed)
    printed = [
        replace(line, region="running-head") if n in around.lines else line for n, line in enumerate(printed)
    ]
    if sum(len(line.text) for line in printed if not line.region) < _FEWEST:
        raise UnreadableFile("scanned", f"{raw.file}: is scanned, it has no text layer; run OCR on it first")
    sheet = Sheet(raw.file)
    passages = []
    for line in printed:
        passages.append(sheet.add(line.text))
        sheet.end_line()
    whole = frozenset(re.findall(r"[A-Za-z]+(?:-[A-Za-z]+)*", sheet.text))
    found = blocks(printed)
    rows = _rows(printed, found)
    lines = tuple(
        Line(
            passage,
            tag="td" if block.lines[0] in rows else "p",
            heading=block.heading,
            centred=block.centred,
            bold=block.bold,
            hidden=bool(block.region),
            blank_before=block.gap_before,
            region=block.region,
        )
        for block in found
        for passage in _passages(block, printed, passages, rows, whole)
    )
    return Page(
        raw.file,
        raw.sha256,
        "application/pdf",
        "",
        sheet.text,
        lines,
        _facts(layer["title"], around, passages),
        _notes(layer),
    )


def _layer(raw: RawPage) -> dict:
    with tempfile.TemporaryDirectory(prefix="rostrum-") as folder:
        path = Path(folder) / "page.pdf"
        path.write_bytes(raw.data)
        try:
            status, out, _ = confinement.run(
                [sys.executable, "-I", "-c", _PROGRAM, _ROOT, path],
                seconds=SECONDS,
                megabytes=MEGABYTES,
                folder=folder,
            )
        except confinement.Exceeded as error:
            raise UnreadableFile("too-slow", f"{raw.file}: {error}; save its text as .txt or .docx") from None
    found = json.loads(out) if status == 0 and out else {"error": "damaged"}
    if "error" in found:
        code, message = _FAULTS[found["error"]]
        raise UnreadableFile(code, f"{raw.file}: {message}")
    return found


def _printed(pages: Sequence[dict]) -> Iterator[Printed]:
    """Yield the lines of all pages; what stands beside the text comes behind it.

    A menu at the left of the first page stays between the site's name and the title, as sites write it.
    """
    first = pages[0]["number"] if pages else 0
    ordered = sorted(
        pages,
        key=lambda page: page["aside"] == "box" or (page["aside"] == "menu" and page["number"] > first),
    )
    for number, page in enumerate(ordered):  # a column is a page of its own
        for text, left, right, base, size, bold, upright, word, gaps in page["lines"]:
            text = text.translate(CHARACTERS)
            yield Printed(
                text,
                number,
                left,
                right,
                base,
                size,
                bold > 0.5,
                upright,
                word,
                page["width"],
                sheet=page["number"] - 1,
                aside=bool(page["aside"]),
                gaps=tuple(gaps),
            )


def _rows(printed: Sequence[Printed], found: Sequence[Block]) -> frozenset[int]:
    """Return the places of lines that are rows of a card: 讲话人  李明.

    White space parts the words of a title too, so what is larger or in the middle is none.
    """
    tabbed = [""] * len(printed)
    for block in found:
        for n in block.lines if not (block.region or block.heading or block.centred) else ():
            gaps = printed[n].gaps
            tabbed[n] = "".join("\t" if at in gaps else sign for at, sign in enumerate(printed[n].text))
    return tabs.rows(tabbed)


def _passages(
    block: Block,
    printed: Sequence[Printed],
    passages: Sequence[Passage],
    rows: frozenset[int],
    whole: frozenset[str],
) -> list[Passage]:
    """Return a block as one passage, or the cells of its lines where they are rows of a card."""
    found: list[list[Passage]] = []
    for n in block.lines:
        if n in rows:
            ends = [-1, *printed[n].gaps, len(printed[n].text)]
            found += [[passages[n].part(start + 1, end)] for start, end in pairwise(ends)]
        elif found:
            found[-1].append(passages[n])
        else:
            found.append([passages[n]])
    return [_joined(parts, whole) for parts in found]


def _joined(parts: Sequence[Passage], whole: frozenset[str]) -> Passage:
    """Return the printed lines of a paragraph as one, broken words whole again.

    A hyphen at the end of a line stays where the text writes the word with it elsewhere.
    """
    found: list[Passage] = []
    for at, part in enumerate(parts):
        following = parts[at + 1].text if at + 1 < len(parts) else ""
        if broken := _BROKEN_WORD.search(part.text) if following[:1].islower() else None:
            rest = re.match(r"[a-z]+", following)
            if broken.group() + (rest.group() if rest else "") not in whole:
                part = part.part(0, len(part.text) - 1)
            found.append(part)
            continue
        found.append(part)
        if following and _needs_blank(part.text[-1:], following[0]):
            found.append(Passage(" "))
    return Passage.of(found)


def _needs_blank(before: str, after: str) -> bool:
    """Tell whether a line end between two characters stands for a blank: not beside Chinese."""
    if before in "-—/" or not (before.isascii() or before.isalpha()):
        return False
    western = all(ord(character) < 0x2E80 for character in (before, after))
    figures = before.isdigit() and after.isdigit()  # a number is not broken, two figures are two
    return western and (figures or not before.isspace())


def _facts(stated: str, around: browser_prints.Print, passages: Sequence[Passage]) -> tuple[Fact, ...]:
    title = _PRINTERS.sub("", _PRINTERS.sub("", " ".join(stated.split())))
    facts = [Fact("page_title", title, Passage(""), "document property")] if title else []
    if around.title and not title:
        words = _words(around.title, passages)
        facts.append(Fact("page_title", words.text, words, "title element"))
    if around.address:
        words = _words(around.address, passages)
        facts.append(Fact("source_url", words.text, words, "saved-from"))
    return tuple(facts)


def _words(place: tuple[int, int, int], passages: Sequence[Passage]) -> Passage:
    line, start, end = place
    return passages[line].part(start, end)


def _notes(layer: dict) -> tuple[str, ...]:
    empty, count = layer["pages_without_text"], layer["count"]
    return (f"{empty} of {count} pages have no text layer",) if empty else ()
