"""The passages of a page that may state whose place a speech is: title, datelines, offices, lead."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from archive.ingest.documents import Document, Text
from archive.ingest.extract import held_here
from archive.ingest.extract.noted_places import is_note, noted
from archive.ingest.extract.publishers import furniture
from archive.ingest.extract.sightings import Sighting
from archive.ingest.gazetteer import Gazetteer, Mention, simplified
from archive.ingest.languages.zh_papers import POSTED
from archive.ingest.languages.zh_places import (
    AUDIENCE,
    BEHALF,
    BODY_HELD,
    CLOSES,
    DATELINE,
    HEAD_CUES,
    HELD,
    HELD_ANYWHERE,
    HELD_BY,
    LEAD,
    NOT_SIGNED,
    OPENED,
    OPENED_TODAY,
    PRESENTS,
    SIGNED,
    VENUE,
)
from archive.ingest.patterns import compiled
from archive.ingest.spans import Passage

LONGEST_LINE, LONGEST_GREETING = 60, 14
OPENS_TODAY = ("今天,", "今天，", "今晚,", "今晚，", "今日,", "今日，")
# How many paragraphs at the end may be the line that dates the text.
LAST = 2

_DATELINE = compiled(DATELINE)
_SIGNED = compiled(SIGNED)
_NOT_SIGNED = compiled(NOT_SIGNED)
_OPENED, _OPENED_TODAY, _CLOSES = compiled(OPENED), compiled(OPENED_TODAY), compiled(CLOSES)
_LEAD = compiled(LEAD)
_HELD_BY, _BODY_HELD = compiled(HELD_BY), compiled(BODY_HELD)
_HELD, _ANYWHERE = compiled(HELD), compiled(HELD_ANYWHERE)
_WIDER = compiled("全[国省]")
_AUDIENCE = compiled(AUDIENCE)
_BEHALF, _PRESENTS = compiled(BEHALF), compiled(PRESENTS)
_VENUE = compiled(VENUE)
_POSTED = compiled(POSTED)  # 昨天回平湖参加校庆,把会长的讲话发上来: no office
_SAYS_WHERE = compiled(HEAD_CUES)
# 隆重举行与某县医院合作揭牌仪式, 某镇派代表出席了百家宴: another's part in the occasion.
_DEALS_WITH, _SENT = compiled("(?:举行|召开|开展)[向与同和给为赴]"), compiled("派代表|派人|派员|发来|送来")


def statements(
    document: Document, text: Text, title: str, event: str | None
) -> Iterator[tuple[str, Passage]]:
    """Yield (rule, passage) for the passages that may state the place, the weightiest first.

    Title, occasion, datelines above the text or below it (二〇〇四年十二月五日于明光), a line that names
    the venue, offices, the lead, whom the speaker says to speak for, whose people he speaks to, and notes.
    Who presents his place to investors does it elsewhere: at such an occasion whom he speaks for comes first.
    """
    behalf = [
        paragraph.part(found.start("place"), found.end("place"))
        for paragraph in text.paragraphs[:3]
        if (found := _BEHALF.search(simplified(paragraph.text)))
    ]
    if behalf and _PRESENTS.search(simplified(f"{title} {event or ''}")):
        yield from (("behalf", passage) for passage in behalf)
    lines = [line.passage for line in document.head]
    lines_and_titles = [*lines, *(fact.passage for fact in document.facts("title") if fact.passage)]
    yield "title", printed(title, lines_and_titles)
    datelines = []
    for line in lines:
        for found in _DATELINE.finditer(line.text):
            datelines.append(line.part(found.start("place"), found.end("place")))
    datelines += _signed(document, text)
    if event:
        yield "event", printed(event, [*lines_and_titles, *text.paragraphs[:2]])
    for dateline in datelines:
        yield "dateline", dateline
    for line in lines:
        if found := _VENUE.match(simplified(line.text)):
            yield "venue", line.part(found.start("place"), found.end("place"))
    office: Passage | None = None  # in a line of its own, over another of the same person
    for line in lines:
        passed_on = is_note(line.text) or _POSTED.search(line.text) or _SENT.search(line.text)
        cues = []
        titled = bool(title) and title in line.text
        if not titled and len(line.text) <= LONGEST_LINE and not passed_on:
            folded = simplified(line.text)
            cues = [] if _HELD.search(folded) else list(_SAYS_WHERE.finditer(folded))
        if not cues and office:
            yield "head", office
        if not cues:
            office = None
            continue
        # Behind the office stands a person, whose name may read as a place.
        # What a sentence before it tells is no part of an office.
        begins = line.text.rfind("。", 0, cues[-1].start()) + 1
        named = line.part(begins, cues[-1].end())
        whole = office + named if office else named
        alone = not line.text[cues[-1].end() :].strip() and not named.text.endswith("上")
        office = whole if alone else None
        if not office:
            yield "head", whole
    if office:
        yield "head", office
    for fact in document.facts("office"):
        yield "office", fact.passage or Passage(fact.value)
    for paragraph in text.paragraphs[:2]:
        if found := _LEAD.search(paragraph.text):
            yield "lead", paragraph.part(found.start(), found.end())
    for passage in (*lines, *text.paragraphs[:1]):
        told = simplified(passage.text) if "月" in passage.text[:18] else ""
        if found := _HELD_BY.match(told) or _BODY_HELD.match(told):
            yield "lead", passage.part(found.start("place"), found.end("place"))
    for paragraph in (*text.paragraphs[:2], *text.paragraphs[-LAST:]):
        folded = simplified(paragraph.text)
        found = _OPENED.search(folded) or _CLOSES.match(folded)
        if found and not _DEALS_WITH.search(found["place"]):
            yield "lead", paragraph.part(found.start("place"), found.end("place"))
        elif "今" in paragraph.text[:1] and (found := _OPENED_TODAY.match(simplified(paragraph.text))):
            yield "lead", paragraph.part(*found.span("place"))
    yield from held_here.told(document, text, title, event)
    # The country's and a society's meetings are anywhere.
    if not _ANYWHERE.search(simplified(f"{title} {event or ''}")):
        # An editor's lead is a line of the head. Behind 大家晚上好! the speech opens in a third paragraph.
        greeted = len(text.paragraphs) > 2 and len(text.paragraphs[1].text) <= LONGEST_GREETING
        third = [one for one in text.paragraphs[2:3] if greeted and one.text.startswith(OPENS_TODAY)]
        for passage in (*lines, *text.paragraphs[:2], *third):
            folded = simplified(passage.text)
            if (found := _HELD.search(folded)) and not _of_wider(folded[: found.start() + 3], title, event):
                yield "venue", passage.part(*found.span("place" if found["place"] else "short"))
    yield from (("behalf", passage) for passage in behalf)
    for paragraph in text.paragraphs[:2]:
        if found := _AUDIENCE.match(simplified(paragraph.text)):
            yield "audience", paragraph.part(found.start("place"), found.end("place"))
    for passage in noted(document):
        yield "note", passage


def _of_wider(meeting: str, title: str, event: str | None) -> bool:
    """Whether a meeting is of a province or the country, and the speech's occasion is not said to be so.

    全省…现场会在湄潭召开, over a speech at 全县…现场会: the province's meeting was there.
    """
    wider = _WIDER.search(meeting)
    return bool(wider) and wider[0] not in simplified(f"{title} {event or ''}")


def _signed(document: Document, text: Text) -> Iterator[Passage]:
    """Yield the places of lines that date a copy or a manuscript: (抄自档案,二〇〇四年十二月五日,于明光)."""
    bracketed = (line for line in furniture(document) if line.text.strip().startswith(("(", "（")))
    for line in (*text.paragraphs[-LAST:], *bracketed):
        if len(line.text) > LONGEST_LINE or _NOT_SIGNED.search(line.text):
            continue
        if found := _SIGNED.search(simplified(line.text.rstrip())):
            yield line.part(found.start("place"), found.end("place"))


def printed(words: str, passages: Iterable[Passage]) -> Passage:
    """Return the words where the page prints them, so that they can be shown there."""
    for passage in passages:
        at = passage.text.find(words)
        if at >= 0:
            return passage.part(at, at + len(words))
    return Passage(words)


def bare_township(passage: Passage, named: list[Sighting], gazetteer: Gazetteer) -> Iterator[Sighting]:
    """Read 海南博鳌 in a dateline: a township without its kind, behind the unit it lies in."""
    for sighting in named:
        rest = passage.text[sighting.mention.end :]
        for size in (4, 3, 2):
            inside = tuple(
                county
                for county in gazetteer.bare_townships.get(rest[:size], ())
                if len(rest) >= size and set(gazetteer.lineage(county)) & set(sighting.units)
            )
            if len(inside) == 1:
                end = sighting.mention.end + size
                mention = replace(sighting.mention, end=end, name=passage.text[sighting.mention.start : end])
                yield replace(sighting, mention=mention, units=inside, end=end)
                break


def whole_name(passage: Passage, gazetteer: Gazetteer) -> list[Sighting]:
    """Read a dateline that is nothing but a short name, though the name is a word as well: 会同, 正定."""
    units = gazetteer.units_called(simplified(passage.text))
    if not units:
        return []
    size = len(passage.text)
    return [Sighting(passage, Mention(0, size, passage.text, units, "short"), units, "own", 0, size)]
