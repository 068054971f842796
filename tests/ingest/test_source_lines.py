"""The site's line beside a title."""

import pytest

from archive.ingest import chrome, source_lines
from archive.ingest.documents import RawPage
from archive.ingest.readers import text

_SPEECH = "同志们:\n春耕生产就要开始了,我们要不误农时,抓好准备。\n谢谢大家!"


def facts(page: str) -> dict[str, str]:
    lifted = chrome.lift(text.read(RawPage("a.txt", page.encode())))
    return {fact.name: fact.value for fact in reversed(lifted.facts)}


def test_a_bare_day_is_stamped_only_beside_a_site_name():
    assert source_lines.is_stamped({0: "三秦范文网", 1: "2025-04-04"}, 1)
    assert not source_lines.is_stamped({0: "在全县大会上的讲话", 1: "2025-04-04"}, 1)


def test_a_bare_day_under_who_spoke_is_the_speechs_where_the_stamp_stands_at_the_end():
    page = {0: "在全县大会上的讲话", 1: "县长 李明", 2: "2013.7.26", 3: "字体:大 小"}
    assert source_lines.is_stamped({**page, 3: "来源:县委办"}, 2)
    assert not source_lines.is_stamped({**page, 3: "来源:县委办", 9: "2013-7-30 9:10:02 返回"}, 2)
    assert source_lines.is_stamped({**page, 1: "笔杆网", 3: "来源:县委办", 9: "2013-7-30 9:10:02 返回"}, 2)


def test_a_bare_day_beside_the_line_of_the_source_is_the_day_of_posting():
    found = facts(f"在全县春耕会议上的讲话\n来源:某县融媒体中心\n2021-03-05\n作者:李梁\n{_SPEECH}")
    assert (found["posted"], found["source_site"]) == ("2021-03-05", "某县融媒体中心")


def test_the_head_of_a_paper_may_tell_the_day_by_the_moon_too():
    head = "春江报 第1127期 2018年9月21日 星期五 农历八月十二"
    assert facts(f"{head}\n在全县春耕会议上的讲话\n{_SPEECH}")["posted"] == "2018-09-21"


def test_the_name_of_an_account_over_the_hour_is_the_site_and_no_speaker():
    found = facts(f"在全县春耕会议上的讲话\n春山发布\n2021-03-05 10:11 湖南\n{_SPEECH}")
    assert (found["posted"], found["source_site"]) == ("2021-03-05", "春山发布")
    assert "speaker" not in found


def test_a_stated_source_comes_before_the_account():
    found = facts(f"在全县春耕会议上的讲话\n春山发布\n2021-03-05 10:11\n来源:春山日报\n{_SPEECH}")
    assert found["source_site"] == "春山日报"


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("来源 | 春山发布", "春山发布"),
        ("来源 | 作者 | 时间", ""),
        ("来源 | 打印", ""),
        ("收入来源 | 种粮", ""),
    ],
)
def test_it_reads_a_source_behind_a_bar_only_where_it_stands_alone(line, name):
    assert source_lines.barred_source(line) == name


@pytest.mark.parametrize("line", ["2011年3月8日", "同志们:", "来源于群众,服务于群众。", "新闻发布"])
def test_what_a_speaker_or_a_title_block_says_is_no_stamp(line):
    assert not source_lines.is_stamp(line)
    assert not source_lines.is_labelled(line)


def test_the_address_of_the_page_may_stand_in_the_line_of_the_source():
    line = (
        "春山网 http://www.chunshan.example.com/news/2010/0305/7781.html 时间:2010-03-05 07:30 来源:春山新闻"
    )
    found = facts(f"在全县春耕会议上的讲话\n{line}\n{_SPEECH}")
    assert found["source_url"] == "http://www.chunshan.example.com/news/2010/0305/7781.html"
    home = line.replace("/news/2010/0305/7781.html", "")
    assert "source_url" not in facts(f"在全县春耕会议上的讲话\n{home}\n{_SPEECH}")


def test_the_address_of_a_site_may_stand_between_the_hour_and_the_readers():
    found = facts(
        f"在全县春耕会议上的讲话\n2021-03-05 10:11 春山文秘 chunshan.example.net 人气 3,018\n{_SPEECH}"
    )
    assert found["posted"] == "2021-03-05"


def test_a_day_in_brackets_before_the_source_is_the_day_of_posting():
    line = "[ 2013-1-22 ]　　文章来源：《长河工友》第12期"
    assert source_lines.is_labelled(line.replace("：", ":"))
    assert facts(f"在年终大会上的讲话\n{line}\n{_SPEECH}")["posted"] == "2013-01-22"


def test_a_town_may_stand_between_the_day_and_the_readers():
    found = facts(f"在学期末教职工大会上的讲话\n2024/02/02春江浏览量1,903\n{_SPEECH}")
    assert found["posted"] == "2024-02-02"
    assert not source_lines.is_labelled("2024/02/02我们一起阅读了第3章")


@pytest.mark.parametrize("label", ["张贴日", "发布日", "见报日", "刊出日期", "见报时间"])
def test_a_day_of_posting_has_many_labels(label):
    found = facts(f"在学期末教职工大会上的讲话\n{label}:2004-03-05 作者:老教师\n{_SPEECH}")
    assert found["posted"] == "2004-03-05"


@pytest.mark.parametrize("line", ["发言稿2018-06-11周老师", "当前位置:春江日报 第2018-06-11期 第01版:要闻"])
def test_a_column_or_a_paper_may_stand_around_the_day(line):
    assert facts(f"在学期末教职工大会上的讲话\n{line}\n{_SPEECH}")["posted"] == "2018-06-11"


def test_the_hour_may_stand_right_behind_the_name_of_an_account():
    found = facts(f"在学期末教职工大会上的讲话\n春江三中2019-07-08 10:22\n{_SPEECH}")
    assert found["posted"] == "2019-07-08"
    assert not source_lines.is_stamp("春江三中2019-07-08")


@pytest.mark.parametrize(
    "line",
    [
        "2012年03月09日 星期五 放大 缩小 默认",
        "放大 缩小 默认 2012年03月09日",
        "第218期 2012.03.09",
        "期号:第218期 2012.03.09",
        "春江商会简报 | 第218期(总第300期) | 2012-03-09 星期五",
        "http://news.example.com 2012年03月09日 10:22 春江财经",
    ],
)
def test_the_day_of_an_issue_and_of_a_portal_is_never_that_of_the_speech(line):
    found = facts(f"{line}\n在全县春耕会议上的讲话\n县长 李明川\n{_SPEECH}")
    assert found["posted"] == "2012-03-09"
    assert "date" not in found


def test_a_portal_names_itself_behind_the_hour():
    line = "http://news.example.com 2012年03月09日 10:22 春江财经"
    assert source_lines.stamped_site(line) == "春江财经"


def test_who_saved_a_page_stands_between_its_heading_and_the_title():
    head = "太精彩了!李校长在春江中学毕业典礼上的讲话!\n江边老周 2021-07-17\n在春江中学毕业典礼上的讲话"
    found = facts(f"{head}\n校长 李明川\n2021年6月16日\n{_SPEECH}")
    assert found["posted"] == "2021-07-17"
    under = facts(f"在春江中学毕业典礼上的讲话\n李明川 2021-07-17\n{_SPEECH}")
    assert "posted" not in under  # a speaker's name and day stand so, too


def test_a_column_may_stand_right_behind_the_day():
    assert facts(f"在春耕会议上的讲话\n2018-07-21讲话稿\n{_SPEECH}")["posted"] == "2018-07-21"
    assert not source_lines.is_labelled("2018-07-21春耕会")


@pytest.mark.parametrize(
    "line",
    [
        "阅读时间:2016年1月8日",
        "截稿时间:2016-01-08",
        "签发日期:2016-01-08",
        "直播时间:2016-01-08 09:00",
        "下次更新:2016-01-08",
        "时间:2016年1月8日 地点:县府礼堂",
        "讲话人:李明川 职务:县长 时间:2016年1月8日",
    ],
)
def test_days_of_something_else_are_none_of_posting(line):
    assert "posted" not in facts(f"在全县春耕会议上的讲话\n{line}\n{_SPEECH}")


def test_a_day_may_stand_between_who_put_a_page_up_and_its_buttons():
    assert (
        facts(f"在春耕会议上的讲话\nchunjiang 2018-07-21 热点透析 评论\n{_SPEECH}")["posted"] == "2018-07-21"
    )


def test_buttons_behind_a_name_and_a_day_say_when_a_page_was_put_up():
    assert source_lines.is_labelled("春江管理员 2019-05-06 收藏 下载本文")
    assert not source_lines.is_labelled("春江县城 2019-05-06 开渠")


@pytest.mark.parametrize(
    ("line", "posted", "site"),
    [
        ("2017-06-30 春山区第二小学", "2017-06-30", "春山区第二小学"),
        ("春山县委党校 2017-06-30", "2017-06-30", "春山县委党校"),
        ("2017年6月30日 春山区第二小学", None, None),  # when and where it was said
        ("2017-06-30 县礼堂", None, None),
    ],
)
def test_a_school_beside_a_day_in_figures_put_the_page_up(line, posted, site):
    found = facts(f"在毕业典礼上的讲话\n{line}\n{_SPEECH}")
    assert (found.get("posted"), found.get("source_site")) == (posted, site)


@pytest.mark.parametrize(
    ("lines", "site"),
    [
        ("春山文旅\n2021年04月02日 08:00 安徽", "春山文旅"),
        ("@春山发布\n2021-04-02 10:20 来自 网页", "春山发布"),
        ("县长李梁\n2021年04月02日 上午", None),
    ],
)
def test_the_name_over_the_stamp_of_an_account_is_its(lines, site):
    assert facts(f"在全县春耕会议上的讲话\n{lines}\n{_SPEECH}").get("source_site") == site


@pytest.mark.parametrize(
    ("line", "posted"),
    [
        ("2013年06月21日 18:33  党委宣传部  点击:[4120]", "2013-06-21"),
        ("2017-12-28 范文园 字体:大 小", "2017-12-28"),
        ("由用户 wj****88 于 2020/5/9 上传,3页,18KB", "2020-05-09"),
        ("当前位置:春山网 > 讲话 > 正文  2014/6/3 10:22:11", "2014-06-03"),
        ("秘书小李 分享 时间:2021-11-20 15:22:00", "2021-11-20"),
        ("当前位置:春山网 > 讲话  今天是 2014/6/3 10:22:11", None),
        ("2013年6月21日 县礼堂 主持:李梁 记录:王河", None),
    ],
)
def test_a_site_prints_the_day_before_its_counts(line, posted):
    assert facts(f"{line}\n在全县春耕会议上的讲话\n{_SPEECH}").get("posted") == posted


@pytest.mark.parametrize(
    ("line", "posted", "site"),
    [
        ("2012-03-05 10:20 春山日报 我要评论(0) 字号:T|T", "2012-03-05", "春山日报"),
        ("发布:春山县农业局 时间:2012-03-05", "2012-03-05", "春山县农业局"),
        ("发布日期:[2012-8-30] 共阅[321]次", "2012-08-30", None),
        ("2012年03月05日 / 讲话 / 共 2001字 / 字号 小 中 大 / 暂无评论", "2012-03-05", None),
        ("2014-06-10字体大小:【大】【中】【小】", "2014-06-10", None),
        ("县委党校礼堂 2015-06-30", None, None),  # where it was said
    ],
)
def test_a_site_s_line_tells_its_day(line, posted, site):
    found = facts(f"在全县春耕会议上的讲话\n{line}\n{_SPEECH}")
    assert (found.get("posted"), found.get("source_site")) == (posted, site)


def test_a_paper_of_any_name_stands_beside_its_day_and_sheet():
    found = facts(f"《春山石化报》 第1320期 2009年1月16日 第2版\n在全县春耕会议上的讲话\n{_SPEECH}")
    assert (found["posted"], found["source_site"]) == ("2009-01-16", "春山石化报")
    said = facts(f"读《春山石化报》有感 2009年1月16日\n在全县春耕会议上的讲话\n{_SPEECH}")
    assert said.get("source_site") is None


def test_the_hour_between_the_day_and_the_site_makes_a_stamp():
    title = "市长在2006年迎新春茶话会上的致辞"
    stamp = "2006年01月23日 10:15:06　春江新闻网　【字号 大 中 小】　【我要打印】【我要纠错】"
    found = facts(f"{title}\n{stamp}\n(1月21日)\n{_SPEECH}")
    assert found["posted"] == "2006-01-23"
    assert not source_lines.is_stamp("2006年01月23日 10:15:06 大堤合龙,在场的人没有一个不落泪,新闻网也说了")


def test_the_column_of_a_mill_stands_behind_the_day_where_its_list_shows_it():
    page = f"院长在毕业典礼上发言稿\n2019-09-01 毕业典礼发言稿\n{_SPEECH}\n"
    assert facts(f"{page}【院长在毕业典礼上发言稿】相关文章:").get("posted") == "2019-09-01"
    assert facts(page).get("posted") is None  # it may be when and at what it was said


def test_a_portal_may_write_its_hour_in_words():
    stamp = "春江政府门户网站 www.cj.cn   2013年02月20日 16时03分   来源:春江日报"
    found = facts(f"2013年政府工作报告\n{stamp}\n——2013年1月23日在某县人民代表大会上\n{_SPEECH}")
    assert (found["posted"], found["title"]) == ("2013-02-20", "2013年政府工作报告")


def test_a_day_runs_into_the_buttons_of_a_mill():
    assert source_lines.is_stamp("2024-05-18下载文档一键复制全文")
    assert not source_lines.is_stamp("2024-05-18下载了三份材料")


def test_an_address_ends_before_a_comma_and_what_is_asked_behind_it():
    address = "http://www.chunshan.example.com/a,b/7781.html"
    found = facts(f"在全县春耕会议上的讲话\n{_SPEECH}\n本文地址:{address}，转载请注明出处")
    assert found["source_url"] == address
