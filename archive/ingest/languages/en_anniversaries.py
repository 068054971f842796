"""Foundings whose anniversaries English speeches tell their year by: tables only."""

_CHINA = r"People['’]s Republic of China"
_HONG_KONG = r"(?:Hong Kong Special Administrative Region|Hong Kong SAR|HKSAR)"
_MACAO = r"(?:Maca[ou] Special Administrative Region|Maca[ou] SAR|MSAR)"
# The region itself, and nothing that is called after it: the HKSAR Passport.
_ALONE = r"(?=[,.;:)]|$| (?:today|tonight|this|and|in|on|at|here|of the People))"
_MOTHER = r"(?:\s(?:with|to) (?:the )?(?:[Mm]otherland|[Mm]ainland|China))?"


def _region(region: str, name: str) -> str:
    return (
        rf"(?:[Ee]stablishment of (?:the )?{region}|{region}{_ALONE}"
        rf"|{name}['’]s (?:[Rr]eunification|[Rr]eturn){_MOTHER}"
        rf"|(?:[Rr]eunification|[Rr]eturn) of {name}{_MOTHER})"
    )


# What was founded, as it stands behind "the 60th anniversary of (the)" -> the year of the founding.
FOUNDINGS = {
    rf"(?:(?:[Ff]ounding|[Ee]stablishment) of (?:the )?(?:{_CHINA}|PRC|New China)|{_CHINA})": 1949,
    _region(_HONG_KONG, "Hong Kong"): 1997,
    _region(_MACAO, "Maca[ou]"): 1999,
}
# Who keeps its own: the HKSAR will mark its 10th anniversary.
OWN = {_HONG_KONG: 1997, _MACAO: 1999}
_KEEP = r"(?:celebrate|mark|commemorate)"
# A year or a day that is the speaker's, right before the anniversary.
NOW = (
    rf"(?:\b[Tt]his year (?:is|marks|also marks|sees|we {_KEEP})"
    rf"|\b[Tt]oday (?:is|marks|we {_KEEP})"
    r"|\b(?:special|important|significant|memorable|momentous|landmark) (?:year|day|occasion)"
    r"[^.;]{0,40} (?:as|because|for|since) (?:it|this) (?:is|marks)"
    r"|\b(?:[Gg]ather(?:ed)?|[Jj]oin(?:ing)? you|[Bb]e (?:here|with you)|[Mm]eet)\b[^.;]{0,60} "
    rf"(?:to {_KEEP}|in celebrating|in celebration of))"
    r" (?:the )?$"
)
# What an occasion is held for, in its name.
KEPT = (
    r"(?:[Ii]n (?:[Cc]elebration|[Cc]ommemoration) of|[Cc]elebrating|[Cc]ommemorating"
    r"|[Tt]o (?:[Cc]elebrate|[Mm]ark|[Cc]ommemorate)|[Mm]arking|[Oo]n) (?:the )?$"
)
