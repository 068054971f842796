"""Whose place a speech is that a firm, a school, a chamber or a consulate put on its own page."""

import pytest

from archive.ingest import gazetteer
from archive.ingest.documents import Document
from archive.ingest.extract import english_places, places
from archive.ingest.languages import en_places
from tests.ingest.factories import make_document

KNOWN = gazetteer.load()


def code(title, paragraphs, *, head=(), facts=None):
    document, text = make_document([title, *head], ["各位同事:", *paragraphs], facts or {})
    found = places.find(document, text, title, None, KNOWN).value
    return found and found.code


@pytest.mark.parametrize(
    ("lead", "expected"),
    [
        ("1月9日晚,岳阳市临湘市春鸣电器有限公司2023年新春年会在长安举行。董事长李明致辞:", "430682"),
        ("9月1日,伊宁市春鸣中学举行开学典礼。校长李明致辞:", "654002"),
        ("9月1日,连云港市东海中学举行开学典礼。校长李明致辞:", "320700"),
        ("1月9日,伊宁市委书记赴春鸣电器有限公司,年会在厂区举行。", None),
        ("1月9日晚,春鸣电器有限公司与伊宁市春鸣中学联谊会在厂区举行。", None),
    ],
)
def test_a_lead_tells_by_its_full_name_whose_occasion_it_was(lead, expected):
    assert code("董事长在2023年新春年会上的致辞", ["大家辛苦了。"], head=(lead,)) == expected


@pytest.mark.parametrize(
    ("site", "said", "expected"),
    [
        ("鹤岗市兴山春鸣矿业集团有限责任公司", "安全是天。", "230400"),
        ("鹤岗市兴山区人民政府", "我区安全是天。", "230407"),
    ],
)
def test_a_firm_s_own_name_is_no_district(site, said, expected):
    facts = {"source_site": site}
    assert code("在安全生产动员大会上的讲话", [said], facts=facts) == expected


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("今晚,新疆春鸣商会第二届理事会就职典礼在乌鲁木齐隆重举行。我爱乌鲁木齐。", "650100"),
        ("今晚,就职典礼在长沙隆重举行。我爱长沙。", "650000"),
        ("今年6月,研讨会在乌鲁木齐举行。我爱乌鲁木齐。", "650000"),
        ("今晚我们欢聚一堂。", "650000"),
    ],
)
def test_a_chamber_of_a_region_meets_in_the_city_of_it_that_its_opening_names(said, expected):
    assert code("在新疆春鸣商会第二届理事会就职典礼上的致辞", ["大家好!", said]) == expected


@pytest.mark.parametrize(
    ("said", "expected"),
    [("有位同志的爱人在武汉的方舱医院。", "420682"), ("武汉好。武汉人好。我们武汉人民医院更好。", "420100")],
)
def test_a_body_s_name_and_address_outweigh_what_its_head_names_once(said, expected):
    line, facts = "地址:老河口市春鸣路6号", {"source_site": "老河口春鸣医院"}
    title = "在护士节表彰大会上的致辞"
    assert code(title, [said], head=("院长 李明", line), facts=facts) == expected


def test_words_that_a_city_is_called_by_too_are_none():
    assert not KNOWN.mentions("祝大家阖家安康")
    assert not KNOWN.mentions("校园里的白杨又长高了")
    assert KNOWN.mentions("安康的茶叶")[0].units == ("610900",)


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Shenyang, February 22, 2011", "210100"),
        ("22 February 2011, Marlow Hotel, Shenyang, China", "210100"),
        ("Shenyang Street, Marlow, February 22, 2011", None),
        ("Shenyang, the last stop of 2011", None),
    ],
)
def test_an_english_line_says_in_which_city_of_china_and_when(line, expected):
    document, _ = make_document(["Remarks at the Annual Dinner", line], ["Good evening."], {})
    found = english_places.find(document, "Remarks at the Annual Dinner", None, KNOWN).value
    assert (found and found.code) == expected


def test_an_address_in_china_has_its_city_before_the_code():
    found = en_places.CITY_AND_CODE.search("Marlow University, 19 Mill Road, Ningbo 315100, China")
    assert found["city"] == "Ningbo"
    assert not en_places.CITY_AND_CODE.search("Marlow University, partner of Ningbo University, China")
    assert english_places.find(Document(()), "Remarks", None, KNOWN).value is None
