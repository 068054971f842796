import pytest

from tests.factories import make_event, make_speech

pytestmark = pytest.mark.django_db


def test_it_counts_what_is_published(reader):
    make_speech(date="2009-12", place="330482", event=make_event(), speaker="吴翠云")
    make_speech(date="2011-03-08", place="330481", speaker="吴翠云")
    make_speech(date="2015", place="320581", speaker="李明", state="draft")
    totals = reader.get("/").context["totals"]
    assert (totals.speeches, totals.events, totals.places, totals.years, totals.speakers) == (2, 1, 2, 2, 1)
    assert (totals.first, totals.last) == (2009, 2011)


def test_it_draws_a_bar_for_each_year_and_links_to_it(reader):
    make_speech(date="2011-01/2011-06")
    make_speech(date="../2009-05")
    page = reader.get("/")
    assert [(bar.year, bar.count) for bar in page.context["bars"]] == [(2011, 1), (2010, 0), (2009, 1)]
    assert 'href="/years/2011/"' in page.content.decode()


def test_it_names_those_without_a_date_apart(reader):
    make_speech()
    assert "1 speech whose day is not known" in reader.get("/").content.decode()


def test_it_lists_the_newest_in_the_archive_first(reader):
    make_speech(title="先到的讲话", date="2020")
    make_speech(title="后到的讲话", date="1990")
    assert [row.speech.title for row in reader.get("/").context["rows"]] == ["后到的讲话", "先到的讲话"]


def test_it_leads_on_to_what_is_held_where_and_from_where(reader):
    for number in range(10):
        make_speech(source_site="文库" if number else "")
    text = reader.get("/").content.decode()
    assert "taken from 1 site" in text
    for address in ("/coverage/", "/sources/", "/search/?sort=-added"):
        assert f'href="{address}"' in text


def test_an_empty_archive_says_so_and_where_to_begin(reader):
    text = reader.get("/").content.decode()
    assert "The archive is empty." in text
    assert "/admin/" in text


def test_it_costs_the_same_queries_however_many_speeches(reader, django_assert_max_num_queries):
    for _number in range(12):
        make_speech(date="2011", place="330482", speaker="吴翠云", event="大会", missing_parts=(1,))
    with django_assert_max_num_queries(15):
        reader.get("/")
