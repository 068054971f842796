import pytest

from archive.exports.certainty import grade


@pytest.mark.parametrize(
    ("value", "grades", "expected"),
    [
        ("2011", ["stated"], "plain"),
        ("2011", ["inferred", "corroborated"], "plain"),
        ("2011", ["inferred"], "inferred"),
        ("2011", ["inferred", "editor"], "plain"),
        ("2011", [], "plain"),
        ("2011", ["conflict", "inferred"], "conflict"),
        ("", [], "unknown"),
        ("", ["inferred"], "unknown"),
        ("", ["conflict"], "conflict"),
        ("", ["conflict", "editor"], "unknown"),
    ],
)
def test_it_says_how_sure_a_field_is(value, grades, expected):
    assert grade(value, grades) == expected
