"""Counts of what is held, kept in this process until something held changes."""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Callable, Hashable
from dataclasses import dataclass
from types import MappingProxyType
from typing import TypeVar

from archive.models import Revision

T = TypeVar("T")

MOST = 512  # counts kept; those asked for longest ago go first

_lock = threading.Lock()
_kept: OrderedDict[Hashable, object] = OrderedDict()
_kept_of: tuple[int, int] | None = None


@dataclass(frozen=True)
class Counts:
    """What may be counted of one state of the archive.

    A page asks once which state that is, and then for as many counts as it shows; what any process has
    published, withheld, merged or edited by then is counted.

    In a view:

        counts = counted.now()
        years = counts.of(holdings.years)
        here = counts.of(holdings.years, place.lineage)
    """

    revision: tuple[int, int]

    def of(self, count: Callable[..., T], *args: Hashable) -> T:
        """Return ``count(*args)``, made at most once for this state of the archive.

        ``count``: a function of a module that reads the database and gives numbers, never rows or words in
        the page's language. What comes back is shared with other requests; a dict can only be read.
        """
        key = (count, args)
        with _lock:
            if self._is_kept() and key in _kept:
                _kept.move_to_end(key)
                return _kept[key]  # type: ignore[return-value]
        made = count(*args)
        if isinstance(made, dict):
            made = MappingProxyType(made)  # type: ignore[assignment]
        with _lock:
            # Read after the state was asked for, the counts are of that state or of a newer one: to keep
            # those is right, since whoever asks then asks for the newer.
            if not self._is_kept():
                _forget(self.revision)
            _kept[key] = made
            while len(_kept) > MOST:
                _kept.popitem(last=False)
        return made

    def _is_kept(self) -> bool:
        return _kept_of == self.revision


def now() -> Counts:
    """Return the counts of the archive as it is now."""
    return Counts(Revision.now())


def _forget(revision: tuple[int, int]) -> None:
    global _kept_of
    _kept.clear()
    _kept_of = revision
