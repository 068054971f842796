"""Where to go on from a search that found nothing."""

from __future__ import annotations

from dataclasses import dataclass

from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from archive.search import nearest
from archive.search.query import Found


@dataclass(frozen=True)
class Way:
    """A search that finds something."""

    said: str  # what it looks for; "" where a facet says it
    facet: str  # the facet it is no longer kept within
    count: int
    address: str


HEADINGS: dict[str, Promise] = {
    "widened": _("With less to narrow it"),
    "spellings": _("Perhaps you mean"),
    "fewer": _("Without one of the words"),
    "words": _("Each word alone"),
    "runs": _("The longest runs of it that occur"),
}


def ways(found: Found) -> list[tuple[Promise, list[Way]]]:
    """Return headings and the searches under them; none where something was found, or nothing asked."""
    if found.count or found.degraded or found.search.is_empty:
        return []
    near = nearest.of(found.search)
    return [
        (
            heading,
            [
                Way(one.said, one.facet, one.count, reverse("search") + one.search.address())
                for one in getattr(near, name)
            ],
        )
        for name, heading in HEADINGS.items()
        if getattr(near, name)
    ]
