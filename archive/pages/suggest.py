"""What the search box suggests while one types, and how a browser makes the archive one of its searches."""

from __future__ import annotations

from dataclasses import replace

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.cache import patch_cache_control
from django.views.decorators.http import require_safe

from archive.search.query import Query, Search
from archive.search.suggestions import asked
from archive.search.suggestions.held import Suggestion

FRESH = 60  # seconds that a browser may keep an answer
PAGES = {"place": "place", "event": "event", "speaker": "speaker"}


@require_safe
def suggest(request: HttpRequest) -> HttpResponse:
    """Places, events, speakers and phrases for what is typed so far.

    Parameters: q, of which 60 characters are looked at, and those of a search. Where the search has filters,
    or words before the last, that last word is suggested for, and what is chosen is added to the search.

        {"query": "ping hu", "suggestions": [{"kind": "place", "label": "平湖市", "note": "浙江省 › 嘉兴市",
         "former": "", "count": 12, "url": "/places/330482/"}]}
    """
    search = Search.from_params(request.GET)
    typed = search.query.text
    found = asked.to(typed)
    before = ""
    if not found and " " in typed:
        before, _space, last = typed.rpartition(" ")
        found = asked.to(last)
    narrowed = replace(search, query=Query.parse(before), page=1)
    answer = {
        "query": typed,
        "suggestions": [
            {
                "kind": one.kind,
                "label": one.label,
                "note": one.note,
                "former": one.former,
                "count": one.count,
                "url": _address(one, narrowed),
            }
            for one in found
        ],
    }
    return _kept(JsonResponse(answer, json_dumps_params={"ensure_ascii": False}))


@require_safe
def completions(request: HttpRequest) -> HttpResponse:
    """The same for a browser's own search box, in the form of OpenSearch: names, counts, addresses."""
    typed = Search.from_params(request.GET).query.text
    found = asked.to(typed)
    answer = [
        typed,
        [one.label for one in found],
        [f"{one.note} ({one.count})".strip() for one in found],
        [request.build_absolute_uri(_address(one, Search())) for one in found],
    ]
    response = JsonResponse(answer, safe=False, json_dumps_params={"ensure_ascii": False})
    response["Content-Type"] = "application/x-suggestions+json"
    return _kept(response)


@require_safe
def description(request: HttpRequest) -> HttpResponse:
    """How to search this archive, for browsers (OpenSearch 1.1)."""
    addresses = {
        name: request.build_absolute_uri(reverse(name)) for name in ("search", "search_json", "completions")
    }
    return render(
        request,
        "search/opensearch.xml",
        {"addresses": addresses, "host": request.build_absolute_uri("/").removesuffix("/")},
        content_type="application/opensearchdescription+xml",
    )


def _address(one: Suggestion, search: Search) -> str:
    """Return the page of a suggestion, or, where a search has other words or filters, that search with it."""
    if one.kind == "phrase":
        words = f'"{one.key}"' if " " in one.key else one.key
        return reverse("search") + search.address(q=f"{search.query.text} {words}".strip())
    if search.is_empty:
        return reverse(PAGES[one.kind], args=[one.key])
    chosen = search.filters.values().get(one.kind, [])
    return reverse("search") + search.address(**{one.kind: list(dict.fromkeys([*chosen, one.key]))})


def _kept(response: HttpResponse) -> HttpResponse:
    patch_cache_control(response, public=True, max_age=FRESH)
    return response
