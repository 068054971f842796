"""What the archive suggests, kept as one file beside the index: made off the request, read into memory once.

A line for each name, those that most speeches hold first:

    SOH name SOH other name STX sound STX other sound ETX initials EOT the suggestion, as JSON

Before the lines stand three tables of what is looked for in them, each entry with the place of its line: the
keys (names, sounds, initials) in their order, in which a beginning is found by halving; the names and the
sounds in the order of the lines, which are read through for what stands within.
"""

from __future__ import annotations

import heapq
import json
import os
import re
import threading
import time
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

from django.conf import settings

from archive.search import analysis
from archive.search.suggestions import sounds

FORMAT = 2
# Places are written in digits that no name has.
DIGITS = bytes.maketrans(b"0123456789", bytes(range(16, 26)))
READABLE = bytes.maketrans(bytes(range(16, 26)), b"0123456789")
_KEY = re.compile(rb"[\x01-\x03][^\x01-\x03]*")
NAME, SOUND, INITIALS, GIVEN = b"\x01", b"\x02", b"\x03", b"\x04"
EXAMINED = 120  # lines that have what was typed somewhere


@dataclass(frozen=True)
class Suggestion:
    """Something that speeches of the archive hold."""

    kind: str  # "place", "event", "speaker" or "phrase"
    key: str  # code, slug, or the phrase itself
    label: str
    count: int  # published speeches that hold it
    note: str = ""  # the units above, day and place, offices: tells it from others of its name
    former: str = ""  # the name it once bore and by which it was found


@dataclass(frozen=True)
class Named:
    """A suggestion and the names by which it is found, each with its syllables."""

    suggestion: Suggestion
    names: tuple[tuple[str, tuple[str, ...]], ...]
    spelled: str = ""  # how the first name is known to sound, which may be another way
    short: str = ""  # its initials

    def line(self) -> bytes:
        names = [analysis.comparable(name) for name, _sound in self.names]
        sounds_ = [list(sound) for _name, sound in self.names if sound]
        spoken = dict.fromkeys(filter(None, [*map("".join, sounds_), self.spelled]))
        short = dict.fromkeys(filter(None, [*map(sounds.initials, sounds_), self.short]))
        return b"".join(
            [
                *(NAME + name.encode() for name in names),
                *(SOUND + sound.encode() for sound in spoken),
                *(INITIALS + each.encode() for each in short),
                GIVEN,
                json.dumps(asdict(self.suggestion) | {"sounds": sounds_}, ensure_ascii=False).encode(),
                b"\n",
            ]
        )


class List:
    """The suggestions, open for questions."""

    def __init__(self, keys: bytes, names: bytes, spoken: bytes, lines: bytes) -> None:
        self.keys, self.names, self.spoken, self.lines = keys, names, spoken, lines

    @classmethod
    def of(cls, lines: Iterable[bytes]) -> List:
        """Return the list of these lines, which stand in order."""
        keys, names, spoken, kept = [], [], [], []
        at = 0
        for line in lines:
            end = b"\t" + str(at).encode().translate(DIGITS) + b"\n"
            found = _KEY.findall(line[: line.index(GIVEN)])
            keys += [key + end for key in found]
            names.append(b"".join(key for key in found if key[:1] == NAME) + end)
            spoken.append(b"".join(key for key in found if key[:1] == SOUND) + end)
            kept.append(line)
            at += len(line)
        return cls(b"".join(sorted(keys)), b"".join(names), b"".join(spoken), b"".join(kept))

    def starting(self, typed: str, most: int) -> list[Suggestion]:
        """Return what is called so, or begins so, then what has it within; the most held first in each.

        Letters are looked for as names, as sounds and as initials.

        >>> place = Suggestion("place", "330482", "平湖市", 7)
        >>> named = Named(place, (("平湖市", ("ping", "hu", "shi")), ("平湖", ("ping", "hu"))))
        >>> held = List.of([named.line()])
        >>> [held.starting(typed, 5)[0].label for typed in ("平湖", "ping hu", "ph", "湖")]
        ['平湖市', '平湖市', '平湖市', '平湖市']
        """
        text = analysis.comparable(typed)
        if not text:
            return []
        name = text.encode()
        letters = "".join(sounds.spelled(typed)).encode() if typed.isascii() else b""
        keys = [NAME + name, *((SOUND + letters, INITIALS + letters) if letters else ())]
        found: dict[tuple[str, str], Suggestion] = {}
        # Whole names first: after them the place of their line begins.
        for first, last in ((b"\t", b"\n"), (b"", b"\xff")):
            places = {place for key in keys for place in self._places(key + first, key + last)}
            # A name that is known by several keys, or was found whole, is met again: more are taken.
            self._add(found, map(self._line, heapq.nsmallest(most * 2, places)), most)
        if len(found) < most:
            self._add(found, self._within(name, letters), most)
        return list(found.values())

    def sounding(self, syllables: list[str], most: int) -> Iterator[str]:
        """Yield names (comparable), and pieces of names, that sound just so; of ``most`` lines."""
        size = len(syllables)
        letters = "".join(syllables).encode()
        for line in self._having(self.spoken, letters, most) if letters else ():
            for name, sound in zip(_names(line), _given(line)[1], strict=False):
                if len(name) == len(sound):  # a syllable for each character
                    for at in range(len(sound) - size + 1):
                        if sound[at : at + size] == syllables:
                            yield name[at : at + size]

    def having(self, text: str, most: int) -> Iterator[list[str]]:
        """Yield the names (comparable) of lines with a name that has the text; of ``most`` lines."""
        yield from map(_names, self._having(self.names, text.encode(), most))

    @staticmethod
    def _add(found: dict[tuple[str, str], Suggestion], lines: Iterable[bytes], most: int) -> None:
        for line in lines:
            if len(found) >= most:
                return
            suggestion = _given(line)[0]
            found.setdefault((suggestion.kind, suggestion.key), suggestion)

    def _places(self, first: bytes, last: bytes) -> Iterator[int]:
        """Yield the places of the lines whose keys lie between the two."""
        for key in self.keys[self._at(first) : self._at(last)].splitlines():
            yield _place(key)

    def _at(self, key: bytes) -> int:
        """Return where the first key stands that is not before this one."""
        low, high = 0, len(self.keys)
        while low < high:
            middle = (low + high) // 2
            start = self.keys.rfind(b"\n", 0, middle) + 1
            end = self.keys.find(b"\n", middle) + 1
            if self.keys[start:end] < key:
                low = end
            else:
                high = start
        return low

    def _within(self, name: bytes, letters: bytes) -> Iterator[bytes]:
        yield from self._having(self.names, name, EXAMINED)
        if not letters:
            return
        for line in self._having(self.spoken, letters, EXAMINED):
            # Letters that begin in a syllable are another sound: "an" is not in "tian".
            if any(_begins_a_syllable(letters.decode(), sound) for sound in _given(line)[1]):
                yield line

    def _having(self, table: bytes, needle: bytes, most: int) -> Iterator[bytes]:
        """Yield the first lines that have the needle in a table."""
        at = table.find(needle)
        for _number in range(most):
            if at < 0:
                return
            end = table.find(b"\n", at)
            yield self._line(_place(table[at:end]))
            at = table.find(needle, end)

    def _line(self, place: int) -> bytes:
        return self.lines[place : self.lines.find(b"\n", place) + 1]


def _place(entry: bytes) -> int:
    return int(entry.rpartition(b"\t")[2].translate(READABLE))


def _names(line: bytes) -> list[str]:
    return line[1 : line.index(SOUND if SOUND in line else GIVEN)].decode().split(NAME.decode())


def _given(line: bytes) -> tuple[Suggestion, list[list[str]]]:
    values = json.loads(line[line.index(GIVEN) + 1 :])
    said = values.pop("sounds")
    return Suggestion(**values), said


def _begins_a_syllable(letters: str, sound: list[str]) -> bool:
    return any("".join(sound[start:]).startswith(letters) for start in range(len(sound)))


# The file

ASKED_AGAIN = 60  # seconds within which one request to make it anew is enough

_reading = threading.Lock()
_read: dict[Path, tuple[tuple[int, int], List]] = {}


def _path(kind: str = "") -> Path:
    return Path(settings.ROSTRUM.data_dir) / f"suggestions{kind}"


def outdated() -> None:
    """Note that speeches have changed. The suggestions are made anew when they are next wanted."""
    path, now = _path(".outdated"), time.time_ns()
    path.touch()
    # By the clock that `keep` is told: that of a file system may be some milliseconds behind it, and what
    # changed while the suggestions were made would count as made.
    os.utime(path, ns=(now, now))


def current() -> List:
    """Return the suggestions as last made; where they are outdated, have them made in the background."""
    made = _stamp(_path())
    changed = _stamp(_path(".outdated"))
    if made is None or (changed and changed[0] >= made[0]):
        _ask()
        made = _stamp(_path())
    if made is None:
        return List.of(())
    with _reading:
        kept = _read.get(_path())
        if kept and kept[0] == made:
            return kept[1]
        with _path().open("rb") as file:
            first = file.readline().split()
            if b" ".join(first[:-3]) == _heading():
                held = List(*map(file.read, map(int, first[-3:])), file.read())
            else:  # of another version
                held = List.of(())
                _ask()
        _read.clear()
        _read[_path()] = made, held
        return held


def keep(named: Iterable[Named], began: float) -> int:
    """Replace the file by these, and return how many they are. ``began``: when the archive was read."""
    lines = sorted(named, key=lambda one: (-one.suggestion.count, one.suggestion.label, one.suggestion.key))
    beside = _path(f".{os.getpid()}")
    with beside.open("wb") as file:
        kept = List.of(one.line() for one in lines)
        tables = (kept.keys, kept.names, kept.spoken)
        file.write(b" ".join([_heading(), *(str(len(table)).encode() for table in tables)]) + b"\n")
        file.writelines((*tables, kept.lines))
    os.utime(beside, (began, began))
    beside.replace(_path())
    return len(lines)


def _heading() -> bytes:
    return f"{FORMAT} {analysis.version()}".encode()


def _stamp(path: Path) -> tuple[int, int] | None:
    try:
        found = path.stat()
    except FileNotFoundError:
        return None
    return found.st_mtime_ns, found.st_size


def _ask() -> None:
    asked = _path(".asked")
    before = _stamp(asked)
    if before and time.time() - before[0] / 1e9 < ASKED_AGAIN:
        return
    asked.touch()
    from archive.search import tasks  # which imports this module

    tasks.ask_suggestions()
