from archive.ingest.documents import RawPage
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


def test_it_reads_deep_nesting_without_falling():
    markup = "<div>" * 3000 + "深处" + "</div>" * 3000
    assert "".join(lines(markup)) in ("深处", "")


def test_it_takes_the_encoding_of_the_bytes_not_of_the_label():
    markup = "<meta charset=gb2312><p>各位代表，现在开会。</p>"
    page = html.read(RawPage("a.html", markup.encode()))
    assert page.encoding == "utf-8"
    assert page.notes == ("label gb2312, found utf-8",)
