"""Changed bytes of real forms of pages, tried for a while."""

import itertools

import pytest

from tests.fuzz import ingest as fuzz


@pytest.mark.slow
def test_no_changed_page_is_too_much_for_ingest():
    tried, data = fuzz.failing(seconds=20, seed=7)
    assert tried
    assert data is None


def test_a_seed_names_its_pages():
    first, again, other = (list(itertools.islice(fuzz.mutations(seed), 4)) for seed in (1, 1, 2))
    assert first == again != other


def test_a_page_that_fails_is_kept(monkeypatch, capsys):
    monkeypatch.setattr(fuzz, "SLOW", -1.0)
    assert fuzz.main(["--seconds", "5", "--seed", "3"]) == 1
    kept = capsys.readouterr().out.strip()
    assert fuzz.Path(kept).read_bytes() == next(fuzz.mutations(3))
    fuzz.Path(kept).unlink()
