"""Who speaks by the title of an English text, where dashes or commas part him from what it is."""

import re

from archive.ingest.extract import english_names
from archive.ingest.extract.names import Naming, moved
from archive.ingest.languages.en import MONTHS, POST_NOMINALS, SALUTATIONS
from archive.ingest.languages.en_leads import SPEECH
from archive.ingest.patterns import compiled

_MONTH = "|".join(MONTHS)
_DAY = rf"(?:(?:{_MONTH})\.?\s\d{{1,2}},?\s\d{{4}}|\d{{1,2}}\s(?:{_MONTH})\s\d{{4}}|\d{{4}})"
# What shows a person where two words with capitals may be a matter: Smart Cities - Keynote.
_STYLED = compiled(
    rf"(?:[Tt]he\s)?(?i:{'|'.join(map(re.escape, sorted(SALUTATIONS, key=len, reverse=True)))})\.?\s"
    rf"|.*\s(?:{'|'.join(POST_NOMINALS)})$|\S+\s[A-Z]\.\s"
)
_FORMS = tuple(
    compiled(pattern)
    for pattern in (
        # Commencement Address - Dr Jane Doe - May 14, 2011
        rf"(?:[A-Z][\w’'&-]{{0,24}}\s){{0,3}}(?i:{SPEECH})\s[–—-]\s(?P<who>[^–—:;(),-]{{4,50}}?)(?:\s[–—-]|,|\s\()\s?(?i:{_DAY})\)?$",
        # The Hon. Jane Doe MP - Speech - Launch of the Trail
        rf"(?P<who>[A-Z][^–—:;(),-]{{4,50}}?)\s[–—-]\s(?:[A-Z][\w’'&-]{{0,24}}\s){{0,3}}(?i:{SPEECH})(?=\s[–—-]\s|,|$)",
        # Jane Doe, Minister for Water, at the opening of the dam
        r"(?P<who>[A-Z][^–—:;()]{4,90}?),\s(?:at|before|during)\s(?:the|an?)\s",
        # Lecture by Professor Jane Doe: Rivers and Memory
        rf"(?:[A-Z][\w’'&-]{{0,24}}\s){{0,4}}(?i:{SPEECH})\s(?:(?:delivered|given)\s)?by\s(?P<who>[^–—:;()]{{4,60}}?):\s",
    )
)


def in_title(text: str) -> Naming | None:
    """Return whom a title names beside its kind, its day or an occasion, by name at least; else None.

    >>> title = "Commencement Address - Dr Jane Doe - May 14, 2011"
    >>> title[slice(*in_title(title).name)]
    'Jane Doe'
    >>> in_title("Keynote Address - Smart Cities - May 14, 2011"), in_title("Rivers, at the turn of the year")
    (None, None)
    """
    for form in _FORMS:
        found = form.match(text)
        naming = english_names.person(found["who"]) if found else None
        sure = form is _FORMS[-1] or _STYLED.match(found["who"]) if found else False
        if naming and naming.name and (naming.office or sure):
            return moved(naming, found.start("who"))
    return None
