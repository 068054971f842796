"""The people who spoke, in the orders of a list of names, with the letters or strokes to jump to."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Count

from archive.models import Contribution, Person, Speech

SORTS = ("pinyin", "strokes", "speeches")
NAMES = 60  # on a page
OTHERS = "#"  # the group of what has no letter, or no strokes


@dataclass(frozen=True)
class Group:
    label: str  # a letter, a number of strokes, or OTHERS
    people: int
    page: int  # on which it begins

    @property
    def anchor(self) -> str:
        return "others" if self.label == OTHERS else self.label


@dataclass(frozen=True)
class Roll:
    """Everyone who gave a published speech, by key, in one order."""

    people: tuple[int, ...]
    speeches: dict[int, int]  # the key of a person -> speeches
    groups: tuple[Group, ...]  # none where the list is not by name


def roll(sort: str) -> Roll:
    """Return the list of names in that order, one of SORTS."""
    published = Contribution.objects.filter(speech__state=Speech.State.PUBLISHED).exclude(person=None)
    counted = published.order_by().values_list("person").annotate(Count("speech", distinct=True))
    speeches = dict(counted)
    people = Person.objects.order_by().values_list("pk", "pinyin", "strokes", "name")
    held = [person for person in people if person[0] in speeches]
    if sort == "speeches":
        held.sort(key=lambda person: (-speeches[person[0]], person[1].lower(), person[3], person[0]))
        return Roll(tuple(person[0] for person in held), speeches, ())
    group, at = (stroke, 2) if sort == "strokes" else (letter, 1)
    held.sort(
        key=lambda person: (
            group(person[at]) == OTHERS,
            person[at].lower(),
            person[1].lower(),
            person[3],
            person[0],
        )
    )
    groups = _groups(group(person[at]) for person in held)
    return Roll(tuple(person[0] for person in held), speeches, groups)


def letter(pinyin: str) -> str:
    """Return the letter under which a list shows a name that sounds so."""
    first = pinyin[:1].upper()
    return first if first.isascii() and first.isalpha() else OTHERS


def stroke(strokes: str) -> str:
    """Return the number of strokes under which a list shows a name of these."""
    return str(int(strokes[:2])) if strokes else OTHERS


def _groups(labels: Iterable[str]) -> tuple[Group, ...]:
    counts = Counter(labels)  # which keeps the order
    found, before = [], 0
    for label, people in counts.items():
        found.append(Group(label, people, before // NAMES + 1))
        before += people
    return tuple(found)
