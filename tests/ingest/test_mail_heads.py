"""Texts that were sent as mails: head, note of whoever sent them, a clerk's note at the end."""

from tests.ingest.texts import BODY, TITLE, body, dropped, lifted, page_of

HEAD = (
    "发件人:县委办 <office@example.cn>",
    "收件人:各乡镇",
    "发送时间:2009年11月20日 9:12",
    "主题:转发:讲话",
)
ENGLISH = (
    "Neighbours, we have come a long way with this hall.",
    "We dug the drains ourselves, and we paid for every slate on the roof out of our own purses.",
    "I ask you tonight to finish what our parents began, and to leave the doors open.",
    "Thank you.",
)


def test_the_head_of_a_mail_is_no_text_and_tells_only_when_it_was_sent():
    page = lifted(page_of((*HEAD, "", TITLE, *BODY)))
    assert body(page) == list(BODY)
    assert page.fact("posted").value == "2009-11-20"
    assert page.fact("date") is None
    assert [rule for _, rule in dropped(page)][:4] == ["mail-head"] * 4


def test_a_line_or_two_with_such_labels_are_no_head_of_a_mail():
    page = lifted(page_of((TITLE, "主题:水利", "抄送:各乡镇", *BODY)))
    assert "mail-head" not in [rule for _, rule in dropped(page)]


def test_notes_of_sender_and_clerk_around_an_english_text_are_none_of_it():
    above = (
        "Sent: Fri, 3 Oct 2008 19:40:00 +0000",
        "From: Clerk",
        "Subject: The hall",
        "",
        "[Members who were away asked for this.",
        "It is the text as given, typed by Joan.]",
        "",
        "ADDRESS TO THE ANNUAL MEETING",
        "Ada Winterbourne, President",
        "",
    )
    below = (
        "[Long applause. The motion was then",
        "put and carried.]",
        "",
        "--",
        "To leave this list write to hall-off@example.org",
    )
    page = lifted(page_of((*above, *ENGLISH, *below)))
    assert body(page) == list(ENGLISH)
    assert page.fact("posted").value == "2008-10-03"


def test_what_the_hall_did_stays_in_the_text():
    page = lifted(page_of(("ADDRESS TO THE ANNUAL MEETING", *ENGLISH, "[Long applause]")))
    assert body(page)[-1] == "[Long applause]"


SENT = ("From: Clerk", "To: all", "Date: Fri, 3 Oct 2008 19:40:00 +0000", "")


def test_who_sends_a_text_and_says_so_is_not_its_title():
    passing = (
        "Dear all - many of you wanted the words of the President's address",
        "last night. Here they are.",
    )
    page = lifted(page_of((*SENT, *passing, "", "ADDRESS TO THE ANNUAL MEETING", "", *ENGLISH)))
    assert page.fact("title").value == "ADDRESS TO THE ANNUAL MEETING"
    assert body(page) == list(ENGLISH)


def test_a_mail_that_opens_in_the_speech_has_no_such_words():
    opening = "Members asked for better roads, and here they are in my remarks."
    page = lifted(page_of((*SENT, opening, "", *ENGLISH)))
    assert opening in [*body(page), *(line.text for line in page.head)]
