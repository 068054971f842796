from __future__ import annotations

import opencc
import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive.search import analysis, folding

TEXT = st.text(alphabet="国國卫生，。“”「」 　\n\t２0Ａaé-·•ｱ한 ", max_size=60)


@given(st.text())
def test_folding_keeps_every_character_in_its_place(text):
    assert len(analysis.fold(text)) == len(text)


@given(st.text())
def test_folding_twice_is_folding_once(text):
    assert analysis.fold(analysis.fold(text)) == analysis.fold(text)


def test_it_folds_every_traditional_character_as_opencc_does():
    # Written by hand from the whole unified block: what OpenCC turns alone is folded to the same.
    chars = [chr(code) for code in range(0x4E00, 0xA000)]
    turned = opencc.OpenCC("t2s").convert("\n".join(chars)).split("\n")
    table = folding.table()
    differ = [
        (char, to, table.get(ord(char), char))
        for char, to in zip(chars, turned, strict=True)
        if table.get(ord(char), char) != to
    ]
    allowed = set(folding.SIMPLIFIED_IN_SOME_WORDS)
    assert all(char in allowed or analysis.fold(to) == folded for char, to, folded in differ)


@pytest.mark.parametrize(
    ("written", "same"),
    [
        ("ＧＤＰ增长８．５％", "gdp增长8.5%"),
        ("國家衛生城市", "国家卫生城市"),
        ("看著", "看着"),
        ("（一）“五小”", '(一)"五小"'),
        ("「五小」", "“五小”"),
        ("二○一一年", "二〇一一年"),
        ("阿不都•热依木", "阿不都·热依木"),
        ("张　三", "张三"),
        ("GDP 增长", "GDP增长"),
        ("工作。\n同志们", "工作。同志们"),
        ("United\n  Nations", "united nations"),
        ("안녕 하세요", "안녕  하세요"),
    ],
)
def test_it_takes_as_the_same(written, same):
    assert analysis.comparable(written) == analysis.comparable(same)


@pytest.mark.parametrize(
    ("one", "other"),
    [("United Nations", "UnitedNations"), ("工作，同志", "工作同志"), ("工作。同志", "工作，同志")],
)
def test_it_keeps_apart(one, other):
    assert analysis.comparable(one) != analysis.comparable(other)


@given(TEXT, st.data())
def test_a_run_of_a_text_has_no_terms_that_the_text_has_not(text, data):
    whole = analysis.comparable(text)
    start = data.draw(st.integers(0, len(whole)))
    run = whole[start : data.draw(st.integers(start, len(whole)))]
    assert set(analysis.needed(run)) <= set(analysis.terms(whole))


@given(TEXT, st.data())
def test_its_pattern_finds_what_the_comparable_text_has(text, data):
    start = data.draw(st.integers(0, len(text)))
    run = analysis.comparable(text[start : data.draw(st.integers(start, len(text)))])
    if run:
        in_comparable = run in analysis.comparable(text)
        assert bool(analysis.pattern(run).search(analysis.fold(text))) == in_comparable


@given(TEXT, st.data())
def test_its_pattern_finds_in_a_text_as_it_is_what_it_finds_in_the_folded_one(text, data):
    start = data.draw(st.integers(0, len(text)))
    run = analysis.comparable(text[start : data.draw(st.integers(start, len(text)))])
    if run:
        pattern = analysis.pattern(run)
        folded = [found.span() for found in pattern.finditer(analysis.fold(text))]
        assert [found.span() for found in pattern.finditer(text)] == folded
