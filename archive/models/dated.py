"""What has a date: EDTF text, with the earliest and latest day it may mean kept in step."""

from __future__ import annotations

from contextlib import suppress

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

from archive import edtf, sayings


def validate_edtf(text: str) -> None:
    try:
        edtf.bounds(text)
    except edtf.NotEDTF as error:
        raise ValidationError(sayings.in_words(str(error))) from error


class DatedModel(models.Model):
    date = models.CharField(
        _("date"),
        max_length=60,
        blank=True,
        validators=[validate_edtf],
        help_text=_("EDTF: 2011, 2011-03, 2011-03-08, 2011~, 2011-01/2011-06. Empty if nothing tells."),
    )
    earliest = models.DateField(_("earliest day"), null=True, blank=True, editable=False, db_index=True)
    latest = models.DateField(_("latest day"), null=True, blank=True, editable=False, db_index=True)

    class Meta:
        abstract = True

    def save(self, *args, update_fields=None, **kwargs) -> None:
        self.set_days()
        if update_fields is not None and "date" in update_fields:
            update_fields = {*update_fields, "earliest", "latest"}
        super().save(*args, update_fields=update_fields, **kwargs)

    def clean(self) -> None:
        """Bring the days in step, so that a form's new date is not held against the old days."""
        super().clean()
        with suppress(edtf.NotEDTF):  # the field's own validator says so
            self.set_days()

    @staticmethod
    def days_in_order(name: str) -> models.CheckConstraint:
        """Return the constraint that a date and its two days agree."""
        undated = models.Q(date="", earliest=None, latest=None)
        dated = ~models.Q(date="") & (
            models.Q(earliest__isnull=True, latest__isnull=False)
            | models.Q(earliest__isnull=False, latest__isnull=True)
            # Said in full: of two days that are not there, SQL cannot tell that they are out of order.
            | models.Q(earliest__isnull=False, latest__isnull=False, earliest__lte=models.F("latest"))
        )
        return models.CheckConstraint(condition=undated | dated, name=f"{name}_days_in_step_with_date")

    def set_days(self) -> None:
        """Work out the earliest and latest day from the date. Raises NotEDTF."""
        self.earliest, self.latest = edtf.bounds(self.date) if self.date else (None, None)
