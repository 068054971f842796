"""What the archive suggests, kept as one file beside the index: made off the request, read into memory once.

A line for each name, those that most speeches hold first. What is typed is looked for among the names, their
sounds and their initials; the first lines that have it are the answer, so that nothing need be sorted.

    SOH name SOH other name STX sound STX other sound ETX initials EOT the suggestion, as JSON
"""

from __future__ import annotations

import json
import os
import threading
import time
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

from django.conf import settings

from archive.search import analysis
from archive.search.suggestions import sounds

FORMAT = 1
NAME, SOUND, INITIALS, GIVEN = b"\x01", b"\x02", b"\x03", b"\x04"
EXAMINED = 400  # lines that have what was typed somewhere


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

    def __init__(self, data: bytes) -> None:
        self.data = data

    def starting(self, typed: str, most: int) -> list[Suggestion]:
        """Return what is called so, or begins so, then what has it within; the most held first in each.

        Letters are looked for as names, as sounds and as initials.

        >>> place = Suggestion("place", "330482", "平湖市", 7)
        >>> held = List(Named(place, (("平湖市", ("ping", "hu", "shi")), ("平湖", ("ping", "hu")))).line())
        >>> [held.starting(typed, 5)[0].label for typed in ("平湖", "ping hu", "ph", "湖")]
        ['平湖市', '平湖市', '平湖市', '平湖市']
        """
        text = analysis.comparable(typed)
        if not text:
            return []
        name = text.encode()
        letters = "".join(sounds.spelled(typed)).encode() if typed.isascii() else b""
        begin = [NAME + name]
        # A name ends where another begins, or a sound, or the suggestion.
        whole = [NAME + name + end for end in (NAME, SOUND, GIVEN)]
        if letters:
            begin += [SOUND + letters, INITIALS + letters]
            whole += [SOUND + letters + end for end in (SOUND, INITIALS)]
            whole += [INITIALS + letters + end for end in (INITIALS, GIVEN)]
        found: dict[tuple[str, str], Suggestion] = {}
        for needles in (whole, begin):
            self._add(found, self._lines(needles, most), most)
        if len(found) < most:
            self._add(found, self._within(name, letters), most)
        return list(found.values())

    def sounding(self, syllables: list[str], most: int) -> Iterator[str]:
        """Yield names (comparable), and pieces of names, that sound just so; of ``most`` lines."""
        size = len(syllables)
        letters = "".join(syllables).encode()
        for line in self._having(letters, most, until=INITIALS) if letters else ():
            for name, sound in zip(_names(line), _given(line)[1], strict=False):
                if len(name) == len(sound):  # a syllable for each character
                    for at in range(len(sound) - size + 1):
                        if sound[at : at + size] == syllables:
                            yield name[at : at + size]

    def having(self, text: str, most: int) -> Iterator[list[str]]:
        """Yield the names (comparable) of lines with a name that has the text; of ``most`` lines."""
        yield from map(_names, self._having(text.encode(), most))

    @staticmethod
    def _add(found: dict[tuple[str, str], Suggestion], lines: Iterable[bytes], most: int) -> None:
        for line in lines:
            if len(found) >= most:
                return
            suggestion = _given(line)[0]
            found.setdefault((suggestion.kind, suggestion.key), suggestion)

    def _lines(self, needles: list[bytes], most: int) -> list[bytes]:
        """Return the first lines that have any of the needles, in their order."""
        places: set[int] = set()
        for needle in needles:
            at = self.data.find(needle)
            for _number in range(most):
                if at < 0:
                    break
                places.add(self._start(at))
                at = self.data.find(needle, self._end(at))
        return [self.data[place : self._end(place)] for place in sorted(places)[:most]]

    def _within(self, name: bytes, letters: bytes) -> Iterator[bytes]:
        yield from self._having(name, EXAMINED)
        if not letters:
            return
        for line in self._having(letters, EXAMINED, until=INITIALS):
            # Letters that begin in a syllable are another sound: "an" is not in "tian".
            if any(_begins_a_syllable(letters.decode(), sound) for sound in _given(line)[1]):
                yield line

    def _having(self, needle: bytes, most: int, until: bytes = SOUND) -> Iterator[bytes]:
        """Yield lines that have the needle in their names, or in what stands before ``until``."""
        at = self.data.find(needle)
        for _number in range(most):
            if at < 0:
                return
            start, end = self._start(at), self._end(at)
            last = self.data.find(until, start, end)
            if last < 0:
                last = self.data.find(GIVEN, start, end)
            if at < last:
                yield self.data[start:end]
            at = self.data.find(needle, end)

    def _start(self, at: int) -> int:
        return self.data.rfind(b"\n", 0, at) + 1

    def _end(self, at: int) -> int:
        return self.data.find(b"\n", at) + 1


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
    _path(".outdated").touch()


def current() -> List:
    """Return the suggestions as last made; where they are outdated, have them made in the background."""
    made = _stamp(_path())
    changed = _stamp(_path(".outdated"))
    if made is None or (changed and changed[0] >= made[0]):
        _ask()
        made = _stamp(_path())
    if made is None:
        return List(b"")
    with _reading:
        kept = _read.get(_path())
        if kept and kept[0] == made:
            return kept[1]
        first, _end, lines = _path().read_bytes().partition(b"\n")
        held = List(lines if first == _heading() else b"")
        _read.clear()
        _read[_path()] = made, held
        return held


def keep(named: Iterable[Named], began: float) -> int:
    """Replace the file by these, and return how many they are. ``began``: when the archive was read."""
    lines = sorted(named, key=lambda one: (-one.suggestion.count, one.suggestion.label, one.suggestion.key))
    beside = _path(f".{os.getpid()}")
    with beside.open("wb") as file:
        file.write(_heading() + b"\n")
        file.writelines(one.line() for one in lines)
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
