"""Keeping the index in step with the database: changes are noted with what changed, and applied soon after.

A change is noted in the transaction that makes it (`models.Change`), applied when that transaction has ended,
and forgotten when the index has it. Who cannot have the lock, or finds the index broken, loses nothing.
"""

from __future__ import annotations

import gc
import logging
import threading
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager

from django.db import transaction
from haystack import connections
from haystack.constants import DEFAULT_ALIAS
from haystack.indexes import SearchIndex
from haystack.utils import get_model_ct

from archive.models import Speech
from archive.search.broken import IndexBroken, IndexBusy
from archive.search.models import Change
from archive.search.suggestions import held

# Speeches in one commit: enough to be quick, few enough to fit in memory (some 200 kB each while written).
COMMIT = 500
# New objects after which Python looks for unused ones while it builds, in place of 700. Those of a batch
# are many and all in use until its end, when it looks for them; to look before took a third of the time.
SELDOM = 1_000_000
# Published speeches up to which a broken index is rebuilt by whoever meets it while writing: some 2 seconds.
AT_ONCE = 100

log = logging.getLogger(__name__)
_waiting = threading.local()

Progress = Callable[[int, int], None]  # speeches done, speeches in all


def note(*speeches: int) -> None:
    """Note that these speeches have changed, and bring the index up to date when the transaction ends."""
    Change.note(speeches)
    transaction.on_commit(held.outdated, robust=True)
    transaction.on_commit(flush_soon, robust=True)


@contextmanager
def batch() -> Iterator[None]:
    """Apply the changes made within in few large commits, the last of them at the end.

    For whoever stores many speeches one by one. Only this thread's changes wait; what another process or a
    crash leaves is applied with the next change.

    Around the loop of a large import:

        with indexing.batch():
            for draft in drafts:
                accession.store(draft)
    """
    if getattr(_waiting, "deep", False):
        yield
        return
    _waiting.deep, _waiting.count = True, 0
    try:
        yield
    finally:
        _waiting.deep = False
        flush_soon()


def flush_soon() -> None:
    """Bring the index up to date now, or see to it that someone does. Never raises for the index's sake."""
    if getattr(_waiting, "deep", False):
        _waiting.count += 1
        if _waiting.count < COMMIT:
            return
        _waiting.count = 0
    from archive.search import tasks  # which imports this module

    try:
        flush()
    except IndexBusy as error:
        log.warning("%s. The change is noted and will be applied.", error)
        tasks.ask_flush()
    except IndexBroken as error:
        if Speech.objects.published().count() > AT_ONCE:
            log.warning("%s. A rebuild is asked for.", error)
            tasks.ask_rebuild()
            return
        log.warning("%s. It is rebuilt.", error)
        try:
            rebuild()
        except IndexBusy:
            log.info("Another process rebuilds the index, and will find the change noted.")


def flush() -> int:
    """Apply all noted changes to the index, and return how many speeches that were.

    Raises IndexBusy where another process writes for too long, IndexBroken where the index cannot be written;
    the changes then stay noted.
    """
    if not Change.objects.filter(applied=False).exists():
        return 0
    backend = connections[DEFAULT_ALIAS].get_backend()
    done = 0
    with backend.generations.writing():
        if backend.generations.stamp() is None:
            raise IndexBroken(backend.generations.path, "there is no index yet", "missing")
        while True:
            changes = Change.objects.filter(applied=False).order_by("pk")[: COMMIT * 4]
            noted = dict(changes.values_list("pk", "speech"))
            if not noted:
                return done
            speeches = sorted(set(noted.values()))
            for start in range(0, len(speeches), COMMIT):
                backend.apply(_index(), *_states(speeches[start : start + COMMIT]))
            rows = Change.objects.filter(pk__in=noted)
            # A build that is not finished may have read these speeches as they were; it will ask again.
            rows.update(applied=True) if backend.generations.unfinished() else rows.delete()
            done += len(speeches)


def rebuild(progress: Progress | None = None) -> int:
    """Build the index anew beside the one in use, swap it in, and return how many speeches it holds.

    Readers see the old one until then; what changes meanwhile is in the new one too. One that was interrupted
    is gone on with. Raises IndexBusy if another rebuild is under way.
    """
    backend = connections[DEFAULT_ALIAS].get_backend()
    total = 0

    def batches(built: frozenset[str]) -> Iterator[list[Speech]]:
        held = _keys(built)
        published = list(Speech.objects.published().order_by("pk").values_list("pk", flat=True))
        keys = [key for key in published if key not in held]
        done = len(published) - len(keys)
        if progress:
            progress(done, len(published))
        for start in range(0, len(keys), COMMIT):
            yield list(_index().index_queryset().filter(pk__in=keys[start : start + COMMIT]))
            gc.collect()
            if progress:
                progress(done + min(start + COMMIT, len(keys)), len(published))

    def catch_up(built: frozenset[str]) -> Iterator[tuple[list[Speech], list[str]]]:
        nonlocal total
        held = _keys(built)
        published = set(Speech.objects.published().values_list("pk", flat=True))
        last = Change.objects.order_by("pk").last()
        noted = Change.objects.filter(pk__lte=last.pk if last else 0)
        changed = sorted((held ^ published) | set(noted.values_list("speech", flat=True)))
        for start in range(0, len(changed), COMMIT):
            yield _states(changed[start : start + COMMIT])
        noted.delete()
        total = len(published)

    with _collecting_seldom():
        backend.rebuild(_index(), batches, catch_up)
    return total


@contextmanager
def _collecting_seldom() -> Iterator[None]:
    first, *others = gc.get_threshold()
    gc.set_threshold(SELDOM, *others)
    try:
        yield
    finally:
        gc.set_threshold(first, *others)


def _keys(ids: Iterable[str]) -> set[int]:
    return {int(one.rpartition(".")[2]) for one in ids}


def _states(speeches: list[int]) -> tuple[list[Speech], list[str]]:
    """Return what the index must hold of these speeches, and the ids of those it must not."""
    objects = list(_index().index_queryset().filter(pk__in=speeches))
    kept = {speech.pk for speech in objects}
    name = get_model_ct(Speech)
    return objects, [f"{name}.{pk}" for pk in speeches if pk not in kept]


def _index() -> SearchIndex:
    return connections[DEFAULT_ALIAS].get_unified_index().get_index(Speech)
