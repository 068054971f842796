"""Who is stated as the speaker, and which of those that a page states are set aside for the others."""

import re
from dataclasses import dataclass, replace

from archive.ingest.documents import Text
from archive.ingest.extract import addressees, names
from archive.ingest.extract.folding import fold, is_chinese
from archive.ingest.languages.zh import COMPOUND_SURNAMES
from archive.ingest.patterns import compiled
from archive.ingest.spans import Passage

# Photo by Jane Public, Photograph: …, courtesy of …: who made a picture is not who speaks.
CREDIT = compiled(
    r"\b(?:(?:photo(?:graph(?:y|s|ed)?|s)?|images?|pictures?|videos?|illustrations?)(?:\s?/\s?|\s?:\s?|\s(?:credits?\s?:?\s?)?(?:by\s)?)"
    r"|(?:photo|image|picture) courtesy\s|courtesy of\s)(?:of\s|by\s)?$",
    re.IGNORECASE,
)
CREDIT_REACH = 40
_MASK = compiled(r"(?<![\u4e00-\u9fff×*xX])(?:[xXＸ×]{1,3}|[*＊]{2,3})$")  # 张××县长: of a name
_OPENING = 8  # lines of the head and paragraphs in which a page gives a speaker's whole name


@dataclass(frozen=True)
class Stated:
    """A person stated as the speaker: the words of name and office and where they stand."""

    name: str | None
    office: str | None
    passage: Passage
    name_span: tuple[int, int] | None
    office_span: tuple[int, int] | None
    rule: str
    confidence: float


def parted_surname(text: str, naming: names.Naming) -> tuple[int, int] | None:
    """Return where a surname stands that an office parts from the given name, None where none does.

    >>> text = "陳總統大川先生今天致詞。"
    >>> text[slice(*parted_surname(text, names.Naming((3, 5), (0, 3))))]
    '陳'
    """
    if not naming.name or not naming.office or naming.office[1] != naming.name[0]:
        return None
    first = names.surname_only(fold(text[slice(*naming.office)]))
    short = naming.name[1] - naming.name[0] <= 2
    return (naming.office[0], naming.office[0] + first) if first and short else None


def with_mask(text: str, naming: names.Naming) -> names.Naming:
    """Return a naming whose office begins with what was left open of its unit: XX市市长 李明.

    >>> text = "XX市市长李明"
    >>> text[slice(*with_mask(text, names.Naming((5, 7), (2, 5))).office)]
    'XX市市长'
    >>> with_mask("*市长李明", names.Naming((3, 5), (1, 3))).office
    (1, 3)
    """
    start, end = naming.office or (0, 0)
    mask = (
        _MASK.search(text, max(start - 3, 0), start)
        if text[start : start + 1] in tuple("省市县区镇乡州旗")
        else None
    )
    return replace(naming, office=(mask.start(), end)) if mask and start else naming


def without_addressed(found: list[Stated], title: str) -> list[Stated]:
    """Return what is stated, without lines of those addressed: Mr Lee, under Speech by Minister Ng."""
    named = {one.name for one in found if one.name and one.rule in ("title", "lead")}
    return [
        one
        for one in found
        if one.rule != "speaker-line"
        or not addressees.is_addressed(one.passage.text, one.name, title=title, named=named)
    ]


def without_called(found: list[Stated], last: str, text: Text) -> list[Stated]:
    """Return what is stated, without who is called in the ``last`` line over an address: 刘大河副主席.

    Whoever speaks mostly has his office before his name (副主席 刘大河), and somebody else who speaks must be
    named so.
    """
    called = [
        one
        for one in found
        if one.rule == "speaker-line"
        and one.name_span
        and one.office_span
        and one.name_span[1] <= one.office_span[0]
        and one.passage.text == last
        and is_chinese(last)
    ]
    speaks = any(
        one.name_span
        and one.office_span
        and one.office_span[1] <= one.name_span[0]
        and one.name != called[0].name
        for one in (found if called else ())
    )
    return [one for one in found if one not in called] if speaks and addressees.calls(text) else found


def without_bare(found: list[Stated]) -> list[Stated]:
    """Return what is stated, without English lines of two words with capitals where a name is stated better.

    Honorary Degrees and Webcast Archive stand in a site's menu as a name stands in a line of its own.
    """
    bare = [one for one in found if one.rule == "speaker-line" and _is_bare(one)]
    better = any(one.name for one in found if one not in bare)
    several = len({one.name for one in bare}) > 1
    return [one for one in found if one not in bare] if bare and (better or several) else found


def without_foreign(found: list[Stated], title: str) -> list[Stated]:
    """Return what is stated, without names in Latin letters where a text in Chinese has one in Chinese too.

    Speech by Ng Tai Man, Director, over 局长 吴大文 致辞: both lines are one person's.
    """
    own = [one for one in found if not one.name or is_chinese(one.name)]
    return own if is_chinese(title) and any(one.name for one in own) else found


def is_credit(one: Stated) -> bool:
    """Whether the name is a picture's credit: Photo by Jane Public."""
    at = one.name_span[0] if one.name_span else 0
    return bool(at and CREDIT.search(one.passage.text[max(0, at - CREDIT_REACH) : at]))


def _is_bare(one: Stated) -> bool:
    return bool(
        one.name and not one.office and not is_chinese(one.name) and one.passage.text.strip() == one.name
    )


def in_full(found: list[Stated]) -> list[Stated]:
    """Return what is stated, each name as the fullest of its forms gives it: Public, Jane Q. Public.

    So are surnames of two characters: 欧阳会长 is 欧阳渭川.
    """
    words = {
        one.name: set(one.name.lower().split()) for one in found if one.name and not is_chinese(one.name)
    }
    full = {
        name: max(
            (other for other in words if words[other] >= words[name] or _shortens(name, other)),
            key=lambda other: (len(words[other]), not other.isupper()),
        )
        for name in words
    }
    whole = {fold(one.name): one.name for one in found if one.name and is_chinese(one.name)}
    for surname in whole.keys() & frozenset(COMPOUND_SURNAMES):
        fuller = [name for key, name in whole.items() if key != surname and key.startswith(surname)]
        full |= {whole[surname]: fuller[0]} if len(fuller) == 1 else {}
    return [
        one if one.name in (None, full.get(one.name, one.name)) else replace(one, name=full[one.name])
        for one in found
    ]


def _shortens(name: str, other: str) -> bool:
    """Whether an English name is another with its first name cut short: Rob Marlow, Robert T. Marlow."""
    (first, *rest), (whole, *others) = name.lower().split(), other.lower().split()
    return (
        len(first.rstrip(".")) >= 3
        and whole.startswith(first.rstrip("."))
        and bool(rest)
        and rest[-1:] == others[-1:]
        and set(rest) <= set(others)
    )


def with_first_names(found: list[Stated], texts: list[str]) -> list[Stated]:
    """Return what is stated, an English surname behind an office with the first name the page has for it.

    Mayor Public's address, and the lead below: the text of Mayor Jane Public's address.
    """
    forms: dict[str, str] = {}
    for one in found:
        if not (one.name and one.office) or is_chinese(one.name) or " " in one.name:
            continue
        whole = re.compile(  # noqa: TID251 - of one name
            rf"\b{re.escape(one.office)}\s(?P<name>(?:[A-Z][\w.'’-]*\s){{1,3}}{re.escape(one.name)})\b"
        )
        named = {hit["name"] for text in texts[:_OPENING] if one.name in text for hit in whole.finditer(text)}
        if len(named) == 1:
            forms[one.name] = named.pop()
    return [replace(one, name=forms.get(one.name, one.name)) if one.name else one for one in found]


def heads_body(office: str, bare: str) -> bool:
    """Tell whether an office is the bare one with its body before it: 水利局局长, not 副局长."""
    of = office.removesuffix(bare)
    return office.endswith(bare) and len(of) >= 3 and of[-1] == bare[0]
