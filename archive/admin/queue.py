"""The review queue: drafts that wait, oldest first, and the ways to narrow them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from django.contrib.auth.models import AbstractBaseUser
from django.db.models import Count, Exists, OuterRef, Q, QuerySet
from django.utils.translation import gettext_lazy as _

from archive.models import Accession, Contribution, Evidence, Part, Speech, Witness


def _incomplete() -> Exists:
    """Parts of the reading text are missing."""
    missing = Part.objects.filter(witness__speech=OuterRef("pk"), witness__reading=True, raw_page=None)
    return Exists(missing)


def _cut() -> Exists:
    """The source left out some of the reading text: a paywall, an ellipsis, a gap in the numbering."""
    return Exists(Witness.objects.filter(speech=OuterRef("pk"), reading=True).exclude(gaps=[]))


def _conflict() -> Exists:
    """Sources contradict each other on a field, and no editor has decided on it."""
    decided = Evidence.objects.of_editors().filter(speech=OuterRef("speech"), field=OuterRef("field"))
    conflicts = Evidence.objects.filter(speech=OuterRef("pk"), grade=Evidence.Grade.CONFLICT)
    return Exists(conflicts.exclude(Exists(decided)))


def _unattributed() -> Q:
    return ~Q(Exists(Contribution.objects.filter(speech=OuterRef("pk"), role=Contribution.Role.SPEAKER)))


@dataclass(frozen=True)
class Filter:
    name: str
    label: str
    condition: Callable[[], Q | Exists]
    state: str = Speech.State.DRAFT


FILTERS = (
    Filter("drafts", _("All drafts"), lambda: Q()),
    Filter("conflict", _("With a conflict"), _conflict),
    Filter("incomplete", _("Parts missing"), _incomplete),
    Filter("cut", _("Text left out"), _cut),
    Filter("undated", _("Undated"), lambda: Q(date="")),
    Filter("unplaced", _("Without a place"), lambda: Q(place=None)),
    Filter("unattributed", _("Without a speaker"), _unattributed),
    Filter("templates", _("Templates"), lambda: Q(), Speech.State.TEMPLATE),
    Filter("withheld", _("Withheld"), lambda: Q(), Speech.State.WITHHELD),
)


def chosen(name: str) -> Filter:
    """Return the filter of that name; all drafts for a name that is none."""
    return next((one for one in FILTERS if one.name == name), FILTERS[0])


def waiting(narrowed: Filter = FILTERS[0]) -> QuerySet[Speech]:
    """Return the speeches of a filter, the one that waits longest first."""
    return Speech.objects.filter(narrowed.condition(), state=narrowed.state).order_by("added", "pk")


def rows(narrowed: Filter) -> QuerySet[Speech]:
    """Return the speeches of a filter with all that a row of the queue shows."""
    flagged = waiting(narrowed).annotate(is_incomplete=_incomplete(), is_cut=_cut(), has_conflict=_conflict())
    return flagged.listed()


def counts() -> list[tuple[Filter, int]]:
    """Return how many speeches each filter has, in one query."""
    columns = {
        one.name: Count("pk", filter=Q(one.condition()) & Q(state=one.state), distinct=True)
        for one in FILTERS
    }
    # Only rows that some filter can have: the published ones are by far the most.
    found = Speech.objects.filter(state__in={one.state for one in FILTERS}).aggregate(**columns)
    return [(one, found[one.name]) for one in FILTERS]


def neighbours(speech: Speech, narrowed: Filter) -> tuple[Speech | None, Speech | None]:
    """Return the speeches before and after this one in a filter, whether or not it is still in it."""
    queue = waiting(narrowed).only("pk", "title", "added")
    after = Q(added__gt=speech.added) | Q(added=speech.added, pk__gt=speech.pk)
    before = Q(added__lt=speech.added) | Q(added=speech.added, pk__lt=speech.pk)
    return queue.filter(before).last(), queue.filter(after).first()


def overview(user: AbstractBaseUser) -> dict[str, object]:
    """Return what the desk's first page says of work to do, as far as the user may see it."""
    found: dict[str, object] = {}
    if user.has_perm("archive.view_speech"):
        found["queue_counts"] = counts()
    if user.has_perm("archive.view_accession"):
        lines = Count("lines", distinct=True)
        found["accessions"] = Accession.objects.select_related("who").annotate(files=lines)[:6]
    return found
