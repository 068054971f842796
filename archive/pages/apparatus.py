"""Why each field of a speech has its value: the words of the source, the rule, how sure it is."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from archive import datewords
from archive.exports import certainty
from archive.models import Evidence, Speech
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


# What a reader of the speech asks after; the rest is for who asks after the page.
FOREMOST = ("date", "place", "event", "speaker", "office")


@dataclass(frozen=True)
class Ground:
    """Words that a value rests on."""

    quote: str
    address: str  # of the source page, the words marked; "" if they stand in no page held
    rules: tuple[str, ...]  # in words; the same words may speak for a value in several ways
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
    """Return a fact for each field of the speech, and for each further field that has evidence."""
    grounds: dict[str, list[Evidence]] = defaultdict(list)
    for evidence in speech.evidence.all():
        grounds[evidence.field].append(evidence)
    own = _values(speech)
    fields = [*LABELS, *sorted(set(grounds) - set(LABELS))]
    return [_fact(name, own.get(name), grounds[name]) for name in fields if name in own or grounds[name]]


def _fact(name: str, own: str | None, grounds: list[Evidence]) -> Fact:
    grades = [evidence.grade for evidence in grounds]
    if own is None:  # a field of the page, such as the day it was posted: the evidence holds its value
        value = grounds[0].value
        value = _in_words(value) if name == "posted" and value else value
        grade = certainty.grade("held", grades)
    else:
        value, grade = own, certainty.grade(own, grades)
    label = LABELS.get(name, name.replace("_", " "))
    return Fact(name, label, value, grade, tuple(_grounds(grounds)))


def source_address(evidence: Evidence) -> str:
    """Return the address of the page that holds the quote, with the quote's spans in it."""
    if not evidence.raw_page:
        return ""
    spans = [f"{start}-{end}" for page, start, end in evidence.spans if page == evidence.raw_page_id]
    page = reverse("source", args=[evidence.raw_page.sha256])
    return f"{page}?at={','.join(spans)}#quote" if spans else page


def _grounds(evidence: list[Evidence]) -> Iterator[Ground]:
    """Yield the words of the source in their order, each once with all the rules that read them."""
    rules: dict[tuple[str, str, bool], list[str]] = defaultdict(list)
    for each in evidence:
        key = (each.quote, source_address(each), each.grade == Evidence.Grade.EDITOR)
        words = rule_in_words(each.rule)
        if words not in rules[key]:
            rules[key].append(words)
    for (quote, address, by_editor), said in rules.items():
        yield Ground(quote, address, tuple(said), by_editor)


def _values(speech: Speech) -> dict[str, str]:
    names = [c.name for c in speech.speakers if c.name]
    offices = [c.office for c in speech.speakers if c.office]
    return {
        "date": _in_words(speech.date) if speech.date else "",
        "place": speech.place.name if speech.place else "",
        "event": speech.event.name if speech.event else "",
        "speaker": "、".join(names),
        "office": "、".join(offices),
        "title": speech.title,
    }


def _in_words(edtf: str) -> str:
    return datewords.in_words(edtf, get_language() or "en")
