"""Notices that a text breaks off or is taken up."""

import pytest

from archive.ingest import seams


@pytest.mark.parametrize(
    "notice",
    [
        "(下转第三版)",
        "下转第3版",
        "【转下页】",
        "未完待续",
        "(未完,下转第二版)",
        "(下期待续)",
        "(To be continued)",
    ],
)
def test_it_knows_where_a_text_breaks_off(notice):
    assert seams.is_alone(notice)
    assert seams.breaks_off(notice)
    assert not seams.is_taken_up(notice)


@pytest.mark.parametrize("notice", ["(上接第一版)", "上接1版", "[接上页]", "(紧接上期)", "续前页"])
def test_it_knows_where_a_text_is_taken_up(notice):
    assert seams.is_alone(notice)
    assert seams.is_taken_up(notice)
    assert not seams.breaks_off(notice)


@pytest.mark.parametrize(
    "said", ["这项工作未完待续。", "上接天线,下接地气", "要做好承上启下的工作", "转下一个议题"]
)
def test_it_leaves_what_a_speaker_says(said):
    assert not seams.is_alone(said)
    assert not seams.breaks_off(said)
    assert not seams.is_taken_up(said)
