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
