"""Lists of rules answer as their patterns do, asked one after another."""

import re

import pytest

from archive.ingest.extract.openings import NAMED_FIRST
from archive.ingest.languages import en_chrome, zh_chrome
from archive.ingest.rule_lists import RuleList, alternatives, cue_of, needed

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


@pytest.mark.parametrize("opening", NAMED_FIRST)
def test_all_that_a_pattern_matches_has_its_cue(opening):
    texts = (
        "今天,第三届桃花节隆重开幕了。",
        "某市工会第六次代表大会,在市委的领导下,现在隆重开幕了。",
        "全县经济工作会议今天召开,很重要。",
        "这次全县经济工作会议,是县委决定召开的。",
        "这次全县经济工作会议是由县委办组织召开的。",
        "我宣布第三届桃花节开幕。",
        "县委决定召开全县经济工作会议,主要任务是总结工作。",
        "县委、县政府召开全县防汛工作会议,主要是通报情况。",
        "今天,我们隆重集会,庆祝县一中八十周年校庆。",
        "值此第三届桃花节开幕之际,我谨表示祝贺。",
        "全县茶叶工作会议,开了三天,今天就要结束了。",
        "我们的第二届农民代表会议今天胜利地闭幕了。",
        "沿江八县茶叶协作会议在我县召开,是我们学习的好机会。",
        "某县第三次妇女代表大会圆满完成了各项议程,即将闭幕。",
    )
    matched = [text for text in texts if opening.search(text)]
    assert matched
    assert all(cue_of(opening.pattern).search(text) for text in matched)


@pytest.mark.parametrize("pattern", ["[^。]{2,30}", "(?:大会)?[0-9]", "第一页|page"])
def test_a_pattern_that_needs_no_word_or_one_in_letters_has_no_cue(pattern):
    with pytest.raises(ValueError, match="no words are known"):
        cue_of(pattern)
