"""Names of files to take away."""

import pytest

from archive.exports.filenames import filename


def test_it_keeps_a_title_as_it_reads():
    assert filename("在全市“创卫”大会上的讲话", "docx") == "在全市“创卫”大会上的讲话.docx"


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("../../etc/passwd", "\uff0f..\uff0fetc\uff0fpasswd.txt"),
        ('a\\b:c*d?e"f<g>h|i', "a\uff3cb\uff1ac\uff0ad\uff1fe\uff02f\uff1cg\uff1eh\uff5ci.txt"),
        ("one\r\ntwo\ttabs", "one two tabs.txt"),
        ("\u202etxt.exe\x00\u200b", "txt.exe.txt"),
        ("CON", "_CON.txt"),
        ("com1.x", "_com1.x.txt"),
        ("constant", "constant.txt"),
        (" . . ", "speech.txt"),
        ("", "speech.txt"),
    ],
)
def test_it_takes_out_what_no_system_should_see(title, name):
    assert filename(title, "txt") == name


def test_it_cuts_a_long_title_between_characters():
    name = filename("讲" * 300, "docx")
    assert name == "讲" * 60 + ".docx"
    assert len(name.encode()) < 255
