import pytest

from archive.ingest.extract import title_namings
from archive.ingest.extract.folding import fold


@pytest.mark.parametrize(
    ("title", "name", "office"),
    [
        ("教育部長於師鐸獎頒獎典禮致詞", None, "教育部長"),
        ("縣長於崇文在春耕動員會致詞", "於崇文", "縣長"),
        ("县长于海涛在全县大会上的讲话", "于海涛", "县长"),
    ],
)
def test_it_takes_no_occasion_for_a_name(title, name, office):
    found, _, _ = title_namings.find(title, fold(title))
    assert (found.name and title[slice(*found.name)], title[slice(*found.office)]) == (name, office)
