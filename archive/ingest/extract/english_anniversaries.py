"""Years that an anniversary names in English: this year is the 60th anniversary of the founding of …."""

import re
from collections.abc import Iterable, Iterator
from datetime import date

from archive.ingest.extract.bounds import Bound
from archive.ingest.languages.en_anniversaries import FOUNDINGS, KEPT, NOW, OWN
from archive.ingest.patterns import compiled
from archive.ingest.spans import Passage

_COUNT = r"(?P<number>[1-9]\d?)(?:st|nd|rd|th) [Aa]nniversary"
_OF = tuple((compiled(rf"\b{_COUNT} of (?:the )?{words}"), year) for words, year in FOUNDINGS.items())
_ITS = tuple(
    (compiled(rf"\b{words} (?:(?:will|is to) )?(?:marks?|celebrates?) its {_COUNT}\b"), year)
    for words, year in OWN.items()
)
_NOW, _KEPT = compiled(NOW), compiled(KEPT)
_OTHER_TIME = compiled(r"\b(?:[Nn]ext|[Ll]ast|[Cc]oming|(?:19|20)\d\d)\b[^.;]{0,60}$")
_REACH = 120  # characters before an anniversary in which its year is told


def hard(paragraphs: Iterable[Passage], titles: Iterable[Passage] = ()) -> Iterator[Bound]:
    """Yield the years of anniversaries that are the speaker's own; one in a title or lead is the occasion.

    An occasion is held for an anniversary in its year, or in the month before that year. What is told of
    another year (in 2007 we celebrated the 10th anniversary) bounds nothing.

    >>> said = "Today marks the 11th Anniversary of the Establishment of the Hong Kong SAR."
    >>> [bound.earliest.year for bound in hard((Passage(said),))]
    [2008]
    >>> list(hard((Passage("In 2007, we celebrated the 10th anniversary of Hong Kong's reunification."),)))
    []
    """
    for passage in titles:
        yield from _of(passage, occasion=True)
    for passage in paragraphs:
        yield from _of(passage, occasion=False)


def _of(passage: Passage, *, occasion: bool) -> Iterator[Bound]:
    text = passage.text
    if "nniversary" not in text:
        return
    for pattern, founded in _OF:
        for found in pattern.finditer(text):
            before = text[max(found.start() - _REACH, 0) : found.start()]
            year = founded + int(found["number"])
            if _NOW.search(before):
                yield _bound(passage, found, date(year, 1, 1), year)
            elif occasion and _KEPT.search(before):
                yield _bound(passage, found, date(year - 1, 12, 1), year)
    for pattern, founded in _ITS if not occasion else ():
        for found in pattern.finditer(text):
            if not _OTHER_TIME.search(text[max(found.start() - _REACH, 0) : found.start()]):
                year = founded + int(found["number"])
                yield _bound(passage, found, date(year, 1, 1), year)


def _bound(passage: Passage, found: re.Match, first: date, year: int) -> Bound:
    return Bound(passage, *found.span(), "anniversary", first, date(year, 12, 31))
