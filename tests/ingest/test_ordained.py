"""Whom the names of orders name: 觉山法师."""

import pytest

from archive.ingest.extract import leads, names, title_namings
from archive.ingest.extract.folding import fold


@pytest.mark.parametrize(
    ("title", "name", "office"),
    [
        ("春江寺方丈觉山法师在答谢宴会上致词", "觉山", "春江寺方丈"),
        ("春江寺觉山大和尚在落成法会上的讲话", "觉山", None),
        ("县佛教协会会长释觉山法师在年会上的讲话", "释觉山", "县佛教协会会长"),
    ],
)
def test_a_title_names_a_monk_who_has_no_surname(title, name, office):
    found, _, _ = title_namings.find(title, fold(title))
    assert title[slice(*found.name)] == name
    assert (found.office and title[slice(*found.office)]) == office


def test_whose_church_it_is_is_no_office():
    title = "春江教区李大明主教在弥撒中的讲道"
    found, _, _ = title_namings.find(title, fold(title))
    assert (title[slice(*found.name)], found.office) == ("李大明", None)
    assert title_namings.find("春江教区各位主教在弥撒中的讲道", "春江教区各位主教在弥撒中的讲道") is None


def test_several_monks_and_masks_are_nobody():
    for title in (
        "各位法师在法会上的讲话",
        "教会长老在聚会上的讲话",
        "三位法师在法会上的讲话",
        "某某法师在法会上的讲话",
    ):
        found = title_namings.find(title, fold(title))
        assert found is None or found[0].name is None


def test_a_lead_names_a_monk_and_who_advises():
    line = "觉山法师代表县佛教协会发表讲话,讲话全文如下:"
    assert line[slice(*leads.in_lead(line, line).name)] == "觉山"
    line = "3月2日,某研究所举行毕业典礼。研究所导师代表李大明研究员寄语毕业生。"
    assert line[slice(*leads.in_lead(line, line).name)] == "李大明"
    assert leads.in_lead("大家的寄语贴在墙上。", "大家的寄语贴在墙上。") is None


def test_a_line_names_a_monk_behind_his_office_in_an_order():
    line = "县佛教协会副会长  觉山"
    found = names.whole_line(line)
    assert line[slice(*found.name)] == "觉山"
    assert names.whole_line("县水利协会副会长  觉山") is None
    line = "海军某部舰长 李大明大校"
    found = names.whole_line(line)
    assert (line[slice(*found.name)], line[slice(*found.office)]) == ("李大明", "舰长")
