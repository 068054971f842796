"""Where an English office ends whose holder has a second one, or is of a body, a matter, a place."""

from archive.ingest.extract import english_names
from archive.ingest.patterns import compiled

# , Second Minister for Trade, at; , Bank of Marlow at: more of an office.
_MORE_POST = compiled(
    r",\s(?:and\s)?(?P<post>[A-Z][^,:;().–—]{2,80}?)(?=,|\s(?i:at|on|in|before|during|today|this)\s|\s?[:.(]|\s?$)"
)
_IN_OFFICE = compiled(r"\sin\s(?:the\s)?(?:[A-Z][\w'’]*\s){1,4}(?i:office|department|ministry)\b")
# Chair of the Committee | on Harbour Dues, at
_COMMITTEE = compiled(r"\b(?:[Cc]ommittee|[Cc]ommission|[Cc]ouncil|[Bb]oard|[Pp]anel|Task Force|Group)$")
_ON_MATTER = compiled(
    r"\son\s(?:the\s)?(?!\w{3,6}day\b)(?:[A-Z][a-z’'-]+)(?:\s(?:(?:and|of|the|in|&)\s){0,2}[A-Z][\w’'-]*){0,7}(?=[,:(.]|\s(?:at|on|in|to|before|during)\s|\s?$)"
)
_BODY = compiled(
    r"\b(?i:ministry|department|bureau|bank|authority|commission|committee|council|university|college|institute"
    r"|agency|association|federation|office|government|company|corporation|foundation)\b"
)
# Secretary of State for Business | , Energy and Industrial Strategy, at
_FOR_WHAT = compiled(
    r"\b(?i:minister|secretary|commissioner|spokes(?:man|woman|person)|cabinet member|director|state)"
    r"\s(?:for|of)\s(?:the\s)?[A-Z][\w’'-]*(?:\sUp)?$"
)
_LISTED = compiled(
    r"(?:,\s[A-Z][\w’'-]*){1,3}?,?\s(?:and|&)\s[A-Z][\w’'-]*(?:\s[A-Z][\w’'-]*){0,3}(?=,|\s(?i:at|on|in|to|during)\s|\s?[.:(]|\s?$)"
)
# Director-General of the Office | at Geneva, at the opening of
_SEATED = compiled(r"\s(?:at|in)\s[A-Z][\w’'-]*(?:\s[A-Z][\w’'-]*)?(?=,\s(?i:at|on|in|to|before|during)\s)")


def end_of(text: str, end: int) -> int:
    """Return where an office ends that was read as far as ``end``.

    >>> text = "Ada Ng, Secretary for Ports, Piers and Inland Ferries, at the fair"
    >>> text[8 : end_of(text, text.find(",", 10))]
    'Secretary for Ports, Piers and Inland Ferries'
    """
    if _FOR_WHAT.search(text, max(end - 60, 0), end) and (listed := _LISTED.match(text, end)):
        end = listed.end()
    if seat := _SEATED.match(text, end):
        end = seat.end()
    if office := _IN_OFFICE.match(text, end):
        end = office.end()
    if _COMMITTEE.search(text, max(end - 16, 0), end) and (matter := _ON_MATTER.match(text, end)):
        end = matter.end()
    while more := _MORE_POST.match(text, end):
        if not (
            english_names.OFFICE.search(more["post"]) or _BODY.search(more["post"]) or more["post"].isupper()
        ):
            break
        end = more.end("post")
    return end
