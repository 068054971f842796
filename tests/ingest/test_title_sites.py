"""The site's name beside the headline in a page's <title>."""

import pytest

from archive.ingest import chrome
from archive.ingest.documents import RawPage
from archive.ingest.readers import html
from archive.ingest.title_sites import beside_headline

_HEADLINE = "在全县春耕会议上的讲话"


@pytest.mark.parametrize(
    ("title", "name"),
    [
        (f"{_HEADLINE}-春山学院", "春山学院"),
        (f"{_HEADLINE}_领导讲话_春山县纪委监委", "春山县纪委监委"),
        (f"{_HEADLINE}_中华人民共和国外交部", "中华人民共和国外交部"),
        (f"{_HEADLINE} - 知乎", "知乎"),
        (f"【{_HEADLINE}】-春山文秘网", "春山文秘网"),
        (f"春山县政府网-{_HEADLINE}", "春山县政府网"),
        (f"春山县政府门户网站 县长讲话 {_HEADLINE}", "春山县政府门户网站"),
        (f"{_HEADLINE}_春耕_农业", ""),
        (f"{_HEADLINE} 春山学院", ""),
        (f"{_HEADLINE}-第2页", ""),
        (_HEADLINE, ""),
    ],
)
def test_it_is_what_the_printed_headline_does_without(title, name):
    assert beside_headline(title, ["首页", _HEADLINE]) == name


def test_an_institution_that_the_headline_names_too_is_no_site():
    assert beside_headline(f"{_HEADLINE}-春山学院", [f"{_HEADLINE}-春山学院"]) == ""


def sites(markup: str) -> list[str]:
    body = "<p>同志们:</p><p>春耕生产就要开始了,我们要不误农时,抓好准备。</p><p>谢谢大家!</p>"
    page = html.read(RawPage("a.html", f"<meta charset=utf-8>{markup}<h1>{_HEADLINE}</h1>{body}".encode()))
    return [fact.value for fact in chrome.lift(page).facts if fact.name == "source_site"]


def test_the_words_for_a_logo_bear_out_a_name_and_give_none():
    logo = '<div class=logo><img src=a.png alt="看春山"></div>'
    assert sites(f"<title>{_HEADLINE}-看春山</title>{logo}")[0] == "看春山"
    assert sites(logo) == []


@pytest.mark.parametrize(
    ("tail", "name"),
    [
        ("WQHB News", "WQHB News"),
        ("Annual Dinner of the Melby Society", ""),  # what it was said at
        ("Latest News", ""),
    ],
)
def test_an_english_owner_stands_behind_the_headline(tail, name):
    assert (
        beside_headline(f"Nurses' Day Speech - {tail}", ["nurses' day speech", "Nurses' Day Speech"]) == name
    )


def test_whom_it_was_said_to_stands_behind_a_dash_too():
    title, name = "Nurses' Day Speech", "Melby School"
    assert beside_headline(f"{title} - {name}", [title]) == ""
    assert beside_headline(f"{title} - {name}", [title, name]) == name
    assert beside_headline(f"{title} | {name}", [title]) == name
