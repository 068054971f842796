import doctest

import pytest

from archive.ingest import gazetteer
from archive.ingest.extract import imprints, places, publishers
from tests.ingest.factories import make_document


def code(*foot, title="在全县秋收大会上的讲话", site=None):
    facts = {"source_site": site} if site else {}
    document, text = make_document([title], ["同志们:大家辛苦了。"], facts, furniture=foot)
    found = places.find(document, text, title, None, gazetteer.load()).value
    return found.code if found else None


@pytest.mark.parametrize(
    "line",
    [
        "网站主办单位:中共略阳县委组织部",
        "本站由略阳县政府办公室主办",
        "Copyright © 2008-2012 www.example.gov.cn All Rights Reserved 略阳县人民政府版权所有",
        "主管:中共略阳县委 主办:略阳县委组织部",
        "主 办:略阳县人民政府",
        "陕ICP备05009999号 略阳县红十字会",
        "主办:略阳县委、县政府 承办:县信息中心",
        "略阳县城关镇人民政府 主办",
        "政府网站标识码:6107270001",
    ],
)
def test_the_foot_of_a_page_tells_whose_site_it_is(line):
    assert code(line) == "610727"


@pytest.mark.parametrize(
    "line",
    [
        "地址:略阳县人民政府大楼三楼",
        "地址:陕西省汉中市略阳县城关镇某街12号 邮编:724300",
        "办公地址:略阳县某街",
    ],
)
def test_a_county_in_the_address_of_a_site_tells_whose_it_is(line):
    assert code(line) == "610727"


def test_the_address_of_a_body_without_a_name_tells_its_city():
    foot = ["主办:市人民政府办公室", "地址:辽宁省瓦房店市某街1号"]
    assert code(*foot, title="在全市秋收大会上的讲话") == "210281"
    assert code(foot[1], title="在全市秋收大会上的讲话") is None


@pytest.mark.parametrize(
    "foot",
    [
        ["公文写作网", "地址:略阳县城关镇某街12号"],
        ["地址:略阳县某街12号 略阳县某某网络科技有限公司"],
        ["技术支持:略阳县信息中心"],
        ["主办:略阳县人民政府", "主办:平湖市人民政府"],
    ],
)
def test_those_who_put_up_texts_of_others_tell_no_place(foot):
    assert code(*foot) is None


def test_a_county_s_site_is_none_of_its_city_s_occasions():
    assert code("政府网站标识码:6107270001", title="在全市秋收大会上的讲话") is None


@pytest.mark.parametrize(
    ("site", "expected"),
    [
        ("略阳纪检监察网", "610727"),
        ("略阳农业信息网", "610727"),
        ("中国略阳", "610727"),
        ("中国·略阳政府门户网站", "610727"),
        ("略阳信息港", None),
        ("略阳农业机械销售", None),
    ],
)
def test_a_site_of_an_office_of_a_place_is_that_places(site, expected):
    assert code(site=site) == expected


@pytest.mark.parametrize("module", [imprints, publishers])
def test_it_does_what_its_examples_say(module):
    failed, tried = doctest.testmod(module)
    assert tried
    assert not failed
