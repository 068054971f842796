from datetime import date

import pytest

from archive.ingest.extract import dates, public_events
from archive.ingest.spans import Passage
from tests.ingest.factories import make_document


@pytest.mark.parametrize(
    ("words", "earliest", "latest"),
    [
        ("要以优异成绩迎接上海世博会。", None, date(2010, 10, 31)),
        ("北京冬奥会即将开幕,我们要站好岗。", None, date(2022, 2, 20)),
        ("去年我国成功举办了北京奥运会。", date(2008, 8, 24), None),
        ("上海世博会已经圆满闭幕。", date(2010, 10, 31), None),
        ("广州亚运会的成功举办,极大鼓舞了全市人民。", date(2010, 11, 27), None),
    ],
)
def test_who_awaits_an_event_speaks_before_its_end_and_who_looks_back_after(words, earliest, latest):
    (bound,) = public_events.hard((Passage(words),))
    assert (bound.earliest, bound.latest) == (earliest, latest)


@pytest.mark.parametrize(
    "words",
    [
        "确保北京奥运会成功举办。",
        "祝北京奥运会圆满成功。",
        "去年,为迎接北京奥运会,我们拆了三百处违建。",
        "他在北京奥运会上拿过奖牌。",
        "完成了迎接上海世博会的各项工作。",
    ],
)
def test_a_wish_a_tale_and_a_mere_mention_bound_nothing(words):
    assert not list(public_events.hard((Passage(words),)))


def test_a_page_made_to_look_fresh_that_awaits_an_event_long_over_is_a_conflict():
    head = ("在全市环境整治会上的讲话",)
    text = ("同志们:", "送走了2022年,我们迎来了2023年。", "要以整洁的面貌迎接北京奥运会。", "谢谢!")
    finding = dates.find(*make_document(head, text), head[0])
    assert finding.value is None
    assert {evidence.grade for evidence in finding.evidence} == {"conflict"}


@pytest.mark.parametrize(
    ("said", "posted", "expected"),
    [
        ("离奥运会开幕还剩三十七天。", "2008-07-04", "2008-07-02"),
        ("距世博会开幕只有50天了,一天也误不得。", "2010-03-13", "2010-03-12"),
        # Put up long after: whichever of the games it was.
        ("离奥运会开幕还剩三十七天。", "2009-07-04", None),
        ("离大运会开幕还剩三十七天。", "2008-07-04", None),
        ("离奥运会开幕还剩三十七天左右。", "2008-07-04", None),
    ],
)
def test_days_to_games_of_no_city_are_those_before_the_page_was_put_up(said, posted, expected):
    document = make_document(("在推进会上的讲话",), ("同志们:", said, "散会。"), {"posted": posted})
    assert dates.find(*document, "在推进会上的讲话").value == expected
