"""Rich text (RTF, often named .doc): paragraphs in order, bytes of Chinese code pages and \\u characters."""

import re
from dataclasses import dataclass, replace

from archive.ingest.documents import Fact, Line, Page, RawPage, UnreadableFile
from archive.ingest.patterns import compiled
from archive.ingest.readers.passages import Sheet
from archive.ingest.readers.rtf_words import (
    CHARACTERS,
    CHARSETS,
    CODE_PAGES,
    DOUBLE_BYTE,
    LANGUAGES,
    LINE_ENDS,
    NO_TEXT,
    PARAGRAPH_ENDS,
)
from archive.ingest.spans import Passage

MEDIA_TYPE = "application/rtf"
# Runs are taken a piece at a time: re holds memory for each turn of a repeated group.
_TOKEN = compiled(
    r"\\([a-z]{1,32})(-?\d{1,10})? ?|((?:\\'[0-9a-f]{2}){1,4096})|\\([^a-z])|([{}])|[\r\n]+|([^\\{}\r\n]+)",
    re.I,
)
# Characters in a row, each with one sign for readers that do not know them.
_UNICODE, _UNIT = compiled(r"(?:\\u-?\d{1,5} ?\?){1,4096}"), compiled(r"-?\d+")
_DEEPEST = 5000  # groups; Word itself nests a few dozen
_MOST_GROUPS = 100_000  # Word writes one for each run; a volume of speeches has half as many
_BULLET = compiled(r"[^\w(（]*\s*")
_SWITCHES = {"b": "bold", "v": "hidden", "deleted": "deleted"}


@dataclass(frozen=True)
class _State:
    """What holds inside one group."""

    ignored: bool = False
    group: str = ""  # "fonttbl", "stylesheet", "title", "listtext": what is read in its own way
    font: int = -1
    replacements: int = 1  # characters that follow each \u for readers without Unicode
    bold: bool = False
    hidden: bool = False
    deleted: bool = False


def read(raw: RawPage) -> Page:
    """Return the page of an RTF file: one Line a paragraph or table cell.

    Deleted and hidden text, headers, footnotes and pictures are left out; automatic numbers are text in RTF
    and stay. ``page.encoding`` is the code page found. Raises UnreadableFile ("damaged", "too-complex").

    >>> read(RawPage("a.doc", rb"{\\rtf1\\ansicpg936 \\'cd\\'ac\\'d6\\'be:\\par}")).lines[0].text
    '同志:'
    """
    if raw.data.count(b"{") > _MOST_GROUPS:
        raise UnreadableFile("too-complex", f"{raw.file}: is nested beyond reason; save it as .docx")
    document = _Document(raw.file)
    document.parse(raw.data.decode("latin-1"))
    document.end_paragraph()
    if not document.lines:
        raise UnreadableFile("empty", f"{raw.file}: the rich text holds no words; save it again as .docx")
    title = " ".join(document.title.split())
    facts = (Fact("page_title", title, Passage(""), "document property"),) if title else ()
    return Page(
        raw.file,
        raw.sha256,
        MEDIA_TYPE,
        document.code_page,
        document.sheet.text,
        tuple(document.lines),
        facts,
    )


class _Document:
    """One pass over the tokens of a file."""

    def __init__(self, file: str):
        self.file = file
        self.sheet = Sheet(file)
        self.lines: list[Line] = []
        self.title = ""
        self.code_page = "cp1252"
        self._fonts: dict[int, str] = {}
        self._headings: dict[int, int] = {}  # number of a style -> level
        self._state = _State()
        self._outer: list[_State] = []
        self._bytes = bytearray()
        self._text: list[tuple[str, bool]] = []  # (characters, bold)
        self._number: list[str] = []  # an automatic number that stands as text
        self._halves: list[int] = []  # UTF-16 units of \u
        self._skip = 0
        self._style = self._level = 0
        self._named = ""
        self._centred = self._cell = self._blank = False

    def parse(self, text: str) -> None:
        at, size = 0, len(text)
        while at < size:
            if self._state.replacements == 1 and (run := _UNICODE.match(text, at)):
                self._flush_bytes()
                self._halves += [int(unit) & 0xFFFF for unit in _UNIT.findall(run[0])]
                self._skip, at = 0, run.end()
                continue
            token = _TOKEN.match(text, at)
            if token is None:
                at += 1
                continue
            at = token.end()
            word, number, escaped, sign, brace, plain = token.groups()
            if word == "bin":
                at += max(int(number or 0), 0)
            elif word:
                self._control(word, int(number) if number else None)
            elif escaped:
                self._put(bytes.fromhex(escaped.replace("\\'", "")))
            elif plain:
                self._put(plain.encode("latin-1"))
            elif brace == "{":
                self._flush()
                self._outer.append(self._state)
                if len(self._outer) > _DEEPEST:
                    raise UnreadableFile(
                        "too-complex", f"{self.file}: is nested beyond reason; save it as .docx"
                    )
            elif brace:
                self._flush()
                self._close()
            elif sign:
                self._sign(sign)
        self._flush()

    def end_paragraph(self, in_table: bool = False) -> None:
        self._end_line(in_table)
        self._number.clear()

    def _control(self, word: str, number: int | None) -> None:
        if word == "u" and number is not None:
            self._flush_bytes()
            self._halves.append(number & 0xFFFF)
            self._skip = self._state.replacements
            return
        self._skip = 0
        self._flush()
        state = self._state
        if word in NO_TEXT:
            self._state = replace(state, ignored=True, group=word)
        elif word in ("title", "listtext", "pntext") and (state.group == "info" or word != "title"):
            self._state = replace(state, ignored=word == "title", group=word)
        elif word in PARAGRAPH_ENDS or word in LINE_ENDS:
            if not state.ignored and not state.deleted:
                self._cell = word.endswith("cell")
                in_table = word.endswith(("cell", "row"))
                self._end_line() if word in LINE_ENDS else self.end_paragraph(in_table)
                self._cell = False
        elif word in CHARACTERS:
            self._show(CHARACTERS[word])
        elif word in _SWITCHES:
            self._state = replace(state, **{_SWITCHES[word]: number != 0})
        elif word == "plain":
            self._state = replace(state, bold=False, hidden=False, deleted=False)
        elif word == "uc":
            self._state = replace(state, replacements=min(max(number or 0, 0), 8))
        elif word == "f":
            self._state = replace(state, font=number or 0)
        else:
            self._setting(word, number)

    def _setting(self, word: str, number: int | None) -> None:
        group = self._state.group
        if word == "ansicpg" and number:
            self.code_page = CODE_PAGES.get(number, f"cp{number}" if 1250 <= number <= 1258 else "cp1252")
        elif word == "deflangfe" and self.code_page == "cp1252":
            self.code_page = LANGUAGES.get(number or 0, self.code_page)
        elif word == "fcharset" and group == "fonttbl":
            self._fonts[self._state.font] = CHARSETS.get(number or 0, "")
        elif group == "stylesheet":
            if word == "s":
                self._style = number or 0
            elif word == "outlinelevel":
                self._headings[self._style] = (number or 0) + 1
        elif self._state.ignored:
            return
        elif word == "pard":
            self._centred, self._style, self._level = False, 0, 0
        elif word == "qc":
            self._centred = True
        elif word in ("ql", "qr", "qj"):
            self._centred = False
        elif word == "s":
            self._style = number or 0
        elif word == "outlinelevel":
            self._level = (number or 0) + 1

    def _sign(self, sign: str) -> None:
        if sign == "*":
            self._flush()
            self._state = replace(self._state, ignored=True)
        elif sign in "\\{}":
            self._put(sign.encode())
        elif sign in CHARACTERS:
            self._flush()
            self._show(CHARACTERS[sign])
        elif sign in "\r\n":
            self._control("par", None)

    def _close(self) -> None:
        closing = self._state
        self._state = self._outer.pop() if self._outer else _State()
        if closing.group == "stylesheet" and self._state.group != "stylesheet":
            self._style = 0

    def _put(self, data: bytes) -> None:
        at = 0
        while self._skip and at < len(data):
            # What stands for a \u character: one byte each, or two of a Chinese code page.
            wide = data[at] > 0x80 and len(data) > at + 1 and self._encoding() in DOUBLE_BYTE
            at += 2 if wide else 1
            self._skip = max(self._skip - (2 if wide else 1), 0)
        if at < len(data):
            self._flush_halves()
            self._bytes += data[at:]

    def _encoding(self) -> str:
        stated = self._fonts.get(self._state.font, "")
        return stated or self.code_page

    def _flush(self) -> None:
        self._flush_bytes()
        self._flush_halves()

    def _flush_bytes(self) -> None:
        if self._bytes:
            data, self._bytes = bytes(self._bytes), bytearray()
            self._show(data.decode(self._encoding(), "replace"))

    def _flush_halves(self) -> None:
        if self._halves:
            units = b"".join(unit.to_bytes(2, "little") for unit in self._halves)
            self._halves = []
            self._show(units.decode("utf-16-le", "replace"))

    def _show(self, text: str) -> None:
        state = self._state
        if state.group == "title":
            self.title += text
        if state.ignored or state.deleted or state.hidden:
            return
        if state.group in ("listtext", "pntext"):
            self._number.append(text)
        else:
            self._text.append((text, state.bold))

    def _end_line(self, in_table: bool = False) -> None:
        number = "".join(self._number).strip()
        runs, self._text = self._text, []
        text = "".join(run for run, _ in runs)
        if number and text.strip() and not _BULLET.fullmatch(number):
            text = number + text.lstrip()
        self._number.clear()
        passage = self.sheet.add(text).strip()
        self.sheet.end_line()
        if not passage:
            self._blank = self._blank or not in_table
            return
        seen = sum(len(run.strip()) for run, _ in runs)
        bold = sum(len(run.strip()) for run, is_bold in runs if is_bold)
        level = self._level or self._headings.get(self._style, 0)
        self.lines.append(
            Line(
                passage,
                tag="td" if self._cell else "p",
                heading=level if level <= 6 else 0,
                centred=self._centred,
                bold=bold * 2 > seen,
                blank_before=self._blank,
            )
        )
        self._blank = False
