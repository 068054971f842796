"""Sampled shingles of a witness's text, by which another text of the same speech is found."""

from __future__ import annotations

from django.db import models

from archive.models.speeches import Witness


class Shingle(models.Model):
    witness = models.ForeignKey(Witness, models.CASCADE, related_name="shingles")
    value = models.BigIntegerField(db_index=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["witness", "value"], name="shingle_once")]

    def __str__(self) -> str:
        return f"{self.value:x}"
