"""Several processes at one task; any may end, hang or fail on one item without harm to the others."""

from __future__ import annotations

import contextlib
import gc
import logging
import multiprocessing
import os
import resource
import signal
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from itertools import islice
from multiprocessing import connection, forkserver
from pathlib import Path
from typing import Any

log = logging.getLogger(__name__)

# Fewer pages are read faster than other processes start.
FEW = 40
SECONDS = 60  # that one job may take; a page takes hundredths of one
_MEMORY = 3 * 2**30  # bytes of address space of one process
AHEAD = 4  # jobs for each process that wait in its queue, so that it never waits and memory stays small

Task = Callable[[Sequence], Iterable]
GiveUp = Callable[[Sequence, str], Iterable]


class TooSlow(Exception):
    """A job that took longer than SECONDS."""


class Crew:
    """Processes that are there from ``with Crew(2) as crew:`` to its end; with one, this process does it all.

    They know nothing of this process's memory, files or connections, and end when it ends, however it does.
    """

    def __init__(self, workers: int):
        self.workers = workers
        self._pool: ProcessPoolExecutor | None = None

    def __enter__(self) -> Crew:
        return self

    def __exit__(self, *_error: object) -> None:
        self._dismiss()

    def results(
        self, task: Task, jobs: Iterable[Sequence], give_up: GiveUp, *, ahead: int = AHEAD
    ) -> Iterator[Any]:
        """Yield what ``task`` returns for each job, a list of items, in the order of the jobs.

        ``ahead``: jobs for each process that may be done before their results are asked for.
        A job that fails is tried again item by item. For an item that fails alone, ends its process or takes
        longer than SECONDS, what ``give_up(job, why)`` returns is yielded; it is logged.
        """
        if self.workers < 2:
            for job in jobs:
                yield from self._tried(task, job, give_up)
            return
        waiting: deque[tuple[Sequence, Future]] = deque()
        for job in jobs:
            waiting.append((job, self._submit(task, job)))
            if len(waiting) >= ahead * self.workers:
                yield from self._next(task, waiting, give_up)
        while waiting:
            yield from self._next(task, waiting, give_up)

    def _next(self, task: Task, waiting: deque[tuple[Sequence, Future]], give_up: GiveUp) -> Iterator[Any]:
        job, future = waiting.popleft()
        try:
            done = future.result(timeout=2 * SECONDS)
        except (BrokenProcessPool, TimeoutError):
            # Which of the jobs ended a process is not known: each is tried alone.
            suspects = [job, *(other for other, _ in waiting)]
            waiting.clear()
            self._dismiss()
            for suspect in suspects:
                yield from self._tried(task, suspect, give_up)
        except Exception:
            yield from self._tried(task, job, give_up)
        else:
            yield from done

    def _tried(self, task: Task, job: Sequence, give_up: GiveUp) -> Iterator[Any]:
        """Yield a job's results, one item after the other where it fails as a whole."""
        try:
            done = list(task(job)) if self.workers < 2 else self._submit(task, job).result(2 * SECONDS)
        except (BrokenProcessPool, TimeoutError):
            self._dismiss()
            why = "reading it ended the process that read it; save the page's text alone"
        except TooSlow:
            why = f"takes longer than {SECONDS} seconds to read; save the page's text alone"
        except Exception as error:
            log.exception("a job of %s items failed", len(job))
            why = f"could not be read ({type(error).__name__}); save the page's text alone"
        else:
            yield from done
            return
        if len(job) == 1:
            log.warning("given up: %s", why)
            yield from give_up(job, why)
            return
        for item in job:
            yield from self._tried(task, [item], give_up)

    def _submit(self, task: Task, job: Sequence) -> Future:
        if self._pool is None:
            context = _context()
            self._pool = ProcessPoolExecutor(self.workers, mp_context=context, initializer=_begin)
        return self._pool.submit(_timed, task, job)

    def _dismiss(self) -> None:
        """End all processes at once, whatever they do."""
        if self._pool is None:
            return
        processes = list((self._pool._processes or {}).values())
        self._pool.shutdown(wait=False, cancel_futures=True)
        for process in processes:
            process.kill()
        for process in processes:
            process.join(5)
        self._pool = None


def make_ready() -> None:
    """Let the process that others are forked from load what they need, while this one does something else.

    Without it the first job waits for that.
    """
    _context()
    forkserver.ensure_running()


def make_ready_for(paths: Iterable[str]) -> None:
    """Do `make_ready` if the paths, and the folders among them, name enough files that it will be needed."""
    if len(list(islice(_entries(paths), FEW))) == FEW:
        make_ready()


def _entries(paths: Iterable[str]) -> Iterator[str]:
    for path in paths:
        if (folder := Path(path)).is_dir():
            with contextlib.suppress(OSError):
                yield from map(str, folder.iterdir())
        else:
            yield path


def _context() -> multiprocessing.context.ForkServerContext:
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["archive.ingest.readied"])
    return context


def unhurried_collection() -> None:
    """Let the garbage collector of this process look seldom, and never at what is there already.

    Pages are made of many small objects that refer to no one in a circle; looking through them again and
    again took a tenth of the time of reading.
    """
    gc.freeze()
    gc.set_threshold(100_000, 20, 50)


def _begin() -> None:
    # Ctrl-C is for the process that leads.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    unhurried_collection()
    most = resource.getrlimit(resource.RLIMIT_AS)[1]
    limit = _MEMORY if most == resource.RLIM_INFINITY else min(_MEMORY, most)
    with contextlib.suppress(ValueError, OSError):  # not every system limits address space
        resource.setrlimit(resource.RLIMIT_AS, (limit, most))
    leader = multiprocessing.parent_process()
    assert leader is not None
    threading.Thread(target=_end_with, args=(leader.sentinel,), daemon=True).start()


def _end_with(leader: int) -> None:
    """End this process when the one that leads is gone: nobody will ask it for anything.

    The parent that the system knows is the fork server, which itself lives for as long as any of us does.
    """
    connection.wait([leader])
    os._exit(1)


def _timed(task: Task, job: Sequence) -> list:
    def stop(*_: object) -> None:
        raise TooSlow

    signal.signal(signal.SIGALRM, stop)
    signal.setitimer(signal.ITIMER_REAL, SECONDS)
    try:
        return list(task(job))
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
