from datetime import date

import pytest

from archive.ingest.extract import dates, turns_of_year
from archive.ingest.spans import Passage
from tests.ingest.factories import make_document

TITLE = "在全市春耕生产动员大会上的讲话"


def dated(*paragraphs, posted=None):
    facts = {"posted": posted} if posted else {}
    return dates.find(*make_document((TITLE,), ("同志们:", *paragraphs, "谢谢大家!"), facts), TITLE)


@pytest.mark.parametrize(
    ("paragraphs", "expected"),
    [
        (["送走了极不平凡的2010年,迎来了充满希望的2011年。"], "2010-12/2011-02"),
        (["在2012年元旦、春节即将来临之际,祝大家新年好。"], "2011-12/2012-02"),
        (["刚刚过去的2009年,我们取得了成绩。"], "2010-01/2010-04"),
        (["在这辞旧迎新的时刻,向大家致以新春的祝福!", "回首2012年,成绩不小。"], "2012-12/2013-02"),
        (["向大家致以新春的祝福!", "回首2012年,成绩不小。", "回首2002年,路难走。"], None),
        (["今天开会。", "回首2012年,成绩不小。"], None),
        (["送走狗年,迎来猪年。", "要贯彻党的十六届六中全会精神。"], "2007-01/2007-03"),
        (["鼠去牛来,辞旧迎新。", "要贯彻党的十七届三中全会精神。"], "2009-01/2009-02"),
        (["祝大家鸡年大吉!", "要贯彻党的十八届六中全会精神。"], "2016-12/2017-02"),
        (["今年是农历丁亥猪年。", "胡锦涛总书记作了讲话。"], "2007"),
        (["2011年是“十二五”的开局之年。", "2010年是“十一五”的收官之年。"], "2010-10/2011-03"),
        (["今年是2011年,今年1至9月,全市完成投资三亿元,同比增长20%。"], "2011-10/2011-12"),
        (["要认真学习刚刚闭幕的党的十八大精神。"], "2012-11-14/2013-02-28"),
        (["今天是丁亥年正月十五。", "要贯彻党的十六届六中全会精神。"], "2007-03-04"),
    ],
)
def test_it_reckons_the_days(paragraphs, expected):
    finding = dated(*paragraphs)
    assert finding.value == expected
    assert {evidence.grade for evidence in finding.evidence} == {"inferred"}


def test_a_year_of_sixty_stays_open_where_the_text_names_nothing_before_it():
    assert dated("今天是丁亥年正月十五。", posted="2012-02-01").value is None


@pytest.mark.parametrize(
    "paragraph",
    ["送走2022年,迎来2022年。", "告别2023年,我们即将迎来2025年。"],
)
def test_it_calls_years_that_do_not_follow_one_another_a_conflict(paragraph):
    finding = dated(paragraph)
    assert (finding.value, {evidence.grade for evidence in finding.evidence}) == (None, {"conflict"})


@pytest.mark.parametrize(
    "paragraph",
    [
        "送走狗年,迎来猪年。",
        "送走狗年,迎来羊年。",
        "猴年马月也办不成。",
        "祝大家鸡年大吉!",
        "今年上半年要完成投资。",
    ],
)
def test_it_leaves_open_what_nothing_bounds(paragraph):
    assert dated(paragraph).value is None


def test_a_day_of_posting_tells_which_year_of_an_animal_is_meant():
    paragraphs = ("送走狗年,迎来猪年。", "要贯彻党的十九大精神。")
    assert dated(*paragraphs).value is None
    assert dated(*paragraphs, posted="2021-06-01").value == "2019-01/2019-02"


def test_figures_to_come_are_no_figures():
    assert list(turns_of_year.soft([Passage("今年1至9月要力争完成投资三亿元。")])) == []


def test_an_animal_is_greeted_until_its_lantern_festival():
    (bound,) = turns_of_year.soft([Passage("金鸡辞岁,瑞犬迎春。")])
    assert (date(2018, 1, 1), date(2018, 3, 31)) in bound.windows


def test_a_meeting_on_the_years_work_that_looks_both_ways_is_held_in_its_last_months():
    said = "县委经济工作会议的任务是:盘点今年,谋划明年。"
    (bound,) = turns_of_year.soft([Passage(said)])
    assert (bound.rule, bound.months) == ("turn-of-year", frozenset((11, 12)))
    assert list(turns_of_year.soft([Passage("这次农村工作会议盘点今年,谋划明年。")])) == []


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("县长在县委春节团拜会上的致辞", "2010-01/2010-02"),
        ("县长在县委新春茶话会上的致辞", "2010-01/2010-02"),
        ("县长在县委元旦茶话会上的致辞", "2010-01/2010-04"),
    ],
)
def test_a_feast_of_the_spring_festival_is_held_in_its_months(title, expected):
    page = make_document((title,), ("同志们:", "刚刚过去的2009年,我们取得了成绩。", "谢谢大家!"))
    assert dates.find(*page, title).value == expected
