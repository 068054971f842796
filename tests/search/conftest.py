"""Engines under test, and a small archive whose every word is known."""

from __future__ import annotations

import copy
from types import SimpleNamespace

import pytest
from django.utils import translation
from haystack import connections

from archive.models import Event, Person
from archive.search import indexing
from tests.factories import make_event, make_place, make_speech
from tests.keeping import Kept

ENGINES = ("whoosh", "tantivy")


@pytest.fixture(autouse=True)
def english():
    """What is said is tested in the language it is written in."""
    with translation.override("en"):
        yield


@pytest.fixture(params=ENGINES)
def engine(request, settings, data_dir, db):
    """The connection's backend of one engine, on an index folder of its own, not made yet."""
    chosen = copy.deepcopy(settings.HAYSTACK_CONNECTIONS)
    chosen["default"]["ENGINE"] = f"archive.search.backends.{request.param}.Engine"
    settings.HAYSTACK_CONNECTIONS = chosen
    before, connections.connections_info = connections.connections_info, chosen
    connections.reload("default")
    yield connections["default"].get_backend()
    connections.connections_info = before
    connections.reload("default")


@pytest.fixture(scope="session")
def kept() -> dict[str, Kept]:
    """The archive below by the engine that indexed it, once it was made."""
    return {}


@pytest.fixture
def archive(engine, kept, tmp_path_factory):
    """Eight published speeches by name, two that are not published, indexed."""
    index = engine.generations.path
    if engine.name in kept:
        return kept[engine.name].put_back(index)
    made = make_archive()
    kept[engine.name] = Kept.of(index, tmp_path_factory.mktemp("kept") / "index", made)
    return made


def make_archive() -> SimpleNamespace:
    make_place("320581")
    mobilising = make_event(
        "全市创建国家卫生城市再动员大会", slug="mobilising", place="330482", kind="动员大会"
    )
    congress = Event.objects.create(slug="congress", name="市第十四届人民代表大会第一次会议")
    people = {
        name: Person.objects.create(slug=slug, name=name)
        for slug, name in (("wu-cuiyun", "吴翠云"), ("li-ming", "李明"), ("abdul", "阿不都·热依木"))
    }
    speeches = SimpleNamespace(
        pinghu=make_speech(
            "同志们:",
            "今天召开创卫再动员大会，要解决“五小”行业的老大难问题，查漏补缺。",
            "2011年我市GDP增长8.5%，当湖街道和钟埭街道走在前列。各级各部门要行动起来。",
            "翁市长刚才讲得很好，我完全赞成。",
            title="在全市创建国家卫生城市再动员大会上的讲话",
            sections=[(1, "二", "突出重点,全面掀起创卫工作热潮", 1), (2, "一", "抓好作风建设", 2)],
            event=mobilising,
            place="330482",
            speaker="吴翠云",
            office="市委书记",
            date="2011-03-08",
            missing_parts=(1, 2),
            source_site="77cn",
        ),
        pinghu_2=make_speech(
            "同志们:",
            "创卫工作已经开始，我们要查找漏洞，补齐短板。",
            title="在创卫动员会上的讲话",
            event=mobilising,
            place="330482",
            date="2010-11",
        ),
        haining=make_speech(
            "各位代表：",
            "现在，我代表市人民政府向大会报告工作。地区生产总值增长９．５％，ＧＤＰ质量提高。",
            "海宁皮革城二期开业。张　三、李 四两位同志受到表彰。",
            title="政府工作报告",
            kind="报告",
            event=congress,
            place="330481",
            speaker="李明",
            office="市长",
            date="2012",
        ),
        taiwan=make_speech(
            "各位鄉親：",
            "國家衛生城市的建設，要靠大家。「五小」行業的整頓看著就要開始，作風建設不能鬆懈。",
            title="在衛生工作會議上的致辭",
            kind="致辞",
            language="zh-Hant",
            date="2009-05-01/2009-05-31",
        ),
        english=make_speech(
            "Dear friends of the United Nations,",
            "COVID-19 taught us that health is wealth. We stand at a crossroads.",
            "Thank you.",
            title="Remarks at the Health Forum",
            language="en",
            date="2021-06-01",
        ),
        changshu=make_speech(
            "同志们，朋友们！",
            "常熟服装城的创新，离不开国家的支持，城市管理和卫生工作也要跟上。",
            title="在服装博览会上的讲话",
            place="320581",
            speaker="阿不都·热依木",
            date="2011-09",
        ),
        undated=make_speech(
            "同志们:",
            "下面，我讲三点意见。第一，<script>alert(1)</script>要求真务实；第二，要C2C、B2B两条腿走路。",
            title="在座谈会上的讲话",
            speaker="李明",
            office="区长",
        ),
        pinghu_3=make_speech(
            "同志们：",
            "今天的会议是市委决定召开的。",
            "开好这次会议，意义重大。一万年太久，只争朝夕。",
            title="在市委全会上的讲话",
            place="330482",
            date="2013-01",
            missing_parts=(),
        ),
        draft=make_speech("创卫草稿，查漏补缺，国家卫生城市。", state="draft", place="330482"),
        withheld=make_speech("创卫不公开，查漏补缺，国家卫生城市。", state="withheld", place="330482"),
        people=people,
    )
    indexing.rebuild()
    return speeches


@pytest.fixture
def applied(django_capture_on_commit_callbacks):
    """A block after which the index has heard of what was done in it."""
    return lambda: django_capture_on_commit_callbacks(execute=True)
