"""What is held of which place and year, and what is lacking: for whoever plans what to collect next."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse

from archive.models import Place, Speech
from archive.pages import counted, holdings, lacks, ordering, place_holdings
from archive.pages.paging import page_by_keys
from archive.pages.place_holdings import Units
from archive.pages.rows import rows

TONES = 5
MOST_COLUMNS = 36
STEPS = (1, 5, 10, 50, 100, 1000)  # years in a column; the first that makes few enough columns
SORTS = ("-added", "-date", "date", "title")


@dataclass(frozen=True)
class Column:
    first: int
    last: int

    def __str__(self) -> str:
        return str(self.first) if self.first == self.last else f"{self.first}–{self.last}"


@dataclass(frozen=True)
class Cell:
    column: Column
    count: int
    tone: int  # 0 nothing held, 1 the fewest .. TONES the most
    address: str  # of the speeches, "" where there are none

    @property
    def told(self) -> str:
        return str(self.count)


@dataclass(frozen=True)
class Line:
    """A place, and what is held of it: in each span of years, without a date, and in all."""

    place: Place
    total: int
    undated: int
    cells: list[Cell]
    is_itself: bool = False  # the unit whose units below are the other lines


def by_place_and_year(units: Units, depth: int, lineage: str = "") -> dict[tuple[str, int], int]:
    """Return (code, year) -> speeches, of the units so many steps down, those below them counted with them.

    Year 0 are those without a date. A speech of a unit that lies higher counts for that unit itself.
    """
    found: Counter[tuple[str, int]] = Counter()
    for own, (_key, years) in units.items():
        if own.startswith(lineage):
            codes = own.strip("/").split("/")
            for year, count in years.items():
                found[codes[min(depth, len(codes) - 1)], year] += count
    return dict(found)


def columns(years: Sequence[int]) -> list[Column]:
    """Return the columns of a table of these years, each of as many years as make few enough of them.

    >>> [str(column) for column in columns([2011, 2013])]
    ['2011', '2012', '2013']
    >>> [str(column) for column in columns([1949, 2013])][:2]
    ['1945–1949', '1950–1954']
    """
    if not years:
        return []
    first, last = min(years), max(years)
    step = next(step for step in STEPS if last // step - first // step < MOST_COLUMNS)
    return [Column(start, start + step - 1) for start in range(first // step * step, last + 1, step)]


def lines(places: Sequence[Place], held: Mapping[tuple[str, int], int], own: str = "") -> list[Line]:
    """Return a line for each place; tones are fifths by rank, so that one full cell hides no other.

    ``own``: the code of the unit that the places lie in; its line counts what belongs to no unit below it.
    """
    spans = columns([year for _code, year in held if year])
    sums = {
        (place.code, span): sum(held.get((place.code, year), 0) for year in range(span.first, span.last + 1))
        for place in places
        for span in spans
    }
    ranks = sorted({count for count in sums.values() if count})
    tones = {count: 1 + rank * TONES // len(ranks) for rank, count in enumerate(ranks)}
    found, search = [], reverse("search")
    for place in places:
        cells = []
        for span in spans:
            count = sums[place.code, span]
            tone = tones.get(count, 0)
            address = _address(search, place, span) if count and place.code != own else ""
            cells.append(Cell(span, count, tone, address))
        undated = held.get((place.code, 0), 0)
        total = undated + sum(cell.count for cell in cells)
        found.append(Line(place, total, undated, cells, place.code == own))
    return found


def coverage(request: HttpRequest, code: str = "") -> HttpResponse:
    place = get_object_or_404(Place, code=code) if code else None
    lineage = place.lineage if place else ""
    depth = len(place.codes) if place else 0
    counts = counted.now()
    held = by_place_and_year(counts.of(place_holdings.units), depth, lineage)
    known = {code for code, _year in held}
    if place:
        below = Place.objects.filter(parent=place)
        units = [one for one in below.order_by("code") if one.valid_to is None or one.code in known]
        units = [place, *units] if place.code in known or not units else units
    else:
        units = list(holdings.provinces().order_by("code"))
        units += Place.objects.filter(code__in=known - {one.code for one in units}).order_by("code")
    table = lines(units, held, own=place.code if place else "")
    lacking = counts.of(lacks.counts, lineage)
    empty = [line for line in table if not line.total]
    # Of other countries nobody wants to hold all; the sentence counts the units of this one.
    inner = [line for line in table if not line.is_itself and line.place.level != Place.Level.COUNTRY]
    return render(
        request,
        "coverage/coverage.html",
        {
            "place": place,
            "path": place.ancestors() if place else [],
            "columns": table[0].cells if table else [],
            "lines": [line for line in table if line.total],
            "empty": empty,
            "tones": range(1, TONES + 1),
            "total": sum(held.values()) if place else counts.of(holdings.speeches),
            "units": len(inner),
            "units_held": sum(1 for line in inner if line.total),
            "lacks": [(lacks.LACKS[name], count) for name, count in lacking.items()],
        },
    )


def lacking(request: HttpRequest, what: str) -> HttpResponse:
    if what not in lacks.LACKS:
        raise Http404("Nothing of that name can be lacking.")
    code = request.GET.get("place", "")
    place = Place.objects.filter(code=code).first() if code and "\0" not in code else None
    lineage = place.lineage if place else ""
    counts = counted.now().of(lacks.counts, lineage)
    sort, orders = ordering.offered(request, SORTS)
    speeches = ordering.ordered(lacks.lacking(what, lineage), sort)
    page = page_by_keys(request, speeches, Speech.objects.listed(), count=counts.get(what))
    return render(
        request,
        "coverage/lacking.html",
        {
            "lack": lacks.LACKS[what],
            "place": place,
            "lacks": [(lacks.LACKS[name], count) for name, count in counts.items() if count or name == what],
            "orders": orders,
            "page": page,
            "rows": rows(page.object_list),
        },
    )


def _address(search: str, place: Place, span: Column) -> str:
    """The address of the speeches of a place in a span of years, a search that says only that."""
    # A search takes no more years than that; a wider span leads to the place. Put together by hand: a table
    # has a thousand of them.
    if span.last - span.first >= 10:
        return place.get_absolute_url()
    years = "".join(f"&year={year}" for year in range(span.first, span.last + 1))
    return f"{search}?place={place.code}{years}&sort=date"
