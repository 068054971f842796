from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive.search import expressions
from archive.search.typed import LONGEST, MOST_TERMS, Query


def clauses(typed):
    return [[str(term) for term in clause] for clause in Query.parse(typed).clauses]


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("创卫 平湖", [["创卫"], ["平湖"]]),
        ('"老大难 问题" 创卫', [['"老大难 问题"'], ["创卫"]]),
        ("“老大难 问题”", [['"老大难 问题"']]),
        ("「老大難 問題」", [['"老大難 問題"']]),
        ("-创卫 -“老大难”", [["-创卫"], ['-"老大难"']]),
        ("平湖 OR 海宁 OR 常熟 创卫", [["平湖", "海宁", "常熟"], ["创卫"]]),
        ("整治“五小”行业", [["整治“五小”行业"]]),
        ("“五小”行业", [["“五小”行业"]]),
        ("解决“五小", [["解决“五小"]]),
        ("“五小", [["“五小"]]),
        ('"五小', [["五小"]]),
        ("A AND B", [["A"], ["B"]]),
        ("OR", [["OR"]]),
        ("平湖 OR", [["平湖"], ["OR"]]),
        ("- 平湖", [["-"], ["平湖"]]),
        ("地点:平湖 year:2011", [["地点:平湖"], ["year:2011"]]),
        ("-讲话人：李明", [["-讲话人:李明"]]),
        ('event:"动员 大会" 创卫', [['event:"动员 大会"'], ["创卫"]]),
        ("地点: 平湖 创卫", [["地点:平湖"], ["创卫"]]),
        ("地点：", [["地点："]]),
        ("地點:（平湖 OR 海宁） 创卫", [["(地點:平湖 OR 地點:海宁)"], ["创卫"]]),
        ("-地点:(平湖 speaker:李明)", [["-(地点:平湖 speaker:李明)"]]),
        ("主持人:李明", [["主持人:李明"]]),
        ("(创卫 OR 卫生) 平湖", [["(创卫 OR 卫生)"], ["平湖"]]),
        ("平湖 OR （创卫 -扫黄）", [["平湖", "(创卫 -扫黄)"]]),
        ("-(创卫 OR 卫生)", [["-(创卫 OR 卫生)"]]),
        ("(一)抓好 (二)", [["(一)抓好"], ["(二)"]]),
        ("((创卫 OR", [["((创卫"], ["OR"]]),
        ('""', []),
        ("", []),
    ],
)
def test_it_reads_what_was_meant(typed, meant):
    assert clauses(typed) == meant


def test_it_says_when_more_was_typed_than_is_looked_for():
    assert not Query.parse("创卫").cut
    long = Query.parse("字" * (LONGEST + 1))
    assert (long.cut, len(long.text)) == (True, LONGEST)
    many = Query.parse(" ".join(f"词{n}" for n in range(MOST_TERMS + 1)))
    assert (many.cut, len(many.clauses)) == (True, MOST_TERMS)


def test_it_tells_fields_by_their_words():
    terms = [
        term for clause in Query.parse("地點:平湖 By:李明 体裁：报告 备注:无").clauses for term in clause
    ]
    assert [term.field for term in terms] == ["place", "speaker", "kind", ""]


def test_it_says_the_query_without_a_clause():
    query = Query.parse("创卫 (平湖 OR 海宁) -地点:上海")
    assert [query.without(number) for number in range(3)] == [
        "(平湖 OR 海宁) -地点:上海",
        "创卫 -地点:上海",
        "创卫 (平湖 OR 海宁)",
    ]


def test_it_marks_only_what_must_be_there():
    assert Query.parse("創衛 -平湖 OR 海宁").sought == ("创卫", "海宁")


@given(st.text(max_size=300))
def test_it_takes_whatever_is_typed(typed):
    query = Query.parse(typed)
    assert expressions.read(str(query.expression)) == query.expression


@given(st.text(alphabet='创卫年 "“”「」-OR|()（）*:\\', max_size=60))
def test_it_takes_whatever_signs_are_typed(typed):
    query = Query.parse(typed)
    assert expressions.read(str(query.expression)) == query.expression
    assert all(phrase for phrase in query.sought)
