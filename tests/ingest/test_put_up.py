import doctest

import pytest

from archive.ingest import pipeline
from archive.ingest.documents import RawPage
from archive.ingest.extract import put_up


def dated(said, posted="发布时间:2013-05-20"):
    page = f"在全院护士节表彰会上的讲话\n{posted}\n全院的护士们:\n今天是五月十二日,是你们的日子。{said}"
    page += "院里给大家把夜班费提高一倍,把值班室修好,让大家下夜班有热饭吃。谢谢大家!\n"
    (draft,) = pipeline.ingest([RawPage("a.txt", page.encode())])
    return draft.date


def test_it_does_what_its_examples_say():
    failed, tried = doctest.testmod(put_up)
    assert tried
    assert not failed


def test_an_event_told_of_and_the_day_of_posting_leave_one_day():
    assert dated("芦山地震的消息传来,大家都报了名。") == "2013-05-12"


@pytest.mark.parametrize(
    ("said", "posted"),
    [
        ("玉树地震的消息传来,大家都报了名。", "发布时间:2013-05-20"),  # three years lie between
        ("芦山地震的消息传来,大家都报了名。", "发布时间:2014-05-20"),
        ("芦山地震的消息传来,大家都报了名。", ""),
        ("大家都报了名。", "发布时间:2013-05-20"),
    ],
)
def test_two_such_days_or_no_bound_leave_it_open(said, posted):
    assert dated(said, posted) != "2013-05-12"


def test_an_accident_known_by_its_day_bounds_a_text():
    page = "在全市安全生产会议上的讲话\n(2014年3月1日)\n同志们:\n要吸取天津港“8·12”事故的教训,管好每一座仓库,"
    page += "每一个单位都要自查,每一座仓库都要有人看守。谢谢大家!\n"
    (draft,) = pipeline.ingest([RawPage("a.txt", page.encode())])
    assert draft.date is None
    assert {one.grade for one in draft.evidence["date"]} == {"conflict"}
