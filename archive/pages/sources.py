"""A raw page as received: its text with what was taken and what was dropped, and its bytes."""

from __future__ import annotations

import re

from csp.constants import NONE
from csp.decorators import csp
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseNotFound
from django.shortcuts import render
from django.utils.http import content_disposition_header
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from archive import folds
from archive.models import Paragraph, RawPage, Section, Speech
from archive.pages import markings
from archive.pages.markings import Mark

WINDOW = 40_000  # characters of a raw page shown at a time


def source(request: HttpRequest, sha256: str) -> HttpResponse:
    page = visible_page(request, sha256)
    visible = Speech.objects.visible_to(request.user)
    speeches = list(visible.filter(witnesses__parts__raw_page=page).distinct())
    quoted = spans(request.GET.get("at", ""), len(page.text))
    windows = markings.windows(page.text, WINDOW)
    shown = _window(request, windows, quoted)
    start, end = windows[shown - 1]
    marks = [
        *_taken(page, speeches),
        *(Mark(first, last, "dropped", rule) for first, last, rule in page.dropped),
        *(Mark(first, last, "quoted") for first, last in quoted),
    ]
    return render(
        request,
        "sources/source.html",
        {
            "raw_page": page,
            "speeches": speeches,
            "stretches": folds.stretches(markings.runs(page.text, marks, start, end)),
            "quoted": bool(quoted),
            "windows": range(1, len(windows) + 1),
            "shown": shown,
        },
    )


@require_safe
@csp({"default-src": [NONE], "sandbox": []})
def original(request: HttpRequest, sha256: str) -> HttpResponse:
    """The bytes, for keeping: never shown by the browser as a page of this site."""
    page = visible_page(request, sha256)
    try:
        data = page.data()
    except FileNotFoundError:
        return HttpResponseNotFound(
            _("The bytes of this page are missing from the data folder.\n"),
            content_type="text/plain; charset=utf-8",
        )
    name = page.file_name
    return HttpResponse(
        data,
        headers={
            "Content-Type": "application/octet-stream",
            "Content-Disposition": content_disposition_header(as_attachment=True, filename=name),
            "X-Content-Type-Options": "nosniff",
            "Cross-Origin-Resource-Policy": "same-origin",
        },
    )


def visible_page(request: HttpRequest, sha256: str) -> RawPage:
    """Return the raw page if a speech that this visitor may read stands in it. Raises Http404."""
    page = RawPage.objects.filter(sha256=sha256).first()
    if not page:
        raise Http404("There is no raw page at this address.")
    if request.user.has_perm("archive.view_rawpage"):
        return page
    if not Speech.objects.published().filter(witnesses__parts__raw_page=page).exists():
        raise Http404("No published speech stands in this raw page.")
    return page


def spans(written: str, size: int) -> list[tuple[int, int]]:
    """Return the spans that an address names, "120-188,190-204"; those outside the text are left out."""
    found = []
    for start, end in re.findall(r"(\d{1,9})-(\d{1,9})", written[:400]):
        if int(start) < int(end) <= size:
            found.append((int(start), int(end)))
    return sorted(found)


def _window(request: HttpRequest, windows: list[tuple[int, int]], quoted: list[tuple[int, int]]) -> int:
    """The window to show, counted from 1: the one asked for, else that of the quote."""
    asked = request.GET.get("page", "")
    if asked.isascii() and asked.isdigit() and 1 <= int(asked) <= len(windows):
        return int(asked)
    first = quoted[0][0] if quoted else 0
    return next((n for n, (start, end) in enumerate(windows, 1) if start <= first < end), 1)


def _taken(page: RawPage, speeches: list[Speech]) -> list[Mark]:
    """What stands in speeches: each paragraph's run with its address, each heading's."""
    paragraphs = Paragraph.objects.filter(witness__parts__raw_page=page, witness__speech__in=speeches)
    sections = Section.objects.filter(witness__parts__raw_page=page, witness__speech__in=speeches)
    addresses = {speech.pk: speech.get_absolute_url() for speech in speeches}
    found = []
    for anchor, pieces, speech, reading in paragraphs.values_list(
        "anchor", "pieces", "witness__speech", "witness__reading"
    ).distinct():
        address = f"{addresses[speech]}#{anchor}" if reading else addresses[speech]
        here = [(start, end) for key, start, end in pieces if key == page.pk]
        # The number stands where the paragraph begins, not after each word that was dropped from within it.
        found += [Mark(s, e, "taken", "" if at else anchor, address) for at, (s, e) in enumerate(here)]
    for pieces, speech in sections.values_list("pieces", "witness__speech").distinct():
        found += [Mark(s, e, "heading", "", addresses[speech]) for key, s, e in pieces if key == page.pk]
    return found
