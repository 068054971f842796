"""What reading an accession found -> stored: speeches, parts, witnesses, and what became of each page."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from django.db import transaction

from archive.ingest.documents import Draft, Dropped, NoSpeech, Outcome, Page, Refusal
from archive.ingest.documents import RawPage as PageIn
from archive.models import AccessionLine, Part, RawPage, Speech, Witness
from archive.review import matching, rows, storing

Lines = dict[str, AccessionLine]
Became = AccessionLine.Outcome


def groups(outcomes: Iterable[Outcome]) -> list[list[Outcome]]:
    """Return the outcomes, those with a page in common together: one page may hold several speeches."""
    found: dict[int, list[Outcome]] = {}
    group_of: dict[str, int] = {}
    for number, outcome in enumerate(outcomes):
        found[number] = []
        for met in sorted({group_of[file] for file in _files(outcome) if file in group_of}):
            found[number] += found.pop(met)
        found[number].append(outcome)
        group_of |= {file: number for each in found[number] for file in _files(each)}
    return list(found.values())


def _files(outcome: Outcome) -> set[str]:
    match outcome:
        case Draft():
            return {page.page.file for witness in outcome.witnesses for page in witness.document.pages}
        case NoSpeech():
            return {outcome.page.file}
    return {outcome.file}


def store(sets: Sequence[list[Outcome]], lines: Lines) -> bool:
    """Store sets of outcomes in one transaction, each whole; return whether all were stored.

    A set is not where one of its pages has become part of a speech since it was read, by another
    accession: that page's line says so, and the others have to be read again. Where one cannot be
    stored, the others are, one by one, until its turn comes and its error is raised.
    """
    if not sets:
        return True
    try:
        return _store_together(sets, lines)
    except Exception:
        if len(sets) == 1:
            raise
        stored = [_store_together([group], lines) for group in sets]
        return all(stored)


@transaction.atomic
def _store_together(sets: Sequence[list[Outcome]], lines: Lines) -> bool:
    own = [sorted(set().union(*map(_files, group))) for group in sets]
    keys = [lines[file].raw_page_id for files in own for file in files]
    # Locked where the database can; SQLite has one writer at a time.
    list(RawPage.objects.select_for_update().filter(pk__in=keys).order_by("pk").values_list("pk"))
    met = matching.held([lines[file].raw_page for files in own for file in files])
    free = []
    for group, files in zip(sets, own, strict=True):
        taken = [is_held(lines[file]) for file in files if lines[file].raw_page_id in met]
        if not any(taken):
            free.append(group)
    _store(free, lines)
    return len(free) == len(sets)


def _store(sets: Sequence[list[Outcome]], lines: Lines) -> None:
    drafts = [outcome for group in sets for outcome in group if isinstance(outcome, Draft)]
    pages = {file: line.raw_page for file, line in lines.items()}
    described: dict[str, tuple[Page, tuple[Dropped, ...]]] = {}
    told: list[tuple[AccessionLine, Speech | None]] = []
    for group in sets:
        for outcome in group:
            match outcome:
                case NoSpeech():
                    described[outcome.page.file] = (outcome.page, ())
                    line = became(lines[outcome.page.file], Became.NO_SPEECH, outcome.kind, outcome.message)
                    told.append((line, None))
                case Refusal():
                    line = became(lines[outcome.file], Became.REFUSED, outcome.code, outcome.message)
                    told.append((line, None))
                case Draft():
                    own = (page for witness in outcome.witnesses for page in witness.document.pages)
                    described |= {page.page.file: (page.page, page.dropped) for page in own}
    _describe(described, lines)
    new = matching.unrelated(drafts)
    fresh = {id(draft) for draft in new}
    for draft, speech in zip(new, storing.new_speeches(new, pages) if new else (), strict=True):
        told += [(became(lines[file], Became.SPEECH), speech) for file in _files(draft)]
    for draft in drafts:
        if id(draft) not in fresh:
            speech, outcome = _related(draft, pages)
            told += [(became(lines[file], outcome), speech) for file in _files(draft)]
    _tell(told)


def _related(draft: Draft, pages: dict[str, RawPage]) -> tuple[Speech, str]:
    """Store a draft that may complete a speech held or be another text of one; return what it became."""
    speech, outcome = _completed(draft, pages)
    if speech is None and (speech := matching.same_speech(draft)):
        outcome = Became.WITNESS
        for witness in draft.witnesses:
            storing.add_witness(speech, witness, pages, reading=not speech.witnesses.exists())
        storing.set_fields(speech, draft, pages, only_empty=True)
        speech.save()
    if speech is None:
        speech, outcome = storing.new_speech(draft, pages), Became.SPEECH
    return speech, outcome


def _completed(draft: Draft, pages: dict[str, RawPage]) -> tuple[Speech | None, str]:
    """Try whether the draft's pages are missing parts of a speech held: read all of them together.

    The pages held are read again from their bytes, so that the seams are mended as if all had come at once.
    """
    for witness in matching.awaiting(draft):
        from archive.ingest import pipeline  # only where it is needed: it takes seconds to load

        new = {page.page.file for page in draft.reading.document.pages}
        held = {}
        for part in _parts_held(witness):
            row = part.raw_page
            # By the name it came with, which may carry its number, unless a new file has that name.
            held[row.name if row.name not in {*new, *held} else f"held:{row.sha256}"] = row
        together = [PageIn(file, row.data()) for file, row in held.items()]
        together += [PageIn(file, pages[file].data()) for file in sorted(new)]
        drafts = [outcome for outcome in pipeline.ingest(together) if isinstance(outcome, Draft)]
        whole = [d for d in drafts if {p.page.file for p in d.reading.document.pages} >= new | set(held)]
        if len(whole) == 1:
            storing.complete(witness, whole[0], {**pages, **held})
            return witness.speech, Became.PART
    return None, ""


def _parts_held(witness: Witness) -> list[Part]:
    return list(witness.parts.exclude(raw_page=None).select_related("raw_page"))


def is_held(line: AccessionLine) -> bool:
    """Say of a page that is held already what became of it; whether it was."""
    speeches = matching.speeches_of(line.raw_page)
    verdict = None if speeches else matching.earlier_verdict(line.raw_page, line)
    if speeches:
        became(line, Became.HELD).save()
        line.speeches.set(speeches)
    elif verdict:
        became(line, Became.HELD, verdict.code, verdict.message).save()
    return bool(speeches or verdict)


def became(line: AccessionLine, outcome: str, code: str = "", message: str = "") -> AccessionLine:
    """Set what became of a line, and return it, not yet saved."""
    line.outcome, line.code, line.message = outcome, code[:40], message[:500]
    return line


def _tell(told: Sequence[tuple[AccessionLine, Speech | None]]) -> None:
    """Save lines with the speeches that they became; a line of several speeches comes several times."""
    lines = list({line.pk: line for line, _ in told}.values())
    rows.update(lines, ["outcome", "code", "message"])
    through = AccessionLine.speeches.through
    pairs = {(line.pk, speech.pk) for line, speech in told if speech}
    through.objects.bulk_create(
        [through(accessionline_id=line, speech_id=speech) for line, speech in sorted(pairs)],
        batch_size=storing.ROWS,
        ignore_conflicts=True,
    )


def _describe(described: Mapping[str, tuple[Page, tuple[Dropped, ...]]], lines: Lines) -> None:
    """Save what the reading made of pages: text, encoding, damage, what was dropped."""
    # The rows that the lines hold stay empty: the texts of all pages would fill the memory.
    told = [
        RawPage(
            pk=lines[file].raw_page_id,
            media_type=page.media_type,
            encoding=page.encoding,
            text=page.text,
            notes=list(page.notes),
            dropped=[[d.span.start, d.span.end, d.rule] for d in dropped],
        )
        for file, (page, dropped) in described.items()
    ]
    rows.update(told, ["media_type", "encoding", "text", "notes", "dropped"])
