"""Terms set for a task, days just over, the month that it is now."""

from datetime import date

import pytest

from archive.ingest.extract import dates, deadlines
from archive.ingest.spans import Passage
from tests.ingest.factories import make_document


def windows(*texts: str, year: int = 2013) -> list[tuple[str, str]]:
    found = deadlines.soft(tuple(map(Passage, texts)))
    return [
        (first.isoformat()[5:], last.isoformat()[5:])
        for bound in found
        for first, last in bound.windows
        if last.year == year
    ]


def day_of(*paragraphs: str) -> str | None:
    document, text = make_document(("在全县大会上的讲话",), paragraphs)
    return dates.find(document, text, "在全县大会上的讲话").value


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("水利局三月底以前把图纸拿出来。", "03-31"),
        ("十一月十五日以前,干部要到段上。", "11-15"),
        ("这段路国庆节前必须打通。", "09-30"),
        ("“七一”县委要表彰一批先进。", "06-30"),
        ("五一前,两座桥要通车。", "04-30"),
    ],
)
def test_a_term_bounds_the_day_from_above(text, last):
    ((_, found),) = windows(text)
    assert found == last


@pytest.mark.parametrize(
    "text",
    [
        "去年三月底以前要做的事都做了。",
        "每年三月底以前要报一次账。",
        "三月底以前我们已经完成了图纸。",
        "明年三月底以前必须交付。",
        "2009年六月底前全部拆完。",
        "国庆节前后要防火。",
        "国庆节前夕必须检查一遍。",
        "三月前三天要下雨。",
        "春节前要把工钱结清。",
        "原定六月底前完成的桥要抓紧。",
        "“七一”我们表彰了一批先进。",
    ],
)
def test_terms_of_other_years_and_tasks_that_are_done_bound_nothing(text):
    assert windows(text) == []


def test_what_is_set_in_winter_for_spring_is_of_the_next_year():
    assert windows("今冬明春是关键。", "三月底以前要把渠修好。") == []
    assert windows("十二月底前要完成招标。", "三月底以前必须开工。") == []


def test_of_several_terms_the_first_bounds_and_none_bounds_from_below():
    year = "今年是2013年。"
    assert day_of("同志们:", year, "九月底前要封顶。", "四月底以前必须开工。") == "2013-01/2013-04"
    assert day_of("同志们:", year, "十二月十日前要演练一次。", "我就讲这些。") == "2013-01-01/2013-12-10"


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("惊蛰过了,地气动了。", ("03-05", "04-04")),
        ("国庆长假刚刚过去,大家辛苦了。", ("10-08", "11-06")),
        ("现在已经是七月中旬,雨季来了。", ("07-11", "07-20")),
        ("眼下已经进入五月,插秧要抓紧。", ("05-01", "05-31")),
    ],
)
def test_a_day_just_over_and_the_month_that_it_is_bound_on_both_sides(text, days):
    assert windows(text) == [days]


@pytest.mark.parametrize(
    "text",
    ["去年国庆长假刚过就开工了。", "惊蛰过了三天才下种。", "现在到了十月怀胎的最后关头。", "过了五月再说。"],
)
def test_other_days_and_months_bound_nothing(text):
    assert windows(text) == []


def test_the_last_quarter_of_a_plan_is_of_its_last_year():
    (bound,) = deadlines.soft((Passage("“十一五”的最后一个季度,任务还有三项。"),))
    assert bound.windows == ((date(2010, 10, 1), date(2010, 12, 31)),)
    assert list(deadlines.soft((Passage("“十一五”的最后一个季度,我们完成了三项任务。"),))) == []


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("再过二十天,就是“5·12”汶川特大地震两周年。", "2010-04-22"),
        ("认真学习贯彻党的十九大精神。再过八天就是猪年春节。", None),  # the year of a pig comes again
    ],
)
def test_days_counted_to_an_anniversary_and_to_a_new_year(text, day):
    assert day_of("同志们:", text) == day
