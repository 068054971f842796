"""Pages that say "I" and were not spoken: mails, blogs, diaries; and records of chambers."""

import pytest

from archive.ingest.documents import Draft, RawPage
from archive.ingest.pipeline import ingest

DIARY = (
    "I woke up early and went down to the river. I have lived here for years and I never saw it so high. "
    "My neighbours and I carried sandbags until noon, and we were proud of what we did. "
) * 4
BLOG = "Posted by Ada at 10:23 AM\n3 comments"


def kind(text):
    (found,) = ingest([RawPage("a.txt", text.encode())])
    return "speech" if isinstance(found, Draft) else found.kind


def test_a_diary_turns_to_nobody():
    assert kind(f"After the flood\n\n{DIARY}\n\nI wonder what we will do next year.") == "article"


def test_a_blog_is_an_article():
    text = f"After the flood\n\n{DIARY}\n\nIn this post I put pictures.\n\n{BLOG}"
    assert kind(text) == "article"


def test_a_speech_on_a_blog_is_a_speech():
    text = f"After the flood\n\nThank you all for coming tonight.\n\n{DIARY}\n\n{BLOG}"
    assert kind(text) == "speech"


@pytest.mark.parametrize(
    "closing", ["Best,\nAda", "With gratitude,\nAda Ng\nPresident", "Warm regards,\nAda"]
)
def test_a_mail_to_all_is_a_letter(closing):
    text = (
        "News from the plant\n\nDear colleagues,\n\nToday we closed the plant. I know this is hard, and I "
        f"thank each of you for what you have done.\n\nWe will meet on Tuesday.\n\n{closing}"
    )
    assert kind(text) == "letter"


def test_what_is_written_says_so():
    text = (
        "Dear colleagues,\n\nI am writing to share some news. We will close the plant, and I know that it is "
        "hard for you.\n\nI am grateful for your patience. We shall meet on Tuesday in the hall."
    )
    assert kind(text) == "letter"


def test_dear_friends_may_be_spoken_to():
    text = (
        "Speech at the Harbour Dinner\n\nDear friends,\n\nI am glad to see you. I want to thank the pilots, "
        "who keep us safe.\n\nThank you."
    )
    assert kind(text) == "speech"


def test_who_tells_what_others_announced_reports():
    text = (
        "Harbour Synod\n\nThe synod met in Halden. Bishop Lee spoke of a year. She highlighted the work of "
        "parishes.\n\nBishop Lee also announced a fund. The dean welcomed it, and she noted its size.\n\n"
        "Canon Ng reiterated that the roof leaks, and they urged patience."
    )
    assert kind(text) == "news-report"


RECORD = (
    "王議員大河市政總質詢\n日期:108年5月27日\n主席(李議長小明):\n好,現在請王議員質詢。\n王議員大河:\n"
    "謝謝議長,各位同仁大家好,我們來看看這條路,我要請教市長,這條路什麼時候可以修好?\n"
)


def test_a_record_of_a_chamber_names_who_speaks():
    assert kind(f"{RECORD}陳市長明:\n謝謝議員的關心,我們下個月就會開工,請大家放心。") == "transcript"


def test_one_member_before_a_chair_speaks():
    text = (
        "市政總質詢\n王議員大河:\n主席、各位同仁,大家好。我今天要談的是道路。我們的道路年久失修,我要請市長說明。\n"
        "大家都知道,路不修,車就走不了。謝謝大家!"
    )
    assert kind(text) == "speech"


def test_reporters_ask():
    text = (
        "Remarks by the Secretary for Piers at media session\n\nFollowing is the transcript of remarks:\n\n"
        "Reporter: When will it open, and who pays?\n\nSecretary for Piers: We hope in May.\n\n"
        "Reporter: Who pays?\n\nSecretary for Piers: We all do."
    )
    assert kind(text) == "transcript"


def test_a_letter_to_all_may_greet_them_as_speakers_do():
    text = (
        "迎接新年給全校同仁的一封信\n各位同仁大家好:\n新的一年就要到了,先拜個年。\n"
        "感謝大家一年的努力,學校有了進步。\n敬祝平安"
    )
    assert kind(text) == "letter"


def test_a_committees_record_needs_but_two_labels():
    text = (
        "協商紀錄\n某會第1會期協商會議紀錄\n主席:跟各位報告,今天要談的是道路。我們請各位發表意見。\n"
        "王委員大河:主席、各位代表。針對道路,我希望大家心平氣和,把始末弄清楚。"
    )
    assert kind(text) == "transcript"
