"""Speeches as rows of a list: what a row shows beyond the speech, fetched for all rows at once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from archive.exports import certainty
from archive.models import Evidence, Part, Speech


@dataclass(frozen=True)
class Row:
    speech: Speech
    date_grade: str  # one of certainty.GRADES
    missing: tuple[int, ...]  # numbers of the parts that are not held


def rows(speeches: Sequence[Speech]) -> list[Row]:
    """Return a row for each speech, in two queries whatever their number."""
    keys = [speech.pk for speech in speeches]
    grades: dict[int, list[str]] = defaultdict(list)
    for key, grade in Evidence.objects.filter(speech__in=keys, field="date").values_list("speech", "grade"):
        grades[key].append(grade)
    missing: dict[int, list[int]] = defaultdict(list)
    lost = Part.objects.filter(witness__speech__in=keys, witness__reading=True, raw_page=None)
    for key, number in lost.order_by("order").values_list("witness__speech", "number"):
        missing[key].append(number)
    return [
        Row(speech, certainty.grade(speech.date, grades[speech.pk]), tuple(missing[speech.pk]))
        for speech in speeches
    ]
