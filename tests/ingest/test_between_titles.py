"""What stands between a site's heading and the title that the text has itself is the site's."""

import pytest

from archive.ingest import pipeline
from archive.ingest.documents import RawPage

TITLE = "在市政府办公室干部大会上的讲话"
TEXT = ("同志们:", "今天把大家请来,主要是商量一下作风建设的事,我先讲三点意见,大家再讨论。", "谢谢大家!")


def draft(*lines):
    return pipeline.ingest([RawPage("x.txt", "\n".join(lines).encode())])[0]


@pytest.mark.parametrize("own", [TITLE, f"{TITLE} 篇1"])
def test_a_bare_day_between_them_is_the_day_of_posting(own):
    found = draft(TITLE, "2021-04-07", own, *TEXT)
    assert (found.witnesses[0].posted, found.date) == ("2021-04-07", None)


def test_a_bare_day_under_the_texts_own_title_is_none():
    assert draft(TITLE, "2021-04-07", *TEXT).witnesses[0].posted is None
    assert draft(TITLE, "2021-14-07", TITLE, *TEXT).witnesses[0].posted is None


def test_a_bare_day_over_the_day_of_speaking_is_the_day_of_posting():
    found = draft(TITLE, "2021-4-7", "市长 李莉莉", "(2020年11月22日)", *TEXT)
    assert (found.witnesses[0].posted, found.date) == ("2021-04-07", "2020-11-22")
    assert draft(TITLE, "2020-4-7", "市长 李莉莉", "(2020年11月22日)", *TEXT).witnesses[0].posted is None


def test_a_bare_name_between_them_is_of_who_put_the_page_up():
    assert draft(TITLE, "李莉莉", TITLE, *TEXT).speaker is None
    assert draft(TITLE, "李莉莉", *TEXT).speaker == "李莉莉"
    assert draft(TITLE, "市长 李莉莉", TITLE, *TEXT).speaker == "李莉莉"


@pytest.mark.parametrize(
    "foot", [f"本文标题:{TITLE}", f"收藏《{TITLE}》", f"网友评论《{TITLE}》", f"文章标题: {TITLE}"]
)
def test_a_sites_foot_names_the_text(foot):
    assert draft(*TEXT, "微信扫一扫", foot, "版权声明").title == TITLE


def test_a_blanked_day_is_cut_off_its_title_and_tells_nothing():
    opening = "首先,我代表市卫生局对各位领导表示欢迎,对会议在我市召开表示祝贺,祝大家身体健康,工作顺利!" * 3
    title = "在全省卫生工作会议上的致辞"
    found = draft(f"{title}( 年 月 日)尊敬的各位领导,各位代表:{opening}")
    assert (found.title, found.date) == (title, None)
    found = draft(f"{title} 市卫生局局长李明 (2023年月日) 各位代表:{opening}")
    assert (found.title, found.date, found.speaker) == (title, None, "李明")


def test_a_site_s_label_for_the_text_is_no_title():
    found = draft("下载本文档", "文档简介", "在全省卫生工作会议上的致辞", *TEXT)
    assert found.title == "在全省卫生工作会议上的致辞"


def test_who_was_elected_is_asked_only_where_no_office_is_stated():
    lines = ("各位代表:", "今天,大会选举我担任武进区人民政府区长。", *TEXT[1:])
    assert draft("在区人大会议闭幕式上的发言", "武进区区长", *lines).office == "武进区区长"
    assert draft("在区人大会议闭幕式上的发言", *lines).office == "武进区人民政府区长"
