"""Word files (docx): paragraphs in reading order with tables, tracked insertions and automatic numbers."""

import io
import re
from collections.abc import Iterator

import docx
import docx.document
import lxml.etree
from docx.oxml.ns import qn

from archive.ingest.documents import Fact, Line, Page, Passage, RawPage, UnreadableFile
from archive.ingest.readers.numbering import Numbering
from archive.ingest.readers.passages import Sheet

_HEADING_STYLE = re.compile(r"(?:heading|标题|標題)\s*([1-6])$", re.I)
_TEXT = {qn("w:t"), qn("w:delText")}
_DELETED = {qn("w:del"), qn("w:moveFrom"), qn("w:rPrChange"), qn("w:pPrChange")}
_P, _TC, _R, _RPR, _PPR = (qn(f"w:{name}") for name in ("p", "tc", "r", "rPr", "pPr"))
_ALTERNATIVE = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def read(raw: RawPage) -> Page:
    """Return the page of a docx: one Line a paragraph, wherever it stands (table, text box, content control).

    Tracked insertions are kept and deletions left out; an automatic number (一、) that Word would show is
    put before the text, as characters that stand in ``page.text`` too. Headers and footers are left out.
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
    styles = _style_levels(document)
    for paragraph in body.iter(_P):
        if any(ancestor.tag in (_ALTERNATIVE, *_DELETED) for ancestor in paragraph.iterancestors()):
            continue
        number = numbering.number_of(paragraph)
        for n, (text, bold) in enumerate(_printed_lines(paragraph)):
            text = (number + text) if n == 0 and text.strip() else text
            passage = sheet.add(text).strip()
            sheet.end_line()
            if not passage:
                blank = True
                continue
            cell = any(ancestor.tag == _TC for ancestor in paragraph.iterancestors())
            lines.append(
                Line(
                    passage,
                    tag="td" if cell else "p",
                    heading=_heading(paragraph, styles),
                    centred=_centred(paragraph),
                    bold=bold,
                    blank_before=blank,
                )
            )
            blank = False
    return Page(raw.file, raw.sha256, _DOCX, "", sheet.text, tuple(lines), _properties(document))


def _printed_lines(paragraph: lxml.etree._Element) -> Iterator[tuple[str, bool]]:
    """Yield the lines of a paragraph (a soft line break ends one) and whether most of each is bold."""
    text, seen, bold = "", 0, 0
    for node in _visible(paragraph):
        tag = lxml.etree.QName(node).localname
        if tag in ("br", "cr") and node.get(qn("w:type")) != "column":
            yield text, bold * 2 > seen
            text, seen, bold = "", 0, 0
            continue
        piece = {"tab": "\t", "noBreakHyphen": "-"}.get(tag) or (node.text or "" if tag == "t" else "")
        text += piece
        if piece.strip():
            seen += len(piece)
            bold += len(piece) if _is_bold(node.getparent()) else 0
    yield text, seen > 0 and bold * 2 > seen


def _visible(element: lxml.etree._Element) -> Iterator[lxml.etree._Element]:
    """Yield a paragraph's text nodes in order, without deleted text, codes of fields and inner paragraphs."""
    for child in element:
        if (
            child.tag in _DELETED
            or child.tag in (_P, _PPR, _RPR, _ALTERNATIVE)
            or not isinstance(child.tag, str)
        ):
            continue
        local = lxml.etree.QName(child).localname
        if local in ("t", "br", "cr", "tab", "noBreakHyphen"):
            yield child
        elif local not in ("delText", "instrText", "txbxContent", "drawing", "pict", "object"):
            yield from _visible(child)


def _is_bold(run: lxml.etree._Element | None) -> bool:
    mark = run.find(f"{_RPR}/{qn('w:b')}") if run is not None and run.tag == _R else None
    return mark is not None and mark.get(qn("w:val")) not in ("0", "false")


def _centred(paragraph: lxml.etree._Element) -> bool:
    mark = paragraph.find(f"{_PPR}/{qn('w:jc')}")
    return mark is not None and mark.get(qn("w:val")) == "center"


def _style_levels(document: docx.document.Document) -> dict[str, int]:
    levels = {}
    for style in document.styles.element.iter(qn("w:style")):
        name = style.find(qn("w:name"))
        value = (name.get(qn("w:val")) if name is not None else "") or ""
        if found := _HEADING_STYLE.match(value.strip()):
            levels[style.get(qn("w:styleId"))] = int(found[1])
        elif value.strip().lower() in ("title", "标题", "標題"):
            levels[style.get(qn("w:styleId"))] = 1
    return levels


def _heading(paragraph: lxml.etree._Element, styles: dict[str, int]) -> int:
    style = paragraph.find(f"{_PPR}/{qn('w:pStyle')}")
    return styles.get(style.get(qn("w:val")), 0) if style is not None else 0


def _properties(document: docx.document.Document) -> tuple[Fact, ...]:
    try:
        title = (document.core_properties.title or "").strip()
    except Exception:  # a damaged property part must not cost the speech
        return ()
    return (Fact("page_title", title, Passage(""), "document property"),) if title else ()
