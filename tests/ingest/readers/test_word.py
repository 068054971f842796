import io
import time

import docx
import pytest
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls

from archive.ingest.documents import RawPage, UnreadableFile
from archive.ingest.readers import numbering, word


def saved(document) -> RawPage:
    buffer = io.BytesIO()
    document.save(buffer)
    return RawPage("a.docx", buffer.getvalue())


def texts(document) -> list[str]:
    return [line.text for line in word.read(saved(document)).lines]


def tracked(paragraph, tag: str, text_tag: str, text: str) -> None:
    change, run, words = OxmlElement(tag), OxmlElement("w:r"), OxmlElement(text_tag)
    words.text = text
    run.append(words)
    change.append(run)
    paragraph._p.append(change)


def test_it_reads_paragraphs_and_tables_in_the_order_they_stand():
    document = docx.Document()
    document.add_paragraph("前")
    document.add_table(1, 2).rows[0].cells[0].text = "格"
    document.add_paragraph("后")
    assert texts(document) == ["前", "格", "后"]


def test_it_keeps_tracked_insertions_and_leaves_deletions_out():
    document = docx.Document()
    paragraph = document.add_paragraph("要")
    tracked(paragraph, "w:ins", "w:t", "切实")
    tracked(paragraph, "w:del", "w:delText", "认真")
    paragraph.add_run("抓好。")
    assert texts(document) == ["要切实抓好。"]


def test_it_reads_text_in_content_controls():
    document = docx.Document()
    control = parse_xml(
        f"<w:sdt {nsdecls('w')}><w:sdtContent><w:p><w:r>"
        "<w:t>控件里的话</w:t></w:r></w:p></w:sdtContent></w:sdt>"
    )
    document.element.body.insert(0, control)
    assert texts(document) == ["控件里的话"]


def test_it_prints_automatic_numbers_as_word_would():
    document = docx.Document()
    root = document.part.numbering_part.element
    abstract = parse_xml(
        f'<w:abstractNum {nsdecls("w")} w:abstractNumId="90">'
        '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/>'
        '<w:lvlText w:val="%1、"/></w:lvl>'
        '<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/>'
        '<w:lvlText w:val="（%2）"/></w:lvl>'
        "</w:abstractNum>"
    )
    root.insert(0, abstract)
    root.append(parse_xml(f'<w:num {nsdecls("w")} w:numId="91"><w:abstractNumId w:val="90"/></w:num>'))
    for text, level in (("提高认识", 0), ("看成绩", 1), ("看不足", 1), ("狠抓落实", 0), ("抓重点", 1)):
        properties = document.add_paragraph(text)._p.get_or_add_pPr()
        properties.append(
            parse_xml(f'<w:numPr {nsdecls("w")}><w:ilvl w:val="{level}"/><w:numId w:val="91"/></w:numPr>')
        )
    assert texts(document) == ["一、提高认识", "（一）看成绩", "（二）看不足", "二、狠抓落实", "（一）抓重点"]


def test_it_knows_heading_styles_centred_and_bold_paragraphs():
    document = docx.Document()
    document.add_heading("标题", 2)
    document.add_paragraph("居中").alignment = WD_ALIGN_PARAGRAPH.CENTER
    document.add_paragraph().add_run("粗体").bold = True
    lines = word.read(saved(document)).lines
    assert [(line.heading, line.centred, line.bold) for line in lines] == [
        (2, False, True),
        (0, True, False),
        (0, False, True),
    ]


def test_it_leaves_hidden_text_out():
    document = docx.Document()
    paragraph = document.add_paragraph("看得见")
    paragraph.add_run("看不见").font.hidden = True
    paragraph.add_run("也看得见").font.hidden = False
    assert texts(document) == ["看得见也看得见"]


def test_it_joins_paragraphs_whose_end_was_deleted():
    document = docx.Document()
    paragraph = document.add_paragraph("前一半，")
    mark = parse_xml(f"<w:rPr {nsdecls('w')}><w:del w:id='1' w:author='a'/></w:rPr>")
    paragraph._p.get_or_add_pPr().append(mark)
    document.add_paragraph("后一半。")
    document.add_paragraph("另一段。")
    assert texts(document) == ["前一半，后一半。", "另一段。"]


def test_it_leaves_deleted_rows_of_tables_out():
    document = docx.Document()
    table = document.add_table(2, 1)
    table.rows[0].cells[0].text, table.rows[1].cells[0].text = "留下", "删去"
    mark = parse_xml(f"<w:trPr {nsdecls('w')}><w:del w:id='1' w:author='a'/></w:trPr>")
    table.rows[1]._tr.insert(0, mark)
    assert texts(document) == ["留下"]


def test_it_reads_text_boxes_once():
    document = docx.Document()
    paragraph = document.add_paragraph("正文")
    words = "<w:txbxContent><w:p><w:r><w:t>框里的话</w:t></w:r></w:p></w:txbxContent>"
    compatible = "http://schemas.openxmlformats.org/markup-compatibility/2006"
    box = (
        f"<w:r {nsdecls('w')} xmlns:mc='{compatible}'><mc:AlternateContent>"
        f"<mc:Choice Requires='wps'><w:drawing>{words}</w:drawing></mc:Choice>"
        f"<mc:Fallback><w:pict>{words}</w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )
    paragraph._p.append(parse_xml(box))
    document.sections[0].footer.paragraphs[0].text = "第1页"
    assert texts(document) == ["正文", "框里的话"]


def test_its_headers_follow_as_hidden_lines_without_page_numbers():
    document = docx.Document()
    document.add_paragraph("正文")
    document.sections[0].header.paragraphs[0].text = "平湖市人民医院"
    document.sections[0].footer.paragraphs[0].text = "— 3 —"
    lines = word.read(saved(document)).lines
    assert [(line.text, line.hidden) for line in lines] == [("正文", False), ("平湖市人民医院", True)]


def test_it_takes_centring_and_boldness_from_the_style():
    document = docx.Document()
    base = document.styles.add_style("公文标题", WD_STYLE_TYPE.PARAGRAPH)
    base.paragraph_format.alignment, base.font.bold = WD_ALIGN_PARAGRAPH.CENTER, True
    derived = document.styles.add_style("副标题行", WD_STYLE_TYPE.PARAGRAPH)
    derived.base_style = base
    document.add_paragraph("在会上的讲话", style=derived)
    document.add_paragraph("靠左", style=derived).alignment = WD_ALIGN_PARAGRAPH.LEFT
    lines = word.read(saved(document)).lines
    assert [(line.centred, line.bold) for line in lines] == [(True, True), (False, True)]


def test_it_takes_a_level_of_the_outline_for_a_heading():
    document = docx.Document()
    paragraph = document.add_paragraph("提高认识")
    paragraph._p.get_or_add_pPr().append(parse_xml(f"<w:outlineLvl {nsdecls('w')} w:val='1'/>"))
    assert word.read(saved(document)).lines[0].heading == 2


def test_a_list_begins_anew_where_word_restarts_it():
    document = docx.Document()
    root = document.part.numbering_part.element
    abstract = (
        f"<w:abstractNum {nsdecls('w')} w:abstractNumId='90'><w:lvl w:ilvl='0'><w:start w:val='1'/>"
        "<w:numFmt w:val='decimal'/><w:lvlText w:val='%1.'/></w:lvl></w:abstractNum>"
    )
    root.insert(0, parse_xml(abstract))
    again = "<w:lvlOverride w:ilvl='0'><w:startOverride w:val='3'/></w:lvlOverride>"
    for number, restart in (("91", ""), ("92", again), ("93", "")):
        root.append(
            parse_xml(
                f"<w:num {nsdecls('w')} w:numId='{number}'><w:abstractNumId w:val='90'/>{restart}</w:num>"
            )
        )
    for number in ("91", "91", "92", "92", "93"):
        properties = document.add_paragraph("项")._p.get_or_add_pPr()
        properties.append(
            parse_xml(f"<w:numPr {nsdecls('w')}><w:ilvl w:val='0'/><w:numId w:val='{number}'/></w:numPr>")
        )
    assert texts(document) == ["1.项", "2.项", "3.项", "4.项", "3.项"]


def test_it_ends_a_line_at_a_soft_break():
    document = docx.Document()
    paragraph = document.add_paragraph("第一行")
    paragraph.runs[0]._r.append(OxmlElement("w:br"))
    paragraph.add_run("第二行")
    assert texts(document) == ["第一行", "第二行"]


def test_it_refuses_a_damaged_file_with_its_name():
    with pytest.raises(UnreadableFile, match=r"a\.docx.*save it again"):
        word.read(RawPage("a.docx", b"PK\x03\x04 broken"))


@pytest.mark.parametrize(
    ("count", "form", "shown"),
    [
        (10, "chineseCounting", "十"),
        (21, "chineseCountingThousand", "二十一"),
        (105, "chineseCounting", "一百零五"),
        (4, "upperRoman", "IV"),
        (28, "lowerLetter", "bb"),
        (7, "decimal", "7"),
        (2, "ideographDigital", "二"),
    ],
)
def test_it_knows_the_number_formats(count, form, shown):
    assert numbering.printed(count, form) == shown


def test_a_paragraph_of_thousands_of_soft_breaks_takes_little_time():
    document = docx.Document()
    run = document.add_paragraph().add_run("春耕")
    for _ in range(8_000):
        run.add_break()
    run.add_text("秋收")
    page = saved(document)
    began = time.process_time()
    assert [line.text for line in word.read(page).lines] == ["春耕", "秋收"]
    assert time.process_time() - began < 2
