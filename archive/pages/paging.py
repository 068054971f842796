"""Long lists, a page at a time."""

from __future__ import annotations

from django.core.paginator import Page, Paginator
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
