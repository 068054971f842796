import pytest

from archive.ingest.extract import dates
from tests.ingest.factories import make_document

TITLE = "在全县安全生产工作会议上的讲话"


def dated(*paragraphs, title=TITLE):
    return dates.find(*make_document((title,), ("同志们:", *paragraphs, "谢谢大家!")), title)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("今年是党的十七大召开之年,任务很重。", "2007"),
        ("今年下半年,党的十七大将胜利召开。", "2007"),
        ("去年召开的党的十七大,描绘了新的蓝图。", "2008"),
        ("去年10月召开的党的十七届五中全会,提出了要求。", "2011"),
        ("今年3月召开的十一届全国人大四次会议,批准了规划纲要。", "2011"),
        ("今年是全面贯彻落实党的十八大精神的开局之年。", "2013"),
        ("今年,上海世博会将隆重举行。", "2010"),
        ("去年十一月,党的十八届三中全会作出了部署。", "2014"),
        ("去年11月,中央召开了十八届三中全会,作出了部署。", "2014"),
        ("上个月召开的党的十八届三中全会作出了部署。", "2013-12"),
        (
            "今年“两会”上,总书记在看望参加全国政协十三届三次会议的委员时作了指示。",
            "2020-05-21/2020-12-31",
        ),
        ("今年召开的全国人大十一届四次会议批准了规划纲要。", "2011"),
        ("本月召开的党的十七届四中全会作出了部署。", "2009-09-18/2009-09-30"),
        ("去年,北京奥运会成功举办,举国欢腾。", "2009"),
        ("今天,距离北京奥运会开幕还有100天。", "2008-04-30"),
        ("今天,距离2014年高考还有整整100天。", "2014-02-27"),
        ("去年,也就是2009年,形势总体平稳。", "2010"),
        ("明年(2012年)是换届之年。", "2011"),
        ("会议的任务是,总结2009年工作,部署2010年任务。", "2009-12/2010-04"),
        ("会议的任务是,总结去年的工作,部署2010年任务。", "2010-01/2010-04"),
        ("2007年发生15起,2008年发生12起,今年已发生9起。", "2009"),
        ("2012年即将过去,新的一年就要来了。", "2012-11/2012-12"),
        ("在“十二五”开局之年,我们一定要开好头。", "2011"),
        ("灯会开幕了,这是十二五开局之年老城区的一件大事。", "2011"),
        ("刚刚跨入“十二五”规划的开局之年,我们就召开了这次大会。", "2011"),
        ("庆祝第 37 个教师节,要讲实效。", "2021"),
        ("今年是建党 90 周年。", "2011"),
        ("在中华人民共和国第51个生日即将到来的今天,我们再一次相聚。", "2000"),
        ("庆祝党的百年华诞,要做实事。", "2021"),
        ("“十一五”即将圆满收官。", "2010-07/2010-12"),
        ("新年的钟声即将敲响,我们满怀豪情迎来2014年。", "2013-12/2014-02"),
        ("党的十八届四中全会刚刚闭幕。", "2014-10-23/2014-12-31"),
    ],
)
def test_it_hears_the_year_in_what_falls_into_it(text, expected):
    finding = dated(text)
    assert finding.value == expected
    assert {evidence.grade for evidence in finding.evidence} == {"inferred"}


@pytest.mark.parametrize(
    "text",
    [
        "今年以来,我们认真贯彻党的十七大精神。",
        "党的十六届五中全会提出了重大任务,今年我们召开了多次会议研究。",
        "早在“十五”开局之年,我县就提出了工业强县的思路。",
        "2007年发生15起,2010年发生12起,今年要力争为零。",
        "2007年以来,我们连续三年没有发生重大事故。",
        "离高考还有三个月。",
        "去年五月,党的十八届三中全会还在筹备。",
        "上个月召开的县委全会谈到了党的十八届三中全会。",
    ],
)
def test_it_takes_no_year_from_what_is_told_of_another_time(text):
    assert dated(text).value is None


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("2009年工作总结暨2010年工作部署会议讲话", "2009-12/2010-04"),
        ("在2010年度工作总结表彰大会上的讲话", "2010-11/2011-06"),
        ("在2011—2012学年度第一学期开学典礼上的讲话", "2011-08/2011-09"),
        ("2011-2012学年第二学期开学典礼校长讲话", "2012-02/2012-03"),
        ("在2018届高三百日誓师大会上的讲话", "2018"),
        ("2011 State of the City Address", "2011"),
        ("Commencement Address to the Class of 2011", "2011"),
        ("在2014年上半年经济形势分析会上的讲话", "2014-06/2014-08"),
        ("在建设2020年全面小康社会推进会上的讲话", None),
        ("面向2035年的教育——在全县教育大会上的讲话", None),
        ("Remarks on the Fiscal Budget 2012", None),
    ],
)
def test_it_reads_the_year_by_which_a_title_names_its_occasion(title, expected):
    text = ("Good morning.", "Thank you.") if title.isascii() else ("同志们:",)
    assert dates.find(*make_document((title,), text), title).value == expected


def test_two_headings_of_a_report_tell_the_turn_of_the_year():
    paragraphs = ("2013年的主要工作", "一年来,我们听取了报告。", "2014年的主要任务", "要增强实效。")
    assert dated(*paragraphs, title="县人大常委会工作报告").value == "2013-12/2014-04"


def test_a_congress_is_studied_so_in_the_year_after_it():
    title = "在全市工会工作会议上的讲话"
    said = "在全国上下深入学习贯彻党的十七大精神的大好形势下,我们今天开会。"
    assert dates.find(*make_document((title,), ("同志们:", said, "谢谢!")), title).value == (
        "2007-10-21/2008-12-31"
    )
    said = "党的十七大精神要常学常新,我们今天开会。"
    assert dates.find(*make_document((title,), ("同志们:", said, "谢谢!")), title).value is None


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ("刚才,建国同志宣读了2009年度全县计生工作考评奖惩决定。", "2009-06/2010-06"),
        ("大家知道,2009年度考核已经结束了。", None),
    ],
)
def test_what_is_read_out_is_of_the_year_just_over(said, day):
    title = "在全县计生工作会议上的讲话"
    assert dates.find(*make_document((title,), ("同志们:", said, "谢谢!")), title).value == day


@pytest.mark.parametrize(
    ("said", "grade"),
    [
        ("2022年,我们把蔬菜面积扩到了十二万亩,个个乡镇都报喜。", "conflict"),
        ("到2022年,我们要把蔬菜面积扩到十二万亩,个个乡镇都有份。", "inferred"),
        ("2006年,我们把蔬菜面积扩到了十二万亩,个个乡镇都报喜。", "inferred"),
    ],
)
def test_what_was_done_after_a_congress_that_is_awaited_shows_other_years_put_in(said, grade):
    title = "在全县蔬菜产业工作会议上的讲话"
    told = ("同志们:", said, "今年,党的十七大就要召开了,我们拿什么去迎接?", "谢谢!")
    found = dates.find(*make_document((title,), told), title)
    assert {one.grade for one in found.evidence} == {grade}
    assert found.value == (None if grade == "conflict" else "2007")
