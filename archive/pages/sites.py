"""What came from where: the sites that the pages were taken from, and one of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import Count, Max, Min
from django.db.models.functions import TruncDate
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from archive.models import AccessionLine, Part, RawPage, Speech, Witness
from archive.pages import counted, ordering
from archive.pages.paging import page_by_keys, page_of
from archive.pages.rows import rows

SITES = 60  # on a page
SORTS = ("speeches", "pages", "posted", "name")
PAGE_SORTS = {
    "-added": ("-received", "-pk"),
    "name": ("name", "pk"),
}


@dataclass(frozen=True)
class Site:
    """A site as the pages name it, "" where none does, and what is held of it in published speeches."""

    name: str
    speeches: int
    pages: int
    first: date | None  # the earliest and the latest day that it says it put one of its pages up
    last: date | None

    def get_absolute_url(self) -> str:
        return reverse("site", args=[self.name]) if self.name else reverse("site_unknown")


@dataclass(frozen=True)
class Standing:
    """A raw page, and the published speeches that stand in it."""

    page: RawPage
    speeches: tuple[tuple[Speech, int | None], ...]  # with the number of the part that it is


def sites() -> tuple[Site, ...]:
    """Return every site that published speeches came from, the one with most first."""
    published = Witness.objects.filter(speech__state=Speech.State.PUBLISHED).order_by()
    told = published.values_list("source_site").annotate(
        Count("speech", distinct=True), Min("posted"), Max("posted")
    )
    parts = (
        Part.objects.filter(witness__speech__state=Speech.State.PUBLISHED).exclude(raw_page=None).order_by()
    )
    pages = dict(parts.values_list("witness__source_site").annotate(Count("raw_page", distinct=True)))
    found = [Site(name, speeches, pages.get(name, 0), first, last) for name, speeches, first, last in told]
    return tuple(sorted(found, key=lambda site: (-site.speeches, site.name)))


def ordered(found: Sequence[Site], sort: str) -> list[Site]:
    """Return the sites in one of SORTS; what is told by no site stands last."""
    keys = {
        "speeches": lambda site: (-site.speeches, site.name),
        "pages": lambda site: (-site.pages, site.name),
        "posted": lambda site: (-(site.last or date.min).toordinal(), site.name),
        "name": lambda site: site.name.lower(),
    }
    return sorted(found, key=lambda site: (not site.name, keys[sort](site)))


def sources(request: HttpRequest) -> HttpResponse:
    found = counted.now().of(sites)
    sort, orders = ordering.offered(request, SORTS)
    named = [site for site in found if site.name]
    return render(
        request,
        "sources/sources.html",
        {
            "page": page_of(request, ordered(found, sort), SITES),
            "orders": orders,
            "named": len(named),
            "fullest": max((site.speeches for site in found), default=0),
            "pages": sum(site.pages for site in found),
            "unknown": next((site.speeches for site in found if not site.name), 0),
        },
    )


def site(request: HttpRequest, name: str = "") -> HttpResponse:
    counts = counted.now()
    held = next((one for one in counts.of(sites) if one.name == name), None)
    if held is None:
        raise Http404("Nothing that is published came from this site.")
    witnesses = Witness.objects.filter(source_site=name).order_by()
    shown = request.GET.get("show") == "pages"
    told: dict[str, object] = {"site": held, "shows_pages": shown, "brought": counts.of(brought, name)}
    if shown:
        sort, told["orders"] = ordering.offered(request, tuple(PAGE_SORTS))
        standing = Part.objects.filter(
            witness__source_site=name, witness__speech__state=Speech.State.PUBLISHED
        ).exclude(raw_page=None)
        pages = RawPage.objects.filter(pk__in=standing.order_by().values("raw_page")).defer("text", "dropped")
        told["page"] = page_of(request, pages.order_by(*PAGE_SORTS[sort]), count=held.pages)
        told["standing"] = standings(told["page"].object_list)
    else:
        sort, told["orders"] = ordering.offered(request, ("-date", "date", "-added", "title"))
        speeches = Speech.objects.published().filter(pk__in=witnesses.values("speech"))
        told["page"] = page_by_keys(
            request, ordering.ordered(speeches, sort), Speech.objects.listed(), count=held.speeches
        )
        told["rows"] = rows(told["page"].object_list)
    return render(request, "sources/site.html", told)


def brought(name: str) -> list[tuple[date, int]]:
    """Return the days on which pages of the site were brought in and how many, the latest day first."""
    lines = AccessionLine.objects.filter(
        raw_page__parts__witness__source_site=name,
        raw_page__parts__witness__speech__state=Speech.State.PUBLISHED,
    ).order_by()
    days = lines.annotate(day=TruncDate("accession__made")).values_list("day")
    days = days.annotate(pages=Count("raw_page", distinct=True))
    return list(days.order_by("-day"))


def standings(pages: Sequence[RawPage]) -> list[Standing]:
    """Return the published speeches that stand in each page, in one query."""
    parts = Part.objects.filter(raw_page__in=pages, witness__speech__state=Speech.State.PUBLISHED)
    found: dict[int, dict[Speech, int | None]] = {page.pk: {} for page in pages}
    for part in parts.select_related("witness__speech").order_by("pk"):
        found[part.raw_page_id].setdefault(part.witness.speech, part.number)
    return [Standing(page, tuple(found[page.pk].items())) for page in pages]
