"""Index work that a request leaves to the background worker."""

from __future__ import annotations

import logging
import time
from pathlib import Path

from django_tasks import task
from django_tasks.base import Task
from haystack import connections
from haystack.constants import DEFAULT_ALIAS

from archive.search import health, indexing
from archive.search.broken import IndexBroken, IndexBusy
from archive.search.suggestions import gathered

# A broken index is met by every reader; one request for a rebuild is enough for so many seconds.
ASKED_AGAIN = 300

log = logging.getLogger(__name__)


@task()
def rebuild_index() -> None:
    # Between the request and its turn someone may have rebuilt it.
    if not health.state().answers:
        try:
            indexing.rebuild()
        except IndexBusy:
            return  # another process is at it
    _asked().unlink(missing_ok=True)


@task()
def flush_index() -> None:
    try:
        indexing.flush()
    except IndexBroken:
        ask_rebuild()


@task()
def make_suggestions() -> None:
    gathered.make()


def ask_suggestions() -> None:
    """Have what is suggested gathered anew in the background."""
    _enqueue(make_suggestions)


def ask_rebuild() -> None:
    """Have the index rebuilt in the background, unless that is asked for or under way."""
    asked = _asked()
    try:
        if time.time() - asked.stat().st_mtime < ASKED_AGAIN:
            return
    except FileNotFoundError:
        pass
    if connections[DEFAULT_ALIAS].get_backend().is_rebuilding():
        return
    asked.parent.mkdir(parents=True, exist_ok=True)
    asked.touch()
    _enqueue(rebuild_index)


def ask_flush() -> None:
    """Have the noted changes applied in the background."""
    _enqueue(flush_index)


def _enqueue(job: Task) -> None:
    try:
        job.enqueue()
    except Exception:
        # The reader's page does not depend on it, and the next request asks again.
        log.exception("The background worker could not be asked for %s", job.name)


def _asked() -> Path:
    return connections[DEFAULT_ALIAS].get_backend().generations.path / "asked"
