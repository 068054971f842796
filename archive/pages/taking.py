"""What is found, to take away: a table for spreadsheets, and a reading list to print."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice

from django.http import HttpRequest, HttpResponse, StreamingHttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.http import content_disposition_header
from django.views.decorators.http import require_safe
from haystack import connections
from haystack.constants import DEFAULT_ALIAS

from archive.exports import citations, csv
from archive.exports.composition import compose
from archive.models import Speech
from archive.pages.facets import filters_of
from archive.pages.rows import rows
from archive.search.query import Search
from archive.search.search_indexes import certainty_of

CSV_ROWS = 10_000
LIST_ROWS = 200
LIST_TEXTS = 20
AT_ONCE = 200  # speeches that are fetched together


@require_safe
def table(request: HttpRequest) -> StreamingHttpResponse:
    """The speeches found as CSV, in the order of the search, at most CSV_ROWS."""
    keys, count = Search.from_params(request.GET).keys(CSV_ROWS)
    headers = {
        "Content-Disposition": content_disposition_header(True, "speeches.csv"),
        "X-Content-Type-Options": "nosniff",
        "X-Total-Count": str(count),
    }
    lines = csv.written(_in_turn(keys), request.build_absolute_uri, certainty_of)
    return StreamingHttpResponse(lines, content_type="text/csv; charset=utf-8", headers=headers)


@require_safe
def reading_list(request: HttpRequest) -> HttpResponse:
    """The speeches found with their facts and citations, to be printed; with ?texts=1 their texts too."""
    asked = Search.from_params(request.GET)
    texts = request.GET.get("texts") == "1"
    keys, count = asked.keys(LIST_TEXTS if texts else LIST_ROWS)
    found = Speech.objects.published()
    by_key = (found.whole() if texts else found.listed()).in_bulk(keys)
    speeches = [by_key[key] for key in keys if key in by_key]
    today = timezone.localdate()
    entries = []
    for row in rows(speeches):
        address = request.build_absolute_uri(row.speech.get_absolute_url())
        entries.append(
            {
                "row": row,
                "citation": citations.gbt7714(row.speech, address, today),
                "composition": compose(row.speech, address, today) if texts else None,
            }
        )
    here = asked.address().removeprefix("?")
    return render(
        request,
        "search/list.html",
        {
            "query": asked.query.text,
            "within": filters_of(asked),
            "entries": entries,
            "count": count,
            "shown": len(entries),
            "left_out": count > len(entries),
            "texts": texts,
            "most_texts": LIST_TEXTS,
            "today": today,
            "back": reverse("search") + (f"?{here}" if here else ""),
            "plain": reverse("search_list") + (f"?{here}" if here else ""),
            "whole": reverse("search_list") + f"?{here}&texts=1".replace("?&", "?"),
        },
    )


def _in_turn(keys: Sequence[int]) -> Iterator[Speech]:
    """Yield published speeches by their keys, in that order, a few hundred fetched at a time."""
    index = connections[DEFAULT_ALIAS].get_unified_index().get_index(Speech)
    left = iter(keys)
    while some := list(islice(left, AT_ONCE)):
        found = index.read_queryset().in_bulk(some)
        yield from (found[key] for key in some if key in found)
