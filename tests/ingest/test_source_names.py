"""Names that lines give for where a text comes from."""

import doctest

import pytest

from archive.ingest import chrome, source_names
from archive.ingest.documents import RawPage
from archive.ingest.readers import html
from tests.ingest.texts import BODY, TITLE, lifted


def test_it_does_what_its_examples_say():
    failed, tried = doctest.testmod(source_names)
    assert tried
    assert not failed


def named(*lines: str) -> str | None:
    page = lifted("\n".join((TITLE, *lines, *BODY)))
    return next((fact.value for fact in page.facts if fact.name == "source_site"), None)


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("2015年11月03日来源:县直机关工委", "县直机关工委"),
        ("发布时间:2022-11-15 17:20 信息来源: 访问次数:418 字体:大", None),
        ("信息来源: 访问量:418", None),
        ("来源:春山网作者:李大明 2012-03-05", "春山网"),
        ("来源:微信公众号“春山发布” 时间:2022-09-01", "春山发布"),
        ("来源:微信公众号:春山发布 时间:2022-09-01", "春山发布"),
        ("来源:春山日报记者 李梁 2012-03-05", "春山日报"),
        ("【来源】春山通讯社", "春山通讯社"),
        ("发布日期 2019-06-18 14:20 来源 春山县水利局 阅读 301", "春山县水利局"),
        ("网站:春山新闻网", "春山新闻网"),
        ("供稿:党政办 2019-09-03", "党政办"),
        ("来源:微信公众号 时间:2022-09-01", None),
        ("来源:本报记者 李梁 2012-03-05", None),
        ("网站:首页", None),
        ("网站:www.example.com", None),
        ("供稿:李梁 2019-09-03", None),  # a person
        ("供稿:张文科 2019-09-03", None),
        ("收入来源 种粮和打工 两样", None),
    ],
)
def test_it_takes_the_name_and_no_person(line, name):
    assert named(line) == name


@pytest.mark.parametrize(
    ("line", "name"),
    [("(《春山党建》2014年第6期)", "春山党建"), ("会前发的是《春山党建》2014年第6期", None)],
)
def test_a_journal_is_named_by_its_number(line, name):
    assert named(line) == name


def test_who_sent_a_text_in_gives_way_below_it_to_the_site():
    markup = (
        f"<meta charset=utf-8><title>{TITLE}-春山学院</title><h1>{TITLE}</h1>"
        f"{''.join(f'<p>{text}</p>' for text in BODY)}<p>供稿:教务科 排版:小杨</p>"
    )
    page = chrome.lift(html.read(RawPage("a.html", markup.encode())))
    assert next(fact.value for fact in page.facts if fact.name == "source_site") == "春山学院"


def test_a_stated_source_comes_before_the_site_beside_a_day():
    assert named("春山在线 2008年11月5日 9:20", "稿源:县委报道组") == "县委报道组"
