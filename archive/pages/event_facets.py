"""What a list of events is narrowed by, as its address says it, and the links that narrow it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from urllib.parse import urlencode

from django.http import HttpRequest
from django.utils.functional import Promise
from django.utils.translation import get_language, gettext
from django.utils.translation import gettext_lazy as _

from archive import datewords
from archive.models import Event, Place
from archive.pages import timeline
from archive.pages.event_catalogue import NONE, Narrowed, Selection
from archive.pages.facets import Chip, Choice

SHOWN = 10  # values of a facet before "more"
MOST = 20  # values of one facet in one address
LONGEST = 80  # characters of a value
FACETS = ("kind", "place", "year")


@dataclass(frozen=True)
class Facet:
    label: Promise
    shown: list[Choice]
    more: list[Choice]
    fullest: int


@dataclass(frozen=True)
class YearBar:
    """A year of the timeline, and the address of the list with or without it."""

    bar: timeline.Bar
    address: str
    selected: bool


@dataclass(frozen=True)
class Asked:
    """What an address asks for. What the archive does not know finds nothing, and is said."""

    said: Mapping[str, list[str]]  # the whole address, but the number of the page
    values: Mapping[str, tuple[str, ...]]
    units: Mapping[str, Place]  # by code, those chosen
    like: Event | None  # whose editions are asked for

    @classmethod
    def from_request(cls, request: HttpRequest) -> Asked:
        said = {
            name: list(dict.fromkeys(_clean(value) for value in values if _clean(value)))[:MOST]
            for name, values in request.GET.lists()
            if name != "page"
        }
        values = {name: tuple(said.get(name, ())) for name in FACETS}
        units = {place.code: place for place in Place.objects.filter(code__in=values["place"])}
        slug = said.get("like")
        like = Event.objects.filter(slug=slug[-1]).first() if slug else None
        return cls(said, values, units, like)

    @property
    def narrowed(self) -> Narrowed:
        lineages = tuple(
            self.units[code].lineage if code in self.units else code for code in self.values["place"]
        )
        series = self.like.series if self.like else None
        if not self.like and self.said.get("like"):
            series = ""
        return Narrowed(self.values["kind"], lineages, self.values["year"], series)

    def toggled(self, name: str, value: str) -> str:
        """Return the address of the list with this value, or without it where it is chosen."""
        chosen = self.values[name]
        left = [one for one in chosen if one != value] if value in chosen else [*chosen, value]
        return f"?{urlencode({**self.said, name: left}, doseq=True)}"

    def chips(self) -> list[Chip]:
        found = []
        if slug := self.said.get("like"):
            name = self.like.name if self.like else slug[-1]
            label = gettext("editions of “%(name)s”") % {"name": name}
            found.append(Chip(label, f"?{urlencode({**self.said, 'like': []}, doseq=True)}"))
        for name in FACETS:
            for value in self.values[name]:
                found.append(Chip(self._label(name, value), self.toggled(name, value)))
        return found

    def _label(self, name: str, value: str) -> str:
        if value == NONE:
            return str(NOT_STATED[name])
        if name == "place":
            return self.units[value].name if value in self.units else value
        if name == "year" and value.isascii() and value.isdigit() and len(value) <= 4:
            return datewords.in_words(f"{int(value):04}", get_language() or "en")
        return value


NOT_STATED: dict[str, Promise] = {
    "kind": _("kind not stated"),
    "place": _("place not stated"),
    "year": _("date not stated"),
}


def facets(asked: Asked, found: Selection) -> Iterator[Facet]:
    """Yield the facets that narrow further; costs one query for the names of places."""
    if found.kinds:
        ordered = sorted(found.kinds.items(), key=lambda pair: (pair[0] == "", -pair[1], pair[0]))
        yield _facet(
            _("Kind of event"),
            [_choice(asked, "kind", kind or NONE, kind or str(NOT_STATED["kind"]), n) for kind, n in ordered],
        )
    if found.places or found.placeless:
        yield _facet(_("Place"), list(_places(asked, found)))


def _places(asked: Asked, found: Selection) -> Iterator[Choice]:
    """The widest units, and below each that is chosen, or in which one is, those in it."""
    opened = {code for unit in asked.units.values() for code in unit.codes}
    units = Place.objects.filter(code__in=found.places).order_by("lineage").only("code", "name", "lineage")
    listed = [unit for unit in units if len(unit.codes) == 1 or unit.codes[-2] in opened]
    for unit in listed:
        yield _choice(
            asked, "place", unit.code, unit.name, found.places[unit.code], depth=len(unit.codes) - 1
        )
    if found.placeless:
        yield _choice(asked, "place", NONE, str(NOT_STATED["place"]), found.placeless)


def _choice(asked: Asked, name: str, value: str, label: str, count: int, *, depth: int = 0) -> Choice:
    return Choice(label, count, value in asked.values[name], depth, asked.toggled(name, value))


def _facet(label: Promise, choices: list[Choice]) -> Facet:
    near = choices[:SHOWN]
    shown = [choice for choice in choices if choice in near or choice.selected or choice.depth]
    more = [choice for choice in choices if choice not in shown]
    return Facet(label, shown, more, max((choice.count for choice in choices), default=0) or 1)


def years(asked: Asked, found: Selection) -> list[YearBar]:
    """Return the years in which there are events, as bars that narrow the list to them."""
    chosen = asked.values["year"]
    return [
        YearBar(bar, asked.toggled("year", str(bar.year)), str(bar.year) in chosen)
        for bar in timeline.bars(found.years)
    ]


def _clean(value: str) -> str:
    return value[:LONGEST].replace("\0", " ").strip()
