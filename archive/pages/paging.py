"""Long lists, a page at a time."""

from __future__ import annotations

from django.core.paginator import Page, Paginator
from django.http import HttpRequest

ROWS = 30


def page_of(request: HttpRequest, rows: object, size: int = ROWS) -> Page:
    """Return the page that ``?page=`` asks for; nonsense is the first page, too far is the last."""
    return Paginator(rows, size).get_page(request.GET.get("page"))
