"""Names of sites by their banners, paths, editors and pictures."""

import doctest

import pytest

from archive.ingest import chrome, site_banners
from archive.ingest.documents import RawPage
from archive.ingest.readers import html

TITLE = "在全县春耕会议上的讲话"
BODY = "<p>同志们:</p><p>春耕生产就要开始了,我们要不误农时,抓好准备。</p><p>谢谢大家!</p>"


def facts(markup, name):
    lifted = chrome.lift(html.read(RawPage("a.html", f"<meta charset=utf-8>{markup}".encode())))
    return [fact.value for fact in lifted.facts if fact.name == name]


def site(head, foot="", title=TITLE):
    found = facts(f"<title>{title}</title>{head}<h1>{TITLE}</h1>{BODY}{foot}", "source_site")
    return found[0] if found else None


def test_it_does_what_its_examples_say():
    failed, tried = doctest.testmod(site_banners)
    assert tried
    assert not failed


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        (
            "<div>林城县市场监督管理局</div><ul><li>机构职能<li>工作动态<li>领导讲话</ul>",
            "林城县市场监督管理局",
        ),
        (
            "<div>林城县人民政府桥东街道办事处</div><div>首页 · 街道概况 · 社区风采</div>",
            "林城县人民政府桥东街道办事处",
        ),
        ("<div>林城县市场监督管理局</div><p>2019年3月15日</p>", None),
        ("<div>林城县第二中学 &nbsp; 学校概况 教育教学 德育之窗 党团队</div>", "林城县第二中学"),
        ("<div>林城县第二中学 &nbsp; 校长 李明</div>", None),
        ("<div>学校概况教育教学 &nbsp; 学校概况 教育教学 德育之窗 党团队</div>", None),
        ("<a>:::</a><div>林城縣政府全球資訊網 / 縣長專區 / 演講致詞</div>", "林城縣政府全球資訊網"),
        ("<div>写作之林网 : 首页→讲话→春耕</div>", "写作之林网"),
        ("<div>要织密安全网 : 人人有责</div>", None),
        ("<div>春江学佛網 : 法師開示</div>", "春江学佛網"),
        ("<div>春江日记本</div><div>返回春江日记本首页</div>", "春江日记本"),
        ("<div>春江日记本</div><div>返回领导讲话首页</div>", None),
        ("<div>返回春江日记本首页</div>", None),
        ("<div>林城县第二中学 &gt;&gt; 林城县第二中学升旗仪式 &gt;&gt; 正文</div>", "林城县第二中学"),
        ("<div>春耕备耕 &gt;&gt; 林城县第二中学升旗仪式 &gt;&gt; 正文</div>", None),
        ("<div><img src=logo.gif alt=林河坑口发电有限责任公司></div>", "林河坑口发电有限责任公司"),
        ("<div><img src=logo.gif alt=新聞公報></div>", None),
        ("<p>春江县第二中学</p><p>厚德 · 笃学 · 力行</p><p>首页｜学校概况｜德育天地</p>", "春江县第二中学"),
        ("<p>春江县第二中学</p><p>厚德 · 笃学 · 力行</p><p>各位家长请看。</p>", None),
    ],
)
def test_a_banner_names_the_site(head, expected):
    assert site(head) == expected


def test_an_editor_who_speaks_for_a_site_bears_out_its_name():
    lead = "<p>讲话怎么写?下面是学文强小编为大家带来的讲话,希望能帮到你。</p>"
    assert site(lead, title=f"{TITLE}-学文强") == "学文强"
    assert site("", title=f"{TITLE}-学文强") is None


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("文章分类:纪检监察  整理:林风文苑  2009年11月20日入库", "林风文苑"),
        ("文章分类:纪检监察  整理:县委办公室  2009年11月20日入库", None),
        ("整理:林风文苑", None),
    ],
)
def test_who_gathers_texts_is_the_site(line, expected):
    assert site(f"<p>{line}</p>") == expected


def test_the_owner_stands_behind_buttons_too():
    assert site("", "<div>〖关闭窗口〗〖返回顶部〗　写作之林网 版权所有</div>") == "写作之林网"


@pytest.mark.parametrize(
    ("title", "expected"),
    [(f"林邑报数字报-{TITLE}", "林邑报"), ("林邑时讯电子版", "林邑时讯"), ("林邑报网络版", "林邑报")],
)
def test_a_papers_edition_on_the_web_is_no_part_of_its_name(title, expected):
    assert site("", title=title) == expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("入库:2019/4/17", ["2019-04-17"]),
        ("本文已影响 3091人　时间:2022-05-07", ["2022-05-07"]),
        ("会议时间:2022-05-07", []),
    ],
)
def test_when_a_text_came_into_a_sites_store_it_was_put_up(line, expected):
    assert facts(f"<title>{TITLE}</title><h1>{TITLE}</h1><p>{line}</p>{BODY}", "posted") == expected


def test_the_day_between_a_papers_name_and_its_sheet_is_that_of_the_issue():
    head = "<div>林邑报 数字报　|　2023年5月19日 星期五　|　第03版:专版　|　<a>上一版</a> <a>下一版</a></div>"
    markup = f"<title>林邑报数字报-{TITLE}</title>{head}<h1>{TITLE}</h1>{BODY}"
    assert facts(markup, "posted") == ["2023-05-19"]
    assert facts(markup.replace("数字报", ""), "posted") == []


@pytest.mark.parametrize(
    ("foot", "expected"),
    [
        ("主办:林城县水利局 技术支持:星河网络科技有限公司", "林城县水利局"),
        ("主管:中共林城县委宣传部 主办:林城县融媒体中心", "林城县融媒体中心"),
        ("主办:县人民政府办公室", None),  # of which county?
        ("活动主办:林城县文化馆", None),
        ("技术支持:星河网络科技有限公司", None),
    ],
)
def test_the_foot_tells_who_keeps_the_site(foot, expected):
    assert site("", f"<div>{foot}</div>") == expected


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ("<div>林城县人民政府公报</div><div>2009年第3期</div>", "林城县人民政府公报"),
        ("<div>林城县人民政府公报</div><div>领导讲话</div>", None),
        ("<div>东陵大学校讯 第 318 期</div>", "东陵大学校讯"),
    ],
)
def test_a_gazette_is_named_over_its_number(head, expected):
    assert site(head) == expected


def test_a_maker_may_stand_before_its_word():
    assert site("", "<div>林城县农业局主办 林城县信息中心承办</div>") == "林城县农业局"


def test_who_held_an_occasion_over_a_text_keeps_no_site():
    assert site(f"<h1>{TITLE}</h1><div>主办:林城县农业局 承办:林城县茶厂</div>") is None


@pytest.mark.parametrize(
    ("foot", "expected"),
    [
        ("林城农讯　最佳浏览:800*600 IE5.0", "林城农讯"),
        ("望城农讯　最佳浏览:800*600 IE5.0", None),
        ("", None),
    ],
)
def test_the_words_for_a_banner_are_the_sites_name_where_the_foot_says_it_too(foot, expected):
    head = '<img src="images/banner.gif" alt="林城农讯">'
    assert site(head, f"<center>{foot}</center>", title="领导讲话") == expected


@pytest.mark.parametrize(
    ("foot", "expected"),
    [
        ("林城县电业局办公室制作 更新日期:2001-9-5 E-mail:a@lc.example", "林城县电业局"),
        ("林城县星河网络公司制作 更新日期:2001-9-5", None),
        ("更新日期:2001-9-5 E-mail:a@lc.example", None),
    ],
)
def test_the_office_that_made_a_site_is_its_owner_and_no_firm_is(foot, expected):
    assert site("", f"<p>{foot}</p>") == expected


def test_the_press_office_of_a_special_region_is_its_site():
    assert site("<nav><h1>香港特別行政區政府新聞公報</h1></nav>") == "香港特別行政區政府新聞公報"
    assert site("<nav><h1>新聞公報</h1></nav>") is None


def test_a_name_with_the_languages_of_its_site_is_no_title():
    banner = "<div>林城县制伞行业协会 LINCHENG UMBRELLA ASSOCIATION 中文 | English</div>"
    assert (
        facts(f"<title>林城县制伞行业协会</title>{banner}<h2>同撑一把伞</h2>{BODY}", "title")[0]
        == "同撑一把伞"
    )
