import pytest

from archive.ingest import gazetteer
from archive.ingest.extract import places
from archive.ingest.extract.listed_above import listed_above
from archive.ingest.extract.sightings import sightings
from archive.ingest.spans import Passage
from tests.ingest.factories import make_document


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("传达中央和省、贵阳市、我市全会精神。", "520181"),  # the one city below it
        ("传达省委、宜春市委和我市市委全会精神。", None),  # there are three
        ("宜春市、我市签了协议。", None),  # it may stand beside the speaker's
    ],
)
def test_who_lists_the_city_above_speaks_below_it(said, expected):
    title = "在全市水务工作会议上的讲话"
    document, text = make_document([title], ["同志们:", said, "我市的水利要抓好。"])
    found = places.find(document, text, title, None, gazetteer.load()).value
    assert (found and found.code) == expected


def test_of_several_such_units_none_is_taken_though_one_be_named():
    known = gazetteer.load()
    said = "传达省委、宜春市委和我市市委全会精神,丰城的药商都来了。"
    # As they do at 樟树, which is a word too.
    assert listed_above(sightings(Passage(said), known), known) is None
