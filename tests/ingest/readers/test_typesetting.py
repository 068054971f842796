"""Printed lines that make paragraphs, in columns and beside them."""

from archive.ingest.readers.running_heads import Printed, marked
from archive.ingest.readers.typesetting import blocks

FULL = "水利站的同志每天都要下到渠上看"  # 15 letters


def put(text, left, base, *, page=0, size=10, **more):
    return Printed(text, page, left, left + size * len(text), base, size, bold=False, word=size, **more)


def column(left, *, page, lines, top=700, **more):
    return [put(text, left, top - 16 * n, page=page, **more) for n, text in enumerate(lines)]


def texts(lines):
    found = blocks(marked(lines))
    return [("".join(lines[n].text for n in block.lines), block.region) for block in found]


def paragraph(count):
    return [FULL] * count + ["收工回家。"]


def test_a_few_lines_of_a_column_have_the_margins_of_the_columns_before():
    lines = [
        *column(50, page=0, lines=paragraph(9)),
        *column(250, page=1, lines=paragraph(9)),
        *column(50, page=2, sheet=1, lines=paragraph(2), top=650),
        *column(250, page=3, sheet=1, lines=paragraph(2), top=650),
    ]
    assert [len(text) for text, _ in texts(lines)] == [140, 140, 35, 35]


def test_what_stands_beside_the_text_is_not_joined_to_it():
    menu = column(10, page=0, lines=["讲话", "公告", "我县召开春季造林大会"], aside=True)
    found = texts([*menu, *column(150, page=1, lines=paragraph(9), page_width=310)])
    assert (FULL * 9 + "收工回家。", "") in found


def test_a_note_below_both_columns_is_a_note():
    sides = [*column(50, page=0, lines=paragraph(9)), *column(250, page=1, lines=paragraph(9))]
    note = put("1见县水利志第三十页", 50, 400, page=2, size=7)
    assert texts([*sides, note])[-1] == (note.text, "footnote")


def test_a_button_at_the_right_is_no_line_of_what_follows():
    lines = [
        *column(50, page=0, lines=paragraph(9)),
        put("关闭窗口", 160, 540),
        put("主办：县水利局", 50, 524),
    ]
    assert [text for text, _ in texts(lines)][-2:] == ["关闭窗口", "主办：县水利局"]
