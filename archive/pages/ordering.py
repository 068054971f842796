"""In which order a list stands: said in the address, offered above the list."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.db.models import F
from django.http import HttpRequest
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from archive.models.speeches import SpeechQuerySet

# Of speeches. The number behind makes the order of equals the same on every page of a list.
SPEECHES: Mapping[str, tuple[object, ...]] = {
    "date": (F("earliest").asc(nulls_last=True), "latest", "pk"),
    "-date": (F("earliest").desc(nulls_last=True), "-pk"),
    "-added": ("-published_at", "-pk"),
    "title": ("title", "pk"),
}
WORDS: Mapping[str, Promise] = {
    "date": _("earliest first"),
    "-date": _("latest first"),
    "-added": _("last added"),
    "title": _("by title"),
    "pinyin": _("by pinyin"),
    "strokes": _("by strokes"),
    "name": _("by name"),
    "speeches": _("most speeches first"),
    "pages": _("most pages first"),
    "posted": _("last posted first"),
    "order": _("in the order of the meeting"),
    "speaker": _("by speaker"),
}


@dataclass(frozen=True)
class Order:
    """An order that a list may stand in."""

    name: str  # as in the address
    said: str | None  # what ``sort=`` must say for it; None for the first, which need not be said
    words: Promise
    chosen: bool


def offered(request: HttpRequest, names: Sequence[str]) -> tuple[str, list[Order]]:
    """Return the order that ``?sort=`` asks for, nonsense being the first, and all that are offered."""
    asked = request.GET.get("sort", "")
    chosen = asked if asked in names else names[0]
    return chosen, [
        Order(name, None if name == names[0] else name, WORDS[name], name == chosen) for name in names
    ]


def ordered(speeches: SpeechQuerySet, name: str) -> SpeechQuerySet:
    """Return the speeches in that order."""
    return speeches.order_by(*SPEECHES[name])
