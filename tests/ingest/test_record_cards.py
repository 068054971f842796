import json

import pytest

from archive.ingest import pipeline, record_cards
from archive.ingest.documents import Line, RawPage
from archive.ingest.spans import Passage
from tests.ingest.texts import BODY, page_of

TITLE = "在全县防汛工作会议上的讲话"


def facts_of(*lines, tag=""):
    card = record_cards.read([Line(Passage(text), tag=tag) for text in lines])
    return [(fact.name, fact.value) for fact in card.facts]


def report_of(*card):
    page = "\n".join((*card, page_of(BODY)))
    [draft] = pipeline.ingest([RawPage("card.txt", page.encode())])
    return json.loads(json.dumps(draft.report(), default=str))


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ((f"标题：{TITLE}", "讲话人：李明"), [("title", TITLE), ("speaker", "李明")]),
        ((f"【标 题】{TITLE}", "【职 务】县长"), [("title", TITLE), ("office", "县长")]),
        (
            ("讲话人：李明", "身份：县长", "时间：20130410"),
            [("speaker", "李明"), ("office", "县长"), ("date", "20130410")],
        ),
        (
            ("讲话日期：2007年9月4日", "作者：李明（县长）"),
            [("date", "2007年9月4日"), ("card_author", "李明（县长）")],
        ),
        # A site's line and the head of minutes are no card; a clock is the site's.
        (("来源：县政府办", "时间：2013-04-10"), []),
        (("时间：2013年4月10日", "地点：县礼堂"), []),
        (
            ("会议名称：全县防汛工作会议", "时　间：二〇一三年四月十日", "地　点：县礼堂"),
            [("event", "全县防汛工作会议"), ("date", "二〇一三年四月十日")],
        ),
        (
            ("時間：102年4月10日（星期三）上午9時", "地點：縣禮堂", "致詞人：縣長 李明"),
            [("date", "102年4月10日（星期三）上午9時"), ("speaker", "縣長 李明")],
        ),
        (
            (f"标题：{TITLE}", "作者：老秘", "时间：2011-12-20 07:05:00"),
            [("title", TITLE), ("card_author", "老秘")],
        ),
        (
            (f"标题：{TITLE}", "作者：李县长", "日期：2010年5月6日"),
            [("title", TITLE), ("card_author", "李县长"), ("date", "2010年5月6日")],
        ),
        (
            (f"标题：{TITLE}", "作者：李明", "日期：2010年5月6日"),
            [("title", TITLE), ("card_author", "李明")],
        ),
        (
            (f"材料名称：{TITLE}", "讲话人：县长　李明", "时间：2010年5月6日"),
            [("title", TITLE), ("speaker", "县长　李明"), ("date", "2010年5月6日")],
        ),
        ((f"标题：{TITLE}",), []),
        (("同志们：", "今天讲三件事。"), []),
    ],
)
def test_it_reads_the_card_over_a_text(lines, expected):
    assert facts_of(*lines) == expected


def test_it_reads_a_form_whose_labels_stand_in_cells_of_their_own():
    found = facts_of("题\u3000目", TITLE, "发 言 人", "县政协委员　李明", "时 间", "2009年3月21日", tag="td")
    assert found == [("title", TITLE), ("speaker", "县政协委员　李明"), ("date", "2009年3月21日")]


def test_it_leaves_the_words_after_the_label_of_the_text_in_the_text():
    lines = [Line(Passage(text)) for text in (f"标题：{TITLE}", "讲话人：李明", "正文：同志们：")]
    card = record_cards.read(lines)
    assert [card.lines[n].text for n in range(3) if n not in card.filled] == ["同志们："]


def test_a_page_with_a_card_gives_what_the_card_says():
    report = report_of(
        f"标题：{TITLE}", "讲话人：仓决", "身份：县委书记", "讲话日期：2009年6月3日", "关键字：防汛 讲话"
    )
    assert (report["title"], report["speaker"], report["office"]) == (TITLE, "仓决", "县委书记")
    assert (report["date"], report["posted"]) == ("2009-06-03", None)
    assert report["paragraphs"][0] == BODY[0]


def test_clean_minutes_are_left_as_they_are():
    report = report_of(TITLE, "时间：2009年6月3日", "地点：县礼堂")
    assert (report["title"], report["date"], report["speaker"]) == (TITLE, "2009-06-03", None)


def test_occasion_and_speaker_alone_are_a_card():
    lines = ("会议名称:全县秋冬种现场会", "讲话人:县长李明", "时间:2015年3月9日")
    assert dict(facts_of(*lines))["event"] == "全县秋冬种现场会"


def test_the_card_that_an_office_draws_with_strokes_over_a_report_is_read_by_its_cells():
    card = (
        "文件名称 | 汉滨区2025年政府工作报告 | ||",
        "索引号 | /2025-0000 | 公开目录: | 工作报告 |",
        "公开责任部门 | 公开形式: | 主动公开 | |",
        "文号 | 成文日期: | 2025年04月15日 | |",
        "有效性 | 有效 | 公开日期: | 2025-04-15 14:43 |",
        "2025年3月21日在汉滨区第十九届",
        "人民代表大会第四次会议上",
        "汉滨区人民政府代区长 陆一川",
    )
    report = report_of(*card)
    found = [report[key] for key in ("title", "date", "posted", "speaker", "office")]
    assert found == ["汉滨区2025年政府工作报告", "2025-03-21", "2025-04-15", "陆一川", "汉滨区人民政府代区长"]


def test_labels_set_wide_are_labels_of_an_occasion_too():
    assert record_cards.event_times({0: "时  间:2013年4月10日", 1: "地  点:县礼堂"}) == [0]
    assert record_cards.event_times({0: "时  间:2013年4月10日", 1: "点击:31"}) == []


@pytest.mark.parametrize(
    ("event", "expected"),
    [("2013春江春茶节开幕式", "2013春江春茶节开幕式"), ("春江采茶大赛", "春茶节开幕式")],
)
def test_a_card_that_goes_on_where_the_title_shortens_it_gives_the_occasion(event, expected):
    card = ("标题：春茶节开幕式县长致词", f"活动名称：{event}", "讲话人：李明", "讲话日期：2013年4月9日")
    assert report_of(*card)["event"] == expected


def test_an_office_and_a_name_before_the_label_say_who_spoke_and_when():
    found = report_of(TITLE, "会长 李明　　时间：二〇一四年六月廿八日", "更新时间：2014-07-02 09:10")
    told = [found[key] for key in ("speaker", "office", "date", "posted")]
    assert told == ["李明", "会长", "2014-06-28", "2014-07-02"]


@pytest.mark.parametrize("line", ["站长 李明　　时间：2014年6月28日", "会长 李明　　时间：2014-06-28 09:10"])
def test_a_webmaster_or_a_clock_says_when_a_page_was_put_up(line):
    assert report_of(TITLE, line)["date"] is None


def test_a_card_that_dates_the_page_too_gives_the_day_of_the_speech():
    card = ("讲话人：县长 李明", "日期：2014年6月28日", "上版日期：2014-07-02")
    assert dict(facts_of(*card))["date"] == "2014年6月28日"
    assert facts_of(*card[:2]) == []


def of_taiwan(day, put_up):
    rows = (("報告人", "縣長 李明"), ("日期", day), ("上版日期", put_up))
    table = "".join(f"<tr><th>{label}</th><td>{value}</td></tr>" for label, value in rows)
    text = (
        "各位議員女士先生、各位新聞界的朋友：",
        "今天澄明應邀列席提出施政報告，承蒙各位議員的指教與支持，至深感謝，謹就本府近半年來的施政提出報告。",
        "敬祝大會圓滿成功，各位身體健康、萬事如意！",
    )
    page = f"<html><body><h2>縣議會定期大會縣長施政報告</h2><table>{table}</table><div>"
    page += "".join(f"<p>{one}</p>" for one in text) + "</div></body></html>"
    [draft] = pipeline.ingest([RawPage("card.html", page.encode())])
    return draft.report()


def test_a_year_of_two_figures_is_the_republics_where_the_page_was_put_up_soon_after():
    found = of_taiwan("99年5月11日", "99/05/14")
    assert (found["date"], found["posted"]) == ("2010-05-11", "2010-05-14")
    assert of_taiwan("97年5月11日", "99/05/14")["date"] is None
    assert of_taiwan("99年5月11日上午9時", "99/05/14")["date"] == "2010-05-11"


def test_the_dash_line_of_the_text_below_is_no_value_of_a_card():
    lines = ("标 题", TITLE, "讲话人", "李明", "时 间", "——2010年2月24日在县防汛会议上")
    assert dict(facts_of(*lines, tag="td")).get("date") is None


@pytest.mark.parametrize(
    ("below", "posted"),
    [
        ("Preacher: Ada Marsh", None),
        ("Sermon Preached by Ada Marsh", None),
        ("Filed under: notices", "2015-06-14"),
    ],
)
def test_the_date_over_a_sermon_is_the_day_it_was_preached(below, posted):
    folded = {0: "The Open Door", 1: "Date: 14 June 2015", 2: below}
    assert (1 in record_cards.event_times(folded)) is (posted is None)


def test_the_day_of_a_plenary_and_who_speaks_by_his_seat_stand_under_their_labels():
    told = report_of("全體會議日期：二零一二年三月十四日（星期三）", "", "發言議員：梁大河")
    assert [told[key] for key in ("date", "speaker", "office")] == ["2012-03-14", "梁大河", "議員"]


def test_a_label_without_a_seat_names_no_office():
    told = report_of("会议日期：2012年3月14日", "", "发言人：梁大河")
    assert [told[key] for key in ("date", "speaker", "office")] == ["2012-03-14", "梁大河", None]


def test_time_and_place_in_one_line_are_those_of_the_meeting():
    assert report_of("（时间：2013年5月6日上午；地点：县影剧院）")["date"] == "2013-05-06"
    assert report_of("时间：2013年5月6日  会址：县影剧院")["date"] == "2013-05-06"
    # A site's own line.
    assert report_of("时间：2013年5月6日  来源：县水利局")["date"] is None
