"""The place of a firm whose name tells none, or another than its own: 胜利油田, 吉林油田 of 松原, 鞍钢."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

from archive.ingest.documents import Document, Evidence, Text
from archive.ingest.extract.sightings import Sighting
from archive.ingest.extract.stated_places import LONGEST_LINE, printed
from archive.ingest.extract.votes import own_level
from archive.ingest.gazetteer import simplified
from archive.ingest.gazetteer.occurrences import Names
from archive.ingest.gazetteer.units import TABLES, rows
from archive.ingest.patterns import compiled
from archive.ingest.spans import Passage

INFERRED = 0.6
REACH = 6  # characters around a place that may make it a piece of a firm's name
TABLE = TABLES / "firms.tsv"

# 经济钢铁, 承包钢厂 name none. Who comes from there, or goes there to look, speaks elsewhere.
_NOT_AT = compiled(
    r"(?:[经承罗汉]|赴|参观|考察|学习|感谢|来自|与|和|同|及|、|原|致|向|给|访问|慰问|出自|毗邻)$"
)
_NOT_OF = compiled(
    r"[\u4e00-\u9fff]{0,8}?(?:代表团|考察团|客人|专家|一行|捐|赞助|医院|学校|[中小]学|工学院|冠名|杯)|[、和与及]|的?(?:经验|做法|支持)"
)
_OWN_BEFORE = compiled(r"(?:我们|咱们|作为|身为|欢迎来到|加入|全体?)$")
_OWN_AFTER = compiled(r"(?:公司|集团)?(?:人(?![民才士事员])|全体|广大|各族|儿女|的明天|家属|上下)")


def seat(
    document: Document, text: Text, title: str, event: str | None
) -> tuple[str, tuple[Evidence, ...]] | None:
    """Return (code, evidence) of the seat of the one firm whose own occasion this is; None if none shows.

    Its name stands in the title or the title block, or in the words of one of its own people (我们鞍钢人).
    Where the speaker's unit is one of the list (全市, 全县) it is no firm's.

    >>> seat(Document(()), Text((), ()), "在胜利油田职工代表大会上的讲话", None)[0]
    '370500'
    >>> seat(Document(()), Text((), ()), "在全县学习鞍钢经验座谈会上的讲话", None) is None
    True
    """
    if own_level(f"{title} {event or ''}", ()):
        return None
    found: dict[str, Evidence] = {}
    for passage, rule in _passages(document, text, title):
        words = simplified(passage.text)
        for start, end, code in _named_in(words):
            before, after = words[max(0, start - 8) : start], words[end : end + 16]
            if _NOT_AT.search(before) or _NOT_OF.match(after):
                continue
            if rule != "body-names" or _OWN_BEFORE.search(before) or _OWN_AFTER.match(after):
                found.setdefault(code, Evidence.of(passage, rule, "inferred", INFERRED, start, end))
        if found and rule != "body-names":
            break
    return next(((code, (evidence,)) for code, evidence in found.items()), None) if len(found) == 1 else None


def within_firm(sighting: Sighting) -> bool:
    """Tell whether a name is a piece of a firm's, which lies elsewhere: 吉林 in 吉林油田."""
    mention = sighting.mention
    first = max(0, mention.start - REACH)
    # Only these characters are simplified: a text has many thousand names at most.
    around = simplified(sighting.passage.text[first : mention.end + REACH])
    return any(start <= mention.start - first < end for start, end, _ in _named_in(around))


def _passages(document: Document, text: Text, title: str) -> Iterator[tuple[Passage, str]]:
    head = [line.passage for line in document.head if len(line.text) <= LONGEST_LINE]
    yield printed(title, head), "title"
    yield from ((passage, "head") for passage in head)
    yield from ((fact.passage or Passage(fact.value), "office") for fact in document.facts("office"))
    yield from ((paragraph, "body-names") for paragraph in text.paragraphs)


def _named_in(words: str) -> list[tuple[int, int, str]]:
    names, seats = _firms()
    return [(start, end, seats[words[start:end]]) for start, end in names.longest_in(words).items()]


@lru_cache(maxsize=1)
def _firms(table: Path = TABLE) -> tuple[Names, dict[str, str]]:
    """Return the firms of the shipped table, and the code of each one's seat. Raises DamagedTable."""
    seats = {name: code for code, name in rows(table)}
    return Names(seats), seats
