"""What a site calls itself in more than one place."""

import pytest

from archive.ingest import furniture, own_names
from archive.ingest.documents import RawPage
from archive.ingest.pipeline import read


def names(rule, *lines):
    page = read(RawPage("x.txt", "\n".join(lines).encode()))
    folded = {n: furniture.fold(line.text) for n, line in enumerate(page.lines)}
    return [fact.value for fact in rule(page, folded)]


_TEXT = ("在全县文史工作会上的讲话", "同志们:", "今年要修好三部志书。")


@pytest.mark.parametrize(
    ("top", "foot", "name"),
    [
        ("文史之窗　存史资政育人", "版权所有:文史之窗 | 地址:临江路9号 | 电话:000", "文史之窗"),
        (
            "材料人家　写材料的人自己的家",
            "材料人家 站长信箱:a@b.example.com 建议使用 IE5.0 以上 800×600 分辨率浏览",
            "材料人家",
        ),
        ("今日天气　晴", "材料人家 站长信箱:a@b.example.com 建议使用 IE5.0 以上 800×600 分辨率浏览", None),
        ("文史之窗　存史资政育人", "版权所有:临江县档案局 | 地址:临江路9号", None),
        ("领导讲话　县长论坛", "领导讲话 版权所有 建议使用 IE5.0 以上 800×600 分辨率浏览", None),
    ],
)
def test_a_name_opens_the_page_and_its_foot_gives_it_as_the_owners(top, foot, name):
    found = names(own_names.at_top_and_foot, top, *_TEXT, foot)
    assert found == ([name] if name else [])


def test_a_browsers_title_names_the_site_whose_path_stands_below_it():
    title = "县长在文史工作会上的致辞 - 范文小屋网"
    assert names(own_names.first_as_title, title, "范文小屋网 > 致辞 > 文史", *_TEXT) == ["范文小屋网"]
    assert names(own_names.first_as_title, title, "范文小屋网的朋友们:", *_TEXT) == []


def test_a_later_part_under_its_numbered_title_has_the_sites_name_at_its_foot():
    title = "在全县文史工作会上的讲话(3)_临江书屋"
    rest = ("发布时间:2016-10-08", "三部志书要分头修。", "大家回去以后就动手。")
    assert names(own_names.first_as_title, title, *rest, *rest, *rest, "临江书屋 收藏本页 手机版") == [
        "临江书屋"
    ]
    assert names(own_names.first_as_title, title, *rest, *rest, *rest, "临江书屋的朋友们") == []


def test_one_line_around_a_text_is_no_foot_of_its_page():
    over = "统一思想 明确任务 本文内容不代表本站观点"
    assert names(own_names.at_top_and_foot, over, over) == []
