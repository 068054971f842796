from datetime import date

import pytest

from archive.ingest.extract import bounds
from archive.ingest.spans import Passage


def bounded(text):
    """Return the latest of the earliest days and the earliest of the latest that the text must keep."""
    found = list(bounds.hard((Passage(text),)))
    earliest = max((bound.earliest for bound in found if bound.earliest), default=None)
    latest = min((bound.latest for bound in found if bound.latest), default=None)
    return earliest and earliest.isoformat(), latest and latest.isoformat()


@pytest.mark.parametrize(
    ("text", "earliest", "latest"),
    [
        ("胡耀邦总书记要求我们把知青工作做好。", "1980-02-29", "1987-01-16"),
        ("赵紫阳总理在六届全国人大四次会议上作了报告。", "1986-03-25", "1987-11-24"),
        ("国家主席李先念到我县视察。", "1983-06-18", "1988-04-08"),
        ("今年是“九五”计划的最后一年。", "2000-01-01", "2000-12-31"),
        ("以“三个代表”重要思想为指导,迎接党的十六大胜利召开。", "2000-02-25", "2002-11-14"),
        ("刚刚闭幕的十届全国人大五次会议通过了物权法。", "2007-03-16", None),
        ("正在召开的十一届全国人大五次会议审议了报告。", "2012-03-05", "2012-03-14"),
        ("党的十八大报告指出,要深化改革。", "2012-11-08", None),
        ("要认真学习贯彻党的十八大精神。", "2012-11-14", None),
        ("要扎实开展党的群众路线教育实践活动。", "2012-11-08", None),
        ("推进“一带一路”倡议走深走实。", "2013-09-07", None),
        ("落实“四个全面”战略布局。", "2014-12-13", None),
        ("坚持以习近平同志为核心的党中央,迎接党的十九大。", "2012-11-15", "2017-10-24"),
        ("打赢新冠肺炎疫情防控阻击战。", "2020-01-08", None),
        ("要贯彻十四届全国人大四次会议精神。", "2026-03-12", None),
    ],
)
def test_it_bounds_what_the_words_bound(text, earliest, latest):
    assert bounded(text) == (earliest, latest)


@pytest.mark.parametrize(
    "text",
    [
        "2003年,新型冠状病毒引起的非典使我们措手不及。",
        "要认真开展党史学习教育。",
        "打造一带一路旅游新格局。",
        "今年是“六五”普法规划的第一年。",
    ],
)
def test_it_does_not_take_a_local_or_an_older_thing_for_the_one_in_the_table(text):
    assert bounded(text) == (None, None)


@pytest.mark.parametrize(
    "text",
    [
        "全局民警圆满完成了党的十八大安保任务。",
        "去年,为迎接党的十八大胜利召开,我们作了充分准备。",
    ],
)
def test_it_does_not_wait_for_what_is_told_as_past(text):
    assert bounded(text) == (None, None)


@pytest.mark.parametrize(
    "text",
    [
        "要在深入推进党的十八大代表选举工作上下功夫。",
        "要确保在党的十九大期间社会大局稳定。",
        "在党的十九大召开之际,我们相聚一堂。",
    ],
)
def test_it_leaves_open_whether_a_congress_has_met(text):
    assert bounded(text) == (None, None)


@pytest.mark.parametrize(
    "text", ["在党的十八大召开前夕,我们召开这次会议。", "即将召开的党的十八大,是政治生活中的一件大事。"]
)
def test_it_hears_that_a_congress_which_is_near_has_not_opened(text):
    assert bounded(text) == (None, "2012-11-08")


@pytest.mark.parametrize(
    "text",
    [
        "自党的十一届三中全会以来,我县发生了巨大变化。",
        "要坚持党的十一届三中全会精神。",
        "党的十六届五中全会提出建设社会主义新农村以后,我县做了试点。",
    ],
)
def test_it_does_not_take_an_old_plenum_for_the_newest(text):
    assert [bound.rule for bound in bounds.soft((Passage(text),))] == []


@pytest.mark.parametrize(
    "text",
    [
        "要贯彻党的十七届五中全会精神。",
        "胡锦涛总书记在党的十七届五中全会上强调,要抓好落实。",
        "党的十七届五中全会刚刚闭幕。",
    ],
)
def test_it_takes_the_plenum_whose_spirit_is_spread_for_the_newest(text):
    latest = {bound.rule: bound.latest for bound in bounds.soft((Passage(text),))}
    assert latest["newest-plenum"] == date(2011, 10, 18)


@pytest.mark.parametrize(
    ("said", "earliest"),
    [("要打好五水共治攻坚战。", "2013-11-01"), ("“三改一拆”要抓紧。", "2012-12-01"), ("治水要抓紧。", None)],
)
def test_a_province_speaks_of_its_campaign_after_it_was_named(said, earliest):
    assert bounded(said) == (earliest, None)


@pytest.mark.parametrize("quoted", ["三个代表重要思想", "“三个代表”重要思想", "「三個代表」重要思想"])
def test_it_reads_a_coinage_with_and_without_quotation_marks(quoted):
    assert bounded(f"要坚持{quoted}。") == ("2000-02-25", None)


@pytest.mark.parametrize(
    ("text", "months"),
    [
        ("祝全厂的兄弟姐妹新年快乐!", [1, 2, 12]),
        ("最后祝乡亲们春节愉快,阖家幸福!", [1, 2, 3, 12]),
        ("他们给我发来短信,说新年快乐。", None),
    ],
)
def test_who_wishes_a_happy_new_year_speaks_at_that_time(text, months):
    found = [sorted(bound.months) for bound in bounds.soft((Passage(text),)) if bound.rule == "season"]
    assert found == ([months] if months else [])


@pytest.mark.parametrize(
    ("text", "earliest"),
    [
        ("党的十八届五中全会已经把路指明了,剩下的就是干。", "2015-10-29"),
        ("十七届三中全会为农村改革指明了方向。", "2008-10-12"),
        ("党的十八大吹响了新的号角。", "2012-11-14"),
        ("十八届三中全会早就讲得明明白白。", "2013-11-12"),
        # Its day is set, and it has not met.
        ("党的十八届五中全会已定于下月召开。", None),
        ("十八届五中全会将把规划的事定下来。", None),
    ],
)
def test_a_plenum_that_is_told_of_as_done_is_over(text, earliest):
    assert bounded(text)[0] == earliest


@pytest.mark.parametrize(
    ("text", "earliest"),
    [
        ("“十三五”的蓝图已经画好。", "2008-01-01"),
        ("谋划好十二五规划的大项目。", "2003-01-01"),
        ("他十三五岁就下井了。", None),
        ("二十三五时期的人口预测。", None),
    ],
)
def test_nobody_names_a_plan_long_before_it(text, earliest):
    assert bounded(text)[0] == earliest


@pytest.mark.parametrize(
    ("text", "months"),
    [
        ("年终岁尾,大家都在盘点。明年是关键的一年。", [11, 12]),
        ("年底将至,要把明年的事谋划好。", [11, 12]),
        ("年终岁尾,大家都在盘点。", None),
        ("年底之前,明年的项目要定下来。", None),
    ],
)
def test_the_end_of_a_year_that_plans_the_next_is_the_calendar_s(text, months):
    found = [sorted(one.months) for one in bounds.soft((Passage(text),)) if one.rule == "season"]
    assert (found[0] if found else None) == months
