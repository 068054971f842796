import doctest

import pytest

from archive.ingest import gazetteer
from archive.ingest.extract import neighbours, other_witnesses, own_bodies, places, zones
from tests.ingest.factories import make_document


def code(title, *paragraphs, head=(), foot=()):
    document, text = make_document([title, *head], ["同志们:", *paragraphs], furniture=foot)
    found = places.find(document, text, title, None, gazetteer.load()).value
    return found.code if found else None


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("在燕郊开发区年终总结会上的讲话", "131082"),
        ("在松山湖高新区招商大会上的讲话", "441900"),
        ("在八五二农场职工代表大会上的讲话", "230523"),
        ("在农八师春播现场会上的讲话", "659001"),
        ("在屈家岭管理区农业大会上的讲话", "420800"),
    ],
)
def test_zones_farms_and_divisions_with_names_of_their_own_tell_their_place(title, expected):
    assert code(title) == expected


def test_a_zone_told_of_as_one_s_own_tells_its_city():
    said = "我代表管委会感谢大家。宜昌高新区经济又上新台阶。"
    assert code("在全区招商会上的讲话", said, "建设宜昌高新区靠全区干部。") == "420500"
    assert code("在全区招商会上的讲话", said, foot=["主办:宜昌高新技术产业开发区管委会"]) == "420500"


@pytest.mark.parametrize(
    "said",
    [
        "区委决定办好园区。宜昌高新区的发展很快,推动宜昌高新区与我们合作。",
        "园区要学习宜昌高新区的做法。宜昌高新区发展靠创新。",
        "管委会去了宜昌高新区,又去了昆山开发区,在昆山开发区看了企业。",
        "管委会收到宜昌高新区的来信。",
    ],
)
def test_zones_of_others_tell_no_place(said):
    assert code("在全区招商会上的讲话", said) is None


def test_districts_side_by_side_tell_the_city_that_they_lie_in():
    title = "在全市创卫动员会上的讲话"
    assert code(title, "一年来,茅箭区、张湾区投入力度大,群众满意。") == "420300"
    assert code(title, "张湾区、茅箭区对口帮扶我市,工作很实。") is None
    assert code(title, "我们到茅箭区、张湾区看了,工作很实。") is None
    assert code(title, "学习茅箭区、张湾区推进工作的经验。") is None


def test_a_name_left_in_a_masked_text_tells_the_place_it_says_to_be_honoured():
    title = "在XX县教育工作会议上的讲话"
    assert code(title, "去年,凤冈县荣获全省教育先进县称号。XX县的教师很辛苦。") == "520327"
    assert code(title, "邻县凤冈县荣获全省教育先进县称号。XX县要追赶。") is None
    assert code(title, "去年,凤冈县荣获先进称号,湄潭县被评为示范县。XX县要追赶。") is None


def test_whose_leaders_one_s_own_body_thanks_tells_its_place():
    title = "农场建场五十周年致辞"
    assert code(title, "我们要在省农垦局、市农委、昌图县委、县政府的正确领导下,办好农场。") == "211224"
    assert code(title, "听说那里的人在昌图县委、县政府的正确领导下,办好了果园。") is None


def test_whose_leaders_care_for_a_school_tells_its_place():
    title = "在建校100周年大会上的校长讲话"
    said = "学校是我省的一面旗帜。兴宁市委、市政府高度重视,成立了校庆筹备委员会。"
    assert code(title, said, "学校被评为广东省先进集体。") == "441481"


def test_a_town_s_committee_that_one_speaks_for_tells_the_county():
    title = "在八十周年校庆上的致辞"
    assert code(title, "我代表硫市镇党委、政府向大家表示感谢!") == "430422"
    masked = "我代表硫市镇党委、政府感谢××县十一中的老师,××县的教育大有希望。"
    assert code("在××县十一中八十周年校庆上的致辞", masked) == "430422"
    assert code(title, "我代表镇党委、政府向大家表示感谢!") is None


def test_a_school_s_own_round_year_tells_its_county():
    assert code("在大会上的讲话", "今年是沙洋中学建校七十年,我们要多出成绩。") == "420822"
    assert code("在大会上的讲话", "听说沙洋中学建校七十年,我们要学习。") is None


def test_schools_visited_say_nothing_against_one_s_own_page():
    title = "校长在开学典礼上的讲话"
    said = "去年我们学习了洋思中学和衡水中学的做法。"
    assert code(title, said, foot=["阆中市东风中学"]) == "511381"
    assert code(title, "我们衡水人不服输。", foot=["阆中市东风中学"]) != "511381"


@pytest.mark.parametrize("module", [zones, neighbours, other_witnesses, own_bodies])
def test_it_does_what_its_examples_say(module):
    failed, _ = doctest.testmod(module)
    assert not failed


def test_a_town_s_speech_is_of_the_county_whose_orders_it_follows():
    title = "在全镇经济工作会议上的讲话"
    assert code(title, "今年是我镇实施汝州市“西扩”战略的一年。") == "410482"
    assert code(title, "xx镇、xx镇要实施汝州市“西扩”战略,xx镇带头。") == "410482"
    assert code(title, "我们学习汝州市“西扩”战略的做法。") is None
    assert code(title, "贯彻汝州市经济工作会精神,完成平湖市下达的任务。") is None
    assert code("在全县经济工作会议上的讲话", "汝州市的目标很高。") is None
