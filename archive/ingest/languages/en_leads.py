"""How English pages introduce the text of a speech: tables only.

A lead says whose words follow, where and when they were spoken: "Following is the speech by the Secretary for
Works, Ms Ada Ng, at …", "Below is the text of the speech made by …", "The speech made by … on 24 July 2018."
"""

import re

from archive.ingest.patterns import compiled

SPEECH = (
    r"(?:speech|remarks|address|statement|message|lecture|comments|testimony|keynote|toast|eulogy|sermon|homily|"
    r"oration|talk|greetings|presentation|tribute|inaugural|opening words)(?:es|s)?"
)
# A label over the speaker's name.
GIVEN_BY = (
    rf"(?:(?:opening|closing|keynote|welcome|special|inaugural)\s)?(?:{SPEECH}\s)?"
    r"(?:(?:given|delivered|made|presented|preached)\s)?by\s?:?"
)
# Speech by Ada Ng, / Governor of the Bank, / at the harbour luncheon, Halden, 26 April 2004
BY_WHOM_BROKEN = (
    r"(?i:(?:\w+\s){0,2}(?:speech|remarks|address|lecture))\sby\s[^.;:]{4,160},"
    # Speech Delivered on the Occasion of the Harbour Dinner, By the Mayor, / Ada Ng
    r"|(?i:(?:\w+\s){0,2}(?:speech|remarks|address|lecture)\s(?:delivered|given)\s(?:on|at|to)\s"
    r"[^.;:]{4,160}\sby\s)[^.;:]{4,50},"
)
_TEXT = r"(?:text|transcript|transcription|translation|version|excerpts?|script|copy)"
_GIVEN = r"(?:made|given|delivered|issued|read|presented|recorded|preached)"
# Keynote address (virtual) by
_HOW = r"(?:\([a-z][^()]{3,24}\)\s)?"
_KIND = r"(?:[a-z-]+\s){0,4}?"
_AS_WRITTEN = r"(?:as\s(?:prepared|written)\s(?:for\sdelivery\s)?)?"
# NEW YORK, Jan. 12 -- stands before what an agency writes.
DATELINE = (
    r"(?:[A-Z][A-Za-z .,'’0-9]{2,40}"
    r"(?:(?:\([^()]{2,40}\)|\s/[A-Za-z. -]{2,24}/)?\s(?:--|—|–)|\([^()]{2,40}\)\s-)\s)?"
)
# By whom an occasion is held, which says nothing of who speaks at it: a dinner hosted by Mayor Ada Ng.
HOSTED = (
    "hosted", "organised", "organized", "convened", "sponsored", "arranged", "attended", "chaired",
    "moderated", "introduced", "invited", "followed", "preceded", "accompanied", "joined", "led", "held",
    "supported", "co-hosted",
)  # fmt: skip
# Words before "by" behind which somebody stands who does something else than speak: a dinner given by Mayor
# Ada Ng, after an introduction by her, in reply to the address by her, a speech drafted by her.
NO_GIVER = (
    r"(?:\b(?:dinner|luncheon|lunch|reception|banquet|breakfast|party|concert|tea|ball|gala)\s"
    r"(?:given|offered|tendered)"
    r"|\b(?:following|after|before|with|(?:in )?(?:reply|response|answer|reaction) to|replying to|"
    r"responding to|preceded by|accompanied by)\s(?:the|an?|his|her|their|brief|opening)"
    rf"(?:\s(?:[a-z]+\s)?(?:{SPEECH}|introduction|welcome|invocation|prayer|song|performance))?"
    r"|\b(?:edited|interpreted|translated|transcribed|recorded|drafted|reviewed|compiled|photographed|reported|"
    r"abridged|taken|typed|illustrated|filmed))\s$"
)
# Towns whose dateline a press office sets behind a title in capitals.
SEATS = (
    "NEW YORK", "GENEVA", "VIENNA", "NAIROBI", "ROME", "PARIS", "THE HAGUE", "BONN", "BANGKOK", "SANTIAGO",
    "ADDIS ABABA", "BEIRUT", "AMMAN", "WASHINGTON", "LONDON", "BRUSSELS", "TOKYO", "MONTREAL", "BERNE",
)  # fmt: skip
NOTE = r"(?:[-–—•]\s)?(?:[\[(*]{0,2}(?:editor['’]s\s)?note\W{1,4})?"
_LEAD = compiled(
    rf"{NOTE}{DATELINE}(?:"
    rf"(?:the\s)?(?:following|follows|below|printed below|reproduced below|what follows)\s(?:is|are|was|"
    rf"were)\s[^.]{{0,160}}?\b(?:{SPEECH}|{_TEXT})\b"
    rf"|(?:here|this|these)\s(?:is|are|was|were)\s(?:the|an?)?\s?{_KIND}(?:{_TEXT}\sof|{SPEECH}\s(?:by|of(?=\s(?-i:[A-Z]))|{_GIVEN}|as\s(?:prepared|delivered|given)))\b"
    rf"|the\sfollowing\s{_KIND}{SPEECH},?\s(?:as\s(?:prepared|written|delivered)[^,.]{{0,24}},\s)?(?:was|were)\s{_GIVEN}\b"
    rf"|(?:this|the\sfollowing)\s(?:document|page|file|paper|pdf|booklet|post)\s(?:presents|contains|reproduces|gives|records|is)\s"
    rf"[^.:]{{0,60}}?\b(?:{_TEXT}|{SPEECH})\b"
    rf"|the\s{_KIND}(?:{_TEXT}|{SPEECH})\s(?:of\s(?:(?!was\s|were\s|is\s)[^\s.]+\s){{1,16}}?)?{_GIVEN}\s(?:by|at|on|to|in)\b"
    rf"|an?\s{_KIND}{SPEECH}\s{_GIVEN}\s(?:by|at|on|to|in)\s"
    rf"|(?![A-Z ,.]+$)(?=.{{60}}){_KIND}{SPEECH}\s{_HOW}(?:{_GIVEN}\s)?{_AS_WRITTEN}by\s(?-i:[A-Z])"
    rf"[^;:]{{10,300}}\b(?:19|20)\d\d\.$"
    # Ada Ng's speech to the Harbour Association annual conference.
    rf"|(?-i:[A-Z])(?!.*\b(?:is|was|are|were|has|have|had|will|would|can|must|did|does)\b)[^.:;!?]{{2,90}}['’]s?\s{_KIND}{SPEECH}"
    rf"\s(?:to|at|before)\s[^.:;!?]{{8,160}}\.$"
    rf"|(?:the\s)?(?:(?:full|complete|entire)\s)?(?:text|transcript)\sof\s[^.:]{{1,200}}\b{SPEECH}\b"
    rf"|[\[(]?(?:delivered|given|spoken|presented)\s(?:by|at|in|on|before|to)\s(?=[A-Z0-9t])"
    rf"|(?:(?:dr|mr|ms|mrs|prof|hon|rev|st|jr|sr|\b[a-z])\.|\([a-z]-[\w.]{{2,10}}\)|[^.:]){{3,240}}\b(?:delivered|gave|made)\s(?:(?:the\sfollowing|these|this)\s{_KIND}{SPEECH}\b"
    rf"|(?:an?|the|his|her)\s{_KIND}{SPEECH}\sas\sfollow(?:s|ing)\b)"
    rf"|[^:]{{3,400}}[.,]\s(?:this|here|below|the\sfollowing|what\sfollows)\s(?:is|are)\s(?:the|an?)?\s?{_KIND}(?:{_TEXT}|{SPEECH})\b"
    rf"|[^:]{{3,400}}\b(?:{_TEXT}|{SPEECH})\b[^.:]{{0,60}}\s(?:follows?|below|in\sfull|here|reproduced)(?:\s(?:in\sfull|here|below))?"
    r"(?:,?\sin\s(?:two|three|four|several)\sparts)?\s?[:.]$"
    r")",
    re.I,
)
# "Waterways Minister Ada Ng speaks about locks.": a card's sentence under the title.
_SAYS_WHO = compiled(
    r"[A-Z][^.:;!?]{4,80}\s(?:speaks|spoke|talks|talked|addresses|addressed|delivers|delivered|gives|"
    r"gave|sets out|set out)\b"
)
_EDITORS_WE = compiled(r"\bwe\s(?:reproduce|publish|present|print|share|bring)\b", re.I)
# Who says so is the speaker, or the sentence asks: no words of an editor.
_SPOKEN = compiled(r"\b(?:I|I['’](?:m|ve|d|ll)|we|my|our(?!\s(?-i:[A-Z]))|us)\b|\?")
# This is the text of the speech I gave to the twin towns on 16 May: who spoke says so of his own words.
_OF_OWN = compiled(
    r"(?:this|here|below|following|what follows)\s(?:is|are)\s(?:the\s)?"
    rf"(?:(?:full|complete|rough)\s)?{_TEXT}\sof\s"
    rf"(?:my\s{_KIND}{SPEECH}\b|(?:the|a)\s{_KIND}{SPEECH}\s(?:that\s|which\s)?"
    r"I\s(?:gave|delivered|made|preached)\b)[^?]*[.:]$",
    re.I,
)
_QUOTED = compiled(r"[“\"][^”\"]{0,160}[”\"]")
# Godwin I Ng: a second name, and nobody who says I.
_INITIAL = compiled(r"(?<=[a-z]\s)I\.?(?=\s[A-Z][a-z])")
_ENDS = compiled(r"[.:*)\]]\s*$")
# "Delivered by Mayor Ada Ng before the": such a line may go on in the next.
_SHORT = compiled(r"[\[(]?(?:Delivered|Given|Spoken|Presented)\s(?:by|before|at|in|on)\s\w")
_FOLLOWING = compiled(r"(?:The following|Following|Below|This) is the (?:text|transcript|script) of ")
LONGEST = 420
_WORDS = (
    "text",
    "ranscript",
    "peech",
    "emarks",
    "ddress",
    "tatement",
    "essage",
    "elivered",
    "iven ",
    "poken",
    "reached",
    "omments ",
    "ecture",
    "eynote",
    "resentation",
)


# A paper tells that a speech was given: "Ada Ng gave a speech on locks".
TOLD = compiled(
    r"\b(?:gave|delivered|made)\s(?:an?|the|his|her|this)\s(?:\w+\s){0,2}(?:speech|address|remarks|statement|lecture|keynote)\b"
)


def is_lead(text: str) -> bool:
    """Return whether an English line is an editor's sentence that introduces the text of a speech.

    >>> is_lead("Following is the speech by the Secretary for Works, Ms Ada Ng, at a dinner today (May 3):")
    True
    >>> is_lead("The speech made by Ada Ng on 3 May 2018."), is_lead("This is a message of hope.")
    (True, False)
    """
    if not 16 <= len(text) <= LONGEST or not any(map(text.__contains__, _WORDS)):
        return False
    dated = text[-4:].isdigit()
    whole = _ENDS.search(text) or (len(text) <= (200 if dated else 90) and _SHORT.match(text))
    whole = whole or (dated and _FOLLOWING.match(text))
    # A colon in a meeting's name ends no sentence: at the conference on "Harbours: the next wave", Halden.
    if not whole or not _LEAD.match(_QUOTED.sub('""', text.strip())):
        return False
    return _own_words(text) or _OF_OWN.match(text.strip()) is not None


def says_who(text: str) -> bool:
    """Return whether an English line tells in the third person that somebody speaks, and of what.

    >>> says_who("Waterways Minister Ada Ng speaks about locks."), says_who("I spoke to Ada Ng.")
    (True, False)
    """
    return 16 <= len(text) <= 300 and _SAYS_WHO.match(text) is not None and _own_words(text)


def _own_words(text: str) -> bool:
    return _SPOKEN.search(_INITIAL.sub("", _EDITORS_WE.sub("", _QUOTED.sub("", text)))) is None
