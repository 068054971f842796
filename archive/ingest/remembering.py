"""What was found out about a line, kept for the stages that ask the same of it again."""

from collections.abc import Callable
from functools import wraps
from typing import Any, TypeVar

_LINE = 240  # characters; thousands of longer texts would fill the memory
_LINES = 12_288  # a few more than the longest page has; which of them were asked for last costs more to know

_UNKNOWN: Any = object()

Told = TypeVar("Told")


def remembered(told: Callable[[str], Told]) -> Callable[[str], Told]:
    """Return a function of one text that remembers what it told of each of the last lines.

    >>> length = remembered(len)
    >>> length("同志们:"), length("同志们:")
    (4, 4)
    """
    kept: dict[str, Told] = {}

    @wraps(told)
    def ask(text: str) -> Told:
        found = kept.get(text, _UNKNOWN)
        if found is not _UNKNOWN:
            return found
        found = told(text)
        if len(text) <= _LINE:
            if len(kept) == _LINES:
                kept.clear()
            kept[text] = found
        return found

    return ask
