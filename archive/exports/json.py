"""A speech as JSON: the keys of the importer's report, with its address and state."""

from __future__ import annotations

import json

from archive.models import Evidence, Speech, Witness

NO_WITNESS: dict[str, object] = {"pages": [], "source_url": None, "source_site": None, "posted": None}


def write(speech: Speech, address: str) -> bytes:
    """Return the report as UTF-8, with characters as they are and a line for each key."""
    return (json.dumps(report(speech, address), ensure_ascii=False, indent=1) + "\n").encode()


def report(speech: Speech, address: str) -> dict[str, object]:
    """Return the speech under the keys that ``manage.py ingest --json`` reports, plus url and state.

    ``address`` is the absolute address of the speech's page. Absent values are None, never "".
    Expects witnesses (with parts, sections, paragraphs) and evidence to be prefetched, else queries for them.
    """
    reading = speech.reading
    speakers = speech.speakers
    witness = _witness(reading) if reading else NO_WITNESS
    others = [other for other in speech.witnesses.all() if not other.reading]
    return {
        "url": address,
        "state": speech.state,
        "title": speech.title,
        "event": speech.event.name if speech.event else None,
        "place": _place(speech),
        "date": speech.date or None,
        "posted": witness["posted"],
        "speaker": "、".join(c.name for c in speakers if c.name) or None,
        "office": "、".join(c.office for c in speakers if c.office) or None,
        "source_url": witness["source_url"],
        "source_site": witness["source_site"],
        "language": speech.language,
        "kind": speech.kind or None,
        "template": speech.state == Speech.State.TEMPLATE,
        "pages": witness["pages"],
        "missing_parts": reading.missing_parts if reading else [],
        "sections": [
            {"level": s.level, "number": s.number, "heading": s.heading, "paragraph": s.paragraph}
            for s in (reading.sections.all() if reading else ())
        ],
        "paragraphs": [paragraph.text for paragraph in reading.paragraphs.all()] if reading else [],
        "gaps": reading.gaps if reading else [],
        "witnesses": [_witness(each) for each in ([reading] if reading else []) + others],
        "evidence": _evidence(speech),
    }


def _place(speech: Speech) -> dict[str, object] | None:
    place = speech.place
    if not place:
        return None
    found: dict[str, object] = {
        "code": place.code if place.code.isdigit() else None,
        "name": place.name,
        "path": place.path,
    }
    if speech.place_then:
        code, _space, name = speech.place_then.partition(" ")
        found["then"] = {"code": code, "name": name}
    return found


def _witness(witness: Witness) -> dict[str, object]:
    return {
        "pages": [
            {"file": part.raw_page.file_name, "part": part.number, "sha256": part.raw_page.sha256}
            for part in witness.parts.all()
            if part.raw_page
        ],
        "source_url": witness.source_url or None,
        "source_site": witness.source_site or None,
        "posted": witness.posted.isoformat() if witness.posted else None,
    }


def _evidence(speech: Speech) -> dict[str, list[dict[str, object]]]:
    found: dict[str, list[dict[str, object]]] = {}
    for evidence in speech.evidence.all():
        found.setdefault(evidence.field, []).append(_one(evidence))
    return found


def _one(evidence: Evidence) -> dict[str, object]:
    return {
        "quote": evidence.quote,
        "file": evidence.raw_page.file_name if evidence.raw_page else "",
        "rule": evidence.rule,
        "grade": evidence.grade,
        "confidence": evidence.confidence,
    }
