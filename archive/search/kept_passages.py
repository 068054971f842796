"""The words of the speeches shown last, kept by each process.

Whoever turns a page, narrows a search or asks for its feed meets many of the same speeches again. Who changes
what belongs to a speech saves the speech last (`archive.models.changes`), so that the time of its last change
tells whether what is kept is still what it says.
"""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Iterable
from datetime import datetime

from archive.models import Speech
from archive.search import wording
from archive.search.wording import Passage

MOST = 1_000_000  # characters that a process keeps: some hundred speeches, in 3 MB

_kept: OrderedDict[int, tuple[datetime, int, list[Passage]]] = OrderedDict()
_held = 0  # characters among them
_lock = threading.Lock()


def of(speeches: Iterable[Speech]) -> dict[int, list[Passage]]:
    """Return the passages of speeches by their keys; without a query where all are kept."""
    found: dict[int, list[Passage]] = {}
    missing: dict[int, Speech] = {}
    with _lock:
        for speech in speeches:
            kept = _kept.get(speech.pk)
            if kept and kept[0] == speech.changed:
                _kept.move_to_end(speech.pk)
                found[speech.pk] = kept[2]
            else:
                missing[speech.pk] = speech
    if missing:
        read = wording.passages_of(list(missing))
        with _lock:
            for key, passages in read.items():
                _keep(key, missing[key].changed, passages)
        found |= read
    return found


def _keep(key: int, changed: datetime, passages: list[Passage]) -> None:
    global _held
    size = sum(len(passage.text) for passage in passages)
    before = _kept.pop(key, None)
    _held += size - (before[1] if before else 0)
    _kept[key] = changed, size, passages
    while _held > MOST:
        _key, (_changed, freed, _passages) = _kept.popitem(last=False)
        _held -= freed
