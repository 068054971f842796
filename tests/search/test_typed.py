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


def test_it_marks_only_what_must_be_there():
    assert Query.parse("創衛 -平湖 OR 海宁").sought == ("创卫", "海宁")


@given(st.text(max_size=300))
def test_it_takes_whatever_is_typed(typed):
    query = Query.parse(typed)
    assert expressions.read(str(query.expression)) == query.expression
    query.matches("任何文字")


@given(st.text(alphabet='创卫 "“”「」-OR|()*:\\', max_size=60))
def test_it_takes_whatever_signs_are_typed(typed):
    query = Query.parse(typed)
    assert expressions.read(str(query.expression)) == query.expression
    assert all(phrase for phrase in query.sought)
