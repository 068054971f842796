from urllib.parse import parse_qs, urlsplit

import lxml.etree
import pytest

from archive.search.suggestions import gathered
from tests.factories import make_event, make_speech

pytestmark = pytest.mark.django_db


@pytest.fixture
def suggest(reader, indexed):
    def ask(query: str) -> list[dict]:
        indexed()
        gathered.make()
        return reader.get(f"/suggest.json?{query}").json()["suggestions"]

    return ask


def test_a_suggestion_says_its_kind_and_count_and_leads_to_its_page(suggest):
    make_speech(place="330482")
    assert suggest("q=ph") == [
        {
            "kind": "place",
            "label": "平湖市",
            "note": "浙江省 › 嘉兴市",
            "former": "",
            "count": 1,
            "url": "/places/330482/",
        }
    ]


def test_in_a_search_with_filters_it_leads_to_that_search_with_it(suggest):
    make_speech(place="330482", event=make_event("全市动员大会"))
    (found,) = suggest("q=pinghu&year=2011&sort=date")
    address = urlsplit(found["url"])
    assert address.path == "/search/"
    assert parse_qs(address.query) == {"place": ["330482"], "year": ["2011"], "sort": ["date"]}


def test_after_other_words_the_last_is_completed(suggest):
    make_speech("创卫", place="330482")
    (found,) = suggest("q=创卫 pingh")
    assert parse_qs(urlsplit(found["url"]).query) == {"q": ["创卫"], "place": ["330482"]}


def test_a_phrase_leads_to_a_search_for_it(suggest):
    for title in ("打好攻坚战", "坚决打好攻坚战", "打好攻坚战动员"):
        make_speech(title=title)
    (found,) = suggest("q=打好")
    assert (found["kind"], found["count"]) == ("phrase", 3)
    assert parse_qs(urlsplit(found["url"]).query) == {"q": ["打好攻坚战"]}


def test_an_answer_may_be_kept_for_a_minute(reader):
    response = reader.get("/suggest.json?q=平")
    assert {"public", "max-age=60"} <= set(response["Cache-Control"].split(", "))
    assert reader.post("/suggest.json").status_code == 405


@pytest.mark.parametrize("typed", ["", "%00", "((((", "%22", "x" * 5000, "a b c d %F0%9F%98%80", "%0A%01"])
def test_it_takes_whatever_is_typed(suggest, typed):
    make_speech(speaker="李明")
    assert suggest(f"q={typed}&place=x&year=y") == []


def test_it_costs_the_same_queries_however_many_are_found(reader, indexed, django_assert_max_num_queries):
    for number in range(12):
        make_speech(speaker=f"李{number}", event=make_event(f"李大会{number}"))
    indexed()
    gathered.make()
    reader.get("/suggest.json?q=李")
    with django_assert_max_num_queries(2):
        assert len(reader.get("/suggest.json?q=李").json()["suggestions"]) == 8


def test_a_browser_is_told_how_to_search(reader):
    page = reader.get("/").content.decode()
    assert 'rel="search" type="application/opensearchdescription+xml"' in page
    response = reader.get("/opensearch.xml")
    assert response["Content-Type"].startswith("application/opensearchdescription+xml")
    root = lxml.etree.fromstring(response.content)
    urls = {one.get("type"): one.get("template") for one in root.findall("{*}Url")}
    assert urls["text/html"] == "http://testserver/search/?q={searchTerms}"
    assert urls["application/x-suggestions+json"] == "http://testserver/opensearch.json?q={searchTerms}"
    assert len(root.find("{*}ShortName").text) <= 16


def test_a_browser_s_own_box_is_told_names_and_addresses(reader, indexed):
    make_speech(place="330482")
    indexed()
    gathered.make()
    response = reader.get("/opensearch.json?q=ph")
    assert response["Content-Type"] == "application/x-suggestions+json"
    assert response.json() == [
        "ph",
        ["平湖市"],
        ["浙江省 › 嘉兴市 (1)"],
        ["http://testserver/places/330482/"],
    ]
