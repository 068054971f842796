"""English heads that a site glued into the line of their text: number, day, title, lead."""

import re

from archive.ingest.languages import en_chrome, en_leads

_LONG, _WITHIN = 300, 900  # characters of such a line, and of what stands before its text
# Following is the address by …: an editor's sentence that is not the whole line.
_LEAD = re.compile(r"\b(?:The\s)?[Ff]ollowing\s(?:is|are|was|were)\s[^:]{20,400}:(?=\s{1,4}[A-Z“\"‘\[])")
# NEW YORK, 14 May (UN Headquarters) -- stands before it.
_DATELINE = re.compile(
    rf"(?:{'|'.join(en_leads.SEATS)})(?:, \d{{1,2}} [A-Z][a-z]{{2,8}}\.?(?: \d{{4}})?)?"
    r"(?: \([^()]{2,40}\))? (?:--|—|–) $"
)
# GA/SM/12/Rev.1* 4 September 1995, before the title in capitals
_NUMBER = re.compile(
    r"[A-Z]{1,5}(?:/[\w.-]{1,10}){1,4}\*?\s{1,4}"
    rf"(?=(?P<day>\d{{1,2}} (?:{'|'.join(en_chrome.MONTHS)}) (?:19|20)\d\d)\s{{1,4}}[A-Z])",
    re.IGNORECASE,
)


def cuts(text: str) -> list[int]:
    """Return where the pieces of a glued head end that opens a long English line; [] if none opens it.

    An editor's sentence with its colon must stand in it, and the speech behind that.

    >>> lead = "Following is the speech by the Secretary for Works, Ms Ada Ng, at a dinner today:"
    >>> cuts(f"PIERS WILL BE MENDED {lead} Good evening. {'We mend piers. ' * 20}")
    [21, 102]
    >>> cuts(f"{lead} Good evening.")
    []
    """
    if len(text) < _LONG or "ollowing " not in text[:_WITHIN]:
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
