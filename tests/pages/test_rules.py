"""The words of a rule are for visitors: none of those that reading the demo pages uses is without."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.conf import settings
from django.utils import translation

from archive.exports.gaps import GAPS, gap_in_words
from archive.ingest import pipeline
from archive.ingest.documents import Draft
from archive.ingest.languages import en_chrome, zh_chrome
from archive.pages.rules import CANDIDATE, META, RULES, rule_in_words


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


# What takes a rule, and which of its arguments that is; a call by another name names none.
NAMED = {
    "Fact": 3,
    "Dropped": 1,
    "Bound": None,
    "Candidate": 2,
    "_of": -2,
    "_without": 2,
    "evidence": 0,
    "of": 1,
    "Evidence": 2,
}


def named_rules(source: str) -> Iterator[str]:
    """Yield the rules that calls in the source name outright; of a name put together, its beginning."""
    for node in ast.walk(ast.parse(source)):
        if not isinstance(node, ast.Call):
            continue
        name = getattr(node.func, "id", getattr(node.func, "attr", ""))
        if name not in NAMED:
            continue
        at = NAMED[name]
        given = node.args if at is None else node.args[at : at + 1 or None]
        for argument in given:
            match argument:
                case ast.Constant(value=str(rule)):
                    yield rule
                case ast.JoinedStr(values=[ast.Constant(value=str(rule)), *_]):
                    yield rule


def test_every_rule_that_the_program_names_has_words():
    ingest = Path(settings.CHECKOUT) / "archive" / "ingest"
    named = {rule for path in ingest.rglob("*.py") for rule in named_rules(path.read_text("utf-8"))}
    furniture = {rule for rule, _ in (*zh_chrome.FURNITURE, *en_chrome.FURNITURE)}
    assert {"title-line", "cited-plenum", "navigation", "copyright"} & (named | furniture)
    assert len(named) > 40
    assert (named | furniture) - set(RULES) - {"", CANDIDATE, META} == set()


@pytest.mark.parametrize("kind", [*GAPS, "another-kind"])
def test_a_gap_is_always_said(kind):
    with translation.override("en"):
        assert gap_in_words(kind, "(...)").endswith(": (...)")
