"""Speeches as rows of a list: what a row shows beyond the speech, fetched for all rows at once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from archive.exports import certainty
from archive.models import Evidence, Part, Speech, Witness


@dataclass(frozen=True)
class Row:
    speech: Speech
    date_grade: str  # one of certainty.GRADES
    missing: tuple[int, ...]  # numbers of the parts that are not held
    gaps: tuple[str, ...] = ()  # kinds of the places where the source gives no text, each once


def rows(speeches: Sequence[Speech]) -> list[Row]:
    """Return a row for each speech, in three queries whatever their number."""
    keys = [speech.pk for speech in speeches]
    grades: dict[int, list[str]] = defaultdict(list)
    told = Evidence.objects.filter(speech__in=keys, field="date").order_by()
    for key, grade in told.values_list("speech", "grade"):
        grades[key].append(grade)
    # What is missing is picked out here: asked for it, a database may go through all that is missing
    # anywhere.
    held = Witness.objects.filter(speech__in=keys, reading=True).order_by()
    texts = held.values_list("pk", "speech", "gaps")
    readings = {witness: speech for witness, speech, _gaps in texts}
    gaps = {speech: tuple(dict.fromkeys(gap["kind"] for gap in lacks)) for _pk, speech, lacks in texts}
    parts = Part.objects.filter(witness__in=readings).order_by("order")
    missing: dict[int, list[int]] = defaultdict(list)
    for witness, number, page in parts.values_list("witness", "number", "raw_page"):
        if page is None:
            missing[readings[witness]].append(number)
    return [
        Row(
            speech,
            certainty.grade(speech.date, grades[speech.pk]),
            tuple(missing[speech.pk]),
            gaps.get(speech.pk, ()),
        )
        for speech in speeches
    ]
