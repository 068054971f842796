"""One act of bringing pages in: raw bytes are kept first, then read, then stored speech by speech."""

from __future__ import annotations

import logging
from collections.abc import Iterable, Iterator

from django.contrib.auth.models import AbstractBaseUser
from django.db import transaction

from archive.ingest import intake, pipeline
from archive.ingest.documents import Draft, Dropped, NoSpeech, Outcome, Page, Refusal
from archive.ingest.documents import RawPage as PageIn
from archive.models import Accession, AccessionLine, Part, RawPage, Speech, Witness, originals
from archive.review import decisions, matching, storing

log = logging.getLogger(__name__)

Lines = dict[str, AccessionLine]
Became = AccessionLine.Outcome

# The index is told once of as many; a larger transaction would keep others from writing for too long.
PUBLISHED_AT_ONCE = 100
# A reading says how far it has come once in so many pages.
SAID_EVERY = 10


def receive(
    files: Iterable[tuple[str, bytes]],
    *,
    method: str,
    who: AbstractBaseUser | None = None,
    publish: bool = False,
) -> Accession:
    """Keep the bytes of the files and return an accession with a line for each page in them, not yet read.

    ``files``: (name, bytes); a zip is taken apart. When this returns, every page that is not refused is on
    the disk and in the database: a crash from here on loses nothing, `read` goes on where it stopped.
    """
    return keep(
        (page for name, data in files for page in intake.unpack(name, data)),
        method=method,
        who=who,
        publish=publish,
    )


def keep(
    pages: Iterable[PageIn | Refusal],
    *,
    method: str,
    who: AbstractBaseUser | None = None,
    publish: bool = False,
) -> Accession:
    """Keep pages that were taken in already, as `receive` does.

    The bytes are on the disk before the first row is written.
    """
    kept: list[tuple[PageIn | Refusal, str, int]] = []
    for page in pages:
        if isinstance(page, Refusal):
            kept.append((page, "", 0))
        else:
            sha256 = originals.keep(page.data)
            # The bytes go; a large accession must not stand in memory as a whole.
            kept.append((PageIn(page.file, b""), sha256, len(page.data)))
    with transaction.atomic():
        accession = Accession.objects.create(method=method, who=who, publish=publish)
        names: set[str] = set()
        for page, sha256, size in kept:
            line = AccessionLine(accession=accession, file=_unique(page.file, names))
            if isinstance(page, Refusal):
                line.outcome, line.code, line.message = Became.REFUSED, page.code, page.message[:500]
            else:
                line.raw_page, _made = RawPage.objects.get_or_create(
                    sha256=sha256, defaults={"name": page.file[-500:], "size": size}
                )
            line.save()
    return accession


def store(
    pages: Iterable[PageIn | Refusal],
    *,
    method: str,
    who: AbstractBaseUser | None = None,
    publish: bool = False,
) -> Accession:
    """Keep pages and read them at once; return the accession, its lines saying what became of each file."""
    return read(keep(pages, method=method, who=who, publish=publish))


def read(accession: Accession) -> Accession:
    """Read the lines that wait, store a draft for each speech in them, and return the accession.

    Speeches are stored in one transaction with the lines of their pages, so that a reading that was cut off
    can be done again. Nothing happens while another process reads the same accession.
    """
    startable = (Accession.State.RECEIVED, Accession.State.FAILED)
    started = Accession.objects.filter(pk=accession.pk, state__in=startable).update(
        state=Accession.State.READING, message="", progress=0
    )
    accession.refresh_from_db()
    if not started:
        return accession
    try:
        _read_waiting(accession)
    except Exception as error:
        log.exception("accession %s stopped", accession.pk)
        accession.state = Accession.State.FAILED
        accession.message = f"{type(error).__name__}: {error}"[:500]
        accession.save(update_fields=["state", "message"])
        raise
    accession.state = Accession.State.DONE
    accession.save(update_fields=["state"])
    return accession


def unfinished() -> list[Accession]:
    """Return the accessions whose reading a crash or a stop cut off, ready to be read again.

    Call it only when no other process reads: at start-up.
    """
    Accession.objects.filter(state=Accession.State.READING).update(state=Accession.State.FAILED)
    return list(Accession.objects.filter(state__in=(Accession.State.RECEIVED, Accession.State.FAILED)))


def _read_waiting(accession: Accession) -> None:
    while lines := _waiting(accession):
        groups = _groups(pipeline.ingest(_pages(lines, accession)))
        stored = [_store_group(group, lines) for group in groups]
        if all(stored):
            break
    _point_copies(accession)
    if accession.publish:
        # By the lines, not by what this reading stored: it may go on where another was cut off.
        made = accession.lines.filter(outcome__in=(Became.SPEECH, Became.PART, Became.WITNESS))
        keys = list(
            Speech.objects.filter(lines__in=made).order_by("pk").values_list("pk", flat=True).distinct()
        )
        for start in range(0, len(keys), PUBLISHED_AT_ONCE):
            _publish(keys[start : start + PUBLISHED_AT_ONCE], accession)


def _waiting(accession: Accession) -> Lines:
    """Return the lines to be read, by file; those of pages held already are told so, twins wait."""
    lines: Lines = {}
    seen: set[str] = set()
    for line in accession.lines.filter(outcome=Became.WAITING).select_related("raw_page"):
        # A page that stands twice in the accession is read once; `_point_copies` speaks of the other.
        if line.raw_page.sha256 not in seen and not _is_held(line):
            lines[line.file] = line
            seen.add(line.raw_page.sha256)
    return lines


def _pages(lines: Lines, accession: Accession) -> Iterator[PageIn]:
    """Yield the pages of the lines from their bytes, and say now and then how far the reading has come."""
    for number, (file, line) in enumerate(lines.items(), 1):
        yield PageIn(file, line.raw_page.data())
        if number % SAID_EVERY == 0:
            Accession.objects.filter(pk=accession.pk).update(progress=number)


def _groups(outcomes: Iterable[Outcome]) -> list[list[Outcome]]:
    """Return the outcomes, those with a page in common together: one page may hold several speeches."""
    groups: dict[int, list[Outcome]] = {}
    group_of: dict[str, int] = {}
    for number, outcome in enumerate(outcomes):
        groups[number] = []
        for met in sorted({group_of[file] for file in _files(outcome) if file in group_of}):
            groups[number] += groups.pop(met)
        groups[number].append(outcome)
        group_of |= {file: number for each in groups[number] for file in _files(each)}
    return list(groups.values())


def _files(outcome: Outcome) -> set[str]:
    match outcome:
        case Draft():
            return {page.page.file for witness in outcome.witnesses for page in witness.document.pages}
        case NoSpeech():
            return {outcome.page.file}
    return {outcome.file}


@transaction.atomic
def _store_group(group: list[Outcome], lines: Lines) -> bool:
    """Store what stands in the same pages, all of it or nothing; return whether it was stored.

    It is not where one of the pages has become part of a speech since it was read, by another accession:
    that page's line says so, and the others have to be read again.
    """
    own = [lines[file] for file in sorted(set().union(*map(_files, group)))]
    # Locked where the database can; SQLite has one writer at a time.
    list(RawPage.objects.select_for_update().filter(lines__in=own).order_by("pk").values_list("pk"))
    held = [line for line in own if _is_held(line)]
    if held:
        return False
    for outcome in group:
        _store(outcome, lines)
    return True


def _store(outcome: Outcome, lines: Lines) -> None:
    match outcome:
        case Draft():
            _store_draft(outcome, lines)
        case NoSpeech():
            line = lines[outcome.page.file]
            _describe(line.raw_page, outcome.page, ())
            _became(line, Became.NO_SPEECH, code=outcome.kind, message=outcome.message)
        case Refusal():
            _became(lines[outcome.file], Became.REFUSED, code=outcome.code, message=outcome.message)


def _store_draft(draft: Draft, lines: Lines) -> None:
    pages = {file: line.raw_page for file, line in lines.items()}
    own = {page.page.file: page for witness in draft.witnesses for page in witness.document.pages}
    for file, page in own.items():
        _describe(pages[file], page.page, page.dropped)
    speech, outcome = _completed(draft, pages)
    if speech is None and (speech := matching.same_speech(draft)):
        outcome = Became.WITNESS
        for witness in draft.witnesses:
            storing.add_witness(speech, witness, pages, reading=not speech.witnesses.exists())
        storing.set_fields(speech, draft, pages, only_empty=True)
        speech.save()
    if speech is None:
        speech, outcome = storing.new_speech(draft, pages), Became.SPEECH
    for file in own:
        _became(lines[file], outcome, speech=speech)


def _completed(draft: Draft, pages: dict[str, RawPage]) -> tuple[Speech | None, str]:
    """Try whether the draft's pages are missing parts of a speech held: read all of them together.

    The pages held are read again from their bytes, so that the seams are mended as if all had come at once.
    """
    for witness in matching.awaiting(draft):
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


def _is_held(line: AccessionLine) -> bool:
    """Say of a page that is held already what became of it; whether it was."""
    speeches = matching.speeches_of(line.raw_page)
    if speeches:
        _became(line, Became.HELD)
        line.speeches.set(speeches)
        return True
    verdict = matching.earlier_verdict(line.raw_page, line)
    if verdict:
        _became(line, Became.HELD, code=verdict.code, message=verdict.message)
    return verdict is not None


def _point_copies(accession: Accession) -> None:
    """Say of each page that came twice in this accession where its first copy went."""
    for line in accession.lines.filter(outcome=Became.WAITING).select_related("raw_page"):
        first = accession.lines.filter(raw_page=line.raw_page).exclude(pk=line.pk).order_by("pk").first()
        if first and first.outcome != Became.WAITING:
            _became(line, Became.HELD, code=first.code, message=first.message)
            line.speeches.set(first.speeches.all())


@transaction.atomic
def _publish(keys: list[int], accession: Accession) -> None:
    # In the order of the pages, so that what came last stands first among the newest.
    for speech in Speech.objects.filter(pk__in=keys, state=Speech.State.DRAFT).order_by("pk"):
        decisions.publish(speech, accession.who)


def _became(
    line: AccessionLine, outcome: str, *, code: str = "", message: str = "", speech: Speech | None = None
) -> None:
    line.outcome, line.code, line.message = outcome, code[:40], message[:500]
    line.save()
    if speech:
        line.speeches.add(speech)


def _describe(row: RawPage, page: Page, dropped: tuple[Dropped, ...]) -> None:
    row.media_type, row.encoding, row.text = page.media_type, page.encoding, page.text
    row.notes = list(page.notes)
    row.dropped = [[d.span.start, d.span.end, d.rule] for d in dropped]
    row.save()


def _unique(file: str, names: set[str]) -> str:
    """Return the file's name, told apart from others of that name in one accession, and remember it."""
    stem, number, unique = file[-480:], 1, file[-480:]
    while unique in names:
        number += 1
        unique = f"{stem} ({number})"
    names.add(unique)
    return unique
