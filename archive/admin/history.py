"""What changed, in words: the values of a record's history as readers of the desk know them."""

from __future__ import annotations

from typing import Any

from django.utils.translation import get_language
from simple_history.models import DeletedObject, ModelChange
from simple_history.template_utils import HistoricalRecordContextHelper

from archive import datewords

EMPTY = "–"


class ChangeInWords(HistoricalRecordContextHelper):
    """Says a choice by its label, a date as one says it, and nothing as a dash."""

    def prepare_delta_change_value(self, change: ModelChange, value: Any) -> Any:
        # simple_history takes a reference that was empty for one to a record that is gone.
        if value in (None, "") or (isinstance(value, DeletedObject) and value.pk is None):
            return EMPTY
        field = self.model._meta.get_field(change.field)
        if field.choices:
            return str(dict(field.flatchoices).get(value, value))
        if field.name == "date":
            return datewords.in_words(value, get_language() or "")
        return super().prepare_delta_change_value(change, value)
