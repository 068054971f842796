import pytest

from archive.ingest import gazetteer
from archive.ingest.extract import places
from tests.ingest.factories import make_document


def code(title, said):
    document, text = make_document([title], ["各位来宾:", said, "谢谢大家!"])
    found = places.find(document, text, title, None, gazetteer.load()).value
    return found.code if found else None


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("我院位于湖南省益阳市桃江县桃花江镇,建院五十年了。", "430922"),
        ("我院坐落在湖南省桃江县,建院五十年了。", "430922"),
        ("过去的一年,桃江医院捷报频传。", "430922"),
        ("我们参观了湖南省益阳市桃江县的一家医院。", None),
        ("省人民医院位于湖南省长沙市,我们去湖南省益阳市桃江县义诊。", None),
    ],
)
def test_a_body_lies_at_the_end_of_the_chain_of_units_that_its_head_names(said, expected):
    assert code("院长在建院五十周年庆典上的致辞", said) == expected
