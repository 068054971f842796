"""Whom a text names by his place may have come from there, and tells no place of the speech."""

import pytest

from archive.ingest import pipeline
from archive.ingest.documents import RawPage

PAGE = """在全县经济工作会议上的讲话
县长 李大山
同志们:
今天召开这次会议,主要任务是总结去年工作,部署今年任务,动员全县干部群众鼓足干劲,再上台阶。
{sentence}
下一步,全县要把心思用在干事上,把劲头用在落实上,不说空话,不摆花架子。
同志们,任务已经明确,让我们一起努力。"""


def place(sentence: str) -> str | None:
    (found,) = pipeline.ingest([RawPage("a.txt", PAGE.format(sentence=sentence).encode())])
    told = found.report()["place"]
    return told and told["name"]


@pytest.mark.parametrize(
    "sentence",
    [
        "我是静宁县人,在这里工作了二十年,早把这里当成了家。",
        "静宁县人能吃苦,我们也能。",
        "静宁县的同志来过两趟,看了我们的大棚。",
        "有几位老师从静宁县坐了一夜火车来到这里。",
        "静宁县籍客商王老板投了两个亿。",
    ],
)
def test_it_is_not_the_place_of_whoever_came_from_there(sentence):
    assert place(sentence) is None


@pytest.mark.parametrize(
    "sentence", ["我们静宁县人能吃苦。", "我是威戎镇人,知道没水的苦,也知道静宁县有了水会怎样。"]
)
def test_it_is_that_of_whoever_speaks_of_his_own(sentence):
    assert place(sentence) == "静宁县"
