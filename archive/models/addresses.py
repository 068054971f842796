"""Permanent addresses: where a page once was, and where it is now."""

from __future__ import annotations

from django.db import models, transaction
from django.db.models.functions import Length
from django.utils.translation import gettext_lazy as _


class FormerAddress(models.Model):
    """A path that readers may hold, of a page that has moved: a changed slug or a merged record."""

    path = models.CharField(_("former path"), max_length=300, unique=True)
    target = models.CharField(_("present path"), max_length=300, db_index=True)
    moved = models.DateTimeField(_("moved"), auto_now_add=True)

    class Meta:
        verbose_name = _("former address")
        verbose_name_plural = _("former addresses")
        ordering = ["-moved"]

    def __str__(self) -> str:
        return f"{self.path} → {self.target}"

    @classmethod
    def moved_to(cls, path: str, target: str) -> None:
        """Record that the page at ``path`` is at ``target`` from now on; earlier moves follow it.

        Addresses below it (print view, downloads) move with it: they are looked up by their longest
        recorded beginning.
        """
        if path == target:
            return
        with transaction.atomic():
            cls.objects.filter(target=path).update(target=target)
            cls.objects.filter(path=target).delete()
            cls.objects.update_or_create(path=path, defaults={"target": target})

    @classmethod
    def now_at(cls, path: str) -> str | None:
        """Return where a former path, or a page below it, is now; None if it was never anywhere."""
        candidates = {path: path}
        stem = path
        while len(stem) > 1:
            stem, last_slash, _rest = stem.rstrip("/").rpartition("/")
            stem += last_slash
            candidates[stem] = stem
        # A speech's files stand beside its page: /speeches/x.docx beside /speeches/x/.
        before, dot, suffix = path.rpartition(".")
        if dot and "/" not in suffix:
            candidates[f"{before}/"] = before
        found = cls.objects.filter(path__in=candidates).order_by(Length("path").desc()).first()
        if not found:
            return None
        if dot and found.path == f"{before}/":
            return f"{found.target.rstrip('/')}.{suffix}"
        return found.target + path[len(found.path) :]
