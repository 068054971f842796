"""English lines over a title that hold a person: an office or form of address and a name, or one of them."""

import re

from archive.ingest import lines as shapes
from archive.ingest.languages import en
from archive.ingest.patterns import compiled

_LONGEST = 90  # characters
_OFFICES = "|".join(map(re.escape, sorted((*en.OFFICES, *en.OFFICES_BEHIND), key=len, reverse=True)))
_FORMS = "|".join(map(re.escape, sorted(en.SALUTATIONS, key=len, reverse=True)))
_LETTERS = "|".join(map(re.escape, sorted(en.POST_NOMINALS, key=len, reverse=True)))
_WORD = r"[A-Z][\w.'’&-]{0,30}"
_NAME = (
    rf"(?P<name>{_WORD}(?:\s(?:(?:de|la|van|von|bin|al|del|da|du|le)\s)?{_WORD}){{1,3}}?)"
    rf"(?:,?\s(?:Jr\.?|Sr\.?|I{{2,3}}|{_LETTERS}))*"
)
_TITLED = compiled(
    rf"(?:(?i:the\s)?(?i:{_OFFICES}|{_FORMS})\.?\s){{1,3}}{_NAME}(?:,\s(?i:the\s)?(?:{_WORD}\s){{0,4}}(?i:{_OFFICES})\b.{{0,60}})?"
)
_NAMED = compiled(_NAME)
# DPM Ada Ng at the Harbour Dinner
_SPEAKS_AT = compiled(
    rf"(?:(?i:the\s)?(?i:{_OFFICES}|{_FORMS})\.?\s){{1,3}}{_NAME}\s(?:at|before|during)\s(?:the\s)?(?=[A-Z\d“\"])"
)
_PIECE = compiled(r"\s[|·•]\s")
_OFFICE = compiled(
    rf"(?i:the\s)?(?:{_WORD}\s){{0,3}}(?i:{_OFFICES})(?:,?\s(?:of|for|to|at|and)\s(?:the\s)?{_WORD}(?:,?\s(?:of|for|the|and|&|{_WORD})){{0,8}})?"
)


def is_person(text: str) -> bool:
    """Tell whether a line names a person and nothing else, with or without an office or a form of address.

    >>> is_person("Ada Ng"), is_person("Mayor Ada Ng"), is_person("The Ferry Was the Road")
    (True, True, False)
    """
    return is_bare_name(text) or is_titled(text)


def is_titled(text: str) -> bool:
    """Tell whether a line is a name behind an office or a form of address, and nothing else.

    >>> [is_titled(text) for text in ("Mayor Ada Ng", "Hon Ada Ng, Minister for Ferries", "Speaker Series")]
    [True, True, False]
    """
    found = _TITLED.fullmatch(text) if len(text) <= _LONGEST else None
    return bool(found) and _is_named(found["name"])


def is_bare_name(text: str) -> bool:
    """Tell whether a line can be a name of two to four words, with letters behind it.

    >>> is_bare_name("Ada Q. Ng"), is_bare_name("City Council")
    (True, False)
    """
    found = _NAMED.fullmatch(text) if len(text) <= _LONGEST else None
    return bool(found) and _is_named(found["name"])


def is_held_by(text: str) -> bool:
    """Tell whether a line is a name with its office behind a comma, and nothing else.

    >>> is_held_by("Ada Q. Ng, Chair of the Piers"), is_held_by("Ada Q. Ng, of the Piers")
    (True, False)
    """
    name, comma, office = text.partition(", ")
    return bool(comma) and (is_bare_name(name) or is_titled(name)) and is_bare_office(office)


def speaks_at(text: str) -> bool:
    """Tell whether a line begins with somebody of office and where he speaks, as titles do.

    >>> speaks_at("DPM Ada Ng at the Harbour Dinner 2019"), speaks_at("Mayor Ada Ng at home")
    (True, False)
    """
    found = _SPEAKS_AT.match(text)
    return bool(found) and _is_named(found["name"])


def is_dated(text: str) -> bool:
    """Tell whether a line is a name, with its office or without, and a day behind a bar.

    >>> is_dated("DPM Ada Ng | 1 November 2022"), is_dated("Harbours for All | 1 November 2022")
    (True, False)
    """
    pieces = _PIECE.split(text) if len(text) <= _LONGEST else []
    return (
        len(pieces) == 2
        and shapes.is_date_line(pieces[1])
        and (is_titled(pieces[0]) or is_bare_name(pieces[0]))
    )


# 2nd Governor, Independent Whig
_NTH_OFFICE = compiled(
    r"\d{1,3}(?:st|nd|rd|th) (?:Governor|President|Premier|Mayor|Prime Minister)(?:, [A-Z][\w -]{3,30})?"
)


def is_bare_office(text: str) -> bool:
    """Tell whether a line is an office and nothing else: Minister for Ferries."""
    return len(text) <= _LONGEST and _OFFICE.fullmatch(text) is not None


def is_nth(text: str) -> bool:
    """Tell whether a line says who held an office by counting: 2nd Governor, Whig.

    >>> is_nth("2nd Governor, Whig"), is_nth("2nd Governor Street")
    (True, False)
    """
    return _NTH_OFFICE.fullmatch(text) is not None


def is_held(text: str) -> bool:
    """Tell whether a line is an office, or says by its number who held it.

    >>> is_held("Minister for Ferries"), is_held("2nd Governor, Whig"), is_held("2nd Governor Street")
    (True, True, False)
    """
    return is_bare_office(text) or is_nth(text)


def _is_named(name: str) -> bool:
    words = [word.strip(".'’").lower() for word in name.split()]
    return len(words[-1]) > 1 and not any(word in en.NOT_NAMES for word in words)
