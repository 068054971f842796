"""Days of changes, which give way to the day a page was put up."""

import pytest

from archive.ingest import chrome
from archive.ingest.documents import RawPage
from archive.ingest.readers import html

_SPEECH = (
    "<h1>在全县春耕会议上的讲话</h1><p>同志们:</p><p>春耕生产就要开始了,我们要不误农时,抓好准备。</p>"
    "<p>谢谢大家!</p>"
)


@pytest.mark.parametrize(
    ("head", "lines", "day"),
    [
        ("", "更新日期:2019-05-08</p><p>发布日期:2019-05-06", "2019-05-06"),
        ('<meta name="PubDate" content="2019-05-06">', "最后修改:2019-05-08", "2019-05-06"),
        ("", "发布日期:1963-05-08", None),  # there were no sites
        ("", "更新时间:2019-05-08", "2019-05-08"),  # the only day: many sites call it so
        ("", "发布日期:2019-05-06</p><p>更新日期:2019-05-08", "2019-05-06"),
    ],
)
def test_the_day_of_a_change_counts_where_no_other_is_told(head, lines, day):
    lifted = chrome.lift(
        html.read(RawPage("a.html", f"<meta charset=utf-8>{head}<p>{lines}</p>{_SPEECH}".encode()))
    )
    assert next((fact.value for fact in lifted.facts if fact.name == "posted"), None) == day
