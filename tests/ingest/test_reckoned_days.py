from datetime import date

import pytest

from archive.ingest.extract import dates, reckoned_days
from archive.ingest.spans import Passage
from tests.ingest.factories import make_document


def left_of(year, *paragraphs):
    """Return the runs of days that the words leave of a year, as text."""
    first, last = date(year, 1, 1), date(year, 12, 31)
    found = [one.windows(first, last) for one in reckoned_days.find(map(Passage, paragraphs))]
    return [
        f"{low:%m-%d}" if low == high else f"{low:%m-%d}/{high:%m-%d}" for run in found for low, high in run
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("今天是9月18日。", "09-18"),
        ("今天是5·12国际护士节。", "05-12"),
        ("今天是“6·5”世界环境日。", "06-05"),
        ("秋天来得晚,九月十日了,风扇还在转。", "09-10"),
        ("今天是农历正月初八,春节后上班第一天。", "01-30"),
        ("今天是腊月二十三。", "01-16"),
        ("今天是大年初六。", "01-28"),
        ("今天是壬辰年正月初八。", "01-30"),
        ("今天是第28个教师节。", "09-10"),
        ("今天恰逢我国传统的重阳佳节。", "10-23"),
        ("今天是清明节。", "04-04"),
        ("今天是冬至。", "12-21"),
        ("明天就是中秋节了。", "09-29"),
        ("后天是“三八”国际劳动妇女节。", "03-06"),
        ("昨天是元宵节。", "02-07"),
        ("离国庆还有二十天。", "09-11"),
        ("距“五一”劳动节还剩10天。", "04-21"),
        ("再过三天就是国庆节。", "09-28"),
        ("五天后,我们将迎来第28个教师节。", "09-05"),
        ("下周四(3月8日)将召开大会。", "02-27/03-04"),
        ("本周一(9月10日)是教师节。", "09-10/09-16"),
        ("距国庆节只有不到一个月的时间了。", "09-01/09-30"),
        ("距今年国庆只有三周了。", "09-07/09-13"),
        ("离年底还有两个月。", "10-01/11-30"),
        ("离母亲节还有三天。", "05-10"),
        ("截至1月24日下午4时,全县没有险情。", "01-24/01-29"),
    ],
)
def test_it_reckons_the_day(text, expected):
    assert left_of(2012, text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "今天是国庆节后的第一天。",
        "今天是清明节前最后一个工作日。",
        "今天是大雪天气。",
        "今年的9月18日,我们开过会。",
        "去年离国庆还有二十天时,我们就完成了任务。",
        "再过几天就是春节。",
        "每年的教师节,我们都要慰问。",
        "今天是癸未年正月初八。",
        "离中秋、国庆两节还有半个月。",
        "截至1月24日,全县完成投资三亿元。",
        "去年截至1月24日16时,全县没有险情。",
    ],
)
def test_it_says_nothing_where_the_words_name_no_day_of_this_year(text):
    assert left_of(2012, text) == []


def test_a_weekday_tells_the_year():
    (one,) = reckoned_days.find((Passage("今天是9月18日,星期五。"),))
    assert one.windows(date(2006, 1, 1), date(2012, 12, 31)) == [(date(2009, 9, 18), date(2009, 9, 18))]


def test_a_day_kept_elsewhere_on_another_day_is_read_from_simplified_characters_only():
    assert left_of(2012, "今天是教師節。") == []
    assert left_of(2012, "今天是端午節。") == ["06-23"]


def test_a_day_of_an_animals_year_lies_in_it():
    found = next(reckoned_days.find((Passage("今天是壬辰年腊月二十三。"),)))
    assert found.windows(date(2012, 1, 1), date(2013, 12, 31)) == [(date(2013, 2, 3), date(2013, 2, 3))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("在第28个教师节到来之际,我代表县政府向大家问好。", ["08-01/09-30"]),
        ("我们迎来了第28个教师节。", ["08-01/09-30"]),
        ("去年,在第28个教师节到来之际,县里修了新校舍。", []),
        ("第28个教师节的表彰名单已经公布。", []),
    ],
)
def test_a_counted_day_that_is_at_hand_leaves_the_months_around_it(text, expected):
    assert left_of(2012, text) == expected


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ("今天是2016年立冬,正是植树的时候。", "2016-11-07"),
        ("明天就是2018年的五四青年节。", "2018-05-03"),
        ("明年的今天是2018年教师节。", None),
        ("2016年立冬那天,我们种过树。", None),
    ],
)
def test_a_named_day_with_its_year_is_a_day(said, day):
    title = "在全校大会上的讲话"
    assert dates.find(*make_document((title,), ("同学们:", said, "谢谢!")), title).value == day


def test_a_day_that_has_come_is_told_where_a_speech_begins_alone():
    assert left_of(2014, "去年九月十日了结的案子,我再说几句。") == []
    assert (
        left_of(2014, "各位老师:", "大家好。", "我讲一个故事。", "那晚没有月亮,九月十日了,他还没有回来。")
        == []
    )
    assert left_of(2014, "眼看快到九月十日了,教室还没有修好。") == []


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("再过三天,就是农历丙申年春节。", ["2016-02-05"]),
        ("后天就是乙未年元宵节。", ["2015-03-03"]),
        ("再过三天就是春节。", ["2015-02-16", "2016-02-05"]),
    ],
)
def test_the_stem_beside_a_feast_tells_its_year(said, expected):
    (one,) = reckoned_days.find([Passage(said)])
    runs = one.windows(date(2015, 1, 1), date(2016, 12, 31))
    assert [first.isoformat() for first, _ in runs] == expected


def test_a_later_word_tells_which_of_the_years_of_a_stem_it_is():
    text = ("朋友们:", "再过三天,就是丙申年春节。", "“十三五”大幕已经拉开。")
    assert dates.find(*make_document(("在茶话会上的致辞",), text), "在茶话会上的致辞").value == "2016-02-05"
    assert dates.find(*make_document(("在茶话会上的致辞",), text[:2]), "在茶话会上的致辞").value is None
