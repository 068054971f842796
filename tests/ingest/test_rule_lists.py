"""Lists of rules answer as their patterns do, asked one after another."""

import re

import pytest

from archive.ingest.languages import en_chrome, zh_chrome
from archive.ingest.rule_lists import RuleList, alternatives, needed

RULES = (*zh_chrome.FURNITURE, *en_chrome.FURNITURE)
LINES = (
    "春耕生产就要开始了,我们要抓好准备。",
    "版权所有 某某网",
    "copyright 2011",
    "下一篇:在植树节上的讲话",
    "本文由会员张三分享",
    "IP:127.0.0.1",
    "Advertisement",
    "供大家参考",
    "",
)


@pytest.mark.parametrize("line", LINES)
def test_it_names_the_first_pattern_that_is_found(line):
    first = next((name for name, pattern in RULES if re.search(pattern, line, re.I)), "")
    assert RuleList(RULES).first(line) == first


@pytest.mark.parametrize("pattern", [pattern for _, pattern in RULES])
def test_the_alternatives_of_a_pattern_are_the_pattern(pattern):
    found = list(alternatives(pattern))
    assert "|".join(found) == pattern
    assert all(re.compile(one) for one in found)


def test_a_pattern_that_may_begin_outside_han_is_asked_of_every_line():
    rules = RuleList([("a", "(?:下载|word)!"), ("b", "新?x"), ("c", "(?:本站)?y"), ("d", "说{0,2}z")])
    assert [rules.first(text) for text in ("word!", "x", "y", "z", "下载!")] == ["a", "b", "c", "d", "a"]


def test_an_empty_list_finds_nothing():
    assert not RuleList([]).any("同志们:")


@pytest.mark.parametrize(
    ("pattern", "words"),
    [
        (r"版权所有|copy(?:right|left)", {"版权所有", "copy"}),
        (r"第\d+[页版]共?", {"第"}),
        (r"(?:上一|下一)[篇页]", {"上一", "下一"}),
        (r"(?:本站)?[^。]{0,9}(?=转载)", set()),
        (r"\u4e0a传+者{1,2}", {"上传"}),
        (r"(?i:Next)|a|", set()),
        (r"(?P<site>某某网)*?\(", {"("}),
    ],
)
def test_it_makes_out_which_words_a_pattern_needs(pattern, words):
    assert needed(pattern) == words


@pytest.mark.parametrize("line", LINES)
def test_no_pattern_is_found_where_its_words_are_not(line):
    for one in (one for _, pattern in RULES for one in alternatives(pattern)):
        words = needed(one)
        assert not words or not re.search(one, line, re.I) or any(word in line.lower() for word in words)
