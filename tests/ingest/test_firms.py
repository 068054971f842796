import pytest

from archive.ingest import gazetteer
from archive.ingest.extract import firms, places
from archive.ingest.gazetteer.units import rows
from tests.ingest.factories import make_document


def code(title, *paragraphs, head=()):
    document, text = make_document([title, *head], ["同志们:", *paragraphs])
    found = places.find(document, text, title, None, gazetteer.load()).value
    return found.code if found else None


@pytest.mark.parametrize(
    ("title", "head", "expected"),
    [
        ("在胜利油田职工代表大会上的讲话", (), "370500"),
        ("在职工代表大会上的讲话", ("吉林油田公司总经理 李明",), "220700"),
        ("在河南油田公司工作会议上的讲话", (), "411300"),
        ("在职工代表大会上的讲话", ("大冶有色金属公司总经理",), "420200"),
        ("鞍钢党委书记在干部大会上的讲话", (), "210300"),
    ],
)
def test_a_firm_has_its_seat_where_the_table_says(title, head, expected):
    assert code(title, "大家要抓好生产,降低成本。", head=head) == expected


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("我们鞍钢人有优良的传统。", "210300"),
        ("吉林油田上下要振奋精神。", "220700"),
        ("欢迎来到兖矿工作的新职工。", "370883"),
        ("鞍钢的经验值得学习。", None),
        ("今天,鞍钢代表团来到我们公司考察。", None),
        ("我们鞍钢人敬佩兖矿人。", None),
    ],
)
def test_its_people_name_it_as_their_own(said, expected):
    assert code("在公司干部大会上的讲话", said) == expected


@pytest.mark.parametrize(
    "title",
    [
        "在与鞍钢座谈会上的讲话",
        "在全县学习鞍钢经验座谈会上的讲话",
        "在鞍钢医院护士节大会上的讲话",
        "在发展经济钢铁产业座谈会上的讲话",
    ],
)
def test_who_deals_with_it_speaks_elsewhere(title):
    assert code(title, "大家要抓好生产。") is None


def test_every_firm_of_the_table_has_a_unit_of_today():
    known = gazetteer.load()
    assert all(code in known.current for code, _ in rows(firms.TABLE))


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("江西赣绿农业发展有限公司董事长 李明", None),  # it lies in some county of the province
        ("江西省建筑工程集团公司董事长 李明", "360000"),
        ("中国移动江西有限公司总经理 李明", "360000"),
    ],
)
def test_a_firm_that_bears_the_name_of_its_province_lies_anywhere_in_it(line, expected):
    assert code("在年会上的讲话", "大家要抓好生产。", head=(line,)) == expected
