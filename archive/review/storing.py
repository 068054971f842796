"""Draft to rows: a speech with its witnesses, parts, outline, paragraphs, and the evidence of each field."""

from __future__ import annotations

import difflib
from collections.abc import Collection, Mapping, Sequence

from django.db import transaction
from django.utils import timezone

from archive.ingest.documents import Draft, WitnessDraft
from archive.ingest.spans import Passage
from archive.models import (
    Contribution,
    Evidence,
    Paragraph,
    Part,
    Person,
    RawPage,
    Section,
    Shingle,
    Speech,
    Witness,
)
from archive.review import addresses, authorities, rows

Pages = Mapping[str, RawPage]  # file -> its row

ROWS = 500  # in one statement

# The fields that an editor decides on, each resting on evidence of its own.
FIELDS = ("title", "event", "place", "date", "speaker", "office", "language", "kind")


def new_speech(draft: Draft, pages: Pages) -> Speech:
    """Store a draft as a new speech that waits for review, and return it."""
    (speech,) = new_speeches([draft], pages)
    return speech


@transaction.atomic
def new_speeches(drafts: Sequence[Draft], pages: Pages) -> list[Speech]:
    """Store drafts as new speeches that wait for review, and return them in that order.

    However many there are, it takes a fixed number of queries, and a few for each event and person met.
    """
    known = authorities.Known(drafts)
    names = [
        addresses.short(*sorted(page.sha256 for page in own_pages(one.reading, pages)), one.title)
        for one in drafts
    ]
    places = [known.place(one.place.code, one.place.name) if one.place else None for one in drafts]
    events = known.events(drafts, places)
    speeches = []
    for draft, slug, place, event in zip(
        drafts, addresses.free_ones(Speech, names), places, events, strict=True
    ):
        speech = Speech(
            slug=slug,
            title=draft.title,
            language=draft.language,
            state=Speech.State.TEMPLATE if draft.template else Speech.State.DRAFT,
            place=place,
            place_then=" ".join(draft.place.then) if draft.place and draft.place.then else "",
            date=draft.date or "",
            kind=draft.kind,
            event=event,
        )
        speech.set_days()
        speeches.append(speech)
    speeches = rows.create_with_history(speeches, ROWS)
    _add_speakers(speeches, drafts, known.people(drafts, places))
    told = zip(speeches, drafts, strict=True)
    rows.insert(
        Evidence,
        _OF_EVIDENCE,
        (row for speech, draft in told for row in _evidence(speech, draft, pages, _values(speech, draft))),
    )
    _add_witnesses(speeches, drafts, pages)
    return speeches


def _add_speakers(
    speeches: Sequence[Speech], drafts: Sequence[Draft], people: Sequence[Person | None]
) -> None:
    contributions = []
    for speech, draft, person in zip(speeches, drafts, people, strict=True):
        name, office = draft.speaker or "", draft.office or ""
        if name or office:
            contributions.append(Contribution(speech=speech, name=name, office=office, person=person))
    if contributions:
        rows.create_with_history(contributions, ROWS)


def _add_witnesses(speeches: Sequence[Speech], drafts: Sequence[Draft], pages: Pages) -> None:
    witnesses: list[tuple[Witness, WitnessDraft, list[str]]] = []
    for speech, draft in zip(speeches, drafts, strict=True):
        for order, found in enumerate(draft.witnesses):
            witness = Witness(speech=speech, reading=order == 0)
            witnesses.append((witness, found, _describe(witness, found)))
    Witness.objects.bulk_create([witness for witness, _, _ in witnesses], batch_size=ROWS)
    _add_rows(witnesses, pages)


def _values(speech: Speech, draft: Draft) -> dict[str, str]:
    held = {field: getattr(speech, field) for field in FIELDS if field not in ("speaker", "office")}
    told = {field: str(value) if value else "" for field, value in held.items()}
    return told | {"speaker": draft.speaker or "", "office": draft.office or ""}


@transaction.atomic
def complete(witness: Witness, draft: Draft, pages: Pages) -> None:
    """Give a witness the text that it has now that more of its parts have come.

    Paragraphs keep their anchors. Fields are read again from the fuller text where no editor decided and
    the speech is still a draft; once it is published only empty fields are filled.
    """
    fill_witness(witness, draft.reading, pages)
    speech = witness.speech
    if witness.reading:
        set_fields(speech, draft, pages, only_empty=speech.state != Speech.State.DRAFT)
    speech.save()


def add_witness(speech: Speech, found: WitnessDraft, pages: Pages, *, reading: bool) -> Witness:
    """Store one more text of the speech, and return it."""
    witness = Witness.objects.create(speech=speech, reading=reading)
    fill_witness(witness, found, pages)
    return witness


def fill_witness(witness: Witness, found: WitnessDraft, pages: Pages) -> None:
    """Write the parts, outline and paragraphs of a witness, in place of any it had."""
    anchors = _describe(witness, found)
    witness.save()
    for held in (witness.parts, witness.sections, witness.paragraphs, witness.shingles):
        held.all().delete()
    _add_rows([(witness, found, anchors)], pages)


def _describe(witness: Witness, found: WitnessDraft) -> list[str]:
    """Set what a witness says of itself, and return the anchors of its paragraphs."""
    witness.source_url = found.source_url or ""
    witness.source_site = found.source_site or ""
    witness.posted = found.posted
    witness.stitch_key = found.key[:400]
    witness.gaps = [{"paragraph": g.paragraph, "kind": g.kind, "note": g.note} for g in found.text.gaps]
    return _anchors(witness, [paragraph.text for paragraph in found.text.paragraphs])


def _add_rows(witnesses: Sequence[tuple[Witness, WitnessDraft, list[str]]], pages: Pages) -> None:
    """Store what stands in witnesses that have no rows yet."""
    parts, sections, paragraphs, shingles = [], [], [], []
    for witness, found, anchors in witnesses:
        for order, slot in enumerate(found.document.slots):
            page = pages[slot.page.page.file].pk if slot.page else None
            parts.append((witness.pk, order, slot.part, page))
        for order, one in enumerate(found.text.sections):
            place = _pieces(one.heading, pages)
            sections.append(
                (witness.pk, order, one.level, one.number, one.heading.text, one.paragraph, place)
            )
        for order, (anchor, text) in enumerate(zip(anchors, found.text.paragraphs, strict=True)):
            paragraphs.append((witness.pk, order, anchor, text.text, _pieces(text, pages)))
        shingles += [(witness.pk, value) for value in sorted(found.prints)]
    rows.insert(Part, ("witness", "order", "number", "raw_page"), parts)
    rows.insert(Section, ("witness", "order", "level", "number", "heading", "paragraph", "pieces"), sections)
    rows.insert(Paragraph, ("witness", "order", "anchor", "text", "pieces"), paragraphs)
    rows.insert(Shingle, ("witness", "value"), shingles)


def set_fields(speech: Speech, draft: Draft, pages: Pages, *, only_empty: bool = False) -> None:
    """Set the fields of a speech from a draft, with the evidence of each. What an editor decided stays."""
    decided = set(speech.evidence.of_editors().values_list("field", flat=True))
    if only_empty:
        decided |= {field for field in FIELDS if value(speech, field)}
    values = {
        "title": draft.title,
        "place": authorities.place(draft.place.code, draft.place.name) if draft.place else None,
        "date": draft.date or "",
        "language": draft.language,
        "kind": draft.kind,
    }
    for field, found in values.items():
        if field not in decided:
            setattr(speech, field, found)
    if "place" not in decided:
        then = draft.place.then if draft.place else None
        speech.place_then = " ".join(then) if then else ""
    if "event" not in decided:
        speech.event = authorities.event(draft.event, draft.event_kind, speech.place, speech.date)
    set_speaker(
        speech,
        name=None if "speaker" in decided else draft.speaker or "",
        office=None if "office" in decided else draft.office or "",
    )
    _replace_evidence(speech, draft, pages, kept=decided)


def set_speaker(speech: Speech, *, name: str | None = None, office: str | None = None) -> None:
    """Set the speaker's name, or office, or both; None leaves what is there, "" empties it."""
    held = speech.contributions.filter(role=Contribution.Role.SPEAKER).first()
    name = name if name is not None else (held.name if held else "")
    office = office if office is not None else (held.office if held else "")
    if not name and not office:
        if held:
            held.delete()
        return
    contribution = held or Contribution(speech=speech)
    if not name:
        contribution.person = None
    elif contribution.person is None or contribution.name != name:
        contribution.person = authorities.person(name, office, speech.place)
    contribution.name, contribution.office = name, office
    contribution.save()


def value(speech: Speech, field: str) -> str:
    """Return what a field of the speech holds, in words; "" if it is empty."""
    if field in ("speaker", "office"):
        speaker = speech.contributions.filter(role=Contribution.Role.SPEAKER).first()
        return getattr(speaker, "name" if field == "speaker" else "office") if speaker else ""
    held = getattr(speech, field)
    return str(held) if held else ""


def own_pages(witness: WitnessDraft, pages: Pages) -> list[RawPage]:
    """Return the rows of the raw pages that a witness is made of, in reading order."""
    return [pages[page.page.file] for page in witness.document.pages]


def _replace_evidence(speech: Speech, draft: Draft, pages: Pages, *, kept: set[str]) -> None:
    speech.evidence.exclude(grade=Evidence.Grade.EDITOR).exclude(field__in=kept).delete()
    values = {field: value(speech, field) for field in FIELDS if field in draft.evidence}
    rows.insert(Evidence, _OF_EVIDENCE, _evidence(speech, draft, pages, values, kept=kept))


_OF_EVIDENCE = (
    "speech",
    "field",
    "value",
    "quote",
    "raw_page",
    "spans",
    "rule",
    "grade",
    "confidence",
    "decided",
)


def _evidence(
    speech: Speech,
    draft: Draft,
    pages: Pages,
    values: Mapping[str, str],
    *,
    kept: Collection[str] = (),
) -> list[tuple[object, ...]]:
    """Return the rows of a draft's evidence, but for the fields kept.

    ``values``: what the speech holds, in words.
    """
    reading, now = draft.reading.report(), timezone.now()
    return [
        (
            speech.pk,
            field,
            (values[field] if field in FIELDS else str(reading.get(field) or ""))[:300],
            one.quote,
            pages[one.file].pk if one.file in pages else None,
            [[pages[s.file].pk, s.start, s.end] for s in one.spans if s.file in pages],
            one.rule[:60],
            one.grade,
            min(1.0, max(0.0, one.confidence)),
            now,
        )
        for field, several in draft.evidence.items()
        if field not in kept
        for one in several
    ]


def _pieces(passage: Passage, pages: Pages) -> list[list[int]]:
    return [[pages[span.file].pk, span.start, span.end] for span in passage.spans()]


def _anchors(witness: Witness, texts: list[str]) -> list[str]:
    """Return an anchor for each text: the one its paragraph had before, else one never given yet.

    A paragraph that was cut at a page end and is whole now keeps the anchor of its first half.
    """
    before = list(witness.paragraphs.values_list("text", "anchor")) if witness.pk else []
    if not before:
        first, witness.anchors = witness.anchors + 1, witness.anchors + len(texts)
        return [f"p{number}" for number in range(first, witness.anchors + 1)]
    anchors: list[str | None] = [None] * len(texts)
    blocks = difflib.SequenceMatcher(None, [text for text, _ in before], texts, autojunk=False)
    taken = set()
    for old, new, size in blocks.get_matching_blocks():
        for step in range(size):
            anchors[new + step] = before[old + step][1]
            taken.add(old + step)
    for old, (text, anchor) in enumerate(before):
        if old in taken:
            continue
        new = next((i for i, whole in enumerate(texts) if anchors[i] is None and text in whole), None)
        if new is not None:
            anchors[new] = anchor
    given = []
    for anchor in anchors:
        if anchor is None:
            witness.anchors += 1
            anchor = f"p{witness.anchors}"
        given.append(anchor)
    return given
