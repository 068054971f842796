"""Names that a text tells of as another's throughout: counties told with their province, places visited."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from itertools import pairwise

from archive.ingest.extract.sightings import Sighting
from archive.ingest.gazetteer import Gazetteer


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
