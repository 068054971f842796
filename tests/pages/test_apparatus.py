import pytest
from django.utils import translation

from archive.models import Evidence
from archive.pages.apparatus import facts, source_address
from tests.factories import make_raw_page, make_speech

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def english():
    with translation.override("en"):
        yield


def fact(speech, name):
    return next(fact for fact in facts(speech) if fact.field == name)


def test_a_day_of_posting_that_the_page_states_is_not_called_unknown():
    speech = make_speech("同志们:", posted="2018-12-03")
    Evidence.objects.create(
        speech=speech,
        field="posted",
        value="2018-12-03",
        quote="时间:2018-12-03",
        rule="source-line",
        grade="stated",
    )
    posted = fact(speech, "posted")
    assert (posted.value, posted.grade) == ("3 December 2018", "plain")
    assert posted.evidence[0].rules == ("line of source and day",)


def test_words_that_speak_in_several_ways_are_quoted_once():
    speech = make_speech("同志们:")
    page = make_raw_page("党的十七届五中全会")
    for rule in ("cited-plenum", "newest-plenum", "cited-plenum"):
        Evidence.objects.create(
            speech=speech,
            field="date",
            quote="十七届五中全会",
            raw_page=page,
            spans=[[page.pk, 2, 9]],
            rule=rule,
            grade="inferred",
        )
    grounds = fact(speech, "date").evidence
    assert [(ground.quote, len(ground.rules)) for ground in grounds] == [("十七届五中全会", 2)]


def test_a_title_made_of_the_first_words_is_said_to_be_inferred():
    speech = make_speech("同志们:", title="同志们")
    Evidence.objects.create(speech=speech, field="title", quote="同志们", rule="incipit", grade="inferred")
    assert fact(speech, "title").grade == "inferred"


def test_a_quote_of_two_pages_leads_to_its_own_page_with_all_its_spans():
    speech = make_speech("同志们:")
    page, other = make_raw_page("甲乙丙丁"), make_raw_page("别页")
    evidence = Evidence.objects.create(
        speech=speech,
        field="place",
        quote="甲丙",
        raw_page=page,
        spans=[[page.pk, 0, 1], [other.pk, 0, 2], [page.pk, 2, 3]],
        rule="body-names",
        grade="inferred",
    )
    assert source_address(evidence) == f"/sources/{page.sha256}/?at=0-1,2-3#quote"


def test_evidence_without_a_page_leads_nowhere():
    speech = make_speech("同志们:")
    evidence = Evidence.objects.create(speech=speech, field="place", rule="accepted", grade="editor")
    assert source_address(evidence) == ""
    assert fact(speech, "place").evidence[0].decided_by_editor
