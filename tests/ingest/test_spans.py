"""Passages come back from other processes as they went."""

import pickle

import pytest

from archive.ingest.spans import Passage, Piece

WHOLE = Passage("同志们:", (Piece(0, "a.txt", 7, 4),))


@pytest.mark.parametrize(
    "passage",
    [
        WHOLE,
        WHOLE + Passage("现在开会。", (Piece(0, "b.txt", 0, 5),)),
        WHOLE.without([(2, 3)]),
        Passage("补上的", (Piece(1, "a.txt", 3, 2),)),
        Passage("没有出处"),
        Passage(""),
    ],
)
def test_a_passage_comes_back_from_another_process_as_it_went(passage):
    back = pickle.loads(pickle.dumps(passage, pickle.HIGHEST_PROTOCOL))
    assert back == passage
    assert all(type(piece) is Piece for piece in back.pieces)
