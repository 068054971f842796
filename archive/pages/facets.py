"""The facets of a search as a page shows them: a tree of places, bars of years, lists."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from django.utils.functional import Promise
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from archive import datewords
from archive.models import Evidence
from archive.routes import route
from archive.search.query import FacetValue, Found, Search

HEADINGS: dict[str, Promise] = {
    "place": _("Place"),
    "year": _("Year"),
    "event_kind": _("Kind of event"),
    "event": _("Event"),
    "speaker": _("Speaker"),
    "office_level": _("Level of office"),
    "source": _("Source"),
    "completeness": _("Completeness"),
    "certainty": _("Certainty of the date"),
}
LABELS: dict[str, dict[str, Promise]] = {
    "office_level": {
        "country": _("country"),
        "province": _("province"),
        "prefecture": _("prefecture"),
        "county": _("county"),
        "township": _("township"),
    },
    "completeness": {"complete": _("complete"), "incomplete": _("incomplete")},
    "certainty": {**dict(Evidence.Grade.choices), "undated": _("undated")},
}
SHOWN = 8  # values of a facet before "more"
MOST_BARS = 40  # of years; more are drawn as spans of several
STEPS = (1, 2, 5, 10, 20)  # years in a bar


@dataclass(frozen=True)
class Chip:
    """A part of what was asked, as it was understood, and the address of what is asked without it."""

    label: str
    address: str


@dataclass(frozen=True)
class Choice:
    """A value of a facet, with the address of the search or list that has it, or has it no longer."""

    label: str
    count: int
    selected: bool
    depth: int
    address: str


@dataclass(frozen=True)
class Bar:
    """The speeches of a year, or of a few, as a bar: its place and height in a drawing 100 wide and high."""

    label: str
    count: int
    selected: bool
    address: str
    left: float
    width: float
    height: int

    @property
    def top(self) -> int:
        return 100 - self.height


@dataclass(frozen=True)
class Facet:
    name: str
    label: Promise
    shown: list[Choice]
    more: list[Choice]
    fullest: int
    chosen: int  # how many values are chosen
    values: int  # how many there are, of which the rarest may not be listed
    address: str  # of the page with all of them
    bars: list[Bar] = field(default_factory=list)

    @property
    def unlisted(self) -> bool:
        return self.values > len(self.shown) + len(self.more)

    @property
    def years(self) -> list[Choice]:
        """All values in the order of time, for the table beside the bars."""
        return [*self.shown, *self.more][::-1]

    @property
    def first(self) -> str:
        return self.bars[0].label if self.bars else ""

    @property
    def last(self) -> str:
        return self.bars[-1].label if self.bars else ""


def facets_of(found: Found) -> list[Facet]:
    """Return the facets that have any value, each with what it shows at once and what it folds away."""
    return [
        _facet(name, values, found.values[name], found.search)
        for name, values in found.facets.items()
        if values
    ]


def label(name: str, value: str, said: str) -> str:
    """Return a value in the page's language; ``said`` is its name where it has one of its own."""
    if name == "year":
        return datewords.in_words(f"{int(value):04}", get_language() or "en")
    return str(LABELS.get(name, {}).get(value, said))


def address(search: Search, **changes: object) -> str:
    """Return the address of a search with some parameters changed."""
    return route("search") + search.address(**changes).removesuffix("?")


def filters_of(search: Search) -> list[Chip]:
    """Return what a search is narrowed to, each value with the search without it."""
    names = {
        "place": [place.name for place in search.filters.place],
        "event": [event.name for event in search.filters.event],
        "speaker": [person.name for person in search.filters.speaker],
    }
    return [
        Chip(
            names[name][number] if name in names else label(name, value, value),
            address(search, **{name: [v for v in values if v != value]}),
        )
        for name, values in search.filters.values().items()
        for number, value in enumerate(values)
    ]


def choice(name: str, value: FacetValue, search: Search, chosen: Sequence[str]) -> Choice:
    """Return a value of a facet as a link; ``chosen`` is what the facet has when it is followed."""
    there = address(search, **{name: list(chosen)})
    return Choice(label(name, value.value, value.label), value.count, value.selected, value.depth, there)


def toggled(chosen: Sequence[str], value: str) -> list[str]:
    """Return the values with this one, or without it where it is among them."""
    return [one for one in chosen if one != value] if value in chosen else [*chosen, value]


def _facet(name: str, values: list[FacetValue], number: int, search: Search) -> Facet:
    chosen = search.filters.values().get(name, [])
    if name == "place":
        above = {value.value: value.above for value in values}
        seen = _opened(values, chosen)
        choices = [choice(name, value, search, _instead(chosen, value, above)) for value in seen]
        number = len(choices)
        # The widest units are few; of those below an open one, the most frequent are shown first.
        ranked = sorted(choices, key=lambda one: (-one.depth, -one.count))
        near = ranked[: max(SHOWN, 2 * SHOWN if chosen else 0)]
    else:
        choices = [choice(name, value, search, toggled(chosen, value.value)) for value in values]
        near = choices[:SHOWN]
    if name == "year":  # in the order of time, whatever is chosen
        near = choices
    first = {one.address for one in near}
    shown = [one for one in choices if one.selected or one.address in first]
    more = [one for one in choices if not (one.selected or one.address in first)]
    if len(more) == 1:
        shown, more = choices, []
    query = search.address(page=None)
    return Facet(
        name,
        HEADINGS[name],
        shown,
        more,
        max(one.count for one in choices) or 1,
        len(chosen),
        number,
        route("facet", name) + query.removesuffix("?"),
        _bars(values, search, chosen) if name == "year" and len(values) > 1 else [],
    )


def _opened(values: list[FacetValue], chosen: Sequence[str]) -> list[FacetValue]:
    """Return the places in sight: the widest units, and below them only what was chosen, beside and within.

    Where all that is found lies in one unit, that is opened too.
    """
    above = {value.value: value.above for value in values}
    path: set[str] = set()
    opened: set[str] = set()
    for code in chosen:
        opened.update((code, above.get(code, "")))
        while code:
            path.add(code)
            code = above.get(code, "")
    level = ""
    while len(below := [value.value for value in values if value.above == level]) == 1:
        level = below[0]
        opened.add(level)
    return [value for value in values if not value.above or value.value in path or value.above in opened]


def _instead(chosen: Sequence[str], value: FacetValue, above: dict[str, str]) -> list[str]:
    """Return the chosen places with this one toggled; it stands for those it lies in and those within it."""
    if value.value in chosen:
        return [code for code in chosen if code != value.value]

    def lineage(code: str) -> list[str]:
        return [code, *lineage(above[code])] if above.get(code) else [code]

    mine = lineage(value.value)
    apart = [code for code in chosen if code not in mine and value.value not in lineage(code)]
    return [*apart, value.value]


def _bars(values: list[FacetValue], search: Search, chosen: Sequence[str]) -> list[Bar]:
    counts = {int(value.value): value.count for value in values}
    first, last = min(counts), max(counts)
    step = next((n for n in STEPS if last // n - first // n < MOST_BARS), STEPS[-1])
    spans = range(first // step * step, last + 1, step)
    sums = [sum(counts.get(year, 0) for year in range(start, start + step)) for start in spans]
    drawn = []
    for number, (start, total) in enumerate(zip(spans, sums, strict=True)):
        if not total:
            continue
        within = [str(year) for year in range(start, start + step) if year in counts]
        selected = all(year in chosen for year in within)
        kept = [year for year in chosen if year not in within]
        said = f"{start}" if step == 1 else f"{start}–{start + step - 1}"
        drawn.append(
            Bar(
                said,
                total,
                selected,
                address(search, year=kept if selected else [*kept, *within]),
                round(100 * number / len(sums), 3),
                round(100 / len(sums), 3),
                max(3, round(100 * total / max(sums))),
            )
        )
    return drawn
