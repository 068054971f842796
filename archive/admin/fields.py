"""The fields of a draft as the review desk shows them: value, grade, the words it rests on, who decided."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.translation import get_language, get_language_info, pgettext_lazy
from django.utils.translation import gettext_lazy as _

from archive import datewords
from archive.models import Evidence, Speech
from archive.review import decisions

LABELS = {
    "title": _("title"),
    "event": _("event"),
    "place": _("place"),
    "date": _("spoken date"),
    "speaker": _("speaker"),
    "office": _("office"),
    "language": _("language"),
    "kind": _("kind"),
}
HELP = {
    "event": _("The name of the occasion; one that is held is joined."),
    "place": _("A name, its pinyin or initials, or the six-digit code."),
    "date": _(
        "When it was spoken, as 2011, 2011-03, 2011-03-08, 2011~ (about) or 2011-01/2011-06 (between)."
    ),
    "speaker": _("The person's name, without office."),
    "office": _("As the source words it."),
    "language": _("zh-Hans, zh-Hant or en."),
    "kind": _("讲话, 致辞, 报告, …"),
}
# Which list of suggestions helps with a field; see `lookups`.
LOOKUPS = {"place": "lookup_places", "event": "lookup_events", "speaker": "lookup_people"}
# What else the pages say of a speech; nobody decides on it, it is the witnesses' own.
FACTS = {
    "part": _("part"),
    "parts": _("number of parts"),
    "posted": _("posted"),
    "source_url": _("source address"),
    "source_site": _("source site"),
    "uploader": _("uploader"),
    "next": _("next part"),
    "gap": _("gap"),
    "template": _("template"),
}
GRADES = {
    **dict(Evidence.Grade.choices),
    "": pgettext_lazy("a field's value", "not stated"),
}
DECIDED = {
    "accepted": _("accepted"),
    "corrected": _("corrected"),
    "emptied": _("emptied: not known"),
}


@dataclass(frozen=True)
class Field:
    name: str
    value: str  # as the correction form takes it: a place's code, a date's EDTF
    shown: str
    note: str  # small print beside the value: the path of a place, the days of a date
    grade: str  # one of Evidence.Grade, or "" where nothing settles the field
    quotes: tuple[Evidence, ...]
    decision: Evidence | None

    @property
    def label(self) -> str:
        return LABELS[self.name]

    @property
    def help(self) -> str:
        return HELP.get(self.name, "")

    @property
    def lookup(self) -> str:
        return LOOKUPS.get(self.name, "")

    @property
    def grade_label(self) -> str:
        return GRADES[self.grade]

    @property
    def decided_how(self) -> str:
        return DECIDED.get(self.decision.rule, self.decision.rule) if self.decision else ""

    @property
    def required(self) -> bool:
        return self.name in decisions.REQUIRED

    @property
    def told(self) -> list[Evidence]:
        """Its evidence, once each: words that stand in several places of a page are told by the first."""
        once = {(one.quote, one.rule, one.grade, one.confidence): one for one in reversed(self.quotes)}
        return [one for one in self.quotes if one in once.values()]

    @property
    def keys(self) -> str:
        """The keys of its evidence, as they stand at the marks in the source."""
        return " ".join(f"e{one.pk}" for one in self.quotes if one.spans)


def fields(speech: Speech, evidence: Iterable[Evidence]) -> list[Field]:
    """Return every field that an editor decides on, in the order of `decisions.FIELDS`.

    ``speech`` comes with its event, place and contributions.
    """
    of_field: dict[str, list[Evidence]] = {}
    for one in evidence:
        of_field.setdefault(one.field, []).append(one)
    return [_field(speech, name, of_field.get(name, [])) for name in decisions.FIELDS]


def facts(evidence: Iterable[Evidence]) -> list[tuple[str, Evidence]]:
    """Return the evidence of what nobody decides on, each with the words for it."""
    return [(FACTS.get(one.field, one.field), one) for one in evidence if one.field not in decisions.FIELDS]


def _field(speech: Speech, name: str, evidence: list[Evidence]) -> Field:
    value, shown, note = _value(speech, name)
    decision = next((one for one in evidence if one.grade == Evidence.Grade.EDITOR), None)
    quotes = tuple(one for one in evidence if one is not decision)
    return Field(name, value, shown, note, _grade(value, quotes, decision), quotes, decision)


def _value(speech: Speech, name: str) -> tuple[str, str, str]:
    """Return a field's value as the correction form takes it, as it is shown, and its small print."""
    speaker = next(iter(speech.speakers), None)
    match name:
        case "event":
            event = speech.event
            return (event.name, event.name, event.kind) if event else ("", "", "")
        case "place":
            place = speech.place
            if not place:
                return "", "", ""
            return place.code, place.name, _place_note(speech)
        case "date":
            words = datewords.in_words(speech.date, get_language() or "") if speech.date else ""
            return speech.date, words, speech.date if words != speech.date else ""
        case "speaker" | "office":
            held = (speaker.name if name == "speaker" else speaker.office) if speaker else ""
            return held, held, ""
        case "language":
            words = _language_name(speech.language)
            return speech.language, words, speech.language if words != speech.language else ""
    held = getattr(speech, name)
    return held, held, ""


def _language_name(tag: str) -> str:
    """Return the words for a language by its BCP 47 tag, or the tag where Django has none for it."""
    try:
        return str(get_language_info(tag.lower())["name_translated"])
    except KeyError:
        return tag


def _place_note(speech: Speech) -> str:
    note = f"{speech.place.code} · {' › '.join(speech.place.path)}"
    return f"{note} · {speech.place_then}" if speech.place_then else note


def _grade(value: str, quotes: tuple[Evidence, ...], decision: Evidence | None) -> str:
    """Return the grade a field is shown with: an editor's, else a conflict, else its best evidence's."""
    if decision:
        return Evidence.Grade.EDITOR
    grades = {one.grade for one in quotes}
    if Evidence.Grade.CONFLICT in grades:
        return Evidence.Grade.CONFLICT
    if not value:
        return ""
    best = (Evidence.Grade.CORROBORATED, Evidence.Grade.STATED, Evidence.Grade.INFERRED)
    # A value without any evidence was worked out from the page as a whole.
    return next((grade for grade in best if grade in grades), Evidence.Grade.INFERRED)
