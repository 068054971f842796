"""Headings of English texts in capitals or in Title Case, which nothing else marks."""

from collections.abc import Sequence

from archive.ingest import lines as shapes
from archive.ingest.documents import Line
from archive.ingest.languages.en_outline import NEVER_FIRST_OF_HEADING, NEVER_LAST

_LONGEST = 90
_LONGEST_TITLED, _LONGEST_OTHER = 80, 45  # of a heading in Title Case, of another
_SMALL = 4  # letters; a shorter word may be written small in Title Case
_FEWEST = 3  # letters of a heading in capitals
_TEXT = 30  # characters of what stands below one


def is_in_capitals(text: str) -> bool:
    """Tell whether an English line is in capitals and ends no sentence.

    >>> [is_in_capitals(text) for text in ("ROADS AND BRIDGES", "GOOD ROADS.", "Roads", "2,000", "水利 WTO")]
    [True, False, False, False, False]
    """
    if len(text) > _LONGEST or not text.isupper() or shapes.has_han(text):
        return False
    return sum(map(str.isalpha, text)) >= _FEWEST and text.rstrip()[-1] not in ".,;:!?"


def stands_apart(lines: Sequence[Line]) -> bool:
    """Tell whether the first of some lines is a heading in capitals: empty lines around it, text below.

    One or two more in capitals may follow it, a heading under it or the rest of it.
    """
    if not lines or not lines[0].blank_before or not is_in_capitals(lines[0].text):
        return False
    below = next((line for line in lines[1:3] if not is_in_capitals(line.text)), None)
    if below is None or not below.blank_before:
        return False
    return len(below.text) >= _TEXT and not below.text.isupper()


def longest(text: str) -> int:
    """Return how many characters an English heading may have: more in Title Case.

    >>> longest("The Upkeep of Our County Roads"), longest("The upkeep of our county roads")
    (80, 45)
    """
    words = [word.strip("“”\"'‘’()") for word in text.split()]
    titled = len(words) > 1 and all(word[:1].isupper() or len(word) < _SMALL for word in words)
    return _LONGEST_TITLED if titled and words[0][:1].isupper() else _LONGEST_OTHER


def goes_on(first: str, second: str) -> bool:
    """Tell whether a heading in capitals goes on in the next one: a word stands between them that joins.

    >>> goes_on("ROADS AND", "BRIDGES"), goes_on("THE UPKEEP", "OF ROADS"), goes_on("ROADS", "BRIDGES")
    (True, True, False)
    """
    if not (is_in_capitals(first) and is_in_capitals(second)):
        return False
    last, begins = first.split()[-1].lower(), second.split()[0].lower()
    return last in NEVER_LAST or begins in NEVER_FIRST_OF_HEADING
