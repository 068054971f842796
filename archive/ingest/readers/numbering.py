"""The automatic numbers of Word files: what Word prints before a paragraph and keeps out of its text."""

from functools import cache

import docx.document
import lxml.etree
from docx.oxml import ns

qn = cache(ns.qn)  # a dozen names, for each paragraph of a file
_DIGITS = "〇一二三四五六七八九"
_ROMAN = ((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))


class Counting:
    """Counts through the numbered paragraphs of a document and gives each its printed number.

    Bullets give "". Formats per ECMA-376 part 1, 17.18.59 (ST_NumberFormat), those Chinese and English use.

    >>> lists = Counting()
    >>> lists.define("1", 0, "chineseCounting", "%1、", 1)
    >>> lists.following("1", 0), lists.following("1", 0)
    ('一、', '二、')
    """

    def __init__(self) -> None:
        self._levels: dict[tuple[str, int], tuple[str, str, int]] = {}
        self._shared: dict[str, str] = {}
        self._counts: dict[str, list[int]] = {}

    def __bool__(self) -> bool:
        return bool(self._levels)

    def define(self, number: str, level: int, form: str, pattern: str, start: int) -> None:
        """Say how a level of a list is printed; in the pattern "%1" stands for the count of level 0."""
        self._levels[number, level] = (form, pattern, start)

    def share(self, number: str, with_all_of: str) -> None:
        """Say that a list counts on where others of one name have stopped."""
        self._shared[number] = f"shared {with_all_of}"

    def following(self, number: str, level: int) -> str:
        """Return the number of the next paragraph of a list's level. Call once each, in reading order."""
        if (number, level) not in self._levels:
            return ""
        counts = self._counts.setdefault(self._shared.get(number, number), [])
        while len(counts) <= level:
            start = self._levels.get((number, len(counts)), ("", "", 1))[2]
            counts.append(start - 1)
        counts[level] += 1
        del counts[level + 1 :]
        form, pattern, _ = self._levels[number, level]
        if form in ("bullet", "none"):
            return ""
        for n in range(level + 1):
            deeper, _, start = self._levels.get((number, n), (form, "", 1))
            # A level that was passed over counts as begun.
            pattern = pattern.replace(f"%{n + 1}", printed(max(counts[n], start, 0), deeper))
        return pattern


class Numbering:
    """The automatic numbers of a docx: which list a paragraph belongs to, by itself or by its style."""

    def __init__(self, document: docx.document.Document):
        self._counting = Counting()
        self._styles: dict[str, tuple[str, int]] = {}
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
        if not self._counting:
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
        return self._counting.following(*found)

    def _read(self, root: lxml.etree._Element) -> None:
        abstracts = {a.get(qn("w:abstractNumId")): a for a in root.iter(qn("w:abstractNum"))}
        for num in root.iter(qn("w:num")):
            number = num.get(qn("w:numId"))
            link = num.find(qn("w:abstractNumId"))
            abstract = abstracts.get(link.get(qn("w:val"))) if link is not None else None
            if abstract is None:
                continue
            starts = {}
            for override in num.iter(qn("w:lvlOverride")):
                if (start := _value(override, "w:startOverride")) is not None:
                    starts[_number(override.get(qn("w:ilvl")), 0)] = _number(start, 1)
            if not starts:
                self._counting.share(number, link.get(qn("w:val")))
            # A level that the list itself defines comes after the one it replaces.
            for level in (*abstract.iter(qn("w:lvl")), *num.iter(qn("w:lvl"))):
                depth = _number(level.get(qn("w:ilvl")), 0)
                self._counting.define(
                    number,
                    depth,
                    _value(level, "w:numFmt") or "decimal",
                    _value(level, "w:lvlText") or "",
                    starts.get(depth, _number(_value(level, "w:start"), 1)),
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
    return _value(numbered, "w:numId") or "", _number(_value(numbered, "w:ilvl"), 0)


def _value(element: lxml.etree._Element, name: str) -> str | None:
    child = element.find(qn(name))
    return child.get(qn("w:val")) if child is not None else None


def _number(text: str | None, otherwise: int) -> int:
    return int(text) if text and text.isdecimal() and len(text) < 6 else otherwise
