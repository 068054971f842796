"""Names and offices as English title blocks print them: Mayor Jane Q. Public; H.E. Mr. Ng, Head of School."""

import re

from archive.ingest import gazetteer
from archive.ingest.extract.names import Naming, any_of, moved
from archive.ingest.languages import en
from archive.ingest.patterns import compiled

LONGEST_LINE = 200  # characters of a line that holds a person and nothing else
_CAPITAL = r"[A-ZÀ-ÖØ-Þ][A-Za-zÀ-ÖØ-öø-ÿĀ-ſ'’\-]+"
# John C Lamm, K C Lamm; A and I are words.
# Geo. W. Marlow, WM. MARLOW, as names were printed short.
_INITIAL = (
    r"(?:[A-Z]\.(?:-?[A-Z]\.)*|(?i:Geo|Wm|Chas|Jas|Thos|Jno|Robt|Saml|Benj|Danl|Edw|Fredk|Jos|Alex)\.|"
    r"[B-HJ-Z](?=\s[A-Z])|(?<=[a-z]\s)[AI](?=\s[A-Z][a-z]))"
)
_PARTICLE = "de|la|van|von|al|bin|binti|bt|del|da|dos|der|den|di|du|le|el|ibn|ter|y|a/l|a/p|Ó|Uí"
_WORD_OF_NAME = rf"(?:{_CAPITAL}|{_INITIAL}|{_PARTICLE})"
_POST_NOMINAL = rf"(?:{any_of(en.POST_NOMINALS)})(?![\w.])"
NAME = (
    rf"{_WORD_OF_NAME}(?:\s(?!{_POST_NOMINAL}){_WORD_OF_NAME}){{0,4}}"
    r"(?:,?\s(?:Jr\.?|Sr\.?|II|III|IV)(?![\w.]))?"
)
_ENGLISH_OFFICE = any_of(en.OFFICES)
_BEHIND = any_of(en.OFFICES_BEHIND)
# Mr  Dr.  H.E. Mr.  The Rt Hon Sir
# Lord Mayor is an office, Lord Marlow a form of address.
_LORD = r"(?!(?i:lord\s(?:mayor|provost|chancellor|chief|lieutenant)))"
TITLES = rf"(?:{_LORD}(?i:{any_of(en.SALUTATIONS)})\.?\s+){{0,3}}"
_LETTERS = rf"(?:,?\s\(?{_POST_NOMINAL}\)?)"
POST_NOMINALS = f"{_LETTERS}*"
_WORD = r"[A-Z][\w.'’&\-]{0,40}"
_OR_ORDINAL = rf"(?:{_WORD}|\d{{1,3}}(?:st|nd|rd|th)\b)"  # President of the 71st Session
# of the Board; for Economic Development and Labour; of State for Trade; , Lakehurst Credit Union
_OF = (
    rf"(?:(?:,?\s(?i:of|for)|\s(?i:to|at|in|on))\s(?i:the\s)?{_OR_ORDINAL}(?:,?\s(?:(?i:of|for|to|the|and|in|on|upon)|&|{_WORD})){{0,12}}"
    rf"|,\s(?i:the\s)?{_WORD}(?:\s(?:(?i:of|for|to|the|and)|&|{_WORD})){{1,8}})?"
)
_ABROAD = compiled(
    rf"(?:The\s)?(?P<office>(?:{_WORD}\s){{0,4}}(?i:Ambassador|High Commissioner|Consul[ -]General|Envoy"
    r"|Representative|President|Prime Minister|Governor[ -]General)\s(?:to|in|of)\s(?:the\s)?)"
)
_OFFICES_ALONE = frozenset(office.lower() for office in (*en.OFFICES, *en.OFFICES_BEHIND))
# Chairman and Chief Executive Officer
_AND_POST = rf"(?:\s(?i:and|&)\s(?:{_WORD}\s){{0,3}}(?i:{_BEHIND})(?![\w'’]))?"
_RETIRED = r"(?:\s(?i:emerit(?:us|a)))?"
_OFFICE_BEHIND = rf"(?i:the\s)?(?:{_WORD}\s){{0,4}}(?i:{_BEHIND})(?![\w'’]){_RETIRED}{_AND_POST}{_OF}"
PERSON = compiled(
    r"^(?P<by>(?i:(?:by|from)\s|(?:speaker|delivered by|given by|presented by|presenter|remarks by|"
    r"speech by|address by|"
    r"statement by)\s?:?)\s*)?(?i:the\s)?"
    rf"(?P<titles>{TITLES})"
    rf"(?:(?P<office>(?:{_WORD}\s){{0,4}}(?i:{_ENGLISH_OFFICE})(?![\w'’]){_RETIRED}"
    rf"(?P<body>\s(?i:of|for)(?:\s(?:(?i:the|and)|{_WORD})){{1,8}})?)(?(body),):?\s+)?"
    rf"(?P<titles2>{TITLES})(?P<name>{NAME})(?P<letters>{_LETTERS}+)?"
    r"(?(office)(?:,\s[A-Z]{2,7}(?=$))?)"  # Governor Ada Ng, HCB: of which body
    r"(?:,\s[Cc]lass of\s(?:[12]\d{3}|['’]\d\d)|,?\s['’]\d\d(?:,\s[A-Z]{0,3}['’]\d\d){0,3})?"
    rf"(?:(?:\s*[,–—|]\s*|(?(letters)\s|(?!)))(?P<office2>{_OFFICE_BEHIND}))?$"
)
# Who speaks at an occasion holds no office by it.
_FOR_THE_DAY = compiled(
    r"\b(?:commencement|keynote|guest|featured|graduation|student|faculty|main|principal|honorary|closing|opening|"
    r"class|plenary)\sspeaker$",
    re.I,
)
OFFICE_LINE = compiled(rf"^{_OFFICE_BEHIND}$")
OFFICE = compiled(rf"\b(?:{_BEHIND})(?![\w'’])", re.IGNORECASE)
_FORMS_OF_RANK = frozenset(("Professor", "Councillor", "Councilor", "Alderman", "Colonel", "Captain"))
_RANKED = compiled(rf"(?:{any_of(en.RANKS)})\s(?=\S+\s\S)", re.IGNORECASE)
_STYLED = compiled(r"(?:his|her)\s(?:worship|honou?r|excellency)\s(?:the\s)?(?=\S)", re.IGNORECASE)
# Ada Ng - Harbour SA - Chairman, as transcripts of firms' meetings print whoever speaks.
_OF_FIRM = compiled(
    rf"(?P<name>{NAME})\s-\s[A-Z][\w.&,'’() -]{{1,70}}?\s-\s(?P<office>[A-Z][\w.&,'’/ -]{{2,90}})"
)
# By Hon. Ada Ng, Mayor of Alderport, at Alderport, Ohio.
_AT_TOWN = compiled(r"(?i:^by\s.{8,120}),\s(?P<at>(?i:at)\s[A-Z][^,]{2,30},\s[A-Z][A-Za-z. ]{1,20})$")
_CAPITALS = compiled(r"[^\W\d_]+(?:['’]S\b)?")
# Endings of nouns that families are hardly called by: a slogan of two words is no name.
_STYLES = frozenset(
    ("rt", "hon", "sir", "mr", "mrs", "ms", "dr", "prof", "rev", "the", "right", "honourable")
)
_NO_FAMILY = compiled(r"(?:tion|sion|(?<!cle)ment|ness|ity|ism|ics|ology|ance|dom)s?$")


def person(text: str) -> Naming | None:
    """Return who an English line is about if it holds nothing but a person.

    A name without an office needs two words at least, none of them an everyday word of title lines. Forms of
    address and letters behind a name (Dr, H.E., JP) are no part of either.

    >>> person("Mayor Jane Q. Public"), person("Good Evening")
    (Naming(name=(6, 20), office=(0, 5)), None)
    >>> line = "H.E. Mr. Taavi Saluste, Permanent Representative of Estonia"
    >>> [line[slice(*span)] for span in (person(line).name, person(line).office)]
    ['Taavi Saluste', 'Permanent Representative of Estonia']
    >>> person("Washington Convention Center")
    """
    line = text.strip().strip("()*_")
    if len(line) > LONGEST_LINE:
        return None
    offset = text.find(line)
    if town := _AT_TOWN.match(line):
        line = line[: town.start("at")].rstrip(", ")
    if (firm := _OF_FIRM.fullmatch(line)) and OFFICE.search(firm["office"]) and " " in firm["name"]:
        named = is_name(firm["name"], placed=True)
        return moved(Naming(firm.span("name"), firm.span("office")), offset) if named else None
    match = PERSON.match(line)
    if not match:
        return None
    if match["name"].lower() in _OFFICES_ALONE and not match["office"]:
        if match["office2"]:
            return None  # Ambassador, Head of Mission of Norway: who is greeted, one behind the other
        return moved(Naming(None, match.span("name")), offset)
    if match["office"] and f"{match['office']} {match['name']}".lower() in _OFFICES_ALONE:
        return moved(
            Naming(None, (match.start("office"), match.end("name"))), offset
        )  # The Rt Hon Chief Justice
    if match["office"] and re.sub("^the ", "", line.lower()) in _OFFICES_ALONE:
        return moved(Naming(None, (match.start("office"), len(line))), offset)  # Chief Engineer
    ranked = match["office"] in en.RANKS and match["office2"]
    office = "office" if match["office"] and not ranked else "office2" if match["office2"] else None
    post = match[office] if office and not _FOR_THE_DAY.search(match[office]) else None
    introduced = bool(match["by"] or match["titles"] or match["titles2"])
    if not office and not introduced and line[:4].lower() == "the ":
        return None  # The Biscuit Tin
    if not is_name(match["name"], placed=bool(office or introduced)):
        return None
    if not office and " " not in match["name"] and not match["by"]:
        return None
    return moved(Naming(match.span("name"), match.span(office) if post else None), offset)


def abroad(words: str) -> Naming | None:
    """Return who stands behind an office at a country, where the country's name shows where his begins.

    >>> words = "British High Commissioner to New Zealand Ada Ng"
    >>> [words[slice(*span)] for span in (abroad(words).name, abroad(words).office)]
    ['Ada Ng', 'British High Commissioner to New Zealand']
    """
    found = _ABROAD.match(words)
    rest = words[found.end() :].split(" ") if found and len(words) <= LONGEST_LINE else []
    for n in range(1, min(len(rest) - 1, 5)):
        naming = person(" ".join(rest[n:])) if " ".join(rest[:n]) in gazetteer.load().countries else None
        if naming and naming.name and not naming.office:
            at = found.end() + len(" ".join(rest[:n])) + 1
            return Naming(moved(naming, at).name, (found.start("office"), at - 1))
    return None


def without_style(text: str, naming: Naming) -> Naming:
    """Return the naming of a line without ranks before the name and forms of address before the office.

    >>> line = "HIS WORSHIP THE MAYOR OF HALDEN, COUNCILLOR ADA NG"
    >>> found = without_style(line, Naming((33, 50), (0, 31)))
    >>> line[slice(*found.name)], line[slice(*found.office)]
    ('ADA NG', 'MAYOR OF HALDEN')
    """
    ranked = _RANKED.match(text, *naming.name) if naming.name else None
    styled = _STYLED.match(text, *naming.office) if naming.office else None
    return Naming(
        (ranked.end(), naming.name[1]) if ranked else naming.name,
        (styled.end(), naming.office[1]) if styled else naming.office,
    )


def without_rank(office: str) -> str:
    """Return an office without the rank behind it that is the form of address before a name.

    >>> without_rank("Vice-Chancellor Professor"), without_rank("Consul General")
    ('Vice-Chancellor', 'Consul General')
    """
    held, blank, last = office.rpartition(" ")
    ranked = blank and last in _FORMS_OF_RANK and held.lower() in _OFFICES_ALONE
    return held if ranked and office.lower() not in _OFFICES_ALONE else office


def in_ordinary_letters(words: str) -> str:
    """Return a name or office that is printed in capitals as a catalogue writes it; others as they stand.

    >>> in_ordinary_letters("SEÁN O'NEILL MCBRIDE III"), in_ordinary_letters("Ada NG")
    ("Seán O'Neill McBride III", 'Ada NG')
    >>> in_ordinary_letters("MINISTER FOR FOREIGN AFFAIRS"), in_ordinary_letters("CEO")
    ('Minister for Foreign Affairs', 'CEO')
    """
    capitals = words.isupper() and (" " in words or words.lower() in _OFFICES_ALONE)
    return _CAPITALS.sub(_written_small, words) if capitals else words


def _written_small(found: re.Match) -> str:
    word = found[0]
    if word in en.LETTERS or (len(word) > 1 and not re.search(r"[AEIOUYÀ-ÖØ-Þ]", word)):
        return word  # CEO, III
    if found.start() and word.lower() in en.SMALL_WORDS:
        return word.lower()
    if word.startswith("MC") and len(word) > 4:
        return f"Mc{word[2:].capitalize()}"
    return word.capitalize()


def is_office(text: str) -> bool:
    """Return whether an English line can be the name of an office and nothing else.

    >>> [is_office(line) for line in ("Associate Minister of Agriculture", "Mayor's Message")]
    [True, False]
    """
    return len(text) <= LONGEST_LINE and bool(OFFICE_LINE.match(text.strip(" ,*_()")))


def _without_first(words: list[str], placed: bool) -> list[str]:
    """Return the words of a name, without a first name that is a word of titles too: Governor Bill Marlow."""
    called = placed and len(words) > 1 and words[0] in en.FIRST_NAMES and not words[1].endswith("ing")
    return [word for word in (words[1:] if called else words) if len(word) > 1]


def is_name(text: str, *, placed: bool = False) -> bool:
    """Return whether words with capitals can be a person's name.

    ``placed`` says that an office, a form of address or "by" stands before it: May is a month and a name.
    """
    words = [word.lower() for word in re.findall(r"[^\W\d_][\w'’\-]*", text)]
    if (
        not words
        or _STYLES.issuperset(words)  # by the Prime Minister, the Rt. Hon.
        or text.startswith("U.S")
        or re.search(r"['’]s\s", text)  # Lori's Homily
        or len(words[-1]) < 2
        or re.fullmatch(r"[A-Z]{2}", text)  # Halden, FL
        or any(word in en.NOT_NAMES for word in _without_first(words, placed))  # Nestor A Marlow
    ):
        return False
    if not placed and any(word in en.NAMES_AND_PLACES for word in words):
        return False
    return placed or not any(_NO_FAMILY.search(word) for word in words)
