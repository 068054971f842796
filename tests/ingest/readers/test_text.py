from archive.ingest.documents import RawPage
from archive.ingest.readers import text


def test_its_text_is_the_decoded_text_itself():
    raw = RawPage("a.txt", "标题\r\n\r\n　　同志们：\r\n".encode("gbk"))
    page = text.read(raw)
    assert page.text == "标题\n\n　　同志们：\n"
    assert [(line.text, line.blank_before) for line in page.lines] == [("标题", False), ("同志们：", True)]


def test_its_spans_point_into_the_text():
    page = text.read(RawPage("a.txt", "  一二三\n\n　四五".encode()))
    for line in page.lines:
        (span,) = line.passage.spans()
        assert page.text[span.start : span.end] == line.text


def test_it_reads_the_signs_of_markdown_only_in_markdown():
    markup = "##标题\n**全 文 要 点**\n正文里的**重点**在此".encode()
    assert [line.text for line in text.read(RawPage("a.md", markup)).lines] == [
        "标题",
        "全 文 要 点",
        "正文里的重点在此",
    ]
    assert text.read(RawPage("a.md", markup)).lines[0].heading == 2
    assert text.read(RawPage("a.txt", markup)).lines[0].text == "##标题"


def test_it_reads_the_header_lines_of_corpora():
    page = text.read(RawPage("a.txt", b'<title="Harvest Address">\n<date="October 2, 1951">\nGood evening.'))
    assert [(fact.name, fact.value) for fact in page.facts] == [
        ("title", "Harvest Address"),
        ("date", "October 2, 1951"),
    ]
    assert page.lines[0].text == "Harvest Address"


def test_a_line_under_a_line_makes_it_a_heading():
    page = text.read(RawPage("a.md", "标题\n====\n\n正文。\n\n---\n\n小标题\n---\n".encode()))
    assert [(line.text, line.heading) for line in page.lines] == [("标题", 1), ("正文。", 0), ("小标题", 2)]


def test_the_cells_of_a_table_that_is_drawn_with_strokes_are_lines():
    drawn = "索引号 | 公开日期 |\n---|---|---\n春山县政府办公室0021 | 2006年03月19日 | |\n首页 | 上一页 |"
    page = text.read(RawPage("a.txt", drawn.encode()))
    shown = ["索引号 | 公开日期 |", "春山县政府办公室0021", "2006年03月19日", "首页 | 上一页 |"]
    assert [line.text for line in page.lines] == shown
    assert text.read(RawPage("a.txt", "来源 | 春山发布".encode())).lines[0].text == "来源 | 春山发布"


def test_the_words_that_a_file_lists_for_programs_are_none_of_its_lines():
    front = "---\ntitle: 春耕的事\ntags:\n  - 讲话\n  - 水利\ncategory: 县志\nshare: true\n---\n- 第一件\n"
    page = text.read(RawPage("a.md", front.encode()))
    shown = [(line.text, line.heading) for line in page.lines if not line.hidden]
    assert shown == [("title: 春耕的事", 0), ("category: 县志", 0), ("第一件", 0)]


def test_the_only_words_of_a_row_of_many_cells_are_a_line():
    rows = "总经理李明川致闭幕词 | ||||\n---|---|---|---|---\n大家下午好。 | ||||\n".encode()
    found = [line.text for line in text.read(RawPage("a.txt", rows)).lines]
    assert found == ["总经理李明川致闭幕词", "大家下午好。"]
