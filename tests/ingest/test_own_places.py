import pytest

from archive.ingest import gazetteer
from archive.ingest.extract import places
from tests.ingest.factories import make_document


def code(title, *paragraphs, head=(), foot=()):
    document, text = make_document([title, *head], ["同志们:", *paragraphs], furniture=foot)
    found = places.find(document, text, title, None, gazetteer.load()).value
    return found.code if found else None


@pytest.mark.parametrize(
    "said",
    [
        "热情好客的金塔人民欢迎各位!",
        "金塔热忱欢迎各位朋友!",
        "让我们走进金塔、了解金塔。",
        "感谢你们对金塔的厚爱!",
        "来到金塔工作,我深感责任重大。",
        "组织上安排我到金塔任县委书记。",
        "金塔要发展,要靠大家。",
    ],
)
def test_hosts_and_officers_tell_of_their_own_place(said):
    assert code("在开幕式上的致辞", said) == "620921"


@pytest.mark.parametrize(
    "said",
    [
        "大家到金塔考察,金塔的做法很好。",
        "金塔县发生了一起重大事故。",
        "英雄的金塔人民正在抗灾,我们为金塔捐款。",
        "我们学习金塔,了解那里的做法。",
    ],
)
def test_others_tell_of_it_otherwise(said):
    assert code("在全县干部大会上的讲话", said) is None


@pytest.mark.parametrize(
    ("title", "line", "expected"),
    [
        ("在开学典礼上的讲话", "作者:桃江一中 张三", "430922"),
        ("国旗下的讲话", "桃江一中政教处", "430922"),
        ("国旗下的讲话", "学校地址:湖南省益阳市桃江县桃花江镇", "430922"),
        ("在开学典礼上的讲话", "转自:桃江一中 张三", None),
        ("在全县教育大会上的讲话", "作者:桃江一中 张三", None),
        ("院长在全院大会上的讲话", "石泉县人民法院 张三", "610922"),
    ],
)
def test_a_line_that_names_the_author_s_school_tells_its_place(title, line, expected):
    assert code(title, "大家辛苦了。", foot=[line]) == expected


def test_two_schools_that_bear_a_county_s_name_tell_it_to_the_county():
    title = "在全县教育大会上的讲话"
    assert code(title, "金塔三中、金塔职中成绩不错。") == "620921"
    assert code(title, "金塔三中成绩不错。") is None


def test_where_the_speaker_s_own_works_lies_tells_its_place():
    assert code("矿长在安全大会上的讲话", "百善煤矿地处濉溪县百善镇。") == "340621"


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("(85)石泉整办简报增刊", "610922"),
        ("石泉县委办情况反映第3期", "610922"),
        ("农村工作简报增刊", None),
        ("致石泉县委办的感谢信", None),
    ],
)
def test_the_papers_that_an_office_sends_round_bear_its_place(line, expected):
    assert code("在县直机关动员大会上的讲话", "大家辛苦了。", foot=[line]) == expected


def test_a_works_meeting_bears_the_name_of_its_place():
    title = "在第六届职工代表大会上的工作报告"
    line, head = "南通第九棉织厂第六届职工代表大会文件之二", ["厂长 李明"]
    assert code(title, "布要卖到满洲里,到乌鲁木齐。", head=head, foot=[line]) == "320600"
    assert code(title, "大家辛苦了。", head=["局长 李明"], foot=[line]) is None
    assert code(title, "我们满洲里人不怕冷。", head=head, foot=[line]) != "320600"


def test_what_is_opened_or_built_there_is_its_people_s():
    feast = "值此春节,我们迎来了宜丰县东湖桥{0}的大喜日子,我代表铜鼓的朋友表示祝贺。"
    assert code("通车典礼致辞", feast.format("通车")) == "360924"
    assert code("通车典礼致辞", feast.format("考察团") + "客人来自外省。") is None


def test_an_officer_over_a_text_without_a_title_tells_whose_it_is():
    assert code("", "新的一年我们要把水管好。", head=["山东省水利厅厅长李大河"]) == "370000"
    assert code("", "新的一年我们要把水管好。", head=["来自山东省的李大河"]) is None
