"""The place of a speech that votes leave open, where two kinds of witness meet on one unit alone."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from archive.ingest.documents import Evidence
from archive.ingest.extract.bare_townships import bare_townships
from archive.ingest.extract.lone_units import told_in_passing
from archive.ingest.extract.sightings import Sighting
from archive.ingest.extract.votes import MARGIN, fits, named_as
from archive.ingest.gazetteer import Gazetteer
from archive.ingest.gazetteer.names import stem
from archive.ingest.languages.zh_place_witnesses import (
    MODEL_TOWNS,
    MODELS,
    PRAISE,
    UNITS_BELOW,
)
from archive.ingest.patterns import compiled
from archive.ingest.spans import Passage

CORROBORATED, INFERRED = 0.85, 0.6
MOST_QUOTES = 12
ENOUGH, MANY = 2, 3

_PRAISE, _UNITS_BELOW = compiled(PRAISE), compiled(UNITS_BELOW)
_SENTENCE_END = compiled(r"[。！？!?;；]")


@dataclass
class _Case:
    """What speaks for a unit."""

    named: list[Sighting] = field(default_factory=list)
    sites: list[Passage] = field(default_factory=list)
    townships: dict[str, Evidence] = field(default_factory=dict)  # by name without kind

    @property
    def witnesses(self) -> int:
        return bool(self.named) + bool(self.sites) + len(self.townships)


def corroborated(
    paragraphs: Iterable[Passage],
    own: Iterable[Sighting],
    sites: Iterable[tuple[Passage, tuple[str, ...]]],
    level: str | None,
    gazetteer: Gazetteer,
) -> tuple[str, tuple[Evidence, ...]] | None:
    """Return (code, evidence) of the one unit of the speaker's level that witnesses of two kinds speak for.

    Kinds are its name, its site's name, and each of its townships, whose kind may be left out where a name
    can begin (从口东到大钟庄). A second unit with half as many leaves
    it open, if that is more than its bare name. A unit named
    twice, or of which a sentence begins to tell (开远的米线), stands where it is the only one of its level
    that the text names, and none that speakers like to cite.
    """
    paragraphs = tuple(paragraphs)
    own = list(own)
    cases: dict[str, _Case] = {}
    for sighting in own:
        for unit in sighting.units:
            if sighting.mention.how == "township":
                townships, name = cases.setdefault(unit, _Case()).townships, stem(sighting.mention.name)
                if name not in townships:
                    townships[name] = sighting.evidence("body-names", "corroborated", CORROBORATED)
            else:
                cases.setdefault(unit, _Case()).named.append(sighting)
    for passage, units in sites:
        for unit in units:
            cases.setdefault(unit, _Case()).sites.append(passage)
    for unit, names in bare_townships(paragraphs, gazetteer).items():
        if names.keys() <= MODEL_TOWNS:
            continue
        for name, evidence in names.items():
            cases.setdefault(unit, _Case()).townships.setdefault(name, evidence)
    cases = {unit: case for unit, case in cases.items() if fits(unit, level, gazetteer)}
    ranked = sorted(cases.items(), key=lambda one: -one[1].witnesses)
    if not ranked:
        return None
    code, best = ranked[0]
    second = ranked[1][1].witnesses if len(ranked) > 1 else 0
    if gazetteer.parent(code) in cases:
        return None
    if not level:
        # 长汀 and 河田 together, where nothing else is named: the speaker need not say 我县.
        line = set(gazetteer.lineage(code))
        alone = all(len(one.units) == 1 and line & set(gazetteer.lineage(one.units[0])) for one in own)
        if alone and (best.named or best.sites) and best.townships and not second and not _praised(best):
            return code, _evidence(best, "inferred", INFERRED)
        return None
    # A city with counties below it names their townships too.
    counties = gazetteer.has_counties(code) or any(_UNITS_BELOW.search(p.text) for p in paragraphs)
    enough = MANY if level == "市" and not best.sites and counties else ENOUGH
    if (best.townships or best.sites) and best.witnesses >= enough and best.witnesses >= MARGIN * second:
        return code, _evidence(best, "corroborated", CORROBORATED)
    told = [(unit, case) for unit, case in ranked if case.named or case.sites]
    if len(told) == 1 and _told_alone(told[0][1], told[0][0], level, gazetteer):
        return told[0][0], _evidence(told[0][1], "inferred", INFERRED)
    return None


def _told_alone(case: _Case, code: str, level: str | None, gazetteer: Gazetteer) -> bool:
    name = stem(gazetteer.current[code].name)
    named = [s for s in case.named if len(s.units) == 1 and named_as(s, code, level, gazetteer)]
    if not named or name in MODELS or _praised(case):
        return False
    return (len(named) >= 2 and not told_in_passing(code, named, gazetteer)) or any(_opens(s) for s in named)


def _praised(case: _Case) -> bool:
    return any(_PRAISE.search(_sentence(one)) for one in case.named if len(one.units) == 1)


def _opens(sighting: Sighting) -> bool:
    """Whether a sentence begins with the name and tells of what is its: 开远的米线 …"""
    text, start = sighting.passage.text, sighting.mention.start
    begins = not text[:start].strip() or bool(_SENTENCE_END.match(text[start - 1]))
    return begins and text[sighting.mention.end : sighting.mention.end + 1] == "的"


def _sentence(sighting: Sighting) -> str:
    text = sighting.passage.text
    starts = [end.end() for end in _SENTENCE_END.finditer(text, 0, sighting.mention.start)]
    end = _SENTENCE_END.search(text, sighting.mention.end)
    return text[starts[-1] if starts else 0 : end.start() if end else len(text)]


def _evidence(case: _Case, grade: str, trust: float) -> tuple[Evidence, ...]:
    found = [sighting.evidence("body-names", grade, trust) for sighting in case.named[:1]]
    found += [Evidence.of(passage, "portal", grade, trust) for passage in case.sites[:1]]
    return tuple([*found, *case.townships.values()][:MOST_QUOTES])
