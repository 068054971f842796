"""Imported by the process that the crew's are forked from: what they all need is loaded once, before.

The tables of places are larger than all else that a process holds; forked, they stand in memory once.
"""

import gc

from archive.ingest import gazetteer, pipeline, streaming
from archive.ingest.languages import scripts

__all__ = ["pipeline", "streaming"]

gazetteer.load()
scripts.simplified("會議")
gc.freeze()
