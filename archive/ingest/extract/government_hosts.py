"""The places whose governments' own hosts pages come from: www.pinghu.gov.cn."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import lru_cache

from archive.ingest.documents import Document
from archive.ingest.extract.publishers import furniture
from archive.ingest.extract.sightings import Sighting
from archive.ingest.gazetteer import Gazetteer, Mention
from archive.ingest.gazetteer.names import short
from archive.ingest.patterns import compiled
from archive.ingest.spans import Passage

# The name that was registered under gov.cn, whatever office's host stands before it.
LONGEST_LINE = 120  # characters of the line at the foot that has the office's mail
_HOST = compiled(r"\b(?:[a-z0-9-]{1,30}\.){0,3}(?P<name>[a-z]{4,24})\.gov\.cn\b", re.IGNORECASE)


def government_hosts(document: Document, gazetteer: Gazetteer) -> Iterator[Sighting]:
    """Yield the place of the government's host that a page was taken from, where one unit alone is called so.

    Governments register their place's name in pinyin (jyj.pinghu.gov.cn is an office of 平湖市); names that
    several units share in pinyin (抚州, 福州) tell none of them.

    >>> from archive.ingest import gazetteer
    >>> list(government_hosts(Document(()), gazetteer.load()))
    []
    """
    urls = [fact.passage or Passage(fact.value) for fact in document.facts("source_url")]
    mails = [line for line in furniture(document, LONGEST_LINE) if "@" in line.text and "gov.cn" in line.text]
    for passage in (*urls, *mails):
        if "gov.cn" not in passage.text.lower() or not (found := _HOST.search(passage.text)):
            continue
        units = _in_pinyin(gazetteer).get(found["name"].lower(), ())
        if len(units) == 1:
            start, end = found.span("name")
            yield Sighting(
                passage, Mention(start, end, found["name"], units, "full"), units, "own", start, end
            )


@lru_cache(maxsize=2)
def _in_pinyin(gazetteer: Gazetteer) -> dict[str, tuple[str, ...]]:
    from pypinyin import lazy_pinyin  # its dictionaries take a third of a second to load

    units: dict[str, set[str]] = defaultdict(set)
    for code, unit in gazetteer.current.items():
        if name := short(unit.name):
            units["".join(lazy_pinyin(name)).replace("ü", "v")].add(code)
    return {name: tuple(sorted(codes)) for name, codes in units.items()}
