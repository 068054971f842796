import time

from archive.ingest import structure
from archive.ingest.documents import Document, Slot
from tests.ingest.texts import BODY, CLOSING, OPENING, SECOND, TITLE, document, lifted, page_of


def mended(*lines):
    return structure.mend(document(*lines))


def texts(text):
    return [paragraph.text for paragraph in text.paragraphs]


def outline(text):
    return [(s.level, s.number, s.heading.text, s.paragraph) for s in text.sections]


def test_it_leaves_clean_text_exactly_as_it_is():
    lines = ["同志们:", OPENING, SECOND, "一是抓早。" + SECOND, "二是抓实。" + SECOND, CLOSING]
    text = mended(*lines)
    assert texts(text) == lines
    assert text.sections == () and text.gaps == ()


def test_it_makes_a_paragraph_whole_that_a_page_end_cut():
    text = mended("同志们:", OPENING + "要一手抓工程,一手抓管", "护,决不能重建轻管。", CLOSING)
    assert texts(text)[1] == OPENING + "要一手抓工程,一手抓管护,决不能重建轻管。"


def test_it_joins_where_a_quotation_was_cut():
    text = mended("同志们:", OPENING + "各单位“一", "把手”要负总责。", CLOSING)
    assert texts(text)[1].endswith("各单位“一把手”要负总责。")


def test_a_blank_after_a_stop_is_a_lost_paragraph_break():
    text = mended("同志们:", f"{OPENING} {SECOND} 二、狠抓工程质量", CLOSING)
    assert texts(text) == ["同志们:", OPENING, SECOND, CLOSING]
    assert outline(text) == [(1, "二", "狠抓工程质量", 3)]


def test_blanks_after_every_stop_are_a_habit():
    line = " ".join(f"第{n}句话说完了。" for n in "一二三四五六七")
    assert texts(mended("同志们:", OPENING, line, CLOSING))[2] == line


def test_it_lifts_headings_out_of_lines_and_out_of_paragraphs():
    text = mended(
        "同志们:",
        OPENING,
        "一、统一思想",
        "(一)认清形势。" + SECOND,
        "(二)明确任务。" + SECOND,
        "二、狠抓落实",
        CLOSING,
    )
    assert outline(text) == [
        (1, "一", "统一思想", 2),
        (2, "一", "认清形势", 2),
        (2, "二", "明确任务", 3),
        (1, "二", "狠抓落实", 4),
    ]
    assert texts(text)[2] == SECOND


def test_parallel_leads_stay_in_their_paragraphs():
    lines = ("一要加强领导。" + SECOND, "第一,要落实责任。" + SECOND)
    text = mended("同志们:", OPENING, *lines, CLOSING)
    assert texts(text)[2:4] == list(lines)
    assert text.sections == ()


def test_it_finds_unnumbered_headings_above_text():
    text = mended("同志们:", OPENING, "过去一年的工作", SECOND, "今年的任务", SECOND + "要抓紧。", CLOSING)
    assert outline(text) == [(1, "", "过去一年的工作", 2), (1, "", "今年的任务", 3)]


def test_numbered_sentences_in_a_row_are_a_list():
    lines = ("1.堤坝要查", "2.涵闸要修", "3.渠道要通")
    text = mended("同志们:", OPENING, *lines, CLOSING)
    assert [line for line in lines if line in texts(text)] == list(lines)


def test_it_makes_fragments_whole():
    lines = ("同志们:", "要把全县建成", "“", "四水归塘", "”", "的样板,", "各乡镇", "都要动起来。", CLOSING)
    assert texts(mended(*lines))[1] == "要把全县建成“四水归塘”的样板,各乡镇都要动起来。"


def test_it_joins_hard_wrapped_lines_by_their_indents():
    paragraph = OPENING + SECOND + OPENING
    wrapped = ["　　" + paragraph[:28], *(paragraph[n : n + 30] for n in range(28, len(paragraph), 30))]
    other = SECOND + CLOSING
    wrapped += ["　　" + other[:28], *(other[n : n + 30] for n in range(28, len(other), 30))]
    assert texts(mended("　　同志们:", *wrapped))[1:] == [paragraph, other]


def test_it_joins_wrapped_english_with_blanks():
    first = (
        "We came to this valley with tools and hope, and we stayed because the land was kind to all of us."
    )
    second = (
        "Now the river asks something of us in return, and this town is ready to give it, and give freely."
    )
    lines = ["Fellow citizens:", ""]
    third = (
        "Those who come after us will judge this season by the trees we planted and the banks that we mended."
    )
    fourth = "So let us begin on Monday, with shovels and songs, and let no hand in this town be idle."
    for paragraph in (first, second, third, fourth):
        words = paragraph.split()
        lines += [" ".join(words[:8]), " ".join(words[8:16]), " ".join(words[16:]), ""]
    page = lifted("Remarks at the River Fair\n\n" + "\n".join(lines))
    assert texts(structure.mend(Document((Slot(page, None),))))[1:] == [first, second, third, fourth]


def test_it_never_joins_across_a_notice_of_left_out_text():
    text = mended("同志们:", OPENING + "各乡镇要(此处隐藏321字)抓好落实,不留死角。", CLOSING)
    assert texts(text)[1:3] == [OPENING + "各乡镇要", "抓好落实,不留死角。"]
    assert [(gap.paragraph, gap.kind) for gap in text.gaps] == [(1, "paywall")]


def test_it_joins_across_adjoining_parts_and_not_across_a_missing_one():
    first = lifted(page_of((TITLE + "(1)", *BODY[:2], SECOND + "资金要管")), "1.txt")
    second = lifted(page_of((TITLE + "(2)", "好,工程要建好。" + OPENING, CLOSING)), "2.txt")
    joined = structure.mend(Document((Slot(first, 1), Slot(second, 2))))
    assert SECOND + "资金要管好,工程要建好。" + OPENING in texts(joined)
    apart = structure.mend(Document((Slot(first, 1), Slot(None, 2), Slot(second, 3))))
    assert SECOND + "资金要管" in texts(apart)


def test_a_joined_paragraph_knows_both_its_places():
    first = lifted(page_of((TITLE + "(1)", *BODY[:2], SECOND + "资金要管")), "1.txt")
    second = lifted(page_of((TITLE + "(2)", "好,工程要建好。" + OPENING, CLOSING)), "2.txt")
    text = structure.mend(Document((Slot(first, 1), Slot(second, 2))))
    spans = next(p for p in text.paragraphs if "资金要管好" in p.text).spans()
    assert [span.file for span in spans] == ["1.txt", "2.txt"]


def test_it_notes_numbers_that_are_left_out():
    text = mended("同志们:", OPENING, "一、统一思想", SECOND, "三、狠抓落实", CLOSING)
    assert [(gap.paragraph, gap.kind, gap.note) for gap in text.gaps] == [(2, "numbering", "3 follows 1")]


def test_it_removes_letter_spacing_and_injected_pinyin():
    spaced = "党 的 作 风 建 设 要 抓 实 , 水 利 建 设 要 抓 紧 。"
    assert texts(mended("同志们:", OPENING, spaced, CLOSING))[2].startswith("党的作风建设要抓实")
    mirrored = "水(shuǐ)利(lì)建(jiàn)设(shè)要(yào)抓(zhuā)紧(jǐn)。"
    assert texts(mended("同志们:", OPENING, mirrored, CLOSING))[2] == "水利建设要抓紧。"


def test_a_text_that_breaks_off_says_so():
    text = mended("同志们:", OPENING, SECOND + "下一步我们要......")
    assert text.gaps[-1].kind == "cut-off"


def test_verse_stays_in_its_lines():
    lines = ("同志们:", OPENING, "麦积山高,", "渭水长流。", "读书明理,", "不与人愁。", CLOSING)
    assert texts(mended(*lines)) == list(lines)


def test_a_text_that_stops_in_mid_sentence_was_cut_off():
    text = mended("同志们:", OPENING, SECOND[:-12])
    assert [(gap.paragraph, gap.kind, gap.note) for gap in text.gaps] == [(2, "cut-off", "")]
    assert mended("同志们:", OPENING, SECOND).gaps == ()


def test_headings_of_the_source_may_follow_one_another_on_two_levels():
    from archive.ingest import chrome
    from archive.ingest.documents import RawPage
    from archive.ingest.readers import formats

    html = (
        f"<h1>{TITLE}</h1><p>同志们:</p><p>{OPENING}</p><h3>今后五年的事,一件一件做</h3>"
        f"<h4>让河道再宽几尺</h4><p>{SECOND}</p><h4>让山塘再深几尺</h4><p>{SECOND}</p><p>{CLOSING}</p>"
    )
    page = chrome.lift(formats.read(RawPage("a.html", html.encode())))
    assert outline(structure.mend(Document((Slot(page, None),)))) == [
        (1, "", "今后五年的事,一件一件做", 2),
        (2, "", "让河道再宽几尺", 2),
        (2, "", "让山塘再深几尺", 3),
    ]


def test_a_heading_fused_to_a_short_paragraph_by_a_blank_is_lifted():
    text = mended(
        "同志们:", OPENING, "三、责任在肩头 局长包片、村长包段,哪一段失了分,先问主席台上的人。", CLOSING
    )
    assert outline(text) == [(1, "三", "责任在肩头", 2)]


def test_two_halves_of_a_heading_are_one():
    text = mended("同志们:", OPENING, "二、思想上再加温 行动上再加速", SECOND, CLOSING)
    assert outline(text) == [(1, "二", "思想上再加温 行动上再加速", 2)]


def test_a_heading_too_long_for_a_wrapped_line_is_whole():
    heading = "一、加快水利工程建设步伐,为全县农业生产和农民生活提供坚实可靠的水利保障"
    wrapped = ["　　同志们:"]
    for paragraph in (OPENING + SECOND + OPENING, heading, SECOND + OPENING + CLOSING):
        wrapped += ["　　" + paragraph[:28], *(paragraph[n : n + 30] for n in range(28, len(paragraph), 30))]
    text = mended(*wrapped)
    assert outline(text) == [(1, "一", heading[2:], 2)]
    assert texts(text)[2] == SECOND + OPENING + CLOSING


def test_a_text_that_breaks_off_at_a_comma_does_not_swallow_the_next_heading():
    text = mended("同志们:", OPENING, SECOND + "三笔钱都要打到一个账户上,", "二、管好账目", SECOND, CLOSING)
    assert outline(text) == [(1, "二", "管好账目", 3)]


def test_short_lines_are_no_headings_where_page_ends_cut_sentences_all_through():
    cut = [OPENING + "今年的重点是东片三个乡镇的排", "涝。" + SECOND, SECOND + "资金要管", "好。" + OPENING]
    text = mended("同志们:", *cut, "水利局每十天通报", "一次进度,后三名到会上说明。" + SECOND, CLOSING)
    assert text.sections == ()
    assert "水利局每十天通报一次进度,后三名到会上说明。" + SECOND in texts(text)


def test_lines_wrapped_at_one_width_are_paragraphs_however_short_those_are():
    width = 30
    paragraphs = (
        OPENING,
        SECOND,
        "抓早。",
        "抓实。",
        "抓到底。",
        CLOSING,
        "谢谢大家!",
        OPENING[::-1][1:] + "。",
    )
    wrapped = [line[n : n + width] for line in paragraphs for n in range(0, len(line), width)]
    assert texts(mended("同志们:", *wrapped)) == ["同志们:", *paragraphs]


def test_a_stop_at_the_very_end_of_a_full_line_ends_a_sentence_only():
    words = "".join(filter(str.isalpha, OPENING + SECOND + CLOSING))
    full = [words[n : n + 29] for n in range(0, 116, 29)]
    wrapped = (full[0] + "。", full[1] + "要", "修好。", full[2] + "要", full[3] + "要", "修实。", "就这样。")
    assert [len(one) for one in texts(mended("同志们:", *wrapped))] == [4, 63, 63, 4]


def test_a_bullet_begins_a_line_of_its_own():
    lines = (
        "I am pleased to lead our city in a place where, as I have often said here,",
        "• The river runs clear; and",
        "• The mills run late.",
    )
    assert texts(mended(*lines)) == list(lines)


def test_entries_of_a_list_stay_apart():
    told = "<p>Thank you all for coming to the lock this morning. We will do three things:</p>"
    entries = ["publish the depth survey, all of it", "move the budget to five years", "let the trusts be"]
    listed = "".join(f"<li>{entry}</li>" for entry in entries)
    closing = "<p>None of that is glamorous. Mud never is. But the rest will follow.</p>"
    html = f"<html><body><h1>Remarks on the locks</h1>{told}<ul>{listed}</ul>{closing}</body></html>"
    page = lifted(html, "a.html")
    assert texts(structure.mend(Document((Slot(page, None),))))[1:4] == entries


def test_a_line_that_begins_with_a_comma_goes_on():
    lines = (SECOND[:9] + "四条沟", "，" + SECOND[9:])
    assert "".join(lines) in texts(mended(OPENING, *lines, CLOSING))


def test_where_empty_lines_part_the_paragraphs_a_line_of_two_clauses_goes_on():
    blocks = ("同志们：", OPENING, "今冬明春，全县要清沟修渠\n一百零四条，任务分到乡。", SECOND, CLOSING)
    page = lifted("\n\n".join((TITLE, *blocks)))
    assert "今冬明春，全县要清沟修渠一百零四条，任务分到乡。" in texts(
        structure.mend(Document((Slot(page, None),)))
    )


def test_an_english_address_that_ends_in_a_comma_stands_alone():
    lines = [
        "Lord Mayor, and residents who have been",
        "queueing since half past five,",
        "",
        "I rise to move the budget. It is the",
        "fourth in a row that I have moved with",
        "less money than the last. And I have run",
        "out of cheerful ways to say so today.",
        "",
        "Since 2010 our grant has been cut by ten",
        "per cent. That is a good deal of money.",
    ]
    page = lifted("Budget Speech\n\n" + "\n".join(lines), "a.txt")
    assert texts(structure.mend(Document((Slot(page, None),))))[0].endswith("half past five,")


def test_a_heading_is_cut_off_a_text_that_a_page_end_broke_off():
    rest = (
        "谁是集体的人，这是最难的一件事。外出的算不算，上门的算不算，没有尺子量到底，要由村民自己议、自己定，"
    )
    assert (1, "二", "认成员，公道要摆", 1) in outline(mended(OPENING, f"二、认成员，公道要摆 {rest}"))


def test_a_paragraph_of_thousands_of_lines_is_joined_once():
    lines = [f"我们{n}要不误农时抓好准备把各项任务落到实处不留死角不留空白真正做到" for n in range(10_000)]
    whole = document("同志们:", *lines)
    began = time.process_time()
    assert texts(structure.mend(whole)) == ["同志们:", "".join(lines)]
    # Joined line by line it takes ten times as long.
    assert time.process_time() - began < 5


def test_lines_of_a_poem_among_whole_paragraphs_stay_lines():
    verse = ("麦子黄了,", "镰刀醒了,", "我们把诗,", "种在田埂上。")
    prose = (
        "去年这个时候,这里还是一片盐碱地。工人用了三年,把盐一瓢一瓢洗出去。",
        "愿每一粒麦子都找到自己的诗人。",
    )
    assert texts(mended(TITLE, "朋友们:", *verse, *prose)) == ["朋友们:", *verse, *prose]


def test_a_number_alone_over_a_heading_is_its_number():
    text = mended("同志们:", OPENING, "一", "钥匙要有人管", SECOND, "二", "电费要有人付", CLOSING)
    assert outline(text) == [(1, "一", "钥匙要有人管", 2), (1, "二", "电费要有人付", 3)]
    assert texts(text) == ["同志们:", OPENING, SECOND, CLOSING]


def test_lines_of_an_english_poem_stay_apart():
    lines = ["The river gives, the river takes,", "the miller mends what flooding breaks;"]
    opening = "My grandmother had two lines of a poem on her kitchen wall, and I learnt to read by them."
    found = texts(
        mended("Ladies and gentlemen,", opening, *lines, "We shall need the miller this year again.")
    )
    assert found[2:4] == lines


def test_a_heading_that_is_set_as_the_wrapped_text_is_stands_alone():
    one = (
        "    The river came over the lower wharf twice in one spring, and nobody",
        "had written down how high it stood, or which of the doors in Mill Lane it",
        "had reached before the morning.",
    )
    two = (
        "    We have marked the height on every door since then, and any child can",
        "read it on her way to school, and she can tell her father what she read",
        "when she is home again with him.",
    )
    three = (
        "    The pumps were bought in the autumn and tried on the first wet night,",
        "and they held the cellars of the whole lane dry until the last of the rain",
        "had gone down to the sea.",
    )
    lines = ["Remarks at the Harbour", "Ladies and gentlemen,", *one, *two, "Dredging the channel", *three]
    text = structure.mend(Document((Slot(lifted("\n".join(lines)), None),)))
    assert [section.heading.text for section in text.sections] == ["Dredging the channel"]


def test_a_line_that_a_broken_text_has_twice_is_no_running_head():
    line = "到上个月底还没有修完。财政局要把补助资金按时拨到"
    lines = [OPENING[:24], OPENING[24:48], line, OPENING[48:], SECOND[:24], line, SECOND[24:]]
    text = structure.mend(Document((Slot(lifted("\n".join([TITLE, "同志们:", *lines])), None),)))
    assert "".join(texts(text)).count(line) == 2


def test_the_last_line_of_a_song_may_close_its_quotation():
    lines = ["“太阳出来照四方,", "矿灯亮在心坎上,", "平安回家见爹娘。”"]
    assert texts(mended("同志们:", OPENING, *lines, SECOND))[2:5] == lines


def test_a_heading_run_in_behind_the_one_over_it_is_a_heading_of_its_own():
    text = mended(
        "同志们:", f"{OPENING} 一、把渠修通,把水引来 (一)清淤要早。{SECOND} (二)管护要严。{SECOND}", CLOSING
    )
    assert outline(text) == [
        (1, "一", "把渠修通,把水引来", 2),
        (2, "一", "清淤要早", 2),
        (2, "二", "管护要严", 3),
    ]
    text = mended("同志们:", f"第二部分 今年的任务 一、修好山塘。{SECOND}", CLOSING)
    assert outline(text) == [(1, "二", "今年的任务", 1), (2, "一", "修好山塘", 1)]


def test_two_numbers_that_count_roughly_open_no_section():
    for words in (
        "五、六十年前,这条渠是肩挑出来的。",
        "七、八百户人家吃这一条渠的水。",
        "三、四十個人守一座壩。",
    ):
        text = mended("同志们:", SECOND + words + SECOND, CLOSING)
        assert texts(text) == ["同志们:", SECOND + words + SECOND, CLOSING]
        assert text.sections == ()


def test_first_matter_alone_in_its_line_is_a_number_and_its_heading():
    text = mended("乡亲们:", OPENING, "第一件事:修渠", SECOND, "第二件事:栽树", SECOND, CLOSING)
    assert outline(text) == [(1, "一", "修渠", 2), (1, "二", "栽树", 3)]
    said = "第一件事:渠要在霜降以前修好,谁家也不许拖。" + SECOND
    assert texts(mended("乡亲们:", OPENING, said, CLOSING))[2] == said


def test_nothing_may_part_a_heading_from_the_first_one_under_it():
    text = mended(
        "同志们:", f"二、把渠修通,把水引来(一)清淤要早。{SECOND}", f"(二)管护要严。{SECOND}", CLOSING
    )
    assert [one[:3] for one in outline(text)] == [
        (1, "二", "把渠修通,把水引来"),
        (2, "一", "清淤要早"),
        (2, "二", "管护要严"),
    ]
    assert outline(mended("同志们:", OPENING, "三、抓好高三(一)班的经验推广", SECOND, CLOSING)) == [
        (1, "三", "抓好高三(一)班的经验推广", 2)
    ]


def wrapped(opening, text=OPENING + SECOND):
    """Return a paragraph in lines of thirty characters, which its first words make differ from others."""
    text = opening + text
    return [text[n : n + 30] for n in range(0, len(text), 30)]


def of_wrapped(*blocks):
    """Return the text of a page whose paragraphs are wrapped, an empty line between them."""
    lines = [TITLE, "", "同志们:"]
    for block in blocks:
        lines += ["", *block]
    return structure.mend(Document((Slot(lifted("\n".join(lines)), None),)))


def test_a_blank_behind_a_stop_in_a_wrapped_line_is_no_break_of_the_paragraph():
    long = (OPENING + SECOND).replace("部署今冬", "部署。 今冬")
    text = of_wrapped(wrapped("第一点", long), wrapped("再讲一点", long), wrapped("最后"))
    assert [len(texts(text)), text.sections] == [4, ()]


def test_a_line_under_a_hanging_indent_goes_on_however_short_it_is():
    item = ["(3) 县里选定山下的一块坡地交给水利会修塘蓄水又选了一块", "河边的坡地给各村修渠;"]
    text = of_wrapped(wrapped("第一点"), wrapped("再讲一点"), item, wrapped("最后"))
    assert "".join(item) in texts(text)


def test_a_short_heading_stands_over_a_paragraph_that_is_wrapped():
    text = of_wrapped(["前提"], wrapped("第一点"), ["愿景"], wrapped("再讲一点"))
    assert [words for _, _, words, _ in outline(text)] == ["前提", "愿景"]


def test_numbers_in_one_sentence_behind_a_colon_are_no_headings():
    said = "我只交代他三句:一、账要当众念;二、年夜饭要坐在一起吃;三、不管走到哪里,祠堂的香不能断。"
    text = mended("同志们:", OPENING + said, CLOSING)
    assert texts(text) == ["同志们:", OPENING + said, CLOSING]
    assert outline(text) == []


def test_a_notice_of_left_out_text_explains_the_number_that_is_not_there():
    text = mended(
        "同志们:", OPENING, "一、统一思想", SECOND, "(此处隐藏321字,会员可查看全文)", "三、狠抓落实", CLOSING
    )
    assert [(gap.paragraph, gap.kind) for gap in text.gaps] == [(2, "paywall")]
    elsewhere = mended(
        "同志们:",
        OPENING,
        "一、统一思想",
        SECOND,
        "(此处隐藏321字,会员可查看全文)",
        SECOND[:-1] + "呀。",
        "三、狠抓落实",
        CLOSING,
    )
    assert [gap.kind for gap in elsewhere.gaps] == ["paywall", "numbering"]


def test_the_last_sentence_of_a_numbered_list_is_no_heading_over_what_goes_on_below():
    listed = ["一、在三个渡口各修一座凉亭。", "二、把末班船推迟半个小时。", "三、每半年公布一次渡工的工时。"]
    text = mended("同志们:", "我提三点建议:", *listed, SECOND, CLOSING)
    assert texts(text) == ["同志们:", "我提三点建议:", *listed, SECOND, CLOSING]
    assert outline(text) == []
    two = mended("同志们:", "我提两点建议:", *listed[:2], SECOND, CLOSING)
    assert outline(two) == []


def test_sentences_that_each_have_text_below_them_are_headings():
    lines = ["一、渡口要修。", OPENING, "二、船期要改。", SECOND, "三、工时要公布。", CLOSING]
    assert [number for _, number, *_ in outline(mended("同志们:", *lines))] == ["一", "二", "三"]
