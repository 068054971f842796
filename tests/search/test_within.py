from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from archive.search import analysis, excerpts, within
from archive.search.typed import Query


def found(texts, *sought):
    marks = within.marks(texts, [analysis.comparable(one) for one in sought])
    return [str(within.html(text, marked)) for text, marked in zip(texts, marks, strict=True)]


def test_it_marks_every_hit_with_its_number():
    assert found(["創衛，ＧＤＰ。", "创卫创卫"], "创卫", "gdp") == [
        '<mark id="hit1">創衛</mark>，<mark id="hit2">ＧＤＰ</mark>。',
        '<mark id="hit3">创卫</mark><mark id="hit4">创卫</mark>',
    ]


def test_a_hit_may_cross_the_ends_of_paragraphs_and_is_one():
    assert found(["会议召开的。", "开", "好会议"], "的。开好") == [
        '会议召开<mark id="hit1">的。</mark>',
        "<mark>开</mark>",
        "<mark>好</mark>会议",
    ]


def test_hits_that_overlap_are_one():
    assert found(["再动员大会"], "动员大", "大会") == ['再<mark id="hit1">动员大会</mark>']


def test_it_escapes_everything_but_its_marks():
    assert found(["<b>创卫</b>"], "创卫") == ['&lt;b&gt;<mark id="hit1">创卫</mark>&lt;/b&gt;']


def test_it_looks_for_what_must_be_there():
    def wanted(typed):
        return [within.comparable(term) for term in within.wanted(Query.parse(typed))]

    assert wanted("創衛 -平湖 “老大难 问题” 地点:海宁") == ["创卫", "老大难问题"]
    assert wanted("时间:上午九点") == ["时间:上午九点"]
    assert wanted("-平湖") == []


@given(
    st.lists(st.text(alphabet="创卫工作。，\n <&>國 a", max_size=60), max_size=6),
    st.lists(st.sampled_from(["创卫", "工作", "国", "a", "。", "<", "卫工"]), max_size=3, unique=True),
)
def test_its_html_is_the_text_and_it_counts_as_the_results_do(texts, sought):
    marks = within.marks(texts, sought)
    for text, marked in zip(texts, marks, strict=True):
        bare = re.sub(r'</?mark( id="hit\d+")?>', "", str(within.html(text, marked)))
        assert bare.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&") == text
    begun = [mark.hit for marked in marks for mark in marked if mark.begins]
    assert begun == list(range(1, len(begun) + 1))
    assert len(begun) == excerpts.count("\n".join(texts), sought)
