"""Raw pages, as received, and the accessions that brought them in."""

from __future__ import annotations

import re

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

from archive.models import originals
from archive.routes import route


class RawPage(models.Model):
    """One raw page. Its bytes live in the data folder under their SHA-256 and never change.

    ``text`` and ``dropped`` are what the last reading made of the bytes; they can be made again.
    """

    sha256 = models.CharField(_("SHA-256"), max_length=64, unique=True)
    name = models.CharField(_("file name"), max_length=500, help_text=_("As first received."))
    size = models.PositiveBigIntegerField(_("size"), help_text=_("Bytes."))
    media_type = models.CharField(_("media type"), max_length=100, blank=True)
    encoding = models.CharField(_("encoding"), max_length=40, blank=True)
    text = models.TextField(_("text as received"), blank=True)
    dropped = models.JSONField(
        _("dropped"), default=list, blank=True, help_text=_("[start, end, rule] of what is not the speech's.")
    )
    notes = models.JSONField(_("damage found"), default=list, blank=True)
    received = models.DateTimeField(_("received"), auto_now_add=True)

    class Meta:
        verbose_name = _("raw page")
        verbose_name_plural = _("raw pages")
        ordering = ["-received", "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(sha256__regex=r"^[0-9a-f]{64}$"), name="raw_page_sha256_is_lower_case_hex"
            ),
        ]

    def __str__(self) -> str:
        return self.name

    def save(self, *args, **kwargs) -> None:
        if self.pk and RawPage.objects.filter(pk=self.pk).exclude(sha256=self.sha256).exists():
            raise ValidationError(
                _("A raw page's bytes never change; store the new bytes as a page of their own.")
            )
        super().save(*args, **kwargs)

    def get_absolute_url(self) -> str:
        return route("source", self.sha256)

    @property
    def file_name(self) -> str:
        """The name without the folders it came from: those of a machine are nobody else's business."""
        return re.split(r"[/\\!]", self.name)[-1] or self.name

    def data(self) -> bytes:
        """Return the bytes as received."""
        return originals.read(self.sha256)


class Accession(models.Model):
    """One act of bringing pages in: who, when, from where; its lines say what became of each file."""

    class Method(models.TextChoices):
        UPLOAD = "upload", _("upload form")
        COMMAND = "command", _("command")

    class State(models.TextChoices):
        RECEIVED = "received", _("received, waiting to be read")
        READING = "reading", _("being read")
        DONE = "done", _("done")
        FAILED = "failed", _("stopped; can be read again")

    made = models.DateTimeField(_("made"), auto_now_add=True)
    who = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="accessions",
        verbose_name=_("who"),
    )
    method = models.CharField(_("method"), max_length=10, choices=Method)
    state = models.CharField(_("state"), max_length=10, choices=State, default=State.RECEIVED)
    publish = models.BooleanField(_("publish at once"), default=False)
    progress = models.PositiveIntegerField(
        _("progress"), default=0, help_text=_("Pages gone through so far in the reading under way.")
    )
    message = models.CharField(_("message"), max_length=500, blank=True)

    class Meta:
        verbose_name = _("accession")
        verbose_name_plural = _("accessions")
        ordering = ["-made", "-pk"]

    def __str__(self) -> str:
        return f"#{self.pk}"


class AccessionLine(models.Model):
    """What became of one file of an accession."""

    class Outcome(models.TextChoices):
        WAITING = "waiting", _("waiting to be read")
        SPEECH = "speech", _("new speech")
        PART = "part", _("part of a speech held")
        WITNESS = "witness", _("another witness of a speech held")
        HELD = "held", _("same page already held")
        NO_SPEECH = "no_speech", _("holds no speech")
        REFUSED = "refused", _("refused")

    accession = models.ForeignKey(
        Accession, models.CASCADE, related_name="lines", verbose_name=_("accession")
    )
    file = models.CharField(_("file"), max_length=500)
    raw_page = models.ForeignKey(
        RawPage, models.PROTECT, null=True, blank=True, related_name="lines", verbose_name=_("raw page")
    )
    outcome = models.CharField(_("outcome"), max_length=10, choices=Outcome, default=Outcome.WAITING)
    code = models.CharField(_("code"), max_length=40, blank=True, help_text=_("Kind of page, or of refusal."))
    message = models.CharField(_("message"), max_length=500, blank=True)
    speeches = models.ManyToManyField(
        "archive.Speech", blank=True, related_name="lines", verbose_name=_("speeches")
    )

    class Meta:
        verbose_name = _("line")
        verbose_name_plural = _("lines")
        ordering = ["accession", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(outcome="refused") | models.Q(raw_page__isnull=False),
                name="line_has_its_page_unless_refused",
            ),
        ]

    def __str__(self) -> str:
        return self.file
