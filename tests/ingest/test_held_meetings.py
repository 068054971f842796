import pytest

from archive.ingest.extract import dates
from tests.ingest.factories import make_document


@pytest.mark.parametrize(
    ("title", "day"),
    [
        ("在中国工会第十五次全国代表大会上的祝词", "2008-10-17/2008-10-21"),
        ("在第十届全国人民代表大会第三次会议闭幕会上的讲话", "2005-03-14"),
        ("在党的十八届三中全会上的讲话", "2013-11-09/2013-11-12"),
        ("在市工会第十五次代表大会上的讲话", None),
        ("在民盟十一届三中全会上的讲话", None),
        ("在学习第十届全国人民代表大会第三次会议精神大会上的讲话", None),
        ("在北京奥运会总结表彰大会上的讲话", None),
        ("在北京奥运会上的致辞", "2008-08-08/2008-08-24"),
        ("在北京奥运会上获奖选手表彰大会上的讲话", None),
        ("在北京奥运会期间安全保卫工作会议上的讲话", None),
    ],
)
def test_a_speech_at_a_known_meeting_was_given_while_it_sat(title, day):
    text = ("同志们:", "这次会议开得很好,大家发了言。", "谢谢!")
    assert dates.find(*make_document((title,), text), title).value == day


def test_what_has_just_closed_leaves_a_season():
    title = "在共青团平湖县第十六次代表大会上的祝词"
    text = ("同志们:", "在团的十六大刚刚胜利闭幕之际,大会今天开幕了。", "谢谢!")
    assert dates.find(*make_document((title,), text), title).value == "2008-06-13/2008-10-11"


def test_the_spirit_of_a_congress_of_the_unions_is_later_than_it():
    title = "在全县工会工作会议上的讲话"
    text = ("同志们:", "要认真贯彻中国工会十五大精神,迎接党的十八大召开。", "谢谢!")
    assert dates.find(*make_document((title,), text), title).value == "2008-10-21/2012-11-14"


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ("值此中国工会第十五次全国代表大会隆重开幕之际,我向大会表示热烈的祝贺!", "2008-10-17"),
        ("值此中国工会第十五次全国代表大会隆重开幕之际,全县职工欢聚一堂,唱歌跳舞。", None),
        ("值此县工会第十五次代表大会隆重开幕之际,我向大会表示热烈的祝贺!", None),
    ],
)
def test_one_who_greets_a_known_meeting_speaks_to_it(said, day):
    title = "祝词"
    assert dates.find(*make_document((title,), ("各位代表:", said, "谢谢!")), title).value == day
