"""What the index knows of a speech, as Haystack fields."""

from __future__ import annotations

from datetime import date

from django.db.models import Prefetch, QuerySet
from haystack import indexes

from archive.models import Evidence, Paragraph, Part, Section, Speech, Witness
from archive.search import office_levels, wording


def dates() -> Prefetch:
    """The evidence for the day spoken, in one query."""
    return Prefetch("evidence", Evidence.objects.filter(field="date").only("speech", "field", "grade"))


class SpeechIndex(indexes.SearchIndex, indexes.Indexable):
    """Published speeches: their words, and what they are filtered, counted and sorted by.

    Facet values are keys, which outlive a change of name: six-digit codes, slugs. A place is given by the
    codes of all units it lies in, so that a province finds its counties.
    """

    text = indexes.CharField(document=True, stored=False)
    title = indexes.CharField(model_attr="title")
    place = indexes.MultiValueField(faceted=True)
    year = indexes.IntegerField(faceted=True, null=True)
    event = indexes.CharField(faceted=True, null=True)
    event_kind = indexes.CharField(faceted=True, null=True)
    speaker = indexes.MultiValueField(faceted=True)
    office = indexes.MultiValueField()
    kind = indexes.CharField(model_attr="kind", faceted=True)
    language = indexes.CharField(model_attr="language", faceted=True)
    source = indexes.CharField(faceted=True, null=True)
    completeness = indexes.CharField(faceted=True)
    office_level = indexes.MultiValueField(faceted=True)
    certainty = indexes.CharField(faceted=True)
    date = indexes.DateField(null=True)
    latest = indexes.DateField(model_attr="latest", null=True)
    added = indexes.DateTimeField(model_attr="added")

    def get_model(self) -> type[Speech]:
        return Speech

    def get_updated_field(self) -> str:
        return "changed"

    def index_queryset(self, using: str | None = None) -> QuerySet[Speech]:
        """Published speeches with their words, in a fixed number of queries."""
        reading = Witness.objects.filter(reading=True).prefetch_related(
            Prefetch("paragraphs", Paragraph.objects.defer("pieces")),
            Prefetch("sections", Section.objects.defer("pieces")),
            Prefetch("parts", Part.objects.all()),
        )
        return Speech.objects.published().listed().prefetch_related(Prefetch("witnesses", reading), dates())

    def read_queryset(self, using: str | None = None) -> QuerySet[Speech]:
        reading = Witness.objects.filter(reading=True).prefetch_related("parts")
        return Speech.objects.published().listed().prefetch_related(Prefetch("witnesses", reading), dates())

    def prepare_text(self, speech: Speech) -> str:
        return wording.document(speech)

    def prepare(self, obj: Speech) -> dict[str, object]:
        prepared = super().prepare(obj)
        for name, values in facet_values(obj).items():
            prepared[name] = values if self.fields[name].is_multivalued else next(iter(values), None)
        return prepared

    def prepare_office(self, speech: Speech) -> list[str]:
        return [c.office for c in speech.named if c.office]

    def prepare_date(self, speech: Speech) -> date | None:
        return speech.earliest


def facet_values(speech: Speech) -> dict[str, list[str]]:
    """Return the values by which a speech is counted and kept within filters, for each facet."""
    event, reading = speech.event, speech.reading
    year = year_of(speech)
    whole = reading and not reading.missing_parts and not reading.gaps
    offices = [c.office for c in speech.speakers]
    return {
        "place": speech.place.codes if speech.place else [],
        "year": [str(year)] if year else [],
        "event_kind": [event.kind] if event and event.kind else [],
        "event": [event.slug] if event else [],
        "speaker": list(dict.fromkeys(c.person.slug for c in speech.named if c.person)),
        "office_level": sorted(
            {level for o in offices if (level := office_levels.level_of(o, speech.place))}
        ),
        "source": [reading.source_site] if reading and reading.source_site else [],
        "completeness": ["complete" if whole else "incomplete"],
        "certainty": [certainty_of(speech)],
    }


def certainty_of(speech: Speech) -> str:
    """Return the grade of the evidence for the day spoken, "undated" where there is no day.

    Costs no query where ``evidence`` is prefetched. A day without evidence was given by an editor.
    """
    if not speech.date:
        return "undated"
    grades = [each.grade for each in speech.evidence.all() if each.field == "date"]
    return grades[-1] if grades else Evidence.Grade.EDITOR


def year_of(speech: Speech) -> int | None:
    """Return the year a speech is listed under: that of its earliest possible day, else of its latest."""
    day = speech.earliest or speech.latest
    return day.year if day else None
