"""The account that put a text up in a forum is nobody who spoke."""

import pytest

from archive.ingest import pipeline
from archive.ingest.documents import RawPage

PAGE = """<title>在返乡座谈会上的发言 - 百姓茶馆 - 江畔论坛</title>
<h1>在返乡座谈会上的发言</h1>
<p>{name}</p>
<p>{below}</p>
<p>发表于 2012-2-6 08:44:12 | 只看该作者</p>
<p>各位领导,各位老乡:</p>
<p>大家上午好!接到座谈会的通知,我开了一夜的车赶回来,看到江边的灯,心里就热了。</p>
<p>我出去的时候只有一个蛇皮袋,今天回来,想把厂子也搬回来。谢谢大家!</p>"""


def speaker(name: str, below: str) -> str | None:
    raw = RawPage("a.html", PAGE.format(name=name, below=below).encode())
    (found,) = pipeline.ingest([raw])
    return found.report()["speaker"]


@pytest.mark.parametrize("below", ["版主", "金牌会员", "主题 214 帖子 1988", "积分: 6230"])
def test_a_member_of_a_forum_is_no_speaker(below):
    assert speaker("金粟书岩", below) is None


def test_who_edited_a_contribution_is_no_speaker():
    assert speaker("金粟书岩", "本帖最后由 金粟书岩 于 2012-2-6 09:10 编辑") is None


def test_who_is_named_with_his_office_is():
    assert speaker("鞋业协会会长 金书岩", "江畔县鞋业协会") == "金书岩"


@pytest.mark.parametrize("name", ["沙地老班长", "青山老书记", "江南船长", "小李局长", "易水老师"])
@pytest.mark.parametrize("below", ["高级会员", "2012-2-6 08:44"])
def test_a_member_who_calls_himself_by_a_post_is_no_speaker(name, below):
    assert speaker(name, below) is None


@pytest.mark.parametrize(
    ("who", "name"),
    [("沙地老班长", None), ("江南船长", None), ("会长 金书岩", "金书岩"), ("金书岩 会长", "金书岩")],
)
def test_an_author_who_calls_himself_by_a_post_is_no_speaker(who, name):
    assert speaker("江畔论坛", f"作者:{who}") == name
