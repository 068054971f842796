import pytest

from tests.ingest.texts import BODY, CLOSING, OPENING, SECOND, TITLE, body, dropped, lifted, page_of

LINKS = ("双桥镇清淤忙", "县长下乡记")
LATER = ("二、抓好工程质量", "质量是水利的性命,谁砸了渠,谁就来修渠,修到乡亲们点头为止。")


@pytest.mark.parametrize("heading", ["相关新闻", "热点推荐:", "【延伸阅读】"])
def test_a_text_goes_on_behind_a_box_of_links_up_to_its_thanks(heading):
    page = lifted(page_of((TITLE, *BODY[:4], heading, *LINKS, CLOSING)))
    assert body(page) == list(BODY)
    assert {rule for _, rule in dropped(page)} <= {"links", "site-note"}


def test_a_text_goes_on_where_its_headings_count_on():
    lines = ("同志们:", OPENING, "一、统一思想认识", SECOND)
    assert body(lifted(page_of((TITLE, *lines, "相关阅读", *LINKS, *LATER)))) == [*lines, *LATER]


@pytest.mark.parametrize(
    "below",
    [
        ("相关阅读", "双桥镇昨日开工,三百名党员下渠清淤,我们到现场看了看。"),
        ("网友评论", "说得好,我们村今年冬天也要修渠了,盼着水快点来。谢谢大家!"),
        ("【其他与会人员发言摘要】", "王大河:我们局里一定把质量抓好,谢谢大家!"),
    ],
)
def test_what_others_write_below_is_no_more_of_the_text(below):
    assert body(lifted(page_of((TITLE, *BODY, *below)))) == list(BODY)


def test_thanks_in_a_line_of_their_own_are_no_second_address():
    lines = ("同志们:", OPENING, SECOND)
    page = lifted(page_of((TITLE, *lines, "更多精彩内容推荐:", *LINKS, CLOSING, "谢谢大家!")))
    assert body(page) == [*lines, CLOSING, "谢谢大家!"]
