"""What an editor's dropped sentence says of the speech below it: the day, the occasion and who spoke."""

import pytest

from archive.ingest.documents import RawPage
from archive.ingest.pipeline import ingest
from tests.ingest.texts import BODY, body, head, lifted

LEAD = "小编为大家送上柳承志局长2019年6月18日在水利系统青年座谈会上的讲话全文。"


@pytest.mark.parametrize(
    ("lead", "told"),
    [
        (LEAD, ["2019年6月18日在水利系统青年座谈会上"]),
        (
            "小编整理了二〇一九年六月十八日在青年座谈会上的讲话,供大家参考。",
            ["二〇一九年六月十八日在青年座谈会上"],
        ),
        ("下面是小编整理的2019年局长在座谈会上的讲话,欢迎阅读。", []),
        ("下面是小编整理的2019年6月18日在座谈会上的讲话5篇,欢迎阅读。", []),
        ("下面是小编整理的2019年6月18日在座谈会上的讲话范文,欢迎阅读。", []),
    ],
)
def test_the_day_and_the_occasion_of_a_dropped_lead_are_kept(lead, told):
    page = lifted("\n".join(("守住每一座水库", lead, *BODY)))
    assert body(page) == list(BODY)
    assert [line for line in head(page) if "月" in line] == told


def test_a_lead_below_the_text_tells_nothing_of_it():
    page = lifted("\n".join(("守住每一座水库", *BODY, LEAD)))
    assert not any("月" in line for line in head(page))


def test_it_says_who_spoke_and_where():
    page = "\n".join(("守住每一座水库", LEAD, *BODY))
    told = ingest([RawPage("page.txt", page.encode())])[0].report()
    assert [told[key] for key in ("date", "event")] == ["2019-06-18", "水利系统青年座谈会"]
    assert [told[key] for key in ("speaker", "office")] == ["柳承志", "局长"]


def test_it_gives_the_title_with_its_slogan():
    lead = "下面是小编为大家整理的守住水库、保住丰收——局长在防汛座谈会上讲话,供大家参考。"
    told = ingest([RawPage("page.txt", "\n".join((lead, *BODY)).encode())])[0].report()
    assert (told["title"], told["office"]) == ("守住水库、保住丰收——局长在防汛座谈会上讲话", "局长")


HELD = "3月6日,平湖市新埭镇泖河农机专业合作社召开2018年度社员大会。"


@pytest.mark.parametrize(
    "passed_on",
    [
        "理事长柳承志的一席话赢得了掌声,小编全文整理如下——",
        "现将理事长柳承志的讲话全文刊登如下:",
        "理事长柳承志讲了心里话,现整理如下:",
    ],
)
def test_a_lead_that_passes_the_words_on_is_none_of_them_and_tells_what_was_held(passed_on):
    stamp = "发布时间:2019-03-07 08:10 来源:泖河农机"
    page = "\n".join(("理事长柳承志的一席话", stamp, HELD + passed_on, *BODY))
    told = ingest([RawPage("page.txt", page.encode())])[0].report()
    assert told["paragraphs"][0] == BODY[0]
    assert told["event"] == "2018年度社员大会" and told["place"]["code"] == "330482"


@pytest.mark.parametrize(
    "lead",
    [
        "在3月6日召开的社员大会上，理事长柳承志作了题为《地要养》的讲话。讲话全文↓↓↓",
        "昨天的社员大会上，理事长柳承志掏了心窝子。我们把录音整理成文字，分享给大家。",
        "理事长柳承志在社员大会上的讲话，句句实在，特此分享。",
        "讲话稿全文如下，请收藏。",
    ],
)
def test_what_an_account_writes_over_a_text_is_none_of_it(lead):
    page = lifted("\n".join(("地要养", "2019-03-07 08:10 来源:泖河农机", lead, *BODY)))
    assert body(page) == list(BODY)


def test_a_lead_with_its_day_in_words_tells_it():
    lead = "二〇一九年三月六日,由本会主办的「春耕论坛」在礼堂举行,局长柳承志应邀出席并致辞。致辞全文如下:"
    page = "\n".join(("地要养", "2019-03-09 08:10 来源:泖河农机", lead, *BODY))
    told = ingest([RawPage("page.txt", page.encode())])[0].report()
    assert (told["date"], told["speaker"], told["paragraphs"][0]) == ("2019-03-06", "柳承志", BODY[0])


def test_a_mills_lead_tells_no_day():
    lead = "下面是小编为大家整理的3月5日学雷锋活动讲话全文,欢迎阅读。"
    assert not any("月" in line for line in head(lifted("\n".join(("学雷锋讲话", lead, *BODY)))))


def test_a_speaker_who_passes_words_on_keeps_his_sentence():
    own = "3月6日,合作社召开了社员大会,大家的意见我整理了一下,今天讲给你们听。"
    page = lifted("\n".join(("在全县农机座谈会上的讲话", *BODY[:1], own, *BODY[1:])))
    assert own in body(page)
