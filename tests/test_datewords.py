import pytest

from archive import datewords

CASES = [
    ("2011", "2011年", "2011"),
    ("2011-03", "2011年3月", "March 2011"),
    ("2011-03-08", "2011年3月8日", "8 March 2011"),
    ("2011~", "约2011年", "about 2011"),
    ("2011-03?", "2011年3月（存疑）", "March 2011 (uncertain)"),
    ("2011%", "约2011年（存疑）", "about 2011 (uncertain)"),
    ("199X", "1990年代", "1990s"),
    ("2011-21", "2011年春", "spring 2011"),
    ("2011-03-XX", "2011年3月", "March 2011"),
    ("2011-01/2011-06", "2011年1月至6月", "January–June 2011"),
    ("2011-03-08/2011-03-10", "2011年3月8日至10日", "8–10 March 2011"),
    ("2011-03-28/2011-04-02", "2011年3月28日至4月2日", "28 March – 2 April 2011"),
    ("2010-10-18/2012-11-15", "2010年10月18日至2012年11月15日", "18 October 2010 – 15 November 2012"),
    ("2010/2012", "2010年至2012年", "2010 – 2012"),
    ("2010~/2012", "约2010年至2012年", "about 2010 – 2012"),
    ("2011/2011-06", "2011年至2011年6月", "2011 – June 2011"),
    ("../2012-11-15", "不晚于2012年11月15日", "no later than 15 November 2012"),
    ("2012/..", "不早于2012年", "not before 2012"),
]


@pytest.mark.parametrize(("edtf", "zh", "en"), CASES)
def test_it_says_a_date_in_both_languages(edtf, zh, en):
    assert datewords.in_words(edtf, "zh-hans") == zh
    assert datewords.in_words(edtf, "en") == en


@pytest.mark.parametrize("text", ["{2011,2012}", "2011-19", "nonsense", "2011-13-01"])
def test_it_leaves_forms_without_words_unchanged(text):
    assert datewords.in_words(text) == text
