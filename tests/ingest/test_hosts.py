import pytest

from archive.ingest import gazetteer
from archive.ingest.extract import hosts, places
from archive.ingest.extract.sightings import sightings
from archive.ingest.spans import Passage
from tests.ingest.factories import make_document

ADDRESS = "地址:湖北省洪湖市新堤工业园"


def host(*furniture, facts=None, said="各位姐妹:", occasion=""):
    document, text = make_document(["在职工座谈会上的讲话", *furniture], [said], facts or {})
    found = hosts.host(document, text, occasion, gazetteer.load())
    return found and found[0]


def test_it_takes_the_place_in_the_name_of_a_works_and_in_its_address():
    assert host(ADDRESS, facts={"source_site": "洪湖金荷纺织集团"}) == "421083"


@pytest.mark.parametrize("site", ["北京文秘网", "金荷纺织集团", "监利金荷纺织集团", "洪湖在线"])
def test_it_takes_no_address_alone_or_of_a_site_that_is_no_bodys_of_the_place(site):
    assert host(ADDRESS, facts={"source_site": site}) is None


def test_it_takes_an_address_where_a_township_lies_that_the_text_tells_of():
    assert host("地址:湖北省钟祥市胡集镇", said="柴湖的老乡,挑着箩筐来开矿。") == "420881"


def test_it_takes_no_name_of_a_body_without_its_address():
    assert host(facts={"source_site": "洪湖金荷纺织集团"}) is None


def test_a_hospital_named_by_its_city_is_the_citys_in_whatever_district_it_lies():
    site = {"source_site": "宜宾市第六人民医院"}
    assert host("地址:翠屏区", facts=site, occasion="护士节表彰大会") == "511500"
    assert host("地址:成都市锦江区", facts=site, occasion="护士节表彰大会") is None


def test_a_works_named_by_its_city_is_the_citys_in_whatever_district_it_lies():
    for name in ("柳州鱼峰起重设备有限公司", "广西柳州鱼峰起重设备有限公司"):
        assert host("地址:广西柳州市柳南区红阳路", facts={"source_site": name}) == "450200"
    assert host("地址:广西柳州市柳城县大埔镇", facts={"source_site": "柳城鱼峰制糖有限公司"}) == "450222"


def test_it_takes_the_full_name_of_the_place_that_a_school_bears():
    assert host(facts={"source_site": "沅江市第一中学"}) == "430981"
    assert host(facts={"source_site": "沅江第一中学"}) is None


@pytest.mark.parametrize(
    "furniture, facts, place",
    [
        (["库尔勒市第十一中学"], {}, "652801"),
        ([], {"source_site": "库尔勒第十一中学"}, "652801"),
        (["校址:江苏省句容市华阳镇"], {"source_site": "崇文中学校园网"}, "321183"),
        (["校址:湖南省长沙市岳麓区"], {"source_site": "学习范文网"}, None),
        (["库尔勒市第十一中学", "句容市第三中学"], {}, None),
    ],
)
def test_it_reads_furniture_where_the_head_of_such_a_body_speaks(furniture, facts, place):
    assert host(*furniture, facts=facts, occasion="校长在开学典礼上的讲话") == place


@pytest.mark.parametrize(
    ("line", "place"),
    [
        ("盘锦石油职业学院　新闻网", "211100"),
        ("中山大学新闻网", None),  # of another city
        ("平湖职业学院", None),  # a county's name is borne elsewhere too
        ("盘锦石油第二中学", None),
    ],
)
def test_it_takes_the_city_that_a_college_s_name_begins_with(line, place):
    assert host(line, occasion="在学院教代会闭幕式上的讲话") == place
    assert host(line, occasion="在全县春耕会上的讲话") is None


def test_it_takes_the_address_of_no_seller_of_texts():
    facts = {"source_site": "恒昌信息科技有限公司"}
    assert host(ADDRESS, facts=facts, occasion="董事长在公司年会上的讲话") is None


def test_it_takes_the_city_in_the_name_of_a_branch():
    facts = {"source_site": "中国邮政集团公司赤峰市分公司"}
    assert host(facts=facts, occasion="总经理在年度会议上的讲话") == "150400"


def test_it_takes_the_city_of_a_village_that_made_the_page():
    assert host("中山市沙溪镇圣狮村民委员会 制作") == "442000"


def test_it_takes_no_village_that_a_line_tells_about():
    assert host("记者走进中山市沙溪镇圣狮村民委员会") is None


def test_a_host_says_nothing_of_a_speech_that_tells_of_another_place():
    said = ["各位姐妹:", "监利的水稻今年收得早。监利的姐妹们辛苦了。"]
    facts = {"source_site": "洪湖金荷纺织集团"}
    title = "在座谈会上的讲话"
    document, text = make_document([title, ADDRESS], said, facts)
    assert places.find(document, text, title, None, gazetteer.load()).value is None
    document, text = make_document([title, ADDRESS], said[:1], facts)
    assert places.find(document, text, title, None, gazetteer.load()).value.code == "421083"


def test_it_takes_the_site_of_a_county_for_a_quarters_own_occasion_only():
    known = gazetteer.load()
    site = sightings(Passage("江岸区人民政府"), known)
    assert hosts.published_at_home("小区通梯仪式", [], site, known)[0] == "420102"
    assert hosts.published_at_home("党员大会", [], site, known) is None
    told = sightings(Passage("黄梅县的客人也来了"), known)
    assert hosts.published_at_home("小区通梯仪式", told, site, known) is None


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("三十年前,我背着一口木箱走到云南,学会了磨刀。", "421083"),
        ("三十年前,我在勐海县学会了磨刀,勐海县的师傅教我磨了三年。", None),
    ],
)
def test_a_province_that_one_went_to_says_nothing_against_the_works_own_page(said, expected):
    facts = {"source_site": "金荷刀具集团"}
    title = "董事长在集团年会上的讲话"
    document, text = make_document([title, ADDRESS], ["各位工友:", said], facts)
    value = places.find(document, text, title, None, gazetteer.load()).value
    assert (value and value.code) == expected


@pytest.mark.parametrize(
    ("site", "foot", "occasion", "expected"),
    [
        (
            "第八师石河子市一五二团",
            "主办:第八师一五二团 地址:新疆石河子市",
            "在一五二团职工代表大会上",
            "659001",
        ),
        ("一五二团之家论坛", "地址:新疆石河子市", "在一五二团职工代表大会上", None),
        ("第八师石河子市一五二团", "地址:新疆石河子市", "在第六代表团会议上", None),
        ("第八师石河子市一五二团", "地址:新疆农场大院", "在一五二团职工代表大会上", None),
    ],
)
def test_a_regiments_own_site_tells_where_it_lies_by_its_address(site, foot, occasion, expected):
    assert host(foot, facts={"source_site": site}, occasion=occasion) == expected
