from pathlib import Path

import pytest

from archive.ingest import pipeline
from archive.ingest.documents import RawPage
from archive.ingest.extract import dates
from archive.ingest.pipeline import ingest
from tests.ingest.factories import make_document

TITLE = "在全市春耕生产动员大会上的讲话"
SEED = Path(__file__).resolve().parents[3] / "shared" / "seed" / "77cn-333707.txt"


def dated(*paragraphs, head=(TITLE,), posted=None, title=TITLE):
    facts = {"posted": posted} if posted else {}
    return dates.find(
        *make_document(head, paragraphs or ("同志们:", "春耕要抓紧。", "谢谢大家!"), facts), title
    )


def rules(finding):
    return {evidence.rule for evidence in finding.evidence}


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("(2011年9月18日)", "2011-09-18"),
        ("（2011年9月18日，临江）", "2011-09-18"),
        ("（2011年9月18日·临江） 原一连文书 王大河", "2011-09-18"),
        ("2015 年 2 月 3 日", "2015-02-03"),
        ("二〇一一年三月八日", "2011-03-08"),
        ("二○一○年十月", "2010-10"),
        ("二零一二年元月五日", "2012-01-05"),
        ("二oo九年十二月三十一日", "2009-12-31"),
        ("（２０１１年９月１８日）", "2011-09-18"),
        ("中華民國一百零五年五月二十日", "2016-05-20"),
        ("民國115年3月8日", "2026-03-08"),
        ("2010年3月1日至3日", "2010-03-01/2010-03-03"),
        ("二〇一〇年二月二十八日至三月二日", "2010-02-28/2010-03-02"),
        ("(2011年11月3日 根据录音整理)李明", "2011-11-03"),
        ("李明 2010-03-08", "2010-03-08"),
        ("(2010.3.8)", "2010-03-08"),
        ("2010.3.8", "2010-03-08"),
        ("2017年6月24日 莫斯科", "2017-06-24"),
        ("2010年2月24日(星期三)", "2010-02-24"),
        ("(2011年)", "2011"),
        ("(2011年前后)", "2011~"),
        ("October 24, 1978", "1978-10-24"),
        ("24th of October, 1978", "1978-10-24"),
        ("Omaha, Nebraska, June 30, 1966", "1966-06-30"),
        ("Delivered on May 3, 2019", "2019-05-03"),
        ("会议时间:2011年3月8日 地点:市政府礼堂", "2011-03-08"),
        ("113年4月19日", "2024-04-19"),
        ("（二〇一二年正月初八）", "2012-01-30"),
    ],
)
def test_it_reads_the_date_under_the_title(line, expected):
    finding = dated(head=(TITLE, line))
    assert finding.value == expected
    assert {evidence.grade for evidence in finding.evidence} == {"stated"}


@pytest.mark.parametrize(
    "line",
    [
        "发布时间:2018-12-03",
        "来源:网络收集 时间:2018-12-03",
        "2018-12-03 10:20:33",
        "2018年12月3日 10:20 来源:春江日报",
        "日期:2018年12月3日",
        "2018-12-03",
        "责任编辑:王明 2018年12月3日",
        "电邮讲话【2015】006号",
        "Posted December 3, 2018",
        "原载《春江日报》2018年12月3日",
        "(2018年12月3日印发)",
    ],
)
def test_it_never_takes_the_day_of_posting(line):
    assert dated(head=(TITLE, line), posted="2018-12-03").value is None


def test_it_reads_the_lead():
    finding = dated("2010年2月24日在春江区第七届人民代表大会第四次会议上", "各位代表:", "现在报告工作。")
    assert finding.value == "2010-02-24"
    assert finding.evidence[0].quote == "2010年2月24日"
    assert finding.evidence[0].spans


def test_it_reads_a_dash_line_with_chinese_numerals():
    head = ("政府工作报告", "——二〇二六年一月二十七日在临江省十四届人民代表大会第四次会议上")
    assert dated(head=head, title="政府工作报告").value == "2026-01-27"


def test_it_reads_the_signature_at_the_end():
    assert dated("全市人民:", "祝大家新春快乐。", "市长 王明", "二〇一二年一月十五日").value == "2012-01-15"


def test_it_reads_the_day_beside_the_body_that_signs():
    assert (
        dated("同志们:", "春耕要抓紧。", "散会。", "林城市质量技术监督局   2011年8月31日").value
        == "2011-08-31"
    )
    assert (
        dated("同志们:", "春耕要抓紧。", "散会。", "请看林城市质量技术监督局的通知   2011年8月31日").value
        is None
    )


def test_it_reads_the_day_the_speaker_names():
    assert dated("同志们:", "今天是2011年3月8日,是春耕的好时候。", "谢谢!").value == "2011-03-08"


def test_a_day_of_former_years_is_no_day_of_speaking():
    told = "七十年前的今天,1952年11月17日,学校在河边开课。去年的今天,2021年11月17日,新楼动工。"
    head = (TITLE, "(2022年11月17日)")
    assert dated("同学们:", told, "谢谢!", head=head).value == "2022-11-17"


def test_it_leaves_dates_in_the_story_alone():
    assert dated("同志们:", "1998年8月7日,大堤告急。2003年5月1日,我们又站在这里。", "谢谢!").value is None


def test_it_corroborates_by_a_second_place():
    finding = dated(
        "2011年3月8日在全市春耕生产动员大会上", "同志们:", "开始。", head=(TITLE, "(2011年3月8日)")
    )
    assert finding.value == "2011-03-08"
    assert {evidence.grade for evidence in finding.evidence} == {"corroborated"}


def test_it_takes_the_finer_of_two_dates_that_agree():
    assert (
        dated("2011年3月8日在全市春耕生产动员大会上", "开始。", head=(TITLE, "2011年3月")).value
        == "2011-03-08"
    )


@pytest.mark.parametrize(
    ("head", "rule"),
    [
        ((TITLE, "(2011年3月8日)", "2011年3月9日"), "date-line"),
        ((TITLE, "2015年2月30日"), "impossible-date"),
        ((TITLE, "2010年2月24日(星期五)"), "weekday"),
    ],
)
def test_it_says_conflict_where_the_page_contradicts_itself(head, rule):
    finding = dated(head=head)
    assert finding.value is None
    assert rule in rules(finding)
    assert {evidence.grade for evidence in finding.evidence} == {"conflict"}


def test_it_distrusts_a_year_that_was_made_to_look_fresh():
    finding = dated(
        "同志们:", "我们要以优异成绩迎接党的十七大胜利召开。", "谢谢!", head=(TITLE, "(2023年3月8日)")
    )
    assert finding.value is None
    assert "awaited-congress" in rules(finding)


def test_it_distrusts_a_year_in_the_title_that_was_made_to_look_fresh():
    title = "2022年在全市机关党建工作会议上的讲话"
    finding = dated("下半年,党的十八大就要召开。", "抓好党建。", "谢谢!", head=(title,), title=title)
    assert finding.value is None
    assert {evidence.rule for evidence in finding.evidence} == {"title-year", "awaited-congress"}
    assert {evidence.grade for evidence in finding.evidence} == {"conflict"}


def test_it_distrusts_years_in_the_text_that_were_made_to_look_fresh():
    said = ["同志们:", "一、2022年工作回顾", "二、2023年的主要任务"]
    finding = dated(*said, "以优异成绩迎接党的十七大胜利召开。", "谢谢!", head=(TITLE,))
    assert finding.value is None
    assert {evidence.rule for evidence in finding.evidence} == {"review-of-year", "awaited-congress"}
    assert {evidence.grade for evidence in finding.evidence} == {"conflict"}
    finding = dated(*said, "学习胡锦涛总书记的讲话精神。", "谢谢!", head=(TITLE,))
    # Whose title may outlive his office.
    assert "conflict" not in {evidence.grade for evidence in finding.evidence}


def test_it_distrusts_a_date_before_the_plenum_that_is_cited():
    finding = dated(
        "要认真贯彻党的十八届五中全会精神。", "抓好落实。", "谢谢!", head=(TITLE, "(2015年2月26日)")
    )
    assert (finding.value, finding.evidence[-1].grade) == (None, "conflict")


def test_it_bounds_by_the_newest_plenum_and_the_next():
    finding = dated("要贯彻党的十七届三中、四中全会精神。", "抓好春耕。", "谢谢!")
    assert finding.value == "2009-09-18/2010-10-18"
    assert {evidence.grade for evidence in finding.evidence} == {"inferred"}


def test_it_bounds_by_a_plenum_and_a_leader_in_office():
    finding = dated("胡锦涛总书记在党的十七届五中全会上强调,要做好群众工作。", "抓好落实。", "谢谢!")
    assert finding.value == "2010-10-18/2011-10-18"
    assert {"cited-plenum", "leader-in-office", "newest-plenum"} <= rules(finding)


def test_it_reads_a_plenum_in_full_words():
    finding = dated("要贯彻第十七届中央委员会第五次全体会议精神。", "抓好落实。", "谢谢!")
    assert finding.value == "2010-10-18/2011-10-18"


def test_it_does_not_read_a_local_plenum_as_the_central_one():
    assert dated("市委十一届五中全会精神要落实。", "抓好春耕。", "谢谢!").value is None


def test_it_sets_an_old_leader_aside_who_is_only_remembered():
    finding = dated("江泽民总书记当时说过。要贯彻党的十七届五中全会精神。", "今年上半年要完成任务。", "谢谢!")
    assert finding.value == "2011-01/2011-06"


def test_it_narrows_to_the_half_year_of_a_deadline():
    finding = dated("今年是“十二五”规划的开局之年。", "各单位要在上半年完成改造。", "谢谢!")
    assert finding.value == "2011-01/2011-06"
    assert rules(finding) == {"five-year-plan", "first-half-year"}


def test_it_uses_a_coming_election_only_where_one_round_fits():
    narrow = dated("要贯彻党的十七届五中全会精神,与接下来的换届工作结合起来。", "抓好落实。", "谢谢!")
    wide = dated("胡锦涛总书记指出,要做好换届工作。", "抓好落实。", "谢谢!")
    village = dated("要贯彻党的十七届五中全会精神,做好村级组织换届工作。", "抓好落实。", "谢谢!")
    assert "coming-election" in rules(narrow)
    assert wide.value is None
    assert "coming-election" not in rules(village)


@pytest.mark.parametrize(
    ("paragraph", "expected"),
    [
        ("今年是2012年,是换挡的一年。", "2012"),
        ("今天,我们隆重集会,庆祝第27个教师节。", "2011-08/2011-09"),
        ("今年是新中国成立60周年。", "2009"),
        ("明年是“十三五”规划的开局之年。", "2015"),
        ("今年是实施“十二五”规划的第四年,也是承前启后的一年。", "2014"),
        ("今年是“十二五”规划的收官之年。", "2015"),
    ],
)
def test_it_reckons_the_year(paragraph, expected):
    assert dated("同志们:", paragraph, "谢谢!").value == expected


@pytest.mark.parametrize(
    "paragraph",
    [
        "今年2000多万元的投入要用好。",
        "到2020年,全面建成小康社会。",
        "习近平总书记指出,要抓好春耕。",
        "胡锦涛总书记指出,要抓好春耕。",
        "自2008年以来,我们连年丰收。",
        "上半年,全市完成投资三亿元。",
        "2007年庆祝建市20周年时,我们说过。",
    ],
)
def test_it_says_unknown_rather_than_guess(paragraph):
    finding = dated("同志们:", paragraph, "谢谢!", posted="2018-12-03")
    assert finding.value is None
    assert rules(finding) == {"unknown"}


def test_it_places_a_day_without_a_year_where_one_year_is_left():
    finding = dated("今天,我们隆重集会,庆祝第27个教师节。", "今天是9月9日。", "谢谢!")
    assert finding.value == "2011-09-09"


@pytest.mark.parametrize(
    ("paragraph", "expected"),
    [
        ("今年是2012年。今天是正月初八,大家刚刚上班。", "2012-01-30"),
        ("今年是2009年,离国庆还有二十天。", "2009-09-11"),
        ("今天是第27个教师节。", "2011-09-10"),
        ("今年是2012年,明天就是中秋节。", "2012-09-29"),
        ("今年是2012年,离国庆节不到一个月了。", "2012-09"),
    ],
)
def test_it_reckons_the_day_by_one_that_comes_every_year(paragraph, expected):
    finding = dated("同志们:", paragraph, "谢谢!")
    assert finding.value == expected
    assert {evidence.grade for evidence in finding.evidence} == {"inferred"}


def test_it_tells_the_year_by_the_weekday_where_one_fits():
    cited = "要贯彻党的十七届三中全会精神。"
    assert dated(cited, "今天是9月17日,星期四。", "谢谢!").value == "2009-09-17"


def test_what_the_speaker_says_of_the_day_goes_before_a_habit():
    paragraphs = ("今年是2012年,各单位要在上半年完成改造。", "今天是9月18日。", "谢谢!")
    assert dated(*paragraphs).value == "2012-09-18"


def test_it_reads_a_lunar_day_under_a_title_that_names_the_year():
    title = "在2014年全县三级干部大会上的讲话"
    assert dated(head=(title, "（正月初八）"), title=title).value == "2014-02-07"


RELEASE = ("以下是行政長官李家明今日(六月二十八日)在慶祝酒會的致辭全文:", "各位來賓:", "多謝。")


def test_it_does_not_fill_the_year_of_a_half_date_from_the_day_of_posting():
    finding = dated(*RELEASE, head=("行政長官酒會致辭",), posted="2023-07-02")
    assert finding.value is None
    assert "六月二十八日" in finding.evidence[0].quote


def test_it_reads_today_in_a_release_dated_that_very_day():
    assert dated(*RELEASE, head=("行政長官酒會致辭",), posted="2023-06-28").value == "2023-06-28"


def test_it_reads_today_in_an_english_release_dated_that_very_day():
    lead = (
        "Following is the speech by the Secretary for Security, Mr A Chan, at the opening today (March 14):"
    )
    head = ("Speech by Secretary for Security at opening",)
    assert dated(lead, "Good morning.", "Thank you.", head=head, posted="2015-03-14").value == "2015-03-14"
    assert dated(lead, "Good morning.", "Thank you.", head=head, posted="2015-03-16").value is None


def test_it_reads_a_press_offices_today_by_the_hour_it_prints_under_the_release():
    lead = "以下為常任秘書長陳穎怡今早在香港鐘表展開幕典禮的致辭:"
    said = "各位來賓:\n\n早晨!歡迎大家來看鐘表。多謝。\n\n完"
    text = f"新聞公報\n\n常任秘書長在香港鐘表展開幕典禮致辭\n{'*' * 30}\n\n{lead}\n\n{said}"
    stamped = f"{text}\n\n2012年9月5日(星期三)\n香港時間11時47分\n"
    days = [ingest([RawPage("a.txt", one.encode())])[0].date for one in (stamped, text)]
    assert days == ["2012-09-05", None]


def test_it_does_not_read_today_in_a_speech_as_the_day_of_posting():
    finding = dated("同志们:", "今天是9月18日。", "谢谢!", posted="2018-09-18")
    assert finding.value is None


def test_it_reads_the_time_of_minutes_beside_their_place():
    head = ("秋季班開學典禮致詞", "時間：中華民國108年9月7日（星期六）上午9時", "地點：大教室")
    assert dated(head=head).value == "2019-09-07"


def test_it_hears_an_editor_who_contradicts_the_title_block():
    note = "编者按：2012年3月8日，全市春耕动员大会召开，现将讲话刊发如下。"
    finding = dated(head=(TITLE, "（2011年3月8日）", note))
    assert (finding.value, finding.evidence[0].grade) == (None, "conflict")


def test_an_interval_ends_with_the_day_on_which_the_page_was_put_up():
    title = "在全县“三严三实”专题教育动员会上的讲话"
    finding = dated("同志们:", "抓好整改。", "谢谢!", head=(title,), title=title, posted="2015-07-09")
    assert finding.value == "2015-04-10/2015-07-09"
    assert [one.rule for one in finding.evidence] == ["campaign", "put-up-by"]
    for late in ("2016-05-01", "2023-07-09", None):
        finding = dated("同志们:", "抓好整改。", "谢谢!", head=(title,), title=title, posted=late)
        assert finding.value == "2015-04-10/2016-03-31"


def test_a_day_of_the_year_behind_that_of_posting_is_none():
    title = "在2012年护士节表彰大会上的讲话"  # such a year may be looked back on in the next
    for posted, expected in (("2012-05-14", "2012-05-12"), ("2013-06-14", "2012-05-12/2013-05-12")):
        finding = dated("今天是5月12日。", "谢谢!", head=(title,), title=title, posted=posted)
        assert finding.value == expected


def test_a_year_known_as_such_is_not_cut_off_by_a_posting():
    title = "在2013年全市春耕生产会议上的讲话"
    assert dated("抓好春耕。", "谢谢!", head=(title,), title=title, posted="2013-11-20").value == "2013"


def test_it_calls_a_page_posted_before_its_own_text_a_conflict():
    finding = dated("要贯彻党的十七届五中全会精神。", "抓好春耕。", "谢谢!", posted="2009-01-05")
    assert (finding.value, finding.evidence[0].grade) == (None, "conflict")


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("2011年3月8日在全市春耕动员会上的讲话", "2011-03-08"),
        ("在全市春耕动员会上的讲话(2011年3月8日)", "2011-03-08"),
        ("在2011年3月8日全市春耕动员会上的讲话", "2011-03-08"),
        ("在庆祝第27个教师节大会上的讲话", "2011"),
        ("在中国共产党成立90周年庆祝大会上的讲话", "2011"),
        ("市委书记李明2011年3月8日在全市干部大会上的讲话", "2011-03-08"),
        ("在2008年抗洪总结表彰大会上的讲话", "2008-01/2009-06"),
        ("在纪念抗日战争胜利70周年大会上的讲话", "2015"),
        ("在春江论坛2018年年会开幕式上的主旨演讲", "2018"),
        ("2018年护士节院长讲话稿", "2018"),
        ("2018年春节寄语", None),
        ("在2011年全市教育工作会议上的讲话", "2011"),
        ("在2011年全市经济工作会议上的讲话", "2010-11-01/2012-02-28"),
        ("在纪念1911年武昌起义大会上的讲话", None),
        ("到2020年基本实现现代化", None),
        ("在2010级新生开学典礼上的讲话", "2010-08/2010-12"),
        ("局长在2010年秋季学期开学工作会议上的讲话", "2010-08/2010-10"),
        ("局长在2010年春季开学工作会议上的讲话", "2010-02/2010-04"),
        ("在2010级校友返校会上的讲话", None),
        ("在2015届高三毕业典礼上的讲话", "2015"),
        ("在2015届毕业生招聘会上的讲话", None),
        ("校長在二○二一年度畢業典禮上的講話", "2021"),
    ],
)
def test_it_reads_the_title(title, expected):
    assert dated(head=(title,), title=title).value == expected


@pytest.mark.skipif(not SEED.exists(), reason="the seed page lies beside the checkout, not in it")
def test_it_gives_the_seed_page_the_interval_that_its_text_supports():
    lines = [line for line in SEED.read_text(encoding="utf-8").splitlines() if line]
    first = next(n for n, line in enumerate(lines) if line.startswith("今年的全市三级干部大会"))
    last = next(n for n, line in enumerate(lines) if line.startswith("同志们,创建国家卫生城市"))
    finding = dates.find(
        *make_document([lines[1]], lines[first : last + 1], {"posted": "2018-12-03"}), lines[1]
    )
    assert finding.value == "2011-01/2011-06"
    assert {"cited-plenum", "leader-in-office", "coming-election", "first-half-year"} <= rules(finding)


def test_a_machines_date_under_office_and_name_is_the_speakers():
    assert dated(head=(TITLE, "春江区区长 李明", "2012-12-03")).value == "2012-12-03"
    assert dated(head=(TITLE, "李明", "2012-12-03")).value is None


def test_a_date_label_beside_the_speakers_label_is_of_the_speech():
    assert dated(head=(TITLE, "报告人:县长 李明", "日期:中华民国一百年十一月三日")).value == "2011-11-03"


def test_a_law_under_revision_makes_a_lead_no_stamp():
    lead = "以下是運輸局局長李明今早（六月二十四日）在立法會會議上就《渡輪（修訂）條例草案》動議致辭全文："
    assert dated(head=(TITLE, lead), posted="2015-06-24").value == "2015-06-24"


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("2013年新年贺词", "2012-12/2013-02"),
        ("在2012年新年团拜会上的致辞", "2011-12/2012-02"),
        ("在2012年迎春晚会上的致辞", "2011-12/2012-02"),
        ("在2012年春节联欢会上的致辞", "2012-01/2012-02"),
        ("在2012年迎春花文化节开幕式上的致辞", "2012"),
        ("Speech by the Mayor at the Ferry Forum, 4 March 2019", "2019-03-04"),
        ("Remarks at the 75th Anniversary of the Harbor Fire, December 7, 1941", None),
        ("Remarks on December 7, 1941", None),
    ],
)
def test_a_title_says_when_and_greets_a_new_year_before_it_comes(title, expected):
    assert dated(head=(title,), title=title).value == expected


def test_a_day_in_square_brackets_is_a_date_line():
    assert dated(head=(TITLE, "【2010年3月5日】")).value == "2010-03-05"


def test_the_day_of_the_month_in_an_offices_lead_is_the_day_it_was_put_up():
    head = ("總統出席啟用典禮致詞", "總統方以寧今（20）日上午出席典禮。")
    paragraphs = ("各位來賓：", "這座館是為孩子們蓋的，謝謝大家來。", "謝謝。")
    for posted, expected in (("2024-04-20", "2024-04-20"), ("2024-04-23", None)):
        document, text = make_document(head, paragraphs, {"posted": posted})
        assert dates.find(document, text, head[0]).value == expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("(2018年5月18日,本报记者薛山根据录音整理,标题为编者所加)", "2018-05-18"),
        ("(抄自县档案馆,二〇〇四年十二月五日追悼会,于明光)", "2004-12-05"),
        ("(抄自县档案馆,二〇〇四年十二月五日收进)", None),
    ],
)
def test_it_reads_the_day_in_a_note_of_how_the_text_was_come_by(line, expected):
    assert dated(head=(TITLE, line)).value == expected


def test_it_reads_the_day_of_a_meeting_that_a_site_tells_of_soon_after():
    lead = "本网讯 2月7日上午,市局在江边召开环境执法现场会,全局参加。局长项山作了讲话。现将讲话全文刊发如下:"
    assert dated(head=(lead, TITLE), posted="2014-02-11").value == "2014-02-07"
    assert dated(head=(lead, TITLE), posted="2014-06-11").value is None


def test_a_preface_may_say_where_the_meeting_was_held():
    note = "【编者按】2月22日(农历正月十五),集团职工大会在一号料场召开,现根据录音整理。"
    assert dated(head=(TITLE, note), posted="2016-02-25").value == "2016-02-22"


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Speech by SW at Harbour Wall Dinner 2025 (English only) (with photo)", "2025-02-13"),
        ("Speech by SW at Harbour Masters' Association 2023 Annual Fellowship Dinner", "2023-02-13"),
        ("Speech by SW at dinner on Vision 2030", None),
        ("Speech by SW at Harbour Wall Dinner", None),
    ],
)
def test_the_year_in_an_occasions_name_is_that_of_the_leads_day(title, expected):
    lead = "Following is the speech by the Secretary for Works, Ms Ada Ng, at the dinner today (February 13):"
    text = ("Good evening.", "The wall is finished, and nobody has fallen off it.", "Thank you.")
    assert dates.find(*make_document((title, lead), text), title).value == expected
    named = lead.replace("the dinner", title.partition(" at ")[2].partition(" (")[0])
    assert dates.find(*make_document(("Speech by SW", named), text), "Speech by SW").value == expected


def test_the_day_that_a_speaker_calls_today_is_the_day():
    text = "當各位在2019年6月1日的今天成為校友,請記得這棵老樹。"
    assert dated("各位同學:", text, "謝謝大家!").value == "2019-06-01"
    for other in (
        "回顧歷史,在1931年9月18日的今天,砲聲響起。",
        "在1949年5月20日的今天,最後一班船開走了,碼頭上的人一直等到天黑,沒有一個人說話,也沒有一個人走開。",
    ):
        assert dated("各位同學:", other, "謝謝大家!").value is None


@pytest.mark.parametrize(
    ("said", "expected"),
    [("劉議長、各位鄉親，大家早安、大家好！", "2024-04-20"), ("刘主任、各位乡亲，大家早上好！", None)],
)
def test_a_card_of_taiwan_counts_the_years_of_the_republic(said, expected):
    card = make_document((TITLE,), (said,), {"date": "113-04-20"}, furniture=("113-04-20",))
    found = dates.find(*card, TITLE)
    assert found.value == expected


def test_a_school_year_of_the_republic_bounds_the_day_and_breaks_a_sites():
    speech = ("各位同學:", "今天風很大,請把帽子拿好。", "謝謝大家!")
    title = "107學年度畢業典禮致詞"
    assert dates.find(*make_document((title,), speech), title).value == "2019-05/2019-07"
    assert dates.find(*make_document(("2019年9月10日 星期二", title), speech), title).value is None
    assert dates.find(*make_document((title, "2019年6月15日"), speech), title).value == "2019-06-15"
    title = "107學年度開學典禮致詞"
    assert dates.find(*make_document((title,), speech), title).value == "2018-08/2019-07"


@pytest.mark.parametrize(
    "line",
    [
        "本文写于2011年9月18日",
        "2011年9月18日定稿",
        "2011年9月18日 校报编辑部",
        "2011年9月18日 第3期",
    ],
)
def test_the_day_on_which_a_text_was_written_or_printed_is_not_that_of_the_speech(line):
    assert dated(head=(TITLE, line)).value is None


def test_the_month_of_an_issue_over_the_title_is_no_conflict():
    assert dated(head=("2011年10月", TITLE, "(2011年9月18日)")).value == "2011-09-18"
    assert dated(head=("2011年9月", TITLE)).value == "2011-09"


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("2021年8月20日晚 歙县坑口乡石耳村祠堂", "2021-08-20"),
        ("(2021年8月20日下午,林城县人民会堂)", "2021-08-20"),
        ("2021年8月20日 歙县坑口乡修好了祠堂的屋顶和台阶", None),
    ],
)
def test_a_day_with_its_part_and_the_hall_behind_it_is_a_date_line(line, expected):
    page = f"在村民代表会议上的讲话\n村委会主任 姚林\n{line}\n\n各位代表:\n今晚要议三桩事。\n话不多讲了。"
    (draft,) = pipeline.ingest([RawPage("a.txt", page.encode())])
    assert draft.date == expected
    if expected and "歙县" in line:
        assert draft.place.code == "341021"


def test_the_lines_of_a_title_block_may_stand_in_a_list():
    listed = dated(head=("政府工作报告", "• ——2001年2月16日在临江县第九届人民代表大会第四次会议上"))
    assert listed.value == "2001-02-16"


def test_a_day_whose_year_is_spoilt_is_none_but_keeps_its_line_from_the_title():
    lines = ("关于临江县2020年预算的报告", "——20211月12日在临江县第十五届人民代表大会第次会议上")
    page = "\n".join((*lines, "各位代表:", "现在我报告预算执行情况,请予审议。" * 4, "谢谢大家!"))
    (draft,) = ingest([RawPage("page.txt", page.encode())])
    assert draft.report()["title"] == lines[0]


def test_what_the_chapters_of_a_report_look_back_on_bounds_its_day():
    chapters = (
        "各位代表:",
        "一、2005年经济社会发展回顾",
        "全市粮食丰收。",
        "二、今后五年的任务",
        "谢谢大家!",
    )
    assert dated(*chapters, head=("政府工作报告",), title="政府工作报告").value == "2005-12/2006-04"


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("2014年 月 日", "2014"),
        ("(二〇一四年X月X日)", "2014"),
        ("2014年×月×日", "2014"),
        ("2014年5月 日", "2014-05"),
        ("2014年全镇农业生产月报", None),
    ],
)
def test_a_day_that_was_left_open_gives_its_year(line, expected):
    assert dated(head=(TITLE, line)).value == expected
