import pytest

from archive.ingest.documents import Document, Text
from archive.ingest.extract import dates, event_years
from tests.ingest.factories import make_document


def years(title):
    return [one.earliest.year for one in event_years.find(Document(()), Text((), ()), title)]


@pytest.mark.parametrize(
    "title",
    [
        "在2016平湖西瓜灯文化节开幕式上的致辞",
        "在2016中国·平湖服装博览会上的致辞",
        "在第二届春江发展大会暨2016经贸洽谈会上的致辞",
    ],
)
def test_a_fair_is_held_in_the_year_it_is_named_for(title):
    assert years(title) == [2016]


@pytest.mark.parametrize(
    "title",
    [
        "在2016平湖经贸洽谈会总结会上的讲话",  # what is summed up is over
        "在2016级新生运动会上的讲话",
        "在2016名选手参加的平湖马拉松上的讲话",
        "在1995-2016平湖西瓜灯文化节回眸论坛上的讲话",
        "在2016公司年会上的讲话",  # as often in the next January
        "在2020平湖奥运会火炬邀请赛上的讲话",
    ],
)
def test_a_number_before_an_event_may_be_something_else(title):
    assert years(title) == []


def test_the_events_name_tells_the_year_of_the_day_in_an_editors_lead():
    title = "县长:共绘春江愿景"
    lead = "9月21日下午,第二届春江发展大会暨2019经贸洽谈会在平湖开幕。会上,县长李明致辞。以下为全文。"
    document, text = make_document([title, lead], ["各位来宾:", "欢迎大家来到平湖。"])
    assert dates.find(document, text, title).value == "2019-09-21"
    document, text = make_document([title, lead.replace("2019", "")], ["各位来宾:", "欢迎大家来到平湖。"])
    assert dates.find(document, text, title).value is None
