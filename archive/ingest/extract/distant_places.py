"""Names that a text tells of as another's throughout: counties told with their province, places visited."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from itertools import pairwise

from archive.ingest.extract.sightings import Sighting
from archive.ingest.gazetteer import Gazetteer, simplified
from archive.ingest.gazetteer.names import stem
from archive.ingest.languages.zh_place_witnesses import MODEL_TOWNS
from archive.ingest.patterns import compiled

_MET_AS_GUESTS, _OF_ONE_HOME = compiled("商会|同乡|老乡会|乡友|联谊会"), compiled("同乡|老乡会|乡友")
_HOME = compiled("家乡|故乡|异乡|他乡|老乡|乡贤|同乡")


def without_distant(found: Iterable[Sighting], level: str | None, gazetteer: Gazetteer) -> list[Sighting]:
    """Return the sightings with those of counties told with their province as another's: 甘肃正宁县.

    Who speaks for a county or a city does not say which province it lies in.
    """
    found = list(found)
    if level is None or level in ("省", "自治区"):
        return found
    read = list(found)
    for at, (before, here) in enumerate(pairwise(found), 1):
        if (
            here.chained
            and here.role == "own"
            and before.mention.end == here.mention.start
            and any(unit.endswith("0000") for unit in before.units)
            and any(gazetteer.parent(unit) for unit in here.units)
        ):
            read[at] = replace(here, role="other")
    return read


def without_visited(found: Iterable[Sighting]) -> list[Sighting]:
    """Return the sightings with those of a place visited or praised as another's throughout.

    跑了昆山、诸暨 …: what is told of 昆山 after that is told of another's place, unless it is named as one's
    own, or otherwise, far more often.
    """
    found = list(found)
    others: Counter[tuple[str, ...]] = Counter(one.units for one in found if one.role in ("other", "listed"))
    own: Counter[tuple[str, ...]] = Counter(one.units for one in found if one.role == "own")
    claims: Counter[tuple[str, ...]] = Counter(one.units for one in found if one.claimed)
    visited = {units for units, times in others.items() if claims[units] <= times and own[units] <= 2 * times}
    return [
        replace(one, role="other") if one.role == "own" and one.units in visited else one for one in found
    ]


def without_model_towns(found: Iterable[Sighting]) -> list[Sighting]:
    """Return the sightings with those of towns held up all over the country as another's: 闽宁镇, 枫桥镇.

    Where a second township of its county is named such a town is the speaker's own.
    """
    found = list(found)
    towns = [one for one in found if one.mention.how == "township"]
    models = {
        one.mention.name: one.units for one in towns if stem(simplified(one.mention.name)) in MODEL_TOWNS
    }
    beside = {unit for one in towns if one.mention.name not in models for unit in one.units}
    others = {name for name, units in models.items() if not beside & set(units)}
    return [
        replace(one, role="byword") if one.role == "own" and one.mention.name in others else one
        for one in found
    ]


def without_homes(found: Iterable[Sighting], occasion: str, texts: Iterable[str]) -> list[Sighting]:
    """Return the sightings with those of the home of people who meet elsewhere as another's: 我们台山人.

    At the feast of a 商会 or of 同乡 their home's people are spoken of as one's own. Where they call it their
    home, or meet as 同乡, no name in the text tells where they meet.
    """
    if not _MET_AS_GUESTS.search(occasion):
        return list(found)
    if _OF_ONE_HOME.search(occasion) or any(_HOME.search(text) for text in texts):
        return [replace(one, role="other") if one.role == "own" else one for one in found]
    return [
        replace(one, role="other")
        if one.role == "own" and one.claimed and one.passage.text.startswith("人", one.mention.end)
        else one
        for one in found
    ]
