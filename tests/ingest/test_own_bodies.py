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


@pytest.mark.parametrize(
    ("title", "said", "expected"),
    [
        ("校长在开学典礼上的讲话", "感谢松滋市教育局派来了新老师。", "421087"),
        ("校长在开学典礼上的讲话", "今天,松滋市教育局的领导亲临我校指导。", "421087"),
        ("校长在开学典礼上的讲话", "今天,松滋市教育局的领导来到我校参观交流。", None),
        ("校长在开学典礼上的讲话", "感谢家乡松滋市教育局送来的锦旗。", None),
        ("校长在开学典礼上的讲话", "今天,松滋市第一中学的领导亲临我校指导。", None),
        ("校长在开学典礼上的讲话", "欢迎来自松滋市第二中学的老师。", None),
        ("校长在开学典礼上的讲话", "感谢松滋市教育局援建的图书室。", None),
        ("校长在开学典礼上的讲话", "感谢松滋市第二中学的同学们送来的花。", None),
        ("董事长在公司年会上的讲话", "我们公司在东台市的分公司被评为优秀。", None),
        ("校长在开学典礼上的讲话", "篮球赛上我们赢了松滋市第二中学。", None),
        ("校长在开学典礼上的讲话", "当年我在松滋市第二中学当过老师。", None),
        ("董事长在公司年会上的讲话", "感谢东台市委、市政府对我们公司的关心。", "320981"),
        ("董事长在公司年会上的讲话", "感谢东台市委、市政府为新厂区供了地。", None),
        ("董事长在公司年会上的讲话", "我们公司被评为东台市纳税先进企业。", "320981"),
        ("董事长在公司年会上的讲话", "我们在东台市中标了污水处理厂项目。", None),
    ],
)
def test_whose_leaders_are_a_bodys_own(title, said, expected):
    assert code(title, said) == expected
