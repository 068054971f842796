"""Where an English title gives the day of the speech: what stands before and behind it. Tables only."""

HISTORY = r"anniversar|commemorat|memorial|remember|centen|jubilee|histor"
# Speech by Ms Ada Ng at the opening of the pier on 5 August 2012 at 5.00 pm
HELD = (
    r"^(?!.{0,240}\b(?:memor|commemor|remember|tribute|attack|victim|to (?:mark|celebrate)|marking))"
    r"(?:[“\"][^”\"]{3,120}[”\"]\s?[-–—:]\s)?(?:(?:full )?(?:text|transcript) of (?:the )?)?"
    r"(?:(?:(?:[\w.’'-]+ ){0,6}?[\w.-]+['’]s? )?"
    r"(?:(?:open|clos)ing |keynote )?(?:speech|remarks|address|statement|lecture|keynote)|m[rs]s?|dr)\b"
    r".{0,200}\b(?:at|to|before|during)\b.{0,200}\son\s(?:\w{3,6}day,?\s)?$"
)
# …, 7 June 2019; … Election Speech 7 June 2019
BEFORE_DAY = (
    r"(?:[,|—-]|['’]s\s(?:remarks|speech|address)\son|\b(?:speech|remarks|address|statement|lecture))\s"
    r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s)?$"
)
TOWN = r",(?:\s[A-Z][\w.'’-]+){1,3}(?:,(?:\s[A-Z][\w.'’-]+){1,3})?\.?"  # , Accra, Ghana
KIND = r"\b(?:speech|remarks|address|statement|lecture|homily|sermon)\b"
NOTED_DAY = r"\((?:speech|remarks|address|statement|lecture)\s(?:of\s|on\s)?$"
HOUR = (
    r"[.)]*+(?:,?\s?(?:at\s)?[0-9]{1,2}(?:[.:][0-9]{2})?\s?[ap]\.?m\.?)?(?:,?\s(?:at|in)\s(?:the\s)?[^.;:,]{3,80}(?:,\s[^.;:,]{2,40})?)?[\s.)]*"
    r"|,\sin\s(?:reply|response)\s.{3,80}"
)
# …, THURSDAY, 3 MAY 2012, 9.00 AM, AT THE TOWN HALL
CLOCK = r",?\s(?:at\s)?\d{1,2}(?:[.:]\d\d)?\s?[ap]\.?m\.?(?:,?\s(?:at|in)\s[^.;:]{3,90})?\.?"
# An Address on the Occasion of the 9th Founders Lecture held on Friday, March 7, 2014
HELD_ON = (
    r"\b(?:speech|remarks|address|statement|lecture|keynote)\b.{0,240}"
    r"\b(?:held|delivered|given)\son\s(?:the\s(?:evening|morning|afternoon)\sof\s)?"
    r"(?:\w{3,6}day,?\s)?(?:the\s)?$"
)
# Halden Synod at Marlow, Saturday 9 February 2013: The Bishop's Address
BEFORE_NAMED = r"[,|–—-]\s(?:\w{3,6}day,?\s)?$"
NAMED_BEHIND = (
    r"\s?:\s(?:[^:]{0,60}\s)?(?:address|speech|remarks|statement|lecture|homily|sermon|charge)[^:]{0,20}"
)
