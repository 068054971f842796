from datetime import date, timedelta
from itertools import pairwise

import pytest

from archive.ingest.extract import chinese_calendar
from archive.ingest.extract.chinese_calendar import lunar_day, solar_term, years
from archive.ingest.languages.zh_days import TERMS


def test_its_years_follow_one_another_without_a_gap():
    assert sorted(years()) == list(range(1949, 2051))
    for before, after in pairwise(years()[year] for year in sorted(years())):
        assert before.last + timedelta(days=1) == after.first


def test_its_terms_keep_a_fortnight_apart():
    terms = [day for year in sorted(years()) for day in years()[year].terms]
    assert {(after - before).days for before, after in pairwise(terms)} <= {14, 15, 16}


def test_the_winter_solstice_lies_in_the_eleventh_month():
    # The rule by which the calendar is made (GB/T 33661-2017): it ties months and terms together.
    for year in range(1949, 2050):
        solstice = solar_term(year, "冬至")
        assert lunar_day(year, 11, 1) <= solstice < lunar_day(year, 12, 1)


@pytest.mark.parametrize(
    ("year", "month", "day", "expected"),
    [
        (1979, 1, 1, "1979-01-28"),
        (1997, 1, 1, "1997-02-07"),
        (2000, 1, 1, "2000-02-05"),
        (2008, 8, 15, "2008-09-14"),
        (2009, 5, 5, "2009-05-28"),
        (2011, 9, 9, "2011-10-05"),
        (2012, 12, 0, "2013-02-09"),
        (2020, 1, 1, "2020-01-25"),
        (2020, 8, 15, "2020-10-01"),
        (2033, 8, 15, "2033-09-08"),
    ],
)
def test_it_knows_festivals_of_known_years(year, month, day, expected):
    assert lunar_day(year, month, day) == date.fromisoformat(expected)


def test_it_knows_no_thirtieth_of_a_short_month():
    short = years()[2012].lengths.index(29)
    assert lunar_day(2012, short + 1, 30) is None
    assert lunar_day(2012, 3, 1, leap=True) is None


def test_it_has_every_term_of_a_year_once():
    assert len(TERMS) == len(set(TERMS)) == 24
    assert solar_term(2021, "寒露") == date(2021, 10, 8)
    assert solar_term(1900, "寒露") is None


def test_it_names_the_file_whose_row_is_cut(tmp_path):
    table = tmp_path / "lunar_years.tsv"
    table.write_text("2012\t2012-01-23\t4\t+-+\t0520\n", encoding="utf-8")
    with pytest.raises(ValueError, match=r"lunar_years\.tsv: the row of 2012 is cut"):
        chinese_calendar.years(table)
