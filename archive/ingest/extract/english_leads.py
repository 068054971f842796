"""Whom an English sentence above a speech names as its speaker: an editor's lead, a card, a headline."""

import re
from collections.abc import Iterator

from archive.ingest.extract import english_names, english_occasions, english_posts
from archive.ingest.extract.english_names import NAME, POST_NOMINALS, TITLES
from archive.ingest.extract.folding import is_chinese
from archive.ingest.extract.names import Naming, moved
from archive.ingest.languages import en
from archive.ingest.languages.en_leads import DATELINE, HOSTED, NO_GIVER, NOTE, SPEECH, is_lead, says_who
from archive.ingest.patterns import compiled

_RANK = "|".join(sorted(en.RANKS, key=len, reverse=True))
_NAME = rf"{TITLES}(?:(?:{_RANK})\s)?(?P<name>{NAME}){POST_NOMINALS}"
_ENDS = (
    r"(?=,|\s(?:(?i:at|to|on|in|before|during|for)|when|while|today|tonight|yesterday|this|as|about|following|entitled|is|was|[–—-])(?:\s|$)"
    r"|\s?[:;(.]|\s?$)"
)
# "the President on the Economy -- Halden, FL" is an office and a town.
_POST = r"(?P<office>[A-Z](?:(?!\s--\s)[^,:;()–—]){2,110}?)"
# Behind a name it may stand in small letters: by Ada Ng, president of the college, at
_POST_BEHIND = (
    r"(?P<office>(?:[A-Z]|(?=(?:vice\s)?(?:president|chancellor|mayor|governor|chair|director|dean|provost|principal)))"
    r"(?:(?!\s--\s)[^,:;()–—]){2,140}?)"
)
_LONG_POST = (
    r"(?P<office>(?=[A-Z][^,]{2,60}\s(?:for|of|to)\s)[^,:;()]{4,80},\s(?:(?!,\s(?:and|who)\s)[^:;()]){2,80}?)"
)
_FORMS = "|".join(map(re.escape, sorted(en.SALUTATIONS, key=len, reverse=True)))
# Behind an office "to" leads to whom it was said, and in "Secretary to the Treasury" it is the office's own.
_TO = (
    r"to(?!\sthe\s(?:United Nations|UN|Treasury|President|Prime Minister|Governor|European|World|"
    r"Holy See|Court|Board))"
)
# Sites that write every word with a capital write At The Harbour Fair too.
_BEHIND_POST = (
    rf"(?:,|(?=\s(?:(?:At|Before|During)\s(?i:the|an?)|at|on|in|{_TO}|before|during|when|today|this|as)\s"
    r"|\s?[:(.]))"
)
_OFFICE = "|".join(map(re.escape, sorted(en.OFFICES, key=len, reverse=True)))
_SHORT_POST = rf"(?P<office>(?:[A-Z][\w.'’&-]*\s){{0,4}}(?i:{_OFFICE}))"
# At a dinner hosted by Mayor Ada Ng: who gives the dinner need not be who speaks.
_NO_HOST = "".join(rf"(?<!\b(?i:{word})\s)" for word in HOSTED)
# "Opening of the Session of the Assembly, Calls": behind "of" stands who spoke only where a speech is named.
_SPEECH_OF = rf"(?:{SPEECH}|text|transcript|version)\sof"
_BY = rf"(?:{_NO_HOST}\b(?i:by|from|{_SPEECH_OF})\s(?i:(?:the|our)\s)?(?i:hon['’]ble\s)?)"
_VERB = (
    r"(?i:delivers|delivered|gives|gave|makes|made|addresses|addressed|speaks|spoke|opens|opened|presents|presented"
    r"|issues|issued|tells|told|offers|offered|reads|welcomes|welcomed|talks|talked|says|thanks|thanked|highlights"
    r"|outlines|reflects|moves|moved|introduced|announced|responded|replied|paid|told|joined|attended|launched"
    r"|unveiled|dedicated|concluded|made|read|preached|recalled|looked|set out)"
)
_NOT_FOR = r"(?!(?i:eulogy|tribute|toast|oration|prayer))"  # these are spoken for another
# Who is named as the giver of the speech, the fullest form first.
_GIVERS = tuple(
    map(
        compiled,
        (
            # BY MR. A.B. NG CHAIRMAN OF THE HARBOUR COUNCIL: no comma parts name and office
            rf"{_BY}(?:(?i:{_FORMS})\.?\s){{1,3}}(?P<name>(?:[A-Z][\w.'’-]*\s){{1,4}}?)(?P<office>(?i:{_OFFICE})(?:\s(?i:of|for)\s"
            rf"(?:(?i:the)\s)?[A-Z][^,.;:()–—]{{2,80}}?)?){_ENDS}",
            # by the Secretary for Commerce, Industry and Technology, Mr Lee Ng
            rf"{_BY}{_LONG_POST},\s(?=(?i:{_FORMS})\.?\s){_NAME}{_ENDS}",
            # by Minister, Prime Minister's Office, and Second Minister for Trade Ms Ada Ng, at
            rf"{_BY}(?P<office>(?=[A-Z])(?:(?!\s(?:by|with|from)\s)[^.;:()]){{2,200}}?),?\s(?=(?i:{_FORMS})\.?\s){_NAME}{_ENDS}",
            rf"{_BY}{_POST},\s{_NAME}{_ENDS}",  # by the Secretary for Works, Ms Ada Ng, at
            rf"{_BY}{_NAME},\s?(?:the\s)?{_POST_BEHIND}{_BEHIND_POST}",
            rf"{_BY}{_SHORT_POST}\s{_NAME}(?:['’]s?(?=\s)|{_ENDS})",  # of Mayor Ada Ng's address
            rf"^{_NOT_FOR}(?i:{SPEECH})\s(?i:for)\s{_SHORT_POST}\s{_NAME}{_ENDS}",  # Remarks for Mayor Ada Ng
            rf"{_NO_HOST}\b(?:by|from)\s(?:(?:the|his|her|their)\s(?:[a-z-]+\s){{1,3}})?{_NAME}{_ENDS}",
            # The Leader of the Council, Councillor Ada Ng, moved the budget
            rf"^{NOTE}{DATELINE}(?:(?:[Tt]he|[Oo]ur)\s)?{_POST},\s{_NAME},\s{_VERB}\b",
            # At the harbour dinner, Foreign Minister, H.E. Mr. Ada Ng gave a speech as follows:
            rf",\s{_SHORT_POST},?\s(?=(?i:{_FORMS})\.?\s){_NAME}\s{_VERB}\b",
            # Below are Governor Ada Ng's remarks as prepared:
            rf"\b(?:is|are)\s(?:the\s)?(?:{_SHORT_POST}\s)?{_NAME}['’]s?\s(?:[\w’'-]+\s){{0,4}}?(?i:{SPEECH})",
            rf"\bof\s{_NAME}['’]s?\s(?:[\w’'-]+\s){{0,8}}?(?i:{SPEECH})",
            # Harbour Secretary-General, Hon. Ada Ng's statement to
            rf"^(?:The\s)?{_POST},\s(?=(?i:{_FORMS})\.?\s){_NAME}['’]s?\s(?:[\w’'-]+\s){{0,3}}?(?i:{SPEECH})",
        ),
    )
)
_SUBJECT = compiled(
    rf"^{NOTE}{DATELINE}(?:On\s[^.;]{{4,40}}?,\s)?(?:The\s[a-z]+\s)?(?:{_SHORT_POST}\s)?{_NAME}"
    rf"(?:\s\([A-Z]-[\w.]{{2,10}}\))?(?:,\s(?:the\s)?(?P<post>[A-Z][^,:;()]{{2,110}}?),)?\s{_VERB}\b"
)
# British High Commissioner to Ghana, Ada Ng delivered
_POSTED_SUBJECT = compiled(rf"^{NOTE}{DATELINE}(?:(?:[Tt]he|[Oo]ur)\s)?{_POST},\s{_NAME},?\s{_VERB}\b")
_SAYS, _NO_GIVER, _NEAR = compiled(rf"\s{_VERB}\b"), compiled(NO_GIVER, re.I), 80
ENGLISH_TITLE = compiled(
    rf"{_NO_HOST}"
    r"\b(?:by|from|(?:remarks|address|speech|statement|message|testimony|lecture|sermon|keynote|presentation)\sof)\s+(?:the\s+)?(?P<who>.{3,80}?)"
    r"(?=\s+(?:at|to|on|in|before|for|during|regarding)\b|\s*[,:(—–]|\.?$)"
    r"|^(?P<lead>[A-Z][^:]{1,60}?)(?:['’]s\s+(?:(?:[\w’'-]+\s){0,6}?(?:remarks|address|speech|statement|toast|lecture|message|eulogy|testimony|homily|sermon)\b)|:\s)",
    re.IGNORECASE,
)
# "Mayor Jane Public's Second Inaugural Address": a person, and what the speech was for.
ENGLISH_OWNER = compiled(
    r"^(?:(?:full\s)?(?:text|transcript)(?:\sof)?:?\s+)?(?P<lead>[A-Z][^:,;]{3,60}?)(?:['’]s?)\s+(?:[\w’']+\s+){0,6}?"
    r"(?:inaugural|inauguration|farewell|commencement|convocation|baccalaureate|graduation|keynote|acceptance|victory"
    r"|concession|nobel|state of the \w+)\s+(?:\w+\s+){0,2}?(?:remarks|address|speech|statement|lecture)\b"
    r"|^(?P<held>[A-Z][^:,;'’]{3,60}?)\s(?:election|acceptance|farewell|inaugural|inauguration|budget|victory|concession|maiden"
    r"|resignation|welcome)\s(?:remarks|address|speech)\b(?=[\s,\d(–-]|$)"
    r"|^(?P<owner>[A-Z][^:,;]{3,60}?)['’]s\s+(?:[12]\d{3}\s+)?state of the \w+(?:\s[12]\d{3})?$",
    re.IGNORECASE,
)
NO_OWNER = compiled(
    r"\b(?:new|year|st|saint|day|lord|king|queen|people|nation|world|our|city)\b", re.IGNORECASE
)
# Transcript: Mayor Ada Ng Delivers Remarks at the Reopening of …
# Secretary‑General, with a hyphen that does not break
_HYPHENS = {0x2010: "-", 0x2011: "-"}
HEADLINE = compiled(
    r"(?:(?:full\s)?(?:text|transcript|video|excerpts?)\sof\s(?:the\s)?(?=[^:]{2,60}['’]s\s))"
    # Video, Audio, Photos & Rush Transcript: Mayor Ada Ng Delivers
    r"|(?:(?:video|audio|photos?|pictures|text|(?:rush|full)\stranscript)(?:,\s|\s&\s|\sand\s|\s?:\s)){2,5}"
    r"|(?:rush transcript|transcript|full text|in full|read|watch|video|icymi|speech|remarks)\s?:\s",
    re.IGNORECASE,
)
DELIVERS = compiled(
    r"\b(?:delivers|delivered|gives|gave|makes)\b.{0,60}\b(?:remarks|address|speech|statement|lecture|toast|eulogy)\b",
    re.IGNORECASE,
)


def in_lead(text: str) -> Naming | None:
    """Return whom an English line names if it is an editor's lead or says that somebody speaks; else None.

    >>> in_lead("I thank Mayor Ada Ng for the bridge.") is None
    True
    """
    text = text.translate(_HYPHENS)
    if is_lead(text):
        return who(text)
    return subject(text) if says_who(text) else None


def in_title(text: str) -> Naming | None:
    """Return whom an English title names as the speaker, or the office alone that it names.

    >>> title = "Transcript: Mayor Ada Ng Delivers Remarks at the Fair"
    >>> title[slice(*in_title(title).name)]
    'Ada Ng'
    """
    text = text.translate(_HYPHENS).replace(",,", ", ")
    if text.isupper():
        text = _SMALL.sub(lambda found: found[0].lower(), text)
    opening = HEADLINE.match(text)
    start = opening.end() if opening else 0
    if DELIVERS.search(text) and (delivers := subject(text[start:])):
        return moved(delivers, start)
    owner = ENGLISH_OWNER.match(text)
    if owner and (owner["held"] or not NO_OWNER.search(owner[owner.lastgroup])):
        owned = english_names.person(owner[owner.lastgroup])
        sure = owned and (owned.office if owner["held"] else owner["owner"] or owned.name)
        if sure and (owned.name or owner["owner"]):
            return moved(owned, owner.start(owner.lastgroup))
    held = english_occasions.in_english(text) if ": " in text else None
    # 2017 Ada Ng Lectures: Mayor's Opening Remarks
    if held and held[0] <= len("The ") and text.startswith(": ", held[1]):
        inner = in_title(text[held[1] + 2 :])
        return moved(inner, held[1] + 2) if inner else None
    if opening and " of " in opening[0].lower():  # Transcript of Mayor Ada Ng's Remarks
        inner = in_title(text[start:])
        return moved(inner, start) if inner else None
    if given := _first(
        text, (found for form in (*_GIVERS[:5], _GIVERS[6], _GIVERS[-1]) for found in form.finditer(text))
    ):
        return english_names.without_style(text, given)  # by the Secretary for Works, Ms Ada Ng, at
    if opens := _first(
        text, iter(filter(None, (_OPENS.match(text), _CALLED.match(text), _SPEAKS.match(text))))
    ):
        return opens  # Mayor Ada Ng at the opening of the fair; Ms Ada Ng, at the budget debate
    named = (_titled(text, match) for match in ENGLISH_TITLE.finditer(text))
    return next((naming for naming in named if naming), None) or _at_either_end(text)


def _at_either_end(text: str) -> Naming | None:
    """Return the person behind a title's dash, or the office alone by which it was given."""
    if behind := _BEHIND_DASH.search(text):
        naming = english_names.person(behind["who"])
        if naming and naming.name and (naming.office or _CALLED_SO.match(behind["who"])):
            return moved(naming, behind.start("who"))
    post = _GIVEN_BY_POST.match(text)
    if post and english_names.is_office(post["office"]):
        return Naming(None, post.span("office"))
    return None


def _titled(text: str, match: re.Match) -> Naming | None:
    group = "who" if match["who"] else "lead"
    if _NO_GIVER.search(text[max(match.start() - _NEAR, 0) : match.start()]):
        return None
    naming = english_names.person(match[group])
    behind = re.match(r",\s[^,]{3,60}(?=,\s|\s(?:at|to|on|in)\b|$)", text[match.end(group) :])
    longer = english_names.person(match[group] + behind[0]) if behind and naming else None
    naming = longer if longer and longer.office else naming  # by Mr Lee, Minister for Transport, at …
    cut = re.match(r"\s(?:for|of)\b", text[match.end(group) :])  # by Minister | for Health Ann Lee
    if cut and not (naming and naming.name) and (whole := _with_body(text, match.start(group))):
        return whole
    if group == "lead" and not naming and (whole := _with_body(text[: match.end(group)], 0)):
        return whole
    if group == "lead" and not naming and english_names.is_office(match[group]):
        return Naming(None, match.span(group))  # Vice-Chancellor and President's Address
    named = naming and naming.name and (naming.office or " " in match[group].strip())
    return moved(naming, match.start(group)) if named or (naming and not naming.name and not cut) else None


def _with_body(text: str, start: int) -> Naming | None:
    """Return who stands behind an office with what it is for: Assistant Secretary for Works Ada Ng."""
    found = _OFFICE_FOR.match(text, start)
    if not found:
        return None
    words = list(re.finditer(r"\S+", found["rest"]))
    for n in range(1, len(words) - 1):
        if words[n - 1][0] in ("and", "of", "the", "&"):  # Piers and | Ferries Ada Ng
            continue
        name = found["rest"][words[n].start() :]
        naming = english_names.person(name) if 2 <= len(words) - n <= 4 else None
        if naming and naming.name and not naming.office:
            at = found.start("rest") + words[n].start()
            return Naming(moved(naming, at).name, (found.start("office"), at - 1))
    return None


def who(text: str) -> Naming | None:
    """Return whom an English lead names as the speaker, None where it names nobody, or an office alone.

    >>> lead = "Below is the text of the speech made by Ada Ng, the Secretary for Works, on 24 July 2018."
    >>> [lead[slice(*span)] for span in (who(lead).name, who(lead).office)]
    ['Ada Ng', 'Secretary for Works']
    """
    return _first(text, _forms(text)) or _office_alone(text)


def is_told(text: str) -> bool:
    """Return whether an English line is a sentence of its own in a title block, and no stamp of a site.

    >>> is_told("Dr. Ada Ng, Dean of Nursing, spoke to the graduating class.")
    True
    >>> is_told("Posted on the web site of the college by Ada Ng, Editor.")
    False
    """
    return (
        len(text) >= 40 and text.rstrip()[-1:] in ".:" and not is_chinese(text) and not _STAMPED.search(text)
    )


def himself(text: str) -> Naming | None:
    """Return who gives his name in what he says: My name is Ada Ng, and I grow leeks.

    >>> himself("Thank you, Mayor Lee.") is None
    True
    """
    told = "y name is " in text[:300] or "I’m " in text[:300] or "I'm " in text[:300] or "I am " in text[:300]
    forms = (_SELF, _I_AM, _I_AM_YOUR) if told else ()
    found = next((hit for form in forms if (hit := form.search(text, 0, 300))), None)
    if not found or not english_names.is_name(found["name"], placed=True):
        return None
    office = found.groupdict().get("office")
    return Naming(found.span("name"), found.span("office") if office else None)


def subject(text: str) -> Naming | None:
    """Return who speaks in a sentence that says so first: Waterways Minister Ada Ng speaks about locks.

    >>> subject("The bridge opens in May.") is None
    True
    """
    if found := _SUBJECT.match(text) or _POSTED_SUBJECT.match(text):
        return _first(text, iter((found,)))
    said = _SAYS.search(text)
    return english_names.abroad(text[: said.start()]) if said else None


def _office_alone(text: str) -> Naming | None:
    """Return the office of a lead that names nobody: A transcript of the Governor's remarks is below."""
    found = _OF_OFFICE.search(text)
    return Naming(None, found.span("office")) if found else None


def _forms(text: str) -> Iterator[re.Match]:
    for pattern in _GIVERS:
        yield from pattern.finditer(text)
    if found := _SUBJECT.match(text):
        yield found


def _first(text: str, matches: Iterator[re.Match]) -> Naming | None:
    for found in matches:
        if _NO_GIVER.search(text[max(found.start() - _NEAR, 0) : found.start()]):
            continue
        groups = found.groupdict()
        post = "office" if groups.get("office") else "post" if groups.get("post") else None
        if post == "office" and groups["office"] in en.RANKS and groups.get("post"):
            post = "post"  # Councillor Ada Ng, Leader of the Council, moved the budget
        if post and not english_names.OFFICE.search(found[post]):
            if post == "office":
                continue
            post = None
        name = found["name"]
        span = found.span(post) if post else None
        if span and found.start("name") < span[0]:
            span = (span[0], english_posts.end_of(text, span[1]))
        titled = text[found.start("name") - 1 : found.start("name")] == " " and _is_titled(
            text, found.start("name")
        )
        if english_names.is_name(name, placed=True) and (post or titled or " " in name):
            return Naming((found.start("name"), found.start("name") + len(name.rstrip())), span)
    return None


_OFFICE_FOR = compiled(
    rf"(?:the\s)?(?P<office>(?:[A-Z][\w.'’&-]*\s(?:and\s)?){{0,5}}(?i:{_OFFICE})\s(?:for|of)\s(?:the\s)?)"
    rf"(?P<rest>(?:(?:{TITLES})[A-Z][\w.'’&-]*(?:\s(?:and|the|of)(?=\s))?\s?){{3,9}}?)(?=\s(?i:at|to|on|in|before|during|for)\s|,|$)"
)
_OF_OFFICE = compiled(
    rf"\b(?:transcript|text|copy|version)\sof\s[Tt]he\s{_SHORT_POST}['’]s?\s(?:[\w’'-]+\s){{0,3}}?(?i:{SPEECH})\b"
)
# Reforming the Harbour – Mayor Ada Ng
_BEHIND_DASH = compiled(r"\s[–—-]\s(?P<who>[A-Z][^–—:;()]{4,60})$")
# Opening Remarks by the Secretary for Piers and Ferries
_GIVEN_BY_POST = compiled(
    r"(?:[A-Za-z]+\s){0,2}(?i:speech|remarks|address|statement)\s(?i:by|of|for)\s(?:[Tt]he\s)?(?P<office>[A-Z][^.;:()]{4,90}?)"
    r"(?=$|\s(?:at|before|during)\s|\sto\s(?:the|our|an?)\s)"
)
# Mayor Ada Ng at the opening of the fair
_OPENS = compiled(rf"(?:The\s)?{_SHORT_POST}\s{_NAME}(?=\s(?:at|before|during)\s)")
# Chairman Ng Speaks on Putting Piers into Practice; President Ada Ng Welcomes Students
_SPEAKS = compiled(rf"(?:The\s)?{_SHORT_POST}\s{_NAME}\s(?:Speaks|Addresses|Welcomes)\s")
_CALLED = compiled(rf"(?i:{_FORMS})\.?\s{_NAME}(?=,?\s(?:at|before|during)\sthe\s)")
# Prize Giving Speech - Mr A Ng
_CALLED_SO = compiled(rf"(?i:{_FORMS})\.?\s[A-Z]")
# In a title of capitals they part who speaks from where: BY THE MAYOR, ADA NG, AT THE FAIR.
_SMALL = compiled(r"\b(?:BY|FROM|THE|AT|TO|ON|IN|OF|FOR|BEFORE|DURING)\b")
_STAMPED = compiled(
    r"\b(?:posted|published|updated|uploaded|photo|courtesy|edited|introduced)\b", re.IGNORECASE
)
_SELF = compiled(rf"\b[Mm]y name is {_NAME}(?=[,.!;]|\s(?:and|of|from)\b)")
# I'm Ada Ng, the Health Minister.
_I_AM = compiled(rf"\bI(?:['’]m| am) {_NAME}, (?:the\s)?{_SHORT_POST}(?=[.,!]|\sand\s)")
_I_AM_YOUR = compiled(rf"\bI(?:['’]m| am) (?:your|the) {_SHORT_POST}, {_NAME}(?=[.,!]|\sand\s)")
_TITLED = compiled(
    rf"(?:^|\s)(?i:{'|'.join(map(re.escape, sorted(en.SALUTATIONS, key=len, reverse=True)))})\.?\s$"
)


def _is_titled(text: str, at: int) -> bool:
    return _TITLED.search(text, max(at - 24, 0), at) is not None
