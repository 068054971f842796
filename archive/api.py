"""The archive for programs: search and speeches as JSON."""

from __future__ import annotations

from django.db.models import Prefetch
from django.http import Http404, HttpRequest, JsonResponse
from django.views.decorators.http import require_safe

from archive.exports import json
from archive.models import Evidence, Part, Speech
from archive.search.query import Search

UNESCAPED = {"ensure_ascii": False, "indent": 1}


@require_safe
def search(request: HttpRequest) -> JsonResponse:
    """The search page's results under the same parameters."""
    found = Search.from_params(request.GET).run()
    return JsonResponse(
        {
            "query": request.GET.get("q", ""),
            "count": found.count,
            "page": found.page,
            "pages": found.pages,
            "degraded": found.degraded,
            "results": [
                {
                    "url": request.build_absolute_uri(hit.speech.get_absolute_url()),
                    "title": hit.speech.title,
                    "event": hit.speech.event.name if hit.speech.event else None,
                    "place": hit.speech.place.name if hit.speech.place else None,
                    "date": hit.speech.date or None,
                    "speaker": "、".join(c.name for c in hit.speech.speakers if c.name) or None,
                    "excerpts": [str(excerpt.html) for excerpt in hit.excerpts],
                }
                for hit in found.hits
            ],
            "facets": {
                name: [{"value": each.value, "label": each.label, "count": each.count} for each in values]
                for name, values in found.facets.items()
            },
        },
        json_dumps_params=UNESCAPED,
    )


@require_safe
def speech(request: HttpRequest, slug: str) -> JsonResponse:
    """A published speech under the keys of the importer's report."""
    speeches = Speech.objects.select_related("place", "event").prefetch_related(
        "contributions",
        "witnesses__sections",
        "witnesses__paragraphs",
        Prefetch("witnesses__parts", Part.objects.select_related("raw_page").defer("raw_page__text")),
        Prefetch("evidence", Evidence.objects.select_related("raw_page").defer("raw_page__text")),
    )
    found = speeches.filter(slug=slug).first()
    visible = found and (
        found.state == Speech.State.PUBLISHED or request.user.has_perm("archive.view_speech")
    )
    if not visible:
        raise Http404("There is no published speech at this address.")
    address = request.build_absolute_uri(found.get_absolute_url())
    return JsonResponse(json.report(found, address), json_dumps_params=UNESCAPED)
