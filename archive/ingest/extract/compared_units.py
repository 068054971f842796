"""The unit that a text tells of again and again, beside others that it is only compared with."""

from __future__ import annotations

from collections.abc import Iterable

from archive.ingest.extract.held_up import sentence
from archive.ingest.extract.sightings import Sighting
from archive.ingest.gazetteer import Gazetteer, simplified
from archive.ingest.languages.zh_place_witnesses import COMPARED
from archive.ingest.patterns import compiled

_COMPARED = compiled(COMPARED)


def is_compared(sighting: Sighting) -> bool:
    """Tell whether a name stands in a sentence that compares: 沭阳的用电量是我们的两倍."""
    return _COMPARED.search(simplified(sentence(sighting))) is not None


def told_again(named: Iterable[Sighting], gazetteer: Gazetteer) -> list[Sighting]:
    """Return where two paragraphs tell of the one unit that is not merely compared with; empty if none is.

    ``named``: the units of the speaker's level, told of as one's own. A name that a town of the unit bears
    too (青阳 in 泗洪县) is that town's.

    >>> from archive.ingest import gazetteer
    >>> from archive.ingest.extract.sightings import sightings
    >>> from archive.ingest.spans import Passage
    >>> known = gazetteer.load()
    >>> texts = "泗洪的工人有了活干。", "沭阳的用电量是我们的两倍。", "泗洪的发展要去请。"
    >>> found = told_again([one for text in texts for one in sightings(Passage(text), known)], known)
    >>> [one.units for one in found]
    [('321324',), ('321324',)]
    """
    told: dict[tuple[str, ...], list[Sighting]] = {}
    for one in named:
        if not is_compared(one):
            told.setdefault(one.units, []).append(one)
    again = [units for units, said in told.items() if len({id(one.passage) for one in said}) > 1]
    if len(again) != 1 or len(again[0]) != 1:
        return []
    own = told.pop(again[0])
    others = (simplified(said[0].mention.name) for said in told.values())
    towns = all(again[0][0] in gazetteer.bare_townships.get(name, ()) for name in others)
    return own if towns else []
