"""The automatic numbers of a Word file: what Word prints before a paragraph and keeps out of its text."""

import docx.document
import lxml.etree
from docx.oxml.ns import qn

_DIGITS = "〇一二三四五六七八九"
_ROMAN = ((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))


class Numbering:
    """Counts through a document's paragraphs in order and gives each its printed number.

    Bullets give "". Formats per ECMA-376 part 1, 17.18.59 (ST_NumberFormat), those Chinese and English use.
    """

    def __init__(self, document: docx.document.Document):
        self._levels: dict[tuple[str, int], tuple[str, str, int]] = {}
        self._styles: dict[str, tuple[str, int]] = {}
        self._counts: dict[str, list[int]] = {}
        self._abstract: dict[str, str] = {}
        try:
            root = document.part.numbering_part.element
        except (KeyError, NotImplementedError):
            return
        self._read(root)
        for style in document.styles.element.iter(qn("w:style")):
            if (found := _reference(style)) is not None:
                self._styles[style.get(qn("w:styleId"))] = found

    def number_of(self, paragraph: lxml.etree._Element) -> str:
        """Return the number Word prints before ``paragraph``, "" if it has none. Call once each, in order."""
        if not self._levels:
            return ""
        found = _reference(paragraph)
        style = paragraph.find(f"{qn('w:pPr')}/{qn('w:pStyle')}")
        inherited = self._styles.get(style.get(qn("w:val"))) if style is not None else None
        if found is None:
            found = inherited
        elif not found[0]:
            found = (inherited[0], found[1]) if inherited else None
        if found is None or found[0] == "0":
            return ""
        number, level = found
        if (number, level) not in self._levels:
            return ""
        counts = self._counts.setdefault(self._abstract.get(number, number), [])
        while len(counts) <= level:
            start = self._levels.get((number, len(counts)), ("", "", 1))[2]
            counts.append(start - 1)
        counts[level] += 1
        del counts[level + 1 :]
        form, pattern, _ = self._levels[number, level]
        if form in ("bullet", "none"):
            return ""
        for n in range(level + 1):
            deeper = self._levels.get((number, n), (form, "", 1))[0]
            pattern = pattern.replace(f"%{n + 1}", printed(max(counts[n], 0), deeper))
        return pattern

    def _read(self, root: lxml.etree._Element) -> None:
        abstracts = {a.get(qn("w:abstractNumId")): a for a in root.iter(qn("w:abstractNum"))}
        for num in root.iter(qn("w:num")):
            number = num.get(qn("w:numId"))
            link = num.find(qn("w:abstractNumId"))
            abstract = abstracts.get(link.get(qn("w:val"))) if link is not None else None
            if abstract is None:
                continue
            overridden = num.find(f"{qn('w:lvlOverride')}/{qn('w:startOverride')}") is not None
            if not overridden:
                self._abstract[number] = f"abstract {link.get(qn('w:val'))}"
            for level in abstract.iter(qn("w:lvl")):
                depth = int(level.get(qn("w:ilvl"), "0"))
                start = int(_value(level, "w:start") or 1)
                self._levels[number, depth] = (
                    _value(level, "w:numFmt") or "decimal",
                    _value(level, "w:lvlText") or "",
                    start,
                )


def printed(count: int, form: str) -> str:
    """Return a number in one of Word's number formats, as Word prints it.

    >>> printed(12, "chineseCounting"), printed(2, "upperRoman"), printed(3, "decimalEnclosedCircle")
    ('十二', 'II', '③')
    """
    if form in (
        "chineseCounting",
        "chineseCountingThousand",
        "taiwaneseCountingThousand",
        "japaneseCounting",
    ):
        return _chinese(count)
    if form in ("ideographDigital", "taiwaneseDigital", "japaneseDigitalTenThousand"):
        return "".join(_DIGITS[int(d)] for d in str(count))
    if form == "decimalEnclosedCircle" and 1 <= count <= 20:
        return chr(0x2460 + count - 1)
    if form == "decimalFullWidth":
        return "".join(chr(0xFF10 + int(d)) for d in str(count))
    if form in ("upperLetter", "lowerLetter") and count:
        letter = chr(ord("a") + (count - 1) % 26) * ((count - 1) // 26 + 1)
        return letter.upper() if form == "upperLetter" else letter
    if form in ("upperRoman", "lowerRoman"):
        roman = "".join(_roman(count))
        return roman.upper() if form == "upperRoman" else roman
    return f"{count:02}" if form == "decimalZero" else str(count)


def _chinese(count: int) -> str:
    if count < 11:
        return (_DIGITS + "十")[count]
    if count < 100:
        tens, ones = divmod(count, 10)
        return ("" if tens == 1 else _DIGITS[tens]) + "十" + (_DIGITS[ones] if ones else "")
    hundreds, rest = divmod(count, 100)
    if not rest:
        return _DIGITS[hundreds] + "百"
    tail = _chinese(rest)
    return _DIGITS[hundreds] + "百" + ("零" + tail if rest < 10 else "一" + tail if rest < 20 else tail)


def _roman(count: int) -> list[str]:
    parts = []
    for value, letters in _ROMAN:
        while count >= value:
            parts.append(letters)
            count -= value
    return parts


def _reference(element: lxml.etree._Element) -> tuple[str, int] | None:
    """Return (numId, level) that a paragraph or a style names; numId is "" where only a level is given."""
    numbered = element.find(f"{qn('w:pPr')}/{qn('w:numPr')}")
    if numbered is None:
        return None
    return _value(numbered, "w:numId") or "", int(_value(numbered, "w:ilvl") or 0)


def _value(element: lxml.etree._Element, name: str) -> str | None:
    child = element.find(qn(name))
    return child.get(qn("w:val")) if child is not None else None
