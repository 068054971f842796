import doctest

import pytest

from archive.ingest import gazetteer
from archive.ingest.extract import landscapes, places
from tests.ingest.factories import make_document


def code(*paragraphs):
    title = "在全县果品产销会上的讲话"
    document, text = make_document([title], ["同志们:", *paragraphs], {})
    value = places.find(document, text, title, None, gazetteer.load()).value
    return value.code if value else None


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("陇东的梁峁，长得出好果子。", None),
        ("胶东的山岭，长得出好果子。", "370724"),
        ("我们去陇东考察，看到了差距。", "370724"),
        ("陇东的梁峁和胶东的山岭，都长得出好果子。", "370724"),
    ],
)
def test_a_lone_township_is_not_enough_where_the_land_is_told_of_as_another_province_s(said, expected):
    assert code("咱寺头镇的果子卖出了县，全县都要跟上。", said) == expected


def test_examples():
    assert doctest.testmod(landscapes).failed == 0
