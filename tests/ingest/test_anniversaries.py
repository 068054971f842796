from datetime import date

import pytest

from archive.ingest.extract import anniversaries, dates
from archive.ingest.spans import Passage
from tests.ingest.factories import make_document


def dated(title, *paragraphs):
    return dates.find(*make_document((title,), ("同志们:", *paragraphs, "谢谢大家!")), title).value


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("今年是全市建党90周年。", "2011"),
        ("今天,我们隆重集会,热烈庆祝中国共产党成立85周年。", "2006"),
        ("值此中国共产党成立八十七周年之际,我向大家问好。", "2008"),
        ("在党的90华诞来临之际,我们召开表彰大会。", "2011"),
        ("我很高兴出席国庆酒会,与大家聚首一堂,庆祝中华人民共和国成立六十八周年。", "2017"),
        ("今晚,我们欢聚一堂,共同庆祝祖国六十华诞。", "2009"),
        ("今天,我们庆祝第108个国际护士节。", "2019-04/2019-05"),
        ("在中国共产党95岁生日即将到来之际,我们召开表彰大会。", "2016"),
        ("此刻,站在国旗下,我们隆重纪念中国抗日战争暨世界反法西斯战争胜利70周年。", "2015"),
        ("这次会议是在“纪念中国人民抗日战争及世界反法西斯战争胜利七十周年”的背景下召开的。", "2015"),
        ("在全国隆重庆祝新中国成立60周年的大喜日子里,我们相聚一堂。", "2009"),
        ("今年6月是第十个全国“安全生产月”。", "2011"),
        ("今天是第二十一届“世界水日”。", "2013-03-22"),
        ("明天就是第27个教师节。", "2011-09-09"),
        ("再过两天就是第12个中国记者节。", "2011-11-06"),
    ],
)
def test_a_counted_day_or_an_anniversary_tells_the_year(text, expected):
    assert dated("在座谈会上的讲话", text) == expected


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("在“5·12”汶川特大地震十周年纪念活动上的讲话", "2018"),
        ("在国庆60周年安保工作会议上的讲话", "2009"),
        ("在庆祝“三八”国际劳动妇女节101周年大会上的讲话", "2011-02/2011-03"),
        ("在庆祝“三八”妇女节101周年系列活动动员大会上的讲话", "2011"),
        ("县委书记在纪念五四运动92周年暨表彰大会上的讲话", "2011-04/2011-05"),
        ("在纪念红军长征胜利80周年文艺晚会上的致辞", "2016"),
        ("在县人民医院建院60周年庆典上的致辞", None),
        ("建国60周年回顾展上的讲话", None),
    ],
)
def test_an_anniversary_in_the_title_is_the_occasion(title, expected):
    assert dated(title) == expected


@pytest.mark.parametrize(
    "text",
    [
        "习近平总书记在第30个教师节前夕考察时强调,要做好老师。",
        "2009年,在国庆60周年之际,我们举办了画展。",
        "建国60周年以来,我县发生了巨大变化。",
        "去年,我们举办了庆祝祖国60华诞书画展。",
        "今年是我团建团50周年。",
        "今年是新四军建军70周年。",
        "今年是海军建军60周年。",
        "今年是我市人民政协成立60周年。",
        "今年是朝鲜建国65周年。",
        "我们在迎接建党90周年活动中取得了好成绩。",
        "为迎接新中国成立60周年,我们举办了歌咏比赛。",
    ],
)
def test_another_s_or_another_year_s_day_tells_nothing(text):
    assert dated("在座谈会上的讲话", text) is None


def test_an_awaited_anniversary_has_not_come():
    (bound,) = anniversaries.hard((Passage("打赢这一仗,迎接建党100周年。"),))
    assert (bound.rule, bound.latest) == ("awaited-anniversary", date(2021, 7, 1))


def test_a_lead_names_its_occasion_as_a_title_does():
    lead = "以下為政務司司長李明今日(六月二十八日)在碼頭出席香港特別行政區成立五周年展覽開幕式的致辭全文:"
    head = ("政務司司長致辭全文", lead)
    text = ("各位來賓:", "今天的展覽很好看,我看了兩遍。", "多謝各位!")
    assert dates.find(*make_document(head, text), head[0]).value == "2002-06-28"
    lead = lead.replace("香港特別行政區", "本港渡輪公司")
    assert dates.find(*make_document((head[0], lead), text), head[0]).value is None
