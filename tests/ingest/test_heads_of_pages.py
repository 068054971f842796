"""Titles among a school's banner, a paper's deck and remarks on how the words were given."""

import pytest

from archive.ingest import chrome
from archive.ingest.documents import RawPage
from archive.ingest.extract import title_cleaning
from archive.ingest.readers import formats
from tests.ingest.texts import lifted, page_of


def title(markup: str) -> str:
    return chrome.lift(formats.read(RawPage("a.html", markup.encode()))).fact("title").value


_TEXT = "".join(f"<p>今天我们送别第{n}班的同学,希望大家记得回来看看老师。</p>" for n in "一二三四")
_WORDS = "<p>Good evening. We dug the canal, and we paid for it.</p>" * 4


def test_the_name_of_the_school_is_no_title():
    head = '<title>校长的话 | 青溪书院</title><meta property="og:site_name" content="青溪书院">'
    body = "<h1>青溪书院</h1><p>敏而好学</p><h2>第九届毕业典礼校长献辞</h2><p>校长 林远</p><p>各位同学:</p>"
    assert title(f"<html><head>{head}</head><body>{body}{_TEXT}</body></html>") == "第九届毕业典礼校长献辞"


def test_the_deck_of_a_paper_gives_way_to_its_headline():
    name = "Mayor Ada Marlow's 2019 State of the City Address"
    deck = "The full text of Monday night's speech at the Opera House in Halden, Ohio"
    lead = "<p><em>The following is a transcript of the address Mayor Marlow gave on Monday, Feb. 4.</em></p>"
    page = f"<title>{name} - The Halden Post</title><h1>{name}</h1><p>{deck}</p>{lead}{_WORDS}"
    assert title(f"<html><body>{page}</body></html>") == name


@pytest.mark.parametrize(
    ("printed", "cited"),
    [
        ("Remarks at the Ports Dinner [as delivered]", "Remarks at the Ports Dinner"),
        ("Remarks at the Ports Dinner (as prepared for delivery)", "Remarks at the Ports Dinner"),
        ("Remarks on Goods [as promised]", "Remarks on Goods [as promised]"),
    ],
)
def test_how_the_words_were_given_is_no_part_of_a_title(printed, cited):
    assert title_cleaning.clean(printed) == cited


def test_a_papers_question_and_the_foot_of_a_site_are_no_words_of_the_speaker():
    ask = "<p>Have a question about this story? Email newsroom@halden.example.com.</p>"
    page = f"<html><body><h1>Remarks at the Ports Dinner</h1>{_WORDS}{ask}</body></html>"
    lifted = chrome.lift(formats.read(RawPage("a.html", page.encode())))
    assert all("newsroom" not in line.text for line in lifted.body)
    foot = "<p>马路0号 热线:0000 最后更新:2018/5/10</p>"
    page = f"<html><body><h1>在毕业礼上的致辞</h1><p>各位同学:</p>{_TEXT}{foot}</body></html>"
    lifted = chrome.lift(formats.read(RawPage("a.html", page.encode())))
    assert all("热线" not in line.text for line in lifted.body)


def test_the_day_and_the_town_over_a_title_are_of_the_speech():
    above = "<div>03 September 2024</div><div>Nairobi, Kenya</div>"
    page = (
        f"<html><body>{above}<h1>Secretary's remarks at the Drought Meeting</h1><p>Excellencies,</p>{_WORDS}"
    )
    lifted = chrome.lift(formats.read(RawPage("a.html", page.encode())))
    assert [line.text for line in lifted.head][:2] == ["03 September 2024", "Nairobi, Kenya"]
    alone = page.replace("<div>Nairobi, Kenya</div>", "<div>Press Office, Media</div><div>Team</div>")
    lifted = chrome.lift(formats.read(RawPage("a.html", alone.encode())))
    assert "03 September 2024" not in [line.text for line in lifted.head]


def test_a_book_s_chapter_over_its_day_is_the_title():
    own = ("今天,我们纪念建校五十周年,我要感谢各位老校友。", "把渠修好,是他们教给我们的。谢谢大家!")
    page = lifted(
        page_of(("登陆注册", "12250700000021", "第21章 把渠修好,把水送到", "(1993年12月28日)", *own))
    )
    assert page.fact("title").value.endswith("把渠修好,把水送到")
    assert [line.text for line in page.body] == list(own)


def test_the_last_line_may_be_a_wish_that_breaks_off():
    own = ("大家好!今天,我们在这里举行开学典礼,我代表学校欢迎各位新同学。", "祝愿全体同学在新的学期")
    page = lifted(page_of(("在开学典礼上的讲话", "同学们:", *own)))
    assert page.body[-1].text == own[-1]
    page = lifted(page_of(("在开学典礼上的讲话", "同学们:", own[0], "春江一中校园之声")))
    assert page.body[-1].text == own[0]
