import pytest

from archive.ingest.extract import campaigns, dates
from archive.ingest.spans import Passage
from tests.ingest.factories import make_document


@pytest.mark.parametrize(
    ("title", "days"),
    [
        ("在全县保持共产党员先进性教育活动动员大会上的讲话", "2004-11-07/2006-01-31"),
        ("在全市深入学习实践科学发展观活动总结大会上的讲话", "2009-02/2010-04"),
        ("在“不忘初心、牢记使命”主题教育工作会议上的讲话", "2019-05-13/2020-01-31"),
        ("在党的群众路线教育实践活动专题民主生活会上的讲话", "2013-04-19/2014-10-31"),
        ("在纪念党的群众路线教育实践活动十周年座谈会上的讲话", None),
        ("在县直机关先进性教育推进会上的讲话", "2003-03/2006-06"),
        ("关于先进性教育的讲话", None),
        ("在全县新型冠状病毒感染的肺炎疫情防控工作电视讲话", "2020-01-20/2020-03-31"),
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
        ("在全县第六次全国人口普查动员会上的讲话", "2008/2010"),
        ("在全区第四次全国经济普查工作会议上的讲话", "2017/2020"),
        ("在全县“三讲”教育动员大会上的讲话", "1998-11-21/2001-06-30"),
        ("在党纪学习教育部署会上的讲话", "2024-03/2024-08"),
        ("在全市人口普查工作会议上的讲话", None),
    ],
)
def test_a_census_or_a_shorter_campaign_bounds_its_own_meetings(title, days):
    text = ("同志们:", "要扎实抓好。", "谢谢!")
    assert dates.find(*make_document((title,), text), title).value == days


@pytest.mark.parametrize(
    ("title", "days"),
    [
        ("在全县“六五”普法总结验收会上的讲话", "2015/2016"),
        ("在全县“五五”普法总结暨“六五”普法启动大会上的讲话", "2010-10/2011-12"),
        ("在全县第六次人口普查总结表彰会上的讲话", "2010-11/2011-12"),
        ("在第二批先进性教育活动动员会上的讲话", "2005-06/2006-01"),
        ("在主题教育第一批总结暨第二批部署会议上的讲话", None),
        ("在“不忘初心、牢记使命”主题教育第一批总结暨第二批部署会议上的讲话", "2019-08-15/2019-10-15"),
        ("在全市扫黑除恶专项斗争动员会上的讲话", "2018-01-11/2019-06-30"),
        ("在“两学一做”专题党课上的讲话", "2016-02-24/2019-05-12"),
        ("在“三严三实”专题研讨会上的讲话", "2014-03-09/2016-03-31"),
        ("在践行三严三实先进事迹报告会上的讲话", None),
        ("在党史学习教育动员大会上的讲话", "2021-02-20/2021-06-30"),
        ("在党史学习教育活动动员大会上的讲话", None),
        ("在“十四五”普法规划座谈会上的讲话", None),
        ("在创先争优表彰大会上的讲话", None),
    ],
)
def test_batches_and_ends_of_a_campaign_bound_closer(title, days):
    text = ("同志们:", "要扎实抓好。", "谢谢!")
    assert dates.find(*make_document((title,), text), title).value == days


@pytest.mark.parametrize(
    ("opening", "days"),
    [
        ("今天,我们召开全局群众路线教育实践活动总结大会,主要任务是回顾前段工作。", "2014-01/2014-10"),
        ("今天,我们召开全局群众路线教育实践活动动员大会,主要任务是统一思想。", "2013-04-19/2014-04-30"),
        ("前年,我们开展了群众路线教育实践活动,动员大会就在这里。今天说说生产。", None),
        ("我在群众路线教育实践活动动员会上讲过这件事。", None),
    ],
)
def test_a_speaker_says_which_meeting_of_a_campaign_he_is_at(opening, days):
    title = "抓住机遇,乘势而上"
    assert dates.find(*make_document((title,), ("同志们:", opening, "谢谢!")), title).value == days
