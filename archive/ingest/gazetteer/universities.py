"""Which city a university or a college has its seat in, by its name in a text."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from archive.ingest.gazetteer.occurrences import Names
from archive.ingest.gazetteer.units import TABLES, rows


class Universities:
    """Universities and colleges of the mainland, by name."""

    def __init__(self, seats: dict[str, str]):
        self._seats = seats
        self._names = Names(seats)

    def named_in(self, text: str) -> list[tuple[int, int, str]]:
        """Return (start, end, code of its city) of each that a text names, in order, the longest names.

        ``text`` in simplified characters, brackets in half width.

        >>> load().named_in("在长江大学2012级新生开学典礼上的讲话")
        [(1, 5, '421000')]
        """
        found: list[tuple[int, int, str]] = []
        for start, end in self._names.longest_in(text).items():
            if not found or start >= found[-1][1]:
                found.append((start, end, self._seats[text[start:end]]))
        return found


@lru_cache(maxsize=1)
def load(table: Path = TABLES / "universities.tsv") -> Universities:
    """Return the universities of the shipped table. Raises DamagedTable."""
    return Universities({name: code for code, name in rows(table)})
