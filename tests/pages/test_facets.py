import pytest

from archive.search.query import Search
from tests.factories import make_event, make_speech

pytestmark = pytest.mark.django_db


ZHEJIANG = ["浙江省", "浙江省嘉兴市", "浙江省嘉兴市平湖市"]


@pytest.fixture
def facets(reader, indexed):
    def of(query: str) -> dict:
        indexed()
        page = reader.get(f"/search/{query}")
        return {facet.name: facet for facet in page.context["facets"]}

    return of


def test_places_open_only_where_they_are_chosen(facets):
    make_speech("攻坚", place="330482")
    make_speech("攻坚", place="330481")
    make_speech("攻坚", place="320581")
    assert [c.label for c in facets("")["place"].shown] == ["江苏省", "浙江省"]
    opened = facets("?place=330482")["place"].shown
    assert [c.label for c in opened] == ["江苏省", "浙江省", "嘉兴市", "海宁市", "平湖市"]


def test_a_place_within_a_chosen_one_takes_its_stead(facets):
    make_speech("攻坚", place="330482")
    make_speech("攻坚", place="320581")
    city = next(c for c in facets("?place=330000")["place"].shown if c.label == "嘉兴市")
    assert "place=330400" in city.address
    assert "place=330000" not in city.address


def test_years_are_bars_in_the_order_of_time(facets):
    make_speech("攻坚", date="2011")
    make_speech("攻坚", date="2011")
    make_speech("攻坚", date="2009")
    bars = facets("?q=攻坚")["year"].bars
    assert [(bar.label, bar.count, bar.height) for bar in bars] == [("2009", 1, 50), ("2011", 2, 100)]


def test_many_years_are_bars_of_several(facets):
    make_speech("攻坚", date="1863")
    make_speech("攻坚", date="2011")
    bars = facets("?q=攻坚")["year"].bars
    assert [bar.label for bar in bars] == ["1860–1864", "2010–2014"]
    assert "year=2011" in bars[-1].address


def test_every_value_of_a_facet_is_reached(reader, indexed):
    for number in range(70):
        make_speech("攻坚", event=make_event(f"第{number}次会议"))
    indexed()
    pages = [reader.get(f"/search/facets/event/?q=攻坚&page={page}") for page in (1, 2)]
    labels = {choice.label for page in pages for choice in page.context["choices"]}
    assert len(labels) == 70
    named = reader.get("/search/facets/event/?find=第7次").context["choices"]
    assert [choice.label for choice in named] == ["第7次会议"]
    assert reader.get("/search/facets/nonsense/").status_code == 404


@pytest.mark.parametrize(
    ("name", "labels"),
    [
        ("event", ["白河会", "江边会", "阳光会"]),
        (
            "place",
            ["江苏省", "江苏省苏州市", "江苏省苏州市常熟市", "浙江省", "浙江省嘉兴市", "浙江省嘉兴市平湖市"],
        ),
        ("year", ["2009", "2010", "2011"]),
        ("completeness", ["complete"]),
    ],
)
def test_values_stand_in_the_order_of_their_names(reader, indexed, name, labels):
    for event, place, year in (
        ("阳光会", "330482", 2011),
        ("白河会", "320581", 2009),
        ("江边会", "330482", 2010),
    ):
        made = make_event(event)
        made.pinyin = {"阳": "yangguanghui", "白": "baihehui", "江": "jiangbianhui"}[event[0]]
        made.save()
        make_speech("攻坚", event=made, place=place, date=str(year))
    indexed()
    page = reader.get(f"/search/facets/{name}/?order=name")
    assert [choice.label for choice in page.context["choices"]] == labels


def test_a_facet_says_within_what_it_is_counted(reader, indexed):
    make_speech("攻坚", place="330482", date="2011")
    indexed()
    text = reader.get("/search/facets/event/?place=330482&year=2011").content.decode()
    assert "平湖市</span>" in text
    assert "2011</span>" in text


def test_what_is_found_is_gathered_under_its_events(reader, indexed):
    small, large = make_event("小会"), make_event("大会")
    make_speech("攻坚", event=small)
    for _number in range(5):
        make_speech("攻坚", event=large)
    make_speech("攻坚")
    indexed()
    gathered = reader.get("/search/?q=攻坚&group=event").context["gathered"]
    said = [(each.event and each.event.name, each.count, len(hits)) for each, hits, _all in gathered]
    assert said == [("大会", 5, 3), ("小会", 1, 1), (None, 1, 1)]


def test_events_stand_in_the_order_that_is_said(reader, indexed):
    make_speech("攻坚", event=make_event("大会"))
    make_speech("攻坚", event=make_event("小会"))
    indexed()
    for query, current in (("", 0), ("&sort=-date", 1), ("&q=攻坚&sort=date", 2), ("&sort=-added", 0)):
        orders = reader.get(f"/search/?group=event{query}").context["orders"]
        assert [str(said) for said, _there, _current in orders] == [
            "most speeches first",
            "latest first",
            "earliest first",
        ]
        assert [chosen for _said, _there, chosen in orders].index(True) == current


def test_events_are_paged_exactly(indexed):
    for number in range(12):
        make_speech("攻坚", event=make_event(f"第{number}次会议"))
    indexed()
    found = Search.from_params({"q": "攻坚", "group": "event", "page": "2"}).run()
    assert (found.count, found.events, found.pages, len(found.gathered)) == (12, 12, 2, 2)
