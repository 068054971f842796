"""Days of posting over a paper's page, in words behind a label, over a blog."""

import pytest

from archive.ingest import furniture, printed_days
from archive.ingest.documents import Page, RawPage
from archive.ingest.pipeline import ingest
from tests.ingest.texts import BODY, TITLE, head, lifted, page_of

PAGE = Page("a.txt", "", "text/plain", "utf-8", "", ())


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("发布时间:二○○八年十一月二十日", "2008-11-20"),
        ("发布日期:二零一五年十月三十一日", "2015-10-31"),
        ("发表于 08-11-20 10:22", "2008-11-20"),
    ],
)
def test_it_reads_days_in_words_and_short_years_behind_a_label(text, day):
    found = printed_days.labelled(text, PAGE)
    assert found[0] == day


@pytest.mark.parametrize("text", ["二○○八年十一月二十日", "发布于08-13-45", "发布时间:二○○八年十三月二日"])
def test_it_reads_no_day_without_a_label_or_that_never_was(text):
    assert printed_days.labelled(text, PAGE) is None


@pytest.mark.parametrize(
    ("beside", "day"),
    [
        ("春江日报数字报刊", "2008-11-14"),
        ("春江日报", "2008-11-14"),
        ("第A02版:特别报道", "2008-11-14"),
        ("首页 要闻", None),
    ],
)
def test_it_takes_a_weekday_s_day_for_a_paper_s_only_beside_its_name_or_sheet(beside, day):
    folded = {0: beside, 1: "二〇〇八年十一月十四日 星期五 戊子年十月十七"}
    assert printed_days.over_paper(PAGE, folded, 1) == day


def test_it_names_the_paper_beside_its_day():
    folded = {0: "春江日报", 1: "2008年11月14日 星期五", 2: "在全县汇报"}
    assert printed_days.papers_beside(folded, 1) == [0]


@pytest.mark.parametrize(("mark", "day"), [("No comments:", "2013-05-05"), ("Thank you all.", None)])
def test_it_takes_the_day_over_a_blog_only_with_a_blog_s_mark(mark, day):
    folded = {0: "Sunday, May 05, 2013", 1: "At the Harbor Wall", 9: mark}
    assert printed_days.over_blog(PAGE, folded, 0) == day


@pytest.mark.parametrize(
    ("line", "beside", "day"),
    [
        ("2012年05月13日 星期日 国内统一刊号:CN00—0000     春江·商报", "", "2012-05-13"),
        ("2012年11月06日", "返回本版首页 | 版面导航 | 标题导航", "2012-11-06"),
        ("2012年11月06日", "在全县春耕会议上的讲话", None),
    ],
)
def test_it_knows_a_paper_by_its_licence_and_by_the_menus_of_its_pages(line, beside, day):
    assert printed_days.over_paper(PAGE, {0: beside, 1: line}, 1) == day


@pytest.mark.parametrize(
    ("beside", "found"), [("21.23KB", True), ("23 页", True), ("9 页 999+", True), ("同志们:", False)]
)
def test_a_lone_day_beside_a_document_s_size_is_when_it_was_put_up(beside, found):
    assert bool(printed_days.of_document({0: "2024-05-11", 1: beside}, 0)) is found


@pytest.mark.parametrize(
    ("line", "beside", "day"),
    [
        ("春江日报 2008年11月14日 星期五 往期回顾 返回首页", "第02版:专版", "2008-11-14"),
        ("春江晚刊 2008年11月14日 星期五 第02版:要闻 上一版 下一版", "要闻", "2008-11-14"),
        ("【春江晨刊】2008年11月14日 第一版 要闻", "要闻", "2008-11-14"),
        ("春江日报 2008年11月14日 星期五", "要闻", None),
        ("春江日报 2008年11月14日 讯,全县动员大会召开", "第02版:专版", None),
    ],
)
def test_it_reads_the_day_beside_a_paper_s_name_where_its_sheets_are_listed(line, beside, day):
    assert printed_days.over_paper(PAGE, {0: line, 1: "首页", 2: "上一版", 3: "目录", 4: beside}, 0) == day


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Saturday, 26 February 2011 00:01", "2011-02-26"),
        ("Saturday, 26 February 2011 00:01 -     - {{hits}}", "2011-02-26"),
        ("周四, 08 二月 2018 00:00", "2018-02-08"),
        ("星期日, 30 十一月 2014 10:41", "2014-11-30"),
    ],
)
def test_it_reads_a_site_s_stamp_of_weekday_day_and_clock(text, day):
    assert printed_days.stamped(text)[0] == day
    assert furniture.rule_of(text) == "source-line"


@pytest.mark.parametrize(
    "text", ["Saturday, 26 February 2011", "周四, 31 二月 2018 00:00", "Saturday, the 26th of February 00:01"]
)
def test_a_day_without_the_clock_is_no_stamp(text):
    assert printed_days.stamped(text) is None


@pytest.mark.parametrize(("above", "day"), [("完", "2002-05-27"), ("谢谢。", None)])
def test_it_reads_the_day_under_the_end_of_a_press_release(above, day):
    found = printed_days.of_release({3: above, 4: "二○○二年五月二十七日(星期一)"}, 4)
    assert (found and found[0]) == day


def test_a_release_s_foot_dates_what_its_lead_calls_today():
    lines = (
        "以下是財政司司長李明今日(五月二十七日)在港灣周開幕式上的致辭全文:",
        "各位嘉賓:",
        "我很高興出席港灣周的開幕式,也希望各位在會展中心有所收穫,彼此有更多的合作。",
        "謝謝。",
        "完",
        "二○○二年五月二十七日(星期一)",
    )
    speech = ingest([RawPage("a.txt", "\n".join(lines).encode())])[0].report()
    assert (speech["date"], speech["posted"]) == ("2002-05-27", "2002-05-27")


@pytest.mark.parametrize(
    "line",
    [
        "春江早报 A03版 2008年11月14日 星期五",
        "2008年11月14日 星期五 春江早报 第3版",
        "【春江早报】2008-11-14 A03版",
        "春江早报 > 2008年11月14日 > 第03版:理论",
        "春江早报 数字报 2008年11月14日",
        "(2008年11月14日《春江早报》第3版)",
        "2008年11月14日春江早报 第3版",
    ],
)
def test_a_paper_s_name_day_and_sheet_may_stand_in_any_order(line):
    assert printed_days.masthead(line) == ("春江早报", "2008-11-14")
    assert furniture.rule_of(line) == "imprint"
    page = lifted(page_of((line, TITLE, "县长 李大河", *BODY)))
    assert (page.fact("posted").value, page.fact("source_site").value) == ("2008-11-14", "春江早报")
    assert page.fact("date") is None and line not in head(page)


@pytest.mark.parametrize(
    "line",
    [
        "春江早报社 2008年11月14日 会议室",
        "在春江早报创刊大会上 2008年11月14日",
        "2008年11月14日 春江早报改版座谈会",
        "2008年11月14日春江早报改版座谈会 第3版",
        "春江早报 春江晚报 2008年11月14日 第3版",
    ],
)
def test_a_day_beside_a_paper_without_its_sheet_is_no_masthead(line):
    assert printed_days.masthead(line) is None


@pytest.mark.parametrize(
    "line",
    [
        "青禾周报 2009年3月12日 星期四 农历己丑年二月十六 总第617期 往期回顾",
        "青禾周报 2009年3月12日 己丑年二月十六 往期回顾",
    ],
)
def test_the_moon_s_day_stands_beside_the_sun_s_over_a_paper(line):
    page = lifted(page_of((line, "第02版:要闻", TITLE, *BODY)))
    assert {fact.value for fact in page.facts if fact.name == "posted"} == {"2009-03-12"}


def test_a_document_s_size_and_pages_may_stand_in_the_day_s_line():
    assert printed_days.of_document({0: "2024-05-11 999+ 15.21KB 10 页 海报"}, 0)[0] == "2024-05-11"
    assert printed_days.of_document({0: "2024-05-11 我们种了 10 页"}, 0) is None
