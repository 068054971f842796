"""How many strokes the characters of a name have, by which Chinese lists of people stand in order."""

from __future__ import annotations

from functools import cache

from archive.ingest.gazetteer.units import TABLES, rows
from archive.models import Person

LONGEST = Person._meta.get_field("strokes").max_length


def of_name(name: str) -> str:
    """Return the strokes of each character of a name, two digits each; "" for a name not in Han characters.

    As text they are in the order of such lists: the surname's strokes first, then those of the next
    character. What is no Han character (the dot in a Uyghur name) has none.

    >>> of_name("吴翠云"), of_name("阿不都·热依木"), of_name("Ann Lee")
    ('071404', '070410100804', '')
    """
    counts = _counts()
    return "".join(f"{counts[character]:02}" for character in name if character in counts)[:LONGEST]


@cache
def _counts() -> dict[str, int]:
    return {
        character: int(strokes)
        for strokes, characters in rows(TABLES / "strokes.tsv")
        for character in characters
    }
