"""Which lines are headings: each by itself, and the numbers of one run together."""

from archive.ingest import structure
from archive.ingest.documents import Document, Slot
from tests.ingest.texts import CLOSING, OPENING, SECOND, TITLE, document, lifted

LONG = "加固沿河两岸的老堤坝,疏通淤塞多年的排水渠道,赶在六月主汛期到来之前把所有险工险段处理完毕"


def mended(*lines):
    text = structure.mend(document("同志们:", OPENING, *lines, CLOSING))
    return [(s.level, s.number, s.heading.text) for s in text.sections], [
        p.text for p in text.paragraphs[2:-1]
    ]


def test_a_long_sentence_among_headings_is_a_heading_too():
    sections, paragraphs = mended("一、统一思想", SECOND, f"二、{LONG}。", SECOND, "三、狠抓落实")
    assert [number for _, number, _ in sections] == ["一", "二", "三"]
    assert sections[1][2] == LONG and paragraphs == [SECOND, SECOND]


def test_numbered_sentences_with_text_under_each_are_headings():
    sections, paragraphs = mended("1.渠道要先清后修。", SECOND, "2.水闸要先查后换。", SECOND)
    assert [heading for _, _, heading in sections] == ["渠道要先清后修", "水闸要先查后换"]
    assert paragraphs == [SECOND, SECOND]


def test_numbered_sentences_in_a_row_stay_paragraphs():
    lines = ["1.渠道要先清后修。", "2.水闸要先查后换。", "3.账目要先审后付。"]
    assert mended(*lines) == ([], lines)


def test_one_short_first_sentence_makes_no_heading_of_a_numbered_paragraph():
    lines = [f"1.{LONG}。{SECOND}", f"2.水闸要换。{SECOND}", f"3.{LONG}。{SECOND}"]
    assert mended(*lines) == ([], lines)


def test_problems_counted_within_a_paragraph_stay_in_it():
    line = "第一个问题,水从哪里来。" + SECOND + "第二个问题,水到哪里去。" + SECOND
    assert mended(line) == ([], [line])


def test_a_heading_ends_where_its_text_plainly_begins():
    sections, paragraphs = mended("一、疏通河道加固堤防去年以来,我们疏浚了四条河道。" + SECOND)
    assert sections == [(1, "一", "疏通河道加固堤防")]
    assert paragraphs == ["去年以来,我们疏浚了四条河道。" + SECOND]


def test_words_that_a_heading_governs_do_not_end_it():
    sections, _ = mended("一、认真回顾五年来,全县水利建设的经验。" + SECOND)
    assert sections == [(1, "一", "认真回顾五年来,全县水利建设的经验")]


def test_a_heading_over_left_out_text_stays_one():
    sections, _ = mended("一、统一思想", SECOND, "二、明确任务", "(略)", "三、狠抓落实", SECOND)
    assert [number for _, number, _ in sections] == ["一", "二", "三"]


def test_a_number_that_lost_its_opening_bracket_is_one():
    sections, _ = mended("(一)认清形势", SECOND, "二)明确任务", SECOND, "(", "三)狠抓落实", SECOND)
    assert [number for _, number, _ in sections] == ["一", "二", "三"]


def test_an_address_without_its_colon_is_no_heading():
    assert mended("各位代表、同志们", SECOND) == ([], ["各位代表、同志们", SECOND])


def test_labels_and_questions_that_open_numbered_paragraphs_are_headings():
    sections, paragraphs = mended("一、资金方面:" + SECOND, "二、人员方面:" + SECOND)
    assert [heading for _, _, heading in sections] == ["资金方面", "人员方面"]
    assert paragraphs == [SECOND, SECOND]
    assert mended("一、水从哪里来?" + SECOND)[0] == [(1, "一", "水从哪里来?")]


def test_a_heading_broken_over_two_lines_is_made_whole():
    lines = (
        "一、提高思想认识,统一全县上下意志,切实增强冬修水利",
        "工作的责任感和紧迫感",
        SECOND,
        "二、抓紧施工",
        SECOND,
    )
    sections, _ = mended(*lines)
    assert [heading for _, _, heading in sections] == [lines[0][2:] + lines[1], "抓紧施工"]


def test_a_subheading_under_a_short_heading_is_no_broken_line():
    sections, _ = mended("一、去年的工作", "河道整治", SECOND, "堤防加固", SECOND)
    assert [(level, heading) for level, _, heading in sections] == [
        (1, "去年的工作"),
        (2, "河道整治"),
        (2, "堤防加固"),
    ]


def test_a_heading_over_a_heading_is_one():
    sections, _ = mended("今后五年的事,要一件一件做下去", "让堤防再高一截", SECOND, "让渠道再通几里", SECOND)
    assert [heading for _, _, heading in sections][:2] == ["今后五年的事,要一件一件做下去", "让堤防再高一截"]


def test_a_line_that_was_cut_in_its_sentence_is_no_heading():
    lines = (
        "全力支持水利建设,加强资金和",
        "物资保障。" + SECOND,
        "今年的任务完成了。下一步要",
        "抓紧准备明年的工程。",
    )
    assert mended(*lines) == ([], [lines[0] + lines[1], lines[2] + lines[3]])


def test_english_lines_that_go_on_in_small_letters_are_no_headings():
    lines = (
        "Now we are in the process of",
        "mending the banks of the river, and every hand in this town is welcome at the work.",
        "The River We Share",
        "It came down from the hills long before any of us, and it will be here when we are gone.",
    )
    text = structure.mend(document("Fellow citizens:", *lines, "Thank you all for coming out tonight."))
    assert [section.heading.text for section in text.sections] == ["The River We Share"]
    assert text.paragraphs[1].text == f"{lines[0]} {lines[1]}"


def test_the_number_is_told_as_printed():
    sections, _ = mended("壹、機具整備", SECOND, "貳、人員疏散", SECOND)
    assert [number for _, number, _ in sections] == ["壹", "貳"]


def test_a_heading_of_two_characters_stands_above_a_long_paragraph():
    sections, paragraphs = mended(SECOND, "展望", SECOND)
    assert sections == [(1, "", "展望")] and paragraphs == [SECOND, SECOND]


def test_thanks_and_names_of_two_characters_are_no_headings():
    for word in ("谢谢", "再见", "完毕"):
        assert mended(SECOND, word, SECOND)[0] == []
    assert mended("展望", "水渠要修好。", SECOND)[0] == []


def of_html(*lines):
    page = "".join(f"<p>{line}</p>" for line in ("同志们:", OPENING, *lines, CLOSING))
    text = structure.mend(Document((Slot(lifted(f"<h1>{TITLE}</h1>{page}", "a.html"), None),)))
    return [(s.heading.text, s.paragraph) for s in text.sections], [p.text for p in text.paragraphs[2:-1]]


def test_bold_words_that_open_paragraphs_are_headings_run_in():
    sections, paragraphs = of_html(f"<b>先讲清淤。</b>{SECOND}", SECOND, f"<b>再讲修渠。</b>{SECOND}")
    assert sections == [("先讲清淤", 2), ("再讲修渠", 4)] and paragraphs == [SECOND] * 3


def test_one_stressed_sentence_and_ordinals_stay_in_their_paragraphs():
    assert of_html(f"<b>先讲清淤。</b>{SECOND}", SECOND) == ([], [f"先讲清淤。{SECOND}", SECOND])
    ordered = [f"<b>第{n}，要清淤。</b>{SECOND}" for n in "一二"]
    parallel = [f"<b>{work}要抓实。</b>{SECOND}" for work in ("清淤", "修渠")]
    assert of_html(ordered[0], SECOND, ordered[1])[0] == of_html(*parallel)[0] == []


def test_a_question_with_its_answer_in_one_line_is_a_paragraph():
    lines = [f"第{n}个问题，水从哪里来。{SECOND}" for n in "一二三"]
    assert mended(*lines) == ([], lines)


def test_a_number_with_a_nought_above_a_heading_is_its_own():
    sections, _ = mended("01", "网格不是画出来的格子", SECOND, "02", "腿要比嘴快一步", SECOND)
    assert sections == [(1, "01", "网格不是画出来的格子"), (1, "02", "腿要比嘴快一步")]


def test_a_problem_named_before_a_comma_leads_its_sentence():
    line = "第一个问题,水文是什么。" + SECOND
    assert mended(line) == ([], [line])
    assert mended("第一个问题,水文是什么", SECOND)[0] == [(1, "一", "水文是什么")]


def test_labels_of_a_run_are_headings_though_one_sentence_follows_them():
    lines = ["一、关于进度:每十天报一次,年底前完工。", f"二、关于质量:{SECOND}", f"三、关于账目:{SECOND}"]
    sections, paragraphs = mended(*lines)
    assert sections == [(1, "一", "关于进度"), (1, "二", "关于质量"), (1, "三", "关于账目")]
    assert paragraphs == ["每十天报一次,年底前完工。", SECOND, SECOND]


def test_numbers_with_a_blank_behind_them_are_marks_where_they_count_up():
    sections, _ = mended("一 认清形势", SECOND, "二 抓好落实", SECOND)
    assert sections == [(1, "一", "认清形势"), (1, "二", "抓好落实")]


def test_groups_counted_in_one_sentence_are_no_heading():
    line = "(一)组的任务是修渠,(二)组的任务是清淤,谁也不能等谁。"
    assert mended(line) == ([], [line])


def test_the_end_of_a_quoted_letter_is_no_heading():
    lines = ["“县长您好:", "我们村的井干了。您能来看看吗?", "周小禾”", SECOND]
    assert mended(*lines) == ([], lines)


def test_short_sentences_that_are_bold_as_a_whole_are_headings_where_there_are_several():
    def page(*bold):
        rows = "".join(f"<p><b>{words}</b></p><p>{SECOND}</p>" for words in bold)
        lines = f"<h1>{TITLE}</h1><p>同志们:</p><p>{OPENING}</p>{rows}<p>{CLOSING}</p>"
        text = structure.mend(Document((Slot(lifted(f"<html>{lines}</html>", "a.html"), None),)))
        return [section.heading.text for section in text.sections]

    assert page("渠道要先清后修。", "账目要先审后付。") == ["渠道要先清后修", "账目要先审后付"]
    assert page("渠道怎么修:", "账目怎么付:") == ["渠道怎么修", "账目怎么付"]
    assert page("县长周小禾:", "县长周小禾:") == []
    assert page("渠道要先清后修。") == []


def test_a_numbered_heading_ends_where_its_bold_type_ends():
    rows = "".join(f"<p><b>{words}</b>{SECOND}</p>" for words in ("一、提高认识", "二、抓住关键"))
    page = f"<html><h1>{TITLE}</h1><p>同志们:</p><p>{OPENING}</p>{rows}<p>{CLOSING}</p></html>"
    text = structure.mend(Document((Slot(lifted(page, "a.html"), None),)))
    assert [section.heading.text for section in text.sections] == ["提高认识", "抓住关键"]


def test_a_heading_may_end_in_a_word_whose_last_character_no_line_ends_in():
    assert mended("坚持问题导向", SECOND, "坚持预防为主", SECOND)[0] == [
        (1, "", "坚持问题导向"),
        (1, "", "坚持预防为主"),
    ]


def test_a_numbered_line_that_is_bold_as_a_whole_is_a_heading_of_two_sentences():
    bold = "三、修渠先要自己动手。年轻人是有希望的。"
    page = (
        f"<h1>{TITLE}</h1><p>同志们:</p><p>{OPENING}</p><p><b>{bold}</b></p><p>{SECOND}</p><p>{CLOSING}</p>"
    )
    text = structure.mend(Document((Slot(lifted(page, "page.html"), None),)))
    assert [section.heading.text for section in text.sections] == ["修渠先要自己动手。年轻人是有希望的"]


def test_a_heading_of_two_sentences_stands_among_others_that_stand_alone():
    two = "五、水利队是一支专业队伍,要听群众的意见,把意见传给设计的人" + ",再把图纸交回各村" * 4
    two += "。两支队伍要争着把渠修好。"
    lines = ("三、统一思想", SECOND, "四、狠抓落实", SECOND, two, SECOND)
    sections, paragraphs = mended(*lines)
    assert [number for _, number, _ in sections] == ["三", "四", "五"]
    assert sections[2][2] == two[2:-1] and paragraphs == [SECOND] * 3


def test_a_heading_ends_where_a_speaker_says_what_he_said_before():
    sections, _ = mended("三、集中力量办好自己的事我在去年县里的会上讲过,要办好自己的事。" + SECOND)
    assert sections == [(1, "三", "集中力量办好自己的事")]


def test_of_bold_sentences_under_a_lower_number_the_first_is_the_heading():
    marks = ("（一）", "（二）")
    page = "".join(f"<p><b>{mark}我们把渠修好了。水流进了地里。</b></p><p>{SECOND}</p>" for mark in marks)
    text = structure.mend(Document((Slot(lifted(page, "page.html"), None),)))
    assert [section.heading.text for section in text.sections] == ["我们把渠修好了"] * 2


def test_a_bold_line_of_two_clauses_right_over_its_text_is_a_heading():
    page = "\n\n".join((TITLE, OPENING, SECOND, f"**只要闸不倒，水就进得来**\n    {SECOND}", CLOSING))
    text = structure.mend(Document((Slot(lifted(page, "a.md"), None),)))
    assert [section.heading.text for section in text.sections] == ["只要闸不倒，水就进得来"]


def test_lines_of_two_short_sentences_over_text_are_headings_as_a_whole():
    heads = ("一、把渠修好。让水流进地里。", "二、抓好春播。", "三、管好粮仓。粮食要晒干再进仓。")
    sections, paragraphs = mended(*(line for head in heads for line in (head, SECOND)))
    assert [heading for _, _, heading in sections] == [
        "把渠修好。让水流进地里",
        "抓好春播",
        "管好粮仓。粮食要晒干再进仓",
    ]
    assert paragraphs == [SECOND] * 3


def test_a_short_sentence_behind_a_heading_is_its_text_where_no_other_text_follows():
    sections, paragraphs = mended(
        "一、把渠修好。让水流进地里。", "二、抓好春播。", SECOND, "三、管好粮仓。", SECOND
    )
    assert sections[0][2] == "把渠修好" and paragraphs[0] == "让水流进地里。"


def test_numbered_paragraphs_of_which_the_first_has_no_heading_have_none():
    first = "1、各村的渠道要在入冬以前全部清完,清出来的淤泥要运到地里去,不许再堆在渠边上。" + SECOND
    second = "2、管好水闸。闸门的钥匙由两个人一起保管。"
    sections, paragraphs = mended("一、把渠修好", first, second, SECOND)
    assert [number for _, number, _ in sections] == ["一"] and paragraphs[:2] == [first, second]


def test_an_ordinal_goes_on_from_headings_that_count_before_it():
    heads = [("一", "统一思想"), ("二", "抓住关键"), ("三", "加强领导,狠抓落实")]
    lines = ("一、统一思想", SECOND, "二、抓住关键", SECOND)
    sections, paragraphs = mended(*lines, "第三、加强领导,狠抓落实", SECOND)
    assert [one[1:] for one in sections] == heads and paragraphs == [SECOND] * 3
    run_in = ("一、统一思想。" + SECOND, "二、抓住关键。" + SECOND, "第三,加强领导。" + SECOND)
    assert [one[1] for one in mended(*run_in)[0]] == ["一", "二", "三"]
    # What is counted within the second stays in its paragraphs.
    within = (f"第一,清渠。{SECOND}", f"第二,修闸。{SECOND}", f"第三,管水。{SECOND}")
    assert [one[1] for one in mended(*lines, *within)[0]] == ["一", "二"]


def test_a_point_that_is_bold_as_a_whole_is_a_numbered_heading():
    def sections(*rows):
        lines = f"<h1>{TITLE}</h1><p>同志们:</p><p>{OPENING}</p>{''.join(rows)}<p>{CLOSING}</p>"
        text = structure.mend(Document((Slot(lifted(f"<html>{lines}</html>", "a.html"), None),)))
        return [(section.number, section.heading.text) for section in text.sections]

    points = ("第一句话:扎根渠边,做贴心人。", "第二句话:勤学水利,做明白人。")
    bold = [f"<p><b>{point}</b></p><p>{SECOND}</p>" for point in points]
    assert sections(*bold) == [("一", "扎根渠边,做贴心人"), ("二", "勤学水利,做明白人")]
    assert sections(*(row.replace("<b>", "").replace("</b>", "") for row in bold)) == []


def test_heavenly_stems_number_headings():
    sections, _ = mended("甲、先说水库", SECOND, "乙、再说渠道", SECOND)
    assert sections == [(1, "甲", "先说水库"), (1, "乙", "再说渠道")]
    assert mended("甲、乙两村合用一口井。") == ([], ["甲、乙两村合用一口井。"])
    assert mended("丁、王、李三位老师傅守着闸。") == ([], ["丁、王、李三位老师傅守着闸。"])


def test_decimals_that_count_under_bare_numbers_are_the_second_level():
    sections, paragraphs = mended("1 水库", "1.1 大坝", SECOND, "1.2 闸门", SECOND, "2 渠道", SECOND)
    assert sections == [(1, "1", "水库"), (2, "1.1", "大坝"), (2, "1.2", "闸门"), (1, "2", "渠道")]
    assert paragraphs == [SECOND, SECOND, SECOND]
    assert mended("1、水库", "1.1大坝", SECOND, "1.2闸门", SECOND, "2、渠道", SECOND)[0] == sections


def test_decimals_may_have_three_levels():
    sections, _ = mended("1 水库", "1.1 大坝", "1.1.1 坝顶", SECOND, "1.1.2 坝脚", SECOND, "2 渠道", SECOND)
    assert [(level, number) for level, number, _ in sections] == [
        (1, "1"),
        (2, "1.1"),
        (3, "1.1.1"),
        (3, "1.1.2"),
        (1, "2"),
    ]


def test_figures_that_do_not_count_are_no_numbers():
    lines = ["3 万亩水田", SECOND, "1.5 米深的渠", SECOND, "2 座水库", SECOND]
    sections, paragraphs = mended(*lines)
    assert not any(number for _, number, _ in sections)
    assert (
        "".join(heading for *_, heading in sections) + "".join(paragraphs)
        == "3 万亩水田1.5 米深的渠2 座水库" + SECOND * 3
    )


def marked_up(*lines):
    page = f"<h1>{TITLE}</h1><p>同志们:</p><p>{OPENING}</p>{''.join(lines)}<p>{CLOSING}</p>"
    text = structure.mend(Document((Slot(lifted(page, "page.html"), None),)))
    return [(s.level, s.number, s.heading.text) for s in text.sections], [
        p.text for p in text.paragraphs[2:-1]
    ]


def test_a_matter_that_is_printed_as_a_heading_is_numbered():
    sections, _ = marked_up(
        f"<p><b>第一句，把水排下去</b></p><p>{SECOND}</p>", f"<p><b>第二句，把渠修起来</b></p><p>{SECOND}</p>"
    )
    assert sections == [(1, "一", "把水排下去"), (1, "二", "把渠修起来")]


def test_a_matter_alone_over_text_is_numbered_too():
    sections, paragraphs = mended("第一笔账、民心账", SECOND, "第二笔账、良心账", SECOND)
    assert sections == [(1, "一", "民心账"), (1, "二", "良心账")] and paragraphs == [SECOND, SECOND]


def test_a_matter_that_opens_a_sentence_is_none():
    line = f"第一句，{SECOND}"
    assert marked_up(f"<p>{line}</p>") == ([], [line])
    assert mended("第一件，修水库。", "第二件，修渠道。") == ([], ["第一件，修水库。", "第二件，修渠道。"])


def test_a_bullet_is_no_part_of_a_heading():
    cell = f"<b>◆站着的人</b><br>{SECOND}<br><b>◆蹲着的人</b><br>{SECOND}"
    sections, paragraphs = marked_up(f"<table><tr><td>{cell}</td></tr></table>")
    assert sections == [(1, "", "站着的人"), (1, "", "蹲着的人")] and paragraphs == [SECOND, SECOND]


def test_an_entry_of_a_table_with_a_bullet_is_none():
    cell = "<b>◆东渠三里</b><br>◆西渠五里"
    assert marked_up(f"<table><tr><td>{cell}</td></tr></table>")[0] == []


POINT = "(一)乡办、村办、联户办,几个轮子一齐转,哪个转得快就让哪个快转。"


def test_where_the_first_point_is_a_whole_sentence_the_later_ones_have_no_headings():
    lines = [POINT, f"(二)资金上靠自己。{SECOND}", f"(三)人才上借东风。{SECOND}"]
    lines = [line.replace(",", "，") for line in lines]
    assert mended(*lines) == ([], lines)


def test_a_first_point_with_text_under_it_or_a_short_one_leaves_them_their_headings():
    lines = [line.replace(",", "，") for line in (POINT, SECOND, f"(二)资金上靠自己。{SECOND}")]
    assert [number for _, number, _ in mended(*lines)[0]][-1:] == ["二"]
    sections, _ = mended("(一)渠道先清后修。", f"(二)资金靠自己。{SECOND}", f"(三)人才借东风。{SECOND}")
    assert [number for _, number, _ in sections][-2:] == ["二", "三"]


def test_ordinals_that_alone_divide_a_text_are_its_numbers():
    def sections(*lines):
        page = "".join(f"<p>{line}</p>" for line in ("同志们:", OPENING, *lines, CLOSING))
        text = structure.mend(Document((Slot(lifted(f"<h1>{TITLE}</h1>{page}", "page.html"), None),)))
        return [(one.number, one.heading.text) for one in text.sections]

    first, second, third = (
        f"<b>{line}</b>" for line in ("第一,渠道要先清", "第二,水闸要先查", "第三,账目要先审")
    )
    expected = [("一", "渠道要先清"), ("二", "水闸要先查"), ("三", "账目要先审")]
    assert sections(first, SECOND, second, SECOND, third, SECOND) == expected
    # The second and third of nothing, and the order of a thought under a numbered heading.
    assert ("二", "水闸要先查") not in sections(second, SECOND, third, SECOND)
    under = sections("<b>一、水利要抓早</b>", SECOND, first, SECOND, second, SECOND)
    assert under[0] == ("一", "水利要抓早") and ("二", "水闸要先查") not in under
