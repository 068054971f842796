"""Places under which pages are filed, and bureaus that are called after the town they made."""

import doctest

import pytest

from archive.ingest import gazetteer, pipeline
from archive.ingest.documents import RawPage
from archive.ingest.extract import labelled_places, places
from tests.ingest.factories import make_document

SAID = ("同志们:", "新安镇的同志坐在第一排。全县一盘棋,我县的窝点要逐个清零。", "散会。")


def code(title, *paragraphs, head=(), furniture=(), facts=None):
    document, text = make_document([title, *head], paragraphs or SAID, facts or {}, furniture=furniture)
    value = places.find(document, text, title, None, gazetteer.load()).value
    return value.code if value else None


def test_it_does_what_its_examples_say():
    failed, tried = doctest.testmod(labelled_places)
    assert tried
    assert not failed


@pytest.mark.parametrize(
    ("label", "expected"),
    [
        ("县域:灌南", "320724"),
        ("所属县区:江苏省灌南县", "320724"),
        ("标签:禁毒 灌南 讲话 分类:政法", "320724"),
        ("县域:苏州", None),  # no county
        ("标签:禁毒 平湖 讲话", None),  # has no such town
        ("讲话人:灌南", None),
        ("来自:灌南", None),
    ],
)
def test_a_label_tells_the_county_and_a_tag_with_a_town_of_it(label, expected):
    assert code("在全县禁毒工作会议上的讲话", furniture=(label,)) == expected


@pytest.mark.parametrize(
    ("whole", "expected"),
    [
        ("在全县禁毒工作会议上的讲话(灌南)", "320724"),
        ("在全县禁毒工作会议上的讲话(摘要)", None),
        ("在全县禁毒工作会议上的讲话(苏州)", None),
    ],
)
def test_a_bracket_behind_the_title_tells_the_county(whole, expected):
    markup = f"<meta charset=utf-8><title>{whole} - 笔杆素材</title><h1>在全县禁毒工作会议上的讲话</h1>"
    page = markup + "".join(f"<p>{one}</p>" for one in SAID)
    (draft,) = pipeline.ingest([RawPage("a.html", page.encode())])
    assert (draft.place and draft.place.code) == expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("露水河林业局局长 李明", "220621"),
        ("图里河林业局党委书记 李明", "150782"),
        ("大石头林业局局长 李明", None),  # two towns are called so
        ("金沟林场场长 李明", None),  # one town is, and any brook
        ("县林业局局长 李明", None),
        ("向阳农场场长 李明", None),
    ],
)
def test_a_bureau_in_the_woods_sits_in_the_town_of_its_name(line, expected):
    said = ("同志们:", "头场雪下了,该上山了。木头越砍越少,要守住防火线。", "散会。")
    assert code("在木材生产动员大会上的讲话", *said, head=(line,)) == expected


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("冬季供热是霍林郭勒八万居民的命根子,停一台,市里就要冻一半。", "150581"),
        ("供水是平湖五十万市民的生命线,市里天天问。", "330482"),
        ("听说供热是那里居民的命根子,停一台,市里就要冻一半。", None),
    ],
)
def test_what_keeps_a_city_alive_is_told_of_by_its_own(said, expected):
    assert code("在公司职工代表大会上的报告", "各位代表:", said, "谢谢大家。") == expected


def test_where_parents_work_and_a_peak_is_no_rival():
    said = "今天永宁镇中心小学又开学了。你们的爸爸妈妈在深圳,在义乌。"
    ours = "铜鼓是个好地方,天柱峰站在那里,从来不说自己高。"
    title = "小学校长在开学典礼上的讲话"
    assert code(title, "同学们:", said.replace(",", "，"), ours) == "360926"
    assert (
        code(title, "同学们:", said.replace(",", "，"), "天柱是个好地方,天柱的山高。铜鼓也去过。") != "360926"
    )


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("在市六届人民政府第三次全体会议上的讲话", "450700"),
        ("在市政府全体会议上的讲话", None),  # 全区 may be the district's
    ],
)
def test_whose_congress_or_government_meets_a_title_tells(title, expected):
    said = ("同志们:", "钦州港的吞吐量快于全区平均;灵山、浦北的投资往下掉。", "散会。")
    assert code(title, *said, facts={"page_title": f"{title} - 钦州市人民政府门户网"}) == expected


@pytest.mark.parametrize(
    ("site", "headline", "title", "expected"),
    [
        ("水乡练市", "看练市怎么拼", "在全镇誓师大会上的讲话", "330503"),
        ("练市发布", "看练市怎么拼", "在全镇誓师大会上的讲话", "330503"),
        ("水乡练市", "看我们怎么拼", "在全镇誓师大会上的讲话", None),  # no headline names it
        ("水乡练市", "看练市怎么拼", "在全县誓师大会上的讲话", None),  # no town speaks
        ("水乡坑口", "看坑口怎么拼", "在全镇誓师大会上的讲话", None),  # three counties have one
        ("范文练市多", "看练市怎么拼", "在全镇誓师大会上的讲话", None),
    ],
)
def test_a_towns_account_and_the_headline_tell_the_town(site, headline, title, expected):
    said = ("同志们:", "老街的水管五月之前换完。四川那边等不到五一。", "出发!")
    document, text = make_document([title], said, {"source_site": site, "title": headline})
    value = places.find(document, text, title, None, gazetteer.load()).value
    assert (value and value.code) == expected
