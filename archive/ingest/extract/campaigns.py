"""Bounds from the campaigns of the whole party that an occasion is named after."""

import re
from collections.abc import Iterable, Iterator
from datetime import date
from functools import cache

from archive.ingest.extract import dated_facts
from archive.ingest.extract.bounds import QUOTES, Bound
from archive.ingest.extract.folding import fold
from archive.ingest.spans import Passage

# What a meeting of the campaign itself does; one that looks back on it years later does none of it.
OWN_MEETING = re.compile(
    r"^.{0,12}?(?:动员|部署|启动|总结|推进|转段|转阶段|转入|汇报|交流|民主测评|民主生活|督导|座谈|工作会|专题党课|党课|培训|分析|紧急)"
)
LATER = re.compile(r"回顾|纪念|周年|以来")


def soft(titles: Iterable[Passage]) -> Iterator[Bound]:
    """Yield the days of the campaign that an occasion in one of the titles is a meeting of.

    >>> bound = next(soft((Passage("在全县“三严三实”专题教育动员会上的讲话"),)))
    >>> bound.rule, bound.earliest.isoformat(), bound.latest.isoformat()
    ('campaign', '2015-04-10', '2016-03-31')
    """
    pattern, days = _campaigns()
    for passage in titles:
        folded = fold(passage.text)
        for match in pattern.finditer(folded):
            if OWN_MEETING.match(folded[match.end() : match.end() + 40]) and not LATER.search(folded):
                yield Bound(passage, *match.span(), "campaign", *days[_plain(match[0])])


@cache
def _campaigns() -> tuple[re.Pattern, dict[str, tuple[date, date]]]:
    """Return what finds a campaign, with quotation marks or the comma in its name or without."""
    days = {_plain(row.words): (row.first, row.last) for row in dated_facts.load().campaigns}
    words = (
        f"(?:{QUOTES}|[、,])?".join(map(re.escape, name)) for name in sorted(days, key=len, reverse=True)
    )
    return re.compile("|".join(words)), days


def _plain(words: str) -> str:
    return re.sub(f"{QUOTES}|[、,]", "", words)
