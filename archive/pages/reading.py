"""The reading page of a speech: text in the middle, outline before it, apparatus after it."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from archive.exports import citations, flow
from archive.models import Speech
from archive.pages import apparatus, within


def speech(request: HttpRequest, slug: str) -> HttpResponse:
    found = readable(request, slug)
    reading = found.reading
    parts = list(reading.parts.all()) if reading else []
    facts = apparatus.facts(found)
    address = request.build_absolute_uri(found.get_absolute_url())
    blocks = flow.blocks(reading) if reading else []
    query, at = within.asked(request)
    sought = within.search(query, at, found.title, blocks)
    return render(
        request,
        "speeches/speech.html",
        {
            "speech": found,
            "reading": reading,
            "facts": {fact.field: fact for fact in facts},
            "why": [fact for fact in facts if fact.evidence and fact.field in apparatus.FOREMOST],
            "why_more": [fact for fact in facts if fact.evidence and fact.field not in apparatus.FOREMOST],
            "parts": parts,
            "missing": [part.number for part in parts if part.raw_page_id is None],
            "outline": flow.outline(reading) if reading else [],
            "within": sought,
            "blocks": list(zip(blocks, sought.texts, strict=True)),
            "address": address,
            "citation": citations.gbt7714(found, address, timezone.localdate()),
        },
    )


def readable(request: HttpRequest, slug: str) -> Speech:
    """Return the speech with all that its page shows. Raises Http404 if this visitor may not read it."""
    found = Speech.objects.visible_to(request.user).whole().filter(slug=slug).first()
    if not found:
        raise Http404("There is no published speech at this address.")
    return found
