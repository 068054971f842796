"""The lock that keeps two readings from the command line, or one and the server's start, apart."""

from __future__ import annotations

import contextlib
import fcntl
from collections.abc import Iterator

from django.conf import settings


class Busy(Exception):
    """Another process reads pages that came by the command line."""


@contextlib.contextmanager
def reading() -> Iterator[None]:
    """Hold the lock while within; the system lets go of it however this process ends. Raises Busy."""
    path = settings.ROSTRUM.data_dir / "ingest.lock"
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            raise Busy from error
        yield
