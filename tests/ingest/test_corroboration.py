import pytest

from archive.ingest import gazetteer
from archive.ingest.extract import places
from tests.ingest.factories import make_document

COUNTY = "在全县农业工作会议上的讲话"


def found(title, *paragraphs, facts=None):
    document, text = make_document([title], list(paragraphs), facts or {})
    return places.find(document, text, title, None, gazetteer.load())


def code(*args, **kwargs):
    value = found(*args, **kwargs).value
    return value.code if value else None


def test_it_takes_a_county_named_once_beside_its_townships_without_their_kind():
    finding = found(COUNTY, "龙里离省城很近,到了贵阳就能卖。", "谷脚到茶香的路要修好。")
    assert finding.value.code == "522730"
    assert {evidence.quote for evidence in finding.evidence} == {"龙里", "谷脚"}
    assert {evidence.grade for evidence in finding.evidence} == {"corroborated"}


def test_it_takes_a_site_of_an_ambiguous_name_beside_a_township():
    facts = {"source_site": "东兴商务网"}
    assert code("在全市边境贸易会议上的讲话", "江平工业园先招五家厂。", facts=facts) == "450681"


def test_it_takes_no_place_by_a_site_alone():
    assert code(COUNTY, "今年雨水好,秋天看收成。", facts={"source_site": "香格里拉生态网"}) is None


def test_it_takes_an_ambiguous_township_beside_another_of_one_county():
    assert code(COUNTY, "今天从小关走到宽阔,看了七个点。", "小关乡的地,石头夹土。") == "520323"


def test_it_leaves_two_counties_open_that_have_as_many_witnesses():
    assert code(COUNTY, "龙里有好茶,谷脚的路也好。", "开江有好油,任市的会也好。") is None


def test_it_reads_no_township_in_the_middle_of_words():
    assert code(COUNTY, "把龙里的人请来。", "山谷脚步声近了。") is None


def test_it_takes_the_only_county_of_which_a_sentence_begins_to_tell():
    finding = found("在全县抗旱会议上的讲话", "沁源的山泉没有断过,今年断了六处。")
    assert finding.value.code == "140431"
    assert finding.evidence[0].grade == "inferred"


@pytest.mark.parametrize(
    "sentence",
    [
        "把沁源的同志请来教我们。",  # in the middle of a sentence
        "沁源的经验值得我们学习。",  # praised
        "兰考的泡桐人人知道。",  # known all over the country
        "沁源的山泉和安泽的河都要保护,沁源的山泉、安泽的河。",  # two of one level
    ],
)
def test_it_leaves_open_what_one_county_named_in_passing_would_tell(sentence):
    assert code("在全县抗旱会议上的讲话", sentence) is None


def test_it_leaves_a_city_open_whose_prefecture_is_named_too():
    assert code("在全市工作会议上的讲话", "咸阳是大家的。", "兴平有南市,到马嵬去看。") != "610481"


def test_it_takes_a_county_that_only_its_townships_name():
    finding = found(COUNTY, "先到雄村,再到许村看老屋。")
    assert finding.value.code == "341021"
    assert {evidence.quote for evidence in finding.evidence} == {"雄村", "许村"}


def test_it_takes_no_county_by_one_township_without_its_kind():
    assert code(COUNTY, "先到雄村看老屋。") is None


def test_it_takes_no_county_where_the_speaker_stands_for_the_province():
    assert code("在全省农业工作会议上的讲话", "先到雄村,再到许村看老屋。") is None


@pytest.mark.parametrize(
    ("site", "said", "expected"),
    [
        ("平江在线", "去年通车的平江河大桥连起了两岸。", "430626"),
        ("平江在线", "去年通车的平江大厦很气派。", None),
        ("望城在线", "去年通车的平江河大桥连起了两岸。", None),
        ("平江在线", "去年通车的平江河大桥连起了两岸。我们湘阴要赶上来,湘阴的干部不能等。", "430624"),
    ],
)
def test_a_river_by_the_name_of_a_place_bears_out_the_name_of_its_site(site, said, expected):
    title = "在全县新春座谈会上的致辞"
    document, text = make_document([title], ["同志们:", said, "我代表县委给大家拜年!"], {"source_site": site})
    found = places.find(document, text, title, None, gazetteer.load()).value
    assert (found.code if found else None) == expected
