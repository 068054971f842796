"""Texts that repeat one thing without end are read in a time that grows as they do."""

import time

import pytest

from archive.ingest import pipeline
from archive.ingest.documents import Draft, NoSpeech, RawPage, Refusal
from archive.ingest.spans import Passage, Piece

HEAD = "在全县春耕生产动员大会上的讲话\n(2009年3月6日)\n同志们:\n"
UNITS = (
    "春耕生产就要开始了我们要不误农时抓好准备",
    "春耕生产就要开始了,我们要不误农时。",
    "一、抓好春耕。春耕生产就要开始了。",
    "会 ",
    "会\u3000",
    "会(kāi)",
    "(",
    "“",
    "【",
    "一、",
    "1.",
    "1",
    "2009年3月6日",
    "第十七届五中全会",
    "建国60周年",
    "第1页 共9页 ",
    "……",
    "——",
    "-",
    ",",
    "X",
    "*",
    "各位领导、",
    "平湖市新埭镇",
    "王建国",
    "a.",
    "Fellow citizens, the spring has come. ",
)


@pytest.mark.slow
@pytest.mark.parametrize("unit", UNITS)
@pytest.mark.parametrize("name", ["a.txt", "a.md"])
def test_it_reads_a_text_without_end_in_time_that_grows_with_it(unit, name):
    size = 400_000
    page = RawPage(name, (HEAD + unit * (size // len(unit.encode()))).encode())
    began = time.process_time()
    (outcome, *_) = pipeline.ingest([page])
    assert isinstance(outcome, Draft | NoSpeech | Refusal)
    # What is read in quadratic time takes ten times as long; a machine at half speed has room.
    assert time.process_time() - began < 6


def test_a_passage_of_many_pieces_gives_its_parts_as_one_of_few_does():
    pieces = tuple(Piece(at, "a.txt", 3 * at, 1) for at in range(100))
    passage = Passage("会" * 100, pieces)
    for start, end in ((0, 100), (0, 1), (40, 60), (99, 100), (50, 50), (100, 100)):
        assert passage.part(start, end).pieces == tuple(
            Piece(piece.at - start, piece.file, piece.start, 1) for piece in pieces[start:end]
        )
        assert [span.start for span in passage.spans(start, end)] == [3 * at for at in range(start, end)]


def test_a_passage_without_its_cuts_keeps_the_place_of_each_character():
    passage = Passage("各 级 干 部", (Piece(0, "a.txt", 5, 3), Piece(3, "a.txt", 20, 4)))
    kept = passage.without([(1, 2), (3, 4), (5, 6)])
    assert kept.text == "各级干部"
    assert [(span.start, span.end) for span in kept.spans()] == [(5, 6), (7, 8), (21, 22), (23, 24)]
    assert passage.without([]) == passage
    assert passage.without([(0, 7)]) == Passage("")


@pytest.mark.parametrize("sign", [".", "。", "*", "…", " ", "-"])
def test_a_row_of_signs_beside_a_notice_costs_no_more_than_its_length(sign):
    began = time.process_time()
    pipeline.ingest([RawPage("a.txt", f"{HEAD}(略)登录下载会{sign * 100_000}会。".encode())])
    assert time.process_time() - began < 3
