"""Texts that were put up on a bulletin board: head, signature, stamps and replies are none of them."""

from archive.ingest import board_posts
from tests.ingest.texts import BODY, TITLE, body, lifted, page_of


def head(sender, subject=TITLE, clock="Thu Jul  1 22:41:07 2004"):
    return (
        f"发信人: {sender} (水边), 信区: Pond",
        f"标  题: {subject}",
        f"发信站: 白鹭站 ({clock}), 站内",
        "",
    )


SIGNED = ("", "--", "我不是鲤鱼,跳不过龙门。", "※ 来源:·白鹭站 bbs.pond.example·[FROM: 10.0.*.*]")
REPLY = ("【 在 carp 的大作中提到: 】", ": 同志们:", ": 今天召开", "顶一个")


def test_a_contribution_is_its_own_words_alone():
    page = lifted(page_of((*head("carp"), TITLE, *BODY, *SIGNED, *head("perch", f"Re: {TITLE}"), *REPLY)))
    assert body(page) == list(BODY)
    assert (page.fact("posted").value, page.fact("source_site").value) == ("2004-07-01", "白鹭站")


def test_a_second_contribution_of_the_same_hand_goes_on():
    page = lifted(page_of((*head("carp"), TITLE, *BODY[:3], *SIGNED, *head("carp"), *BODY[3:], *SIGNED)))
    assert body(page) == list(BODY)


def test_the_text_may_stand_in_an_answer():
    page = lifted(page_of((*head("perch", "求全文"), "谁有?", *head("carp"), TITLE, *BODY, *SIGNED)))
    assert body(page) == list(BODY)


def test_two_dashes_of_the_writer_s_own_part_nothing():
    long = (*BODY, "--", *(f"第{n}条渠今年要清淤。" for n in "一二三四五六七八九十百千万"))
    lines = lifted(page_of((*head("carp"), TITLE, *long))).body
    assert sum("清淤" in line.text for line in lines) == 13


def test_without_the_head_of_a_contribution_nothing_changes():
    lines = lifted(page_of((TITLE, *BODY, *SIGNED))).page.lines
    assert board_posts.alone(lines) == (lines, [])


def test_a_board_of_taiwan_heads_its_contributions_without_colons():
    lines = (
        "作者  carp (水邊)  看板  Pond",
        f"標題  {TITLE}",
        "時間  Sat Jun  9 22:15:03 2012",
        "",
        TITLE,
        *BODY,
    )
    remarks = (f"推 perch{n}: 感動" for n in range(14))
    page = lifted(page_of((*lines, "", "--", "※ 發信站: 白鷺站(pond.example)", *remarks)))
    assert body(page) == list(BODY) and page.fact("posted").value == "2012-06-09"


def test_what_a_speaker_pushes_is_no_remark():
    line = "推 开门,就看得见新修的水渠。"
    assert line in body(lifted(page_of((*head("carp"), TITLE, *BODY[:3], line, *BODY[3:]))))
