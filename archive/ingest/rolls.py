"""The roll of those whom an English speaker addresses one by one, a line or two for each."""

import re

from archive.ingest import lines as shapes
from archive.ingest.documents import Page
from archive.ingest.patterns import compiled

_COURTESY = compiled(
    r"(?:Y\.?\s?A?\.?\s?B\.?(?:hg)?\.?\s|Yang\s(?:Amat\s)?Berhormat\s|H(?:is|er) Excellency|H\.?E\.?\s"
    r"|The Hon(?:ou?rable)?\b|Hon\b|Mr|Mrs|Ms|Dr|Prof|Professor|Dat(?:o|uk|in)\b|Tan Sri|Tun\s|Sir\s|Dame\s)"
)
# Your Excellency Dame Ada Ng, Governor General: who is called so listens.
_TURNED_TO = compiled(
    r"Your (?:Excellenc(?:y|ies)|Worship|Majest(?:y|ies)|(?:Royal )?Highness(?:es)?|Grace|Eminence"
    r"|Holiness)\b"
)
_BULLET = compiled(r"\s{0,8}[•●▪-]\s{1,4}")
_ADDRESSED = compiled(
    r"(?:distinguished |invited |honou?red |esteemed )?(?:ladies and gentlemen|(?:all )?(?:our |other )?"
    r"(?:distinguished |invited |honou?red )?guests\b|excellenc)",
    re.I,
)
_GIVEN = compiled(r"(?:by|at|on|before|delivered|held)\b", re.I)
_MOST, _LONGEST = 40, 140  # lines of a roll, characters of one
_FEWEST = 2  # lines in which somebody is named with a form of address
_NAMED = 3  # words of such a line: Mr. President is an office


def opens(page: Page, n: int) -> bool:
    """Tell whether a roll begins in line ``n`` of a page: Dato' Ada Ng, / Chairman, … / Ladies and gentlemen,

    Several are named with forms of address, nothing between says when or where, and a salutation of all
    follows. Whose name stands there listens, and does not speak.
    """
    if bullet := _BULLET.match(page.lines[n].text):
        return _TURNED_TO.match(page.lines[n].text, bullet.end()) is not None or _is_listed(page, n)
    if _TURNED_TO.match(page.lines[n].text.strip()) and len(page.lines[n].text) <= _LONGEST:
        return True
    if not _is_named(page.lines[n].text):
        return False
    named = 0
    for line in page.lines[n : n + _MOST]:
        text = line.text.strip()
        if line.hidden or not text:
            continue
        if len(text) > _LONGEST or shapes.date_in(text) or _GIVEN.match(text):
            return False
        if shapes.is_salutation(text) and not _is_named(text):
            return named >= _FEWEST
        named += _is_named(text)
    return False


def _is_listed(page: Page, n: int) -> bool:
    """Tell whether a list begins in line ``n`` whose entries are those addressed: • Ladies and gentlemen."""
    for entries, line in enumerate(page.lines[n : n + _MOST], 1):
        entry = _BULLET.match(line.text)
        if not entry:
            return False
        if entries >= _NAMED and _ADDRESSED.match(line.text, entry.end()):
            return True
    return False


def _is_named(text: str) -> bool:
    text = text.strip()
    return _COURTESY.match(text) is not None and len(text.split()) >= _NAMED
