"""Which of several units of one name a text means, by the names of their townships in it."""

from collections.abc import Iterable
from dataclasses import replace

from archive.ingest.extract.sightings import Sighting
from archive.ingest.extract.votes import fits
from archive.ingest.gazetteer import Gazetteer

# So many townships must be named, and so many times those of the next unit of that name.
ENOUGH, MARGIN = 2, 2
# Names of several units; a text that has more of them is a list of places, which tells of none of them.
MOST_NAMES = 200
MUNICIPALITIES = ("11", "12", "31", "50")  # a district beside another of its city is no chance
# Of a name that more counties have there may be others that the list does not know.
FEW = 3
COUNTY_LEVELS = ("县", "旗", "区")


def told_apart(found: Iterable[Sighting], texts: Iterable[str], gazetteer: Gazetteer) -> list[Sighting]:
    """Return the sightings, those of a name that several units bear narrowed to one where that is told.

    It is the one whose townships are named: 朝阳区 beside 南湖、永昌 is that of Changchun, 通州区 beside 漷县
    that of Beijing. They count without their kind, in the whole of ``texts``.
    """
    found = list(found)
    whole = "\n".join(texts)
    settled: dict[tuple[str, ...], tuple[str, ...]] = {}
    shared = {one.units for one in found if 2 <= len(one.units) <= 12}
    for units in shared if len(shared) <= MOST_NAMES else ():
        counts = sorted(((_named(unit, whole, gazetteer), unit) for unit in units), reverse=True)
        (most, unit), (second, _) = counts[0], counts[1]
        settled[units] = (unit,) if most >= ENOUGH and most >= MARGIN * second else units
    return [replace(one, units=settled.get(one.units, one.units)) for one in found]


def of_level(found: Iterable[Sighting], level: str | None, gazetteer: Gazetteer) -> list[Sighting]:
    """Return the sightings, townships of few counties narrowed to the one that is what the speaker's is.

    In a district's speech 元和街道 is that of 相城区, and not that of 云和县.
    """
    read = []
    for one in found:
        if level in COUNTY_LEVELS and one.mention.how == "township" and 2 <= len(one.units) <= FEW:
            own = tuple(unit for unit in one.units if fits(unit, level, gazetteer))
            one = replace(one, units=own) if len(own) == 1 else one
        read.append(one)
    return read


def _named(unit: str, text: str, gazetteer: Gazetteer) -> int:
    """Return how many townships of a unit a text names; a long name that no other has counts for two."""
    return sum(
        1 + (len(name) > 2 and len(gazetteer.bare_townships[name]) == 1)
        for name in gazetteer.townships_of(unit)
        if name in text
    )


def supported(sighting: Sighting, others: Iterable[Sighting], gazetteer: Gazetteer) -> tuple[str, ...]:
    """Return the units of an ambiguous name that unambiguous names elsewhere in the source speak for.

    Those go first that lie nearest to what is named: 赵家镇 beside 金堂 is that of 金堂县, and not another of
    the province. A county somewhere in the same province says nothing, the province's own name does.
    """
    named = {
        other.units[0]
        for other in others
        if len(other.units) == 1 and other.role in ("own", "above", "chain")
    }
    spoken_for = {
        above
        for unit in named
        for above in gazetteer.lineage(unit)
        if above in named or not above.endswith("0000") or unit[:2] in MUNICIPALITIES
    }
    shared = {unit: len(spoken_for & set(gazetteer.lineage(unit))) for unit in sighting.units}
    nearest = max(shared.values(), default=0)
    return tuple(unit for unit, count in shared.items() if count == nearest > 0)
