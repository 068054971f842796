import pytest

from archive.ingest.documents import RawPage
from archive.ingest.pipeline import ingest

TEXT = (
    "Thank you all for coming out.",
    "The wall is dry, and I can tell you what it cost to dry it. " * 3,
    "Good night.",
)


@pytest.mark.parametrize(
    ("above", "expected"),
    [
        (("Mayor Ada Ng",), ("Ada Ng", "Mayor")),
        (("Hon Ada Ng", "Minister for Ferries"), ("Ada Ng", "Minister for Ferries")),
        (("Ada Ng", "Deputy Governor"), ("Ada Ng", "Deputy Governor")),
        (("Speaker Series",), (None, None)),
        (("Mayor",), (None, None)),
    ],
)
def test_it_reads_who_stands_over_an_english_title(above, expected):
    lines = (*above, "Remarks at the Harbor Opening", *TEXT)
    (draft,) = ingest([RawPage("a.txt", "\n".join(lines).encode())])
    assert (draft.speaker, draft.office) == expected


@pytest.mark.parametrize(
    ("title", "speaker"),
    [
        ("The Hon. Jane Doe MP - Speech - Launch of the Coastal Trail", "Jane Doe"),
        ("Jane Doe, Minister for Water, at the opening of the Millbrook Dam", "Jane Doe"),
        ("Lecture by Professor Alan Mercer: Rivers and Memory", "Alan Mercer"),
        ("Keynote Address - Smart Cities - 12 May 2016", None),
        ("Civic Duty - Sermon", None),
    ],
)
def test_a_title_names_who_speaks_beside_its_dashes_and_commas(title, speaker):
    text = (
        f"{title}\nLadies and gentlemen,\nIt is a pleasure to see so many friends in this hall.\nThank you."
    )
    (found,) = ingest([RawPage("a.txt", text.encode())])
    assert found.speaker == speaker
