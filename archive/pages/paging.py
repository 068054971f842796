"""Long lists, a page at a time."""

from __future__ import annotations

from django.core.paginator import Page, Paginator
from django.db.models import QuerySet
from django.http import HttpRequest

ROWS = 30


def page_of(request: HttpRequest, rows: object, size: int = ROWS, *, count: int | None = None) -> Page:
    """Return the page that ``?page=`` asks for; nonsense is the first page, too far is the last.

    ``count``: how many rows there are, where that is known; else the database is asked.
    """
    paginator = Paginator(rows, size)
    if count is not None:
        paginator.count = count
    return paginator.get_page(request.GET.get("page"))


def page_by_keys(
    request: HttpRequest, rows: QuerySet, whole: QuerySet, size: int = ROWS, *, count: int | None = None
) -> Page:
    """Return the page of ``rows``, in their order, each as ``whole`` gives it.

    The rows before the page are passed over by their keys alone, which an index answers: the last page of a
    long list comes as soon as its first.
    """
    page = page_of(request, rows.values_list("pk", flat=True), size, count=count)
    keys = list(page.object_list)
    found = whole.order_by().in_bulk(keys)
    page.object_list = [found[key] for key in keys if key in found]
    return page
