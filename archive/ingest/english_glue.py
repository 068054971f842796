"""English heads that a site glued into the line of their text: number, day, title, lead."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from archive.ingest import furniture
from archive.ingest import lines as shapes
from archive.ingest.documents import Line
from archive.ingest.languages import en_chrome, en_leads
from archive.ingest.patterns import compiled
from archive.ingest.spans import Passage

_LONG, _WITHIN = 300, 900  # characters of such a line, and of what stands before its text
# Following is the address by …: an editor's sentence that is not the whole line.
_LEAD = compiled(r"\b(?:The\s)?[Ff]ollowing\s(?:is|are|was|were)\s[^:]{20,400}:(?=\s{1,4}[A-Z“\"‘\[])")
# NEW YORK, 14 May (UN Headquarters) -- stands before it.
_DATELINE = compiled(
    rf"(?:{'|'.join(en_leads.SEATS)})(?:, \d{{1,2}} [A-Z][a-z]{{2,8}}\.?(?: \d{{4}})?)?"
    r"(?: \([^()]{2,40}\))? (?:--|—|–) $"
)
# GA/SM/12/Rev.1* 4 September 1995, before the title in capitals
_NUMBER = compiled(
    r"[A-Z]{1,5}(?:/[\w.-]{1,10}){1,4}\*?\s{1,4}"
    rf"(?=(?P<day>\d{{1,2}} (?:{'|'.join(en_chrome.MONTHS)}) (?:19|20)\d\d)\s{{1,4}}[A-Z])",
    re.IGNORECASE,
)

# STATE OF THE PORT ADDRESS BY MAYOR ADA NG 7 FEBRUARY 2019 TOWN HALL, over a text that begins in that line
_CAPITALS_ABOVE = compiled(
    r"(?P<title>(?=[^a-z]{0,160}\b(?:ADDRESS|SPEECH|REMARKS|STATEMENT|LECTURE|KEYNOTE)\b)"
    r"(?:[^\sa-z]+\s{1,4}){2,24}?)"
    rf"(?P<day>(?:(?:MON|TUES|WEDNES|THURS|FRI|SATUR|SUN)DAY,?\s)?"
    rf"(?:\d{{1,2}} (?:{'|'.join(map(str.upper, en_chrome.MONTHS))}),?|"
    rf"(?:{'|'.join(map(str.upper, en_chrome.MONTHS))}) \d{{1,2}},) (?:19|20)\d\d\s{{1,4}})"
    r"(?P<place>(?:[A-Z][^\sa-z]+\s{1,4}){0,8})(?=[A-Z][a-z]|I\s)"
)
# TEXT OF SPEECH BY MR. A.B. NG CHAIRMAN OF THE GUILD Your Excellency: capitals up to the text's first word
_CAPITALS_BEFORE = compiled(
    r"(?P<title>(?:(?:TEXT|TRANSCRIPT) OF (?:THE |AN? )?)?(?:[A-Z'’-]{2,20} ){0,3}"
    r"(?:SPEECH|REMARKS|ADDRESS|STATEMENT|LECTURE)(?: DELIVERED| GIVEN| MADE)? BY "
    r"(?:[^\sa-z]{1,30} ){3,30})(?=[A-Z][a-z])"
)
# 1 Ada Ng: Harbours of tomorrow Speech by Ms Ada Ng, Governor of the Bank, Halden, 4 May 2003. * * * It is
_STARRED = compiled(
    r"(?P<page>\d{1,2} )?(?P<title>[^*]{8,200}?) (?P<lead>(?:(?:[A-Z][a-z]+ ){0,2}"
    r"(?:Speech|Remarks|Address|Statement|Lecture|Comments|Keynote|Presentation)|Opening (?:speech|remarks))"
    r"(?: given| delivered)? by [^*]{20,420}) (?:\* ){2}\*\s"
)
_LONGEST_TITLE = 200  # characters
_TOP, _MOST = 20, 8  # lines in which a title stands, and of one title
_FULL, _RAGGED = 56, 14  # characters of a full line, and by how many such lines differ
_GIVEN = compiled(
    r"(?:[A-Z'’-]{2,20} ){0,3}(?:SPEECH|REMARKS|ADDRESS|STATEMENT|LECTURE)(?: DELIVERED| GIVEN| MADE)? BY\b"
)
_UNFINISHED = compiled(r"\b(?:BY|OF|THE|AND|AT|TO|ON|IN|FOR|DURING|BEFORE|HIS|HER)$")
# Address to the Guild by / the Hon. Ada Ng, Minister of Ports, / on the occasion of its dinner
_BEGUN = compiled(
    r"(?:[\w'’-]{2,20} ){0,3}(?:speech|remarks|address|statement|lecture|testimony)\b.{0,100}\b"
    r"(?:by|of|at|to|the|before|on)",
    re.IGNORECASE,
)
_OPEN = compiled(r"(?:,|\b(?:by|of|the|and|at|to|on|in|for|before))$", re.IGNORECASE)
_LONGEST_PIECE = 100  # characters
_BLANK = Passage(" ")


def joined(lines: Sequence[Line]) -> Iterator[Line]:
    """Yield the lines, a title that says who gave it and was set in several of them made one.

    >>> broken = ("SPEECH BY", "THE HON. ADA NG, MINISTER OF", "PORTS, AT THE HARBOUR FAIR.", "Good evening.")
    >>> [line.text for line in joined([Line(Passage(text)) for text in broken])]
    ['SPEECH BY THE HON. ADA NG, MINISTER OF PORTS, AT THE HARBOUR FAIR.', 'Good evening.']
    """
    at = 0
    while at < len(lines):
        size = 1
        if at < _TOP and _GIVEN.match(lines[at].text.strip()):
            size = _size(lines[at : at + _MOST])
        if size == 1 and at < _TOP and _BEGUN.fullmatch(lines[at].text.strip()):
            size = _pieces(lines[at : at + _MOST])
        parts = [part for line in lines[at : at + size] for part in (_BLANK, line.passage.strip())]
        yield replace(lines[at], passage=Passage.of(parts[1:])) if size > 1 else lines[at]
        at += size


def _size(run: Sequence[Line]) -> int:
    """Return how many lines of capitals a title has that opens here; 1 if it is whole in its line."""
    size = 1
    full = [len(line.text.strip()) for line in run if line.text.isupper() and len(line.text) >= _FULL]
    wide = len(full) > 1 and max(full) - min(full) <= _RAGGED  # a column: one line alone may end its title
    while size < len(run) and run[0].text.isupper() and not run[0].hidden:
        above, line = run[size - 1].text.strip(), run[size]
        apart = line.hidden or line.blank_before or line.link_share or not line.text.isupper()
        apart = apart or shapes.is_date_line(furniture.fold(line.text.strip()))
        if apart or above[-1:] in ".:!?" or not (_UNFINISHED.search(above) or (wide and len(above) >= _FULL)):
            break
        size += 1
    return size


def _pieces(run: Sequence[Line]) -> int:
    """Return how many lines a title has whose first ends in "by" or "to the"; 1 if none goes on from it.

    Names and offices in lines of their own, without a comma behind them, are left to be read as such.
    """
    size = 1
    goes_on = False  # as prose does, behind a comma or with a small letter
    while size < len(run) and not run[0].hidden:
        above, line, text = run[size - 1].text.strip(), run[size], run[size].text.strip()
        if line.hidden or line.blank_before or line.link_share or not text or len(text) > _LONGEST_PIECE:
            break
        folded = furniture.fold(text)
        if shapes.has_han(text) or shapes.date_in(folded) or shapes.is_salutation(folded):
            break
        if text[-1] in ".:!?" or not (_OPEN.search(above) or text[0].islower()):
            break
        goes_on = goes_on or (size > 1 and (above[-1] == "," or text[0].islower()))
        size += 1
    return size if goes_on and not _OPEN.search(run[size - 1].text.strip()) else 1


def cuts(text: str) -> list[int]:
    """Return where the pieces of a glued head end that opens a long English line; [] if none opens it.

    An editor's sentence with its colon must stand in it, and the speech behind that.

    >>> lead = "Following is the speech by the Secretary for Works, Ms Ada Ng, at a dinner today:"
    >>> cuts(f"PIERS WILL BE MENDED {lead} Good evening. {'We mend piers. ' * 20}")
    [21, 102]
    >>> cuts(f"{lead} Good evening.")
    []
    >>> cuts(f"ADDRESS BY MAYOR ADA NG 7 MAY 2019 TOWN HALL Good evening. {'We mend piers. ' * 20}")
    [24, 35, 45]
    """
    if len(text) < _LONG:
        return []
    if capitals := _CAPITALS_ABOVE.match(text):
        ends = [capitals.end("title"), capitals.end("day"), capitals.end("place")]
        return sorted(set(ends)) if capitals.end("title") <= _LONGEST_TITLE else []
    if before := _CAPITALS_BEFORE.match(text):
        return [before.end("title")] if before.end("title") <= _LONGEST_TITLE else []
    if "* * *" in text[:_WITHIN] and (starred := _STARRED.match(text)):
        page = [starred.end("page")] if starred["page"] else []
        return [*page, starred.end("title"), starred.end("lead"), starred.end()]
    if "ollowing " not in text[:_WITHIN]:
        return []
    found = _LEAD.search(text, 0, _WITHIN)
    if not found or not en_leads.is_lead(found[0]):
        return []
    start = found.start()
    if dateline := _DATELINE.search(text, max(0, start - 90), start):
        start = dateline.start()
    ends = [start, found.end()] if start else [found.end()]
    if start and (number := _NUMBER.match(text, 0, start)):
        ends = [number.end(), number.end("day"), *ends]
    return ends
