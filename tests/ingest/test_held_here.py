"""The place of an occasion that a lead above the text, or the first words of it, tell."""

import pytest

from archive.ingest import gazetteer
from archive.ingest.extract import places
from tests.ingest.factories import make_document


def code(title, *lines, said="路修好了,菜就不会烂在地里。", foot=(), head=1):
    paragraphs = [*lines[head - 1 :], "各位乡亲:", said, "谢谢大家!"]
    document, text = make_document([title, *lines[: head - 1]], paragraphs, furniture=foot)
    found = places.find(document, text, title, None, gazetteer.load()).value
    return found.code if found else None


@pytest.mark.parametrize(
    ("lead", "expected"),
    [
        ("昨天单县终兴镇柳叶村办百家宴,我把书记的讲话录了下来。", "371722"),
        ("小编按:假期的最后一天,武汉市江岸区柳叶苑小区举行了一场仪式,李明讲了话。", "420102"),
        ("本文是李明主任10月6日在武汉市江岸区柳叶苑小区开园仪式上的讲话。", "420102"),
        ("10月6日,柳叶苑小区开园仪式在武汉市江岸区举行,李明主任讲话如下。", "420102"),
        ("昨天单县终兴镇派代表出席了百家宴,会长的讲话整理如下。", None),
        ("李明,武汉市江岸区人,现任业委会主任。以下是他的讲话。", None),
    ],
)
def test_an_editors_lead_names_the_body_that_met_or_where_it_met(lead, expected):
    assert code("在柳叶苑仪式上的讲话", lead, head=2) == expected


@pytest.mark.parametrize(
    ("title", "foot", "expected"),
    [
        ("董事长在公司年会上的讲话", ["地址:江苏省东台市经济开发区"], "320981"),
        ("董事长在公司年会上的讲话", ["地址:江苏省如皋市经济开发区"], None),
        ("会长在年会论坛上的讲话", ["地址:江苏省东台市经济开发区"], None),
    ],
)
def test_a_firms_feast_lies_where_its_address_does_too(title, foot, expected):
    lead = "2月10日,柳叶纺织有限公司年会在东台市人民剧场举行,董事长李明讲话如下。"
    assert code(title, lead, foot=foot, head=2) == expected


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("今天,我们在这里隆重举行泗洪县第二水厂奠基仪式。", "321324"),
        ("今天,大埔县百侯镇李氏宗祠隆重落成。", "441422"),
        ("值此泗洪县博物馆新馆揭牌之际,我表示祝贺。", "321324"),
        ("今天,我们在这里隆重举行向泗洪县人民医院捐赠仪式。", None),
        ("今天,我们在这里隆重举行与泗洪县人民医院合作揭牌仪式。", None),
        ("今天,平湖市驻上海办事处正式揭牌了。", None),
    ],
)
def test_what_is_opened_by_its_full_name_is_its_places_own(said, expected):
    assert code("在仪式上的讲话", said) == expected


def test_a_dateline_may_stand_behind_a_dot():
    assert code("在会员大会上的报告", "(2016年12月8日·晋江)", head=2) == "350582"
