import pytest

from archive.ingest.extract import campaigns, dates
from archive.ingest.spans import Passage
from tests.ingest.factories import make_document


@pytest.mark.parametrize(
    ("title", "days"),
    [
        ("在全县保持共产党员先进性教育活动动员大会上的讲话", "2004-11-07/2006-06-30"),
        ("在全市深入学习实践科学发展观活动总结大会上的讲话", "2008-03/2010-04"),
        ("在“不忘初心、牢记使命”主题教育工作会议上的讲话", "2019-05-13/2020-01-31"),
        ("在党的群众路线教育实践活动专题民主生活会上的讲话", "2013-04-19/2014-10-31"),
        ("在纪念党的群众路线教育实践活动十周年座谈会上的讲话", None),
        ("关于先进性教育的讲话", None),
    ],
)
def test_a_meeting_named_after_a_campaign_was_held_while_it_ran(title, days):
    text = ("同志们:", "要扎实抓好。", "谢谢!")
    assert dates.find(*make_document((title,), text), title).value == days


def test_it_reads_a_campaign_in_any_quotation_marks():
    titles = [
        Passage(f"在{name}专题教育部署会上的讲话") for name in ("三严三实", "“三严三实”", "「三严三实」")
    ]
    assert [bound.rule for bound in campaigns.soft(titles)] == ["campaign"] * 3


@pytest.mark.parametrize(
    ("title", "days"),
    [
        ("在全县第六次全国人口普查动员会上的讲话", "2008/2011"),
        ("在全区第四次全国经济普查工作会议上的讲话", "2017/2020"),
        ("在全县“三讲”教育动员大会上的讲话", "1998-11-21/2001-06-30"),
        ("在党纪学习教育部署会上的讲话", "2024-03/2024-08"),
        ("在全市人口普查工作会议上的讲话", None),
    ],
)
def test_a_census_or_a_shorter_campaign_bounds_its_own_meetings(title, days):
    text = ("同志们:", "要扎实抓好。", "谢谢!")
    assert dates.find(*make_document((title,), text), title).value == days
