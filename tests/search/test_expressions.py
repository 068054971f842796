from __future__ import annotations

import pytest

from archive.search.expressions import And, Everything, Match, Not, NotAQuery, Or, phrases, read


def word(value, field="", how="content"):
    return Match(field, how, value)


@pytest.mark.parametrize(
    ("string", "meant"),
    [
        ("*", Everything()),
        ("", Everything()),
        ("创卫", word("创卫")),
        ('"a b"', word("a b", how="exact")),
        ("a b", And((word("a"), word("b")))),
        ("a AND b OR c", Or((And((word("a"), word("b"))), word("c")))),
        ("a (b OR c)", And((word("a"), Or((word("b"), word("c")))))),
        ("NOT a", Not(word("a"))),
        ("NOT (a b)", Not(And((word("a"), word("b"))))),
        ("place:330482", word("330482", "place")),
        ("year__gte:2011", word("2011", "year", "gte")),
        ('place__in:["1", "2"]', word(("1", "2"), "place", "in")),
        ("place:(1 OR 2)", Or((word("1", "place"), word("2", "place")))),
        ("added:12:30", word("12:30", "added")),
    ],
)
def test_it_reads_the_language(string, meant):
    assert read(string) == meant


@pytest.mark.parametrize("string", ["(", ")", "a OR )", "(a", "place:", "NOT", '"a', "(" * 60, "NOT " * 9000])
def test_it_refuses_what_is_not_in_it(string):
    with pytest.raises(NotAQuery):
        read(string)


def test_what_it_writes_it_reads_again():
    tree = And(
        (Or((word('a"b\\', "text", "exact"), Not(word("c", "place")))), word(("x", "y"), "year", "in"))
    )
    assert read(str(tree)) == tree


def test_what_must_not_be_there_is_not_looked_for():
    assert [match.value for match in phrases(read("a OR (b NOT c)"))] == ["a", "b"]
