import datetime

import pytest
from django.test import Client

from archive.models import Accession, AccessionLine, Part, Speech, Witness
from archive.pages import sites
from tests.factories import make_speech

pytestmark = pytest.mark.django_db


def bring(speech: Speech, day: str) -> None:
    accession = Accession.objects.create(method="upload")
    made = datetime.datetime.fromisoformat(f"{day}T12:00:00+00:00")
    Accession.objects.filter(pk=accession.pk).update(made=made)
    for part in Part.objects.filter(witness__speech=speech).exclude(raw_page=None):
        AccessionLine.objects.create(
            accession=accession, file="page.txt", raw_page=part.raw_page, outcome="speech"
        )


def test_each_site_says_what_came_from_it_and_when(reader):
    make_speech(source_site="文库", posted="2018-12-03")
    make_speech(source_site="文库", posted="2016-01-01")
    make_speech(source_site="市政府")
    make_speech()
    make_speech(source_site="草稿网", state="draft")
    page = reader.get("/sources/")
    assert [(s.name, s.speeches, s.pages, s.first, s.last) for s in page.context["page"].object_list] == [
        ("文库", 2, 2, datetime.date(2016, 1, 1), datetime.date(2018, 12, 3)),
        ("市政府", 1, 1, None, None),
        ("", 1, 1, None, None),
    ]
    text = page.content.decode()
    assert "taken from 2 sites" in text
    assert "4 pages are kept as received" in text
    assert "Of 1 speech no page tells its site." in text


def test_a_speech_of_two_sites_is_counted_for_both(reader):
    speech = make_speech(source_site="文库")
    Witness.objects.create(speech=speech, source_site="市政府")
    speech.save()
    assert {site.name: (site.speeches, site.pages) for site in sites.sites()} == {
        "文库": (1, 1),
        "市政府": (1, 0),
    }
    assert [row.speech for row in reader.get("/sources/site/市政府/").context["rows"]] == [speech]


@pytest.mark.parametrize(
    ("sort", "names"),
    [("", "乙丙甲"), ("name", "丙乙甲"), ("posted", "丙甲乙"), ("pages", "乙丙甲"), ("x", "乙丙甲")],
)
def test_sites_can_be_put_in_other_orders_and_no_site_stands_last(reader, sort, names):
    for name, posted in (
        ("甲", "2017-01-01"),
        ("乙", "2015-01-01"),
        ("乙", "2015-01-01"),
        ("丙", "2019-01-01"),
    ):
        make_speech(source_site=name, posted=posted)
    for _number in range(4):
        make_speech(posted="2020-01-01")
    found = [site.name for site in reader.get(f"/sources/?sort={sort}").context["page"].object_list]
    assert found == [*names, ""]


def test_a_site_shows_its_speeches_and_its_pages_as_received(reader):
    speech = make_speech(title="文库的讲话", source_site="文库", missing_parts=(1,))
    make_speech(title="别处的讲话", source_site="别处")
    bring(speech, "2026-01-02")
    page = reader.get("/sources/site/文库/")
    assert [row.speech.title for row in page.context["rows"]] == ["文库的讲话"]
    assert "1 page" in page.content.decode()
    assert "2 January 2026" in page.content.decode()
    raw = speech.reading.parts.exclude(raw_page=None).get().raw_page
    (standing,) = reader.get("/sources/site/文库/?show=pages").context["standing"]
    assert (standing.page, standing.speeches) == (raw, ((speech, 2),))


def test_pages_of_drafts_are_nobody_s_business(reader):
    make_speech(source_site="文库")
    make_speech(source_site="文库", state="draft")
    assert len(reader.get("/sources/site/文库/?show=pages").context["standing"]) == 1
    make_speech(source_site="草稿网", state="draft")
    assert reader.get("/sources/site/草稿网/").status_code == 404


def test_what_no_page_tells_the_site_of_has_a_page_too(reader):
    speech = make_speech()
    assert [row.speech for row in reader.get("/sources/site/").context["rows"]] == [speech]


@pytest.mark.parametrize("name", ["example.org/a/b", "a?b#c", "100% 讲话", "文库/?show=pages"])
def test_any_name_has_an_address(reader, name):
    make_speech(source_site=name)
    (site,) = sites.sites()
    assert reader.get(site.get_absolute_url()).context["site"] == site


@pytest.mark.parametrize("address", ["/sources/site/nowhere/", "/sources/site/%00/"])
def test_a_site_that_nothing_came_from_is_a_404(reader, address):
    assert Client(headers={"accept-language": "en"}).get(address).status_code == 404


@pytest.mark.parametrize("address", ["/sources/", "/sources/site/文库/", "/sources/site/文库/?show=pages"])
def test_it_costs_the_same_queries_however_many_speeches(reader, address, django_assert_max_num_queries):
    for number in range(12):
        make_speech(source_site="文库", posted="2018-12-03", place="330482", speaker=f"王{number}")
    with django_assert_max_num_queries(12):
        reader.get(address)


def test_what_came_from_a_site_can_be_searched(reader):
    make_speech(source_site="文库")
    make_speech()
    text = reader.get("/sources/site/文库/").content.decode()
    form = text.partition('<form class="within" action="/search/"')[2].partition("</form>")[0]
    assert 'name="source" value="文库"' in form
    # Nothing can be searched by a site that is not known.
    assert 'class="within"' not in reader.get("/sources/site/").content.decode()
