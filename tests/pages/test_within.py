from __future__ import annotations

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from archive.models import Speech
from tests.factories import make_speech

pytestmark = pytest.mark.django_db


@pytest.fixture
def speech(db) -> Speech:
    return make_speech(
        "同志们:",
        "要把創建國家衛生城市抓好。",
        "创建国家卫生城市,人人有责;创建国家卫生城市,从我做起。",
        title="在创建国家卫生城市大会上的讲话",
        sections=[(1, "一", "创建国家卫生城市的意义", 1)],
    )


def get(reader, speech, **params):
    return reader.get(speech.get_absolute_url(), params)


def test_it_marks_every_place_and_says_how_many(reader, speech):
    text = get(reader, speech, q="国家卫生城市").content.decode()
    assert "“国家卫生城市”: 5 places in this speech." in text
    assert '在创建<mark id="hit1">国家卫生城市</mark>大会上的讲话</h1>' in text
    assert '<h2 id="s0">一、创建<mark id="hit2">国家卫生城市</mark>的意义</h2>' in text
    assert '要把創建<mark id="hit3">國家衛生城市</mark>抓好。</p>' in text
    assert "In 3 paragraphs and headings" in text
    assert '<p id="p3"><a class="anchor" href="#p3"' in text


def test_it_leads_from_place_to_place(reader, speech):
    within = get(reader, speech, q="国家卫生城市", at="3").context["within"]
    assert (within.current, within.bare) == (3, "#p2")
    assert within.previous.endswith("&at=2#hit2")
    assert within.next.endswith("&at=4#hit4")
    assert [(spot.number, spot.hits) for spot in within.spots] == [("", 1), ("2", 1), ("3", 2)]
    last = get(reader, speech, q="国家卫生城市", at="5").context["within"]
    assert (bool(last.previous), last.next) == (True, "")


@pytest.mark.parametrize("at", ["", "0", "6", "-1", "x", "９", "9" * 40])
def test_a_place_that_is_none_is_passed_over(reader, speech, at):
    within = get(reader, speech, q="国家卫生城市", at=at).context["within"]
    assert (within.current, within.previous, within.next[-5:]) == (0, "", "#hit1")


def test_it_says_what_is_not_in_it(reader, speech):
    text = get(reader, speech, q="人人有责 平湖 -从我做起").content.decode()
    assert "1 place in this speech. Not in it: “<span>平湖</span>”." in text
    text = get(reader, speech, q="平湖").content.decode()
    assert "“平湖” stands neither in the title nor in the text of this speech.</p>" in text
    assert "<mark" not in text
    assert 'href="/search/?q=%E5%B9%B3%E6%B9%96"' in text
    assert "“-平湖” names nothing that is to be found." in get(reader, speech, q="-平湖").content.decode()


def test_what_is_held_in_part_may_have_said_it(reader):
    speech = make_speech("后面的话。", missing_parts=(1,))
    assert "is not whole" in get(reader, speech, q="平湖").content.decode()


def test_it_counts_as_the_results_do(reader, speech, indexed):
    indexed()
    for query in ("国家卫生城市", "创建国家 国家卫生", "城市,人人 OR 從我做起"):
        (hit,) = reader.get("/search/", {"q": query}).context["found"].hits
        assert hit.hits == get(reader, speech, q=query).context["within"].hits > 0


def test_an_address_with_words_is_not_kept_by_other_search_engines(reader, speech):
    plain, asked = (get(reader, speech, **params).content.decode() for params in ({}, {"q": "城市"}))
    canonical = f'<link rel="canonical" href="http://testserver{speech.get_absolute_url()}">'
    assert canonical in plain
    assert canonical in asked
    assert "noindex" not in plain
    assert '<meta name="robots" content="noindex">' in asked
    assert "<mark" not in plain


def test_hostile_words_stay_words(reader, speech):
    for typed in ("<script>", "\0", '"', "((", "a" * 5000, "a\udcff".encode("utf-8", "replace").decode()):
        page = get(reader, speech, q=typed)
        assert page.status_code == 200
        assert "<script>alert" not in page.content.decode()


def test_it_costs_no_query_more(reader, speech, django_assert_num_queries):
    get(reader, speech)
    with CaptureQueriesContext(connection) as plain:
        get(reader, speech)
    with django_assert_num_queries(len(plain)):
        get(reader, speech, q="国家卫生城市", at="2")


def test_print_has_no_marks(reader, speech):
    text = reader.get(f"{speech.get_absolute_url()}print/", {"q": "国家卫生城市"}).content.decode()
    assert "国家卫生城市" in text
    assert "<mark" not in text
