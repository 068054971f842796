"""A speech as a Word document on the official page: real styles, page numbers, properties."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from datetime import UTC

from docx import Document
from docx.document import Document as WordDocument
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import qn
from docx.section import _Footer
from docx.shared import Mm

from archive.exports import docx_styles, layout
from archive.exports.composition import Composition

# What XML cannot hold; a raw page may have had it.
UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")

# Parts of python-docx's own template that a document of ours has no use for.
UNUSED = ("stylesWithEffects", "customXml", "numbering", "webSettings", "thumbnail", "extended-properties")


def write(composition: Composition) -> bytes:
    """Return the document as .docx bytes.

    A4 by GB/T 9704-2012: 22 lines of 28 characters, text indented by two characters, headings in Word's
    heading styles, "— 1 —" at the outer corner, source note at the end; title, speaker, event and source
    in the document's properties.
    """
    document = Document()
    _empty(document, composition)
    _page(document, composition)
    _properties(document, composition)
    for text, style in _paragraphs(composition):
        _add(document, text, style, chinese=composition.chinese)
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def _paragraphs(composition: Composition) -> Iterator[tuple[str, str]]:
    """The document's paragraphs, each with its style."""
    yield "", "Subtitle"  # the title stands below an empty line
    yield composition.title, "Title"
    yield from ((said, "Subtitle") for said in (composition.date, *composition.speakers) if said)
    yield "", "Subtitle"
    for line in composition.body:
        if line.kind == "heading":
            yield line.text, f"Heading{min(line.level, docx_styles.HEADINGS)}"
        else:
            yield line.text, "Lacuna" if line.kind == "lacuna" else "BodyText"
    for order, (label, value) in enumerate(composition.notes):
        yield f"{label}{composition.marks.colon}{value}", "SourceNote" if order else "SourceNoteFirst"


def _add(document: WordDocument, text: str, style: str, *, chinese: bool) -> None:
    paragraph = document.add_paragraph()
    paragraph._p.get_or_add_pPr().get_or_add_pStyle().val = style
    if text:
        run = paragraph.add_run(UNWRITABLE.sub("", text))
        if chinese:
            # Curly quotes, dashes and dots belong to both scripts; here they are full-width Chinese ones.
            fonts = run._r.get_or_add_rPr().get_or_add_rFonts()
            fonts.set(qn("w:hint"), "eastAsia")


def _empty(document: WordDocument, composition: Composition) -> None:
    """Replace the template's styles and fonts by ours, and drop the parts that nothing refers to."""
    for relations in (document.part.rels, document.part.package.rels):
        for key in [key for key, rel in relations.items() if rel.reltype.endswith(UNUSED)]:
            relations.pop(key)
    ours = parse_xml(docx_styles.stylesheet(composition.language))
    document.styles.element[:] = ours[:]
    for relation in document.part.rels.values():
        if relation.reltype.endswith("/fontTable"):
            relation.target_part._blob = docx_styles.fonts(layout.faces(composition.language)).encode()
    settings = document.settings.element
    language = settings.find(qn("w:themeFontLang"))
    language.set(qn("w:eastAsia"), docx_styles.REGIONS[layout.script(composition.language)])
    document.settings.odd_and_even_pages_header_footer = True


def _page(document: WordDocument, composition: Composition) -> None:
    section = document.sections[0]
    section.page_width, section.page_height = Mm(layout.PAGE_WIDTH), Mm(layout.PAGE_HEIGHT)
    section.top_margin, section.bottom_margin = Mm(layout.MARGIN_TOP), Mm(layout.MARGIN_BOTTOM)
    section.left_margin, section.right_margin = Mm(layout.MARGIN_LEFT), Mm(layout.MARGIN_RIGHT)
    section.header_distance = Mm(layout.MARGIN_TOP / 2)
    section.footer_distance = Mm(layout.PAGE_NUMBER_ABOVE_EDGE)
    grid = section._sectPr.find(qn("w:docGrid"))
    if composition.chinese:
        grid.set(qn("w:type"), "linesAndChars")
        grid.set(qn("w:linePitch"), str(round(layout.PITCH * 20)))
        # By how much the pitch of characters differs from their size, in 4096ths of a point.
        grid.set(qn("w:charSpace"), str(round((layout.CHARACTER_PITCH - layout.BODY) * 4096)))
    else:
        section._sectPr.remove(grid)
    _number(section.footer, "right", "right")
    _number(section.even_page_footer, "left", "left")


def _number(footer: _Footer, side: str, align: str) -> None:
    """Put "— 1 —" at the outer corner, one character from the edge of the text."""
    footer.is_linked_to_previous = False
    paragraph = footer.paragraphs[0]
    properties = paragraph._p.get_or_add_pPr()
    properties.get_or_add_pStyle().val = "Footer"
    indent = OxmlElement("w:ind")
    indent.set(qn(f"w:{side}Chars"), "100")
    indent.set(qn(f"w:{side}"), str(layout.PAGE_NUMBER * 20))
    properties.insert_element_before(indent, "w:jc", "w:rPr", "w:sectPr")
    justification = OxmlElement("w:jc")
    justification.set(qn("w:val"), align)
    properties.insert_element_before(justification, "w:rPr", "w:sectPr")
    paragraph.add_run("— ")
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), "PAGE")
    shown = OxmlElement("w:r")
    text = OxmlElement("w:t")
    text.text = "1"
    shown.append(text)
    field.append(shown)
    paragraph._p.append(field)
    paragraph.add_run(" —")


def _properties(document: WordDocument, composition: Composition) -> None:
    """Fill the core properties; they hold 255 characters each."""
    core = document.core_properties
    core.title = _short(composition.title)
    core.author = _short(", ".join(composition.names))
    core.last_modified_by = ""
    core.subject = _short(composition.event)
    core.keywords = _short(", ".join(composition.keywords))
    core.comments = _short(composition.source)
    core.identifier = _short(composition.address)
    core.language = composition.language
    core.category = _short(composition.kind)
    core.created = core.modified = composition.changed.astimezone(UTC).replace(tzinfo=None)
    core.revision = 1


def _short(text: str) -> str:
    return UNWRITABLE.sub("", text)[:255]
