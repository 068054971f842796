"""Units beside the one that a text names, whose own names are words: 樟树 beside 丰城."""

from __future__ import annotations

from collections.abc import Sequence

from archive.ingest.extract.sightings import Sighting
from archive.ingest.extract.votes import fits
from archive.ingest.gazetteer import Gazetteer, simplified
from archive.ingest.gazetteer.names import stem
from archive.ingest.spans import Passage


def may_be_meant(
    named: Sequence[Sighting], level: str, paragraphs: Sequence[Passage], gazetteer: Gazetteer
) -> bool:
    """Tell whether the speaker's unit may be one beside that which is named, by a word that the text says.

    ``named``: where the text names the one unit of the speaker's ``level``. A county whose name is a word is
    not seen as a name; where its word stands as often as its neighbour's name, either may speak of the other.

    >>> from archive.ingest import gazetteer
    >>> from archive.ingest.extract.sightings import sightings
    >>> known = gazetteer.load()
    >>> said = [Passage("丰城的药商都来了,樟树的药会一年一次。")]
    >>> may_be_meant(sightings(said[0], known), "市", said, known)
    True
    >>> alone = [Passage("丰城的药商都来了。")]
    >>> may_be_meant(sightings(alone[0], known), "市", alone, known)
    False
    """
    if not named or len(named[0].units) != 1:
        return False
    code = named[0].units[0]
    above = gazetteer.parent(code)
    for unit in gazetteer.current:
        if unit == code or gazetteer.parent(unit) != above or not fits(unit, level, gazetteer):
            continue
        name = stem(gazetteer.current[unit].name)
        said = sum(simplified(passage.text).count(name) for passage in paragraphs) if len(name) > 1 else 0
        if said >= len(named) and not gazetteer.mentions(name):
            return True
    return False
