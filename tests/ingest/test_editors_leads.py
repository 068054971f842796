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
