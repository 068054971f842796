"""Who spoke and in what office: from the places where a page states it, never from names in the text."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from itertools import chain

from archive.ingest.documents import Document, Evidence, Finding, Text
from archive.ingest.extract import (
    english_leads,
    english_names,
    leads,
    names,
    notes,
    pen_names,
    posters,
    short_forms,
    shortened,
    signatories,
    title_block,
    title_namings,
)
from archive.ingest.extract.folding import fold, is_chinese
from archive.ingest.extract.names import Naming
from archive.ingest.extract.stated_speakers import (
    Stated,
    heads_body,
    in_full,
    is_credit,
    parted_surname,
    with_first_names,
    with_mask,
    without_addressed,
    without_bare,
    without_called,
    without_foreign,
)
from archive.ingest.languages import en_chrome
from archive.ingest.patterns import compiled
from archive.ingest.spans import Passage

# 新任县委书记, 现任县长: how one came by the office is no part of its name.
ENTERED = compiled(
    r"(?:本[届屆]的?)?(?:一[个位名]|最新|新任|现任|新当选的?|时任|(?:主[礼禮讲講]|特邀|[颁頒][奖獎]|演[讲講]|剪彩)?嘉[宾賓]|主[礼禮]人)(?=[\u4e00-\u9fff])"
)
# Someone else who spoke or will speak: named by the speaker, and so not the speaker.
THIRD_PARTY = compiled(
    rf"{names.SURNAME}(?:副)?(?:书记|市长|县长|区长|省长|主席|主任|部长|局长)(?:已经|刚才|还要|将|作了|的讲话|同志)"
)
LONGEST_SIGNATURE, SHORTEST_OCCASION = 40, 10
SIGNED_NAME, BARE_HEAD = compiled(en_chrome.SIGNED_NAME), compiled("[司局厅处署院所]长")
ASIDE = compiled(r"[(（][^()（）]{1,8}[)）]\s*")  # (全文)市长李明
_SEAT = compiled(r"\s?(?P<seat>议员)\s?:?")
SET_APART = compiled(r"[\u4e00-\u9fff]\s+[\u4e00-\u9fff]$")  # 县  长


def find(document: Document, text: Text, title: str) -> tuple[Finding, Finding]:
    """Return the speaker's name and office (values str), each None with evidence where it is not stated.

    They are read from the places that state them: a line of its own under the title or at the end, the
    title itself (县长李明在…), its dash line, the lead, a bracket. People whom the text merely names
    (刚才,翁市长已经作了部署) stand in none of these. A name's inner blanks (张 三) go, an office stays as the
    source words it. Two different names, each from a place of equal right, give None and "conflict".

    >>> from archive.ingest.documents import Document, Text
    >>> speaker, office = find(Document(()), Text((), ()), "县长李明在全县春耕动员会上的讲话")
    >>> speaker.value, office.value
    ('李明', '县长')
    """
    found = [one for one in _stated(document, text, title) if not is_credit(one)]
    if any(one.name and not one.office for one in found):
        posted_by = posters.accounts(document)
        found = [one for one in found if one.office or one.name not in posted_by]
    if not any(one.office for one in found):
        found += [_of(passage, naming, "opening", 0.85) for passage, naming in leads.elected(text)]
    found += _noted(document, text, found)
    if not any(one.name for one in found):
        found += [
            _of(passage, naming, "caption", 0.75) for passage, naming in leads.in_captions(document, text)
        ]
    if not any(one.name for one in found):
        signed = short_forms.signed(document, title)
        found += [_of(passage, naming, "note", 0.8) for passage, naming in signed]
    if not any(one.name or one.office for one in found):
        window = short_forms.windowed(document)
        found += [_of(passage, naming, "record-card", 0.7) for passage, naming in window]
        found += [
            _of(passage, naming, "title", 0.7) for passage, naming in shortened.offices(document, title)
        ]
    if not any(one.name for one in found):
        kept = short_forms.filed(document)
        found += [_of(passage, naming, "record-card", 0.6) for passage, naming in kept]
    found = in_full(
        without_bare(without_addressed(without_called(found, _last_line(document, text), text), title))
    )
    found = without_foreign(found, fold(title))
    found = with_first_names(found, [line.text for line in document.head] + [p.text for p in text.paragraphs])
    named = [one for one in found if one.name]
    first = named[0].name if named else None
    agreeing = [one for one in named if one.name == first]
    others = [one for one in named if one.name != first]
    if others and not _together(named):
        clash = tuple(
            _evidence(one, one.name_span, one.name, "conflict", 0.0) for one in (agreeing[0], others[0])
        )
        return Finding(None, clash), Finding(None, clash)
    if others:
        speaker = _finding(
            named, "、".join(dict.fromkeys(one.name for one in named)), lambda one: one.name_span
        )
        offices = [one for one in named if one.office]
        return speaker, _finding(
            offices, "、".join(dict.fromkeys(one.office for one in offices)) or None, _office
        )
    # 市长 on one line and 李明 on the next are one person.
    offices = [one for one in agreeing if one.office] or [one for one in found if one.office and not one.name]
    best = max(offices, key=lambda one: (len(one.office), not one.office.isupper()), default=None)
    if best and BARE_HEAD.fullmatch(fold(best.office)):
        # 司长 某某 under 社会文化司司长在…的致辞: of which body, the title says.
        whole = [one for one in found if one.rule == "title" and not one.name and one.office]
        best = next((one for one in whole if heads_body(one.office, best.office)), best)
        offices += [best] if best not in offices else []
    if not first and not best:
        return (clue := _unknown(document, text)), clue
    return (
        _finding(agreeing, first, lambda one: one.name_span),
        _finding(
            [one for one in offices if one.office in best.office] if best else [],
            best and best.office,
            _office,
        ),
    )


def _last_line(document: Document, text: Text) -> str:
    lines = title_block.read(document, text)
    return lines[-1].text if lines else ""


def _noted(document: Document, text: Text, found: list[Stated]) -> list[Stated]:
    """Return whom an editor's sentences name: who is not stated elsewhere, or whose office is not."""
    named = {one.name for one in found if one.name}
    if named and any(one.office for one in found):
        return []
    posts = [one.office for one in found if one.office]  # 县长在…上的讲话, and the sentence says who that is
    noted = [_of(one.passage, one.naming, "editors-note", 0.8) for one in notes.people(document, text)]
    return [
        one
        for one in noted
        if (not named or one.name in named) and all(post[-2:] in one.office for post in posts)
    ]


def _unknown(document: Document, text: Text) -> Finding:
    """Return that nobody is stated, with the words that name another person if there are any."""
    for paragraph in text.paragraphs:
        other = THIRD_PARTY.search(fold(paragraph.text))
        if other:
            return Finding(None, (Evidence.of(paragraph, "unknown", "inferred", 0.0, *other.span()),))
    file = document.pages[0].page.file if document.pages else ""
    return Finding(None, (Evidence("", file, "unknown", "inferred", 0.0),))


def _office(one: Stated) -> tuple[int, int] | None:
    return one.office_span


def _together(named: list[Stated]) -> bool:
    """Whether several names sign one greeting: each on a line of its own, none of them in title or lead."""
    whole = all(is_chinese(one.name) or " " in one.name for one in named)  # MARLOW: in a transcript
    return whole and all(one.rule in ("speaker-line", "signature") for one in named) and len(named) <= 4


def _finding(
    stated: list[Stated], value: str | None, span: Callable[[Stated], tuple[int, int] | None]
) -> Finding:
    if not value:
        return Finding(None, (Evidence("", "", "unknown", "inferred", 0.0),))
    places = {(one.passage.text, span(one)) for one in stated}
    grade, more = ("corroborated", 0.04) if len(places) > 1 else ("stated", 0.0)
    evidence = (_evidence(one, span(one), value, grade, one.confidence + more) for one in stated)
    return Finding(value, tuple(dict.fromkeys(evidence)))


def _evidence(
    one: Stated, span: tuple[int, int] | None, value: str, grade: str, confidence: float
) -> Evidence:
    if span is None or not one.passage:
        return Evidence(value, "", one.rule, grade, confidence)
    return Evidence.of(one.passage, one.rule, grade, confidence, *span)


def _stated(document: Document, text: Text, title: str) -> Iterator[Stated]:
    yield from _in_facts(document)
    lines = title_block.read(document, text)
    beside = [line.folded for line in lines if line.role == "speaker"]
    for line in lines:
        if line.role in ("title", "speaker") and (signed := signatories.of_line(line.folded, beside)):
            yield from (_of(line.passage, naming, "speaker-line", 0.9) for naming in signed)
            continue
        if line.naming and line.role == "speaker" and pen_names.by_stamp(document, line.passage, line.naming):
            continue
        if line.naming:
            rule = "speaker-line" if line.role == "speaker" else "date-line"
            yield _of(line.passage, _seated(line.folded, line.naming), rule, 0.95)
            continue
        others = ":" in line.folded[:8] and names.OTHER.match(line.folded)  # 负责人:李明
        titled = line.role in ("title", "dash") and not others
        alone = names.whole_line(line.folded.lstrip(" —-")) if line.role == "dash" else None
        if alone and alone.name:  # ——李明
            dash = len(line.folded) - len(line.folded.lstrip(" —-"))
            yield _of(line.passage, names.moved(alone, dash), "speaker-line", 0.9)
        elif titled:
            yield from _in_title(line.passage, line.folded)
        elif line.role == "lead" and (naming := title_namings.behind_occasion(line.folded)):
            yield _of(line.passage, naming, "speaker-line", 0.9)
        # A long one is an agency's sentence, no title.
        told = len(line.folded) > LONGEST_SIGNATURE if titled else line.role in ("lead", "label")
        if told and (naming := _told(line, title)):
            yield _of(line.passage, naming, "lead", 0.9)
    # A line of a title in several may hold a name that goes on in the next.
    whole = any(line.text in title for line in lines if line.role in ("title", "dash"))
    if not whole or any(
        line.text != title and line.text in title for line in lines if line.role == "speaker"
    ):
        yield from _in_title(_within(lines, title), fold(title))
    yield from _in_page_titles(document, title)
    yield from (_of(passage, naming, "speaker-line", 0.95) for passage, naming in leads.labelled(document))
    yield from (_of(passage, naming, "speaker-line", 0.9) for passage, naming in leads.issued(document))
    led = (leads.hosted(document), leads.covering(document), leads.by_office(document))
    said = chain(leads.in_opening(text), *led)
    yield from (_of(passage, naming, "lead", 0.9) for passage, naming in said)
    yield from (_of(one.passage, one.naming, "author-note", 0.85) for one in notes.authors(document))
    if len(text.paragraphs) > 2:
        yield from _signature(text)
        yield from _signed_below(document, text)


def _in_page_titles(document: Document, title: str) -> Iterator[Stated]:
    """Yield whom a page's <title> names before the title that is printed: 李明在…上的讲话_某县人民政府.

    It may have the occasion alone, of a slogan and a dash line: 凝心聚力——在…上的讲话.
    """
    occasion = title.rpartition("——")[2]
    printed = occasion if len(occasion) >= SHORTEST_OCCASION else title
    for fact in document.facts("title"):
        if printed and printed in fact.value and title != fact.value:
            yield from _in_title(
                fact.passage if fact.passage.text == fact.value else Passage(fact.value), fold(fact.value)
            )


def _told(line: title_block.HeadLine, title: str) -> names.Naming | None:
    """Return whom a sentence of a title block says has spoken: an editor's lead, an agency's, a card's.

    Over a text in Chinese an English sentence is the translator's: it has the name in other letters.
    """
    if is_chinese(title) and not is_chinese(line.text):
        return None
    if line.role != "lead" and english_leads.is_told(line.text):
        return english_leads.who(line.text)
    return leads.in_lead(line.text, line.folded)


def _within(lines: Iterable[title_block.HeadLine], title: str) -> Passage:
    """Return the title as it stands in a longer line (转:李明在…上的讲话), or by itself."""
    at = next(((line, line.text.find(title)) for line in lines if title and title in line.text), None)
    return at[0].passage.part(at[1], at[1] + len(title)) if at else Passage(title)


def _seated(folded: str, naming: Naming) -> Naming:
    """Return who a line names, with his seat where it is all that stands behind the name: 陈大河议员:"""
    behind = _SEAT.fullmatch(folded, naming.name[1]) if naming.name and not naming.office else None
    return replace(naming, office=behind.span("seat")) if behind else naming


def _in_facts(document: Document) -> Iterator[Stated]:
    """Yield whom the file's properties, the head of a data set or the card over the text name."""
    offices = [one for one in document.facts("office") if one.rule != "record-card" or _is_office(one.value)]
    for fact in (*document.facts("speaker"), *document.facts("card_author")):
        folded = fold(fact.value)
        whole = (0, len(fact.passage.text))
        naming = names.whole_line(folded) if is_chinese(folded) else english_names.person(fact.passage.text)
        alone = (
            names.is_name(folded) or not is_chinese(fact.value) or (offices and names.is_placed_name(folded))
        )
        if fact.rule == "record-card" and naming and naming.office:
            yield _of(fact.passage, naming, fact.rule, 0.95)
        elif alone and fact.name == "speaker":
            office = next((one.value for one in offices), None)
            name = re.sub(r"\s", "", fact.value) if is_chinese(folded) else fact.value
            if naming and naming.name and not is_chinese(folded):  # Cllr Ada Ng
                whole, name = naming.name, fact.passage.text[slice(*naming.name)]
            office = None if fact.rule == "record-card" else office
            yield Stated(name, office, fact.passage, whole, None, fact.rule, 0.9)
    for fact in offices:
        if fact.rule == "record-card":
            yield _of(fact.passage, names.Naming(None, (0, len(fact.passage.text))), fact.rule, 0.95)


def _is_office(value: str) -> bool:
    return names.is_office(fold(value)) if is_chinese(value) else english_names.is_office(value)


def _of(passage: Passage, naming: names.Naming, rule: str, confidence: float) -> Stated:
    name = passage.text[slice(*naming.name)] if naming.name else None
    # Mayor Denise Simmons' address
    name = english_names.in_ordinary_letters(name.rstrip("'’")) if name else None
    if surname := parted_surname(passage.text, naming):
        name = passage.text[slice(*surname)] + name
        naming = Naming((surname[0], naming.name[1]), (surname[1], naming.office[1]))
    if naming.office and (entered := ENTERED.match(passage.text, naming.office[0])):
        naming = replace(naming, office=(entered.end(), naming.office[1]))
    if naming.office and (aside := ASIDE.match(passage.text, *naming.office)):
        naming = replace(naming, office=(aside.end(), naming.office[1]))
    naming = with_mask(passage.text, naming)
    office = english_names.in_ordinary_letters(passage.text[slice(*naming.office)]) if naming.office else None
    name = re.sub(r"\s", "", name) if name and is_chinese(name) else name
    if office and (names.LETTER_SPACED.match(fold(passage.text)) or SET_APART.match(office)):
        office = re.sub(r"\s", "", office)
    office = office and english_names.without_rank(office.strip(" 、,，:："))
    return Stated(name, office, passage, naming.name, naming.office, rule, confidence)


def _in_title(passage: Passage, folded: str) -> Iterator[Stated]:
    if found := title_namings.find(passage.text, folded):
        naming, rule, confidence = found
        yield _of(passage, naming, rule, confidence)


def _signature(text: Text) -> Iterator[Stated]:
    """Yield who signs at the end: a last or last but one paragraph that holds a person and nothing else."""
    for paragraph in text.paragraphs[-2:]:
        folded = fold(paragraph.text)
        if len(folded) > LONGEST_SIGNATURE:
            continue
        naming = names.whole_line(folded) if is_chinese(folded) else None
        signed = [naming] if naming and naming.name else signatories.of_line(folded)
        yield from (_of(paragraph, one, "signature", 0.85) for one in signed)


def _signed_below(document: Document, text: Text) -> Iterator[Stated]:
    """Yield who signs an English text with his name in capitals: AUGUSTUS M. MARLOW, below its last line."""
    end = text.paragraphs[-1].begins
    for line in document.head[-3:]:
        passage = line.passage.strip()
        signed = line.passage.begins > end and SIGNED_NAME.fullmatch(passage.text)
        if signed and english_names.person(passage.text):
            yield _of(passage, names.Naming((0, len(passage.text)), None), "signature", 0.85)
