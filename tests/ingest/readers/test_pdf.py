import io
import sys
import time

import pypdf
import pytest

from archive.ingest import pipeline
from archive.ingest.documents import Draft, Page, RawPage, UnreadableFile
from archive.ingest.readers import confinement, formats, pdf
from tests.ingest.readers.pdfs import Put, make_pdf, set_in_lines

TITLE = "在全县春耕生产动员会上的讲话"
PARAGRAPHS = [
    "同志们：",
    "一年之计在于春。今天召开这次会议，主要任务是总结去年粮食生产的经验，研究解决当前备耕中的突出问题，"
    "动员全县上下迅速行动起来，掀起春耕生产高潮。下面，我讲三点意见。",
    "一、认清形势，增强责任感",
    "去年全县粮食总产达到31.2万吨，比上年增长4.6%，农民人均纯收入突破8650元。成绩来之不易，但是问题也不少："
    "有的乡镇渠道多年失修，有的村种子化肥备得不足，还有的干部认为种地是农民自己的事。",
    "二、突出重点，抓好当前工作",
    "水利部门要在三月底以前完成干渠清淤，供销社要把化肥送到村组，农技人员要下到田间地头，"
    "信用联社要把贷款发到农户手中，气象台要及时发布墒情，电力公司要优先保证排灌用电。",
    "谢谢大家！",
]


def read(pages: list[list[Put]], **options: str) -> Page:
    return pdf.read(RawPage("a.pdf", make_pdf(pages, **options)))


def texts(page: Page) -> list[str]:
    return [line.text for line in page.lines if not line.hidden]


def regions(page: Page) -> list[tuple[str, str]]:
    return [(line.region, line.text) for line in page.lines if line.hidden]


@pytest.mark.parametrize("per_page", [22, 7, 5, 3])
def test_it_joins_printed_lines_to_paragraphs_over_line_and_page_ends(per_page):
    assert texts(read(set_in_lines(PARAGRAPHS * 2, per_page=per_page))) == PARAGRAPHS * 2


def test_its_spans_point_into_the_text_of_the_page():
    page = read(set_in_lines(PARAGRAPHS, per_page=5))
    for line in page.lines:
        spans = line.passage.spans()
        assert "".join(page.text[span.start : span.end] for span in spans) == line.text


def test_it_reads_large_and_centred_lines_as_title_block():
    pages = set_in_lines(PARAGRAPHS, per_page=16)
    shift = 28 * 5
    pages[0] = [
        Put(TITLE[:8], 209, 760, 22),
        Put(TITLE[8:], 231, 730, 22),
        Put("（2009年3月5日）", 225, 702),
        *(Put(put.text, put.left, put.base - shift, put.size) for put in pages[0]),
    ]
    page = read(pages)
    assert [(line.text, line.heading, line.centred) for line in page.lines[:3]] == [
        (TITLE, 1, True),
        ("（2009年3月5日）", 0, True),
        ("同志们：", 0, False),
    ]


def test_it_sets_page_numbers_and_running_heads_apart():
    pages = set_in_lines(PARAGRAPHS * 3, per_page=9)
    for number, lines in enumerate(pages, 1):
        lines.insert(0, Put("某某县人民政府办公室", 85, 800, 10))
        lines.append(Put(f"- {number} -", 285, 60, 12))
    page = read(pages)
    assert texts(page) == PARAGRAPHS * 3
    assert regions(page)[:2] == [("running-head", "某某县人民政府办公室"), ("page-number", "- 1 -")]
    assert len(regions(page)) == 2 * len(pages)


def test_it_keeps_a_line_that_two_pages_begin_with():
    refrain = "我们要一件事情接着一件事情办，一年接着一年干，"
    pages = [
        [
            Put(refrain, 85, 740),
            Put("把渠道修到每一块地头。", 85, 712),
            Put("把路修到每一个村口。", 117, 684),
        ],
        [Put(refrain, 85, 740), Put("把电送到每一户人家。", 85, 712), Put("把水引到每一口灶台。", 117, 684)],
    ]
    assert regions(read(pages)) == []


def closely_headed(head, per_page=9):
    pages = set_in_lines(PARAGRAPHS * 3, per_page=per_page)
    for lines in pages:
        lines.insert(0, Put(head, 85, 768))
    return read(pages)


def test_a_running_head_may_stand_as_near_to_the_text_as_its_lines_do():
    page = closely_headed("云和县水利工作会议文件（3）")
    assert texts(page) == PARAGRAPHS * 3 and ("running-head", "云和县水利工作会议文件（3）") in regions(page)


def test_a_title_over_the_first_page_stays_there():
    assert texts(closely_headed(TITLE))[0] == TITLE


def under_title(*puts):
    pages = set_in_lines(PARAGRAPHS, per_page=16)
    below = [Put(put.text, put.left, put.base - 140, put.size) for put in pages[0]]
    return [(line.text, line.centred) for line in read([[*puts, *below], *pages[1:]]).lines[:3]]


def test_a_dash_line_that_had_no_room_goes_on_in_the_middle():
    occasion = Put("——2009年3月5日在云和县第十四届人民代表大会第三", 97, 730, 16)
    rest = Put("次会议上", 265, 702)
    name = Put("县长 李大河", 257, 674)
    assert under_title(occasion, rest, name)[:2] == [
        ("——2009年3月5日在云和县第十四届人民代表大会第三次会议上", False),
        ("县长 李大河", True),
    ]


def test_a_name_under_a_dash_line_as_wide_as_the_text_is_none_of_it():
    occasion = Put("——2009年3月5日在云和县第十四届人民代表大会会议上", 97, 730, 16)
    name = Put("李大河", 273, 702)
    assert under_title(occasion, name)[1] == ("李大河", True)


def test_it_sets_footnotes_and_slanted_stamps_apart():
    pages = set_in_lines(PARAGRAPHS, per_page=9)
    pages[0] += [Put("① 数据来自县统计局年报。", 85, 90, 10)]
    page = read(pages)
    assert texts(page) == PARAGRAPHS
    assert regions(page) == [("footnote", "① 数据来自县统计局年报。")]


def test_it_makes_broken_english_words_whole_and_leaves_compounds_alone():
    lines = [
        "My fellow citizens, the well-known harbour has been rebuilt, and the commu-",
        "nity around it is stronger than it has been for many years. We keep our well-",
        "known promise of work, and of homes.",
    ]
    page = read([[Put(text, 72, 700 - 18 * n, 12) for n, text in enumerate(lines)]])
    assert texts(page) == [
        "My fellow citizens, the well-known harbour has been rebuilt, and the community around it is "
        "stronger than it has been for many years. We keep our well-known promise of work, and of homes."
    ]


def test_it_gives_characters_for_the_signs_of_radicals():
    page = read([[Put("同志们，⽇⼦⼀天天好起来，⻛⽓正，⼈⼼齐。", 117, 700)]])
    assert texts(page) == ["同志们，日子一天天好起来，风气正，人心齐。"]


def test_it_gives_the_title_that_the_file_states():
    stated = read(
        [[Put("同志们，现在开始开会，请大家安静。", 117, 700)]], title="Microsoft Word - 动员讲话.doc"
    )
    assert [(fact.name, fact.value) for fact in stated.facts] == [("page_title", "动员讲话")]


def test_a_pdf_becomes_a_draft():
    pages = set_in_lines(PARAGRAPHS, per_page=9)
    pages[0] = [
        Put(TITLE, 143, 790, 22),
        Put("（2009年3月5日）", 225, 766),
        *pages[0],
    ]
    for number, lines in enumerate(pages, 1):
        lines.append(Put(f"- {number} -", 285, 60, 12))
    (draft,) = pipeline.ingest([RawPage("a.pdf", make_pdf(pages))])
    assert isinstance(draft, Draft)
    report = draft.report()
    assert (report["title"], report["date"]) == (TITLE, "2009-03-05")
    assert [section["heading"] for section in report["sections"]] == [
        "认清形势，增强责任感",
        "突出重点，抓好当前工作",
    ]
    assert report["paragraphs"] == [PARAGRAPHS[n] for n in (0, 1, 3, 5, 6)]
    assert report["pages"] == [{"file": "a.pdf", "part": None}]


def test_it_says_that_a_scan_needs_ocr():
    with pytest.raises(UnreadableFile, match=r"^a\.pdf: is scanned.*OCR") as caught:
        read([[Put("3", 290, 60)], []])
    assert caught.value.code == "scanned"


def test_it_says_that_some_pages_have_no_text():
    page = read([[Put("同志们，现在开始开会，请大家安静。", 117, 700)], []])
    assert page.notes == ("1 of 2 pages have no text layer",)


def test_it_says_that_a_file_is_protected():
    writer = pypdf.PdfWriter(clone_from=io.BytesIO(make_pdf(set_in_lines(PARAGRAPHS))))
    writer.encrypt("secret", algorithm="RC4-128")
    kept = io.BytesIO()
    writer.write(kept)
    with pytest.raises(UnreadableFile, match=r"^a\.pdf: is protected by a password") as caught:
        pdf.read(RawPage("a.pdf", kept.getvalue()))
    assert caught.value.code == "password"


@pytest.mark.parametrize("data", [b"%PDF-1.7", b"%PDF-1.4\n" + b"1 0 obj << >> " * 1000, b"\n%PDF-\xff\xfe"])
def test_it_says_that_a_file_is_damaged(data):
    with pytest.raises(UnreadableFile, match=r"^a\.pdf: ") as caught:
        formats.read(RawPage("a.pdf", data))
    assert caught.value.code == "damaged"


def test_it_reads_what_a_cut_off_file_still_holds():
    data = make_pdf(set_in_lines(PARAGRAPHS))
    page = pdf.read(RawPage("a.pdf", data[: data.rindex(b"xref")]))
    assert texts(page) == PARAGRAPHS


def test_a_program_that_takes_too_long_is_ended():
    began = time.monotonic()
    with pytest.raises(confinement.Exceeded, match="longer than 1 s"):
        confinement.run([sys.executable, "-c", "while True: pass"], seconds=1, megabytes=200)
    assert time.monotonic() - began < 5


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux limits another process's memory")
def test_a_program_that_takes_too_much_memory_is_ended():
    greedy = "import time; time.sleep(0.2); held = bytearray(600 * 2**20)"
    status, _, said = confinement.run([sys.executable, "-c", greedy], seconds=10, megabytes=300)
    assert (status, said) == (1, "MemoryError")


def in_columns(left, right, **places):
    top, right_at = places.get("top", 700), places.get("right_at", 310)
    columns = [(left, 60), (right, right_at)]
    return [
        Put(text, at + (24 if text.startswith("　") else 0), top - 20 * n, 12)
        for lines, at in columns
        for n, text in enumerate(lines)
    ]


def columns_of(text, per_line=18):
    return [text[n : n + per_line] for n in range(0, len(text), per_line)]


def test_it_reads_columns_one_after_another():
    text = PARAGRAPHS[1] + PARAGRAPHS[3] + PARAGRAPHS[5]
    lines = columns_of(text)
    half = len(lines) // 2
    found = texts(read([[Put(TITLE, 150, 760, 22), *in_columns(lines[:half], lines[half:])]]))
    assert found[0] == TITLE and "".join(found[1:]) == text


def test_it_reads_the_rows_of_a_table_across():
    names, sums = ["清淤工程", "山塘加固", "新修泵站", "渠道衬砌", "植树护坡", "管护经费"], ["十万元"] * 6
    assert texts(read([in_columns(names, sums)]))[0].startswith("清淤工程")
    assert "十万元" in texts(read([in_columns(names, sums)]))[0]


def test_a_printed_page_says_where_it_stood_and_not_when_it_was_put_up():
    words = set_in_lines(PARAGRAPHS)[0]
    foot = "http://www.example.gov.cn/ldjh/t0615_88.html"
    around = [
        Put("2024/5/6 10:03", 30, 820, 8),
        Put(TITLE, 200, 820, 8),
        Put(foot, 30, 20, 8),
        Put("1/1", 560, 20, 8),
    ]
    page = read([[*around, Put(TITLE, 150, 790, 22), *words]])
    assert [fact.value for fact in page.facts if fact.name == "source_url"] == [foot]
    assert texts(page)[:2] == [TITLE, "同志们："]


def test_a_blank_stands_between_a_name_and_a_day_where_a_line_is_not_stretched():
    name, day = Put("河岸晨报", 85, 790, 16), Put("2019-08-16", 160, 790, 16)
    assert texts(read([[name, day, *set_in_lines(PARAGRAPHS)[0]]]))[0] == "河岸晨报 2019-08-16"


def test_the_cells_of_a_card_are_told_by_the_white_space_between_them():
    card = [
        Put("讲话人", 85, 790),
        Put("李明", 165, 790),
        Put("讲话时间", 85, 765),
        Put("2012年4月2日", 165, 765),
    ]
    page = read([[*card, *set_in_lines(PARAGRAPHS)[0]]])
    cells = [line.text for line in page.lines if line.tag == "td"]
    assert cells == ["讲话人", "李明", "讲话时间", "2012年4月2日"]


def test_white_space_in_a_title_under_a_card_parts_no_cells():
    card = [
        Put("讲话人", 85, 800),
        Put("李明", 165, 800),
        Put("同心", 150, 770, 22),
        Put("协力", 220, 770, 22),
    ]
    page = read([[*card, *set_in_lines(PARAGRAPHS)[0]]])
    assert [line.text for line in page.lines if line.tag == "td"] == ["讲话人", "李明"]
    assert "同心 协力" in texts(page)
