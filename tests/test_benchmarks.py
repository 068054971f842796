"""The peers that our engines are measured beside find what is there; else the table would compare nothing."""

from __future__ import annotations

import pytest

from tests.benchmarks.asked import FACETS, Case
from tests.benchmarks.peers import FTS5, Bare
from tests.factories import make_speech

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("kind", [FTS5, Bare])
def test_a_peer_finds_what_is_there(kind, tmp_path):
    first = make_speech("我们要推进作风建设。")
    make_speech("全市作风转变,建设加快。")
    kind(tmp_path / "peer").build()
    peer = kind(tmp_path / "peer")
    assert peer.answer(Case("", ("作风",), facets=FACETS)) == 2
    assert peer.answer(Case("", ("作风建设",), sort="-date")) == 1
    assert peer.answer(Case("", ("作风", "我们"), facets=FACETS)) == 1
    assert peer.answer(Case("", ())) == 2
    peer.update(first)
    assert peer.answer(Case("", ("作风建设",))) == 1
