"""Places to which a poster of a forum went to hear what he passes on."""

import doctest

import pytest

from archive.ingest import pipeline
from archive.ingest.documents import RawPage
from archive.ingest.extract import posters_places

SAID = (
    "亲爱的老师们:<br>八十年前,先生们沿江逃到合川,在破庙里敲响了钟。<br>嘉陵水长,谢谢先生。<br>"
    "祝母校桃李常青!"
)


def draft(preface, said=SAID):
    page = (
        "<meta charset=utf-8><title>[转帖]会长在建校八十周年庆典上的讲话 - 两江社区</title>"
        "<div>渔火<br>帖子 12</div><div>楼主 发表于 2009-10-7 21:16 | 只看该作者</div>"
        f"<h2>[转帖]会长在建校八十周年庆典上的讲话</h2><div>{preface}<br>------------------------<br>{said}</div>"
    )
    (found,) = pipeline.ingest([RawPage("a.html", page.encode())])
    return found


def test_it_does_what_its_examples_say():
    failed, tried = doctest.testmod(posters_places)
    assert tried
    assert not failed


@pytest.mark.parametrize(
    ("preface", "expected"),
    [
        ("昨天回合川参加校庆,听了会长的讲话,要来了电子版,发给没有回来的同学看看。", "500117"),
        ("昨天从合川回来参加同学会,要来了会长讲话的电子版,发给没有回来的同学看看。", None),
        ("昨天回达州参加校庆,听了会长的讲话,要来了电子版,发给没有回来的同学看看。", None),  # not in the text
    ],
)
def test_where_the_poster_took_part_and_the_text_is_told_of_is_the_place(preface, expected):
    found = draft(preface)
    assert (found.place and found.place.code) == expected
    assert found.date == "2009-10-06"
    assert found.text.paragraphs[0].text.startswith("亲爱的老师们")
