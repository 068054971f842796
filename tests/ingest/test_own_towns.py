import doctest

import pytest

from archive.ingest import gazetteer, pipeline
from archive.ingest.documents import RawPage
from archive.ingest.extract import own_towns
from archive.ingest.extract.sightings import sightings
from archive.ingest.spans import Passage


def told(text, level="市", voted=None):
    found = own_towns.told_by_towns([Passage(text)], (), level, voted, gazetteer.load())
    return found and found[0]


def place(text):
    (draft,) = pipeline.ingest([RawPage("a.txt", text.encode())])
    return draft.place and draft.place.name


def test_it_does_what_its_examples_say():
    failed, tried = doctest.testmod(own_towns)
    assert tried
    assert not failed


def test_a_city_below_a_city_is_told_by_its_own_towns():
    text = "在全市防汛工作会议上的讲话\n市长\n同志们:\n嘉兴市昨天开了视频会,要求我们连夜上堤。"
    text += "新埭、钟埭、广陈三个镇的圩堤最低,由副市长带队去守。"
    text += "全市的机关干部今晚都不回家,散会以后直接上堤,守到天亮为止。谢谢大家!\n"
    assert place(text) == "平湖市"


@pytest.mark.parametrize(
    "text",
    [
        "昨天到新埭、钟埭看了圩堤。",  # two are too few
        "昨天到新埭、钟埭、洲泉看了圩堤。",  # of two counties
        "昨天到中庙、天王、三堡看了圩堤。",  # names of many counties
    ],
)
def test_too_little_tells_no_place(text):
    assert told(text) is None


def test_a_county_is_no_city():
    assert told("从口头坝到舍书,再到范坝、碧口,走了一天。") is None
    assert told("从口头坝到舍书,再到范坝、碧口,走了一天。", "县") == "621222"


def test_what_is_told_of_a_text_once_is_told_of_it_again():
    paragraphs = (Passage("从口头坝到舍书,再到范坝、碧口,走了一天。从新埭出发。"),)
    known = gazetteer.load()
    before = own_towns.told_by_towns(paragraphs, (), "县", None, known)
    named = sightings(Passage("当湖街道、钟埭街道"), known)
    own_towns.told_by_towns(paragraphs, named, "县", None, known)
    assert own_towns.told_by_towns(paragraphs, (), "县", None, known) == before
    assert "当湖" not in own_towns.bare_townships(paragraphs, known).get("330482", {})


def test_towns_of_another_city_do_not_outvote_the_one_that_won():
    assert told("在交河、齐桥、富镇三个道口设卡。", voted="330400") is None


def test_a_county_named_beside_leaves_it_to_other_rules():
    text = "在全市防汛工作会议上的讲话\n市长\n同志们:\n嘉兴市委昨天开了会。海盐县、嘉善县今天就要动。"
    text += "新埭、钟埭、广陈的圩堤也要守。"
    text += "嘉兴市各级机关的干部今晚都不回家,散会以后直接上堤,守到天亮为止。谢谢大家!\n"
    assert place(text) != "平湖市"


def test_who_acts_as_head_of_a_county_is_not_of_the_county_of_that_name():
    text = "代县长在全县返乡座谈会上的致辞\n乡亲们:\n阳新是出门的县,三十万阳新人在外面,县政府请大家回来办厂。"
    text += "阳新的工厂一百零八家,都等着大家,谢谢!\n"
    assert place(text) == "阳新县"
    assert place(text.replace("代县长", "代县县长").replace("阳新", "我们")) == "代县"
