"""The printable view of a speech, and its files to take away."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.http import content_disposition_header
from django.views.decorators.http import require_safe

from archive.exports.composition import compose
from archive.exports.filenames import filename
from archive.exports.formats import FORMATS
from archive.pages.reading import readable

LAYOUTS = ("official", "compact")  # the first is the one without a parameter


@require_safe
def printable(request: HttpRequest, slug: str) -> HttpResponse:
    """The speech on paper: the official page, or the compact one with ?layout=compact."""
    speech = readable(request, slug)
    asked = request.GET.get("layout", "")
    address = request.build_absolute_uri(speech.get_absolute_url())
    return render(
        request,
        "speeches/print.html",
        {
            "speech": speech,
            "composition": compose(speech, address, timezone.localdate()),
            "layout": asked if asked in LAYOUTS else LAYOUTS[0],
            "address": address,
        },
    )


@require_safe
def export(request: HttpRequest, slug: str, format: str) -> HttpResponse:
    """The speech as a file in one of the formats."""
    wanted = FORMATS.get(format)
    if not wanted:
        raise Http404(f"There is no format {format!r}; there are {', '.join(FORMATS)}.")
    speech = readable(request, slug)
    address = request.build_absolute_uri(speech.get_absolute_url())
    return HttpResponse(
        wanted.write(speech, address, timezone.localdate()),
        headers={
            "Content-Type": wanted.media_type,
            "Content-Disposition": content_disposition_header(True, filename(speech.title, format)),
            "X-Content-Type-Options": "nosniff",
        },
    )
