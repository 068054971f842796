"""What belongs to one event: its other editions, the events before and after it, what is not held of it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from archive.models import Contribution, Event, Part, Speech, Witness
from archive.pages.event_catalogue import Held

SHOWN = 8  # editions of each list; a link leads to all


@dataclass(frozen=True)
class Surroundings:
    """Events that have to do with another one: related, and never the same."""

    here: list[tuple[Event, int]]  # editions at the same place, the latest first, with their speeches
    elsewhere: list[tuple[Event, int]]
    here_in_all: int
    elsewhere_in_all: int
    before: Event | None  # the event of the same place whose day is next before
    after: Event | None

    @property
    def editions(self) -> int:
        return self.here_in_all + self.elsewhere_in_all


@dataclass
class Lack:
    """A speech of which something is not held."""

    speech: Speech
    parts: list[int] = field(default_factory=list)
    gaps: list[dict] = field(default_factory=list)  # {"paragraph", "kind", "note"}


def of(event: Event, catalogue: Sequence[Held]) -> Surroundings:
    """Return what stands around an event; one query, whatever there is."""
    at = event.place.lineage if event.place else ""
    own = next((number for number, one in enumerate(catalogue) if one.key == event.pk), None)
    series = [one for one in catalogue if event.series and one.series == event.series and one.key != event.pk]
    # Without a place nothing tells that two meetings were of one town.
    here = [one for one in series if at and one.lineage == at]
    elsewhere = [one for one in series if not at or one.lineage != at]
    before = after = None
    if own is not None and at and event.earliest:
        older = (one for one in catalogue[own + 1 :] if one.lineage == at and one.year is not None)
        newer = (one for one in reversed(catalogue[:own]) if one.lineage == at and one.year is not None)
        before, after = next(older, None), next(newer, None)
    wanted = [*here[:SHOWN], *elsewhere[:SHOWN], *filter(None, (before, after))]
    rows = Event.objects.select_related("place").in_bulk([one.key for one in wanted]) if wanted else {}

    def listed(some: Sequence[Held]) -> list[tuple[Event, int]]:
        return [(rows[one.key], one.speeches) for one in some[:SHOWN] if one.key in rows]

    return Surroundings(
        here=listed(here),
        elsewhere=listed(elsewhere),
        here_in_all=len(here),
        elsewhere_in_all=len(elsewhere),
        before=rows.get(before.key) if before else None,
        after=rows.get(after.key) if after else None,
    )


def lacking(keys: Sequence[int]) -> list[Lack]:
    """Return which of the speeches of these keys lack a part or a passage; four queries."""
    parts: dict[int, list[int]] = defaultdict(list)
    lost = Part.objects.filter(witness__reading=True, witness__speech__in=keys, raw_page=None)
    for key, number in lost.order_by("order").values_list("witness__speech", "number"):
        parts[key].append(number)
    witnesses = Witness.objects.filter(reading=True, speech__in=keys).values_list("speech", "gaps")
    gaps = {key: found for key, found in witnesses if found}
    incomplete = Speech.objects.filter(pk__in={*parts, *gaps}).prefetch_related("contributions")
    return [
        Lack(speech, parts.get(speech.pk, []), gaps.get(speech.pk, []))
        for speech in incomplete.order_by("earliest", "pk")
    ]


def speakers(keys: Sequence[int]) -> int:
    """Return how many people are known to have given the speeches of these keys."""
    given = Contribution.objects.filter(speech__in=keys).exclude(person=None)
    return given.values("person").distinct().count()
