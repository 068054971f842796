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
