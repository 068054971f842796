"""Imported by the process that the crew's are forked from: what they all need is loaded once, before.

The tables of places are larger than all else that a process holds; forked, they stand in memory once.
"""

import gc

# What is loaded stays: to look through it again and again for what may go takes a fifth of the time.
gc.disable()

from archive.ingest import pipeline, streaming  # noqa: E402
from archive.ingest.documents import RawPage  # noqa: E402

__all__ = ["pipeline", "streaming"]

# Tables and patterns are loaded when a page first needs them: this one does.
_FIRST = "在會議上的講話\n局長 張三\n同志們:\n今天是植樹節,改革開放三十周年,我們開會。謝謝大家!"
pipeline.ingest([RawPage("first.txt", _FIRST.encode())])
gc.freeze()
gc.enable()
