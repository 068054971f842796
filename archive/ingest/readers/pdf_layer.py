"""The text layer of a PDF file, line by line with its geometry. Runs as a program in a process of its own.

PDFium is written in C and reads whatever it is given, so it never runs inside the archive's process; this
file is started by its path, imports nothing of Rostrum, and prints JSON: {"title", "count", "pages":
[{"number", "width", "height", "lines": […]}], "pages_without_text"} or {"error": code}. A line is [text,
left, right, baseline, size, bold share, upright, width of its first word]; lengths in points, the baseline
counted from the bottom of the page as it is read.
"""

import ctypes
import json
import math
import re
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

import pypdfium2
from pypdfium2 import raw

PAGE_LIMIT = 1000
CHARACTER_LIMIT = 2_000_000
_HEAVY = 600  # font weight from which letters are bold
_HEAVY_NAME = re.compile(r"bold|black|heavy|hei(?!f)|黑", re.I)
# U+2F00 is a picture of a radical, which PDF writers put where the character is meant.
_WIDE = re.compile(r"[\u2e80-\u9fff\uf900-\ufaff\uff00-\uff60\U00020000-\U0003ffff]")
_UNMAPPED = re.compile(r"[\ufffd\ue000-\uf8ff\x00-\x08\x0e-\x1f]")
_MOST_UNMAPPED = 0.2
_GUTTER = 1.2  # characters of white space between two columns at least
_STEP = 3.0  # points
_ACROSS = 1.8  # of the usual distance of baselines
_FEWEST_LINES, _FEWEST_LETTERS = 5, 9  # lines of a column, characters of a line
_MOST_GUTTERS = 8  # places that are tried
_STOPS = "，。、；：？！”’）》」』】…,.;:?!)"
_NO_BLANK_BEFORE = _STOPS + "%％‰℃°"
_HYPHENS = "\u0002\ufffe\xad"  # how PDFium gives a hyphen that breaks a word at the end of a line


@dataclass
class _Glyph:
    text: str
    left: float
    right: float
    base: float
    size: float
    bold: bool
    angle: int  # degrees, rounded
    run: int  # the text object it belongs to


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
        columns = _columns(_lines(glyphs))
        empty += not any(columns)
        for column in columns:
            shown = [line for line in map(_line, column) if line[0]]
            pages.append({"number": number + 1, "width": width, "height": height, "lines": shown})
        page.close()
    if count and unmapped > _MOST_UNMAPPED * count:
        return {"error": "unmapped"}
    return {"title": _title(document), "pages": pages, "count": len(document), "pages_without_text": empty}


def _title(document: pypdfium2.PdfDocument) -> str:
    try:
        return document.get_metadata_value("Title") or ""
    except pypdfium2.PdfiumError:
        return ""


def _glyphs(page: pypdfium2.PdfPage) -> Iterator[_Glyph]:
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
    for text, (at_x, at_y), (left, right, bottom, top), size, bold, angle, key in found:
        ends = [px * cosine + py * sine for px in (left, right) for py in (bottom, top)]
        pen, base = at_x * cosine + at_y * sine, at_y * cosine - at_x * sine
        # The box of a glyph without a width of its own is its ink; the pen stood before it.
        left, right = min(pen, *ends), max(ends)
        yield _Glyph(text, left, right, base, size, bold, (angle - way) % 360, key)
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


def _lines(glyphs: list[_Glyph]) -> list[list[_Glyph]]:
    """Return the lines of a page from top to bottom: glyphs of one baseline, from left to right."""
    lines: list[list[_Glyph]] = []
    for glyph in sorted(glyphs, key=lambda glyph: (glyph.angle != 0, -glyph.base)):
        last = lines[-1] if lines else None
        # Raised figures and mixed fonts leave the baseline a little.
        near = last and abs(last[0].base - glyph.base) <= 0.35 * max(last[0].size, glyph.size, 1)
        if last and near and last[0].angle == glyph.angle:
            last.append(glyph)
        else:
            lines.append([glyph])
    return [sorted(line, key=lambda glyph: glyph.left) for line in lines]


def _columns(lines: list[list[_Glyph]]) -> list[list[list[_Glyph]]]:
    """Return the lines of a page in the order of reading: what stands above, the columns, what stands below.

    Columns have a strip without ink between them through many lines, and running text on both sides of it;
    the cells of a table and the numbers of a list of contents are no text.
    """
    for x in _gutters(lines):
        run = _longest_run(lines, x)
        parts = [_parted(lines[n], x) for n in run]
        left, right = ([part[side] for part in parts if part[side]] for side in (0, 1))
        if _is_text(left) and _is_text(right):
            above, below = lines[: run[0]], lines[run[-1] + 1 :]
            return [above, *_columns(left), *_columns(right), *(_columns(below) if below else [])]
    return [lines]


def _gutters(lines: list[list[_Glyph]]) -> list[float]:
    """Return where many lines have a gap of more than a character, the place with the most lines first."""
    gaps: Counter[int] = Counter()
    for line in lines:
        inked = [glyph for glyph in line if not glyph.text.isspace()]
        for last, glyph in pairwise(inked):
            if glyph.left - last.right > _GUTTER * glyph.size:
                gaps.update(range(int(last.right / _STEP) + 1, int(glyph.left / _STEP) + 1))
    return [at * _STEP for at, count in gaps.most_common(_MOST_GUTTERS) if count >= _FEWEST_LINES]


def _longest_run(lines: list[list[_Glyph]], x: float) -> range:
    """Return the longest run of lines of which none has ink at that place."""
    crossed = [any(glyph.left < x < glyph.right for glyph in line if glyph.text.strip()) for line in lines]
    steps = sorted(a[0].base - b[0].base for a, b in pairwise(lines) if a[0].base - b[0].base > 1)
    usual = steps[len(steps) // 2] if steps else 0.0
    best = range(0)
    start = 0
    for n in range(len(lines) + 1):
        # White space right across the page parts what stands above and below the columns.
        parted = n < len(lines) and n > start and lines[n - 1][0].base - lines[n][0].base > _ACROSS * usual
        if n == len(lines) or crossed[n] or parted:
            best = max(best, range(start, n), key=len)
            start = n + (n < len(lines) and crossed[n])
    return best


def _parted(line: list[_Glyph], x: float) -> tuple[list[_Glyph], list[_Glyph]]:
    inked = [glyph for glyph in line if not glyph.text.isspace()]
    left = [glyph for glyph in line if glyph.left < x]
    right = [glyph for glyph in line if glyph.left >= x]
    return (
        left if any(glyph.left < x for glyph in inked) else [],
        right if any(glyph.left >= x for glyph in inked) else [],
    )


def _is_text(lines: list[list[_Glyph]]) -> bool:
    """Tell whether lines are long, and most of them break off in the middle of a sentence."""
    texts = ["".join(glyph.text for glyph in line).strip() for line in lines]
    broken = sum(text[-1:] not in _STOPS for text in texts)
    enough = len(texts) >= _FEWEST_LINES and sum(map(len, texts)) >= _FEWEST_LETTERS * len(texts)
    return enough and 3 * broken >= len(texts)


def _line(glyphs: list[_Glyph]) -> list:
    inked = [glyph for glyph in glyphs if not glyph.text.isspace()]
    if not inked:
        return ["", 0, 0, 0, 0, 0, True, 0]
    usual = _usual_gap(inked)
    text, last = "", None
    for glyph in glyphs:
        if glyph.text.isspace():
            text += glyph.text if text and not text[-1].isspace() else ""
            continue
        if last and _again(last, glyph):
            continue
        if last and not text[-1].isspace() and _apart(last, glyph, usual):
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
    return [text.strip(), *numbers, upright, round(word, 2)]


def _word_end(glyphs: list[_Glyph]) -> float:
    """Return where the first word of a line ends: one Chinese character and the stops that stay with it."""
    end = glyphs[0].right
    wide = _WIDE.match(glyphs[0].text)
    for last, glyph in pairwise(glyphs):
        stop = glyph.text in _STOPS
        if not stop and (wide or _WIDE.match(glyph.text) or _apart(last, glyph, 0.0)):
            break
        end = glyph.right
    return end


def _again(last: _Glyph, glyph: _Glyph) -> bool:
    """Tell whether a glyph is the shadow of the one before it: some writers print bold as twice."""
    near = abs(last.left - glyph.left) < 0.15 * glyph.size
    return near and last.text == glyph.text and last.run != glyph.run


def _usual_gap(glyphs: list[_Glyph]) -> float:
    """Return the white space between two Chinese characters of a line, which is stretched to the margin."""
    pairs = [(a, b) for a, b in pairwise(glyphs) if _WIDE.match(a.text) and _WIDE.match(b.text)]
    gaps = [b.left - max(a.right, a.left + 0.95 * a.size) for a, b in pairs]
    return max(sorted(gaps)[len(gaps) // 4], 0.0) if gaps else 0.0


def _apart(last: _Glyph, glyph: _Glyph, usual: float) -> bool:
    """Tell whether a blank stands between two glyphs, of which the file may say nothing."""
    if glyph.text in _NO_BLANK_BEFORE:
        return False
    wide = [bool(_WIDE.match(one.text)) for one in (last, glyph)]
    end = max(last.right, last.left + 0.95 * last.size) if wide[0] else last.right
    gap = (glyph.left - end) / (glyph.size or 1)
    if all(wide):
        return gap > usual / (glyph.size or 1) + 0.2
    # Between Chinese and figures a justified line is stretched too; a blank that was typed has a glyph.
    return gap > (1.0 if any(wide) else 0.17)


if __name__ == "__main__":
    json.dump(main(sys.argv[1]), sys.stdout, ensure_ascii=True)
