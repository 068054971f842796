from __future__ import annotations

import json
from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.db import transaction
from haystack.query import SearchQuerySet

from archive.models import Speech
from archive.search import health, indexing
from archive.search.models import Change
from archive.search.query import Search
from archive.search.search_indexes import SpeechIndex
from tests.factories import make_speech


@pytest.fixture
def commits(engine, monkeypatch):
    """How many documents each commit wrote."""
    made = []
    apply = type(engine).apply

    def counted(self, index, objects, gone):
        made.append(len(objects) + len(gone))
        return apply(self, index, objects, gone)

    indexing.rebuild()
    monkeypatch.setattr(type(engine), "apply", counted)
    return made


def test_one_transaction_is_one_commit(commits, applied):
    with applied(), transaction.atomic():
        for number in range(30):
            make_speech(f"一次入库{number}。").save()
    assert commits == [30]
    assert SearchQuerySet().filter(content="一次入库").count() == 30


def test_a_batch_of_transactions_is_few_commits(commits, applied, monkeypatch):
    monkeypatch.setattr(indexing, "COMMIT", 8)
    with indexing.batch():
        for number in range(20):
            with applied():
                make_speech(f"分批入库{number}。")
    assert commits == [8, 8, 4]
    assert SearchQuerySet().filter(content="分批入库").count() == 20
    assert not Change.objects.exists()


def test_a_batch_ends_well_when_its_work_does_not(commits, applied):
    with pytest.raises(RuntimeError), indexing.batch():
        with applied():
            make_speech("出错之前入库。")
        raise RuntimeError("the importer stops")
    assert SearchQuerySet().filter(content="出错之前").count() == 1


def test_a_draft_costs_the_index_nothing(commits, applied):
    with applied():
        make_speech(state="draft")
    assert commits == []
    assert not Change.objects.exists()


def test_it_indexes_many_speeches_in_a_fixed_number_of_queries(db, django_assert_num_queries):
    for number in range(12):
        make_speech("文字。", speaker=f"某{number}", event=f"会{number}", sections=[(1, "一", "标题", 0)])
    index = SpeechIndex()
    with django_assert_num_queries(7):
        for speech in index.index_queryset():
            index.full_prepare(speech)


def test_a_page_of_results_costs_a_fixed_number_of_queries(engine, django_assert_max_num_queries):
    for number in range(25):
        make_speech("查询次数。", speaker=f"某{number}", event=f"会{number}", place="330482")
    indexing.rebuild()
    with django_assert_max_num_queries(12):
        result = Search.from_params({"q": "查询"}).run()
        assert [hit.speech.event.name for hit in result.hits]
        assert [hit.speech.place.name for hit in result.hits]
        assert [contribution.person.name for hit in result.hits for contribution in hit.speech.speakers]


def test_the_state_says_what_is_wrong(archive):
    assert (health.state().name, health.state().speeches) == ("ok", 8)
    Speech.objects.filter(pk=archive.pinghu.pk).update(state="withheld")
    assert health.state().name == "stale"
    assert "8" in health.state().message
    assert health.state().answers


def test_changes_that_wait_too_long_are_said(archive, monkeypatch):
    Change.note([archive.pinghu.pk])
    assert health.state().name == "ok"
    monkeypatch.setattr(health, "LATE", -health.LATE)
    assert health.state().name == "stale"


# Commands


def test_the_command_rebuild_says_how_many(archive, capsys):
    call_command("rebuild")
    assert capsys.readouterr().out.startswith("8 speeches indexed in ")


def test_the_command_rebuild_does_not_meet_another(archive, engine):
    with engine.generations.rebuilding(), pytest.raises(CommandError, match="Wait"):
        call_command("rebuild")


def test_the_command_search_prints_what_the_address_answers(archive, client):
    out = StringIO()
    call_command("search", "--json", "--", "创卫", "-漏洞", stdout=out)
    printed = json.loads(out.getvalue())
    assert printed["count"] == 1
    (result,) = printed["results"]
    assert result["title"] == "在全市创建国家卫生城市再动员大会上的讲话"
    assert result["place"] == "平湖市"
    assert result["speaker"] == "吴翠云"
    assert any("<mark>创卫</mark>" in excerpt for excerpt in result["excerpts"])
    answered = client.get("/search.json", {"q": "创卫 -漏洞"}).json()
    assert set(printed) == set(answered)
    assert printed["facets"] == answered["facets"]


def test_the_command_search_prints_for_people(archive):
    out = StringIO()
    call_command("search", "老大难", "--place", "330000", stdout=out)
    assert "在全市创建国家卫生城市再动员大会上的讲话" in out.getvalue()
    assert "<mark>" not in out.getvalue()
