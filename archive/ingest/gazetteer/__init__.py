"""Which places a text names, and what each of them is, was and belongs to."""

from archive.ingest.gazetteer.mentions import Gazetteer, Mention, load
from archive.ingest.gazetteer.units import DamagedTable, Register, Unit
from archive.ingest.languages.scripts import simplified

__all__ = ["DamagedTable", "Gazetteer", "Mention", "Register", "Unit", "load", "simplified"]
