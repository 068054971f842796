"""Whatever an address says, a search answers it, from the index."""

from __future__ import annotations

import pytest

from archive.search import tasks
from archive.urls import urlpatterns
from tests.hostile import addresses


def doors() -> list[str]:
    """Every address without a part of its own that begins with "search"."""
    routes = [str(pattern.pattern) for pattern in urlpatterns]
    return [f"/{route}" for route in routes if route.startswith("search") and "<" not in route]


def answered_badly(client, count: int, seed: int) -> dict[str, object]:
    wrong: dict[str, object] = {}
    for said in addresses(count, seed):
        for door in doors():
            try:
                status = client.get(f"{door}?{said}").status_code
            except Exception as error:
                wrong[f"{door}?{said[:300]}"] = repr(error)
                continue
            if status >= 500:
                wrong[f"{door}?{said[:300]}"] = status
    return wrong


@pytest.fixture
def asked(monkeypatch) -> list[bool]:
    """Whether a query was taken for damage to the index."""
    rebuilds: list[bool] = []
    monkeypatch.setattr(tasks, "ask_rebuild", lambda: rebuilds.append(True))
    return rebuilds


def test_there_are_doors():
    assert {"/search/", "/search.json"} <= set(doors())


def test_it_answers_hostile_addresses(archive, client, asked):
    assert answered_badly(client, 24, seed=1) == {}
    assert asked == []


@pytest.mark.slow
def test_it_answers_a_thousand_hostile_addresses(archive, client, asked):
    assert answered_badly(client, 1_000, seed=2) == {}
    assert asked == []
