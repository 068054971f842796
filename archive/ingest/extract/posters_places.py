"""The place to which who posted a text in a forum went to hear it: 昨天回合川参加母校的校庆."""

from __future__ import annotations

from collections.abc import Iterable

from archive.ingest.documents import Document, Evidence, Text
from archive.ingest.extract.posters_days import prefaces, tells_of_occasion
from archive.ingest.extract.sightings import Sighting, sightings
from archive.ingest.gazetteer import Gazetteer, simplified
from archive.ingest.patterns import compiled

INFERRED = 0.6
_WENT, _TOOK_PART = (
    compiled("(?:[回到去赴来]了?|[回来]到)$"),
    compiled("(?:去|来)?(?:参加|出席|观礼|聆听|听)"),
)


def went_to(
    document: Document, text: Text, body: Iterable[Sighting], gazetteer: Gazetteer
) -> tuple[str, tuple[Evidence, ...]] | None:
    """Return (code, evidence) of the one place of which a poster says that he took part there, and that the
    text names as well; None if there is none.

    >>> from archive.ingest import gazetteer
    >>> went_to(Document(()), Text((), ()), [], gazetteer.load()) is None
    True
    """
    named = {one.units[0]: one for one in body if len(one.units) == 1}
    if not named or not text.paragraphs:
        return None
    for _, line in prefaces(document, text.paragraphs[0].begins):
        words = simplified(line.text)
        if not tells_of_occasion(line.text):
            continue
        for one in sightings(line.passage, gazetteer):
            went = _WENT.search(words[max(0, one.mention.start - 2) : one.mention.start])
            if went and len(one.units) == 1 and _TOOK_PART.match(words, one.mention.end):
                code = one.units[0]
                if code in named and not code.endswith("0000"):
                    told = named[code].evidence("body-names", "inferred", INFERRED)
                    return code, (one.evidence("editors-note", "inferred", INFERRED), told)
    return None
