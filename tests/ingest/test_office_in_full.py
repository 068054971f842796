"""Offices that a title gives in full, and days that a site prints beside its name."""

import pytest

from archive.ingest import furniture, source_lines
from archive.ingest.extract import speakers
from tests.ingest.factories import make_document


@pytest.mark.parametrize(
    ("title", "line", "office"),
    [
        ("水利局局长在开工典礼上的致辞", "局长 林远山", "水利局局长"),
        ("水利局副局长在开工典礼上的致辞", "局长 林远山", "局长"),
        ("市长在开工典礼上的致辞", "局长 林远山", "局长"),
        ("水利局局长在开工典礼上的致辞", "县长 林远山", "县长"),
    ],
)
def test_the_title_says_of_which_body_one_is_the_head(title, line, office):
    document, text = make_document((title, line), ("同志们:", "渠今天开工。", "谢谢大家。"))
    assert speakers.find(document, text, title)[1].value == office


def test_who_comes_newly_to_an_office_speaks_in_it():
    title = "新任县委书记任职表态发言"
    document, text = make_document((title,), ("同志们:", "我坚决服从组织的决定。", "谢谢大家。"))
    assert speakers.find(document, text, title)[1].value == "县委书记"


@pytest.mark.parametrize(
    ("line", "stamp"),
    [
        ("2009年12月30日 江边新闻网 编辑:小林 [我要评论]", True),
        ("2009年12月30日 江边新闻网", True),
        ("2009年12月30日 江边新闻网 编辑部召开了座谈会", False),
    ],
)
def test_a_sites_name_and_its_editor_stand_beside_the_day_of_posting(line, stamp):
    assert source_lines.is_stamp(furniture.fold(line)) is stamp
