"""Evidence: for one field of one speech, the words its value rests on."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from archive.models.sources import RawPage
from archive.models.speeches import Speech


class EvidenceQuerySet(models.QuerySet):
    def of_editors(self) -> EvidenceQuerySet:
        """What editors decided; no later reading of the pages overwrites it."""
        return self.filter(grade=Evidence.Grade.EDITOR)


class Evidence(models.Model):
    class Grade(models.TextChoices):
        STATED = "stated", _("stated")
        CORROBORATED = "corroborated", _("corroborated")
        INFERRED = "inferred", _("inferred")
        CONFLICT = "conflict", _("conflicting")
        EDITOR = "editor", _("editor's decision")

    speech = models.ForeignKey(Speech, models.CASCADE, related_name="evidence", verbose_name=_("speech"))
    field = models.CharField(_("field"), max_length=20)
    value = models.CharField(_("value"), max_length=300, blank=True)
    quote = models.TextField(_("quote"), blank=True)
    raw_page = models.ForeignKey(
        RawPage, models.PROTECT, null=True, blank=True, related_name="evidence", verbose_name=_("raw page")
    )
    spans = models.JSONField(
        _("spans"),
        default=list,
        blank=True,
        help_text=_("[raw page, start, end] of the quote in the text as received."),
    )
    rule = models.CharField(_("rule"), max_length=60)
    grade = models.CharField(_("grade"), max_length=14, choices=Grade)
    confidence = models.FloatField(_("confidence"), default=1.0)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("decided by"),
    )
    decided = models.DateTimeField(_("decided"), auto_now_add=True)

    objects = EvidenceQuerySet.as_manager()

    class Meta:
        verbose_name = _("evidence")
        verbose_name_plural = _("evidence")
        ordering = ["speech", "field", "pk"]
        indexes = [models.Index(fields=["speech", "field"], name="evidence_by_field")]
        constraints = [
            models.CheckConstraint(
                condition=Q(confidence__gte=0) & Q(confidence__lte=1), name="confidence_between_0_and_1"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.field}: {self.quote[:40]}"
