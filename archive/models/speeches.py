"""Speeches, the witnesses that give their text, and the people who gave them."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from django.contrib.auth.models import AbstractBaseUser, AnonymousUser
from django.db import models
from django.db.models import F, Prefetch, Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from simple_history.models import HistoricalRecords

from archive.models.authorities import Event, Person, Place
from archive.models.dated import DatedModel
from archive.models.sources import RawPage
from archive.routes import route


class SpeechQuerySet(models.QuerySet):
    def published(self) -> SpeechQuerySet:
        """Speeches that visitors may see."""
        return self.filter(state=Speech.State.PUBLISHED)

    def at(self, place: Place) -> SpeechQuerySet:
        """Speeches of the place and of every unit below it."""
        return self.filter(place__lineage__startswith=place.lineage)

    def spoken_in(self, year: int) -> SpeechQuerySet:
        """Speeches whose earliest possible day lies in the year; without one, their latest."""
        return self.filter(Q(earliest__year=year) | Q(earliest=None, latest__year=year))

    def undated(self) -> SpeechQuerySet:
        # By the days, which an index has; a constraint keeps them in step with the date.
        return self.filter(earliest=None, latest=None)

    def dated(self) -> SpeechQuerySet:
        return self.exclude(earliest=None, latest=None)

    def by(self, person: Person) -> SpeechQuerySet:
        """Speeches that the person gave."""
        return self.filter(contributions__person=person).distinct()

    def newest_first(self) -> SpeechQuerySet:
        """By spoken date, the latest first, undated ones last."""
        return self.order_by(F("earliest").desc(nulls_last=True), "-pk")

    def visible_to(self, user: AbstractBaseUser | AnonymousUser) -> SpeechQuerySet:
        """Speeches that this visitor may see: published ones, and for who works at the desk all."""
        return self.all() if user.has_perm("archive.view_speech") else self.published()

    def whole(self) -> SpeechQuerySet:
        """With all that a speech's page and its files show, in a fixed number of queries."""
        # The text of a raw page is long, and only its source page shows it.
        pages = RawPage.objects.defer("text")
        return self.select_related("place", "event").prefetch_related(
            "contributions__person",
            "witnesses__sections",
            "witnesses__paragraphs",
            Prefetch("witnesses__parts__raw_page", pages),
            "evidence",
            Prefetch("evidence__raw_page", pages),
        )

    def listed(self) -> SpeechQuerySet:
        """With all that a row of a list shows, in a fixed number of queries."""
        # In an order of their own: by that of their model, they would be sorted by speech, event and place.
        named = Contribution.objects.select_related("person").order_by("order", "pk")
        # As a list of ours: for a manager of each speech Django would write its query down again.
        fetched = Prefetch("contributions", named, to_attr="fetched_contributions")
        return self.select_related("place", "event").prefetch_related(fetched)


class Speech(DatedModel):
    """The work: what was said on one occasion, whatever texts of it are held."""

    class State(models.TextChoices):
        DRAFT = "draft", _("draft")
        PUBLISHED = "published", _("published")
        WITHHELD = "withheld", _("withheld")
        TEMPLATE = "template", _("template")

    slug = models.SlugField(_("address"), max_length=80, unique=True, allow_unicode=True)
    title = models.CharField(_("title"), max_length=300)
    event = models.ForeignKey(
        Event, models.PROTECT, null=True, blank=True, related_name="speeches", verbose_name=_("event")
    )
    place = models.ForeignKey(
        Place, models.PROTECT, null=True, blank=True, related_name="speeches", verbose_name=_("place")
    )
    place_then = models.CharField(
        _("place as it then was"), max_length=70, blank=True, help_text=_("Code and name, if they differ.")
    )
    language = models.CharField(_("language"), max_length=12, default="zh-Hans", help_text=_("BCP 47."))
    kind = models.CharField(_("kind"), max_length=20, blank=True, help_text=_("讲话, 致辞, 报告, …"))
    state = models.CharField(_("state"), max_length=10, choices=State, default=State.DRAFT, db_index=True)
    added = models.DateTimeField(_("added"), auto_now_add=True)
    changed = models.DateTimeField(_("changed"), auto_now=True)
    published_at = models.DateTimeField(
        pgettext_lazy("when", "published"), null=True, blank=True, editable=False
    )

    objects = SpeechQuerySet.as_manager()
    history = HistoricalRecords()

    class Meta(DatedModel.Meta):
        abstract = False
        verbose_name = _("speech")
        verbose_name_plural = _("speeches")
        ordering = [F("earliest").desc(nulls_last=True), "-pk"]
        indexes = [
            models.Index(fields=["state", "-earliest", "-id"], name="speech_by_day"),
            models.Index(fields=["state", "earliest", "latest"], name="speech_by_days"),
            models.Index(fields=["state", "place", "-earliest"], name="speech_by_place"),
            models.Index(fields=["state", "event"], name="speech_by_event"),
            models.Index(fields=["state", "-added"], name="speech_by_arrival"),
            models.Index(fields=["state", "-published_at", "-id"], name="speech_by_publication"),
        ]
        constraints = [
            DatedModel.days_in_order("speech"),
            models.CheckConstraint(condition=~Q(title=""), name="speech_has_a_title"),
            models.CheckConstraint(
                condition=~Q(state="published") | Q(published_at__isnull=False),
                name="published_speech_has_its_day",
            ),
        ]

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        return route("speech", self.slug)

    @property
    def reading(self) -> Witness | None:
        """The witness whose text readers see."""
        return next((witness for witness in self.witnesses.all() if witness.reading), None)

    @property
    def speakers(self) -> list[Contribution]:
        return [c for c in self.named if c.role == Contribution.Role.SPEAKER]

    @property
    def named(self) -> Iterable[Contribution]:
        """All who had a part in it, in order; costs no query where `SpeechQuerySet.listed` fetched them."""
        fetched = getattr(self, "fetched_contributions", None)
        return self.contributions.all() if fetched is None else fetched


class Witness(models.Model):
    """One text of a speech, as one source gives it."""

    speech = models.ForeignKey(Speech, models.CASCADE, related_name="witnesses", verbose_name=_("speech"))
    reading = models.BooleanField(_("reading text"), default=False)
    source_url = models.CharField(_("source address"), max_length=1000, blank=True)
    source_site = models.CharField(_("source site"), max_length=200, blank=True)
    posted = models.DateField(
        _("posted"), null=True, blank=True, help_text=_("The day a site put the page up.")
    )
    stitch_key = models.CharField(
        max_length=400,
        blank=True,
        db_index=True,
        editable=False,
        help_text=_("What its parts have in common."),
    )
    gaps = models.JSONField(_("gaps"), default=list, blank=True)
    anchors = models.PositiveIntegerField(
        _("anchors given"),
        default=0,
        help_text=_("An anchor is never given twice, even when its paragraph goes."),
    )

    class Meta:
        verbose_name = _("witness")
        verbose_name_plural = _("witnesses")
        ordering = ["speech", "-reading", "pk"]
        indexes = [models.Index(fields=["source_site", "speech"], name="witness_by_site")]
        constraints = [
            models.UniqueConstraint(fields=["speech"], condition=Q(reading=True), name="one_reading_witness"),
        ]

    def __str__(self) -> str:
        return self.source_site or self.source_url or f"#{self.pk}"

    @property
    def missing_parts(self) -> list[int]:
        return [part.number for part in self.parts.all() if part.raw_page_id is None]


class Part(models.Model):
    """A slot of a witness: a raw page, or a numbered part known to be missing."""

    witness = models.ForeignKey(Witness, models.CASCADE, related_name="parts", verbose_name=_("witness"))
    order = models.PositiveIntegerField(_("order"))
    number = models.PositiveIntegerField(
        _("part"), null=True, blank=True, help_text=_('The n of "(n)"; empty if the page is the whole.')
    )
    raw_page = models.ForeignKey(
        RawPage, models.PROTECT, null=True, blank=True, related_name="parts", verbose_name=_("raw page")
    )

    class Meta:
        verbose_name = _("part")
        verbose_name_plural = _("parts")
        ordering = ["witness", "order"]
        constraints = [
            models.UniqueConstraint(fields=["witness", "order"], name="parts_in_order"),
            models.UniqueConstraint(fields=["witness", "number"], name="part_number_once"),
            models.CheckConstraint(
                condition=Q(raw_page__isnull=False) | Q(number__isnull=False),
                name="missing_part_has_its_number",
            ),
        ]

    def __str__(self) -> str:
        return f"({self.number})" if self.number else "–"


@lru_cache(maxsize=1024)
def label_of(number: str, level: int) -> str:
    """Return the number of a heading with the mark that its level bears in official writing.

    >>> label_of("二", 1), label_of("3", 4), label_of("", 1)
    ('二、', '(3) ', '')
    """
    if not number:
        return ""
    arabic = number.isascii() and number.isdigit()
    if set(number) <= set("IVXLC"):
        return f"{number}. "
    if not arabic and not set(number) <= set("〇零一二三四五六七八九十百"):
        return f"{number} "  # "第一部分", "Part I": printed as it is
    if arabic:
        return f"({number}) " if level > 3 else f"{number}. "
    # Full-width brackets, as Chinese is set.
    return f"\uff08{number}\uff09" if level > 1 else f"{number}\u3001"


class Section(models.Model):
    """A heading of the outline, and the paragraph it stands before."""

    witness = models.ForeignKey(Witness, models.CASCADE, related_name="sections", verbose_name=_("witness"))
    order = models.PositiveIntegerField(_("order"))
    level = models.PositiveSmallIntegerField(_("level"))
    number = models.CharField(_("number"), max_length=20, blank=True)
    heading = models.TextField(_("heading"))
    paragraph = models.PositiveIntegerField(
        _("paragraph"), help_text=_("Order of the first paragraph under it.")
    )
    pieces = models.JSONField(_("pieces"), default=list)

    class Meta:
        verbose_name = _("section")
        verbose_name_plural = _("sections")
        ordering = ["witness", "order"]
        constraints = [
            models.UniqueConstraint(fields=["witness", "order"], name="sections_in_order"),
            models.CheckConstraint(condition=Q(level__gte=1), name="section_level_from_1"),
        ]

    def __str__(self) -> str:
        return self.heading

    @property
    def label(self) -> str:
        """The number with the mark that its level bears in official writing: 一、 (一) 1. (1)."""
        return label_of(self.number, self.level)

    @property
    def printed(self) -> str:
        """The heading as readers see it, with its number: 二、突出重点."""
        return f"{self.label}{self.heading}"


class Paragraph(models.Model):
    """A whole paragraph, its permanent anchor, and where its characters stand in the raw pages."""

    witness = models.ForeignKey(Witness, models.CASCADE, related_name="paragraphs", verbose_name=_("witness"))
    order = models.PositiveIntegerField(_("order"))
    anchor = models.CharField(_("anchor"), max_length=12)
    text = models.TextField(_("text"))
    pieces = models.JSONField(
        _("pieces"), default=list, help_text=_("[raw page, start, end] for each run of characters, in order.")
    )

    class Meta:
        verbose_name = _("paragraph")
        verbose_name_plural = _("paragraphs")
        ordering = ["witness", "order"]
        constraints = [
            models.UniqueConstraint(fields=["witness", "order"], name="paragraphs_in_order"),
            models.UniqueConstraint(fields=["witness", "anchor"], name="paragraph_anchor_once"),
            models.CheckConstraint(
                condition=Q(anchor__regex=r"^p[1-9][0-9]*$"), name="anchor_is_p_and_a_number"
            ),
            models.CheckConstraint(condition=~Q(text=""), name="paragraph_has_text"),
        ]

    def __str__(self) -> str:
        return self.text[:60]


class Contribution(models.Model):
    """Someone's part in a speech, as the source words it, with the office held then."""

    class Role(models.TextChoices):
        SPEAKER = "speaker", _("speaker")
        READER = "reader", _("read it out")

    speech = models.ForeignKey(Speech, models.CASCADE, related_name="contributions", verbose_name=_("speech"))
    order = models.PositiveSmallIntegerField(_("order"), default=0)
    role = models.CharField(_("role"), max_length=10, choices=Role, default=Role.SPEAKER)
    name = models.CharField(_("name as written"), max_length=80, blank=True)
    office = models.CharField(_("office as written"), max_length=200, blank=True)
    person = models.ForeignKey(
        Person, models.PROTECT, null=True, blank=True, related_name="contributions", verbose_name=_("person")
    )

    history = HistoricalRecords()

    class Meta:
        verbose_name = _("contribution")
        verbose_name_plural = _("contributions")
        ordering = ["speech", "order"]
        constraints = [
            models.UniqueConstraint(fields=["speech", "role", "order"], name="contributions_in_order"),
            models.CheckConstraint(
                condition=~Q(name="") | ~Q(office=""), name="contribution_says_who_or_what_office"
            ),
        ]

    def __str__(self) -> str:
        return self.name or self.office
