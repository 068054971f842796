import doctest
from dataclasses import replace

import pytest

from archive.ingest import gazetteer
from archive.ingest.documents import Document, Fact, Slot
from archive.ingest.extract import publishers
from archive.ingest.spans import Passage
from tests.ingest.factories import make_document


def units(*furniture, facts=None):
    document, text = make_document(["在全县大会上的讲话", *furniture], ["同志们:大家辛苦了。"], facts or {})
    return [sighting.units for sighting in publishers.publishers(document, text, gazetteer.load())]


@pytest.mark.parametrize(
    "line",
    [
        "主办:中共略阳县委组织部",
        "中共略阳县委办公室",
        "版权所有:略阳县人民政府",
        "略阳县人民政府文件汇编",
        "·12·  略阳县教育志资料选编",
        "略阳县文史资料第三辑",
        "略阳县白水江镇党政办公室",
    ],
)
def test_it_takes_the_body_that_put_a_page_out(line):
    assert units(line) == [("610727",)]


def test_it_reads_names_that_adjoin_as_one_place():
    assert units("主办:北京市通州区人民政府办公室") == [("110112",)]


@pytest.mark.parametrize("site", ["略阳党建网", "略阳县人民政府", "略阳新闻网", "魅力略阳", "今日略阳"])
def test_it_takes_the_place_whose_site_it_is(site):
    assert units(facts={"source_site": site}) == [("610727",)]


@pytest.mark.parametrize("site", ["走近略阳", "魅力略阳网友", "我的家乡略阳"])
def test_it_takes_no_other_words_before_a_place_for_its_account(site):
    assert units(facts={"source_site": site}) == []


@pytest.mark.parametrize(
    "line",
    [
        "略阳县委书记李明同志",
        "上一篇:平湖市人民政府工作报告",
        "平湖市人民政府关于防火的通知",
        "欢迎访问平湖市人民政府",
    ],
)
def test_it_leaves_out_other_documents_and_links(line):
    assert units(line) == []


def test_it_leaves_out_bodies_of_places_that_do_not_lie_in_one_another():
    assert units("平湖市人民政府", "略阳县人民政府") == []


def test_it_tells_every_place_whose_name_a_site_begins_with():
    document, _ = make_document(["讲话"], ["同志们。"], {"source_site": "东兴商务网"})
    ((passage, found),) = publishers.site_namesakes(document, gazetteer.load())
    assert (passage.text, found) == ("东兴商务网", ("450681", "511011"))


def test_it_does_what_its_examples_say():
    failed, tried = doctest.testmod(publishers)
    assert tried
    assert not failed


@pytest.mark.parametrize(("media_type", "expected"), [("application/pdf", 1), ("text/html", 0)])
def test_it_reads_running_heads_of_paper_and_nothing_that_mark_up_hides(media_type, expected):
    document, text = make_document(["略阳县人民政府文件汇编"], ["同志们:大家辛苦了。"])
    lifted = document.pages[0]
    head, *rest = lifted.page.lines
    page = replace(lifted.page, media_type=media_type, lines=(replace(head, hidden=True), *rest))
    document = Document((Slot(replace(lifted, page=page), None),))
    assert len(publishers.publishers(document, text, gazetteer.load())) == expected


def test_it_leaves_the_speech_s_own_words_out():
    document, text = make_document(["讲话"], ["略阳县人民政府"])
    assert publishers.publishers(document, text, gazetteer.load()) == []


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("宁波市人民政府公报", "330200"),
        ("莆田市水利局主办", "350300"),
        ("平湖市档案局", "330482"),
        ("平湖市教育局召开会议", None),
        ("平湖市人民政府关于治水的公报", None),
    ],
)
def test_it_takes_a_body_that_put_the_page_out_and_no_heading_of_another(line, expected):
    document, text = make_document(["在座谈会上的讲话"], ["同志们:"], furniture=[line])
    found = publishers.publishers(document, text, gazetteer.load())
    assert [one.units[0] for one in found] == ([expected] if expected else [])


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("莆田市水利局", 1),
        ("在莆田市水利局大会上的讲话", 0),
        ("莆田市的春天", 0),
        ("桐柏县人民政府 信息公开", 1),
        ("桐柏县人民政府网-领导之窗-李明-重要讲话", 0),
        ("桐柏县人民政府 考察团来访", 0),
    ],
)
def test_it_takes_a_page_title_in_one_piece_that_ends_as_a_sites_name(title, expected):
    document, text = make_document(["在座谈会上的讲话"], ["同志们:"])
    slot = document.slots[0]
    page = replace(
        slot.page, page=replace(slot.page.page, facts=(Fact("page_title", title, Passage(""), "x"),))
    )
    document = Document((replace(slot, page=page),))
    assert len(publishers.publishers(document, text, gazetteer.load())) == expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("当前位置:桐柏县淮源镇 → 领导讲话", [("411330",)]),
        ("您现在的位置:桐柏县 > 领导讲话 > 正文", [("411330",)]),
        ("当前位置:首页 > 桐柏县 > 领导讲话", []),
        ("当前位置:桐柏县新闻摘编 > 领导讲话", []),
        ("阳光村务 > 桐柏县 > 淮源镇 > 村务公开", [("411330",)]),
        ("讲话稿 > 桐柏县 > 工作会议 > 正文", []),
        ("讲话稿 > 平湖市 > 淮源镇 > 正文", []),
    ],
)
def test_it_takes_the_place_that_is_the_root_of_the_path(line, expected):
    assert units(line) == expected


def test_a_head_of_two_steps_tells_of_which_county_a_town_is():
    assert units("略阳县 > 白水江镇 | 镇情概况 | 工作动态") == [("610727",)]
    assert units("略阳县 > 工作动态 | 镇情概况") == []
