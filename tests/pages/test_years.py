import datetime

import pytest

from archive.models import Evidence
from tests.factories import make_speech

pytestmark = pytest.mark.django_db


def titles(page) -> list[str]:
    if "rows" not in page.context:
        return [entry.row.speech.title for entry in page.context["entries"]]
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
    assert page.context["spans"] == 1
    assert {slot.number: slot.count for slot in page.context["slots"] if slot.count} == {10: 1}
    assert titles(reader.get("/years/2010/10/")) == ["十月的讲话"]
    assert titles(reader.get("/years/2010/?known=span")) == ["跨年的讲话"]
    assert reader.get("/years/2012/").context["page"].paginator.count == 0


def test_december_ends_with_the_year(reader):
    make_speech(title="岁末的讲话", date="2011-12-31")
    make_speech(title="元旦的讲话", date="2012-01-01")
    assert titles(reader.get("/years/2011/12/")) == ["岁末的讲话"]


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


@pytest.mark.parametrize("rest", ["0/", "13/", "02/30/", "x/", "3/0/"])
def test_a_month_or_day_that_cannot_be_is_a_404(reader, rest):
    make_speech(date="2011-03-08")
    assert reader.get(f"/years/2011/{rest}").status_code == 404


def test_a_month_shows_its_days_and_only_what_lies_wholly_in_it(reader):
    make_speech(title="八日的讲话", date="2011-03-08")
    make_speech(title="又是八日", date="2011-03-08")
    make_speech(title="三月某日", date="2011-03")
    make_speech(title="上半年", date="2011-01/2011-06")
    make_speech(title="不晚于四月", date="../2011-04")
    make_speech(title="四月的讲话", date="2011-04-01")
    page = reader.get("/years/2011/03/")
    assert titles(page) == ["三月某日", "八日的讲话", "又是八日"]
    assert {slot.number: slot.count for slot in page.context["slots"] if slot.count} == {8: 2}
    assert (page.context["total"], page.context["to_the_day"], page.context["spans"]) == (3, 2, 2)
    assert set(titles(reader.get("/years/2011/03/?known=span"))) == {"上半年", "不晚于四月"}


def test_a_day_shows_what_was_given_on_it_and_what_may_have_been(reader):
    make_speech(title="八日的讲话", date="2011-03-08")
    make_speech(title="三月某日", date="2011-03")
    page = reader.get("/years/2011/03/08/")
    assert titles(page) == ["八日的讲话"]
    assert titles(reader.get("/years/2011/03/08/?known=span")) == ["三月某日"]
    assert 'href="/years/2011/03/"' in page.content.decode()


def test_a_span_stands_where_it_begins_and_never_as_a_day(reader):
    make_speech(title="元旦", date="2011-01-01")
    make_speech(title="上半年", date="2011-01/2011-06")
    make_speech(title="以前", date="../2011-02")
    entries = reader.get("/years/2011/").context["entries"]
    assert [(e.row.speech.title, e.month.edtf, e.day) for e in entries] == [
        ("元旦", "2011-01", 1),
        ("上半年", "2011-01", None),
        ("以前", "2011-02", None),
    ]


@pytest.mark.parametrize(
    ("sort", "order"),
    [("", "乙甲丙"), ("-date", "丙甲乙"), ("title", "丙乙甲"), ("-added", "丙乙甲"), ("%00", "乙甲丙")],
)
def test_a_year_can_be_read_in_other_orders(reader, sort, order):
    for title, date in (("甲", "2011-03"), ("乙", "2011-02"), ("丙", "2011-12-31")):
        make_speech(title=title, date=date)
    assert "".join(titles(reader.get(f"/years/2011/?sort={sort}"))) == order


def test_months_lead_to_the_nearest_that_hold_something_over_the_turn_of_the_year(reader):
    for date in ("2010-11-02", "2011-01", "2011-05-01", "2012-03"):
        make_speech(date=date)
    neighbours = reader.get("/years/2011/01/").context["neighbours"]
    assert [period.edtf for period in neighbours] == ["2010-11", "2011-05"]
    assert [p and p.edtf for p in reader.get("/years/2012/03/").context["neighbours"]] == ["2011-05", None]


def test_undated_speeches_say_what_is_known(reader):
    silent = make_speech("春天来了。", title="无日期", posted="2018-12-03")
    torn = make_speech(title="两说")
    for quote in ("2011年3月", "2012年3月"):
        torn.evidence.create(field="date", quote=quote, rule="lead", grade=Evidence.Grade.CONFLICT)
    page = reader.get("/years/undated/")
    told = {entry.row.speech: entry for entry in page.context["entries"]}
    assert told[torn].quotes == ("2011年3月", "2012年3月")
    assert told[silent].posted == datetime.date(2018, 12, 3)
    assert (page.context["total"], page.context["conflicts"], page.context["silent"]) == (2, 1, 1)
    text = page.content.decode()
    assert "posted 3 December 2018" in text
    assert [e.row.speech for e in reader.get("/years/undated/?why=conflict").context["entries"]] == [torn]
    assert [e.row.speech for e in reader.get("/years/undated/?why=unknown").context["entries"]] == [silent]


@pytest.mark.parametrize(
    "address", ["/years/", "/years/2011/", "/years/2011/03/", "/years/2011/03/08/", "/years/undated/"]
)
def test_it_costs_the_same_queries_however_many_speeches(reader, address, django_assert_max_num_queries):
    for _number in range(10):
        make_speech(date="2011-03-08", place="330482", speaker="吴翠云", event="大会", missing_parts=(1,))
        make_speech(posted="2018-12-03")
    with django_assert_max_num_queries(17):
        reader.get(address)


def test_a_year_can_be_searched(reader):
    make_speech(date="2011-03-08")
    text = reader.get("/years/2011/").content.decode()
    form = text.partition('<form class="within" action="/search/"')[2].partition("</form>")[0]
    assert 'name="year" value="2011"' in form
    # A search is kept to years, not to months.
    assert 'class="within"' not in reader.get("/years/2011/03/").content.decode()
