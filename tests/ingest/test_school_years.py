import pytest

from archive.ingest.extract import school_years


@pytest.mark.parametrize(
    ("title", "first", "last"),
    [
        ("在2007-2008学年总结表彰大会上的讲话", "2008-05-01", "2008-12-31"),
        ("在2018—2019学年度第一学期期末总结会上的讲话", "2018-12-01", "2019-04-30"),
        ("在2018—2019学年度第二学期开学典礼上的讲话", "2019-02-01", "2019-03-31"),
        ("2020学年开学典礼致辞", "2020-08-01", "2020-10-31"),
    ],
)
def test_a_title_names_a_school_year(title, first, last):
    assert [day.isoformat() for day in school_years.find(title)[1:]] == [first, last]


@pytest.mark.parametrize("title", ["在2007-2009学年总结会上的讲话", "在学年总结表彰大会上的讲话"])
def test_it_takes_no_year_that_is_none(title):
    assert school_years.find(title) is None
