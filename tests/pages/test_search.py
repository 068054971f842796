from urllib.parse import parse_qs, urlsplit

import pytest

from archive.models import Person
from tests.factories import make_event, make_speech

pytestmark = pytest.mark.django_db


@pytest.fixture
def found(reader, indexed):
    """Call it with an address under /search/ once the speeches are made."""

    def get(query: str):
        indexed()
        return reader.get(f"/search/{query}")

    return get


def titles(page) -> list[str]:
    return [row.speech.title for _hit, row in page.context["results"]]


def test_it_finds_words_and_marks_them(found):
    make_speech("要打好创卫这场攻坚战。", title="甲讲话")
    make_speech("教育工作要抓实。", title="乙讲话")
    page = found("?q=创卫")
    assert titles(page) == ["甲讲话"]
    assert "<mark>创卫</mark>" in page.content.decode()
    assert "1 speech found" in page.content.decode()


def test_an_excerpt_leads_to_its_paragraph(found):
    speech = make_speech("同志们:", "要打好创卫这场攻坚战。")
    assert f'href="{speech.get_absolute_url()}#p2"' in found("?q=攻坚").content.decode()


def test_what_a_speech_says_is_never_markup(found):
    make_speech("攻坚<script>alert(1)</script>", title="<b>题</b>攻坚")
    text = found("?q=攻坚").content.decode()
    assert "<script>alert" not in text
    assert "<b>题" not in text


def test_facets_narrow_and_keep_what_was_asked(found):
    make_speech("攻坚", place="330482", date="2011-03")
    make_speech("攻坚", place="320581", date="2012")
    facets = {facet.name: facet for facet in found("?q=攻坚&sort=date").context["facets"]}
    years = {choice.label: choice.address for choice in facets["year"].shown}
    assert set(years) == {"2011", "2012"}
    assert "q=%E6%94%BB%E5%9D%9A" in years["2011"]
    assert "sort=date" in years["2011"]
    assert "year=2011" in years["2011"]


def test_a_chosen_value_can_be_taken_away_even_with_no_result(found):
    event = make_event("全市大会")
    make_speech("攻坚", event=event, place="330482", speaker="李明")
    person = Person.objects.get()
    page = found(f"?q=没有的词&place=330482&year=2011&event={event.slug}&speaker={person.slug}")
    chips = {chip.label: chip.address for chip in page.context["chips"]}
    assert list(chips) == ["平湖市", "2011", "全市大会", "李明"]
    assert "place=" not in chips["平湖市"]
    assert "year=2011" in chips["平湖市"]
    assert "No speech under these headings holds" in page.content.decode()


def test_what_was_understood_is_said_where_it_is_more_than_words(found):
    make_speech("平湖创卫")
    page = found("?q=创卫 平湖 OR 海宁 -扫黄")
    labels = [chip.label for chip in page.context["chips"]]
    assert labels == ["“创卫”", "“平湖” or “海宁”", "without “扫黄”"]
    without = {chip.label: chip.address for chip in page.context["chips"]}["“创卫”"]
    assert titles(found(without.removeprefix("/search/"))) == titles(page)


def test_one_word_needs_no_chip(found):
    assert found("?q=创卫").context["chips"] == []


def test_a_new_search_keeps_the_filters(found):
    make_speech("攻坚", place="330482")
    text = found("?q=攻坚&place=330482").content.decode()
    assert '<input type="hidden" name="place" value="330482">' in text


def test_results_are_paged_with_their_neighbours_named(found):
    for _number in range(45):
        make_speech("攻坚")
    page = found("?q=攻坚&page=2").content.decode()
    assert 'rel="prev" href="?q=%E6%94%BB%E5%9D%9A&amp;page=1"' in page
    assert 'rel="next" href="?q=%E6%94%BB%E5%9D%9A&amp;page=3"' in page
    assert "page 2 of 3" in page


def test_nothing_found_is_no_dead_end(found):
    text = found("?q=没有的词").content.decode()
    assert "No speech in the archive holds “没有的词”" in text
    assert 'href="/places/"' in text


def test_nothing_found_says_what_is_near_with_counts(found, monkeypatch):
    monkeypatch.setattr("archive.search.nearest.PATIENCE", 60)
    make_speech("创卫攻坚", place="330482")
    page = found("?q=创卫 没有的词")
    ways = {
        str(heading): [(way.said, way.count, way.address) for way, _said in ways]
        for heading, ways in page.context["ways"]
    }
    assert ways == {"Each word alone": [("创卫", 1, "/search/?q=%E5%88%9B%E5%8D%AB")]}
    assert 'href="/search/?q=%E5%88%9B%E5%8D%AB"' in page.content.decode()
    page = found("?q=创卫&place=330482&year=2012")
    assert "without Year" in page.content.decode()
    assert found("?q=创卫").context["ways"] == []


def test_without_words_there_is_no_order_by_relevance(found):
    make_speech("甲")
    make_speech("乙")
    labels = [str(label) for label, _address, _current in found("").context["orders"]]
    assert labels == ["latest first", "earliest first", "last added"]


def test_a_broken_index_is_answered_by_the_database_and_said(reader, indexed, data_dir):
    make_speech("要打好创卫这场攻坚战。", title="甲讲话")
    indexed()
    for path in (data_dir / "index").rglob("*"):
        if path.is_file():
            path.write_bytes(b"")
    page = reader.get("/search/?q=创卫")
    assert titles(page) == ["甲讲话"]
    assert "The index is being rebuilt" in page.content.decode()


@pytest.mark.parametrize(
    "query",
    [
        "?q=((((&place=<>&year=abc&event=%00&speaker=%27--&sort=nonsense&page=-1",
        "?q=%22%22%22&page=99999999999999999999",
        "?q=-+-+OR+OR+AND",
        "?q=*:*",
        "?q=" + "%E5%AD%97" * 3000,
        "?q=%F0%9F%98%80%00%07",
        "?year=99999",
        "?year=2011&year=2012",
    ],
)
def test_it_takes_whatever_is_typed(found, query):
    make_speech("攻坚")
    assert found(query).status_code == 200


def test_it_costs_the_same_queries_however_many_results(reader, indexed, django_assert_max_num_queries):
    for _number in range(20):
        make_speech("攻坚", date="2011", place="330482", speaker="吴翠云", event="大会", missing_parts=(1,))
    indexed()
    with django_assert_max_num_queries(20):
        reader.get("/search/?q=攻坚")


def test_a_place_or_a_day_typed_bare_is_offered_as_a_filter(found):
    make_speech("创卫工作在平湖展开。", place="330482", date="2011-03-08")
    response = found("?q=创卫 平湖 2011年3月")
    offers = [(chip.label, parse_qs(urlsplit(chip.address).query)) for chip in response.context["offers"]]
    assert offers == [
        ("Place 浙江省嘉兴市平湖市", {"q": ["创卫 2011年3月"], "place": ["330482"]}),
        ("Date March 2011", {"q": ["创卫 平湖 date:2011年3月"]}),
    ]
    for chip in response.context["offers"]:
        assert chip.address.replace("&", "&amp;") in response.content.decode()
    assert not found("?q=创卫 海宁").context["offers"]  # no speech is of 海宁
    assert not found("?q=地点:平湖").context["offers"]
