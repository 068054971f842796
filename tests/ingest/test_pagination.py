from archive.ingest import pagination
from archive.ingest.documents import Line
from archive.ingest.spans import Passage
from tests.ingest.texts import BODY, CLOSING, OPENING, SECOND, TITLE, body, document, lifted, page_of

TEXT = "".join(
    f"第{number}段堤防的情况是这样的。" + OPENING + SECOND + CLOSING for number in ("一", "两", "三", "四")
)


def pieces(size):
    return [TEXT[n : n + size] for n in range(0, len(TEXT), size)]


def kept(*texts):
    return [line.text for line in pagination.without_numbers([Line(Passage(text)) for text in texts])[0]]


def test_page_numbers_alone_in_their_lines_go():
    lines = [line for n, piece in enumerate(pieces(130), 1) for line in (piece, str(n))]
    assert kept(*lines) == pieces(130)


def test_page_numbers_fused_to_a_cut_sentence_go():
    parts = pieces(130)
    opening = [parts[0], *(f"{n}{piece}" for n, piece in enumerate(parts[1:], 2))]
    closing = [*(f"{piece}{n}" for n, piece in enumerate(parts[:-1], 1)), parts[-1]]
    assert kept(*opening) == parts
    assert kept(*closing) == parts


def test_numbers_that_do_not_count_up_are_the_speakers():
    lines = [OPENING + SECOND, "42", SECOND + OPENING, "7", CLOSING]
    assert kept(*lines) == lines


def test_numbers_close_together_are_a_list():
    lines = ["1", "整修河道", "2", "加固山塘", "3", "清淤"]
    assert kept(*lines) == lines


def test_counters_of_a_preview_go_and_its_pieces_are_one_text_again():
    parts = pieces(140)
    assert len(parts) >= 4
    assert kept(*(f"{n}、{piece}" for n, piece in enumerate(parts, 1))) == [TEXT]


def test_numbers_of_an_outline_stay():
    lines = [f"{n}、{text}" for n, text in enumerate((OPENING, SECOND, CLOSING, OPENING, SECOND), 1)]
    assert kept(*lines) == lines


def test_a_sentence_cut_by_a_numbered_page_is_whole_again_however_short_its_first_part():
    from archive.ingest import structure

    lines = ("同志们:", OPENING + SECOND, "第一是要简", "1", "化手续。" + SECOND + OPENING, "2", CLOSING)
    text = structure.mend(document(*lines))
    assert "第一是要简化手续。" in text.paragraphs[2].text


def test_what_is_dropped_says_why():
    page = lifted(page_of((TITLE, "同志们:", OPENING + SECOND, "1", SECOND + OPENING, "2", CLOSING)))
    assert [one.rule for one in page.dropped if one.rule == "page-number"] == ["page-number"] * 2


def test_numbers_in_the_middle_of_sentences_are_pages_however_short():
    middle = "能再拖到明年。" + SECOND + "大家要"
    texts = ["河道清淤这件事情今年要办好,不", "1", middle, "2", f"记住。{middle}", "3", "动起来。"]
    assert kept(*texts) == [text for text in texts if not text.isdigit()]


def test_page_numbers_of_a_book_count_from_any_page():
    text = (*BODY, TEXT[:150], TEXT[150:300] + "。")
    assert body(lifted(page_of(("38", TITLE, *text[:-1], "39", text[-1], "40")))) == list(text)
    assert "39" in body(lifted(page_of((TITLE, *text[:-1], "39", text[-1]))))


def test_a_running_head_beside_a_page_mark_goes_however_few_pages_there_are():
    head = "青溪县重要文献选编"
    lines = (TITLE, *BODY[:3], "· 12 ·", head, BODY[3], "· 13 ·", head, BODY[4])
    assert body(lifted(page_of(lines))) == list(BODY)


def test_the_numbers_of_a_collection_s_entries_are_no_page_numbers():
    titles = [f"夏收动员讲话稿 篇{n}" for n in (1, 2, 3)]
    texts = [
        "同志们:今年的麦子熟得早,大家都下地了" * 8,
        "乡亲们:场上要防火,水桶摆在路口" * 8,
        "各位:粮要晒干再进仓,不能图快" * 8,
    ]
    lines = [line for pair in zip(titles, texts, strict=True) for line in pair]
    assert kept(*lines) == lines


def test_an_ordinal_behind_a_title_is_no_page_number():
    titles = [f"在动员大会上的讲话稿 篇{n}" for n in (1, 2, 3)]
    lines = [line for title, piece in zip(titles, pieces(130), strict=False) for line in (title, piece)]
    assert kept(*lines) == lines


def test_counters_go_where_the_first_piece_repeats_the_title():
    parts = [TITLE + OPENING + SECOND + SECOND, SECOND + CLOSING]
    printed = [Line(Passage(text)) for text in (TITLE, *(f"{n}、{part}" for n, part in enumerate(parts, 1)))]
    assert [line.text for line in pagination.without_numbers(printed[1:], printed)[0]] == ["".join(parts)]


def test_two_counters_in_the_middle_of_sentences_go():
    at = TEXT.index("两万亩", 200) + 1
    first, second = TEXT[:at], TEXT[at:]
    assert kept("同志们：", f"1、{first}", f"2、{second}") == ["同志们：", TEXT]
    numbered = [f"1、{OPENING}{SECOND}", f"2、{SECOND}{CLOSING}"]
    assert kept(*numbered) == numbered


def test_marks_of_columns_go():
    lines = ["The cliffs retreat by two metres a year.", "14 Dec 2005 : Column 1392", "Let it be measured."]
    assert kept(*lines) == [lines[0], lines[2]]


def test_the_head_of_a_book_s_page_goes_between_halves_of_a_sentence():
    lines = ["The fever, which in the summer of", "CITY OF ALDERPORT.       45", "1896 was bad, is gone."]
    assert kept(*lines) == [lines[0], lines[2]]
    assert kept(lines[2], lines[1], lines[0]) == [lines[2], lines[1], lines[0]]


def test_a_head_goes_that_the_first_page_prints_with_more():
    texts = ("某某县档案馆馆藏    全宗号1", OPENING[:-6], "某某县档案馆馆藏", OPENING[-6:])
    printed = [Line(Passage(text)) for text in texts]
    spoken = pagination.without_numbers(printed[1:], printed)[0]
    assert [line.text for line in spoken] == [OPENING[:-6], OPENING[-6:]]


def test_a_note_at_the_foot_goes_with_the_head_below_it():
    lines = [
        "可以包工到作业组〔1〕，超产奖励。",
        "开会倒",
        "〔1〕作业组，指劳动组织。",
        "· 822 ·    某某县志",
        "有一百天。",
    ]
    assert kept(*lines) == [lines[0], lines[1], lines[4]]
    own = [lines[0], "开会要少。", "〔1〕作业组，指劳动组织。", lines[4]]
    assert kept(*own) == own


def test_a_head_with_the_page_s_number_far_from_it_goes():
    head = "某某县水利局文件汇编"
    lines = [head, "同志们：", OPENING[:-6], f"{head}                12", OPENING[-6:]]
    assert kept(*lines) == ["同志们：", OPENING[:-6], OPENING[-6:]]


def test_book_and_chapter_at_the_ends_of_a_head_go_below_a_page_number():
    above = "某某文史存稿                煤城岁月"
    paged = ("同志们：", SECOND, OPENING[:-6], "· 58 ·", above, OPENING[-6:], CLOSING)
    assert body(lifted(page_of((TITLE, *paged)))) == [*paged[:3], *paged[5:]]
    assert kept(OPENING, above, SECOND) == [OPENING, above, SECOND]


def test_rows_of_a_table_with_one_word_stay():
    rows = [f"固定资产投资额          {number}" for number in (12, 15, 19, 23)]
    assert kept(OPENING, *rows, CLOSING) == [OPENING, *rows, CLOSING]


def test_a_head_whose_words_all_stand_above_the_text_goes_beside_a_page_number():
    above, title = ("某市志(送审稿)", "附　录", "重要讲话选载"), "在全市消防工作会议上的讲话"
    paged = (
        "同志们：",
        SECOND,
        OPENING[:-6],
        "— 812 —",
        "某市志·附录　　　　重要讲话选载",
        OPENING[-6:],
        CLOSING,
    )
    assert body(lifted(page_of((*above, title, *paged)))) == [*paged[:3], *paged[5:]]
    other = (*paged[:4], "林业局·附录　　　　重要讲话选载", *paged[5:])
    assert other[4] in body(lifted(page_of((*above, title, *other))))


def test_page_numbers_between_dots_of_another_width_go():
    halves = pieces(130)
    for mark in ("・{}・", "‧ {} ‧"):
        lines = [line for n, piece in enumerate(halves, 1) for line in (piece, mark.format(n))]
        assert kept(*lines) == halves


def test_a_running_head_with_a_stop_in_it_goes_where_it_stands_at_page_numbers_again_and_again():
    head = "  Harbour Leaflets, No. 12              The Old Breakwater"
    text = [
        "We began that winter with forty men and two barges, and the",
        "stone came from the quarry behind the church, which was",
        "not ours. We paid for it in coal, and the sea took a third of",
    ]
    page = lifted(
        page_of(
            ["Address at the Opening of the Old Breakwater", "Friends of the harbour:", ""]
            + [line for n in (31, 32, 33) for line in (*text, f"      - {n} -", "", head, "")]
            + ["it back before Easter. Thank you all."]
        )
    )
    assert "Leaflets" not in " ".join(body(page))
    assert body(page)[-1] == "it back before Easter. Thank you all."


def test_page_marks_in_the_middle_of_sentences_go():
    lines = (
        "我们要高度第2页共9页重视,抓好清淤,不误农时。",
        "要抓好水利 第 3 页 / 共 9 页 技术培训,(第4页 共9页)落实不力的要通报。",
    )
    assert kept(*lines) == [
        "我们要高度重视,抓好清淤,不误农时。",
        "要抓好水利技术培训,落实不力的要通报。",
    ]
    assert kept("我们要高度- 2 -重视,抓好清淤。", "要抓好- 3 -水利。") == [
        "我们要高度重视,抓好清淤。",
        "要抓好水利。",
    ]
    said = ("请大家翻到第2页,共有9页材料要看。", "国道2-3-5线和省道-7-号线都要修。")
    assert kept(*said) == list(said)


def test_the_first_counter_may_stand_before_the_title_above_the_text():
    at = TEXT.index("两万亩", 200) + 1
    printed = [Line(Passage(text)) for text in (f"1、{TITLE}", TEXT[:at], f"2、{TEXT[at:]}")]
    assert [line.text for line in pagination.without_numbers(printed[1:], printed)[0]] == [TEXT]
    printed[0] = Line(Passage(TITLE))
    assert len(pagination.without_numbers(printed[1:], printed)[0]) == 2


def test_a_mill_s_pieces_are_one_text_where_a_title_alone_has_the_first_number():
    over, title = "2023年在全县春耕工作会议上的致辞.docx", "1、全县春耕工作会议上的讲话"
    text = "今天把大家请来,主要是安排春耕。我先讲三点意见,一是早动手,二是早备种,三是早修渠,大家再讨论。" * 3
    page = lifted("\n".join((over, "资源描述", f"{title} 同志们: {text}请大家把", f"2、地整好。{text}")))
    assert [line.text for line in page.head] == [title]
    assert [line.text[-4:] for line in page.body] == ["同志们:", "再讨论。"]
    page = lifted("\n".join((over, "资源描述", f"{title} {text}", "1、修渠", text, "2、整地", text)))
    assert "2、整地" in [line.text for line in page.body]
