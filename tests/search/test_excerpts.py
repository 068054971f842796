from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive.search import analysis, excerpts
from archive.search.wording import Passage


def passages(*texts):
    return [Passage(f"p{number}", text) for number, text in enumerate(texts, 1)]


def shown(texts, *sought):
    found = excerpts.of(passages(*texts), [analysis.comparable(one) for one in sought])
    return [(excerpt.anchor, str(excerpt.html)) for excerpt in found.shown]


def test_it_marks_what_was_looked_for_as_the_source_writes_it():
    assert shown(["要創建國家衛生城市。"], "国家卫生城市") == [("p1", "要創建<mark>國家衛生城市</mark>。")]


def test_it_escapes_everything_but_its_marks():
    assert shown(["<b>创卫</b> & <mark>"], "创卫") == [
        ("p1", "&lt;b&gt;<mark>创卫</mark>&lt;/b&gt; &amp; &lt;mark&gt;")
    ]


def test_it_cuts_at_the_ends_of_sentences():
    before, after = "前面的话说得很长很长，与此无关。" * 5, "后面的话也说得很长很长，与此无关。" * 5
    ((_anchor, html),) = shown([f"{before}我们的创卫工作开始了。{after}"], "创卫")
    assert html.startswith("我们的<mark>创卫</mark>") or html.startswith("前面的话")
    assert html.endswith("。")
    assert len(html) < 150


def test_it_says_where_a_sentence_was_cut():
    long = "没有句号的一长串文字，" * 30
    ((_anchor, html),) = shown([f"{long}创卫{long}"], "创卫")
    assert html.startswith("…")
    assert html.endswith("…")


def test_it_gives_up_to_three_in_reading_order_and_each_phrase_its_own():
    texts = [f"第{number}段讲的是创卫。" + "别的话题在这里展开，说了许多。" * 8 for number in range(6)]
    texts.append("最后一段讲平湖。")
    found = shown(texts, "创卫", "平湖")
    assert [anchor for anchor, _html in found] == ["p1", "p2", "p7"]


def test_it_marks_a_run_that_crosses_the_end_of_a_paragraph():
    ((anchor, html),) = shown(["会议是市委决定召开的。", "开好这次会议。"], "召开的。开好")
    assert (anchor, html) == ("p1", "会议是市委决定<mark>召开的。 开好</mark>这次会议。")


def test_it_marks_letters_set_apart():
    assert shown(["请张　三同志讲话"], "张三") == [("p1", "请<mark>张　三</mark>同志讲话")]


def test_it_counts_all_hits():
    assert excerpts.of(passages("创卫创卫。", "创卫"), ["创卫"]).hits == 3


@pytest.mark.parametrize("sought", [(), ("不在",)])
def test_a_speech_without_a_hit_shows_how_it_begins(sought):
    begins = "今天召开这次大会，主要任务是再动员、再部署，把工作做好。"
    assert shown(["同志们:", begins], *sought) == [("p2", begins)]


def test_a_speech_without_text_has_none():
    assert excerpts.of([], ["创卫"]) == excerpts.Excerpts([], 0)


@given(
    st.lists(st.text(alphabet="创卫工作。，\n <&>國 a", min_size=1, max_size=200), min_size=1, max_size=6),
    st.lists(st.sampled_from(["创卫", "工作", "国", "a", "。", "<"]), max_size=3, unique=True),
)
def test_its_html_is_the_text_and_marks_and_nothing_else(texts, sought):
    found = excerpts.of(passages(*texts), sought)
    whole = "\n".join(texts).replace("\n", " ")
    for excerpt in found.shown:
        bare = re.sub(r"</?mark>", "", str(excerpt.html)).replace("&lt;", "<").replace("&gt;", ">")
        bare = bare.replace("&amp;", "&")
        assert bare.removeprefix("…").removesuffix("…") in whole
    assert len(found.shown) <= excerpts.MOST
