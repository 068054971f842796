"""Names of sites that no list of endings holds, and columns that stand where such a name would."""

import pytest

from archive.ingest import pipeline
from archive.ingest.documents import RawPage

TITLE = "在全县林业工作会议上的讲话"
TEXT = """<p>同志们:</p><p>今天我们召开全县林业工作会议,总结去年工作,部署今年任务。</p>
<p>一年来,全县造林三万亩,封山育林成效明显,林农收入稳步增长。</p><p>让我们把绿化工作推上新台阶。谢谢大家!</p>"""


def site(head: str, body: str) -> str | None:
    page = f"<html><head>{head}</head><body>{body}</body></html>"
    (found,) = pipeline.ingest([RawPage("a.html", page.encode())])
    return found.report()["source_site"]


@pytest.mark.parametrize(
    ("behind", "name"),
    [
        ("笔杆子部落", "笔杆子部落"),
        ("领导讲话", None),
        ("开学第一课", None),
        ("李大明", None),
        ("营销策划", None),
    ],
)
def test_what_a_title_says_behind_the_headline_is_the_site_unless_it_may_be_a_column(behind, name):
    assert site(f"<title>{TITLE} - {behind}</title>", f"<h1>{TITLE}</h1><p>2016-03-12</p>{TEXT}") == name


def test_a_name_of_four_counts_where_a_menu_would_have_the_column():
    menu = "<ul><li><a href=/>首页</a></li><li><a href=/jh>领导讲话</a></li></ul>"
    text = f"<h1>{TITLE}</h1><p>2016-03-12</p>{TEXT}"
    assert site(f"<title>{TITLE}_青崖文苑</title>", menu + text) == "青崖文苑"
    assert site(f"<title>{TITLE}_青崖文苑</title>", text) is None


def test_a_title_that_the_page_begins_with_is_the_site_where_another_line_is_the_headline():
    text = f"<h1>{TITLE}</h1><p>2016-03-12</p>{TEXT}"
    assert site("<title>材料人</title>", f"<div>材料人</div>{text}") == "材料人"
    assert site("<title>领导讲话</title>", f"<div>领导讲话</div>{text}") is None
    assert site("<title>把林子种好</title>", f"<h1>把林子种好</h1><p>2016-03-12</p>{TEXT}") is None


@pytest.mark.parametrize(
    "shown",
    [
        '<em id="post-date">2016-03-12</em> <em>林语</em> <a id="post-user" href="##">青崖文苑</a>',
        '<span>林语</span><script>var nickname = htmlDecode("青崖文苑"); var ct = "1457741400";</script>',
    ],
)
def test_a_public_account_is_named_by_its_link_or_its_script(shown):
    body = f"<h2>{TITLE}</h2><div class=rich_media_meta_list>{shown}</div><div id=js_content>{TEXT}</div>"
    assert site(f"<title>{TITLE}</title>", body) == "青崖文苑"
