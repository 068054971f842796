"""What a binary Word file says of its characters, paragraphs and lists, by [MS-DOC]."""

import struct
from collections.abc import Iterator
from dataclasses import dataclass

from archive.ingest.readers.numbering import Counting

# Places of (offset, size) pairs in the file information block.
CHARACTERS, PARAGRAPHS, LISTS, LIST_USES = 0xFA, 0x102, 0x2E2, 0x2EA
_PAGE = 512
# Single property modifiers ("sprm") that matter for a text.
_DELETED, _HIDDEN, _BOLD = 0x0800, 0x083C, 0x0835
_CENTRED, _CENTRED_OLD, _LEVEL, _LIST, _IN_TABLE = 0x2461, 0x2403, 0x260A, 0x460B, 0x2416
_TABLE_DEFINITION, _TAB_CHANGES = 0xD608, 0xC615
_OPERANDS = (1, 1, 2, 4, 2, 2, 0, 3)  # bytes of the operand by the top three bits; 0: it tells itself
# [MS-OSHARED] MSONFC in the order of their numbers, by their names in Word's newer format.
_FORMS = (  # noqa: SIM905
    "decimal upperRoman lowerRoman upperLetter lowerLetter ordinal cardinalText ordinalText hex chicago "
    "ideographDigital japaneseCounting aiueo iroha decimalFullWidth decimalHalfWidth japaneseLegal "
    "japaneseDigitalTenThousand decimalEnclosedCircle decimalFullWidth2 aiueoFullWidth irohaFullWidth "
    "decimalZero bullet ganada chosung decimalEnclosedFullstop decimalEnclosedParen "
    "decimalEnclosedCircleChinese ideographEnclosedCircle ideographTraditional ideographZodiac "
    "ideographZodiacTraditional taiwaneseCounting ideographLegalTraditional taiwaneseCountingThousand "
    "taiwaneseDigital chineseCounting chineseLegalSimplified chineseCountingThousand"
).split()


@dataclass(frozen=True)
class Letters:
    """How the characters of a run are printed."""

    deleted: bool = False  # struck out by change tracking
    hidden: bool = False
    bold: bool = False


@dataclass(frozen=True)
class Layout:
    """How a paragraph is set."""

    style: int = 0  # 1..9 are the built-in headings
    centred: bool = False
    in_table: bool = False
    number: int = 0  # its list, counted from 1; 0 for none
    level: int = 0


def letters(main: bytes, table: bytes) -> list[tuple[int, int, Letters]]:
    """Return (first, end, how printed) of runs of bytes in the main stream, in order; plain ones left out."""
    found = []
    for first, end, properties in _runs(main, table, CHARACTERS, 1):
        stated = dict(_modifiers(properties))
        one = Letters(*(bool(stated.get(code, 0) & 1) for code in (_DELETED, _HIDDEN, _BOLD)))
        if one != Letters():
            found.append((first, end, one))
    return sorted(found, key=lambda run: run[0])


def layouts(main: bytes, table: bytes) -> list[tuple[int, int, Layout]]:
    """Return (first, end, layout) of runs of bytes in the main stream, in order."""
    found = []
    for first, end, properties in _runs(main, table, PARAGRAPHS, 13):
        if len(properties) < 2:
            continue
        (style,) = struct.unpack_from("<H", properties)
        stated = dict(_modifiers(properties[2:]))
        centred = stated.get(_CENTRED, stated.get(_CENTRED_OLD, 0)) == 1
        number, level = stated.get(_LIST, 0), stated.get(_LEVEL, 0)
        known = number if 0 < number < 0x7FF else 0
        found.append((first, end, Layout(style, centred, bool(stated.get(_IN_TABLE)), known, level)))
    return sorted(found, key=lambda run: run[0])


def lists(main: bytes, table: bytes) -> Counting:
    """Return the automatic numbers of the document's lists, to be counted through in reading order."""
    counting = Counting()
    start, size = struct.unpack_from("<II", main, LISTS)
    uses, uses_size = struct.unpack_from("<II", main, LIST_USES)
    if not size or not uses_size:
        return counting
    (count,) = struct.unpack_from("<H", table, start)
    at = start + 2 + 28 * count
    known: dict[int, list[tuple[str, str, int]]] = {}
    for n in range(count):
        head = start + 2 + 28 * n
        (identity,) = struct.unpack_from("<i", table, head)
        levels = []
        for _ in range(1 if table[head + 26] & 1 else 9):
            level, at = _level(table, at)
            levels.append(level)
        known[identity] = levels
    (count,) = struct.unpack_from("<I", table, uses)
    at = uses + 4 + 16 * count
    for n in range(min(count, 0x7FE)):
        identity, _, _, overrides = struct.unpack_from("<iIIB", table, uses + 4 + 16 * n)
        at += 4
        restarts = False
        levels = list(known.get(identity, ()))
        for _ in range(overrides):
            begins, flags = struct.unpack_from("<iI", table, at)
            at += 8
            depth = flags & 0xF
            if flags & 0x20:
                replaced, at = _level(table, at)
                levels[depth : depth + 1] = [replaced]
            elif flags & 0x10 and depth < len(levels):
                levels[depth] = (*levels[depth][:2], begins)
            restarts |= bool(flags & 0x10)
        for depth, level in enumerate(levels):
            counting.define(str(n + 1), depth, *level)
        if not restarts:
            counting.share(str(n + 1), str(identity))
    return counting


def _level(table: bytes, at: int) -> tuple[tuple[str, str, int], int]:
    """Return ((form, pattern, start), where the next level stands); the pattern as "第%1条"."""
    begins, form = struct.unpack_from("<iB", table, at)
    letters_size, paragraph_size = table[at + 24], table[at + 25]
    at += 28 + letters_size + paragraph_size
    (length,) = struct.unpack_from("<H", table, at)
    text = table[at + 2 : at + 2 + 2 * length].decode("utf-16-le", "replace")
    pattern = "".join(f"%{ord(c) + 1}" if ord(c) < 9 else c for c in text)
    name = _FORMS[form] if form < len(_FORMS) else "none" if form == 0xFF else "decimal"
    return (name, pattern, begins), at + 2 + 2 * length


def _runs(main: bytes, table: bytes, place: int, width: int) -> Iterator[tuple[int, int, bytes]]:
    """Yield (first, end, properties) from the pages of properties that a table of places names.

    ``width`` is the size of a page's entry: 1 byte for characters, 13 for paragraphs.
    """
    start, size = struct.unpack_from("<II", main, place)
    count = max(min(size, len(table) - start) - 4, 0) // 8
    for n in range(count):
        (number,) = struct.unpack_from("<I", table, start + 4 * (count + 1) + 4 * n)
        page = main[(number & 0x3FFFFF) * _PAGE :][:_PAGE]
        if len(page) < _PAGE:
            continue
        runs = min(page[-1], (_PAGE - 5) // (4 + width))
        places = struct.unpack_from(f"<{runs + 1}I", page)
        for k in range(runs):
            at = 2 * page[4 * (runs + 1) + width * k]
            if not at:
                yield places[k], places[k + 1], b""
            elif width == 1:
                yield places[k], places[k + 1], page[at + 1 : at + 1 + page[at]]
            elif page[at]:
                yield places[k], places[k + 1], page[at + 1 : at + 2 * page[at]]
            else:
                yield places[k], places[k + 1], page[at + 2 : at + 2 + 2 * page[at + 1]]


def _modifiers(properties: bytes) -> Iterator[tuple[int, int]]:
    """Yield (code, operand) of each modifier; an operand longer than four bytes is passed over."""
    at = 0
    while at + 2 < len(properties):
        (code,) = struct.unpack_from("<H", properties, at)
        at += 2
        size = _OPERANDS[code >> 13]
        if code == _TABLE_DEFINITION:
            size = int.from_bytes(properties[at : at + 2], "little") + 1
        elif code == _TAB_CHANGES and properties[at] == 255:
            return
        elif not size:
            size = properties[at] + 1
        if size <= 4:
            yield code, int.from_bytes(properties[at : at + size], "little")
        at += size
