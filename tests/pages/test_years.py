import pytest

from tests.factories import make_speech

pytestmark = pytest.mark.django_db


def titles(page) -> list[str]:
    return [row.speech.title for row in page.context["rows"]]


def test_a_year_reads_like_a_chronicle(reader):
    make_speech(title="三月的讲话", date="2011-03-08")
    make_speech(title="一月的讲话", date="2011-01-05")
    make_speech(title="别年的讲话", date="2012-01-05")
    make_speech(title="草稿", date="2011-02", state="draft")
    assert titles(reader.get("/years/2011/")) == ["一月的讲话", "三月的讲话"]


def test_a_span_counts_where_it_begins_and_in_no_month(reader):
    make_speech(title="跨年的讲话", date="2010-10-18/2012-11-15")
    make_speech(title="十月的讲话", date="2010-10")
    page = reader.get("/years/2010/")
    assert titles(page) == ["十月的讲话", "跨年的讲话"]
    assert page.context["unplaced"] == 1
    assert {month.number: month.count for month in page.context["months"] if month.count} == {10: 1}
    assert titles(reader.get("/years/2010/?month=10")) == ["十月的讲话"]
    assert reader.get("/years/2012/").context["page"].paginator.count == 0


def test_december_ends_with_the_year(reader):
    make_speech(title="岁末的讲话", date="2011-12-31")
    make_speech(title="元旦的讲话", date="2012-01-01")
    assert titles(reader.get("/years/2011/?month=12")) == ["岁末的讲话"]


def test_it_leads_to_the_nearest_years_that_hold_something(reader):
    for date in ("1998", "2011", "2019"):
        make_speech(date=date)
    text = reader.get("/years/2011/").content.decode()
    assert 'rel="prev" href="/years/1998/"' in text
    assert 'rel="next" href="/years/2019/"' in text


def test_undated_speeches_stand_apart_and_a_posted_day_dates_nothing(reader):
    make_speech(title="无日期的讲话", posted="2018-12-03")
    make_speech(title="有日期的讲话", date="2011")
    assert titles(reader.get("/years/undated/")) == ["无日期的讲话"]
    assert reader.get("/years/2018/").context["page"].paginator.count == 0
    assert "/years/2018/" not in reader.get("/years/").content.decode()


@pytest.mark.parametrize("address", ["/years/0/", "/years/9999/", "/years/123456789/", "/years/x/"])
def test_a_year_that_cannot_be_is_a_404(reader, address):
    assert reader.get(address).status_code == 404


@pytest.mark.parametrize("month", ["0", "13", "x", "", "%00", "12345678901234567890"])
def test_a_month_that_cannot_be_is_passed_over(reader, month):
    make_speech(date="2011-03-08")
    assert len(titles(reader.get(f"/years/2011/?month={month}"))) == 1


def test_it_costs_the_same_queries_however_many_speeches(reader, django_assert_max_num_queries):
    for _number in range(10):
        make_speech(date="2011-03-08", place="330482", speaker="吴翠云", event="大会", missing_parts=(1,))
    with django_assert_max_num_queries(10):
        reader.get("/years/2011/")
