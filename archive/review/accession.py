"""One act of bringing pages in: raw bytes are kept first, then read, then stored speech by speech."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from django.contrib.auth.models import AbstractBaseUser
from django.db import transaction

from archive.ingest import intake, pipeline, streaming
from archive.ingest.documents import Draft, Dropped, NoSpeech, Outcome, Page, Refusal
from archive.ingest.documents import RawPage as PageIn
from archive.models import Accession, AccessionLine, Part, RawPage, Speech, Witness, originals
from archive.review import decisions, matching, rows, storing

log = logging.getLogger(__name__)

Lines = dict[str, AccessionLine]
Became = AccessionLine.Outcome

# The index is told once of as many; a larger transaction would keep others from writing for too long.
PUBLISHED_AT_ONCE = 100
# A reading says how far it has come once in so many pages.
SAID_EVERY = 10
# Speeches in one transaction: enough to be quick, few enough to let others write in between.
STORED_AT_ONCE = 50

Told = Callable[[float, int], None]  # pages gone through, pages in all


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
        held = _raw_pages({sha256: (page.file, size) for page, sha256, size in reversed(kept) if sha256})
        names: set[str] = set()
        lines = []
        for page, sha256, _size in kept:
            line = AccessionLine(accession=accession, file=_unique(page.file, names))
            if isinstance(page, Refusal):
                line.outcome, line.code, line.message = Became.REFUSED, page.code, page.message[:500]
            else:
                line.raw_page = held[sha256]
            lines.append(line)
        AccessionLine.objects.bulk_create(lines, batch_size=storing.ROWS)
    return accession


def _raw_pages(wanted: Mapping[str, tuple[str, int]]) -> dict[str, RawPage]:
    """Return the row of each page, made where there is none; ``wanted``: SHA-256 -> (name, size)."""
    held: dict[str, RawPage] = {}
    shas = list(wanted)
    for start in range(0, len(shas), storing.ROWS):
        some = shas[start : start + storing.ROWS]
        missing = set(some) - set(RawPage.objects.filter(sha256__in=some).values_list("sha256", flat=True))
        # Another process may keep the same bytes at the same time; the first to write makes the row.
        RawPage.objects.bulk_create(
            [
                RawPage(sha256=sha, name=wanted[sha][0][-500:], size=wanted[sha][1])
                for sha in some
                if sha in missing
            ],
            ignore_conflicts=True,
        )
        held |= {row.sha256: row for row in RawPage.objects.filter(sha256__in=some)}
    return held


def store(
    pages: Iterable[PageIn | Refusal],
    *,
    method: str,
    who: AbstractBaseUser | None = None,
    publish: bool = False,
) -> Accession:
    """Keep pages and read them at once; return the accession, its lines saying what became of each file."""
    return read(keep(pages, method=method, who=who, publish=publish))


def read(accession: Accession, told: Told | None = None) -> Accession:
    """Read the lines that wait, store a draft for each speech in them, and return the accession.

    Speeches are stored in one transaction with the lines of their pages, so that a reading that was cut off
    can be done again. Nothing happens while another process reads the same accession. ``told`` is called with
    the pages gone through and the pages in all.
    """
    startable = (Accession.State.RECEIVED, Accession.State.FAILED)
    started = Accession.objects.filter(pk=accession.pk, state__in=startable).update(
        state=Accession.State.READING, message="", progress=0
    )
    accession.refresh_from_db()
    if not started:
        return accession
    try:
        _read_waiting(accession, told)
    except KeyboardInterrupt:
        accession.state = Accession.State.FAILED
        accession.message = "stopped by the keyboard"
        accession.save(update_fields=["state", "message"])
        raise
    except Exception as error:
        log.exception("accession %s stopped", accession.pk)
        accession.state = Accession.State.FAILED
        accession.message = f"{type(error).__name__}: {error}"[:500]
        accession.save(update_fields=["state", "message"])
        raise
    accession.state = Accession.State.DONE
    accession.save(update_fields=["state"])
    return accession


def unfinished(*, method: str = "") -> list[Accession]:
    """Return the accessions, of one method or all, whose reading was cut off, ready to be read again.

    Call it only when no other process reads such accessions: at start-up, or with the command's lock.
    """
    some = Accession.objects.filter(method=method) if method else Accession.objects.all()
    some.filter(state=Accession.State.READING).update(state=Accession.State.FAILED)
    return list(some.filter(state__in=(Accession.State.RECEIVED, Accession.State.FAILED)).order_by("pk"))


def _read_waiting(accession: Accession, told: Told | None) -> None:
    while lines := _waiting(accession):
        waiting: list[list[Outcome]] = []
        whole = True
        for together in _outcomes(lines, accession, told):
            waiting += _groups(together)
            if sum(map(len, waiting)) >= STORED_AT_ONCE:
                whole &= _store_groups(waiting, lines)
                waiting = []
        if _store_groups(waiting, lines) and whole:
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


def _outcomes(lines: Lines, accession: Accession, told: Told | None) -> Iterator[list[Outcome]]:
    """Yield what the pages of the lines hold, in lists that have no page in common."""
    pages = (PageIn(file, line.raw_page.data()) for file, line in lines.items())
    if len(lines) < streaming.FEW:
        yield pipeline.ingest(_counted(pages, accession))
        return

    def tell(done: float) -> None:
        if told:
            told(done, len(lines))
        if int(done) % SAID_EVERY == 0:
            _say(accession, int(done))

    for together in streaming.ingest(pages, told=tell):
        yield [one.outcome for one in together]
    _say(accession, len(lines))


def _counted(pages: Iterable[PageIn], accession: Accession) -> Iterator[PageIn]:
    """Yield the pages, and say now and then how far the reading has come."""
    for number, page in enumerate(pages, 1):
        yield page
        if number % SAID_EVERY == 0:
            _say(accession, number)


def _say(accession: Accession, pages: int) -> None:
    if pages != accession.progress:
        accession.progress = pages
        Accession.objects.filter(pk=accession.pk).update(progress=pages)


def _waiting(accession: Accession) -> Lines:
    """Return the lines to be read, by file; those of pages held already are told so, twins wait."""
    lines: Lines = {}
    seen: set[str] = set()
    waiting = list(accession.lines.filter(outcome=Became.WAITING).select_related("raw_page"))
    held = matching.held([line.raw_page for line in waiting])
    for line in waiting:
        # A page that stands twice in the accession is read once; `_point_copies` speaks of the other.
        if line.raw_page.sha256 in seen or (line.raw_page_id in held and _is_held(line)):
            continue
        lines[line.file] = line
        seen.add(line.raw_page.sha256)
    return lines


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


def _store_groups(groups: Sequence[list[Outcome]], lines: Lines) -> bool:
    """Store groups of outcomes in one transaction, each whole; return whether all were stored.

    A group is not where one of its pages has become part of a speech since it was read, by another
    accession: that page's line says so, and the others have to be read again. Where one group cannot be
    stored, the others are, one by one, until its turn comes and its error is raised.
    """
    if not groups:
        return True
    try:
        return _store_together(groups, lines)
    except Exception:
        if len(groups) == 1:
            raise
        stored = [_store_together([group], lines) for group in groups]
        return all(stored)


@transaction.atomic
def _store_together(groups: Sequence[list[Outcome]], lines: Lines) -> bool:
    own = [sorted(set().union(*map(_files, group))) for group in groups]
    keys = [lines[file].raw_page_id for files in own for file in files]
    # Locked where the database can; SQLite has one writer at a time.
    list(RawPage.objects.select_for_update().filter(pk__in=keys).order_by("pk").values_list("pk"))
    met = matching.held([lines[file].raw_page for files in own for file in files])
    free = []
    for group, files in zip(groups, own, strict=True):
        taken = [_is_held(lines[file]) for file in files if lines[file].raw_page_id in met]
        if not any(taken):
            free.append(group)
    _store(free, lines)
    return len(free) == len(groups)


def _store(groups: Sequence[list[Outcome]], lines: Lines) -> None:
    drafts = [outcome for group in groups for outcome in group if isinstance(outcome, Draft)]
    pages = {file: line.raw_page for file, line in lines.items()}
    described: dict[str, tuple[Page, tuple[Dropped, ...]]] = {}
    told: list[tuple[AccessionLine, Speech | None]] = []
    for group in groups:
        for outcome in group:
            match outcome:
                case NoSpeech():
                    described[outcome.page.file] = (outcome.page, ())
                    line = _became(lines[outcome.page.file], Became.NO_SPEECH, outcome.kind, outcome.message)
                    told.append((line, None))
                case Refusal():
                    line = _became(lines[outcome.file], Became.REFUSED, outcome.code, outcome.message)
                    told.append((line, None))
                case Draft():
                    own = (page for witness in outcome.witnesses for page in witness.document.pages)
                    described |= {page.page.file: (page.page, page.dropped) for page in own}
    _describe(described, lines)
    new = matching.unrelated(drafts)
    fresh = {id(draft) for draft in new}
    for draft, speech in zip(new, storing.new_speeches(new, pages) if new else (), strict=True):
        told += [(_became(lines[file], Became.SPEECH), speech) for file in _files(draft)]
    for draft in drafts:
        if id(draft) not in fresh:
            speech, outcome = _related(draft, pages)
            told += [(_became(lines[file], outcome), speech) for file in _files(draft)]
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
    verdict = None if speeches else matching.earlier_verdict(line.raw_page, line)
    if speeches:
        _became(line, Became.HELD).save()
        line.speeches.set(speeches)
    elif verdict:
        _became(line, Became.HELD, verdict.code, verdict.message).save()
    return bool(speeches or verdict)


def _point_copies(accession: Accession) -> None:
    """Say of each page that came twice in this accession where its first copy went."""
    for line in accession.lines.filter(outcome=Became.WAITING).select_related("raw_page"):
        first = accession.lines.filter(raw_page=line.raw_page).exclude(pk=line.pk).order_by("pk").first()
        if first and first.outcome != Became.WAITING:
            _became(line, Became.HELD, first.code, first.message).save()
            line.speeches.set(first.speeches.all())


@transaction.atomic
def _publish(keys: list[int], accession: Accession) -> None:
    # In the order of the pages, so that what came last stands first among the newest.
    for speech in Speech.objects.filter(pk__in=keys, state=Speech.State.DRAFT).order_by("pk"):
        decisions.publish(speech, accession.who)


def _became(line: AccessionLine, outcome: str, code: str = "", message: str = "") -> AccessionLine:
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
    described_rows = []
    for file, (page, dropped) in described.items():
        row = lines[file].raw_page
        row.media_type, row.encoding, row.text = page.media_type, page.encoding, page.text
        row.notes = list(page.notes)
        row.dropped = [[d.span.start, d.span.end, d.rule] for d in dropped]
        described_rows.append(row)
    rows.update(described_rows, ["media_type", "encoding", "text", "notes", "dropped"])


def _unique(file: str, names: set[str]) -> str:
    """Return the file's name, told apart from others of that name in one accession, and remember it."""
    stem, number, unique = file[-480:], 1, file[-480:]
    while unique in names:
        number += 1
        unique = f"{stem} ({number})"
    names.add(unique)
    return unique
