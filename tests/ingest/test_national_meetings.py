import pytest

from archive.ingest.extract import dated_facts, dates
from tests.ingest.factories import make_document


def dated(*paragraphs, title="在全县工作座谈会上的讲话"):
    return dates.find(*make_document((title,), ("同志们:", *paragraphs, "谢谢大家!")), title).value


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("9月10日,全国教育大会在北京召开,我们要抓好落实。", "2018-09-10/2019-09-09"),
        ("9月9日至10日,党中央召开全国教育大会。", "2024-09-09/2025-09-08"),
        ("8月21日,党中央在北京召开全国宣传思想工作会议。", "2018-08-21/2019-08-20"),
        ("12月8日闭幕的全国高校思想政治工作会议很重要。", None),
        ("10月10日,全国教育大会精神宣讲会在我县举行。", None),
        ("去年9月10日,全国教育大会在北京召开。", None),
        ("我们要贯彻全国教育大会精神。9月10日是教师节。", None),
    ],
)
def test_a_national_meeting_cited_by_its_day_tells_the_year(text, expected):
    assert dated(text) == expected


def test_no_two_of_one_name_opened_on_the_same_day_of_the_year():
    opened = [
        (words, row.first.month, row.first.day)
        for row in dated_facts.load().national_meetings
        for words in row.words
    ]
    assert len(opened) == len(set(opened))
