"""Pages that show one speech of a debate: the day under House debates, and who spoke, of which seat."""

import re
from collections.abc import Iterator, Mapping, Sequence

from archive.ingest import english_persons
from archive.ingest import lines as shapes
from archive.ingest.documents import Fact, Line
from archive.ingest.patterns import compiled
from archive.ingest.spans import Passage

_RULE = "record-card"
_NEAR, _TOP, _LONGEST = 8, 24, 220  # lines between day and speaker, lines of a head, characters of a line
_DEBATES = compiled(
    r"(?:house|senate|commons|lords|legislative (?:council|assembly)|national assembly) debates?"
    r"(?: and oral answers)?|house of (?:commons|lords|representatives) debates?"
    r"|westminster hall(?: debates?)?|written (?:answers|statements)",
    re.I,
)
_WORD = r"[A-Z][\w.'’-]{0,30}"
_PARTY = (
    r"(?:[\w'’-]+ ){0,4}(?:party|labor|labour|liberals?|nationals?|greens|conservatives?|democrats?|"
    r"independent|unionist|coalition|alliance|crossbench|non-affiliated)(?: [\w'’-]+){0,2}"
)
# Photo of Ada Ng Ada Ng (Halden, Harbour Party, Minister for Ferries) Share this | Hansard source
_SPEAKS = compiled(
    rf"(?:Photo of (?P<shown>{_WORD}(?: {_WORD}){{1,3}}?) ?(?=(?P=shown) ?\())?"
    rf"(?P<name>{_WORD}(?: {_WORD}){{1,3}}) ?"
    rf"\((?P<seat>[^(),;]{{2,40}}), (?i:{_PARTY})(?:, (?P<office>[A-Z][^();]{{3,120}}))?\)"
    r"(?:\s?(?:Share this|Link to this|Hansard source|\|)){0,6}"
)


def facts(lines: Sequence[Line], folded: Mapping[int, str], end: int) -> Iterator[Fact]:
    """Yield the speaker, with his office, and the day that the head of such a page, above ``end``, tells.

    The page says that it is of debates over a day alone in its line; below it one member has the floor, and
    no other. Who is of which seat in a text of another sort tells nothing.

    >>> from archive.ingest.spans import Passage
    >>> texts = ("House debates", "Monday, 3 May 2010", "Ferries", "Ada Ng (Halden, Harbour Party)")
    >>> found = facts([Line(Passage(text)) for text in texts], dict(enumerate(texts)), 4)
    >>> [(fact.name, fact.value) for fact in found]
    [('date', 'Monday, 3 May 2010'), ('speaker', 'Ada Ng')]
    """
    top = [n for n in sorted(folded) if n < end and folded[n]][:_TOP]
    over = next((at for at, n in enumerate(top) if _DEBATES.fullmatch(folded[n])), None)
    if over is None:
        return
    below = top[over + 1 :]
    days = [n for n in below[:3] if shapes.is_date_line(folded[n]) and shapes.date_in(folded[n])]
    said = [
        (n, found)
        for n in below[: _NEAR + 1]
        if len(lines[n].text) <= _LONGEST and (found := _SPEAKS.fullmatch(lines[n].text.strip()))
    ]
    if len(days) != 1 or len(said) != 1 or not english_persons.is_bare_name(said[0][1]["name"]):
        return
    day, (n, found) = lines[days[0]], said[0]
    yield Fact("date", day.text.strip(), day.passage.strip(), _RULE)
    line = lines[n].passage.strip()
    who = line.part(*found.span("name"))
    if found["office"]:  # as titles name him: Ada Ng, Minister for Ferries
        who = who + Passage(", ") + line.part(*found.span("office"))
    yield Fact("speaker", found["name"], who, _RULE)
