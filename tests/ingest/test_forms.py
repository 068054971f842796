from archive.ingest import forms
from archive.ingest.documents import Line
from archive.ingest.spans import Passage
from tests.ingest.texts import BODY, body, head, lifted

ROW = "<tr><td>{}</td><td>{}</td></tr>"
ROWS = [
    ("题 目", "把水渠修到田头"),
    ("发 言 人", "县水利局局长 王大河"),
    ("时 间", "2009年12月1日"),
    ("正 文", ""),
]


def test_the_cells_of_a_form_are_facts_and_no_text():
    text = "".join(f"<p>{line}</p>" for line in BODY)
    rows = "".join(ROW.format(*row) for row in ROWS)
    last = ROW.format("备 注", "发言限时八分钟")
    page = lifted(f"<table>{rows}<tr><td colspan=2>{text}</td></tr>{last}</table>", "a.html")
    assert body(page) == list(BODY)
    told = {fact.value for fact in page.facts} | set(head(page))
    assert {"把水渠修到田头", "县水利局局长 王大河", "2009年12月1日"} <= told


def test_a_table_inside_a_speech_is_no_form():
    cells = ("时间", "上午九点", "地点", "县礼堂")
    lines = [
        Line(Passage(BODY[1])),
        *(Line(Passage(cell), tag="td") for cell in cells),
        Line(Passage(BODY[3])),
    ]
    assert forms.labels(lines, {n: line.text for n, line in enumerate(lines)}) == {}
