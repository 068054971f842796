"""What was found out about a line or a text, kept for the stages that ask the same of it again."""

from collections.abc import Callable
from functools import wraps
from typing import Any, TypeVar

_LINE = 2_000  # characters; longer texts are whole pages, which are asked about once
# Characters of all lines that are kept, and what each takes besides: some hundred pages' worth. Which of them
# were asked for last costs more to know.
_ROOM, _EACH = 1_200_000, 64

_UNKNOWN: Any = object()

Told = TypeVar("Told")


def remembered(told: Callable[[str], Told]) -> Callable[[str], Told]:
    """Return a function of one text that remembers what it told of each of the last lines.

    >>> length = remembered(len)
    >>> length("同志们:"), length("同志们:")
    (4, 4)
    """
    kept: dict[str, Told] = {}
    room = _ROOM

    @wraps(told)
    def ask(text: str) -> Told:
        nonlocal room
        found = kept.get(text, _UNKNOWN)
        if found is not _UNKNOWN:
            return found
        found = told(text)
        if len(text) <= _LINE:
            room -= len(text) + _EACH
            if room < 0:
                kept.clear()
                room = _ROOM
            kept[text] = found
        return found

    return ask


def remembered_of_last(told: Callable[..., Told]) -> Callable[..., Told]:
    """Return a function that remembers what it told of the object that it was last asked about.

    The object comes first and is known by itself: to compare a document with another costs more than most
    that is asked of it. What is asked besides is compared.

    >>> first = remembered_of_last(lambda words, size=1: words[:size])
    >>> words = ["同志们", "各位代表"]
    >>> first(words) is first(words), first(words, 2) == words
    (True, True)
    """
    last: Any = _UNKNOWN
    kept: dict[tuple, Told] = {}

    @wraps(told)
    def ask(one: Any, *besides: Any) -> Told:
        nonlocal last, kept
        if one is not last:
            last, kept = one, {}
        if besides not in kept:
            kept[besides] = told(one, *besides)
        return kept[besides]

    return ask
