"""Where an English title or lead names the occasion: "at the … Conference"."""

import re

from archive.ingest.languages.en import (
    MONTHS,
    NO_OCCASIONS,
    OCCASION_LINE,
    OCCASIONS,
    ON_OCCASION,
    OPENING_LINE,
    OTHER_STATES,
    STANDING_ADDRESSES,
    YEARLY,
)
from archive.ingest.patterns import compiled

# The Convention Center and the Conference Board are none.
_EN_KINDS = rf"(?i:{'|'.join(OCCASIONS)})s?\b(?!\s(?:{NO_OCCASIONS})\b)"
# Asian Harbour Forum (AHF) cocktail reception; Harbour Forum (Gala Dinner)
_SHORT_NAME = (
    rf"(?:\([A-Z][A-Za-z&-]{{1,9}}\)[^,;:.|()]*?\b{_EN_KINDS}[^,;:.|()]*|\([^()]{{0,40}}\b{_EN_KINDS}\))?"
)
# Some sites write every word of a title with a capital: At The, During The.
_AT_THE = (
    r"(?:\b(?:at|to|before|during|for)\s+(?:the\s+|a\s+|an\s+)?|\bAt\s+(?:[Tt]he\s+|[Aa]n?\s+)?"
    r"|\b(?:Before|During)\s+(?:[Tt]he\s+|[Aa]n?\s+))"
)
# to the second Harbour Synod
_COUNTED = r"(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|inaugural|annual)\s[A-Z]"
CAPITALS = compiled(
    rf"{_AT_THE}(?P<event>(?=[A-Z0-9]|{_COUNTED})(?:(?!\s(?i:at|during|before)\s(?i:the|an?)\s)[^,;:.|])*?\b{_EN_KINDS}[^,;:.|()]*{_SHORT_NAME})",
)
# at the "Asia and the Sea: New Harbours" seminar
QUOTED = compiled(
    rf"\bat\s+(?:the\s+|an?\s+)?(?P<event>[“\"][^“”\"]{{4,120}}[”\"]\s(?:[\w’'&-]+\s){{0,4}}?{_EN_KINDS})"
)
# Her swearing-in, and Her Majesty's birthday.
_NO_STYLE = r"(?!\s(?i:majesty|excellency|royal|highness|holiness|worship|hono[u]?r|grace|imperial)\b)"
# "Speech by Secretary for Development at opening of heritage trail": what stands behind "at" goes first, and
# press offices write it without capitals.
AT = compiled(
    rf"\b(?:[Aa]t|[Dd]uring(?=\s(?:[Hh]is|[Hh]er|[Tt]heir|[Ii]ts)\s)|[Ff]or(?=\s(?:[Tt]he\s(?:[\w’'&-]+\s){{0,3}}?)?{_EN_KINDS}\s[Oo]f\b))"
    rf"\s+(?:(?:[Tt]he|[Aa]n?|(?:[Hh]is|[Hh]er|[Tt]heir|[Ii]ts){_NO_STYLE})\s+)?"
    rf"(?P<event>(?:[\w’'&-]+\s){{0,8}}?{_EN_KINDS}[^,;:.|()]*{_SHORT_NAME})"
)
ON, EACH_YEAR = compiled(ON_OCCASION), compiled(YEARLY)
WHOLE, OPENED = compiled(OCCASION_LINE), compiled(OPENING_LINE)
# Three words and more with capitals, the last a kind of meeting: Lake District Chamber of Commerce Dinner.
NAMED = compiled(
    r"(?!.*\b(?i:address|remarks|speech|statement|lecture|keynote|talk|message|report|sermon|greetings)\b)"
    rf"(?:[A-Z0-9][\w'’&.\-]*\s)(?:(?:[A-Z0-9][\w'’&.\-]*|of|the|and|for|on|in|to|&)\s){{1,12}}?(?i:{'|'.join(OCCASIONS)}|ceremonies|celebrations|commemorations)"
)
STANDING = compiled(
    rf"(?:[12][0-9]{{3}}\s)?(?:{'|'.join(map(re.escape, STANDING_ADDRESSES))}|{OTHER_STATES})", re.IGNORECASE
)
# 2016 Fall Commencement Address to Graduates; Graduate Commencement Ceremony May 1, 2009
OPENS = compiled(
    rf"(?P<event>(?:(?:19|20)\d\d\s)?(?:(?:[A-Z][\w’'&-]*|&)\s){{1,6}}?{_EN_KINDS}(?:\s(?:19|20)\d\d)?)"
    r"(?<![Oo]pening)"  # Mayor Ng's Opening Address
    rf"(?=\s(?i:address|speech|remarks|homily|sermon)\b|\s(?i:{'|'.join(MONTHS)})\.?\s\d|\s?$)"
)
# at the 2019 Ada Ng Memorial Lecture; 2017 Ada Ng Lecture Series: Opening Remarks. A lecture is a speech too:
# only a name makes it an occasion.
_LECTURE = (
    r"(?:[A-Z0-9][\w’'&.-]*\s(?:(?:of|on|in|for|the|and)\s){0,2}){2,9}(?:Lectures?(?:\sSeries)?|Oration)"
    r"(?:\s(?:19|20)\d\d)?"
)
LECTURE = compiled(
    rf"\b(?:[Aa]t|[Ff]or|[Tt]o|[Bb]efore)\s+(?:[Tt]he\s+|[Aa]n?\s+)?(?P<event>{_LECTURE})(?=$|[\s,.:;)])"
)
SERIES = compiled(rf"(?:The\s)?(?P<event>{_LECTURE})")
# Harbour Lecture, Halden University, 14 June 2017
_DATED_LECTURE = compiled(
    rf"(?P<event>(?:[A-Z0-9][\w'’&.-]{{0,24}}\s(?:(?:of|on|in|for|the|and)\s){{0,2}}){{1,9}}(?:Lecture|Oration))(?:,\s[^,]{{3,60}}){{0,3}},\s"
    rf"(?:\d{{1,2}}\s(?i:{'|'.join(MONTHS)})|(?i:{'|'.join(MONTHS)})\s\d{{1,2}},)\s(?:19|20)\d\d"
)
# Remarks on the 12th Harbour Day Reception by Mayor Ng: what people come to is no subject of a speech.
_ON_SOCIAL = compiled(
    r"(?:\w{1,20}\s){0,2}(?i:remarks|speech|address)\s(?i:on)\s(?:(?i:the)\s)?"
    r"(?P<event>(?:[A-Z0-9][\w’'&.-]{0,24}\s(?:(?:of|the|and)\s){0,2}){1,8}"
    r"(?i:reception|dinner|luncheon|banquet|gala|breakfast|ceremony|groundbreaking))(?=\s(?i:by|at|in)\b|[,;:.(]|\s?$)"
)
# The Speech from the Pier Inauguration
_FROM = compiled(
    rf"\b(?i:remarks|speech|address)\sfrom\sthe\s(?P<event>(?:[A-Z0-9][\w’'&.-]{{0,24}}\s){{1,8}}?{_EN_KINDS})(?=[,;:.(]|\s?$)"
)
# Halden Synod at Marlow, Saturday 9th February 2013: The Bishop's Presidential Address
_PLACED = compiled(
    rf"(?P<event>(?:[A-Z0-9][\w’'&.-]{{0,24}}\s(?:(?:of|the|and|on|for)\s){{0,2}}){{1,8}}{_EN_KINDS})(?:\s(?:at|in)\s[A-Z][^,:]{{2,40}})?"
    rf",\s(?:\w{{3,6}}day,?\s)?\d{{1,2}}(?:st|nd|rd|th)?\s(?i:{'|'.join(MONTHS)})\s(?:19|20)\d\d:\s"
    r"[^:]{0,60}\b(?i:address|remarks|speech|statement|lecture|sermon|charge)$"
)
# Governor's speech – Handing over ceremony at the Harbour Council
_OWNED = compiled(
    rf"[^–—:|]{{2,50}}['’]s\s(?:[a-z]{{2,12}}\s)?(?i:speech|address|remarks)\s[–—-]\s"
    rf"(?P<event>(?:[A-Z0-9][\w’'&-]{{0,24}}\s(?:(?!(?:the|our|your)\b)[a-z]+\s)?){{1,4}}?{_EN_KINDS}(?:\s(?:of|for|to)\s[^–—:|.]{{4,90}})?)"
)
# Harbour Festival Opening Ceremony at Long Quay – Speech by Mayor Ada Ng, Adviser to the Festival
_BEFORE_GIVER = compiled(
    rf"(?P<event>(?=[A-Z0-9])[^:–—|]{{4,100}}?\b{_EN_KINDS})(?:\s(?:at|in)\s[^:–—|]{{3,60}})?\s[-–—]\s"
    r"(?:\w{1,20}\s){0,2}(?i:speech|remarks|address)\s(?i:by)\s"
)
# Harbour Cities Forum - “The Sea Is Near”
_CALLED_BEHIND = compiled(r"(?P<event>[^“”\"]{8,90}?)\s?(?:[-–—]|:)\s?[“\"][^“”\"]{4,120}[”\"]")
# World Conference on Women: what it is on is its name; Conference on Monday is not.
_STOPS = r"(?!(?i:at|in|on|by|held|before|during|to|from|hosted)\b)"
_ON_WHAT = compiled(
    rf"\s(?i:on)\s(?:(?i:the)\s)?(?!(?i:{'|'.join(MONTHS)}|\w{{3,6}}day|behalf|occasion)\b)"
    rf"[A-Z][\w'’-]*(?:\s(?:(?:(?i:and|of|the|for)|&)\s){{0,2}}{_STOPS}[A-Z][\w'’-]*){{0,10}}"
)
_ON_KINDS = compiled(
    r"\b(?:conference|summit|convention|seminar|workshop|symposium|meeting|session|congress|hearing|webinar"
    r"|forum|colloquium|roundtable|debate)$",
    re.IGNORECASE,
)
# Harbour Dinner, Halden 2019: where and in which year is part of such a name.
_PLACE_AND_YEAR = compiled(
    rf",\s(?!(?i:{'|'.join(MONTHS)}|\w{{3,6}}day)\b)[A-Z][a-z'’-]+(?:\s[A-Z][a-z'’-]+)?\s(?:19|20)\d\d(?=$|[\s,;)])"
)
# Opening Remarks – Hon. Ada Ng – Harbour Forum 2019
_SHORT = compiled(rf"[A-Z][\w’'&-]+\s(?i:{'|'.join(OCCASIONS)})")
_VENUE = compiled(
    r"(?:[A-Z][\w'’-]*\s){0,4}(?:House|Hall|Hotel|Cent(?:er|re)|Palace|Embassy|Residence|University|College"
    r"|Cathedral|Library|Museum|Theat(?:er|re))(?:,\s[A-Z][\w'’ -]{2,30})?"
)
_SLASHED_DAY = compiled(r"\d{1,2}/\d{1,2}/(?:\d{2}|\d{4})\s(?=[A-Z])")
_SPOKEN = compiled(r"\b(?:address|remarks|speech|statement|lecture|keynote|talk|message)\b", re.IGNORECASE)
_JOINT, _YEAR_LAST = compiled(r"\s[-–—|]\s"), compiled(r"\s(?:19|20)\d\d$")
_INITIALS = compiled(r"\b(?:[A-Z]\.){2,}")
_ORDINAL = compiled(r"(?<=\d)(?:st|nd|rd|th)\b")
# What follows an occasion in an English title and is not its name.
TAIL = compiled(
    r"(?<!\s)\s++(?:(?:(?:given|hosted|organi[sz]ed|offered|sponsored|convened)\s)?"
    r"(?:in(?! [Hh]onou?r)|[Oo]n(?! the [0-9]| [“\"])|as|by|at)\s.*|[-–—|].*|"
    rf"\((?![A-Z][A-Za-z&-]{{1,9}}\)\s[^()]*\b{_EN_KINDS}|[^()]{{0,40}}\b{_EN_KINDS}\)).*)$"
)


# A reception for harbour masters is any; one for Halden's harbour masters is this.
_GIVEN_FOR = compiled(r"(?:reception|dinner|luncheon|lunch|banquet|breakfast)\s(?:for|with)\s(?:the\s)?[A-Z]")
_COUNTED_NAME = compiled(_COUNTED)
# Halden Town Celebrations – Saturday 24 August 2013; May 2, 2010, Commencement: the day beside a name.
_MONTH = rf"(?i:{'|'.join(MONTHS)})"
_DAY = (
    rf"(?:\w{{3,6}}day,?\s)?(?:\d{{1,2}}(?:st|nd|rd|th)?\s{_MONTH},?|{_MONTH}\s\d{{1,2}}(?:st|nd|rd|th)?,)"
    rf"\s(?:19|20)\d\d|{_MONTH},?\s(?:19|20)\d\d"
)
_BESIDE_DAY = compiled(
    rf"(?:(?:{_DAY})\s?[,:–—-]\s)?(?P<name>[A-Z0-9][^,;:()]{{8,90}}?)(?:(?:\s?[,–—-]\s|--)(?:{_DAY}))?"
)
_LEAVERS = frozenset(("Commencement", "Convocation", "Graduation", "Baccalaureate"))
# HMIN Groundbreaking: two words are enough where the second is a feast, and no hour of it (Opening Dinner).
_FEAST = compiled(
    r"(?!(?:Opening|Closing|Annual|Welcome|Gala|Evening|Official|The|Our|My)\s)[A-Z][\w’'&-]{1,24}\s"
    r"(?:Groundbreaking|Commencement|Convocation|Graduation|Inauguration|Luncheon|Banquet|Dedication|Unveiling)"
)
# What it is held for; and of what, with a name of its own.
_HELD_FOR = compiled(r"\bin (?:honou?r|celebration|commemoration) of (?:the |its )?[A-Z0-9]")
_OF_NAME = compiled(
    r"\b(?:of|for) (?:the |its )?(?:(?:first|second|third|[a-z]{3,9}th) )?"
    r"(?:[A-Z0-9][\w'’-]*|[a-z]+-?[a-z]* (?:session|anniversary|meeting))"
)


def in_english(text: str) -> tuple[int, int] | None:
    """Return where the occasion stands in an English title, or None.

    >>> title = "Remarks at the Harbor Cities Conference in Rotterdam"
    >>> title[slice(*in_english(title))]
    'Harbor Cities Conference'
    >>> in_english("Remarks in Omaha, Nebraska")
    """
    standing = STANDING.search(text)
    if standing:
        address = re.match(r"\s(?:Address|Message|Speech)\b", text[standing.end() :], re.IGNORECASE)
        end = standing.end() + (address.end() if address else 0)
        year = re.match(r"\s(?:19|20)[0-9]{2}$", text[end:])  # State of the City 2016
        return standing.start(), end + (year.end() if year else 0)
    text = printed = _INITIALS.sub(lambda found: found[0].replace(".", "·"), text)
    if (
        _ORDINAL.sub("", text).isupper() and text.replace("·", "").isascii()
    ):  # REMARKS AT THE 12th HARBOR DAY LUNCHEON
        text, printed = text.lower(), text.title()
    if quoted := QUOTED.search(text) or ("ccasion" in text and ON.search(text)):
        return quoted.span("event")
    if before := _BEFORE_GIVER.match(text):
        return before.span("event")
    match = AT.search(text) or CAPITALS.search(printed) or EACH_YEAR.search(text) or LECTURE.search(text)
    if not match:
        for form in (_DATED_LECTURE, _ON_SOCIAL, _FROM, _PLACED, _OWNED):
            if found := form.search(text) if form is _FROM else form.match(text):
                return found.span("event")
        if behind := _CALLED_BEHIND.fullmatch(text):
            return (0, behind.end("event")) if NAMED.fullmatch(behind["event"]) else None
        named, colon, _ = text.partition(":")
        if colon and (series := SERIES.fullmatch(named)):
            return series.span("event")
        if (colon and WHOLE.fullmatch(named)) or OPENED.fullmatch(named):
            return 0, len(named)
        if day := _SLASHED_DAY.match(text):  # 12/14/12 Harbour Field Groundbreaking
            return (day.end(), len(text)) if NAMED.fullmatch(text[day.end() :]) else None
        opens = OPENS.match(text)
        if opens and opens["event"].lower() not in OCCASIONS:
            return opens.span("event")
        return _piece(printed)
    name = match["event"]
    tail = TAIL.search(name)
    cut = name[: tail.start()] if tail else ""
    if cut.lower() not in OCCASIONS and re.search(rf"\b(?:{'|'.join(OCCASIONS)})", cut, re.IGNORECASE):
        end = match.start("event") + len(cut)  # debate on the budget keeps what it is on
        matter = _ON_WHAT.match(printed, end, match.end("event")) if _ON_KINDS.search(cut) else None
        name = cut + matter[0] if matter else cut
    end = match.start("event") + len(name.rstrip())
    placed = _PLACE_AND_YEAR.match(printed, end)
    return match.start("event"), placed.end() if placed else end


def _piece(text: str) -> tuple[int, int] | None:
    """Return the last piece of a title that strokes part, if it names an occasion: … – Harbour Forum 2019."""
    joints = list(_JOINT.finditer(text))
    before, colon, behind = text.partition(": ")
    if (
        not joints and colon
    ):  # Graduation Ceremonies: welcome speech; Address to the Graduates: 2019 Commencement
        start = len(before) + len(colon)
        if NAMED.fullmatch(before) and _SPOKEN.search(behind):
            return 0, len(before)
        return (start, len(text)) if NAMED.fullmatch(behind) and _SPOKEN.search(before) else None
    if not joints:
        before, comma, behind = text.partition(", ")
        placed = comma and _VENUE.fullmatch(behind) and NAMED.fullmatch(before)  # Corps Reception, Town House
        return (0, len(before)) if placed else None
    first = text[: joints[0].start()].rpartition(": ")[2]
    if NAMED.fullmatch(first) and _SPOKEN.search(text, joints[0].end()):
        # Mayor: Harbour Day Reception - Opening remarks
        return joints[0].start() - len(first), joints[0].start()
    start = joints[-1].end()
    whole = text[start:].rstrip()
    name = _YEAR_LAST.sub("", whole)
    named = NAMED.fullmatch(name) or (name != whole and _SHORT.fullmatch(name))
    return (start, start + len(whole)) if named else None


def is_whole(text: str) -> bool:
    """Return whether an English line is as a whole the name of an occasion.

    >>> is_whole("Dedication of the Mill Street Garden"), is_whole("Opening Hours")
    (True, False)
    """
    return len(text) <= 90 and bool(WHOLE.fullmatch(text.strip()) or NAMED.fullmatch(text.strip()))


def beside_day(text: str) -> str:
    """Return the occasion that an English line beside a title names, its day left out; "" if it names none.

    >>> beside_day("Halden 50th Town Celebrations – Saturday 24 August 2013"), beside_day("The Pier")
    ('Halden 50th Town Celebrations', '')
    >>> beside_day("May 2, 2010, Commencement"), beside_day("Ng Groundbreaking")
    ('Commencement', 'Ng Groundbreaking')
    """
    found = _BESIDE_DAY.fullmatch(text.strip())
    name = found["name"] if found else ""
    dated = name and name != text.strip()
    return name if is_whole(name) or _FEAST.fullmatch(name) or (dated and name in _LEAVERS) else ""


def is_named(text: str, given: tuple[int, int]) -> bool:
    """Whether a lead names an occasion in small letters: the opening of the Assembly."""
    name = text[slice(*given)]
    definite = text[: given[0]].rstrip().endswith(("the", "The"))
    if _GIVEN_FOR.match(name) or _COUNTED_NAME.match(name):
        return True
    return name[:1] in '“"' or bool((definite and _OF_NAME.search(name)) or _HELD_FOR.search(name))
