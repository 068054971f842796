"""What an English card over a text says of it: Occasion: …, Topic: …, Venue: …, Delivered at: …."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from archive.ingest import debate_pages
from archive.ingest import lines as shapes
from archive.ingest.documents import Fact, Line
from archive.ingest.patterns import compiled

_RULE = "record-card"
_LONGEST = 200  # characters of a line
_EVENTS = r"occasion|event(?: name)?|function|given on the occasion of|name of (?:the )?(?:event|occasion)"
_VENUES = (
    r"venue|location|place|where|(?:delivered|given|spoken|presented|held) (?:at|in)|"
    r"(?:place|venue|location) of (?:speech|delivery|address|event)"
)
_TOPICS = (
    r"topic|theme|(?:speech|talk|lecture|sermon) title|"
    r"(?:title|topic) of (?:the )?(?:speech|talk|address|lecture)"
)
_ANY = rf"(?:(?P<event>{_EVENTS})|(?P<venue>{_VENUES})|(?P<title>{_TOPICS}))"
_LABEL, _LABEL_ALONE = compiled(rf"{_ANY}\s*:\s*", re.I), compiled(_ANY, re.I)
# Beside them a topic is that of a speech: Speaker: Ada Ng
_WHO = compiled(r"(?:speaker|by|delivered|given|presented|lecturer|presenter)(?: by)?\s*:\s*\S", re.I)
_WORDS = (
    "ccasion",
    "vent",
    "unction",
    "enue",
    "ocation",
    "lace",
    "here",
    " at",
    " in",
    "opic",
    "ubject",
    "heme",
    "itle",
)
# A card gives the day behind the occasion: Harbour Dinner, Friday 3 May 2018; Harbour Dinner (3 May 2018)
_BEFORE_DAY = compiled(r"(?:\son|,?\s\w{3,6}day)$", re.I)
_MARKS = " ,(|–—-"


def facts(
    lines: Sequence[Line], folded: Mapping[int, str], labelled: Iterable[int], end: int
) -> Iterator[Fact]:
    """Yield occasion, topic and venue that the lines above ``end`` label: facts "event", "title", "venue".

    A topic that stands alone is a site's, and none of a speech; the text's own title goes before it.

    ``labelled`` are the lines that hold a label alone, so that the next line says what it labels.

    >>> from archive.ingest.spans import Passage
    >>> lines = [Line(Passage(text)) for text in ("Occasion: Harbour Dinner, 3 May 2018", "Venue: Town Hall")]
    >>> found = facts(lines, dict(enumerate(line.text for line in lines)), (), 2)
    >>> [(fact.name, fact.value) for fact in found]
    [('event', 'Harbour Dinner'), ('venue', 'Town Hall')]
    """
    found = tuple(_read(lines, folded, labelled, end))
    card = any(fact.name != "title" for fact in found)
    card = card or any(n < end and _WHO.match(text) for n, text in folded.items())
    yield from (fact for fact in found if card or fact.name != "title")
    yield from debate_pages.facts(lines, folded, end)


def is_labelled(text: str) -> bool:
    """Return whether a line is one of such a card: Venue: Town Hall.

    >>> is_labelled("Topic: Locks and Weirs"), is_labelled("Locks: a topic of the place")
    (True, False)
    """
    return ":" in text[:40] and _LABEL.match(text) is not None


def _read(
    lines: Sequence[Line], folded: Mapping[int, str], labelled: Iterable[int], end: int
) -> Iterator[Fact]:
    for n, text in folded.items():
        if n >= end or len(text) > _LONGEST or ":" not in text or not any(map(text.__contains__, _WORDS)):
            continue
        printed = lines[n].text.replace("：", ":")
        if label := _LABEL.match(printed, len(printed) - len(printed.lstrip())):
            yield from _of(label, lines[n], label.end())
    for n in labelled:
        label = _LABEL_ALONE.fullmatch(folded.get(n, "").rstrip(": "))
        if label and n + 1 < len(lines) and n + 1 in folded and len(folded[n + 1]) <= _LONGEST:
            yield from _of(label, lines[n + 1], 0)


def _of(label: re.Match, line: Line, start: int) -> Iterator[Fact]:
    value = line.passage.part(start).strip()
    name = next(name for name in ("event", "venue", "title") if label[name])
    if name == "event" and (day := shapes.date_in(value.text)):
        before = _BEFORE_DAY.sub("", value.text[: value.text.find(day)].rstrip(_MARKS)).rstrip(_MARKS)
        value = value.part(0, len(before))
    if value and not shapes.has_han(value.text) and re.search("[A-Za-z]{3}", value.text):
        yield Fact(name, value.text, value, "title-line" if name == "title" else _RULE)
