"""What of a draft is held already: the page itself, the speech its part belongs to, another text of it."""

from __future__ import annotations

from django.db.models import Count

from archive.ingest import fingerprints, stitch
from archive.ingest.documents import Draft
from archive.models import AccessionLine, RawPage, Shingle, Speech, Witness


def speeches_of(page: RawPage) -> list[Speech]:
    """Return the speeches that the page is a part of."""
    return list(Speech.objects.filter(witnesses__parts__raw_page=page).distinct())


def earlier_verdict(page: RawPage, line: AccessionLine) -> AccessionLine | None:
    """Return the earlier line that found the same page to hold no speech, if there is one."""
    return (
        page.lines.filter(outcome=AccessionLine.Outcome.NO_SPEECH).exclude(pk=line.pk).order_by("-pk").first()
    )


def awaiting(draft: Draft) -> list[Witness]:
    """Return the witnesses held that the draft's pages may be missing parts of.

    Their parts have the same source and title, and the numbers of the draft's pages are missing there or
    come after all that is held.
    """
    document = draft.reading.document
    numbers = {slot.part for slot in document.slots if slot.page and slot.part}
    key = stitch.key(document)
    if not numbers or not key:
        return []
    found = []
    for witness in Witness.objects.filter(stitch_key=key[:400]).prefetch_related("parts").order_by("pk"):
        held = {part.number for part in witness.parts.all() if part.raw_page_id and part.number}
        if held and not held & numbers:
            found.append(witness)
    return found


def same_speech(draft: Draft) -> Speech | None:
    """Return the speech held whose text is the draft's, as another source gives it; None if there is none.

    Candidates share sampled shingles; of these, one text must be all but contained in the other.
    """
    text = "\n".join(paragraph.text for paragraph in draft.text.paragraphs)
    own = fingerprints.shingles(text)
    if not own:
        return None
    candidates = (
        Shingle.objects.filter(value__in=own)
        .values("witness")
        .annotate(shared=Count("pk"))
        .order_by("-shared")[:5]
    )
    for candidate in candidates:
        held = frozenset(Shingle.objects.filter(witness=candidate["witness"]).values_list("value", flat=True))
        if fingerprints.same_text(own, held):
            return Speech.objects.get(witnesses=candidate["witness"])
    return None
