from tests.ingest.texts import BODY, CLOSING, OPENING, SECOND, TITLE, body, dropped, lifted, page_of

FIRST = (TITLE, "山里人（楼主）", "1楼　2007-04-02 13:20", "同志们:", OPENING)


def test_a_text_in_several_contributions_of_one_person_is_whole():
    others = ("老铁", "2楼　2007-04-02 13:31", "快更!")
    later = ("山里人（楼主）", "3楼　2007-04-02 13:58", SECOND, CLOSING)
    reply = ("过客", "4楼　2007-04-03 09:11", "说得好,支持一下!")
    page = lifted(page_of((*FIRST, *others, *later, *reply)))
    assert body(page) == ["同志们:", OPENING, SECOND, CLOSING]
    assert ("快更!", "comments") in dropped(page)
    assert page.fact("posted").value == "2007-04-02"


def test_a_later_remark_of_the_same_person_is_a_reply():
    remark = ("老铁", "2楼　2007-04-02 13:31", "快更!", "山里人（楼主）", "3楼　2007-04-02 13:58", "发完了。")
    page = lifted(page_of((*FIRST, SECOND, CLOSING, *remark)))
    assert body(page) == ["同志们:", OPENING, SECOND, CLOSING]


def test_what_others_write_at_length_is_no_text():
    others = ("老铁", "2楼　2007-04-02 13:31", "我也去听了。" + SECOND)
    assert body(lifted(page_of((*FIRST, CLOSING, *others)))) == ["同志们:", OPENING, CLOSING]
    assert body(lifted(page_of((TITLE, *BODY)))) == list(BODY)


def test_a_board_that_prints_who_replied_and_when_over_each_reply_has_no_more_text():
    text = ("老师们、同学们:", "新学期开始了,我代表学校欢迎七百名新同学,请大家刻苦学习。", "谢谢大家!")
    over = ("开学典礼上的讲话", "作者:老教师 提交日期:2012-9-3 10:12:00")
    replies = (
        "作者:小草 回复日期:2012-9-3 11:20:00",
        "校长讲得真好,我们都很感动,孩子也回来说要好好读书。",
        "作者:山里人 回复日期:2012-9-3 13:02:00",
        "希望学校越办越好,也希望食堂改善一下,我家离学校远。",
    )
    assert body(lifted(page_of((*over, *text, *replies)))) == list(text)
    said = "作者:老教师 在回复日期之前说过的话,我们不会忘。"
    assert body(lifted(page_of((*over, *text[:2], said, text[2])))) == [*text[:2], said, text[2]]


def test_what_a_board_prints_over_who_opens_a_thread_is_no_text():
    row = "《公文这样写》作者李大河《机关写作入门》作者王小河《秘书手记》作者赵大山《材料写作》作者钱二。"
    mark = "山里人 发表于 2009-12-10 08:17:13 | 显示全部楼层 |阅读模式"
    page = lifted(page_of((row, TITLE, "[复制链接]", mark, OPENING, SECOND, CLOSING)))
    assert body(page) == [OPENING, SECOND, CLOSING]
    assert [line.text for line in page.head] == [TITLE]
