"""The styles of the Word document, as WordprocessingML: the official page, and nothing of a template's."""

from __future__ import annotations

import math
from dataclasses import dataclass
from xml.sax.saxutils import quoteattr

from archive.exports import layout
from archive.exports.layout import Faces

NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
HEADINGS = 5  # levels that have a style; deeper ones take the last

# Proofing languages by script; Word wants a region where the speech's tag has none.
REGIONS = {"zh-Hans": "zh-CN", "zh-Hant": "zh-TW", "": "en-US"}


@dataclass(frozen=True)
class Style:
    key: str
    name: str
    face: str
    size: float  # points
    align: str = "both"
    indent: int = 0  # characters before the first line
    pitch: float = layout.PITCH  # points from line to line
    bold: bool = False
    level: int = 0  # 1 is the outermost heading
    ahead: float = 0  # points of white before
    rule: bool = False  # a hairline above
    following: str = ""  # style of the next paragraph typed


def styles(faces: Faces, *, chinese: bool) -> list[Style]:
    """Return the paragraph styles. All headings are as large as the text, so that they keep to its lines."""
    size, pitch = (layout.BODY, layout.PITCH) if chinese else (layout.BODY_LATIN, layout.PITCH_LATIN)
    heads = [faces.first, faces.second, *[faces.body] * (HEADINGS - 2)]
    bold = faces.bold_headings
    indent = 2 if chinese else 0
    return [
        Style("Title", "Title", faces.title, layout.TITLE, "center", bold=bold, following="Subtitle"),
        Style("Subtitle", "Subtitle", faces.second, size, "center", pitch=pitch, following="BodyText"),
        *(
            Style(
                f"Heading{level}",
                f"heading {level}",
                face,
                size,
                "left",
                indent,
                pitch,
                # From the third level on the face is that of the text: weight tells the two apart.
                bold or level > 2,
                level,
                following="BodyText",
            )
            for level, face in enumerate(heads, 1)
        ),
        Style("BodyText", "Body Text", faces.body, size, indent=2, pitch=pitch),
        Style("Lacuna", "Lacuna", faces.second, size, indent=2, pitch=pitch),
        Style("SourceNote", "Source Note", faces.number, layout.NOTE, "left", pitch=layout.PITCH_NOTE),
        Style(
            "SourceNoteFirst",
            "Source Note First",
            faces.number,
            layout.NOTE,
            "left",
            pitch=layout.PITCH_NOTE,
            ahead=layout.PITCH / 2,
            rule=True,
            following="SourceNote",
        ),
        Style("Footer", "footer", faces.number, layout.PAGE_NUMBER, "left", pitch=layout.PAGE_NUMBER * 1.2),
    ]


def stylesheet(language: str) -> str:
    """Return the whole of word/styles.xml for a speech in that language (BCP 47)."""
    faces = layout.faces(language)
    chinese = bool(layout.script(language))
    size = layout.BODY if chinese else layout.BODY_LATIN
    body = "".join(_style(style, chinese=chinese) for style in styles(faces, chinese=chinese))
    return (
        f'<w:styles xmlns:w="{NAMESPACE}">'
        f"<w:docDefaults><w:rPrDefault><w:rPr>{_fonts(faces.body)}{_size(size)}{_language(language)}"
        "</w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>"
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/>'
        # Word and LibreOffice reckon the grid of characters from the size that this style names.
        f"<w:rPr>{_size(size)}</w:rPr></w:style>"
        '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
        '<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>'
        f"{body}</w:styles>"
    )


def fonts(faces: Faces) -> str:
    """Return the whole of word/fontTable.xml: each face in use, with those that may stand in for it."""
    used = {layout.LATIN_FACE, faces.body, faces.title, faces.first, faces.second, faces.number}
    rows = "".join(
        f"<w:font w:name={quoteattr(face.name)}><w:altName w:val={quoteattr(','.join(face.others))}/>"
        f'<w:charset w:val="{face.charset}"/><w:family w:val="{face.family}"/></w:font>'
        for face in layout.SUBSTITUTES
        if face.name in used
    )
    return f'<w:fonts xmlns:w="{NAMESPACE}">{rows}</w:fonts>'


def _style(style: Style, *, chinese: bool) -> str:
    border = '<w:pBdr><w:top w:val="single" w:sz="4" w:space="6" w:color="000000"/></w:pBdr>'
    # Indents in hundredths of a character, with their twips for readers that know no characters.
    first = f' w:firstLineChars="{style.indent * 100}"' if style.indent and chinese else ""
    indent = f'<w:ind{first} w:firstLine="{round(style.indent * style.size * 20)}"/>' if style.indent else ""
    outline = f'<w:outlineLvl w:val="{style.level - 1}"/>' if style.level else ""
    following = f'<w:next w:val="{style.following}"/>' if style.following else ""
    return (
        f'<w:style w:type="paragraph" w:styleId="{style.key}"><w:name w:val="{style.name}"/>'
        f'<w:basedOn w:val="Normal"/>{following}<w:qFormat/><w:pPr>'
        # No "keep with next": it would leave the last line of a page empty, and the grid has 22.
        '<w:keepNext w:val="0"/><w:widowControl w:val="0"/>'
        f"{border if style.rule else ''}"
        # The page declares the grid; the text keeps to it by its own pitches, which every reader of Word
        # files renders alike. (LibreOffice gives a character a hair wider than its cell two cells.)
        '<w:snapToGrid w:val="0"/>'
        f'<w:spacing w:before="{round(style.ahead * 20)}" w:after="0" '
        f'w:line="{round(style.pitch * 20)}" w:lineRule="exact"/>'
        f'{indent}<w:jc w:val="{style.align}"/>{outline}</w:pPr>'
        f"<w:rPr>{_fonts(style.face)}{'<w:b/>' if style.bold else ''}"
        f'<w:snapToGrid w:val="0"/>{_tracking(style) if chinese else ""}{_size(style.size)}</w:rPr></w:style>'
    )


def _fonts(face: str) -> str:
    name = quoteattr(face)
    latin = quoteattr(layout.LATIN_FACE)
    return f"<w:rFonts w:ascii={latin} w:hAnsi={latin} w:eastAsia={name} w:cs={latin}/>"


def _tracking(style: Style) -> str:
    """What sets characters of the text's size close enough for a line to hold 28."""
    if style.size != layout.BODY:
        return ""
    # A twentieth of a point less than would do: LibreOffice wants room for one more.
    closer = math.floor((layout.CHARACTER_PITCH - layout.BODY) * 20) - 1
    return f'<w:spacing w:val="{closer}"/>'


def _size(points: float) -> str:
    return f'<w:sz w:val="{round(points * 2)}"/><w:szCs w:val="{round(points * 2)}"/>'


def _language(language: str) -> str:
    script = layout.script(language)
    region = next((part for part in language.split("-")[1:] if len(part) == 2), "")
    primary = language.split("-")[0]
    tag = f"{primary}-{region.upper()}" if region else REGIONS[script]
    if not script and primary != "en" and not region:
        tag = primary
    latin, eastern = ("en-US", tag) if script else (tag, "zh-CN")
    return f'<w:lang w:val="{latin}" w:eastAsia="{eastern}"/>'
