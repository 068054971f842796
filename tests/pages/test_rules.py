"""The words of a rule are for visitors: none of those that reading the demo pages uses is without."""

from pathlib import Path

import pytest
from django.conf import settings
from django.utils import translation

from archive.ingest import pipeline
from archive.ingest.documents import Draft
from archive.pages.rules import CANDIDATE, GAPS, RULES, gap_in_words, rule_in_words


@pytest.fixture(scope="module")
def drafts() -> list[Draft]:
    pages = Path(settings.CHECKOUT) / "fixtures" / "pages"
    return [outcome for outcome in pipeline.ingest_paths([pages]) if isinstance(outcome, Draft)]


def test_every_rule_that_drops_or_grounds_has_words(drafts):
    assert len(drafts) > 10
    grounds = {e.rule for draft in drafts for found in draft.evidence.values() for e in found}
    dropped = {
        each.rule
        for draft in drafts
        for witness in draft.witnesses
        for page in witness.document.pages
        for each in page.dropped
    }
    named = {rule for rule in grounds | dropped if not rule.startswith(CANDIDATE)}
    assert named - set(RULES) == set()


def test_a_place_that_is_one_of_several_says_so():
    with translation.override("en"):
        assert rule_in_words("candidate-330482") == "one of several places that it may be"


def test_a_rule_that_is_new_is_shown_by_its_name():
    assert rule_in_words("some-new-rule") == "some new rule"


@pytest.mark.parametrize("kind", [*GAPS, "another-kind"])
def test_a_gap_is_always_said(kind):
    with translation.override("en"):
        assert gap_in_words(kind).endswith(":")
