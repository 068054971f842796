"""What the index knows of a speech, as Haystack fields."""

from __future__ import annotations

from datetime import date

from django.db.models import Prefetch, QuerySet
from haystack import indexes

from archive.models import Paragraph, Part, Section, Speech, Witness
from archive.search import wording


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
        return Speech.objects.published().listed().prefetch_related(Prefetch("witnesses", reading))

    def read_queryset(self, using: str | None = None) -> QuerySet[Speech]:
        return Speech.objects.published().listed()

    def prepare_text(self, speech: Speech) -> str:
        return wording.document(speech)

    def prepare_place(self, speech: Speech) -> list[str]:
        return speech.place.codes if speech.place else []

    def prepare_year(self, speech: Speech) -> int | None:
        return year_of(speech)

    def prepare_event(self, speech: Speech) -> str | None:
        return speech.event.slug if speech.event else None

    def prepare_event_kind(self, speech: Speech) -> str | None:
        return speech.event.kind or None if speech.event else None

    def prepare_speaker(self, speech: Speech) -> list[str]:
        return [c.person.slug for c in speech.contributions.all() if c.person]

    def prepare_office(self, speech: Speech) -> list[str]:
        return [c.office for c in speech.contributions.all() if c.office]

    def prepare_source(self, speech: Speech) -> str | None:
        return speech.reading.source_site or None if speech.reading else None

    def prepare_completeness(self, speech: Speech) -> str:
        whole = speech.reading and not speech.reading.missing_parts and not speech.reading.gaps
        return "complete" if whole else "incomplete"

    def prepare_date(self, speech: Speech) -> date | None:
        return speech.earliest


def year_of(speech: Speech) -> int | None:
    """Return the year a speech is listed under: that of its earliest possible day, else of its latest."""
    day = speech.earliest or speech.latest
    return day.year if day else None
