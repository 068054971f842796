from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive import edtf
from archive.search import days


@pytest.mark.parametrize(
    ("typed", "edtf"),
    [
        ("2011", "2011"),
        ("２０１１年", "2011"),
        ("二〇一一年", "2011"),
        ("二○一一年三月", "2011-03"),
        ("二零一一年十二月二十八日", "2011-12-28"),
        ("2011年3月8日", "2011-03-08"),
        ("2011-03-08", "2011-03-08"),
        ("2011.3", "2011-03"),
        ("2011/3/8", "2011-03-08"),
        ("2011..2013", "2011/2013"),
        ("2011-2013", "2011/2013"),
        ("2011年至2013年", "2011/2013"),
        ("2011年3月..2012年5月", "2011-03/2012-05"),
        ("2011..", "2011/.."),
        ("..2013", "../2013"),
        ("2013..2011", None),
        ("2011年13月", None),
        ("2011年2月30日", None),
        ("..", None),
        ("1", None),
        ("3月8日", None),
        ("五四", None),
        ("创卫", None),
        ("", None),
    ],
)
def test_it_reads_days_as_they_are_typed(typed, edtf):
    assert days.read(typed) == edtf


@given(st.text(alphabet="二〇一0129年月日-./至到. ", max_size=24))
def test_it_gives_edtf_or_nothing(typed):
    if (date := days.read(typed)) is not None:
        edtf.bounds(date)
