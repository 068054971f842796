"""What documents are filtered, counted and sorted by: per field, a code for each document.

Sets of documents are *masks*: whole numbers with one byte, 0 or 1, for each document, the first document
lowest. Python's arithmetic on them runs at the speed of memory, without a library for it.
"""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Callable, Iterable, Sequence

from archive.search import analysis
from archive.search.expressions import Match


def mask_of(docs: Iterable[int], size: int) -> int:
    """Return the mask of the documents of these numbers, of ``size`` documents."""
    flags = bytearray(size)
    for doc in docs:
        flags[doc] = 1
    return int.from_bytes(flags, "little")


def flags_of(mask: int, size: int) -> bytes:
    """Return a mask as one byte for each document."""
    return mask.to_bytes(size, "little")


class Column:
    """One field of all documents. Its values are texts that sort as what they mean (ISO 8601 days)."""

    def __init__(self, rows: Iterable[Sequence[str]]):
        codes: dict[tuple[str, ...], int] = {}
        self.codes = array("I", (codes.setdefault(tuple(row), len(codes)) for row in rows))
        self.values = list(codes)

    @classmethod
    def joined(cls, columns: Sequence[Column]) -> Column:
        """Return the column of the documents of several columns, one after the other."""
        if len(columns) == 1:
            return columns[0]
        whole = cls(())
        codes: dict[tuple[str, ...], int] = {}
        for column in columns:
            here = [codes.setdefault(values, len(codes)) for values in column.values]
            whole.codes.extend(map(here.__getitem__, column.codes))
        whole.values = list(codes)
        return whole

    def where(self, accepts: Callable[[tuple[str, ...]], bool]) -> int:
        """Return the mask of the documents whose values are accepted."""
        accepted = [accepts(values) for values in self.values]
        return int.from_bytes(bytes(map(accepted.__getitem__, self.codes)), "little")

    def count(self, docs: Iterable[int]) -> dict[str, int]:
        """Return how many of the documents have each value."""
        counted: dict[str, int] = {}
        for code, number in Counter(map(self.codes.__getitem__, docs)).items():
            for value in set(self.values[code]):
                counted[value] = counted.get(value, 0) + number
        return counted

    def ranks(self, *, descending: bool) -> list[int]:
        """Return for each document its place in the order of this field; those without a value come last."""
        order = sorted((values for values in self.values if values), reverse=descending)
        place = {values: number for number, values in enumerate(order)}
        by_code = [place.get(values, len(order)) for values in self.values]
        return [by_code[code] for code in self.codes]


def test_of(match: Match, *, keys: bool) -> Callable[[tuple[str, ...]], bool]:
    """Return whether a document with given values meets a comparison, as Haystack words it.

    ``keys``: values are codes and slugs, compared whole; else words, of which a part is enough for
    "content". A field with several values meets it if one of them does.
    """
    wanted = match.values
    if match.how in ("exact", "in") or (keys and match.how == "content"):
        chosen = set(wanted)
        return lambda values: not chosen.isdisjoint(values)
    if match.how == "range":
        low, high = wanted if len(wanted) == 2 else (wanted[0], wanted[0])
        return lambda values: any(low <= value <= high for value in values)
    if match.how in COMPARISONS:
        compare, limit = COMPARISONS[match.how], wanted[0]
        return lambda values: any(compare(value, limit) for value in values)
    sought = [analysis.comparable(one) for one in wanted]
    finds = PARTS[match.how]
    return lambda values: any(finds(analysis.comparable(value), one) for value in values for one in sought)


COMPARISONS: dict[str, Callable[[str, str], bool]] = {
    "gt": str.__gt__,
    "gte": str.__ge__,
    "lt": str.__lt__,
    "lte": str.__le__,
}
PARTS: dict[str, Callable[[str, str], bool]] = {
    "content": str.__contains__,
    "contains": str.__contains__,
    "fuzzy": str.__contains__,
    "startswith": str.startswith,
    "endswith": str.endswith,
}
