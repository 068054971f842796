import pytest

from archive.search.suggestions import sounds


@pytest.mark.parametrize(
    ("text", "heard"),
    [
        ("平湖", "ping hu"),
        ("重庆", "chong qing"),
        ("2011年GDP", "2011 nian gdp"),
        ("绿色", "lv se"),
        ("!", ""),
    ],
)
def test_it_says_how_a_name_sounds(text, heard):
    assert " ".join(sounds.syllables(text)) == heard
