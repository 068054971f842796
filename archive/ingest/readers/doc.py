"""Binary Word files (.doc, .wps) since Word 97: paragraphs in order, deleted and hidden text left out."""

import struct
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from archive.ingest.documents import Line, Page, RawPage, UnreadableFile
from archive.ingest.readers import compound
from archive.ingest.readers.doc_formatting import Layout, Letters, layouts, letters, lists
from archive.ingest.readers.passages import Sheet

MEDIA_TYPE = "application/msword"
_WORD_97 = 0xC1
_ENCRYPTED, _SECOND_TABLE = 0x0100, 0x0200
_PIECES = 0x1A2
_COMPRESSED = 0x40000000
# Characters that Word writes for what is no letter.
_CELL, _LINE, _PAGE_END, _PARAGRAPH, _COLUMN = "\x07\x0b\x0c\r\x0e"
_FIELD, _RESULT, _FIELD_END = "\x13\x14\x15"
_PRINTED = {"\x1e": "-", "\x1f": "", "\t": "\t", "\xad": ""}


class OlderWord(Exception):
    """The file was written by Word 6 or 95, or by a program whose .doc is built otherwise."""


@dataclass
class _Run:
    """Characters that stand together in the file and are printed alike."""

    text: str
    place: int  # of the first, in bytes of the main stream
    width: int  # bytes of a character
    look: Letters


def read(raw: RawPage) -> Page:
    """Return the page of a binary Word file: one Line a paragraph or table cell, as `word.read` gives.

    Deleted and hidden text, codes of fields, headers, footnotes and comments are left out; automatic
    numbers are put before their paragraphs. Raises UnreadableFile for a file that is encrypted or holds no
    Word document, OlderWord for one that another program must read, compound.BrokenCompound and
    struct.error for a damaged one.
    """
    streams = compound.streams(raw.data)
    main = streams.get("WordDocument")
    if main is None:
        raise UnreadableFile(
            "not-word", f"{raw.file}: is an old Office file but no text of Word; save it as .docx"
        )
    sign, version = struct.unpack_from("<HH", main)
    (flags,) = struct.unpack_from("<H", main, 0x0A)
    if sign != 0xA5EC or version < _WORD_97:
        raise OlderWord
    if flags & _ENCRYPTED:
        raise UnreadableFile(
            "password", f"{raw.file}: is protected by a password; save it without one and try again"
        )
    table = streams.get("1Table" if flags & _SECOND_TABLE else "0Table", b"")
    sheet, lines, blank = Sheet(raw.file), [], False
    counting = lists(main, table)
    for paragraph in _paragraphs(main, table):
        layout, number = paragraph.layout, ""
        if layout.number and paragraph.text.strip():
            number = counting.following(str(layout.number), layout.level)
        for n, (text, bold) in enumerate(paragraph.lines):
            passage = sheet.add((number if n == 0 else "") + text).strip()
            sheet.end_line()
            if not passage:
                blank = blank or not layout.in_table  # each row ends in a mark of its own
                continue
            lines.append(
                Line(
                    passage,
                    tag="td" if layout.in_table else "p",
                    heading=layout.style if 1 <= layout.style <= 6 else 0,
                    centred=layout.centred,
                    bold=bold,
                    blank_before=blank,
                )
            )
            blank = False
    return Page(raw.file, raw.sha256, MEDIA_TYPE, "", sheet.text, tuple(lines))


@dataclass
class _Paragraph:
    lines: list[tuple[str, bool]]
    layout: Layout

    @property
    def text(self) -> str:
        return "".join(text for text, _ in self.lines)


def _paragraphs(main: bytes, table: bytes) -> Iterator[_Paragraph]:
    laid = layouts(main, table)
    starts = [first for first, _, _ in laid]
    lines: list[tuple[str, bool]] = []
    shown: list[str] = []
    seen = bold = 0
    fields: list[bool] = []  # for each field we are in: whether its result has begun

    def end_line() -> None:
        nonlocal seen, bold
        lines.append(("".join(shown), seen > 0 and bold * 2 > seen))
        shown.clear()
        seen = bold = 0

    for run in _pieces(main, table):
        for at, character in enumerate(run.text):
            if character == _FIELD:
                fields.append(False)
            elif character == _RESULT and fields:
                fields[-1] = True
            elif character == _FIELD_END and fields:
                fields.pop()
            elif run.look.deleted or (run.look.hidden and character != _PARAGRAPH) or not all(fields):
                continue
            elif character in (_PARAGRAPH, _CELL, _PAGE_END):
                end_line()
                place = run.place + at * run.width
                n = bisect_right(starts, place) - 1
                layout = laid[n][2] if n >= 0 and place < laid[n][1] else Layout()
                yield _Paragraph(list(lines), layout)
                lines.clear()
            elif character in (_LINE, _COLUMN):
                end_line()
            elif character >= " " or character in _PRINTED:
                shown.append(_PRINTED.get(character, character))
                if not character.isspace():
                    seen += 1
                    bold += run.look.bold
    end_line()
    yield _Paragraph(list(lines), Layout())


def _pieces(main: bytes, table: bytes) -> Iterator[_Run]:
    """Yield the runs of the main text in reading order: the piece table, cut where the look changes."""
    (left,) = struct.unpack_from("<i", main, 0x4C)  # characters of the main text; notes and headers follow
    looks = letters(main, table)
    ends = [end for _, end, _ in looks]
    for first, last, coded in _piece_table(main, table):
        count = min(last - first, left)
        if count <= 0:
            continue
        left -= count
        compressed = coded & _COMPRESSED
        width = 1 if compressed else 2
        start = (coded & ~_COMPRESSED) // 2 if compressed else coded
        text = main[start : start + count * width].decode("cp1252" if compressed else "utf-16-le", "replace")
        for begin, stop, look in _cut(start, start + len(text) * width, looks, ends):
            part = text[(begin - start) // width : (stop - start) // width]
            yield _Run(part, begin, width, look)


def _cut(
    start: int, end: int, looks: Sequence[tuple[int, int, Letters]], ends: Sequence[int]
) -> Iterator[tuple[int, int, Letters]]:
    """Yield (first, end, look) of the stretches between two places of the main stream."""
    for first, stop, look in looks[bisect_right(ends, start) :]:
        if first >= end:
            break
        if first > start:
            yield start, first, Letters()
        yield max(first, start), min(stop, end), look
        start = min(stop, end)
    if start < end:
        yield start, end, Letters()


def _piece_table(main: bytes, table: bytes) -> Iterator[tuple[int, int, int]]:
    """Yield (first character, end, coded place in the main stream) of each piece of the text."""
    at, size = struct.unpack_from("<II", main, _PIECES)
    end = at + size
    while at < end and table[at] == 1:  # modifiers of pieces saved in haste
        at += 3 + struct.unpack_from("<H", table, at + 1)[0]
    if at >= end or table[at] != 2:
        raise struct.error("no table of pieces")
    (size,) = struct.unpack_from("<I", table, at + 1)
    count = min(size, len(table) - at - 5) // 12
    characters = struct.unpack_from(f"<{count + 1}I", table, at + 5)
    for n in range(count):
        (coded,) = struct.unpack_from("<I", table, at + 5 + 4 * (count + 1) + 8 * n + 2)
        yield characters[n], characters[n + 1], coded
