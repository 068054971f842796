"""Patterns of the importer, made once for all processes: to make them takes longer than to read 200 pages.

Python keeps the code of a module from one start to the next, but not the patterns that the module makes.
Theirs is kept here in the same way, in the environment's own folder, by the words and flags they are made
from: a pattern that was changed is not found there, and is made anew.
"""

from __future__ import annotations

import contextlib
import marshal
import os
import re
import sys
import tempfile
import zlib
from array import array
from pathlib import Path
from typing import AnyStr, cast

try:
    import _sre
    from re import _compiler, _parser  # type: ignore[attr-defined]
except ImportError:  # a Python that makes patterns in another way: there every process makes its own
    _sre = None

_Key = tuple[str | bytes, int]
# Flags, code as 4-byte numbers, count of groups, their names, and names by number: what `_sre.compile` takes.
# The code, of which most are tables of characters, is compressed.
_Made = tuple[int, bytes, int, dict[str, int], tuple[str | None, ...]]

_WORD = "I"
_MOST_UNASKED = 500  # patterns that were kept and are not asked for: more of them, and the rules have changed


def compiled(pattern: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
    """Return what `re.compile` returns; for patterns that stay as long as the process does.

    Raises `re.error` as that does.

    >>> compiled("[一-龥]{2}").findall("同志们")
    ['同志']
    """
    return cast("re.Pattern[AnyStr]", _SHELF.take(pattern, int(flags)))


def keep() -> None:
    """Keep what was made anew for the processes to come. To be called when most patterns were asked for."""
    _SHELF.keep()


class Shelf:
    """The patterns made so far, and those that lie in a file from an earlier process."""

    def __init__(self, path: Path | None):
        self._path = path
        self._held: dict[_Key, _Made] | None = None
        self._asked: dict[_Key, _Made] = {}
        self._is_open = path is not None and _sre is not None and array(_WORD).itemsize == _sre.CODESIZE == 4

    def take(self, pattern: str | bytes, flags: int) -> re.Pattern:
        if not self._is_open:
            return re.compile(pattern, flags)  # noqa: TID251
        if (held := self._held) is None:
            held = self._held = _read(self._path)
        key = (pattern, flags)
        made = held.get(key)
        if made:
            with contextlib.suppress(Exception):  # a damaged file is no reason to read no pages
                found = _given(pattern, made)
                self._asked[key] = made
                return found
        self._asked[key] = made = _made(pattern, flags)
        return _given(pattern, made)

    def keep(self) -> None:
        if not self._is_open:
            return
        held, asked = self._held or {}, self._asked
        # From now on patterns are as rare as the pages that need them, and the memory is needed for those.
        self._is_open, self._held, self._asked = False, None, {}
        if any(held.get(key) is not made for key, made in asked.items()):
            unasked = len(held.keys() - asked.keys())
            _write(self._path, asked if unasked > _MOST_UNASKED else held | asked)


def _made(pattern: str | bytes, flags: int) -> _Made:
    parsed = _parser.parse(pattern, flags)
    code = array(_WORD, map(int, _compiler._code(parsed, flags)))
    state = parsed.state
    names: list[str | None] = [None] * state.groups
    for name, number in state.groupdict.items():
        names[number] = name
    packed = zlib.compress(code.tobytes(), 1)
    return int(flags | state.flags), packed, state.groups - 1, dict(state.groupdict), tuple(names)


def _given(pattern: str | bytes, made: _Made) -> re.Pattern:
    flags, packed, groups, numbers, names = made
    code = array(_WORD, zlib.decompress(packed)).tolist()
    return _sre.compile(pattern, flags, code, groups, dict(numbers), names)


def _read(path: Path | None) -> dict[_Key, _Made]:
    try:
        form, held = marshal.loads(path.read_bytes())
        return held if form == _form() and isinstance(held, dict) else {}
    except (OSError, EOFError, ValueError, TypeError, AttributeError):
        return {}


def _write(path: Path | None, held: dict[_Key, _Made]) -> None:
    """Write all or nothing; where it may not write, every process makes its own patterns."""
    whole = marshal.dumps((_form(), held))
    with contextlib.suppress(OSError):
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=path.name)
        made = Path(name)
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(whole)
            made.chmod(0o644)  # the user that serves may be another than the one that installed
            made.replace(path)
        except OSError:
            made.unlink()
            raise


def _form() -> tuple[str, int]:
    return sys.version, _sre.MAGIC


def _place() -> Path | None:
    """Return where an environment made by `archive.bootstrap` keeps them, None in one made by others."""
    folder = Path(sys.prefix) / "rostrum"
    return folder / "patterns" if folder.is_dir() else None


_SHELF = Shelf(_place())
