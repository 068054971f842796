"""Blocks that stand side by side on a page of a PDF."""

import pytest

from archive.ingest.readers.columns import Glyph, in_order, lines_of

MENU = ["栏目导航", "网站首页", "政务公开", "领导讲话", "通知公告"]
TEXT = [
    "在全县春灌工作会议上的讲话",
    "各位乡镇长：今天开会只讲一件事",
    "渠里有没有水，水到了谁的地里。",
    "散会以后就去看。",
]


def written(*lines, size=10.0):
    """Return glyphs in the order in which lines are given: (text, left, baseline)."""
    letters = [(letter, left + size * n, base) for text, left, base in lines for n, letter in enumerate(text)]
    return [
        Glyph(letter, left, left + size, base, size, bold=False, angle=0, run=0, order=n)
        for n, (letter, left, base) in enumerate(letters)
    ]


def read(*lines):
    found = in_order(lines_of(written(*lines)))
    return [(aside, ["".join(glyph.text for glyph in line) for line in column]) for column, aside in found]


def down(lines, left, top, step):
    return [(text, left, top - step * n) for n, text in enumerate(lines)]


@pytest.mark.parametrize("step", [20, 16], ids=["at one height", "between its lines"])
def test_a_menu_beside_the_text_is_read_by_itself(step):
    found = read(*down(MENU, 20, 700, step), *down(TEXT, 90, 700, 20))
    assert found == [("menu", MENU), ("", TEXT)]


def test_a_box_at_the_right_may_be_written_first_and_touch_the_text():
    found = read(*down(MENU, 250, 702, 16), *down(TEXT, 90, 700, 20))
    assert found == [("", TEXT), ("box", MENU)]


def test_sentences_at_the_left_are_a_box_and_no_menu():
    box = ["清渠完工。", "全县动员", "人人上渠。"]
    assert read(*down(box, 20, 700, 16), *down(TEXT, 90, 700, 20))[0] == ("box", box)


def test_what_stands_above_and_below_both_is_read_before_and_after_them():
    above, below = (
        ("某某县人民政府门户网站欢迎您来访", 20, 740),
        ("主办单位某某县人民政府办公室信息科", 20, 560),
    )
    found = read(above, *down(MENU, 20, 700, 16), *down(TEXT, 90, 700, 20), below)
    assert [lines[0][:2] for _, lines in found] == ["某某", "栏目", "在全", "主办"]


def test_the_cells_of_a_table_are_written_row_by_row_and_read_across():
    rows = [
        line
        for pair in zip(down(MENU[:4], 20, 700, 20), down(TEXT, 90, 700, 20), strict=True)
        for line in pair
    ]
    assert read(*rows) == [("", [label + text for label, text in zip(MENU[:4], TEXT, strict=True)])]


def test_a_signature_under_short_lines_stands_beside_nothing():
    lines = [
        *down(["谢谢大家！", "祝各位丰收！"], 20, 700, 20),
        *down(["某某县水利局", "四月二日"], 300, 660, 20),
    ]
    assert [aside for aside, _ in read(*lines)] == [""]


def test_figures_that_are_written_after_a_list_are_read_in_its_lines():
    names, numbers = ["总则", "机构设置", "经费保障", "附则说明"], ["1", "7", "12", "30"]
    found = read(*down(names, 20, 700, 20), *down(numbers, 300, 700, 20))
    assert found == [("", [name + number for name, number in zip(names, numbers, strict=True)])]
