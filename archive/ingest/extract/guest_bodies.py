"""Bodies of people from elsewhere, named for where they meet and for where they come from: 广元市遂宁商会."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from archive.ingest.patterns import compiled

if TYPE_CHECKING:
    from archive.ingest.extract.sightings import Sighting

_BODY = compiled("[省市县区州]?(?:籍|[商企]业?家?)?(?:商会|同乡(?:总会|联谊会|会)|老乡会|乡友会)")
_BETWEEN = ("", "工商联", "地区")


def read(text: str, found: Sequence[Sighting]) -> list[Sighting]:
    """Return the places that a text names, where such a body comes from read as another's.

    The first of two such names is where it meets; of a place within the first it is the body of that place.
    """
    told = list(found)
    for at, (before, here) in enumerate(pairwise(found), 1):
        if here.role == "own" and not here.chained and before.role in ("own", "chain"):
            beside = text[before.mention.end : here.mention.start] in _BETWEEN
            if beside and _BODY.match(text, here.mention.end):
                told[at] = replace(here, role="other")
    return told
