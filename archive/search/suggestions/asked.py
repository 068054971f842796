"""What is suggested to who types into the box of a search."""

from __future__ import annotations

from archive.models import Event, Person, Speech
from archive.search.suggestions import held
from archive.search.suggestions.held import Suggestion

MOST = 8
OF_A_KIND = 4  # that make room for other kinds, where there are any
LONGEST = 60  # characters that are looked at


def to(typed: str) -> list[Suggestion]:
    """Return what begins as typed, by name, sound or initials, then what has it within; at most MOST.

    Of each, what most speeches hold stands first. What was published when the suggestions were made and is
    no longer is left out. Costs two queries.
    """
    found = _published(held.current().starting(typed[:LONGEST], MOST * 3))
    first: list[Suggestion] = []
    for one in found:
        if sum(other.kind == one.kind for other in first) < OF_A_KIND:
            first.append(one)
    kept = first[:MOST]
    kept += [one for one in found if one not in first][: MOST - len(kept)]
    return [one for one in found if one in kept]


def _published(found: list[Suggestion]) -> list[Suggestion]:
    events, speakers = ({one.key for one in found if one.kind == kind} for kind in ("event", "speaker"))
    published = Speech.State.PUBLISHED
    held_ = {
        "event": set(
            Event.objects.filter(slug__in=events, speeches__state=published).values_list("slug", flat=True)
        ),
        "speaker": set(
            Person.objects.filter(slug__in=speakers, contributions__speech__state=published).values_list(
                "slug", flat=True
            )
        ),
    }
    return [one for one in found if one.kind not in held_ or one.key in held_[one.kind]]
