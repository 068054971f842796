"""The city or county of the development zone that a speech is of, told by the zone's name in text or site."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from archive.ingest.documents import Document, Evidence
from archive.ingest.extract.held_up import praised
from archive.ingest.extract.publishers import furniture, site_names
from archive.ingest.extract.sightings import Sighting, sightings
from archive.ingest.gazetteer import Gazetteer, simplified
from archive.ingest.languages.zh_zones import (
    DISTRICT_BODIES,
    OWN_ZONE_AFTER,
    OWN_ZONE_BEFORE,
    ZONE_AFTER,
    ZONE_BODIES,
)
from archive.ingest.patterns import compiled
from archive.ingest.spans import Passage

INFERRED = 0.6
MOST_QUOTES = 4
NEAR = 6  # characters before a zone's name that may make it the speaker's
LEVELS = (None, "区")

_AFTER, _BODIES = compiled(ZONE_AFTER), compiled(ZONE_BODIES)
_DISTRICT = compiled(DISTRICT_BODIES)
_MAKER = compiled("主办|承办|版权|管委会|管理委员会")
_OWN_BEFORE, _OWN_AFTER = compiled(OWN_ZONE_BEFORE), compiled(OWN_ZONE_AFTER)
_NAMED_AS_ZONE = compiled(f"[\u4e00-\u9fff]+(?:{ZONE_BODIES}|管理区|示范区)")


def own_zone(
    document: Document,
    paragraphs: Sequence[Passage],
    body: Iterable[Sighting],
    level: str | None,
    gazetteer: Gazetteer,
) -> tuple[str, tuple[Evidence, ...]] | None:
    """Return (code, evidence) of the place whose development zone a speech to 全区 or to its 园区 names.

    One zone alone is named, in two sentences or in one and by the site, told of as its own people do; what is
    held up as a model is another's.

    >>> from archive.ingest import gazetteer
    >>> from archive.ingest.extract.sightings import sightings
    >>> known = gazetteer.load()
    >>> text = Passage("管委会感谢大家。宜昌高新区发展很快。建设宜昌高新区要靠全区干部。")
    >>> own_zone(Document(()), [text], sightings(text, known), "区", known)[0]
    '420500'
    """
    if level not in LEVELS:
        return None
    texts = [simplified(one.text) for one in paragraphs]
    if not any(map(_BODIES.search, texts)) or any(map(_DISTRICT.search, texts)):
        return None
    told: dict[str, list[Sighting]] = {}
    own = False
    for one in body:
        end = _end_of_zone(one)
        if not end:
            continue
        if len(one.units) != 1 or one.role not in ("own", "chain", "byword") or praised(one, gazetteer):
            return None
        text = simplified(one.passage.text)
        before = text[max(0, one.mention.start - NEAR) : one.mention.start]
        own = own or bool(_OWN_BEFORE.search(before) or _OWN_AFTER.match(text, end))
        told.setdefault(one.units[0], []).append(one)
    if len(told) != 1:
        return None
    lines = [line for line in furniture(document) if "区" in line.text and _MAKER.search(line.text)]
    sites = [
        one
        for line in (*site_names(document), *lines)
        for one in sightings(line, gazetteer)
        if len(one.units) == 1 and _end_of_zone(one)
    ]
    ((code, named),) = told.items()
    of_site = [one for one in sites if one.units[0] == code]
    if not own or len(named) + len(of_site) < 2 or len(of_site) != len(sites) or code.endswith("0000"):
        return None
    quotes = [one.evidence("body-names", "inferred", INFERRED) for one in named]
    quotes += [one.evidence("portal", "inferred", INFERRED) for one in of_site]
    return code, tuple(quotes[:MOST_QUOTES])


def _end_of_zone(sighting: Sighting) -> int:
    """Return where the name of the zone ends that a sighting begins or is, 0 if it is none's."""
    text, mention = simplified(sighting.passage.text), sighting.mention
    if mention.how == "full" and _NAMED_AS_ZONE.fullmatch(simplified(mention.name)):
        return mention.end
    found = _AFTER.match(text, mention.end) if mention.how != "township" else None
    return found.end() if found else 0
