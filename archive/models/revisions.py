"""Which state of the archive this is: every change of what is held makes a new one."""

from __future__ import annotations

import secrets

from django.db import models, transaction
from django.db.models import Count, Sum
from django.utils.translation import gettext_lazy as _

# Rows that stay when older ones are swept away.
KEPT = 200
# Bits of a row's number: the sum of millions of rows still fits where a database adds them up.
BITS = 40


class Revision(models.Model):
    """A change of what visitors may count: speeches, events, people, places.

    A row is written in the transaction that makes the change, so that it is seen when the change is, in every
    process, and never where the change was taken back. Rows are added and not counted up in one row: who
    writes that waits for everyone else who writes it. Their numbers are drawn by lot, so that an archive that
    was restored from a backup is never taken for the one that was there before.
    """

    number = models.BigIntegerField(_("number"))

    class Meta:
        verbose_name = _("revision")
        verbose_name_plural = _("revisions")
        ordering = ["pk"]

    def __str__(self) -> str:
        return f"#{self.number}"

    @classmethod
    def note(cls) -> None:
        """Say that what is held has changed. Once is enough for many rows that one statement changes."""
        made = cls.objects.create(number=secrets.randbits(BITS))
        if made.pk % KEPT == 0:
            # On its own, after all else: whoever sweeps holds nothing that another waits for.
            transaction.on_commit(lambda: cls.objects.filter(pk__lte=made.pk - KEPT).delete(), robust=True)

    @classmethod
    def now(cls) -> tuple[int, int]:
        """Return what tells this state of the archive from every other; one quick question."""
        found = cls.objects.aggregate(rows=Count("pk"), numbers=Sum("number"))
        return found["rows"], int(found["numbers"] or 0)
