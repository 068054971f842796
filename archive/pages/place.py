"""One place: what is held of it, what lies in it and around it, and what it was before."""

from __future__ import annotations

from collections import Counter
from datetime import date
from urllib.parse import urlencode

from django.db.models import Value
from django.db.models.functions import Coalesce
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse

from archive.models import Event, Person, Place, Speech
from archive.pages import (
    counted,
    event_catalogue,
    ordering,
    place_finding,
    place_holdings,
    place_tree,
    timeline,
)
from archive.pages.event_facets import YearBar
from archive.pages.paging import page_by_keys
from archive.pages.rows import rows

EVENTS = 8
SPEAKERS = 12
KINDS = 8
NEIGHBOURS = 40
# By a reckoned day, not by the column: by that SQLite goes through the whole archive, and past the index that
# has a place's speeches side by side.
IN_ORDER = {
    "-date": (Coalesce("earliest", Value(date.min)).desc(), "-pk"),
    "date": (Coalesce("earliest", Value(date.max)).asc(), "pk"),
    "-added": ("-published_at", "-pk"),
}


def place(request: HttpRequest, code: str) -> HttpResponse:
    """A code shows its unit; a name, of today or former, leads to the unit or to those it may mean."""
    found = (
        Place.objects.select_related("parent", "successor__successor").filter(code=code.upper()[:6]).first()
    )
    if found is None or len(code) > 6:
        return _by_name(code)
    if code != found.code:
        return HttpResponseRedirect(found.get_absolute_url())
    counts = counted.now()
    units = counts.of(place_holdings.units)
    held = place_holdings.by_unit(units)
    by_year = place_holdings.by_year(units, found.lineage)
    within = place_holdings.keys_within(units, found.lineage)
    events = [one for one in counts.of(event_catalogue.held) if one.lineage.startswith(found.lineage)]
    given = counts.of(place_holdings.speakers, within)
    year = _year(request, by_year)
    speeches = Speech.objects.published().filter(place__in=within)
    if year is not None:
        speeches = speeches.spoken_in(year) if year else speeches.undated()
    sort, orders = ordering.offered(request, tuple(IN_ORDER))
    count = by_year.get(year, 0) if year is not None else sum(by_year.values())
    page = page_by_keys(request, speeches.order_by(*IN_ORDER[sort]), Speech.objects.listed(), count=count)
    today = place_finding.today(found)
    dated = {one: n for one, n in by_year.items() if one != place_holdings.UNDATED}
    around = Place.objects.filter(parent=found.parent, code__in=held).exclude(pk=found.pk).order_by("code")
    return render(
        request,
        "places/place.html",
        {
            "place": found,
            "ancestors": list(found.ancestors()),
            "today": today if found.valid_to else None,
            "today_held": held.get(today.code, 0) if today else 0,
            "then": _held_as(found, today),
            "predecessors": found.predecessors.order_by("valid_to", "code"),
            "former_names": found.former_names.all(),
            "count": sum(by_year.values()),
            "first": min(dated, default=None),
            "last": max(dated, default=None),
            "year": year,
            "bars": _bars(request, dated, year),
            "undated": by_year.get(place_holdings.UNDATED, 0),
            "below": _below(found, held),
            "around": [(one, held[one.code]) for one in around[:NEIGHBOURS]] if found.parent_id else [],
            "events": _events(events),
            "events_in_all": len(events),
            "kinds": Counter(one.kind for one in events if one.kind).most_common(KINDS),
            "speakers": _people(given),
            "speakers_in_all": len(given),
            "page": page,
            "rows": rows(page.object_list),
            "orders": orders,
        },
    )


def _by_name(name: str) -> HttpResponse:
    """Lead a name in the address to the unit of today that it means. Raises Http404 where it means none."""
    if unit := place_finding.one_of_today(name):
        return HttpResponseRedirect(unit.get_absolute_url())
    if place_finding.find(name):
        return HttpResponseRedirect(f"{reverse('places')}?{urlencode({'q': name})}")
    raise Http404


def _year(request: HttpRequest, by_year: dict[int, int]) -> int | None:
    asked = request.GET.get("year", "")
    if asked == event_catalogue.NONE:
        return place_holdings.UNDATED
    known = asked.isascii() and asked.isdigit() and len(asked) <= 4 and 1 <= int(asked) <= 9998
    return int(asked) if known else None


def _bars(request: HttpRequest, dated: dict[int, int], chosen: int | None) -> list[YearBar]:
    """Return the years held; each leads to its speeches, the one that is chosen back to all."""
    said = request.GET.copy()
    said.pop("page", None)
    found = []
    for bar in timeline.bars(dated):
        said.pop("year", None)
        if bar.year != chosen:
            said["year"] = str(bar.year)
        found.append(YearBar(bar, f"?{said.urlencode()}", bar.year == chosen))
    return found


def _below(found: Place, held: dict[str, int]) -> list[place_tree.Branch]:
    units = Place.objects.filter(lineage__startswith=found.lineage, code__in=held).exclude(pk=found.pk)
    return place_tree.tree(units.order_by("lineage").only(*place_tree.SHOWN), held)


def _held_as(found: Place, today: Place | None) -> list[Speech]:
    """The speeches of the unit of today that were given when it was this one."""
    if not found.valid_to or not today:
        return []
    then = Speech.objects.published().filter(place=today, place_then__startswith=found.code)
    return list(then.order_by("earliest", "pk")[:NEIGHBOURS])


def _events(events: list[event_catalogue.Held]) -> list[tuple[Event, int]]:
    some = events[:EVENTS]
    shown = Event.objects.in_bulk([one.key for one in some])
    return [(shown[one.key], one.speeches) for one in some if one.key in shown]


def _people(given: tuple[tuple[int, int], ...]) -> list[tuple[Person, int]]:
    some = given[:SPEAKERS]
    shown = Person.objects.in_bulk([key for key, _count in some])
    return [(shown[key], count) for key, count in some if key in shown]
