"""Bounds from the campaigns of the whole party or country that an occasion is a meeting of."""

import re
from collections.abc import Iterable, Iterator
from datetime import date
from functools import cache

from archive.ingest.extract import dated_facts
from archive.ingest.extract.bounds import QUOTES, Bound, sentence_around
from archive.ingest.extract.dated_facts import Campaign
from archive.ingest.extract.folding import fold
from archive.ingest.extract.numerals import number
from archive.ingest.led import led
from archive.ingest.patterns import compiled
from archive.ingest.spans import Passage

# What a meeting of the campaign itself does; one that looks back on it years later does none of it.
OWN_MEETING = compiled(
    r"^.{0,12}?(?:动员|部署|启动|总结|推进|转段|转阶段|转入|汇报|交流|民主测评|民主生活|督导|座谈|工作会|专题党课|党课|培训|分析|紧急|调度|验收|领导小组|专题(?:研讨|学习|报告|读书)|电视讲话|广播讲话)"
)
LATER = compiled(r"回顾|纪念|周年|以来")
TOLD = compiled(r"纪念|周年|以来|去年|前年|当年|上次|曾")
OPENS, CLOSES = compiled("动员|启动|培训"), compiled("总结|验收|表彰")
# 第一批总结暨第二批动员大会: the days at which one ends and the other begins.
BATCH = compiled(r"第(?P<number>[一二三1-3])批")
# How a speaker says which meeting he is at: 今天,我们召开…动员大会; 这次会议的主要任务是,…动员部署.
NOW = compiled(r"今天|今日|这次|此次|本次|现在")
MEETS = compiled(r"召开|举行|举办|参加|会议|大会|党课")
MOST_OPENING = 400  # characters of a paragraph in which a speaker says why they meet


def soft(titles: Iterable[Passage], paragraphs: Iterable[Passage] = ()) -> Iterator[Bound]:
    """Yield the days of the campaign that the occasion of a title, or told in a first paragraph, belongs to.

    A campaign that came in batches, or had a time for its launch and one for its end, bounds closer.

    >>> bound = next(soft((Passage("在全县“三严三实”专题教育动员会上的讲话"),)))
    >>> bound.rule, bound.earliest.isoformat(), bound.latest.isoformat()
    ('campaign', '2015-04-10', '2016-03-31')
    >>> bound = next(soft((Passage("在“六五”普法总结验收会上的讲话"),)))
    >>> bound.earliest.isoformat(), bound.latest.isoformat()
    ('2015-01-01', '2016-12-31')
    """
    found = [bound for passage in titles for bound in _in(passage, fold(passage.text), titled=True)]
    yield from found
    for passage in paragraphs if not found else ():
        folded = fold(passage.text[:MOST_OPENING])
        if NOW.search(folded):
            yield from _in(passage, folded, titled=False)


def _in(passage: Passage, folded: str, *, titled: bool) -> Iterator[Bound]:
    pattern, campaigns = _campaigns()
    for match in pattern.finditer(folded):
        own = OWN_MEETING.match(folded[match.end() : match.end() + 40])
        around = folded if titled else sentence_around(folded, *match.span())
        if folded[match.start() - 1 : match.start()] == "十":  # “十四五”普法
            continue
        told = (LATER if titled else TOLD).search(around)
        if not own or told or not (titled or (NOW.search(around) and MEETS.search(around))):
            continue
        for first, last in _days(campaigns[_plain(match[0])], around):
            yield Bound(passage, *match.span(), "campaign", first, last)


def _days(campaign: Campaign, around: str) -> Iterator[tuple[date, date]]:
    """Yield the days of the whole campaign, or of those of its batches and ends that the words name."""
    batches = [number(found["number"]) for found in BATCH.finditer(around)] if campaign.batches else []
    batches = [campaign.batches[one - 1] for one in batches if one and one <= len(campaign.batches)]
    if batches:
        yield from batches
        return
    first, last = campaign.first, campaign.last
    opens, closes = OPENS.search(around), CLOSES.search(around)
    if campaign.opened_by and opens and not closes:
        last = campaign.opened_by
    elif campaign.closed_from and closes and not opens:
        first = campaign.closed_from
    yield first, last


@cache
def _campaigns() -> tuple[re.Pattern, dict[str, Campaign]]:
    """Return what finds a campaign: with quotation marks or the comma in its name or without, and 全国."""
    rows = {_plain(row.words): row for row in dated_facts.load().campaigns}
    words = (
        f"(?:{QUOTES}|[、,]|全国)?".join(map(re.escape, name)) for name in sorted(rows, key=len, reverse=True)
    )
    return compiled(led("|".join(words))), rows


def _plain(words: str) -> str:
    return re.sub(f"{QUOTES}|[、,]|全国", "", words)
