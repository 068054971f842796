"""Counties whose short names are words as well, where only a name can stand: 商都、化德; 把会同建成."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from functools import lru_cache

from archive.ingest.documents import Evidence
from archive.ingest.extract.sightings import Sighting, sightings
from archive.ingest.extract.votes import fits
from archive.ingest.gazetteer import Gazetteer, Mention, simplified
from archive.ingest.gazetteer.names import kind
from archive.ingest.languages.zh_place_roles import OTHERS_AFTER, OTHERS_BEFORE
from archive.ingest.languages.zh_word_names import (
    NAMES_IN_CLAIMS,
    NAMES_THOUGH_WORDS,
    WORD_BUILT,
    WORD_CHERISHED,
    WORD_RENEWED,
    WORD_S_PEOPLE,
)
from archive.ingest.patterns import compiled
from archive.ingest.spans import Passage

ENOUGH = 3  # counties of one prefecture in a list
INFERRED = 0.6

_LIST = compiled("(?<![\u3400-\u9fff])[\u3400-\u9fff]{2,14}+(?:、[\u3400-\u9fff]{2,14}+){2,60}")
_OTHERS_BEFORE, _OTHERS_AFTER = compiled(f"(?:{OTHERS_BEFORE})(?:了|过)?$"), compiled(OTHERS_AFTER)
_LEARNT = compiled("[^。；]{0,4}(?:的)?(?:经验|做法|学习|考察|参观)")


def told_in(passage: Passage, gazetteer: Gazetteer) -> list[Sighting]:
    """Return the sightings of a passage, and those of counties that only a list tells from words.

    Three items of the list must be counties of one prefecture, and no more than one item anything else.

    >>> from archive.ingest import gazetteer
    >>> known = gazetteer.load()
    >>> [one.mention.name for one in told_in(Passage("商都、化德、兴和、察右前旗进度快"), known)]
    ['商都', '化德', '兴和', '察右前旗']
    >>> told_in(Passage("化德、兴和、团结"), known)
    []
    """
    found = sightings(passage, gazetteer)
    if passage.text.count("、") < ENOUGH - 1:
        return found
    text = simplified(passage.text)
    seen = {one.mention.start for one in found}
    added: list[Sighting] = []
    for run in _LIST.finditer(text):
        items = _items(run, gazetteer)
        counts = Counter(unit[:4] for _, _, units in items for unit in {u[:4]: u for u in units}.values())
        if not counts:
            continue
        prefecture, most = counts.most_common(1)[0]
        if most < ENOUGH or most < run.group().count("、"):
            continue
        others = _OTHERS_BEFORE.search(text[max(0, items[0][0] - 8) : items[0][0]])
        behind = items[-1][1]
        role = (
            "other" if others or _OTHERS_AFTER.match(text, behind) or _LEARNT.match(text, behind) else "own"
        )
        for start, end, units in items:
            own = tuple(unit for unit in units if unit[:4] == prefecture)
            if own and start not in seen:
                mention = Mention(start, end, passage.text[start:end], own, "short")
                added.append(Sighting(passage, mention, own, role, start, end))
    return sorted([*found, *added], key=lambda one: one.mention.start) if added else found


def built(
    paragraphs: Iterable[Passage], level: str, gazetteer: Gazetteer
) -> tuple[str, tuple[Evidence, ...]] | None:
    """Return (code, evidence) of the one unit of the speaker's level that a text is about to build up, by a
    name that is a word too: 把会同建成旅游名县, 建设富裕文明的新民乐, 会同人民.

    >>> from archive.ingest import gazetteer
    >>> known = gazetteer.load()
    >>> built([Passage("要动员全县上下,把会同建成湘西南的旅游胜地。")], "县", known)[0]
    '431225'
    >>> built([Passage("要会同有关部门,把温泉建成旅游胜地。")], "县", known) is None
    True
    """
    found: dict[str, Evidence] = {}
    for passage in paragraphs:
        for match in _claims().finditer(simplified(passage.text)):
            group = match.lastgroup or ""
            units = [unit for unit in gazetteer.units_called(match[group]) if fits(unit, level, gazetteer)]
            if len(units) == 1:
                evidence = Evidence.of(passage, "body-names", "inferred", INFERRED, *match.span(group))
                found.setdefault(units[0], evidence)
    return next(((code, (evidence,)) for code, evidence in found.items()), None) if len(found) == 1 else None


@lru_cache(maxsize=1)
def _claims() -> re.Pattern:
    names = "|".join(sorted(NAMES_THOUGH_WORDS | NAMES_IN_CLAIMS))
    ways = (WORD_BUILT, WORD_RENEWED, WORD_S_PEOPLE, WORD_CHERISHED)
    return compiled(
        "|".join(f"{before}(?P<name{n}>{names}){after}" for n, (before, after) in enumerate(ways))
    )


def _items(run: re.Match, gazetteer: Gazetteer) -> list[tuple[int, int, tuple[str, ...]]]:
    """Return (start, end, counties) of the items of a list that name counties, the last by how it begins."""
    found = []
    items, at = run.group().split("、"), run.start()
    for number, item in enumerate(items):
        last, first = number == len(items) - 1, number == 0
        for size in (4, 3, 2) if len(item) > 2 else (2,):
            if size > len(item) or (size < len(item) and not (first or last)):
                continue
            start = at + len(item) - size if first else at
            name = item[-size:] if first else item[:size]
            units = gazetteer.units_called(name) or gazetteer.units_called(name[:-1] if kind(name) else "")
            counties = tuple(unit for unit in units if not unit.endswith("00"))
            if counties:
                found.append((start, start + size, counties))
                break
        at += len(item) + 1
    return found
