"""One act of bringing pages in: raw bytes are kept first, then read, then stored speech by speech."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable, Iterable, Iterator, Mapping

from django.contrib.auth.models import AbstractBaseUser
from django.db import transaction

from archive.ingest import intake
from archive.ingest.documents import Outcome, Refusal
from archive.ingest.documents import RawPage as PageIn
from archive.models import Accession, AccessionLine, RawPage, Speech, originals
from archive.review import authorities, decisions, matching, outcomes, storing
from archive.review.outcomes import Became, Lines

log = logging.getLogger(__name__)

# The index is told once of as many; a larger transaction would keep others from writing for too long.
PUBLISHED_AT_ONCE = 100
# A reading writes down how far it has come once in so many seconds.
SAID_EVERY = 0.5
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
    originals.settle({sha256 for _page, sha256, _size in kept if sha256})
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
            waiting += outcomes.groups(together)
            if sum(map(len, waiting)) >= STORED_AT_ONCE:
                whole &= outcomes.store(waiting, lines)
                waiting = []
        if outcomes.store(waiting, lines) and whole:
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
    from archive.ingest import crew, streaming  # only now: a start is to be quick

    pages = (PageIn(file, line.raw_page.data()) for file, line in lines.items())
    if len(lines) < crew.FEW:
        # It takes most of a second to load, and those that read many pages load it for themselves.
        from archive.ingest import pipeline

        yield pipeline.ingest(_counted(pages, accession))
        return

    say = _said(accession)

    def tell(done: float) -> None:
        if told:
            told(done, len(lines))
        say(int(done))

    authorities.make_ready()  # while the processes that read get ready
    for together in streaming.ingest(pages, told=tell):
        yield [one.outcome for one in together]
    _say(accession, len(lines))


def _counted(pages: Iterable[PageIn], accession: Accession) -> Iterator[PageIn]:
    """Yield the pages, and say now and then how far the reading has come."""
    say = _said(accession)
    for number, page in enumerate(pages, 1):
        yield page
        say(number)


def _said(accession: Accession) -> Callable[[int], None]:
    """Return what writes down, now and then, how many pages of the accession are gone through."""
    last = time.monotonic()

    def say(pages: int) -> None:
        nonlocal last
        if time.monotonic() - last >= SAID_EVERY:
            last = time.monotonic()
            _say(accession, pages)

    return say


def _say(accession: Accession, pages: int) -> None:
    if pages != accession.progress:
        accession.progress = pages
        Accession.objects.filter(pk=accession.pk).update(progress=pages)


def _waiting(accession: Accession) -> Lines:
    """Return the lines to be read, by file; those of pages held already are told so, twins wait."""
    lines: Lines = {}
    seen: set[str] = set()
    unread = accession.lines.filter(outcome=Became.WAITING).select_related("raw_page")
    waiting = list(unread.defer("raw_page__text", "raw_page__dropped"))
    held = matching.held([line.raw_page for line in waiting])
    for line in waiting:
        # A page that stands twice in the accession is read once; `_point_copies` speaks of the other.
        if line.raw_page.sha256 in seen or (line.raw_page_id in held and outcomes.is_held(line)):
            continue
        lines[line.file] = line
        seen.add(line.raw_page.sha256)
    return lines


def _point_copies(accession: Accession) -> None:
    """Say of each page that came twice in this accession where its first copy went."""
    for line in accession.lines.filter(outcome=Became.WAITING).select_related("raw_page"):
        first = accession.lines.filter(raw_page=line.raw_page).exclude(pk=line.pk).order_by("pk").first()
        if first and first.outcome != Became.WAITING:
            outcomes.became(line, Became.HELD, first.code, first.message).save()
            line.speeches.set(first.speeches.all())


@transaction.atomic
def _publish(keys: list[int], accession: Accession) -> None:
    # In the order of the pages, so that what came last stands first among the newest.
    for speech in Speech.objects.filter(pk__in=keys, state=Speech.State.DRAFT).order_by("pk"):
        decisions.publish(speech, accession.who)


def _unique(file: str, names: set[str]) -> str:
    """Return the file's name, told apart from others of that name in one accession, and remember it."""
    stem, number, unique = file[-480:], 1, file[-480:]
    while unique in names:
        number += 1
        unique = f"{stem} ({number})"
    names.add(unique)
    return unique
