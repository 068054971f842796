"""Full-text search: what the reader asked, what was understood, what was found."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from archive.pages.rows import rows


def search(request: HttpRequest) -> HttpResponse:
    from archive.search.query import Search

    found = Search.from_params(request.GET).run()
    shown = rows([hit.speech for hit in found.hits])
    return render(
        request,
        "search/search.html",
        {
            "found": found,
            "query": request.GET.get("q", "").strip(),
            "results": list(zip(found.hits, shown, strict=True)),
            "chosen": [
                (name, value) for name, values in found.facets.items() for value in values if value.selected
            ],
            "pages": range(1, found.pages + 1),
        },
    )
