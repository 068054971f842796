import pytest

from archive.ingest import broken_titles, glue
from archive.ingest.documents import Line
from archive.ingest.spans import Passage
from tests.ingest.texts import CLOSING, OPENING, SECOND, TITLE


def parted(text):
    return [line.text for line in glue.parted(Line(Passage(text)))]


def test_title_day_salutation_and_text_in_one_line_come_apart():
    text = OPENING + SECOND + CLOSING
    assert parted(f"{TITLE}(2009年12月1日)同志们:{text}") == [TITLE, "(2009年12月1日)", "同志们:", text]


@pytest.mark.parametrize(
    ("line", "pieces"),
    [
        (f"{TITLE}(2009年12月1日)", [TITLE, "(2009年12月1日)"]),
        (f"{TITLE}（二○○九年十二月一日）", [TITLE, "（二○○九年十二月一日）"]),
        ("(2006年8月30日) 同志们:", ["(2006年8月30日)", "同志们:"]),
        (f"{TITLE}同志们:", [TITLE, "同志们:"]),
        (f"{TITLE}( 年 月 日)同志们:", [TITLE, "( 年 月 日)", "同志们:"]),
        (f"{TITLE}2009年12月01日各位委员、同志们:", [TITLE, "2009年12月01日", "各位委员、同志们:"]),
        ("2009年水利工作报告县水利局局长  李  明", ["2009年水利工作报告", "县水利局局长  李  明"]),
        (f"{TITLE}县长 李明2009年12月1日同志们:", [TITLE, "县长 李明", "2009年12月1日", "同志们:"]),
    ],
)
def test_short_lines_come_apart_at_clear_joints(line, pieces):
    assert parted(line) == pieces


@pytest.mark.parametrize(
    "line",
    [
        "在全县冬修水利动员大会上的讲话(2009年修订)",
        "全县水利工作报告会主讲人 李 明",
        "同志们:今天的会议很重要。",
        OPENING,
        "我听了各位代表的发言,很受启发。",
        "(2009年12月1日)",
        "敬爱的老师们、校友们、同学们:",
    ],
)
def test_other_lines_stay_whole(line):
    assert parted(line) == [line]


def test_a_bracket_in_the_text_is_not_joined_where_it_holds_no_day():
    pieces = [Line(Passage(text)) for text in ("（", "620", "个班子", "）")]
    assert [line.text for line in broken_titles.dates_joined(pieces)] == ["（", "620", "个班子", "）"]


def test_a_bracketed_day_may_run_over_the_end_of_its_line():
    pieces = [Line(Passage(text)) for text in ("(2010 年 2 月 10", "日)", "(全县2010年水", "渠)")]
    assert [line.text for line in broken_titles.dates_joined(pieces)] == [
        "(2010 年 2 月 10日)",
        "(全县2010年水",
        "渠)",
    ]


@pytest.mark.parametrize("opening", ["同志们,", "今天我们召开全县冬修水利动员会,"])
def test_a_title_comes_apart_from_words_that_open_a_speech(opening):
    title, text = "县长在全县冬修水利动员会上的讲话文稿", opening + OPENING + SECOND + CLOSING
    assert parted(title + text) == [title, text]


def test_words_about_a_speech_stay_in_their_sentence():
    text = f"上周大家听了县委书记的讲话,今天我们来落实。{OPENING}{SECOND}{CLOSING}"
    assert parted(text) == [text]


def test_it_parts_a_title_whose_last_word_is_letter_spaced():
    text = "在新渠通水动员大会上的 讲 话 (2015年2月26日) 李明 同志们: " + "新渠今天通水，大家辛苦了。" * 14
    assert [line.text for line in glue.parted(Line(Passage(text)))][:4] == [
        "在新渠通水动员大会上的 讲 话",
        "(2015年2月26日)",
        "李明",
        "同志们:",
    ]


def test_it_parts_title_speaker_and_day_and_the_stamp_of_a_site_before_them():
    text = (
        "公文小站 www.example.com县十七届人大五次会议表态发言河口县县长李明(2026 年 2 月 6 日)各位代表:"
        + "我感谢大家。" * 30
    )
    parts = [line.text for line in glue.parted(Line(Passage(text)))]
    assert parts[:4] == [
        "公文小站 www.example.com",
        "县十七届人大五次会议表态发言",
        "河口县县长李明",
        "(2026 年 2 月 6 日)",
    ]


def test_what_stands_between_title_and_day_must_be_a_person():
    text = "在全县大会上的讲话已经印发各乡镇(2026年2月6日)" + "请大家对照检查。" * 30
    assert [line.text for line in glue.parted(Line(Passage(text)))] == [text]


def test_a_lead_that_was_broken_over_two_lines_is_one():
    lines = [
        Line(Passage(text)) for text in ("以下为县长王大河今早在冬修水利动员大会", "开幕式上的致辞:", OPENING)
    ]
    assert [line.text for line in broken_titles.titles_joined(lines)] == [
        lines[0].text + lines[1].text,
        OPENING,
    ]


def test_a_title_that_stands_twice_in_a_line_is_parted_from_itself_and_the_text():
    twice = "在全县冬修水利会议上讲话在全县冬修水利会议上的讲话"
    text = "方才,各乡镇都汇报了," + OPENING + SECOND + CLOSING
    assert parted(twice + text) == [twice[:12], twice[12:], text]


def test_each_of_two_titles_in_a_line_keeps_the_office_before_it():
    first, second = "副县长在全县冬修水利会议上的讲话", "县委常委、副县长李明在全县冬修水利会议上的讲话"
    text = "方才,各乡镇都汇报了," + OPENING + SECOND + CLOSING
    assert parted(f"{first}{second}(2009年12月1日){text}") == [first, second, "(2009年12月1日)", text]


def test_a_report_comes_apart_from_its_dash_line_who_gives_it_and_the_address():
    dash = "——2009年12月1日在清河县第四届人民代表大会第一次会议上"
    text = "现在,我代表县人民政府作工作报告。" + OPENING + SECOND + CLOSING
    pieces = ["政府工作报告", dash, "清河县人民政府县长李明", "各位代表:", text]
    assert parted("".join(pieces)) == pieces
    assert parted("1" + "".join(pieces)) == ["1", *pieces]


def test_what_is_called_for_stays_with_the_title_behind_its_dash():
    title = "立即行动起来,掀起冬修高潮—县长在全县冬修水利现场会上的讲话"
    assert parted(title + "同志们:" + OPENING) == [title, "同志们:", OPENING]


def test_a_title_comes_off_text_that_lost_its_marks():
    text = "同志们这次会议是县委决定召开的" + "各乡镇要把任务分到村落到田一天一调度三天一通报" * 9
    assert parted(TITLE + text) == [TITLE, text]
    assert parted(TITLE + "精神" + text[3:]) == [TITLE + "精神" + text[3:]]


def test_a_sentence_goes_on_behind_the_index_of_a_unit_that_has_a_line_of_its_own():
    lines = ["县城要以降低PM", "2.5", "浓度为主线,一条河一条河地治。", "2.5", "浓度"]
    joined = [line.text for line in broken_titles.fragments_joined([Line(Passage(text)) for text in lines])]
    assert joined == ["县城要以降低PM2.5浓度为主线,一条河一条河地治。", "2.5", "浓度"]


def test_a_site_s_title_of_two_texts_comes_off_that_of_the_first():
    both, first = "县长在植树会讲话与县长在秋收会 发言汇编", "县长在植树会讲话"
    assert parted(f"{both} {first} {SECOND}") == [both, first, SECOND]
    assert parted(f"{both}{SECOND}") == [f"{both}{SECOND}"]


def test_an_address_may_begin_with_the_presidium():
    line = f"市长在市人大闭幕式发言 主席团、各位代表、同志们: {OPENING}{SECOND}{CLOSING}{SECOND}"
    assert parted(line)[:2] == ["市长在市人大闭幕式发言", "主席团、各位代表、同志们:"]


@pytest.mark.parametrize("address", ["尊重的各位领导,亲爱的老师们,大家好!", "尊敬的各位领导:"])
def test_a_title_comes_apart_from_a_whole_salutation_without_a_blank(address):
    title, text = "2020年渠道管理员竞聘演讲稿", f"{address}{OPENING}{SECOND}{CLOSING}"
    assert parted(title + text)[0] == title
    words = f"他写的发言稿尊重的是事实,{OPENING}{SECOND}{CLOSING}"
    assert parted(words) == [words]


def test_a_title_whose_last_words_are_set_wide_is_one_line():
    lines = [Line(Passage(text)) for text in ("在全县梯田保护暨旅游发展大会上的", "讲　话")]
    assert [line.text for line in broken_titles.titles_joined(lines)] == [
        "在全县梯田保护暨旅游发展大会上的讲话"
    ]
    apart = [Line(Passage(text)) for text in ("在全县梯田保护暨旅游发展大会上的", "同　志　们")]
    assert list(broken_titles.titles_joined(apart)) == apart


@pytest.mark.parametrize("again", ("领导讲话 > 会议讲话 ", "县长在全县禁毒大会上的讲话"))
def test_columns_and_titles_without_end_are_read_in_a_bounded_depth(again):
    line = again * 2_000 + "同志们:今天的会议很重要。"
    assert "".join(parted(line)).replace(" ", "") == line.replace(" ", "")


@pytest.mark.parametrize(
    ("line", "pieces"),
    [
        ("县委副书记、县长 李明同志们:", ["县委副书记、县长 李明", "同志们:"]),
        ("县委 李明同志和县长:", ["县委 李明同志和县长:"]),
        ("大坝 我的同志们:", ["大坝 我的同志们:"]),
    ],
)
def test_who_holds_an_office_comes_apart_from_the_address(line, pieces):
    assert parted(line) == pieces


def test_kind_and_title_come_apart_from_the_address():
    said = "大家好!" + OPENING + SECOND + CLOSING
    title = "2020级新生开学典礼致辞:以勤为径"
    assert parted(f"{title}亲爱的同学们、老师们:{said}") == [title, "亲爱的同学们、老师们:", said]
