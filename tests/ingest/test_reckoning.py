from datetime import date

from archive.ingest.extract import reckoned_days, reckoning
from archive.ingest.spans import Passage

YEAR = date(2012, 1, 1), date(2012, 12, 31)


def left(*texts, between=YEAR):
    found = reckoning.within(*between, reckoned_days.find(map(Passage, texts)))
    return found and (found.earliest.isoformat(), found.latest.isoformat())


def test_it_finds_the_day_that_two_sentences_agree_on():
    assert left("离国庆还有二十天。", "昨天是第28个教师节。") == ("2012-09-11", "2012-09-11")


def test_it_takes_neither_of_two_days_that_cannot_both_be():
    assert left("今天是9月18日。", "今天是9月20日。") is None


def test_it_passes_over_a_day_outside_the_interval():
    assert left("今天是9月18日。", between=(date(2012, 1, 1), date(2012, 6, 30))) is None


def test_it_keeps_all_days_between_where_several_years_are_left():
    assert left("今天是9月18日。", between=(date(2010, 1, 1), date(2012, 12, 31))) == (
        "2010-09-18",
        "2012-09-18",
    )
