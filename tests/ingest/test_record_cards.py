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
