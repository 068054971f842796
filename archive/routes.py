"""Addresses of pages, worked out once for each kind of page: a long list asks for hundreds of them."""

from __future__ import annotations

import re
from functools import lru_cache

from django.urls import get_script_prefix, reverse

_MARK = "-key-"
_PLAIN = re.compile(r"[A-Za-z0-9_-]+")  # needs no quoting in an address


def route(name: str, key: str | None = None) -> str:
    """Return what ``reverse`` gives for a page, or for the one of its kind with this key.

    ``key``: a slug, a code or a digest. Raises NoReverseMatch where there is no such kind of page, or where
    the key can be none of it.

    >>> route("event", "2011-chuangwei")
    '/events/2011-chuangwei/'
    """
    if key is None:
        return _of(get_script_prefix(), name)
    if not _PLAIN.fullmatch(key):
        return reverse(name, args=[key])
    before, after = _around(get_script_prefix(), name)
    return f"{before}{key}{after}"


# The prefix is a thread's own, and ``reverse`` asks for it itself; here it tells the kept ones apart.


@lru_cache(maxsize=64)
def _of(prefix: str, name: str) -> str:
    return reverse(name)


@lru_cache(maxsize=64)
def _around(prefix: str, name: str) -> tuple[str, str]:
    before, _mark, after = reverse(name, args=[_MARK]).rpartition(_MARK)
    return before, after
