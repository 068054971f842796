"""What of a draft is held already: the page itself, the speech its part belongs to, another text of it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from django.db.models import Count

from archive.ingest import fingerprints
from archive.ingest.documents import Draft
from archive.models import AccessionLine, Paragraph, Part, RawPage, Shingle, Speech, Witness
from archive.review import rows

# Values in one query; SQLite takes 32,766 parameters, older ones fewer.
AT_ONCE = 900
# How many of the texts that share most are compared in full.
CANDIDATES = 5


def speeches_of(page: RawPage) -> list[Speech]:
    """Return the speeches that the page is a part of."""
    return list(Speech.objects.filter(witnesses__parts__raw_page=page).distinct())


def held(pages: Collection[RawPage]) -> set[int]:
    """Return the keys of those pages that are part of a speech, or were found to hold none."""
    keys = {page.pk for page in pages}
    found: set[int] = set()
    for start in range(0, len(keys), AT_ONCE):
        some = sorted(keys)[start : start + AT_ONCE]
        found.update(Part.objects.filter(raw_page__in=some).values_list("raw_page", flat=True))
        verdicts = AccessionLine.objects.filter(raw_page__in=some, outcome=AccessionLine.Outcome.NO_SPEECH)
        found.update(verdicts.values_list("raw_page", flat=True))
    return found


def earlier_verdict(page: RawPage, line: AccessionLine) -> AccessionLine | None:
    """Return the earlier line that found the same page to hold no speech, if there is one."""
    return (
        page.lines.filter(outcome=AccessionLine.Outcome.NO_SPEECH).exclude(pk=line.pk).order_by("-pk").first()
    )


def awaiting(draft: Draft) -> list[Witness]:
    """Return the witnesses held that the draft's pages may be further parts of: their title is the same.

    One of the two has numbered parts, and no number stands in both.
    """
    document, key = draft.reading.document, draft.reading.key
    if not key:
        return []
    numbers = {slot.part for slot in document.slots if slot.page and slot.part}
    found = []
    for witness in Witness.objects.filter(stitch_key=key[:400]).prefetch_related("parts").order_by("pk"):
        held = {part.number for part in witness.parts.all() if part.raw_page_id and part.number}
        if (held or numbers) and not held & numbers:
            found.append(witness)
    return found


def same_speech(draft: Draft) -> Speech | None:
    """Return the speech held whose text is the draft's, as another source gives it; None if there is none.

    Candidates share sampled shingles; of these, nearly every stretch of the shorter text must stand in the
    longer, as for witnesses that come together (`ingest.witnesses`). Entries of one page are speeches of
    their own. A text whose names are masked is the one speech held that says the rest word for word; a speech
    is never the model text that was held before it.
    """
    text = "".join(paragraph.text for paragraph in draft.text.paragraphs)
    own = draft.reading.prints
    if not own:
        return None
    whole = fingerprints.shingles(text)
    candidates = (
        Shingle.objects.filter(value__in=own)
        .values("witness")
        .annotate(shared=Count("pk"))
        .order_by("-shared")
        .values_list("witness", flat=True)[:CANDIDATES]
    )
    masked: dict[int, Speech] = {}
    for pk in candidates:
        if not fingerprints.likely(own, _shingles(pk)):
            continue
        witness = Witness.objects.select_related("speech").get(pk=pk)
        if _is_apart(draft, witness):
            continue
        held = "".join(witness.paragraphs.values_list("text", flat=True))
        unmasks = draft.template and witness.speech.state != Speech.State.TEMPLATE
        least = fingerprints.VERBATIM if unmasks else fingerprints.LIKELY
        if fingerprints.containment(whole, fingerprints.shingles(held)) < least:
            continue
        same = fingerprints.coverage(text, held) >= fingerprints.SAME_STRETCHES
        if not same or fingerprints.filled_anew(text, held):
            continue
        # A masked copy that is held agrees with every speech made by its model; the text to read does not.
        if not witness.reading and fingerprints.filled_anew(text, _text_to_read(witness.speech)):
            continue
        if not unmasks:
            return witness.speech
        masked[witness.speech_id] = witness.speech
    return next(iter(masked.values())) if len(masked) == 1 else None


def unrelated(drafts: Sequence[Draft]) -> list[Draft]:
    """Return those drafts that neither complete nor repeat anything held, asked in a few queries for all.

    Of the others `awaiting` and `same_speech` tell what they are.
    """
    keys = {id(draft): draft.reading.key[:400] for draft in drafts}
    held: dict[str, dict[int, set[int]]] = defaultdict(dict)
    parts = Part.objects.filter(witness__stitch_key__in={*keys.values()} - {""})
    for key, witness, number, page in parts.values_list(
        "witness__stitch_key", "witness", "number", "raw_page"
    ):
        numbers = held[key].setdefault(witness, set())
        if number and page:
            numbers.add(number)
    alike = _alike({id(draft): draft.reading.prints for draft in drafts})
    return [
        draft
        for draft in drafts
        if not _may_complete(draft, held.get(keys[id(draft)], {}).values()) and id(draft) not in alike
    ]


def _may_complete(draft: Draft, held: Iterable[set[int]]) -> bool:
    numbers = {slot.part for slot in draft.reading.document.slots if slot.page and slot.part}
    return any((one or numbers) and not one & numbers for one in held)


def _alike(prints: Mapping[int, frozenset[int]]) -> set[int]:
    """Return the keys of those prints to which a text held is likely the same."""
    holders: dict[int, list[int]] = defaultdict(list)
    for value, witness in _rows("value", frozenset().union(*prints.values())):
        holders[value].append(witness)
    # The samples of two long texts share a third; of a long and a short one, as much of what can be compared.
    near: dict[int, list[int]] = {}
    for key, own in prints.items():
        shared = Counter(witness for value in own for witness in holders.get(value, ()))
        least = fingerprints.TOUCH * sum(value % fingerprints.COARSE == 0 for value in own)
        near[key] = [witness for witness, count in shared.most_common(CANDIDATES) if count >= max(1, least)]
    values: dict[int, set[int]] = defaultdict(set)
    for value, witness in _rows("witness", frozenset().union(*near.values())):
        values[witness].add(value)
    return {
        key
        for key, witnesses in near.items()
        if any(fingerprints.likely(prints[key], values[witness]) for witness in witnesses)
    }


def _rows(field: str, wanted: Collection[int]) -> Iterator[tuple[int, int]]:
    """Yield (value, witness) of the shingles whose field is among the wanted."""
    ordered = sorted(wanted)
    for start in range(0, len(ordered), AT_ONCE):
        yield from rows.chosen(Shingle, ("value", "witness"), field, ordered[start : start + AT_ONCE])


def _is_apart(draft: Draft, witness: Witness) -> bool:
    if not draft.template and witness.speech.state == Speech.State.TEMPLATE:
        return True
    own = {page.page.sha256 for one in draft.witnesses for page in one.document.pages}
    return witness.parts.filter(raw_page__sha256__in=own).exists()


def _text_to_read(speech: Speech) -> str:
    paragraphs = Paragraph.objects.filter(witness__speech=speech, witness__reading=True)
    return "".join(paragraphs.values_list("text", flat=True))


def _shingles(witness: int) -> frozenset[int]:
    return frozenset(Shingle.objects.filter(witness=witness).values_list("value", flat=True))
