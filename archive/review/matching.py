"""What of a draft is held already: the page itself, the speech its part belongs to, another text of it."""

from __future__ import annotations

from django.db.models import Count

from archive.ingest import fingerprints, stitch
from archive.ingest.documents import Draft
from archive.models import AccessionLine, RawPage, Shingle, Speech, Witness

# How many of the texts that share most are compared in full.
CANDIDATES = 5


def speeches_of(page: RawPage) -> list[Speech]:
    """Return the speeches that the page is a part of."""
    return list(Speech.objects.filter(witnesses__parts__raw_page=page).distinct())


def earlier_verdict(page: RawPage, line: AccessionLine) -> AccessionLine | None:
    """Return the earlier line that found the same page to hold no speech, if there is one."""
    return (
        page.lines.filter(outcome=AccessionLine.Outcome.NO_SPEECH).exclude(pk=line.pk).order_by("-pk").first()
    )


def awaiting(draft: Draft) -> list[Witness]:
    """Return the witnesses held that the draft's pages may be further parts of: their title is the same.

    One of the two has numbered parts, and no number stands in both.
    """
    document = draft.reading.document
    key = stitch.key(document)
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
    their own, and a model text is never the speech it was made from.
    """
    text = "".join(paragraph.text for paragraph in draft.text.paragraphs)
    own = fingerprints.shingles(text)
    if not own:
        return None
    candidates = (
        Shingle.objects.filter(value__in=own)
        .values("witness")
        .annotate(shared=Count("pk"))
        .order_by("-shared")
        .values_list("witness", flat=True)[:CANDIDATES]
    )
    prints = {witness: _shingles(witness) for witness in candidates}
    for pk, _share in fingerprints.matches(own, prints, fingerprints.LIKELY):
        witness = Witness.objects.select_related("speech").get(pk=pk)
        if _is_apart(draft, witness):
            continue
        held = "".join(witness.paragraphs.values_list("text", flat=True))
        same = fingerprints.coverage(text, held) >= fingerprints.SAME_STRETCHES
        if same and not fingerprints.filled_anew(text, held):
            return witness.speech
    return None


def _is_apart(draft: Draft, witness: Witness) -> bool:
    if draft.template != (witness.speech.state == Speech.State.TEMPLATE):
        return True
    own = {page.page.sha256 for one in draft.witnesses for page in one.document.pages}
    return witness.parts.filter(raw_page__sha256__in=own).exists()


def _shingles(witness: int) -> frozenset[int]:
    return frozenset(Shingle.objects.filter(witness=witness).values_list("value", flat=True))
