"""A title's year against the day on the line below it."""

import doctest

import pytest

from archive.ingest.extract import dates, title_limits
from tests.ingest.factories import make_document


def found(title, day):
    document, text = make_document((title, day), ("同志们:", "抓紧干。", "谢谢大家!"))
    return dates.find(document, text, title)


def test_it_does_what_its_examples_say():
    failed, tried = doctest.testmod(title_limits)
    assert tried
    assert not failed


@pytest.mark.parametrize(
    ("title", "day"),
    [
        ("在2013年全县春茶产销大会上的讲话", "(2014年6月3日)"),
        ("县长在2013年全县春茶产销大会上的讲话", "二〇一四年六月三日"),
        ("在全县2013年防汛工作会议上的讲话", "(2009年5月8日)"),
    ],
)
def test_a_title_and_a_line_of_other_years_leave_the_day_open(title, day):
    finding = found(title, day)
    assert finding.value is None
    assert {one.grade for one in finding.evidence} == {"conflict"}
    assert {one.rule for one in finding.evidence} == {"date-line", "title-year"}


@pytest.mark.parametrize(
    ("title", "day", "expected"),
    [
        ("在2013年全县春茶产销大会上的讲话", "(2013年4月3日)", "2013-04-03"),
        # For the year to come, or when the year has just gone.
        ("在2013年全县党报发行工作会议上的讲话", "(2012年11月3日)", "2012-11-03"),
        ("在2013年全县综治工作会议上的讲话", "(2014年1月9日)", "2014-01-09"),
        ("在全县2013年重点工作考核情况反馈会上的讲话", "(2014年5月6日)", "2014-05-06"),
        ("在2013年高考总结暨2014届高三动员会上的讲话", "(2014年8月6日)", "2014-08-06"),
        ("在迎接2014年省运动会动员大会上的讲话", "(2012年6月6日)", "2012-06-06"),
    ],
)
def test_a_meeting_may_be_held_before_its_year_or_after_it(title, day, expected):
    assert found(title, day).value == expected


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("今年是2011年,是我们县的水利年。", None),
        ("今年是“十二五”的开局之年。", None),
        # Counted days are counted wrongly as often as a line is.
        ("今天我们庆祝第27个教师节。", "2012-05-09"),
        ("今年是2012年,是我们县的水利年。", "2012-05-09"),
        ("明年是“十二五”的第三年。", "2012-05-09"),
        ("2011年,我们修了十二条渠。", "2012-05-09"),
    ],
)
def test_a_year_that_the_speaker_calls_this_one_is_against_another_on_the_line(said, expected):
    title = "在全县水利大会上的讲话"
    document, text = make_document((title, "(2012年5月9日)"), ("同志们:", said, "谢谢大家!"))
    finding = dates.find(document, text, title)
    assert finding.value == expected
    assert ("conflict" in {one.grade for one in finding.evidence}) is (expected is None)
