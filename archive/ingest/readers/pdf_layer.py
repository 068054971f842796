"""The text layer of a PDF file, line by line with its geometry. Runs as a program in a process of its own.

PDFium is written in C and reads whatever it is given, so it never runs inside the archive's process; this
module is started as a program, imports nothing of Rostrum but how columns are told, and prints JSON:
{"title", "count", "pages": [{"number", "width", "height", "aside", "lines": […]}], "pages_without_text"} or
{"error": code}. A column is a page of its own. A line is [text, left, right, baseline, size, bold share,
upright, width of its first word, places of blanks between cells]; lengths in points, the baseline counted
from the bottom of the page as it is read.
"""

import ctypes
import json
import math
import re
import sys
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

import pypdfium2
from pypdfium2 import raw

from archive.ingest.patterns import compiled
from archive.ingest.readers.columns import STOPS, Glyph, in_order, lines_of

PAGE_LIMIT = 1000
CHARACTER_LIMIT = 2_000_000
_HEAVY = 600  # font weight from which letters are bold
_HEAVY_NAME = compiled(r"bold|black|heavy|hei(?!f)|黑", re.I)
# U+2F00 is a picture of a radical, which PDF writers put where the character is meant.
_WIDE = compiled(r"[\u2e80-\u9fff\uf900-\ufaff\uff00-\uff60\U00020000-\U0003ffff]")
_UNMAPPED = compiled(r"[\ufffd\ue000-\uf8ff\x00-\x08\x0e-\x1f]")
_MOST_UNMAPPED = 0.2
_CELLS_APART = 0.5  # of a letter
_SHORT = 3  # letters that a line ends before the margin to which others are stretched
_NO_BLANK_BEFORE = STOPS + "%％‰℃°"
_HYPHENS = "\u0002\ufffe\xad"  # how PDFium gives a hyphen that breaks a word at the end of a line


def main(path: str) -> dict:
    """Return what the file at ``path`` holds, ready for JSON."""
    try:
        document = pypdfium2.PdfDocument(path)
    except pypdfium2.PdfiumError as error:
        return {"error": "password" if "password" in str(error).lower() else "damaged"}
    if len(document) > PAGE_LIMIT:
        return {"error": "too-many"}
    pages, empty, count, unmapped = [], 0, 0, 0
    for number in range(len(document)):
        try:
            page = document[number]
            glyphs = list(_glyphs(page))
            width, height = page.get_size()
        except pypdfium2.PdfiumError:
            empty += 1
            continue
        count += len(glyphs)
        if count > CHARACTER_LIMIT:
            return {"error": "too-big"}
        unmapped += sum(bool(_UNMAPPED.match(glyph.text)) for glyph in glyphs)
        columns = list(in_order(lines_of(glyphs)))
        empty += not any(column for column, _ in columns)
        for column, aside in columns:
            edge = max((line[-1].right for line in column), default=0.0)
            shown = [line for line in (_line(glyphs, edge) for glyphs in column) if line[0]]
            page_of = {"number": number + 1, "width": width, "height": height}
            pages.append(page_of | {"aside": aside, "lines": shown})
        page.close()
    if count and unmapped > _MOST_UNMAPPED * count:
        return {"error": "unmapped"}
    return {"title": _title(document), "pages": pages, "count": len(document), "pages_without_text": empty}


def _title(document: pypdfium2.PdfDocument) -> str:
    try:
        return document.get_metadata_value("Title") or ""
    except pypdfium2.PdfiumError:
        return ""


def _glyphs(page: pypdfium2.PdfPage) -> Iterator[Glyph]:
    """Yield the characters that the page shows, in the order of its content, turned as the page is read."""
    layer = page.get_textpage()
    looks: dict[int, tuple[float, bool, int]] = {}
    x, y = ctypes.c_double(), ctypes.c_double()
    box = raw.FS_RECTF()
    found = []
    for n in range(min(layer.count_chars(), CHARACTER_LIMIT + 1)):
        code = raw.FPDFText_GetUnicode(layer, n)
        if raw.FPDFText_IsGenerated(layer, n) == 1 or code in (10, 13) or not code:
            continue  # blanks and line ends that PDFium guesses; the geometry tells them better
        if 0xD800 <= code <= 0xDFFF:
            continue
        if not raw.FPDFText_GetCharOrigin(layer, n, x, y) or not raw.FPDFText_GetLooseCharBox(layer, n, box):
            continue
        key = ctypes.cast(raw.FPDFText_GetTextObject(layer, n), ctypes.c_void_p).value or 0
        if key not in looks:
            looks[key] = _look(layer, n)
        size, bold, angle = looks[key]
        text = "-" if chr(code) in _HYPHENS else chr(code)
        corners = (box.left, box.right, box.bottom, box.top)
        found.append((text, (x.value, y.value), corners, size, bold, angle, key))
    turned = Counter(one[5] for one in found).most_common(1)
    way = turned[0][0] if turned else 0
    cosine, sine = math.cos(math.radians(way)), math.sin(math.radians(way))
    for n, (text, (at_x, at_y), (left, right, bottom, top), size, bold, angle, key) in enumerate(found):
        ends = [px * cosine + py * sine for px in (left, right) for py in (bottom, top)]
        pen, base = at_x * cosine + at_y * sine, at_y * cosine - at_x * sine
        # The box of a glyph without a width of its own is its ink; the pen stood before it.
        left, right = min(pen, *ends), max(ends)
        yield Glyph(text, left, right, base, size, bold, (angle - way) % 360, key, n)
    layer.close()


def _look(layer: pypdfium2.PdfTextPage, n: int) -> tuple[float, bool, int]:
    """Return (size in points, bold, angle in degrees) of the text object that a character belongs to."""
    matrix = raw.FS_MATRIX()
    scale, angle = 1.0, 0
    if raw.FPDFText_GetMatrix(layer, n, matrix):
        scale = math.hypot(matrix.c, matrix.d) or 1.0
        angle = round(math.degrees(math.atan2(matrix.b, matrix.a))) % 360
    name = ctypes.create_string_buffer(200)
    flags = ctypes.c_int()
    raw.FPDFText_GetFontInfo(layer, n, name, 200, flags)
    weight = raw.FPDFText_GetFontWeight(layer, n)
    heavy = weight >= _HEAVY or bool(_HEAVY_NAME.search(name.value.decode("utf-8", "replace")))
    return raw.FPDFText_GetFontSize(layer, n) * scale, heavy, angle


def _line(glyphs: list[Glyph], edge: float) -> list:
    inked = [glyph for glyph in glyphs if not glyph.text.isspace()]
    if not inked:
        return ["", 0, 0, 0, 0, 0, True, 0, []]
    usual = _usual_gap(inked)
    stretched = inked[-1].right > edge - _SHORT * inked[-1].size
    text, last, gaps = "", None, []
    for glyph in glyphs:
        if glyph.text.isspace():
            text += glyph.text if text and not text[-1].isspace() else ""
            continue
        if last and _again(last, glyph):
            continue
        if last and not text[-1].isspace() and _apart(last, glyph, usual, stretched=stretched):
            if glyph.left - last.right > _CELLS_APART * glyph.size:
                gaps.append(len(text))
            text += " "
        text += glyph.text
        last = glyph
    sizes = Counter(round(glyph.size, 1) for glyph in inked)
    bold = sum(glyph.bold for glyph in inked) / len(inked)
    left, right = min(glyph.left for glyph in inked), max(glyph.right for glyph in inked)
    base, size = inked[0].base, sizes.most_common(1)[0][0]
    upright = inked[0].angle == 0
    word = _word_end(inked) - left
    numbers = (round(number, 2) for number in (left, right, base, size, bold))
    return [text.strip(), *numbers, upright, round(word, 2), gaps]


def _word_end(glyphs: list[Glyph]) -> float:
    """Return where the first word of a line ends: one Chinese character and the stops that stay with it."""
    end = glyphs[0].right
    wide = _WIDE.match(glyphs[0].text)
    for last, glyph in pairwise(glyphs):
        stop = glyph.text in STOPS
        if not stop and (wide or _WIDE.match(glyph.text) or _apart(last, glyph, 0.0)):
            break
        end = glyph.right
    return end


def _again(last: Glyph, glyph: Glyph) -> bool:
    """Tell whether a glyph is the shadow of the one before it: some writers print bold as twice."""
    near = abs(last.left - glyph.left) < 0.15 * glyph.size
    return near and last.text == glyph.text and last.run != glyph.run


def _usual_gap(glyphs: list[Glyph]) -> float:
    """Return the white space between two Chinese characters of a line, which is stretched to the margin."""
    pairs = [(a, b) for a, b in pairwise(glyphs) if _WIDE.match(a.text) and _WIDE.match(b.text)]
    gaps = [b.left - max(a.right, a.left + 0.95 * a.size) for a, b in pairs]
    return max(sorted(gaps)[len(gaps) // 4], 0.0) if gaps else 0.0


def _apart(last: Glyph, glyph: Glyph, usual: float, *, stretched: bool = True) -> bool:
    """Tell whether a blank stands between two glyphs, of which the file may say nothing."""
    if glyph.text in _NO_BLANK_BEFORE:
        return False
    wide = [bool(_WIDE.match(one.text)) for one in (last, glyph)]
    end = max(last.right, last.left + 0.95 * last.size) if wide[0] else last.right
    gap = (glyph.left - end) / (glyph.size or 1)
    if all(wide):
        return gap > usual / (glyph.size or 1) + 0.2
    # Between Chinese and figures a justified line is stretched too; a blank that was typed has a glyph.
    return gap > (0.17 if not any(wide) else 1.0 if stretched else 0.5)


if __name__ == "__main__":
    json.dump(main(sys.argv[-1]), sys.stdout, ensure_ascii=True)
