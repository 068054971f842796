"""The level of unit that a speaker speaks for."""

import pytest

from archive.ingest.extract.votes import own_level


@pytest.mark.parametrize(
    "text",
    [
        "建立健全县乡村三级网络。",
        "资本市场要搞活。",
        "园区里的企业",
        "社区委员会",
        "城市里和超市里",
        "安全市场",
    ],
)
def test_it_hears_no_level_in_words_that_only_sound_so(text: str):
    assert own_level("在座谈会上的讲话", [text]) is None


@pytest.mark.parametrize("text, level", [("全县上下", "县"), ("到区里开会", "区"), ("本市的企业", "市")])
def test_it_hears_the_level_beside_them(text: str, level: str):
    assert own_level("在座谈会上的讲话", [text]) == level


@pytest.mark.parametrize(
    "title, level",
    [
        ("在市六届人民政府第三次全体会议上的讲话", "市"),
        ("在县委十三届五次全会上的讲话", "县"),
        (
            "在县十六届人大二次会议双桥代表团讨论时的讲话",
            "区",
        ),  # who leads the deputies of a part speaks for that
    ],
)
def test_whose_congress_it_is_comes_before_a_word_in_passing(title: str, level: str):
    assert own_level(title, ["快于全区平均。"]) == level
