"""The importer against the gold pages and the demo archive: no score may fall under its floor."""

from pathlib import Path

import pytest

from archive.ingest.evaluation import floors, gold, report, trial
from archive.ingest.evaluation.trial import Trial
from archive.ingest.kinds import KINDS

CHECKOUT = Path(__file__).parents[2]
GOLD = CHECKOUT / "tests" / "ingest" / "gold"
DEMO = CHECKOUT / "fixtures" / "pages"
SETS = {"in_the_wild", "synthetic", "negative", "known_failures", "kept_aside"}


@pytest.fixture(scope="module")
def tried() -> Trial:
    return trial.run(GOLD)


def test_no_score_of_the_gold_pages_breaks_its_floor(tried: Trial) -> None:
    broken = floors.broken(floors.read(GOLD / "floors.toml"), tried)
    assert broken == [], report.text(tried, worst=5)


def test_every_folder_of_gold_pages_has_floors(tried: Trial) -> None:
    held = {limit.set for limit in floors.read(GOLD / "floors.toml")}
    assert {floors.ALL, *tried.sets} == held
    assert set(tried.sets) <= SETS


def test_every_raw_page_of_the_gold_set_has_gold(tried: Trial) -> None:
    assert tried.without_gold == ()


def test_gold_names_kinds_that_there_are(tried: Trial) -> None:
    kinds = {page.expectation.kind for page in tried.all_pages}
    assert kinds - set(KINDS) - {"refused", gold.NO_SPEECH} == set()


def test_nothing_in_the_demo_archive_differs_from_its_gold() -> None:
    shown = trial.run(DEMO)
    assert [(page.expectation.name, page.differences) for page in shown.worst()] == []
    assert shown.scores.pages >= 30
    assert shown.without_gold == ()
