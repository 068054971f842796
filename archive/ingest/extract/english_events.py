"""The occasion of an English speech where its title says nothing of it: a card's label, the first words."""

import re
from collections.abc import Iterator

from archive.ingest.documents import Document, Text
from archive.ingest.extract import english_occasions
from archive.ingest.extract.folding import is_chinese
from archive.ingest.languages.en import MONTHS
from archive.ingest.languages.en_leads import SPEECH
from archive.ingest.languages.en_openings import (
    BETWEEN,
    BODIES,
    COUNTED,
    COURTESIES,
    KINDS,
    LEADS,
    WHICH,
)
from archive.ingest.patterns import compiled
from archive.ingest.spans import Passage

_GIVEN = compiled(rf"(?:\w+\s){{0,2}}{SPEECH}\s(?:at|to|before|for)\s", re.IGNORECASE)
# Under a title of its own: "Remarks by Jane Public, Mayor, at the Garden Gala"; "At the Garden Gala".
_GIVEN_BY = compiled(
    rf"(?:(?:\w+\s){{0,2}}{SPEECH}\s(?:delivered\s|given\s)?(?:by|at|to|before|on\sthe\soccasion\sof)|(?:at|before)\sthe)\s",
    re.IGNORECASE,
)
# Ada Ng's speech to the annual conference
_SPEECH_OF = compiled(
    rf"(?:[\w.-]+\s){{0,6}}[\w-]+['’]s?\s(?:\w+\s){{0,5}}?{SPEECH}\s(?=(?:at|to|before)\s)", re.IGNORECASE
)
_BY_WHOM = compiled(rf"(?:\w+\s){{0,2}}(?i:{SPEECH})\s(?:(?i:delivered|given)\s)?(?i:by)\s(?:the\s)?[A-Z]")
_LOOKED_AT, _MOST = 4, 700  # paragraphs in which a speaker says what he opens, and their characters
_WORD = r"(?:[A-Z\d](?:[\w'’&/-]|\.(?=[\w])){0,30}|&)"
_RUN = rf"{_WORD}(?:,?\s(?:(?:of|the|and|for|on|in|to)\s){{0,2}}{_WORD}){{0,14}}"
_OPENS = compiled(
    rf"\b{COURTESIES}[\s,]+(?:{BETWEEN}[\s,]+){{0,30}}?{LEADS}\s(?:{WHICH}\s)?"
    rf"(?P<event>(?:{COUNTED}\s){{0,3}}(?:{_RUN})|(?P<small>(?:(?!(?:the|to|and|celebrat\w*|mark\w*|join\w*|attend\w*|open)\b)[a-z]+-?[a-z]*\s){{0,3}}?(?:{KINDS}))\sof\s"
    rf"(?:(?:the|our|your|this|a)\s)?(?:[a-z]+\s)?{_RUN})"
)
# I am honoured to welcome you on the occasion of our National Day.
_ON_OCCASION = compiled(
    rf"\b{COURTESIES}\b[^.;:!?]{{1,120}}?\son (?:the|this) (?:[a-z]+ )?occasion of (?:the |our |your |this )?"
    r"(?P<event>[^,;:.|()]{6,90}?)(?=,?\s(?:held|hosted|organi[sz]ed|here|today|tonight|which|where|that|in|at)\b|[,;:.|()]|\s?$)"
)
_NAMED_DAY = compiled(r"\b[A-Z][\w'’-]{1,30}+ (?:Day|Week|Month|Year|Birthday|Jubilee)\b")
_REMEMBERED = compiled(r"\b(?:was|were|had|did|last|ago|when|met|visit\w*)\b")
_KIND = compiled(rf"\b(?i:{KINDS})s?\b(?!['’])")
_BODY = compiled(BODIES)
# What an occasion is of: Dinner of the Guild of Pilots, Forum on Harbours; and its year.
_TAIL = compiled(rf"(?:\s(?:of|for|on)\s(?:the\s)?{_RUN})?(?:,?\s(?:19|20)\d\d)?(?=$|[\s,.;:)])")
_DAY = compiled(rf"\s(?:on|in|for)\s(?:the\s)?(?:{'|'.join(MONTHS)}|\w{{3,6}}day|\d)", re.IGNORECASE)


def carded(document: Document) -> Iterator[tuple[Passage, tuple[int, int]]]:
    """Yield the occasions that an English card labels, each as a passage and where the name stands in it."""
    for fact in document.facts("event"):
        if fact.passage and not is_chinese(fact.value):
            span = english_occasions.in_english(fact.value) if _GIVEN.match(fact.value) else None
            yield fact.passage, span or (0, len(fact.value))


def names_giver(text: str) -> bool:
    """Tell whether an English line says by whom the speech under it was given.

    >>> names_giver("Speech by Ms Ada Ng, Chair"), names_giver("Speech Day")
    (True, False)
    """
    return _BY_WHOM.match(text) is not None


def under_title(text: str) -> tuple[int, int] | None:
    """Return where a line under an English title names the occasion, as it says by whom or where; or None.

    >>> line = "Mayor Ada Ng's remarks at the Garden Gala"
    >>> line[slice(*under_title(line))]
    'Garden Gala'
    >>> under_title("Vice-Chancellor's Opening Address to Graduates")
    """
    if _GIVEN_BY.match(text) or english_occasions.STANDING.search(text):
        return english_occasions.in_english(text)
    given = _SPEECH_OF.match(text)
    span = english_occasions.in_english(text) if given else None
    return span if span and span[0] >= given.end() else None


def in_opening(text: Text) -> tuple[Passage, tuple[int, int]] | None:
    """Return where an English speaker names in his first words the occasion that he speaks at, or None.

    It must have a name: of two words and more with capitals, or of what it is. What he remembers (last
    year's summit) is another.

    >>> said = Passage("Thank you for inviting me to the 12th Annual Harbour Conference.")
    >>> passage, span = in_opening(Text((said,), ()))
    >>> passage.text[slice(*span)]
    '12th Annual Harbour Conference'
    """
    for paragraph in text.paragraphs[:_LOOKED_AT]:
        words = paragraph.text[:_MOST]
        for found in () if is_chinese(words) else _OPENS.finditer(words):
            if span := _named(words, *found.span("event"), small=bool(found["small"])):
                return paragraph, span
        on = _ON_OCCASION.search(words) if "occasion" in words and not is_chinese(words) else None
        if on and (_NAMED_DAY.search(on["event"]) or (_KIND.search(on["event"]) and " of " in on["event"])):
            return (paragraph, on.span("event")) if not _REMEMBERED.search(on[0]) else None
    return None


def _named(words: str, start: int, end: int, *, small: bool) -> tuple[int, int] | None:
    name = words[start:end]
    if name.endswith(("’s", "'s")):
        return None  # of the Town's new pier
    if small:
        day = _DAY.search(name)
        return (start, start + len(name[: day.start()] if day else name)) if not _BODY.search(name) else None
    for kind in reversed(list(_KIND.finditer(name))):
        if kind[0][0].islower() or any(hit.end() == kind.end() for hit in _BODY.finditer(name)):
            continue
        tail = _TAIL.match(name, kind.end())
        if not tail:
            return None  # the Conference Board, the Dinner Club
        day = _DAY.search(name, kind.end(), tail.end())
        whole = name[: day.start() if day else tail.end()]
        return (start, start + len(whole)) if " " in whole.removeprefix("The ") else None
    return None
