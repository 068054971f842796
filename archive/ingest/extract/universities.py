"""The city of a university or a college at which a speech was given, as its title or title block tells."""

from __future__ import annotations

from collections.abc import Iterator

from archive.ingest.documents import Document, Evidence, Text
from archive.ingest.extract.publishers import site_names
from archive.ingest.extract.sightings import Sighting
from archive.ingest.extract.stated_places import LONGEST_LINE, printed
from archive.ingest.extract.votes import fits, own_level
from archive.ingest.gazetteer import Gazetteer, simplified, universities
from archive.ingest.languages.zh_place_witnesses import (
    NOT_AT_UNIVERSITY,
    NOT_OF_UNIVERSITY,
    OWN_BODY_AFTER,
    OWN_BODY_BEFORE,
    UNIVERSITY_GREETED,
    UNIVERSITY_OCCASION,
)
from archive.ingest.languages.zh_places import NATIONAL
from archive.ingest.patterns import compiled
from archive.ingest.spans import Passage

INFERRED = 0.6
NEAR = 16  # characters before a name that may make it the speaker's own

_NOT_OF, _NOT_AT = compiled(NOT_OF_UNIVERSITY), compiled(NOT_AT_UNIVERSITY)
_OCCASION, _GREETED = compiled(UNIVERSITY_OCCASION), compiled(UNIVERSITY_GREETED)
_NATIONAL = compiled(NATIONAL)
_OWN_BEFORE, _OWN_AFTER = compiled(OWN_BODY_BEFORE), compiled(OWN_BODY_AFTER)
_WIDE_BRACKETS = str.maketrans("（）", "()")


def seat(
    document: Document, text: Text, title: str, event: str | None, gazetteer: Gazetteer
) -> tuple[str, tuple[Evidence, ...]] | None:
    """Return (code, evidence) of the city whose university's own occasion this is; None if none shows.

    Its name stands in the title; or, where the occasion is a school's own (开学典礼, 校庆), in the title
    block, in the first words to those who came (欢迎来到长江大学), or as the site's. Neither those who come
    from it (武汉大学教授 …) nor occasions of the country or of a province held there count as its own.

    >>> from archive.ingest import gazetteer
    >>> seat(Document(()), Text((), ()), "校长在长江大学开学典礼上的讲话", None, gazetteer.load())[0]
    '421000'
    """
    occasion = simplified(f"{title} {event or ''}")
    if _NATIONAL.search(occasion):
        return None
    level, of_school = own_level(occasion, ()), bool(_OCCASION.search(occasion))
    found: dict[str, Evidence] = {}
    for passage, rule in _passages(document, text, title):
        words = simplified(passage.text)
        if "大学" not in words and "学院" not in words and "学校" not in words:
            continue
        words = words.translate(_WIDE_BRACKETS)
        for start, end, code in universities.load().named_in(words):
            before, after = words[:start], words[end:]
            if _NOT_OF.match(after) or _NOT_AT.search(before):
                continue
            if rule == "lead" and not _GREETED.search(before):
                continue
            own = _OWN_BEFORE.search(before[-NEAR:]) or _OWN_AFTER.match(after)
            if rule == "body-names" and not own:
                continue
            if rule != "title" and (level or not of_school):
                continue
            found.setdefault(code, Evidence.of(passage, rule, "inferred", INFERRED, start, end))
        if found:
            break
    if len(found) != 1:
        return None
    ((code, evidence),) = found.items()
    return (code, (evidence,)) if fits(code, level, gazetteer) else None


def within_university(sighting: Sighting) -> bool:
    """Tell whether a name is a piece of a university's, whose seat is elsewhere: 四川 in 四川文化艺术学院."""
    words, mention = simplified(sighting.passage.text), sighting.mention
    if words.find("学", mention.end) < 0:
        return False
    words = words.translate(_WIDE_BRACKETS)
    return any(
        start <= mention.start and mention.end < end for start, end, _ in universities.load().named_in(words)
    )


def _passages(document: Document, text: Text, title: str) -> Iterator[tuple[Passage, str]]:
    head = [line.passage for line in document.head if len(line.text) <= LONGEST_LINE]
    yield printed(title, head), "title"
    yield from ((passage, "head") for passage in head)
    yield from ((fact.passage or Passage(fact.value), "office") for fact in document.facts("office"))
    yield from ((paragraph, "lead") for paragraph in text.paragraphs[:3])
    yield from ((site, "portal") for site in site_names(document))
    yield from ((paragraph, "body-names") for paragraph in text.paragraphs)
