"""What was found, ready for JSON: the shape of /search.json and of ``manage.py search --json``."""

from __future__ import annotations

from collections.abc import Callable

from archive.search.query import Found, Hit


def report(found: Found, address: Callable[[str], str] = str) -> dict[str, object]:
    """Return a page of results; ``address`` makes a full address of a speech's path."""
    return {
        "query": found.search.query.text,
        "count": found.count,
        "page": found.page,
        "pages": found.pages,
        "degraded": found.degraded,
        "results": [_result(hit, address) for hit in found.hits],
        "facets": {
            name: [{"value": each.value, "label": each.label, "count": each.count} for each in values]
            for name, values in found.facets.items()
        },
    }


def _result(hit: Hit, address: Callable[[str], str]) -> dict[str, object]:
    speech = hit.speech
    return {
        "url": address(speech.get_absolute_url()),
        "title": speech.title,
        "event": speech.event.name if speech.event else None,
        "place": speech.place.name if speech.place else None,
        "date": speech.date or None,
        "speaker": "、".join(c.name for c in speech.speakers if c.name) or None,
        "excerpts": [str(excerpt.html) for excerpt in hit.excerpts],
    }
