"""Imported by the process that the crew's are forked from: what they all need is loaded once, before.

The tables of places are larger than all else that a process holds; forked, they stand in memory once.
"""

import gc

# What is loaded stays: to look through it again and again for what may go takes a fifth of the time.
gc.disable()

from archive.ingest import gazetteer, pipeline, streaming  # noqa: E402
from archive.ingest.languages import scripts  # noqa: E402

__all__ = ["pipeline", "streaming"]

gazetteer.load()
scripts.language_of("會議")
gc.freeze()
gc.enable()
