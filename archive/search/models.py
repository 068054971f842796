"""What the index has still to hear of."""

from __future__ import annotations

from collections.abc import Iterable

from django.db import models
from django.utils.translation import gettext_lazy as _


class Change(models.Model):
    """A speech that was changed, noted in the transaction that changed it.

    The row stays until the index has it, so that neither a lock nor a crash loses a deletion. Not a foreign
    key: the speech may be gone. A row that was applied while the index was being rebuilt beside is kept for
    the new index to catch up with.
    """

    speech = models.BigIntegerField(_("speech"), db_index=True)
    applied = models.BooleanField(_("the index in use has it"), default=False)
    made = models.DateTimeField(_("made"), auto_now_add=True)

    class Meta:
        verbose_name = _("change")
        verbose_name_plural = _("changes")
        ordering = ["pk"]

    def __str__(self) -> str:
        return f"#{self.speech}"

    @classmethod
    def note(cls, speeches: Iterable[int]) -> None:
        cls.objects.bulk_create([cls(speech=pk) for pk in speeches])
