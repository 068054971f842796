"""Forms that English sites fill over a text."""

import pytest

from archive.ingest import english_forms
from archive.ingest.documents import Line
from archive.ingest.spans import Passage


def _fields(*texts):
    found = english_forms.fields([Line(Passage(text)) for text in texts])
    return {kind: value.text for kind, *_, value in found}


def test_reads_labels_with_a_colon_and_without():
    told = {"speaker": "Cllr Ada Ng", "office": "Reeve", "event": "Pier Day", "day": "3 May 2011"}
    labels = "Speaker", "Position", "Occasion", "Date"
    pairs = list(zip(labels, told.values(), strict=True))
    assert _fields(*(word for pair in pairs for word in pair), "Thank you all.") == told
    assert _fields(*(f"{label}: {value}" for label, value in pairs), "Thank you all.") == told


@pytest.mark.parametrize(
    "lines",
    [
        ("Date", "3 May 2011", "Venue", "Town Hall", "Event", "Pier Day"),  # who spoke is not said
        ("Speaker", "Ada Ng", "Office", "Reeve", "Title", "Piers"),  # nor when
        ("Speaker", "Position", "Occasion", "Date", "Thank you all."),  # a head of columns
    ],
)
def test_needs_who_and_when(lines):
    assert _fields(*lines) == {}
