import pytest

from archive.ingest import footnotes, tail
from tests.ingest.texts import BODY, CLOSING, OPENING, SECOND, TITLE, body, dropped, head, lifted, page_of

TERMS = ("1.四水归塘:指把山坡、屋面、道路和田间的水引入山塘。", "2.河段长——负责一段河道清理的人。")


@pytest.mark.parametrize(
    "heading", ["名词解释", "《政府工作报告》名词解释", "附:有关用语说明", "注释:", "【名词注释】"]
)
def test_explanations_of_terms_behind_a_report_are_not_its_text(heading):
    page = lifted(page_of((TITLE, *BODY, heading, *TERMS)))
    assert body(page) == list(BODY)
    assert [rule for _, rule in dropped(page)] == ["glossary"] * 3


def test_a_speaker_may_speak_of_terms():
    lines = (*BODY[:2], "名词解释", *BODY[2:])
    assert body(lifted(page_of((TITLE, *lines)))) == list(lines)


def test_name_date_and_note_behind_the_text_stand_in_the_head():
    signed = ("王大河", "2009年12月1日", "(本文系作者在全县冬修水利动员大会上的讲话)")
    page = lifted(page_of((TITLE, *BODY, *signed)))
    assert body(page) == list(BODY)
    assert head(page)[1:] == list(signed)


def test_a_note_on_who_wrote_it_or_what_was_cut_is_no_text():
    assert tail.is_note("(作者系某某县副县长。本文有删节)") and tail.is_note("(根据录音整理,未经本人审阅)")
    assert not tail.is_note("(热烈鼓掌)")


def test_an_english_note_on_the_speech_is_no_text():
    assert tail.is_note("Note: The Mayor spoke at 10:40 a.m. at the foot of the bridge.")
    assert not tail.is_note("Note: you will not find this road on any map.")


@pytest.mark.parametrize("heading", ["【参考资料】", "新闻背景", "互动环节", "附录一:", "鸣谢", "活动预告"])
def test_what_others_added_behind_a_speech_is_not_its_text(heading):
    page = lifted(page_of((TITLE, *BODY, heading, "县里去年修了四条河道。", "今年还要修六条。")))
    assert body(page) == list(BODY)


def test_notes_at_the_foot_are_no_text_where_their_marks_stand_in_it():
    marked = BODY[3].replace("两万亩", "两万亩[1]")
    noted = (*BODY[:3], marked, BODY[4], "[1] 县水利局2009年统计月报。")
    assert body(lifted(page_of((TITLE, *noted)))) == list(noted[:-1])
    roman = (*BODY[:3], marked.replace("[1]", "[i]"), BODY[4], "[i]县水利局2009年统计月报")
    assert body(lifted(page_of((TITLE, *roman)))) == list(roman[:-1])
    unmarked = (*BODY, "[1] 修渠;[2] 清淤。")
    assert body(lifted(page_of((TITLE, *unmarked)))) == list(unmarked)


def test_who_was_there_and_who_wrote_it_is_no_text():
    for line in ("县政协主席李青山等出席会议。", "作者简介:王大河,县水利局局长,高级工程师。"):
        assert body(lifted(page_of((TITLE, *BODY, line)))) == list(BODY)
    own = "我希望大家都来参加大会。"
    assert body(lifted(page_of((TITLE, *BODY, own)))) == [*BODY, own]


@pytest.mark.parametrize(
    "below",
    [
        ("--", "县第一中学 校长办公室", "电话:(000) 0000 0000"),
        ("---", "*有问题请联系办公室。*", "[回列表](/speeches/) · [编辑](/edit)"),
    ],
)
def test_what_stands_below_a_last_rule_is_not_the_speech(below):
    assert body(lifted(page_of((TITLE, *BODY, *below)))) == list(BODY)


def test_a_rule_between_two_parts_of_a_speech_cuts_nothing_off():
    lines = (*BODY[:2], "---", *BODY[2:])
    assert [line for line in body(lifted(page_of((TITLE, *lines)))) if line != "---"] == list(BODY)


def test_the_day_with_its_place_below_the_text_stands_in_the_head():
    day = "（二零一六年十一月五日於大嶼山東涌）"
    page = lifted(page_of((TITLE, *BODY, day, "----------")))
    assert head(page) == [TITLE, day]


ENGLISH = (
    "Good morning, friends:",
    "The mill is open, and the wheel that stood for forty years is turning at last.",
    "We will grind corn on Saturdays, and every child may turn the stone.",
    "Come and see it. Thank you.",
)


@pytest.mark.parametrize(
    "below",
    [
        ("Ada Marlow is the author of “The Salt Wheel” and three other novels.",),
        ("About Helix & Rowe", "Helix & Rowe is a maker of pumps with 40 employees."),
        ("Was this page helpful? Yes No",),
        ("(more)",),
    ],
)
def test_what_introduces_an_english_author_or_house_is_not_the_speech(below):
    page = lifted(page_of(("Address by Ada Marlow at the Opening of the Mill", *ENGLISH, *below)))
    assert body(page) == list(ENGLISH)


@pytest.mark.parametrize("rule", ["----", "————————", "=====", "****"])
def test_a_few_short_lines_below_a_rule_are_a_copyist_s(rule):
    below = (rule, "以下为各乡镇水利员名单,另纸抄送", "县水利局办公室 电话 00000000")
    assert body(lifted(page_of((TITLE, *BODY, *below)))) == list(BODY)


def test_words_of_the_speaker_below_a_rule_stay():
    spoken = (*BODY, "----", "最后,我们再算一笔账。", "水渠修好了,收成才有底。")
    assert "最后,我们再算一笔账。" in body(lifted(page_of((TITLE, *spoken))))


def test_an_editor_s_label_makes_a_note():
    assert tail.is_note("按:这篇讲话据现场录音整理。") and not tail.is_note("按照会议要求,抓好落实。")


def test_an_archive_s_note_on_the_paper_is_no_text():
    for note in ("(原件为油印件,个别字迹不清。县档案馆二〇〇四年录入)", "(本件据县委办打字稿录入)"):
        assert body(lifted(page_of((TITLE, *BODY, note)))) == list(BODY)


def test_the_next_items_of_minutes_are_not_the_speech_s():
    items = ("肆、報告事項", "伍、散會:上午11時40分")
    assert body(lifted(page_of((TITLE, *BODY, *items)))) == list(BODY)


def test_a_forum_s_signature_between_two_rules_goes():
    drawn = "-" * 70
    assert body(lifted(page_of((TITLE, *BODY, drawn, "梨花又开放,今夜无人入睡……", drawn)))) == list(BODY)


def test_a_name_in_capitals_with_an_office_signs_an_english_text():
    spoken = (
        "I have asked for a ferry and a school.",
        "I ask for them again today.",
        "The rest is yours to do.",
    )
    for signed in (("AUGUSTUS M. MARLOW, Governor.",), ("AUGUSTUS M. MARLOW,", "Governor.")):
        assert body(lifted(page_of(("FAREWELL MESSAGE", *spoken, *signed)))) == list(spoken)


def test_what_a_book_prints_behind_the_note_that_closes_a_speech_is_no_part_of_it():
    page = lifted(page_of((TITLE, *BODY, "(据县档案馆藏会议记录整理)", "碑 文", "重修水渠记,渠长十里。")))
    assert body(page) == list(BODY)


@pytest.mark.parametrize(
    ("note", "below"),
    [
        ("(本文有删节)", ("王大河", "2009年12月1日")),  # who signs stands below it and is evidence
        ("(根据会议安排)", ("全县十二个乡镇都要上堤。",)),
    ],
)
def test_nothing_is_lost_behind_a_bracket_that_closes_no_speech(note, below):
    page = lifted(page_of((TITLE, *BODY, note, *below)))
    assert set(below) <= {*head(page), *body(page)}


def test_a_note_in_the_middle_ends_nothing_where_the_speaker_goes_on():
    lines = (*BODY[:4], "(略有删节)", "同志们:", CLOSING)
    assert CLOSING in body(lifted(page_of((TITLE, *lines))))


PRESS = ("We sold pumps.", "We paid for them.", "We hired nobody.", "Thank you all.")


@pytest.mark.parametrize(
    "line",
    [
        "FORWARD-LOOKING STATEMENTS: These remarks involve risks.",
        "About Acme Pumps: Acme makes pumps.",
        "Media Contact: A. Ng, (555) 010-0000",
        "For more information, please contact the press office.",
    ],
)
def test_what_a_company_adds_below_is_none_of_its_chairs_words(line):
    text = dict(enumerate((*PRESS, line)))
    assert tail.boilerplate(text, range(5)) == (4,)


def test_a_speaker_may_speak_of_more_information():
    text = dict(enumerate((*PRESS, "For more information I call on you to read.")))
    assert tail.boilerplate(text, range(5)) == ()


def test_a_note_at_the_foot_of_a_printed_page_needs_its_mark_in_the_text():
    text = dict(enumerate(("包到作业组[2],联产。", "开会倒", "[1]作业组,指组织。", "有一百天。")))
    assert footnotes.of_pages({**text, 3: "- 8 -"}, {3: "page-mark"}, list(text)) == ()


def test_an_english_name_with_its_office_signs_and_thanks_do_not():
    signed = {0: "We part.", 1: "Adieu.", 2: "I go.", 3: "ADA Q. NG,", 4: "Governor."}
    page = lifted(page_of(("FAREWELL ADDRESS", "Gentlemen of the Senate:", *signed.values())))
    assert head(page)[-2:] == ["ADA Q. NG,", "Governor."]
    assert "Thank You, Governor." in body(
        lifted(page_of(("FAREWELL ADDRESS", *PRESS, "Thank You, Governor.")))
    )


def test_another_report_that_a_paper_prints_below_is_no_text():
    report = ("双桥镇:百名党员下渠", "本报讯(记者 何田)昨日,双桥镇一百多名党员来到工地清淤。")
    assert body(lifted(page_of((TITLE, *BODY, *report)))) == list(BODY)
    quoting = (*BODY[:4], report[1], "我们读了都很受教育。", CLOSING)
    assert body(lifted(page_of((TITLE, *quoting)))) == list(quoting)


@pytest.mark.parametrize(
    "line",
    [
        "[Back to News] [Printer Friendly]",
        "Port Alder College is an equal opportunity institution.",
        "Transcribed by Ruth Calder for the Port Alder Genealogy Project.",
        "Return to Speeches Index",
        "If you enjoyed this speech, please consider making a donation to the museum.",
        "Address given at the Port Alder dock, 14 May 2019. Text from the author's typescript.",
    ],
)
def test_what_small_sites_print_below_an_english_speech_is_no_text(line):
    speech = ("Good morning.", "The dock closed on a Tuesday.", "I asked for the key.", "We all go to work.")
    assert body(lifted(page_of(("Remarks at the Dock", *speech, line)))) == list(speech)


def test_names_of_accounts_behind_a_speaker_s_thanks_are_no_text():
    page = lifted(page_of((TITLE, *BODY, "柳河发布", "权威发布 便民服务")))
    assert body(page) == list(BODY)
    assert tail.strays(dict(enumerate((*BODY[:4], "柳河的水", "流到了地头"))), range(6)) == ()


def test_a_list_of_days_below_a_speakers_thanks_is_a_sites():
    text = (
        "We sold.",
        "We paid.",
        "Thank you, and good night.",
        "Diary",
        "Plant sale, 5th June",
        "Fair, 6th June",
    )
    assert tail.strays(dict(enumerate(text)), range(6)) == (3, 4, 5)


def test_words_of_a_glossary_may_stand_in_lines_of_their_own():
    broken = ("3.“双向揭榜”:企业找技术,成果找市场,双方", "揭榜", "的简称,其中由技术一方", "揭榜", "。")
    assert body(lifted(page_of((TITLE, *BODY, "名词解释", *TERMS, *broken)))) == list(BODY)


def test_an_annex_behind_a_speech_is_none_of_its_text():
    annex = ("附件1", "2026年县十件实事", "一、修渠。", "全县修渠四十公里。", "附件2", "名词解释", *TERMS)
    assert body(lifted(page_of((TITLE, *BODY, *annex)))) == list(BODY)
    # What follows the label may be another speech.
    another = ("附件2", "各位来宾:", OPENING)
    assert body(lifted(page_of((TITLE, *BODY, *another)))) == [*BODY, *another]


def test_a_note_on_which_wording_counts_is_no_text():
    assert tail.is_note("(以现场致词为准)") and tail.is_note("(讲话以实际发言为准)")
    assert not tail.is_note("(以亩产五百斤为准)")
    assert body(lifted(page_of((TITLE, *BODY, "（以現場致詞為準）")))) == list(BODY)


def test_what_is_added_behind_a_speakers_thanks_is_no_text():
    added = "附：下周的讲话由水利站负责，请提前三天交稿。"
    assert body(lifted(page_of((TITLE, *BODY, added)))) == list(BODY)


def test_who_copied_a_leaflet_is_no_text():
    notes = ("(以上材料系水利兵团根据大会记录整理。仅供参考)", "水利兵团 一九六七年一月九日双桥县宣传站翻印")
    page = lifted(page_of((TITLE, *BODY, *notes)))
    assert body(page) == list(BODY)
    assert not tail.is_note("这本小册子我们要翻印")


def test_small_notices_below_a_text_on_a_paper_s_page_are_none_of_it():
    notices = ("●遗失启事", "孙某某遗失行车证一本,声明作废。", "双桥商店遗失公章一枚,声明作废。")
    assert body(lifted(page_of((TITLE, *BODY, *notices)))) == list(BODY)
    assert body(lifted(page_of((TITLE, *BODY, "◆公告", "供电公司七月二十日停电检修。")))) == list(BODY)


def test_a_heading_of_a_speaker_s_own_is_no_small_notice():
    lines = (*BODY[:3], SECOND, "招商公告", "我们把招商公告贴到每一个村口。", *BODY[3:])
    assert set(lines) - {"招商公告"} <= set(body(lifted(page_of((TITLE, *lines)))))


def test_who_copied_a_text_out_says_so_below_it():
    assert body(lifted(page_of((TITLE, *BODY, "抄完了。小侄子见了我还叫叔。")))) == list(BODY)
    assert body(lifted(page_of((TITLE, *BODY, "全文打完了,手都酸了。")))) == list(BODY)
    for own in ("抄完文件不等于办完事情。", "打完了,还要回头看。"):
        spoken = (*BODY[:-1], own, CLOSING)
        assert body(lifted(page_of((TITLE, *spoken)))) == list(spoken)


REPORT = ("双桥清淤", "本报讯(记者 何田)昨日从农业局获悉,双桥已经开工。")


def test_reports_of_a_paper_s_page_that_a_text_leaves_or_comes_to_are_none_of_it():
    first = lifted(page_of((TITLE, *BODY[:2], "（下转第三版）", *REPORT)))
    assert body(first) == list(BODY[:2])
    second = lifted(page_of((*REPORT, f"（上接第一版）{SECOND}", CLOSING)))
    assert [text[-20:] for text in body(second)] == [SECOND[-20:], CLOSING[-20:]]


def test_a_text_that_goes_on_behind_such_a_notice_stays_whole():
    for lines in (
        (*BODY[:2], "（下转第三版）", SECOND, CLOSING),
        (*BODY[:2], "（下转第三版）", *REPORT, f"（上接第一版）{SECOND}", CLOSING),
    ):
        found = "".join(body(lifted(page_of((TITLE, *lines)))))
        assert SECOND in found and CLOSING in found


@pytest.mark.parametrize(
    "note",
    [
        "(据县档案馆藏油印件录入,原件第7页有缺损) 上一篇 目录 下一篇",
        "(据镇志编纂组抄存本打字)",
        "【根据会议铅印稿校录】 返回目录",
    ],
)
def test_how_a_copy_was_made_is_a_note_also_beside_buttons(note):
    assert body(lifted(page_of((TITLE, *BODY, note)))) == list(BODY)


@pytest.mark.parametrize("own", ["(根据县里的安排,这几条河先挖。)", "翻到目录 下一篇"])
def test_what_is_no_note_stays(own):
    assert not tail.is_note(own)


@pytest.mark.parametrize(
    ("line", "kept"),
    [
        ("林城市质量技术监督局   2011年8月31日", True),
        ("林城市质量技术监督局的同志们 2011年8月31日", False),
        ("林城市质量技术监督局   (2011)31号", False),
    ],
)
def test_a_body_may_sign_with_the_day(line, kept):
    said = (*BODY[:-1], "散会以后,请各乡镇把动工的日子定下来,报到水利局去。")
    assert (line in head(lifted(page_of((TITLE, *said, line))))) is kept
