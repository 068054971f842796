"""How far long work has come: done, all, rate and time left, in one line that is written over."""

from __future__ import annotations

import time
from typing import Any, TextIO

_EVERY = {True: 0.2, False: 5.0}  # seconds between two lines, on a terminal and in a log


class Progress:
    """Says on a stream how far work has come; nothing of work that ends within a second or two.

    >>> import io
    >>> with Progress(io.StringIO(), "reading") as progress:
    ...     progress.at(3, 10)
    """

    def __init__(self, stream: Any, verb: str):
        self._stream: TextIO = getattr(stream, "_out", stream)
        self._verb = verb
        self._terminal = bool(getattr(self._stream, "isatty", lambda: False)())
        self._began = self._said = time.monotonic()
        self._written = False

    def __enter__(self) -> Progress:
        return self

    def __exit__(self, *_error: object) -> None:
        if self._written and self._terminal:
            self._stream.write("\r\033[K")
            self._stream.flush()

    def at(self, done: float, whole: int = 0) -> None:
        """Say that so many are done, of so many where that is known."""
        now = time.monotonic()
        if now - self._said < (_EVERY[self._terminal] if self._written else 1.5):
            return
        self._said, self._written = now, True
        rate = done / (now - self._began)
        text = f"{self._verb}: {int(done)}{f' of {whole}' if whole else ''} pages, {rate:.0f} a second"
        if whole and rate:
            text += f", {_span((whole - done) / rate)} left"
        self._stream.write(f"\r\033[K{text}" if self._terminal else f"{text}\n")
        self._stream.flush()


def _span(seconds: float) -> str:
    """Return a span of time in words.

    >>> _span(42.4), _span(200), _span(9000)
    ('42 s', '3 min', '2 h 30 min')
    """
    if seconds < 90:
        return f"{seconds:.0f} s"
    minutes = round(seconds / 60)
    return f"{minutes} min" if minutes < 60 else f"{minutes // 60} h {minutes % 60} min"
