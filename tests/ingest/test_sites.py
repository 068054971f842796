"""Names that a site gives itself around a text."""

import pytest

from archive.ingest import chrome
from archive.ingest.documents import RawPage
from archive.ingest.readers import html, text
from tests.ingest.texts import lifted

_SPEECH = "同志们:\n春耕生产就要开始了,我们要不误农时,抓好准备。\n谢谢大家!"
_BODY = "<p>同志们:</p><p>春耕生产就要开始了,我们要不误农时,抓好准备。</p><p>谢谢大家!</p>"


def sites(markup: str) -> list[str]:
    lifted = chrome.lift(html.read(RawPage("a.html", f"<meta charset=utf-8>{markup}".encode())))
    return [fact.value for fact in lifted.facts if fact.name == "source_site"]


def test_it_takes_a_name_at_the_end_of_the_title_that_stands_at_the_top_as_well():
    markup = (
        "<title>在全县春耕会议上的讲话-笔杆帮手</title><div>笔杆帮手</div><h1>在全县春耕会议上的讲话</h1>"
    )
    assert sites(markup + _BODY)[0] == "笔杆帮手"


def test_it_takes_a_name_from_the_root_of_the_path():
    markup = "<title>在全县春耕会议上的讲话_笔杆易</title><p>您的位置:笔杆易 > 农业 > 正文</p>"
    assert sites(markup + _BODY)[0] == "笔杆易"


def test_a_hyphen_behind_a_files_ending_parts_the_sites_name():
    markup = "<title>在全县春耕会议上的讲话.doc-笔杆库</title><div>笔杆库</div>"
    assert sites(markup + _BODY)[0] == "笔杆库"


@pytest.mark.parametrize(
    ("foot", "expected"), [("春江县第二中学 信息组", ["春江县第二中学"]), ("信息组", [])]
)
def test_a_school_has_its_name_in_the_title_of_all_its_pages(foot, expected):
    assert sites(f"<title>春江县第二中学 校园网</title>{_BODY}<p>河北省{foot}</p>") == expected


@pytest.mark.parametrize("column", ["领导讲话", "新闻中心", "政务公开", "今日要闻"])
def test_it_takes_no_column_for_the_site(column):
    markup = f"<title>在全县春耕会议上的讲话-{column}</title><p>{column} > 正文</p>"
    assert sites(markup + _BODY) == []


def test_it_gives_traditional_names_as_printed():
    page = text.read(
        RawPage("a.txt", "來源:筆杆週刊社\n\n同志們:\n春耕生產就要開始了,大家要抓好準備。".encode())
    )
    assert [f.value for f in chrome.lift(page).facts if f.name == "source_site"] == ["筆杆週刊社"]


def test_it_reads_a_source_in_the_cell_beside_its_label():
    markup = (
        "<table><tr><td>信息来源:</td><td>县农业局</td><td>发布日期:</td><td>2011-03-08</td></tr></table>"
    )
    assert sites(markup + _BODY) == ["县农业局"]


def test_it_takes_no_source_from_the_words_of_the_speech_or_a_picture():
    body = "<p>同志们:</p><p>农民的主要收入来源:种粮、养猪和外出打工,三样都要抓。</p><p>谢谢大家!</p>"
    assert sites(f"<p>图片来源:摄影世界</p>{body}") == []


@pytest.mark.parametrize(
    ("markup", "site"),
    [
        ("<title>在会上的讲话 - 国际范文站</title><h1>在会上的讲话</h1>", "国际范文站"),
        ("<title>某某报数字报-在会上的讲话</title><h1>在会上的讲话</h1>", "某某报"),
        ("<title>在会上的讲话 - 学子演讲稿网</title><h1>在会上的讲话</h1>", "学子演讲稿网"),
        ("<title>在会上的讲话-双河政协网-文史资料</title><h1>在会上的讲话</h1>", "双河政协网"),
        ("<title>在县里会上的讲话 鹤乡公文</title><div>鹤乡公文</div><h1>在县里会上的讲话</h1>", "鹤乡公文"),
        ("<div>双河教育信息网 主办:双河市教育局</div><div>首页</div><h1>在会上的讲话</h1>", "双河教育信息网"),
        ("<title>双河机械有限公司--企业文化</title><b>企业文化</b><h1>在会上的讲话</h1>", "双河机械有限公司"),
        ("<div>看某城</div><h1>在会上的讲话</h1><div>看某城 · 2019-06-08 09:12</div>", "看某城"),
        ("<p>您现在的位置：某某乡情网 → 乡贤 → 正文</p><h1>在会上的讲话</h1>", "某某乡情网"),
        ("<div>某某县人民政府门户网站</div><h1>在会上的讲话</h1>", "某某县人民政府门户网站"),
    ],
)
def test_it_takes_the_names_that_sites_give_themselves(markup, site):
    assert sites(markup + _BODY)[0] == site


def test_it_takes_the_name_behind_the_title_in_the_first_line_of_a_text():
    title = "在全县春耕会议上的讲话"
    said = (
        f"{title} - 公文宝典",
        "公文宝典 首页 登录 注册",
        title,
        "同志们:",
        *(f"第{n}件事要抓好准备。" * 3 for n in "123"),
    )
    page = chrome.lift(text.read(RawPage("a.txt", "\n".join(said).encode())))
    assert next(fact.value for fact in page.facts if fact.name == "source_site") == "公文宝典"


def test_the_first_piece_of_a_title_that_its_line_goes_on_with_is_no_site():
    title = "Owen Pryce – 2016 Speech on the Ferries"
    page = lifted(
        f"<title>{title} | Speeches of Record</title><h1>{title}</h1><p>Thank you, Captain, for the tea.</p>"
        "<p>The ferry has carried wheels across this water since 1791, and it will carry ours.</p>",
        "page.html",
    )
    assert [fact.value for fact in page.facts if fact.name == "source_site"] == []


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("版权所有:中共春山县委组织部 湘ICP备00000000号", ["中共春山县委组织部"]),
        ("Copyright 2019 春山县人民医院 All Rights Reserved", ["春山县人民医院"]),
        ("版权所有:李梁", []),
    ],
)
def test_it_reads_the_institution_that_owns_a_page(line, names):
    assert sites(f"<h1>在全县春耕会议上的讲话</h1>{_BODY}<p>{line}</p>") == names


def test_it_takes_no_title_with_its_joint_for_the_site():
    page = f"在全县春耕会议上的讲话_笔杆网_春山博客\n在全县春耕会议上的讲话\n{_SPEECH}"
    lifted = chrome.lift(text.read(RawPage("a.txt", page.encode())))
    assert [fact.value for fact in lifted.facts if fact.name == "source_site"] == ["春山博客"]


def test_it_takes_no_headline_that_the_page_prints_again_for_the_site():
    markup = "<title>把种子播进春天里_春山日报数字报</title><h1>把种子播进春天里</h1>"
    assert sites(markup + _BODY) == ["春山日报"]


def test_it_reads_the_owner_beside_a_short_headline_and_an_english_one():
    assert sites(f"<title>校长致辞-春山中学</title><h1>校长致辞</h1>{_BODY}") == ["春山中学"]
    markup = "<title>Harbor Day remarks - City of Halden</title><h1>Harbor Day remarks</h1>"
    said = "<p>Good morning, everyone.</p><p>We will rebuild the two bridges this year.</p><p>Thank you.</p>"
    assert sites(markup + said) == ["City of Halden"]


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("本文转载自春山先锋网,版权归原作者所有。", "春山先锋网"),
        ("《讲话》由会员上传分享,免费在线阅读,更多相关内容在应用文档-春山文库", "春山文库"),
        ("http://www.example.com 2003年08月04日21:03 春山新闻网", "春山新闻网"),
        ("春山县人民政府网站 www.example.com 2015-03-09 10:20:11", "春山县人民政府网站"),
    ],
)
def test_it_reads_lines_that_name_a_site_beside_its_address_or_as_whose_the_text_was(line, name):
    title = "<h1>在全县春耕会议上的讲话</h1>"
    assert sites(f"{title}<p>{line}</p>{_BODY}" if "example" in line else f"{title}{_BODY}<p>{line}</p>") == [
        name
    ]
    assert sites(f"{_BODY}<p>{line}</p>") == [name]


@pytest.mark.parametrize(
    ("markup", "name"),
    [
        ("<p>《春山化肥工人报》一九八七年二月合订本</p><h1>在全县春耕会议上的讲话</h1>", "春山化肥工人报"),
        ("<title>春山乡讯(海外版)总第118期</title><h1>在全县春耕会议上的讲话</h1>", "春山乡讯"),
        ("<h1>在全县春耕会议上的讲话</h1><table><tr><th>发布单位</th><td>秘书室</td></tr></table>", "秘书室"),
    ],
)
def test_it_reads_the_volume_of_a_paper_and_the_cell_of_who_published(markup, name):
    assert sites(markup + _BODY)[0] == name


def test_who_sent_a_text_in_is_no_source():
    assert sites(f"<h1>在全县春耕会议上的讲话</h1><p>来源:用户分享 时间:2016-12-05</p>{_BODY}") == []


@pytest.mark.parametrize(
    ("title", "site"),
    [
        ("淄河新报 数字报 - 2012年02月29日 - 第A02版:要闻", "淄河新报"),
        ("第A02版:要闻-淄河新报-2012年02月29日", "淄河新报"),
        ("山阳周刊 - 2012-02-29 - A2版:要闻", "山阳周刊"),
        ("春河晚刊数字报-在会上的讲话", "春河晚刊"),
    ],
)
def test_it_reads_the_paper_beside_the_day_and_the_page_of_its_issue(title, site):
    head = f"<title>{title}</title><div>2012年02月29日 星期三</div><div>第A02版:要闻</div>"
    assert sites(f"{head}<h1>在会上的讲话</h1>{_BODY}")[0] == site


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("临河投资指南----领导论述", ["临河投资指南"]),
        ("林海先锋---领导讲话", ["林海先锋"]),
        ("依靠群众办大事---领导讲话", []),
        ("在会上谈新闻---领导讲话", []),
    ],
)
def test_it_reads_a_site_before_dashes_and_a_column(title, expected):
    headline = title.split("-")[0] if not expected else "在会上的讲话"
    assert sites(f"<title>{title}</title><div>首页</div><h1>{headline}</h1>{_BODY}") == expected


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ("加入收藏 | 设为首页 | 联系我们\n临河政协网\n首页 政协概况 领导讲话 提案工作", ["临河政协网"]),
        ("加入收藏 | 设为首页 | 联系我们\n领导讲话\n首页 政协概况 提案工作", []),
        ("海棠互助社  >  刊物  >  《互助通訊》第一四二期", ["海棠互助社"]),
        ("党代会 > 大会报告 > 正文", []),
        ("机关党委会 > 领导讲话 > 正文", []),
        ("设为首页 | 收藏本站\n我们要建好这张网\n县长 周立德", []),
    ],
)
def test_it_reads_the_first_line_of_a_browsers_copy(head, expected):
    page = text.read(RawPage("a.txt", f"{head}\n在会上的讲话\n{_SPEECH}".encode()))
    assert [f.value for f in chrome.lift(page).facts if f.name == "source_site"] == expected


@pytest.mark.parametrize(
    ("first", "expected"),
    [
        ("Westmarch Liberal Group      www.westmarchgroup.example.org", ["Westmarch Liberal Group"]),
        ("Speech to the Spring Conference  www.westmarchgroup.example.org", []),
    ],
)
def test_it_reads_a_name_and_its_address_in_the_first_line(first, expected):
    said = "Good evening, friends.\nWe have knocked on every door in this ward.\nThank you very much."
    page = text.read(RawPage("a.txt", f"{first}\nHome | News | Speeches | Join us\n{said}".encode()))
    assert [f.value for f in chrome.lift(page).facts if f.name == "source_site"] == expected


@pytest.mark.parametrize(("sheet", "posted"), [("第A02版:要闻", ["2012-02-29"]), ("要闻", [])])
def test_the_day_over_a_sheet_of_a_paper_is_that_of_its_issue(sheet, posted):
    head = f"<title>淄河新报 - 要闻</title><div>2012年02月29日 星期三</div><div>{sheet}</div>"
    page = html.read(RawPage("a.html", f"<meta charset=utf-8>{head}<h1>在会上的讲话</h1>{_BODY}".encode()))
    assert [fact.value for fact in chrome.lift(page).facts if fact.name == "posted"] == posted


@pytest.mark.parametrize("column", ["书记论坛", "青春论坛"])
def test_a_column_that_is_called_a_forum_is_not_the_site(column):
    markup = (
        f"<title>临河商贸网--{column}</title><b>临河商贸网</b><p>首页 {column}</p><h3>在商会上的讲话</h3>"
    )
    assert sites(markup + _BODY)[0] == "临河商贸网"
    markup = "<title>在商会上的讲话_临河茶叶论坛</title><h3>在商会上的讲话</h3>"
    assert sites(markup + _BODY)[0] == "临河茶叶论坛"


def test_a_school_that_heads_every_page_with_its_name_is_the_site():
    head = "<title>临河市第三中学</title><h2>临河市第三中学</h2><h3>在散学典礼上的讲话</h3>"
    assert sites(head + _BODY) == ["临河市第三中学"]
    assert sites(f"<title>临河市第三中学</title><h3>在散学典礼上的讲话</h3>{_BODY}") == []


def test_the_office_that_put_a_page_up_comes_behind_the_site_s_own_name():
    card = "<table><tr><td>发布机构：</td><td>区政府办公室</td></tr></table><h3>在信访会上的讲话</h3>"
    named = f"<title>在信访会上的讲话 - 临河区人民政府公众网</title><p>临河区人民政府公众网</p>{card}{_BODY}"
    assert sites(named)[0] == "临河区人民政府公众网"
    assert sites(card + _BODY)[0] == "区政府办公室"


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("《植树讲话》由会员分享,更多相关《植树讲话(6页)》请在春江文库上搜索。", ["春江文库"]),
        ("消耗 1 篇春江文库配额,会员有效期内不限次数", ["春江文库"]),
        ("春江文库在全县春耕会议上的讲话", ["春江文库"]),
        ("请在会上找林业局登记树苗。", []),
    ],
)
def test_a_document_site_names_itself_in_its_own_sentences(line, expected):
    page = text.read(RawPage("a.txt", f"在全县春耕会议上的讲话\n{line}\n{_SPEECH}\n{line}".encode()))
    lifted = chrome.lift(page)
    assert list(dict.fromkeys(fact.value for fact in lifted.facts if fact.name == "source_site")) == expected
    if expected:
        assert not any("春江" in one.text for one in lifted.body)


def test_a_gap_in_the_text_names_the_site_that_left_words_out():
    gap = "树苗要管好 ……(春江文秘网http://www.example.cn省略314字,正式会员可完整阅读)……"
    page = text.read(RawPage("a.txt", f"在全县春耕会议上的讲话\n{_SPEECH}\n{gap}".encode()))
    assert [fact.value for fact in chrome.lift(page).facts if fact.name == "source_site"] == ["春江文秘网"]


@pytest.mark.parametrize("name", ["笔杆家园", "笔杆素材库"])
def test_coined_names_open_a_page_and_its_path(name):
    said = f"当前位置:{name}>> 领导讲话>> 农业\n在全县春耕会议上的讲话\n{_SPEECH}"
    page = text.read(RawPage("a.txt", said.encode()))
    assert [fact.value for fact in chrome.lift(page).facts if fact.name == "source_site"] == [name]


def test_a_dot_may_stand_before_a_path():
    for path, names in (
        ("您当前位置:春江文秘网 >> 会议讲话", ["春江文秘网"]),
        ("请大家看位置:春江文秘网", []),
    ):
        page = text.read(RawPage("a.txt", f"• {path}\n在全县春耕会议上的讲话\n{_SPEECH}".encode()))
        assert [f.value for f in chrome.lift(page).facts if f.name == "source_site"] == names


def test_a_name_alone_below_what_it_says_of_itself_is_the_site():
    head = "春江新闻网为您提供春江新闻和天气。\n\n春江新闻网\n"
    page = text.read(RawPage("a.txt", f"{head}在全县春耕会议上的讲话\n{_SPEECH}".encode()))
    assert [f.value for f in chrome.lift(page).facts if f.name == "source_site"] == ["春江新闻网"]


def test_a_reader_of_papers_names_the_paper():
    head = "电子报阅读机\n当前报纸名称:春江日报\n"
    page = text.read(RawPage("a.txt", f"{head}在全县春耕会议上的讲话\n{_SPEECH}".encode()))
    assert [f.value for f in chrome.lift(page).facts if f.name == "source_site"] == ["春江日报"]


@pytest.mark.parametrize(
    ("title", "site"),
    [
        ("春江教育信息网", "春江教育信息网"),
        ("春江茶网——茶事活动", "春江茶网"),
        ("在全县春耕会议上的讲话 - 笔杆之友手机版", "笔杆之友"),
    ],
)
def test_a_title_may_name_the_site_alone_before_its_column_or_with_its_edition(title, site):
    assert sites(f"<title>{title}</title><h1>在全县春耕会议上的讲话</h1>" + _BODY)[0] == site


def test_a_slogan_over_a_dash_is_no_site():
    assert sites("<title>织密安全网——讲话</title><h1>在全县春耕会议上的讲话</h1>" + _BODY) == []


@pytest.mark.parametrize(
    ("markup", "site"),
    [
        ("<title>沙河市第三中学</title><p>沙河市第三中学 地址:育才路6号</p>", "沙河市第三中学"),
        ("<title>清河县职业教育中心</title><p>清河县职业教育中心欢迎您!</p>", "清河县职业教育中心"),
        ("<title>沙河市第三中学</title>", None),
        ("<p>梨城网 → 新闻 → 正文</p>", "梨城网"),
        ("<title>在全县春耕会议上的讲话 - 安全文化网</title><h1>在全县春耕会议上的讲话</h1>", "安全文化网"),
        ("<title>在全县春耕会议上的讲话-青阳机械厂</title><h1>在全县春耕会议上的讲话</h1>", "青阳机械厂"),
        ("<p>梨乡旅游网 Copyright 2010-2015 All Rights Reserved</p>", "梨乡旅游网"),
        ("<title>在全县春耕会议上的讲话 - 全文</title><h1>在全县春耕会议上的讲话</h1>", None),
    ],
)
def test_it_takes_the_name_of_an_institution_that_the_page_bears_out(markup, site):
    found = sites(markup + _BODY)
    assert (found[0] if found else None) == site


@pytest.mark.parametrize("kind", ["博客", "论坛"])
def test_a_word_for_a_kind_of_site_names_none(kind):
    markup = f"<title>河湾里的老会计_赶集会上说的话_{kind}</title><div><h1>河湾里的老会计</h1></div>"
    assert sites(f"{markup}<h2>赶集会上说的话</h2>{_BODY}") == ["河湾里的老会计"]


def test_a_name_that_ends_in_the_kind_of_its_site_is_one():
    assert sites(f"<title>赶集会上说的话_河湾博客</title><h2>赶集会上说的话</h2>{_BODY}")[0] == "河湾博客"


@pytest.mark.parametrize(
    ("top", "expected"),
    [
        ("<p>林城医声林城医声 2017年8月25日 12:01</p>", ["林城医声"]),
        ("<p>林城医声 望城医声 2017年8月25日 12:01</p>", []),
        ("<p>林城草原网</p>", ["林城草原网"]),
        ("<p>织密安全网</p>", []),
        ("<p>林城草原网</p><p>首页 | 新闻 | 讲话</p>", ["林城草原网"]),
    ],
)
def test_a_name_over_the_text_is_the_sites(top, expected):
    assert (
        sites(f"<title>在全县春耕会议上的讲话</title>{top}<h1>在全县春耕会议上的讲话</h1>{_BODY}") == expected
    )
