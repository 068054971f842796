"""How sure a value is, in one language everywhere."""

from __future__ import annotations

from collections.abc import Collection

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

# What a reader is told beside a value, or in its place. Plain values say nothing.
WORDS: dict[str, Promise | str] = {
    "plain": "",
    "inferred": _("inferred"),
    "conflict": _("sources conflict"),
    "unknown": _("not stated"),
}
GRADES = tuple(WORDS)


def grade(value: str, grades: Collection[str]) -> str:
    """Return how sure a field is, from its value and the grades of its evidence.

    An editor's word and a stated one are plain; what is only inferred says so, an empty value says why.

    >>> grade("2011-01/2011-06", ["inferred"])
    'inferred'
    >>> grade("", ["conflict"])
    'conflict'
    """
    if not value:
        return "conflict" if "conflict" in grades and "editor" not in grades else "unknown"
    if {"editor", "stated", "corroborated"} & set(grades):
        return "plain"
    if "conflict" in grades:
        return "conflict"
    return "inferred" if "inferred" in grades else "plain"
