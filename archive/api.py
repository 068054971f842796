"""The archive for programs: search and speeches as JSON."""

from __future__ import annotations

from django.http import Http404, HttpRequest, JsonResponse
from django.views.decorators.http import require_safe

from archive.exports import json
from archive.models import Speech
from archive.search.query import Search
from archive.search.reports import report

UNESCAPED = {"ensure_ascii": False, "indent": 1}


@require_safe
def search(request: HttpRequest) -> JsonResponse:
    """The search page's results under the same parameters."""
    found = Search.from_params(request.GET).run()
    return JsonResponse(report(found, request.build_absolute_uri), json_dumps_params=UNESCAPED)


@require_safe
def speech(request: HttpRequest, slug: str) -> JsonResponse:
    """A published speech under the keys of the importer's report."""
    found = Speech.objects.visible_to(request.user).whole().filter(slug=slug).first()
    if not found:
        raise Http404("There is no published speech at this address.")
    address = request.build_absolute_uri(found.get_absolute_url())
    return JsonResponse(json.report(found, address), json_dumps_params=UNESCAPED)
