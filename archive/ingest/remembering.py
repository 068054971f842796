"""What was found out about a line, kept for the stages that ask the same of it again."""

from collections.abc import Callable
from functools import lru_cache, wraps
from typing import TypeVar

_LINE = 240  # characters; thousands of longer texts would fill the memory
_LINES = 12_288  # a few more than the longest page has

Told = TypeVar("Told")


def remembered(told: Callable[[str], Told]) -> Callable[[str], Told]:
    """Return a function of one text that remembers what it told of each of the last lines.

    >>> length = remembered(len)
    >>> length("同志们:"), length("同志们:")
    (4, 4)
    """
    kept = lru_cache(maxsize=_LINES)(told)

    @wraps(told)
    def ask(text: str) -> Told:
        return kept(text) if len(text) <= _LINE else told(text)

    return ask
