"""Word files (docx): paragraphs in reading order with tables, tracked insertions and automatic numbers."""

import io
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import islice

import docx
import docx.document
import lxml.etree

from archive.ingest.documents import Fact, Line, Page, RawPage, UnreadableFile
from archive.ingest.lines import ends_sentence
from archive.ingest.patterns import compiled
from archive.ingest.readers import tabs
from archive.ingest.readers.numbering import Numbering, qn
from archive.ingest.readers.passages import Sheet
from archive.ingest.spans import Passage

_HEADING_STYLE = compiled(r"(?:heading|标题|標題)\s*([1-6])$", re.I)
_DELETED = {qn("w:del"), qn("w:moveFrom"), qn("w:rPrChange"), qn("w:pPrChange")}
_P, _TC, _ROW, _R, _RPR, _PPR = (qn(f"w:{name}") for name in ("p", "tc", "tr", "r", "rPr", "pPr"))
_VANISH, _BOLD = qn("w:vanish"), qn("w:b")
_MOST_HEADS = 12
_NUMBER_ONLY = compiled(r"[\W\d]*+$|\W*第?\s?\d*\s?页")
_DEEPEST_STYLE = 30  # Word itself allows a style to be based on ten others
_ALTERNATIVE = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_PASSED_OVER = {*_DELETED, _P, _PPR, _RPR, _ALTERNATIVE}
_DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def read(raw: RawPage) -> Page:
    """Return the page of a docx: one Line a paragraph, wherever it stands (table, text box, content control).

    Tracked insertions are kept and deletions left out, also of paragraph ends; hidden text is left out. An
    automatic number (一、) that Word would show is put before the text, as characters that stand in
    ``page.text`` too. Headers and footers are no words of the speech: they follow as hidden lines.
    Footnotes and comments are left out.
    Raises UnreadableFile for an archive that is no Word file or is damaged.
    """
    try:
        document = docx.Document(io.BytesIO(raw.data))
        body = document.element.body
        numbering = Numbering(document)
    except Exception as error:  # python-docx lets KeyError, ValueError, BadZipFile, XMLSyntaxError … through
        raise UnreadableFile(
            "damaged",
            f"{raw.file}: cannot be read as a Word file ({type(error).__name__}); save it again as .docx",
        ) from None
    sheet, lines, blank = Sheet(raw.file), [], False
    used = (style.get(qn("w:val")) for style in body.iter(qn("w:pStyle")))
    styles = _styles(document, {name for name in used if name})
    waiting: list[tuple[str, bool]] = []  # of paragraphs whose end is deleted: the next goes on with them
    for paragraph, cell in _paragraphs(body):
        style = _style_of(paragraph, styles)
        printed = [] if style.hidden else list(_printed_lines(paragraph, style))
        shown = any(text.strip() for text, _ in printed)
        number = numbering.number_of(paragraph) if shown and not waiting else ""
        if waiting and printed:
            printed[0] = (waiting[-1][0] + printed[0][0], printed[0][1])
            printed = waiting[:-1] + printed
        if _ends_deleted(paragraph):
            waiting = [(number + text if n == 0 else text, bold) for n, (text, bold) in enumerate(printed)]
            continue
        waiting = []
        for n, (text, bold) in enumerate(printed):
            passage = sheet.add(number + text if n == 0 else text).strip()
            sheet.end_line()
            if not passage:
                blank = True
                continue
            lines.append(
                Line(
                    passage,
                    tag="td" if cell else "p",
                    heading=style.heading,
                    centred=style.centred,
                    bold=bold,
                    blank_before=blank,
                )
            )
            blank = False
    for words in _running_heads(document):
        passage = sheet.add(words).strip()
        sheet.end_line()
        lines.append(Line(passage, tag="p", hidden=True))
    return Page(raw.file, raw.sha256, _DOCX, "", sheet.text, tuple(tabs.parted(lines)), _properties(document))


def _running_heads(document: docx.document.Document) -> list[str]:
    """Return the words of the headers and footers, each once, page numbers left out."""
    parts = (
        rel.target_part
        for rel in document.part.rels.values()
        if rel.reltype.endswith(("/header", "/footer")) and not rel.is_external
    )
    said = (
        "".join(text for text, _ in _printed_lines(paragraph, _Style())).strip()
        for part in islice(parts, _MOST_HEADS)
        for paragraph in getattr(part, "element", part).iter(_P)
    )
    return [words for words in dict.fromkeys(said) if words and not _NUMBER_ONLY.match(words)][:_MOST_HEADS]


def _paragraphs(body: lxml.etree._Element) -> Iterator[tuple[lxml.etree._Element, bool]]:
    """Yield the paragraphs in reading order, text boxes behind theirs, and whether each stands in a cell."""
    waiting = [(body, False)]
    while waiting:
        element, cell = waiting.pop()
        if element.tag == _P:
            yield element, cell
        if element.tag in _DELETED or element.tag == _ALTERNATIVE or _is_deleted_row(element):
            continue
        cell = cell or element.tag == _TC
        waiting += [(child, cell) for child in reversed(element)]


def _is_deleted_row(element: lxml.etree._Element) -> bool:
    return element.tag == _ROW and element.find(f"{qn('w:trPr')}/{qn('w:del')}") is not None


def _ends_deleted(paragraph: lxml.etree._Element) -> bool:
    """Tell whether change tracking has struck out the end of a paragraph."""
    return paragraph.find(f"{_PPR}/{_RPR}/{qn('w:del')}") is not None


def _printed_lines(paragraph: lxml.etree._Element, style: "_Style") -> Iterator[tuple[str, bool]]:
    """Yield the lines of a paragraph and whether most of each is bold.

    A soft line break ends one; so does the end of a page, but for one in the middle of a sentence.
    """
    text, seen, bold = "", 0, 0
    run, hidden, strong = None, False, False
    for tag, node in _visible(paragraph):
        if (parent := node.getparent()) is not run:
            # Asked once: a run may hold thousands of lines.
            run = parent
            hidden, strong = _states(run, _VANISH), _states(run, _BOLD, style.bold)
        if hidden:
            continue
        kind = node.get(qn("w:type")) if tag == "br" else None
        if tag in ("br", "cr") and (kind not in ("page", "column") or not _is_cut(text)):
            yield text, bold * 2 > seen
            text, seen, bold = "", 0, 0
            continue
        piece = {"tab": "\t", "noBreakHyphen": "-"}.get(tag) or (node.text or "" if tag == "t" else "")
        text += piece
        if piece.strip():
            seen += len(piece)
            bold += len(piece) if strong else 0
    yield text, seen > 0 and bold * 2 > seen


def _is_cut(text: str) -> bool:
    """Tell whether a page ends in the middle of a sentence: begun, divided, not ended."""
    return bool(re.search("[，、；。,;]", text)) and not ends_sentence(text)


def _visible(element: lxml.etree._Element) -> Iterator[tuple[str, lxml.etree._Element]]:
    """Yield a paragraph's text nodes in order, each with its local name.

    Without deleted text, codes of fields and inner paragraphs.
    """
    for child in element:
        tag = child.tag
        if not isinstance(tag, str) or tag in _PASSED_OVER:
            continue
        local = tag.rpartition("}")[2]
        if local in ("t", "br", "cr", "tab", "noBreakHyphen"):
            yield local, child
        elif local not in ("delText", "instrText", "txbxContent", "drawing", "pict", "object"):
            yield from _visible(child)


def _states(run: lxml.etree._Element | None, name: str, otherwise: bool = False) -> bool:
    """Tell whether a run switches a property on; "0" and "false" switch off what its style has on."""
    first = run[0] if run is not None and run.tag == _R and len(run) else None
    properties = first if first is not None and first.tag == _RPR else None  # they come first in a run
    mark = properties.find(name) if properties is not None else None
    return _is_on(mark) if mark is not None else otherwise


def _is_on(mark: lxml.etree._Element) -> bool:
    return mark.get(qn("w:val")) not in ("0", "false", "off")


@dataclass(frozen=True)
class _Style:
    """What a paragraph is by its style or by itself."""

    heading: int = 0
    centred: bool = False
    bold: bool = False
    hidden: bool = False


def _styles(document: docx.document.Document, used: set[str]) -> dict[str, _Style]:
    """Return the paragraph styles in use, each with what it takes over from the style it is based on."""
    elements = {style.get(qn("w:styleId")): style for style in document.styles.element.iter(qn("w:style"))}
    known: dict[str, _Style] = {}

    def resolve(name: str | None, depth: int) -> _Style:
        if name in known:
            return known[name]
        element = elements.get(name)
        if element is None or depth > _DEEPEST_STYLE:
            return _Style()
        base = element.find(qn("w:basedOn"))
        outer = resolve(base.get(qn("w:val")), depth + 1) if base is not None else _Style()
        found = _said(element, replace(outer, heading=_named_level(element) or outer.heading))
        known[name] = found
        return found

    return {name: resolve(name, 0) for name in used}


_PLAIN = _Style()


def _style_of(paragraph: lxml.etree._Element, styles: dict[str, _Style]) -> _Style:
    if paragraph.find(_PPR) is None:
        return _PLAIN
    style = paragraph.find(f"{_PPR}/{qn('w:pStyle')}")
    inherited = styles.get(style.get(qn("w:val")), _Style()) if style is not None else _Style()
    # What the mark at a paragraph's end is printed in says nothing of its words.
    return replace(_said(paragraph, inherited), bold=inherited.bold, hidden=inherited.hidden)


def _said(element: lxml.etree._Element, outer: _Style) -> _Style:
    """Return what a style or a paragraph says of itself, for the rest what ``outer`` says."""
    align, level = (element.find(f"{_PPR}/{qn(name)}") for name in ("w:jc", "w:outlineLvl"))
    bold, hidden = (element.find(f"{_RPR}/{qn(name)}") for name in ("w:b", "w:vanish"))
    heading = outer.heading
    if level is not None and (level.get(qn("w:val")) or "").isdecimal():
        heading = int(level.get(qn("w:val"))) + 1
    return _Style(
        heading if heading <= 6 else 0,
        align.get(qn("w:val")) == "center" if align is not None else outer.centred,
        _is_on(bold) if bold is not None else outer.bold,
        _is_on(hidden) if hidden is not None else outer.hidden,
    )


def _named_level(style: lxml.etree._Element) -> int:
    name = style.find(qn("w:name"))
    value = ((name.get(qn("w:val")) if name is not None else "") or "").strip()
    if found := _HEADING_STYLE.match(value):
        return int(found[1])
    return 1 if value.lower() in ("title", "标题", "標題") else 0


def _properties(document: docx.document.Document) -> tuple[Fact, ...]:
    try:
        title = (document.core_properties.title or "").strip()
    except Exception:  # a damaged property part must not cost the speech
        return ()
    return (Fact("page_title", title, Passage(""), "document property"),) if title else ()
