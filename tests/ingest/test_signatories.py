"""Several persons in one line."""

import pytest

from archive.ingest.extract import signatories


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("县委书记 李明 县长 王芳", ["李明", "王芳"]),
        ("中共春江县委书记 李明  春江县人民政府县长 王芳", ["李明", "王芳"]),
        ("中共春江县委书记 李明平湖市人民政府市长 王芳", ["李明", "王芳"]),
        ("县委书记 平湖市人民政府市长 王芳", []),
        ("李明 王芳", []),
        ("县委书记 李明", []),
        ("组长:李明 副组长:王芳", []),
        ("县委书记、县长 李明", []),
    ],
)
def test_it_names_those_who_sign_with_their_offices(line, names):
    assert [line[slice(*one.name)] for one in signatories.of_line(line)] == names


@pytest.mark.parametrize(
    ("title", "beside", "name"),
    [
        ("把水留住——李大明", ["县水利局局长"], "李大明"),
        ("把水留住——李大明", ["各位来宾"], None),
        ("学习好榜样——李大明", ["县水利局局长"], None),
        ("把水留住——在山区", ["县水利局局长"], None),
    ],
)
def test_an_office_alone_shows_that_a_title_ends_in_a_name(title, beside, name):
    found = signatories.of_line(title, beside)
    assert [title[slice(*one.name)] for one in found] == ([name] if name else [])
    assert signatories.unsigned(title, beside) == ("把水留住" if name else title)
