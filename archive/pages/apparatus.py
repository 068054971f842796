"""Why each field of a speech has its value: the words of the source, the rule, how sure it is."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from archive import datewords
from archive.models import Evidence, Speech
from archive.pages import certainty
from archive.pages.rules import rule_in_words

# In the order in which a reader wants them.
LABELS: dict[str, Promise] = {
    "date": _("Date spoken"),
    "place": _("Place"),
    "event": _("Event"),
    "speaker": _("Speaker"),
    "office": _("Office"),
    "title": _("Title"),
    "language": _("Language"),
    "kind": _("Kind"),
    "posted": _("Posted"),
    "source_url": _("Source address"),
    "source_site": _("Source"),
    "part": _("Part"),
    "template": _("Template"),
}


@dataclass(frozen=True)
class Ground:
    """Words that a value rests on."""

    quote: str
    address: str  # of the source page, the words marked; "" if they stand in no page held
    rule: str  # in words
    decided_by_editor: bool


@dataclass(frozen=True)
class Fact:
    field: str
    label: Promise | str
    value: str  # in words; "" if the sources do not settle it
    grade: str  # one of certainty.GRADES
    evidence: tuple[Ground, ...]

    @property
    def certainty(self) -> Promise | str:
        return certainty.WORDS[self.grade]


def facts(speech: Speech) -> list[Fact]:
    """Return a fact for each labelled field and each further field that has evidence."""
    grounds: dict[str, list[Evidence]] = defaultdict(list)
    for evidence in speech.evidence.all():
        grounds[evidence.field].append(evidence)
    values = _values(speech)
    fields = [*LABELS, *sorted(set(grounds) - set(LABELS))]
    return [
        Fact(
            name,
            LABELS.get(name, name.replace("_", " ")),
            values.get(name, ""),
            certainty.grade(values.get(name, ""), [e.grade for e in grounds[name]]),
            tuple(_ground(evidence) for evidence in grounds[name]),
        )
        for name in fields
        if name in values or grounds[name]
    ]


def source_address(evidence: Evidence) -> str:
    """Return the address of the page that holds the quote, with the quote's spans in it."""
    if not evidence.raw_page:
        return ""
    spans = [f"{start}-{end}" for page, start, end in evidence.spans if page == evidence.raw_page_id]
    page = reverse("source", args=[evidence.raw_page.sha256])
    return f"{page}?at={','.join(spans)}#quote" if spans else page


def _ground(evidence: Evidence) -> Ground:
    return Ground(
        evidence.quote,
        source_address(evidence),
        rule_in_words(evidence.rule),
        evidence.grade == Evidence.Grade.EDITOR,
    )


def _values(speech: Speech) -> dict[str, str]:
    names = [c.name for c in speech.speakers if c.name]
    offices = [c.office for c in speech.speakers if c.office]
    return {
        "date": datewords.in_words(speech.date, get_language() or "en") if speech.date else "",
        "place": speech.place.name if speech.place else "",
        "event": speech.event.name if speech.event else "",
        "speaker": "、".join(names),
        "office": "、".join(offices),
        "title": speech.title,
    }
