"""What can be asked in the search box, each way with an example that can be followed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from archive.pages.facets import address
from archive.search.query import FacetValue, Found, Query, Search

WORDS = ("工作", "会议")  # where the archive has no kinds of events whose names are sure to stand in speeches
QUOTES = frozenset('"＂“”「」『』')  # which would end a quoted example
FIELDS = {
    "zh-hans": {"place": "地点", "speaker": "讲话人", "year": "年份", "date": "日期"},
    "en": {"place": "place", "speaker": "speaker", "year": "year", "date": "date"},
}


@dataclass(frozen=True)
class Way:
    """A way to ask: what one may type, what it means, and the search for it."""

    typed: str
    said: Promise
    address: str


def ways(found: Found) -> list[Way]:
    """Return the ways to ask with words, names and years of what is found, as far as it has any."""
    kinds = [value.label for value in found.facets.get("event_kind", ()) if " " not in value.label]
    first, second = (*kinds, *(word for word in WORDS if word not in kinds))[:2]
    place = _most(found.facets.get("place", ()), "北京市")
    speaker = _most(found.facets.get("speaker", ()), "李明").partition(" (")[0]
    plain = [value for value in found.facets.get("event", ()) if QUOTES.isdisjoint(value.label)]
    event = _most(plain, f"{first} {second}")
    year = int(_most(found.facets.get("year", ()), "2011"))
    field = FIELDS.get(get_language() or "en", FIELDS["en"])
    asked: tuple[tuple[str, Promise], ...] = (
        (
            first,
            _("any run of characters as it is written; simplified finds traditional"),
        ),
        (f"{first} {second}", _("both, anywhere in a speech, its title or its event")),
        (f'"{event}"', _("in quotes: exactly so, with its spaces and marks")),
        (f"{first} OR {second}", _("either; OR in capitals")),
        (f"{first} -{second}", _("the first without the second")),
        (f"({first} OR {second}) {field['year']}:{year}", _("brackets keep together what belongs together")),
        (
            f"{field['place']}:{_whole(place)}",
            _("given in this place or in a unit within it; former names too"),
        ),
        (
            f"{field['speaker']}:{_whole(speaker)}",
            _("by this speaker; so also event, office, kind and source"),
        ),
        (f"{field['year']}:{year - 1}..{year + 1}", _("from one year to another")),
        (f"{field['date']}:{year}-03", _("a day, a month or a year, however it is written")),
    )
    return [Way(typed, said, address(Search(Query.parse(typed)))) for typed, said in asked]


def _most(values: Sequence[FacetValue], otherwise: str) -> str:
    """Return the label of the most frequent value."""
    return max(values, key=lambda value: value.count).label if values else otherwise


def _whole(name: str) -> str:
    """Return a name as it is typed to be read as one word."""
    return f'"{name}"' if " " in name else name
