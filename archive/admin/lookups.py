"""What the desk suggests while an editor types: places, events, people; and whether a date is one."""

from __future__ import annotations

from django.contrib.auth.decorators import permission_required
from django.db.models import Case, Count, IntegerField, Q, QuerySet, Value, When
from django.http import HttpRequest, JsonResponse
from django.utils.translation import gettext as _
from django.utils.translation import pgettext
from django.views.decorators.http import require_GET

from archive import edtf, sayings
from archive.models import Event, Person, Place

MOST = 12
LONGEST = 60  # characters of a query that are looked at
# How the names of units end, as they sound: who types "pinghu" means 平湖市.
ENDINGS = ("", "sheng", "shi", "diqu", "zhou", "meng", "xian", "qu", "qi")

may_see = permission_required("archive.view_speech", raise_exception=True)


class NotOne(Exception):
    """What was typed names no place, or several; the message says which and what to type."""


def place_code(typed: str) -> str:
    """Return the six-digit code of the place that was typed as a code, a name, or "code name".

    Raises NotOne where a name is borne by no unit of today, or by several.

    >>> place_code("330482 平湖市")
    '330482'
    """
    typed = typed.strip()
    first = typed.split(" ", 1)[0]
    if not typed or (first.isascii() and len(first) in (2, 6) and Place.objects.filter(code=first).exists()):
        return first
    found = list(Place.objects.current().filter(Q(name=typed) | Q(short_name=typed))[: MOST + 1])
    exact = [place for place in found if place.name == typed] or found
    if len(exact) == 1:
        return exact[0].code
    if not exact:
        raise NotOne(_("No place is called “%(typed)s”: type its code or its full name.") % {"typed": typed})
    names = pgettext("punctuation", ", ").join(
        f"{place.code} {'›'.join(place.path)}" for place in exact[:MOST]
    )
    raise NotOne(
        _("Several places are called “%(typed)s”; type the code of one: %(names)s")
        % {"typed": typed, "names": names}
    )


@require_GET
@may_see
def places(request: HttpRequest) -> JsonResponse:
    """Places by code, name, former name, pinyin or initials; whole matches first, units of today first."""
    query = _query(request)
    if not query:
        return JsonResponse({"results": []})
    letters = query.lower().replace(" ", "").replace("'", "")
    whole = Q(code=query) | Q(name=query) | Q(short_name=query)
    whole |= Q(pinyin__in=[letters + ending for ending in ENDINGS])
    whole |= Q(initials__in=[letters + ending[:1] for ending in ENDINGS])
    begins = Q(name__startswith=query) | Q(code__startswith=query)
    sounds = Q(pinyin__istartswith=letters) | Q(initials__startswith=letters)
    near = begins | sounds if query.isascii() else Q(name__contains=query) | Q(former_names__name=query)
    found = (
        Place.objects.filter(whole | near)
        .annotate(
            rank=_rank(whole, begins),
            ended=Case(When(valid_to=None, then=Value(0)), default=Value(1), output_field=IntegerField()),
        )
        .order_by("ended", "rank", "code")
        .distinct()[:MOST]
    )
    return JsonResponse({"results": _place_rows(list(found))})


@require_GET
@may_see
def events(request: HttpRequest) -> JsonResponse:
    """Events whose name has what was typed, those with the most speeches first."""
    query = _query(request)
    found = _by_name(Event.objects.select_related("place"), query).annotate(held=Count("speeches"))
    rows = [
        {
            "value": event.name,
            "label": event.name,
            "note": " · ".join(filter(None, [event.date, event.place.name if event.place else ""])),
        }
        for event in found.order_by("rank", "-held", "name")[:MOST]
    ]
    return JsonResponse({"results": rows})


@require_GET
@may_see
def people(request: HttpRequest) -> JsonResponse:
    """People by name or pinyin; the office each held last tells namesakes apart."""
    query = _query(request)
    found = _by_name(Person.objects.prefetch_related("contributions"), query, pinyin=True)
    rows = []
    for person in found.order_by("rank", "pinyin", "name")[:MOST]:
        offices = dict.fromkeys(one.office for one in person.contributions.all() if one.office)
        rows.append(
            {
                "value": person.name,
                "label": person.name,
                "note": person.note or " · ".join(list(offices)[:3]),
            }
        )
    return JsonResponse({"results": rows})


@require_GET
@may_see
def date(request: HttpRequest) -> JsonResponse:
    """Whether ``?q=`` is a date in EDTF, and the days it may mean."""
    query = _query(request)
    if not query:
        return JsonResponse({"ok": True, "days": ""})
    try:
        earliest, latest = edtf.bounds(query)
    except edtf.NotEDTF as error:
        return JsonResponse({"ok": False, "error": sayings.in_words(str(error))})
    if earliest == latest:
        return JsonResponse({"ok": True, "days": str(earliest)})
    return JsonResponse({"ok": True, "days": f"{earliest or '…'} – {latest or '…'}"})


def _query(request: HttpRequest) -> str:
    return " ".join(request.GET.get("q", "").replace("\0", "").split())[:LONGEST]


def _by_name(rows: QuerySet, query: str, *, pinyin: bool = False) -> QuerySet:
    near = Q(name__icontains=query)
    if pinyin and query.isascii():
        near |= Q(pinyin__istartswith=query)
    found = rows.filter(near) if query else rows.none()
    return found.annotate(rank=_rank(Q(name__iexact=query), Q(name__istartswith=query)))


def _rank(whole: Q, begins: Q) -> Case:
    return Case(
        When(whole, then=Value(0)), When(begins, then=Value(1)), default=Value(2), output_field=IntegerField()
    )


def _place_rows(found: list[Place]) -> list[dict[str, str]]:
    """Return a row for each place with the names of the units above it, all fetched at once."""
    codes = {code for place in found for code in place.codes}
    names = dict(Place.objects.filter(code__in=codes).values_list("code", "name"))
    rows = []
    for place in found:
        above = " › ".join(names[code] for code in place.codes[:-1] if code in names)
        until = _("until %(day)s") % {"day": place.valid_to} if place.valid_to else ""
        rows.append(
            {
                "value": place.code,
                "label": place.name,
                "note": " · ".join(filter(None, [place.code, above, until])),
            }
        )
    return rows
