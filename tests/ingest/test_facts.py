import pytest

from archive.ingest import facts, pipeline
from archive.ingest.documents import RawPage
from tests.ingest.texts import BODY, TITLE, lifted, page_of


@pytest.mark.parametrize(
    ("page_title", "expected"),
    [
        ("在会上的讲话_某某县政府网", "在会上的讲话"),
        ("在会上的讲话 - 领导讲话 - 某某网", "在会上的讲话"),
        ("某某农业信息网--在会上的讲话", "在会上的讲话"),
        ("思想再解放——在会上的讲话", "思想再解放——在会上的讲话"),
        ("Remarks at the Fair | City of Example", "Remarks at the Fair"),
    ],
)
def test_it_finds_the_title_in_the_title_of_a_page(page_title, expected):
    assert facts.title_in(page_title) == expected


@pytest.mark.parametrize(
    ("line", "posted"),
    [
        ("发布时间:2011-3-8", "2011-03-08"),
        ("时间:2018年12月03日 来源:网络", "2018-12-03"),
        ("發布日期：108-09-09　點閱次數：73", "2019-09-09"),
        ("Posted on June 17, 2008", "2008-06-17"),
        ("Posted: 27/09/2021", "2021-09-27"),
        ("Source: Office of the Mayor   Updated: 2021-10-11", "2021-10-11"),
        ("Last updated: 11 Oct 2021", "2021-10-11"),
        ("Last updated 2:29 PM on 11 October 2021", "2021-10-11"),
        ("Source: Office of the Mayor   Updated: 2021-10-11   Print Mail Large Medium Small", "2021-10-11"),
        ("Source: plans updated: none of 2021-10-11 is left, as it was posted", None),
        ("City of Example · 1 Court Street · Posted in Mayor's Office · Sep 19, 2019", "2019-09-19"),
        ("Posted in City News on September 19, 2019", "2019-09-19"),
        ("We posted in May 2019 what we promised.", None),
        ("Posted: 07/09/2021", None),
        ("By Magazine Staff | May 22, 2013 | 6 min read", "2013-05-22"),
        ("2011-03-08 09:30 来源:县委办", "2011-03-08"),
        ("Release time: 2021年12月31日", "2021-12-31"),
        ("http://www.example.com  2008-01-21 17:47:05  来源:春山日报", "2008-01-21"),
        ("· 2024-05-03 任职讲话 248", "2024-05-03"),
        ("发布时间:2011-02-30", None),
        ("打印时间:2011-05-20 10:22", None),
        ("成文日期:2011-05-20", None),
        ("填写说明:划线处由本单位补上。——春江文稿库汇编 2011.05.20", None),
        ("会议发言范文 发布时间:2017/9/7", "2017-09-07"),
        ("- 2021-05-08 发布 |", "2021-05-08"),
        ("• 2026-01-27 发布于江苏", "2026-01-27"),
        ("阅读 111 下载 6 大小 25.64K 总页数 7 页 2023-11-16 分享", "2023-11-16"),
        ("某某人家 2012-06-17 | 阅 41 转藏 2", "2012-06-17"),
        ("2016/03/09 431", "2016-03-09"),
        ("(据存稿录入) 录入:站长 1999/08/15", "1999-08-15"),
        ("某某周报 2015年6月15日 总第612期", "2015-06-15"),
        ("(原载《某某日报》2015年6月15日)", "2015-06-15"),
        ("由 网友(山里人)分享 时间:2021-03-07 加入收藏 我要投稿", "2021-03-07"),
        ("公文素材库 会员投稿 2019-10-08 下载点数:5", "2019-10-08"),
        ("Example Paper Co. (OTC: EXPC) | Posted: Apr 29, 2013 5:11 PM ET", "2013-04-29"),
        ("2023-04-14 《产地与冷链》2023年第4期", "2023-04-14"),
        ("注册时间 2005-3-2", None),
        ("发文日期2017年11月01日", None),
        ("http://www.example.com   2019-07-01 09:46:56", "2019-07-01"),
        ("2009.6.3", None),
        ("2011年3月8日", None),
    ],
)
def test_it_reads_the_day_of_posting_only_where_a_site_says_so(line, posted):
    fact = lifted(page_of((TITLE, line, *BODY))).fact("posted")
    assert (fact.value if fact else None) == posted


@pytest.mark.parametrize(
    ("line", "site"),
    [
        ("(原载《某某日报》2015年6月15日)", "某某日报"),
        ("摘自《某某工作》2015年第6期", "某某工作"),
        ("2013-05-04 10:20 笔杆网", "笔杆网"),
        ("笔杆网 发布日期 : 2013-05-04", "笔杆网"),
        ("来自:某某人家 > 《讲话》", None),
        ("日期:2022-02-11 16:40 来源:春江县经信局语音播报", "春江县经信局"),
        ("日期:2022-02-11 16:40 来源:春江语音工坊", "春江语音工坊"),
    ],
)
def test_it_names_the_paper_or_site_that_a_line_states(line, site):
    fact = lifted(page_of((TITLE, line, *BODY))).fact("source_site")
    assert (fact.value if fact else None) == site


def test_a_source_that_names_nobody_is_no_source():
    page = lifted(page_of((TITLE, "来源:网络收集 时间:2018-12-03", *BODY)))
    assert page.fact("source_site") is None


def test_the_words_of_a_fact_can_be_found_in_the_page():
    page = lifted(page_of((TITLE, "发布时间:2011-03-08 来源:县委办公室", *BODY)))
    (span,) = page.fact("source_site").passage.spans()
    assert page.page.text[span.start : span.end] == "县委办公室"


TRADITIONAL = (
    "各位來賓:",
    "這條自行車道全長八點六公里,原來是運香蕉的台車路,鐵軌拆了三十年。",
    "祝大家一路順風,謝謝!",
)


@pytest.mark.parametrize(
    ("lines", "posted"),
    [
        (("上載日期：20/02/2004",), "2004-02-20"),
        (("民國99年12月28日　分類：社務｜0 則留言",), "2010-12-28"),
        (("張貼日期：96/04/02",), None),
        (("通車：９６年３月３０日（星期五）", "張貼日期：96/04/02"), "2007-04-02"),
    ],
)
def test_it_reads_days_as_hong_kong_macao_and_taiwan_print_them(lines, posted):
    fact = lifted(page_of(("通車典禮市長致詞", *lines, *TRADITIONAL))).fact("posted")
    assert (fact.value if fact else None) == posted


@pytest.mark.parametrize(
    "lines",
    [
        ("Walter H. Lindqvist", "29th Chairman of the Northern Union: 1953 - 1961"),
        ('<speaker="Walter H. Lindqvist">',),
    ],
)
def test_it_reads_whose_speech_an_archive_shows(lines):
    page = lifted(
        page_of((*lines, "Remarks at the Mill", "Friends:", "The wheel is turning. Thank you all."))
    )
    assert page.fact("speaker").value == "Walter H. Lindqvist"


@pytest.mark.parametrize(
    ("line", "site"),
    [
        ("发布者:诸暨市妇联 发布时间:2008-03-12", "诸暨市妇联"),
        ("发布人:桐城市人民医院", "桐城市人民医院"),
        ("发布者:海阔天空 发布时间:2008-03-12", None),
        ("发布人:办公室", None),
    ],
)
def test_an_office_that_put_a_page_up_is_its_source(line, site):
    page = f"在全市大会上的讲话\n{line}\n同志们:\n今天的会议开得很好,大家要抓好落实,不误农时。谢谢大家!"
    (draft,) = pipeline.ingest([RawPage("a.txt", page.encode())])
    assert draft.report()["source_site"] == site


def test_a_source_may_stand_in_brackets_behind_its_label():
    page = lifted(page_of((TITLE, "信息来源:【校长办 】 发布时间:2017-06-20 21:37:22", *BODY)))
    assert page.fact("source_site").value == "校长办"


@pytest.mark.parametrize(("day", "posted"), [("2016-05-23", None), ("2016-05-23 10:22:33", "2016-05-23")])
def test_a_bare_day_in_the_front_matter_says_not_when_a_site_put_it_up(day, posted):
    front = ("---", f"title: {TITLE}", f"date: {day}", "tags:", "---", f"## {TITLE}")
    (draft,) = pipeline.ingest([RawPage("a.md", "\n".join((*front, *BODY)).encode())])
    assert (draft.witnesses[0].posted, draft.date) == (posted, None)


@pytest.mark.parametrize(
    ("beside", "posted"),
    [("返回本版首页 | 版面导航 | 标题导航", "2012-11-06"), ("河南省副省长 陆一川", None)],
)
def test_a_day_beside_the_buttons_of_a_digital_paper_is_that_of_the_issue(beside, posted):
    page = lifted(page_of(("第2版:新闻", beside, "2012年11月06日", TITLE, *BODY)))
    fact = page.fact("posted")
    assert (fact.value if fact else None) == posted


@pytest.mark.parametrize(
    ("line", "author"),
    [
        ("作者:来源:某某县水利局 日期:2023年2月27日", None),
        ("来源: 作者: 责任编辑:李大河 发布时间:2020/1/9", None),
        ("作者:李大河来源:春江日报 时间:2020-1-9", "李大河"),
    ],
)
def test_the_next_label_is_no_author(line, author):
    page = lifted(page_of((TITLE, line, *BODY)))
    assert (fact.value if (fact := page.fact("author")) else None) == author
