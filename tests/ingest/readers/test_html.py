import pytest

from archive.ingest.documents import RawPage, UnreadableFile
from archive.ingest.readers import html


def lines(markup: str) -> list[str]:
    return [line.text for line in html.read(RawPage("a.html", markup.encode())).lines if not line.hidden]


def test_it_ends_a_line_at_blocks_breaks_and_cells():
    markup = "<p>一<b>二</b>三<br>四</p><table><tr><td>五</td><td>六</td></tr></table><div>七</div>"
    assert lines(markup) == ["一二三", "四", "五", "六", "七"]


def test_it_knows_headings_centred_and_bold_lines():
    page = html.read(RawPage("a.html", "<h2>标题</h2><p align=center>居中</p><p><b>粗体</b></p>".encode()))
    assert [(line.heading, line.centred, line.bold) for line in page.lines] == [
        (2, False, True),
        (0, True, False),
        (0, False, True),
    ]


def test_it_keeps_hidden_text_apart_but_in_the_text_of_the_page():
    markup = '<p>各位<span style="display:none">防复制</span>代表：</p><div class="jammer">; _* ^(</div>'
    page = html.read(RawPage("a.html", markup.encode()))
    assert [line.text for line in page.lines if not line.hidden] == ["各位代表："]
    assert [line.text for line in page.lines if line.hidden] == ["防复制", "; _* ^("]
    assert "防复制" in page.text


def test_it_leaves_scripts_styles_and_comments_out():
    assert lines("<style>p{}</style><script>alert('讲话')</script><!-- 讲话 --><p>正文</p>") == ["正文"]


def test_its_spans_point_into_the_text_of_the_page():
    page = html.read(RawPage("a.html", "<p>一 <i>二</i>\n  三</p><p>四</p>".encode()))
    for line in page.lines:
        spans = line.passage.spans()
        assert "".join(page.text[span.start : span.end] for span in spans) == line.text


def test_it_measures_the_share_of_links():
    page = html.read(
        RawPage("a.html", "<li><a href='/1'>上一篇</a></li><p>一二<a href='/'>三四</a></p>".encode())
    )
    assert [line.link_share for line in page.lines] == [1.0, 0.5]


def test_it_lifts_what_the_head_says():
    head = (
        "<title>在会上的讲话_某某网</title><meta name='PubDate' content='2012-3-5 09:30'>"
        "<meta name='ContentSource' content='县委办'><link rel=canonical href='https://www.example.cn/a.html'>"
    )
    facts = {
        fact.name: fact.value for fact in html.read(RawPage("a.html", f"{head}<p>正文</p>".encode())).facts
    }
    assert facts == {
        "posted": "2012-03-05",
        "source_site": "县委办",
        "source_url": "https://www.example.cn/a.html",
        "page_title": "在会上的讲话_某某网",
    }


def facts(markup: str) -> list[tuple[str, str, str]]:
    page = html.read(RawPage("a.html", f"{markup}<p>正文</p>".encode()))
    return [(fact.name, fact.value, fact.rule) for fact in page.facts]


def test_it_takes_the_address_that_a_browser_saved_the_page_from():
    saved = "<!DOCTYPE html>\n<!-- saved from url=(0033)http://www.example.cn/art/2011/1.html -->\n<html>"
    assert facts(saved) == [("source_url", "http://www.example.cn/art/2011/1.html", "saved-from")]
    single = (
        "<html> <!--\n Page saved with SingleFile \n url: https://www.example.cn/2.html \n saved date: x\n-->"
    )
    assert facts(single) == [("source_url", "https://www.example.cn/2.html", "saved-from")]
    mirrored = "<html><!-- Mirrored from www.example.cn/3.htm by HTTrack Website Copier/3.x -->"
    assert facts(mirrored) == [("source_url", "http://www.example.cn/3.htm", "mirrored-from")]


def test_it_does_not_take_a_local_file_for_an_address():
    assert facts("<!-- saved from url=(0016)file:///C:/1.htm --><link rel=canonical href='/1.htm'>") == []


def test_it_makes_addresses_whole_by_the_base():
    head = "<base href='https://www.example.cn/news/'><link rel=canonical href='../art/1.html'>"
    assert facts(head) == [("source_url", "https://www.example.cn/art/1.html", "canonical link")]


def test_it_reads_the_metadata_of_government_sites():
    head = (
        "<meta name='SiteName' content='某某县人民政府'><meta name='ArticleTitle' content='在会上的讲话'>"
        "<meta name='PubDate' content='2019-02-30 10:00'><meta name='publishdate' content='20190301'>"
        "<meta name='source' content='来源：县府办'><meta name='Url' content='/art/1.html'>"
    )
    assert facts(head) == [
        ("title", "在会上的讲话", "meta articletitle"),
        ("posted", "2019-03-01", "meta publishdate"),
        ("source_site", "县府办", "meta source"),
        ("source_site", "某某县人民政府", "meta sitename"),
    ]


def test_it_reads_deep_nesting_without_falling():
    for tag in ("div", "b", "font"):
        assert lines(f"<{tag}>" * 1500 + "深处" + f"</{tag}>" * 1500 + "<p>后面") == ["深处", "后面"]


def test_what_no_parser_reads_to_its_end_is_refused_not_cut_off():
    with pytest.raises(UnreadableFile, match="nested thousands deep; save the page as text") as refused:
        html.read(RawPage("a.html", ("<div>" * 3000 + "深处").encode()))
    assert refused.value.code == "too-complex"


def test_scripts_are_no_text_however_deep_they_stand():
    assert lines("<div>" * 500 + "深处<script>var a</script>处") == ["深处处"]


def test_it_takes_the_encoding_of_the_bytes_not_of_the_label():
    markup = "<meta charset=gb2312><p>各位代表，现在开会。</p>"
    page = html.read(RawPage("a.html", markup.encode()))
    assert page.encoding == "utf-8"
    assert page.notes == ("label gb2312, found utf-8",)


def test_a_page_of_nothing_but_tags_is_refused_before_it_is_parsed():
    with pytest.raises(UnreadableFile, match="more than 120000 tags; save the page as text") as refused:
        html.read(RawPage("a.html", b"<a>" * 1_600_000))
    assert refused.value.code == "too-complex"


def test_it_shows_the_rest_of_a_text_that_a_button_unfolds():
    rest = "全县疏浚了四条河道,加固了十一座山塘,灌溉面积增加了两万亩,群众看得见,也用得上。" * 3
    folded = f"<p>{rest[::-1]}</p><div style='display:none'><p>{rest}</p></div><div>{{}}</div>"
    assert rest in lines(folded.format("展开全文 ▼"))
    assert rest not in lines(folded.format("县长出席"))


def test_it_tells_captions_and_quotations_by_their_place():
    page = html.read(
        RawPage(
            "a.html", "<p><img src=a.png></p><p>会场</p><blockquote><p>水到渠成</p></blockquote>".encode()
        )
    )
    assert [(line.tag, line.picture_before) for line in page.lines] == [("p", True), ("blockquote", False)]


def test_empty_lines_of_preformatted_text_part_what_stands_around_them():
    page = html.read(RawPage("a.html", "<pre>\n\n同志们:\n\n\n大家好。\n谢谢。\n\n</pre>".encode()))
    assert [(line.text, line.blank_before) for line in page.lines] == [
        ("同志们:", True),
        ("大家好。", True),
        ("谢谢。", False),
    ]


@pytest.mark.parametrize(
    ("pager", "part"),
    [
        ("上一页 <a>[1]</a> <b>2</b> <a>[3]</a> 下一页", "2"),
        ("<ul><li><a>上一页</a></li><li><a>1</a></li><li><a>2</a></li><li>3</li></ul>", "3"),
        ("<b>1</b> <a>2</a> <a>3</a> <a>下一页</a>", None),  # may be that of the replies
        ("<a>1</a> <b>7</b> 下一页", None),
        ("<a>1</a> <b>2</b>", None),
        ("<a href='x.html'>1</a> <b>2</b> <a href='x_3.html'>3</a>", "2"),
        ("<a href='?day=1'>1</a> <b>2</b> <a href='?day=x'>3</a> <a href='y'>4</a>", None),
    ],
)
def test_a_pager_tells_a_later_page_by_the_number_that_is_no_link(pager, part):
    page = html.read(RawPage("a.html", f"<p>同志们:</p><div>{pager}</div>".encode()))
    assert next((fact.value for fact in page.facts if fact.name == "part"), None) == part


@pytest.mark.parametrize(
    ("pager", "last"),
    [
        ("<a>上一页</a><a>1</a><b>2</b><a>3</a><a>4</a><a>下一页</a> <span>共4页</span>", "4"),
        ("<a>上一页</a><a>1</a><b>2</b><a>3</a><a>下一页</a> <span>共9页</span>", "3"),  # as many as it links
        ("<a>上一页</a><a>1</a><a>2</a><b>3</b>", "3"),
        ("<b>(1)</b> <a>(2)</a> <a>(3)</a> <a>下一页</a>", "3"),
        ("<a>上一页</a><a>1</a> … <b>6</b><a>7</a><a>8</a>", None),  # a run of pages that is not all of them
        ("<a>1</a> <b>2</b>", None),
    ],
)
def test_a_pager_tells_the_highest_page_that_it_links(pager, last):
    page = html.read(RawPage("a.html", f"<p>同志们:</p><div>{pager}</div>".encode()))
    assert next((fact.value for fact in page.facts if fact.name == "parts_linked"), None) == last


def regions(markup: str) -> list[str]:
    return [line.region for line in html.read(RawPage("a.html", markup.encode())).lines]


TEXT = "".join(f"<p>第{n}件事要办好。</p>" for n in range(9))


@pytest.mark.parametrize(
    "around", ('<div id="printArea">', '<div class="content intro">', "<form id=f>", "<aside>")
)
def test_what_most_of_a_page_stands_in_is_no_place_beside_it(around):
    markup = (
        f'{around}<div class="nav"><p>首页</p></div>{TEXT}</div></form></aside><p class="footer">地址</p>'
    )
    assert regions(markup) == ["navigation", *[""] * 9, "footer"]


def test_replies_may_be_most_of_a_page():
    assert regions(f'<p>楼主说完了。</p><div class="replies">{TEXT}</div>') == ["", *["comments"] * 9]


def test_a_place_beside_a_short_text_stays_one():
    assert regions('<div class="side"><p>一。</p><p>二。</p></div><p>三。</p>') == ["sidebar", "sidebar", ""]


def test_places_within_places_are_measured_so_often_only(monkeypatch):
    seen = []
    count = html._sentences
    monkeypatch.setattr(html, "_sentences", lambda node: (seen.append(node), count(node))[1])
    deep = 400
    html.read(RawPage("a.html", f"{'<div class=nav>' * deep}{TEXT}{'</div>' * deep}".encode()))
    assert len(seen) <= html._MEASURED + 1


def posted(markup: str) -> list[str]:
    page = html.read(RawPage("a.html", f"{markup}<p>同志们：</p>".encode()))
    return [fact.value for fact in page.facts if fact.name == "posted"]


@pytest.mark.parametrize(
    "element",
    (
        '<em id="publish_time">2018-11-27</em>',
        '<span class="pubtime">发布时间：2018年11月27日 10:20</span>',
        '<time class="entry-date published" datetime="2018-11-27T08:00:00+08:00">上周二</time>',
        '<span class="posted-on"><a href="/">2018/11/27</a></span><p class="post-date">2018-11-27</p>',
    ),
)
def test_an_element_named_for_it_tells_when_a_page_was_put_up(element):
    assert posted(element) == ["2018-11-27"]


@pytest.mark.parametrize(
    "elements",
    (
        '<i class="post-date">2018-11-27</i><i class="post-date">2018-11-20</i>',  # entries of a list
        '<span class="date">2018-11-27</span>',  # of the meeting, for all that is told
        '<div class="signpost-day">2018-11-27</div>',
        f'<div class="post-date">2018-11-27 {"大会胜利召开。" * 9}</div>',
    ),
)
def test_no_other_element_tells_it(elements):
    assert posted(elements) == []


def test_what_a_server_runs_is_no_text():
    program = '<%@ page language="java" %><html><?php include($this->head . ">"); ?><title>春耕</title>'
    page = html.read(
        RawPage("a.html", f"{program}<body><p>同志们:</p><%= now() > 0 %></body></html>".encode())
    )
    assert [line.text for line in page.lines if not line.hidden] == ["同志们:"]
    assert [fact.value for fact in page.facts if fact.name == "page_title"] == ["春耕"]


@pytest.mark.parametrize(
    ("head", "account"),
    [
        (
            '<div class="rich_media_meta_list"><span>春山文旅</span> <span>2022年3月9日 18:30</span></div>',
            "春山文旅",
        ),
        ('<a class="rich_media_meta rich_media_meta_nickname">春山文旅</a>', "春山文旅"),
        (
            '<div><span>小李</span> <a>春山文旅</a> <em id="publish_time">2023-05-22 19:05</em></div>',
            "春山文旅",
        ),
        ('<div class="rich_media_meta_list"><span>2022年3月9日 18:30</span></div>', None),
        ("<div><span>春山文旅</span> <span>2022年3月9日 18:30</span></div>", None),  # no account's page
    ],
)
def test_it_tells_the_account_of_a_copy_without_ids(head, account):
    text = "<p>同志们</p>" if account is None else '<div id="js_content"><p>同志们</p></div>'
    found = [value for name, value, _ in facts(head + text) if name == "source_site"]
    assert found == ([account] if account else [])


@pytest.mark.parametrize(
    ("head", "site"),
    [
        (
            '<meta name="application-name" content="Gate 5"><meta name="generator" content="Gate 5">',
            [],
        ),
        ('<meta name="application-name" content="PHPCMS">', []),
        ('<meta name="application-name" content="春山在线">', ["春山在线"]),
    ],
)
def test_a_program_that_publishes_sites_is_no_site(head, site):
    assert [value for name, value, _ in facts(head) if name == "source_site"] == site


def test_it_tells_whose_english_a_page_is_in():
    assert ("locale", "en-GB", "html lang") in facts('<html lang="en-GB"><p>Good evening</p></html>')


def test_a_cell_that_holds_a_text_whose_paragraphs_breaks_part_is_no_cell():
    long = "今年我们修了十二条渠,加固了四座山塘,干了往年三年才干得完的活,群众看得见,心里都有数,话也好听多了。"
    text = (
        "<table><tr><td>往期</td><td>认清家底<br>{0}<br>守住山塘<br>{0}<br>修好水渠<br>{0}</td></tr></table>"
    )
    page = html.read(RawPage("a.html", text.format(long).encode()))
    assert [line.tag for line in page.lines] == ["td", *["div"] * 6]
    short = html.read(RawPage("a.html", text.format("渠已修好").encode()))
    assert {line.tag for line in short.lines} == {"td"}


@pytest.mark.parametrize("tag", ["article", "main", "nav", "own-element", "div"])
def test_it_reads_what_stands_behind_the_title_of_a_page_without_the_tag_of_its_body(tag):
    head = "<!DOCTYPE html><title>讲话</title><style>p {}</style><xml><o:p>7.8 磅</o:p></xml>"
    assert lines(f"{head}<{tag}>菜单<h1>标题</h1><p>同志们:</p></{tag}>尾<p>谢谢!</p>") == [
        "菜单",
        "标题",
        "同志们:",
        "尾",
        "谢谢!",
    ]


def test_it_reads_on_behind_the_end_of_a_page_that_is_put_together_of_several():
    banner = "<html><head><title>无标题文档</title></head><body><div>横幅</div></body></html>"
    own = "<html><head><title>讲话</title></head><body><p>同志们:</p></body></html><p>主办:县政府</p>"
    page = html.read(RawPage("a.html", (banner + own).encode()))
    assert [line.text for line in page.lines] == ["横幅", "同志们:", "主办:县政府"]
    assert [fact.value for fact in page.facts if fact.name == "page_title"] == ["讲话"]
