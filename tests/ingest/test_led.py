"""A pattern led by characters finds what it found before, and is sought by them."""

import re

import pytest

from archive.ingest.languages import zh_kinds, zh_offers, zh_places, zh_sites
from archive.ingest.led import led

PATTERNS = (
    zh_kinds.REPORTED,
    zh_kinds.ADDRESSED,
    zh_kinds.HOST_LINES,
    zh_kinds.NOTICE_BODY,
    zh_kinds.ABSTRACT,
    zh_kinds.NOVEL_SITE,
    zh_kinds.NARRATION,
    zh_sites.SOURCE,
    zh_offers.TEASER,
    rf"(?<![^\s|])(?:{zh_sites.POSTED})(?=\d)",
    *(zh_places.OWN_LEVELS[level] for level in ("省", "市", "县", "区")),
)
TEXT = (
    "县长强调,要修好渠。同志们、家长们,全市健全市场,健全市区,我区自我区分,本市基本市情,城市直通车,市直机关。"
    "参加了会议,作了重要讲话,会议由某某主持。下一章 官场小说 [关键词] 关键词:水利 DOI:10 "
    "他不由得点了点头,目光扫过全场 发布时间:2011-03-08|更新于 2011 信息来源:某某网 收入来源:卖粮 "
    "各县市区 小区长 区长……[详细] ...更多> 。。。全文"
    "\n第一项,请县长讲话。\n散会。\n各市州人民政府:下面,进行大会选举。特此通知"
)
PLACES = [TEXT, *(TEXT[n : n + 24] for n in range(len(TEXT)))]


@pytest.mark.parametrize("pattern", PATTERNS)
def test_it_finds_the_same(pattern):
    written = led(pattern)
    assert written != pattern
    for text in PLACES:
        for flags in (0, re.M):
            assert [m.span() for m in re.finditer(written, text, flags)] == [
                m.span() for m in re.finditer(pattern, text, flags)
            ]


@pytest.mark.parametrize("pattern", PATTERNS)
def test_each_alternative_begins_with_a_character(pattern):
    charset = re._compiler._get_charset_prefix(re._parser.parse(led(pattern)), 0)
    assert charset, led(pattern)


@pytest.mark.parametrize(
    "pattern", [r"\d年|月", r"^\s?年|月", ".年", "年*月", "年+", "[^年]月", "(年|月)日|(?:年|月)(日)", ""]
)
def test_what_may_begin_with_anything_or_counts_its_groups_stays(pattern):
    assert led(pattern) == pattern


@pytest.mark.parametrize(
    ("pattern", "written"),
    [
        ("年?月", "年月|月"),
        ("(?:上|下)?午", "上午|下午|午"),
        ("[省市]委", "省委|市委"),
        ("(?<!大)(?<!小)会", "会(?<!(?:大)会)(?<!(?:小)会)"),
        (r"(?:\.|…)更多", r"\.更多|…更多"),
    ],
)
def test_what_stands_before_the_first_character_is_written_out(pattern, written):
    assert led(pattern) == written


def test_those_that_begin_alike_stand_together():
    assert led("上午|下午|上|Page|page|下") == "上(?:午|)|下(?:午|)|Page|page"
