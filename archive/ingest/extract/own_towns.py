"""The county, or the city of a county's rank, whose townships alone a speech names, though never itself."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from archive.ingest.documents import Evidence
from archive.ingest.extract.bare_townships import bare_townships
from archive.ingest.extract.sightings import Sighting
from archive.ingest.extract.votes import fits
from archive.ingest.gazetteer import Gazetteer
from archive.ingest.gazetteer.names import stem
from archive.ingest.spans import Passage

# Townships of one county that are enough; where the speaker says neither 我县 nor 全市, more are.
_ENOUGH, _MANY = 3, 4
# Of them so many bear a name that no other county's township has; one, where no other county has two of them.
_OF_ONE = 2
_BESIDE = 3  # times as many as townships of any other county
_MOST_QUOTES = 12


def told_by_towns(
    paragraphs: Iterable[Passage],
    named: Sequence[Sighting],
    level: str | None,
    voted: str | None,
    gazetteer: Gazetteer,
) -> tuple[str, tuple[Evidence, ...]] | None:
    """Return (code, evidence) of the unit of the speaker's level that only its townships tell; None if none.

    ``named``: every place that the body names; ``voted``: the code that their votes point to, or None. It
    may be the city above alone: 沧州市昨夜开了会 stands in a speech of 泊头市 too, and who speaks for all
    of a city has names of counties where this one has 交河、齐桥、富镇. Where the unit itself or another
    of its rank in the same city is named, other rules decide.

    >>> from archive.ingest import gazetteer
    >>> known = gazetteer.load()
    >>> told_by_towns([Passage("在交河、齐桥、富镇三个道口设卡。")], (), "市", "130900", known)[0]
    '130981'
    >>> told_by_towns([Passage("在交河、齐桥、富镇三个道口设卡。")], (), "市", "130200", known) is None
    True
    """
    if voted and not (voted.endswith("00") and gazetteer.has_counties(voted)):
        return None
    towns = {unit: dict(names) for unit, names in bare_townships(paragraphs, gazetteer).items()}
    for one in named:
        if one.mention.how == "township" and one.role == "own" and not one.chained:
            for unit in one.units:
                evidence = one.evidence("body-names", "corroborated", 0.85)
                towns.setdefault(unit, {}).setdefault(stem(one.mention.name), evidence)
    ranked = sorted(towns.items(), key=lambda county: -len(county[1]))
    if not ranked:
        return None
    code, own = ranked[0]
    unique = sum(len(gazetteer.bare_townships.get(name, ())) == 1 for name in own)
    others = max((len(names.keys() - own.keys()) for _, names in ranked[1:]), default=0)
    alone = all(len(names) < 2 for _, names in ranked[1:])
    if len(own) < (_ENOUGH if level else _MANY) or unique < (1 if alone else _OF_ONE):
        return None
    if others * _BESIDE > len(own):
        return None
    if not fits(code, level, gazetteer) or (voted and voted not in gazetteer.lineage(code)):
        return None
    above = gazetteer.parent(code)
    for one in named:
        if one.mention.how != "township" and any(
            unit == code or (gazetteer.parent(unit) == above and not unit.endswith("00"))
            for unit in one.units
        ):
            return None
    return code, tuple(own.values())[:_MOST_QUOTES]
