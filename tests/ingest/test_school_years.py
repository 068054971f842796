import pytest

from archive.ingest.documents import RawPage
from archive.ingest.extract import dates, school_years
from archive.ingest.pipeline import ingest
from archive.ingest.spans import Passage
from tests.ingest.factories import make_document
from tests.ingest.texts import OPENING, SECOND


@pytest.mark.parametrize(
    ("title", "first", "last"),
    [
        ("在2007-2008学年总结表彰大会上的讲话", "2008-05-01", "2008-12-31"),
        ("在2018—2019学年度第一学期期末总结会上的讲话", "2018-12-01", "2019-04-30"),
        ("在2018—2019学年度第二学期开学典礼上的讲话", "2019-02-01", "2019-03-31"),
        ("校长在 2012 届学生毕业典礼上的讲话", "2012-01-01", "2012-12-31"),
        ("2018/2019学年毕业典礼致辞", "2019-05-01", "2019-12-31"),
        ("2018—2019学年第二学期毕业班动员会", "2019-02-01", "2019-07-31"),
        ("2020学年开学典礼致辞", "2020-08-01", "2020-10-31"),
    ],
)
def test_a_title_names_a_school_year(title, first, last):
    assert [day.isoformat() for day in school_years.find(title)[1:]] == [first, last]


@pytest.mark.parametrize("title", ["在2007-2009学年总结会上的讲话", "在学年总结表彰大会上的讲话"])
def test_it_takes_no_year_that_is_none(title):
    assert school_years.find(title) is None


@pytest.mark.parametrize(
    ("opening", "expected"),
    [
        ("今天,我们在这里隆重举行2016级新生开学典礼。", "2016-08/2016-12"),
        ("金秋九月,丹桂飘香,我们隆重举行2016级新生开学典礼。", "2016-09"),
        ("今天,我们欢聚一堂,举行2015届高三毕业典礼。", "2015"),
        ("去年,我们在这里举行2016级新生开学典礼。", None),
        ("2016级新生开学典礼上,我讲过这个故事。", None),
        ("金秋九月,农历九九重阳,我们隆重举行敬老茶话会。", None),
    ],
)
def test_a_speaker_names_the_class_or_the_school_year_for_which_they_meet(opening, expected):
    title = "做一个有理想的人"
    assert dates.find(*make_document((title,), ("同学们:", opening, "谢谢!")), title).value == expected


def test_it_points_at_the_words_behind_other_sentences():
    text = Passage("大家好!今天,我们在这里隆重举行2016级新生开学典礼。")
    bound = next(school_years.told((text,)))
    assert text.text[bound.start : bound.end].startswith("2016级新生")


@pytest.mark.parametrize(
    ("title", "first", "last"),
    [
        ("2014学年第二学期第六周国旗下讲话", "2015-04-01", "2015-05-01"),
        ("2014—2015学年度第一学期第3周升旗仪式讲话", "2014-09-07", "2014-10-02"),
        ("2015年春季学期第六周国旗下讲话", "2015-04-01", "2015-05-01"),
    ],
)
def test_a_week_of_a_term_leaves_a_month(title, first, last):
    assert [day.isoformat() for day in school_years.find(title)[1:]] == [first, last]


@pytest.mark.parametrize("title", ["2014学年第二学期十四周年校庆讲话", "2014学年第二学期第40周讲话"])
def test_what_counts_no_week_of_a_term_leaves_the_term(title):
    assert school_years.find(title)[2].isoformat() == "2015-07-31"


def test_whose_turn_it_was_stands_behind_the_week():
    lines = [
        "国旗下讲话:把门带上",
        "（2014学年第二学期第6周　校长　沈远山）",
        "同学们:",
        OPENING,
        SECOND,
        "谢谢大家!",
    ]
    page = "\n".join([*lines, "录入:admin 2015-04-09 10:20:06 阅读:87次"])
    [draft] = ingest([RawPage("a.txt", page.encode())])
    told = draft.report()
    assert [told[key] for key in ("speaker", "office")] == ["沈远山", "校长"]
    assert told["date"] == "2015-04-01/2015-04-09"


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        (("2012届硕士毕业研究生同学们:", "今天,你们毕业了,我向你们祝贺。"), "2012"),
        (("2012届的同学们:", "离高考还有一百天,我们要抓紧。"), None),
        (("各位校友:", "2012届同学们毕业了,我还记得。"), None),
    ],
)
def test_leavers_are_called_by_their_year(said, expected):
    title = "做一个有理想的人"
    assert dates.find(*make_document((title,), (*said, "谢谢!")), title).value == expected
