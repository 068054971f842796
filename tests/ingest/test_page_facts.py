"""What a page says of its title and its part, in its menus, marks and notices."""

import pytest

from archive.ingest import chrome
from archive.ingest.documents import RawPage
from archive.ingest.pipeline import read

_TITLE = "在全县秋冬种现场会上的讲话"
_TEXT = (
    "二、突出重点",
    "各乡镇要把任务分到村、落到田,一天一调度,三天一通报,不许走过场。",
    "我再强调一遍,农时不等人。",
)


def facts(*lines):
    lifted = chrome.lift(read(RawPage("x.txt", "\n".join(lines).encode())))
    return {
        name: fact.value for name in ("title", "part", "parts", "part_word") if (fact := lifted.fact(name))
    }


def test_the_menus_path_tells_title_and_part_where_nothing_else_does():
    path = f"当前位置:春江文秘网 > 领导讲话 > {_TITLE}(2)"
    assert facts("秋冬种讲话稿_春江文秘网_第2页", path, *_TEXT) == {"title": _TITLE, "part": "2"}


def test_the_menus_path_tells_the_part_of_a_title_that_is_printed():
    path = f"首页 > 领导讲话 > {_TITLE}(3)"
    assert facts(path, _TITLE, *_TEXT) == {"title": _TITLE, "part": "3"}
    assert facts("首页 > 领导讲话 > 在全县防汛会上的讲话(3)", _TITLE, *_TEXT) == {"title": _TITLE}


def test_a_banner_with_the_sites_address_is_no_title_and_its_pager_counts_the_parts():
    banner = "春江文稿 http://doc.example.com | 基层干部的写作平台"
    path = f"您的位置:首页 > 三农 > {_TITLE}(2)"
    pager = "上一页:(1)  下一页:(3)  共 5 页"
    assert facts(banner, "=" * 30, path, *_TEXT, pager) == {"title": _TITLE, "part": "2", "parts": "5"}


def test_a_pager_counts_no_parts_of_a_page_without_a_number():
    assert facts(_TITLE, *_TEXT, "首页 上一页 下一页 尾页 共5页") == {"title": _TITLE}


@pytest.mark.parametrize(
    "mark",
    [
        "上传:lin  日期:2007-11-08  页码:2/3  上一页  下一页",
        "分页:1 2 3  当前页:2",
        "本文共3页,此页为第2页",
        "来源:春江文秘网 共3页 第2页",
    ],
)
def test_lines_of_a_site_tell_the_part(mark):
    assert facts(_TITLE, mark, *_TEXT) == {"title": _TITLE, "part": "2", "parts": "3"}


_MORE = (
    "水利局的同志要把每一座山塘、每一条渠道都走一遍,哪里漏水、哪里塌方,一处一处记下来,月底以前报到办公室。"
)


def test_a_mark_between_two_pages_of_the_text_says_no_part():
    text = ("同志们:", _MORE, _MORE.replace("水利", "农业"))
    between = (*text[:2], "第 1 页 / 共 2 页", text[2], _MORE.replace("水利", "林业"))
    assert facts(_TITLE, *between) == {"title": _TITLE}
    # Over the text or under it, the same mark counts the page; so it does over what a site adds below.
    for lines in (("第1页 / 共2页", *text), (*text, "第1页 / 共2页"), (*text, "第1页 / 共2页", "文档说明")):
        assert facts(_TITLE, *lines) == {"title": _TITLE, "part": "1", "parts": "2"}


def test_a_notice_at_an_edge_of_the_text_tells_the_part():
    first = {"title": _TITLE, "part": "1", "part_word": "上"}
    assert facts(_TITLE, *_TEXT, "(下转第三版)") == first
    assert facts(_TITLE, *_TEXT[:-1], "我再强调一遍,农时不(下转第三版)") == first
    assert facts(_TITLE, "(上接第一版)", *_TEXT) == {"title": _TITLE, "part": "2", "part_word": "下"}


def test_a_notice_says_no_more_than_a_number():
    assert facts(f"{_TITLE}(三)", "(接上页)", *_TEXT) == {"title": _TITLE, "part": "3"}
    assert facts(_TITLE, "(接上页)", *_TEXT, "(未完待续)") == {"title": _TITLE}


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (f"下面是小编为大家整理的县长{_TITLE}(全文完整),供大家参考。", {"title": f"县长{_TITLE}"}),
        (f"以下是小编收集的{_TITLE},仅供参考,希望对您有所帮助。", {"title": _TITLE}),
        ("下面是小编为大家整理的领导在大会上的讲话范文五篇,供大家参考。", {}),
    ],
)
def test_an_editors_sentence_over_a_text_tells_its_title(sentence, expected):
    assert facts(sentence, "同志们:", *_TEXT) == expected


def test_a_part_that_stands_in_its_own_line_under_the_title_is_told():
    assert facts(_TITLE, "(第二部分)", *_TEXT) == {"title": _TITLE, "part": "2"}
    assert facts(_TITLE, "(二)突出重点", *_TEXT[1:]) == {"title": _TITLE}


def test_pages_that_a_preview_counts_are_no_parts():
    pictures = [f"{_TITLE}_第{n}页" for n in (1, 2, 3)]
    assert facts(_TITLE, *pictures, *_TEXT) == {"title": _TITLE}
    assert facts(_TITLE, pictures[1], *_TEXT) == {"title": _TITLE, "part": "2"}


def test_the_same_page_for_other_devices_is_no_title():
    assert facts("11-02 | 手机版:" + _TITLE, _TITLE, "同志们:", *_TEXT) == {"title": _TITLE}
    assert facts(_TITLE, "11-02 | 移动端:" + _TITLE, "同志们:", *_TEXT) == {"title": _TITLE}


def test_the_card_of_an_office_may_have_its_cells_in_one_line():
    card = (
        "索 引 号: | 000123/2012-7 | 主 题 词: | 政务公开 |",
        "文 号: | 发布机构: | 安吉县孝丰镇 | 发布日期: | 2012-03-09 | |",
    )
    head = (*card, "政 府 工 作 报 告", "——2012年3月2日在孝丰镇第十六届人民代表大会第二次会议上")
    lifted = chrome.lift(read(RawPage("x.txt", "\n".join((*head, "各位代表:", *_TEXT)).encode())))
    assert lifted.fact("posted").value == "2012-03-09"
    assert lifted.fact("source_site").value == "安吉县孝丰镇"
    assert [line.text for line in lifted.body] == ["各位代表:", *_TEXT]


@pytest.mark.parametrize("button", ("点击查看更多>>", "查看剩余全文", "加载更多"))
def test_pages_that_a_viewer_counts_are_no_parts(button):
    assert facts(_TITLE, "第1页 / 共4页", button, *_TEXT) == {"title": _TITLE}
    assert facts(_TITLE, f"第1页 / 共4页 {button}", *_TEXT) == {"title": _TITLE}
    assert facts(_TITLE, "第1页 / 共4页", *_TEXT) == {"title": _TITLE, "part": "1", "parts": "4"}


def test_the_column_at_the_end_of_the_menus_path_is_no_title():
    told = "双桥镇举行冬修水利开工仪式,副县长李大河出席。李大河说,水利是命脉。他要求,各村要抓紧。"
    assert not any(fact.name == "title" for fact in facts("当前位置:首页 >> 领导讲话", told, told))


def test_pages_of_the_file_that_a_site_offers_are_no_parts():
    offered = ("格式:DOCX 页数:4 大小:18.2KB", _TITLE, *_TEXT)
    assert "part" not in facts(*offered, "1 / 4")
    assert facts(*offered, "2 / 4")["part"] == "2"
    assert facts(*offered, "1 / 3")["part"] == "1"
    assert facts(_TITLE, *_TEXT, "1 / 4")["part"] == "1"


def test_a_blog_names_what_it_reposts():
    found = facts("原文地址:李县长谈今年的春耕作者:江边老周", "同志们:", *_TEXT)
    assert found["title"] == "李县长谈今年的春耕"


@pytest.mark.parametrize(
    ("day", "expected"),
    [("[ 2013-06-03 ]", "2013-06-03"), ("2013-6-3", "2013-06-03"), ("[ 2013-05-03 ]", None)],
)
def test_a_day_in_figures_over_that_of_the_speech_is_of_posting(day, expected):
    page = "\n".join((_TITLE, day, "县长 李明", "(2013年5月31日)", "同志们:", *_TEXT))
    posted = chrome.lift(read(RawPage("x.txt", page.encode()))).fact("posted")
    assert (posted and posted.value) == expected
