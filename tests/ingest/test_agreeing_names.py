"""Names of sites that two places of a page agree on, and those that its foot or its menu alone gives."""

import doctest

import lxml.html
import pytest

from archive.ingest import agreeing_names, chrome, own_names, owner_lines
from archive.ingest.documents import RawPage
from archive.ingest.readers import brands, html
from tests.ingest.texts import BODY, TITLE, lifted

_SPEECH = "<p>同志们:</p><p>春耕生产就要开始了,我们要不误农时,抓好准备。</p><p>谢谢大家!</p>"
_HEADLINE = "在全县春耕会议上的讲话"
_H1 = f"<h1>{_HEADLINE}</h1>"


@pytest.mark.parametrize("module", [agreeing_names, owner_lines, brands, own_names])
def test_they_do_what_their_examples_say(module):
    failed, tried = doctest.testmod(module)
    assert tried
    assert not failed


def site(markup: str) -> str | None:
    page = chrome.lift(html.read(RawPage("a.html", f"<meta charset=utf-8>{markup}".encode())))
    return next((fact.value for fact in page.facts if fact.name == "source_site"), None)


def titled(tail: str, above: str = "", below: str = "") -> str | None:
    return site(f"<title>{_HEADLINE}{tail}</title>{above}{_H1}{_SPEECH}{below}")


@pytest.mark.parametrize(
    ("tail", "above", "below", "name"),
    [
        (" - 墨香台", "<p>墨香台 &gt; 党务 &gt; 会议</p>", "", "墨香台"),
        ("_演讲时光", "<p>演讲时光首页 | 总结</p>", "", "演讲时光"),
        ("——清风渡", "<h1>清风渡</h1>", "<p>春江县教育局版权所有</p>", "清风渡"),
        (" - 笔墨渡", "", "<p>更多《春耕会议》请在笔墨渡上搜索</p>", "笔墨渡"),
        ("-砚边人", "<a class=logo href=/>砚边人</a>", "", "砚边人"),
        ("_老马的茶摊_江边人家", "<div>老马的茶摊</div>", "", "江边人家"),
        ("_老马的茶摊_公文写作", "<div>老马的茶摊</div>", "", None),
        # once in the page, a column's, or a name that the path has below its root
        (" - 墨香台", "", "", None),
        ("_讲话精选", "<p>讲话精选 &gt; 党务 &gt; 会议</p>", "", None),
        ("_农业农村", "<p>首页 &gt; 三农 &gt; 农业农村</p>", "", None),
    ],
)
def test_what_ends_a_title_is_the_sites_name_where_another_place_says_it_too(tail, above, below, name):
    assert titled(tail, above, below) == name


@pytest.mark.parametrize(
    ("above", "name"),
    [
        ("<p>春江公报廊 主页 繁体 简体 English</p>", "春江公报廊"),
        ("<p>春江新天地</p><p>首页 机构概况 工作动态 领导讲话</p>", "春江新天地"),
        ("<p>春江新人家首页 | 机构概况 | 工作动态</p>", "春江新人家"),
        ("<p>Official website links end with .gov.example.gov</p>", None),
        ("<p>招商引资</p><p>首页 机构概况 工作动态 领导讲话</p>", None),
        ("<p>厚德博学求实创新</p><p>首页 机构概况 工作动态 领导讲话</p>", None),
        ("<p>搜文章 首页 机构概况 工作动态</p>", None),
        ("<p>欢迎各位领导</p><p>首页 机构概况 工作动态 领导讲话</p>", None),
        ("<p>返回学校 首页 机构概况 工作动态</p>", None),
    ],
)
def test_a_name_over_a_menu_is_the_sites(above, name):
    assert site(f"<title>{_HEADLINE}</title>{above}{_H1}{_SPEECH}") == name


@pytest.mark.parametrize(
    ("foot", "name"),
    [
        ("Copyright © 2003-2012 言之有据 版权所有", "言之有据"),
        ("版权所有：砚边人", "砚边人"),
        ("下载自老马的博客", None),
        ("砚边人 yanbian.example 鄂ICP备09000000号", "砚边人"),
        ("Copyright © 2003-2012 未经许可不得转载", None),
        ("2019 © 重要告示 | 私隐政策", None),
        ("此页面上的内容需要较新版本的 Adobe Player 邮编", None),
        ("技术支持 鄂ICP备09000000号", None),
        ("今日春江社 版权所有", None),
    ],
)
def test_the_foot_alone_names_whose_page_it_is(foot, name):
    page = lifted("\n".join((TITLE, *BODY, foot)))
    assert next((fact.value for fact in page.facts if fact.name == "source_site"), None) == name


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("今日春江数字报-守住这块招牌", "今日春江"),
        ("档案旧事（十七）-- 春江记忆", None),
        ("在春耕会上的讲话--企业文化", None),
    ],
)
def test_a_papers_edition_tells_its_name_and_a_chapter_or_an_item_of_the_menu_is_none(title, name):
    menu = "<p>首页 | 公司简介 | 企业文化 | 联系我们</p><p>企业文化</p>"
    assert site(f"<title>{title}</title>{menu}{_SPEECH}") == name


@pytest.mark.parametrize(
    ("markup", "names"),
    [
        ("<div id=site-name>江边人家</div>", ["江边人家"]),
        ("<a href='/'>首页</a><div class=brand-news>县里的新闻</div>", []),
        ("<a class=logout href='/x'>退出此站</a>", []),
    ],
)
def test_mark_up_sets_a_sites_name(markup, names):
    assert [fact.value for fact in brands.names_in(lxml.html.fromstring(f"<div>{markup}</div>"))] == names
